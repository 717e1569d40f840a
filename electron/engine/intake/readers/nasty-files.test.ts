import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeOds } from 'hucre'
import { describe, expect, it } from 'vitest'
import { Refusal, type AppError } from '@shared/contract/error'
import { findTable, type Table } from '@shared/intake/find-table'
import type { ImportPlan } from '@shared/intake/plan/plan'
import type { Sheet } from '@shared/intake/sheet'
import { planOf } from '@shared/intake/testing/sheets'
import { rawWorkbook, workbookBytes, zipBytes } from '../testing/nasty'
import { readList } from './read-file'

const NAME = 'list'
const read = async (bytes: Uint8Array): Promise<readonly Sheet[]> =>
  (await readList({ name: NAME, bytes })).sheets
const text = (content: string): Uint8Array => new TextEncoder().encode(content)

async function tableOf(bytes: Uint8Array): Promise<Table> {
  const [sheet] = await read(bytes)
  const table = sheet && findTable(sheet)
  if (!table) throw new Error('no table')
  return table
}

const headings = (table: Table): string[] => table.columns.map(column => column.heading)
const suppliers = (plan: ImportPlan) => plan.records.suppliers.map(record => record.after)

async function refusalOf(bytes: Uint8Array): Promise<AppError> {
  try {
    await readList({ name: NAME, bytes })
  } catch (cause) {
    if (cause instanceof Refusal) return cause.error
    throw cause
  }
  throw new Error('was not refused')
}

