import { describe, expect, it } from 'vitest'
import { Refusal } from '@shared/contract/error'
import { findTable } from '@shared/intake/find-table'
import { planOf } from '@shared/intake/testing/sheets'
import { rawWorkbook, workbookBytes, zipBytes } from '../testing/nasty'
import { readList } from './read-file'

const read = async (bytes: Uint8Array) => (await readList({ name: 'list', bytes })).sheets
const cell = (ref: string, text: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
const TABLE = `<row r="1">${cell('A1', 'Name')}${cell('B1', 'Country')}</row><row r="2">${cell('A2', 'Harbour')}${cell('B2', 'Nepal')}</row>`
const sheet = (rows: string, after = ''): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`
const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('')

async function rowsOf(bytes: Uint8Array): Promise<number | undefined> {
  const [first] = await read(bytes)
  return first && findTable(first)?.rows.length
}

/** What programs and years of copying leave in a workbook: it opens, and holds the one row that it holds. */
describe('overgrown workbooks', () => {
  it.each([
    [
      'validation and formats of every cell of the sheet',
      sheet(
        TABLE,
        '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations><conditionalFormatting sqref="A1:XFD1048576"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>',
      ),
    ],
    [
      'two thousand validations down to the last row',
      sheet(
        TABLE,
        `<dataValidations>${many(2000, n => `<dataValidation type="list" sqref="A${n + 1}:B1048576"><formula1>"a"</formula1></dataValidation>`)}</dataValidations>`,
      ),
    ],
    [
      'cells merged down to the last row and column',
      sheet(TABLE, '<mergeCells><mergeCell ref="A2:A1048576"/><mergeCell ref="C2:XFD1048576"/></mergeCells>'),
    ],
    [
      'sixteen thousand empty cells beside the table',
      sheet(TABLE.replace('</row>', `${many(16_000, () => '<c s="0"/>')}</row>`)),
    ],
    [
      'fifty thousand empty rows with a height',
      sheet(TABLE + many(50_000, n => `<row r="${n + 3}" ht="15" customHeight="1"/>`)),
    ],
  ])('%s', async (_, xml) => {
    expect(await rowsOf(await rawWorkbook(xml))).toBe(1)
  })

  it('ten thousand defined names and ten thousand cell formats', async () => {
    const bytes = await workbookBytes(book => {
      const list = book.addWorksheet('S')
      list.addRows([
        ['Name', 'Country'],
        ['Harbour', 'Nepal'],
      ])
      for (let n = 0; n < 10_000; n++) book.definedNames.add('S!$A$2', `name_${n}`)
      for (let n = 0; n < 2000; n++) list.getCell(n + 3, 1).numFmt = `0.0"x${n}"`
    })
    expect(await rowsOf(bytes)).toBe(1)
  })

  it('a cell in the very last corner is refused, not unfolded', async () => {
    const bytes = await rawWorkbook(sheet(`${TABLE}<row r="1048576">${cell('XFD1048576', 'x')}</row>`))
    await expect(read(bytes)).rejects.toBeInstanceOf(Refusal)
  })

  it('links to other files and macros are neither followed nor kept', async () => {
    const bytes = await workbookBytes(book => {
      book.addWorksheet('S').addRows([
        ['Name', 'Country', 'Notes'],
        ['Harbour', 'Nepal', { formula: "'[\\\\\\\\server\\\\share.xlsx]S'!A1", result: 'kept value' }],
        ['Delta', 'India', { formula: 'HYPERLINK("http://example.org/?"&A3)', result: 'here' }],
        ['Third', 'India', { formula: 'WEBSERVICE("http://example.org")' }],
      ])
    })
    const { records, problems } = planOf(await read(bytes))
    expect(records.suppliers.map(({ after }) => after.notes)).toEqual(['kept value', 'here', null])
    expect(problems.map(({ code, ref }) => [code, ref])).toEqual([['cell-error', 'C4']])
  })
})

describe('more texts as they come', () => {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content)
  const names = async (bytes: Uint8Array) =>
    planOf(await read(bytes)).records.suppliers.map(({ after }) => [after.name, after.country])

  it.each([
    [
      'windows-1251',
      'Наименование;Страна\nЗавод «Заря»;Россия\nШвейная фабрика;Киргизия\n',
      ['Завод «Заря»', 'RU'],
    ],
    ['gb18030', '供应商名称,国家\n深圳电子厂,中国\n东莞制衣有限公司,中国\n', ['深圳电子厂', 'CN']],
    ['shift_jis', '名称,国家\n大阪紡績株式会社,日本\n東京繊維工業,日本\n', ['大阪紡績株式会社', 'JP']],
  ])('in %s', async (encoding, content, first) => {
    const bytes = ENCODED[encoding]
    if (bytes === undefined) throw new Error('no such bytes')
    expect(new TextDecoder(encoding).decode(bytes)).toBe(content)
    expect((await names(bytes))[0]).toEqual(first)
  })

  it('ragged rows, quotes inside words, and a title that holds the separator', async () => {
    const list =
      'Approved, as of spring\n\nName,Country,City\n5" Pipes,Nepal\nDelta "D" Ltd,India,Delhi,extra\n'
    expect(await names(text(list))).toEqual([
      ['5" Pipes', 'NP'],
      ['Delta "D" Ltd', 'IN'],
    ])
  })

  it('direction marks, no-break spaces and zero-width letters around the words', async () => {
    const list = '\u200fName\u200f,\u00a0Country\u00a0\n\u202aHarbour\u202c\u200b Yarn,\u200eNepal\u00ad\n'
    expect(await names(text(list))).toEqual([['Harbour Yarn', 'NP']])
  })

  it('a zip that is none inside', async () => {
    await expect(read(await zipBytes({ 'xl/workbook.xml': 'no xml at all' }))).rejects.toBeInstanceOf(Refusal)
  })
})

/** Legacy bytes as base64, because no writer for these encodings is at hand. */
const ENCODED: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  Object.entries({
    'windows-1251':
      'zeDo7OXt7uLg7ejlO9Hy8ODt4ArH4OLu5CCrx+Dw/7s70O7x8ej/Ctji5ent4P8g9ODh8Ojq4DvK6PDj6Ofo/wo=',
    gb18030: 'uanTpsnMw/uzxiy5+rzSCsnu29q159fTs6cs1tC5+gq2q9241sbSwtPQz965q8u+LNbQufoK',
    shift_jis: 'lryPzCyNkYnGCpHljeOWYZDRipSOronvjtAsk/qWewqTjIuekUCI241Ii8Ysk/qWewo=',
  }).map(([encoding, base64]) => [encoding, new Uint8Array(Buffer.from(base64, 'base64'))]),
)
