import type { AnswerValue } from '@shared/assessment/answer'
import type { PlannedAnswerView } from '@shared/contract/questionnaires'
import { textIn } from '@shared/steps/local-text'
import type { Desk } from './desk'
import { moneyText } from './lists/flat'

/** An answer as the questionnaire words it, for a line of the terminal. */
export function answerWords({ t }: Desk, { options }: PlannedAnswerView, value: AnswerValue): string {
  const optionText = (id: string): string => {
    const own = options.find(one => one.id === id)
    if (own !== undefined) return textIn(own.text, 'en')
    return id === 'yes' || id === 'no' || id === 'partial' ? t(`questionnaires:answer.${id}`) : id
  }
  const listed = (ids: readonly string[]): string => ids.map(optionText).join(', ')
  switch (value.kind) {
    case 'choice':
      return optionText(value.option)
    case 'several':
      return listed(value.options)
    case 'grid':
      return Object.entries(value.cells)
        .map(([row, chosen]) => t('questionnaires:answer.grid', { row, choice: listed(chosen) }))
        .join('; ')
    case 'number':
      return String(value.value)
    case 'money':
      return moneyText(value.money) ?? ''
    case 'text':
      return value.text
    case 'file':
      return t('assessment:values.file', { count: value.evidenceIds.length })
    case 'not-known':
      return t('questionnaires:answer.notKnown')
    case 'not-applicable':
      return t('questionnaires:answer.notApplicable', { reason: value.reason })
  }
}
