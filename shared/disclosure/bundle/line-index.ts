import { problem, type Problem } from '../verdict'
import { foreignJson } from '../../text/foreign-json'

/**
 * The index of a file of lines: one line for each of its lines, with the first 16 letters of its SHA-256 and the id of the
 * record. It stands in the bundle beside the file, so that a changed file can be told line by line. What decides whether a
 * file was changed is the whole hash in the manifest; the index only says where.
 */
export interface IndexedLine {
  readonly hash: string
  readonly id: string | null
}

const HASH_LETTERS = 16
/** Changes named one by one; more of them in one file say no more than this many. */
const MOST_NAMED = 20

export const indexPathOf = (path: string): string => `index/${path}.txt`

const plainId = (value: unknown): string | null =>
  (typeof value === 'string' || typeof value === 'number') && /^[\w.:-]{1,64}$/.test(String(value))
    ? String(value)
    : null

/** The id of a line: of an entry of the trail its number, else its `id`. */
export function idOfLine(line: string): string | null {
  try {
    const value: unknown = foreignJson(line)
    if (typeof value !== 'object' || value === null) return null
    if ('seq' in value) return plainId(value.seq)
    return 'id' in value ? plainId(value.id) : null
  } catch {
    return null
  }
}

export const indexedLine = (line: string, sha256: string): IndexedLine => ({
  hash: sha256.slice(0, HASH_LETTERS),
  id: idOfLine(line),
})

export const indexText = (lines: readonly IndexedLine[]): string =>
  lines.map(({ hash, id }) => `${hash} ${id ?? '-'}\n`).join('')

export function readIndex(text: string): readonly IndexedLine[] | null {
  const rows = text.split('\n')
  if (rows.pop() !== '') return null
  const lines = rows.map(row => /^([0-9a-f]{16}) (\S+)$/.exec(row))
  return lines.some(line => line === null)
    ? null
    : lines.map(line => ({ hash: line?.[1] ?? '', id: line?.[2] === '-' ? null : (line?.[2] ?? null) }))
}

/** How far two rows of lines agree from their beginning, and from their end. */
function sameEnds(was: readonly IndexedLine[], now: readonly IndexedLine[]) {
  const least = Math.min(was.length, now.length)
  let head = 0
  while (head < least && was[head]?.hash === now[head]?.hash) head += 1
  let tail = 0
  while (tail < least - head && was.at(-1 - tail)?.hash === now.at(-1 - tail)?.hash) tail += 1
  return { head, tail }
}

/**
 * What differs, line by line, numbered from 1 in the file as it is now; a missing line is numbered as it was. Lines of one
 * id, or at one place of a stretch of equal length, are the same line changed.
 */
export function changedLines(
  path: string,
  was: readonly IndexedLine[],
  now: readonly IndexedLine[],
): readonly Problem[] {
  const { head, tail } = sameEnds(was, now)
  const before = was.slice(head, was.length - tail)
  const after = now.slice(head, now.length - tail)
  const found =
    before.length === after.length ? pairs(path, before, after, head) : mixed(path, before, after, head)
  return found.slice(0, MOST_NAMED)
}

const at = (code: Problem['code'], path: string, line: number, id: string | null): Problem =>
  problem(code, path, { line, id })

const pairs = (
  path: string,
  before: readonly IndexedLine[],
  after: readonly IndexedLine[],
  head: number,
): readonly Problem[] =>
  before.flatMap((line, index) =>
    line.hash === after[index]?.hash ? [] : [at('line-altered', path, head + index + 1, line.id)],
  )

function mixed(
  path: string,
  before: readonly IndexedLine[],
  after: readonly IndexedLine[],
  head: number,
): readonly Problem[] {
  const [known, left] = [new Set(before.map(({ hash }) => hash)), new Set(after.map(({ hash }) => hash))]
  const ids = new Set(before.map(({ id }) => id).filter(id => id !== null))
  const changed = new Set<string>()
  const now = after.flatMap(({ hash, id }, index): Problem[] => {
    if (known.has(hash)) return []
    if (id === null || !ids.has(id)) return [at('line-added', path, head + index + 1, id)]
    changed.add(id)
    return [at('line-altered', path, head + index + 1, id)]
  })
  const gone = before.flatMap(({ hash, id }, index): Problem[] =>
    left.has(hash) || (id !== null && changed.has(id))
      ? []
      : [at('line-missing', path, head + index + 1, id)],
  )
  return [...now, ...gone]
}
