import { expect, it } from 'vitest'
import type { PasteField } from './paste-block'
import { pastedCells } from './pasted'

it.each<[PasteField, string, unknown]>([
  ['country', 'Viet Nam', { country: 'VN' }],
  ['country', 'Atlantis', null],
  ['sector', 'Readymade garments', { sector: 'textiles-garments' }],
  ['sector', 'whatever', null],
  ['tier', '2', { tier: 2 }],
  ['tier', '0', null],
  ['tier', '21', null],
  ['workers', '1,200', { workers: 1200 }],
  ['workers', '12–15', null],
  ['name', ' Mill ', { name: 'Mill' }],
  ['notes', '=1+1', { notes: '=1+1' }],
])('%s from %j', (field, text, patch) => {
  const [cell] = pastedCells([field], [text])
  expect(cell).toEqual(patch === null ? { field, unread: text } : { field, patch })
})

it('takes nothing from empty cells and from columns that are left out', () => {
  expect(pastedCells(['tier', null, 'city'], ['', 'x', '  '])).toEqual([])
  expect(pastedCells(['tier', 'city'], ['3'])).toEqual([{ field: 'tier', patch: { tier: 3 } }])
})
