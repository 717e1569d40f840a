import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AuditDraft } from '@shared/audits/audit'
import { addSupplier, refusalOf } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
let supplierIds: string[]
beforeEach(async () => {
  test = await withWorkspace()
  supplierIds = []
  for (const name of ['Kosi Garments', 'Delta Yarn', 'Blue Dune', 'Tall Cedar', 'Shwe Footwear'])
    supplierIds.push(await addSupplier(test, name))
})
afterEach(() => test.close())

const audit = (more: Partial<AuditDraft> = {}): AuditDraft => ({
  title: 'Programme of 2026',
  subjectType: 'entity',
  subjectId: null,
  auditorType: 'third-party',
  announcement: null,
  auditor: null,
  auditorId: null,
  languages: [],
  interviewPlan: null,
  followsId: null,
  sharedFrom: null,
  criteria: [],
  scope: 'Recruitment',
  notCovered: null,
  interviews: null,
  startsOn: null,
  endsOn: null,
  independence: null,
  status: 'planned',
  ...more,
})
const add = async (more: Partial<AuditDraft> = {}) =>
  (await test.ask('audits.add', { audit: audit(more) })).id
const draw = (auditId: string, size: number, seed: number | null = 4711) =>
  test.ask('audits.draw-sample', { auditId, kind: 'supplier', size, method: 'random', seed })
const samples = (auditId: string) => test.ask('audits.samples', { auditId })

describe('a sample of an audit', () => {
  it('is kept with its seed, and the same seed draws the same again', async () => {
    const auditId = await add()
    const { id } = await draw(auditId, 3)
    await draw(auditId, 3)
    const [first, second] = (await samples(auditId)).samples
    expect(first).toMatchObject({ seed: 4711, population: 5, method: 'random' })
    expect(new Set(first?.members.map(member => member.id)).size).toBe(3)
    expect(second?.members).toEqual(first?.members)
    expect(await test.ask('audits.check-sample', { id })).toEqual({ same: true, populationChanged: false })
  })

  it('says when what it was drawn from has changed', async () => {
    const auditId = await add()
    const { id } = await draw(auditId, 3)
    await test.ask('suppliers.remove', { ids: [supplierIds[0]!], reason: null })
    expect(await test.ask('audits.check-sample', { id })).toMatchObject({ populationChanged: true })
    expect((await samples(auditId)).samples[0]?.members).toHaveLength(3)
  })

  it('has a seed of its own when nobody names one', async () => {
    const auditId = await add()
    const { id } = await draw(auditId, 2, null)
    const sample = (await samples(auditId)).samples[0]
    expect(sample?.seed).toBeGreaterThanOrEqual(0)
    expect(await test.ask('audits.check-sample', { id })).toMatchObject({ same: true })
  })

  it('takes one more by choice, with the reason, and goes with undo', async () => {
    const auditId = await add()
    const { id } = await draw(auditId, 3)
    const drawn = (await samples(auditId)).samples[0]!.members.map(member => member.id)
    const memberId = supplierIds.find(one => !drawn.includes(one))!
    await test.ask('audits.add-to-sample', { id, memberId, reason: 'a complaint came in' })
    expect((await samples(auditId)).samples[0]!.members.at(-1)).toMatchObject({
      id: memberId,
      reason: 'a complaint came in',
    })
    expect(await test.ask('audits.check-sample', { id })).toMatchObject({ same: true })
    expect(await refusalOf(test, 'audits.add-to-sample', { id, memberId, reason: 'twice' })).toMatchObject({
      detail: 'in-sample-already',
    })
    await test.ask('trail.undo', {})
    expect((await samples(auditId)).samples[0]!.members).toHaveLength(3)
    await test.ask('audits.drop-sample', { id, reason: 'wrong period' })
    expect((await samples(auditId)).samples).toEqual([])
  })

  it('larger than what there is, or of nothing, is refused', async () => {
    const auditId = await add()
    const input = { auditId, kind: 'supplier', size: 6, method: 'random', seed: 1 } as const
    expect(await refusalOf(test, 'audits.draw-sample', input)).toMatchObject({
      detail: 'sample-too-large',
      params: { population: 5 },
    })
    expect(await refusalOf(test, 'audits.draw-sample', { ...input, kind: 'corridor' })).toMatchObject({
      detail: 'nothing-to-draw-from',
    })
    const ofSupplier = await add({ subjectType: 'supplier', subjectId: supplierIds[0]! })
    expect(
      await refusalOf(test, 'audits.draw-sample', { ...input, auditId: ofSupplier, size: 1 }),
    ).toMatchObject({ detail: 'nothing-to-draw-from' })
  })

  it('refuses what is not there', async () => {
    const nobody = '01900000-0000-7000-8000-0000000000ff'
    expect(await test.refusal('audits.samples', { auditId: nobody })).toBe('not-found')
    expect(await test.refusal('audits.check-sample', { id: nobody })).toBe('not-found')
    expect(await test.refusal('audits.drop-sample', { id: nobody, reason: 'x' })).toBe('not-found')
    const { id } = await draw(await add(), 1)
    expect(await test.refusal('audits.add-to-sample', { id, memberId: nobody, reason: 'x' })).toBe(
      'not-found',
    )
  })
})

describe('the programme', () => {
  it('says that nothing is scored yet', async () => {
    expect(await test.ask('audits.programme', {})).toEqual({
      scoredAt: null,
      rows: [],
      atRisk: 0,
      audited: 0,
    })
  })

  it('puts the worst first and counts audits that ended within twelve months', async () => {
    const { supplierId, otherId } = await scoredAtRisk()
    await add({
      subjectType: 'supplier',
      subjectId: supplierId,
      status: 'closed',
      auditor: 'Lakeside Assurance',
      criteria: [{ name: 'Code', version: null }],
      startsOn: '2026-02-01',
      endsOn: '2026-02-03',
    })
    await add({ subjectType: 'supplier', subjectId: otherId })
    const { rows, atRisk, audited } = await test.ask('audits.programme', {})
    // Suppliers of which nothing but the country is known stand high too: not known is not safe.
    expect(atRisk).toBe(5)
    expect(audited).toBe(1)
    expect(rows[0]!.residual).toBeGreaterThanOrEqual(rows[1]!.residual)
    expect(rows.find(row => row.supplierId === supplierId)).toMatchObject({
      lastAuditOn: '2026-02-03',
      planned: false,
    })
    expect(rows.find(row => row.supplierId === otherId)).toMatchObject({ lastAuditOn: null, planned: true })
  })
})

const KHARTOUM = {
  name: 'Works',
  country: 'SD',
  region: null,
  city: 'Khartoum',
  address: null,
  lat: 15.6,
  lon: 32.53,
  positionPrecision: 'exact',
  sector: null,
  workers: 200,
  lowWagePct: 90,
  lowQualificationPct: 90,
  informalPct: 80,
  migrantPct: 60,
  agencyPct: 60,
  recruiterChain: null,
} as const

/** Two suppliers with a site in the middle of a war, scored. */
async function scoredAtRisk(): Promise<{ supplierId: string; otherId: string }> {
  const [supplierId = '', otherId = ''] = supplierIds
  for (const id of [supplierId, otherId])
    await test.ask('suppliers.add-site', { supplierId: id, site: KHARTOUM })
  await test.ask('risk.run', {})
  return { supplierId, otherId }
}
