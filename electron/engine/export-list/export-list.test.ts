import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ListExportFormat } from '@shared/contract/list-export'
import { ALL_CORRIDORS } from '@shared/corridors/list'
import { ALL_RECRUITERS, ALL_SUPPLIERS } from '@shared/suppliers/list'
import { fillWithSuppliers } from '../../../bench/make-suppliers'
import { openStore } from '../store/store'
import { TestEngine, withWorkspace } from '../testing/test-engine'
import { writeListFile } from '.'

const LIST = [
  'Vendor no.,Name,Country,Employees,Recruitment agency',
  '007,Harbour Dyeing,Bangladesh,120,Green Visa',
  '008,"=HYPERLINK(""http://bad.example"",""x"")",BD,80,@agency',
  '009,Delta Yarn,India,,Green Visa',
  '010,"Ünal ""Örme"", A.Ş.\nGaziantep",Türkiye,45,',
].join('\n')

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
  writeFileSync(test.path('list.csv'), LIST)
  const file = test.opening(test.path('list.csv'))
  await test.ask('intake.commit', { file, sheets: null, answers: {}, returnTo: null })
})
afterEach(() => test.close())

const target = (format: ListExportFormat, name = 'out') => ({
  file: test.saving(test.path(`${name}.${format}`)),
  format,
  language: 'en',
})

async function sheetOf(name = 'out.xlsx') {
  const bytes = readFileSync(test.path(name))
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  const [sheet] = sheets
  if (sheet === undefined) throw new Error('no sheet')
  const [headings = [], ...rows] = sheet.rows
  const column = (heading: string) => rows.map(row => row[headings.indexOf(heading)] ?? null)
  return { sheet, headings, rows, column }
}

