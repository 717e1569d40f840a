import { lookup } from '../../units/lookup'
import { CSL_COLUMNS } from './us-csl'
import { EU_CSV_COLUMNS } from './eu-csv'
import { OFAC_WIDTHS, type OfacPart } from './ofac-csv'
import { OPENSANCTIONS_COLUMNS } from './opensanctions-csv'
import { headingKey } from './table-row'
import { UK_COLUMNS, UK_CONLIST_COLUMNS } from './uk-csv'

export const XML_FORMATS = ['un-xml', 'ofac-xml', 'ofac-advanced-xml', 'eu-xml'] as const
export type XmlFormat = (typeof XML_FORMATS)[number]
export const TABLE_FORMATS = [
  'eu-csv',
  'uk-csv',
  'uk-conlist-csv',
  'us-csl-csv',
  'opensanctions-csv',
] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

/** What a file turned out to be, told from its beginning, never from its name. */
export type Recognised =
  | { readonly kind: 'xml'; readonly format: XmlFormat }
  | {
      readonly kind: 'table'
      readonly format: TableFormat
      readonly delimiter: string
      /** Rows above the headings, the first of which may hold the date. */
      readonly above: number
      readonly headings: readonly string[]
    }
  | { readonly kind: 'ofac-csv'; readonly part: OfacPart }
  | { readonly kind: 'json-lines' }
  /** Nearly a known list, but columns it cannot be read without are missing. */
  | { readonly kind: 'columns-missing'; readonly format: TableFormat; readonly missing: readonly string[] }
  /** A table with headings of its own: the person must say what its columns are. */
  | { readonly kind: 'own-table' }
  | {
      readonly kind: 'wrong'
      readonly detail: 'html-page' | 'xml-doctype' | 'xml-wrong-root' | 'json-unknown'
      readonly found: string
    }

const XML_ROOTS = lookup<XmlFormat>({
  CONSOLIDATED_LIST: 'un-xml',
  sdnList: 'ofac-xml',
  Sanctions: 'ofac-advanced-xml',
  export: 'eu-xml',
})

/** Columns a list cannot be read without. */
const REQUIRED: Readonly<Record<TableFormat, readonly string[]>> = {
  'eu-csv': EU_CSV_COLUMNS,
  'uk-csv': UK_COLUMNS,
  'uk-conlist-csv': UK_CONLIST_COLUMNS,
  'us-csl-csv': CSL_COLUMNS,
  'opensanctions-csv': OPENSANCTIONS_COLUMNS,
}
/** Of the columns that only this list has, so many tell it even when others are missing. */
const TELLING: Readonly<Record<TableFormat, readonly string[]>> = {
  'eu-csv': [
    'Entity_LogicalId',
    'Entity_SubjectType',
    'NameAlias_WholeName',
    'NameAlias_LogicalId',
    'Entity_Regulation_Programme',
  ],
  'uk-csv': [
    'OFSI Group ID',
    'Unique ID',
    'Name 6',
    'Designation source',
    'Sanctions Imposed',
    'UK Statement of Reasons',
  ],
  'uk-conlist-csv': ['Group ID', 'Group Type', 'Alias Type', 'Name 6', 'Alias Quality', 'Regime'],
  'us-csl-csv': [
    'entity_number',
    'federal_register_notice',
    'alt_names',
    'standard_order',
    'source_list_url',
  ],
  'opensanctions-csv': ['schema', 'aliases', 'birth_date', 'dataset', 'first_seen', 'last_change'],
}
const LEAST_TELLING = 3

/** What stands before the root: the declaration and comments. */
const BEFORE_ROOT = /^(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*/

/**
 * Tells what a list file is from its first characters. `rowsBy` gives the rows these make when parted by a delimiter,
 * without the last one, which may be cut.
 */
export function recognise(head: string, rowsBy: (delimiter: string) => readonly string[][]): Recognised {
  const start = head.replace(/^\uFEFF/, '').trimStart()
  if (/^(?:<!doctype\s+html|<html)/i.test(start)) return { kind: 'wrong', detail: 'html-page', found: 'html' }
  if (start.startsWith('<')) return xmlOf(start)
  if (start.startsWith('{') || start.startsWith('[')) return jsonOf(start)
  return tableOf(rowsBy)
}

function xmlOf(start: string): Recognised {
  const rest = start.replace(BEFORE_ROOT, '')
  const doctype = /^<!DOCTYPE\s+([\w.:-]*)/i.exec(rest)?.[1]
  if (doctype?.toLowerCase() === 'html') return { kind: 'wrong', detail: 'html-page', found: doctype }
  if (doctype !== undefined) return { kind: 'wrong', detail: 'xml-doctype', found: doctype }
  const root = /^<([A-Za-z_][\w.:-]*)/.exec(rest)?.[1] ?? ''
  const local = root.slice(root.indexOf(':') + 1)
  if (local.toLowerCase() === 'html') return { kind: 'wrong', detail: 'html-page', found: local }
  const format = XML_ROOTS.get(local)
  return format === undefined
    ? { kind: 'wrong', detail: 'xml-wrong-root', found: local.slice(0, 60) }
    : { kind: 'xml', format }
}

const jsonOf = (start: string): Recognised =>
  /^\{[^\n]*"schema":/.test(start) && /^\{[^\n]*"properties":/.test(start)
    ? { kind: 'json-lines' }
    : { kind: 'wrong', detail: 'json-unknown', found: start.slice(0, 40) }

const HEADING_ROWS = 5
const DELIMITERS = [',', ';', '\t'] as const

function tableOf(rowsBy: (delimiter: string) => readonly string[][]): Recognised {
  const part = ofacPartOf(rowsBy(',')[0] ?? [])
  if (part !== null) return { kind: 'ofac-csv', part }
  for (const delimiter of DELIMITERS) {
    const rows = rowsBy(delimiter)
    for (const [above, row] of rows.slice(0, HEADING_ROWS).entries()) {
      const told = tellTable(row)
      if (told?.kind === 'table') return { ...told, delimiter, above, headings: row }
      if (told !== null) return told
    }
  }
  return { kind: 'own-table' }
}

type Told =
  | { readonly kind: 'table'; readonly format: TableFormat }
  | { readonly kind: 'columns-missing'; readonly format: TableFormat; readonly missing: readonly string[] }

function tellTable(row: readonly string[]): Told | null {
  const has = new Set(row.map(headingKey))
  const format = TABLE_FORMATS.find(
    each => TELLING[each].filter(heading => has.has(headingKey(heading))).length >= LEAST_TELLING,
  )
  if (format === undefined) return null
  const missing = REQUIRED[format].filter(heading => !has.has(headingKey(heading)))
  return missing.length === 0 ? { kind: 'table', format } : { kind: 'columns-missing', format, missing }
}

/** OFAC's csv files have no headings: they are told by width, and by what stands where. */
function ofacPartOf(cells: readonly string[]): OfacPart | null {
  if (!/^\d{1,6}$/.test(cells[0]?.trim() ?? '')) return null
  const isNumber = /^\d{1,7}$/.test(cells[1]?.trim() ?? '')
  if (cells.length === OFAC_WIDTHS.sdn && !isNumber) return 'sdn'
  if (cells.length === OFAC_WIDTHS.alt && /^[afn]ka$/.test(cells[2]?.trim() ?? '')) return 'alt'
  if (cells.length === OFAC_WIDTHS.add && isNumber) return 'add'
  return cells.length === OFAC_WIDTHS.comments && !isNumber ? 'comments' : null
}
