/**
 * Lets many tasks run at the same time, or one alone. Whoever writes for seconds, a slice at a time, has to be alone: the
 * others would read half of what it writes. They wait for it, but can be called, told and cancelled meanwhile. (Queries have
 * an aside to read from, see aside.ts.)
 */
export class Turns {
  #running = 0
  #alone: Promise<void> | null = null
  readonly #waiting: (() => void)[] = []

  /** Runs a task beside others, as soon as nobody is alone. */
  async share<T>(task: () => Promise<T>): Promise<T> {
    while (this.#alone) await this.#alone
    this.#running += 1
    try {
      return await task()
    } finally {
      this.#leave()
    }
  }

  /**
   * Runs a part of a shared task alone: it waits until all others are done. New ones may come while it waits, so that a
   * long one holds nobody up; two that both want to be alone come one after the other.
   */
  async alone<T>(task: () => Promise<T>): Promise<T> {
    this.#leave()
    while (this.#running > 0 || this.#alone) await new Promise<void>(resolve => this.#waiting.push(resolve))
    let done = (): void => undefined
    this.#alone = new Promise(resolve => (done = resolve))
    try {
      return await task()
    } finally {
      this.#alone = null
      this.#running += 1
      done()
    }
  }

  #leave(): void {
    this.#running -= 1
    for (const wake of this.#waiting.splice(0)) wake()
  }
}
