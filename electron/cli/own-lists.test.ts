import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Terminal } from './testing/terminal'

const SUPPLIERS = [
  'Vendor no.,Name,Country,City,Employees,Sector,Site,Lat,Lon,Low-wage %,Also known as,Buyer',
  '0071,Heron Knit,Türkiye,Bursa,310,Apparel,Works 1,40.19,29.06,1,Heron; HK,East',
  '0072,Delta Yarn,Bangladesh,Gazipur,80,Spinning,,,,,,West',
  '0073,Delta Yarn,India,Pune,12,Spinning,Mill,18.5,73.8,0,,',
].join('\n')
const RECRUITERS = [
  'Agency name,Country,Licence no,Licence valid until,Works for,Grade',
  'Blue Door Agency,Nepal,77/061,2027-03-31,,A',
  'Door Two,Nepal,,,Blue Door Agency,B',
].join('\n')
const CORRIDORS = [
  'Corridor,Origin country,Origin place,Destination country,Recruitment agency,Workers per year,Documents retained,Mark',
  'Hills to the Gulf,Nepal,Butwal,Qatar,Blue Door Agency,40,yes,x',
].join('\n')

const terminal = new Terminal()
beforeAll(async () => {
  await terminal.ask('new', 'a.fivefold', '--entity', 'Harbour Textiles Ltd', '--period', '2026')
  for (const [name, text] of Object.entries({
    suppliers: SUPPLIERS,
    recruiters: RECRUITERS,
    corridors: CORRIDORS,
  })) {
    writeFileSync(terminal.path(`${name}.csv`), text)
    await terminal.ask('import', 'a.fivefold', `${name}.csv`)
  }
}, 120_000)
afterAll(() => terminal.close())

it.each(
  ['suppliers', 'sites', 'recruiters', 'corridors'].flatMap(list =>
    ['json', 'csv', 'xlsx'].map(format => [list, format] as const),
  ),
)('%s written as %s change nothing where they come from', async (list, format) => {
  const file = `${list}-out.${format}`
  const { total } = (await terminal.ask('list', 'a.fivefold', list, '--out', file)) as {
    total: number
  }
  const plan = await terminal.ask('import', 'a.fivefold', file, '--dry-run')
  expect(plan).toMatchObject({
    added: 0,
    updated: 0,
    joined: 0,
    skipped: 0,
    questions: [],
    errors: [],
    warnings: [],
  })
  expect(plan).toMatchObject({ unchanged: total })
})
