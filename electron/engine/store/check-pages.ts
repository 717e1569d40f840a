import type { Database } from 'better-sqlite3'

/** SQLite's own full check, as a list of problems; empty when the file is whole. */
export function checkPages(db: Database): {
  readonly problems: readonly string[]
  readonly brokenForeignKeys: number
} {
  const problems = db.pragma('integrity_check(50)') as { integrity_check: string }[]
  const broken = db.pragma('foreign_key_check') as unknown[]
  return {
    problems: problems.map(row => row.integrity_check).filter(text => text !== 'ok'),
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
  if (Number(pragma('page_count')) * Number(pragma('page_size')) <= wholeBytes)
    return String(pragma('quick_check(1)'))
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name")
    .pluck()
    .all()
  for (const table of tables.filter(name => !BYTES.includes(name))) {
    const found = String(pragma(`quick_check('${table}')`))
    if (found !== 'ok') return found
  }
  return 'ok'
}
