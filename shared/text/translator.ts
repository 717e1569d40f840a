import type { Resource, TFunction } from 'i18next'
import { KEPT_TEXTS } from './kept-texts'
import { translatorOf } from './translator-of'

/** Languages that have catalogues, English first. */
export const TEXT_LANGUAGES: readonly string[] = Object.keys(KEPT_TEXTS)

const read = new Map<string, Resource[string]>()

/** The catalogues of a language by topic, read when they are first asked for; empty where it has none. */
export function cataloguesOf(language: string): Resource[string] {
  const known = read.get(language) ?? KEPT_TEXTS[language]?.() ?? {}
  read.set(language, known)
  return known
}

/** Translators by language: laying out all catalogues takes as long as telling a hundred sentences. */
const made = new Map<string, TFunction>()

/**
 * The translator for one language: texts of menus, messages and reports, outside the window. English stands in where it has a gap.
 * Keys are `topic:path.to.text`; plurals follow CLDR.
 */
export function translatorFor(language: string): TFunction {
  const known = made.get(language)
  if (known !== undefined) return known
  const translator = translatorOf({ en: cataloguesOf('en'), [language]: cataloguesOf(language) }, language)
  made.set(language, translator)
  return translator
}
