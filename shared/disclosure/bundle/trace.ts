import { z } from 'zod'
import { bundlePathSchema } from '../manifest'
import { WITHHELD } from '../profiles/suppression'
import { UNITS } from '../report'

/** Every figure of the statement with the rows of the bundle it is counted from (docs/bundle-format.md). */
export const FIGURES_PATH = 'statement/figures.json'

const plain = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** `field` is a path of names through objects; a missing one counts as `null`. */
const conditionSchema = z.discriminatedUnion('op', [
  z.strictObject({ field: z.string(), op: z.literal('is'), value: plain }),
  z.strictObject({ field: z.string(), op: z.literal('not'), value: plain }),
  z.strictObject({ field: z.string(), op: z.literal('in'), value: z.array(plain) }),
  /** Numbers, and days as text. */
  z.strictObject({ field: z.string(), op: z.literal('above'), value: z.number() }),
  z.strictObject({ field: z.string(), op: z.literal('from'), value: z.union([z.number(), z.string()]) }),
  z.strictObject({ field: z.string(), op: z.literal('to'), value: z.union([z.number(), z.string()]) }),
])
export type Condition = z.infer<typeof conditionSchema>

/**
 * Rows of one file: lines of a `.jsonl`, elements of a `.json` that holds a list, or the one object of another. A row counts
 * when all conditions of one of the groups in `where` hold; no group means every row.
 */
const rowsSchema = z.strictObject({
  kind: z.literal('rows'),
  path: bundlePathSchema,
  where: z.array(z.array(conditionSchema)),
  /**
   * `count` how many; `sum` of a field, not known when no row has it; `distinct` values of a field; `value` of the field in
   * the one row; `see` where to look: the figure is no plain count of these rows.
   */
  take: z.enum(['count', 'sum', 'distinct', 'value', 'see']),
  field: z.string().nullable(),
})
export type RowsSource = z.infer<typeof rowsSchema>

/** `part` of `whole` in per cent, both by their keys. */
const shareSchema = z.strictObject({ kind: z.literal('share'), part: z.string(), whole: z.string() })

export const sourceSchema = z.discriminatedUnion('kind', [rowsSchema, shareSchema])
export type Source = z.infer<typeof sourceSchema>

const tracedSchema = z.strictObject({
  value: z.number().nullable(),
  unit: z.enum(UNITS),
  /** Only of a figure that those the bundle is for are not told: why. */
  withheld: z.enum(WITHHELD).optional(),
  /** `null` = the bundle has no rows for it: it was typed in, numbers something, or is kept out of the bundle. */
  from: sourceSchema.nullable(),
})
export type Traced = z.infer<typeof tracedSchema>

export const figuresFileSchema = z.strictObject({
  schema: z.literal('fivefold-figures'),
  version: z.literal(1),
  figures: z.record(z.string(), tracedSchema),
})
export type FiguresFile = z.infer<typeof figuresFileSchema>

/** The value at a path of names; `null` where there is none. */
export function fieldOf(row: unknown, path: string): unknown {
  const found = path
    .split('.')
    .reduce<unknown>(
      (at, name) =>
        typeof at === 'object' && at !== null && Object.hasOwn(at, name)
          ? (at as Readonly<Record<string, unknown>>)[name]
          : null,
      row,
    )
  return found ?? null
}

function holds(row: unknown, { field, op, value }: Condition): boolean {
  const found = fieldOf(row, field)
  switch (op) {
    case 'is':
      return found === value
    case 'not':
      return found !== value
    case 'in':
      return value.some(one => one === found)
    case 'above':
      return typeof found === 'number' && found > value
    case 'from':
      return typeof found === typeof value && found !== null && (found as number | string) >= value
    case 'to':
      return typeof found === typeof value && found !== null && (found as number | string) <= value
  }
}

export const countsFor = (row: unknown, { where }: RowsSource): boolean =>
  where.length === 0 || where.some(group => group.every(condition => holds(row, condition)))

/**
 * The figure counted again from the rows that count, by the values of its field; `undefined` where the rows only show
 * where to look. A sum over no row is 0; over rows of which none has a value it is not known.
 */
export function counted(values: readonly unknown[], { take }: RowsSource): number | null | undefined {
  const known = values.filter(value => value !== null)
  const numbers = known.filter(value => typeof value === 'number')
  switch (take) {
    case 'count':
      return values.length
    case 'distinct':
      return new Set(known).size
    case 'sum':
      return values.length > 0 && numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0)
    case 'value':
      return values.length === 1 ? (numbers[0] ?? null) : undefined
    case 'see':
      return undefined
  }
}

/** How far two printed figures may lie apart: statements round to two places at most. */
const ROUNDING = 0.051

export const agrees = (printed: number | null, again: number | null): boolean =>
  printed === null || again === null ? printed === again : Math.abs(printed - again) < ROUNDING

/** A figure by the key that a share names; `null` where there is none, also for what every object answers to. */
export const figureIn = (figures: FiguresFile['figures'], key: string): Traced | null =>
  Object.hasOwn(figures, key) ? (figures[key] ?? null) : null

/** A share counted again, in per cent. */
export function shareAgain(figures: FiguresFile['figures'], part: string, whole: string): number | null {
  const [of, all] = [figureIn(figures, part)?.value ?? null, figureIn(figures, whole)?.value ?? null]
  return of === null || all === null || all === 0 ? null : Math.round((of / all) * 1000) / 10
}
