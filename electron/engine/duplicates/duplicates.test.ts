import { writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ALL_SUPPLIERS } from '@shared/suppliers/list'
import { PARTY_REFERENCES } from '../store/party-references'
import {
  addSupplier,
  recruiterNamed,
  refusalOf,
  siteNamed,
  supplierNamed,
} from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const site = (name: string) => siteNamed(name, { country: 'BD' })
const recruiter = (name: string, parentId: string | null = null) =>
  recruiterNamed(name, { kind: parentId === null ? 'recruiter' : 'sub_agent', parentId })

const find = async (kind: 'supplier' | 'site' | 'recruiter' = 'supplier') =>
  (await test.ask('duplicates.find', { kind })).pairs
const detail = (id: string) => test.ask('suppliers.get', { id })
const idOf = async (text: string): Promise<string> => {
  const { ids } = await test.ask('suppliers.ids', { filter: { ...ALL_SUPPLIERS, text }, sort: [] })
  expect(ids).toHaveLength(1)
  return ids[0] ?? ''
}

/** Every row that a merge can touch, as it stands in the file. */
async function everything(): Promise<unknown> {
  await test.ask('workspace.close', {})
  const db = new Sqlite(test.path('test.fivefold'), { readonly: true })
  const tables = [
    'supplier',
    'site',
    'recruiter_link',
    'control',
    'finding',
    'duplicate_decision',
    'party_merge',
  ]
  const found = tables.map(table => db.prepare(`SELECT * FROM ${table} ORDER BY id`).all())
  db.close()
  await test.ask('workspace.open', { file: test.opening(test.path('test.fivefold')) })
  return found
}

/** Two suppliers that are one, each with a site, a recruiter and what else hangs on a supplier. */
async function twoOfOne() {
  const keep = (
    await test.ask('suppliers.add', {
      supplier: supplierNamed('Karnaphuli Knitting Mills Ltd.', { lei: null, city: 'Tongi' }),
    })
  ).id
  const lose = (
    await test.ask('suppliers.add', {
      supplier: supplierNamed('Karnafuli Knitting Mills', {
        aliases: ['KKM'],
        vatNumber: 'BD-77',
        city: 'Gazipur',
      }),
    })
  ).id
  const siteId = (await test.ask('suppliers.add-site', { supplierId: lose, site: site('Plant East') })).id
  const agent = (await test.ask('suppliers.add-recruiter', { recruiter: recruiter('Saptakoshi Overseas') }))
    .id
  for (const supplierId of [keep, lose])
    await test.ask('suppliers.link-recruiter', { supplierId, siteId: null, recruiterId: agent })
  await test.ask('suppliers.link-recruiter', { supplierId: lose, siteId, recruiterId: agent })
  return { keep, lose, siteId, agent }
}

describe('looking for duplicates', () => {
  it('finds likely pairs with both sides and reasons, and leaves strangers alone', async () => {
    const { keep, lose } = await twoOfOne()
    await addSupplier(test, 'Sitakunda Spinning')
    const [pair, ...more] = await find()
    expect(more).toEqual([])
    expect([pair?.left.id, pair?.right.id].sort()).toEqual([keep, lose].sort())
    expect(pair?.compared.reasons.map(reason => reason.code)).toContain('name-alike')
    expect(pair?.compared.sides.map(side => side.field)).toContain('name')
  })

  it('does not offer again what was kept apart, until it is reopened', async () => {
    const { keep, lose } = await twoOfOne()
    const apart = { kind: 'supplier', leftId: keep, rightId: lose, note: 'two owners' } as const
    await test.ask('duplicates.keep-apart', apart)
    await test.ask('duplicates.keep-apart', apart)
    expect(await find()).toEqual([])
    const decisions = await test.ask('duplicates.decisions', {})
    expect(decisions).toMatchObject([{ verdict: 'different', note: 'two owners', decidedBy: 'Tester' }])
    await test.ask('duplicates.reopen', { id: decisions[0]?.id ?? '', note: null })
    expect(await find()).toHaveLength(1)
  })

  it('looks among sites of one supplier and among recruiters too', async () => {
    const supplierId = await addSupplier(test, 'Kosi Garments')
    for (const name of ['Patenga plant', 'Potenga plant'])
      await test.ask('suppliers.add-site', { supplierId, site: site(name) })
    for (const name of ['Saptakoshi Overseas', 'Sapta Koshi Overseas Pvt. Ltd.'])
      await test.ask('suppliers.add-recruiter', { recruiter: recruiter(name) })
    expect(await find('site')).toMatchObject([{ left: { supplierName: 'Kosi Garments' } }])
    expect(await find('recruiter')).toHaveLength(1)
  })
})

