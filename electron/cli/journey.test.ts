import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCsv, writeWorkbook } from './testing/lists'
import { root, Terminal } from './testing/terminal'

/** Printing is Chromium's work and has its journey in the real app; here every other format is written. */
const FORMATS = 'docx,xlsx,html,json'

const terminal = new Terminal()
const rowsOf = (document: Record<string, unknown>) => document['rows'] as Record<string, unknown>[]
const list = (...words: readonly string[]) => terminal.ask('list', 'a.fivefold', ...words)

beforeAll(async () => {
  await terminal.ask('new', 'a.fivefold', '--entity', 'Harbour Textiles Ltd', '--period', '2026')
  await writeWorkbook(terminal.path('suppliers.xlsx'))
  writeFileSync(terminal.path('suppliers.csv'), asCsv())
})
afterAll(() => terminal.close())

describe('from a list to a checked bundle', () => {
  it('import --dry-run says what would happen and writes nothing', async () => {
    const plan = await terminal.ask('import', 'a.fivefold', 'suppliers.xlsx', '--dry-run')
    expect(plan).toMatchObject({ dryRun: true, importId: null, added: 4, updated: 0, skipped: 0, errors: [] })
    expect(rowsOf(await list('suppliers'))).toEqual([])
  })

  it('import brings the list in, and the same list again changes nothing', async () => {
    const done = await terminal.ask('import', 'a.fivefold', 'suppliers.xlsx')
    expect(done).toMatchObject({ dryRun: false, added: 4, questions: [] })
    const again = await terminal.ask('import', 'a.fivefold', 'suppliers.csv', '--returned', 'back.xlsx')
    expect(again).toMatchObject({ added: 0, unchanged: 4 })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(terminal.path('back.xlsx'))
    expect(workbook.worksheets.length).toBeGreaterThan(0)
  })

  it('import names each wrong cell with sheet, row, column, value and reason', async () => {
    await writeWorkbook(terminal.path('wrong.xlsx'), [
      ['Supplier name', 'Country', 'Number of workers'],
      ['Fes Cuir SARL', 'Morocco', 'about a few'],
      ['Tanger Mode SARL', 'Morocco', 120],
      ['Rabat Textile SA', 'Morocco', 75],
    ])
    const plan = await terminal.ask('import', 'a.fivefold', 'wrong.xlsx', '--dry-run')
    const problems = [
      ...(plan['errors'] as object[]),
      ...(plan['warnings'] as object[]),
      ...(plan['notes'] as object[]),
    ]
    expect(problems).toContainEqual(
      expect.objectContaining({
        sheet: 'Suppliers',
        row: 2,
        column: 'Number of workers',
        value: 'about a few',
      }),
    )
  })

  it('import takes a map of columns over the guess', async () => {
    await writeWorkbook(terminal.path('odd.xlsx'), [
      ['Kürzel', 'Wer', 'Land'],
      ['N-7', 'Fes Cuir SARL', 'Morocco'],
    ])
    const columns = { Wer: 'supplier.name', B: 'supplier.name', Land: 'supplier.country' }
    const map = { sheets: [{ sheet: 'Suppliers', kind: 'suppliers', columns: { ...columns, B: undefined } }] }
    writeFileSync(terminal.path('map.json'), JSON.stringify(map))
    const plan = await terminal.type(
      'import',
      'a.fivefold',
      'odd.xlsx',
      '--map',
      'map.json',
      '--dry-run',
      '--json',
    )
    expect(plan.code, plan.err).toBe(0)
    expect(plan.json()).toMatchObject({ added: 1 })
  })

  it('list filters, and writes xlsx, csv and json that hold the same rows', async () => {
    const names = rowsOf(await list('suppliers', '--where', 'country != BD and workers >= 80')).map(
      row => row['name'],
    )
    expect(names.sort()).toEqual(['=HYPERLINK("x")', 'Ålesund Fisk AS'])

    for (const ending of ['xlsx', 'csv', 'json']) await list('suppliers', '--out', `list.${ending}`)
    const fromJson = JSON.parse(readFileSync(terminal.path('list.json'), 'utf8')) as { name: string }[]
    const csv = readFileSync(terminal.path('list.csv'), 'utf8')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(terminal.path('list.xlsx'))
    const sheet = workbook.worksheets[0]
    const heading = (sheet?.getRow(1).values as string[]).indexOf('name')
    const cells = Array.from({ length: 4 }, (_, row) => sheet?.getRow(row + 2).getCell(heading))
    expect(cells.map(cell => cell?.value).sort()).toEqual(fromJson.map(row => row.name).sort())
    expect(cells.every(cell => cell?.type === ExcelJS.ValueType.String)).toBe(true)
    expect(csv).toContain("'=HYPERLINK")
    expect(csv).toContain('Qingdao Cable 青岛电缆')
  })

  it('what a list is chosen by is told in the history, never the words it was chosen with', async () => {
    await list('suppliers', '--where', 'name = "Ram Thapa"', '--out', 'chosen.csv')
    const file = readFileSync(terminal.path('a.fivefold'), 'utf8')
    expect(file).toContain('name: …')
    expect(file).not.toContain('Thapa')
  })

  it.each(['sites', 'recruiters', 'corridors', 'findings', 'actions'])('list knows %s', async name => {
    expect(await list(name)).toMatchObject({ list: name })
    expect((await terminal.type('list', 'a.fivefold', name)).code).toBe(0)
  })

  it('score gives every supplier its numbers and reasons in words', async () => {
    const { suppliers, run } = await terminal.ask('score', 'a.fivefold')
    expect(run).toMatchObject({ suppliers: 4 })
    for (const supplier of suppliers as object[])
      expect(Object.keys(supplier)).toEqual(
        expect.arrayContaining([
          'id',
          'name',
          'country',
          'residual',
          'inherent',
          'band',
          'confidence',
          'range',
          'provisional',
          'floors',
          'drivers',
        ]),
      )
  })

  it('explain takes a name and gives what made the score', async () => {
    const explained = await terminal.ask('explain', 'a.fivefold', 'Dhaka Knit Ltd')
    expect(explained).toMatchObject({ supplier: { name: 'Dhaka Knit Ltd', country: 'BD' } })
    const { out } = await terminal.type('explain', 'a.fivefold', 'Dhaka Knit Ltd')
    expect(out).toContain('Dhaka Knit Ltd')
    expect(out).not.toMatch(/driver\.|factor\.|cli:/)
  })

  it('data shows editions and loads a sanctions list; screen compares with it', async () => {
    const files = readdirSync(`${root}/assets/sample`)
    const sanctions = `${root}/assets/sample/${files.find(name => name.endsWith('.xml')) ?? ''}`
    await terminal.ask('data', 'a.fivefold', 'load', 'sanctions', sanctions)
    const { editions, lists } = await terminal.ask('data', 'a.fivefold')
    expect((editions as unknown[]).length).toBeGreaterThanOrEqual(4)
    expect(lists as unknown[]).toHaveLength(1)
    const { run } = await terminal.ask('screen', 'a.fivefold')
    expect(run).toMatchObject({ subjects: expect.any(Number) as number })
  })

  it('status says where the steps stand', async () => {
    expect(await terminal.ask('status', 'a.fivefold')).toMatchObject({
      workspace: { fileName: 'a.fivefold' },
    })
    const { code, out } = await terminal.type('status', 'a.fivefold')
    expect(code).toBe(0)
    expect(out).not.toMatch(/cli:|home:/)
  })

  it('export writes the statement; --strict turns gaps into a verdict', async () => {
    const words = ['export', 'a.fivefold', '--regime', 'OECD5', '--format', FORMATS, '--out', 'statement']
    const { files, coverage } = await terminal.ask(...words)
    expect((files as { format: string }[]).map(file => file.format).sort()).toEqual(FORMATS.split(',').sort())
    for (const { path } of files as { path: string }[]) expect(existsSync(path)).toBe(true)
    expect(readdirSync(terminal.path('statement'))).toHaveLength(4)
    const strict = await terminal.type(...words, '--strict')
    expect(strict.code).toBe((coverage as { missing: number }).missing > 0 ? 1 : 0)
  })

  it('paper is A4 unless Letter is asked for; another size is refused', async () => {
    const words = ['export', 'a.fivefold', '--regime', 'OECD5', '--format', 'xlsx', '--out']
    const sizeOf = async (...paper: string[]) => {
      const { files } = await terminal.ask(...words, 'paper', ...paper)
      const [{ path }] = files as [{ path: string }]
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.readFile(path)
      return workbook.worksheets.map(({ pageSetup }) => pageSetup.paperSize)
    }
    expect(new Set(await sizeOf())).toEqual(new Set([9]))
    expect(new Set(await sizeOf('--paper', 'letter'))).toEqual(new Set([1]))
    expect((await terminal.type(...words, 'paper', '--paper', 'A3')).code).toBe(2)
  })

  it('check finds all of it whole', async () => {
    expect(await terminal.ask('check', 'a.fivefold')).toMatchObject({ whole: true })
  })
})
