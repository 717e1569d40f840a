import { z } from 'zod'
import { moneySchema } from '../units/money'
import type { Question } from './pack'

/**
 * What was answered. "Not known" is an answer of its own: it never counts as good. "Not applicable" takes a reason and
 * leaves the question out of the score. Yes, no and partial are options of a choice.
 */
export const answerValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), option: z.string().min(1) }),
  z.strictObject({ kind: z.literal('several'), options: z.array(z.string().min(1)).min(1) }),
  /** Per row of the grid the options that were ticked. */
  z.strictObject({ kind: z.literal('grid'), cells: z.record(z.string(), z.array(z.string().min(1)).min(1)) }),
  /** In the unit of the question. */
  z.strictObject({ kind: z.literal('number'), value: z.number() }),
  z.strictObject({ kind: z.literal('money'), money: moneySchema }),
  z.strictObject({ kind: z.literal('text'), text: z.string().trim().min(1).max(20_000) }),
  /** Ids of evidence. */
  z.strictObject({ kind: z.literal('file'), evidenceIds: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal('not-known') }),
  z.strictObject({ kind: z.literal('not-applicable'), reason: z.string().trim().min(1).max(2000) }),
])
export type AnswerValue = z.infer<typeof answerValueSchema>

/** Why a value can't stand as the answer to a question (`assessment:refused.<code>`). */
export const ANSWER_PROBLEMS = [
  'wrong-kind',
  'unknown-option',
  'unknown-row',
  'too-low',
  'too-high',
  'not-whole',
  'always-applies',
] as const
export type AnswerProblem = (typeof ANSWER_PROBLEMS)[number]

/** Checks a value against its question; `null` = it can stand. */
export function answerProblem(question: Question, value: AnswerValue): AnswerProblem | null {
  if (value.kind === 'not-known') return null
  if (value.kind === 'not-applicable') return question.alwaysApplies ? 'always-applies' : null
  switch (question.type) {
    case 'yes-no-partial':
    case 'choice':
      return value.kind === 'choice' ? unknownOption(question, [value.option]) : 'wrong-kind'
    case 'several':
      return value.kind === 'several' ? unknownOption(question, value.options) : 'wrong-kind'
    case 'grid':
      return value.kind === 'grid' ? gridProblem(question, value.cells) : 'wrong-kind'
    case 'number':
      return value.kind === 'number' ? numberProblem(question, value.value) : 'wrong-kind'
    case 'money':
      if (value.kind !== 'money') return 'wrong-kind'
      return value.money.minor < 0 ? 'too-low' : null
    default:
      return value.kind === question.type ? null : 'wrong-kind'
  }
}

/** The words that can be chosen: those of the question, or yes, no and partial. */
export const optionIds = (question: Question): readonly string[] =>
  question.type === 'yes-no-partial' ? ['yes', 'no', 'partial'] : question.options.map(option => option.id)

function unknownOption(question: Question, chosen: readonly string[]): AnswerProblem | null {
  const known = optionIds(question)
  return chosen.every(option => known.includes(option)) ? null : 'unknown-option'
}

function gridProblem(
  question: Question,
  cells: Readonly<Record<string, readonly string[]>>,
): AnswerProblem | null {
  const rows = new Set(question.rows.map(row => row.id))
  if (Object.keys(cells).some(row => !rows.has(row))) return 'unknown-row'
  return unknownOption(question, Object.values(cells).flat())
}

function numberProblem({ limits }: Question, value: number): AnswerProblem | null {
  if (limits === null) return null
  if (limits.min !== null && value < limits.min) return 'too-low'
  if (limits.max !== null && value > limits.max) return 'too-high'
  return limits.whole && !Number.isInteger(value) ? 'not-whole' : null
}
