import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyEntry } from '@shared/steps/register'
import { calledInBin } from '@shared/trail/bin'
import { addSupplier, siteNamed } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
let supplierId: string
let siteId: string
beforeAll(async () => {
  test = await withWorkspace()
  supplierId = await addSupplier(test)
  siteId = (await test.ask('suppliers.add-site', { supplierId, site: siteNamed('Mill') })).id
})
afterAll(() => test.close())

const bin = async () => (await test.ask('trail.bin', {})).rows
const take = (...records: { kind: 'supplier' | 'site' | 'evidence' | 'register_entry'; id: string }[]) =>
  test.ask('trail.take-from-bin', { records })
const keep = async (name: string) => {
  writeFileSync(test.path(name), name)
  const about = { title: name, validUntil: null, language: null, restricted: false, targets: [] }
  return (await test.ask('evidence.add', { file: test.opening(test.path(name)), ...about })).evidence.id
}

describe('the bin', () => {
  it('says who put a record there, when and why, and what hangs on it', async () => {
    expect(await bin()).toEqual([])
    await test.ask('suppliers.remove', { ids: [supplierId], reason: 'entered twice' })
    expect(await bin()).toMatchObject([
      {
        ...{ kind: 'supplier', id: supplierId, name: 'Kosi Garments', reason: 'entered twice' },
        ...{ binnedBy: 'Tester', hangs: [{ table: 'site', count: 1 }], takesAlong: null, held: null },
      },
    ])
    await take({ kind: 'supplier', id: supplierId })
    expect(await bin()).toEqual([])
  })

  it('gives a site back with its supplier, as one step', async () => {
    await test.ask('suppliers.remove-site', { id: siteId, reason: null })
    await test.ask('suppliers.remove', { ids: [supplierId], reason: null })
    const site = (await bin()).find(row => row.kind === 'site')
    expect(site).toMatchObject({ of: 'Kosi Garments', takesAlong: 'Kosi Garments' })
    expect(await take({ kind: 'site', id: siteId })).toEqual({ restored: 1 })
    expect(await bin()).toEqual([])
    await test.ask('trail.undo', {})
    expect((await bin()).map(row => row.kind)).toEqual(['supplier', 'site'])
    await take({ kind: 'site', id: siteId }, { kind: 'supplier', id: supplierId })
    expect(await bin()).toEqual([])
  })

  it('tells of a supply link who supplies whom, and writes no arrow of its own', async () => {
    const customerId = await addSupplier(test, 'Koshi Mills')
    const relation = { supplierId, customerId, commodity: 'Yarn', year: 2025, note: null }
    const { id } = await test.ask('suppliers.add-relation', { relation })
    await test.ask('suppliers.remove-relation', { id, reason: 'ended' })
    const link = (await bin()).find(row => row.kind === 'supply_relation')
    expect(link).toMatchObject({ id, name: 'Kosi Garments', to: 'Koshi Mills', of: 'Yarn' })
    expect(calledInBin(link!, 'en')).toBe('Kosi Garments\u00a0→ Koshi Mills')
    expect(calledInBin(link!, 'ar')).toBe('\u200fKosi Garments\u00a0← Koshi Mills')
    await test.ask('trail.take-from-bin', { records: [{ kind: 'supply_relation', id }] })
  })

  it('holds versions that went together as one, and gives them back together', async () => {
    const save = (replaces: string | null, version: string) =>
      test.ask('steps.save-register', {
        ...{ id: null, replaces, draft: { ...emptyEntry('policy'), title: 'Policy', version } },
      })
    const first = await save(null, '1')
    const { id } = await save(first.id, '2')
    await test.ask('steps.remove-register', { id, reason: 'wrong' })
    expect(await bin()).toMatchObject([{ id, of: '2', hangs: [{ table: 'register_entry', count: 1 }] }])
    await take({ kind: 'register_entry', id })
    expect(await bin()).toEqual([])
    expect((await test.ask('steps.registers', {})).entries[0]?.older).toHaveLength(1)
  })

  it('keeps what is there again, and refuses what is not in it', async () => {
    const id = await keep('permit.txt')
    await test.ask('evidence.remove', { id, reason: 'wrong file' })
    await keep('permit.txt')
    const binned = (await bin()).filter(row => row.kind === 'evidence')
    expect(binned).toMatchObject([{ id, held: 'twin' }])
    const records = [{ kind: 'evidence', id }]
    expect(await test.refusal('trail.take-from-bin', { records })).toBe('refused')
    const other = [{ kind: 'supplier', id: supplierId }]
    expect(await test.refusal('trail.take-from-bin', { records: other })).toBe('not-found')
    expect(await test.refusal('trail.take-from-bin', { records: [] })).toBe('invalid-input')
  })

  it('refuses a supply link that is there again with the names of both, without an arrow', async () => {
    const customerId = await addSupplier(test, 'Doha Mills')
    const relation = { supplierId, customerId, commodity: 'Yarn', year: 2025, note: null }
    const { id } = await test.ask('suppliers.add-relation', { relation })
    await test.ask('suppliers.remove-relation', { id, reason: 'ended' })
    await test.ask('suppliers.add-relation', { relation })
    const records = [{ kind: 'supply_relation', id }]
    expect(await test.engine.answer('trail.take-from-bin', { records })).toMatchObject({
      error: { detail: 'bin-twin', params: { name: 'Kosi Garments', to: 'Doha Mills' } },
    })
  })
})
