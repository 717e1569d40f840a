import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import type { RecruiterDraft, SiteDraft, SupplierDraft } from '@shared/suppliers/drafts'
import { ALL_RECRUITERS, ALL_SITES, ALL_SUPPLIERS } from '@shared/suppliers/list'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const NOBODY = '019ab000-0000-7000-8000-000000000000'
const place = { country: 'BD', region: null, city: 'Gazipur', address: null }
const draft: SupplierDraft = {
  name: 'Seven Sparrows Knitwear Ltd',
  aliases: ['Sparrows'],
  ...place,
  ownNumber: '004711',
  lei: null,
  vatNumber: null,
  dunsNumber: null,
  osId: null,
  registrationNumber: null,
  tier: 1,
  sector: 'textiles-garments',
  products: null,
  workers: null,
  notes: null,
}
const site: SiteDraft = {
  name: 'Sewing hall',
  ...place,
  lat: 23.9999,
  lon: 90.4203,
  positionPrecision: null,
  sector: null,
  workers: 412,
  lowWagePct: 70,
  lowQualificationPct: null,
  informalPct: null,
  migrantPct: 12,
  agencyPct: null,
  recruiterChain: null,
}
const recruiter: RecruiterDraft = {
  kind: 'recruiter',
  parentId: null,
  name: 'Padma Kuashar Recruiting',
  aliases: [],
  ...place,
  licenceNumber: 'RL-1999',
  licenceAuthority: null,
  countries: [],
  licenceStatus: 'licensed',
  licenceValidUntil: '2027-06-30',
  registrationNumber: null,
  notes: null,
}
const origin = { id: null, country: 'MM', place: null, lat: null, lon: null, sharePct: 12, displaced: true }
const policy = { control: 'policy', maturity: 2, verification: 'self', assessedOn: null, note: null } as const

const add = async (fields: Partial<SupplierDraft> = {}) =>
  (await test.ask('suppliers.add', { supplier: { ...draft, ...fields } })).id
const addSite = async (supplierId: string, fields: Partial<SiteDraft> = {}) =>
  (await test.ask('suppliers.add-site', { supplierId, site: { ...site, ...fields } })).id
const addRecruiter = async (fields: Partial<RecruiterDraft> = {}) =>
  (await test.ask('suppliers.add-recruiter', { recruiter: { ...recruiter, ...fields } })).id
const get = (id: string) => test.ask('suppliers.get', { id })
const list = (filter: Partial<typeof ALL_SUPPLIERS> = {}, sort: InputOf<'suppliers.list'>['sort'] = []) =>
  test.ask('suppliers.list', { filter: { ...ALL_SUPPLIERS, ...filter }, sort, offset: 0, limit: 100 })
const namesOf = ({ rows }: OutputOf<'suppliers.list'>) => rows.map(row => row.name)

describe('a supplier', () => {
  it('is added and read back as it was typed', async () => {
    const id = await add()
    const { supplier, sites, controls, recruiters, corridors } = await get(id)
    expect(supplier).toMatchObject({ ...draft, id, source: null, deletedAt: null, custom: {} })
    expect([sites, controls, recruiters, corridors]).toEqual([[], [], [], []])
  })

  it('is edited field by field; an edit that says nothing new is no change', async () => {
    const id = await add()
    await test.ask('suppliers.edit', { id, patch: { tier: null, workers: 900 }, reason: 'their own answer' })
    expect((await get(id)).supplier).toMatchObject({ tier: null, workers: 900, name: draft.name })
    const { depth } = await test.ask('trail.steps', {})
    await test.ask('suppliers.edit', { id, patch: { workers: 900 }, reason: null })
    expect((await test.ask('trail.steps', {})).depth).toBe(depth)
  })

  it('tells its history with what was before and after, and why', async () => {
    const id = await add()
    await test.ask('suppliers.edit', { id, patch: { country: 'MM' }, reason: 'moved across the border' })
    const { entries } = await test.ask('trail.list', {
      topic: 'suppliers',
      recordId: id,
      text: null,
      before: null,
      limit: 10,
    })
    expect(entries.map(entry => entry.action)).toEqual(['suppliers.edit', 'suppliers.add'])
    expect(entries[0]).toMatchObject({ summary: { name: draft.name }, reason: 'moved across the border' })
    expect(entries[0]?.rows[0]).toMatchObject({ before: { country: 'BD' }, after: { country: 'MM' } })
  })

  it('goes to the bin with its sites and comes back', async () => {
    const id = await add()
    await addSite(id)
    await test.ask('suppliers.remove', { ids: [id], reason: 'contract ended' })
    expect((await list()).total).toBe(0)
    expect((await list({ inBin: true })).total).toBe(1)
    expect(await test.ask('suppliers.counts', {})).toMatchObject({ suppliers: 0, sites: 0 })
    await test.ask('suppliers.restore', { ids: [id] })
    expect(await test.ask('suppliers.counts', {})).toMatchObject({ suppliers: 1, sites: 1 })
  })
})

