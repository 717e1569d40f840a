import type { InputOf, OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import { parseManifest } from '@shared/disclosure/bundle/manifest-check'
import { MANIFEST_PATH } from '@shared/disclosure/manifest'
import type { Call } from '../../call'
import { writeWhole } from '../../write-file'
import { Digester } from '../bundle/hash'
import { filesOf } from './open'

/**
 * Saves one file of a bundle, byte for byte. One that is not as the manifest lists it is refused and nothing is left behind:
 * whoever looks at it elsewhere would take it for what was signed.
 */
export function savePart(
  { file, path, target }: InputOf<'disclosure.save-part'>,
  call: Call,
): Promise<OutputOf<'disclosure.save-part'>> {
  const place = call.files.path(target, 'save')
  return filesOf(file, call, async files => {
    const read = parseManifest(await files.text(MANIFEST_PATH))
    const listed = 'manifest' in read ? read.manifest.files.find(one => one.path === path) : undefined
    if (listed === undefined)
      throw new Refusal({ code: 'not-found', params: { table: MANIFEST_PATH, id: path } })
    await writeWhole(place, async out => {
      const digester = new Digester()
      for await (const chunk of files.open(path)) {
        call.signal.throwIfAborted()
        digester.add(chunk)
        await out.writeFile(chunk)
      }
      const { sha256, sizeBytes } = digester.end()
      if (sha256 !== listed.sha256 || sizeBytes !== listed.sizeBytes)
        throw new Refusal({ code: 'refused', detail: 'bundle-part-changed', params: { path } })
    })
    return { path: place }
  })
}
