import { localeWords } from '@shared/text/locale-words'
import languages from '@shared/text/workers-languages.json'
import type { Choice } from './fields'

/**
 * Languages of workers along the corridors of the built-in data, and those complaints are often written in (ISO 639), by their names
 * and in the order of the reader's alphabet.
 */
export function languageChoices(language: string): Choice[] {
  return languages
    .map(value => ({ value, label: localeWords(language).language(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}
