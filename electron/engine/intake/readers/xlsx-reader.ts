import { EncryptedFileError, HucreError } from 'hucre'
import { readXlsx, type Cell as SourceCell, type CellValue, type Sheet as SourceSheet } from 'hucre/xlsx'
import { Refusal } from '@shared/contract/error'
import {
  booleanCell,
  dateCell,
  EMPTY_CELL,
  errorCell,
  isBlank,
  numberCell,
  percentCell,
  textCell,
  type Cell,
  type Sheet,
  type SheetRow,
} from '@shared/intake/sheet'
import { tallMerges } from './merged'
import { READ_LIMITS, type FileBytes, type WorkbookContent } from './reader'
import { checkedEntries } from './zip-check'

/** Reads a workbook (xlsx, xlsm): values only. Macros, links and formulas are never run; formulas give their last value. */
export async function readWorkbook(file: FileBytes): Promise<WorkbookContent> {
  const entries = await checkedEntries(file.bytes, file.name)
  if (!entries.some(name => /(^|\/)workbook\.xml$/.test(name)))
    throw new Refusal({
      code: 'file-wrong-kind',
      detail: entries.includes('content.xml') ? 'is-ods' : 'is-no-workbook',
      params: { path: file.name },
    })
  const workbook = await parsed(file)
  return {
    format: 'xlsx',
    sheets: workbook.map(sheet => sheetOf(sheet, file.name)),
    encoding: null,
    delimiter: null,
  }
}

async function parsed(file: FileBytes): Promise<readonly SourceSheet[]> {
  try {
    const workbook = await readXlsx(file.bytes, { readStyles: true, maxRows: READ_LIMITS.rows + 1 })
    return workbook.sheets
  } catch (cause) {
    if (cause instanceof EncryptedFileError)
      throw new Refusal(
        { code: 'file-unreadable', detail: 'xlsx-encrypted', params: { path: file.name } },
        { cause },
      )
    if (cause instanceof HucreError)
      throw new Refusal(
        { code: 'file-unreadable', detail: 'xlsx-damaged', params: { path: file.name } },
        { cause },
      )
    throw cause
  }
}

function sheetOf(source: SourceSheet, fileName: string): Sheet {
  const merged = tallMerges(source)
  const rows = source.rows.map((values, index): SheetRow => ({
    number: index + 1,
    cells: cellsOf(source, values, index, merged),
  }))
  const filled = rows.filter(row => !isBlank(row))
  const last = filled.at(-1)?.number ?? 0
  const params = { path: fileName, sheet: source.name }
  if (last > READ_LIMITS.rows)
    throw new Refusal({
      code: 'file-too-large',
      detail: 'too-many-rows',
      params: { ...params, limit: READ_LIMITS.rows },
    })
  const widest = filled.reduce((max, row) => Math.max(max, row.cells.length), 0)
  if (widest > READ_LIMITS.columns)
    throw new Refusal({
      code: 'file-too-large',
      detail: 'too-many-columns',
      params: { ...params, limit: READ_LIMITS.columns },
    })
  return { name: source.name, hidden: source.hidden === true || source.veryHidden === true, rows: filled }
}

function cellsOf(
  source: SourceSheet,
  values: readonly CellValue[],
  row: number,
  merged: ReadonlyMap<string, CellValue>,
): Cell[] {
  const cells = values.map((value, column) => {
    const key = `${row},${column}`
    return cellOf(value ?? merged.get(key) ?? null, source.cells?.get(key))
  })
  const end = cells.findLastIndex(cell => cell !== EMPTY_CELL)
  return cells.slice(0, end + 1)
}

function cellOf(value: CellValue, detail: SourceCell | undefined): Cell {
  if (detail?.type === 'error') return errorCell(String(value))
  if (value === null) return detail?.type === 'formula' ? errorCell(`=${detail.formula ?? ''}`) : EMPTY_CELL
  if (typeof value === 'string') return textCell(value)
  if (typeof value === 'boolean') return booleanCell(value)
  // The reader gives dates as UTC midnight of the day shown, so its first ten letters are that day in every zone.
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? EMPTY_CELL : dateCell(value.toISOString().slice(0, 10))
  return detail?.style?.numFmt?.includes('%') === true ? percentCell(value) : numberCell(value)
}
