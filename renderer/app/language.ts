import { createInstance, type FormatterModule, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { catalogues } from '@shared/text/en'
import { translationOf } from '@shared/text/translations'
import { numberInText } from '../kit/format'
import { bare, isolated } from '../kit/isolated'

/**
 * What stands inside sentences: numbers are grouped as the language groups them. In a language that runs from right to left, words
 * run their own way (names of firms, dates), so that they neither turn the sentence nor draw its numbers and signs to their side.
 */
function valuesInText(layer: i18n): FormatterModule {
  // Asked for with every value of every sentence; the layer looks it up anew each time.
  const directions = new Map<string, string>()
  const directionOf = (language: string): string => {
    const known = directions.get(language) ?? layer.dir(language)
    directions.set(language, known)
    return known
  }
  return {
    type: 'formatter',
    init: () => undefined,
    add: () => undefined,
    addCached: () => undefined,
    format: (value: unknown, _format, language = 'en') => {
      if (typeof value === 'number') return numberInText(value, language)
      return typeof value === 'string' && directionOf(language) === 'rtl' && /\p{L}/u.test(value)
        ? isolated(value)
        : (value as string)
    },
  }
}

interface Nesting {
  nest(text: string, ...rest: readonly unknown[]): string
}

/** A code that chooses another text, `$t(topic:kind.{{code}})`, is no word of the sentence: isolated it would name no text. */
function nestsByBareCodes(layer: i18n): void {
  const interpolator = layer.services.interpolator as Nesting
  const nest = interpolator.nest.bind(interpolator)
  interpolator.nest = (text, ...rest) => nest(text.replace(/\$t\([^)]*\)/g, bare), ...rest)
}

/**
 * The language layer of the window. English is bundled; further languages are catalogues with the same keys.
 * Plural forms follow CLDR through i18next; React escapes, so i18next must not.
 */
export function newLanguageLayer(
  language: string,
  resources: Readonly<Record<string, object>> = catalogues,
): i18n {
  const layer = createInstance()
  void layer
    .use(valuesInText(layer))
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      ns: Object.keys(resources),
      defaultNS: 'app',
      resources: { [language]: { ...resources }, en: { ...catalogues } },
      interpolation: { escapeValue: false, alwaysFormat: true },
      returnNull: false,
      initAsync: false,
      react: { useSuspense: false },
    })
  nestsByBareCodes(layer)
  return layer
}

/** Speaks another language from now on, in every open screen, with nothing lost that was typed. */
export async function speak(layer: i18n, tag: string): Promise<void> {
  for (const [topic, texts] of Object.entries(await translationOf(tag)))
    layer.addResourceBundle(tag, topic, texts)
  await layer.changeLanguage(tag)
  markDocument(layer)
}

/** Keeps `<html lang dir>` true to the language: Mantine, the browser and screen readers read it there. */
export function markDocument(layer: i18n): void {
  document.documentElement.lang = layer.language
  document.documentElement.dir = layer.dir()
}
