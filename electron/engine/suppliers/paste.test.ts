import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PastedBlock } from '@shared/suppliers/paste-block'
import { ALL_SUPPLIERS } from '@shared/suppliers/list'
import { supplierNamed } from '../testing/people-and-places'
import { TestEngine, withWorkspace } from '../testing/test-engine'

let test: TestEngine
let ids: string[]
beforeEach(async () => {
  test = await withWorkspace()
  ids = []
  for (const name of ['Mill', 'Dyer', 'Farm'])
    ids.push((await test.ask('suppliers.add', { supplier: supplierNamed(name, { country: null }) })).id)
})
afterEach(() => test.close())

const block = (): PastedBlock => ({
  fields: ['country', null, 'tier'],
  rows: [
    { id: ids[0]!, cells: ['Bangladesh', 'x', '1'] },
    { id: ids[1]!, cells: ['Atlantis', 'x', '2'] },
    { id: ids[2]!, cells: ['', 'x', ''] },
  ],
})
const rows = async () => {
  const { rows: found } = await test.ask('suppliers.list', {
    filter: ALL_SUPPLIERS,
    sort: [{ by: 'name', descending: true }],
    offset: 0,
    limit: 10,
  })
  return found.map(({ name, country, tier }) => [name, country, tier])
}

it('says before anything is written what would change, and what it does not understand', async () => {
  expect(await test.ask('suppliers.preview-paste', block())).toEqual({
    suppliers: 2,
    cells: 2,
    unread: 1,
    changes: [
      { name: 'Mill', field: 'country', before: null, after: 'BD' },
      { name: 'Dyer', field: 'tier', before: '1', after: '2' },
    ],
    problems: [{ name: 'Dyer', field: 'country', text: 'Atlantis' }],
  })
})

it('writes what was understood as one step, and one undo takes it back', async () => {
  const before = await rows()
  expect(await test.ask('suppliers.paste', block())).toEqual({ changed: 2 })
  expect(await rows()).toEqual([
    ['Mill', 'BD', 1],
    ['Farm', null, 1],
    ['Dyer', null, 2],
  ])
  expect(await test.ask('trail.undo', {})).toMatchObject({ action: 'suppliers.paste' })
  expect(await rows()).toEqual(before)
})

it('leaves suppliers in the bin alone, and a paste that says nothing new is no change', async () => {
  await test.ask('suppliers.remove', { ids: [ids[0]!], reason: null })
  const { depth } = await test.ask('trail.steps', {})
  const onlyMill = { fields: block().fields, rows: block().rows.slice(0, 1) }
  expect(await test.ask('suppliers.paste', onlyMill)).toEqual({ changed: 0 })
  expect((await test.ask('trail.steps', {})).depth).toBe(depth)
})

it('refuses a field nobody knows', async () => {
  expect(await test.refusal('suppliers.paste', { ...block(), fields: ['id'] })).toBe('invalid-input')
})
