import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json'
import { foreignJson } from './foreign-json'

describe('JSON that somebody else wrote', () => {
  it.each([
    [String.raw`{"a":"x\ud800y"}`, { a: 'x\uFFFDy' }],
    [String.raw`{"a\uDFFF":1}`, { 'a\uFFFD': 1 }],
    [String.raw`["\ud83d\ude00","\ude00\ud83d"]`, ['😀', '\uFFFD\uFFFD']],
    [String.raw`["\\ud800","\\\ud800"]`, ['\\ud800', '\\\uFFFD']],
    [String.raw`["\u00e9\n\"\ud800\""]`, ['é\n"\uFFFD"']],
  ])('%s', (text, value) => {
    expect(foreignJson(text)).toEqual(value)
  })

  it('is read like any, and can be hashed whatever it holds', () => {
    const anything = fc.jsonValue({ stringUnit: 'binary' })
    fc.assert(
      fc.property(anything, value => {
        const text = JSON.stringify(value)
        const read = foreignJson(text)
        expect(() => canonicalJson(read as never)).not.toThrow()
        if (!/\\u[dD][89a-fA-F]/.test(text)) expect(read).toEqual(JSON.parse(text))
      }),
    )
  })

  it('refuses what is none', () => {
    expect(() => foreignJson('{"a":')).toThrow(SyntaxError)
  })
})