describe('workbooks as they come', () => {
  it('title and notes above, totals and a source line below, blank rows between', async () => {
    const bytes = await workbookBytes(book => {
      const sheet = book.addWorksheet('Vendors')
      sheet.addRows([
        ['Approved vendors, spring'],
        ['Printed for the board', '2026'],
        [],
        ['Vendor name', 'Country', 'Employees'],
      ])
      sheet.addRows([
        ['Harbour Yarn', 'Nepal', 10],
        [],
        ['Total Energies SA', 'France', 20],
        ['Total', null, 30],
        ['Source: export of the purchasing system'],
      ])
    })
    const table = await tableOf(bytes)
    expect(table.headingRows).toEqual([4])
    expect(table.rows.map(row => row.number)).toEqual([5, 7])
    expect(table.leftOut).toEqual([
      { row: 8, reason: 'total' },
      { row: 9, reason: 'note' },
    ])
  })

  it('two heading rows with merged groups', async () => {
    const bytes = await workbookBytes(book => {
      const sheet = book.addWorksheet('S')
      sheet.addRows([
        ['Company', null, 'Location', null, null, 'People'],
        ['Legal name', 'Vendor no', 'Country', 'Town', 'Street', 'Headcount'],
        ['Delta Knit', '0042', 'Türkiye', 'Bursa', 'Sok. 4', 310],
      ])
      sheet.mergeCells('A1:B1')
      sheet.mergeCells('C1:E1')
    })
    const table = await tableOf(bytes)
    expect(table.headingRows).toEqual([1, 2])
    expect(table.columns[3]).toMatchObject({ heading: 'Town', group: 'Location' })
    expect(suppliers(planOf(await read(bytes)))).toEqual([
      expect.objectContaining({
        name: 'Delta Knit',
        ownNumber: '0042',
        country: 'TR',
        city: 'Bursa',
        workers: 310,
      }),
    ])
  })

  it('a supplier merged over the rows of its sites', async () => {
    const bytes = await workbookBytes(book => {
      const sheet = book.addWorksheet('S')
      sheet.addRows([
        ['Supplier', 'Country', 'Site name', 'Latitude', 'Longitude'],
        ['Delta Knit', 'Bangladesh', 'Works 1', 23.81, 90.41],
        [null, null, 'Works 2', 22.35, 91.78],
      ])
      sheet.mergeCells('A2:A3')
      sheet.mergeCells('B2:B3')
    })
    const { records, problems } = planOf(await read(bytes))
    expect(problems).toEqual([])
    expect(records.suppliers).toHaveLength(1)
    expect(records.sites.map(record => record.after.name)).toEqual(['Works 1', 'Works 2'])
  })

  it('numbers as text, leading zeros, formulas, links, rich text, and a formula that failed', async () => {
    const bytes = await workbookBytes(book => {
      const sheet = book.addWorksheet('S')
      sheet.addRow(['Vendor no', 'Name', 'Country', 'Employees', 'Remarks'])
      sheet.addRow([
        '000123',
        { richText: [{ text: 'Har' }, { text: 'bour' }] },
        { formula: '"Ne"&"pal"', result: 'Nepal' },
        '1,250',
        { text: 'site', hyperlink: 'http://example.org' },
      ])
      sheet.addRow(['000124', 'Delta', 'Nepal', { error: '#REF!' }, '=2+3'])
    })
    const plan = planOf(await read(bytes))
    expect(suppliers(plan)).toEqual([
      expect.objectContaining({
        ownNumber: '000123',
        name: 'Harbour',
        country: 'NP',
        workers: 1250,
        notes: 'site',
      }),
      expect.objectContaining({ ownNumber: '000124', workers: null, notes: '=2+3' }),
    ])
    expect(plan.problems).toEqual([
      expect.objectContaining({ code: 'cell-error', ref: 'D3', value: '#REF!' }),
    ])
  })

  it('real dates and times keep their day, per cent formats their meaning', async () => {
    const bytes = await workbookBytes(book => {
      const sheet = book.addWorksheet('Recruiters')
      sheet.addRow(['Agency name', 'Licence no', 'Licence valid until', 'Share'])
      for (const hour of [0, 12, 23]) {
        const row = sheet.addRow([
          `Agency ${hour}`,
          `L${hour}`,
          new Date(Date.UTC(2027, 2, 31, hour, 59)),
          0.35,
        ])
        row.getCell(3).numFmt = 'dd/mm/yyyy hh:mm'
        row.getCell(4).numFmt = '0.0%'
      }
    })
    const plan = planOf(await read(bytes))
    expect(plan.records.recruiters.map(record => record.after.licenceValidUntil)).toEqual(
      Array(3).fill('2027-03-31'),
    )
    expect((await tableOf(bytes)).rows[0]?.cells[3]).toEqual({ kind: 'percent', text: '35%', value: 0.35 })
  })

  it('headings repeated for every page, hidden rows and columns', async () => {
    const bytes = await workbookBytes(book => {
      const sheet = book.addWorksheet('S')
      const head = ['Name', 'Country', 'City']
      sheet.addRows([head, ['A', 'Nepal', 'Kathmandu'], head, ['B', 'India', 'Delhi']])
      sheet.getRow(4).hidden = true
      sheet.getColumn(3).hidden = true
    })
    const table = await tableOf(bytes)
    expect(table.rows).toHaveLength(2)
    expect(table.leftOut).toEqual([{ row: 3, reason: 'repeated-heading' }])
  })

  it('a sheet styled down to the last row of the program', async () => {
    const bytes = await rawWorkbook(
      '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>' +
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Country</t></is></c></row>' +
        '<row r="2"><c r="A2" t="inlineStr"><is><t>Harbour</t></is></c><c r="B2" t="inlineStr"><is><t>Nepal</t></is></c></row>' +
        '<row r="1048576"><c r="A1048576"/></row></sheetData></worksheet>',
    )
    expect((await tableOf(bytes)).rows).toHaveLength(1)
  })

  it('cells and rows without addresses', async () => {
    const cell = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`
    const bytes = await rawWorkbook(
      `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>${cell('Name')}${cell('Country')}</row><row>${cell('Harbour')}${cell('Nepal')}</row></sheetData></worksheet>`,
    )
    expect(suppliers(planOf(await read(bytes)))).toEqual([
      expect.objectContaining({ name: 'Harbour', country: 'NP' }),
    ])
  })

  it('several sheets that name each other, an empty one and one of prose', async () => {
    const bytes = await workbookBytes(book => {
      book
        .addWorksheet('Read me')
        .addRows([['This workbook lists our suppliers and where they work.'], ['Ask us for the password.']])
      book.addWorksheet('Empty')
      book.addWorksheet('Sites').addRows([
        ['Supplier', 'Site name', 'Country'],
        ['Harbour', 'Works', 'Nepal'],
        ['Nobody', 'Works', 'Nepal'],
      ])
      book.addWorksheet('Suppliers').addRows([
        ['Name', 'Country'],
        ['Harbour', 'Nepal'],
        ['Delta', 'India'],
      ])
    })
    const plan = planOf(await read(bytes))
    expect(plan.counts).toMatchObject({ added: 3, skipped: 1 })
    expect(plan.problems).toEqual([
      expect.objectContaining({ code: 'reference-unknown', sheet: 'Sites', ref: 'A3', severity: 'error' }),
    ])
  })
})

describe('other kinds of lists', () => {
  const VENDORS = [
    expect.objectContaining({ name: 'Harbour Yarn', ownNumber: '000123', country: 'NP', workers: 1250 }),
    expect.objectContaining({ name: 'Delta – Örme', ownNumber: '000124', country: 'TR', workers: 80 }),
  ]

  it('a workbook of the kind before 2007, with a title and a blank row above', async () => {
    const bytes = readFileSync(join(import.meta.dirname, '../testing/vendors.xls'))
    const content = await readList({ name: NAME, bytes })
    expect(content.format).toBe('xls')
    expect(suppliers(planOf(content.sheets))).toEqual(VENDORS)
    expect(content.sheets[0]?.rows[2]?.cells[4]).toMatchObject({ kind: 'date', value: '2027-03-31' })
  })

  it('an OpenDocument sheet with merged cells, dates and a hidden sheet', async () => {
    const bytes = await writeOds({
      sheets: [
        {
          name: 'Vendors',
          rows: [
            ['Vendor no.', 'Name', 'Country', 'Employees', 'Valid until'],
            ['000123', 'Harbour Yarn', 'Nepal', 1250, new Date(Date.UTC(2027, 2, 31))],
            ['000124', 'Delta – Örme', 'Türkiye', 80, null],
          ],
        },
        { name: 'Notes', hidden: true, rows: [['Ask Rita']] },
      ],
    })
    const content = await readList({ name: NAME, bytes })
    expect(content.format).toBe('ods')
    expect(suppliers(planOf(content.sheets))).toEqual(VENDORS)
    expect(content.sheets[0]?.rows[1]?.cells[4]).toMatchObject({ value: '2027-03-31' })
  })

  it('an HTML table that calls itself .xls', async () => {
    const rows =
      '<tr><td>000123<td>Harbour&nbsp;Yarn<td>N&eacute;pal<td>1 250<tr><td>000124<td>Delta – Örme<td>T&uuml;rkiye<td>80'
    const bytes = text(
      `<html><body><table><tr><th>Vendor no.<th>Name<th>Pays<th>Effectif${rows}</table></body></html>`,
    )
    const content = await readList({ name: 'export.xls', bytes })
    expect(content).toMatchObject({ format: 'html', encoding: 'utf-8' })
    expect(suppliers(planOf(content.sheets))).toEqual(VENDORS)
  })

  it('lists as JSON, nested and under several names', async () => {
    const bytes = text(
      JSON.stringify({
        madeBy: 'somebody',
        suppliers: [
          {
            ownNumber: '000123',
            name: 'Harbour Yarn',
            country: 'NP',
            workers: 1250,
            aliases: ['HY', 'Harbour'],
          },
          {
            ownNumber: '000124',
            name: 'Delta – Örme',
            country: 'TR',
            workers: 80,
            contact: { note: 'by post' },
          },
        ],
        sites: [{ 'ref.supplier': '000123', 'site.name': 'Works', 'site.lat': 27.7, 'site.lon': 85.3 }],
      }),
    )
    const plan = planOf(await read(bytes))
    expect(suppliers(plan)).toEqual(VENDORS)
    expect(suppliers(plan)[0]?.aliases).toEqual(['HY', 'Harbour'])
    expect(suppliers(plan)[1]?.custom).toEqual({ 'contact.note': 'by post' })
    expect(plan.records.sites.map(({ after }) => [after.name, after.lat])).toEqual([['Works', 27.7]])
  })
})

describe('text files as they come', () => {
  it.each([
    ['semicolons and decimal commas', 'Name;Pays;Latitude;Longitude\nAtelier;Népal;27,7103;85,3222\n'],
    ['tabs', 'Name\tCountry\tLatitude\tLongitude\nAtelier\tNepal\t27.7103\t85.3222\n'],
    ['bars', 'Name|Country|Latitude|Longitude\nAtelier|Nepal|27.7103|85.3222\n'],
    [
      'a line that names the separator',
      'sep=;\nName;Country;Latitude;Longitude\nAtelier;Nepal;27.7103;85.3222\n',
    ],
    [
      'a byte order mark and old Mac line ends',
      '\ufeffName,Country,Latitude,Longitude\rAtelier,Nepal,27.7103,85.3222\r',
    ],
    [
      'cells over several lines',
      'Name,Country,Address,Latitude,Longitude\n"Atelier",Nepal,"Road 1\nBlock ""B""\n",27.7103,85.3222\n',
    ],
    ['a Ctrl-Z at the end', 'Name,Country,Latitude,Longitude\nAtelier,Nepal,27.7103,85.3222\n\u001a'],
    [
      'a row of tags under the headings',
      'Name,Country,Latitude,Longitude\n#org,#country,#geo+lat,#geo+lon\nAtelier,Nepal,27.7103,85.3222\n',
    ],
  ])('%s', async (_, content) => {
    const { records, problems } = planOf(await read(text(content)))
    expect(problems).toEqual([])
    expect(records.suppliers.map(record => [record.after.name, record.after.country])).toEqual([
      ['Atelier', 'NP'],
    ])
    expect(records.sites.map(record => [record.after.lat, record.after.lon])).toEqual([[27.7103, 85.3222]])
  })

  it.each([
    ['utf-16le', Buffer.from('\ufeffName,Country\nÇınar,Türkiye\n', 'utf16le'), 'Çınar'],
    [
      'windows-1252',
      Buffer.from('Nom;Pays\nSociété générale;Népal\nÉtoile à thé;Bénin\n', 'latin1'),
      'Société générale',
    ],
  ])('%s', async (encoding, bytes, name) => {
    const content = await readList({ name: NAME, bytes: new Uint8Array(bytes) })
    expect(content.encoding).toBe(encoding)
    expect(suppliers(planOf(content.sheets))[0]?.name).toBe(name)
  })

  it('reads another encoding when the person says so', async () => {
    const bytes = new Uint8Array(Buffer.from('d8e5eec0', 'hex'))
    const content = await readList(
      { name: NAME, bytes: new Uint8Array([...text('Name\n'), ...bytes]) },
      { encoding: 'windows-1251' },
    )
    expect(content.sheets[0]?.rows[1]?.cells[0]?.text).toBe('ШеоА')
  })

  it('right-to-left and Devanagari headings and names', async () => {
    const arabic = planOf(await read(text('اسم المورد,البلد,عدد العمال\nمصنع النور,الأردن,١٢٠\n')))
    expect(suppliers(arabic)).toEqual([
      expect.objectContaining({ name: 'مصنع النور', country: 'JO', workers: 120 }),
    ])
    const nepali = planOf(await read(text('नाम,देश,कामदार संख्या\nहिमाल उद्योग,नेपाल,४५\n')))
    expect(suppliers(nepali)).toEqual([
      expect.objectContaining({ name: 'हिमाल उद्योग', country: 'NP', workers: 45 }),
    ])
    expect(headings(await tableOf(text('नाम,देश\nक,नेपाल\n')))).toEqual(['नाम', 'देश'])
  })

  it('columns of the same heading and columns without one', async () => {
    const plan = planOf(await read(text('Name,Country,Code A,Code A,\nHarbour,Nepal,1,2,stray\n')))
    expect(suppliers(plan)[0]?.custom).toEqual({ 'Code A': '1', 'Code A (2)': '2', E: 'stray' })
  })
})

describe('files that are refused before they do harm', () => {
  it('a zip that unpacks to far more than its size', async () => {
    const bytes = await zipBytes({
      'xl/workbook.xml': '<x/>',
      'xl/sharedStrings.xml': Buffer.alloc(64 * 1024 * 1024),
    })
    expect(await refusalOf(bytes)).toMatchObject({ code: 'file-unsafe', detail: 'zip-ratio' })
  })

  it('a zip that lies about its sizes', async () => {
    const bytes = Buffer.from(await zipBytes({ 'xl/workbook.xml': Buffer.alloc(2 * 1024 * 1024) }))
    const entry = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    bytes.writeUInt32LE(0, entry + 24)
    expect(await refusalOf(new Uint8Array(bytes))).toMatchObject({
      code: 'file-unsafe',
      detail: 'zip-size-untrue',
    })
  })

  it('entities that grow, and a document type at all', async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'
    const outcome = await read(await rawWorkbook(bomb)).catch((cause: unknown) => cause)
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Refusal)
    else expect(JSON.stringify(outcome)).not.toContain('aaaaaaaaaa')
  })

  it('a workbook locked with a password, an old one, and what is none', async () => {
    const ole = (content: string): Uint8Array =>
      new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(content, 'utf16le')]))
    expect(await refusalOf(ole('EncryptedPackage'))).toMatchObject({
      code: 'file-unreadable',
      detail: 'xlsx-encrypted',
    })
    expect(await refusalOf(ole('Workbook'))).toMatchObject({
      code: 'file-unreadable',
      detail: 'xlsx-damaged',
    })
    expect(await refusalOf(await zipBytes({ 'xl/workbook.bin': 'x' }))).toMatchObject({ detail: 'is-xlsb' })
    expect(await refusalOf(await zipBytes({ 'word/document.xml': '<x/>' }))).toMatchObject({
      code: 'file-wrong-kind',
      detail: 'is-no-workbook',
    })
  })

  it('more columns than any list has', async () => {
    expect(await refusalOf(text(`${'x,'.repeat(500)}\n`))).toMatchObject({
      code: 'file-too-large',
      detail: 'too-many-columns',
    })
  })
})
