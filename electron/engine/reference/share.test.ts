import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findingDraft } from '@shared/response/testing/finding'
import { canonicalJson } from '@shared/text/canonical-json'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import {
  MILL,
  PLACES,
  accepted,
  addGarmentSupplier,
  decision,
  load,
  refusedFile,
} from './testing/load-and-accept'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

describe('a pack for another organisation', () => {
  const sharing = {
    giver: 'Harbour Union',
    licence: 'CC BY 4.0',
    note: null,
    places: true,
    flags: true,
    nameParties: false,
  }

  async function written(input = sharing): Promise<string> {
    const path = test.path('pack.json')
    await test.ask('reference.share', { ...input, file: test.saving(path) })
    return readFileSync(path, 'utf8')
  }

  it('comes in as an edition under the giver’s name, and counts only once it is accepted', async () => {
    await accepted(test, 'hotspots', 'places.csv', PLACES + MILL)
    const pack = await written()
    const taken = await load(test, 'pack', 'received.json', pack)
    expect(taken).toMatchObject({ loaded: 1, rejectedCount: 0 })
    const { proposed } = await test.ask('reference.editions', {})
    expect(proposed).toMatchObject([{ kind: 'hotspots', giver: 'Harbour Union', licence: 'CC BY 4.0' }])
    await test.ask('reference.accept', { id: taken.id ?? '', ...decision })
    const { hotspots } = await test.ask('reference.hotspots', {})
    expect(hotspots.filter(({ name }) => name === 'Old mill quarter').map(({ edition }) => edition)).toEqual([
      'places.csv',
      'Harbour Union',
    ])
    expect(JSON.parse(await written())).toMatchObject({ hotspots: [{ name: 'Old mill quarter' }] })
  })

  it('names no supplier and repeats no words of a finding unless somebody chose to', async () => {
    const supplier = await addGarmentSupplier(test, 'Tejo Têxteis')
    await test.ask('response.add-finding', {
      finding: findingDraft({
        subjectId: supplier,
        title: 'Passports held in the office',
        kind: 'red-flag',
        redFlagSeverity: 'critical',
      }),
    })
    const pack = await written()
    expect(pack).not.toMatch(/Tejo|passport/i)
    expect(JSON.parse(pack)).toMatchObject({ flags: [{ kind: 'red-flag', party: null, text: '' }] })
    expect(await written({ ...sharing, nameParties: true })).toMatch(/Tejo/)
  })

  it('has its red flags read before and after somebody accepts it', async () => {
    const supplier = await addGarmentSupplier(test, 'Tejo Têxteis')
    const redFlag = { kind: 'red-flag', redFlagSeverity: 'major' } as const
    await test.ask('response.add-finding', {
      finding: findingDraft({ subjectId: supplier, title: 'Passports held', ...redFlag }),
    })
    const { id } = await load(test, 'pack', 'received.json', await written({ ...sharing, nameParties: true }))
    const shown = {
      giver: 'Harbour Union',
      flags: [{ kind: 'red-flag', code: 'major', party: 'Tejo Têxteis', text: 'Passports held' }],
    }
    expect(await test.ask('reference.flags', { id: id ?? '' })).toMatchObject(shown)
    await test.ask('reference.accept', { id: id ?? '', ...decision })
    expect(await test.ask('reference.flags', { id: id ?? '' })).toMatchObject(shown)
    const places = await accepted(test, 'hotspots', 'places.csv', PLACES + MILL)
    expect(await test.refusal('reference.flags', { id: places })).toBe('not-found')
  })

  it('turns no line around with the names in it, and is still proved by its hash', async () => {
    await accepted(test, 'hotspots', 'places.csv', PLACES + MILL)
    const made = JSON.parse(await written()) as { hotspots: object[]; sha256?: string }
    delete made.sha256
    const signed = (content: object): string => {
      const sha256 = createHash('sha256').update(canonicalJson(content)).digest('hex')
      return canonicalJson({ ...content, sha256 })
    }
    const turning = { ...made, giver: 'Harbour \u202enoinU', note: 'a\u2066b' }
    const places = made.hotspots.map(place => ({
      ...place,
      name: 'Old \u202ellim\u202c',
      actors: ['\u202bx'],
    }))
    await load(test, 'pack', 'turned.json', signed({ ...turning, hotspots: places }))
    const { proposed } = await test.ask('reference.editions', {})
    expect(proposed).toMatchObject([{ edition: 'Harbour noinU', giver: 'Harbour noinU' }])
    expect(JSON.stringify(proposed)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    await test.ask('reference.accept', { id: proposed[0]?.id ?? '', ...decision })
    const { hotspots } = await test.ask('reference.hotspots', {})
    expect(hotspots.map(({ name }) => name)).toContain('Old llim')
    const unnamed = made.hotspots.map(place => ({ ...place, name: '\u202e' }))
    expect(await refusedFile(test, 'pack', 'd.json', signed({ ...made, hotspots: unnamed }))).toBe(
      'pack-form',
    )
  })

  it('that was changed on the way, or is none, is refused', async () => {
    await accepted(test, 'hotspots', 'places.csv', PLACES + MILL)
    const pack = await written()
    expect(await refusedFile(test, 'pack', 'a.json', pack.replace('Old mill', 'New mill'))).toBe(
      'pack-changed',
    )
    expect(await refusedFile(test, 'pack', 'b.json', '{"format":"other"}')).toBe('pack-form')
    expect(await refusedFile(test, 'pack', 'c.json', pack.slice(0, -9))).toBe('not-json')
  })

  it('comes in once: again while it waits or is in use, it is refused, and once it was turned down it may', async () => {
    await accepted(test, 'hotspots', 'places.csv', PLACES + MILL)
    const pack = await written()
    const { id } = await load(test, 'pack', 'received.json', pack)
    expect(await refusedFile(test, 'pack', 'again.json', pack)).toBe('edition-waits')
    await test.ask('reference.reject', { id: id ?? '', ...decision })
    const { id: later } = await load(test, 'pack', 'later.json', pack)
    await test.ask('reference.accept', { id: later ?? '', ...decision })
    expect(await refusedFile(test, 'pack', 'again.json', pack)).toBe('edition-in-use')
    const other = await written({ ...sharing, giver: 'Other Union' })
    expect(await refusedFile(test, 'pack', 'other.json', other)).toBe('taken')
  })

  it('of nothing is refused', async () => {
    expect(await test.refusal('reference.share', { ...sharing, file: test.saving(test.path('x')) })).toBe(
      'refused',
    )
  })
})
