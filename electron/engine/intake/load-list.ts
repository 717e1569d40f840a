import { createHash } from 'node:crypto'
import { Refusal } from '@shared/contract/error'
import { findTable, type Table } from '@shared/intake/find-table'
import type { Sheet } from '@shared/intake/sheet'
import type { RecognisedTemplate } from '@shared/intake/templates/recognise'
import type { Call } from '../call'
import type { HeldFile } from '../files'
import { givesWay } from '../gives-way'
import { readList } from './readers/read-file'
import { READ_LIMITS, type WorkbookContent } from './readers/reader'
import { templateOf } from './template'

/** A list file read whole: its bytes, what they hold, and the table of each sheet. */
export interface LoadedList {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly content: WorkbookContent
  readonly sheets: readonly LoadedSheet[]
  /** The known template it is a filled copy of. */
  readonly template: RecognisedTemplate | null
}

export interface LoadedSheet {
  readonly sheet: Sheet
  readonly table: Table | null
}

export interface ListSource {
  readonly file: string
  readonly encoding?: string | undefined
}

/** Reads a list the person handed over. Refuses what can't be read, and a file in which no sheet holds a table. */
export async function loadList(call: Call, source: ListSource): Promise<LoadedList> {
  const file = await call.files.read(source.file, { maxBytes: READ_LIMITS.fileBytes })
  await givesWay(call)
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const { content, sheets } = await tablesOf(call, file, sha256, source.encoding)
  const template = await templateOf(call, file.name, content)
  if (template === null && sheets.every(({ table }) => table === null))
    throw new Refusal({ code: 'no-table', params: { path: file.name } })
  return { ...file, sha256, content, sheets, template }
}

type Tables = Pick<LoadedList, 'content' | 'sheets'>

/**
 * What was read last, as long as memory allows: a list is looked at, planned after each answer and brought in, and read anew
 * for none of them while its bytes stay the same.
 */
const readLast = new WeakMap<object, { readonly key: string; readonly tables: WeakRef<Tables> }>()

async function tablesOf(
  call: Call,
  file: HeldFile,
  sha256: string,
  encoding: string | undefined,
): Promise<Tables> {
  const key = [sha256, encoding ?? '', file.name].join('|')
  const last = readLast.get(call.files.origin)
  const known = last?.key === key ? last.tables.deref() : undefined
  if (known) return known
  const content = await readList(file, { encoding })
  const sheets: LoadedSheet[] = []
  for (const sheet of content.sheets) {
    await givesWay(call)
    sheets.push({ sheet, table: findTable(sheet) })
  }
  const tables = { content, sheets }
  readLast.set(call.files.origin, { key, tables: new WeakRef(tables) })
  return tables
}
