import { afterAll, beforeAll, expect, it } from 'vitest'
import { contract, type EndpointName } from '@shared/contract/contract'
import { seeded } from '@shared/units/seeded'
import { below, oneOf, type Random } from './testing/fuzz/mutate'
import { messageFor } from './testing/fuzz/messages'
import { addSupplier, recruiterNamed, siteNamed } from './testing/people-and-places'
import { withWorkspace, type TestEngine } from './testing/test-engine'

/** More, and others, by hand: `FIVEFOLD_MESSAGES=200000 FIVEFOLD_SEED=4711`. */
const MESSAGES = Number(process.env['FIVEFOLD_MESSAGES'] ?? 2500)

/** What opens, closes, locks or fills the file would end the test; the rest of these has its own. */
const TAKEN: ReadonlySet<string> = new Set(['workspace.edit', 'workspace.check', 'workspace.current'])
const NAMES = (Object.keys(contract) as EndpointName[]).filter(
  name => !name.startsWith('workspace.') || TAKEN.has(name),
)

let test: TestEngine
const ids: string[] = []
beforeAll(async () => {
  test = await withWorkspace()
  const supplierId = await addSupplier(test)
  const { id: site } = await test.ask('suppliers.add-site', { supplierId, site: siteNamed('Line 1') })
  const { id: recruiter } = await test.ask('suppliers.add-recruiter', {
    recruiter: recruiterNamed('Blue Door'),
  })
  ids.push(supplierId, site, recruiter)
})
afterAll(() => test.close())

/** Ids in an answer: of what a message made. */
const idsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? [value.id]
    : []

async function say(name: EndpointName, random: Random): Promise<string | null> {
  const input = messageFor(contract[name].input, { random, ids, junk: 0.02 })
  const reply = await test.engine.answer(name, input)
  if (reply.ok) ids.push(...idsIn(reply.value))
  if (ids.length > 60) ids.splice(3 + below(random, 50), 1)
  if (reply.ok || reply.error.code !== 'unexpected') return null
  return `${name} ${JSON.stringify(input).slice(0, 600)}: ${String(test.reported.at(-1))}`
}

/** The same two every time; a seed by hand stands alone. */
const SEED = process.env['FIVEFOLD_SEED']
const SEEDS = SEED === undefined ? [1, 2] : [Number(SEED)]

it.each(SEEDS)(
  'answers every message with a value or a named refusal (seed %i)',
  async seed => {
    const random = seeded(seed)
    const found: string[] = []
    for (let n = 0; n < MESSAGES; n++) {
      const finding = await say(oneOf(random, NAMES), random)
      if (finding !== null) found.push(finding)
    }
    expect(found.slice(0, 10)).toEqual([])
    const { database, foreignKeys, trail } = await test.ask('workspace.check', {})
    expect([database.ok, foreignKeys.ok, trail.ok]).toEqual([true, true, true])
  },
  Math.max(240_000, MESSAGES * 100),
)
