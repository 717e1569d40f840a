import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { iso31661 } from 'iso-3166'
import { inCountryOrder, withCountryOrder } from './country-order'
import { createStore, type Store } from './store'

let folder: string
let store: Store
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fivefold-countries-'))
  store = withCountryOrder(createStore(join(folder, 'any.fivefold'), () => undefined))
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const ordered = (codes: readonly (string | null)[]): unknown[] =>
  store.sqlite
    .prepare<[string]>(
      'SELECT value FROM json_each(?) ORDER BY country_order(value) NULLS LAST, json_each.key DESC',
    )
    .pluck()
    .all(JSON.stringify(codes))

it('orders countries by their names, an accent counting as its letter, and what is not known last', () => {
  // Åland Islands, Côte d’Ivoire, Croatia, Germany, Spain, Switzerland, Türkiye, Turkmenistan
  expect(ordered(['TM', 'TR', null, 'CH', 'ES', 'DE', 'HR', 'CI', 'AX'])).toEqual([
    ...['AX', 'CI', 'HR', 'DE', 'ES', 'CH', 'TR', 'TM'],
    null,
  ])
})

it('gives Kosovo, which has no code in the standard, its place among the others', () => {
  expect(ordered(['KW', 'XK', 'KR', 'KI'])).toEqual(['KI', 'XK', 'KW', 'KR'])
})

it('gives every country a place of its own', () => {
  const codes = [...iso31661.map(({ alpha2 }) => alpha2), 'XK']
  const places = store.sqlite
    .prepare<[string]>('SELECT DISTINCT country_order(value) FROM json_each(?)')
    .pluck()
    .all(JSON.stringify(codes))
  expect(places).toHaveLength(codes.length)
})

it.each([false, true])(
  'puts rows in the order that SQL gives them, ties as they came (descending: %s)',
  descending => {
    const codes = ['TM', null, 'CH', 'ES', 'XK', 'CH', 'CI', null, 'AX', 'HR', 'CH']
    const rows = codes
      .map((country, at) => ({ country, at }))
      .toSorted((a, b) => ((a.country ?? '') < (b.country ?? '') ? -1 : 1))
    const order = `country_order(json_extract(value, '$.country')) ${descending ? 'DESC' : ''} NULLS LAST, json_each.key`
    const told = store.sqlite
      .prepare<[string], string>(`SELECT value FROM json_each(?) ORDER BY ${order}`)
      .pluck()
      .all(JSON.stringify(rows))
    expect(inCountryOrder(rows, descending)).toEqual(told.map(row => JSON.parse(row) as unknown))
  },
)
