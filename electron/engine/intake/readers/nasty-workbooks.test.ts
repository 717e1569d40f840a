import { describe, expect, it } from 'vitest'
import { planOf } from '@shared/intake/testing/sheets'
import { rawWorkbook, workbookBytes } from '../testing/nasty'
import { read, suppliers, tableOf } from '../testing/reading'

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
