import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { z } from 'zod'
import type { Contract, EndpointName, InputOf, OutputOf } from '@shared/contract/contract'
import type { AnyEndpoint } from '@shared/contract/endpoint'
import { Refusal, type AppError } from '@shared/contract/error'
import type { Progress, Reply } from '@shared/contract/reply'
import type { Topic } from '@shared/contract/topic'
import { uuidV7 } from '@shared/ids/id'
import { Aside } from './aside'
import type { Call, EnginePorts, HandlersOf } from './call'
import { roomForChange } from './disk'
import { delivered, undelivered } from './delivery'
import { hasPlace, tellExport, waitsForEntry } from './exports'
import { Files, type CallFiles } from './files'
import { firstEndpoints, firstHandlers, isFirstName, type FirstName } from './first-handlers'
import { Mutex } from './mutex'
import { Permits } from './permits'
import { Session } from './session'
import { clearUnfinished } from './unfinished-notes'
import { Turns } from './turns'
import { STRETCH_WORK } from './store/file-key'
import { fileRefusal } from './store/file-refusal'
import { sealedDraft } from './second-lock'
import type { Store } from './store/store'
import type { Pause } from './store/trail'

/** Random bytes for this many ids are fetched at once: asking the system for each would take longer than all else about it. */
const IDS_AT_ONCE = 256
let pool = Buffer.alloc(0)

function idBytes(): Uint8Array {
  if (pool.byteLength === 0) pool = randomBytes(16 * IDS_AT_ONCE)
  const bytes = pool.subarray(0, 16)
  pool = pool.subarray(16)
  return bytes
}

export interface CallOptions {
  readonly signal?: AbortSignal
  onProgress?(progress: Progress): void
}

/**
 * Jobs that wait where others refuse a second start: a backup that somebody asks for is kept for good, so the daily one that
 * runs already does not stand for it.
 */
const WAITING_JOBS: ReadonlySet<EndpointName> = new Set<EndpointName>(['workspace.backup'])

type LaterPart = typeof import('./later-handlers')

/** Large pieces of the later part, each of which is read and run in one go. What one needs of another is read with the first of them. */
const PIECES: readonly (() => Promise<unknown>)[] = [
  () => import('@shared/contract/contract'),
  () => import('./risk'),
  () => import('./intake'),
  () => import('./disclosure'),
]

interface Later {
  readonly part: LaterPart
  readonly handlers: HandlersOf<Omit<Contract, FirstName>>
}

/** An endpoint with what answers it. */
interface Answering {
  readonly name: EndpointName
  readonly endpoint: AnyEndpoint
  readonly handler: (input: unknown, call: Call) => Promise<unknown>
}

/**
 * The engine: the contract's answers over one open workspace. The same code runs in the app's utility process,
 * in the command line and in tests; what differs comes in through the ports.
 */
export class Engine {
  readonly files = new Files()
  readonly permits = new Permits()
  readonly #ports: EnginePorts
  readonly #session: Session
  readonly #first: HandlersOf<Pick<Contract, FirstName>>
  readonly #commands = new Mutex()
  readonly #waitingJobs = new Mutex()
  readonly #turns = new Turns()
  readonly #runningJobs = new Set<EndpointName>()
  /** Once it is read. */
  #laterPart: LaterPart | null = null
  #later: Promise<Later> | null = null
  /** While a long change is written. */
  #aside: Aside | null = null

  constructor(ports: EnginePorts) {
    this.#ports = ports
    clearUnfinished(ports.dataDir)
    this.#session = new Session(path => ports.opened?.(path))
    this.#first = firstHandlers(this.#session)
  }

