import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CellBlock } from '@shared/cells/registers'
import { ALL_RECRUITERS, ALL_SITES } from '@shared/suppliers/list'
import { addSupplier, recruiterNamed, siteNamed } from '../testing/people-and-places'
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
