import { expect, it } from 'vitest'
import { pseudoCatalogue, pseudoText } from './pseudo'

it('keeps placeholders and nested keys, grows by 40 %, and marks both ends', () => {
  const text = pseudoText('Undo: {{what}} of $t(app:name)')
  expect(text).toContain('{{what}}')
  expect(text).toContain('$t(app:name)')
  expect(text.startsWith('⟦Üñdö')).toBe(true)
  expect(text.endsWith('⟧')).toBe(true)
  expect(pseudoText('x'.repeat(10)).length).toBe(10 + 4 + 2)
})

it('keeps every key', () => {
  expect(pseudoCatalogue({ a: { b_one: 'one', b_other: 'many' } })).toEqual({
    a: { b_one: pseudoText('one'), b_other: pseudoText('many') },
  })
})
