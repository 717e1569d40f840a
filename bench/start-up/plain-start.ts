import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface PlainStart {
  readonly pid: number
  /** Milliseconds since 1970 at which the process was asked for. */
  readonly at: number
  /** What an expression comes to in the first window, promises awaited. */
  evaluate(expression: string): Promise<unknown>
  /** A method of the window's debugger, and what it answers. */
  send(method: string, params?: object): Promise<unknown>
  /** Hears what the window's debugger tells by itself; answers how to stop. */
  on(method: string, heard: (params: unknown) => void): () => void
  end(): Promise<void>
}

/**
 * Starts an Electron as a double click does, with no driver attached: only a port for its window's debugger, over which the
 * window is asked when it was ready. (Playwright holds a start back until it is attached, which takes a second by itself.)
 */
export async function plainStart(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<PlainStart> {
  const at = Date.now()
  const child = spawn(program, ['--no-sandbox', '--remote-debugging-port=0', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const window = await attached(await debuggerPort(child))
  const { send, on } = lineOf(window)
  return {
    pid: child.pid ?? 0,
    at,
    evaluate: async expression => {
      const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
      const { result, exceptionDetails } = answer as Evaluated
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text)
      return result?.value
    },
    send,
    on,
    end: () => {
      window.close()
      return ended(child)
    },
  }
}

interface Evaluated {
  readonly result?: { readonly value?: unknown }
  readonly exceptionDetails?: { readonly text: string }
}

interface Said {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly error?: { readonly message: string }
  readonly result?: unknown
}

function lineOf(window: WebSocket): Pick<PlainStart, 'send' | 'on'> {
  const listen = (heard: (said: Said) => void): (() => void) => {
    const listener = (event: MessageEvent<string>) => heard(JSON.parse(event.data) as Said)
    window.addEventListener('message', listener)
    return () => window.removeEventListener('message', listener)
  }
  let lastId = 0
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        const stop = listen(said => {
          if (said.id !== id) return
          stop()
          if (said.error === undefined) resolve(said.result)
          else reject(new Error(said.error.message))
        })
        window.send(JSON.stringify({ id, method, params }))
      }),
    on: (method, heard) =>
      listen(said => {
        if (said.method === method) heard(said.params)
      }),
  }
}

async function debuggerPort(child: ChildProcess): Promise<number> {
  if (child.stderr === null) throw new Error('the start has no error stream')
  for await (const line of createInterface(child.stderr)) {
    const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1]
    if (port === undefined) continue
    child.stderr.resume()
    return Number(port)
  }
  throw new Error('the program ended before it listened')
}

/** A line to the first window, once it has its own page. */
async function attached(port: number): Promise<WebSocket> {
  for (;;) {
    const pages = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as readonly Page[]
    const page = pages.find(({ type, url }) => type === 'page' && /^(app|data):/.test(url))
    if (page === undefined) {
      await pause(5)
      continue
    }
    const socket = new WebSocket(page.webSocketDebuggerUrl)
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true })
      socket.addEventListener('error', reject, { once: true })
    })
    return socket
  }
}

interface Page {
  readonly type: string
  readonly url: string
  readonly webSocketDebuggerUrl: string
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise(resolve => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })

export const pause = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms))
