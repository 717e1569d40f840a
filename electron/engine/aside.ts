import type { Store } from './store/store'

/**
 * A second look at the workspace while a long change is written: queries are answered from it and see the file as it was
 * before the change. Lives as long as the change, or as the last query that began meanwhile.
 */
export class Aside {
  #running = 0
  #isOver = false

  private constructor(
    private readonly main: Store,
    private readonly reader: Store,
  ) {}

  /** `null` where the file can't be opened a second time; whoever asks then waits for the change. */
  static open(main: Store): Aside | null {
    const reader = main.lend()
    return reader === null ? null : new Aside(main, reader)
  }

  async run<T>(read: (store: Store) => Promise<T>): Promise<T> {
    this.#running += 1
    try {
      return await read(this.reader)
    } finally {
      this.#running -= 1
      this.#closeWhenIdle()
    }
  }

  /** The change is written or given up: nobody new is answered from here. */
  end(): void {
    this.#isOver = true
    this.#closeWhenIdle()
  }

  #closeWhenIdle(): void {
    if (this.#isOver && this.#running === 0) this.main.takeBack(this.reader)
  }
}
