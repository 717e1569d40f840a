import { isAbsolute, resolve } from 'node:path'
import type { TFunction } from 'i18next'
import type { EndpointName, InputOf, OutputOf } from '@shared/contract/contract'
import type { AppError } from '@shared/contract/error'
import type { FileToken } from '@shared/contract/workspace'
import type { EnginePorts } from '../engine/call'
import { delivered, type Delivery } from '../engine/delivery'
import { Engine } from '../engine/engine'
import type { GrantMode } from '../engine/files'
import { readSecret } from './secret'
import { errorSentence, phaseSentence } from './sentences'
import type { Teller } from './teller'

/** A refusal of the engine, with the topic whose catalogue may have the narrower sentence. */
export class Refused extends Error {
  readonly error: AppError
  readonly topic: string

  constructor(error: AppError, endpoint: EndpointName) {
    super(error.code)
    this.name = 'Refused'
    this.error = error
    this.topic = endpoint.split('.')[0] ?? ''
  }
}

/** What a command works with: the engine, the folder it was started in, and where messages go. */
export class Desk {
  readonly t: TFunction
  readonly teller: Teller
  readonly #engine: Engine
  readonly #folder: string
  readonly #dataDir: string
  readonly #signal: AbortSignal

  constructor(t: TFunction, ports: EnginePorts, folder: string, teller: Teller, signal: AbortSignal) {
    this.t = t
    this.#engine = new Engine(ports)
    this.#folder = folder
    this.#dataDir = ports.dataDir
    this.teller = teller
    this.#signal = signal
  }

  path(typed: string): string {
    return isAbsolute(typed) ? typed : resolve(this.#folder, typed)
  }

  /** A token for a typed path: what a dialog does in the app, the command line does by being told. */
  token(typed: string, mode: GrantMode): FileToken {
    return this.#engine.files.grant(this.path(typed), mode)
  }

  /** Runs what writes a file by itself and tells of it; see `delivered`. */
  deliver<T>(task: (delivery: Delivery) => Promise<T>): Promise<T> {
    return delivered(this.#dataDir, task)
  }

  /** Calls the engine and gives the value; a refusal is thrown. */
  async ask<N extends EndpointName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const reply = await this.#engine.call(name, input, {
      signal: this.#signal,
      onProgress: progress => this.teller.progress(phaseSentence(this.t, name, progress.phase), progress),
    })
    if (!reply.ok) throw new Refused(reply.error, name)
    return reply.value
  }

  /**
   * Opens the workspace a command names, with its passphrase where it has one, and makes the daily backup if it is time for
   * one. A backup that can't be made keeps nobody from working, but is told.
   */
  async open(workspace: string): Promise<OutputOf<'workspace.open'>> {
    const file = this.token(workspace, 'open')
    const info = await this.withSecret(secret => this.ask('workspace.open', { file, ...secret }))
    try {
      await this.ask('workspace.backup', { reason: 'daily' })
    } catch (cause) {
      if (!(cause instanceof Refused) || cause.error.code === 'cancelled') throw cause
      this.teller.line(this.t('cli:backup.failed', { why: errorSentence(this.t, cause.error, null) }))
    }
    return info
  }

  /** Does what may need the passphrase of a file: asks for it only when the file does. */
  async withSecret<T>(run: (secret: { readonly secret?: string }) => Promise<T>): Promise<T> {
    try {
      return await run({})
    } catch (cause) {
      if (!(cause instanceof Refused) || cause.error.code !== 'passphrase-needed') throw cause
      return run({ secret: await readSecret('current', this.t) })
    }
  }

  close(): void {
    this.#engine.close()
  }
}
