import { Refusal } from '@shared/contract/error'
import {
  booleanCell,
  EMPTY_CELL,
  isBlank,
  numberCell,
  textCell,
  type Cell,
  type Sheet,
} from '@shared/intake/sheet'
import { foreignJson } from '@shared/text/foreign-json'
import { decode } from './decode'
import { refuseTooLarge, type FileBytes, type WorkbookContent } from './reader'

type Entry = Readonly<Record<string, unknown>>

/** Does the text start like a JSON document that can hold lists? */
export const looksLikeJson = (text: string): boolean => /^\s*(?:\[\s*[{\]]|\{\s*["}])/.test(text)

/**
 * Lists as JSON (`docs/lists-as-json.md`): an array of entries, or an object of such arrays by the name of the list. The fields
 * of the entries are the columns; fields inside fields get dotted names.
 */
export function readJson(file: FileBytes): WorkbookContent {
  const { text, encoding } = decode(file.bytes)
  const sheets = listsOf(parsed(text, file.name), file.name).map(([name, entries]) =>
    sheetOf(name, entries, file.name),
  )
  return { format: 'json', sheets, encoding, delimiter: null }
}

function parsed(text: string, name: string): unknown {
  try {
    return foreignJson(text)
  } catch (cause) {
    throw new Refusal({ code: 'file-unreadable', detail: 'json-damaged', params: { path: name } }, { cause })
  }
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: unknown): value is readonly Entry[] => Array.isArray(value) && value.every(isEntry)

function listsOf(document: unknown, fileName: string): readonly (readonly [string, readonly Entry[]])[] {
  if (isList(document)) return [[fileName.replace(/\.[^.]+$/, ''), document]]
  const lists = isEntry(document)
    ? Object.entries(document).flatMap(([name, value]) => (isList(value) ? [[name, value] as const] : []))
    : []
  if (lists.length === 0)
    throw new Refusal({ code: 'file-wrong-kind', detail: 'json-without-list', params: { path: fileName } })
  return lists
}

function sheetOf(name: string, entries: readonly Entry[], fileName: string): Sheet {
  const flat = entries.map(flatEntry)
  const columns = [...new Set(flat.flatMap(entry => [...entry.keys()]))]
  refuseTooLarge({ rows: flat.length, columns: columns.length }, fileName, name)
  const rows = [
    columns.map(textCell),
    ...flat.map(entry => columns.map(column => entry.get(column) ?? EMPTY_CELL)),
  ].map((cells, index) => ({ number: index + 1, cells }))
  return { name, hidden: false, rows: rows.filter(row => !isBlank(row)) }
}

/** A site that stands at the centre of its town or region says so; to another workspace the centre would be a position. */
function ownWords(entry: Entry): Entry {
  const isCentre = entry['positionPrecision'] === 'city' || entry['positionPrecision'] === 'region'
  if (!isCentre) return entry
  return Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'lat' && key !== 'lon'))
}

function flatEntry(entry: Entry): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>()
  addTo(cells, '', ownWords(entry))
  return cells
}

function addTo(cells: Map<string, Cell>, prefix: string, entry: Entry): void {
  for (const [key, value] of Object.entries(entry)) {
    const name = prefix === '' ? key : `${prefix}.${key}`
    if (isEntry(value)) addTo(cells, name, value)
    else cells.set(name, cellOf(value))
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return EMPTY_CELL
  if (typeof value === 'number') return numberCell(value)
  if (typeof value === 'boolean') return booleanCell(value)
  if (typeof value === 'string') return textCell(value)
  const parts = Array.isArray(value) ? (value as readonly unknown[]) : [value]
  return textCell(parts.map(part => (typeof part === 'string' ? part : JSON.stringify(part))).join('; '))
}
