import { useCallback } from 'react'
import { localeWords } from '@shared/text/locale-words'
import { changeWords, stepWords } from '@shared/trail/change-words'
import type { SentenceVoice } from '@shared/trail/sentence-params'
import { useText, type TextParams, type Translate } from '../kit/text'

const sentenceVoice = (t: Translate): SentenceVoice => ({
  date: day => localeWords(t.language).date(new Date(`${day}T00:00:00Z`)),
  language: code => languageIn(t.language, code),
  checklist: packId => sayIfKnown(t, `audits:checklist.packs.${packId}`),
})

/** A text under a key made of parts; `null` where the catalogues have none. */
export function sayIfKnown(t: Translate, key: string): string | null {
  const [topic = '', path = ''] = key.split(':', 2)
  return t.knows(topic, path) ? t.say(topic, path) : null
}

/** What a language is called in another. */
export const languageIn = (language: string, code: string): string => localeWords(language).language(code)

/** A change in words. */
export function useActionText(): (action: string, summary: TextParams) => string {
  const t = useText()
  return useCallback((action, summary) => changeWords(t, sentenceVoice(t), action, summary), [t])
}

/** Undo and redo by name: what the step was. */
export function useStepText(): (way: 'undo' | 'redo', action: string, summary: TextParams) => string {
  const t = useText()
  return useCallback((way, action, summary) => stepWords(way, t, sentenceVoice(t), action, summary), [t])
}
