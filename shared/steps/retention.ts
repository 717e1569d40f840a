import { addDays, type CalendarDate, type Moment } from '../units/calendar-date'
import { addMonths } from './add-months'
import type { RegisterEntry } from './register'

/** A rule on how long records are kept, as far as it says when they are removed for good. */
export type RetentionRule = Pick<
  RegisterEntry,
  'id' | 'title' | 'recordKind' | 'keepMonths' | 'eraseAfterDays'
>

/** A record that a rule put into the bin. */
export interface BinnedByRule {
  readonly kind: NonNullable<RegisterEntry['recordKind']>
  /** Its last valid day. */
  readonly endedOn: CalendarDate
  readonly binnedAt: Moment
}

export interface Removal {
  readonly rule: RetentionRule
  /** The first day on which it waits for somebody's yes. */
  readonly dueOn: CalendarDate
}

const latest = (days: readonly CalendarDate[]): CalendarDate => days.reduce((a, b) => (a > b ? a : b))

/**
 * The rule by which a record in the bin is to be removed for good, and from which day on; `null` = no rule asks for it. It never goes
 * before every rule on its kind has run out, and of several rules that ask the one counts that leaves it in the bin longest.
 */
export function removalOf(
  { kind, endedOn, binnedAt }: BinnedByRule,
  rules: readonly RetentionRule[],
): Removal | null {
  const own = rules.filter(({ recordKind }) => recordKind === kind)
  const [rule] = own
    .filter(one => one.eraseAfterDays !== null)
    .sort((a, b) => (b.eraseAfterDays ?? 0) - (a.eraseAfterDays ?? 0) || (a.id < b.id ? -1 : 1))
  if (rule === undefined) return null
  const kept = own.flatMap(({ keepMonths }) =>
    keepMonths === null ? [] : [addDays(addMonths(endedOn, keepMonths), 1)],
  )
  return { rule, dueOn: latest([addDays(binnedAt.slice(0, 10), rule.eraseAfterDays ?? 0), ...kept]) }
}
