import { z } from 'zod'
import { idSchema } from '../ids/id'
import { parseName } from '../screening/parse-name'
import { addDays, calendarDateSchema, momentSchema, type CalendarDate } from '../units/calendar-date'
import { AUDITOR_TYPES, type Audit } from './audit'

const words = (most: number) => z.string().trim().min(1).max(most)

/** An auditing firm or person, with what it is able to do and what ties it to others (five steps, S4.03). */
export const auditorDraftSchema = z.strictObject({
  name: words(300),
  /** The firm a person works for. */
  firm: words(300).nullable(),
  kind: z.enum(AUDITOR_TYPES),
  /** Training, years of work, sectors, worker interviews: what makes this auditor able. */
  competence: words(5000).nullable(),
  /** Certificate or scheme, with its number. */
  accreditation: words(500).nullable(),
  accreditedUntil: calendarDateSchema.nullable(),
  /** Languages workers can be interviewed in (BCP 47). */
  languages: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)).max(50),
  /** Day of the newest declaration of independence; `null` = none is on file. */
  declaredOn: calendarDateSchema.nullable(),
  /** Ties that were named in it; `null` = none. */
  conflicts: words(5000).nullable(),
  notes: words(5000).nullable(),
})
export type AuditorDraft = z.infer<typeof auditorDraftSchema>

export const auditorSchema = auditorDraftSchema.extend({
  id: idSchema,
  createdAt: momentSchema,
  updatedAt: momentSchema,
})
export type Auditor = z.infer<typeof auditorSchema>

/** A declaration is asked for anew after a year. */
const DECLARED_DAYS = 365

export const AUDITOR_CHECKS = [
  'not-in-register',
  'auditor-is-party',
  'competence-not-recorded',
  'accreditation-ended',
  'declaration-missing',
  'declaration-old',
  'conflict-named',
  'language-missing',
] as const
export type AuditorCheck = (typeof AUDITOR_CHECKS)[number]

/** Tokens that make a name, without legal forms and titles, whatever their order. */
function nameKey(text: string): string {
  const { tokens } = parseName(text, 'organisation')
  return tokens
    .map(token => token.text)
    .sort()
    .join(' ')
}

/** Whether two texts name the same body or person, but for legal forms, order and script. */
export function isSameName(ours: string, theirs: string): boolean {
  const key = nameKey(ours)
  return key !== '' && key === nameKey(theirs)
}

export interface AuditFor {
  readonly audit: Pick<Audit, 'auditor' | 'startsOn' | 'languages'>
  /** The auditor of the register; `null` = the audit names none of it. */
  readonly auditor: Auditor | null
  /** Names of the audited side: the subject, its owners, directors and parents, and the entity itself. */
  readonly parties: readonly string[]
}

/**
 * What speaks against an auditor for one audit, on the day it begins (today while it has no date). An auditor who is on
 * the audited side is no auditor at all; the others are questions to be answered.
 */
export function auditorChecks({ audit, auditor, parties }: AuditFor, today: CalendarDate): AuditorCheck[] {
  const named = [audit.auditor, auditor?.name, auditor?.firm].filter(name => name != null)
  if (named.length === 0) return []
  const isParty = named.some(name => parties.some(party => isSameName(name, party)))
  if (auditor === null) return isParty ? ['not-in-register', 'auditor-is-party'] : ['not-in-register']
  const day = audit.startsOn ?? today
  const { competence, accreditedUntil, declaredOn, conflicts, languages } = auditor
  const asked: readonly (readonly [AuditorCheck, boolean])[] = [
    ['auditor-is-party', isParty],
    ['competence-not-recorded', competence === null],
    ['accreditation-ended', accreditedUntil !== null && accreditedUntil < day],
    ['declaration-missing', declaredOn === null],
    ['declaration-old', declaredOn !== null && addDays(declaredOn, DECLARED_DAYS) < day],
    ['conflict-named', conflicts !== null],
    ['language-missing', audit.languages.some(language => !languages.includes(language))],
  ]
  return asked.filter(([, holds]) => holds).map(([check]) => check)
}
