import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { ALL_CORRIDORS } from '@shared/corridors/list'
import { ALL_RECRUITERS, ALL_SUPPLIERS } from '@shared/suppliers/list'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

const SUPPLIERS = [
  'Vendor no,Name,Country,City,Sector,Tier,Employees,Site name,Address,Latitude,Longitude,Low-wage %,Migrant workers %,Recruiter chain,Agency,Buyer',
  '0071,Heron Knit,Turkey,Bursa,Apparel,1,310,Works 1,Plot 4,40.1885,29.0610,45,1,licensed,Blue Visa,East',
  '0071,Heron Knit,Turkey,Bursa,Apparel,1,310,Works 2,Plot 9,40.1991,29.0719,,0,direct,,East',
  '0072,Delta Yarn,Bangladesh,Savar,Spinning,2,80,Mill,,,,,,two or more,,West',
  '0073,Delta Yarn,Bangladesh,Dhaka,Spinning,2,,Dye house,,,,,,,,',
  ',Ünal Örme,टर्की,,,,,,,,,,,,,',
]
/** The last column is kept, under a heading that the window's list has too. */
const RECRUITERS = [
  'Agency name,Type,Works for,Country,Licence no,Licence status,Valid until,Works in,Sub-agents',
  'Blue Visa,recruiter,,Nepal,L-7,licensed,2027-01-31,"Nepal, India",two or three',
  'Ram of Birgunj,sub-agent,Blue Visa,Nepal,,unlicensed,,,',
]
const CORRIDORS = [
  'Corridor,Origin country,Origin place,Transit,Destination country,Destination place,Agency,Supplier,Workers per year,Legal context,Debt,Debt currency,Documents retained,Fee,Fee currency',
  'North,Nepal,Birgunj,India: Delhi,Turkey,Bursa,Blue Visa,Heron Knit,40,kafala,1200,USD,yes,500,USD',
]

let test: TestEngine
beforeAll(async () => {
  test = await withWorkspace()
  for (const [name, lines] of Object.entries({ RECRUITERS, SUPPLIERS, CORRIDORS })) {
    writeFileSync(test.path(`${name}.csv`), lines.join('\n'))
    await test.ask('intake.commit', input(test.path(`${name}.csv`)))
  }
  await test.ask('risk.run', {})
}, 60_000)
afterAll(() => test.close())

const input = (path: string): InputOf<'intake.plan'> => ({
  file: test.opening(path),
  sheets: null,
  answers: {},
  returnTo: null,
})

type ListName =
  'suppliers.export' | 'suppliers.export-sites' | 'suppliers.export-recruiters' | 'corridors.export'
type Seen<N extends ListName> = Pick<InputOf<N>, 'filter' | 'sort'>

const suppliers = { filter: ALL_SUPPLIERS, sort: [] }
const LISTS: { readonly [N in ListName]: Seen<N> } = {
  'suppliers.export': suppliers,
  'suppliers.export-sites': suppliers,
  'suppliers.export-recruiters': { filter: ALL_RECRUITERS, sort: [] },
  'corridors.export': { filter: ALL_CORRIDORS, sort: [] },
}

/** Writes a list as the window does; gives its path and how many rows it has. */
async function written(
  name: ListName,
  format: 'xlsx' | 'csv',
  language = 'en',
): Promise<{ path: string; rows: number }> {
  const path = test.path(`${name}.${language}.${format}`)
  const target = { file: test.saving(path), format, language }
  const { rows } =
    name === 'suppliers.export-recruiters'
      ? await test.ask(name, { ...LISTS[name], ...target })
      : name === 'corridors.export'
        ? await test.ask(name, { ...LISTS[name], ...target })
        : await test.ask(name, { ...LISTS[name], ...target })
  return { path, rows }
}

const plan = (path: string): Promise<OutputOf<'intake.plan'>> => test.ask('intake.plan', input(path))

const names = Object.keys(LISTS) as ListName[]
it.each([
  ...names.map(name => [name, 'xlsx', 'en'] as const),
  ...names.map(name => [name, 'csv', 'en'] as const),
  ...names.map(name => [name, 'csv', 'ne'] as const),
])(
  '%s as the window writes it (%s, %s) comes back without a change, a question or a problem',
  async (name, format, language) => {
    const { path, rows } = await written(name, format, language)
    const { counts, problems, questions, changes } = await plan(path)
    expect({ problems, questions, changes }).toEqual({ problems: [], questions: [], changes: [] })
    expect(counts).toMatchObject({ unchanged: rows, added: 0, updated: 0 })
  },
)

it.each(['en', 'ne'])('the ranking of suppliers (%s) comes back without a change', async language => {
  const path = test.path(`ranking.${language}.xlsx`)
  const target = { file: test.saving(path), format: 'xlsx' as const, language }
  const filter = {
    runId: null,
    bands: [],
    countries: [],
    text: null,
    bandChanged: false,
    notKnown: [],
    changedSince: null,
  }
  const seen = { subject: 'supplier', sort: 'residual', descending: true, ...filter } as const
  const { rows } = await test.ask('risk.export-ranking', { ...seen, ...target })
  const { counts, problems, questions, changes } = await plan(path)
  expect({ problems, questions, changes }).toEqual({ problems: [], questions: [], changes: [] })
  expect(counts).toMatchObject({ unchanged: rows, added: 0, updated: 0 })
})

it('brings in what somebody changed in it, and nothing else', async () => {
  const { path } = await written('suppliers.export', 'csv')
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace('Savar', 'Gazipur').replace('East', 'North-East'))
  const { changes } = await plan(path)
  expect(changes.map(({ name, fields }) => [name, fields.map(({ field }) => field)])).toEqual(
    expect.arrayContaining([
      ['Heron Knit', ['custom']],
      ['Delta Yarn', ['city']],
    ]),
  )
  expect(changes).toHaveLength(2)
})
