import { describe, expect, it } from 'vitest'
import { missingPlaces, missingTests, namedTests, tableUnder, untested } from '../testing/doc-tables'

/** The tables of docs/disclosure.md name what holds each of their lines. */
const PAGE = 'docs/disclosure.md'
const LEAST = { Statements: 15, 'What leaves the house': 7, Bundles: 10, Attacks: 6 }

describe.each(Object.entries(LEAST))('%s', (heading, least) => {
  const lines = tableUnder(PAGE, heading)

  it('names tests that there are, in each line', () => {
    expect(lines.length).toBeGreaterThanOrEqual(least)
    expect(untested(lines)).toEqual([])
    expect(missingTests(lines)).toEqual([])
  })

  it('names where each line is done', () => {
    expect(lines.every(({ cells }) => (cells.at(-2) ?? '').includes('`'))).toBe(true)
    expect(missingPlaces(lines)).toEqual([])
  })

  it('knows a file for every title', () => {
    expect(lines.flatMap(namedTests).filter(([file]) => file === '')).toEqual([])
  })
})
