import type { AnswerValue } from '@shared/assessment/answer'
import type { PlannedAnswerView } from '@shared/contract/questionnaires'
import { valueWords } from '@shared/questionnaires/value-words'
import type { Desk } from './desk'
import { moneyText } from './lists/flat'

/** An answer as the questionnaire words it, for a line of the terminal. */
export const answerWords = ({ t }: Desk, { options }: PlannedAnswerView, value: AnswerValue): string =>
  valueWords(options, value, (key, params) => t(key, { ...params }), {
    language: 'en',
    list: texts => texts.join(', '),
    series: texts => texts.join('; '),
    number: String,
    money: money => moneyText(money) ?? '',
  })
