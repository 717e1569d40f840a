import { parentPort, workerData } from 'node:worker_threads'
import { fileTaskOf, saidOf } from './copy-messages'
import { finishCopy } from './finish-copy'

/** A thread that does one task with a file and says how it ended. */
try {
  finishCopy(fileTaskOf(workerData))
  parentPort?.postMessage(null)
} catch (cause) {
  parentPort?.postMessage(saidOf(cause))
}
