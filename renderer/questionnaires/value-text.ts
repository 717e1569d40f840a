import type { AnswerValue } from '@shared/assessment/answer'
import type { PlannedAnswerView } from '@shared/contract/questionnaires'
import { valueWords, type ValueFormat } from '@shared/questionnaires/value-words'
import { numberInText, useFormat } from '../kit/format'
import { useText } from '../kit/text'

/** An answer as words for a line of the review. */
export function useValueText(): (asked: Pick<PlannedAnswerView, 'options'>, value: AnswerValue) => string {
  const t = useText()
  const format = useFormat()
  const how: ValueFormat = {
    ...format,
    language: t.language,
    number: number => numberInText(number, t.language),
  }
  return ({ options }, value) => valueWords(options, value, t, how)
}