function csvRows(name = 'out.csv'): string[][] {
  const text = readFileSync(test.path(name), 'utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  return Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data
}

const byName = [{ by: 'name' as const, descending: false }]

describe('suppliers as they are seen', () => {
  it('keeps filter and order', async () => {
    const input = { filter: { ...ALL_SUPPLIERS, countries: ['BD', 'IN'] }, sort: byName }
    const seen = await test.ask('suppliers.list', { ...input, offset: 0, limit: 500 })
    const done = await test.ask('suppliers.export', { ...input, ...target('xlsx') })
    expect(done).toEqual({ rows: 3 })
    expect((await sheetOf()).column('Supplier')).toEqual(seen.rows.map(row => row.name))
    await test.ask('suppliers.export', {
      ...input,
      sort: [{ by: 'name', descending: true }],
      ...target('csv'),
    })
    expect(
      csvRows()
        .slice(1)
        .map(row => row[0]?.replace(/^'/, '')),
    ).toEqual(seen.rows.map(row => row.name).reverse())
  })

  it('writes numbers as numbers, dates as dates, numbers of suppliers as text, and no formula', async () => {
    await test.ask('suppliers.export', { filter: ALL_SUPPLIERS, sort: byName, ...target('xlsx') })
    const { sheet, column } = await sheetOf()
    expect(column('Our number')).toContain('007')
    expect(column('Workers').filter(value => value !== null)).toSatisfy((values: unknown[]) =>
      values.every(value => typeof value === 'number'),
    )
    expect(column('Changed')[0]).toBeInstanceOf(Date)
    expect(column('Supplier')).toContain('=HYPERLINK("http://bad.example","x")')
    expect([...(sheet.cells?.values() ?? [])].filter(cell => cell.type === 'formula')).toEqual([])
    expect(column('Country')).toContain('Türkiye')
  })

  it('freezes and filters the headings and fits the page', async () => {
    await test.ask('suppliers.export', { filter: ALL_SUPPLIERS, sort: byName, ...target('xlsx') })
    const { sheet, headings } = await sheetOf()
    expect(sheet.freezePane).toMatchObject({ rows: 1 })
    expect(sheet.autoFilter?.range).toBe(`A1:${String.fromCharCode(64 + headings.length)}5`)
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 })
  })

  it('disarms formulas in text files, and leaves lines inside a cell whole', async () => {
    await test.ask('suppliers.export', { filter: ALL_SUPPLIERS, sort: byName, ...target('csv') })
    const names = csvRows().map(row => row[0])
    expect(names).toContain(`'=HYPERLINK("http://bad.example","x")`)
    expect(names.some(name => name?.startsWith('Ünal "Örme", A.Ş.'))).toBe(true)
    expect(csvRows()).toHaveLength(5)
  })
})

const place = { country: 'NP', region: null, city: null, address: null }
const noNumbers = {
  licenceNumber: null,
  licenceAuthority: null,
  countries: [],
  licenceStatus: null,
  licenceValidUntil: null,
  registrationNumber: null,
}
const addRecruiter = (name: string) =>
  test.ask('suppliers.add-recruiter', {
    recruiter: { name, kind: 'recruiter', parentId: null, aliases: [], ...place, ...noNumbers, notes: null },
  })

describe('the other lists', () => {
  it('writes recruiters', async () => {
    for (const name of ['Green Visa', '@agency']) await addRecruiter(name)
    const input = { filter: ALL_RECRUITERS, sort: byName }
    expect(await test.ask('suppliers.export-recruiters', { ...input, ...target('xlsx') })).toEqual({
      rows: 2,
    })
    const { column } = await sheetOf()
    expect(column('Recruiter')).toEqual(['@agency', 'Green Visa'])
    expect(column('Licence')).toEqual(['Not known', 'Not known'])
    expect(column('Suppliers')).toEqual([0, 0])
  })

  it('writes headings where nothing is to be shown', async () => {
    const input = { filter: ALL_CORRIDORS, sort: byName }
    expect(await test.ask('corridors.export', { ...input, ...target('xlsx') })).toEqual({ rows: 0 })
    expect((await sheetOf()).headings).toContain('Fees, months')
    expect(await test.ask('corridors.export', { ...input, ...target('csv') })).toEqual({ rows: 0 })
    expect(csvRows()).toHaveLength(1)
  })

  it('writes the ranking with its reasons in words', async () => {
    await test.ask('risk.run', {})
    const seen = { runId: null, subject: 'supplier', bands: [], countries: [], text: null } as const
    const order = { bandChanged: false, sort: 'residual', descending: true } as const
    const input = { ...seen, bands: [], countries: [], notKnown: [], changedSince: null, ...order }
    const { rows } = await test.ask('risk.ranked', { ...input, offset: 0, limit: 10 })
    expect(await test.ask('risk.export-ranking', { ...input, ...target('xlsx') })).toEqual({ rows: 4 })
    const { column } = await sheetOf()
    expect(column('Supplier')).toEqual(rows.map(row => row.name))
    expect(column('Score')).toEqual(rows.map(row => row.residual))
    expect(column('Main reason')).toSatisfy((reasons: unknown[]) =>
      reasons.every(reason => typeof reason === 'string' && !/driver|\{\{/.test(reason)),
    )
  })
})

describe('long lists', () => {
  it('come whole and in order over many batches, and a cancelled one leaves no file', async () => {
    await test.ask('workspace.close', {})
    const store = openStore(test.path('test.fivefold'))
    fillWithSuppliers(store, 1300)
    store.close()
    await test.ask('workspace.open', { file: test.opening(test.path('test.fivefold')) })
    const input = { filter: ALL_SUPPLIERS, sort: byName }
    const { ids } = await test.ask('suppliers.ids', input)
    expect(await test.ask('suppliers.export', { ...input, ...target('csv') })).toEqual({ rows: ids.length })
    const control = new AbortController()
    const reply = await test.engine.call(
      'suppliers.export',
      { ...input, ...target('xlsx', 'cancelled') },
      { signal: control.signal, onProgress: ({ done }) => done > 0 && control.abort() },
    )
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(readdirSync(test.folder).filter(name => name.startsWith('cancelled'))).toEqual([])
  })

  it('cuts a text that no cell of a workbook can hold', async () => {
    const path = test.path('out.xlsx')
    const columns = [{ heading: 'Text', kind: 'text' as const, value: (row: string) => row }]
    await writeListFile(path, 'xlsx', { name: 'a/b*c', columns, batches: [['x'.repeat(40_000)]] })
    const { sheet, rows } = await sheetOf()
    expect(String(rows[0]?.[0])).toHaveLength(32_767)
    expect(sheet.name).toBe('a b c')
  })
})
