import type { AnswerValue } from '../assessment/answer'
import { questionsIn, type Pack } from '../assessment/pack'
import type { KeptAnswer } from '../assessment/record'
import { canonicalJson } from '../text/canonical-json'
import type { ReadAnswer } from './read-workbook'

/**
 * What becomes of an answer of a workbook: `added` and `changed` are written; `same` is there already; `checked` differs
 * from an answer that somebody has checked, which stays; `proposed` waits for a person; `refused` could not be read;
 * `noted` has only a note.
 */
export const REPLY_STATES = ['added', 'changed', 'same', 'checked', 'proposed', 'refused', 'noted'] as const
export type ReplyState = (typeof REPLY_STATES)[number]

export interface PlannedAnswer {
  readonly answer: ReadAnswer
  readonly state: ReplyState
  /** What would be written; `null` where nothing is. */
  readonly value: AnswerValue | null
  readonly before: KeptAnswer | null
}

/** Answers that somebody has checked with documents or independently are never overwritten by what is returned. */
export const isChecked = (answer: KeptAnswer): boolean =>
  answer.verification === 'doc' || answer.verification === 'indep'

/**
 * Holds a read workbook against the answers there are. `accepted` names the questions whose proposals a person took.
 * In the order of the questionnaire.
 */
export function planReply(
  pack: Pick<Pack, 'sections'>,
  answers: readonly ReadAnswer[],
  kept: ReadonlyMap<string, KeptAnswer>,
  accepted: ReadonlySet<string>,
): PlannedAnswer[] {
  const read = new Map(answers.map(answer => [answer.questionId, answer]))
  return questionsIn(pack).flatMap(({ id }) => {
    const answer = read.get(id)
    return answer === undefined ? [] : [planned(answer, kept.get(id) ?? null, accepted.has(id))]
  })
}

function planned(answer: ReadAnswer, before: KeptAnswer | null, isAccepted: boolean): PlannedAnswer {
  const { proposal, problem } = answer
  const value = isAccepted && proposal !== null ? proposal.value : answer.value
  const state = stateOf(value, answer, before)
  const waits = proposal !== null && !isAccepted && state !== 'checked'
  if (waits) return { answer, state: 'proposed', value: written(state, value), before }
  if (problem !== null && state !== 'checked')
    return { answer, state: 'refused', value: written(state, value), before }
  return { answer, state, value: written(state, value), before }
}

const written = (state: ReplyState, value: AnswerValue | null): AnswerValue | null =>
  state === 'added' || state === 'changed' ? value : null

function stateOf(value: AnswerValue | null, answer: ReadAnswer, before: KeptAnswer | null): ReplyState {
  if (value === null) return answer.note === null ? 'refused' : 'noted'
  if (before === null) return 'added'
  const isSame = canonicalJson(value) === canonicalJson(before.value)
  if (isSame) return 'same'
  return isChecked(before) ? 'checked' : 'changed'
}

/** How many answers are in each state. */
export function replyCounts(planned: readonly PlannedAnswer[]): Record<ReplyState, number> {
  const count = (state: ReplyState) => planned.filter(one => one.state === state).length
  return Object.fromEntries(REPLY_STATES.map(state => [state, count(state)])) as Record<ReplyState, number>
}