  /** Answers a call whose name and input are not trusted. Never throws: what goes wrong is a value. */
  async answer(name: string, input: unknown, options: CallOptions = {}): Promise<Reply<unknown>> {
    const touched = new Set<Topic>()
    try {
      const value = await this.#run(await this.#answering(name), input, options, touched)
      return { ok: true, value, touched: [...touched] }
    } catch (cause) {
      return { ok: false, error: this.#asError(cause, name) }
    }
  }

  /** A typed call. */
  async call<N extends EndpointName>(
    name: N,
    input: InputOf<N>,
    options: CallOptions = {},
  ): Promise<Reply<OutputOf<N>>> {
    return (await this.answer(name, input, options)) as Reply<OutputOf<N>>
  }

  /** Reads the part of the engine that the first answers do not need; calls that need it wait for it. */
  readOn(): Promise<Later> {
    this.#later ??= this.#readLater()
    return this.#later
  }

  /** In pieces: between them the first part answers, for instance the list that is asked for while the first page waits. */
  async #readLater(): Promise<Later> {
    for (const piece of PIECES) {
      await piece()
      await setImmediate()
    }
    return import('./later-handlers').then(part => {
      this.#laterPart = part
      return { part, handlers: part.laterHandlers(this.#session) }
    })
  }

  /** Lets go of what is kept only to answer sooner. For when nobody asks. */
  giveBack(): void {
    this.#session.current?.giveBack()
  }

  close(): void {
    const { current } = this.#session
    try {
      if (current !== null)
        this.#laterPart?.signWhenClosing(current, this.#ports.actor, this.#ports.now().toISOString())
    } catch (cause) {
      this.#ports.report(cause, 'trail.sign-head')
    }
    this.#session.close()
  }

  /** Commands keep their order: none is answered by the first part while one before it waits for the other. */
  async #answering(name: string): Promise<Answering> {
    if (isFirstName(name) && (firstEndpoints[name].kind === 'query' || this.#later === null))
      return { name, endpoint: firstEndpoints[name], handler: this.#first[name] as Answering['handler'] }
    const { part, handlers } = await this.readOn()
    if (!part.isEndpointName(name)) throw new Refusal({ code: 'invalid-input', detail: 'unknown-endpoint' })
    const handler = isFirstName(name) ? this.#first[name] : handlers[name]
    return { name, endpoint: part.contract[name], handler: handler as Answering['handler'] }
  }

  #run(answering: Answering, raw: unknown, options: CallOptions, touched: Set<Topic>): Promise<unknown> {
    const { name, endpoint } = answering
    const input = parsed(endpoint.input, raw)
    const handle = () => this.#turns.share(() => this.#handle(answering, input, options, touched))
    switch (endpoint.kind) {
      case 'query':
        return this.#aside?.run(store => this.#handle(answering, input, options, touched, store)) ?? handle()
      case 'command':
        return this.#commands.run(handle)
      case 'job':
        return WAITING_JOBS.has(name) ? this.#inTurn(handle, options.signal) : this.#once(name, handle)
    }
  }

  /** Runs a part of a call while no other call uses the workspace; queries are answered from an aside meanwhile. */
  #alone<T>(signal: AbortSignal, task: (pause: Pause, store: Store) => Promise<T>): Promise<T> {
    const { store } = this.#session
    if (store.look !== null) return Promise.reject(new Refusal({ code: 'read-only' }))
    const pause = async (): Promise<void> => {
      await setImmediate()
      if (signal.aborted) throw new Refusal({ code: 'cancelled' })
    }
    return this.#turns.alone(async () => {
      if (signal.aborted) throw new Refusal({ code: 'cancelled' })
      // Another workspace may have been opened while this call waited.
      if (this.#session.current !== store) throw new Refusal({ code: 'no-workspace' })
      this.#aside = Aside.open(store)
      try {
        return await task(pause, store)
      } catch (cause) {
        throw asThrown(fileRefusal(cause, store.path))
      } finally {
        this.#aside?.end()
        this.#aside = null
      }
    })
  }

  /** A job of one kind runs once at a time: a second start is refused while the first runs. */
  async #once<T>(name: EndpointName, run: () => Promise<T>): Promise<T> {
    if (this.#runningJobs.has(name)) throw new Refusal({ code: 'busy', params: { job: name } })
    this.#runningJobs.add(name)
    try {
      return await run()
    } finally {
      this.#runningJobs.delete(name)
    }
  }

  /** A job that waits for the one of its kind that runs. It can be cancelled meanwhile, and is not done for another workspace. */
  async #inTurn<T>(run: () => Promise<T>, signal = new AbortController().signal): Promise<T> {
    const { current } = this.#session
    let state: 'waiting' | 'running' | 'given-up' = 'waiting'
    const turn = this.#waitingJobs.run(() => {
      if (state === 'given-up') throw new Refusal({ code: 'cancelled' })
      // Another workspace may have been opened while this call waited.
      if (this.#session.current !== current) throw new Refusal({ code: 'no-workspace' })
      state = 'running'
      return run()
    })
    const givenUp = new Promise<never>((_, reject) => {
      const giveUp = () => {
        if (state !== 'waiting') return
        state = 'given-up'
        reject(new Refusal({ code: 'cancelled' }))
      }
      signal.addEventListener('abort', giveUp, { once: true })
    })
    return Promise.race([turn, givenUp])
  }

  async #handle(
    { name, endpoint, handler }: Answering,
    input: unknown,
    options: CallOptions,
    touched: Set<Topic>,
    aside: Store | null = null,
  ): Promise<unknown> {
    const places = this.files.noted()
    const call = this.#callOf(options, touched, aside, places.files)
    const answered = async () => parsedOwn(endpoint.output, await handler(input, call))
    if (endpoint.kind === 'query') return answered()
    if (!waitsForEntry(name)) return undelivered(answered)
    return delivered(
      this.#ports.dataDir,
      async delivery => {
        const value = await handler(input, call)
        await tellExport(name, input, value, places, { call, delivery })
        return parsedOwn(endpoint.output, value)
      },
      () => hasPlace(places),
    )
  }

  #callOf(options: CallOptions, touched: Set<Topic>, aside: Store | null, files: CallFiles): Call {
    const ports = this.#ports
    const session = this.#session
    const signal = options.signal ?? new AbortController().signal
    const now = () => ports.now().toISOString()
    const lockAt = {
      get openStore() {
        return session.current
      },
      now,
    }
    return {
      get store() {
        return aside ?? session.store
      },
      now,
      today: () => localDate(ports.now()),
      newId: () => uuidV7(ports.now().getTime(), idBytes()),
      change: draft => {
        if (signal.aborted) return Promise.reject(new Refusal({ code: 'cancelled' }))
        const store = session.store
        if (store.look !== null) return Promise.reject(new Refusal({ code: 'read-only' }))
        try {
          roomForChange(dirname(store.path))
          const written = store.trail.commit(sealedDraft(draft, store, lockAt), {
            actor: ports.actor,
            at: now(),
          })
          for (const topic of [...draft.touched, 'trail' as const]) touched.add(topic)
          return Promise.resolve(written)
        } catch (cause) {
          return Promise.reject(asThrown(fileRefusal(cause, store.path)))
        }
      },
      changeAtLength: (draft, told) =>
        this.#alone(signal, async (pause, store) => {
          roomForChange(dirname(store.path))
          const sealed = sealedDraft(draft, store, lockAt)
          const written = await store.trail.commitAtLength(
            sealed,
            { actor: ports.actor, at: now() },
            rows => {
              told(rows)
              return pause(rows)
            },
          )
          for (const topic of [...draft.touched, 'trail' as const]) touched.add(topic)
          return written
        }),
      alone: task => this.#alone(signal, task),
      touch: topics => {
        for (const topic of topics) touched.add(topic)
      },
      progress: progress => options.onProgress?.(progress),
      signal,
      files,
      permits: this.permits,
      download: ports.download?.bind(ports) ?? null,
      keys: ports.keys ?? null,
      stretchWork: ports.stretchWork ?? STRETCH_WORK,
      assetsDir: ports.assetsDir,
      dataDir: ports.dataDir,
      get openStore() {
        return session.current
      },
      actor: ports.actor,
      print: (html, print) => ports.print(html, print, signal),
      ask: async (name, input) => {
        const answering = await this.#answering(name)
        const said = parsed(answering.endpoint.input, input)
        return (await this.#handle(answering, said, options, touched, aside)) as OutputOf<typeof name>
      },
    }
  }

  #asError(cause: unknown, name: string): AppError {
    if (cause instanceof Refusal) return cause.error
    if (cause instanceof Error && cause.name === 'AbortError') return { code: 'cancelled' }
    return {
      code: 'unexpected',
      ref: this.#ports.report(cause, isNamedLikeEndpoint(name) ? name : 'unknown'),
    }
  }
}

