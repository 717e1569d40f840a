import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PlanInput } from '@shared/contract/intake'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

const SAMPLE = join(import.meta.dirname, '../../../assets/sample/sample-suppliers.xlsx')

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const wanted = (file: string, more: Partial<PlanInput> = {}): PlanInput => ({
  file,
  sheets: null,
  answers: {},
  returnTo: null,
  ...more,
})

function listFile(name: string, text: string): string {
  writeFileSync(test.path(name), text)
  return test.opening(test.path(name))
}

const LIST = 'Vendor no.,Name,Country,Employees\n007,Harbour Dyeing,Bangladesh,120\n008,Delta Yarn,BD,80\n'

describe('the sample workbook', () => {
  it('is recognised, planned and brought in without loss', async () => {
    const file = test.opening(SAMPLE)
    const opened = await test.ask('intake.open', { file })
    expect(opened.sheets.filter(sheet => sheet.table?.recognised).map(sheet => sheet.table?.kind)).toEqual([
      'suppliers',
      'sites',
      'origins',
      'recruiters',
      'corridors',
    ])
    const plan = await test.ask('intake.plan', wanted(file))
    expect(plan.counts).toMatchObject({ skipped: 0, question: 0, updated: 0 })
    expect(plan.problems.filter(problem => problem.severity === 'error')).toEqual([])
    expect(plan.problems.filter(problem => problem.code.startsWith('reference'))).toEqual([])

    const done = await test.ask('intake.commit', wanted(file))
    expect(done.records).toEqual(plan.records)
    expect(done.importId).not.toBeNull()
    const [past] = await test.ask('intake.list', {})
    expect(past).toMatchObject({
      id: done.importId,
      fileName: 'sample-suppliers.xlsx',
      records: plan.records,
    })
    expect((await test.ask('workspace.check', {})).trail.ok).toBe(true)
  })

  it('changes nothing the second time, and one undo takes it back', async () => {
    const file = test.opening(SAMPLE)
    await test.ask('intake.commit', wanted(file))
    const again = await test.ask('intake.commit', wanted(file))
    expect(again.importId).toBeNull()
    expect(again.counts).toMatchObject({ added: 0, updated: 0, joined: 0, skipped: 0 })
    expect((await test.ask('intake.open', { file })).importedBefore).not.toBeNull()
    await test.ask('trail.undo', {})
    expect(await test.ask('intake.list', {})).toEqual([])
    const afresh = await test.ask('intake.plan', wanted(file))
    expect(afresh.counts.added).toBeGreaterThan(800)
  })
})

describe('bringing in', () => {
  it('updates what changed, field by field, and erases nothing', async () => {
    await test.ask('intake.commit', wanted(listFile('a.csv', LIST)))
    const changed =
      'Vendor no.,Name,Country,Employees\n007,Harbour Dyeing,Bangladesh,140\n008,Delta Yarn,BD,\n'
    const plan = await test.ask('intake.plan', wanted(listFile('b.csv', changed)))
    expect(plan.counts).toMatchObject({ updated: 1, unchanged: 1, added: 0 })
    expect(plan.changes).toEqual([
      expect.objectContaining({
        kind: 'suppliers',
        action: 'update',
        name: 'Harbour Dyeing',
        row: 2,
        fields: [{ field: 'workers', before: '120', after: '140' }],
      }),
    ])
  })

  it('writes nothing on a dry run', async () => {
    await test.ask('intake.plan', wanted(listFile('a.csv', LIST)))
    expect(await test.ask('intake.list', {})).toEqual([])
    expect((await test.ask('workspace.check', {})).trail.entries).toBe(1)
  })

  it('asks instead of joining a supplier of the same name with another number', async () => {
    await test.ask('intake.commit', wanted(listFile('a.csv', LIST)))
    const file = listFile('b.csv', 'Vendor no.,Name,Country\n900,HARBOUR DYEING,Bangladesh\n')
    const plan = await test.ask('intake.plan', wanted(file))
    expect(plan.counts).toMatchObject({ question: 1, added: 0 })
    const [question] = plan.questions
    expect(question).toMatchObject({ code: 'same-name-other-number', key: 'b!2' })
    const same = await test.ask(
      'intake.plan',
      wanted(file, { answers: { 'b!2': question?.options[0]?.answer ?? '' } }),
    )
    expect(same.records.suppliers).toEqual({ added: 0, updated: 1 })
    const other = await test.ask('intake.plan', wanted(file, { answers: { 'b!2': 'new' } }))
    expect(other.records.suppliers).toEqual({ added: 1, updated: 0 })
  })

  it('follows the mapping of the person', async () => {
    const file = listFile('a.csv', 'A,B,C\nx1,Harbour,Nepaal\nx2,Delta,Nepaal\n')
    const sheets: PlanInput['sheets'] = [
      {
        sheet: 'a',
        kind: 'suppliers',
        columns: [
          { column: 0, target: 'supplier.ownNumber' },
          { column: 1, target: 'supplier.name' },
          { column: 2, target: 'supplier.country', replace: { Nepaal: 'Nepal' } },
        ],
      },
    ]
    const plan = await test.ask('intake.plan', wanted(file, { sheets }))
    expect(plan.problems).toEqual([])
    expect(plan.changes[0]?.fields).toContainEqual({ field: 'country', before: null, after: 'NP' })
    const guessed = await test.ask('intake.guess', { file, sheet: 'a', kind: 'sites' })
    expect(guessed.recognised).toBe(false)
  })

  it('leaves no trace when cancelled', async () => {
    const stop = new AbortController()
    const file = test.opening(SAMPLE)
    const reply = await test.engine.call('intake.commit', wanted(file), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await test.ask('intake.list', {})).toEqual([])
    expect((await test.ask('workspace.check', {})).trail.entries).toBe(1)
  })
})

