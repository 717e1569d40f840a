import { Worker } from 'node:worker_threads'
import { builtThread } from '../built-thread'
import { Mutex } from '../mutex'

/** Something that is found out about a PDF or done with it; the thread knows it by its name. */
export interface PdfTask<Answer> {
  readonly name: string
  /** `null` where the file is damaged, locked, or of a size nobody reads through. */
  readonly work: (bytes: Uint8Array) => Promise<Answer | null>
  /** A file that takes longer is not waited for: a broken one of some megabytes can keep the reader busy for hours. */
  readonly limitMs: number
}

/** What the thread is asked. */
export interface PdfQuestion {
  readonly task: string
  readonly bytes: Uint8Array
}

/** A damaged file may make the reader believe in objects without end. */
const MOST_MEGABYTES = 512
const IDLE_MS = 10_000

/** The one thread that reads PDFs, started for the first file and ended when none has come for a while. */
class PdfThread {
  readonly #turns = new Mutex()
  #worker: Worker | null = null
  #idle: NodeJS.Timeout | undefined

  constructor(private readonly file: string) {}

  /** `null` where the file is not read to its end: by its damage, its size, or its time. */
  ask(question: PdfQuestion, limitMs: number): Promise<unknown> {
    return this.#turns.run(async () => {
      clearTimeout(this.#idle)
      const worker = (this.#worker ??= this.#start())
      const answer = await answerOf(worker, question, limitMs)
      if (answer === 'gone') await this.end()
      else this.#idle = setTimeout(() => void this.end(), IDLE_MS).unref()
      return answer === 'gone' ? null : answer.value
    })
  }

  #start(): Worker {
    const worker = new Worker(this.file, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } })
    // A thread that waits for work keeps no program alive.
    worker.unref()
    return worker
  }

  async end(): Promise<void> {
    clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }
}

type Answer = { readonly value: unknown } | 'gone'

function answerOf(worker: Worker, question: PdfQuestion, limitMs: number): Promise<Answer> {
  return new Promise(resolve => {
    const done = (answer: Answer): void => {
      clearTimeout(timer)
      worker.off('message', told).off('error', gone).off('exit', gone)
      resolve(answer)
    }
    const told = (value: unknown): void => {
      done({ value })
    }
    const gone = (): void => {
      done('gone')
    }
    const timer = setTimeout(gone, limitMs)
    worker.on('message', told).on('error', gone).on('exit', gone)
    worker.postMessage(question)
  })
}

const threads = new Map<string, PdfThread>()

function threadOf(file: string): PdfThread {
  const thread = threads.get(file) ?? new PdfThread(file)
  threads.set(file, thread)
  return thread
}

/** Ends what waits for more files: a process that is to end does not wait for a thread. */
export async function endPdfThreads(): Promise<void> {
  await Promise.all([...threads.values()].map(thread => thread.end()))
}

/**
 * What a task finds in a PDF, in a thread of its own that can be given up: reading a hostile file ends with `null`, as reading
 * a damaged one does. Run from the sources, where there is no thread, it is done here.
 */
export async function readPdfAside<Answer>(
  task: PdfTask<Answer>,
  bytes: Uint8Array,
  file = builtThread('pdf-worker'),
): Promise<Answer | null> {
  if (file === null) return task.work(bytes)
  return (await threadOf(file).ask({ task: task.name, bytes }, task.limitMs)) as Answer | null
}
