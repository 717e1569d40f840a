import { describe, expect, it } from 'vitest'
import { plainSigner, toldApart } from './signer-names'

const key = (letter: string) => letter.repeat(64)
const known = [{ name: 'Harbour Textiles, compliance', fingerprint: key('a') }]

describe('a signer from a file', () => {
  it.each([
    ['the same name', 'Harbour Textiles, compliance'],
    ['another case, other blanks', 'HARBOUR  textiles compliance'],
    ['Cyrillic letters that look the same', 'Наrbоur Техtilеs, соmpliаnсе'],
    ['Greek letters that look the same', 'Ηarbοur Τextiles, cοmpliance'],
    ['an Armenian letter, and a Cherokee one', 'Ꮋarbоսr Textiles, compliance'],
    ['wide letters', 'Ｈarbour Textiles, compliance'],
    ['letters that can’t be seen', 'Har\u200bbour\u00ad Textiles, compliance'],
  ])('who reads like somebody known and has another key is told apart: %s', (_, name) => {
    const [one] = toldApart(known, [{ name, fingerprint: key('b') }])
    expect(one?.name).toMatch(/ \(bbbb…\)$/)
    expect(one?.name.length).toBeLessThanOrEqual(200)
  })

  it('is told apart from another of the same file', () => {
    const two = ['b', 'c'].map(letter => ({ name: 'Auditor', fingerprint: key(letter) }))
    expect(toldApart(known, two).map(({ name }) => name)).toEqual(['Auditor', 'Auditor (cccc…)'])
  })

  it.each(['Harbour Textiles, audits', 'हार्बर', 'Порт', 'Zoë Nguyễn (東京KK)', 'Port Порт', 'شركة Textil'])(
    'keeps a name that nobody has: %s',
    name => {
      expect(toldApart(known, [{ name, fingerprint: key('b') }])[0]?.name).toBe(name)
    },
  )

  it('has a name in one line that turns nothing around', () => {
    expect(plainSigner({ name: 'A\u202eB\r\nvalid', fingerprint: key('b') }).name).toBe('AB valid')
    expect(plainSigner({ name: '\u202e', fingerprint: key('b') }).name).toBe('b'.repeat(19))
  })
})
