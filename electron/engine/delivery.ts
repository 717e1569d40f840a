import { AsyncLocalStorage } from 'node:async_hooks'
import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { onFile } from './store/file-refusal'
import { settle } from './store/settle'
import { announced, type Note } from './unfinished-notes'

/**
 * Files that wait under temporary names, beside where they belong, until the history tells of them; taking their names is
 * the last step. A program that is ended before leaves no file under its name that the history doesn't know, and a note of
 * the temporary files by which the next start takes them away.
 */
export class Delivery {
  readonly #waiting = new Map<string, string>()
  readonly #dataDir: string
  #note: Note | null = null

  constructor(dataDir: string) {
    this.#dataDir = dataDir
  }

  /** Notes a temporary file before its first byte is written; refuses (`disk-full`) where there is room for neither. */
  announce(temporary: string): void {
    this.#note = announced(this.#dataDir, this.#note, temporary)
  }

  /** Takes a finished temporary file. */
  async hold(path: string, temporary: string): Promise<void> {
    const before = this.#waiting.get(path)
    if (before !== undefined) await rm(before, { force: true })
    this.#waiting.set(path, temporary)
  }

  /** Where the bytes of a file stand now. */
  at(path: string): string {
    return this.#waiting.get(path) ?? path
  }

  /** Gives every file its name, which is on the disk when this ends: the history has told of it. */
  async finish(): Promise<void> {
    const inEach = new Map([...this.#waiting.keys()].map(path => [dirname(path), path]))
    for (const [path, temporary] of this.#waiting) {
      await onFile(path, () => rename(temporary, path))
      this.#waiting.delete(path)
    }
    for (const path of inEach.values()) await onFile(path, () => settle(path))
    this.#forget()
  }

  /** Takes back what has no name yet; what had stood under the names stays. */
  async drop(): Promise<void> {
    for (const temporary of this.#waiting.values()) await rm(temporary, { force: true })
    this.#forget()
  }

  #forget(): void {
    this.#note?.forget()
  }
}

const running = new AsyncLocalStorage<{ readonly delivery: Delivery; isOut(): boolean } | null>()

/** What a file that is written here has to wait for; `null` where it gets its name at once. */
export function currentDelivery(): Delivery | null {
  const now = running.getStore() ?? null
  return now?.isOut() === true ? now.delivery : null
}

/** Writes at once, whatever the call around it does. */
export const undelivered = <T>(task: () => Promise<T>): Promise<T> => running.run(null, task)

/**
 * Runs what writes files and then tells of them; they get their names when it is done, and go when it fails. `isOut` says
 * whether what is written now is for outside at all: what is kept for the program itself waits for nothing.
 */
export async function delivered<T>(
  dataDir: string,
  task: (delivery: Delivery) => Promise<T>,
  isOut: () => boolean = () => true,
): Promise<T> {
  const delivery = new Delivery(dataDir)
  try {
    const value = await running.run({ delivery, isOut }, () => task(delivery))
    await delivery.finish()
    return value
  } catch (cause) {
    await delivery.drop()
    throw cause
  }
}
