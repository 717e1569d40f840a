import type { AnswerValue } from '@shared/assessment/answer'
import type { PlannedAnswerView } from '@shared/contract/questionnaires'
import { textIn } from '@shared/steps/local-text'
import { numberInText, useFormat } from '../kit/format'
import { useText } from '../kit/text'

type Asked = Pick<PlannedAnswerView, 'options'>

/** An answer as words for a line of the review. */
export function useValueText(): (asked: Asked, value: AnswerValue) => string {
  const t = useText()
  const format = useFormat()
  const optionText = ({ options }: Asked, id: string): string => {
    const own = options.find(one => one.id === id)
    if (own !== undefined) return textIn(own.text, t.language)
    return id === 'yes' || id === 'no' || id === 'partial' ? t(`questionnaires:answer.${id}`) : id
  }
  return (asked, value) => {
    switch (value.kind) {
      case 'choice':
        return optionText(asked, value.option)
      case 'several':
        return format.list(value.options.map(option => optionText(asked, option)))
      case 'grid':
        return format.series(
          Object.entries(value.cells).map(([row, chosen]) =>
            t('questionnaires:answer.grid', {
              row,
              choice: format.list(chosen.map(option => optionText(asked, option))),
            }),
          ),
        )
      case 'number':
        return numberInText(value.value, t.language)
      case 'money':
        return format.money(value.money)
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
}
