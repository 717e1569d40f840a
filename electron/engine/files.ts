import { randomBytes } from 'node:crypto'
import { access, constants, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '@shared/contract/error'
import { cleanText } from '@shared/text/clean'
import { onFile } from './store/file-refusal'

export const GRANT_MODES = ['open', 'save', 'folder', 'drag'] as const
const freshToken = (): string => randomBytes(18).toString('base64url')

/**
 * What the person allowed: read this file, write this file, write into this folder; or write the copy that is dragged out of the
 * window, which is no place for anything else.
 */
export type GrantMode = (typeof GRANT_MODES)[number]

export interface OpenedFile {
  readonly path: string
  readonly name: string
  readonly sizeBytes: number
}

/** What a file to read holds, under the name the person knows it by. */
export interface HeldFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Contents kept at a time that stand in no file, such as pasted rows; the oldest goes first. */
const MOST_HELD = 8

/** Files as one call sees them. */
export type CallFiles = Pick<Files, 'grant' | 'hold' | 'read' | 'path' | 'open' | 'origin'>

/** Files, and which places to write to a call has asked for. */
export interface NotedFiles {
  readonly files: CallFiles
  readonly saved: ReadonlySet<string>
  readonly folders: ReadonlySet<string>
}

/** Paths the person handed over, remembered under a token. The window only ever sees the token. */
export class Files {
  readonly #grants = new Map<string, { readonly path: string; readonly mode: GrantMode }>()
  readonly #held = new Map<string, HeldFile>()
  /** The same for every call, for what is remembered with these files. */
  readonly origin: object = this

  grant(path: string, mode: GrantMode, token = freshToken()): string {
    this.#grants.set(token, { path, mode })
    return token
  }

  /** Keeps content that stands in no file in memory, to be read like one; never on disk, where it would stay behind. */
  hold(file: HeldFile): string {
    const token = freshToken()
    this.#held.set(token, file)
    const [oldest] = this.#held.keys()
    if (this.#held.size > MOST_HELD && oldest !== undefined) this.#held.delete(oldest)
    return token
  }

  /** Name and bytes of a file to read, whether it lies on disk or is held in memory. */
  async read(token: string, limits: { readonly maxBytes: number }): Promise<HeldFile> {
    const held = this.#held.get(token)
    if (held) return held
    const { path, name } = await this.open(token, limits)
    return { name, bytes: await onFile(path, () => readFile(path)) }
  }

  /** The path behind a token. Refuses tokens that were never given, or given for something else. */
  path(token: string, mode: GrantMode): string {
    const grant = this.#grants.get(token)
    if (grant?.mode !== mode) throw new Refusal({ code: 'not-found', detail: 'file-token' })
    return grant.path
  }

  /** The same, with a note of each place that was asked for to write to: what is written there is told in the history. */
  noted(): NotedFiles {
    const [saved, folders] = [new Set<string>(), new Set<string>()]
    const files: CallFiles = {
      origin: this.origin,
      grant: (path, mode, token) => this.grant(path, mode, token),
      hold: file => this.hold(file),
      read: (token, limits) => this.read(token, limits),
      open: (token, limits) => this.open(token, limits),
      path: (token, mode) => {
        const path = this.path(token, mode)
        if (mode === 'save' || mode === 'drag') saved.add(path)
        if (mode === 'folder') folders.add(path)
        return path
      },
    }
    return { files, saved, folders }
  }

  /** A file to read: it exists, is a regular file, is not empty and may be read. */
  async open(token: string, limits: { readonly maxBytes?: number } = {}): Promise<OpenedFile> {
    const path = this.path(token, 'open')
    return onFile(path, async () => {
      const found = await stat(path)
      const name = cleanText(basename(path))
      if (found.isDirectory()) throw new Refusal({ code: 'file-is-directory', params: { path } })
      if (!found.isFile()) throw new Refusal({ code: 'file-wrong-kind', params: { path } })
      if (found.size === 0) throw new Refusal({ code: 'file-empty', params: { path } })
      if (limits.maxBytes !== undefined && found.size > limits.maxBytes) {
        throw new Refusal({
          code: 'file-too-large',
          detail: 'over-limit',
          params: {
            path,
            sizeBytes: found.size,
            maxBytes: limits.maxBytes,
            sizeMb: Math.ceil(found.size / 1e6),
            maxMb: Math.floor(limits.maxBytes / 1e6),
          },
        })
      }
      await access(path, constants.R_OK)
      return { path, name, sizeBytes: found.size }
    })
  }
}
