import { FIELDS, isFieldKey, type FieldKey, type ValueType } from '../fields'
import { columnCells, type Table } from '../find-table'
import { isOwnList, keptHeading } from '../own-list'
import { seenList } from '../seen-list'
import { mended, type ColumnMapping, type SheetMapping } from '../mapping'
import { isCodeColumn } from '../values/country'
import { dateOrderIsOpen, dateOrderOf, type DateOrder } from '../values/date'
import { currencyOfHeading } from '../values/money'
import { decimalMarkOfColumn, type DecimalMark } from '../values/number'
import { percentScaleOf, type PercentScale } from '../values/percent'
import type { Cell, SheetRow } from '../sheet'
import { countsOfSites } from './counts-of-sites'
import type { ColumnQuestion } from './verdict'

/** What all values of a column together tell about each of them. */
export interface ColumnFormat {
  readonly mapping: ColumnMapping
  readonly heading: string
  readonly dateOrder: DateOrder | null
  readonly percentScale: PercentScale | null
  readonly decimalMark: DecimalMark
  /** Currency named in the heading. */
  readonly currency: string | null
  /** Two-letter country codes stand in it, so `NA` is a country. */
  readonly isCodes: boolean
}

export interface SheetFormats {
  readonly byField: ReadonlyMap<FieldKey, ColumnFormat>
  readonly custom: readonly { readonly heading: string; readonly column: number }[]
  readonly questions: readonly ColumnQuestion[]
  /** Does a row of suppliers count the workers of its place only? */
  readonly countsSite: (row: SheetRow) => boolean
}

/** Decides per column what can only be decided there; what stays open becomes a question. */
export function formatsOf(table: Table, mapping: SheetMapping): SheetFormats {
  const byField = new Map<FieldKey, ColumnFormat>()
  const questions: ColumnQuestion[] = []
  const asMeant = readingOf(table)
  for (const column of mapping.columns) {
    if (!isFieldKey(column.target)) continue
    const meant = asMeant(column)
    const cells = NEEDS_CELLS.has(FIELDS[column.target])
      ? columnCells(table, column.column).map(cell => mended(cell, meant))
      : []
    const format = formatOf(meant, column.target, headingOf(table, column.column), cells)
    byField.set(column.target, format)
    questions.push(...questionsOf(table.sheet, column.target, format, cells))
  }
  return {
    byField,
    custom: customColumns(table, mapping),
    questions,
    countsSite: countsOfSites(table, mapping),
  }
}

/**
 * How columns of lists that we wrote are meant, whatever their values look like. Our own records say shares from 0 to 100;
 * the window's lists say them as parts of one, and values in the words of its screens.
 */
function readingOf(table: Table): (column: ColumnMapping) => ColumnMapping {
  if (isOwnList(table)) return column => ({ ...column, percentScale: 'hundred' })
  const seen = seenList(table)
  if (seen === null) return column => column
  return column => {
    const replace = seen.targets.get(column.column)?.replace
    return { ...column, percentScale: 'fraction', replace: { ...replace, ...column.replace } }
  }
}

function headingOf(table: Table, index: number): string {
  return table.columns.find(column => column.index === index)?.heading ?? ''
}

/** Types whose values leave the order of day and month open. */
const WITH_DATES: ReadonlySet<ValueType> = new Set(['date', 'born'])

/** Types whose values leave the decimal mark open. */
const WITH_DECIMALS: ReadonlySet<ValueType> = new Set(['percent', 'money'])

function formatOf(
  mapping: ColumnMapping,
  field: FieldKey,
  heading: string,
  cells: readonly Cell[],
): ColumnFormat {
  const type = FIELDS[field]
  return {
    mapping,
    heading,
    dateOrder: mapping.dateOrder ?? (WITH_DATES.has(type) ? dateOrderOf(cells) : null),
    percentScale: mapping.percentScale ?? (type === 'percent' ? percentScaleOf(cells) : null),
    decimalMark: WITH_DECIMALS.has(type) ? decimalMarkOfColumn(textsOf(cells)) : '.',
    currency: type === 'money' ? currencyOfHeading(heading) : null,
    isCodes: type === 'country' && isCodeColumn(cells),
  }
}

/** Types of which all values together tell something; of the others nobody looks at the whole column. */
const NEEDS_CELLS: ReadonlySet<ValueType> = new Set([...WITH_DATES, ...WITH_DECIMALS, 'country'])

const textsOf = (cells: readonly Cell[]): string[] =>
  cells.filter(cell => cell.kind === 'text').map(cell => cell.text)

function questionsOf(
  sheet: string,
  field: FieldKey,
  format: ColumnFormat,
  cells: readonly Cell[],
): ColumnQuestion[] {
  const code = questionOf(field, format, cells)
  if (code === null) return []
  const examples = cells.filter(cell => cell.kind !== 'empty').slice(0, 3)
  const { mapping, heading } = format
  return [{ sheet, column: mapping.column, heading, examples: examples.map(cell => cell.text), code }]
}

function questionOf(
  field: FieldKey,
  { dateOrder, percentScale }: ColumnFormat,
  cells: readonly Cell[],
): ColumnQuestion['code'] | null {
  if (WITH_DATES.has(FIELDS[field]) && dateOrder === null && dateOrderIsOpen(cells)) return 'date-order'
  return FIELDS[field] === 'percent' && percentScale === null ? 'percent-scale' : null
}

function customColumns(table: Table, mapping: SheetMapping): { heading: string; column: number }[] {
  const used = new Map<string, number>()
  return mapping.columns
    .filter(({ target }) => target === 'custom')
    .map(({ column }) => {
      const heading = keptHeading(headingOf(table, column))
      const seen = (used.get(heading) ?? 0) + 1
      used.set(heading, seen)
      return { heading: seen === 1 ? heading : `${heading} (${seen})`, column }
    })
}
