import { cellText } from './figure'
import type { Block, Cell, Chart, Figure, Inline, Report, Section, Table } from './report'

const inCell = (cell: Cell): readonly Inline[] => {
  if (cell.kind === 'run') return cell.content
  return cell.kind === 'code' ? [] : [cell]
}

function inBlock(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return block.content
    case 'bullets':
      return block.items.flat()
    case 'table':
      return block.rows.flat().flatMap(inCell)
    case 'chart':
      return block.bars.map(bar => bar.value)
    case 'heading':
    case 'own-words':
      return []
  }
}

/** Every inline of the report in reading order: cover first, then section by section. */
export function inlinesOf(report: Report): readonly Inline[] {
  const cover = report.cover.lines.flatMap(line => line.content)
  return [...cover, ...report.sections.flatMap(part => part.blocks.flatMap(inBlock))]
}

/** Every figure of the report in reading order; a key comes again wherever its number is printed again. */
export function figuresOf(report: Report): readonly Figure[] {
  return inlinesOf(report).filter(item => item.kind === 'figure')
}

/** Each figure once, by key. */
export function figureIndex(report: Report): ReadonlyMap<string, Figure> {
  return new Map(figuresOf(report).map(item => [item.key, item]))
}

export function tablesOf(section: Section): readonly Table[] {
  return section.blocks.filter(block => block.kind === 'table')
}

export const allCharts = (report: Report): readonly Chart[] =>
  report.sections.flatMap(section => section.blocks.filter(block => block.kind === 'chart'))

export const allTables = (report: Report): readonly Table[] => report.sections.flatMap(tablesOf)

/** Paragraphs of own words: a blank line parts them, white space at the ends goes. */
export function ownParagraphs(words: string): readonly string[] {
  return words
    .split(/\n\s*\n/)
    .map(part => part.trim().replace(/\s*\n\s*/g, ' '))
    .filter(part => part !== '')
}

const SHORT_LINES = 14
const MOST_COLUMNS = 6
/** Letters of a table’s print that the width of the text holds, on A4 with our margins and in the widest of the fonts. */
const LETTERS_ACROSS = 90

/** Space at both sides of a cell, in letters. */
const CELL_SPACE = 2.5
/** Headings are bold, and bold letters are wider. */
const BOLD = 1.25
/** Longer words (hashes, addresses) may be broken. */
const LONGEST_WORD = 18

const longestWord = (text: string): number =>
  Math.min(LONGEST_WORD, Math.max(0, ...text.split(/[\s\u00ad-]+/u).map(word => word.length)))

/** The share of the width below which a word of the column would be broken; numbers are never broken. */
function leastShare({ columns, rows }: Table, at: number, report: Report): number {
  const column = columns[at]
  const cells = rows.map(row => {
    const cell = row[at]
    if (cell === undefined) return 0
    const text = cellText(cell, report.language, report.labels.notKnown)
    return column?.align === 'end' ? Math.min(LONGEST_WORD, text.length) : longestWord(text)
  })
  const letters = Math.max(BOLD * longestWord(column?.head ?? ''), ...cells)
  return (letters + CELL_SPACE) / LETTERS_ACROSS
}

/** A wide column keeps this part of what it was given: a broken word is read more easily than a column of single words. */
const KEPT = 0.88

/**
 * The share of the width that each column gets, 1 in all: as the columns are weighed against each other, but none so narrow
 * that a word of it is broken, as long as that leaves the wide ones most of their room.
 */
export function columnShares(table: Table, report: Report): readonly number[] {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0)
  const given = table.columns.map(({ width }) => width / total)
  const roomy = roomyShares(table, given, report)
  const lost = 1 - Math.min(...given.map((one, at) => (roomy[at] ?? one) / one))
  const part = lost <= 1 - KEPT ? 1 : (1 - KEPT) / lost
  return given.map((one, at) => one + part * ((roomy[at] ?? one) - one))
}

/** Shares that leave every column the room of its longest word; the others share what is left as they are weighed. */
function roomyShares(table: Table, given: readonly number[], report: Report): readonly number[] {
  const least = given.map((_, at) => leastShare(table, at, report))
  const held = new Set<number>()
  for (;;) {
    const room = 1 - least.reduce((sum, one, at) => sum + (held.has(at) ? one : 0), 0)
    const weight = given.reduce((sum, one, at) => sum + (held.has(at) ? 0 : one), 0)
    const shares = given.map((one, at) => (held.has(at) ? (least[at] ?? 0) : (one / weight) * room))
    const narrow = shares.findIndex((one, at) => !held.has(at) && one < (least[at] ?? 0))
    if (narrow === -1) {
      const all = shares.reduce((sum, one) => sum + one, 0)
      return shares.map(one => one / all)
    }
    held.add(narrow)
  }
}

/** How many lines a table takes when printed, estimated: of each row the cell that fills its column most. */
function printedLines(table: Table, report: Report): number {
  const shares = columnShares(table, report)
  const { rows } = table
  const linesOf = (row: readonly Cell[]) =>
    row.map((cell, at) => {
      const letters = cellText(cell, report.language, report.labels.notKnown).length
      return Math.max(1, Math.ceil(letters / ((shares[at] ?? 1) * LETTERS_ACROSS)))
    })
  return rows.reduce((sum, row) => sum + Math.max(1, ...linesOf(row)), 0)
}

/** A table so short, in lines as they will be printed, that it is kept on one page. */
export const isShort = (table: Table, report: Report): boolean =>
  table.columns.length <= MOST_COLUMNS && printedLines(table, report) <= SHORT_LINES
