import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnLetters } from '@shared/intake/sheet'
import { rawWorkbook } from '../testing/nasty'
import { readList } from './read-file'
import { trimmedSheet } from './trim-sheet'
import { trimmedWorkbook } from './trim-workbook'
import { checkedEntries } from './zip-check'

const sheet = (rows: string, after = ''): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`
const text = (ref: string, value: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`
const TABLE = `<row r="1">${text('A1', 'Name')}${text('B1', 'Country')}</row><row r="2">${text('A2', 'Harbour')}${text('B2', 'Nepal')}</row>`
const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('')
const LETTERS = Array.from({ length: 16_384 }, (_, column) => columnLetters(column))
const empties = (row: number, count: number): string =>
  LETTERS.slice(0, count)
    .map(letters => `<c r="${letters}${row}" s="0"/>`)
    .join('')

/** Sizes of the sheet before and after trimming. */
async function handedOn(bytes: Uint8Array): Promise<{ readonly before: number; readonly after: number }> {
  const trimmed = await trimmedWorkbook({ name: 'list', bytes }, await checkedEntries(bytes, 'list'))
  const size = async (all: Uint8Array) =>
    (await checkedEntries(all, 'list')).find(({ path }) => path.endsWith('sheet1.xml'))?.unpacked ?? 0
  return { before: await size(bytes), after: await size(trimmed) }
}

describe('what is left of a sheet', () => {
  it.each([
    [
      'empty cells behind the last filled one',
      TABLE.replace(/<\/row>/g, '<c r="C9" s="4"/><c s="5"></c></row>'),
    ],
    ['rows of empty cells', `${TABLE}${many(3, n => `<row r="${n + 3}"><c r="A${n + 3}" s="1"/></row>`)}`],
    ['empty rows', `${TABLE}<row r="3" ht="15"/><row r="4"></row><row r="5"/>`],
  ])('without %s', (_, rows) => {
    const { xml, cells } = trimmedSheet(sheet(rows, '<mergeCells/>'))
    expect(xml).toBe(sheet(TABLE, '<mergeCells/>'))
    expect(cells).toBe(4)
  })

  it.each([
    [
      'empty cells before content, which cells without an address are counted by',
      sheet('<row><c s="1"/><c><v>1</v></c></row>'),
    ],
    ['rows without cells before content', sheet('<row r="1"/><row r="2"><c><v>1</v></c></row>')],
    ['the widths of the columns', `<worksheet><cols><col min="1"/></cols><sheetData/></worksheet>`],
    [
      'a sheet whose text could look like cells',
      sheet('<row><c t="inlineStr"><is><t><![CDATA[<c/></row>]]></t></is></c><c/></row>'),
    ],
    ['what is no sheet', 'no xml at all'],
  ])('keeps %s', (_, xml) => {
    expect(trimmedSheet(xml).xml).toBe(xml)
  })

  it('keeps every filled cell of any sheet, and nothing behind it', () => {
    const cell = fc.constantFrom('<c s="1"/>', '<c s="1"></c>', '<c><v>1</v></c>', '<c t="s"><v>2</v></c>')
    const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 })
    fc.assert(
      fc.property(rows, made => {
        const { xml, cells } = trimmedSheet(sheet(made.map(row => `<row>${row.join('')}</row>`).join('')))
        const end = (row: readonly string[]): number => row.findLastIndex(each => each.includes('<v>')) + 1
        const kept = made.map(row => row.slice(0, end(row)))
        // The first row stays even when nothing is in it.
        const last = Math.max(1, kept.findLastIndex(row => row.length > 0) + 1)
        expect(cells).toBe(kept.flat().length)
        expect(xml).toBe(
          sheet(
            kept
              .slice(0, last)
              .map(row => `<row>${row.join('')}</row>`)
              .join(''),
          ),
        )
      }),
    )
  })
})

describe('workbooks of empty cells', () => {
  it.each([
    ['40 rows of 16,384 formatted cells', many(40, n => `<row r="${n + 3}">${empties(n + 3, 16_384)}</row>`)],
    [
      '300,000 formatted cells below the table',
      many(30_000, n => `<row r="${n + 3}">${empties(n + 3, 10)}</row>`),
    ],
    ['200,000 empty rows', many(200_000, n => `<row r="${n + 3}" ht="15" customHeight="1"/>`)],
  ])('%s hardly reach the reader, and open', async (_, tail) => {
    const xml = sheet(TABLE + tail)
    const bytes = await rawWorkbook(xml)
    const { before, after } = await handedOn(bytes)
    expect(before).toBe(xml.length)
    expect(after).toBe(sheet(TABLE).length)
    const { sheets } = await readList({ name: 'list', bytes })
    expect(sheets.map(({ rows }) => rows.length)).toEqual([2])
  })

  it('are refused before they are read when more is filled than in any list', async () => {
    const rows = many(
      9000,
      n => `<row r="${n + 1}">${empties(n + 1, 5).replaceAll('/>', '><v>1</v></c>')}</row>`,
    )
    const file = { name: 'list', bytes: await rawWorkbook(sheet(rows)) }
    const entries = await checkedEntries(file.bytes, 'list')
    expect(await trimmedWorkbook(file, entries, 45_000)).toBe(file.bytes)
    await expect(trimmedWorkbook(file, entries, 44_999)).rejects.toMatchObject({
      error: { code: 'file-too-large', detail: 'too-many-cells' },
    })
  })
})
