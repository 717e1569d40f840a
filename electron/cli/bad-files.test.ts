import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asCsv, writeWorkbook } from './testing/lists'
import { Terminal } from './testing/terminal'

let terminal: Terminal
beforeEach(async () => {
  terminal = new Terminal()
  await terminal.ask('new', 'a.fivefold', '--entity', 'Harbour', '--period', '2026')
})
afterEach(() => terminal.close())

/** The first backup of the day is made whatever is asked of a workspace. */
const filesHere = (): string[] =>
  readdirSync(terminal.folder)
    .filter(name => name !== 'a.backups')
    .sort()

async function refused(...words: readonly string[]): Promise<string> {
  const before = filesHere()
  const { code, err, json } = await terminal.type(...words, '--json')
  expect(code, err).toBe(2)
  const lines = err.trimEnd().split('\n')
  const sentences = lines.filter(line => line.startsWith('fivefold: '))
  expect(sentences, err).toHaveLength(1)
  expect(err).not.toMatch(/\{\{|errors:|cli:|undefined/)
  expect(filesHere()).toEqual(before)
  expect(await terminal.ask('list', 'a.fivefold', 'suppliers')).toMatchObject({ total: 0 })
  return (json() as { error: { code: string } }).error.code
}

const file = (name: string, content: string | Uint8Array) => writeFileSync(terminal.path(name), content)

describe('a list that cannot be read leaves the workspace as it was', () => {
  it.each([
    ['is not there', 'file-missing', () => undefined],
    ['is a folder', 'file-is-directory', () => mkdirSync(terminal.path('list.csv'))],
    ['is empty', 'file-empty', () => file('list.csv', '')],
    ['has no table', 'no-table', () => file('list.csv', 'Minutes of the meeting.\n\nNothing was decided.\n')],
    [
      'is a picture',
      'file-wrong-kind|file-unreadable|no-table',
      () => file('list.csv', Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13])),
    ],
  ])('%s', async (_, code, prepare) => {
    prepare()
    expect(await refused('import', 'a.fivefold', 'list.csv')).toMatch(new RegExp(`^(${code})$`))
  })

  it('is a workbook cut off in the middle', async () => {
    await writeWorkbook(terminal.path('whole.xlsx'))
    const whole = readFileSync(terminal.path('whole.xlsx'))
    file('cut.xlsx', whole.subarray(0, Math.floor(whole.length / 2)))
    expect(await refused('import', 'a.fivefold', 'cut.xlsx')).toMatch(/^file-(unreadable|unsafe|wrong-kind)$/)
  })

  it('has no such sheet, or no such column', async () => {
    await writeWorkbook(terminal.path('list.xlsx'))
    expect(await refused('import', 'a.fivefold', 'list.xlsx', '--sheet', 'Factories')).toBe('unknown-sheet')
    file('map.json', JSON.stringify({ sheets: [{ sheet: 'Suppliers', columns: { Nme: 'supplier.name' } }] }))
    expect(await refused('import', 'a.fivefold', 'list.xlsx', '--map', 'map.json')).toBe('unknown-column')
    file('map.json', '{ "sheets": ')
    expect(await refused('import', 'a.fivefold', 'list.xlsx', '--map', 'map.json')).toBe('bad-map')
  })
})

