import i18next, { type i18n, type Resource, type TFunction } from 'i18next'
import { catalogues as en } from './en'

/** A translator over given catalogues: for the shell, which reads one language, the pseudo-language and packs. */
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
