import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bundlePlaces } from '@shared/disclosure/bundle/value-words'
import { figureWords } from '@shared/disclosure/figure-words'
import { FIGURE_KEYS } from '@shared/disclosure/testing/figure-keys'
import { pageTexts } from '../../scripts/page-texts.mjs'
import wanted from './texts.json'

const covers = (place: string, key: string): boolean => {
  const form = place.replaceAll('.', '\\.').replaceAll('*', '[^.]+')
  return new RegExp(`^${form}([.:_]|$)`).test(key)
}
const isCovered = (key: string): boolean => wanted.some(place => covers(place, key))

it('the page has the words of all codes, reasons and changes of rows', () => {
  expect(bundlePlaces().filter(place => !isCovered(place))).toEqual([])
})

it('the page has the words of all figures', () => {
  const asked = new Set<string>()
  const voice = { say: (key: string) => (asked.add(key), key), number: String, country: String }
  for (const key of FIGURE_KEYS) figureWords(key, voice)
  expect(asked.size).toBeGreaterThan(50)
  expect([...asked].filter(key => !isCovered(key))).toEqual([])
})

type Tree = string | { readonly [name: string]: Tree }
const leaves = (tree: Tree): readonly string[] =>
  typeof tree === 'string' ? [tree] : Object.values(tree).flatMap(leaves)
const names = (tree: Tree, at = ''): readonly string[] =>
  typeof tree === 'string'
    ? [at.replace(/_(zero|one|two|few|many|other)$/, '')]
    : Object.entries(tree).flatMap(([name, part]) => names(part, `${at}.${name}`))

it('the page has the same texts in every language, and those they speak of', () => {
  const texts = pageTexts(join(import.meta.dirname, '../..')) as unknown as Readonly<Record<string, Tree>>
  const english = [...new Set(names(texts['en']!))].sort()
  for (const [language, tree] of Object.entries(texts)) {
    expect([...new Set(names(tree))].sort(), language).toEqual(english)
    const spokenOf = leaves(tree).flatMap(text =>
      [...text.matchAll(/\$t\(([\w.:-]+)/g)].map(([, key]) => key!),
    )
    expect(
      spokenOf.filter(key => !isCovered(key)),
      language,
    ).toEqual([])
  }
})
