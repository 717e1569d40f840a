import { expect, it } from 'vitest'
import { readCells } from './read-cells'
import type { CellField } from './registers'

const NOT_UNDERSTOOD = Symbol('not understood')

it.each<[CellField, string, unknown]>([
  ['country', 'Viet Nam', 'VN'],
  ['country', 'Atlantis', NOT_UNDERSTOOD],
  ['sector', 'Readymade garments', 'textiles-garments'],
  ['sector', 'whatever', NOT_UNDERSTOOD],
  ['tier', '2', 2],
  ['tier', '0', NOT_UNDERSTOOD],
  ['tier', '21', NOT_UNDERSTOOD],
  ['workers', '1,200', 1200],
  ['workers', '12–15', NOT_UNDERSTOOD],
  ['workersPerYear', '140', 140],
  ['name', ' Mill ', 'Mill'],
  ['name', 'x'.repeat(501), NOT_UNDERSTOOD],
  ['notes', '=1+1', '=1+1'],
  ['notes', 'x'.repeat(501), 'x'.repeat(501)],
  ['licenceStatus', 'Expired', 'expired'],
  ['licenceStatus', 'perhaps', NOT_UNDERSTOOD],
  ['validUntil', '4 March 2027', '2027-03-04'],
  ['validUntil', '03/04/2027', NOT_UNDERSTOOD],
])('%s from %j', (field, text, value) => {
  const [cell] = readCells([field], [text])
  expect(cell).toEqual(value === NOT_UNDERSTOOD ? { field, unread: text } : { field, value })
})

it('takes nothing from empty cells and from columns that are left out', () => {
  expect(readCells(['tier', null, 'city'], ['', 'x', '  '])).toEqual([])
  expect(readCells(['tier', 'city'], ['3'])).toEqual([{ field: 'tier', value: 3 }])
})

it('makes a value not known where a record can be without it', () => {
  expect(readCells(['city', 'owner', 'name'], [null, null, null])).toEqual([
    { field: 'city', value: null },
    { field: 'owner', unread: '–' },
    { field: 'name', unread: '–' },
  ])
})
