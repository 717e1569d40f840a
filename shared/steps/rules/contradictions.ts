import type { AnswerValue } from '../../assessment/answer'
import type { CalendarDate } from '../../units/calendar-date'
import type { Contradiction } from './facts'

/** What the registers and the risk data say of the subject of an assessment; `null` = not known, which contradicts nothing. */
export interface RecordFacts {
  readonly workers: number | null
  /** 0 to 100. */
  readonly migrantPct: number | null
  readonly licenceStatus: 'licensed' | 'unlicensed' | 'expired' | null
  readonly licenceValidUntil: CalendarDate | null
  readonly nearConflict: boolean
}

/** Numbers of workers change with the season: only a difference beyond a quarter of the larger one is asked about. */
const WORKERS_SHARE = 0.25
/** Shares are estimates on both sides: a difference beyond twenty points is asked about. */
const MIGRANT_POINTS = 20

type Compare = (
  value: AnswerValue,
  record: RecordFacts,
  today: CalendarDate,
) => Omit<Contradiction, 'questionId'> | null

const isYes = (value: AnswerValue): boolean => value.kind === 'choice' && value.option === 'yes'
const isNo = (value: AnswerValue): boolean => value.kind === 'choice' && value.option === 'no'

const licence: Compare = (value, { licenceStatus, licenceValidUntil }, today) => {
  if (!isYes(value)) return null
  if (licenceStatus === 'unlicensed' || licenceStatus === 'expired')
    return { code: 'licence', said: 'yes', known: licenceStatus }
  return licenceValidUntil !== null && licenceValidUntil < today
    ? { code: 'licence-ended', said: 'yes', known: licenceValidUntil }
    : null
}

const workers: Compare = (value, record) => {
  if (value.kind !== 'number' || record.workers === null) return null
  const difference = Math.abs(value.value - record.workers)
  return difference > WORKERS_SHARE * Math.max(value.value, record.workers)
    ? { code: 'workers', said: String(value.value), known: String(record.workers) }
    : null
}

const migrants: Compare = (value, { migrantPct }) =>
  value.kind === 'number' && migrantPct !== null && Math.abs(value.value - migrantPct) > MIGRANT_POINTS
    ? { code: 'migrants', said: String(value.value), known: String(migrantPct) }
    : null

const conflict: Compare = (value, { nearConflict }) =>
  isNo(value) && nearConflict ? { code: 'near-conflict', said: 'no', known: 'near' } : null

/** Questions whose answer the program has facts about, by questionnaire. */
const COMPARED: Readonly<Record<string, Readonly<Record<string, Compare>>>> = {
  'recruiter-self-assessment': { 'A.01': licence },
  'supplier-questionnaire': { 'A.01': workers, 'A.02': migrants, 'H.01': conflict },
  'site-assessment': { 'A.01': workers, 'A.02': migrants },
}

/** Whether the registers have anything to hold against the answers of this questionnaire. */
export const isCompared = (packId: string): boolean => Object.hasOwn(COMPARED, packId)

/** Answers that don't fit what the registers say. It asks, it doesn't accuse: either side may be wrong. */
export function contradictionsOf(
  packId: string,
  answers: ReadonlyMap<string, AnswerValue>,
  record: RecordFacts,
  today: CalendarDate,
): Contradiction[] {
  return Object.entries(COMPARED[packId] ?? {}).flatMap(([questionId, compare]) => {
    const value = answers.get(questionId)
    const found = value === undefined ? null : compare(value, record, today)
    return found === null ? [] : [{ questionId, ...found }]
  })
}
