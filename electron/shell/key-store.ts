import { join } from 'node:path'
import { app, safeStorage } from 'electron'
import { z } from 'zod'
import type { KeyRequest } from '@shared/contract/engine-process'
import { logError } from './log'
import { readJsonFile, writeJsonFile } from './json-file'

/** What is used of Electron's `safeStorage`. */
export interface Sealing {
  isEncryptionAvailable(): boolean
  getSelectedStorageBackend(): string
  encryptString(text: string): Buffer
  decryptString(sealed: Buffer): string
}

const keptSchema = z.record(z.string(), z.base64())

/** On Linux, without a key ring, Electron seals with a password that stands in its source: that keeps nothing from anybody. */
const NOT_REAL = new Set(['basic_text', 'unknown'])

/**
 * Keys of workspaces that the person wants to be remembered on this computer, each sealed by the operating system's key store
 * for this account. Passphrases never come here.
 */
export class KeyStore {
  readonly #path: string
  readonly #sealing: Sealing
  readonly #platform: NodeJS.Platform

  constructor(path: string, sealing: Sealing, platform: NodeJS.Platform = process.platform) {
    this.#path = path
    this.#sealing = sealing
    this.#platform = platform
  }

  /** Whether the system keeps secrets here that other accounts and a copied folder can't read. */
  get isReal(): boolean {
    if (!this.#sealing.isEncryptionAvailable()) return false
    return this.#platform !== 'linux' || !NOT_REAL.has(this.#sealing.getSelectedStorageBackend())
  }

  /** The answer to what the engine asks: the key that was looked for, else `null`. */
  answer(request: KeyRequest): Uint8Array | null {
    if (request.what === 'is-real') return null
    if (request.what === 'forget') this.#write(request.mark, null)
    else if (this.isReal && request.what === 'find') return this.#find(request.mark)
    else if (this.isReal && request.what === 'keep') {
      const text = Buffer.from(request.key).toString('base64')
      this.#write(request.mark, this.#sealing.encryptString(text).toString('base64'))
    }
    return null
  }

  #kept(): Record<string, string> {
    return readJsonFile(this.#path, keptSchema, {})
  }

  #find(mark: string): Uint8Array | null {
    const sealed = this.#kept()[mark]
    if (sealed === undefined) return null
    try {
      return Buffer.from(this.#sealing.decryptString(Buffer.from(sealed, 'base64')), 'base64')
    } catch {
      // Sealed by another account, or by a key ring that is gone: it opens nothing any more.
      this.#write(mark, null)
      return null
    }
  }

  #write(mark: string, sealed: string | null): void {
    const { [mark]: before, ...others } = this.#kept()
    if (before === undefined && sealed === null) return
    writeJsonFile(this.#path, sealed === null ? others : { ...others, [mark]: sealed })
  }
}

/** Answers the engine with the system's own key store; what goes wrong there is told as a store that is not there. */
export function answerWithSystem(request: KeyRequest): {
  readonly isReal: boolean
  readonly key: Uint8Array | null
} {
  const store = new KeyStore(join(app.getPath('userData'), 'keys.json'), safeStorage)
  try {
    return { isReal: store.isReal, key: store.answer(request) }
  } catch (cause) {
    logError(`key store: ${cause instanceof Error ? cause.name : 'failed'}`)
    return { isReal: false, key: null }
  }
}
