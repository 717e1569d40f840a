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
