import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { Refusal } from '@shared/contract/error'
import { builtThread } from '../built-thread'
import { checkFile, type CheckTold, type FileReport } from './check-file'
import { errorOf, type Said } from './copy-messages'
import type { Store } from './store'

type Message =
  | { readonly phase: Parameters<CheckTold>[0]; readonly percent: number }
  | { readonly report: FileReport }
  | { readonly failed: Said }

/** How long a check goes on after it was cancelled or its workspace closed, before that is noticed. */
const LOOK_MS = 100

/**
 * Looks an open workspace through in a thread of its own, as it is now, while others go on reading and changing it. Given up it
 * answers at once; the thread ends with the statement it is at. Where there is no thread, or the file can't be lent, it is done here.
 */
export async function checkInThread(
  store: Store,
  told: CheckTold,
  signal: AbortSignal,
  file = builtThread('check-worker'),
): Promise<FileReport> {
  await setImmediate()
  const reader = file === null ? null : store.lend()
  if (file === null || reader === null) return checkFile(store.sqlite, told)
  const worker = new Worker(file, { workerData: { path: store.path, key: store.key } })
  const ended = new Promise(resolve => worker.once('exit', resolve))
  try {
    return await answerOf(worker, told, () => !signal.aborted && store.sqlite.open)
  } finally {
    // The file stays lent until nobody of the thread reads it any more.
    void worker.terminate()
    void ended.then(() => {
      if (store.sqlite.open) store.takeBack(reader)
    })
  }
}

function answerOf(worker: Worker, told: CheckTold, goesOn: () => boolean): Promise<FileReport> {
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      if (!goesOn()) fail(new Refusal({ code: 'cancelled' }))
    }, LOOK_MS)
    const fail = (cause: Error): void => {
      clearInterval(timer)
      reject(cause)
    }
    worker.on('message', (message: Message) => {
      if ('phase' in message) {
        told(message.phase, message.percent)
        return
      }
      if ('failed' in message) {
        fail(errorOf(message.failed))
        return
      }
      clearInterval(timer)
      resolve(message.report)
    })
    worker.once('error', cause => fail(cause instanceof Error ? cause : new Error(String(cause))))
    worker.once('exit', () => fail(new Error('a thread that checks has ended')))
  })
}
