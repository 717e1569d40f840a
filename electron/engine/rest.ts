import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** So long after the last answer that nobody waits for the next: collecting takes about a tenth of a second. */
const AFTER_MS = 2000

type Collect = (options: { readonly type: 'major'; readonly flavor: 'last-resort' }) => unknown

/** The collector of V8, which is no part of a program's own names unless it is asked for. */
export function collector(): Collect {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as Collect
}

/**
 * Gives memory back to the system when the engine has nothing to do. By itself it would keep what a run or an import once needed
 * until it needs more: a collector that sees no new objects does nothing.
 */
export class Rest {
  readonly #giveBack: () => void
  readonly #afterMs: number
  #running = 0
  #timer: NodeJS.Timeout | null = null

  constructor(giveBack: () => void, afterMs = AFTER_MS) {
    this.#giveBack = giveBack
    this.#afterMs = afterMs
  }

  /** A call came in; the answer is to be told by `ended`. */
  began(): void {
    this.#running++
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  ended(): void {
    this.#running--
    if (this.#running > 0) return
    this.#timer = setTimeout(this.#giveBack, this.#afterMs)
    this.#timer.unref()
  }
}
