import { UsageProblem } from './command'

export type Row = Readonly<Record<string, unknown>>

type Operator = '=' | '!=' | '>' | '>=' | '<' | '<=' | '~'

interface Condition {
  readonly field: string
  readonly operator: Operator
  readonly value: string
}

/** `field operator value`, the value bare or in quotes; `~` means "contains". */
const CONDITION = /^\s*([A-Za-z][\w.]*)\s*(!=|>=|<=|=|>|<|~)\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))\s*/u
const AND = /^and(?=\s)/iu

/**
 * Reads `--where`: conditions joined by `and`, such as `country = BD and residual >= 60 and name ~ "tex"`. It is
 * compared with rows in memory and never becomes SQL. Throws a UsageProblem that points at what is not understood.
 */
export function parseWhere(expression: string): readonly Condition[] {
  const conditions: Condition[] = []
  let rest = expression
  for (;;) {
    const match = CONDITION.exec(rest)
    if (!match) throw new UsageProblem('bad-where', { at: rest.trim() || expression })
    const [whole, field = '', operator = '', double, single, bare] = match
    conditions.push({ field, operator: operator as Operator, value: double ?? single ?? bare ?? '' })
    rest = rest.slice(whole.length)
    if (rest === '') return conditions
    const and = AND.exec(rest)
    if (!and) throw new UsageProblem('bad-where', { at: rest.trim() })
    rest = rest.slice(and[0].length)
  }
}

const asText = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : JSON.stringify(value)

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Numbers are compared as numbers, everything else as text without regard to case (dates sort as text). */
function compare(actual: unknown, wanted: string): number {
  const number = Number(wanted)
  if (typeof actual === 'number' && wanted.trim() !== '' && !Number.isNaN(number)) return actual - number
  const [left, right] = [folded(asText(actual)), folded(wanted)]
  return left < right ? -1 : left > right ? 1 : 0
}

function holds(actual: unknown, { operator, value }: Condition): boolean {
  if (actual === null || actual === undefined) {
    const asksForUnknown = value === '' || folded(value) === 'null'
    return operator === '=' ? asksForUnknown : operator === '!=' ? !asksForUnknown : false
  }
  if (Array.isArray(actual) && operator !== '!=')
    return actual.some(item => holds(item, { field: '', operator, value }))
  switch (operator) {
    case '=':
      return compare(actual, value) === 0
    case '!=':
      return Array.isArray(actual)
        ? actual.every(item => compare(item, value) !== 0)
        : compare(actual, value) !== 0
    case '>':
      return compare(actual, value) > 0
    case '>=':
      return compare(actual, value) >= 0
    case '<':
      return compare(actual, value) < 0
    case '<=':
      return compare(actual, value) <= 0
    case '~':
      return folded(asText(actual)).includes(folded(value))
  }
}

function valueAt(row: Row, field: string): unknown {
  let value: unknown = row
  for (const key of field.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Row)[key]
  }
  return value
}

/**
 * The rows for which every condition holds. An unknown value (`null`) meets only `= null` or `!= something`. A field
 * that no row has is a typing error, not an empty answer.
 */
export function filterRows<R extends Row>(rows: readonly R[], expression: string): readonly R[] {
  const conditions = parseWhere(expression)
  for (const { field } of conditions)
    if (rows.length > 0 && rows.every(row => valueAt(row, field) === undefined))
      throw new UsageProblem('unknown-field', { field, known: Object.keys(rows[0] ?? {}).join(', ') })
  return rows.filter(row => conditions.every(condition => holds(valueAt(row, condition.field), condition)))
}
