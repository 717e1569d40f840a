import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import type { ChosenFile } from '@shared/contract/bridge'
import type { GrantMode } from '@shared/contract/engine-process'

export interface Grant {
  readonly token: string
  readonly path: string
  readonly mode: GrantMode
  /** When the person handed it over last, in milliseconds since 1970. */
  readonly givenAt: number
}

/** What the person handed over in this run: paths stay here, the window gets tokens. */
export class Grants {
  readonly #byToken = new Map<string, Grant>()
  readonly #announce: (grant: Grant) => void

  constructor(announce: (grant: Grant) => void) {
    this.#announce = announce
  }

  give(path: string, mode: GrantMode): ChosenFile {
    const known = [...this.#byToken.values()].find(grant => grant.path === path && grant.mode === mode)
    const token = known?.token ?? randomBytes(18).toString('base64url')
    const grant = { token, path, mode, givenAt: Date.now() }
    this.#byToken.set(grant.token, grant)
    if (!known) this.#announce(grant)
    return { token: grant.token, name: basename(path) }
  }

  find(token: string): Grant | null {
    return this.#byToken.get(token) ?? null
  }

  path(token: string): string | null {
    return this.find(token)?.path ?? null
  }

  all(): readonly Grant[] {
    return [...this.#byToken.values()]
  }
}
