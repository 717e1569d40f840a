import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Terminal } from './testing/terminal'

const AGENCIES = [
  'Agency name,Country,Licence no,Licence valid until',
  'Blue Door Agency,Nepal,77/061,03/04/2027',
  'Hill Overseas,Nepal,77/062,05/06/2027',
].join('\n')
const FIRST =
  'Supplier name,Country,City,Address\nKarnaphuli Knitting Mills Ltd.,Bangladesh,Chattogram,12 Station Road'
const AGAIN =
  'Supplier name,Country,City,Address\nKarnafuli Knitting Mills,Bangladesh,Chattogram,"12, Station Rd"'

const terminal = new Terminal()
beforeAll(async () => {
  await terminal.ask('new', 'a.fivefold', '--entity', 'Harbour Textiles Ltd', '--period', '2026')
  for (const [name, text] of Object.entries({ agencies: AGENCIES, first: FIRST, again: AGAIN }))
    writeFileSync(terminal.path(`${name}.csv`), text)
}, 120_000)
afterAll(() => terminal.close())

it('says where to answer what a column leaves open, and takes the answer from a map', async () => {
  const open = await terminal.type('import', 'a.fivefold', 'agencies.csv', '--dry-run')
  expect(open.out).toContain('"Licence valid until": { "dateOrder": "day-first" }')
  const map = { sheets: [{ columns: { 'Licence valid until': { dateOrder: 'day-first' } } }] }
  writeFileSync(terminal.path('map.json'), JSON.stringify(map))
  await terminal.ask('import', 'a.fivefold', 'agencies.csv', '--map', 'map.json')
  await terminal.ask('list', 'a.fivefold', 'recruiters', '--out', 'recruiters.json')
  const back = await terminal.ask('import', 'a.fivefold', 'agencies.csv', '--map', 'map.json', '--dry-run')
  expect(back).toMatchObject({ unchanged: 2, columnQuestions: [] })
})

it('says that rows wait for an answer, and how it is given', async () => {
  await terminal.ask('import', 'a.fivefold', 'first.csv')
  const asked = await terminal.type('import', 'a.fivefold', 'again.csv', '--dry-run')
  expect(asked.out).toContain('1 row waits for an answer')
  expect(asked.out).toContain('"answers"')
})