/** What is called may be anything as long as the contract is not read, and nothing unknown goes into a log. */
const isNamedLikeEndpoint = (name: string): boolean => /^[a-z]{1,20}\.[a-z-]{1,40}$/.test(name)

const asThrown = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)))

const HALF_A_CHARACTER = /\p{Surrogate}/u

const isIllFormed = (text: string): boolean => text.includes('\0') || HALF_A_CHARACTER.test(text)

/**
 * Where a message holds half a character, which no JSON text and so no history may hold (RFC 8785 3.2.2.2), or the
 * character 0, at which SQLite thinks that a text ends; `null` where it does not.
 */
function illFormed(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return isIllFormed(value) ? path : null
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null
  for (const [key, part] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`
    const found = isIllFormed(key) ? path : illFormed(part, at)
    if (found !== null) return found
  }
  return null
}

function parsed(schema: z.ZodType, raw: unknown): unknown {
  const half = illFormed(raw)
  if (half !== null) {
    const message = 'holds a character that no text may hold'
    throw new Refusal({ code: 'invalid-input', issues: [{ path: half, code: 'ill-formed', message }] })
  }
  const result = schema.safeParse(raw)
  if (result.success) return result.data
  const issues = result.error.issues.map(issue => ({
    path: issue.path.join('.'),
    code: issue.code,
    message: issue.message,
  }))
  throw new Refusal({ code: 'invalid-input', issues })
}

/** Our own answers are parsed as well: what a screen or script gets is exactly what the contract says. */
function parsedOwn(schema: z.ZodType, value: unknown): unknown {
  return schema.parse(value)
}

/** The calendar date where the person is. */
function localDate(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
