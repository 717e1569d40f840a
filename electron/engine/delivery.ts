import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { onFile } from './store/file-refusal'
import { settle } from './store/settle'

/** Notes of what is being written, in the person's folder: one for each delivery, gone when that is over. */
const notesIn = (dataDir: string): string => join(dataDir, 'unfinished')

/**
 * Files that wait under temporary names, beside where they belong, until the history tells of them; taking their names is
 * the last step. A program that is ended before leaves no file under its name that the history doesn't know, and a note of
 * the temporary files by which the next start takes them away.
 */
export class Delivery {
  readonly #waiting = new Map<string, string>()
  readonly #announced: string[] = []
  readonly #dataDir: string
  #note: string | null = null

  constructor(dataDir: string) {
    this.#dataDir = dataDir
  }

  /** Notes a temporary file before its first byte is written. */
  announce(temporary: string): void {
    this.#announced.push(temporary)
    const folder = notesIn(this.#dataDir)
    this.#note ??= join(folder, `${process.pid}-${randomBytes(6).toString('hex')}.json`)
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writeFileSync(this.#note, JSON.stringify(this.#announced), { mode: 0o600, flush: true })
    } catch {
      // Where the person's folder takes nothing the export goes on: what is lost is the tidying up after a crash.
      this.#note = null
    }
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
    if (this.#note !== null) rmSync(this.#note, { force: true })
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

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return !(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')
  }
}

function announcedIn(note: string): string[] {
  try {
    const said = z.array(z.string()).parse(JSON.parse(readFileSync(note, 'utf8')))
    return said.filter(path => path.endsWith('.part'))
  } catch {
    // A note that was cut off was written before the file it announces.
    return []
  }
}

/**
 * Takes away temporary files of programs that were ended while they wrote. Where their folder is not there now (a stick
 * that was pulled out), the note stays for the next time.
 */
export function clearUnfinished(dataDir: string): void {
  const folder = notesIn(dataDir)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (isRunning(Number.parseInt(name, 10))) continue
    const paths = announcedIn(join(folder, name))
    const within = paths.filter(path => existsSync(dirname(path)))
    for (const path of within) rmSync(path, { force: true })
    if (within.length === paths.length) rmSync(join(folder, name), { force: true })
  }
}
