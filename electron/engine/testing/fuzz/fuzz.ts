import { writeFileSync } from 'node:fs'
import { seeded } from '@shared/units/seeded'
import { TestEngine } from '../test-engine'
import { mutated, oneOf } from './mutate'
import type { Target } from './target'

export interface FuzzResult {
  readonly cases: number
  /** Files that were read, whatever the reader said of their content. */
  readonly read: number
  /** Refusals by code and detail, the most frequent first. */
  readonly refused: ReadonlyMap<string, number>
  readonly slowestMs: number
  /** What must not happen: an error inside the program, a case that takes too long, memory that runs away. */
  readonly findings: readonly string[]
}

export interface FuzzLimits {
  readonly seed: number
  /** It stops after as many cases, or as much time, whichever comes first. */
  readonly cases: number
  readonly ms: number
}

/** A case that takes more of the processor is a finding: nobody waits so long for a small file. By the clock a busy machine takes longer. */
const TOO_LONG_MS = 20_000
const TOO_LONG_WAIT_MS = 10 * TOO_LONG_MS
const TOO_MUCH_BYTES = 1_500_000_000

/** Feeds a reader with files that are other than they should be; every one must be read or refused by name. */
export async function fuzz(test: TestEngine, target: Target, limits: FuzzLimits): Promise<FuzzResult> {
  const ends = performance.now() + limits.ms
  const path = test.path(`case.${target.extension}`)
  const refused = new Map<string, number>()
  const findings: string[] = []
  let [cases, read, slowestMs] = [0, 0, 0]
  while (cases < limits.cases && (performance.now() < ends || cases === 0)) {
    // Each case has a seed of its own, so that one is repeated without those before it.
    const seed = limits.seed + cases++
    const random = seeded(seed)
    writeFileSync(path, mutated(oneOf(random, target.corpus), random))
    const [began, before] = [performance.now(), process.cpuUsage()]
    const reply = await target.read(path)
    const tookMs = performance.now() - began
    slowestMs = Math.max(slowestMs, tookMs)
    const { user, system } = process.cpuUsage(before)
    const busyMs = (user + system) / 1000
    const told = `${target.name} seed ${seed}`
    if (busyMs > TOO_LONG_MS || tookMs > TOO_LONG_WAIT_MS)
      findings.push(`${told}: ${Math.round(tookMs)} ms, ${Math.round(busyMs)} of the processor`)
    if (process.memoryUsage.rss() > TOO_MUCH_BYTES)
      findings.push(`${told}: ${process.memoryUsage.rss()} bytes`)
    if (reply.ok) read += 1
    else {
      const { code, detail } = reply.error
      const name = detail === undefined ? code : `${code} ${detail}`
      refused.set(name, (refused.get(name) ?? 0) + 1)
      if (code === 'unexpected') findings.push(`${told}: ${detail ?? String(test.reported.at(-1))}`)
    }
  }
  const byCount = new Map([...refused].sort(([, a], [, b]) => b - a))
  return { cases, read, refused: byCount, slowestMs, findings }
}
