import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PlanInput } from '@shared/contract/intake'
import { addSupplier } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const list = (name: string, ...rows: string[]): string => {
  writeFileSync(test.path(name), rows.join('\n'))
  return test.opening(test.path(name))
}

const mapped = (file: string, sheet: string, targets: readonly string[]): PlanInput => ({
  file,
  sheets: [
    {
      sheet,
      kind: 'suppliers',
      columns: targets.map((target, column) => ({ column, target: target as 'custom', replace: {} })),
    },
  ],
  answers: {},
  returnTo: null,
})
const guessed = (file: string): PlanInput => ({ file, sheets: null, answers: {}, returnTo: null })

const tableOf = async (file: string) => (await test.ask('intake.open', { file })).sheets[0]?.table

describe('remembered mappings', () => {
  const first = () => list('first.csv', 'Trading partner,Country,Grp', 'Delta Knit,BD,7', 'Kosi Dyeing,NP,9')
  const CORRECTED = ['supplier.name', 'supplier.country', 'supplier.ownNumber']

  it('are offered when a list of the same headings comes, whatever their order', async () => {
    const file = first()
    const sheet = (await test.ask('intake.open', { file })).sheets[0]?.name ?? ''
    await test.ask('intake.commit', mapped(file, sheet, CORRECTED))
    const second = list('second.csv', 'Grp,Trading partner,Country', '11,Meghna Yarn,BD', '12,Padma Yarn,BD')
    const table = await tableOf(second)
    expect(table?.remembered?.fileName).toBe('first.csv')
    expect(table?.remembered?.columns.map(column => column.target)).toEqual([
      'supplier.ownNumber',
      'supplier.name',
      'supplier.country',
    ])
    const done = await test.ask('intake.commit', guessed(second))
    expect(done.counts.added).toBe(2)
    expect(await test.ask('intake.mappings', {})).toHaveLength(1)
  })

  it('stay when the import is undone, and are gone when they are forgotten', async () => {
    const file = first()
    const sheet = (await test.ask('intake.open', { file })).sheets[0]?.name ?? ''
    await test.ask('intake.commit', mapped(file, sheet, CORRECTED))
    await test.ask('trail.undo', {})
    expect(await test.ask('intake.list', {})).toEqual([])
    const [kept] = await test.ask('intake.mappings', {})
    expect((await tableOf(file))?.remembered?.id).toBe(kept?.id)
    await test.ask('intake.forget-mapping', { id: kept?.id ?? '' })
    expect((await tableOf(file))?.remembered).toBeNull()
    expect(await test.refusal('intake.forget-mapping', { id: kept?.id ?? '' })).toBe('not-found')
    expect((await test.ask('workspace.check', {})).trail.ok).toBe(true)
  })

  it('are not kept when nobody corrected the guess', async () => {
    const file = list('plain.csv', 'Supplier name,Country', 'Delta Knit,BD')
    const sheet = (await test.ask('intake.open', { file })).sheets[0]?.name ?? ''
    await test.ask('intake.commit', mapped(file, sheet, ['supplier.name', 'supplier.country']))
    expect(await test.ask('intake.mappings', {})).toEqual([])
  })
})

describe('single cells that were mended', () => {
  it('are read so in their row alone, positions as pairs, and not remembered for other lists', async () => {
    const rows = [
      'Dhaka Knit,Dhaka Knit,BD,90.40,23.99',
      'Savar Dyeing,Savar Dyeing,BD,90.40,23.85',
      'Delta,Delta,BD,23.70,90.40',
    ]
    const file = list('sites.csv', 'Supplier,Site name,Site country,Latitude,Longitude', ...rows)
    const sheet = (await test.ask('intake.open', { file })).sheets[0]?.name ?? ''
    const targets = ['ref.supplier', 'site.name', 'site.country', 'site.lat', 'site.lon'] as const
    for (const name of ['Dhaka Knit', 'Savar Dyeing', 'Delta']) await addSupplier(test, name)
    const input = (cells: Record<string, string>): PlanInput => ({
      file,
      sheets: [
        {
          sheet,
          kind: 'sites',
          columns: targets.map((target, column) => ({ column, target, ...(column === 3 ? { cells } : {}) })),
        },
      ],
      answers: {},
      returnTo: null,
    })
    const { problems } = await test.ask('intake.plan', input({}))
    const swapped = problems.filter(({ code }) => code === 'coordinate-swapped')
    expect(swapped.map(({ row, suggestion }) => [row, suggestion])).toEqual([
      [2, '23.99, 90.4'],
      [3, '23.85, 90.4'],
    ])
    const cells = Object.fromEntries(swapped.map(({ row, suggestion }) => [String(row), suggestion ?? '']))
    const done = await test.ask('intake.commit', input(cells))
    expect(done.problems.filter(({ code }) => code === 'coordinate-swapped')).toEqual([])
    const { undo } = await test.ask('trail.steps', {})
    expect(undo).toMatchObject({ action: 'intake.commit', summary: { count: 3, fileName: 'sites.csv' } })
    expect(JSON.stringify((await tableOf(file))?.remembered ?? null)).not.toContain('23.99')
  })
})
