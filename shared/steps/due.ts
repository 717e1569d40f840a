import { daysBetween, type CalendarDate } from '../units/calendar-date'

/** Days before a date from which it counts as soon. */
export const SOON_DAYS = 30

export const DUE_STATES = ['none', 'later', 'soon', 'overdue', 'done'] as const
export type DueState = (typeof DUE_STATES)[number]

/** Where a due date stands today. Due today is not overdue yet; what is done is never due. */
export function dueState(dueOn: CalendarDate | null, done: boolean, today: CalendarDate): DueState {
  if (done) return 'done'
  if (dueOn === null) return 'none'
  const days = daysBetween(today, dueOn)
  if (days < 0) return 'overdue'
  return days <= SOON_DAYS ? 'soon' : 'later'
}

/** Days until a date, negative when past; `null` without a date. */
export function dueInDays(dueOn: CalendarDate | null, today: CalendarDate): number | null {
  return dueOn === null ? null : daysBetween(today, dueOn)
}

export const DUE_KINDS = [
  'requirement',
  'action',
  'decision',
  'finding',
  'audit',
  'evidence',
  'assessment',
  'register',
  'remedy',
  'grievance',
  'campaign',
  'retention',
  'statement',
] as const

/** Something a person must look at by a day; `home` shows these from all topics in one list. */
export interface DueItem {
  readonly kind: (typeof DUE_KINDS)[number]
  /** Record to open: id of the requirement, finding, audit or evidence; for an action or a decision that of its finding. */
  readonly id: string
  /** Words of the person, or the title of the requirement. */
  readonly title: string
  readonly owner: string | null
  readonly dueOn: CalendarDate
  readonly state: Exclude<DueState, 'none' | 'done'>
  /** The supplier it is about, to go there; `null` = none. */
  readonly supplierId: string | null
  /** Every how many months it comes again; `null` = once. */
  readonly repeatMonths: number | null
  /** Its title may name a worker or a source: it stays on the screen. */
  readonly restricted: boolean
  /** How many answers or records it stands for; `null` = it is one thing. */
  readonly count: number | null
}

/** Which of the due things are looked at. */
export interface DueFilter {
  /** Empty = all kinds. */
  readonly kinds: readonly DueItem['kind'][]
  readonly owner: string | null
  readonly overdueOnly: boolean
  /** Due on that day or before. */
  readonly until: CalendarDate | null
}

export const fitsDue = (item: DueItem, { kinds, owner, overdueOnly, until }: DueFilter): boolean =>
  (kinds.length === 0 || kinds.includes(item.kind)) &&
  (owner === null || item.owner === owner) &&
  (!overdueOnly || item.state === 'overdue') &&
  (until === null || item.dueOn <= until)

/** The date as an item of the list, unless there is none or nothing is left to do: then no item at all. */
export function stillDue(
  item: Omit<DueItem, 'state' | 'dueOn' | 'repeatMonths' | 'restricted' | 'count'> & {
    readonly dueOn: CalendarDate | null
    readonly repeatMonths?: number | null
    readonly restricted?: boolean
    readonly count?: number
  },
  settled: boolean,
  today: CalendarDate,
): DueItem[] {
  const state = dueState(item.dueOn, settled, today)
  if (item.dueOn === null || state === 'none' || state === 'done') return []
  return [
    {
      ...item,
      dueOn: item.dueOn,
      repeatMonths: item.repeatMonths ?? null,
      restricted: item.restricted ?? false,
      count: item.count ?? null,
      state,
    },
  ]
}

/** Earliest first, then by kind and id, so that the order is the same on every run. */
export function byDueDate(a: DueItem, b: DueItem): number {
  return compare(a.dueOn, b.dueOn) || compare(a.kind, b.kind) || compare(a.id, b.id)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
