import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SupplierDraft } from '@shared/suppliers/drafts'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
let mill: string
let gin: string
beforeEach(async () => {
  test = await withWorkspace()
  mill = await added('Larkspur Mill')
  gin = await added('Teal Cotton Gin')
})
afterEach(() => test.close())

const NOBODY = '019ab000-0000-7000-8000-000000000000'

async function added(name: string): Promise<string> {
  const supplier: SupplierDraft = {
    ...{ name, aliases: [], country: 'IN', region: null, city: null, address: null, ownNumber: null },
    ...{ lei: null, vatNumber: null, dunsNumber: null, osId: null, registrationNumber: null },
    ...{ tier: null, sector: null, products: null, workers: null, notes: null },
  }
  return (await test.ask('suppliers.add', { supplier })).id
}

const related = (commodity: string | null, year: number | null) =>
  test.ask('suppliers.add-relation', {
    relation: { supplierId: gin, customerId: mill, commodity, year, note: null },
  })

describe('who supplies whom', () => {
  it('is seen from both ends, corrected, taken away, and each step taken back', async () => {
    const { id } = await related('cotton', 2024)
    await test.ask('suppliers.edit-relation', { id, patch: { year: 2025 }, reason: 'newer reply' })
    const { sources } = await test.ask('suppliers.relations', { id: mill })
    expect(sources).toMatchObject([
      { name: 'Teal Cotton Gin', relation: { commodity: 'cotton', year: 2025 } },
    ])
    await test.ask('suppliers.remove-relation', { id, reason: null })
    expect((await test.ask('suppliers.relations', { id: gin })).customers).toEqual([])
    await test.ask('trail.undo', {})
    await test.ask('trail.undo', {})
    expect((await test.ask('suppliers.relations', { id: gin })).customers).toMatchObject([
      { name: 'Larkspur Mill', relation: { year: 2024 } },
    ])
  })

  it('is recorded once for the same goods and year, also by an edit', async () => {
    const { id } = await related('cotton', 2024)
    await related('cotton', 2025)
    const edit = (year: number) => ({ id, patch: { year }, reason: null })
    expect(await test.refusal('suppliers.edit-relation', edit(2025))).toBe('conflict')
    const before = await test.ask('trail.check', {})
    await test.ask('suppliers.edit-relation', edit(2024))
    expect(await test.ask('trail.check', {})).toEqual(before)
    expect(await test.refusal('suppliers.edit-relation', { ...edit(2024), id: NOBODY })).toBe('not-found')
  })
})

describe('contacts', () => {
  it('stay out of the sentences of the history and of its export', async () => {
    const person = { id: null, name: 'Ana Secretperson', role: null, email: 'ana@mill.example', phone: null }
    await test.ask('suppliers.set-contacts', {
      ...{ ownerType: 'supplier', ownerId: mill, contacts: [person], reason: null },
    })
    const file = test.saving(test.path('history.csv'))
    await test.ask('trail.export', {
      ...{ topic: null, recordId: null, text: null, file, format: 'csv', language: 'en' },
    })
    const text = readFileSync(test.path('history.csv'), 'utf8')
    expect(text).toContain('Changed the contacts of Larkspur Mill')
    expect(text).not.toMatch(/Secretperson|ana@mill/)
  })
})
