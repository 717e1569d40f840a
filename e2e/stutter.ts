import { setTimeout } from 'node:timers/promises'
import type { ElectronApplication } from '@playwright/test'

/**
 * `FIVEFOLD_STUTTER=400,200 npm run e2e`: the engine of every journey stands still for about 400 ms, goes on for about 200, and so on,
 * as on a computer that has other things to do. What a journey, or a person, only gets when an answer comes at once shows itself.
 */
export function stutter(main: ElectronApplication): void {
  const [still, going] = (process.env['FIVEFOLD_STUTTER'] ?? '').split(',').map(Number)
  if (still !== undefined && going !== undefined) void standAndGo(main, still, going)
}

const engines = (main: ElectronApplication): Promise<number[] | null> =>
  main
    .evaluate(({ app }) =>
      app
        .getAppMetrics()
        .filter(({ name }) => name === 'Fivefold engine')
        .map(({ pid }) => pid),
    )
    // The app has ended.
    .catch(() => null)

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids)
    try {
      process.kill(pid, name)
    } catch (cause) {
      // An engine may end meanwhile: some journeys end it.
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause
    }
}

/** Between half as long and half as long again, so that it meets every moment of a journey. */
const about = (ms: number): number => ms * (0.5 + Math.random())

async function standAndGo(main: ElectronApplication, stillMs: number, goingMs: number): Promise<void> {
  for (let pids = await engines(main); pids !== null; pids = await engines(main)) {
    signal(pids, 'SIGSTOP')
    await setTimeout(about(stillMs))
    signal(pids, 'SIGCONT')
    await setTimeout(about(goingMs))
  }
}
