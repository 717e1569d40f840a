import type { AskedView, AssessmentForm } from '@shared/contract/assessment'

/** Where in a form the person is: a question by its id, or the result at its end. */
export type Place = { readonly at: 'question'; readonly id: string } | { readonly at: 'result' }

export const RESULT: Place = { at: 'result' }
export const placeOf = (question: AskedView): Place => ({ at: 'question', id: question.question.id })

/** A question that is put now, with its section and its number in it. */
export interface Shown {
  readonly asked: AskedView
  readonly section: AssessmentForm['sections'][number]
  /** From 1, within its section. */
  readonly number: number
}

export const shownQuestions = (form: AssessmentForm): Shown[] =>
  form.sections.flatMap(section =>
    section.questions.map((asked, index) => ({ asked, section, number: index + 1 })),
  )

/**
 * Where somebody goes on who comes back, also after the program was torn away: the first open question after the one
 * that was answered last, else the first open one, else the result. It follows from the answers alone, so it is right
 * on another computer too.
 */
export function placeToResume(form: AssessmentForm): Place {
  const shown = shownQuestions(form).map(one => one.asked)
  const last = shown.reduce<number>(
    (latest, one, index) => (answeredAt(one) > answeredAt(shown[latest]) ? index : latest),
    0,
  )
  const open = shown.slice(last).find(isOpen) ?? shown.find(isOpen)
  return open === undefined ? RESULT : placeOf(open)
}

const answeredAt = (one: AskedView | undefined): string => one?.answer?.answeredAt ?? ''
export const isOpen = (one: AskedView): boolean => one.answer === null

/** The question at a place, or `undefined` at the result and where the question is not put any more. */
export const shownAt = (form: AssessmentForm, place: Place): Shown | undefined =>
  place.at === 'result' ? undefined : shownQuestions(form).find(one => one.asked.question.id === place.id)

/** The place one step on or back; from the last question on to the result. */
export function stepFrom(form: AssessmentForm, place: Place, by: 1 | -1): Place {
  const shown = shownQuestions(form)
  const at = place.at === 'result' ? shown.length : shown.findIndex(one => one.asked.question.id === place.id)
  const next = shown[Math.max(0, at + by)]
  return next === undefined ? RESULT : placeOf(next.asked)
}
