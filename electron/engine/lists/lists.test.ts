import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ListView } from '@shared/contract/list-view'
import { TestEngine, withWorkspace } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const view: ListView = {
  kind: 'suppliers',
  name: 'Critical in Asia',
  sort: [{ by: 'score', descending: true }],
  layout: { order: ['name', 'score'], hidden: ['reason'], shown: [], widths: {} },
  narrowing: { notKnown: ['country'], since: { column: 'changed', day: '2026-01-01' } },
  filter: { text: null, bands: ['critical'] },
}
const views = async (kind = 'suppliers') => (await test.ask('lists.views', { kind })).views

it('keeps a view with its list, and gives it back as it was', async () => {
  const { id } = await test.ask('lists.save-view', view)
  expect(await views()).toEqual([{ id, ...view }])
  expect(await views('recruiters')).toEqual([])
})

it('replaces a view of the same name, whatever its letters', async () => {
  const { id } = await test.ask('lists.save-view', view)
  const again = { ...view, name: 'critical in asia', sort: [] }
  expect(await test.ask('lists.save-view', again)).toEqual({ id })
  expect(await views()).toEqual([{ id, ...again }])
  await test.ask('lists.save-view', { ...view, kind: 'recruiters' })
  expect(await views()).toHaveLength(1)
})

it('removes, and takes back by undo', async () => {
  const { id } = await test.ask('lists.save-view', view)
  await test.ask('lists.remove-view', { id })
  expect(await views()).toEqual([])
  await test.ask('trail.undo', {})
  expect(await views()).toEqual([{ id, ...view }])
  await test.ask('trail.undo', {})
  expect(await views()).toEqual([])
})

it.each([
  ['an empty name', { ...view, name: '  ' }],
  ['four keys', { ...view, sort: Array.from({ length: 4 }, () => ({ by: 'name', descending: false })) }],
  ['a kind that is none', { ...view, kind: '../suppliers' }],
])('refuses %s', async (_, bad) => {
  expect(await test.refusal('lists.save-view', bad)).toBe('invalid-input')
})

it('says that a view is gone', async () => {
  expect(await test.refusal('lists.remove-view', { id: '019ab000-0000-7000-8000-000000000001' })).toBe(
    'not-found',
  )
})

it('refuses a list whose rows have other columns than its head', async () => {
  const list = {
    kind: 'tasks',
    title: 'Tasks',
    columns: [{ heading: 'Title', kind: 'text' }],
    people: [],
    rows: [['a', 'b']],
  }
  const target = { file: test.saving(test.path('shown.csv')), format: 'csv', language: 'en' }
  expect(await test.refusal('lists.export-shown', { list, ...target })).toBe('invalid-input')
})
