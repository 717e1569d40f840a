import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '@shared/contract/error'
import { recruiterNamed, siteNamed, supplierNamed } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const find = async (text: string, language = 'en', limit = 20) =>
  (await test.ask('search.records', { text, language, limit })).found
const names = async (text: string, language?: string) =>
  (await find(text, language)).map(({ kind, name }) => `${kind} ${name}`)
const supplier = (name: string, more: object = {}) =>
  test.ask('suppliers.add', { supplier: supplierNamed(name, more) })

describe('one question finds records of every kind', () => {
  it('best first: called so, a word of the name, another word', async () => {
    await supplier('Delta Kosi Mills')
    await supplier('Blue Dune', { city: 'Kosi' })
    const { id: supplierId } = await supplier('Kosi Garments')
    await test.ask('suppliers.add-site', { supplierId, site: siteNamed('Kosi yard') })
    await test.ask('suppliers.add-recruiter', { recruiter: recruiterNamed('Manpower Kosi') })
    expect(await names('kosi')).toEqual([
      'supplier Kosi Garments',
      'site Kosi yard',
      'supplier Delta Kosi Mills',
      'recruiter Manpower Kosi',
      'supplier Blue Dune',
    ])
  })

  it('says in what a site stands, and leaves sites that only belong to what is found', async () => {
    const { id: supplierId } = await supplier('Kosi Garments')
    await test.ask('suppliers.add-site', { supplierId, site: siteNamed('Line 1') })
    expect(await names('kosi')).toEqual(['supplier Kosi Garments'])
    expect(await find('line kosi')).toEqual([
      expect.objectContaining({
        kind: 'site',
        name: 'Line 1',
        within: { id: supplierId, name: 'Kosi Garments' },
      }),
    ])
  })

  it('requirements by reference and by their words in the language', async () => {
    const [first] = await find('S1.03')
    expect(first).toMatchObject({ kind: 'requirement', id: 'S1.03', within: { id: 'S1' } })
    const french = (await find('S1.03', 'fr'))[0]!
    expect(french.name).not.toBe(first!.name)
    const [word] = french.name.split(' ').filter(one => one.length > 6)
    expect((await find(word!, 'fr')).map(({ id }) => id)).toContain('S1.03')
  })

  it('names in other letters by plain ones, accents or not', async () => {
    await supplier('Çınar Irmak Farms')
    await supplier('Минск Текстиль')
    expect(await names('cinar')).toEqual(['supplier Çınar Irmak Farms'])
    expect(await names('minsk')).toEqual(['supplier Минск Текстиль'])
  })
})

describe('people’s words', () => {
  it('for a kind choose among what has the name', async () => {
    await supplier('Kosi Garments')
    await test.ask('suppliers.add-recruiter', { recruiter: recruiterNamed('Kosi Overseas') })
    expect(await names('agency kosi')).toEqual(['recruiter Kosi Overseas'])
    expect(await names('factory kosi')).toEqual(['supplier Kosi Garments'])
    expect(await names('fábrica kosi', 'es')).toEqual(['supplier Kosi Garments'])
  })

  it('alone find no records: the page is found by them', async () => {
    await supplier('Kosi Garments')
    expect(await names('factory')).toEqual([])
  })

  it('with a slip of the hand still find what is counted in hundreds', async () => {
    expect((await find('responsability')).map(({ kind }) => kind)).toContain('requirement')
  })
})

it('finds what has changed since the letters before, and nothing in the bin', async () => {
  expect(await names('kosi')).toEqual([])
  const { id } = await supplier('Kosi Garments')
  expect(await names('kosi')).toEqual(['supplier Kosi Garments'])
  await test.ask('suppliers.remove', { ids: [id], reason: null })
  expect(await names('kosi')).toEqual([])
})

it('shows no more of a kind than can be looked over, and no more in all than was asked for', async () => {
  for (let at = 0; at < 9; at++) await supplier(`Kosi ${at}`)
  expect(await find('kosi')).toHaveLength(6)
  expect(await find('kosi', 'en', 2)).toHaveLength(2)
})

it.each(['"', "' OR 1=1 --", '%', '_', '\\', '*', 'NEAR(a b)', 'name:kosi', '🙂', '()', 'a'.repeat(200)])(
  'takes signs of the query languages as plain text: %s',
  async text => {
    await supplier('Kosi Garments')
    expect(await find(text)).toEqual([])
  },
)

it.each([
  ['nothing', { text: '  ', language: 'en', limit: 5 }],
  ['too much', { text: 'a'.repeat(201), language: 'en', limit: 5 }],
  ['no language', { text: 'kosi', language: '../en', limit: 5 }],
  ['too many', { text: 'kosi', language: 'en', limit: 51 }],
  ['half a character', { text: 'kosi \ud83d', language: 'en', limit: 5 }],
  ['a zero', { text: 'ko\0si', language: 'en', limit: 5 }],
])('refuses %s', async (_, input) => {
  expect(await test.engine.answer('search.records', input)).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  })
})

it('in a language nobody has translated answers as in English', async () => {
  await test.ask('suppliers.add-recruiter', { recruiter: recruiterNamed('Kosi Overseas') })
  expect(await names('agency kosi', 'xx')).toEqual(['recruiter Kosi Overseas'])
})

it('is given up when it is cancelled', async () => {
  await supplier('Kosi Garments')
  const control = new AbortController()
  const asked = test.engine.call(
    'search.records',
    { text: 'kosi', language: 'en', limit: 5 },
    { signal: control.signal },
  )
  control.abort()
  expect(await asked).toEqual({ ok: false, error: new Refusal({ code: 'cancelled' }).error })
})
