import { z } from 'zod'
import { idSchema } from '../ids/id'
import { mitigationIndicatorSchema } from '../steps/framework'
import { dueState, type DueState } from '../steps/due'
import { calendarDateSchema, momentSchema, type CalendarDate } from '../units/calendar-date'
import { moneySchema } from '../units/money'

/** What an action is for (OECD Guidance for Responsible Business Conduct, 2018: cease, prevent, mitigate, remediate). */
export const ACTION_KINDS = ['prevent', 'mitigate', 'cease', 'remedy'] as const
export const ACTION_STATUSES = ['open', 'in-progress', 'done', 'cancelled'] as const
export const ACTION_VERIFICATIONS = ['none', 'self', 'doc', 'indep'] as const

/** How it will be seen whether the action works; numbers as text, because a target may be "at least 95" or "all". */
const measureSchema = z.strictObject({
  /** Example indicator of the framework it follows; `null` = the entity's own. */
  indicatorId: mitigationIndicatorSchema.shape.id.nullable(),
  indicator: z.string().trim().min(1).max(500),
  unit: z.string().trim().max(60).nullable(),
  baseline: z.string().trim().max(100).nullable(),
  target: z.string().trim().min(1).max(100),
  /** Newest value; `null` = not measured yet. */
  latest: z.string().trim().max(100).nullable(),
})

/** One of many that the same action is done with, and how far it is there. */
export const actionPartnerSchema = z.strictObject({
  subjectType: z.enum(['supplier', 'site', 'recruiter']),
  subjectId: idSchema,
  status: z.enum(ACTION_STATUSES),
  doneOn: calendarDateSchema.nullable(),
  note: z.string().trim().min(1).max(2000).nullable(),
})
export type ActionPartner = z.infer<typeof actionPartnerSchema>

const isOnce = (partners: readonly ActionPartner[]): boolean =>
  new Set(partners.map(({ subjectId }) => subjectId)).size === partners.length

const draftFields = z.strictObject({
  findingId: idSchema,
  kind: z.enum(ACTION_KINDS),
  title: z.string().trim().min(1).max(300),
  description: z.string().trim().max(10_000).nullable(),
  owner: z.string().trim().min(1).max(300),
  startsOn: calendarDateSchema.nullable(),
  dueOn: calendarDateSchema,
  status: z.enum(ACTION_STATUSES),
  measure: measureSchema.nullable(),
  completedOn: calendarDateSchema.nullable(),
  /** What shows that it is done, or why it was cancelled. */
  completionNote: z.string().trim().min(1).max(5000).nullable(),
  verification: z.enum(ACTION_VERIFICATIONS),
  /** What it costs, as planned or paid; `null` = not known. */
  cost: moneySchema.nullable(),
  /** Actions that must be settled before this one can work. */
  dependsOn: z.array(idSchema).max(50),
  /** Others it is done with, each tracked: one action for many suppliers. */
  partners: z.array(actionPartnerSchema).max(2000),
})
type ActionFields = z.infer<typeof draftFields>

const RULES: readonly {
  readonly path: string
  readonly code: string
  broken(action: ActionFields): boolean
}[] = [
  {
    path: 'dueOn',
    code: 'due-before-start',
    broken: action => action.startsOn !== null && action.dueOn < action.startsOn,
  },
  {
    path: 'completedOn',
    code: 'completion-date',
    broken: action => (action.status === 'done') !== (action.completedOn !== null),
  },
  {
    path: 'completionNote',
    code: 'completion-needs-proof',
    broken: action => isSettled(action) && action.completionNote === null,
  },
  { path: 'partners', code: 'partner-twice', broken: action => !isOnce(action.partners) },
  {
    path: 'partners',
    code: 'partner-date',
    broken: action => action.partners.some(({ status, doneOn }) => (status === 'done') !== (doneOn !== null)),
  },
  {
    path: 'partners',
    code: 'partners-open',
    broken: action => action.status === 'done' && action.partners.some(partner => !isSettled(partner)),
  },
]

export const actionDraftSchema = draftFields.superRefine((action, context) => {
  for (const rule of RULES) {
    if (rule.broken(action)) context.addIssue({ code: 'custom', message: rule.code, path: [rule.path] })
  }
})
export type ActionDraft = z.infer<typeof actionDraftSchema>

/** An action of which nothing is said yet. */
export const emptyAction = (findingId: string): ActionDraft => ({
  findingId,
  kind: 'mitigate',
  title: '',
  description: null,
  owner: '',
  startsOn: null,
  dueOn: '',
  status: 'open',
  measure: null,
  completedOn: null,
  completionNote: null,
  verification: 'none',
  cost: null,
  dependsOn: [],
  partners: [],
})

export const actionSchema = draftFields.extend({
  id: idSchema,
  createdAt: momentSchema,
  updatedAt: momentSchema,
})
export type Action = z.infer<typeof actionSchema>

/** Nothing more is to be done: done, or cancelled with a reason. */
export const isSettled = (action: Pick<Action, 'status'>): boolean =>
  action.status === 'done' || action.status === 'cancelled'

/** Where the action's date stands today. */
export const actionDue = (action: Pick<Action, 'status' | 'dueOn'>, today: CalendarDate): DueState =>
  dueState(action.dueOn, isSettled(action), today)

/** Actions that wait for each other in a circle, with this one in it: none of them could ever begin. */
export function waitsForItself(
  action: Pick<Action, 'id' | 'dependsOn'>,
  others: readonly Pick<Action, 'id' | 'dependsOn'>[],
): boolean {
  const needs = new Map(others.map(one => [one.id, one.dependsOn]))
  needs.set(action.id, action.dependsOn)
  const seen = new Set<string>()
  const reaches = (id: string): boolean => {
    if (id === action.id) return true
    if (seen.has(id)) return false
    seen.add(id)
    return (needs.get(id) ?? []).some(reaches)
  }
  return action.dependsOn.some(reaches)
}
