import { LANGUAGES } from '@shared/text/languages'
import { translatorFor } from '@shared/text/translator'
import { stepWords, type ChangeTexts } from '@shared/trail/change-words'
import { voiceOf } from './history-words'

function textsIn(language: string): ChangeTexts {
  const t = translatorFor(language)
  return {
    say: (topic, code, params) => t(`${topic}:${code}`, { ...params }),
    knows: (topic, code) => t(`${topic}:${code}`, { defaultValue: '' }) !== '',
    language,
  }
}

type Summary = Parameters<typeof stepWords>[4]

/** How undo calls a step, by language. */
export const stepNames = (action: string, summary: Summary): Readonly<Record<string, string>> =>
  Object.fromEntries(
    LANGUAGES.map(({ tag }) => [tag, stepWords('undo', textsIn(tag), voiceOf(tag, {}), action, summary)]),
  )

/** What stands in a name that is none: a gap that was not filled, a key, a missing word. */
export const NO_NAME =
  /\{\{|\}\}|\$t\(|undefined|\bnull\b|NaN|\b[a-z]+:[a-z-]+\.|^\P{L}*$|\.(history|action|undo)\.|:\s*$/u
