import { z } from 'zod'
import type { AnswerValue } from './answer'

/** Facts about the respondent's places that a condition may ask for; they come from the workspace, not from answers. */
export const PLACE_FACTS = ['near-conflict', 'crosses-border', 'recruits-workers'] as const
export type PlaceFact = (typeof PLACE_FACTS)[number]

const question = z.string()

/**
 * When something of a pack applies: a test of one answer, of one fact about places, or of several of these. Packs are
 * data, so this is all the language they have; nothing in it can run.
 */
export type Condition =
  | { readonly question: string; readonly is: readonly string[] }
  | { readonly question: string; readonly above: number }
  | { readonly question: string; readonly atLeast: number }
  | { readonly question: string; readonly below: number }
  | { readonly question: string; readonly equals: number }
  /** The answer is a larger number than the answer to another question. */
  | { readonly question: string; readonly aboveAnswerOf: string }
  | { readonly question: string; readonly notKnown: true }
  | { readonly place: PlaceFact }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question, is: z.array(z.string()).min(1) }),
    z.strictObject({ question, above: z.number() }),
    z.strictObject({ question, atLeast: z.number() }),
    z.strictObject({ question, below: z.number() }),
    z.strictObject({ question, equals: z.number() }),
    z.strictObject({ question, aboveAnswerOf: question }),
    z.strictObject({ question, notKnown: z.literal(true) }),
    z.strictObject({ place: z.enum(PLACE_FACTS) }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
  ]),
)

/** What a condition is held against: answers by question id, and the facts that are true. */
export interface Known {
  readonly answers: ReadonlyMap<string, AnswerValue>
  readonly places: ReadonlySet<PlaceFact>
}

/**
 * Whether a condition holds. An answer that is missing, not known or not applicable fulfils no comparison: only
 * `notKnown` is true of it ("not known" was said, or the question is open).
 */
export function holds(condition: Condition, known: Known): boolean {
  if ('all' in condition) return condition.all.every(part => holds(part, known))
  if ('any' in condition) return condition.any.some(part => holds(part, known))
  if ('not' in condition) return !holds(condition.not, known)
  if ('place' in condition) return known.places.has(condition.place)
  const answer = known.answers.get(condition.question)
  if ('notKnown' in condition) return answer === undefined || answer.kind === 'not-known'
  if (answer === undefined) return false
  if ('is' in condition) return wordsOf(answer).some(word => condition.is.includes(word))
  const number = numberOf(answer)
  if (number === null) return false
  if (!('aboveAnswerOf' in condition)) return compares(condition, number)
  const other = numberAt(condition.aboveAnswerOf, known)
  return other !== null && number > other
}

function numberAt(questionId: string, known: Known): number | null {
  const answer = known.answers.get(questionId)
  return answer === undefined ? null : numberOf(answer)
}

type Comparison = Extract<
  Condition,
  { above: number } | { atLeast: number } | { below: number } | { equals: number }
>

function compares(condition: Comparison, number: number): boolean {
  if ('above' in condition) return number > condition.above
  if ('atLeast' in condition) return number >= condition.atLeast
  return 'below' in condition ? number < condition.below : number === condition.equals
}

function wordsOf(answer: AnswerValue): readonly string[] {
  switch (answer.kind) {
    case 'choice':
      return [answer.option]
    case 'several':
      return answer.options
    case 'grid':
      return Object.values(answer.cells).flat()
    default:
      return []
  }
}

function numberOf(answer: AnswerValue): number | null {
  if (answer.kind === 'number') return answer.value
  return answer.kind === 'money' ? answer.money.minor : null
}

/** Ids of the questions that a condition asks for. */
export function questionsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(questionsOf)
  if ('any' in condition) return condition.any.flatMap(questionsOf)
  if ('not' in condition) return questionsOf(condition.not)
  if ('aboveAnswerOf' in condition) return [condition.question, condition.aboveAnswerOf]
  return 'question' in condition ? [condition.question] : []
}
