import type { InputOf } from '@shared/contract/contract'
import type { Call } from '../call'
import { writeBytes } from '../write-file'

/** Keeps the picture that the window drew; it comes as a whole PNG file and is written whole or not at all. */
export async function exportMap({ file, png }: InputOf<'risk.export-map'>, call: Call): Promise<null> {
  await writeBytes(call.files.path(file, 'save'), png)
  return null
}
