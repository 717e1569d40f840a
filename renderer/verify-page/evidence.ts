import type { BundleFiles } from '@shared/disclosure/bundle/files'
import { fieldOf } from '@shared/disclosure/bundle/trace'
import { evidenceBehind } from '@shared/disclosure/bundle/trace-evidence'
import { el } from './dom'
import { inPage } from './words'

const textOf = (row: unknown, field: string): string | null => {
  const found = fieldOf(row, field)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : null
}

/** Gives a file of the bundle to the person as a download; it is never opened as a page. */
async function save(files: BundleFiles, path: string): Promise<void> {
  const parts: BlobPart[] = []
  for await (const chunk of files.open(path)) parts.push(new Uint8Array(chunk))
  const address = URL.createObjectURL(new Blob(parts, { type: 'application/octet-stream' }))
  const link = el('a', { href: address, download: path.slice(path.lastIndexOf('/') + 1) })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

function fileView(files: BundleFiles, file: unknown): HTMLElement {
  const path = textOf(file, 'path')
  const name = textOf(file, 'title') ?? textOf(file, 'sha256') ?? ''
  return el(
    'li',
    {},
    `${textOf(file, 'number') ?? ''} ${name} `,
    path === null
      ? el('span', { class: 'soft' }, inPage('leftOut'))
      : el(
          'button',
          { type: 'button', on: { click: () => void save(files, path) } },
          inPage('save', { name: path }),
        ),
  )
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
