import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { APPLICATION_ID, connect } from './connection'
import { migrate } from './migrations'
import { settle } from './settle'

let image: Buffer | null = null

/** The bytes of a workspace that holds nothing yet: every step of the schema, gone through in memory once. */
function emptyWorkspace(): Buffer {
  if (image !== null) return image
  const db = connect(':memory:')
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(db)
    return (image = db.serialize())
  } finally {
    db.close()
  }
}

/**
 * Makes the file, readable by its user only: empty where it is to be encrypted, otherwise with the whole schema. It is on
 * the disk when this ends, for what is written to the log later counts on these pages. Throws when there is one already.
 */
export function makeFile(path: string, { encrypted }: { readonly encrypted: boolean }): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    if (!encrypted) for (let at = 0, all = emptyWorkspace(); at < all.length;) at += writeSync(file, all, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  settle(path)
}
