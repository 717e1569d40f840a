import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { cleanup, configure, render, type RenderResult } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { onTestFinished } from 'vitest'
import type { EndpointName, InputOf, OutputOf } from '@shared/contract/contract'
import type { AppError } from '@shared/contract/error'
import type { Message, Progress, Request } from '@shared/contract/reply'
import type { Topic } from '@shared/contract/topic'
import type { WindowBridge } from '../../app/bridge'
import { engineOver } from '../../app/engine-client'
import { askAllAnew, newQueryClient, refetchTouched } from '../../app/engine-hooks'
import type { EngineLink } from '../../app/engine-link'
import { newLanguageLayer } from '../../app/language'
import { Providers } from '../../app/providers'

// What is waited for comes: how soon says only how busy the machine is.
configure({ asyncUtilTimeout: 20_000 })

/** What a fake engine answers: a value, or a refusal through `refuse`. */
export type Answers = {
  readonly [N in EndpointName]?: (
    input: InputOf<N>,
    tell: (progress: Progress) => void,
  ) => OutputOf<N> | Promise<OutputOf<N>>
}

export class FakeRefusal extends Error {
  readonly error: AppError
  constructor(error: AppError) {
    super(error.code)
    this.error = error
  }
}

export const refuse = (error: AppError): never => {
  throw new FakeRefusal(error)
}

export interface FakeEngine {
  readonly link: EngineLink
  /** Every call that came, in order. */
  readonly calls: readonly { readonly name: string; readonly input: unknown }[]
  /** Ids of calls that were asked to stop. */
  readonly cancelled: readonly number[]
  readonly touch: (topics: readonly Topic[]) => void
}

/** An engine made of answers, on the same wire as the real one. `touches` names the topics each command touches. */
export function fakeEngine(
  answers: Answers,
  touches: Partial<Record<EndpointName, Topic[]>> = {},
): FakeEngine {
  const listeners = new Set<(message: Message) => void>()
  const calls: { name: string; input: unknown }[] = []
  const cancelled: number[] = []
  const tell = (message: Message) => {
    for (const listener of listeners) listener(message)
  }
  const answer = async (request: Extract<Request, { kind: 'call' }>): Promise<void> => {
    const { id, name, input } = request
    const one = answers[name as EndpointName] as
      ((input: unknown, tell: (progress: Progress) => void) => unknown) | undefined
    try {
      if (one === undefined) throw new FakeRefusal({ code: 'not-found', params: { name } })
      const value = await one(input, progress => tell({ kind: 'progress', id, progress }))
      tell({ kind: 'reply', id, reply: { ok: true, value, touched: touches[name as EndpointName] ?? [] } })
    } catch (cause) {
      if (!(cause instanceof FakeRefusal)) throw cause
      tell({ kind: 'reply', id, reply: { ok: false, error: cause.error } })
    }
  }
  const link: EngineLink = {
    send: request => {
      if (request.kind === 'cancel') return void cancelled.push(request.id)
      calls.push({ name: request.name, input: request.input })
      void answer(request)
    },
    onMessage: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return { link, calls, cancelled, touch: topics => tell({ kind: 'touched', topics: [...topics] }) }
}

/** A shell in which nobody chooses anything, unless told otherwise. */
export function fakeBridge(over: Partial<WindowBridge> = {}): WindowBridge {
  return {
    connect: () => undefined,
    pick: () => Promise.resolve(null),
    pickMany: () => Promise.resolve([]),
    pickSave: () => Promise.resolve(null),
    pickFolder: () => Promise.resolve(null),
    dropped: () => Promise.resolve(null),
    recent: () => Promise.resolve([]),
    forget: () => Promise.resolve(),
    opening: () => Promise.resolve(false),
    startFile: () => Promise.resolve(null),
    sampleTarget: () => Promise.resolve({ token: 'sample-token-000000', name: 'Sample.fivefold' }),
    showInFolder: () => Promise.resolve(),
    dragTarget: name => Promise.resolve({ token: 'drag-token-000000000', name }),
    dragOut: () => Promise.resolve(true),
    settings: () =>
      Promise.resolve({
        theme: 'system',
        language: 'en',
        fetchLists: false,
        formLanguages: ['en'],
        lockAfterMinutes: null,
        lists: {},
        tourSeen: true,
        systemRecent: false,
        tellJobs: false,
        tellDue: false,
        paper: 'A4',
        releases: null,
      }),
    saveSettings: () => Promise.resolve(),
    diagnostics: () => Promise.resolve(''),
    saveDiagnostics: () => Promise.resolve(false),
    deleteLog: () => Promise.resolve(),
    about: () => Promise.resolve({ version: '0', electron: '0', chromium: '0', platform: 'test' }),
    permitFetch: () => Promise.resolve(null),
    permitLook: () => Promise.resolve(null),
    print: () => Promise.resolve('taken'),
    tell: () => undefined,
    nameSteps: () => undefined,
    editText: () => undefined,
    onMenu: () => () => undefined,
    ...over,
  }
}

/** jsdom lays nothing out: give every box a size, so that virtual lists draw rows, and answer media queries with "no". */
export function standInForLayout(width?: number): void {
  Object.defineProperties(HTMLElement.prototype, {
    offsetHeight: { configurable: true, get: () => 620 },
    offsetWidth: { configurable: true, get: () => 900 },
    clientHeight: { configurable: true, get: () => 620 },
    clientWidth: { configurable: true, get: () => 900 },
  })
  HTMLElement.prototype.scrollTo = () => undefined
  HTMLElement.prototype.scrollIntoView = () => undefined
  window.scrollTo = () => undefined
  window.matchMedia = media =>
    Object.assign(new EventTarget(), { media, matches: false, onchange: null }) as unknown as MediaQueryList
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })
  window.ResizeObserver = observerOf(width)
}

