import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * The tables of docs/safety.md name what proves each of their lines. A test that is renamed or taken out is missed here, and so is a line
 * of the list of hardening that nobody answers.
 */
const root = join(import.meta.dirname, '../..')
const safety = readFileSync(join(root, 'docs/safety.md'), 'utf8')

interface Line {
  readonly item: string
  readonly cells: readonly string[]
}

/** The lines of the table under a heading, without its head. */
function tableUnder(heading: string): readonly Line[] {
  const part = safety.split(/^## /m).find(one => one.startsWith(`${heading}\n`)) ?? ''
  return part
    .split('\n')
    .filter(line => line.startsWith('| '))
    .slice(2)
    .map(line => {
      const cells = line.split('|').map(cell => cell.trim())
      return { item: cells[1] ?? '', cells: cells.slice(2, -1) }
    })
}

/** `file` “title”, “title”, `file` “title” … */
function namedTests(cell: string): readonly (readonly [string, string])[] {
  let file = ''
  return [...cell.matchAll(/`([^`]+\.(?:test|spec)\.[a-z]+)`|“([^”]+)”/g)].flatMap(([, path, title]) => {
    file = path ?? file
    return title === undefined ? [] : [[file, title] as const]
  })
}

const textOf = (path: string): string =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : ''

const LISTED = { A: 8, B: 6, C: 9, D: 7, 'E-': 5, F: 5, G: 6, H: 4, I: 6 }
const ITEMS = Object.entries(LISTED).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`),
)
/** What no test can show here, with the reason in its line. */
const UNTESTED = ['H3', 'I6']

const TABLES = ['Hardening of the program', 'What was asked for'].map(
  heading => [heading, tableUnder(heading)] as const,
)

describe.each(TABLES)('%s', (heading, lines) => {
  it('names tests that there are', () => {
    const named = lines.flatMap(({ cells }) => namedTests(cells.at(-1) ?? ''))
    expect(named.length, heading).toBeGreaterThan(10)
    expect(named.filter(([file, title]) => !textOf(file).includes(title))).toEqual([])
  })
  it('names where each line is done', () => {
    const paths = lines.flatMap(({ cells }) => [...(cells.at(-2) ?? '').matchAll(/`([^`]+\/[^`]*)`/g)])
    expect(paths.map(([, path]) => path ?? '').filter(path => !existsSync(join(root, path)))).toEqual([])
  })
  it('has a test in each line, or says why not', () => {
    const bare = lines.filter(({ cells }) => namedTests(cells.at(-1) ?? '').length === 0)
    expect(bare.map(({ item }) => item).filter(item => !UNTESTED.includes(item))).toEqual([])
  })
})

it('the table of hardening has every item of the list once, in its order', () => {
  expect(tableUnder('Hardening of the program').map(({ item }) => item)).toEqual(ITEMS)
})