describe('sites, origins and controls', () => {
  it('hang on their supplier and move its date of change', async () => {
    const id = await add()
    const before = (await get(id)).supplier.updatedAt
    const siteId = await addSite(id)
    await test.ask('suppliers.set-origins', {
      siteId,
      groups: [origin, { ...origin, country: 'IN', sharePct: 5 }],
      reason: null,
    })
    await test.ask('suppliers.set-controls', {
      subjectType: 'site',
      subjectId: siteId,
      controls: [policy],
      reason: null,
    })
    const { supplier, sites } = await get(id)
    expect(sites).toHaveLength(1)
    expect(sites[0]?.site).toMatchObject({ ...site, positionPrecision: 'exact', supplierId: id })
    expect(sites[0]?.origins.map(group => [group.country, group.sharePct])).toEqual([
      ['MM', 12],
      ['IN', 5],
    ])
    expect(sites[0]?.controls).toMatchObject([policy])
    expect(supplier.updatedAt > before).toBe(true)
  })

  it('sets origin groups whole: kept ones are edited, missing ones go, new ones come', async () => {
    const siteId = await addSite(await add())
    await test.ask('suppliers.set-origins', {
      siteId,
      groups: [origin, { ...origin, country: 'IN' }],
      reason: null,
    })
    const shown = async () =>
      (
        await test.ask('suppliers.list-sites', {
          filter: ALL_SITES,
          sort: [],
          offset: 0,
          limit: 10,
        })
      ).rows[0]
    const supplierId = (await shown())?.supplierId ?? ''
    const [first] = (await get(supplierId)).sites[0]?.origins ?? []
    await test.ask('suppliers.set-origins', {
      siteId,
      groups: [
        { ...origin, id: first?.id ?? null, sharePct: 30 },
        { ...origin, country: 'NP' },
      ],
      reason: null,
    })
    const after = (await get(supplierId)).sites[0]?.origins ?? []
    expect(after.map(group => [group.country, group.sharePct])).toEqual([
      [first?.country, 30],
      ['NP', 12],
    ])
    expect(after[0]?.id).toBe(first?.id)
  })

  it.each([
    [
      'half a position',
      (id: string) => test.refusal('suppliers.add-site', { supplierId: id, site: { ...site, lon: null } }),
      'refused',
    ],
    [
      'a latitude beyond the pole',
      (id: string) => test.refusal('suppliers.add-site', { supplierId: id, site: { ...site, lat: 90.1 } }),
      'invalid-input',
    ],
    ['a site of nobody', () => test.refusal('suppliers.add-site', { supplierId: NOBODY, site }), 'not-found'],
    [
      'a share above all',
      (id: string) =>
        test.refusal('suppliers.add-site', { supplierId: id, site: { ...site, migrantPct: 101 } }),
      'invalid-input',
    ],
  ])('refuses %s', async (_, attempt, code) => {
    const id = await add()
    expect(await attempt(id)).toBe(code)
    expect((await get(id)).sites).toEqual([])
  })

  it('refuses shares that add up to more than everybody, strange groups, and a control twice', async () => {
    const siteId = await addSite(await add())
    const groups = [
      { ...origin, sharePct: 60 },
      { ...origin, sharePct: 60 },
    ]
    expect(await test.refusal('suppliers.set-origins', { siteId, groups, reason: null })).toBe('refused')
    expect(
      await test.refusal('suppliers.set-origins', {
        siteId,
        groups: [{ ...origin, id: NOBODY }],
        reason: null,
      }),
    ).toBe('not-found')
    const controls = [policy, { ...policy, maturity: 4 }]
    expect(
      await test.refusal('suppliers.set-controls', {
        subjectType: 'site',
        subjectId: siteId,
        controls,
        reason: null,
      }),
    ).toBe('refused')
    expect(
      await test.refusal('suppliers.set-controls', {
        subjectType: 'supplier',
        subjectId: siteId,
        controls: [],
        reason: null,
      }),
    ).toBe('not-found')
  })
})

