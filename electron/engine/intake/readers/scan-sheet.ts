import { serialToDate } from 'hucre'
import {
  booleanCell,
  dateCell,
  EMPTY_CELL,
  errorCell,
  numberCell,
  percentCell,
  textCell,
  type Cell,
  type SheetRow,
} from '@shared/intake/sheet'
import type { NumberKind } from './cell-formats'
import { assertPlain, attribute, NotPlain, plainText, textsIn } from './plain-xml'

/** What the cells of all sheets of a workbook refer to. */
export interface CellMeaning {
  readonly texts: readonly string[]
  readonly kinds: readonly NumberKind[]
  /** Days are counted from 1904. */
  readonly since1904: boolean
}

/** Limits of a sheet; `refuse` throws. */
export interface SheetLimits {
  readonly columns: number
  /** Called with the size reached so far, for each row that holds something. */
  check(row: number, columns: number, cells: number): void
}

const ROW_END = '</row>'
const CELL_END = '</c>'
/** Different numbers of one kind that are remembered. */
const MOST_KNOWN = 5_000

/**
 * Reads the rows of a sheet while it is unpacked, a piece at a time, and keeps nothing but its filled cells: a workbook of
 * 50,000 rows holds fifty megabytes of tags. Equal texts and numbers share one cell.
 */
export class SheetScanner {
  /** Rows that hold something, by rising number. */
  readonly rows: SheetRow[] = []
  /** What stands behind the rows: merged cells, among others. */
  tail = ''
  /** The last row in which any cell stands, filled or not. */
  lastRow = 0
  private readonly numbers = new Map<string, Cell>()
  private rest = ''
  private rowBefore = 0
  private state: 'head' | 'rows' | 'tail' = 'head'
  private cells = 0

  constructor(
    private readonly meaning: CellMeaning,
    private readonly limits: SheetLimits,
    /** Cells of the texts by their number, shared by all sheets. */
    private readonly texts: (Cell | undefined)[],
  ) {}

  take(chunk: Buffer): void {
    this.rest += chunk.toString('latin1')
    if (this.state === 'head') this.passHead()
    if (this.state === 'rows') this.takeRows()
    if (this.state === 'tail') this.passTail()
  }

  /** To be called when the part has ended. */
  finish(): void {
    if (this.state !== 'tail' || !this.tail.includes('</worksheet>')) throw new NotPlain()
  }

  private passHead(): void {
    const start = this.rest.indexOf('<sheetData')
    const end = start < 0 ? -1 : this.rest.indexOf('>', start)
    if (end < 0) return
    const head = this.rest.slice(0, end)
    assertPlain(head)
    if (!head.includes('<worksheet')) throw new NotPlain()
    this.state = head.endsWith('/') ? 'tail' : 'rows'
    this.rest = this.rest.slice(end + 1)
  }

  /** Reads whole rows only; the begun one waits for the next piece. */
  private takeRows(): void {
    const end = this.rest.indexOf('</sheetData>')
    const upTo = end < 0 ? this.rest.lastIndexOf('<row') : end
    if (upTo < 0) return
    const rows = this.rest.slice(0, upTo)
    assertPlain(rows)
    this.rest = this.rest.slice(upTo)
    let at = rows.indexOf('<row')
    while (at >= 0) at = this.takeRow(rows, at)
    if (end >= 0) this.state = 'tail'
  }

  private passTail(): void {
    this.tail += this.rest
    this.rest = ''
  }

  /** Reads the row that starts there; gives the start of the next, or -1. */
  private takeRow(xml: string, start: number): number {
    const open = xml.indexOf('>', start)
    if (open < 0) throw new NotPlain()
    const tag = plainTag(xml.slice(start + '<row'.length, open))
    const number = Number(attribute(tag, 'r') ?? this.rowBefore + 1)
    if (!(number > this.rowBefore)) throw new NotPlain()
    this.rowBefore = number
    if (tag.endsWith('/')) return xml.indexOf('<row', open)
    const end = xml.indexOf(ROW_END, open)
    if (end < 0) throw new NotPlain()
    const cells = this.cellsOf(xml, open + 1, end, number)
    if (cells.length > 0) {
      this.limits.check(number, cells.length, this.cells)
      this.rows.push({ number, cells })
    }
    return xml.indexOf('<row', end)
  }

