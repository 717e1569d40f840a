import { answerValueSchema } from '../assessment/answer'
import type { ValueVoice } from './value-words'

/** Options that have words of ours; those of a question's own stand in its questionnaire, which the history does not hold. */
const optionInWords = (option: string, voice: ValueVoice): string =>
  voice.say(`questionnaires:answer.${option}`) ?? `“${option.replaceAll('-', ' ')}”`

/** What was answered to a question of an assessment; `null` where it is no such answer. */
export function answerInWords(data: unknown, voice: ValueVoice): string | null {
  const { success, data: answer } = answerValueSchema.safeParse(data)
  if (!success) return null
  switch (answer.kind) {
    case 'choice':
      return optionInWords(answer.option, voice)
    case 'several':
      return voice.series(answer.options.map(option => optionInWords(option, voice)))
    case 'grid':
      return voice.series(
        Object.entries(answer.cells).map(([row, options]) =>
          voice.named(
            optionInWords(row, voice),
            voice.series(options.map(option => optionInWords(option, voice))),
          ),
        ),
      )
    case 'number':
      return voice.number(answer.value)
    case 'money':
      return voice.money(answer.money)
    case 'text':
      return answer.text
    case 'not-known':
      return voice.say('questionnaires:answer.notKnown')
    case 'not-applicable':
      return voice.named(voice.say('trail:code.notApplicable') ?? '', answer.reason)
    default:
      return null
  }
}
