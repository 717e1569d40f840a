import { basename } from 'node:path'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import type { Call } from '../call'
import { markup } from '../markup'
import { writeBytes } from '../write-file'

const FOOT =
  'display:flex;justify-content:space-between;width:100%;padding:0 12mm 0 15mm;font:8px "Noto Sans","Noto Sans Arabic","Noto Sans Devanagari",sans-serif;color:#444'

/** Writes a page of the window as PDF; the shell draws it. It is told in the history like every file that leaves. */
export async function savePage(
  { file, html, name, page, shown }: InputOf<'trail.save-page'>,
  call: Call,
): Promise<OutputOf<'trail.save-page'>> {
  // Asked first: nothing is laid out for a file that nobody chose.
  const path = call.files.path(file, 'save')
  const from = call.openStore === null ? 'Fivefold' : `${basename(call.openStore.path)} – Fivefold`
  const footer = markup`<div style="${FOOT}"><span>${name} · ${from}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`
  await writeBytes(path, await call.print(html, { page, footer: footer.html, laidOut: true }))
  return { told: shown !== null && call.openStore?.look === null }
}
