import { z } from 'zod'
import { countryCodeSchema } from '../suppliers/records'
import type { CalendarDate } from '../units/calendar-date'
import { peopleSchema } from '../units/people'
import type { Condition, Leaf, Regime } from './regime'

const places = z.array(countryCodeSchema).max(250).nullable()
const currencySchema = z.string().regex(/^[A-Z]{3}$/)
/** Amounts of one year, each currency once; what is not there is not known. Nothing is converted: thresholds are law. */
const amounts = z
  .array(z.strictObject({ currency: currencySchema, amount: z.number().min(0).max(1e15) }))
  .max(20)
  .refine(list => new Set(list.map(one => one.currency)).size === list.length, { message: 'currency-twice' })
const yesNo = z.boolean().nullable()
const people = peopleSchema.nullable()

/** What an entity says about itself, so that it can be told which laws it answers to; `null` = not known. */
export const reportingAnswersSchema = z.strictObject({
  seat: places,
  businessIn: places,
  listedIn: places,
  productsIn: places,
  turnover: amounts,
  turnoverEu: amounts,
  assets: amounts,
  royalties: amounts,
  employees: people,
  employeesIn: z.array(z.strictObject({ country: countryCodeSchema, count: peopleSchema })).max(60),
  goodsOrServices: yesNo,
  sellsGoods: yesNo,
  retailOrManufacture: yesNo,
  california: yesNo,
  secRegistrant: yesNo,
  federalContracts: yesNo,
  minerals: yesNo,
  conflictMinerals: yesNo,
  importsMineralsEu: yesNo,
  aboveEuVolumes: yesNo,
  importsMineralsSwiss: yesNo,
  childLabourSuspicion: yesNo,
  xinjiangLink: yesNo,
})
export type ReportingAnswers = z.infer<typeof reportingAnswersSchema>

/** Nothing is known yet. */
export const NO_ANSWERS: ReportingAnswers = {
  seat: null,
  businessIn: null,
  listedIn: null,
  productsIn: null,
  turnover: [],
  turnoverEu: [],
  assets: [],
  royalties: [],
  employees: null,
  employeesIn: [],
  goodsOrServices: null,
  sellsGoods: null,
  retailOrManufacture: null,
  california: null,
  secRegistrant: null,
  federalContracts: null,
  minerals: null,
  conflictMinerals: null,
  importsMineralsEu: null,
  aboveEuVolumes: null,
  importsMineralsSwiss: null,
  childLabourSuspicion: null,
  xinjiangLink: null,
}

/** Member states of the European Union (27 since 1 February 2020). */
const EU = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
)

/** Three-valued (Kleene): `null` = can't be told from what is known. */
type Truth = boolean | null

const isPlaceIn = (wanted: string, country: string): boolean =>
  wanted === '*' || wanted === country || (wanted === 'EU' && EU.has(country))

function within(
  value: number | null,
  leaf: { atLeast?: number | undefined; above?: number | undefined },
): Truth {
  if (value === null) return null
  return leaf.atLeast === undefined ? value > (leaf.above ?? Infinity) : value >= leaf.atLeast
}

function countOf(answers: ReportingAnswers, country: string | undefined): number | null {
  if (country === undefined) return answers.employees
  const there = answers.employeesIn.find(one => one.country === country)
  if (there !== undefined) return there.count
  // Nobody can have more people in one country than in all.
  return answers.employees === 0 ? 0 : null
}

function leafTruth(leaf: Leaf, answers: ReportingAnswers): Truth {
  if ('in' in leaf) {
    const said = answers[leaf.ask]
    return said === null ? null : said.some(country => leaf.in.some(wanted => isPlaceIn(wanted, country)))
  }
  if ('currency' in leaf) {
    const said = answers[leaf.ask].find(one => one.currency === leaf.currency)
    return within(said?.amount ?? null, leaf)
  }
  if ('is' in leaf) return answers[leaf.ask]
  return within(countOf(answers, leaf.country), leaf)
}

const allOf = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes(null) ? null : true

function atLeast(wanted: number, truths: readonly Truth[]): Truth {
  const yes = truths.filter(truth => truth === true).length
  const open = truths.filter(truth => truth === null).length
  if (yes >= wanted) return true
  return yes + open >= wanted ? null : false
}

function truthOf(condition: Condition, answers: ReportingAnswers): Truth {
  if ('all' in condition) return allOf(condition.all.map(part => truthOf(part, answers)))
  if ('any' in condition)
    return atLeast(
      1,
      condition.any.map(part => truthOf(part, answers)),
    )
  if ('of' in condition)
    return atLeast(
      condition.atLeast,
      condition.of.map(part => truthOf(part, answers)),
    )
  if ('not' in condition) {
    const truth = truthOf(condition.not, answers)
    return truth === null ? null : !truth
  }
  return leafTruth(condition, answers)
}

function leavesOf(condition: Condition): readonly Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf)
  if ('any' in condition) return condition.any.flatMap(leavesOf)
  if ('of' in condition) return condition.of.flatMap(leavesOf)
  return 'not' in condition ? leavesOf(condition.not) : [condition]
}

export const VERDICTS = ['applies', 'later', 'perhaps', 'voluntary', 'no'] as const
export type ReportingVerdict = (typeof VERDICTS)[number]

/** One condition of a law, with what the answers make of it. */
export interface Tested {
  readonly leaf: Leaf
  readonly state: 'yes' | 'no' | 'unknown'
}

export interface Application {
  readonly verdict: ReportingVerdict
  /** Every condition of the law once, in its order. */
  readonly tested: readonly Tested[]
}

const stateOf = (truth: Truth): Tested['state'] => (truth === null ? 'unknown' : truth ? 'yes' : 'no')

/**
 * Whether a law applies to an entity, as far as the answers tell. What is not known makes it `perhaps`, never `no`;
 * a law whose duties begin later is `later`. Not legal advice: it reads the rule of the regime's file, nothing more.
 */
export function applicationOf(regime: Regime, answers: ReportingAnswers, today: CalendarDate): Application {
  const seen = new Map(leavesOf(regime.when).map(leaf => [JSON.stringify(leaf), leaf]))
  const tested = [...seen.values()].map(leaf => ({ leaf, state: stateOf(leafTruth(leaf, answers)) }))
  return { verdict: verdictOf(regime, truthOf(regime.when, answers), today), tested }
}

function verdictOf(regime: Regime, truth: Truth, today: CalendarDate): ReportingVerdict {
  if (regime.voluntary) return 'voluntary'
  if (truth === false) return 'no'
  if (truth === null) return 'perhaps'
  const begins = regime.inForce.appliesFrom ?? regime.inForce.from
  return begins !== null && begins > today ? 'later' : 'applies'
}

/** Currencies in which some law of the list has a threshold for a question: what to ask for. */
export function currenciesAsked(regimes: readonly Regime[], question: string): readonly string[] {
  const found = regimes
    .flatMap(regime => leavesOf(regime.when))
    .flatMap(leaf => ('currency' in leaf && leaf.ask === question ? [leaf.currency] : []))
  return [...new Set(found)].sort()
}
