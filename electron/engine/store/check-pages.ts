import type { Database } from 'better-sqlite3'

/**
 * What a look at a file finds: a look that cannot even begin has found something. SQLite says so of an index of words whose own
 * settings are damaged, as a mistake in the question and not as a fault of the file; the questions asked here have none.
 */
function foundBy(look: () => readonly string[]): readonly string[] {
  try {
    return look().filter(text => text !== 'ok')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_ERROR') return [cause.message]
    throw cause
  }
}

/** SQLite's own full check, as a list of problems; empty when the file is whole. */
export function checkPages(db: Database): {
  readonly problems: readonly string[]
  readonly brokenForeignKeys: number
} {
  const checked = () => db.pragma('integrity_check(50)') as { integrity_check: string }[]
  const broken = db.pragma('foreign_key_check') as unknown[]
  return {
    problems: foundBy(() => checked().map(row => row.integrity_check)),
    brokenForeignKeys: broken.length,
  }
}

/** Above it the pages of stored files are not walked at every opening (docs/decisions/0734-what-is-looked-at-when-a-file-is-opened.md). */
const WHOLE_BYTES = 64_000_000
/** Tables of stored files: each is held against its hash whenever it is read, and by the full check. */
const BYTES = ['blob', 'baseline_content']

/** The first fault in the pages of a file, `ok` where none is found. */
export function firstFault(db: Database, wholeBytes = WHOLE_BYTES): string {
  const pragma = (text: string): unknown => db.pragma(text, { simple: true })
  const quick = (what: string) => foundBy(() => [String(pragma(`quick_check(${what})`))])
  if (Number(pragma('page_count')) * Number(pragma('page_size')) <= wholeBytes) return quick('1')[0] ?? 'ok'
  const named = (kind: string) =>
    db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND ${kind} ORDER BY name`)
      .pluck()
      .all()
  for (const table of named('rootpage > 0').filter(name => !BYTES.includes(name))) {
    const [found] = quick(`'${table}'`)
    if (found !== undefined) return found
  }
  // Indexes of words: their pages were among those above; here it shows whether they can be used.
  for (const table of named('rootpage = 0')) {
    const [found] = foundBy(() => (db.prepare(`SELECT rowid FROM ${table} LIMIT 1`).get(), []))
    if (found !== undefined) return found
  }
  return 'ok'
}
