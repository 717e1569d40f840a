import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { readXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withWorkspace, type TestEngine } from '../../testing/test-engine'
import { rawWorkbook, withSizeSaid, workbookBytes } from '../testing/nasty'
import { officeProgram } from '../../testing/office'
import { readParts, textOf } from './workbook-parts'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

async function returned(name: string, bytes: Uint8Array | string, out = 'out.xlsx'): Promise<Uint8Array> {
  writeFileSync(test.path(name), bytes)
  const file = test.opening(test.path(name))
  const returnTo = test.saving(test.path(out))
  await test.ask('intake.plan', { file, sheets: null, answers: {}, returnTo })
  return new Uint8Array(readFileSync(test.path(out)))
}

const rowsOf = async (bytes: Uint8Array, sheet = 0) => (await readXlsx(bytes)).sheets[sheet]?.rows ?? []

/** A list as somebody cares for it: title, merged cells, colours, formats, panes, validation, a second sheet, a picture. */
const cared = () =>
  workbookBytes(workbook => {
    const sheet = workbook.addWorksheet('Suppliers', { views: [{ state: 'frozen', ySplit: 2, xSplit: 1 }] })
    sheet.mergeCells('A1:D1')
    sheet.getCell('A1').value = 'Our suppliers'
    sheet.getRow(2).values = ['Name', 'Country', 'Workers', 'Audited on']
    sheet.getRow(2).eachCell(cell => {
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF004488' } }
      cell.font = { bold: true, color: { argb: 'FFFFFFFF' } }
    })
    sheet.addRow(['Harbour Dyeing', 'Bangladesh', 1200, new Date(Date.UTC(2026, 2, 4))])
    sheet.addRow(['', 'Nepal', 80, null])
    sheet.addRow(['Delta Yarn', 'Atlantis', 40.5, null])
    sheet.getCell('C3').numFmt = '#,##0'
    sheet.getCell('D3').numFmt = 'dd mmm yyyy'
    sheet.getCell('B3').dataValidation = { type: 'list', allowBlank: true, formulae: ['"Bangladesh,Nepal"'] }
    sheet.getColumn(1).width = 33
    sheet.addConditionalFormatting({
      ref: 'C3:C9',
      rules: [{ type: 'cellIs', operator: 'greaterThan', formulae: [100], priority: 1, style: {} }],
    })
    const image = workbook.addImage({ base64: PIXEL, extension: 'png' })
    sheet.addImage(image, 'F1:G4')
    workbook.addWorksheet('Prices').addRow(['a', { formula: 'SUM(B2:B3)', result: 3, date1904: false }])
  })
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

