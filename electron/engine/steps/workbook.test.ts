import { readFileSync, writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const NOTE = '=HYPERLINK("http://x") is text, so is, a comma'
const answer = (requirementId: string, more: object = {}) =>
  test.ask('steps.answer', {
    answer: {
      requirementId,
      maturity: 2,
      verification: 'doc',
      note: NOTE,
      owner: 'A. Gurung',
      dueOn: '2027-01-31',
      repeatMonths: 12,
      notApplicableReason: null,
      ...more,
    },
    reason: null,
  })
const written = async (format: 'xlsx' | 'csv') => {
  const path = test.path(`workbench.${format}`)
  await test.ask('steps.export', { file: test.saving(path), format, language: 'en' })
  return path
}
const plan = (path: string) => test.ask('steps.plan-import', { file: test.opening(path), language: 'en' })
const sheetOf = async (path: string) => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  return { book, sheet: book.worksheets[0]! }
}
const answers = async () =>
  new Map(
    (await test.ask('steps.list', {})).steps
      .flatMap(step => step.requirements)
      .map(one => [one.requirement.id, one.answer]),
  )

describe('the workbook of the steps', () => {
  it.each(['xlsx', 'csv'] as const)('comes back from %s without a change', async format => {
    await answer('S1.01')
    await answer('S1.07', {
      notApplicableReason: 'no agencies',
      maturity: null,
      dueOn: null,
      repeatMonths: null,
    })
    const found = await plan(await written(format))
    expect(found).toMatchObject({ rows: 58, unchanged: 58, changes: [], problems: [], missingColumns: [] })
    const before = await test.ask('trail.check', {})
    const file = test.opening(test.path(`workbench.${format}`))
    expect(await test.ask('steps.commit-import', { file, language: 'en', head: found.head })).toEqual({
      changed: 0,
    })
    expect(await test.ask('trail.check', {})).toEqual(before)
  })

  it('shows what would change, leaves bad rows out by name, writes in one step that one undo takes back', async () => {
    await answer('S1.01')
    const path = await written('xlsx')
    const { book, sheet } = await sheetOf(path)
    const column = (heading: string) =>
      (sheet.getRow(1).values as string[]).findIndex(text => text === heading)
    sheet.getCell(2, column('Level (0 to 4)')).value = 3
    sheet.getCell(2, column('Owner')).value = null
    sheet.getCell(3, column('Level (0 to 4)')).value = 'Level 1'
    sheet.getCell(4, column('Level (0 to 4)')).value = 7
    sheet.getCell(5, column('Due on')).value = 'next spring'
    sheet.getCell(7, column('Why it does not apply')).value = 'too early'
    sheet.getCell(8, column('Who has verified it')).value = 'verified INDEPENDENTLY'
    sheet.getCell(9, column('Id')).value = 'S1.99'
    sheet.getCell(10, column('Id')).value = 'S1.01'
    sheet.getCell(11, column('Comes again every (months)')).value = 0
    sheet.insertRow(1, ['Workbench of Harbour Textiles, please return'])
    await book.xlsx.writeFile(path)

    const found = await plan(path)
    expect(found.changes.map(({ requirementId, fields }) => [requirementId, fields])).toEqual([
      [
        'S1.01',
        [
          { field: 'maturity', before: 2, after: 3 },
          { field: 'owner', before: 'A. Gurung', after: null },
        ],
      ],
      ['S1.02', [{ field: 'maturity', before: null, after: 1 }]],
      ['S1.07', [{ field: 'verification', before: 'none', after: 'indep' }]],
    ])
    expect(found.problems.map(({ row, code, value }) => [row, code, value])).toEqual([
      [5, 'level', '7'],
      [6, 'date', 'next spring'],
      [8, 'gate', 'too early'],
      [10, 'unknown-requirement', 'S1.99'],
      [11, 'twice', 'S1.01'],
      [12, 'repeat', '0'],
    ])
    const file = test.opening(path)
    const read = { file, language: 'en', head: found.head }
    expect(await test.ask('steps.commit-import', read)).toEqual({ changed: 3 })
    expect((await answers()).get('S1.01')).toMatchObject({ maturity: 3, owner: null, note: NOTE })
    expect(await test.refusal('steps.commit-import', read)).toBe('conflict')
    await test.ask('trail.undo', {})
    expect((await answers()).get('S1.01')).toMatchObject({ maturity: 2, owner: 'A. Gurung' })
    expect((await answers()).get('S1.02')).toBeNull()
  })

  it('takes columns in any order and leaves fields alone whose column is missing', async () => {
    await answer('S1.01')
    const path = test.path('short.csv')
    writeFileSync(path, 'Owner;Id;Remark\r\nB. Lama;s1.01;x\r\n')
    const found = await plan(path)
    expect(found.changes[0]!.fields).toEqual([{ field: 'owner', before: 'A. Gurung', after: 'B. Lama' }])
    expect(found.missingColumns).toContain('note')
  })

  it.each([
    ['a list of something else', 'other.csv', 'Name;Country\r\nA;QA\r\n', 'no-table'],
    ['nothing', 'empty.csv', '', 'file-empty'],
    ['a document', 'policy.xlsx', '%PDF-1.7 policy', 'file-wrong-kind'],
  ])('refuses %s', async (_, name, content, code) => {
    writeFileSync(test.path(name), content)
    const input = { file: test.opening(test.path(name)), language: 'en' }
    expect(await test.refusal('steps.plan-import', input)).toBe(code)
  })

  it('writes the calendar as it is filtered', async () => {
    await answer('S1.01')
    await answer('S1.02', { owner: 'B. Lama' })
    const path = test.path('due.csv')
    const input = {
      kinds: [],
      owner: 'B. Lama',
      overdueOnly: false,
      until: null,
      file: test.saving(path),
      format: 'csv' as const,
    }
    expect(await test.ask('steps.export-due', { ...input, language: 'en' })).toEqual({ rows: 1 })
    expect(readFileSync(path, 'utf8')).toContain('2027-01-31,later,Requirement')
  })
})
