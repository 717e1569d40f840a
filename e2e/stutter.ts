import { setTimeout } from 'node:timers/promises'
import type { ElectronApplication } from '@playwright/test'
import { engineOf } from './engine-process'

/**
 * `FIVEFOLD_STUTTER=400,200 npm run e2e`: the engine of every journey stands still for about 400 ms, goes on for about 200, and so on,
 * as on a computer that has other things to do. What a journey, or a person, only gets when an answer comes at once shows itself.
 */
export function stutter(main: ElectronApplication): void {
  const [still, going] = (process.env['FIVEFOLD_STUTTER'] ?? '').split(',').map(Number)
  if (still !== undefined && going !== undefined) void standAndGo(main, still, going)
}

function signal(engine: number | null, name: NodeJS.Signals): void {
  if (engine === null) return
  try {
    process.kill(engine, name)
  } catch (cause) {
    // It may end meanwhile: some journeys end it.
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause
  }
}

/** Between half as long and half as long again, so that it meets every moment of a journey. */
const about = (ms: number): number => ms * (0.5 + Math.random())

async function standAndGo(main: ElectronApplication, stillMs: number, goingMs: number): Promise<void> {
  const over = new AbortController()
  main.once('close', () => over.abort())
  while (!over.signal.aborted) {
    // An app that ends meanwhile has no answer.
    const engine = await engineOf(main).catch(() => null)
    signal(engine, 'SIGSTOP')
    await setTimeout(about(stillMs))
    signal(engine, 'SIGCONT')
    await setTimeout(about(goingMs))
  }
}
