import { z } from 'zod'
import { idSchema } from '../ids/id'
import { calendarDateSchema, momentSchema, type CalendarDate } from '../units/calendar-date'
import { peopleSchema } from '../units/people'
import { addMonths } from './add-months'

/** The registers that step 1 asks for; grievances have a register of their own. */
export const REGISTER_KINDS = ['policy', 'role', 'training', 'clause', 'retention'] as const
export type RegisterKind = (typeof REGISTER_KINDS)[number]

/** What a contract must carry (requirement S1.06 of the framework). */
export const CONTRACT_CLAUSES = [
  'policy',
  'no-fees',
  'access',
  'recruiters-named',
  'flow-down',
  'remedy',
  'responsible-exit',
  'buyer-duties',
] as const

/** Records that a rule may put into the bin: those with an end of their own. */
export const RETAINED_KINDS = ['evidence', 'assessment'] as const

const text = (most: number) => z.string().trim().min(1).max(most).nullable()
const people = peopleSchema.nullable()

const draftFields = z.strictObject({
  kind: z.enum(REGISTER_KINDS),
  title: z.string().trim().min(1).max(300),
  /** Of a policy. */
  version: text(60),
  /** Who answers for it: owner of a policy, holder of a role, trainer, owner of a contract. */
  holder: text(300),
  /** What it says: scope of a policy, duties of a role, topics of a training, wording. */
  content: text(20_000),
  approvedBy: text(300),
  approvedOn: calendarDateSchema.nullable(),
  /** In force since, held on, signed on. */
  startsOn: calendarDateSchema.nullable(),
  /** To be looked at again, refreshed or renewed. */
  reviewOn: calendarDateSchema.nullable(),
  /** People who should be trained, and who are. */
  audience: people,
  covered: people,
  supplierId: idSchema.nullable(),
  clauses: z.array(z.enum(CONTRACT_CLAUSES)),
  recordKind: z.enum(RETAINED_KINDS).nullable(),
  /** Months after its end that a record is kept. */
  keepMonths: z.int().min(12).max(600).nullable(),
  /** Days in the bin after which a rule asks for its records to be removed for good; `null` = they stay there. */
  eraseAfterDays: z.int().min(30).max(3650).nullable(),
})
type Fields = z.infer<typeof draftFields>

/** What doesn't fit together in an entry (`steps:register.issue.<code>`). */
const RULES: readonly {
  readonly path: keyof Fields
  readonly code: string
  broken(draft: Fields): boolean
}[] = [
  {
    path: 'approvedOn',
    code: 'approval-whole',
    broken: draft => (draft.approvedBy === null) !== (draft.approvedOn === null),
  },
  {
    path: 'covered',
    code: 'covered-too-many',
    broken: ({ audience, covered }) => audience !== null && covered !== null && covered > audience,
  },
  {
    path: 'supplierId',
    code: 'supplier-missing',
    broken: draft => (draft.kind === 'clause') !== (draft.supplierId !== null),
  },
  {
    path: 'clauses',
    code: 'clauses-missing',
    broken: draft => (draft.kind === 'clause') !== draft.clauses.length > 0,
  },
  {
    path: 'keepMonths',
    code: 'period-missing',
    broken: draft =>
      (draft.kind === 'retention') !== (draft.recordKind !== null && draft.keepMonths !== null),
  },
  {
    path: 'eraseAfterDays',
    code: 'invalid',
    broken: draft => draft.kind !== 'retention' && draft.eraseAfterDays !== null,
  },
]

export const registerDraftSchema = draftFields.superRefine((draft, context) => {
  for (const rule of RULES)
    if (rule.broken(draft)) context.addIssue({ code: 'custom', path: [rule.path], message: rule.code })
})
export type RegisterDraft = z.infer<typeof registerDraftSchema>

export const registerEntrySchema = draftFields.extend({
  id: idSchema,
  /** The version it took the place of. */
  previousId: idSchema.nullable(),
  updatedAt: momentSchema,
})
export type RegisterEntry = z.infer<typeof registerEntrySchema>

const onlyDraft = draftFields.strip()

/** What a person fills in of an entry that is kept. */
export const registerDraftOf = (entry: RegisterEntry): RegisterDraft => onlyDraft.parse(entry)

/** An entry of which only the kind is known. */
export const emptyEntry = (kind: RegisterKind): RegisterDraft => ({
  kind,
  title: '',
  version: null,
  holder: null,
  content: null,
  approvedBy: null,
  approvedOn: null,
  startsOn: null,
  reviewOn: null,
  audience: null,
  covered: null,
  supplierId: null,
  clauses: [],
  recordKind: kind === 'retention' ? 'evidence' : null,
  // Five years is what the OECD guidance is read to ask (unverified, framework S1.05); laws may ask for more.
  keepMonths: kind === 'retention' ? 60 : null,
  eraseAfterDays: null,
})

/** Entries that no newer version took the place of. */
export function newestEntries(entries: readonly RegisterEntry[]): RegisterEntry[] {
  const replaced = new Set(entries.map(one => one.previousId))
  return entries.filter(one => !replaced.has(one.id))
}

/** Share of the people in scope who are trained, over all trainings that say both; `null` = none says. */
export function trainedPct(
  entries: readonly Pick<RegisterEntry, 'kind' | 'audience' | 'covered'>[],
): number | null {
  const told = entries.filter(one => one.kind === 'training' && one.audience !== null && one.covered !== null)
  const audience = told.reduce((sum, one) => sum + (one.audience ?? 0), 0)
  return audience === 0 ? null : (100 * told.reduce((sum, one) => sum + (one.covered ?? 0), 0)) / audience
}

/** Whether a record that ended on a day has been kept long enough; one without an end is kept. */
export const isKeptLongEnough = (
  endedOn: CalendarDate | null,
  keepMonths: number,
  today: CalendarDate,
): boolean => endedOn !== null && addMonths(endedOn, keepMonths) < today
