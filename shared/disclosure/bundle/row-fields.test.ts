import { describe, expect, it } from 'vitest'
import { fieldsOfRow, type RowWords } from './row-fields'

const WORDS: Readonly<Record<string, string>> = {
  country: 'Country',
  nearest: 'Nearest hotspot',
  name: 'Name',
}
const words: RowWords = {
  field: name => WORDS[name] ?? null,
  language: 'ne',
  yes: 'yes',
  no: 'no',
}

const told = (row: unknown) =>
  fieldsOfRow(row, words).map(({ name, label, pieces }) => [
    name,
    label,
    pieces.map(({ text }) => text).join(''),
  ])

describe('fields of a row', () => {
  it('are called by their word, and by their own name where there is none', () => {
    expect(told({ country: 'BD', 'No.': 'K-03' })).toEqual([
      ['country', 'Country', 'BD'],
      ['No.', 'No.', 'K-03'],
    ])
  })

  it('tell lists, what is inside, and where nothing is recorded', () => {
    expect(
      told({ nearest: { name: 'Chin', km: 306.5, since: null }, all: ['a', { name: 'b' }], closed: false }),
    ).toEqual([
      ['nearest', 'Nearest hotspot', 'Name: Chin · km: 306.5 · since: —'],
      ['all', 'all', 'a; Name: b'],
      ['closed', 'closed', 'no'],
    ])
    expect(fieldsOfRow({ a: null, b: [], c: {}, d: 0 }, words).map(({ pieces }) => pieces.length)).toEqual([
      0, 0, 0, 1,
    ])
  })

  it('keep the name of a field inside beside its word', () => {
    const [field] = fieldsOfRow({ nearest: { name: 'Chin' } }, words)
    expect(field?.pieces[0]).toEqual({ kind: 'name', text: 'Name', field: 'name' })
  })

  it.each([
    [{ en: 'Policy', ne: 'नीति' }, 'नीति'],
    [{ en: 'Policy', fr: 'Politique' }, 'Policy'],
    [{ en: 5, ne: 6 }, 'en: 5 · ne: 6'],
  ])('tell a text that stands in several languages in one: %j', (text, expected) => {
    expect(told({ title: text })).toEqual([['title', 'title', expected]])
  })

  it('are cut where they are too long to be read', () => {
    const [[, , text]] = told({ all: Array.from({ length: 500 }, (_, n) => n) }) as [[string, string, string]]
    expect(text.length).toBeLessThan(610)
    expect(text.endsWith('…')).toBe(true)
  })

  it.each(['constructor', 'toString', '__proto__', 'a.b', 'country:x'])(
    'are not looked up by a name that no field of ours has: %s',
    name => {
      const asked: string[] = []
      const row: unknown = JSON.parse(`{${JSON.stringify(name)}: 1}`)
      fieldsOfRow(row, { ...words, field: one => (asked.push(one), null) })
      expect(asked).toEqual([])
    },
  )

  it.each([null, 'text', 5, ['a']])('are none of what is no row: %j', row => {
    expect(fieldsOfRow(row, words)).toEqual([])
  })
})

it('keeps the code of a value beside its words, where they do not say it themselves', () => {
  const words = { field: () => null, language: 'en', yes: 'yes', no: 'no' }
  const said: Readonly<Record<string, string>> = {
    major: 'Major',
    'in-progress': 'In progress',
    BD: 'Bangladesh',
  }
  const value = (one: string | number) => said[one] ?? null
  const codes = (row: object) =>
    fieldsOfRow(row, { ...words, value }).flatMap(({ pieces }) =>
      pieces.map(piece => ('code' in piece ? piece.code : null)),
    )
  expect(codes({ grade: 'major', status: 'in-progress', country: 'BD', title: 'Gates locked' })).toEqual([
    ...[null, null, 'BD', null],
  ])
})
