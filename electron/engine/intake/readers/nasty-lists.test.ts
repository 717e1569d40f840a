import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeOds } from 'hucre'
import { describe, expect, it } from 'vitest'
import { TEXT_ENCODINGS } from '@shared/intake/encodings'
import { planOf } from '@shared/intake/testing/sheets'
import { headings, NAME, read, suppliers, tableOf, text } from '../testing/reading'
import { readList } from './read-file'

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

  it.each([
    ['csv', 'Name,Country\nHarbour \u202enraY\u202c,\u2067NP\u2069\n'],
    ['html', '<table><tr><th>Name<th>Country<tr><td>Harbour &#x202e;nraY<td>NP</table>'],
    ['json', '[{"name":"Harbour \\u202enraY","country":"NP"}]'],
  ])('%s whose names turn the line around: they read as they stand', async (kind, said) => {
    const { sheets } = await readList({ name: `a.${kind}`, bytes: text(said) })
    expect(suppliers(planOf(sheets))).toEqual([
      expect.objectContaining({ name: 'Harbour nraY', country: 'NP' }),
    ])
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

  it.each(Object.keys(TEXT_ENCODINGS))('can be asked to read %s', async encoding => {
    const isWide = encoding.startsWith('utf-16')
    const content = await readList(
      {
        name: NAME,
        bytes: isWide ? new Uint8Array(Buffer.from('Name\nDelta\n', 'utf16le')) : text('Name\nDelta\n'),
      },
      { encoding: isWide ? 'utf-16le' : encoding },
    )
    expect(() => new TextDecoder(encoding)).not.toThrow()
    expect(content.sheets[0]?.rows[1]?.cells[0]?.text).toBe('Delta')
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
