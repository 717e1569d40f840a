import { useCallback } from 'react'
import { localeWords } from '@shared/text/locale-words'
import { asSentence, sentenceParams, type SentenceVoice } from '@shared/trail/sentence-params'
import { useText, type TextParams } from '../kit/text'

const sentenceVoice = (language: string): SentenceVoice => ({
  date: day => localeWords(language).date(new Date(`${day}T00:00:00Z`)),
  language: code => languageIn(language, code),
})

/** What a language is called in another. */
export const languageIn = (language: string, code: string): string =>
  new Intl.DisplayNames([language, 'en'], { type: 'language' }).of(code) ?? code

/** A change in words: the topic's own sentence (`<topic>:history.<verb>`), or the trail's (`trail:action.<topic>.<verb>`). */
export function useActionText(): (action: string, summary: TextParams) => string {
  const t = useText()
  return useCallback(
    (action, summary) => {
      const [topic = '', verb = ''] = action.split('.', 2)
      const params = sentenceParams(summary, sentenceVoice(t.language))
      const sentence =
        t.knows(topic, `history.${verb}`) || t.knows(topic, `history.${verb}_other`)
          ? t.say(topic, `history.${verb}`, params)
          : t.say('trail', `action.${action}`, params)
      return asSentence(sentence, t.language)
    },
    [t],
  )
}

/**
 * Undo and redo by name. A topic may say briefly what the step was (`<topic>:undo.<verb>`, "import of 214 rows") where
 * its summary counts; every other step is called by its sentence.
 */
export function useStepText(): (way: 'undo' | 'redo', action: string, summary: TextParams) => string {
  const t = useText()
  const sentence = useActionText()
  return useCallback(
    (way, action, summary) => {
      const [topic = '', verb = ''] = action.split('.', 2)
      return typeof summary['count'] === 'number' && t.knows(topic, `undo.${verb}_other`)
        ? t(`app:undo.${way}This`, { what: t.say(topic, `undo.${verb}`, summary) })
        : t(`app:undo.${way}Named`, { what: sentence(action, summary) })
    },
    [t, sentence],
  )
}
