import { extname } from 'node:path'
import { LIST_EXPORT_FORMATS } from '@shared/contract/list-export'
import { writeListFile, type ListColumn } from '../../engine/export-list'
import { writeBytes } from '../../engine/write-file'
import { UsageProblem } from '../command'
import type { Row } from '../where'
import { fieldsOf, flatRow, type FlatValue } from './flat'

const LIST_FORMATS = [...LIST_EXPORT_FORMATS, 'json'] as const
type ListFormat = (typeof LIST_FORMATS)[number]

/** The format that a file's ending names. */
export function listFormat(path: string): ListFormat {
  const ending = extname(path).slice(1).toLowerCase()
  const format = LIST_FORMATS.find(known => known === ending)
  if (!format) throw new UsageProblem('list-format', { value: path, known: LIST_FORMATS.join(', ') })
  return format
}

/** A column per field, under its own name, as `--json` and `--where` know it. */
const columnOf = (field: string): ListColumn<Readonly<Record<string, FlatValue>>> => ({
  heading: field,
  kind: 'plain',
  value: row => row[field] ?? null,
})

/** Writes a list to a file, whole or not at all. */
export async function writeList(path: string, name: string, rows: readonly Row[]): Promise<void> {
  const format = listFormat(path)
  if (format === 'json') return writeBytes(path, `${JSON.stringify(rows, null, 2)}\n`)
  const flat = rows.map(flatRow)
  await writeListFile(path, format, { name, columns: fieldsOf(flat).map(columnOf), batches: [flat] })
}
