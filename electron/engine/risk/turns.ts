import { setImmediate } from 'node:timers/promises'
import { Refusal } from '@shared/contract/error'
import type { Call } from '../call'

/** How long a job works before others get their turn; short enough that a list keeps scrolling. */
const TURN_MS = 25

/** Walks through items, lets other work in between, tells the progress, and stops when the job is cancelled. */
export async function inTurns<T>(
  items: readonly T[],
  phase: string,
  call: Call,
  work: (item: T) => void,
): Promise<void> {
  let started = performance.now()
  for (const [done, item] of items.entries()) {
    work(item)
    if (performance.now() - started < TURN_MS) continue
    call.progress({ phase, done: done + 1, total: items.length })
    await setImmediate()
    if (call.signal.aborted) throw new Refusal({ code: 'cancelled' })
    started = performance.now()
  }
  call.progress({ phase, done: items.length, total: items.length })
}
