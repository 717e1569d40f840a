import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../electron/engine/store/store'
import { ALL_CORRIDORS } from '../shared/corridors/list'
import { ALL_RECRUITERS, ALL_SITES, ALL_SUPPLIERS } from '../shared/suppliers/list'
import { calendarYear, entityNamed } from '../shared/workspace/entity'
import { askOf, benchEngine } from './bench-engine'
import { fillWithSuppliers } from './make-suppliers'

/**
 * What find-or-do asks for while a word is typed, letter by letter: one question (`search.records`) beside the nine lists that were
 * asked before it: `node bench/run.mjs find-records 10000`. The ratio of the two is of the same run.
 */
const count = Number(process.argv[3] ?? 10_000)
const folder = mkdtempSync(join(tmpdir(), 'fivefold-bench-'))
const workspace = join(folder, 'bench.fivefold')
const TYPED = [
  'ci',
  'cin',
  'cina',
  'cinar',
  'cinar 0',
  'cinar 00',
  'cinar 001',
  'lagos',
  'policy',
  'zeppelin',
]
const ROUNDS = 5

const engine = benchEngine()
const ask = askOf(engine)

const STRETCH = { offset: 0, limit: 5 }

/** As the window asked before: requirements, grievances and audits once, the other lists with each letter. */
const formerly = (text: string): Promise<unknown> =>
  Promise.all([
    ask('suppliers.list', { filter: { ...ALL_SUPPLIERS, text }, sort: [], ...STRETCH }),
    ask('suppliers.list-sites', { filter: { ...ALL_SITES, text }, sort: [], ...STRETCH }),
    ask('suppliers.list-recruiters', { filter: { ...ALL_RECRUITERS, text }, sort: [], ...STRETCH }),
    ask('corridors.list', { filter: { ...ALL_CORRIDORS, text }, sort: [], ...STRETCH }),
    ask('response.findings', {
      ...{ status: 'all', stage: null, subjectType: null, subjectId: null, auditId: null, source: null },
      ...{ text, ...STRETCH },
    }),
    ask('evidence.list', { target: null, validity: null, text, ...STRETCH }),
  ])
const askedOnce = (): Promise<unknown> =>
  Promise.all([ask('steps.list', {}), ask('grievances.list', {}), ask('audits.list', {})])
const now = (text: string): Promise<unknown> => ask('search.records', { text, language: 'en', limit: 20 })

async function msOf(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** After a change of the workspace, as after each start: nothing is kept of the letters before. */
const changed = (round: number): Promise<unknown> =>
  ask('workspace.edit', {
    entity: entityNamed(`Bench ${round}`),
    period: calendarYear(2026),
  })

async function typedOut(before: () => Promise<unknown>, each: (text: string) => Promise<unknown>) {
  const all: number[] = []
  for (const [at, text] of TYPED.entries())
    all.push(await msOf(async () => (at === 0 ? (await before(), await each(text)) : each(text))))
  return all
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)
const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

try {
  await ask('workspace.create', {
    file: engine.files.grant(workspace, 'save'),
    entity: entityNamed('Bench'),
    period: calendarYear(2026),
  })
  engine.close()
  const store = openStore(workspace)
  fillWithSuppliers(store, count)
  store.close()
  await ask('workspace.open', { file: engine.files.grant(workspace, 'open') })
  const rounds: { former: number; one: number; worstFormer: number; worstOne: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await changed(2 * round)
    const former = await typedOut(askedOnce, formerly)
    await changed(2 * round + 1)
    const one = await typedOut(() => Promise.resolve(), now)
    rounds.push({
      ...{ former: sum(former), one: sum(one) },
      ...{ worstFormer: Math.max(...former), worstOne: Math.max(...one) },
    })
  }
  const of = (key: keyof (typeof rounds)[number]): number => median(rounds.map(round => round[key]))
  console.log(`${count} suppliers, ${TYPED.length} texts, median of ${ROUNDS} rounds`)
  console.log(`nine lists    ${of('former').toFixed(0)} ms, the slowest ${of('worstFormer').toFixed(0)} ms`)
  console.log(`one question  ${of('one').toFixed(0)} ms, the slowest ${of('worstOne').toFixed(0)} ms`)
  console.log(`ratio         ${(of('one') / of('former')).toFixed(2)}`)
} finally {
  engine.close()
  rmSync(folder, { recursive: true, force: true })
}
