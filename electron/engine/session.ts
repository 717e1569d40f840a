import { Refusal } from '@shared/contract/error'
import type { Store } from './store/store'

/** Which workspace is open; at most one. */
export class Session {
  #store: Store | null = null
  readonly #opened: (path: string | null) => void

  constructor(opened: (path: string | null) => void = () => undefined) {
    this.#opened = opened
  }

  get store(): Store {
    if (!this.#store) throw new Refusal({ code: 'no-workspace' })
    return this.#store
  }

  get current(): Store | null {
    return this.#store
  }

  /** Puts another workspace in place of the open one, which is closed first. */
  use(store: Store): void {
    this.close()
    this.#store = store
    this.#opened(store.look?.path ?? store.path)
  }

  close(): void {
    const open = this.#store
    this.#store = null
    if (!open) return
    open.close()
    this.#opened(null)
  }
}
