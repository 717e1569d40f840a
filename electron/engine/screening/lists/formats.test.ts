import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { pipeline } from 'node:stream/promises'
import { createWriteStream } from 'node:fs'
import { Refusal } from '@shared/contract/error'
import type { ListEntry } from '@shared/screening/entry'
import { fileSource, LARGEST_LIST_BYTES } from './list-source'
import { readLists, type ReadList } from './read-lists'
import { zipSources } from './zip-sources'

const fixtures = join(import.meta.dirname, 'testing')
const folder = mkdtempSync(join(tmpdir(), 'lists-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fixture = (name: string): string => readFileSync(join(fixtures, name), 'utf8')
const sourceAt = (path: string) => fileSource({ path, name: basename(path), sizeBytes: statSync(path).size })
const options = { signal: new AbortController().signal, onProgress: () => undefined }

async function read(...names: readonly string[]): Promise<ReadList> {
  const [list] = await readLists(
    names.map(name => sourceAt(join(fixtures, name))),
    options,
  )
  if (list === undefined) throw new Error('no list')
  return list
}

async function refusalOf(...files: readonly (readonly [name: string, content: string | Buffer])[]) {
  const sources = files.map(([name, content]) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return sourceAt(path)
  })
  const cause: unknown = await readLists(sources, options).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(cause instanceof Refusal)) throw new Error('was not refused')
  return cause.error
}

const named = (list: ReadList, key: string): ListEntry => {
  const entry = list.entries.find(each => each.key === key)
  if (entry === undefined) throw new Error(`no entry ${key}`)
  return entry
}

describe('OFAC csv', () => {
  it('joins the family: weak aliases, comments cut in the middle, numbers, ships, owners', async () => {
    const list = await read('alt.csv', 'sdn_comments.csv', 'sdn.csv', 'add.csv')
    expect(list.entries.map(entry => entry.key)).toEqual(['101', '102', '103'])
    expect(named(list, '102')).toMatchObject({
      type: 'person',
      names: [
        { text: 'Oskar TERVANI', quality: 'primary' },
        { text: 'Oscar TERWANI', quality: 'good' },
        { text: 'THE SKIPPER', quality: 'low' },
        { text: 'OSKARI', quality: 'low' },
      ],
      birthDates: [
        { date: '1968-05-31', fromYear: 1968, toYear: 1968, circa: false },
        { date: null, fromYear: 1969, toYear: 1969, circa: true },
      ],
      birthPlaces: ['Tallinn, Estonia'],
      nationalities: ['EE'],
      identifiers: [{ kind: 'Passport', number: 'K1122334', country: 'EE' }],
      roles: ['Captain'],
    })
    expect(named(list, '102').remarks).not.toContain('000-00-0000')
    expect(named(list, '101')).toMatchObject({
      programmes: ['SAMPLE-A', 'SAMPLE-B'],
      names: [
        { quality: 'primary' },
        { quality: 'good' },
        { text: 'OLD VALE SHIPPING', quality: 'former' },
        { text: 'TVM' },
      ],
      links: [{ relation: 'associate', name: 'TERVANI, Oskar' }],
      addresses: ['Calle 50, Panama City, Panama'],
    })
    expect(named(list, '103')).toMatchObject({
      type: 'vessel',
      nationalities: ['PA'],
      identifiers: [{ kind: 'Call sign', number: 'XYZ12' }, { number: '9000002' }],
      links: [{ relation: 'owner', name: 'Tarnvale Marine Ltd' }],
    })
    expect(list.rejected).toEqual([
      { code: 'row-width', params: { expected: 12, found: 2, file: 'sdn.csv' }, line: 4 },
      { code: 'no-such-entry', params: { key: '999', file: 'alt.csv' }, line: 4 },
    ])
  })

  it('is read from a zip as well', async () => {
    const path = join(folder, 'sdn.zip')
    const zip = new ZipFile()
    for (const name of ['sdn.csv', 'alt.csv', 'add.csv', 'sdn_comments.csv'])
      zip.addBuffer(readFileSync(join(fixtures, name)), `csv/${name.toUpperCase()}`)
    zip.addBuffer(Buffer.from('read me'), 'readme.pdf')
    zip.end()
    await pipeline(zip.outputStream, createWriteStream(path))
    const opened = await zipSources({ path, name: 'sdn.zip', sizeBytes: statSync(path).size })
    const [list] = await readLists(opened.sources, options)
    opened.close()
    expect(list?.entries).toHaveLength(3)
    expect(list?.sha256).toBe((await read('sdn.csv', 'alt.csv', 'add.csv', 'sdn_comments.csv')).sha256)
  })
})

