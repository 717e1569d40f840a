import type { Choice } from './fields'

/** Languages of workers along the corridors of the built-in data, and those complaints are often written in (ISO 639). */
const LANGUAGES =
  'am ar bho bm bn de en es fa fil fr ha hi ht id ig it km ku ln lo mai mg ml ms my ne om pa pl ps pt qu ro ru rw si so sw ta te th ti tr uk ur vi wo yo zh'

/** Languages by their names, in the order of the reader's alphabet. */
export function languageChoices(language: string): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })
  return LANGUAGES.split(' ')
    .map(value => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}
