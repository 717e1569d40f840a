import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Subject } from './entry'
import { NameIndex } from './name-index'
import { parseName, uncheckable } from './parse-name'
import { NAME_CASES } from './testing/name-cases'
import { entryOf, subjectOf } from './testing/entries'
import { DEFAULT_THRESHOLD } from './threshold'

const listed = Object.values(NAME_CASES).flatMap(group =>
  group.cases.map(each => entryOf(each[1], { type: group.rules })),
)
const index = NameIndex.of(listed)
const nameOfList = fc.constantFrom(...listed)
const best = (subject: Subject, of = index) => of.search(subject, 0).found[0]?.match.score ?? 0
const scoreFor = (subject: Subject, key: string, of = index, entries = listed) =>
  of.search(subject, 0).found.find(found => entries[found.entry]?.key === key)?.match.score ?? 0

const letters = Array.from('abcdefghijklmnopqrstuvwxyzéüñçъжшكمدर한文')
const word = fc
  .array(fc.constantFrom(...letters), { minLength: 2, maxLength: 10 })
  .map(parts => parts.join(''))
const anyName = fc.array(word, { minLength: 1, maxLength: 5 }).map(parts => parts.join(' '))

describe('a name', () => {
  it('always matches itself, whatever it is made of', () => {
    fc.assert(
      fc.property(anyName, fc.constantFrom('person' as const, 'organisation' as const), (name, type) => {
        fc.pre(uncheckable(parseName(name, type)) === null)
        const found = NameIndex.of([...listed.slice(0, 40), entryOf(name, { type })]).search(
          subjectOf(name, { type }),
          DEFAULT_THRESHOLD,
        ).found
        expect(found.some(each => each.match.theirName === name)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('is found unchanged even when it is made of stop words only', () => {
    const only = NameIndex.of([entryOf('General Trading Co. Ltd', { type: 'organisation' })])
    const { found, uncheckable: failed } = only.search(
      subjectOf('GENERAL TRADING CO LTD', { type: 'organisation' }),
      0.6,
    )
    expect(failed).toEqual([{ name: 'GENERAL TRADING CO LTD', why: 'only-stop-words' }])
    expect(found).toHaveLength(1)
  })

  it('matches in whatever order its words stand', () => {
    fc.assert(
      fc.property(nameOfList, fc.infiniteStream(fc.nat()), (entry, order) => {
        const text = entry.names[0]?.text ?? ''
        const words = parseName(text, entry.type === 'person' ? 'person' : 'organisation').tokens.map(
          token => token.raw,
        )
        fc.pre(words.length > 1 && words.every(each => !each.includes(' ')))
        const shuffled = words
          .map(each => ({ each, at: Number(order.next().value) }))
          .sort((a, b) => a.at - b.at)
          .map(x => x.each)
        const inOrder = scoreFor(
          subjectOf(words.join(' '), { type: entry.type === 'person' ? 'person' : 'organisation' }),
          entry.key,
        )
        const anyOrder = scoreFor(
          subjectOf(shuffled.join(' '), { type: entry.type === 'person' ? 'person' : 'organisation' }),
          entry.key,
        )
        expect(anyOrder).toBeGreaterThan(DEFAULT_THRESHOLD)
        expect(anyOrder).toBeCloseTo(inOrder, 10)
      }),
      { numRuns: 200 },
    )
  })

  it('never scores a flat 1', () => {
    for (const entry of listed) expect(best(subjectOf(entry.names[0]?.text ?? ''))).toBeLessThan(1)
  })
})

describe('further evidence', () => {
  const country = fc.constantFrom('NP', 'QA', 'CD', 'SY', 'RU')
  const year = fc.integer({ min: 1930, max: 2005 })

  it('never raises a score when it contradicts', () => {
    fc.assert(
      fc.property(nameOfList, country, year, fc.integer({ min: 1, max: 60 }), (entry, code, born, off) => {
        const entries = [
          {
            ...entry,
            countries: [code],
            birthDates: [{ date: null, fromYear: born, toYear: born, circa: false }],
          },
        ]
        const of = NameIndex.of(entries)
        const subject = subjectOf(entry.names[0]?.text ?? '', { type: 'unknown' })
        const silent = best(subject, of)
        const otherCountry = best({ ...subject, countries: ['NO'] }, of)
        const otherYear = best({ ...subject, birthYear: born + off }, of)
        const both = best({ ...subject, countries: ['NO'], birthYear: born + off }, of)
        expect(otherCountry).toBeLessThan(silent)
        expect(otherYear).toBeLessThan(silent)
        expect(both).toBeLessThan(Math.min(otherCountry, otherYear))
      }),
      { numRuns: 60 },
    )
  })

  it('raises a score when it agrees, and orders what is tied by name', () => {
    const twins = [
      entryOf('Oskar Tervani', { key: 'a', countries: ['NP'] }),
      entryOf('Oskar Tervani', { key: 'b', countries: ['QA'] }),
    ]
    const { found } = NameIndex.of(twins).search(subjectOf('Oskar Tervani', { countries: ['QA'] }), 0.6)
    expect(found.map(each => twins[each.entry]?.key)).toEqual(['b', 'a'])
    expect(found[0]?.match.reasons).toContainEqual({
      code: 'country.same',
      side: 'for',
      params: { countries: 'QA' },
    })
    expect(found[1]?.match.reasons).toContainEqual({
      code: 'country.differs',
      side: 'against',
      params: { ours: 'QA', theirs: 'NP' },
    })
  })

  it('finds a party by an equal number under any name, and never by a short one', () => {
    const numbers = [{ kind: 'IMO number', number: 'IMO 9187629', country: null }]
    const index = NameIndex.of([entryOf('POLARIS DAWN', { type: 'vessel', identifiers: numbers })])
    const asked = (identifiers: string[]) =>
      index.search(subjectOf('Marjan Star', { type: 'organisation', identifiers }), DEFAULT_THRESHOLD).found
    const [found] = asked(['imo9187629'])
    expect(found?.match.score).toBeGreaterThan(0.8)
    expect(found?.match.reasons.map(reason => reason.code)).toContain('identifier.same')
    expect(asked(['9187'])).toEqual([])
  })

  it('knows the same day, a swapped one and another one', () => {
    const born = { date: '1968-03-12', fromYear: null, toYear: null, circa: false }
    const of = NameIndex.of([entryOf('Oskar Tervani', { birthDates: [born] })])
    const score = (birthDate: string | null) => best(subjectOf('Oskar Tervani', { birthDate }), of)
    expect(score('1968-03-12')).toBeGreaterThan(score('1968-12-03'))
    expect(score('1968-12-03')).toBeGreaterThan(score(null))
    expect(score('1968-07-01')).toBeLessThan(score(null))
    expect(score('1981-07-01')).toBeLessThan(score('1968-07-01'))
  })

  it('lets an equal role raise, and another one change nothing', () => {
    const of = NameIndex.of([entryOf('Oskar Tervani', { roles: ['Director of Tervani Shipping'] })])
    const score = (roles: string[]) => best(subjectOf('Oskar Tervani', { roles }), of)
    expect(score(['Shipping director'])).toBeGreaterThan(score([]))
    expect(score(['Teacher'])).toBe(score([]))
  })

  it('never lets a legal form decide', () => {
    const forms = fc.constantFrom('Ltd', 'LLC', 'GmbH', 'S.A.', 'ООО', 'PT', 'Co., Ltd.', 'Trading', 'Group')
    const bodies = listed.filter(entry => entry.type === 'organisation')
    fc.assert(
      fc.property(fc.constantFrom(...bodies), fc.constantFrom(...bodies), forms, (a, b, form) => {
        const of = NameIndex.of([b])
        const name = a.names[0]?.text ?? ''
        const alert = (text: string) =>
          best(subjectOf(text, { type: 'organisation' }), of) >= DEFAULT_THRESHOLD
        fc.pre(uncheckable(parseName(name, 'organisation')) === null)
        expect(alert(`${name} ${form}`)).toBe(alert(name))
      }),
      { numRuns: 200 },
    )
  })

  it('lets an equal number decide', () => {
    const entries = [
      entryOf('Oskar Tervani', { identifiers: [{ kind: 'Passport', number: 'AB 1234567', country: null }] }),
    ]
    const score = best(subjectOf('Oskar Tervani', { identifiers: ['ab-1234567'] }), NameIndex.of(entries))
    expect(score).toBeGreaterThan(0.98)
  })
})

describe('what cannot be checked', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['12345', 'no-letters'],
    ['***', 'no-letters'],
    ['A', 'too-short'],
    ['Trading Co., Ltd', 'only-stop-words'],
    ['شركة للتجارة', 'only-stop-words'],
    ['x'.repeat(301), 'too-long'],
    ['Osk\u0430r Tervani', 'mixed-scripts'],
    ['Oskar\u0007 Tervani', 'control-characters'],
    ['Oskar \uFFFDervani', 'control-characters'],
  ])('%j: %s', (name, why) => {
    expect(index.search(subjectOf(name, { type: 'organisation' }), 0.6).uncheckable).toEqual([{ name, why }])
  })

  it('does not stumble over control characters, mixed scripts and invisible marks', () => {
    const found = index.search(subjectOf('OS\u200BKAR\u0000 \u202ETERVANI'), 0.6).found
    expect(found[0]?.match.theirName.toUpperCase()).toBe('OSKAR TERVANI')
  })
})
