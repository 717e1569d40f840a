import { posix } from 'node:path'
import { Refusal } from '@shared/contract/error'
import { EMPTY_CELL, type Cell, type Sheet, type SheetRow } from '@shared/intake/sheet'
import { withParts, type OpenParts } from '../returned/workbook-parts'
import { walkElements } from '../returned/xml-spans'
import { numberKindsOf } from './cell-formats'
import { assertPlain, attribute, NotPlain, plainText, textsIn } from './plain-xml'
import { READ_LIMITS, refuseTooLarge, type FileBytes } from './reader'
import { SheetScanner, type CellMeaning } from './scan-sheet'

/**
 * The sheets of a workbook as spreadsheet programs write them, read while they are unpacked; `null` for one that is not
 * plain, which the library reads. Refuses what is larger than any list.
 */
export async function scannedWorkbook(file: FileBytes): Promise<readonly Sheet[] | null> {
  try {
    return await withParts(file.bytes, parts => sheetsOf(parts, file.name))
  } catch (cause) {
    // A damaged part is refused by the library's reading of it, with its reason.
    if (cause instanceof Refusal) throw cause
    return null
  }
}

async function sheetsOf(parts: OpenParts, fileName: string): Promise<readonly Sheet[]> {
  const workbook = await workbookOf(parts)
  const meaning: CellMeaning = {
    texts: await sharedTexts(parts, workbook.texts),
    kinds: numberKindsOf(await textPart(parts, workbook.styles)),
    since1904: workbook.since1904,
  }
  const texts: (Cell | undefined)[] = []
  const sheets: Sheet[] = []
  for (const { name, hidden, path } of workbook.sheets) {
    const limits = { columns: READ_LIMITS.columns, check: checkOf(fileName, name, sheets) }
    const scanner = new SheetScanner(meaning, limits, texts)
    await parts.scan(path, chunk => scanner.take(chunk))
    scanner.finish()
    sheets.push({ name, hidden, rows: withTallMerges(scanner) })
  }
  return sheets
}

/** Refuses a sheet as soon as it is larger than any list, with what the sheets before it hold. */
function checkOf(path: string, sheet: string, before: readonly Sheet[]) {
  const earlier = before.reduce(
    (sum, { rows }) => sum + rows.reduce((all, row) => all + row.cells.length, 0),
    0,
  )
  return (rows: number, columns: number, own: number): void => {
    refuseTooLarge({ rows, columns }, path, sheet)
    const cells = earlier + own
    if (cells > READ_LIMITS.cells)
      throw new Refusal({
        code: 'file-too-large',
        detail: 'too-many-cells',
        params: { path, cells, limit: READ_LIMITS.cells },
      })
  }
}

interface ScannedBook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly path: string }[]
  readonly texts: string | null
  readonly styles: string | null
  readonly since1904: boolean
}

async function workbookOf(parts: OpenParts): Promise<ScannedBook> {
  const path = parts.paths.find(one => /(^|\/)workbook\.xml$/.test(one)) ?? ''
  const folder = posix.dirname(path)
  const relations = await relationsOf(parts, path, folder)
  const xml = (await textPart(parts, path)) ?? ''
  let since1904 = false
  const sheets: ScannedBook['sheets'][number][] = []
  walkElements(xml, new Set(['workbookPr', 'sheet']), ({ name, attributes }) => {
    if (name === 'workbookPr') since1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '')
    else sheets.push(sheetOf(attributes, relations))
  })
  if (sheets.length === 0) throw new NotPlain()
  return { sheets, texts: typed(relations, 'sharedStrings'), styles: typed(relations, 'styles'), since1904 }
}

function sheetOf(
  attributes: Readonly<Record<string, string>>,
  relations: readonly Relation[],
): ScannedBook['sheets'][number] {
  const id = Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1]
  const relation = relations.find(one => one.id === id)
  if (relation?.type !== 'worksheet') throw new NotPlain()
  const { name = '', state = 'visible' } = attributes
  return { name, hidden: state !== 'visible', path: relation.target }
}

