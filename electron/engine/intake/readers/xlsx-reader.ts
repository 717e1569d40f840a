import { EncryptedFileError, readOds } from 'hucre'
import {
  readXls,
  readXlsx,
  type Cell as SourceCell,
  type CellValue,
  type Sheet as SourceSheet,
} from 'hucre/xlsx'
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
import { openHeaderRows } from './ods-header-rows'
import { READ_LIMITS, refuseTooLarge, type FileBytes, type WorkbookContent } from './reader'
import { trimmedWorkbook } from './trim-workbook'
import { scannedWorkbook } from './scan-workbook'
import { checkedEntries, type ZipPart } from './zip-check'

type SourceOptions = Parameters<typeof readXlsx>[1]

const PARSERS = { xlsx: readXlsx, ods: readOds, xls: readXls } as const

/**
 * Reads a zipped workbook (xlsx, xlsm, ods): values only. Macros, links and formulas are never run; formulas give
 * their last value.
 */
export async function readWorkbook(file: FileBytes): Promise<WorkbookContent> {
  const entries = await checkedEntries(file.bytes, file.name)
  const has = (path: RegExp): boolean => entries.some(entry => path.test(entry.path))
  if (has(/(^|\/)workbook\.xml$/)) return xlsxContent(file, entries)
  if (has(/^content\.xml$/) && has(/^mimetype$/))
    return contentOf('ods', { ...file, bytes: await openHeaderRows(file.bytes) })
  const isBinary = has(/(^|\/)workbook\.bin$/)
  const detail = isBinary ? 'is-xlsb' : 'is-no-workbook'
  throw new Refusal({ code: 'file-wrong-kind', detail, params: { path: file.name } })
}

async function xlsxContent(file: FileBytes, entries: readonly ZipPart[]): Promise<WorkbookContent> {
  const sheets = await scannedWorkbook(file)
  if (sheets !== null) return { format: 'xlsx', sheets, encoding: null, delimiter: null }
  return readByLibrary({ ...file, bytes: await trimmedWorkbook(file, entries) })
}

/** Reads a workbook with all of XML understood and all of it in memory at once. */
export const readByLibrary = (file: FileBytes): Promise<WorkbookContent> => contentOf('xlsx', file)

/** Reads a workbook of the kind that Excel wrote until 2003; values only. */
export const readOldWorkbook = (file: FileBytes): Promise<WorkbookContent> => contentOf('xls', file)

async function contentOf(format: keyof typeof PARSERS, file: FileBytes): Promise<WorkbookContent> {
  const sheets = await parsed(format, file, { readStyles: format !== 'xls', maxRows: READ_LIMITS.rows + 1 })
  return { format, sheets: sheets.map(sheet => sheetOf(sheet, file.name)), encoding: null, delimiter: null }
}

async function parsed(
  format: keyof typeof PARSERS,
  file: FileBytes,
  options: SourceOptions,
): Promise<readonly SourceSheet[]> {
  try {
    const workbook = await PARSERS[format](file.bytes, options)
    return workbook.sheets
  } catch (cause) {
    // Whatever the library stumbles over in a broken file (it also passes on what unpacking says), the file is broken.
    const detail = cause instanceof EncryptedFileError ? 'xlsx-encrypted' : 'xlsx-damaged'
    throw new Refusal({ code: 'file-unreadable', detail, params: { path: file.name } }, { cause })
  }
}

function sheetOf(source: SourceSheet, fileName: string): Sheet {
  const merged = tallMerges(source)
  const known: KnownCells = new Map()
  const rows = source.rows.map((values: readonly CellValue[] | null | undefined, index): SheetRow => ({
    number: index + 1,
    // Rows that the file leaves out come as holes from old workbooks.
    cells: cellsOf(source, values ?? [], index, merged, known),
  }))
  const filled = rows.filter(row => !isBlank(row))
  const last = filled.at(-1)?.number ?? 0
  const widest = filled.reduce((max, row) => Math.max(max, row.cells.length), 0)
  refuseTooLarge({ rows: last, columns: widest }, fileName, source.name)
  return { name: source.name, hidden: source.hidden === true || source.veryHidden === true, rows: filled }
}

function cellsOf(
  source: SourceSheet,
  values: readonly CellValue[],
  row: number,
  merged: ReadonlyMap<string, CellValue>,
  known: KnownCells,
): Cell[] {
  const cells = values.map((value, column) => {
    const key = `${row},${column}`
    return sharedCell(known, value ?? merged.get(key) ?? null, source.cells?.get(key))
  })
  const end = cells.findLastIndex(cell => cell !== EMPTY_CELL)
  return cells.slice(0, end + 1)
}

/** Cells of plain texts by their text. */
type KnownCells = Map<string, Cell>
/** Different texts remembered at most; a column of nothing but different ones gains nothing. */
const MOST_KNOWN = 10_000

/** Most texts of a list come again and again (countries, towns, yes and no): one cell does for all of them. */
function sharedCell(known: KnownCells, value: CellValue, detail: SourceCell | undefined): Cell {
  if (typeof value !== 'string' || detail?.type === 'error') return cellOf(value, detail)
  const before = known.get(value)
  if (before) return before
  const fresh = textCell(value)
  if (known.size < MOST_KNOWN) known.set(value, fresh)
  return fresh
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
