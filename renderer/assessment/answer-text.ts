import type { AnswerValue } from '@shared/assessment/answer'
import type { AnswerWords, Question } from '@shared/assessment/pack'
import type { LocalText } from '@shared/steps/local-text'
import { numberInText, useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { useSaid } from './said'

/** The word of a choice: of the question's own options, or yes, in part, no. */
export function optionText(question: Question, words: AnswerWords, option: string): LocalText {
  if (question.type !== 'yes-no-partial')
    return question.options.find(one => one.id === option)?.text ?? { en: option }
  if (option === 'yes') return words.yes
  return option === 'no' ? words.no : words.partial
}

/** An answer in words, for a sentence. */
export function useAnswerText(): (question: Question, words: AnswerWords, value: AnswerValue) => string {
  const t = useText()
  const said = useSaid()
  const format = useFormat()
  return (question, words, value) => {
    switch (value.kind) {
      case 'choice':
        return said(optionText(question, words, value.option))
      case 'several':
        return format.list(value.options.map(option => said(optionText(question, words, option))))
      case 'grid':
        return t('assessment:values.grid', { count: Object.keys(value.cells).length })
      case 'number':
        return [numberInText(value.value, t.language), question.unit === null ? '' : said(question.unit)]
          .join(' ')
          .trim()
      case 'money':
        return format.money(value.money)
      case 'text':
        return value.text
      case 'file':
        return t('assessment:values.file', { count: value.evidenceIds.length })
      case 'not-known':
        return said(words.notKnown)
      case 'not-applicable':
        return `${said(words.notApplicable)}: ${value.reason}`
    }
  }
}
