import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'
import {
  fromEngineSchema,
  type FromEngine,
  type KeyRequest,
  type Permitted,
  type ToEngine,
} from '@shared/contract/engine-process'
import type { PrintOptions } from '../engine/call'
import type { Grant } from './grants'

export interface EngineHost {
  readonly outDir: string
  readonly assetsDir: string
  readonly dataDir: string
  readonly actor: string
  grants(): readonly Grant[]
  print(html: string, options: PrintOptions, signal: AbortSignal): Promise<Uint8Array>
  /** Asks the system's key store. */
  keys(request: KeyRequest): { readonly isReal: boolean; readonly key: Uint8Array | null }
  report(entry: Extract<FromEngine, { kind: 'report' }>): void
  opened(path: string | null): void
  /** The engine died and stands again: windows need new ports. */
  restarted(): void
  /** The engine died again and again: the person must be told. */
  failed(): void
}

/**
 * V8 begins with little room for young objects and collects a dozen times while the engine starts; with 16 MB the start is done first. What is
 * not needed is given back when the engine rests.
 */
const ROOM_TO_START = ['--min-semi-space-size=16'] as const

/** How often an engine may die within a minute before we stop starting it again by ourselves. */
const MOST_RESTARTS = 5
const WITHIN_MS = 60_000

/** The life of the engine's process: started, watched, started again with the workspace that was open, closed. */
export class EngineProcess {
  readonly #host: EngineHost
  #child: UtilityProcess | null = null
  #open: string | null = null
  #restarts: number[] = []
  #closing = false
  readonly #printing = new Map<number, AbortController>()

  constructor(host: EngineHost) {
    this.#host = host
  }

  /** `file` is opened at once: the window finds it open when it comes to ask. What refuses it is told when the window opens it itself. */
  start(file: string | null = null): void {
    const child = utilityProcess.fork(join(this.#host.outDir, 'main/engine.js'), [], {
      serviceName: 'Fivefold engine',
      execArgv: [...ROOM_TO_START],
    })
    this.#child = child
    child.on('message', (message: unknown) => this.#on(fromEngineSchema.parse(message)))
    child.on('exit', () => this.#exited(child))
    this.#tell({
      kind: 'start',
      assetsDir: this.#host.assetsDir,
      dataDir: this.#host.dataDir,
      actor: this.#host.actor,
      reopen: this.#open ?? file,
    })
    for (const grant of this.#host.grants()) this.announce(grant)
  }

  announce({ token, path, mode }: Grant): void {
    this.#tell({ kind: 'grant', token, path, mode })
  }

  /** Tells the engine what the person agreed to fetch; gives the permit for the window to hand in. */
  permit(permitted: Permitted): string {
    const token = randomBytes(18).toString('base64url')
    this.#tell({ kind: 'permit', token, permitted })
    return token
  }

  /** A fresh line to the engine; the other end is for a window. */
  port(): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain()
    this.#child?.postMessage({ kind: 'port' } satisfies ToEngine, [port1])
    return port2
  }

  /** Lets the engine fold its log into the file before the program ends. */
  close(): Promise<void> {
    this.#closing = true
    const child = this.#child
    if (!child) return Promise.resolve()
    return new Promise(resolve => {
      const timer = setTimeout(() => child.kill(), 5000)
      child.once('exit', () => {
        clearTimeout(timer)
        resolve()
      })
      this.#tell({ kind: 'close' })
    })
  }

  #tell(message: ToEngine): void {
    this.#child?.postMessage(message)
  }

  #on(message: FromEngine): void {
    switch (message.kind) {
      case 'opened':
        if (!this.#closing) this.#open = message.path
        this.#host.opened(message.path)
        break
      case 'report':
        this.#host.report(message)
        break
      case 'key':
        this.#tell({ kind: 'key', id: message.id, ...this.#host.keys(message.request) })
        break
      case 'closed':
        this.#child?.kill()
        break
      case 'print':
        void this.#print(message)
        break
      case 'stop-print':
        this.#printing.get(message.id)?.abort()
    }
  }

  async #print({ id, html, options }: Extract<FromEngine, { kind: 'print' }>): Promise<void> {
    const stop = new AbortController()
    this.#printing.set(id, stop)
    try {
      const pdf = await this.#host.print(html, printOptions(options), stop.signal)
      this.#tell({ kind: 'printed', id, pdf, error: null })
    } catch (cause) {
      this.#tell({
        kind: 'printed',
        id,
        pdf: null,
        error: cause instanceof Error ? cause.message : 'printing failed',
      })
    } finally {
      this.#printing.delete(id)
    }
  }

  #exited(child: UtilityProcess): void {
    if (this.#child !== child) return
    this.#child = null
    if (this.#closing) return
    const now = Date.now()
    this.#restarts = [...this.#restarts.filter(at => now - at < WITHIN_MS), now]
    if (this.#restarts.length > MOST_RESTARTS) {
      this.#host.failed()
      return
    }
    this.start()
    this.#host.restarted()
  }
}

const printOptions = ({
  page,
  header,
  footer,
  laidOut,
}: Extract<FromEngine, { kind: 'print' }>['options']): PrintOptions => ({
  page,
  ...(laidOut ? { laidOut } : {}),
  ...(header ? { header } : {}),
  ...(footer ? { footer } : {}),
})
