import type { InputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import { GRID_COLUMNS, GRID_ROWS, type SheetCells } from '@shared/contract/intake'
import type { Sheet } from '@shared/intake/sheet'
import type { Call } from '../call'
import { readList } from './readers/read-file'
import { READ_LIMITS } from './readers/reader'

const LONGEST_TEXT = 300

/** A stretch of a sheet as it stands. No table is looked for: a questionnaire need not hold one. */
export async function sheetCells(
  call: Call,
  { file, encoding, sheet: name, firstRow }: InputOf<'intake.cells'>,
): Promise<SheetCells> {
  const read = await call.files.read(file, { maxBytes: READ_LIMITS.fileBytes })
  const { sheets } = await readList(read, { encoding })
  const sheet = name === null ? sheets[0] : sheets.find(one => one.name === name)
  if (!sheet)
    throw new Refusal({
      code: 'no-table',
      detail: 'no-such-sheet',
      params: { path: read.name, sheet: name ?? '' },
    })
  return {
    fileName: read.name,
    sheets: sheets.map(one => one.name),
    sheet: sheet.name,
    rows: stretchOf(sheet, firstRow),
    lastRow: sheet.rows.at(-1)?.number ?? 0,
    columns: sheet.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0),
  }
}

const stretchOf = ({ rows }: Sheet, firstRow: number): SheetCells['rows'] =>
  rows
    .filter(({ number }) => number >= firstRow && number < firstRow + GRID_ROWS)
    .map(({ number, cells }) => ({
      number,
      cells: cells.slice(0, GRID_COLUMNS).map(({ text }) => text.slice(0, LONGEST_TEXT)),
    }))