describe('merging suppliers', () => {
  const merging = (keepId: string, loseId: string, take: string[] = []) =>
    ({ kind: 'supplier', keepId, loseId, take, note: 'the same firm' }) as const

  it('moves what hangs on the losing one, fills gaps, and keeps its name', async () => {
    const { keep, lose, siteId } = await twoOfOne()
    const preview = await test.ask('duplicates.preview-merge', {
      kind: 'supplier',
      keepId: keep,
      loseId: lose,
    })
    expect(preview.moves).toEqual({ site: 1, recruiter_link: 1 })
    expect(preview.fills).toEqual(['vatNumber'])
    expect(preview.conflicts).toEqual([{ field: 'city', kept: 'Tongi', lost: 'Gazipur' }])
    await test.ask('duplicates.merge', merging(keep, lose, ['city']))
    const { supplier, sites, recruiters } = await detail(keep)
    expect(supplier).toMatchObject({
      name: 'Karnaphuli Knitting Mills Ltd.',
      aliases: ['Karnafuli Knitting Mills', 'KKM'],
      vatNumber: 'BD-77',
      city: 'Gazipur',
    })
    expect(sites.map(each => each.site.id)).toEqual([siteId])
    expect(recruiters).toHaveLength(2)
    expect((await detail(lose)).supplier.deletedAt).not.toBeNull()
    expect(await find()).toEqual([])
    const asked = { topic: null, text: null, before: null, limit: 1 }
    const { entries } = await test.ask('trail.list', { ...asked, recordId: keep })
    expect(entries[0]).toMatchObject({
      action: 'duplicates.merge',
      summary: { kept: 'Karnaphuli Knitting Mills Ltd.', lost: 'Karnafuli Knitting Mills', moved: 2 },
    })
    expect((await test.ask('workspace.check', {})).trail.ok).toBe(true)
  })

  it('is one step that undo and redo take back and forth whole', async () => {
    const { keep, lose } = await twoOfOne()
    const before = await everything()
    await test.ask('duplicates.merge', merging(keep, lose, ['city']))
    const after = await everything()
    await test.ask('trail.undo', {})
    expect(await everything()).toEqual(before)
    await test.ask('trail.redo', {})
    expect(await everything()).toEqual(after)
  })

  it('can be taken apart later: what came along goes back, what was changed since stays', async () => {
    const { keep, lose, siteId } = await twoOfOne()
    const { mergeId } = await test.ask('duplicates.merge', merging(keep, lose, ['city']))
    await test.ask('suppliers.edit', { id: keep, patch: { city: 'Savar' }, reason: null })
    expect(await test.ask('duplicates.merges', { keptId: keep })).toMatchObject([
      { id: mergeId, lostName: 'Karnafuli Knitting Mills', moved: 2 },
    ])
    await test.ask('duplicates.part', { mergeId, note: 'two firms after all' })
    expect((await detail(keep)).supplier).toMatchObject({ aliases: [], vatNumber: null, city: 'Savar' })
    const lost = await detail(lose)
    expect(lost.supplier.deletedAt).toBeNull()
    expect(lost.sites.map(each => each.site.id)).toEqual([siteId])
    expect(await find()).toEqual([])
    expect(await test.ask('duplicates.merges', { keptId: keep })).toEqual([])
    expect(await test.refusal('duplicates.part', { mergeId, note: null })).toBe('refused')
  })

  it('refuses a record with itself, one in the bin, and one that is not there', async () => {
    const { keep, lose } = await twoOfOne()
    expect(await refusalOf(test, 'duplicates.merge', merging(keep, keep))).toMatchObject({
      detail: 'same-record',
    })
    await test.ask('suppliers.remove', { ids: [lose], reason: null })
    expect(await refusalOf(test, 'duplicates.merge', merging(keep, lose))).toMatchObject({ detail: 'in-bin' })
    const nobody = '01900000-0000-7000-8000-00000000dead'
    expect(await test.refusal('duplicates.merge', merging(keep, nobody))).toBe('not-found')
  })

  it('keeps recruiters from hanging below themselves', async () => {
    const top = (await test.ask('suppliers.add-recruiter', { recruiter: recruiter('Saptakoshi Overseas') }))
      .id
    const agent = (await test.ask('suppliers.add-recruiter', { recruiter: recruiter('Sapta Koshi', top) })).id
    const kind = 'recruiter' as const
    const upside = { kind, keepId: agent, loseId: top, take: [], note: null }
    expect(await refusalOf(test, 'duplicates.merge', upside)).toMatchObject({ detail: 'keeps-agent' })
    await test.ask('duplicates.merge', { kind, keepId: top, loseId: agent, take: [], note: null })
    expect(await find('recruiter')).toEqual([])
  })
})

