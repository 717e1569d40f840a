import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CellBlock } from '@shared/cells/registers'
import { ALL_RECRUITERS, ALL_SITES, ALL_SUPPLIERS } from '@shared/suppliers/list'
import { addSupplier, recruiterNamed, siteNamed, supplierNamed } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
const recruiters: string[] = []
let site: string
beforeAll(async () => {
  test = await withWorkspace()
  for (const name of ['Ama Overseas', 'Bagmati Placement'])
    recruiters.push((await test.ask('suppliers.add-recruiter', { recruiter: recruiterNamed(name) })).id)
  const supplierId = await addSupplier(test)
  site = (await test.ask('suppliers.add-site', { supplierId, site: siteNamed('Mill') })).id
})
afterAll(() => test.close())

const seen = { sort: [{ by: 'name' as const, descending: false }], offset: 0, limit: 10 }
const listed = async () =>
  (await test.ask('suppliers.list-recruiters', { filter: ALL_RECRUITERS, ...seen })).rows
const pasted: () => CellBlock = () => ({
  register: 'recruiters',
  fields: ['country', null, 'licenceValidUntil'],
  rows: [
    { id: recruiters[0] ?? '', cells: ['Inde', 'x', '4 March 2027'] },
    { id: recruiters[1] ?? '', cells: ['', 'y', '03/04/2027'] },
  ],
})

it('says what a block would change and what it does not understand, and writes nothing', async () => {
  expect(await test.ask('lists.preview-cells', pasted())).toEqual({
    records: 1,
    cells: 2,
    unread: 1,
    changes: [
      { name: 'Ama Overseas', field: 'country', before: 'NP', after: 'IN' },
      { name: 'Ama Overseas', field: 'licenceValidUntil', before: null, after: '2027-03-04' },
    ],
    problems: [{ name: 'Bagmati Placement', field: 'licenceValidUntil', text: '03/04/2027' }],
  })
  expect((await listed()).map(({ country }) => country)).toEqual(['NP', 'NP'])
})

it('writes a block as one step, which is undone as one', async () => {
  expect(await test.ask('lists.change-cells', { block: pasted(), reason: 'list of 2026' })).toEqual({
    changed: 1,
  })
  expect((await listed())[0]).toMatchObject({ country: 'IN', licenceValidUntil: '2027-03-04' })
  await test.ask('trail.undo', {})
  expect((await listed())[0]).toMatchObject({ country: 'NP', licenceValidUntil: null })
})

it('makes a value not known where it may be, and passes by what is not there', async () => {
  const rows = [site, '019ab000-0000-7000-8000-000000000001'].map(id => ({ id, cells: [null] }))
  const block: CellBlock = { register: 'sites', fields: ['country'], rows }
  expect(await test.ask('lists.change-cells', { block, reason: null })).toEqual({ changed: 1 })
  const { rows: sites } = await test.ask('suppliers.list-sites', {
    filter: ALL_SITES,
    sort: [],
    offset: 0,
    limit: 10,
  })
  expect(sites[0]?.country).toBeNull()
})

it('refuses fields of another register', async () => {
  const block = { register: 'evidence', fields: ['country'], rows: [{ id: site, cells: ['NP'] }] }
  expect(await test.refusal('lists.preview-cells', block)).toBe('invalid-input')
})

const newest = async () => {
  const page = { topic: null, recordId: null, text: null, before: null, limit: 1 }
  return (await test.ask('trail.list', page)).entries[0]
}

