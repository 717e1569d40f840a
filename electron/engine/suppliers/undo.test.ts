import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EndpointName, InputOf } from '@shared/contract/contract'
import { recruiterNamed, siteNamed, supplierNamed } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const TABLES = [
  'supplier',
  'site',
  'origin_group',
  'control',
  'recruiter',
  'recruiter_link',
  'corridor',
  'corridor_stop',
  'corridor_fee',
]

/** Every row of the topic's tables as the closed file holds them. */
async function rows(): Promise<Record<string, unknown[]>> {
  await test.ask('workspace.close', {})
  const db = new Sqlite(test.path('test.fivefold'), { readonly: true })
  const found = Object.fromEntries(
    TABLES.map(table => [table, db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()]),
  )
  db.close()
  await test.ask('workspace.open', { file: test.opening(test.path('test.fivefold')) })
  return found
}

const supplier = supplierNamed('Blue Dune Facility W.L.L.', { country: null, tier: null })
const site = siteNamed('Camp 4', { country: null })
const recruiter = recruiterNamed('Silver Lantern Overseas', { country: null })
const stop = { id: null, country: null, place: null, lat: null, lon: null }
const fee = {
  id: null,
  stopPosition: 0,
  label: 'Service charge',
  category: null,
  amount: { minor: 360_000, currency: 'QAR', rateDate: null },
  payer: 'worker' as const,
  paidOn: null,
  receipt: false,
}
const corridor: InputOf<'corridors.add'>['corridor'] = {
  name: 'Janakpur to Doha',
  recruiterId: null,
  supplierId: null,
  siteId: null,
  recruiterChain: 'two-or-more',
  legalContext: 'permission-needed',
  monthlyWage: { minor: 120_000, currency: 'QAR', rateDate: null },
  workersPerYear: 140,
  documentsRetained: null,
  contractSubstituted: null,
  visa: null,
  debt: null,
  notes: null,
  chain: [],
  cohorts: [],
  stops: [{ ...stop, country: 'NP' }, stop, { ...stop, country: 'QA' }],
  fees: [fee],
}

interface Ids {
  supplierId: string
  siteId: string
  recruiterId: string
  linkId: string
  corridorId: string
}

async function filled(): Promise<Ids> {
  const { id: supplierId } = await test.ask('suppliers.add', { supplier })
  const { id: siteId } = await test.ask('suppliers.add-site', { supplierId, site })
  const { id: recruiterId } = await test.ask('suppliers.add-recruiter', { recruiter })
  const { id: linkId } = await test.ask('suppliers.link-recruiter', { supplierId, siteId, recruiterId })
  const { id: corridorId } = await test.ask('corridors.add', {
    corridor: { ...corridor, supplierId, recruiterId },
  })
  const group = { id: null, country: 'NP', place: null, lat: null, lon: null, sharePct: 40, displaced: false }
  await test.ask('suppliers.set-origins', { siteId, groups: [group], reason: null })
  const controls = [
    { control: 'audit', maturity: 1, verification: 'doc', assessedOn: null, note: null },
  ] as const
  await test.ask('suppliers.set-controls', {
    subjectType: 'recruiter',
    subjectId: recruiterId,
    controls: [...controls],
    reason: null,
  })
  return { supplierId, siteId, recruiterId, linkId, corridorId }
}

type Attempt = (ids: Ids) => readonly [EndpointName, unknown]
const EDITS: readonly (readonly [string, Attempt])[] = [
  ['add a supplier', () => ['suppliers.add', { supplier }]],
  [
    'edit a supplier',
    ids => [
      'suppliers.edit',
      { id: ids.supplierId, patch: { country: 'QA', aliases: ['BDF'] }, reason: 'x' },
    ],
  ],
  [
    'edit many',
    ids => [
      'suppliers.edit-many',
      { selection: { ids: [ids.supplierId] }, patch: { tier: 3 }, reason: null },
    ],
  ],
  ['remove a supplier', ids => ['suppliers.remove', { ids: [ids.supplierId], reason: null }]],
  ['add a site', ids => ['suppliers.add-site', { supplierId: ids.supplierId, site }]],
  [
    'edit a site',
    ids => ['suppliers.edit-site', { id: ids.siteId, patch: { lat: 25.3, lon: 51.5 }, reason: null }],
  ],
  ['remove a site', ids => ['suppliers.remove-site', { id: ids.siteId, reason: null }]],
  ['clear the origins', ids => ['suppliers.set-origins', { siteId: ids.siteId, groups: [], reason: null }]],
  [
    'clear the controls',
    ids => [
      'suppliers.set-controls',
      { subjectType: 'recruiter', subjectId: ids.recruiterId, controls: [], reason: null },
    ],
  ],
  ['add a recruiter', () => ['suppliers.add-recruiter', { recruiter }]],
  [
    'edit a recruiter',
    ids => [
      'suppliers.edit-recruiter',
      { id: ids.recruiterId, patch: { licenceStatus: 'expired' }, reason: null },
    ],
  ],
  ['remove a recruiter', ids => ['suppliers.remove-recruiters', { ids: [ids.recruiterId], reason: null }]],
  ['unlink', ids => ['suppliers.unlink-recruiter', { id: ids.linkId, reason: null }]],
  [
    'link',
    ids => [
      'suppliers.link-recruiter',
      { supplierId: ids.supplierId, siteId: null, recruiterId: ids.recruiterId },
    ],
  ],
  ['add a corridor', () => ['corridors.add', { corridor }]],
  [
    'edit a corridor',
    ids => [
      'corridors.edit',
      { id: ids.corridorId, patch: { stops: [stop, stop], fees: [fee, fee], notes: 'n' }, reason: null },
    ],
  ],
  ['remove a corridor', ids => ['corridors.remove', { ids: [ids.corridorId], reason: null }]],
]

describe('undo and redo', () => {
  it.each(EDITS)('%s', async (_, attempt) => {
    const ids = await filled()
    const before = await rows()
    const [name, input] = attempt(ids)
    const reply = await test.engine.answer(name, input)
    expect(reply).toMatchObject({ ok: true })
    const after = await rows()
    expect(after).not.toEqual(before)
    await test.ask('trail.undo', {})
    expect(await rows()).toEqual(before)
    await test.ask('trail.redo', {})
    expect(await rows()).toEqual(after)
    expect((await test.ask('trail.check', {})).ok).toBe(true)
  })

  it('takes everything back to the empty workspace', async () => {
    const empty = await rows()
    await filled()
    for (let n = 0; n < 7; n++) await test.ask('trail.undo', {})
    expect(await rows()).toEqual(empty)
    expect(await test.refusal('trail.undo', {})).toBe('nothing-to-undo')
  })
})
