import { copyFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Terminal } from './testing/terminal'

const terminal = new Terminal()
afterAll(() => terminal.close())

const bringIn = (workspace: string, ...rows: readonly string[]) => {
  writeFileSync(
    terminal.path('list.csv'),
    ['Supplier number,Supplier name,Country,Workers', ...rows].join('\n'),
  )
  return terminal.ask('import', workspace, 'list.csv')
}

beforeAll(async () => {
  await terminal.ask('new', 'mine.fivefold', '--entity', 'Harbour Textiles Ltd', '--period', '2026')
  await bringIn('mine.fivefold', 'S1,Kosi Garments,NP,', 'S2,Blue Dune Facility,QA,80')
  copyFileSync(terminal.path('mine.fivefold'), terminal.path('theirs.fivefold'))
  await bringIn('mine.fivefold', 'S1,Kosi Garments,NP,40')
  await bringIn('theirs.fivefold', 'S1,Kosi Garments,NP,55', 'S3,Silver Lantern,NP,6')
}, 120_000)

const merge = (...words: readonly string[]) =>
  terminal.type('merge', 'mine.fivefold', 'theirs.fivefold', ...words)

it('says what would happen, and merges only once a side is named', async () => {
  const plan = await merge()
  expect(plan.code).toBe(1)
  expect(plan.out).toMatch(/Supplier Kosi Garments\s+Workers\s+40\s+55/)
  expect(plan.out).toMatch(/Supplier\s+1\s+/)
  expect(plan.out).toContain('Nothing was written')
  expect((await terminal.ask('list', 'mine.fivefold', 'suppliers'))['total']).toBe(2)

  expect((await merge('--accept', 'both')).code).toBe(2)
  const merged = await merge('--accept', 'theirs')
  expect(merged.out).toContain('1 contradictions decided')
  const { rows } = (await terminal.ask('list', 'mine.fivefold', 'suppliers')) as {
    rows: { name: string; workers: number }[]
  }
  expect(rows.map(({ name, workers }) => `${name} ${workers}`)).toEqual([
    'Blue Dune Facility 80',
    'Kosi Garments 55',
    'Silver Lantern 6',
  ])
  const again = await merge('--accept', 'theirs')
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('nothing that is not here')])
  expect((await terminal.ask('check', 'mine.fivefold'))['copies']).toEqual({
    ok: true,
    merged: 1,
    firstBroken: null,
  })
}, 60_000)
