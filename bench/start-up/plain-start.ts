import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface PlainStart {
  readonly pid: number
  /** Milliseconds since 1970 at which the process was asked for. */
  readonly at: number
  /** What an expression comes to in the first window, promises awaited. */
  evaluate(expression: string): Promise<unknown>
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
  const child = spawn(program, ['--no-sandbox', '--disable-gpu', '--remote-debugging-port=0', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const window = await attached(await debuggerPort(child))
  let lastId = 0
  return {
    pid: child.pid ?? 0,
    at,
    evaluate: expression =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        const heard = (event: MessageEvent<string>) => {
          const answer = JSON.parse(event.data) as Answer
          if (answer.id !== id) return
          window.removeEventListener('message', heard)
          const failed = answer.error?.message ?? answer.result?.exceptionDetails?.text
          if (failed === undefined) resolve(answer.result?.result?.value)
          else reject(new Error(failed))
        }
        window.addEventListener('message', heard)
        const params = { expression, awaitPromise: true, returnByValue: true }
        window.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }))
      }),
    end: () => {
      window.close()
      return ended(child)
    },
  }
}

interface Answer {
  readonly id: number
  readonly error?: { readonly message: string }
  readonly result?: {
    readonly result?: { readonly value?: unknown }
    readonly exceptionDetails?: { readonly text: string }
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