describe('OFAC advanced XML', () => {
  it('puts parties together from the layers of the file', async () => {
    const list = await read('sdn_advanced.xml')
    expect(list.generatedAt).toBe('2026-11-05')
    expect(named(list, '102')).toMatchObject({
      type: 'person',
      names: [
        { text: 'Oskar TERVANI', quality: 'primary' },
        { text: 'OSKARI', quality: 'low' },
      ],
      birthDates: [{ date: '1968-05-31', fromYear: 1968, toYear: 1968, circa: false }],
      birthPlaces: ['Tallinn, Estonia'],
      nationalities: ['EE'],
      identifiers: [{ kind: 'Passport', number: 'K1122334', country: 'EE' }],
      roles: ['Captain'],
      programmes: ['SAMPLE-A'],
      listedOn: '2019-02-03',
    })
    expect(named(list, '103')).toMatchObject({
      type: 'vessel',
      nationalities: ['PA'],
      identifiers: [{ number: '9000002' }],
      links: [{ relation: 'owner', name: 'Oskar TERVANI', key: '102' }],
    })
  })
})

describe('EU csv', () => {
  it('groups rows, reads columns by name, and tells Namibia from nothing', async () => {
    const list = await read('eu.csv')
    expect(list.generatedAt).toBe('2026-11-05')
    expect(named(list, '7001')).toMatchObject({
      names: [
        { text: 'Oskar TERVANI', quality: 'primary' },
        { text: 'Оскар ТЕРВАНИ', quality: 'primary' },
      ],
      roles: ['Captain; owner'],
      birthDates: [{ date: null, fromYear: 1966, toYear: 1968, circa: true }],
      nationalities: ['EE'],
      references: ['EU.1.1', 'SMi.001'],
      listedOn: '2019-02-03',
    })
    expect(named(list, '7002')).toMatchObject({ type: 'organisation', countries: ['NA'], countryTexts: [] })
    expect(list.rejected).toEqual([
      { code: 'no-reference', params: { dataId: '' }, line: 9 },
      { code: 'row-width', params: { expected: 32, found: 3 }, line: 10 },
    ])
  })
})

describe('FollowTheMoney', () => {
  it('adds addresses, relatives, owners and programmes to the targets', async () => {
    const list = await read('entities.ndjson')
    expect(named(list, 'p1')).toMatchObject({
      names: [
        { text: 'Oskar Tervani', quality: 'primary' },
        { text: 'Оскар Тервани', quality: 'good' },
        { text: 'Oskari', quality: 'low' },
        { text: 'O. Lake', quality: 'former' },
      ],
      birthDates: [{ date: null, fromYear: 1968, toYear: 1968, circa: false }],
      addresses: ['Lake St 1, Tallinn'],
      links: [
        { relation: 'family', name: 'Relative Tervani', key: null },
        { relation: 'owned', name: 'Tarnvale Marine Ltd', key: 'c1' },
      ],
      programmes: ['Sample programme'],
    })
    expect(named(list, 'c1')).toMatchObject({
      countries: ['NA'],
      links: [{ relation: 'owner', name: 'Oskar Tervani', key: 'p1' }],
    })
    expect(list.rejected.map(({ code, line }) => [code, line])).toEqual([
      ['not-json', 3],
      ['not-a-party', 9],
    ])
  })
})

describe('FollowTheMoney of kinds we do not know', () => {
  it.each(['constructor', 'toString', '__proto__', 'Vessel'])(
    '%s adds nothing, and breaks nothing',
    async schema => {
      const path = join(folder, 'kinds.ndjson')
      const thing = { id: 'x1', schema, properties: { owner: ['c1'] } }
      writeFileSync(path, `${fixture('entities.ndjson').trim()}\n${JSON.stringify(thing)}\n`)
      const [list] = await readLists([sourceAt(path)], options)
      expect(list?.entries).toEqual((await read('entities.ndjson')).entries)
    },
  )
})

