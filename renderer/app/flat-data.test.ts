import { expect, it } from 'vitest'
import { flatData } from './flat-data'

it.each([
  [
    '{"label":"2026","startsOn":"2026-01-01","website":null}',
    [
      ['label', '2026'],
      ['starts_on', '2026-01-01'],
    ],
  ],
  [
    '["textiles",3]',
    [
      [null, 'textiles'],
      [null, 3],
    ],
  ],
  ['[]', []],
  ['{"count":0,"rows":[]}', [['count', 0]]],
  ['{"count":0,"rows":[{"row":1}]}', null],
  ['[1', null],
  ['plain words', null],
  ['2026', null],
])('%s', (text, expected) => {
  expect(flatData(text)).toEqual(expected)
})
