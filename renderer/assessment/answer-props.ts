import type { AnswerValue } from '@shared/assessment/answer'
import type { AnswerWords, Question } from '@shared/assessment/pack'

/** What every kind of answer field takes. */
export interface AnswerFieldProps {
  readonly question: Question
  readonly words: AnswerWords
  readonly value: AnswerValue | null
  readonly onGive: (value: AnswerValue | null) => void
}
