import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleaned, cleanText, shownName } from './clean'

describe('clean text', () => {
  it.each([
    ['plain text stays', 'Harbour Textiles Ltd', 'Harbour Textiles Ltd'],
    ['controls go', 'a\u0000b\u0008c\u009fd', 'abcd'],
    ['overrides and isolates go', '\u202egnp.exe\u202c \u2066x\u2069', 'gnp.exe x'],
    ['direction marks stay', 'شركة\u200f (2)', 'شركة\u200f (2)'],
    ['half a pair goes', 'a\ud800b\udc00c', 'abc'],
    ['a whole pair stays', '😀', '😀'],
    ['line ends become one kind', 'a\r\nb\rc\n\td', 'a\nb\nc\n\td'],
    ['conjuncts stay joined', 'क्\u200dष', 'क्\u200dष'],
  ])('%s', (_, dirty, clean) => expect(cleanText(dirty)).toBe(clean))

  it('is done once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => cleanText(cleanText(text)) === cleanText(text)),
    )
  })

  it('reaches every text at any depth and leaves the rest', () => {
    expect(cleaned({ a: ['x\u0000', { b: 'y\u202e' }], n: 1, t: true, u: null })).toEqual({
      a: ['x', { b: 'y' }],
      n: 1,
      t: true,
      u: null,
    })
  })
})

it('shows a name of somebody else’s file in its direction, and not to its end where it has none', () => {
  expect(shownName('Acme \u202egnp.exe\u202c')).toBe('Acme gnp.exe')
  expect(shownName('W'.repeat(1_000_000))).toBe(`${'W'.repeat(600)}…`)
  expect(shownName(`${'W'.repeat(599)}😀`)).toBe(`${'W'.repeat(599)}…`)
  expect(shownName('شركة التوظيف')).toBe('شركة التوظيف')
})
