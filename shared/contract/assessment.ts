import { z } from 'zod'
import { answerValueSchema } from '../assessment/answer'
import { PACK_SHEETS } from '../assessment/workbook/layout'
import { PACK_PROBLEMS } from '../assessment/workbook/sheet-table'
import { QUESTION_PARTS } from '../assessment/pack-changes'
import { answerWordsSchema, ASSESSMENT_KINDS, FLAG_SEVERITIES, questionSchema } from '../assessment/pack'
import {
  assessedTypeSchema,
  assessmentSchema,
  declarationSchema,
  keptAnswerSchema,
} from '../assessment/record'
import { ANSWER_VERIFICATIONS } from '../assessment/score'
import { idSchema } from '../ids/id'
import { frameworkSourceSchema } from '../steps/framework'
import { localTextSchema } from '../steps/local-text'
import { momentSchema } from '../units/calendar-date'
import { command, done, job, nothing, query } from './endpoint'
import { fileTokenSchema } from './workspace'

const count = z.int().min(0)
const score = z.number().min(0).max(100).nullable()

const packInfoSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(ASSESSMENT_KINDS),
  version: z.string(),
  title: localTextSchema,
  intro: localTextSchema,
  declaration: localTextSchema,
  answerWords: answerWordsSchema,
  sources: z.array(frameworkSourceSchema),
  validMonths: z.int(),
  questions: count,
  /** Questions of the short form. */
  short: count,
  /** Languages of its texts beside English, and whether somebody who reads them confirmed them. */
  translations: z.record(z.string(), z.enum(['machine', 'confirmed'])),
  /** Taken in from a workbook of the house, not part of the program. */
  own: z.boolean(),
})
export type PackInfo = z.infer<typeof packInfoSchema>

const said = z.strictObject({ id: z.string(), text: localTextSchema })

/** What one version of a questionnaire changes against another, by the ids of the questions. */
const packChangesSchema = z.strictObject({
  added: z.array(said),
  changed: z.array(said.extend({ before: localTextSchema, parts: z.array(z.enum(QUESTION_PARTS)) })),
  retired: z.array(said),
})
export type PackChangesView = z.infer<typeof packChangesSchema>

const packProblemSchema = z.strictObject({
  code: z.enum(PACK_PROBLEMS),
  sheet: z.enum(PACK_SHEETS),
  /** `C17`; `null` where a whole sheet or column is meant. */
  ref: z.string().nullable(),
  value: z.string(),
  known: z.string().nullable(),
})

/** What a workbook of questions would do. Nothing is written while there are problems. */
const packPlanSchema = z.strictObject({
  fileName: z.string(),
  /** The trail's head it was made from. */
  head: z.int(),
  problems: z.array(packProblemSchema),
  pack: packInfoSchema.nullable(),
  /** `same` = it is in force already. */
  state: z.enum(['new', 'newer', 'same']).nullable(),
  /** The version it takes the place of. */
  before: z.string().nullable(),
  changes: packChangesSchema.nullable(),
  /** Answers there are: those that stay in force, and those that stay to be read only. */
  answers: z.strictObject({ kept: count, retired: count }),
})
export type PackPlan = z.infer<typeof packPlanSchema>

const packVersionsSchema = z.strictObject({
  pack: packInfoSchema,
  /** Versions that were used here, the newest first, each with what it changed against the one before. */
  versions: z.array(
    z.strictObject({
      version: z.string(),
      fileName: z.string().nullable(),
      takenAt: momentSchema.nullable(),
      takenBy: z.string().nullable(),
      changes: packChangesSchema.nullable(),
    }),
  ),
  /** Assessments and campaigns that stand on it. */
  uses: count,
  confirmed: z.array(
    z.strictObject({ language: z.string(), confirmedBy: z.string(), confirmedAt: momentSchema }),
  ),
})
export type PackVersions = z.infer<typeof packVersionsSchema>

const redFlagSchema = z.strictObject({
  questionId: z.string(),
  sectionId: z.string(),
  severity: z.enum(FLAG_SEVERITIES),
  indicators: z.array(z.string()),
})

const resultSchema = z.strictObject({
  /** 0 to 100, higher is better; `null` where nothing applies. */
  score,
  sections: z.array(z.strictObject({ sectionId: z.string(), score, asked: count, answered: count })),
  missing: z.array(z.string()),
  redFlags: z.array(redFlagSchema),
  floors: z.array(z.enum(['F6', 'F9'])),
  /** Answers that don't go together, with the questions they belong to. */
  queries: z.array(
    z.strictObject({ id: z.string(), message: localTextSchema, questionIds: z.array(z.string()) }),
  ),
  /** Up to three questions that would help most, the gravest first; the short form may leave them out. */
  nextSteps: z.array(questionSchema),
})
export type AssessmentResultView = z.infer<typeof resultSchema>

const rowSchema = z.strictObject({
  assessment: assessmentSchema,
  title: localTextSchema,
  /** Name of the record it is about; `null` = the entity itself. */
  subjectName: z.string().nullable(),
  score,
  answered: count,
  /** Questions of the form as it stands now. */
  asked: count,
  criticalFlags: count,
  majorFlags: count,
})
export type AssessmentRow = z.infer<typeof rowSchema>

