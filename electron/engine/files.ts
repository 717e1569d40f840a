import { randomBytes } from 'node:crypto'
import { access, constants, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '@shared/contract/error'
import { onFile } from './store/file-refusal'

export const GRANT_MODES = ['open', 'save', 'folder'] as const
/** What the person allowed: read this file, write this file, write into this folder. */
export type GrantMode = (typeof GRANT_MODES)[number]

export interface OpenedFile {
  readonly path: string
  readonly name: string
  readonly sizeBytes: number
}

/** Paths the person handed over, remembered under a token. The window only ever sees the token. */
export class Files {
  readonly #grants = new Map<string, { readonly path: string; readonly mode: GrantMode }>()

  grant(path: string, mode: GrantMode, token = randomBytes(18).toString('base64url')): string {
    this.#grants.set(token, { path, mode })
    return token
  }

  /** The path behind a token. Refuses tokens that were never given, or given for something else. */
  path(token: string, mode: GrantMode): string {
    const grant = this.#grants.get(token)
    if (grant?.mode !== mode) throw new Refusal({ code: 'not-found', detail: 'file-token' })
    return grant.path
  }

  /** A file to read: it exists, is a regular file, is not empty and may be read. */
  async open(token: string, limits: { readonly maxBytes?: number } = {}): Promise<OpenedFile> {
    const path = this.path(token, 'open')
    return onFile(path, async () => {
      const found = await stat(path)
      const name = basename(path)
      if (found.isDirectory()) throw new Refusal({ code: 'file-is-directory', params: { path } })
      if (!found.isFile()) throw new Refusal({ code: 'file-wrong-kind', params: { path } })
      if (found.size === 0) throw new Refusal({ code: 'file-empty', params: { path } })
      if (limits.maxBytes !== undefined && found.size > limits.maxBytes) {
        throw new Refusal({
          code: 'file-too-large',
          params: { path, sizeBytes: found.size, maxBytes: limits.maxBytes },
        })
      }
      await access(path, constants.R_OK)
      return { path, name, sizeBytes: found.size }
    })
  }
}
