import i18next, { type i18n, type Resource, type TFunction } from 'i18next'

/** A translator over given catalogues, English among them: for the shell, which reads one language, the pseudo-language and packs. */
export function translatorOf(resources: Resource, language: string): TFunction {
  const instance: i18n = i18next.createInstance()
  void instance.init({
    resources,
    lng: language,
    fallbackLng: 'en',
    ns: [...new Set(Object.values(resources).flatMap(Object.keys))],
    defaultNS: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  return instance.t
}
