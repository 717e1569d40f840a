import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rawWorkbook, workbookBytes } from '../testing/nasty'
import { scannedWorkbook } from './scan-workbook'
import { readByLibrary } from './xlsx-reader'

const both = async (bytes: Uint8Array) => {
  const file = { name: 'list.xlsx', bytes }
  return { scanned: await scannedWorkbook(file), library: (await readByLibrary(file)).sheets }
}
const sheet = (rows: string, more: { before?: string; after?: string } = {}): string =>
  `${more.before ?? ''}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${more.after ?? ''}</worksheet>`

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '<b>&amp;"\'',
    '  two  spaces ',
    'Étoile',
    '有限公司',
    'a\nb',
    '_x0041_',
    '00012',
    'x'.repeat(300),
  ),
)
const value = fc.oneof(
  { weight: 3, arbitrary: text },
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -5, max: 5000 }),
  fc.boolean(),
  fc.date({ min: new Date('1955-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
  fc.constant(null),
  fc.record({ formula: fc.constant('A1'), result: fc.oneof(text, fc.integer(), fc.boolean()) }),
  fc.constant({ formula: 'NOW()' }),
  fc.constant({ error: '#N/A' as const }),
  fc.constant({ richText: [{ text: 'Har' }, { font: { bold: true }, text: 'bour & Co' }] }),
)
const format = fc.constantFrom(
  '',
  '0%',
  '0.0 %',
  'dd/mm/yyyy',
  '#,##0.00',
  '@',
  '[$-409]d-mmm-yy;@',
  'General',
)

describe('a workbook read while it is unpacked', () => {
  it('says what the library says, whatever stands in it', async () => {
    const row = fc.array(fc.record({ value, format }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        fc.nat(5),
        async (rows, from, to) => {
          const bytes = await workbookBytes(book => {
            book.addWorksheet('Hidden & seen', { state: 'hidden' }).addRow(['x'])
            const list = book.addWorksheet('S')
            rows.forEach((cells, y) =>
              cells.forEach((cell, x) => {
                const target = list.getCell(y * 2 + 1, x + 1)
                target.value = cell.value as ExcelJS.CellValue
                target.numFmt = cell.format
              }),
            )
            // What failed is an error in each row here, and a text in all but the first there.
            if (from < to && !/#N\/A|NOW/.test(JSON.stringify(rows))) list.mergeCells(from + 1, 2, to + 1, 2)
          })
          const { scanned, library } = await both(bytes)
          expect(scanned).toEqual(library)
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each([
    ['no addresses', '<row><c><v>1</v></c><c t="str"><v>b</v></c></row><row><c/><c><v>2</v></c></row>'],
    ['gaps and rows that come later', '<row r="3"><c r="B3"><v>1</v></c><c r="AA3"><v>2</v></c></row>'],
    [
      'a formula never computed, and a shared one',
      '<row r="1"><c r="A1"><f>B1&amp;C1</f></c><c r="B1"><f t="shared" si="0"/></c></row><row r="2"><c r="A2"><v>5</v></c></row>',
    ],
    [
      'runs of text',
      '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/><color rgb="FF0000"/></rPr><t>Har</t></r><r><t xml:space="preserve"> bour</t></r></is></c></row>',
    ],
    ['letters that XML cannot hold', '<row r="1"><c r="A1" t="str"><v>a_x000D_b &#x41;&#66;</v></c></row>'],
    [
      'empty values and rows',
      '<row r="1"><c r="A1"><v/></c><c r="B1" t="s"><v></v></c></row><row r="2" spans="1:2"/><row r="3"><c r="A3"><v>7</v></c></row>',
    ],
  ])('says what the library says of %s', async (_, rows) => {
    const { scanned, library } = await both(await rawWorkbook(sheet(rows)))
    expect(scanned).not.toBeNull()
    expect(scanned).toEqual(library)
  })

  it('leaves out how a text is pronounced, which the library puts behind it', async () => {
    const item = '<is><t>大阪</t><rPh sb="0" eb="2"><t>オオサカ</t></rPh></is>'
    const bytes = await rawWorkbook(sheet(`<row r="1"><c r="A1" t="inlineStr">${item}</c></row>`))
    const [only] = (await scannedWorkbook({ name: 'list.xlsx', bytes })) ?? []
    expect(only?.rows[0]?.cells[0]?.text).toBe('大阪')
  })

  it('a cell merged over rows that hold nothing else stands in each', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="4"><c r="B4"><v>2</v></c></row>'
    const merged = sheet(rows, { after: '<mergeCells count="1"><mergeCell ref="A1:A9"/></mergeCells>' })
    const { scanned, library } = await both(await rawWorkbook(merged))
    expect(scanned).toEqual(library)
    expect(scanned?.[0]?.rows.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  it.each([
    [
      'prefixes',
      sheet('').replace('<worksheet xmlns=', '<x:worksheet xmlns:x=').replace('</worksheet', '</x:worksheet'),
    ],
    ['a comment', sheet('<!-- <row> --><row r="1"><c r="A1"><v>1</v></c></row>')],
    ['raw text', sheet('<row r="1"><c r="A1" t="str"><v><![CDATA[<row>]]></v></c></row>')],
    ['single quotes', sheet("<row r='1'><c r='A1'><v>1</v></c></row>")],
    ['attributes on lines of their own', sheet('<row r="1"><c\nr="B1"><v>1</v></c></row>')],
    [
      'rows in disorder',
      sheet('<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'),
    ],
    ['a cell that lies in another row', sheet('<row r="1"><c r="A5"><v>1</v></c></row>')],
    ['a cell that never ends', sheet('<row r="1"><c r="A1"><v>1</v></c<</row>')],
    ['a cell whose tag never ends', sheet('<row r="1"><c r="A1" </row>')],
    [
      'texts within texts that never end',
      sheet(`<row r="1"><c r="A1" t="inlineStr"><is>${'<t>a'.repeat(2000)}</t></is></c></row>`),
    ],
    ['a row whose tag never ends', sheet('<row r="1"')],
    ['an end that is missing', sheet('<row r="1"><c r="A1"><v>1</v></c></row>').slice(0, -20)],
  ])('with %s is left to the library', async (_, xml) => {
    expect(await scannedWorkbook({ name: 'list.xlsx', bytes: await rawWorkbook(xml) })).toBeNull()
  })

  it('leaves shared texts that stand in one another to the library, which reads or refuses them soon', async () => {
    const texts = `<sst xmlns="x">${'<si><t>answ'.repeat(3000)}</t></si></sst>`
    const bytes = await rawWorkbook(sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), texts)
    expect(await scannedWorkbook({ name: 'list.xlsx', bytes })).toBeNull()
  })
})
