import Sqlite, { type Database } from 'better-sqlite3'

/** `FIVE` in the file's header, so that a workspace is told from any other SQLite file. */
export const APPLICATION_ID = 0x46495645

/**
 * A connection with the pragmas every workspace has. `FIVEFOLD_SQLITE_BINDING` names another build of the
 * addon for runtimes that the packaged one does not fit.
 */
export function connect(
  path: string,
  options: { readonly readonly?: boolean; readonly mustExist?: boolean } = {},
): Database {
  const nativeBinding = process.env['FIVEFOLD_SQLITE_BINDING']
  const db = new Sqlite(path, {
    readonly: options.readonly ?? false,
    fileMustExist: options.mustExist ?? false,
    timeout: 500,
    ...(nativeBinding ? { nativeBinding } : {}),
  })
  db.pragma('trusted_schema = OFF')
  db.pragma('foreign_keys = ON')
  db.pragma('cell_size_check = ON')
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
export function lend(db: Database, path: string): Database | null {
  if (db.pragma('locking_mode = NORMAL', { simple: true }) !== 'normal') return null
  let reader: Database | null = null
  try {
    look(db)
    reader = connect(path, { readonly: true, mustExist: true })
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
