import { randomBytes } from 'node:crypto'
import { Refusal } from '@shared/contract/error'
import type { ListSourceKey } from '@shared/screening/list-sources'

/** Leave to fetch a published list once: given by the shell after the person saw the address and agreed. */
export class Permits {
  readonly #bySource = new Map<string, ListSourceKey>()

  grant(source: ListSourceKey, token = randomBytes(18).toString('base64url')): string {
    this.#bySource.set(token, source)
    return token
  }

  /** Uses a permit up. Refuses one that was never given, or was used. */
  take(token: string): ListSourceKey {
    const source = this.#bySource.get(token)
    if (source === undefined) throw new Refusal({ code: 'not-found', detail: 'fetch-permit' })
    this.#bySource.delete(token)
    return source
  }
}
