import { useCallback } from 'react'
import { localeWords } from '@shared/text/locale-words'
import { changeWords, stepWords } from '@shared/trail/change-words'
import type { SentenceVoice } from '@shared/trail/sentence-params'
import { useText, type TextParams } from '../kit/text'

const sentenceVoice = (language: string): SentenceVoice => ({
  date: day => localeWords(language).date(new Date(`${day}T00:00:00Z`)),
  language: code => languageIn(language, code),
})

/** What a language is called in another. */
export const languageIn = (language: string, code: string): string =>
  new Intl.DisplayNames([language, 'en'], { type: 'language' }).of(code) ?? code

/** A change in words. */
export function useActionText(): (action: string, summary: TextParams) => string {
  const t = useText()
  return useCallback((action, summary) => changeWords(t, sentenceVoice(t.language), action, summary), [t])
}

/** Undo and redo by name: what the step was. */
export function useStepText(): (way: 'undo' | 'redo', action: string, summary: TextParams) => string {
  const t = useText()
  return useCallback(
    (way, action, summary) => stepWords(way, t, sentenceVoice(t.language), action, summary),
    [t],
  )
}
