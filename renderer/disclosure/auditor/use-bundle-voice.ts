import { useMemo } from 'react'
import type { BundleVoice } from '@shared/disclosure/bundle/value-words'
import { figureWords } from '@shared/disclosure/figure-words'
import { useValueVoice } from '../../app/value-voice'
import { useText } from '../../kit/text'

/** A bundle is read without its workspace: nobody knows what an id is called. */
const NO_NAMES = {}

/** Values of a bundle in the language of the window. */
export function useBundleVoice(): BundleVoice {
  const t = useText()
  const values = useValueVoice(NO_NAMES)
  return useMemo(
    () => ({
      ...values,
      sentence: (key, params) => {
        const [topic = '', code = ''] = key.split(':', 2)
        return t.knows(topic, code) ? t.say(topic, code, params) : null
      },
    }),
    [t, values],
  )
}

/** What figures are called, by their keys; a key without words is called by itself. */
export function useFigureName(): (key: string) => string {
  const voice = useBundleVoice()
  return useMemo(() => {
    const named = new Map<string, string>()
    return key => {
      const known = named.get(key) ?? figureWords(key, voice)?.join(' · ') ?? key
      named.set(key, known)
      return known
    }
  }, [voice])
}
