import { rmSync, statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { builtThread } from '../built-thread'
import { scratchPath } from './connection'
import { errorOf, type Said } from './copy-messages'
import { finishCopy, type FileTask } from './finish-copy'

/** Hears how far a copy is; may throw to end it. */
export type Told = (done: number, total: number) => void

const EVERY_MS = 100

const written = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

const percent = (done: number, total: number): number =>
  total === 0 ? 0 : Math.min(99, Math.floor((done * 100) / total))

/**
 * Writes, looks through and flushes a copy in a thread of its own, so that the engine goes on answering. `told` hears how much
 * of `total` bytes is written, in per cent, and may throw to give it up; the thread then ends with the statement it is at. What was written
 * until then is for the caller to remove. Run from the sources, where there is no thread, it is done here.
 */
export async function inThread(
  task: FileTask,
  told: Told = () => undefined,
  total = 0,
  file = builtThread('copy-worker'),
): Promise<void> {
  told(0, 100)
  if (file === null) {
    finishCopy(task)
    return
  }
  const worker = new Worker(file, { workerData: task })
  try {
    await watched(worker, () => told(percent(written(task.path), total), 100))
  } finally {
    await worker.terminate()
    // A thread that is ended between two statements takes nothing away itself.
    rmSync(scratchPath(task.path), { force: true })
  }
}

/** Waits for the thread's word; looks how far it is meanwhile. */
function watched(worker: Worker, look: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      try {
        look()
      } catch (cause) {
        end(cause instanceof Error ? cause : new Error(String(cause)))
      }
    }, EVERY_MS)
    const end = (cause: Error | null): void => {
      clearInterval(timer)
      if (cause === null) resolve()
      else reject(cause)
    }
    worker.once('message', (said: Said | null) => end(said === null ? null : errorOf(said)))
    worker.once('error', cause => end(cause instanceof Error ? cause : new Error(String(cause))))
    worker.once('exit', () => end(new Error('a thread that copies has ended')))
  })
}