describe('the returned workbook', () => {
  it('gives each row its verdict and reason, and keeps formulas harmless', async () => {
    const text =
      'Name,Country,Notes\nHarbour,Bangladseh,"=HYPERLINK(""http://x"")"\n,Nepal,none\n@cmd,Nepal,+1\n'
    const out = test.path('out.xlsx')
    await test.ask('intake.plan', wanted(listFile('a.csv', text), { returnTo: test.saving(out) }))
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(out)
    const rows: unknown[] = []
    book.worksheets[0]?.eachRow(row => rows.push((row.values as unknown[]).slice(1)))
    expect(rows).toEqual([
      ['Name', 'Country', 'Notes', 'Fivefold verdict', 'Fivefold reason'],
      [
        'Harbour',
        'Bangladseh',
        `'=HYPERLINK("http://x")`,
        'added',
        'B2 Country: “Bangladseh” is no country we know (perhaps Bangladesh)',
      ],
      [undefined, 'Nepal', 'none', 'left out', 'A3 Name: the row has no name'],
      [`'@cmd`, 'Nepal', '+1', 'added', ''],
    ])
  })
})

describe('bad files', () => {
  it.each([
    ['missing.csv', () => undefined, 'file-missing'],
    ['empty.csv', (path: string) => writeFileSync(path, ''), 'file-empty'],
    ['folder.csv', (path: string) => mkdirSync(path), 'file-is-directory'],
    ['blank.csv', (path: string) => writeFileSync(path, '\n\n , ,\n'), 'no-table'],
    ['prose.txt', (path: string) => writeFileSync(path, 'Dear all, please find the list below.'), 'no-table'],
    ['page.xls', (path: string) => writeFileSync(path, '<html><p>Name<p>Harbour'), 'file-wrong-kind'],
    ['list.json', (path: string) => writeFileSync(path, '{"suppliers": [{"name": '), 'file-unreadable'],
    ['facts.json', (path: string) => writeFileSync(path, '{"name": "Harbour"}'), 'file-wrong-kind'],
    ['paper.xlsx', (path: string) => writeFileSync(path, '%PDF-1.7 ...'), 'file-wrong-kind'],
    ['cut.xlsx', (path: string) => writeFileSync(path, 'PK\u0003\u0004 cut short'), 'file-unreadable'],
    [
      'picture.csv',
      (path: string) => writeFileSync(path, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      'file-wrong-kind',
    ],
  ])('%s is refused with a code', async (name, make, code) => {
    make(test.path(name))
    expect(await test.refusal('intake.plan', wanted(test.opening(test.path(name))))).toBe(code)
  })

  it('needs an open workspace to plan', async () => {
    copyFileSync(SAMPLE, test.path('copy.xlsx'))
    const file = test.opening(test.path('copy.xlsx'))
    await test.ask('workspace.close', {})
    expect(await test.refusal('intake.plan', wanted(file))).toBe('no-workspace')
  })
})

describe('positions', () => {
  it('tells those elsewhere or at sea, and proposes to turn those that are swapped', async () => {
    const rows = [
      '1,A,Bangladesh,24.0,90.4',
      '2,B,Ethiopia,38.476,7.062',
      '3,C,Peru,48.137,11.575',
      '4,D,,30.5,-40.5',
    ]
    const file = listFile('a.csv', `Vendor no.,Name,Country,Latitude,Longitude\n${rows.join('\n')}\n`)
    const { problems, counts } = await test.ask('intake.plan', wanted(file))
    expect(counts.skipped).toBe(0)
    const told = problems.filter(problem => /swapped|sea|outside/.test(problem.code))
    expect(told.map(({ row, code, severity, suggestion }) => ({ row, code, severity, suggestion }))).toEqual([
      { row: 3, code: 'coordinate-swapped', severity: 'warning', suggestion: '7.062, 38.476' },
      { row: 4, code: 'coordinate-outside-country', severity: 'review', suggestion: null },
      { row: 5, code: 'coordinate-at-sea', severity: 'review', suggestion: null },
    ])
  })
})
