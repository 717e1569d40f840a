import { existsSync, openSync, readSync, closeSync, statSync, rmSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { Refusal } from '@shared/contract/error'
import { PLAIN_HEAD } from '@shared/workspace/plain-head'
import { checkPages, firstFault } from './check-pages'
import { APPLICATION_ID, connect, lend, takeBack, takeExclusively } from './connection'
import { HEAD_BYTES, isLockedHead, type FileKey } from './file-key'
import { fileRefusal } from './file-refusal'
import { checkMerged, type CopiesReport } from './merge/extract'
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrations'
import { makeFile } from './new-file'
import { schemaDifference } from './schema-check'
import type { Tables } from './tables'
import { checkChain, Trail, type ChainReport } from './trail'

/** A workspace that is open elsewhere and looked at in a copy. */
export interface Look {
  /** Of the workspace itself. */
  readonly path: string
  readonly at: string
  /** Takes the copy away when it is closed. */
  remove(): void
}

/** An open workspace: the only door to its SQLite file. Reads through `db`, writes through `trail`. */
export class Store {
  readonly path: string
  readonly db: Kysely<Tables>
  readonly trail: Trail
  readonly #sqlite: Database
  readonly #key: FileKey | null
  /** What this is only a copy of, to be looked at and not changed; `null` for a workspace to work in. */
  readonly look: Look | null
  readonly #lent = new Set<Store>()

  constructor(path: string, sqlite: Database, key: FileKey | null = null, look: Look | null = null) {
    this.path = path
    this.look = look
    this.#sqlite = sqlite
    this.#key = key
    this.db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
    this.trail = new Trail(sqlite)
  }

  /** The SQLite connection, for repositories that stream or use what Kysely has no words for. */
  get sqlite(): Database {
    return this.#sqlite
  }

  /** What opens this file and the backups made of it; `null` where it is not encrypted. */
  get key(): FileKey | null {
    return this.#key
  }

  /** The workspace once more, for reading beside a long change: as it was before that. `null` where that can't be. */
  lend(): Store | null {
    const reader = lend(this.#sqlite, this.path, this.#key)
    if (reader === null) return null
    const store = new Store(this.path, reader, this.#key)
    this.#lent.add(store)
    return store
  }

  /** Whether others in this program can read the file at the moment. */
  get isLent(): boolean {
    return this.#lent.size > 0
  }

  /** Closes a store that was lent. */
  takeBack(reader: Store): void {
    if (!this.#lent.delete(reader)) return
    if (this.#lent.size > 0) reader.sqlite.close()
    else takeBack(this.#sqlite, reader.sqlite)
  }

  /** Pages of the file that SQLite keeps for the next question; it reads them again when one comes. */
  giveBack(): void {
    this.#sqlite.pragma('shrink_memory')
  }

  checkTrail(): ChainReport {
    return checkChain(this.#sqlite)
  }

  /** Whether the sealed trails of the copies that were merged prove what the merges say. */
  checkCopies(): CopiesReport {
    return checkMerged(this.#sqlite)
  }

  /** SQLite's own full check, as a list of problems; empty when the file is whole. */
  checkDatabase(): { readonly problems: readonly string[]; readonly brokenForeignKeys: number } {
    return checkPages(this.#sqlite)
  }

  /**
   * Folds the log into the one file and lets go of it. On a full disk the folding fails: what was committed then stays
   * in the log beside the file and is found at the next opening.
   */
  close(): void {
    for (const reader of this.#lent) this.takeBack(reader)
    try {
      // A long change that is not done when the program ends leaves nothing behind.
      if (this.#sqlite.inTransaction) this.#sqlite.exec('ROLLBACK')
      this.#sqlite.pragma('optimize')
      this.#sqlite.pragma('wal_checkpoint(TRUNCATE)')
    } catch (cause) {
      if (!(fileRefusal(cause, this.path) instanceof Refusal)) throw cause
    } finally {
      this.#sqlite.close()
      this.look?.remove()
    }
  }
}

/**
 * The first bytes of a file that can be a workspace; refuses folders, empty files and files of another kind. Never of a file that
 * is open in this process: closing it here would let go of SQLite's locks on it (POSIX).
 */
export function fileHead(path: string): Buffer {
  const stat = statSync(path)
  if (stat.isDirectory()) throw new Refusal({ code: 'file-is-directory', params: { path } })
  if (stat.size === 0) throw new Refusal({ code: 'file-empty', params: { path } })
  const head = Buffer.alloc(HEAD_BYTES)
  const file = openSync(path, 'r')
  try {
    readSync(file, head, 0, HEAD_BYTES, 0)
  } finally {
    closeSync(file)
  }
  if (head.toString('latin1') !== PLAIN_HEAD && !isLockedHead(head))
    throw new Refusal({ code: 'not-a-workspace', params: { path } })
  return head
}

/** Refuses an encrypted file without a key, and leaves a plain one to itself. */
function fits(path: string, key: FileKey | null): void {
  const locked = isLockedHead(fileHead(path))
  if (locked && key === null) throw new Refusal({ code: 'passphrase-needed', params: { path } })
  if (!locked && key !== null) throw new Refusal({ code: 'conflict', params: { path } })
}

/** The first look at an encrypted file tells whether the key is the right one. */
function unlocks(db: Database, path: string, key: FileKey | null): void {
  if (key === null) return
  try {
    schemaVersion(db)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_NOTADB')
      throw new Refusal({ code: 'passphrase-wrong', params: { path } }, { cause })
    throw cause
  }
}

function acceptable(db: Database, path: string, isSound = false): void {
  if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID) {
    throw new Refusal({ code: 'not-a-workspace', params: { path } })
  }
  const found = schemaVersion(db)
  if (found > SCHEMA_VERSION)
    throw new Refusal({ code: 'workspace-newer', params: { path, found, known: SCHEMA_VERSION } })
  // Before anything is read by it: a check of the pages works with what the schema says.
  const difference = schemaDifference(db)
  if (difference !== null) {
    throw new Refusal({
      code: 'workspace-damaged',
      detail: 'schema-differs',
      params: { path, detail: difference.slice(0, 80) },
    })
  }
  const check = isSound ? 'ok' : firstFault(db)
  if (check !== 'ok') throw new Refusal({ code: 'workspace-damaged', params: { path, detail: check } })
}

export interface OpenOptions {
  readonly key?: FileKey | null
  readonly look?: Look
  /** We have just looked it through ourselves: its pages are not read once more. */
  readonly isSound?: boolean
  /** Called before a step of the schema changes the file; a copy is kept there. */
  readonly beforeMigration?: (store: Pick<Store, 'path' | 'sqlite' | 'key'>) => void
}

/** Opens a workspace: checked as if it were hostile, taken exclusively, then brought up to our schema. */
export function openStore(path: string, options: OpenOptions = {}): Store {
  const { key = null, look, isSound = false, beforeMigration } = options
  let db: Database | null = null
  try {
    fits(path, key)
    db = connect(path, { mustExist: true, key })
    unlocks(db, path, key)
    takeExclusively(db)
    acceptable(db, path, isSound)
    if (schemaVersion(db) !== SCHEMA_VERSION) beforeMigration?.({ path, sqlite: db, key })
    migrate(db)
    return new Store(path, db, key, look)
  } catch (cause) {
    db?.close()
    throw fileRefusal(cause, path)
  }
}

/**
 * Opens another copy to read from it while ours stays open. It is checked as if it were hostile, and not changed: nothing
 * is written, and a copy of an older format is refused (`copy-older`) instead of brought up to ours. Until it is closed
 * nobody else can take the file. An encrypted one opens with our own key where it is a copy of our file.
 */
export function openCopy(path: string, ours: FileKey | null = null): Store {
  let db: Database | null = null
  try {
    const head = fileHead(path)
    const key = ours?.head.equals(head) === true ? ours : null
    if (key === null && isLockedHead(head))
      throw new Refusal({ code: 'refused', detail: 'copy-locked', params: { path } })
    fits(path, key)
    db = connect(path, { mustExist: true, key })
    unlocks(db, path, key)
    db.pragma('query_only = ON')
    acceptable(db, path)
    const found = schemaVersion(db)
    if (found < SCHEMA_VERSION)
      throw new Refusal({
        code: 'refused',
        detail: 'copy-older',
        params: { path, found, known: SCHEMA_VERSION },
      })
    db.exec('BEGIN')
    return new Store(path, db, key)
  } catch (cause) {
    db?.close()
    throw fileRefusal(cause, path)
  }
}

/** A workspace for reading only, wherever it lies: checked like any, neither taken nor brought up to our schema. */
export function lookInto<T>(path: string, key: FileKey | null, look: (db: Database) => T): T {
  let db: Database | null = null
  try {
    fits(path, key)
    db = connect(path, { mustExist: true, readonly: true, key })
    unlocks(db, path, key)
    acceptable(db, path)
    return look(db)
  } catch (cause) {
    throw fileRefusal(cause, path)
  } finally {
    db?.close()
  }
}

/** Takes away what a failed making left behind. */
function discard(path: string): void {
  for (const left of [path, `${path}-wal`, `${path}-shm`, `${path}-journal`]) {
    try {
      rmSync(left, { force: true })
    } catch (cause) {
      if (!(fileRefusal(cause, left) instanceof Refusal)) throw cause
    }
  }
}

/**
 * Makes a new workspace file, readable by its user only, and lets `fill` write its first change. Nothing is left
 * behind when any of it fails.
 */
export function createStore(path: string, fill: (store: Store) => void, key: FileKey | null = null): Store {
  if (existsSync(path)) throw new Refusal({ code: 'workspace-exists', params: { path } })
  let db: Database | null = null
  try {
    makeFile(path, { encrypted: key !== null })
    db = connect(path, { key })
    if (key !== null) db.pragma(`application_id = ${APPLICATION_ID}`)
    takeExclusively(db)
    migrate(db)
    const store = new Store(path, db, key)
    fill(store)
    return store
  } catch (cause) {
    db?.close()
    discard(path)
    throw fileRefusal(cause, path)
  }
}
