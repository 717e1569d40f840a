import { questionsOf } from '@shared/assessment/condition'
import { askedQuestions } from '@shared/assessment/asked'
import { questionsIn, type Pack } from '@shared/assessment/pack'
import { assess, nextSteps } from '@shared/assessment/score'
import type {
  AskedView,
  AssessmentForm,
  AssessmentResultView,
  AssessmentRow,
  PackInfo,
} from '@shared/contract/assessment'
import type { KeptAnswer } from '@shared/assessment/record'
import type { AssessmentFacts } from './facts'

export const packInfo = (pack: Pack): PackInfo => ({
  id: pack.id,
  kind: pack.kind,
  version: pack.version,
  title: pack.title,
  intro: pack.intro,
  declaration: pack.declaration,
  answerWords: pack.answerWords,
  sources: pack.sources,
  validMonths: pack.validMonths,
  questions: questionsIn(pack).length,
  short: questionsIn(pack).filter(question => question.short).length,
  translations: pack.translations,
})

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

/** The form as it stands: what to ask now, section by section, with the answers of today and of the year before. */
export function formView(
  facts: AssessmentFacts,
  previous: ReadonlyMap<string, KeptAnswer>,
  subjectName: string | null,
  everything: boolean,
): AssessmentForm {
  const { assessment, pack, kept, answered } = facts
  const asked = askedQuestions(pack, answered, everything)
  const known = new Set(questionsIn(pack).map(question => question.id))
  return {
    assessment,
    pack: packInfo(pack),
    subjectName,
    sections: pack.sections.map(section => {
      const here = asked.filter(one => one.section.id === section.id)
      return {
        id: section.id,
        title: section.title,
        framework: section.framework,
        questions: here.map(({ question, because }): AskedView => {
          const answer = kept.get(question.id) ?? null
          const before = previous.get(question.id)?.value ?? null
          return { question, because, answer, previous: answer === null ? before : null }
        }),
        notAsked: section.questions.length - here.length,
      }
    }),
    result: resultView(facts),
    retired: [...kept.values()].filter(answer => !known.has(answer.questionId)),
  }
}
