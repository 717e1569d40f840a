import { z } from 'zod'
import { COVERAGE_STATES } from './coverage'
import { cellText, inlineText } from './figure'
import { figureIndex, ownParagraphs } from './plain'
import { madeForSchema } from './profiles/profile'
import { WITHHELD } from './profiles/suppression'
import { CERTAINTIES, ITEM_LEVELS } from './regime'
import { UNITS, type Block, type Cell, type Chart, type Report, type Section, type Table } from './report'

const figureSchema = z.strictObject({
  value: z.number().nullable(),
  unit: z.enum(UNITS),
  /** Only of a figure that is not told: why. */
  withheld: z.enum(WITHHELD).optional(),
})

const cellSchema = z.strictObject({
  /** The text as every other format prints it. */
  text: z.string(),
  /** Key in `figures`; `null` when the cell is not a number. */
  figure: z.string().nullable(),
  /** ISO date; `null` when the cell is not a date, or the date is not known. */
  date: z.iso.date().nullable(),
})

const tableSchema = z.strictObject({
  id: z.string(),
  number: z.int().min(1),
  caption: z.string(),
  columns: z.array(z.strictObject({ id: z.string(), head: z.string(), meaning: z.string() })),
  rows: z.array(z.record(z.string(), cellSchema)),
})

const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
  z.strictObject({ kind: z.literal('note'), tone: z.enum(['remark', 'gap']), text: z.string() }),
  z.strictObject({ kind: z.literal('bullets'), items: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('heading'), id: z.string(), text: z.string() }),
  z.strictObject({ kind: z.literal('own-words'), id: z.string(), paragraphs: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal('chart'),
    id: z.string(),
    number: z.int().min(1),
    caption: z.string(),
    /** Id of the table that holds the same figures. */
    table: z.string(),
    bars: z.array(z.strictObject({ label: z.string(), figure: z.string(), text: z.string() })),
  }),
  z.strictObject({ kind: z.literal('table'), table: tableSchema }),
])

/**
 * The JSON rendering of a statement, version 1 (described in docs/bundle-format.md). Keys are stable, dates are ISO 8601,
 * what is not known is an explicit `null`. A change that breaks a reader raises `schemaVersion`.
 */
export const statementJsonSchema = z.strictObject({
  schema: z.literal('fivefold-statement'),
  schemaVersion: z.literal(1),
  regime: z.string(),
  /** The laws it answers, the one it is made for first. */
  regimes: z.array(z.strictObject({ id: z.string(), name: z.string(), short: z.string() })),
  entity: z.string(),
  period: z.string(),
  edition: z.int().min(1),
  status: z.enum(['draft', 'final']),
  generatedAt: z.iso.datetime(),
  /** For whom it was made, and the limit below which no count of people or cases is told; `null` = it was made for the house. */
  madeFor: madeForSchema.nullable(),
  language: z.string(),
  title: z.string(),
  cover: z.array(z.strictObject({ id: z.string(), label: z.string(), text: z.string() })),
  counsel: z.string(),
  /** Every number of the statement by its key. */
  figures: z.record(z.string(), figureSchema),
  coverage: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      regime: z.string(),
      level: z.enum(ITEM_LEVELS),
      certainty: z.enum(CERTAINTIES),
      remark: z.string().nullable(),
      state: z.enum(COVERAGE_STATES),
      section: z.string(),
      answeredBy: z.string(),
    }),
  ),
  sections: z.array(
    z.strictObject({
      id: z.string(),
      number: z.string(),
      annex: z.boolean(),
      title: z.string(),
      blocks: z.array(blockSchema),
    }),
  ),
})
export type StatementJson = z.infer<typeof statementJsonSchema>

type Written = (cell: Cell) => string
const writer =
  (report: Report): Written =>
  cell =>
    cellText(cell, report.language, report.labels.notKnown)

const cellJson = (cell: Cell, written: Written): z.infer<typeof cellSchema> => ({
  text: written(cell),
  figure: cell.kind === 'figure' ? cell.key : null,
  date: cell.kind === 'date' ? cell.date : null,
})

function tableJson(table: Table, written: Written): z.infer<typeof tableSchema> {
  const entry = (cell: Cell, index: number) =>
    [table.columns[index]?.id ?? String(index), cellJson(cell, written)] as const
  return {
    id: table.id,
    number: table.number,
    caption: table.caption,
    columns: table.columns.map(({ id, head, meaning }) => ({ id, head, meaning })),
    rows: table.rows.map(row => Object.fromEntries(row.map(entry))),
  }
}

const chartJson = (
  { kind, id, number, caption, table, bars }: Chart,
  written: Written,
): z.infer<typeof blockSchema> => ({
  kind,
  id,
  number,
  caption,
  table,
  bars: bars.map(bar => ({ label: bar.label, figure: bar.value.key, text: written(bar.value) })),
})

function blockJson(block: Block, report: Report): z.infer<typeof blockSchema> {
  const prose = (content: Parameters<typeof inlineText>[0]) =>
    inlineText(content, report.language, report.labels.notKnown)
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', text: prose(block.content) }
    case 'note':
      return { kind: 'note', tone: block.tone, text: prose(block.content) }
    case 'bullets':
      return { kind: 'bullets', items: block.items.map(prose) }
    case 'heading':
      return { kind: 'heading', id: block.id, text: block.text }
    case 'own-words':
      return { kind: 'own-words', id: block.id, paragraphs: [...ownParagraphs(block.text)] }
    case 'chart':
      return chartJson(block, writer(report))
    case 'table':
      return { kind: 'table', table: tableJson(block, writer(report)) }
  }
}

const sectionJson = (section: Section, report: Report): StatementJson['sections'][number] => ({
  id: section.id,
  number: section.number,
  annex: section.annex,
  title: section.title,
  blocks: section.blocks.map(block => blockJson(block, report)),
})

/** The statement as one JSON value. */
export function statementJson(report: Report): StatementJson {
  const prose = (content: Parameters<typeof inlineText>[0]) =>
    inlineText(content, report.language, report.labels.notKnown)
  const figures = [...figureIndex(report).values()]
  return {
    schema: 'fivefold-statement',
    schemaVersion: 1,
    regime: report.kind,
    regimes: [...report.regimes],
    entity: report.entity,
    period: report.periodLabel,
    edition: report.edition,
    status: report.status,
    generatedAt: report.generatedAt,
    madeFor: report.madeFor,
    language: report.language,
    title: report.cover.title,
    cover: report.cover.lines.map(line => ({ id: line.id, label: line.label, text: prose(line.content) })),
    counsel: report.cover.counsel,
    figures: Object.fromEntries(
      figures.map(({ key, value, unit, withheld }) => [
        key,
        { value, unit, ...(withheld === undefined ? {} : { withheld: withheld.why }) },
      ]),
    ),
    coverage: report.coverage.map(item => ({
      id: item.id,
      text: item.text,
      regime: item.regime,
      level: item.level,
      certainty: item.certainty,
      remark: item.remark,
      state: item.state,
      section: item.sectionId,
      answeredBy: prose(item.answeredBy),
    })),
    sections: report.sections.map(section => sectionJson(section, report)),
  }
}
