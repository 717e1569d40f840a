import { randomBytes } from 'node:crypto'
import type { Permitted } from '@shared/contract/engine-process'
import { Refusal } from '@shared/contract/error'

type Kind = Permitted['kind']

/** Leave to fetch something once: given by the shell after the person saw the address and agreed. */
export class Permits {
  readonly #byToken = new Map<string, Permitted>()

  grant(permitted: Permitted, token = randomBytes(18).toString('base64url')): string {
    this.#byToken.set(token, permitted)
    return token
  }

  /** Uses a permit of this kind up. Refuses one that was never given for it, or was used. */
  take<K extends Kind>(kind: K, token: string): Extract<Permitted, { kind: K }> {
    const permitted = this.#byToken.get(token)
    if (!isOf(kind, permitted)) throw new Refusal({ code: 'not-found', detail: 'fetch-permit' })
    this.#byToken.delete(token)
    return permitted
  }
}

const isOf = <K extends Kind>(
  kind: K,
  permitted: Permitted | undefined,
): permitted is Extract<Permitted, { kind: K }> => permitted?.kind === kind
