import { z } from 'zod'
import { frameworkSourceSchema } from '../steps/framework'
import { localTextSchema } from '../steps/local-text'
import { circleOf } from './circle'
import { conditionSchema, questionsOf, type Condition } from './condition'

/** What a pack of questions is for. */
export const ASSESSMENT_KINDS = [
  'recruiter-self-assessment',
  'supplier-questionnaire',
  'site-assessment',
  'worker-interviews',
  'management-systems',
  'financial-red-flags',
  /** Of a questionnaire that somebody made for a purpose of the own house. */
  'other',
] as const
export const assessmentKindSchema = z.enum(ASSESSMENT_KINDS)
export type AssessmentKind = z.infer<typeof assessmentKindSchema>

export const QUESTION_TYPES = [
  'yes-no-partial',
  'choice',
  'several',
  'grid',
  'number',
  'money',
  'text',
  'file',
] as const

/** How grave a bad answer is; also the weight of the question in the score (critical 3, major 2, minor 1). */
export const FLAG_SEVERITIES = ['critical', 'major', 'minor'] as const
export type FlagSeverity = (typeof FLAG_SEVERITIES)[number]
const severitySchema = z.enum(FLAG_SEVERITIES)

const optionSchema = z.strictObject({ id: z.string().min(1), text: localTextSchema })

export const questionSchema = z.strictObject({
  id: z.string().min(1),
  text: localTextSchema,
  type: z.enum(QUESTION_TYPES),
  /** Of choices, several and grids; a yes-no-partial question has none of its own. */
  options: z.array(optionSchema),
  /** Of grids. */
  rows: z.array(optionSchema),
  /** Of numbers. */
  unit: localTextSchema.nullable(),
  limits: z
    .strictObject({ min: z.number().nullable(), max: z.number().nullable(), whole: z.boolean() })
    .nullable(),
  /** Belongs to the short form that decides most of the result. */
  short: z.boolean(),
  /** "Not applicable" is no answer to it. */
  alwaysApplies: z.boolean(),
  severity: severitySchema,
  /** The answer that is best for workers, of a yes-no-partial question. */
  good: z.enum(['yes', 'no']).nullable(),
  /** `answer`: yes, partial, no give 1, 0.5, 0; `no-red-flag`: 1 while no red flag fires; `none`: not scored. */
  scored: z.enum(['answer', 'no-red-flag', 'none']),
  /** `null` = asked in any case. */
  askWhen: conditionSchema.nullable(),
  /** The gravest that holds counts. */
  redFlags: z.array(z.strictObject({ severity: severitySchema, when: conditionSchema })),
  /** Ids of the indicators of forced labour, patterns and financial flags that a red flag points to. */
  indicators: z.array(z.string()),
  /** What usually proves a good answer. */
  evidence: z.array(localTextSchema),
  /** Provisions the question stands for, as `source id, pin`. */
  references: z.array(z.strictObject({ source: z.string(), pin: z.string() })),
  /** Requirements of the five steps that the answer also serves. */
  alsoAnswers: z.array(z.string()),
})
export type Question = z.infer<typeof questionSchema>

export const sectionSchema = z.strictObject({
  id: z.string().min(1),
  title: localTextSchema,
  framework: z.string(),
  questions: z.array(questionSchema).min(1),
})
export type Section = z.infer<typeof sectionSchema>

/** Two answers that don't go together: the person is asked, not accused. */
export const crossCheckSchema = z.strictObject({
  id: z.string().min(1),
  when: conditionSchema,
  message: localTextSchema,
})

/** The answers that every question takes, in the languages of the pack. */
export const answerWordsSchema = z.strictObject({
  yes: localTextSchema,
  partial: localTextSchema,
  no: localTextSchema,
  notKnown: localTextSchema,
  notApplicable: localTextSchema,
})
export type AnswerWords = z.infer<typeof answerWordsSchema>

/** One questionnaire as data: versioned, translatable, checked when it is read. */
export const packSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    id: z.string().regex(/^[a-z0-9-]+$/),
    kind: assessmentKindSchema,
    version: z.string().min(1),
    title: localTextSchema,
    /** What it is for and who should answer. */
    intro: localTextSchema,
    declaration: localTextSchema,
    answerWords: answerWordsSchema,
    validMonths: z.int().min(1),
    /** Languages beside English; `machine` until somebody who reads the language confirms the texts. */
    translations: z.record(z.string(), z.enum(['machine', 'confirmed'])),
    sources: z.array(frameworkSourceSchema),
    sections: z.array(sectionSchema).min(1),
    crossChecks: z.array(crossCheckSchema),
  })
  .superRefine((pack, context) => {
    for (const { code, id } of packProblems(pack))
      context.addIssue({ code: 'custom', message: code, params: { id } })
  })
export type Pack = z.infer<typeof packSchema>

/** All questions in order. */
export const questionsIn = (pack: Pick<Pack, 'sections'>): Question[] =>
  pack.sections.flatMap(section => section.questions)

interface PackProblem {
  readonly code: string
  readonly id: string
}

type Checked = Pick<Pack, 'sections' | 'crossChecks'> & {
  readonly sources: readonly { readonly id: string }[]
}

/** What the shape alone can't say: ids once, conditions about questions there are, no circle of conditions. */
function packProblems(pack: Checked): PackProblem[] {
  const questions = questionsIn(pack)
  const ids = new Set(questions.map(question => question.id))
  const sources = new Set(pack.sources.map(source => source.id))
  const problems: PackProblem[] = []
  const seen = new Set<string>()
  for (const question of questions) {
    if (seen.has(question.id)) problems.push({ code: 'question-twice', id: question.id })
    seen.add(question.id)
    problems.push(...questionProblems(question, ids, sources))
  }
  for (const check of pack.crossChecks)
    if (questionsOf(check.when).some(id => !ids.has(id)))
      problems.push({ code: 'unknown-question', id: check.id })
  const circle = circleOf(questions)
  return circle === null ? problems : [...problems, { code: 'circle-of-conditions', id: circle }]
}

function questionProblems(
  question: Question,
  ids: ReadonlySet<string>,
  sources: ReadonlySet<string>,
): PackProblem[] {
  const { id, type, options, rows, good } = question
  const problem = (wrong: boolean, code: string): PackProblem[] => (wrong ? [{ code, id }] : [])
  const asked = conditionsOf(question).flatMap(questionsOf)
  return [
    ...problem(
      asked.some(other => !ids.has(other)),
      'unknown-question',
    ),
    ...problem(['choice', 'several', 'grid'].includes(type) && options.length < 2, 'options-missing'),
    ...problem(type === 'grid' && rows.length === 0, 'rows-missing'),
    ...problem((type === 'yes-no-partial') !== (good !== null), 'good-answer-missing'),
    ...problem(
      question.references.some(reference => !sources.has(reference.source)),
      'unknown-source',
    ),
  ]
}

function conditionsOf(question: Question): Condition[] {
  const flags = question.redFlags.map(flag => flag.when)
  return question.askWhen === null ? flags : [question.askWhen, ...flags]
}
