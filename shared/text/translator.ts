import type { Resource, TFunction } from 'i18next'
import { catalogues as ar } from './ar'
import { catalogues as en } from './en'
import { catalogues as es } from './es'
import { catalogues as fr } from './fr'
import { catalogues as ne } from './ne'
import { translatorOf } from './translator-of'

/** Catalogues by language; English is whole and stands in where another has a gap. */
export const CATALOGUES: Readonly<Record<string, Resource[string]>> = { en, ne, es, fr, ar }

/** Translators by language: laying out all catalogues takes as long as telling a hundred sentences. */
const made = new Map<string, TFunction>()

/**
 * The translator for one language: texts of menus, messages and reports, outside the window.
 * Keys are `topic:path.to.text`; plurals follow CLDR.
 */
export function translatorFor(language: string): TFunction {
  const known = made.get(language)
  if (known !== undefined) return known
  const translator = translatorOf({ ...CATALOGUES }, language)
  made.set(language, translator)
  return translator
}
