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
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('BEGIN IMMEDIATE; COMMIT')
}
