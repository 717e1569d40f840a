import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/**
 * Sources of the window. Left out: the words of numbers, dates and lists themselves (`kit/format.ts`), what goes to the clipboard
 * as a table, and the page of a bundle, which shows records as they stand in their files.
 */
const OWN = /^kit\/format\.ts$|^kit\/clip-|^verify-page\/|\.test\.|testing\//
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => /\.tsx?$/.test(path) && !OWN.test(path))
  .map(path => [path, readFileSync(join(root, path), 'utf8')] as const)

/** What is written by hand although the language decides it (CLDR), and what stands for it. */
const RULES: readonly (readonly [string, RegExp])[] = [
  ['lists: format.list, format.place or format.series', /\.join\('(?:, |; | and )'\)/],
  [
    'words in the order of the alphabet: with the language',
    /\.localeCompare\([^,()]*(?:\([^()]*\))?[^,()]*\)/,
  ],
  ['numbers and dates: useFormat', /\.toLocale(?:Date|Time)?String\(/],
  ['a language of its own: the one of the person', /new Intl\.\w+\('[a-z]{2}/],
  ['plurals: _one and _other in the catalogue', /[!=]== 1 \? ['`]/],
  // Names of files (`name`) sort by their date, in every language.
  ['dates in sentences: format.date', /^(?!.*\bname=\{).*\$\{[^{}]*\.slice\(0, 10\)\}/],
  ['months and days: format.date', /getUTC(?:Date|Month)\(\)\}/],
]

describe('the language decides, not the code', () => {
  it.each(RULES)('%s', (_, pattern) => {
    const found = sources.flatMap(([path, source]) =>
      source
        .split('\n')
        .filter(line => pattern.test(line))
        .map(line => `${path}: ${line.trim()}`),
    )
    expect(found).toEqual([])
  })
})
