import { canonicalJson } from '../text/canonical-json'
import type { LocalText } from '../steps/local-text'
import { questionsIn, type Pack, type Question } from './pack'

/** What can differ between two versions of a question, in the words of the screens (`assessment:packs.part.<part>`). */
export const QUESTION_PARTS = ['text', 'answers', 'asked', 'score', 'flags', 'proof', 'translations'] as const
export type QuestionPart = (typeof QUESTION_PARTS)[number]

/** What a version adds, changes and asks no more. */
export interface PackChanges {
  readonly added: readonly { readonly id: string; readonly text: LocalText }[]
  readonly changed: readonly {
    readonly id: string
    readonly text: LocalText
    readonly before: LocalText
    readonly parts: readonly QuestionPart[]
  }[]
  /** Asked no more; answers to them stay readable. */
  readonly retired: readonly { readonly id: string; readonly text: LocalText }[]
}

const PARTS: Readonly<Record<QuestionPart, (question: Question) => unknown>> = {
  text: question => [question.text.en, question.unit?.en ?? null],
  answers: ({ type, options, rows, limits, alwaysApplies }) => [
    type,
    options.map(one => [one.id, one.text.en]),
    rows.map(one => [one.id, one.text.en]),
    limits,
    alwaysApplies,
  ],
  asked: ({ short, askWhen }) => [short, askWhen],
  score: ({ severity, good, scored }) => [severity, good, scored],
  flags: ({ redFlags, indicators }) => [redFlags, indicators],
  proof: ({ evidence, references, alsoAnswers }) => [evidence.map(one => one.en), references, alsoAnswers],
  translations: question =>
    [
      question.text,
      ...question.options.map(one => one.text),
      ...question.rows.map(one => one.text),
      ...question.evidence,
    ].map(text => Object.entries(text).filter(([language]) => language !== 'en')),
}

/** What a version of a questionnaire changes against another one, question by question, told by their ids. */
export function packChanges(before: Pick<Pack, 'sections'>, after: Pick<Pack, 'sections'>): PackChanges {
  const earlier = new Map(questionsIn(before).map(one => [one.id, one]))
  const later = questionsIn(after)
  const there = new Set(later.map(one => one.id))
  return {
    added: later.filter(one => !earlier.has(one.id)).map(({ id, text }) => ({ id, text })),
    changed: later.flatMap(one => {
      const old = earlier.get(one.id)
      const parts = old === undefined ? [] : partsThatDiffer(old, one)
      return old === undefined || parts.length === 0
        ? []
        : [{ id: one.id, text: one.text, before: old.text, parts }]
    }),
    retired: questionsIn(before)
      .filter(one => !there.has(one.id))
      .map(({ id, text }) => ({ id, text })),
  }
}

function partsThatDiffer(before: Question, after: Question): QuestionPart[] {
  return QUESTION_PARTS.filter(
    part => canonicalJson(PARTS[part](before)) !== canonicalJson(PARTS[part](after)),
  )
}
