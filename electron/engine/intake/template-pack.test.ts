import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ALLOWED, PACK, typeOf, type PackColumn } from '@shared/intake/pack'
import type { ValueType } from '@shared/intake/fields'
import { officeProgram } from '../testing/office'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
let book: ExcelJS.Workbook
beforeEach(async () => {
  test = await withWorkspace()
  await test.ask('intake.write-template', { file: test.saving(test.path('pack.xlsx')) })
  book = new ExcelJS.Workbook()
  await book.xlsx.readFile(test.path('pack.xlsx'))
}, 60_000)
afterEach(() => test.close())

const SAMPLES: Readonly<Partial<Record<ValueType, string | number | Date>>> = {
  country: 'Nepal',
  count: 120,
  tier: 2,
  percent: 0.25,
  lat: 27.7172,
  lon: 85.324,
  date: new Date(Date.UTC(2026, 2, 4)),
  money: 1200,
  currency: 'NPR',
  lei: '529900T8BM49AURSDO55',
  duns: '150483782',
  osId: 'CN2021250D1DTN7',
  email: 'a.b@works.example',
  phone: '+977 1 5550142',
  year: '2026',
  born: '1975',
  stops: 'India',
  stop: 'origin',
}
const OWN: Readonly<Record<string, string>> = {
  'ref.supplier': 'Invented Works',
  'supplier.name': 'Invented Works',
  'ref.site': 'Mill 1',
  'site.name': 'Mill 1',
  'recruiter.name': 'Invented Manpower',
  'ref.recruiter': 'Invented Manpower',
  'ref.parentRecruiter': '',
  'relation.supplier': 'Invented Cotton',
  'relation.customer': 'Invented Works',
  'recruiter.kind': 'recruiter',
  'recruiter.countries': 'Nepal; Qatar',
  'corridor.chain': 'Invented Manpower',
  'corridor.feeStop': 'origin',
}

const sampleOf = (column: PackColumn): string | number | Date =>
  OWN[column.field] ?? SAMPLES[typeOf(column)] ?? ALLOWED[typeOf(column)]?.[0] ?? `Some ${column.heading}`

/** Fills each sheet with one row that uses every column. */
async function filled(name: string): Promise<string> {
  for (const { name: sheet, columns } of PACK) {
    const page = book.getWorksheet(sheet)
    columns.forEach((column, index) => {
      if (page) page.getCell(2, index + 1).value = sampleOf(column)
    })
  }
  const second = book.getWorksheet('Suppliers')
  if (second) {
    second.getCell('A3').value = 'Invented Cotton'
    second.getCell('D3').value = 'India'
  }
  await book.xlsx.writeFile(test.path(name))
  return test.opening(test.path(name))
}

const wanted = (file: string) => ({ file, sheets: null, answers: {}, contacts: true, returnTo: null })

async function expectClean(file: string): Promise<void> {
  const opened = await test.ask('intake.open', { file })
  for (const { name, kind, columns } of PACK) {
    const table = opened.sheets.find(sheet => sheet.name === name)?.table
    expect(table?.kind, name).toBe(kind)
    expect(table?.columns.map(({ heading, target }) => [heading, target])).toEqual(
      columns.map(({ heading, field }) => [heading, field]),
    )
  }
  const plan = await test.ask('intake.plan', wanted(file))
  expect(plan.questions).toEqual([])
  expect(plan.columnQuestions).toEqual([])
  expect(plan.problems.filter(({ severity }) => severity !== 'note')).toEqual([])
  expect(plan.counts.skipped).toBe(0)
}

describe('the template pack', () => {
  it('comes in again without a question, every column as it was meant', { timeout: 60_000 }, async () => {
    await expectClean(await filled('filled.xlsx'))
  })

  it('is brought in whole, and the second time changes nothing', { timeout: 60_000 }, async () => {
    const file = await filled('filled.xlsx')
    const done = await test.ask('intake.commit', wanted(file))
    for (const kind of [
      'suppliers',
      'sites',
      'originGroups',
      'recruiters',
      'corridors',
      'corridorFees',
      'corridorRecruiters',
      'corridorCohorts',
      'supplyRelations',
      'contacts',
      'relatedParties',
    ] as const)
      expect(done.records[kind].added, kind).toBeGreaterThan(0)
    expect((await test.ask('intake.commit', wanted(file))).importId).toBeNull()
  })

  it('offers only values that the importer reads', { timeout: 60_000 }, async () => {
    const page = book.getWorksheet('Suppliers')
    const sectors = ALLOWED.sector ?? []
    sectors.forEach((sector, index) => {
      if (page) page.getRow(index + 2).values = [`Works ${index}`, '', '', 'Nepal', '', '', '', sector]
    })
    await book.xlsx.writeFile(test.path('sectors.xlsx'))
    const plan = await test.ask('intake.plan', wanted(test.opening(test.path('sectors.xlsx'))))
    expect(plan.problems.filter(({ code }) => code === 'sector-unknown').map(({ value }) => value)).toEqual(
      [],
    )
  })

  it('has lists, real types, frozen headings, a print set-up and no macros', () => {
    const sites = book.getWorksheet('Sites')
    expect(sites?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sites?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, printTitlesRow: '1:1' })
    expect(sites?.getCell('D2').dataValidation).toMatchObject({ type: 'list' })
    expect(book.getWorksheet('Suppliers')?.getCell('B2').numFmt).toBe('@')
    expect(book.getWorksheet('Lists')?.state).toBe('hidden')
    expect(readFileSync(test.path('pack.xlsx')).includes('vbaProject')).toBe(false)
  })

  const office = officeProgram('calc')
  it.skipIf(office === null)('survives LibreOffice', { timeout: 180_000 }, async () => {
    await filled('filled.xlsx')
    execFileSync(office ?? '', [
      `-env:UserInstallation=file://${test.path('profile')}`,
      ...['--headless', '--convert-to', 'xlsx', '--outdir', test.path('office'), test.path('filled.xlsx')],
    ])
    writeFileSync(test.path('back.xlsx'), readFileSync(test.path('office/filled.xlsx')))
    await expectClean(test.opening(test.path('back.xlsx')))
  })
})