describe('a record is written as on its own page', () => {
  it('a recruiter is found by the town that was pasted', async () => {
    const rows = [{ id: recruiters[0] ?? '', cells: ['Pokhara'] }]
    await test.ask('lists.change-cells', {
      block: { register: 'recruiters', fields: ['city'], rows },
      reason: null,
    })
    const filter = { ...ALL_RECRUITERS, text: 'pokhara' }
    expect((await test.ask('suppliers.list-recruiters', { filter, ...seen })).rows).toHaveLength(1)
  })

  it('a supplier has changed with its site, and one row of the block adds to another of the same record', async () => {
    const rows = [
      { id: site, cells: ['Biratnagar', ''] },
      { id: site, cells: ['', '85'] },
    ]
    const block: CellBlock = { register: 'sites', fields: ['city', 'workers'], rows }
    expect(await test.ask('lists.change-cells', { block, reason: null })).toEqual({ changed: 1 })
    const { rows: sites } = await test.ask('suppliers.list-sites', {
      ...{ filter: ALL_SITES, sort: [], offset: 0, limit: 10 },
    })
    expect(sites[0]).toMatchObject({ city: 'Biratnagar', workers: 85 })
    const changed = new Set((await newest())?.rows.map(({ table }) => table))
    expect(changed).toEqual(new Set(['site', 'supplier']))
  })

  it('a restricted file is not named in the history', async () => {
    writeFileSync(test.path('statement of Sita Karki.txt'), 'a')
    const { evidence } = await test.ask('evidence.add', {
      file: test.opening(test.path('statement of Sita Karki.txt')),
      ...{ title: null, validUntil: null, language: null, restricted: true, targets: [] },
    })
    const rows = [{ id: evidence.id, cells: ['4 March 2027'] }]
    const block: CellBlock = { register: 'evidence', fields: ['validUntil'], rows }
    expect(await test.ask('lists.change-cells', { block, reason: null })).toEqual({ changed: 1 })
    expect(await newest()).toMatchObject({ action: 'lists.change-restricted-cells', summary: {} })
  })
})

describe('suppliers', () => {
  const ids: string[] = []
  const block = (): CellBlock => ({
    register: 'suppliers',
    fields: ['country', null, 'tier'],
    rows: [
      { id: ids[0] ?? '', cells: ['Bangladesh', 'x', '1'] },
      { id: ids[1] ?? '', cells: ['Atlantis', 'x', '2'] },
      { id: ids[2] ?? '', cells: ['', 'x', ''] },
    ],
  })
  const listed = async () => {
    const filter = { ...ALL_SUPPLIERS, text: 'cotton' }
    const { rows } = await test.ask('suppliers.list', { filter, ...seen })
    return rows.map(({ name, country, tier }) => [name, country, tier])
  }
  beforeAll(async () => {
    for (const name of ['Cotton Dyer', 'Cotton Farm', 'Cotton Mill'])
      ids.push((await test.ask('suppliers.add', { supplier: supplierNamed(name, { country: null }) })).id)
  })

  it('say before anything is written what would change, and what is not understood', async () => {
    expect(await test.ask('lists.preview-cells', block())).toEqual({
      records: 2,
      cells: 2,
      unread: 1,
      changes: [
        { name: 'Cotton Dyer', field: 'country', before: null, after: 'BD' },
        { name: 'Cotton Farm', field: 'tier', before: '1', after: '2' },
      ],
      problems: [{ name: 'Cotton Farm', field: 'country', text: 'Atlantis' }],
    })
  })

  it('are written as one step, and one undo takes it back', async () => {
    const before = await listed()
    expect(await test.ask('lists.change-cells', { block: block(), reason: null })).toEqual({ changed: 2 })
    expect(await listed()).toEqual([
      ['Cotton Dyer', 'BD', 1],
      ['Cotton Farm', null, 2],
      ['Cotton Mill', null, 1],
    ])
    expect(await test.ask('trail.undo', {})).toMatchObject({ action: 'lists.change-cells' })
    expect(await listed()).toEqual(before)
  })

  it('in the bin are left alone, and a block that says nothing new is no change', async () => {
    await test.ask('suppliers.remove', { ids: ids.slice(0, 1), reason: null })
    const { depth } = await test.ask('trail.steps', {})
    const onlyFirst = { ...block(), rows: block().rows.slice(0, 1) }
    expect(await test.ask('lists.change-cells', { block: onlyFirst, reason: null })).toEqual({ changed: 0 })
    expect((await test.ask('trail.steps', {})).depth).toBe(depth)
  })
})