it('keeps no sign of a list that turns a line around, however it was written', async () => {
  const path = join(folder, 'turned.ndjson')
  writeFileSync(path, fixture('entities.ndjson').replaceAll('"name":["', '"name":["\\u202e\u2067'))
  const [list] = await readLists([sourceAt(path)], options)
  expect(list?.entries).toEqual((await read('entities.ndjson')).entries)
})

describe('files that are not what they should be', () => {
  const eu = fixture('eu.csv')
  const ftm = fixture('entities.ndjson')
  it.each([
    [
      'an HTML page saved as csv',
      'x.csv',
      '\n<!DOCTYPE html><html>503</html>',
      'file-wrong-kind',
      'html-page',
    ],
    [
      'columns missing',
      'x.csv',
      eu.replace('NameAlias_WholeName', 'Whole'),
      'file-wrong-kind',
      'list-columns-missing',
    ],
    [
      'csv cut off in a row',
      'x.csv',
      eu.slice(0, eu.lastIndexOf('7002;') + 8),
      'file-unreadable',
      'csv-cut-off',
    ],
    ['JSON of another kind', 'x.json', '[{"name":"a"}]', 'file-wrong-kind', 'json-unknown'],
    ['JSON cut off in a line', 'x.json', ftm.slice(0, ftm.length - 30), 'file-unreadable', 'json-cut-off'],
    [
      'a picture',
      'x.csv',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
      'file-wrong-kind',
      'list-unknown',
    ],
    ['headings and no rows', 'x.csv', `${eu.split('\n')[0]}\n`, 'file-wrong-kind', 'list-without-entries'],
    ['UTF-16', 'x.xml', Buffer.from('\ufeff<export/>', 'utf16le'), 'file-wrong-kind', 'list-unknown'],
    [
      'Latin-1 letters',
      'x.csv',
      Buffer.from(eu.replace('Nobody', 'N\u00f6body'), 'latin1'),
      'file-unreadable',
      'not-utf8',
    ],
    [
      'an entity bomb',
      'x.xml',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><export>&b;</export>',
      'file-unsafe',
      'xml-doctype',
    ],
    ['a supplier list', 'x.csv', 'Supplier,Country\nA,BD\n', 'file-wrong-kind', 'list-needs-columns'],
  ])('%s', async (_, name, content, code, detail) => {
    expect(await refusalOf([name, content])).toMatchObject({ code, detail })
  })

  it('a part of OFAC’s list alone, or twice', async () => {
    const sdn = fixture('sdn.csv')
    expect(await refusalOf(['sdn.csv', sdn])).toMatchObject({
      detail: 'ofac-parts-missing',
      params: { missing: 'alt.csv, add.csv' },
    })
    expect(await refusalOf(['sdn.csv', sdn], ['sdn2.csv', sdn])).toMatchObject({ detail: 'ofac-part-twice' })
  })

  it('an open quote does not swallow the list', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i + 1},1,"aka","NAME NUMBER ${i}",-0- `)
    const broken = ['101,1,"aka","WHOLE",-0- ', '101,2,"aka","OPEN QUOTE,-0- ', ...rows].join('\r\n')
    const error = await refusalOf(
      ['sdn.csv', fixture('sdn.csv')],
      ['alt.csv', broken],
      ['add.csv', fixture('add.csv')],
    )
    expect(error).toMatchObject({ code: 'file-unreadable' })
  })

  it('a file beyond the limit is refused before it is read', async () => {
    const path = join(folder, 'huge.xml')
    writeFileSync(path, '<export>')
    truncateSync(path, LARGEST_LIST_BYTES + 1)
    await expect(readLists([sourceAt(path)], options)).rejects.toMatchObject({
      error: { code: 'file-too-large', params: { maxBytes: LARGEST_LIST_BYTES } },
    })
  })

  it('one bad file among good ones, and nothing is read', async () => {
    const path = join(folder, 'page.csv')
    writeFileSync(path, '<html></html>')
    const reading = readLists([sourceAt(join(fixtures, 'eu.csv')), sourceAt(path)], options)
    await expect(reading).rejects.toMatchObject({ error: { detail: 'html-page' } })
  })
})
