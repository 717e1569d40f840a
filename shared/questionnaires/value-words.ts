import type { AnswerValue } from '../assessment/answer'
import { textIn, type LocalText } from '../steps/local-text'
import type { Money } from '../units/money'

type Key =
  | `questionnaires:answer.${'yes' | 'no' | 'partial' | 'grid' | 'notKnown' | 'notApplicable'}`
  | 'assessment:values.file'
type Say = (key: Key, params?: Readonly<Record<string, string | number>>) => string

/** How the reader's language says what stands in an answer. */
export interface ValueFormat {
  readonly language: string
  readonly list: (texts: readonly string[]) => string
  /** Texts that may hold commas themselves. */
  readonly series: (texts: readonly string[]) => string
  readonly number: (value: number) => string
  readonly money: (money: Money) => string
}

interface Option {
  readonly id: string
  readonly text: LocalText
}

/** An answer as the questionnaire words it: its options by their texts, what is not known as such. */
export function valueWords(
  options: readonly Option[],
  value: AnswerValue,
  say: Say,
  format: ValueFormat,
): string {
  const optionText = (id: string): string => {
    const own = options.find(one => one.id === id)
    if (own !== undefined) return textIn(own.text, format.language)
    return id === 'yes' || id === 'no' || id === 'partial' ? say(`questionnaires:answer.${id}`) : id
  }
  const listed = (ids: readonly string[]): string => format.list(ids.map(optionText))
  switch (value.kind) {
    case 'choice':
      return optionText(value.option)
    case 'several':
      return listed(value.options)
    case 'grid':
      return format.series(
        Object.entries(value.cells).map(([row, chosen]) =>
          say('questionnaires:answer.grid', { row, choice: listed(chosen) }),
        ),
      )
    case 'number':
      return format.number(value.value)
    case 'money':
      return format.money(value.money)
    case 'text':
      return value.text
    case 'file':
      return say('assessment:values.file', { count: value.evidenceIds.length })
    case 'not-known':
      return say('questionnaires:answer.notKnown')
    case 'not-applicable':
      return say('questionnaires:answer.notApplicable', { reason: value.reason })
  }
}
