import type { EvidenceEntry } from '@shared/disclosure/bundle/evidence-entry'
import type { BundleFiles } from '@shared/disclosure/bundle/files'
import { evidenceBehind } from '@shared/disclosure/bundle/trace-evidence'
import { el } from './dom'
import { inPage } from './words'

/** Gives a file of the bundle to the person as a download; it is never opened as a page. */
async function save(files: BundleFiles, path: string): Promise<void> {
  const parts: BlobPart[] = []
  for await (const chunk of files.open(path)) parts.push(new Uint8Array(chunk))
  const address = URL.createObjectURL(new Blob(parts, { type: 'application/octet-stream' }))
  const link = el('a', { href: address, download: path.slice(path.lastIndexOf('/') + 1) })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** What is there of a file: itself or a cleaned copy to save, or why it was left out. */
function placeOf(
  files: BundleFiles,
  { path, cleaned, leftOutBecause }: EvidenceEntry,
): readonly HTMLElement[] {
  const soft = (text: string) => el('span', { class: 'soft' }, text)
  if (path === null)
    return [soft(leftOutBecause === null ? inPage('leftOut') : inPage(`leftOutWhy.${leftOutBecause}`))]
  const button = el(
    'button',
    { type: 'button', on: { click: () => void save(files, path) } },
    inPage('save', { name: path }),
  )
  return cleaned ? [button, soft(inPage('cleaned'))] : [button]
}

function fileView(files: BundleFiles, file: EvidenceEntry): HTMLElement {
  const { number, title, sha256 } = file
  const name = title ?? `${inPage('untitled')}, SHA-256 ${(sha256 ?? '').slice(0, 16)}…`
  return el('li', {}, el('span', {}, number === null ? name : `${number} · ${name}`), ...placeOf(files, file))
}

/** The files of evidence that stand behind a row. */
export async function evidenceOf(files: BundleFiles, row: unknown): Promise<readonly HTMLElement[]> {
  const found = await evidenceBehind(files, row)
  return [
    el('p', { class: 'mark' }, inPage('evidence')),
    found.length === 0
      ? el('p', { class: 'soft' }, inPage('noEvidence'))
      : el('ul', { class: 'evidence' }, ...found.map(file => fileView(files, file))),
  ]
}