describe('recruiters', () => {
  it('have sub-agents below them and suppliers that hire through them', async () => {
    const supplierId = await add()
    const id = await addRecruiter()
    const sub = await addRecruiter({ kind: 'sub_agent', parentId: id, name: 'Dalal', licenceStatus: null })
    await test.ask('suppliers.link-recruiter', { supplierId, siteId: null, recruiterId: id })
    const detail = await test.ask('suppliers.get-recruiter', { id })
    expect(detail.subAgents.map(({ recruiter, depth }) => [recruiter.id, depth])).toEqual([[sub, 1]])
    expect(detail.suppliers).toMatchObject([{ id: supplierId, name: draft.name, siteId: null }])
    const { rows } = await test.ask('suppliers.list-recruiters', {
      filter: { ...ALL_RECRUITERS, licences: ['not-known'] },
      sort: [{ by: 'suppliers', descending: true }],
      offset: 0,
      limit: 10,
    })
    expect(rows).toMatchObject([{ id: sub, parentName: recruiter.name, suppliers: 0 }])
    expect((await get(supplierId)).recruiters.map(entry => entry.recruiter.id)).toEqual([id])
  })

  it('are never below themselves, and are tied to a supplier once', async () => {
    const supplierId = await add()
    const id = await addRecruiter({ kind: 'sub_agent' })
    const below = await addRecruiter({ kind: 'sub_agent', parentId: id })
    expect(
      await test.refusal('suppliers.edit-recruiter', { id, patch: { parentId: below }, reason: null }),
    ).toBe('refused')
    expect(
      await test.refusal('suppliers.edit-recruiter', { id, patch: { parentId: id }, reason: null }),
    ).toBe('refused')
    expect(
      await test.refusal('suppliers.edit-recruiter', {
        id: below,
        patch: { kind: 'recruiter' },
        reason: null,
      }),
    ).toBe('refused')
    expect(
      await test.refusal('suppliers.add-recruiter', {
        recruiter: { ...recruiter, kind: 'sub_agent', parentId: NOBODY },
      }),
    ).toBe('not-found')
    const link = { supplierId, siteId: null, recruiterId: id }
    await test.ask('suppliers.link-recruiter', link)
    expect(await test.refusal('suppliers.link-recruiter', link)).toBe('conflict')
    const elsewhere = await addSite(await add({ name: 'Other' }))
    expect(await test.refusal('suppliers.link-recruiter', { ...link, siteId: elsewhere })).toBe('refused')
  })
})

