import {
  Bookmark,
  InternalHyperlink,
  Table,
  TableCell,
  TableRow,
  type Paragraph,
  type ParagraphChild,
} from 'docx'
import { captionText, cellText } from '@shared/disclosure/figure'
import { ownParagraphs } from '@shared/disclosure/plain'
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
import { isShort, layoutOf, type TableLayout } from '@shared/disclosure/table-layout'
import { chartParts } from './chart-docx'
import { ownMark, proseMark } from './docx-marks'
import { TEXT_WIDTH_TWIPS, tableStyle } from './docx-style'
import { paragraph, run } from './docx-text'

const anchor = (sectionId: string): string => `s_${sectionId.replaceAll('-', '_')}`

function inlineRun(item: Inline, report: Report): ParagraphChild {
  const text = cellText(item, report.language, report.labels.notKnown)
  if (item.kind === 'ref')
    return new InternalHyperlink({
      anchor: anchor(item.to),
      children: [run(text, report, { underline: {} })],
    })
  const unknown =
    (item.kind === 'figure' && item.value === null) || (item.kind === 'date' && item.date === null)
  return run(text, report, unknown ? { italics: true } : {})
}

/** A sentence as runs; references are links inside the document. */
export function proseRuns(content: readonly Inline[], report: Report): ParagraphChild[] {
  return content.map(item => inlineRun(item, report))
}

export function sectionHeading(section: Section, report: Report): Paragraph {
  const title = run(`${section.number}\u2002${section.title}`, report)
  return paragraph(
    {
      heading: 'Heading1',
      children: [new Bookmark({ id: anchor(section.id), children: [title] })],
    },
    report,
  )
}

/** Codes are a little smaller than the words around them, hashes much. Sizes are in half points. */
const codeSize = (code: string, size: number): number => (code.length === 64 ? 13 : Math.round(1.9 * size))

function cellRuns(cell: Cell, size: number, report: Report): ParagraphChild[] {
  if (cell.kind === 'run') return proseRuns(cell.content, report)
  if (cell.kind === 'code')
    return [run(cell.text, report, { font: 'Consolas', size: codeSize(cell.text, size) })]
  return [inlineRun(cell, report)]
}

const RULE = { style: 'single', size: 4, color: 'C9CED3' } as const
const HEAD_RULE = { style: 'single', size: 8, color: '5D6873' } as const
const NONE = { style: 'none', size: 0, color: 'auto' } as const

function tableCell(
  children: ParagraphChild[],
  column: Column | undefined,
  width: number,
  {
    head,
    size,
    report,
  }: { readonly head: boolean; readonly size: TableLayout['size']; readonly report: Report },
): TableCell {
  return new TableCell({
    width: { size: width, type: 'dxa' },
    borders: { top: NONE, left: NONE, right: NONE, bottom: head ? HEAD_RULE : RULE },
    margins: { left: 60, right: 60 },
    verticalAlign: head ? 'bottom' : 'top',
    children: [paragraph({ style: tableStyle(size), alignment: column?.align ?? 'start', children }, report)],
  })
}

/** Widths in twips that add up to the text width exactly: Word trusts the grid, LibreOffice the cells. */
function widthsOf(shares: readonly number[]): readonly number[] {
  const edges = shares.map((_, index) =>
    Math.round(shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0) * TEXT_WIDTH_TWIPS),
  )
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0))
}

function tableParts(table: ReportTable, report: Report): readonly (Paragraph | Table)[] {
  const { shares, size } = layoutOf(table, report)
  const widths = widthsOf(shares)
  const cells = (row: readonly ParagraphChild[][], head: boolean) =>
    row.map((children, index) =>
      tableCell(children, table.columns[index], widths[index] ?? 0, { head, size, report }),
    )
  const heads = table.columns.map(column => [run(column.head, report, { bold: true })])
  const together = isShort(table, report)
  const rows = table.rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: true,
        keepNext: together && index < table.rows.length - 1,
        children: cells(
          row.map(cell => cellRuns(cell, size, report)),
          false,
        ),
      }),
  )
  const caption = run(captionText(table, report), report)
  return [
    paragraph({ style: 'Caption', children: [caption] }, report),
    new Table({
      width: { size: TEXT_WIDTH_TWIPS, type: 'dxa' },
      columnWidths: [...widths],
      layout: 'fixed',
      ...(report.direction === 'rtl' ? { visuallyRightToLeft: true } : {}),
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, keepNext: true, children: cells(heads, true) }),
        ...rows,
      ],
    }),
    paragraph({ children: [] }, report),
  ]
}

/** Children between the two ends of a bookmark, so that they are found again when the document comes back edited. */
function marked(name: string, children: readonly ParagraphChild[]): ParagraphChild[] {
  return [new Bookmark({ id: name, children: [...children] })]
}

/** Own words, each paragraph in the direction of its script and with a bookmark of its own. */
function ownParts(block: Extract<Block, { kind: 'own-words' }>, report: Report): readonly Paragraph[] {
  return ownParagraphs(block.text).map((text, at) => {
    const own = { ...report, direction: directionOf(text) }
    return paragraph(
      { bidirectional: own.direction === 'rtl', children: marked(ownMark(block.id, at), [run(text, own)]) },
      own,
    )
  })
}

const isShown = (next: Block | undefined): boolean =>
  next?.kind === 'table' || next?.kind === 'chart' || next?.kind === 'bullets'

/**
 * One block of the report as paragraphs and tables.
 * @param next what follows in the section: a sentence before a table or a list stays with it
 * @param place `<section>/<block>`: the name of its sentences (`proseOf`)
 */
export function blockParts(
  block: Block,
  next: Block | undefined,
  place: string,
  report: Report,
): readonly (Paragraph | Table)[] {
  const sentence = (content: readonly Inline[], item = 0) =>
    marked(proseMark(`${place}/${item}`), proseRuns(content, report))
  switch (block.kind) {
    case 'paragraph':
      return [paragraph({ keepNext: isShown(next), children: sentence(block.content) }, report)]
    case 'note':
      return [
        paragraph(
          { style: block.tone === 'gap' ? 'Gap' : 'Remark', children: sentence(block.content) },
          report,
        ),
      ]
    case 'bullets':
      return block.items.map((item, at) =>
        paragraph({ bullet: { level: 0 }, children: sentence(item, at) }, report),
      )
    case 'heading':
      return [paragraph({ heading: 'Heading2', children: [run(block.text, report)] }, report)]
    case 'own-words':
      return ownParts(block, report)
    case 'table':
      return tableParts(block, report)
    case 'chart':
      return chartParts(block, report)
  }
}