const askedSchema = z.strictObject({
  question: questionSchema,
  because: z.enum(['section-open', 'answered', 'everything']).nullable(),
  answer: keptAnswerSchema.nullable(),
  /** What was answered the year before, where nothing is answered yet. */
  previous: answerValueSchema.nullable(),
})
export type AskedView = z.infer<typeof askedSchema>

const formSchema = z.strictObject({
  assessment: assessmentSchema,
  pack: packInfoSchema,
  subjectName: z.string().nullable(),
  sections: z.array(
    z.strictObject({
      id: z.string(),
      title: localTextSchema,
      framework: z.string(),
      questions: z.array(askedSchema),
      /** Questions of it that are not put now, because nothing calls for them. */
      notAsked: count,
    }),
  ),
  result: resultSchema,
  /** Answers to questions that the pack no longer has, or has differently; they are kept, with the question they answered. */
  retired: z.array(z.strictObject({ answer: keptAnswerSchema, question: questionSchema.nullable() })),
  /** What has changed since the last answer was given; `null` = the questionnaire is the same, or its earlier version is not kept. */
  sinceThen: z.strictObject({ version: z.string(), changes: packChangesSchema }).nullable(),
})
export type AssessmentForm = z.infer<typeof formSchema>

const reason = z.string().trim().max(1000).nullable()

export const assessmentEndpoints = {
  /** The questionnaires at hand. */
  'assessment.packs': query(nothing, z.strictObject({ packs: z.array(packInfoSchema) })),
  /** One questionnaire with its versions and what each changed. */
  'assessment.pack': query(z.strictObject({ packId: z.string() }), packVersionsSchema),
  /** Writes a questionnaire as a workbook that can be taken in again; `null` = an example to begin with. */
  'assessment.write-pack': job(
    z.strictObject({ packId: z.string().nullable(), file: fileTokenSchema }),
    done,
  ),
  /** What taking a workbook of questions in would do, and everything that is wrong with it. */
  'assessment.plan-pack': job(z.strictObject({ file: fileTokenSchema }), packPlanSchema),
  /** Takes it in. Answers to questions it still has stay in force, the others stay readable. */
  'assessment.take-pack': job(
    z.strictObject({ file: fileTokenSchema, head: z.int() }),
    z.strictObject({ packId: z.string(), version: z.string() }),
  ),
  /** Puts a questionnaire of the house into the bin; refused while something stands on it. */
  'assessment.remove-pack': command(z.strictObject({ packId: z.string(), reason }), done),
  /** Records who has read a translation made by machine and stands for it, for this version. */
  'assessment.confirm-language': command(
    z.strictObject({
      packId: z.string(),
      language: z.string().max(20),
      name: z.string().trim().min(1).max(300),
    }),
    done,
  ),
  /** Assessments, newest first: of one subject, of all of a kind (`subjectId: null`), or of all. */
  'assessment.list': query(
    z.strictObject({ subjectType: assessedTypeSchema.nullable(), subjectId: idSchema.nullable() }),
    z.strictObject({ assessments: z.array(rowSchema) }),
  ),
  /** The form as it stands: short first, or with `everything` all questions that apply. */
  'assessment.form': query(z.strictObject({ id: idSchema, everything: z.boolean() }), formSchema),
  /** Starts an assessment; the subject's latest of the same pack is offered for confirmation. */
  'assessment.start': command(
    z
      .strictObject({ packId: z.string(), subjectType: assessedTypeSchema, subjectId: idSchema.nullable() })
      .refine(({ subjectType, subjectId }) => (subjectType === 'entity') === (subjectId === null), {
        path: ['subjectId'],
        message: 'subject-missing',
      }),
    assessmentSchema,
  ),
  /** Sets or takes back (`null`) one answer. A declared assessment is opened again by it. */
  'assessment.answer': command(
    z.strictObject({
      id: idSchema,
      questionId: z.string(),
      value: answerValueSchema.nullable(),
      verification: z.enum(ANSWER_VERIFICATIONS),
      note: z.string().trim().max(20_000).nullable(),
      reason,
    }),
    keptAnswerSchema.nullable(),
  ),
  /** Takes over last year's answers to these questions, as said again today and self-declared. */
  'assessment.confirm': command(
    z.strictObject({ id: idSchema, questionIds: z.array(z.string()).min(1) }),
    z.strictObject({ confirmed: count }),
  ),
  'assessment.declare': command(
    z.strictObject({ id: idSchema, declaration: declarationSchema.omit({ declaredOn: true }) }),
    assessmentSchema,
  ),
  /** Records a finding for every red flag that has none yet; a finding raises the floors of the risk score. */
  'assessment.record-flags': command(z.strictObject({ id: idSchema }), z.strictObject({ recorded: count })),
  'assessment.remove': command(z.strictObject({ id: idSchema, reason }), done),
} as const