  private cellsOf(xml: string, from: number, end: number, row: number): Cell[] {
    const cells: Cell[] = []
    let next = 0
    for (let at = xml.indexOf('<c', from); at >= 0 && at < end;) {
      const open = xml.indexOf('>', at)
      if (!isTagEnd(xml.charCodeAt(at + 2))) throw new NotPlain()
      const tag = plainTag(xml.slice(at + 2, open))
      const isEmpty = tag.endsWith('/')
      const close = isEmpty ? open : xml.indexOf(CELL_END, open)
      // A cell that never ends would be looked for from the beginning again, for ever.
      if (open < 0 || close < 0 || close > end) throw new NotPlain()
      const column = columnOf(attribute(tag, 'r'), row) ?? next
      this.lastRow = row
      next = column + 1
      const cell = isEmpty ? EMPTY_CELL : this.cellOf(tag, xml.slice(open + 1, close))
      if (cell !== EMPTY_CELL) this.place(cells, column, cell, row)
      at = xml.indexOf('<c', close)
    }
    return cells
  }

  private place(cells: Cell[], column: number, cell: Cell, row: number): void {
    this.cells += 1
    if (column >= this.limits.columns) this.limits.check(row, column + 1, this.cells)
    while (cells.length < column) cells.push(EMPTY_CELL)
    cells[column] = cell
  }

  private cellOf(tag: string, inside: string): Cell {
    const type = attribute(tag, 't')
    if (type === 'inlineStr') return textCell(textsIn(inside))
    const value = valueOf(inside)
    if (type === 's') return this.sharedText(Number(value))
    if (type === 'str') return textCell(plainText(value))
    if (type === 'b') return booleanCell(value === '1' || value.toLowerCase() === 'true')
    if (type === 'e') return errorCell(plainText(value))
    return value === '' ? withoutValue(inside) : this.numberOf(value, attribute(tag, 's'))
  }

  private sharedText(index: number): Cell {
    const known = this.texts[index]
    if (known) return known
    const text = this.meaning.texts[index]
    const cell = text === undefined ? EMPTY_CELL : textCell(text)
    this.texts[index] = cell
    return cell
  }

  private numberOf(value: string, style: string | null): Cell {
    const kind = style === null ? 'number' : (this.meaning.kinds[Number(style)] ?? 'number')
    const key = kind === 'number' ? value : `${kind} ${value}`
    const known = this.numbers.get(key)
    if (known) return known
    const cell = this.freshNumber(value, kind)
    if (this.numbers.size < MOST_KNOWN) this.numbers.set(plainText(key), cell)
    return cell
  }

  private freshNumber(value: string, kind: NumberKind): Cell {
    const number = Number(value)
    if (Number.isNaN(number)) return textCell(plainText(value))
    if (kind === 'percent') return percentCell(number)
    if (kind === 'number') return numberCell(number)
    const date = serialToDate(number, this.meaning.since1904)
    return Number.isNaN(date.getTime()) ? EMPTY_CELL : dateCell(date.toISOString().slice(0, 10))
  }
}

/** Attributes parted by single spaces, in double quotes: what `attribute` understands. */
function plainTag(tag: string): string {
  if (/['\n\r\t]| =|= /.test(tag)) throw new NotPlain()
  return tag
}

/** A space, a line end, `>` or `/`: the tag is no longer word. */
const isTagEnd = (code: number): boolean =>
  code === 0x20 || code === 0x3e || code === 0x2f || code === 0x0a || code === 0x0d || code === 0x09

function valueOf(inside: string): string {
  const start = inside.indexOf('<v')
  if (start < 0) return ''
  const open = inside.indexOf('>', start)
  return inside.charAt(open - 1) === '/' ? '' : inside.slice(open + 1, inside.indexOf('</v>', open))
}

/** A formula that was never computed is told, not taken for nothing. */
function withoutValue(inside: string): Cell {
  const start = inside.indexOf('<f')
  const open = start < 0 ? -1 : inside.indexOf('>', start)
  if (open < 0 || inside.charAt(open - 1) === '/') return EMPTY_CELL
  const formula = plainText(inside.slice(open + 1, inside.indexOf('</f>', open)))
  return formula === '' ? EMPTY_CELL : errorCell(`=${formula}`)
}

/** The column an address such as `AB12` names, from 0; `null` without an address. */
function columnOf(ref: string | null, row: number): number | null {
  if (ref === null) return null
  let column = 0
  let at = 0
  for (; at < ref.length; at++) {
    const code = ref.charCodeAt(at)
    if (code < 0x41 || code > 0x5a) break
    column = column * 26 + code - 0x40
  }
  if (column === 0 || Number(ref.slice(at)) !== row) throw new NotPlain()
  return column - 1
}
