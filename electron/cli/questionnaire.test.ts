import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillIn, openBook, saveBook } from '../engine/questionnaires/testing/returned'
import { writeWorkbook } from './testing/lists'
import { Terminal } from './testing/terminal'

const terminal = new Terminal()
beforeAll(async () => {
  await terminal.ask('new', 'a.fivefold', '--entity', 'Harbour Textiles Ltd', '--period', '2026')
  await writeWorkbook(terminal.path('suppliers.xlsx'), [
    ['Supplier name', 'Country'],
    ['Fes Cuir SARL', 'Morocco'],
    ['Kosi Garments', 'Nepal'],
  ])
  await terminal.ask('import', 'a.fivefold', 'suppliers.xlsx')
}, 120_000)
afterAll(() => terminal.close())

const say = (...words: readonly string[]) => terminal.type('questionnaire', 'a.fivefold', ...words)

it('sends workbooks, says what would be written, takes them in, and tells who is late', async () => {
  const words = ['--pack', 'supplier-questionnaire', '--to', 'suppliers', '--due', '2026-12-31']
  const sent = await terminal.ask(
    ...['questionnaire', 'a.fivefold', 'send', ...words],
    ...['--languages', 'en,ne', '--title', 'Year 2026', '--out', 'out'],
  )
  expect(sent['files']).toHaveLength(2)
  const workbook = await openBook(terminal.path('out/2026_Kosi-Garments.xlsx'))
  fillIn(workbook, { 'B.01': 'Yess', 'C.01': 'Yes' })
  await saveBook(workbook, terminal.path('back.xlsx'))

  const plan = await say('take-in', 'back.xlsx', '--dry-run')
  expect(plan.code).toBe(0)
  expect(plan.out).toContain('1 new, 0 changed')
  expect(plan.out).toContain('“Yess” is probably “Yes”; it is written only with --proposals')
  expect((await say('status', '--campaign', 'Year 2026')).out).not.toContain('Answered  ')

  const done = await terminal.ask(
    'questionnaire',
    'a.fivefold',
    'take-in',
    'back.xlsx',
    '--proposals',
    'B.01',
  )
  expect(done).toMatchObject({ taken: 1, files: [{ taken: true, subjectName: 'Kosi Garments' }] })
  const again = await say('take-in', 'back.xlsx')
  expect(again.code).toBe(1)
  expect(again.out).toContain('This very file was taken in before.')

  const status = await terminal.ask('questionnaire', 'a.fivefold', 'status', '--campaign', 'Year 2026')
  expect(status['counts']).toMatchObject({ answered: 1, flagged: 1 })
  expect((await say()).out).toContain('Year 2026')
}, 120_000)

it.each<[string, readonly string[], string]>([
  [
    'a day that is none',
    ['send', '--pack', 'x', '--to', 'suppliers', '--due', 'soon', '--out', 'o'],
    'is no day',
  ],
  [
    'recipients there are not',
    ['send', '--pack', 'x', '--to', 'workers', '--due', '2026-12-31', '--out', 'o'],
    'suppliers, sites, recruiters',
  ],
  [
    'an issue there is not',
    ['take-in', 'back.xlsx', '--accept', 'everything'],
    'nothing that can be accepted',
  ],
  ['a campaign there is not', ['status', '--campaign', 'Nobody'], 'is not there'],
  ['no file', ['take-in'], 'FILE is missing'],
])('says what is wrong: %s', async (_, words, sentence) => {
  const { code, err } = await say(...words)
  expect(code).toBe(2)
  expect(err).toContain(sentence)
})
