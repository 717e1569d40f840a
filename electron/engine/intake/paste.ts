import Papa from 'papaparse'
import { Refusal } from '@shared/contract/error'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import type { Sheet } from '@shared/intake/sheet'
import type { Call } from '../call'
import { hasHtmlTable, htmlSheet } from './readers/html-reader'

/**
 * Keeps pasted rows as a list to be read. A table is preferred to plain text, because it keeps merged cells; only what
 * its cells show is taken over, since programs put paths and names of their user beside it.
 */
export function takePaste(
  call: Pick<Call, 'files'>,
  { name, text, html }: InputOf<'intake.paste'>,
): OutputOf<'intake.paste'> {
  const rows = html !== null && hasHtmlTable(html) ? tabbed(htmlSheet(html, name)) : text
  if (rows.trim() === '')
    throw new Refusal({ code: 'no-table', detail: 'nothing-pasted', params: { path: name } })
  return { file: call.files.hold({ name, bytes: new TextEncoder().encode(rows) }) }
}

function tabbed({ rows }: Sheet): string {
  const lines: string[][] = Array.from({ length: rows.at(-1)?.number ?? 0 }, () => [''])
  for (const { number, cells } of rows) lines[number - 1] = cells.map(cell => cell.text)
  return Papa.unparse(lines, { delimiter: '\t', newline: '\n' })
}
