import { parentPort, workerData } from 'node:worker_threads'
import { checkFile } from './check-file'
import { keyOf, saidOf } from './copy-messages'
import { connect } from './connection'
import type { FileKey } from './file-key'

/** A thread that looks an open workspace through as it is now, tells how far it is, and says what it found. */
const { path, key } = workerData as { readonly path: string; readonly key: FileKey | null }
try {
  const db = connect(path, { readonly: true, mustExist: true, key: keyOf(key) })
  try {
    db.exec('BEGIN')
    const report = checkFile(db, (phase, percent) => parentPort?.postMessage({ phase, percent }))
    parentPort?.postMessage({ report })
  } finally {
    db.close()
  }
} catch (cause) {
  parentPort?.postMessage({ failed: saidOf(cause) })
}
