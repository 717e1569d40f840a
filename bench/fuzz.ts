import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fuzz } from '../electron/engine/testing/fuzz/fuzz'
import { paperlessPrinter } from '../electron/engine/disclosure/testing/sample-workspace'
import type { Target } from '../electron/engine/testing/fuzz/target'
import { targetsIn } from '../electron/engine/testing/fuzz/targets'
import { withWorkspace, type TestEngine } from '../electron/engine/testing/test-engine'

/**
 * Feeds every reader of files with files that are other than they should be: `node bench/run.mjs fuzz MINUTES [READER]
 * [SEED]`, the minutes for all readers together, `all` for every reader. Names what was found with the seed that repeats it.
 * One line for each reader begins with `COUNTS` and holds figures that can be added up over runs, seconds of the processor
 * included: `node bench/run.mjs fuzz total LOG…` adds up those lines.
 */
const MARK = 'COUNTS '

interface Counts {
  readonly reader: string
  readonly runs: number
  readonly cases: number
  readonly read: number
  readonly refused: number
  readonly found: number
  /** Of the processor, threads included. */
  readonly cpuSeconds: number
  readonly slowestMs: number
}

const added = (a: Counts, b: Counts): Counts => ({
  reader: a.reader,
  runs: a.runs + b.runs,
  cases: a.cases + b.cases,
  read: a.read + b.read,
  refused: a.refused + b.refused,
  found: a.found + b.found,
  cpuSeconds: a.cpuSeconds + b.cpuSeconds,
  slowestMs: Math.max(a.slowestMs, b.slowestMs),
})

function total(logs: readonly string[]): void {
  const sums = new Map<string, Counts>()
  const lines = logs.flatMap(log => readFileSync(log, 'utf8').split('\n'))
  for (const line of lines.filter(one => one.startsWith(MARK))) {
    const one = JSON.parse(line.slice(MARK.length)) as Counts
    const sum = sums.get(one.reader)
    sums.set(one.reader, sum === undefined ? one : added(sum, one))
  }
  for (const sum of sums.values()) console.log(JSON.stringify(sum))
}

async function play(test: TestEngine, target: Target, seed: number, ms: number): Promise<number> {
  const before = process.cpuUsage()
  const { cases, read, refused, slowestMs, findings } = await fuzz(test, target, {
    seed,
    cases: Infinity,
    ms,
  })
  const { user, system } = process.cpuUsage(before)
  const most = [...refused].slice(0, 4).map(([name, count]) => `${name} ${count}`)
  const counts: Counts = {
    ...{ reader: target.name, runs: 1, cases, read, refused: cases - read, found: findings.length },
    cpuSeconds: Math.round((user + system) / 1e6),
    slowestMs: Math.round(slowestMs),
  }
  console.log(`${target.name}: ${cases} cases, ${read} read; ${most.join(', ')}`)
  console.log(`${MARK}${JSON.stringify(counts)}`)
  for (const finding of new Set(findings)) console.log(`  FOUND ${finding}`)
  return findings.length
}

async function run(minutes: number, only: string, seed: number): Promise<void> {
  const test = await withWorkspace({ assetsDir: join(process.cwd(), 'assets'), print: paperlessPrinter })
  const targets = (await targetsIn(test, process.cwd())).filter(
    target => only === 'all' || target.name === only,
  )
  console.log(`seed ${seed}`)
  let found = 0
  for (const target of targets) found += await play(test, target, seed, (minutes * 60_000) / targets.length)
  test.close()
  process.exitCode = found === 0 ? 0 : 1
}

const [, , , first = '10', second = 'all', third = String(Date.now() % 1_000_000_000)] = process.argv
if (first === 'total') total(process.argv.slice(4))
else await run(Number(first), second, Number(third))
