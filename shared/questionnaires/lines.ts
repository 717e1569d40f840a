import { questionsIn, type Pack, type Question } from '../assessment/pack'
import type { LocalText } from '../steps/local-text'

/**
 * One line of the workbook that takes an answer. Most questions are one line; a grid has one for each of its rows, a
 * question with several choices one for each choice (answered yes or no).
 */
export interface Line {
  /** Stands in the workbook beside the question and brings the answer home wherever the line has gone. */
  readonly key: string
  readonly question: Question
  /** Row of a grid, or choice of a question that takes several. */
  readonly part: { readonly id: string; readonly text: LocalText } | null
}

/** All lines of a questionnaire in order. */
export const linesOf = (pack: Pick<Pack, 'sections'>): Line[] => questionsIn(pack).flatMap(linesOfQuestion)

export function linesOfQuestion(question: Question): Line[] {
  switch (question.type) {
    case 'grid':
      return question.rows.map(part => ({ key: `${question.id}/${part.id}`, question, part }))
    case 'several':
      return question.options.map(part => ({ key: `${question.id}#${part.id}`, question, part }))
    default:
      return [{ key: question.id, question, part: null }]
  }
}

/** The words of a line in one language, whole by themselves: lines may be sorted apart from each other. */
export function lineText({ question, part }: Line, language: string): string {
  const of = (text: LocalText) => text[language] ?? text['en'] ?? ''
  return part === null ? of(question.text) : `${of(question.text)} – ${of(part.text)}`
}
