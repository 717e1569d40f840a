import { closeSync, openSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import Sqlite, { type Database, type Options } from 'better-sqlite3'
import type { FileKey } from './file-key'

/** `FIVE` in the file's header, so that a workspace is told from any other SQLite file. */
export const APPLICATION_ID = 0x46495645

interface ConnectOptions {
  readonly readonly?: boolean
  readonly mustExist?: boolean
  /** Of an encrypted file; without one the file is a plain one. */
  readonly key?: FileKey | null
}

/**
 * A connection with the pragmas every workspace has. `FIVEFOLD_SQLITE_BINDING` and `FIVEFOLD_CIPHER_BINDING` name other
 * builds of the addons for runtimes that the packaged ones do not fit.
 */
export function connect(path: string, { key = null, ...options }: ConnectOptions = {}): Database {
  const opening = {
    readonly: options.readonly ?? false,
    fileMustExist: options.mustExist ?? false,
    timeout: 500,
  }
  const db = key === null ? plain(path, opening) : unlocked(path, opening, key)
  db.pragma('trusted_schema = OFF')
  db.pragma('foreign_keys = ON')
  db.pragma('cell_size_check = ON')
  return db
}

const bindingOf = (variable: string): Options => {
  const nativeBinding = process.env[variable]
  return nativeBinding ? { nativeBinding } : {}
}

const plain = (path: string, options: Options): Database =>
  new Sqlite(path, { ...options, ...bindingOf('FIVEFOLD_SQLITE_BINDING') })

/** What the build with ciphers has beside what better-sqlite3 has. */
interface CipherDatabase extends Database {
  key(key: Buffer): number
}
type CipherSqlite = new (path: string, options: Options) => CipherDatabase
let ciphers: CipherSqlite | null = null

/** Loaded when the first encrypted file is opened: most people never need the second addon. */
function withCiphers(path: string, options: Options): CipherDatabase {
  ciphers ??= createRequire(import.meta.url)('better-sqlite3-multiple-ciphers') as CipherSqlite
  const db = new ciphers(path, { ...options, ...bindingOf('FIVEFOLD_CIPHER_BINDING') })
  db.pragma("cipher = 'chacha20'")
  // What is sorted must not lie on the disk in the clear.
  db.pragma('temp_store = MEMORY')
  return db
}

/** A key that needs no more stretching, with the bytes that the file begins with. */
const raw = ({ key, head }: FileKey): Buffer => Buffer.concat([Buffer.from('raw:', 'latin1'), key, head])

function unlocked(path: string, options: Options, key: FileKey): Database {
  const db = withCiphers(path, options)
  db.key(raw(key))
  return db
}

/** A copy of a workspace under the same key or another, `null` for one in the clear. */
export interface CopyUnder {
  /** A workspace that the library of its kind has open, or that nobody has open. */
  readonly from: string
  readonly fromKey: FileKey | null
  readonly to: string
  readonly toKey: FileKey | null
}

const rawOrNone = (key: FileKey | null): Buffer => (key === null ? Buffer.alloc(0) : raw(key))

const isSameKey = (a: FileKey | null, b: FileKey | null): boolean =>
  a === b || (a !== null && b !== null && a.key.equals(b.key) && a.head.equals(b.head))

/** Makes way for a copy that SQLite writes into a file as it finds it: readable by its user only, which its own would not be. */
export function emptyFile(path: string): void {
  rmSync(path, { force: true })
  closeSync(openSync(path, 'wx', 0o600))
}

/** Beside a copy under another key, as long as it is written: an empty file under the new one. */
export const scratchPath = (to: string): string => `${to}.scratch`

/**
 * Writes the copy, page by page and with little memory. SQLite's `VACUUM INTO` writes under the key of the connection's own
 * file; where that is not the one to read, it is an empty scratch file with the new key, and the workspace is attached to it.
 */
export function copyUnder({ from, fromKey, to, toKey }: CopyUnder): void {
  emptyFile(to)
  const isSame = isSameKey(fromKey, toKey)
  const scratch = scratchPath(to)
  rmSync(scratch, { force: true })
  const db = isSame
    ? connect(from, { readonly: true, mustExist: true, key: fromKey })
    : scratchUnder(scratch, toKey)
  try {
    if (isSame) db.prepare('VACUUM INTO ?').run(to)
    else {
      db.prepare('ATTACH ? AS source KEY ?').run(from, rawOrNone(fromKey))
      db.prepare('VACUUM source INTO ?').run(to)
    }
  } finally {
    db.close()
    rmSync(scratch, { force: true })
  }
}

function scratchUnder(path: string, key: FileKey | null): Database {
  const db = withCiphers(path, {})
  if (key !== null) db.key(raw(key))
  return db
}

/**
 * Takes the file for this process alone until it is closed: the operating system lets go of the lock when the
 * process dies, so no lock is ever left behind. Throws `SQLITE_BUSY` when another process has it.
 */
export function takeExclusively(db: Database): void {
  sharesMemory(db)
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  // On macOS a flush that stops in the drive's own memory is none.
  db.pragma('fullfsync = ON')
  db.exec('BEGIN IMMEDIATE; COMMIT')
}

/**
 * A log that is looked at before the file is taken has its index in memory that connections can share, so that the file
 * can be lent later. On drives where that fails the file is taken all the same, and can't be lent; what else is wrong with
 * it is told when it is taken.
 */
function sharesMemory(db: Database): boolean {
  try {
    db.pragma('journal_mode = WAL')
    look(db)
    return true
  } catch {
    return false
  }
}

const look = (db: Database): unknown => db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get()

/**
 * A second connection that only reads, of a file that is taken exclusively; `null` where memory can't be shared. Other
 * processes stay locked out: to take the file they need it for themselves alone, and two connections have it.
 */
export function lend(db: Database, path: string, key: FileKey | null): Database | null {
  if (db.pragma('locking_mode = NORMAL', { simple: true }) !== 'normal') return null
  let reader: Database | null = null
  try {
    look(db)
    reader = connect(path, { readonly: true, mustExist: true, key })
    look(reader)
    return reader
  } catch {
    // Nothing is lost but the reading beside the change.
    takeBack(db, reader)
    return null
  }
}

/** Ends the lending; the next change takes the file exclusively again. */
export function takeBack(db: Database, reader: Database | null): void {
  reader?.close()
  db.pragma('locking_mode = EXCLUSIVE')
}