describe('the returned workbook', () => {
  it('is the person’s own with two columns more; every other part stays as it was, byte by byte', async () => {
    const before = await cared()
    const after = await returned('list.xlsx', before)
    const was = await readParts(before)
    const is = await readParts(after)
    expect([...is.keys()]).toEqual([...was.keys()])
    const changed = [...is].filter(
      ([path, bytes]) => !Buffer.from(bytes).equals(Buffer.from(was.get(path) ?? [])),
    )
    expect(changed.map(([path]) => path).sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml'])
    const sheet = textOf(is, 'xl/worksheets/sheet1.xml') ?? ''
    for (const kept of [
      '<mergeCell ref="A1:D1"/>',
      'dataValidation',
      'conditionalFormatting',
      '<pane ',
      '<drawing ',
    ])
      expect(sheet).toContain(kept)
  })

  it('with a picture that can’t be unpacked comes back as rows', async () => {
    const picture = [...(await readParts(await cared())).keys()].find(path => path.endsWith('.png')) ?? ''
    const after = await returned('list.xlsx', withSizeSaid(await cared(), picture, 5000))
    expect((await rowsOf(after)).map(row => row[0])).toEqual(['Name', 'Harbour Dyeing', null, 'Delta Yarn'])
  })

  it('opens in another library, with verdict and reason behind the last column', async () => {
    const rows = await rowsOf(await returned('list.xlsx', await cared()))
    expect(rows[1]?.slice(4)).toEqual(['Fivefold verdict', 'Fivefold reason'])
    expect(rows[2]?.slice(4)).toEqual(['added', null])
    expect(rows[3]?.slice(4)).toEqual(['left out', 'A4 Name: the row has no name'])
    expect(String(rows[4]?.[5])).toMatch(/^B5 Country: “Atlantis” is no country we know/)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await returned('list.xlsx', await cared())).buffer as ArrayBuffer)
    const sheet = book.getWorksheet('Suppliers')
    expect(sheet?.getCell('E2').font.bold).toBe(true)
    expect(sheet?.getCell('E4').fill).toMatchObject({ fgColor: { argb: 'FFF6D5D0' } })
    expect(sheet?.getCell('C3').numFmt).toBe('#,##0')
    expect(sheet?.getColumn(1).width).toBe(33)
    expect(sheet?.getColumn(6).width).toBe(60)
  })

  it('comes back, is read without its old verdicts, and gets new ones in the same place', async () => {
    const first = await returned('list.xlsx', await cared())
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(first.buffer as ArrayBuffer)
    const sheet = book.getWorksheet('Suppliers')
    if (sheet) sheet.getCell('A4').value = 'Lakeside Looms'
    const mended = new Uint8Array(await book.xlsx.writeBuffer())
    const rows = await rowsOf(await returned('mended.xlsx', mended, 'again.xlsx'))
    expect(rows[1]?.slice(4)).toEqual(['Fivefold verdict', 'Fivefold reason'])
    expect(rows[3]?.slice(4).filter(cell => cell !== null)).toEqual(['added'])
    const done = await test.ask('intake.commit', {
      file: test.opening(test.path('mended.xlsx')),
      sheets: null,
      answers: {},
      returnTo: null,
    })
    expect(done.counts.added).toBe(3)
    const all = await test.ask('suppliers.list', { filter: EVERY, sort: [], offset: 0, limit: 9 })
    const { supplier } = await test.ask('suppliers.get', { id: all.rows[0]?.id ?? '' })
    expect(Object.keys(supplier.custom)).toEqual(['Audited on'])
  })

  it.each([
    [
      'prefixed names',
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:dimension ref="A1:B2"/><x:sheetData><x:row r="1" spans="1:2"><x:c r="A1" t="inlineStr"><x:is><x:t>Name</x:t></x:is></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>Country</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>Mill</x:t></x:is></x:c><x:c r="B2" t="inlineStr"><x:is><x:t>Atlantis</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    ],
    [
      'rows and cells without address',
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c t="inlineStr"><is><t>Name</t></is></c><c t="inlineStr"><is><t>Country</t></is></c></row><row><c t="inlineStr"><is><t>Mill &lt;1&gt;</t></is></c><c t="inlineStr"><is><t>Atlantis</t></is></c></row></sheetData></worksheet>',
    ],
    [
      'widths up to the last column',
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="1" max="16384" width="9"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Country</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Mill</t></is></c><c r="B2" t="inlineStr"><is><t>Atlantis</t></is></c></row></sheetData></worksheet>',
    ],
  ])('works with %s', async (_, xml) => {
    const rows = await rowsOf(await returned('raw.xlsx', await rawWorkbook(xml)))
    expect(rows[0]?.slice(2)).toEqual(['Fivefold verdict', 'Fivefold reason'])
    expect(rows[1]?.slice(1, 3)).toEqual(['Atlantis', 'added'])
  })

  it('returns a text file as text when it is asked for', async () => {
    const text = 'Exported from the old system;;\nName;Country;Notes\nMill;Atlantis;"=1+1"\nTotal;1;\n'
    const back = new TextDecoder().decode(await returned('list.csv', text, 'out.csv'))
    expect(back.split('\r\n').slice(0, 4)).toEqual([
      'Exported from the old system;;',
      'Name;Country;Notes;Fivefold verdict;Fivefold reason',
      `Mill;Atlantis;'=1+1;added;`,
      'Total;1;',
    ])
  })

  const office = officeProgram('calc')
  it.skipIf(office === null)('opens in LibreOffice and keeps its rows', { timeout: 120_000 }, async () => {
    await returned('list.xlsx', await cared())
    mkdirSync(test.path('office'))
    execFileSync(office ?? '', [
      `-env:UserInstallation=file://${test.path('profile')}`,
      ...['--headless', '--convert-to', 'csv', '--outdir', test.path('office'), test.path('out.xlsx')],
    ])
    const text = readFileSync(join(test.path('office'), 'out.csv'), 'utf8')
    expect(text).toContain('Fivefold verdict')
    expect(text).toContain('A4 Name: the row has no name')
  })
})

const EVERY = {
  text: 'harbour',
  countries: [],
  sectors: [],
  tiers: [],
  bands: [],
  notKnown: [],
  changedSince: null,
  inBin: false,
}