describe('the list', () => {
  beforeEach(async () => {
    await add({ name: 'Ünal Halı', country: 'TR', tier: 2, workers: 50, city: 'İzmir', ownNumber: null })
    await add({ name: 'Ulaş', country: 'TR', tier: null, sector: null, ownNumber: '0099' })
    const german = await add({ name: 'zart & Söhne', country: 'DE', tier: 3, workers: 7, ownNumber: null })
    await addSite(german, { recruiterChain: 'direct', lat: null, lon: null })
    await add({ name: 'Étoile', country: null, tier: 1, workers: 1200, ownNumber: null })
  })

  it.each([
    ['name', false, ['Étoile', 'Ulaş', 'Ünal Halı', 'zart & Söhne']],
    ['name', true, ['zart & Söhne', 'Ünal Halı', 'Ulaş', 'Étoile']],
    ['country', false, ['zart & Söhne', 'Ulaş', 'Ünal Halı', 'Étoile']],
    ['tier', true, ['zart & Söhne', 'Ünal Halı', 'Étoile', 'Ulaş']],
    ['workers', false, ['zart & Söhne', 'Ünal Halı', 'Étoile', 'Ulaş']],
    ['sites', true, ['zart & Söhne', 'Étoile', 'Ulaş', 'Ünal Halı']],
    ['changed', true, ['Étoile', 'zart & Söhne', 'Ulaş', 'Ünal Halı']],
    ['score', true, ['Étoile', 'Ulaş', 'Ünal Halı', 'zart & Söhne']],
  ] as const)('sorts by %s (descending: %s), not known last', async (by, descending, expected) => {
    expect(namesOf(await list({}, [{ by, descending }]))).toEqual(expected)
  })

  it('sorts by a second key', async () => {
    expect(
      namesOf(
        await list({}, [
          { by: 'country', descending: false },
          { by: 'tier', descending: true },
        ]),
      ),
    ).toEqual(['zart & Söhne', 'Ünal Halı', 'Ulaş', 'Étoile'])
  })

  it.each([
    [{ text: 'unal' }, ['Ünal Halı']],
    [{ text: 'hali iz' }, ['Ünal Halı']],
    [{ text: '0099' }, ['Ulaş']],
    [{ text: 'sparrows' }, ['Étoile', 'Ulaş', 'Ünal Halı', 'zart & Söhne']],
    [{ text: '" OR 1=1 --' }, []],
    [{ text: '***' }, ['Étoile', 'Ulaş', 'Ünal Halı', 'zart & Söhne']],
    [{ countries: ['TR', 'DE'], tiers: [2, 3] }, ['Ünal Halı', 'zart & Söhne']],
    [{ notKnown: ['tier'] }, ['Ulaş']],
    [{ notKnown: ['country'] }, ['Étoile']],
    [{ notKnown: ['sector', 'workers'] }, ['Ulaş']],
    [{ notKnown: ['site'] }, ['Étoile', 'Ulaş', 'Ünal Halı']],
    [{ notKnown: ['position'] }, ['zart & Söhne']],
    [{ notKnown: ['origins'] }, ['zart & Söhne']],
    [{ notKnown: ['recruiterChain'] }, []],
    [{ bands: ['critical'] }, []],
    [{ bands: ['critical', 'not-known'] }, ['Étoile', 'Ulaş', 'Ünal Halı', 'zart & Söhne']],
    [{ changedSince: '2026-11-24' }, ['Étoile', 'Ulaş', 'Ünal Halı', 'zart & Söhne']],
    [{ changedSince: '2026-11-25' }, []],
  ] as const)('filters by %j', async (filter, expected) => {
    expect(namesOf(await list(filter as unknown as Partial<typeof ALL_SUPPLIERS>))).toEqual(expected)
  })

  it('gives any stretch and the total', async () => {
    const part = await test.ask('suppliers.list', { filter: ALL_SUPPLIERS, sort: [], offset: 2, limit: 1 })
    expect([part.total, namesOf(part)]).toEqual([4, ['Ünal Halı']])
    const beyond = await test.ask('suppliers.list', { filter: ALL_SUPPLIERS, sort: [], offset: 9, limit: 5 })
    expect(beyond).toEqual({ rows: [], total: 4 })
    expect((await test.ask('suppliers.ids', { filter: ALL_SUPPLIERS, sort: [] })).ids).toHaveLength(4)
  })

  it('shows a change at once', async () => {
    expect((await list()).total).toBe(4)
    await add({ name: 'A new one' })
    expect(namesOf(await list())[0]).toBe('A new one')
  })

  it('counts what there is to filter by', async () => {
    const facets = await test.ask('suppliers.facets', {})
    expect(facets).toMatchObject({ total: 4, inBin: 0 })
    expect(facets.countries).toContainEqual({ key: 'TR', count: 2 })
    expect(facets.countries).toContainEqual({ key: null, count: 1 })
    expect(facets.tiers).toContainEqual({ key: null, count: 1 })
  })

  it('edits many, after saying how many', async () => {
    const selection = { filter: { ...ALL_SUPPLIERS, countries: ['TR'] } }
    const patch = { tier: 2, sector: 'logistics' }
    expect(await test.ask('suppliers.preview-edit', { selection, patch })).toEqual({
      selected: 2,
      changed: 2,
    })
    expect(await test.ask('suppliers.preview-edit', { selection, patch: { tier: 2 } })).toEqual({
      selected: 2,
      changed: 1,
    })
    expect(await test.ask('suppliers.edit-many', { selection, patch, reason: null })).toEqual({ changed: 2 })
    expect((await list({ countries: ['TR'] })).rows.map(row => [row.tier, row.sector])).toEqual([
      [2, 'logistics'],
      [2, 'logistics'],
    ])
    await test.ask('trail.undo', {})
    expect((await list({ notKnown: ['tier'] })).total).toBe(1)
    expect(await test.refusal('suppliers.edit-many', { selection, patch: {}, reason: null })).toBe(
      'invalid-input',
    )
    expect(
      await test.refusal('suppliers.edit-many', { selection, patch: { name: 'All' }, reason: null }),
    ).toBe('invalid-input')
  })
})
