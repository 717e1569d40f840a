import { describe, expect, it } from 'vitest'
import { missingPlaces, missingTests, namedTests, tableUnder, untested } from '../engine/testing/doc-tables'

/**
 * The tables of docs/safety.md name what proves each of their lines. A test that is renamed or taken out is missed here, and so is a line
 * of the list of hardening that nobody answers.
 */
const PAGE = 'docs/safety.md'

const LISTED = { A: 8, B: 6, C: 9, D: 7, 'E-': 5, F: 5, G: 6, H: 4, I: 6 }
const ITEMS = Object.entries(LISTED).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`),
)
/** What no test can show here, with the reason in its line. */
const UNTESTED = ['H3', 'I6']

const TABLES = ['Hardening of the program', 'What was asked for', 'Attacks that were tried'].map(
  heading => [heading, tableUnder(PAGE, heading)] as const,
)

describe.each(TABLES)('%s', (heading, lines) => {
  it('names tests that there are', () => {
    expect(lines.flatMap(namedTests).length, heading).toBeGreaterThan(10)
    expect(missingTests(lines)).toEqual([])
  })
  it('names where each line is done', () => {
    expect(missingPlaces(lines)).toEqual([])
  })
  it('has a test in each line, or says why not', () => {
    expect(untested(lines).filter(item => !UNTESTED.includes(item))).toEqual([])
  })
})

it('the table of hardening has every item of the list once, in its order', () => {
  expect(tableUnder(PAGE, 'Hardening of the program').map(({ item }) => item)).toEqual(ITEMS)
})
