import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CorridorDraft } from '@shared/corridors/drafts'
import { ALL_CORRIDORS } from '@shared/corridors/list'
import type { CorridorSortKeys } from '@shared/corridors/list'
import { moneyOf } from '@shared/units/money'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const NOBODY = '019ab000-0000-7000-8000-000000000000'
const stop = (country: string | null, place: string | null = null) => ({
  id: null,
  country,
  place,
  lat: null,
  lon: null,
})
const fee = (amount: number, currency = 'QAR', payer: 'worker' | 'employer' = 'worker') => ({
  id: null,
  stopPosition: 0,
  label: 'Service charge',
  category: null,
  amount: moneyOf(amount, currency),
  payer,
  paidOn: '2026-03-04',
  receipt: null,
})
const draft: CorridorDraft = {
  name: 'Janakpur to Doha',
  recruiterId: null,
  supplierId: null,
  siteId: null,
  recruiterChain: null,
  legalContext: null,
  monthlyWage: moneyOf(1200, 'QAR'),
  workersPerYear: 140,
  documentsRetained: null,
  contractSubstituted: null,
  visa: null,
  debt: null,
  notes: null,
  chain: [],
  cohorts: [],
  stops: [stop('NP', 'Janakpur'), stop('NP', 'Kathmandu'), stop('QA', 'Doha')],
  fees: [fee(1000), fee(4520), fee(1400, 'QAR', 'employer')],
}
const add = async (fields: Partial<CorridorDraft> = {}) =>
  (await test.ask('corridors.add', { corridor: { ...draft, ...fields } })).id
const list = async (filter: Partial<typeof ALL_CORRIDORS> = {}, sort: CorridorSortKeys = []) =>
  (await test.ask('corridors.list', { filter: { ...ALL_CORRIDORS, ...filter }, sort, offset: 0, limit: 50 }))
    .rows

describe('a corridor', () => {
  it('keeps its stops in travelling order and tells what a worker pays in months of pay', async () => {
    const id = await add()
    const detail = await test.ask('corridors.get', { id })
    expect(detail.stops.map(({ position, role, place }) => [position, role, place])).toEqual([
      [0, 'origin', 'Janakpur'],
      [1, 'transit', 'Kathmandu'],
      [2, 'destination', 'Doha'],
    ])
    expect(detail.fees).toHaveLength(3)
    expect(detail.burden).toMatchObject({ months: 4.6, gap: null })
  })

  it('keeps a stop that was moved and drops one that was taken out', async () => {
    const id = await add()
    const { stops } = await test.ask('corridors.get', { id })
    const [origin, , destination] = stops.map(({ id, country, place, lat, lon }) => ({
      id,
      country,
      place,
      lat,
      lon,
    }))
    if (!origin || !destination) throw new Error('stops missing')
    await test.ask('corridors.edit', { id, patch: { stops: [origin, destination] }, reason: null })
    const after = (await test.ask('corridors.get', { id })).stops
    expect(after.map(({ id, position, role }) => [id, position, role])).toEqual([
      [origin.id, 0, 'origin'],
      [destination.id, 1, 'destination'],
    ])
  })

  it('goes to the bin and comes back', async () => {
    const id = await add()
    await test.ask('corridors.remove', { ids: [id], reason: 'route closed' })
    expect([(await list()).length, (await list({ inBin: true })).length]).toEqual([0, 1])
    await test.ask('corridors.restore', { ids: [id] })
    expect((await list()).length).toBe(1)
  })

  it.each([
    ['one stop only', { stops: [stop('NP')] }, 'invalid-input'],
    ['half a position', { stops: [{ ...stop('NP'), lat: 26.7 }, stop('QA')] }, 'refused'],
    ['a fee at a stop that is not there', { fees: [{ ...fee(1), stopPosition: 9 }] }, 'refused'],
    ['a fee below nothing', { fees: [fee(-1)] }, 'refused'],
    [
      'a currency that is none',
      { fees: [{ ...fee(1), amount: { minor: 1, currency: 'rupees', rateDate: null } }] },
      'invalid-input',
    ],
    ['a recruiter who is not there', { recruiterId: NOBODY }, 'not-found'],
    ['a stop of another journey', { stops: [{ ...stop('NP'), id: NOBODY }, stop('QA')] }, 'not-found'],
  ])('refuses %s', async (_, fields, code) => {
    expect(await test.refusal('corridors.add', { corridor: { ...draft, ...fields } })).toBe(code)
    expect(await list()).toEqual([])
  })
})

