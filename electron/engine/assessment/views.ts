import { questionsOf } from '@shared/assessment/condition'
import { askedQuestions } from '@shared/assessment/asked'
import { questionsIn, type Pack, type Question } from '@shared/assessment/pack'
import { assess, nextSteps } from '@shared/assessment/score'
import type {
  AskedView,
  AssessmentForm,
  AssessmentResultView,
  AssessmentRow,
} from '@shared/contract/assessment'
import type { KeptAnswer } from '@shared/assessment/record'
import { changesBetween } from './changes-between'
import type { AssessmentFacts } from './facts'
import { packInfo } from './pack-info'

/** A line of the list: how far it is and how it looks. */
export function rowView(facts: AssessmentFacts, subjectName: string | null): AssessmentRow {
  const { assessment, pack, answered } = facts
  const { score, redFlags } = assess(pack, answered)
  const asked = askedQuestions(pack, answered, false)
  return {
    assessment,
    title: pack.title,
    subjectName,
    score,
    answered: asked.filter(one => answered.answers.has(one.question.id)).length,
    asked: asked.length,
    criticalFlags: redFlags.filter(flag => flag.severity === 'critical').length,
    majorFlags: redFlags.filter(flag => flag.severity === 'major').length,
  }
}

export function resultView({ pack, answered }: AssessmentFacts): AssessmentResultView {
  const result = assess(pack, answered)
  const queries = new Set(result.queries)
  return {
    score: result.score,
    sections: [...result.sections],
    missing: [...result.missing],
    redFlags: result.redFlags.map(flag => ({ ...flag, indicators: [...flag.indicators] })),
    floors: [...result.floors],
    queries: pack.crossChecks
      .filter(check => queries.has(check.id))
      .map(({ id, message, when }) => ({ id, message, questionIds: [...new Set(questionsOf(when))] })),
    nextSteps: nextSteps(pack, answered),
  }
}

/** How much of the form is wanted, and what it was before. */
export interface FormView {
  readonly everything: boolean
  /** The questionnaire was taken in from a workbook. */
  readonly own: boolean
  /** Earlier versions of it that are kept, the oldest first. */
  readonly earlier: readonly Pack[]
}

/** The form as it stands: what to ask now, section by section, with the answers of today and of the year before. */
export function formView(
  facts: AssessmentFacts,
  previous: ReadonlyMap<string, KeptAnswer>,
  subjectName: string | null,
  { everything, own, earlier }: FormView,
): AssessmentForm {
  const { assessment, pack, kept, answered } = facts
  const asked = askedQuestions(pack, answered, everything)
  return {
    assessment,
    pack: packInfo(pack, own),
    subjectName,
    sections: pack.sections.map(section => {
      const here = asked.filter(one => one.section.id === section.id)
      return {
        id: section.id,
        title: section.title,
        framework: section.framework,
        questions: here.map(({ question, because }): AskedView => {
          const answer = answered.answers.has(question.id) ? (kept.get(question.id) ?? null) : null
          const before = previous.get(question.id)?.value ?? null
          return { question, because, answer, previous: answer === null ? before : null }
        }),
        notAsked: section.questions.length - here.length,
      }
    }),
    result: resultView(facts),
    retired: [...kept.values()]
      .filter(answer => !answered.answers.has(answer.questionId))
      .map(answer => ({ answer, question: earlierQuestion(answer.questionId, earlier) })),
    sinceThen: sinceThen(facts, earlier),
  }
}

/** A question as the newest of the earlier versions has it. */
const earlierQuestion = (id: string, earlier: readonly Pack[]): Question | null =>
  [...earlier]
    .reverse()
    .flatMap(questionsIn)
    .find(question => question.id === id) ?? null

function sinceThen(
  { assessment, pack }: AssessmentFacts,
  earlier: readonly Pack[],
): AssessmentForm['sinceThen'] {
  if (assessment.packVersion === pack.version) return null
  const then = earlier.find(one => one.version === assessment.packVersion)
  return then === undefined ? null : { version: then.version, changes: changesBetween(then, pack) }
}
