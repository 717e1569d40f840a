import { z } from 'zod'
import { sha256Schema } from '../evidence/evidence'
import { idSchema } from '../ids/id'
import { calendarDateSchema, momentSchema } from '../units/calendar-date'

/**
 * One filled questionnaire of a known template, as it came in. Never overwritten: a newer file is a newer declaration of
 * the same supplier and template, and the file itself is kept as evidence.
 */
export const declarationSchema = z.strictObject({
  id: idSchema,
  supplierId: idSchema,
  /** Id of the template profile: `CMRT`, `EMRT`, `AMRT`, or a profile of one's own. */
  template: z.string().min(1),
  /** As the file names it: `6.5`; `null` = it does not. */
  revision: z.string().nullable(),
  scope: z.string().nullable(),
  scopeText: z.string().nullable(),
  effectiveOn: calendarDateSchema.nullable(),
  importId: idSchema,
  evidenceId: idSchema,
  sha256: sha256Schema,
  importerVersion: z.int().min(1),
  /** Unknown answers, smelters not identified, mines not named: they lower what is known and are never read as "no". */
  gaps: z.int().min(0),
  receivedAt: momentSchema,
  receivedBy: z.string(),
})
export type Declaration = z.infer<typeof declarationSchema>

/** One answer of a declaration on the question bank of its template: `CMRT.1.tin`, `CMRT.A`. */
export const declarationAnswerSchema = z.strictObject({
  id: idSchema,
  declarationId: idSchema,
  question: z.string().min(1),
  answer: z.string().nullable(),
  note: z.string().nullable(),
  /** Where in the file it stands. */
  sheet: z.string(),
  ref: z.string(),
})
export type DeclarationAnswer = z.infer<typeof declarationAnswerSchema>

/** An answer beside what the declaration before it said. */
export interface AnswerChange {
  readonly question: string
  readonly before: string | null
  readonly after: string | null
}

/** What changed from one declaration to the next of the same template, in the order of the questions. */
export function answerChanges(
  before: readonly Pick<DeclarationAnswer, 'question' | 'answer'>[],
  after: readonly Pick<DeclarationAnswer, 'question' | 'answer'>[],
): AnswerChange[] {
  const earlier = new Map(before.map(({ question, answer }) => [question, answer]))
  const later = new Map(after.map(({ question, answer }) => [question, answer]))
  return [...new Set([...later.keys(), ...earlier.keys()])]
    .map(question => ({
      question,
      before: earlier.get(question) ?? null,
      after: later.get(question) ?? null,
    }))
    .filter(change => change.before !== change.after)
}
