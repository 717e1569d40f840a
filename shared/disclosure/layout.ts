import { numberText } from './figure'
import type { Block, Cell, Column, Inline, Section, Table } from './report'
import { sentence, type Filling, type Speech } from './sentence'

/** The body in the order readers look for it, then the annexes. The place in the list gives the number. */
export const BODY = [
  'summary',
  'laws',
  'changes',
  'organisation',
  'management',
  'risk',
  'response',
  'results',
  'audit',
  'remedy',
  'next-year',
] as const
export const ANNEXES = [
  'annex-coverage',
  'annex-method',
  'annex-data',
  'annex-evidence',
  'annex-requirements',
  'annex-work',
  'annex-corridors',
  'annex-indicators',
] as const
/** The annex of a law of its own, after the others; in the order in which the statement answers them. */
export type LawSectionId = `law-${string}-${number}`
export type SectionId = (typeof BODY)[number] | (typeof ANNEXES)[number] | LawSectionId

export const lawSectionId = (regime: string, place: number): LawSectionId => `law-${regime}-${place}`

const isAnnex = (id: SectionId): boolean => !(BODY as readonly string[]).includes(id)

/** `1`, `2`, ... in the body; `A`, `B`, ... for annexes. */
export function numberOf(id: SectionId): string {
  const law = /^law-.*-(\d+)$/.exec(id)?.[1]
  const annex = law === undefined ? (ANNEXES as readonly string[]).indexOf(id) : ANNEXES.length + Number(law)
  if (annex >= 0) return String.fromCharCode(65 + annex)
  return String((BODY as readonly string[]).indexOf(id) + 1)
}

/** The number of a section in the figures of the language; annexes keep their letters. */
const numberIn = ({ language }: Speech, id: SectionId): string =>
  isAnnex(id) ? numberOf(id) : numberText(Number(numberOf(id)), 0, language)

/** A reference in a sentence, for example "section 5" or "annex B". */
export function refTo(say: Speech, id: SectionId): Inline {
  const key = isAnnex(id) ? 'disclosure:ref.annex' : 'disclosure:ref.section'
  return { kind: 'ref', to: id, text: say.t(key, { number: numberIn(say, id) }) }
}

/** A section with its number; blocks that do not apply are left out by giving nothing. */
export function section(
  say: Speech,
  id: SectionId,
  blocks: readonly (readonly Block[])[],
  title = say.t(`disclosure:sections.${id}`),
): Section {
  return { id, number: numberIn(say, id), annex: isAnnex(id), title, blocks: blocks.flat() }
}

export const paragraph = (content: readonly Inline[]): readonly Block[] => [{ kind: 'paragraph', content }]
export const note = (tone: 'remark' | 'gap', content: readonly Inline[]): readonly Block[] => [
  { kind: 'note', tone, content },
]

/** A paragraph of one sentence of the catalogue. */
export const said = (
  say: Speech,
  key: string,
  fillings: Readonly<Record<string, Filling>> = {},
  count?: number | null,
): readonly Block[] => paragraph(sentence(say, key, fillings, count))

/** A remark that something is missing, with what to do about it. */
export const gap = (
  say: Speech,
  key: string,
  fillings: Readonly<Record<string, Filling>> = {},
): readonly Block[] => note('gap', sentence(say, key, fillings))

export const heading = (say: Speech, id: string): readonly Block[] => [
  { kind: 'heading', id, text: say.t(`disclosure:headings.${id}`) },
]

/** Words of the entity's own for a section, or for an item of a law (`item:<id>`), when there are any. */
export function ownWords(freeText: Readonly<Record<string, string>>, id: string): readonly Block[] {
  const words = freeText[id]?.trim() ?? ''
  return words === '' ? [] : [{ kind: 'own-words', id, text: words }]
}

/** `name` reads from the start, `name:end` from the end (numbers); `:3` is the share of the width. */
export interface ColumnPlan {
  readonly id: string
  readonly align?: 'end'
  readonly width?: number
}

/** A table whose words stand in the catalogue under `tables.<id>`. Its number is given when the report is put together. */
export function table(
  say: Speech,
  id: string,
  plan: readonly ColumnPlan[],
  rows: readonly (readonly Cell[])[],
  params: Readonly<Record<string, string | number>> = {},
): readonly Table[] {
  const columns: readonly Column[] = plan.map(column => ({
    id: column.id,
    head: say.t(`disclosure:tables.${id}.columns.${column.id}.head`, params),
    meaning: say.t(`disclosure:tables.${id}.columns.${column.id}.meaning`, params),
    align: column.align ?? 'start',
    width: column.width ?? 1,
  }))
  return [
    {
      kind: 'table',
      id,
      number: 0,
      caption: say.t(`disclosure:tables.${id}.caption`, params),
      columns,
      rows,
    },
  ]
}

/** Tables and figures, each numbered 1, 2, ... through the whole report. */
export function numberTables(sections: readonly Section[]): readonly Section[] {
  const next = { table: 0, chart: 0 }
  const numbered = (block: Block): Block =>
    block.kind === 'table' || block.kind === 'chart' ? { ...block, number: (next[block.kind] += 1) } : block
  return sections.map(part => ({ ...part, blocks: part.blocks.map(numbered) }))
}
