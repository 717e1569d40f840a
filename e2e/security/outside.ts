import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import type { Fivefold } from '../app'

/** Sockets of a process that lead off this computer (Linux; fields of proc_net(5): remote address, inode). */
function outsideSockets(pid: number): string[] {
  const open = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap(name => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${name}`))?.[1] ?? []
      } catch {
        return []
      }
    }),
  )
  const lines = ['tcp', 'tcp6', 'udp', 'udp6'].flatMap(kind =>
    readFileSync(`/proc/${pid}/net/${kind}`, 'utf8').trim().split('\n').slice(1),
  )
  return lines
    .map(line => line.trim().split(/\s+/))
    .filter(fields => open.has(fields[9] ?? ''))
    .map(fields => fields[2] ?? '')
    .filter(remote => !/^(0100007F|00000000|0{32}|0{24}0100007F|0{31}1|0{24}01000000):/.test(remote))
}

/** What of the app went outside, or tried to. */
export interface Outside {
  /** Addresses that are none of the app's own, also where the guard cancelled the request. */
  readonly asked: readonly string[]
  /** Remote addresses of connections (Linux). */
  readonly sockets: readonly string[]
  /** Lines of the console that tell of a broken rule of the policy. */
  readonly broken: readonly string[]
}

export const NOTHING_OUTSIDE: Outside = { asked: [], sockets: [], broken: [] }

/** Watches an app for requests and connections that lead outside: `look` wherever it stands, `found` at the end. */
export async function watchOutside({ main, console: said }: Fivefold) {
  await main.evaluate(({ session }) => {
    const asked: string[] = []
    Reflect.set(globalThis, 'askedOutside', asked)
    // Also what is cancelled is told here: the guard leaves no other trace of it.
    session.defaultSession.webRequest.onErrorOccurred(({ url }) => void asked.push(url))
    session.defaultSession.webRequest.onSendHeaders(({ url }) => void asked.push(url))
  })
  const sockets = new Set<string>()
  return {
    async look(): Promise<void> {
      if (process.platform !== 'linux') return
      const pids = await main.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid))
      for (const pid of pids) for (const remote of outsideSockets(pid)) sockets.add(remote)
    },
    async found(): Promise<Outside> {
      const asked = await main.evaluate(() => Reflect.get(globalThis, 'askedOutside') as string[])
      return {
        asked: asked.filter(url => !/^(app|data|blob|devtools):/.test(url)),
        sockets: [...sockets],
        broken: said.filter(line =>
          /Content Security Policy|TrustedHTML|markup blocked|foreign script/i.test(line),
        ),
      }
    },
  }
}