describe('a file of outside data that cannot be used', () => {
  const HEADINGS = 'id,type_of_violence,best,latitude,longitude,where_prec,country,adm_1,date_end\n'
  const said = async (kind: string, name: string): Promise<string> => {
    const { code, err } = await terminal.type('data', 'a.fivefold', 'load', kind, name)
    expect(code, err).toBe(2)
    expect((await terminal.ask('data', 'a.fivefold'))['proposed']).toEqual([])
    return err
  }

  it.each([
    ['other columns', 'name,city\nA,B\n', /missing id, latitude, longitude/],
    ['no row', HEADINGS, /holds no row of events below its headings/],
    [
      'swapped coordinates',
      `${HEADINGS}1,1,3,43.1,36.3,1,Iraq,Ninawa,2025-01-02\n`,
      /first, row 2, lat: latitude and longitude look swapped/,
    ],
    [
      'an event in the sea',
      `${HEADINGS}1,1,3,-40,-30,1,Iraq,Ninawa,2025-01-02\n2,1,3,36.3,43.1,1,Iraq,Ninawa,2025-01-02\n`,
      /row 2 lat: lies in the sea.*--skip-rejected/,
    ],
    [
      'an id twice and a day to come',
      `${HEADINGS}1,1,3,36.3,43.1,1,Iraq,N,2025-01-02\n1,1,3,36.3,43.1,1,Iraq,N,2025-01-02\n2,1,3,36.3,43.1,1,Iraq,N,2099-01-02\n`,
      /2 rows cannot be taken.*row 3 id: stands in the file twice/,
    ],
    [
      'an end in the middle of a row',
      `${HEADINGS}1,1,3,36.3,43.1,1,Iraq,N,2025-01-02\n2,1,3,36`,
      /was cut off/,
    ],
  ])('events with %s', async (_, content, sentence) => {
    file('events.csv', content)
    expect(await said('events', 'events.csv')).toMatch(sentence)
  })

  it('of 3 GB is refused by its size, before it is read', async () => {
    file('huge.csv', HEADINGS)
    truncateSync(terminal.path('huge.csv'), 3_000_000_000)
    expect(await said('events', 'huge.csv')).toMatch(/has 3000 MB; files of this kind are read up to 1500 MB/)
  })

  it('country indicators off their scale are told at their row', async () => {
    file('cpi.csv', 'country,cpi\nNP,abc\nQA,2000\nTR,34\n')
    expect(await said('indicators', 'cpi.csv')).toMatch(/2 rows cannot be taken.*row 2 cpi: is not a number/)
  })
})

describe('other bad input', () => {
  it.each([
    ['a list that is none', ['list', 'a.fivefold', 'factories'], 'unknown-list'],
    ['a filter that is none', ['list', 'a.fivefold', 'suppliers', '--where', 'country is BD'], 'bad-where'],
    ['a file kind that is none', ['list', 'a.fivefold', 'suppliers', '--out', 'list.ods'], 'list-format'],
    ['a kind of data that is none', ['data', 'a.fivefold', 'load', 'weather', 'x.csv'], 'unknown-kind'],
    [
      'a format that is none',
      ['export', 'a.fivefold', '--regime', 'OECD5', '--format', 'pfd', '--out', 'o'],
      'unknown-format',
    ],
    [
      'a questionnaire that is none',
      [
        'questionnaire',
        'a.fivefold',
        'send',
        '--pack',
        'x',
        '--to',
        'suppliers',
        '--due',
        '2026-12-31',
        '--out',
        '.',
      ],
      'unknown-pack',
    ],
    ['a supplier that is not there', ['explain', 'a.fivefold', 'Nobody'], 'not-found'],
    ['a bundle that is not there', ['verify', 'b.zip'], 'file-missing'],
    [
      'writing into a folder that is not there',
      ['list', 'a.fivefold', 'suppliers', '--out', 'nowhere/list.csv'],
      'file-missing',
    ],
  ])('%s', async (_, words, code) => {
    expect(await refused(...words)).toBe(code)
  })

  it('a regime that is none', async () => {
    expect(
      await refused('export', 'a.fivefold', '--regime', 'NONE1', '--format', 'json', '--out', '.'),
    ).toMatch(/not-found|refused|invalid-input/)
  })

  it('an old encoding is read or asked about, never taken for damaged UTF-8', async () => {
    const latin1 = Buffer.from(
      asCsv([
        ['Supplier name', 'Country'],
        ['Ålesund Møbel & Sønner', 'Norway'],
        ['Café Curaçao', 'France'],
      ]),
      'latin1',
    )
    file('list.csv', latin1)
    await terminal.ask('import', 'a.fivefold', 'list.csv')
    const { rows } = await terminal.ask('list', 'a.fivefold', 'suppliers')
    expect((rows as { name: string }[]).map(row => row.name)).toContain('Ålesund Møbel & Sønner')
  })

  it('is read in the letters somebody names; others than there are are named', async () => {
    const greek = Buffer.concat([
      Buffer.from('Supplier name,Country\n'),
      Buffer.from([0xcd, 0xdd, 0xef]),
      Buffer.from(',Greece\n'),
    ])
    file('greek.csv', greek)
    expect(await refused('import', 'a.fivefold', 'greek.csv', '--encoding', 'greek')).toMatch(
      /unknown-choice|windows-1253/,
    )
    await terminal.ask('import', 'a.fivefold', 'greek.csv', '--encoding', 'windows-1253')
    const { rows } = await terminal.ask('list', 'a.fivefold', 'suppliers')
    expect((rows as { name: string }[]).map(row => row.name)).toContain('Νέο')
  })
})
