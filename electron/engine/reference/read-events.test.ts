import { existsSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outlines } from '@shared/intake/values/outlines'
import { Refusal, type AppError } from '@shared/contract/error'
import { dayNumber } from '@shared/units/calendar-date'
import { countryOutlines } from '../intake/country-outlines'
import { readEventsFile, type ReadEvents } from './read-events'

const assets = join(import.meta.dirname, '../../../assets')
const folder = mkdtempSync(join(tmpdir(), 'fivefold-events-'))
let outlines: Outlines
beforeAll(async () => {
  outlines = await countryOutlines(assets)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const never = { signal: new AbortController().signal, onProgress: () => undefined }

function readPath(path: string, options = never): Promise<ReadEvents> {
  const file = { path, name: basename(path), sizeBytes: statSync(path).size }
  return readEventsFile(file, { id: 'e1', today: '2026-11-24', outlines }, options)
}

function written(name: string, text: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function refusalOf(reading: Promise<unknown>): Promise<AppError> {
  const cause: unknown = await reading.then(
    () => null,
    (caught: unknown) => caught,
  )
  if (cause instanceof Refusal) return cause.error
  throw new Error(`not refused: ${String(cause)}`)
}

const HEADINGS =
  'id,type_of_violence,best,latitude,longitude,where_prec,country,adm_1,where_coordinates,date_end,dyad_name'
const line = (cells: Partial<Record<string, string>> = {}) => {
  const event: Record<string, string> = {
    id: '1',
    type_of_violence: '1',
    best: '12',
    latitude: '13.6',
    longitude: '25.35',
    where_prec: '1',
    country: 'Sudan',
    adm_1: 'Darfur',
    where_coordinates: 'El Fasher town',
    date_end: '2025-06-01 00:00:00.000',
    dyad_name: 'Invented A - Invented B',
    ...cells,
  }
  return HEADINGS.split(',')
    .map(column => event[column])
    .join(',')
}
const readLines = (lines: readonly string[], name = 'events.csv') =>
  readPath(written(name, [HEADINGS, ...lines, ''].join('\n')))

describe('a file of events', () => {
  it('is read by the names of its columns', async () => {
    const { events, edition, verdicts } = await readLines([line(), line({ id: '2', best: '0' })])
    expect(verdicts.count).toBe(0)
    expect(events.labels.ids).toEqual(['1', '2'])
    expect([...events.columns.deaths]).toEqual([12, 0])
    expect(events.columns.day[0]).toBe(dayNumber('2025-06-01'))
    expect(events.labels.places[events.labels.place[0]!]).toBe('El Fasher town')
    expect(edition).toMatchObject({
      family: 'ucdp',
      preliminary: false,
      count: 2,
      deaths: 12,
      asOf: '2025-06-01',
    })
  })

  it('keeps line feeds and doubled quotes inside a cell together', async () => {
    const { events } = await readLines([
      line({ where_coordinates: '"El ""Fasher""\ntown"' }),
      line({ id: '2' }),
    ])
    expect(events.labels.places[1]).toBe('El "Fasher"\ntown')
    expect(events.columns.count).toBe(2)
  })

  it.each([
    ['coordinates that are swapped', { latitude: '25.35', longitude: '13.6' }, 'swapped-coordinates'],
    ['a latitude that can only be a longitude', { latitude: '125', longitude: '10' }, 'swapped-coordinates'],
    ['a point in the sea', { latitude: '-40', longitude: '-20' }, 'in-the-sea'],
    ['a day that has not come', { date_end: '2031-01-01' }, 'in-the-future'],
    ['words where a day should be', { date_end: 'last week' }, 'not-a-date'],
    ['no id', { id: '' }, 'empty'],
    ['deaths that are no number', { best: 'many' }, 'not-a-number'],
    ['deaths below zero', { best: '-1' }, 'out-of-range'],
    ['a country nobody knows', { country: 'Atlantis' }, 'unknown-country'],
    ['an id that came before', { id: '9' }, 'twice'],
  ] as const)('leaves out a row with %s and says why', async (_, cells, code) => {
    const { events, verdicts } = await readLines([line({ id: '9' }), line({ id: '8', ...cells })])
    expect(verdicts.rows).toMatchObject([{ row: 3, code }])
    expect(events.labels.ids).toEqual(['9'])
  })

  it('takes a vague point without judging it, and counts it', async () => {
    const { edition } = await readLines([line({ latitude: '0', longitude: '-30', where_prec: '7' })])
    expect(edition.vague).toBe(1)
  })

  it('puts Gaza and the West Bank under Palestine', async () => {
    const gaza = line({ country: 'Israel', adm_1: 'Gaza Strip', latitude: '31.5', longitude: '34.45' })
    expect((await readLines([gaza])).events.columns.countries).toEqual(['', 'PS'])
  })

  it('that was cut off is refused whole', async () => {
    const whole = [HEADINGS, line(), line({ id: '2' })].join('\n')
    expect(await refusalOf(readPath(written('cut.csv', whole.slice(0, -40))))).toMatchObject({
      code: 'file-unreadable',
      detail: 'cut-off',
    })
    const quote = `${HEADINGS}\n${line()}\n3,1,5,"13.6`
    expect(await refusalOf(readPath(written('quote.csv', quote)))).toMatchObject({ detail: 'cut-off' })
  })

  it('with other columns is refused with the names of those that are missing', async () => {
    const error = await refusalOf(readPath(written('other.csv', 'supplier,country\nA,TR\n')))
    expect(error).toMatchObject({ code: 'no-table', detail: 'events-columns' })
    expect(error.params?.['missing']).toContain('latitude')
  })

  it('that holds no event at all, no text, or text of another encoding is refused', async () => {
    expect((await refusalOf(readPath(written('none.csv', `${HEADINGS}\n`)))).detail).toBe('events-empty')
    expect((await refusalOf(readPath(written('bin.csv', Buffer.from([80, 75, 0, 4]))))).code).toBe(
      'file-wrong-kind',
    )
    const latin1 = Buffer.concat([
      Buffer.from(`${HEADINGS}\n`),
      Buffer.from(line({ adm_1: 'Kéran' }), 'latin1'),
    ])
    expect((await refusalOf(readPath(written('latin.csv', latin1)))).code).toBe('file-unreadable')
  })

  it('of more than any publisher has is refused before it is read through', async () => {
    const path = written('huge.csv', `${HEADINGS}\n${line()}\n`)
    truncateSync(path, 2_000_000_000)
    expect(await refusalOf(readPath(path))).toMatchObject({ code: 'file-wrong-kind' })
  })

  it('with a quote that never ends is refused in bounded time', async () => {
    const path = written('endless.csv', `${HEADINGS}\n1,"${'open\n'.repeat(6_000_000)}`)
    expect(await refusalOf(readPath(path))).toMatchObject({
      code: 'file-unreadable',
      detail: 'row-without-end',
    })
  })

  it('stops when it is cancelled', async () => {
    const abort = new AbortController()
    abort.abort()
    const reading = readPath(written('many.csv', `${HEADINGS}\n${line()}\n`), {
      ...never,
      signal: abort.signal,
    })
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('of ACLED is read with its own words', async () => {
    const path = written(
      'acled.csv',
      'event_id_cnty,event_date,actor1,actor2,country,admin1,location,latitude,longitude,geo_precision,fatalities\n' +
        'SDN1,01 March 2026,Invented A,Invented B,Sudan,Khartoum,Omdurman,15.64,32.48,3,7\n',
    )
    const { events, edition } = await readPath(path)
    expect(edition).toMatchObject({ family: 'acled', preliminary: false, asOf: '2026-03-01' })
    expect([events.columns.precision[0], events.columns.violence[0]]).toEqual([4, 0])
    expect(events.labels.parties[1]).toBe('Invented A - Invented B')
  })

  it('of a month is told by its name', async () => {
    expect((await readLines([line()], 'GEDEvent_v26_0_8.csv')).edition.preliminary).toBe(true)
    expect((await readLines([line()], 'GEDEvent_v26_1.csv')).edition.preliminary).toBe(false)
  })
})

const reference = process.env['FIVEFOLD_REFERENCE']
const samples = reference === undefined ? null : join(reference, 'ged_samples')
const present = samples !== null && existsSync(samples)
if (!present) console.log('skipped: official layouts of event files (FIVEFOLD_REFERENCE is not set)')

describe.skipIf(!present)('official layouts', () => {
  it.each([
    ['ged_23_1_sample_49col.csv', 1000],
    ['ged_variant_bom_crlf_datetime.csv', 60],
    ['ged_variant_headerless.csv', 30],
    ['ged_19_1_myanmar_42col.csv', 837],
    ['ged_hdx_country_43col.csv', 120],
  ])('%s', async (name, rows) => {
    const { events, verdicts } = await readPath(join(samples ?? '', name))
    expect(verdicts.rows).toEqual([])
    expect(events.columns.count).toBe(rows)
  })
})
