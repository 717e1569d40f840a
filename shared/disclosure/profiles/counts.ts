import type { Figure } from '../report'
import type { Count, Sum } from './alternatives'
import { isFew, suppression, type Withheld } from './suppression'

/** Indicators of the statement with the figure each is bound to, since they print the same number under a key of their own. */
export interface BoundIndicator {
  readonly number: number
  readonly figure: string | null
}

/** A statement’s figures, and what has to be known of it to tell which of them count people or cases. */
export interface FiguresToTell {
  readonly figures: ReadonlyMap<string, Figure>
  readonly indicators: readonly BoundIndicator[]
  readonly periodLabel: string
}

/**
 * Figures that count people, or cases of harm to them: complaints, remedies and findings of impact. Suppliers, sites,
 * policies, audits and what audits graded are no people; the entity’s own headcount is public anyway.
 */
const OF_PEOPLE: readonly RegExp[] = [
  /^register\.workers$/,
  /^risk\.bands\.\w+\.workers$/,
  /^risk\.near\.workers$/,
  /^corridors\.(\d+\.)?workersPerYear$/,
  /^response\.findings\.(total|open|(\d|notRated)\.(open|closed|peopleAffected))$/,
  /^grievances\.(received|resolved)$/,
  /^remedy\.(remedies|closed|notKnown|documentsReturned|workers\w+)$/,
  /^training\.(covered|audience)$/,
  /^audits\.\d+\.interviews$/,
]

/** Figures that follow from others: whoever knows them knows more of those than is told. */
const FOLLOWING: readonly (readonly [RegExp, (match: readonly string[]) => readonly string[]])[] = [
  [/^change\.(.+)$/, ([, key = '']) => [key, `previous.${key}`]],
  [/^risk\.near\.workersSharePct$/, () => ['risk.near.workers', 'register.workers']],
  [/^training\.coveredPct$/, () => ['training.covered', 'training.audience']],
  [/^grievances\.median\w+$/, () => ['grievances.received']],
  [
    /^remedy\.(owed|paid|open)\.[A-Z]{3}$/,
    () => ['remedy.remedies', 'remedy.workersOwed', 'remedy.workersRepaid'],
  ],
  [/^corridors\.(\d+)\.owed\./, ([, number = '']) => [`corridors.${number}.workersPerYear`]],
]

/** Totals with their parts. What the parts leave of a total counts people too, though it is never printed. */
const TOTALS: readonly (readonly [string, RegExp])[] = [
  ['register.workers', /^risk\.bands\.\w+\.workers$/],
  ['register.workers', /^risk\.near\.workers$/],
  ['corridors.workersPerYear', /^corridors\.\d+\.workersPerYear$/],
  ['response.findings.total', /^response\.findings\.(\d|notRated)\.(open|closed)$/],
  ['response.findings.open', /^response\.findings\.(\d|notRated)\.open$/],
  ['grievances.received', /^grievances\.resolved$/],
  ['remedy.remedies', /^remedy\.closed$/],
  ['remedy.remedies', /^remedy\.notKnown$/],
  ['remedy.workersOwed', /^remedy\.workersRepaid$/],
  ['remedy.workersHelped', /^remedy\.workers(Confirmed|Unreachable)$/],
  ['training.audience', /^training\.covered$/],
]

/** The key of the figure that an indicator or the year before repeats; its own key for every other. */
function subjectOf(key: string, indicators: readonly BoundIndicator[]): string {
  const number = /^kpi\.(\d+)\./.exec(key)?.[1]
  const bound = indicators.find(indicator => String(indicator.number) === number)?.figure
  return bound ?? key.replace(/^previous\./, '')
}

/** The figure that an indicator repeats for the period of the statement; `null` for every other key. */
export function repeatedBy(
  key: string,
  { indicators, periodLabel }: Pick<FiguresToTell, 'indicators' | 'periodLabel'>,
): string | null {
  const [, number, label] = /^kpi\.(\d+)\.(.+)$/.exec(key) ?? []
  const bound = indicators.find(indicator => String(indicator.number) === number)?.figure ?? null
  return label === periodLabel ? bound : null
}

/** What a figure follows from, by key. */
function basesOf(key: string, indicators: readonly BoundIndicator[]): readonly string[] {
  const subject = subjectOf(key, indicators)
  return FOLLOWING.flatMap(([form, bases]) => {
    const match = form.exec(subject)
    return match === null ? [] : bases(match)
  })
}

/** How many people an amount owed on a corridor stands for, by what one of them paid; `null` = it can't be told from it. */
function peopleBehind(key: string, figures: ReadonlyMap<string, Figure>): number | null {
  if (!/^corridors\.\d+\.owed\./.test(key)) return null
  const paid = figures.get(key.replace('.owed.', '.paid.'))?.value ?? 0
  const owed = figures.get(key)?.value ?? null
  return owed === null || paid <= 0 ? null : Math.round(owed / paid)
}

function countsOf({ figures, indicators }: FiguresToTell): Count[] {
  return [...figures.values()].flatMap(({ key, value, unit }) => {
    const subject = subjectOf(key, indicators)
    const isTarget = /^kpi\.\d+\.target$/.test(key)
    return value === null || unit !== 'count' || isTarget || !OF_PEOPLE.some(form => form.test(subject))
      ? []
      : [{ key, value, hidden: false }]
  })
}

/** The totals that are printed, each with its parts and, hidden, what they leave of it. */
function sumsOf(counts: readonly Count[]): { readonly sums: Sum[]; readonly rests: Count[] } {
  const values = new Map(counts.map(({ key, value }) => [key, value]))
  const rests: Count[] = []
  const sums = TOTALS.flatMap(([total, form], at): Sum[] => {
    const all = values.get(total)
    const parts = [...values.keys()].filter(key => form.test(key))
    if (all === undefined || parts.length === 0) return []
    const left = all - parts.reduce((sum, key) => sum + (values.get(key) ?? 0), 0)
    if (left < 0) return []
    const key = `rest.${at}`
    rests.push({ key, value: left, hidden: true })
    return [{ total, parts: [...parts, key] }]
  })
  return { sums, rests }
}

/**
 * Which figures of a statement are not told under a limit for counts: small counts of people and cases, those that would
 * give them away, and whatever follows from either.
 */
export function untoldFigures(statement: FiguresToTell, least: number): ReadonlyMap<string, Withheld> {
  const counts = countsOf(statement)
  const { sums, rests } = sumsOf(counts)
  const untold = new Map(suppression([...counts, ...rests], sums, least))
  for (const key of statement.figures.keys()) {
    const repeated = untold.get(repeatedBy(key, statement) ?? '')
    const people = peopleBehind(key, statement.figures)
    const follows = basesOf(key, statement.indicators).some(base => untold.has(base))
    if (repeated !== undefined) untold.set(key, repeated)
    else if (!untold.has(key) && (follows || (people !== null && isFew(people, least))))
      untold.set(key, 'withheld')
  }
  return untold
}
