import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAddress, overlap } from './address'
import { compareParties } from './compare'
import { DecisionMemory } from './decisions'
import { DuplicateIndex } from './duplicate-index'
import type { Party } from './party'
import { prepare } from './prepare'
import { sideBySide } from './sides'
import { ASK_FROM } from './weights'
import { WordCounts } from './word-counts'

const party = (name: string, more: Partial<Party> = {}): Party => ({
  names: [name],
  country: 'BD',
  region: null,
  city: null,
  address: null,
  lat: null,
  lon: null,
  numbers: [],
  ...more,
})

const compare = (ours: Party, theirs: Party) =>
  compareParties(prepare(ours), prepare(theirs), new WordCounts())
const codes = (ours: Party, theirs: Party) => compare(ours, theirs).reasons.map(reason => reason.code)

describe('comparing two parties', () => {
  it.each<readonly [string, Party, Party, boolean]>([
    ['another legal form', party('Karnaphuli Knit Ltd.'), party('Karnaphuli Knit Limited'), true],
    ['a typing error', party('Karnaphuli Knitting Mills'), party('Karnafuli Knitting Mills'), true],
    ['words joined', party('Sun Tex Garments'), party('Suntex Garments'), true],
    ['another word', party('Karnaphuli Knit Ltd.'), party('Sitakunda Knit Ltd.'), false],
    ['only trade words shared', party('Dhaka Garments Ltd.'), party('Jessore Garments Ltd.'), false],
    ['another unit', party('Meghna Denim Unit 2'), party('Meghna Denim Unit 3'), false],
    ['another compass point', party('Meghna Denim North'), party('Meghna Denim South'), false],
    ['another country', party('Meghna Denim Co'), party('Meghna Denims Co', { country: 'KH' }), false],
    [
      'a similar name at another address',
      party('Meghna Denims', { address: '12 Station Road, Tongi' }),
      party('Megna Denim', { address: '481 Harbour View, Chattogram' }),
      false,
    ],
    [
      'another name, same number',
      party('Meghna Denim', { numbers: [{ kind: 'lei', number: '5493001KJTIIGC8Y1R12' }] }),
      party('MD Apparel', { numbers: [{ kind: 'lei', number: '5493001KJTIIGC8Y1R12' }] }),
      true,
    ],
    [
      'the same name, another number',
      party('Meghna Denims', { numbers: [{ kind: 'lei', number: '5493001KJTIIGC8Y1R12' }] }),
      party('Meghna Denim', { numbers: [{ kind: 'lei', number: '529900T8BM49AURSDO55' }] }),
      false,
    ],
  ])('%s', (_, ours, theirs, asked) => {
    expect(compare(ours, theirs).score >= ASK_FROM).toBe(asked)
    expect(compare(theirs, ours).score >= ASK_FROM).toBe(asked)
  })

  it('says what speaks for and against', () => {
    const ours = party('Meghna Denims', {
      address: '12 Station Rd, Tongi',
      city: 'Tongi',
      lat: 23.9,
      lon: 90.4,
    })
    const theirs = party('Meghna Denim', {
      address: '12, Station Road, Tongi',
      city: 'Tongi',
      lat: 23.9001,
      lon: 90.4001,
    })
    expect(codes(ours, theirs)).toEqual(
      expect.arrayContaining(['name-alike', 'address-same', 'address-numbers-same', 'city-same', 'near']),
    )
    expect(codes(ours, party('Meghna Denim', { lat: 22.3, lon: 91.8 }))).toContain('far')
  })

  it('gives every score between 0 and 1 and the same from both sides', () => {
    const text = fc.string({ maxLength: 40 })
    fc.assert(
      fc.property(text, text, fc.option(text), fc.option(text), (a, b, placeA, placeB) => {
        const [ours, theirs] = [party(a, { address: placeA }), party(b, { address: placeB })]
        const [there, back] = [compare(ours, theirs).score, compare(theirs, ours).score]
        expect(there).toBeGreaterThanOrEqual(0)
        expect(there).toBeLessThanOrEqual(1)
        expect(Math.abs(there - back)).toBeLessThan(0.25)
      }),
    )
  })
})

describe('addresses', () => {
  it('are compared as sets of words and numbers, short forms written out', () => {
    const ours = parseAddress('Plot 12/A, Station Rd., Tongi I/A, Gazipur')
    const theirs = parseAddress('12 Station Road, TONGI, Gazipur-1710')
    expect(overlap(ours.words, theirs.words)).toBe(1)
    expect([...ours.numbers]).toEqual(['12'])
    expect(overlap(parseAddress(null).words, theirs.words)).toBeNull()
  })
})

describe('the index', () => {
  it('finds what the comparison would ask about and leaves strangers alone', () => {
    const index = new DuplicateIndex()
    index.add('a', party('Karnaphuli Knitting Mills Ltd.'))
    index.add('b', party('Sitakunda Spinning Ltd.'))
    expect(index.like(party('Karnafuli Knitting Mills')).map(like => like.id)).toEqual(['a'])
    expect(index.like(party('Brahmaputra Dyeing'))).toEqual([])
    expect(index.like(party('Karnafuli Knitting Mills'), id => id !== 'a')).toEqual([])
  })

  it('does not drown in a word that everybody bears', () => {
    const index = new DuplicateIndex()
    for (let i = 0; i < 500; i++) index.add(`x${i}`, party(`Universal Garments ${i}`))
    index.add('y', party('Universal Sreepur Garments'))
    expect(index.like(party('Universal Sripur Garments')).map(like => like.id)).toEqual(['y'])
  })
})

describe('side by side', () => {
  const ours = party('Karnafuli Knit Ltd.', { city: 'Tongi' })
  const theirs = party('Karnaphuli KNIT Limited')
  const rows = sideBySide(ours, theirs, compare(ours, theirs))

  it('lights the words that differ', () => {
    const name = rows.find(row => row.field === 'name')
    expect(name?.ours.filter(word => word.differs).map(word => word.text)).toEqual(['Karnafuli', 'Ltd.'])
    expect(name?.theirs.filter(word => word.differs).map(word => word.text)).toEqual([
      'Karnaphuli',
      'Limited',
    ])
  })

  it('lights nothing where only one side speaks, and leaves out what neither says', () => {
    expect(rows.find(row => row.field === 'city')?.ours).toEqual([{ text: 'Tongi', differs: false }])
    expect(rows.some(row => row.field === 'address')).toBe(false)
  })
})

describe('remembered decisions', () => {
  const left = { key: 'meghna denim|BD', recordId: null }
  const right = { key: 'megna denim|BD', recordId: 'r1' }
  const memory = new DecisionMemory([{ kind: 'supplier', verdict: 'different', left, right }])
  const asked = (name: string, recordId: string | null) => ({ party: party(name), recordId })

  it('are found from both sides, by name or by record', () => {
    expect(memory.about('supplier', asked('Meghna Denim', null), asked('Renamed', 'r1'))).toBe('different')
    expect(memory.about('supplier', asked('Renamed', 'r1'), asked('MEGHNA DENIM', 'r9'))).toBe('different')
    expect(memory.about('supplier', asked('Meghna Denim', null), asked('Somebody', 'r2'))).toBeNull()
    expect(memory.about('recruiter', asked('Meghna Denim', null), asked('Renamed', 'r1'))).toBeNull()
  })

  it('give way to a later one', () => {
    memory.remember({ kind: 'supplier', verdict: 'same', left, right })
    expect(memory.about('supplier', asked('Meghna Denim', null), asked('Megna Denim', 'r1'))).toBe('same')
  })
})
