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
  notes: null,
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
