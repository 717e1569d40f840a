import { randomBytes } from 'node:crypto'
import {
  toEngineSchema,
  type FromEngine,
  type KeyRequest,
  type ToEngine,
} from '@shared/contract/engine-process'
import { requestSchema, type Message } from '@shared/contract/reply'
import type { KeyKeeper, PrintOptions } from './call'
import { describeCause } from './describe-cause'
import { Engine } from './engine'
import { endPdfThreads } from './pdf'
import { collector, Rest } from './rest'

/** What a port is to us: Electron's in the utility process has this shape. */
interface Port {
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly Port[] }) => void,
  ): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(message: unknown): void
  start?(): void
}

const parent = (process as unknown as { readonly parentPort: Port }).parentPort
const tell = (message: FromEngine) => parent.postMessage(message)

const printing = new Map<number, (answer: Extract<ToEngine, { kind: 'printed' }>) => void>()
let printJobs = 0

function print(html: string, options: PrintOptions, signal: AbortSignal): Promise<Uint8Array> {
  const id = ++printJobs
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const stop = () => {
      printing.delete(id)
      tell({ kind: 'stop-print', id })
      reject(signal.reason as Error)
    }
    signal.addEventListener('abort', stop, { once: true })
    printing.set(id, ({ pdf, error }) => {
      printing.delete(id)
      signal.removeEventListener('abort', stop)
      if (pdf) resolve(pdf)
      else reject(new Error(error ?? 'printing failed'))
    })
    tell({ kind: 'print', id, html, options: { ...options } })
  })
}

const asked = new Map<number, (answer: Extract<ToEngine, { kind: 'key' }>) => void>()
let questions = 0

const askKeys = (request: KeyRequest) =>
  new Promise<Extract<ToEngine, { kind: 'key' }>>(resolve => {
    const id = ++questions
    asked.set(id, resolve)
    tell({ kind: 'key', id, request })
  })

/** The system's key store, which only the shell can reach. */
const keys: KeyKeeper = {
  isReal: async () => (await askKeys({ what: 'is-real' })).isReal,
  find: async mark => (await askKeys({ what: 'find', mark })).key,
  keep: async (mark, key) => {
    await askKeys({ what: 'keep', mark, key })
  },
  forget: async mark => {
    await askKeys({ what: 'forget', mark })
  },
}

function report(cause: unknown, endpoint: string): string {
  const ref = randomBytes(4).toString('hex')
  tell({ kind: 'report', ref, endpoint, cause: describeCause(cause) })
  return ref
}

const ports = new Set<Port>()
let engine: Engine | null = null
const collect = collector()
const rest = new Rest(() => {
  engine?.giveBack()
  collect({ type: 'major', flavor: 'last-resort' })
})

/** Answers one window: calls come in, replies and progress go out; what one window changed, the others hear. */
function serve(port: Port, on: Engine): void {
  const running = new Map<number, AbortController>()
  const send = (message: Message) => port.postMessage(message)
  ports.add(port)
  port.on('close', () => {
    ports.delete(port)
    for (const job of running.values()) job.abort()
  })
  port.on('message', event => {
    const parsed = requestSchema.safeParse(event.data)
    if (!parsed.success) return
    const request = parsed.data
    if (request.kind === 'cancel') return running.get(request.id)?.abort()
    const controller = new AbortController()
    running.set(request.id, controller)
    rest.began()
    const onProgress = (progress: Extract<Message, { kind: 'progress' }>['progress']) =>
      send({ kind: 'progress', id: request.id, progress })
    void on.answer(request.name, request.input, { signal: controller.signal, onProgress }).then(reply => {
      running.delete(request.id)
      rest.ended()
      send({
        kind: 'reply',
        id: request.id,
        reply: reply.ok ? { ...reply, touched: [...reply.touched] } : reply,
      })
      if (!reply.ok || reply.touched.length === 0) return
      for (const other of ports)
        if (other !== port) other.postMessage({ kind: 'touched', topics: [...reply.touched] })
    })
  })
  port.start?.()
}

async function start(message: Extract<ToEngine, { kind: 'start' }>): Promise<Engine> {
  const made = new Engine({
    now: () => new Date(),
    assetsDir: message.assetsDir,
    dataDir: message.dataDir,
    actor: message.actor,
    print,
    keys,
    download: async (...asked) => (await import('./download')).download(...asked),
    report,
    opened: path => tell({ kind: 'opened', path }),
  })
  if (message.reopen !== null)
    await made.call('workspace.open', { file: made.files.grant(message.reopen, 'open') })
  return made
}

async function onParent(message: ToEngine, given: readonly Port[]): Promise<void> {
  switch (message.kind) {
    case 'start':
      engine = await start(message)
      return
    case 'grant':
      engine?.files.grant(message.path, message.mode, message.token)
      return
    case 'permit':
      engine?.permits.grant(message.permitted, message.token)
      return
    case 'port':
      if (engine && given[0]) serve(given[0], engine)
      return
    case 'printed':
      printing.get(message.id)?.(message)
      return
    case 'key':
      asked.get(message.id)?.(message)
      asked.delete(message.id)
      return
    case 'close':
      engine?.close()
      await endPdfThreads()
      tell({ kind: 'closed' })
  }
}

let inOrder = Promise.resolve()
parent.on('message', event => {
  const message = toEngineSchema.parse(event.data)
  // Answers to what the engine asks while it does what came before them.
  if (message.kind === 'printed' || message.kind === 'key') return void onParent(message, [])
  inOrder = inOrder.then(() => onParent(message, event.ports))
})
