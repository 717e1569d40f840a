import type { CalendarDate } from '../units/calendar-date'
import { isDelivery, isMoney, type Remedy, type RemedyClosing, type RemedyEntry } from './record'
import { remedyStanding } from './standing'

/** Why an entry is refused: nothing of it is written. */
export type EntryProblem =
  | 'remedy-closed'
  | 'in-the-future'
  | 'before-start'
  | 'paid-over-owed'
  | 'more-workers-than-owed'
  | 'confirmed-before-given'
  | 'unreachable-without-try'

/** Tries on different days before somebody counts as unreachable without a question being asked. */
export const ENOUGH_TRIES = 3

type NewEntry = Pick<RemedyEntry, 'event' | 'happenedOn' | 'workers' | 'amount' | 'note'>
type Of = Pick<Remedy, 'kind' | 'workers' | 'owed' | 'startsOn' | 'closing'>

/**
 * What is wrong with one more entry. More may be paid than is owed, but never without a word why: the note. What can't be
 * checked because a number is not known is let through; it shows as not known.
 */
export function entryProblem(
  remedy: Of,
  entries: readonly NewEntry[],
  entry: NewEntry,
  today: CalendarDate,
): EntryProblem | null {
  if (remedy.closing !== null) return 'remedy-closed'
  if (entry.happenedOn > today) return 'in-the-future'
  if (remedy.startsOn !== null && entry.happenedOn < remedy.startsOn) return 'before-start'
  const after = remedyStanding(remedy, [...entries, entry])
  const over = after.currencies.some(line => line.owed !== null && line.paid > line.owed)
  if (entry.event === 'paid' && over && entry.note === null) return 'paid-over-owed'
  const { owedTo, reached, confirmed, declined, unreachable } = after.workers
  if (owedTo !== null && Math.max(reached, confirmed + declined + unreachable) > owedTo)
    return 'more-workers-than-owed'
  if (entry.event === 'confirmed' && confirmed > reached && !reachUnknown(entries))
    return 'confirmed-before-given'
  if (entry.event === 'unreachable' && after.tries === 0) return 'unreachable-without-try'
  return null
}

/** Something was given to a number of people that nobody wrote down. */
const reachUnknown = (entries: readonly NewEntry[]): boolean =>
  entries.some(({ event, workers }) => isDelivery(event) && workers === null)

/** Questions a reader would ask of a remedy; none of them stops anything. */
export const REMEDY_REMARKS = [
  'workers-not-known',
  'owed-not-known',
  'not-agreed',
  'few-tries',
  'given-not-confirmed',
  'overpaid',
  'rate-missing',
] as const
type RemedyRemark = (typeof REMEDY_REMARKS)[number]

type Shown = Of & Pick<Remedy, 'agreement'>

export function remedyRemarks(
  remedy: Shown,
  entries: readonly (NewEntry & Pick<RemedyEntry, 'rate'>)[],
): RemedyRemark[] {
  const { workers, currencies, tries } = remedyStanding(remedy, entries)
  const asked: readonly (readonly [RemedyRemark, boolean])[] = [
    ['workers-not-known', remedy.workers === null],
    ['owed-not-known', isMoney(remedy.kind) && remedy.owed === null],
    ['not-agreed', remedy.agreement === null],
    ['few-tries', workers.unreachable > 0 && tries < ENOUGH_TRIES],
    ['given-not-confirmed', workers.reached > workers.confirmed],
    ['overpaid', currencies.some(line => line.owed !== null && line.paid > line.owed)],
    ['rate-missing', currencies.length > 1 && entries.some(one => one.event === 'paid' && one.rate === null)],
  ]
  return asked.filter(([, holds]) => holds).map(([remark]) => remark)
}

/** Why a remedy can't be closed like this. */
export type ClosingProblem = 'closed-already' | 'not-complete' | 'closed-in-the-future'

/** Complete is only what everybody owed has confirmed; anything else closes with its reason (the schema asks for it). */
export function closingProblem(
  remedy: Of,
  entries: readonly NewEntry[],
  closing: RemedyClosing,
  today: CalendarDate,
): ClosingProblem | null {
  if (remedy.closing !== null) return 'closed-already'
  if (closing.closedOn > today) return 'closed-in-the-future'
  const isComplete = remedyStanding(remedy, entries).complete
  return closing.outcome === 'complete' && !isComplete && closing.reason === null ? 'not-complete' : null
}