/** Says of every element that it is so many pixels wide; where no width is given, that it was laid out and no more. */
const observerOf = (width: number | undefined): typeof ResizeObserver =>
  class implements ResizeObserver {
    readonly #told: ResizeObserverCallback
    constructor(told: ResizeObserverCallback) {
      this.#told = told
    }
    observe(target: Element) {
      if (width === undefined) {
        this.#told([], this)
        return
      }
      const size = [{ inlineSize: width, blockSize: 620 }]
      const contentRect = new DOMRect(0, 0, width, 620)
      this.#told(
        [{ target, contentRect, borderBoxSize: size, contentBoxSize: size, devicePixelContentBoxSize: size }],
        this,
      )
    }
    unobserve() {}
    disconnect() {}
  }

export interface ScreenOptions {
  /** Width of every element that is watched, in pixels. */
  readonly width?: number
  readonly answers?: Answers
  readonly touches?: Partial<Record<EndpointName, Topic[]>>
  readonly bridge?: Partial<WindowBridge>
  readonly language?: string
  readonly resources?: Readonly<Record<string, object>>
  /** Where the screen stands, for those that read the route: path pattern and address. */
  readonly path?: string
  readonly at?: string
}

export interface Screen extends RenderResult {
  readonly user: UserEvent
  readonly engine: FakeEngine
  /** The engine dies and stands again: what it had not answered is lost. */
  readonly restart: () => void
}

/**
 * Takes away what a test drew, and lets what was on its way come to its end: drawn later, when the next file is read and there is no
 * window any more, it would fail the run outside of any test.
 */
async function putAway(): Promise<void> {
  cleanup()
  await new Promise(resolve => setTimeout(resolve))
}

/** Draws a screen with everything around it: fake engine and shell, language, theme, router. It goes with its test. */
export function renderScreen(screen: ReactNode, options: ScreenOptions = {}): Screen {
  onTestFinished(putAway)
  standInForLayout(options.width)
  const engine = fakeEngine(options.answers ?? {}, options.touches)
  const client = newQueryClient()
  const window = engineOver(engine.link)
  refetchTouched(client, window)
  const language = newLanguageLayer(options.language ?? 'en', options.resources)
  const root = createRootRoute()
  const here = createRoute({
    getParentRoute: () => root,
    path: options.path ?? '/',
    component: () => <>{screen}</>,
  })
  const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: () => null })
  const router = createRouter({
    routeTree: root.addChildren([here, elsewhere]),
    history: createMemoryHistory({ initialEntries: [options.at ?? options.path ?? '/'] }),
  })
  const result = render(
    <Providers
      engine={window}
      bridge={fakeBridge(options.bridge)}
      client={client}
      language={language}
      nonce=""
      env="test"
    >
      <RouterProvider router={router as never} />
    </Providers>,
  )
  const restart = () => {
    window.restart(engine.link)
    askAllAnew(client)
  }
  return Object.assign(result, { user: userEvent.setup(), engine, restart })
}
