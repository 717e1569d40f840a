import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBook, saveBook } from '../engine/questionnaires/testing/returned'
import { Terminal } from './testing/terminal'

const terminal = new Terminal()
beforeAll(async () => {
  await terminal.ask('new', 'a.fivefold', '--entity', 'Harbour Textiles Ltd', '--period', '2026')
}, 120_000)
afterAll(() => terminal.close())

const say = (...words: readonly string[]) => terminal.type('pack', 'a.fivefold', ...words)

it('writes the example, names what does not fit by its cell, takes it in and lets it go again', async () => {
  expect((await say('template', '--out', 'own.xlsx')).code).toBe(0)
  const book = await openBook(terminal.path('own.xlsx'))
  book.getWorksheet('Questions')!.getCell('J5').value = 'A.07 is yes'
  await saveBook(book, terminal.path('bad.xlsx'))
  const bad = await say('take', 'bad.xlsx')
  expect(bad.code).toBe(1)
  expect(bad.out).toContain('Questions J5: There is no question "A.07".')

  expect((await say('take', 'own.xlsx')).code).toBe(0)
  expect((await say()).out).toMatch(/own-questions .* Own/)
  expect((await say('confirm', 'own-questions', '--language', 'ne', '--by', 'A')).code).toBe(2)
  expect((await say('remove', 'own-questions')).code).toBe(0)
  expect((await say('take', 'own.xlsx', '--dry-run')).out).toContain('It can be used at once')
}, 60_000)
