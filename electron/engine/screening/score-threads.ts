import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { AskedNames, NameAnswer } from '@shared/screening/name-scorer'
import type { FlatIndex } from '@shared/screening/packed-index'
import { builtThread } from '../built-thread'

/** The laptop this is made for has two cores; more threads than that only cost memory. */
const THREADS = 2
const NAMES_AT_ONCE = 20

/**
 * What tells this version of the matcher from every other: the hash of the built thread, which holds it or names the
 * parts that do by their hashes. `null` when run from the sources, which change under way.
 */
export function matcherVersion(file = builtThread('score-worker')): string | null {
  return file === null ? null : createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** One thread and the batch it is at. */
class Thread {
  private waiting: { resolve(answer: unknown): void; reject(cause: unknown): void } | null = null
  private failed: unknown = null

  private constructor(private readonly worker: Worker) {
    worker.on('message', answer => this.waiting?.resolve(answer))
    const fail = (cause: unknown): void => {
      this.failed = cause
      this.waiting?.reject(cause)
    }
    worker.on('error', fail)
    worker.on('exit', () => {
      fail(new Error('a thread that compares names has ended'))
    })
  }

  static async start(file: string, index: FlatIndex): Promise<Thread> {
    const thread = new Thread(new Worker(file, { workerData: index }))
    await thread.answer()
    return thread
  }

  private answer(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.failed !== null) reject(this.failed instanceof Error ? this.failed : new Error('failed'))
      else this.waiting = { resolve, reject }
    })
  }

  async score(batch: readonly AskedNames[]): Promise<readonly NameAnswer[][]> {
    const answer = this.answer()
    this.worker.postMessage(batch)
    return (await answer) as NameAnswer[][]
  }

  async end(): Promise<void> {
    await this.worker.terminate()
  }
}

/** Threads that are free, and tasks that wait for one, in order. */
class FreeThreads {
  private readonly waiting: ((thread: Thread) => void)[] = []
  private readonly free: Thread[]

  constructor(threads: readonly Thread[]) {
    this.free = [...threads]
  }

  async use<T>(task: (thread: Thread) => Promise<T>): Promise<T> {
    const thread = this.free.pop() ?? (await new Promise<Thread>(resolve => this.waiting.push(resolve)))
    try {
      return await task(thread)
    } finally {
      const next = this.waiting.shift()
      if (next === undefined) this.free.push(thread)
      else next(thread)
    }
  }
}

/** Threads that score names of ours against one index, which they share. */
export class ScoreThreads {
  private constructor(private readonly threads: readonly Thread[]) {}

  /** Starts the threads; `null` where none can be started (run from the sources): names are then scored here, alike. */
  static async start(index: FlatIndex, file = builtThread('score-worker')): Promise<ScoreThreads | null> {
    if (file === null) return null
    const started = await Promise.allSettled(Array.from({ length: THREADS }, () => Thread.start(file, index)))
    const threads = started.flatMap(each => (each.status === 'fulfilled' ? [each.value] : []))
    return threads.length === 0 ? null : new ScoreThreads(threads)
  }

  /** The answers in the order they were asked for, each as soon as those before it are there. */
  async *score(asked: readonly AskedNames[]): AsyncGenerator<readonly NameAnswer[]> {
    const batches = Array.from({ length: Math.ceil(asked.length / NAMES_AT_ONCE) }, (_, at) =>
      asked.slice(at * NAMES_AT_ONCE, (at + 1) * NAMES_AT_ONCE),
    )
    const free = new FreeThreads(this.threads)
    const answered = batches.map(batch => free.use(thread => thread.score(batch)))
    // A failure is heard when its turn comes; until then it must not end the program.
    for (const answer of answered) answer.catch(() => undefined)
    for (const answer of answered) yield* await answer
  }

  async end(): Promise<void> {
    await Promise.all(this.threads.map(thread => thread.end()))
  }
}
