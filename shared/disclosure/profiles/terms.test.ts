import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Search, type SearchOptions } from './terms'

const search = (options: Partial<SearchOptions>) =>
  new Search({ terms: [], positions: [], patterns: [], meant: [], ...options })
const found = (text: string, options: Partial<SearchOptions>) =>
  search(options)
    .in(text)
    .map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
const person = (text: string) => ({ kind: 'person', text }) as const

describe('names', () => {
  it.each([
    ['Interview with RAM  Bahadur-Thapa.', 'Ram Bahadur Thapa', 'RAM  Bahadur-Thapa'],
    ['<b>Ｒａｍ Thapa</b>', 'Ram Thapa', 'Ｒａｍ Thapa'],
    ['Jose\u0301 Ibarra said', 'José Ibarra', 'Jose\u0301 Ibarra'],
    ['Tha\u00adpa, Ram: not this one. Ram Tha\u00adpa: this one', 'Ram Thapa', 'Ram Tha\u00adpa'],
    ['श्री राम बहादुर थापा', 'राम बहादुर थापा', 'राम बहादुर थापा'],
    ['قال محمد العلي ذلك', 'محمد العلي', 'محمد العلي'],
  ])('%s', (text, name, expected) => {
    expect(found(text, { terms: [person(name)] })).toEqual([`person: ${expected}`])
  })

  it('are no part of another word, and short ones are not looked for', () => {
    const options = { terms: [person('Ana'), person('Thapa')] }
    expect(found('Thapathali and Ana', options)).toEqual([])
    expect(search(options).tooShort).toBe(1)
  })

  it('that are meant to be published are let through', () => {
    expect(found('Signed: Ram Thapa', { terms: [person('Ram Thapa')], meant: ['Ram  THAPA'] })).toEqual([])
  })
})

describe('texts that are let through', () => {
  const look = (text: string, options: Partial<SearchOptions>) => {
    const { held, passed } = search(options).look(text)
    const told = (hits: typeof held) =>
      hits.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
    return { held: told(held), passed: told(passed) }
  }
  const anna = [person('Anna Berg'), { kind: 'supplier', text: 'Anna Berg' } as const]

  it('pass as one kind and no other', () => {
    const passed = [{ kind: 'person', text: 'ANNA  berg' } as const]
    expect(look('Shoes of Anna Berg', { terms: anna, passed })).toEqual({
      held: ['supplier: Anna Berg'],
      passed: ['person: Anna Berg'],
    })
    expect(look('Shoes of Anna Berg', { terms: anna.slice(0, 1), passed }).held).toEqual([])
  })

  it('pass whole: neither what is longer, nor what lies in them, nor what is like them', () => {
    const terms = [
      ...anna.slice(0, 1),
      person('Anna Berg Larsen'),
      { kind: 'contact', text: 'Berg' } as const,
    ]
    const passed = [{ kind: 'person', text: 'Anna Berg' } as const]
    expect(look('Anna Berg Larsen', { terms, passed })).toEqual({
      held: ['person: Anna Berg Larsen'],
      passed: [],
    })
    expect(look('Anna Berg', { terms, passed }).held).toEqual(['contact: Berg'])
    expect(look('Anne Berg, Anna-Lise Berg', { terms, passed }).held).toEqual([
      'contact: Berg',
      'contact: Berg',
    ])
  })

  it('an address that somebody recorded stays, though it passes as an address', () => {
    const text = 'write to desk@mill.example'
    const passed = [{ kind: 'email', text: 'desk@mill.example' } as const]
    const terms = [{ kind: 'contact', text: 'desk@mill.example' } as const]
    expect(look(text, { patterns: ['email'], passed }).held).toEqual([])
    expect(look(text, { patterns: ['email'], terms, passed }).held).toEqual(['contact: desk@mill.example'])
  })
})

describe('shapes', () => {
  it.each([
    ['email', 'write to r.thapa+x@mill.example.np today', 'r.thapa+x@mill.example.np'],
    ['phone', 'call +977 (1) 441-2345 now', '+977 (1) 441-2345'],
    ['path', 'from C:\\Users\\rthapa\\Desktop\\list.xlsx and', 'C:\\Users\\rthapa\\Desktop\\list.xlsx'],
    ['path', 'see /home/rthapa/cases/a.docx.', '/home/rthapa/cases/a.docx.'],
    ['path', 'file:///Users/x/a.pdf', 'file:///Users/x/a.pdf'],
    ['path', 'on \\\\server01\\hr$ there', '\\\\server01\\hr$'],
  ] as const)('%s: %s', (kind, text, expected) => {
    expect(found(text, { patterns: ['email', 'phone', 'path'] })).toEqual([`${kind}: ${expected}`])
  })

  it.each([
    'word/media/image1.png and ../media/image1.png',
    'https://example.org/home/page',
    '2024-2025 and +5 % and 1.5e+21',
    '@import and a@b',
    '01a20ca1-a590-725c-8285-4a6f93056f55',
  ])('lets %s alone', text => {
    expect(found(text, { patterns: ['email', 'phone', 'path'] })).toEqual([])
  })
})

describe('positions', () => {
  const positions = [{ lat: 27.71725, lon: 85.32396 }]
  it.each([
    '{"lat":27.71725,"workers":120,"lon":85.32396}',
    '[85.323961, 27.717259]',
    '27.7172 N, 85.3239 E',
  ])('%s', text => {
    expect(found(text, { positions })).toHaveLength(1)
  })
  it.each(['27.71725 alone', '27.7 85.3', '27.999 85.323'])('not %s', text => {
    expect(found(text, { positions })).toEqual([])
  })
})

it('takes out all it finds, and nothing is found afterwards', () => {
  const terms = [person('Ram Thapa'), person('Sita Rai')]
  const patterns = ['email'] as const
  const piece = fc.constantFrom(
    'Ram Thapa',
    'sita  rai',
    'a@b.example',
    'a mill',
    ', ',
    '. ',
    ' and ',
    'Ram',
    'Rai',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const all = search({ terms, patterns: [...patterns] })
      expect(all.in(all.without(pieces.join(' '), '[withheld]'))).toEqual([])
    }),
  )
})
