import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '@shared/text/languages'
import { translatorFor } from '@shared/text/translator'
import { EXPLAINED_TEXTS } from './explained-texts'

describe.each(LANGUAGES.map(({ tag }) => tag))('words that explain themselves, in %s', language => {
  const t = translatorFor(language)
  it('say nothing that another of them says with another meaning', () => {
    const meanings = new Map<string, Set<string>>()
    for (const [key, term] of EXPLAINED_TEXTS)
      meanings.set(t(key), (meanings.get(t(key)) ?? new Set()).add(term))
    expect([...meanings].filter(([, terms]) => terms.size > 1).map(([text]) => text)).toEqual([])
  })

  it('are texts of the catalogues, and their terms stand in the glossary', () => {
    const missing = EXPLAINED_TEXTS.flatMap(([key, term]) =>
      [key, `glossary:terms.${term}.meaning`].filter(one => t(one as typeof key) === one.split(':')[1]),
    )
    expect(missing).toEqual([])
  })
})