describe('the list', () => {
  beforeEach(async () => {
    await add()
    await add({
      name: 'Lviv to Rzeszów',
      stops: [stop('UA', 'Lviv'), stop('PL', 'Rzeszów')],
      fees: [fee(0, 'PLN')],
      monthlyWage: null,
      workersPerYear: null,
    })
    await add({
      name: 'Lombok to Sandakan',
      stops: [stop('ID', 'Lombok'), stop('MY', 'Sandakan')],
      fees: [fee(900, 'IDR')],
      workersPerYear: 7,
    })
  })

  it.each([
    ['name', false, ['Janakpur', 'Lombok', 'Lviv']],
    ['origin', false, ['Lombok', 'Janakpur', 'Lviv']],
    ['destination', true, ['Janakpur', 'Lviv', 'Lombok']],
    ['workersPerYear', true, ['Janakpur', 'Lombok', 'Lviv']],
    ['burden', true, ['Janakpur', 'Lviv', 'Lombok']],
    ['burden', false, ['Lviv', 'Janakpur', 'Lombok']],
  ] as const)('sorts by %s (descending: %s), not known last', async (by, descending, starts) => {
    const rows = await list({}, [{ by, descending }])
    expect(rows.map(row => row.origin?.place)).toEqual(starts)
  })

  it('finds by name, place and country, and says why a burden is not known', async () => {
    expect((await list({ text: 'rzeszow' })).length).toBe(1)
    expect((await list({ text: 'kathm' })).length).toBe(1)
    expect((await list({ countries: ['MY'] })).map(row => row.burden.gap)).toEqual(['other-currency'])
  })
})

describe('the chain and the cohorts of a corridor', () => {
  const recruiter = async (name: string) =>
    (
      await test.ask('suppliers.add-recruiter', {
        recruiter: {
          kind: 'recruiter',
          parentId: null,
          name,
          aliases: [],
          country: 'NP',
          region: null,
          city: null,
          address: null,
          licenceNumber: '0871',
          licenceAuthority: 'Department of Foreign Employment',
          countries: ['QA'],
          licenceStatus: 'licensed',
          licenceValidUntil: null,
          registrationNumber: null,
          notes: null,
        },
      })
    ).id
  const cohort = (over: Partial<CorridorDraft['cohorts'][number]> = {}) => ({
    id: null,
    label: 'Spring 2026',
    arrivedOn: '2026-03-04',
    workers: 10,
    paid: null,
    repaid: moneyOf(200, 'QAR'),
    ...over,
  })

  it('keep their order and show each licence', async () => {
    const [first, second] = [await recruiter('Village agent'), await recruiter('Agency')]
    const id = await add({
      chain: [
        { id: null, recruiterId: first, stopPosition: 0 },
        { id: null, recruiterId: second, stopPosition: null },
      ],
    })
    const { chain } = await test.ask('corridors.get', { id })
    expect(chain.map(({ name, stopPosition, licenceNumber }) => [name, stopPosition, licenceNumber])).toEqual(
      [
        ['Village agent', 0, '0871'],
        ['Agency', null, '0871'],
      ],
    )
    expect((await list({ recruiterId: second })).map(row => row.id)).toEqual([id])
    const detail = await test.ask('suppliers.get-recruiter', { id: second })
    expect(detail.corridors).toEqual([{ id, name: draft.name }])
  })

  it('tell what is owed, for one corridor and for all', async () => {
    const id = await add({
      fees: [fee(1000)],
      cohorts: [cohort(), cohort({ label: 'Autumn', repaid: null })],
    })
    await add({ name: 'Other', fees: [] })
    const { owed } = await test.ask('corridors.get', { id })
    expect(owed.map(({ label, owed }) => [label, owed?.[0]?.minor])).toEqual([
      ['Spring 2026', 980_000],
      ['Autumn', 1_000_000],
    ])
    const all = await test.ask('corridors.owed', { corridorId: null })
    expect(all.corridors.map(({ name, owed }) => [name, owed.map(({ gap }) => gap)])).toEqual([
      [draft.name, [null, null]],
      ['Other', ['fees-not-known']],
    ])
    expect((await test.ask('corridors.owed', { corridorId: id })).corridors).toHaveLength(1)
    expect((await list({ text: 'janak' }))[0]?.owed).toEqual([moneyOf(19_800, 'QAR')])
  })

  it('are changed and taken back as a whole', async () => {
    const id = await add({ cohorts: [cohort()] })
    const [kept] = (await test.ask('corridors.get', { id })).cohorts
    const cohorts = [{ ...cohort({ workers: 12 }), id: kept?.id ?? null }]
    await test.ask('corridors.edit', { id, patch: { cohorts }, reason: null })
    expect((await test.ask('corridors.get', { id })).cohorts).toMatchObject([{ id: kept?.id, workers: 12 }])
    await test.ask('trail.undo', {})
    expect((await test.ask('corridors.get', { id })).cohorts).toEqual([kept])
  })

  it.each([
    ['at a stop that is not on the way', { stopPosition: 7 }],
    ['that nobody knows', { recruiterId: '019ab000-0000-7000-8000-00000000dead' }],
  ])('refuse a recruiter %s', async (_, over) => {
    const chain = [{ id: null, recruiterId: await recruiter('Agency'), stopPosition: null, ...over }]
    const code = await test.refusal('corridors.add', { corridor: { ...draft, chain } })
    expect(['refused', 'not-found']).toContain(code)
  })
})
