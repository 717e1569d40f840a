import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Refusal } from '@shared/contract/error'
import { listEntrySchema } from '@shared/screening/entry'
import { fileSource } from './lists/list-source'
import { readLists } from './lists/read-lists'
import { SAMPLE_LIST, SAMPLE_LIST_PATH } from './testing/sample-list'

const folder = mkdtempSync(join(tmpdir(), 'un-list-'))
afterAll(() => rmSync(folder, { recursive: true }))

const faulty = join(import.meta.dirname, 'testing/un-list-with-faults.xml')
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 1
async function read(path: string, signal = new AbortController().signal) {
  const source = fileSource({ path, name: basename(path), sizeBytes: sizeOf(path) })
  const [list] = await readLists([source], { signal, onProgress: () => undefined })
  if (list === undefined) throw new Error('no list was read')
  return list
}

async function refusalOf(content: string | Uint8Array) {
  const path = join(folder, 'list.xml')
  writeFileSync(path, content)
  const cause: unknown = await read(path).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(cause instanceof Refusal)) throw new Error('was not refused')
  return cause.error
}

describe('the sample list', () => {
  it('is read whole, and every entry has the shape of an entry', async () => {
    const list = await read(SAMPLE_LIST_PATH)
    expect(list.generatedAt).toBe('2026-11-02T00:00:00.000Z')
    expect(list.identity.title).toBe('Invented sample list')
    expect(list.rejected).toEqual([])
    expect(list.entries.filter(entry => entry.type === 'person')).toHaveLength(18)
    expect(list.entries.filter(entry => entry.type === 'organisation')).toHaveLength(20)
    for (const entry of list.entries) expect(listEntrySchema.parse(entry)).toEqual(entry)
    expect(list.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('keeps all names, scripts, dates and countries', async () => {
    const entry = (await read(SAMPLE_LIST_PATH)).entries.find(each => each.key === 'SMi.003')
    expect(entry).toMatchObject({
      names: [
        { text: 'PATRICE ONDOUA MBEKOLO', quality: 'primary' },
        { text: 'Patrice Mbekolo', quality: 'good' },
        { text: 'Le Vieux', quality: 'low' },
      ],
      birthDates: [{ date: null, fromYear: 1974, toYear: 1976, circa: false }],
      countries: ['CF'],
      programmes: ['Sample-CF'],
      identifiers: [{ kind: 'National identification number', number: '2260-114', country: 'CF' }],
      listedOn: '2014-02-11',
    })
  })
})

describe('records that cannot be used', () => {
  it('are left out with line and reason; the others are kept', async () => {
    const { entries, rejected } = await read(faulty)
    expect(entries.map(entry => entry.key)).toEqual(['SMi.002', 'SMe.008'])
    expect(rejected).toEqual([
      { code: 'no-reference', params: { dataId: '2' }, line: 22 },
      { code: 'no-name', params: { key: 'SMi.003' }, line: 26 },
      { code: 'repeated-reference', params: { key: 'SMi.002' }, line: 32 },
      { code: 'unknown-record', params: { element: 'SHIP' }, line: 44 },
    ])
  })

  it('do not spoil what is told in the list’s own ways', async () => {
    const [person, body] = (await read(faulty)).entries
    expect(person).toMatchObject({
      names: [
        { text: 'OSKAR TERVANI', quality: 'primary' },
        { text: 'Oscar Tervani', quality: 'low' },
        { text: 'Oskari', quality: 'low' },
      ],
      birthDates: [{ date: null, fromYear: 1968, toYear: 1968, circa: true }],
      countries: ['EE'],
      countryTexts: ['Old Fredonia'],
      updatedOn: '2021-02-03',
    })
    expect(body?.names).toEqual([
      { text: 'FRONT FOR THE FREE LAKE PEOPLES & ALLIES', quality: 'primary' },
      { text: 'FFLP', quality: 'low' },
      { text: 'Lake Front', quality: 'former' },
    ])
  })
})

describe('files that are not the list', () => {
  const good = SAMPLE_LIST
  it.each([
    ['cut off in a record', good.slice(0, 20_000), 'file-unreadable', 'xml-cut-off'],
    [
      'cut off before the end tag',
      good.slice(0, good.lastIndexOf('</CONSOLIDATED_LIST>')),
      'file-unreadable',
      'xml-cut-off',
    ],
    [
      'an HTML page saved as XML',
      '<!DOCTYPE html><html><body>Login</body></html>',
      'file-wrong-kind',
      'html-page',
    ],
    [
      'an HTML page without doctype',
      '<html><body>Error 503<br></body></html>',
      'file-wrong-kind',
      'html-page',
    ],
    ['another XML', '<invoices><invoice/></invoices>', 'file-wrong-kind', 'xml-wrong-root'],
    ['plain text', 'Dear colleague, please find attached', 'file-wrong-kind', 'list-needs-columns'],
    ['JSON', '{"entries": []}', 'file-wrong-kind', 'json-unknown'],
    ['no party at all', '<CONSOLIDATED_LIST></CONSOLIDATED_LIST>', 'file-wrong-kind', 'list-without-entries'],
    [
      'crossed tags',
      '<CONSOLIDATED_LIST><A><B></A></B></CONSOLIDATED_LIST>',
      'file-unreadable',
      'xml-broken',
    ],
    ['an unknown entity', '<CONSOLIDATED_LIST>&xxe;</CONSOLIDATED_LIST>', 'file-unreadable', 'xml-broken'],
    [
      'bytes that are not UTF-8',
      Buffer.from('<CONSOLIDATED_LIST>\xe9</CONSOLIDATED_LIST>', 'latin1'),
      'file-unreadable',
      'not-utf8',
    ],
    ['endless depth', `<CONSOLIDATED_LIST>${'<A>'.repeat(5000)}`, 'file-unsafe', 'xml-too-deep'],
  ])('%s', async (_, content, code, detail) => {
    expect(await refusalOf(content)).toMatchObject({ code, detail })
  })

  it('a document type with entities, before anything expands', async () => {
    const bomb = `<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>`
    expect(await refusalOf(bomb)).toMatchObject({ code: 'file-unsafe', detail: 'xml-doctype' })
    const outside = `<!DOCTYPE r SYSTEM "file:///etc/passwd"><CONSOLIDATED_LIST/>`
    expect(await refusalOf(outside)).toMatchObject({ code: 'file-unsafe', detail: 'xml-doctype' })
  })

  it('a file that is gone', async () => {
    await expect(read(join(folder, 'none.xml'))).rejects.toMatchObject({ error: { code: 'file-missing' } })
  })

  it('stops when it is told to', async () => {
    const stop = new AbortController()
    stop.abort()
    await expect(read(SAMPLE_LIST_PATH, stop.signal)).rejects.toMatchObject({ name: 'AbortError' })
  })
})

const reference = process.env['FIVEFOLD_REFERENCE']
if (reference === undefined) console.warn('FIVEFOLD_REFERENCE is not set: the genuine UN extract is not read')

it.skipIf(reference === undefined)('reads the genuine extract of the UN list', async () => {
  const list = await read(join(reference ?? '', 'sanctions_sample/un_consolidated_sample.xml'))
  expect(list.rejected).toEqual([])
  expect(list.identity.code).toBe('UN-SC')
  expect(list.entries.filter(entry => entry.type === 'person')).toHaveLength(9)
  expect(list.entries.filter(entry => entry.type === 'organisation')).toHaveLength(4)
  expect(list.entries.flatMap(entry => entry.countryTexts)).toEqual([])
})
