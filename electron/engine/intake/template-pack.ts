import type ExcelJS from 'exceljs'
import { iso31661 } from 'iso-3166'
import type { ValueType } from '@shared/intake/fields'
import { ALLOWED, PACK, typeOf, type PackColumn, type PackSheet } from '@shared/intake/pack'
import { translatorFor } from '@shared/text/translator'
import type { TFunction } from 'i18next'
import { newWorkbook, sheetFont } from '../excel'

/** Rows prepared for typing: lists of allowed values and formats reach that far. */
const ROWS = 500
const LISTS_SHEET = 'Lists'
const HEAD_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6ECF2' } }
const NEEDED_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD3E2F0' } }

const FORMATS: Readonly<Partial<Record<ValueType, string>>> = {
  date: 'yyyy-mm-dd',
  percent: '0%',
  count: '0',
  tier: '0',
  year: '0',
  money: '#,##0.00',
  lat: '0.000000',
  lon: '0.000000',
  // Numbers of books and registers are text: leading zeros stay, and long ones are not rounded.
  identifier: '@',
  vat: '@',
  duns: '@',
  lei: '@',
  osId: '@',
  phone: '@',
}

/**
 * The empty workbook that suppliers and recruiters fill: instructions, one sheet per kind, lists of allowed values, no
 * macros, no protection. Free text stays possible where a list stands: the importer asks instead of the workbook.
 */
export async function templatePack(createdAt: string): Promise<Uint8Array> {
  const say = translatorFor('en')
  const workbook = newWorkbook()
  workbook.created = new Date(createdAt)
  addInstructions(workbook, say)
  const sheets = PACK.map(sheet => ({ sheet, page: addSheet(workbook, sheet) }))
  const ranges = addLists(workbook)
  for (const { sheet, page } of sheets) addValidation(page, sheet, ranges, say)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const pageSetup: Partial<ExcelJS.PageSetup> = {
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
}

function addInstructions(workbook: ExcelJS.Workbook, say: TFunction): void {
  const page = workbook.addWorksheet(say('intake:pack.instructions'), { pageSetup })
  page.columns = [{ width: 24 }, { width: 100 }]
  page.addRow([say('intake:pack.title')]).font = sheetFont({ bold: true, size: 14 })
  for (const line of ['purpose', 'rows', 'needed', 'unknown', 'persons', 'dates', 'back'] as const)
    page.addRow(['', say(`intake:pack.${line}`)]).getCell(2).alignment = { wrapText: true, vertical: 'top' }
  page.addRow([])
  for (const { name, kind } of PACK)
    page.addRow([name, say(`intake:pack.about.${kind}`)]).getCell(2).alignment = { wrapText: true }
}

function addSheet(workbook: ExcelJS.Workbook, { name, columns }: PackSheet): ExcelJS.Worksheet {
  const page = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }],
    pageSetup: { ...pageSetup, printTitlesRow: '1:1' },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
  })
  page.columns = columns.map(column => {
    const numFmt = FORMATS[typeOf(column)]
    const width = Math.max(14, column.heading.length + 4)
    return { header: column.heading, width, ...(numFmt === undefined ? {} : { style: { numFmt } }) }
  })
  const head = page.getRow(1)
  head.font = sheetFont({ bold: true })
  columns.forEach(({ isNeeded }, index) => {
    head.getCell(index + 1).fill = isNeeded ? NEEDED_FILL : HEAD_FILL
    head.getCell(index + 1).numFmt = '@'
  })
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  return page
}

/** English names of all countries; the importer knows them, and those of many other languages. */
function countryNames(): readonly string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })
  return [...iso31661.map(country => country.alpha2), 'XK']
    .map(code => names.of(code) ?? code)
    .sort((a, b) => a.localeCompare(b, 'en'))
}

/** Writes the lists of allowed values, a column each, and tells where each of them stands. */
function addLists(workbook: ExcelJS.Workbook): ReadonlyMap<ValueType, string> {
  const page = workbook.addWorksheet(LISTS_SHEET, { state: 'hidden' })
  const lists = Object.entries({ country: countryNames(), ...ALLOWED }) as [ValueType, readonly string[]][]
  return new Map(
    lists.map(([type, values], index) => {
      const column = page.getColumn(index + 1)
      column.values = [type, ...values]
      return [type, `${LISTS_SHEET}!$${column.letter}$2:$${column.letter}$${values.length + 1}`]
    }),
  )
}

function addValidation(
  page: ExcelJS.Worksheet,
  { columns }: PackSheet,
  ranges: ReadonlyMap<ValueType, string>,
  say: TFunction,
): void {
  columns.forEach((column, index) => {
    const range = ranges.get(typeOf(column))
    const rule = range === undefined ? numberRule(column) : listRule(range)
    if (rule === null) return
    const told = {
      ...rule,
      showErrorMessage: true,
      errorStyle: 'warning',
      error: say('intake:pack.notInList'),
    }
    for (let row = 2; row <= ROWS; row++) page.getCell(row, index + 1).dataValidation = told
  })
}

const listRule = (range: string): ExcelJS.DataValidation => ({
  type: 'list',
  allowBlank: true,
  formulae: [range],
})

function numberRule(column: PackColumn): ExcelJS.DataValidation | null {
  const between = (type: 'decimal' | 'whole', from: number, to: number): ExcelJS.DataValidation => ({
    type,
    operator: 'between',
    allowBlank: true,
    formulae: [from, to],
  })
  switch (typeOf(column)) {
    case 'percent':
      return between('decimal', 0, 1)
    case 'lat':
      return between('decimal', -90, 90)
    case 'lon':
      return between('decimal', -180, 180)
    case 'tier':
      return between('whole', 1, 20)
    case 'count':
      return between('whole', 0, 10_000_000)
    default:
      return null
  }
}
