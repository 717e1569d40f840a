import {
  Bookmark,
  InternalHyperlink,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx'
import { cellText } from '@shared/disclosure/figure'
import { columnShares, isShort, ownParagraphs } from '@shared/disclosure/plain'
import type {
  Block,
  Cell,
  Column,
  Inline,
  Report,
  Section,
  Table as ReportTable,
} from '@shared/disclosure/report'
import { directionOf } from '@shared/disclosure/script'
import { chartParts } from './chart-docx'
import { ownMark, proseMark } from './docx-marks'
import { TEXT_WIDTH_TWIPS } from './docx-style'

/** A run with properties. */
export const run = (options: IRunOptions): TextRun => new TextRun(options)

const anchor = (sectionId: string): string => `s_${sectionId.replaceAll('-', '_')}`

function inlineRun(item: Inline, report: Report): ParagraphChild {
  const text = cellText(item, report.language, report.labels.notKnown)
  if (item.kind === 'ref')
    return new InternalHyperlink({ anchor: anchor(item.to), children: [run({ text, underline: {} })] })
  const unknown =
    (item.kind === 'figure' && item.value === null) || (item.kind === 'date' && item.date === null)
  return run({ text, ...(unknown ? { italics: true } : {}) })
}

/** A sentence as runs; references are links inside the document. */
export function proseRuns(content: readonly Inline[], report: Report): ParagraphChild[] {
  return content.map(item => inlineRun(item, report))
}

export function sectionHeading(section: Section): Paragraph {
  const title = new TextRun(`${section.number}\u2002${section.title}`)
  return new Paragraph({
    heading: 'Heading1',
    children: [new Bookmark({ id: anchor(section.id), children: [title] })],
  })
}

function cellRuns(cell: Cell, report: Report): ParagraphChild[] {
  if (cell.kind === 'run') return proseRuns(cell.content, report)
  if (cell.kind === 'code')
    return [run({ text: cell.text, font: 'Consolas', size: cell.text.length === 64 ? 13 : 17 })]
  return [inlineRun(cell, report)]
}

const RULE = { style: 'single', size: 4, color: 'C9CED3' } as const
const HEAD_RULE = { style: 'single', size: 8, color: '5D6873' } as const
const NONE = { style: 'none', size: 0, color: 'auto' } as const

function tableCell(
  children: ParagraphChild[],
  column: Column | undefined,
  width: number,
  head: boolean,
): TableCell {
  return new TableCell({
    width: { size: width, type: 'dxa' },
    borders: { top: NONE, left: NONE, right: NONE, bottom: head ? HEAD_RULE : RULE },
    margins: { left: 60, right: 60 },
    verticalAlign: head ? 'bottom' : 'top',
    children: [new Paragraph({ style: 'TableText', alignment: column?.align ?? 'start', children })],
  })
}

/** Widths in twips that add up to the text width exactly: Word trusts the grid, LibreOffice the cells. */
function widthsOf(table: ReportTable, report: Report): readonly number[] {
  const shares = columnShares(table, report)
  const edges = shares.map((_, index) =>
    Math.round(shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0) * TEXT_WIDTH_TWIPS),
  )
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0))
}

function tableParts(table: ReportTable, report: Report): readonly (Paragraph | Table)[] {
  const widths = widthsOf(table, report)
  const cells = (row: readonly ParagraphChild[][], head: boolean) =>
    row.map((children, index) => tableCell(children, table.columns[index], widths[index] ?? 0, head))
  const heads = table.columns.map(column => [run({ text: column.head, bold: true })])
  const together = isShort(table, report)
  const rows = table.rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: true,
        keepNext: together && index < table.rows.length - 1,
        children: cells(
          row.map(cell => cellRuns(cell, report)),
          false,
        ),
      }),
  )
  const caption = new TextRun(`${report.labels.table} ${table.number}. ${table.caption}`)
  return [
    new Paragraph({ style: 'Caption', children: [caption] }),
    new Table({
      width: { size: TEXT_WIDTH_TWIPS, type: 'dxa' },
      columnWidths: [...widths],
      layout: 'fixed',
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, keepNext: true, children: cells(heads, true) }),
        ...rows,
      ],
    }),
    new Paragraph({ children: [] }),
  ]
}

/** Children between the two ends of a bookmark, so that they are found again when the document comes back edited. */
function marked(name: string, children: readonly ParagraphChild[]): ParagraphChild[] {
  return [new Bookmark({ id: name, children: [...children] })]
}

/** Own words, each paragraph in the direction of its script and with a bookmark of its own. */
function ownParts(block: Extract<Block, { kind: 'own-words' }>): readonly Paragraph[] {
  return ownParagraphs(block.text).map((text, at) => {
    const rtl = directionOf(text) === 'rtl'
    return new Paragraph({
      bidirectional: rtl,
      children: marked(ownMark(block.id, at), [run({ text, rightToLeft: rtl })]),
    })
  })
}

/**
 * One block of the report as paragraphs and tables.
 * @param place `<section>/<block>`: the name of its sentences (`proseOf`)
 */
export function blockParts(block: Block, place: string, report: Report): readonly (Paragraph | Table)[] {
  const sentence = (content: readonly Inline[], item = 0) =>
    marked(proseMark(`${place}/${item}`), proseRuns(content, report))
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ children: sentence(block.content) })]
    case 'note':
      return [
        new Paragraph({
          style: block.tone === 'gap' ? 'Gap' : 'Remark',
          children: sentence(block.content),
        }),
      ]
    case 'bullets':
      return block.items.map(
        (item, at) => new Paragraph({ bullet: { level: 0 }, children: sentence(item, at) }),
      )
    case 'heading':
      return [new Paragraph({ heading: 'Heading2', children: [new TextRun(block.text)] })]
    case 'own-words':
      return ownParts(block)
    case 'table':
      return tableParts(block, report)
    case 'chart':
      return chartParts(block, report)
  }
}
