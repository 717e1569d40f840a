import type { Resource } from 'i18next'
import { catalogues as ar } from './ar'
import { catalogues as en } from './en'
import { catalogues as es } from './es'
import { catalogues as fr } from './fr'
import { catalogues as ne } from './ne'

/**
 * How the catalogues of a language are had without waiting, by its tag. Built engine, shell and command line have a module of the
 * same shape that reads a language from a file of JSON when it is first asked for (`scripts/texts-as-files.mjs`): as script, V8 would
 * keep its source as well as its texts.
 */
export const KEPT_TEXTS: Readonly<Record<string, () => Resource[string]>> = {
  en: () => en,
  ne: () => ne,
  es: () => es,
  fr: () => fr,
  ar: () => ar,
}
