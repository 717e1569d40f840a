import { holds, type Known } from './condition'
import type { Pack, Question, Section } from './pack'

/** How a question stands in the form at this moment. */
export interface AskedQuestion {
  readonly section: Section
  readonly question: Question
  /** Why a question beyond the short form is asked; `null` for those of the short form. */
  readonly because: 'section-open' | 'answered' | 'everything' | null
}

/**
 * The questions to put now, in order. Short first: the short form decides most of the result; the rest of a section
 * opens when an answer of its short form is not the good one, or when the person asks for everything. A question whose
 * condition does not hold is left out, except that an answer once given stays in sight.
 */
export function askedQuestions(pack: Pack, known: Known, everything: boolean): AskedQuestion[] {
  return pack.sections.flatMap(section => {
    const open = sectionOpens(section, known)
    return section.questions.flatMap(question => {
      const because = reason(question, known, everything, open)
      return because === undefined ? [] : [{ section, question, because }]
    })
  })
}

function reason(
  question: Question,
  known: Known,
  everything: boolean,
  open: boolean,
): AskedQuestion['because'] | undefined {
  if (!applies(question, known)) return known.answers.has(question.id) ? 'answered' : undefined
  if (question.short) return null
  if (open) return 'section-open'
  if (known.answers.has(question.id)) return 'answered'
  return everything ? 'everything' : undefined
}

/** Whether the question's own condition holds. */
export const applies = (question: Question, known: Known): boolean =>
  question.askWhen === null || holds(question.askWhen, known)

/**
 * A section opens as soon as a short question in it got an answer that is not the good one. A section near a conflict
 * opens by its conditions on places; one without short questions is always open.
 */
function sectionOpens(section: Section, known: Known): boolean {
  const short = section.questions.filter(question => question.short && applies(question, known))
  if (short.length === 0) return true
  return short.some(question => isConcern(question, known))
}

function isConcern(question: Question, known: Known): boolean {
  const answer = known.answers.get(question.id)
  if (answer === undefined || answer.kind === 'not-applicable') return false
  if (answer.kind === 'not-known') return true
  if (question.redFlags.some(flag => holds(flag.when, known))) return true
  return question.good !== null && answer.kind === 'choice' && answer.option !== question.good
}
