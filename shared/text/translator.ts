import i18next, { type i18n, type Resource, type TFunction } from 'i18next'
import { catalogues as ar } from './ar'
import { catalogues as en } from './en'
import { catalogues as es } from './es'
import { catalogues as fr } from './fr'
import { catalogues as ne } from './ne'

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

/** The same over given catalogues, for the pseudo-language and for packs. */
export function translatorOf(resources: Resource, language: string): TFunction {
  const instance: i18n = i18next.createInstance()
  void instance.init({
    resources,
    lng: language,
    fallbackLng: 'en',
    ns: Object.keys(en),
    defaultNS: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  return instance.t
}
