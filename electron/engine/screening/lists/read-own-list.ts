import { Refusal } from '@shared/contract/error'
import type { OwnColumn } from '@shared/contract/screening'
import { columnCells, type Table } from '@shared/intake/find-table'
import { fold } from '@shared/intake/fold'
import { cellAt } from '@shared/intake/sheet'
import {
  hasNames,
  OwnListCollector,
  suggestField,
  type OwnListMapping,
} from '@shared/screening/formats/own-list'
import type { ListIdentity, ListKind } from '@shared/screening/lists'
import type { Call } from '../../call'
import { readTables } from '../../intake'
import type { ReadList } from './read-lists'

export interface OwnList {
  readonly title: string
  readonly publisher: string
  readonly kind: ListKind
  readonly mapping: OwnListMapping
}

/** The code of a list of one's own: its title is what makes the next file its next edition. */
const identityOf = ({ title, publisher, kind }: OwnList): ListIdentity => ({
  code: `OWN-${fold(title).replaceAll(' ', '-')}`.slice(0, 100),
  title,
  publisher,
  kind,
})

export interface OwnTable {
  readonly table: Table
  readonly headings: string[]
  readonly fileName: string
  readonly sizeBytes: number
  readonly sha256: string
}

/** The first table of a workbook or csv. */
export async function ownTable(token: string, call: Call): Promise<OwnTable> {
  const { name, bytes, sha256, sheets } = await readTables(call, { file: token })
  const table = sheets.map(sheet => sheet.table).find(each => each !== null)
  if (table === undefined) throw new Refusal({ code: 'no-table', params: { path: name } })
  const headings: (string | undefined)[] = []
  for (const { index, heading } of table.columns) headings[index] = heading
  return {
    table,
    headings: Array.from(headings, heading => heading ?? ''),
    fileName: name,
    sizeBytes: bytes.byteLength,
    sha256,
  }
}

const SAMPLES = 3

export function ownColumns({ table }: OwnTable): OwnColumn[] {
  return table.columns.map(({ index, heading }) => ({
    column: index,
    heading,
    samples: samplesOf(table, index),
    suggested: suggestField(heading),
  }))
}

function samplesOf(table: Table, column: number): string[] {
  const texts = columnCells(table, column).map(cell => cell.text.slice(0, 120))
  return [...new Set(texts.filter(text => text !== ''))].slice(0, SAMPLES)
}

/** Reads a list of one's own by its mapping. Refuses a mapping without names, or of other columns than the file has. */
export async function readOwnList(token: string, own: OwnList, call: Call): Promise<ReadList> {
  if (!hasNames(own.mapping)) throw new Refusal({ code: 'refused', detail: 'list-needs-name-column' })
  const { table, headings, ...file } = await ownTable(token, call)
  const absent = own.mapping.columns.find(
    ({ column }) => !table.columns.some(({ index }) => index === column),
  )
  if (absent !== undefined)
    throw new Refusal({
      code: 'refused',
      detail: 'list-column-absent',
      params: {
        path: file.fileName,
        column: own.mapping.headings[absent.column] ?? String(absent.column + 1),
      },
    })
  const collector = new OwnListCollector({ ...own.mapping, headings }, identityOf(own))
  for (const row of table.rows) collector.add({ line: row.number, cell: column => cellAt(row, column).text })
  return { ...collector.end(), ...file }
}
