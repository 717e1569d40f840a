import type { z } from 'zod'
import type { CalendarDate, Moment } from '../units/calendar-date'
import type { CoverageItem } from './coverage'
import type { madeForSchema } from './profiles/profile'
import type { Withheld } from './profiles/suppression'

/** What a number counts or measures; decides how it is written. */
export const UNITS = ['count', 'pct', 'km', 'days', 'bytes', 'level', 'amount', 'points', 'months'] as const
export type Unit = (typeof UNITS)[number]

/** A number with its name. Every rendering writes it through `figureText`, so no two formats can differ. */
export interface Figure {
  readonly kind: 'figure'
  /** Stable name, for example `risk.bands.high.suppliers`; the key in the JSON export. One key has one value. */
  readonly key: string
  readonly value: number | null
  readonly unit: Unit
  /** Why a count of people or cases is not told, and what is printed in its place; the value is `null` then. */
  readonly withheld?: { readonly why: Withheld; readonly text: string }
}

export interface TextRun {
  readonly kind: 'text'
  readonly text: string
}

export interface DateRun {
  readonly kind: 'date'
  readonly date: CalendarDate | null
}

/** A reference to another section or annex of the same statement. */
export interface SectionRef {
  readonly kind: 'ref'
  readonly to: string
  readonly text: string
}

export type Inline = TextRun | Figure | DateRun | SectionRef

/** Text that is not prose: a hash, a version, a requirement number. */
export interface CodeCell {
  readonly kind: 'code'
  readonly text: string
}

/** Several inlines in one cell, for example a sentence with figures. */
export interface RunCell {
  readonly kind: 'run'
  readonly content: readonly Inline[]
}

export type Cell = Inline | CodeCell | RunCell

export interface Column {
  /** Stable key of the column in json. */
  readonly id: string
  readonly head: string
  /** What the column means; goes to the cover sheet of the workbook. */
  readonly meaning: string
  readonly align: 'start' | 'end'
  /** Share of the table's width; columns of one table are weighed against each other. */
  readonly width: number
}

/** A table. The first column names the row and is marked up as its heading. */
export interface Table {
  readonly kind: 'table'
  readonly id: string
  readonly number: number
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly content: readonly Inline[]
}

export interface Bullets {
  readonly kind: 'bullets'
  readonly items: readonly (readonly Inline[])[]
}

/** A remark set apart: something to know, or something missing. */
export interface Note {
  readonly kind: 'note'
  readonly tone: 'remark' | 'gap'
  readonly content: readonly Inline[]
}

export interface SubHeading {
  readonly kind: 'heading'
  readonly id: string
  readonly text: string
}

/** Words of the entity's own, kept as typed; a blank line starts a paragraph. */
export interface OwnWords {
  readonly kind: 'own-words'
  /** Section id, or `item:<id>` of an item of a law: where the words are kept. */
  readonly id: string
  readonly text: string
}

/** One bar of a chart. */
export interface Bar {
  readonly label: string
  readonly value: Figure
}

/** Bars drawn from figures that also stand in a table; a chart adds no number of its own. */
export interface Chart {
  readonly kind: 'chart'
  readonly id: string
  readonly number: number
  readonly caption: string
  /** Id of the table with the same figures. */
  readonly table: string
  readonly bars: readonly Bar[]
}

export type Block = Paragraph | Bullets | Note | SubHeading | OwnWords | Table | Chart

export interface Section {
  readonly id: string
  /** `1`, `2`, ... for the body, `A`, `B`, ... for annexes. */
  readonly number: string
  readonly annex: boolean
  readonly title: string
  readonly blocks: readonly Block[]
}

export interface CoverLine {
  readonly id: string
  readonly label: string
  readonly content: readonly Inline[]
}

export interface Cover {
  readonly title: string
  readonly subtitle: string
  readonly lines: readonly CoverLine[]
  readonly signatureLabel: string
  /** The line that the text needs review by qualified counsel. */
  readonly counsel: string
}

/** Words that every rendering needs and that belong to no section. */
export const LABEL_NAMES = [
  'draft',
  'contents',
  'table',
  'chart',
  'chartTable',
  'law',
  'page',
  'of',
  'notKnown',
  'edition',
  'aboutSheet',
  'figuresSheet',
  'columnMeaning',
  'figureKey',
  'value',
  'unit',
  'sheet',
  'column',
] as const
export type ReportLabels = Readonly<Record<(typeof LABEL_NAMES)[number], string>>

/** One statement, free of any format. The renderings add no word and no number of their own. */
export interface Report {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly kind: string
  readonly entity: string
  readonly periodLabel: string
  readonly edition: number
  readonly status: 'draft' | 'final'
  readonly generatedAt: Moment
  readonly cover: Cover
  readonly sections: readonly Section[]
  /** The laws it answers, the one it is made for first. */
  readonly regimes: readonly { readonly id: string; readonly name: string; readonly short: string }[]
  readonly coverage: readonly CoverageItem[]
  readonly labels: ReportLabels
  readonly unitLabels: Readonly<Record<Unit, string>>
  /** `null` = it never leaves the house, or goes out whole by its nature. */
  readonly madeFor: z.infer<typeof madeForSchema> | null
}
