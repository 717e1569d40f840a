import { createHash } from 'node:crypto'
import { Refusal } from '@shared/contract/error'
import { findTable, type Table } from '@shared/intake/find-table'
import type { Sheet } from '@shared/intake/sheet'
import type { RecognisedTemplate } from '@shared/intake/templates/recognise'
import type { Call } from '../call'
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
  const content = await readList(file, { encoding: source.encoding })
  const sheets: LoadedSheet[] = []
  for (const sheet of content.sheets) {
    await givesWay(call)
    sheets.push({ sheet, table: findTable(sheet) })
  }
  const template = await templateOf(call, file.name, content)
  if (template === null && sheets.every(({ table }) => table === null))
    throw new Refusal({ code: 'no-table', params: { path: file.name } })
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  return { ...file, sha256, content, sheets, template }
}
