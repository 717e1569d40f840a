import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asCsv, writeWorkbook } from './testing/lists'
import { Terminal } from './testing/terminal'

let terminal: Terminal
beforeEach(async () => {
  terminal = new Terminal()
  await terminal.ask('new', 'a.fivefold', '--entity', 'Harbour', '--period', '2026')
})
afterEach(() => terminal.close())

async function refused(...words: readonly string[]): Promise<string> {
  const before = readdirSync(terminal.folder).sort()
  const { code, err, json } = await terminal.type(...words, '--json')
  expect(code, err).toBe(2)
  const lines = err.trimEnd().split('\n')
  const sentences = lines.filter(line => line.startsWith('fivefold: '))
  expect(sentences, err).toHaveLength(1)
  expect(err).not.toMatch(/\{\{|errors:|cli:|undefined/)
  expect(readdirSync(terminal.folder).sort()).toEqual(before)
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
})
