import { PSEUDO_LTR, PSEUDO_RTL, type Catalogue } from './pseudo'

type Catalogues = Readonly<Record<string, Catalogue>>

/** Catalogues of the languages besides English, each fetched when somebody first chooses it. */
const TRANSLATIONS: Readonly<Record<string, () => Promise<{ readonly catalogues: Catalogues }>>> = {
  ne: () => import('./ne'),
  es: () => import('./es'),
  fr: () => import('./fr'),
  ar: () => import('./ar'),
  // For tests: no list of languages offers them.
  [PSEUDO_LTR]: () => import('./pseudo-language'),
  [PSEUDO_RTL]: () => import('./pseudo-language'),
}

/** The texts of a language, topic by topic; empty for English, which is always there, and for unknown ones. */
export async function translationOf(tag: string): Promise<Catalogues> {
  return (await TRANSLATIONS[tag]?.())?.catalogues ?? {}
}
