import type { InputOf, OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import type { Call } from '../call'
import { writeBytes } from '../write-file'

/** Writes the page of the window as PDF; the shell draws it. It is told in the history like every file that leaves. */
export async function savePage(
  { file, name, shown }: InputOf<'trail.save-page'>,
  call: Call,
): Promise<OutputOf<'trail.save-page'>> {
  if (call.printPage === null) throw new Refusal({ code: 'refused', detail: 'no-window' })
  await writeBytes(call.files.path(file, 'save'), await call.printPage(name))
  return { told: shown !== null && call.openStore?.look === null }
}