describe('splitting a supplier', () => {
  it('takes sites with their recruiters, names and numbers into a new one', async () => {
    const { keep, lose, siteId, agent } = await twoOfOne()
    await test.ask('duplicates.merge', { kind: 'supplier', keepId: keep, loseId: lose, take: [], note: null })
    const { id } = await test.ask('duplicates.split', {
      supplierId: keep,
      name: 'Karnafuli Knitting Mills',
      siteIds: [siteId],
      aliases: ['Karnafuli Knitting Mills', 'KKM'],
      numbers: ['vatNumber'],
      note: null,
    })
    const [before, fresh] = [await detail(keep), await detail(id)]
    expect(before.sites).toEqual([])
    expect(before.supplier).toMatchObject({ aliases: [], vatNumber: null })
    expect(fresh.sites.map(each => each.site.id)).toEqual([siteId])
    expect(fresh.supplier).toMatchObject({ aliases: ['KKM'], vatNumber: 'BD-77' })
    expect(fresh.recruiters.map(each => each.recruiter.id)).toEqual([agent])
    expect(await find()).toEqual([])
    await test.ask('trail.undo', {})
    expect((await detail(keep)).sites).toHaveLength(1)
  })

  it('refuses a site of somebody else', async () => {
    const { keep, siteId } = await twoOfOne()
    const input = { supplierId: keep, name: 'New', siteIds: [siteId], aliases: [], numbers: [], note: null }
    expect(await refusalOf(test, 'duplicates.split', input)).toMatchObject({ detail: 'not-of-this-supplier' })
  })
})

describe('decisions and imports', () => {
  const list = (name: string, ...rows: string[]): string => {
    writeFileSync(test.path(name), ['Supplier name,Country', ...rows].join('\n'))
    return test.opening(test.path(name))
  }
  const wanted = (file: string, answers: Record<string, string> = {}) => ({
    file,
    sheets: null,
    answers,
    returnTo: null,
  })

  it('asks once, remembers the answer in later imports, and undo takes both back', async () => {
    await test.ask('intake.commit', wanted(list('first.csv', 'Karnaphuli Knitting Mills Ltd.,BD')))
    const second = list('second.csv', 'Karnafuli Knitting Mills,BD')
    const plan = await test.ask('intake.plan', wanted(second))
    const [question] = plan.questions
    expect(question).toMatchObject({ code: 'likely-supplier' })
    expect(question?.options[0]?.compared?.sides.length).toBeGreaterThan(0)
    const answers = { [question?.key ?? '']: 'new' }
    await test.ask('intake.commit', wanted(second, answers))
    expect(await test.ask('duplicates.decisions', {})).toMatchObject([{ verdict: 'different' }])
    expect(await find()).toEqual([])
    const third = await test.ask('intake.plan', wanted(list('third.csv', 'KARNAFULI Knitting Mills,BD')))
    expect(third.questions).toEqual([])
    expect(third.counts.unchanged).toBe(1)
    await test.ask('trail.undo', {})
    expect(await test.ask('duplicates.decisions', {})).toEqual([])
  })

  it('follows a merge when the same file comes again', async () => {
    const file = list('both.csv', 'Karnaphuli Knitting Mills Ltd.,BD', 'Sitakunda Spinning,BD')
    await test.ask('intake.commit', wanted(file))
    const keepId = await addSupplier(test, 'SSP Works')
    const loseId = await idOf('Sitakunda')
    await test.ask('duplicates.merge', { kind: 'supplier', keepId, loseId, take: [], note: null })
    const again = await test.ask('intake.plan', wanted(file))
    expect(again.counts).toMatchObject({ added: 0, question: 0 })
    expect(await idOf('Sitakunda')).toBe(keepId)
  })
})

describe('the list of what hangs on a party', () => {
  /** Derived rows: a run says what was true on its day, and the next one makes them anew; sources say where a row came from. */
  const NOT_MOVED = [
    'score',
    'score_parts',
    'screening_candidate',
    'screening_uncheckable',
    'duplicate_decision',
    'sensitivity_rank',
  ]

  it('names every column of the schema that points to one', async () => {
    await test.ask('workspace.close', {})
    const db = new Sqlite(test.path('test.fivefold'), { readonly: true })
    const columns = db
      .prepare<[], { t: string; c: string }>(
        `SELECT m.name AS t, p.name AS c FROM sqlite_schema m JOIN pragma_table_info(m.name) p
         WHERE m.type = 'table' AND p.name IN ('supplier_id', 'site_id', 'recruiter_id', 'parent_id', 'subject_id', 'owner_id', 'customer_id')`,
      )
      .all()
    db.close()
    const known = new Set(
      Object.values(PARTY_REFERENCES)
        .flat()
        .map(({ table, column }) => `${table}.${column}`),
    )
    const missing = columns.filter(({ t, c }) => !known.has(`${t}.${c}`) && !NOT_MOVED.includes(t))
    expect(missing).toEqual([])
  })
})