interface Relation {
  readonly id: string
  /** The last word of the type's address, the same in both editions of the standard. */
  readonly type: string
  readonly target: string
}

const typed = (relations: readonly Relation[], type: string): string | null =>
  relations.find(one => one.type === type)?.target ?? null

async function relationsOf(parts: OpenParts, path: string, folder: string): Promise<readonly Relation[]> {
  const xml = await textPart(parts, posix.join(folder, '_rels', `${posix.basename(path)}.rels`))
  const found: Relation[] = []
  walkElements(xml ?? '', new Set(['Relationship']), ({ attributes }) => {
    const { Id = '', Type = '', Target = '' } = attributes
    const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
    found.push({ id: Id, type: posix.basename(Type), target })
  })
  return found
}

async function textPart(parts: OpenParts, path: string | null): Promise<string | null> {
  const bytes = path === null ? null : await parts.read(path)
  return bytes?.toString('utf8').replace(/^\uFEFF/, '') ?? null
}

/** The texts that cells refer to by number. */
async function sharedTexts(parts: OpenParts, path: string | null): Promise<readonly string[]> {
  const bytes = path === null ? null : await parts.read(path)
  if (bytes === null) return []
  const xml = bytes.toString('latin1')
  assertPlain(xml)
  const texts: string[] = []
  for (let at = xml.indexOf('<si'); at >= 0;) {
    const open = xml.indexOf('>', at)
    const isEmpty = xml.charAt(open - 1) === '/'
    const close = isEmpty ? open : xml.indexOf('</si>', open)
    const item = isEmpty ? '' : xml.slice(open + 1, close)
    // Items within items that never end would be read again and again, each time almost whole.
    if (open < 0 || close < 0 || item.includes('<si')) throw new NotPlain()
    texts.push(item === '' ? '' : sharedText(item))
    at = xml.indexOf('<si', close)
  }
  return texts
}

const WHOLE = /^<t(?: xml:space="preserve")?>([^<]*)<\/t>$/

function sharedText(item: string): string {
  const whole = WHOLE.exec(item)?.[1]
  return whole === undefined ? textsIn(item) : plainText(whole)
}

/** A cell merged over several rows of one column stands for each of them; merged titles stay where they are. */
function withTallMerges({ rows, tail, lastRow }: SheetScanner): readonly SheetRow[] {
  const ranges = [...tail.matchAll(/<mergeCell\b([^>]*)>/g)].flatMap(([, tag = '']) => tallRange(tag) ?? [])
  if (ranges.length === 0) return rows
  const byNumber = new Map(rows.map(row => [row.number, [...row.cells]]))
  for (const { column, first, last } of ranges) {
    const cell = byNumber.get(first)?.[column] ?? EMPTY_CELL
    if (cell === EMPTY_CELL) continue
    for (let row = first + 1; row <= Math.min(last, lastRow); row++) spread(byNumber, row, column, cell)
  }
  return [...byNumber].sort(([a], [b]) => a - b).map(([number, cells]) => ({ number, cells }))
}

function spread(rows: Map<number, Cell[]>, row: number, column: number, cell: Cell): void {
  const cells = rows.get(row) ?? []
  rows.set(row, cells)
  while (cells.length <= column) cells.push(EMPTY_CELL)
  if (cells[column] === EMPTY_CELL) cells[column] = cell
}

const TALL = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/

function tallRange(tag: string): { column: number; first: number; last: number } | null {
  const [, left = '', first = '', right = '', last = ''] = TALL.exec(attribute(tag, 'ref') ?? '') ?? []
  if (left === '' || left !== right || Number(last) <= Number(first)) return null
  const column = Array.from(left).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 0x40, 0) - 1
  return { column, first: Number(first), last: Number(last) }
}
