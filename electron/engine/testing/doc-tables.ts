import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Tables in docs/ that name what proves each of their lines. A test that is renamed or taken out is missed by whoever asks here. */
const root = join(import.meta.dirname, '../../..')

export interface Line {
  readonly item: string
  /** What stands behind the first cell; where it is done comes last but one, the tests last. */
  readonly cells: readonly string[]
}

const textOf = (path: string): string =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : ''

/** The lines of the table under a heading of a page in docs/, without its head. */
export function tableUnder(page: string, heading: string): readonly Line[] {
  const part =
    textOf(page)
      .split(/^## /m)
      .find(one => one.startsWith(`${heading}\n`)) ?? ''
  return part
    .split('\n')
    .filter(line => line.startsWith('| '))
    .slice(2)
    .map(line => {
      const cells = line.split('|').map(cell => cell.trim())
      return { item: cells[1] ?? '', cells: cells.slice(2, -1) }
    })
}

/** `file` “title”, “title”, `file` “title” … as pairs of file and title. */
export function namedTests({ cells }: Line): readonly (readonly [string, string])[] {
  let file = ''
  return [...(cells.at(-1) ?? '').matchAll(/`([^`]+\.(?:test|spec)\.[a-z]+)`|“([^”]+)”/g)].flatMap(
    ([, path, title]) => {
      file = path ?? file
      return title === undefined ? [] : [[file, title] as const]
    },
  )
}

const COMMENT = /^\s*(\/\/|\/?\*)/

/** Named tests that there are not; what a comment says is no test. */
export const missingTests = (lines: readonly Line[]): readonly (readonly [string, string])[] =>
  lines.flatMap(namedTests).filter(
    ([file, title]) =>
      !textOf(file)
        .split('\n')
        .some(line => line.includes(title) && !COMMENT.test(line)),
  )

/** Places where a line is said to be done and that there are not. */
export const missingPlaces = (lines: readonly Line[]): readonly string[] =>
  lines
    .flatMap(({ cells }) => [...(cells.at(-2) ?? '').matchAll(/`([^`]+\/[^`]*)`/g)])
    .map(([, path]) => path ?? '')
    .filter(path => !existsSync(join(root, path)))

/** Lines that name no test. */
export const untested = (lines: readonly Line[]): readonly string[] =>
  lines.filter(line => namedTests(line).length === 0).map(({ item }) => item)
