import { moneyOf } from '@shared/units/money'
import { recruiterNamed, siteNamed, supplierNamed } from '../people-and-places'
import type { TestEngine } from '../test-engine'

const reason = 'Seen on site'

async function suppliersAndSites(test: TestEngine): Promise<string> {
  const { id } = await test.ask('suppliers.add', { supplier: supplierNamed('Kosi Garments') })
  await test.ask('suppliers.edit', { id, patch: { city: 'Biratnagar', aliases: ['KG'] }, reason })
  const selection = { ids: [id] }
  await test.ask('suppliers.edit-many', { selection, patch: { tier: 3 }, reason })
  await test.ask('lists.change-cells', {
    ...{
      block: { register: 'suppliers', fields: ['country'], rows: [{ id, cells: ['Bangladesh'] }] },
      reason,
    },
  })
  const { id: siteId } = await test.ask('suppliers.add-site', { supplierId: id, site: siteNamed('Mill') })
  await test.ask('suppliers.edit-site', { id: siteId, patch: { workers: 41 }, reason })
  const origin = { id: null, country: 'MM', place: null, lat: null, lon: null, sharePct: 12, displaced: true }
  await test.ask('suppliers.set-origins', { siteId, groups: [origin], reason })
  const owner = { ownerType: 'supplier', ownerId: id } as const
  const contact = { id: null, name: 'R. Sen', role: null, email: 'r.sen@example.com', phone: null }
  await test.ask('suppliers.set-contacts', { ...owner, contacts: [contact], reason })
  const control = {
    control: 'policy',
    maturity: 2,
    verification: 'doc',
    assessedOn: null,
    note: null,
  } as const
  await test.ask('suppliers.set-controls', {
    ...{ subjectType: 'supplier', subjectId: id, controls: [control], reason },
  })
  await test.ask('suppliers.remove-site', { id: siteId, reason })
  await test.ask('suppliers.restore-site', { id: siteId })
  await test.ask('suppliers.remove', { ids: [id], reason })
  await test.ask('suppliers.restore', { ids: [id] })
  return id
}

async function relationsAndParties(test: TestEngine, supplierId: string): Promise<void> {
  const { id: customerId } = await test.ask('suppliers.add', { supplier: supplierNamed('Larkspur Mill') })
  const relation = { supplierId, customerId, commodity: 'yarn', year: 2026, note: null }
  const { id } = await test.ask('suppliers.add-relation', { relation })
  await test.ask('suppliers.edit-relation', { id, patch: { year: 2025 }, reason })
  await test.ask('suppliers.remove-relation', { id, reason })
  const party = {
    ...{
      role: 'shareholder' as const,
      type: 'person' as const,
      name: 'Oskar Tervani',
      aliases: [],
      born: null,
    },
    ...{ nationality: null, country: null, address: null, identifiers: [], sharePct: null, notes: null },
  }
  const { id: partyId } = await test.ask('suppliers.add-related-party', { supplierId, party })
  await test.ask('suppliers.edit-related-party', { id: partyId, patch: { name: 'Oscar Tervani' }, reason })
  await test.ask('suppliers.remove-related-party', { id: partyId, reason })
  await test.ask('suppliers.restore-related-party', { id: partyId })
}

async function recruitersAndCorridors(test: TestEngine, supplierId: string): Promise<void> {
  const { id } = await test.ask('suppliers.add-recruiter', { recruiter: recruiterNamed('Everest Manpower') })
  await test.ask('suppliers.edit-recruiter', { id, patch: { licenceStatus: 'expired' }, reason })
  await test.ask('lists.change-cells', {
    ...{ block: { register: 'recruiters', fields: ['country'], rows: [{ id, cells: ['India'] }] }, reason },
  })
  const { id: linkId } = await test.ask('suppliers.link-recruiter', {
    ...{ supplierId, siteId: null, recruiterId: id },
  })
  await test.ask('suppliers.unlink-recruiter', { id: linkId, reason: null })
  await test.ask('suppliers.remove-recruiters', { ids: [id], reason })
  await test.ask('suppliers.restore-recruiters', { ids: [id] })
  const stop = (country: string) => ({ id: null, country, place: null, lat: null, lon: null })
  const { id: corridorId } = await test.ask('corridors.add', {
    corridor: {
      ...{ name: 'Janakpur to Doha', recruiterId: id, supplierId, siteId: null, recruiterChain: null },
      ...{ legalContext: null, monthlyWage: moneyOf(1200, 'QAR'), workersPerYear: 140, notes: null },
      ...{ documentsRetained: null, contractSubstituted: null, visa: null, debt: null },
      ...{ chain: [], cohorts: [], stops: [stop('NP'), stop('QA')], fees: [] },
    },
  })
  await test.ask('corridors.edit', { id: corridorId, patch: { workersPerYear: 150 }, reason })
  await test.ask('corridors.remove', { ids: [corridorId], reason })
  await test.ask('corridors.restore', { ids: [corridorId] })
}

async function duplicates(test: TestEngine): Promise<void> {
  const add = async (name: string) =>
    (await test.ask('suppliers.add', { supplier: supplierNamed(name, { country: 'BD' }) })).id
  const keepId = await add('Karnaphuli Knitting Mills Ltd.')
  const loseId = await add('Karnafuli Knitting Mills')
  const { id: siteId } = await test.ask('suppliers.add-site', {
    ...{ supplierId: loseId, site: siteNamed('Plant East', { country: 'BD' }) },
  })
  const note = null
  await test.ask('duplicates.keep-apart', { kind: 'supplier', leftId: keepId, rightId: loseId, note })
  const [decided] = await test.ask('duplicates.decisions', {})
  await test.ask('duplicates.reopen', { id: decided?.id ?? '', note })
  const merging = { kind: 'supplier', keepId, loseId, take: [], note } as const
  const { mergeId } = await test.ask('duplicates.merge', { ...merging, take: [] })
  await test.ask('duplicates.part', { mergeId, note })
  await test.ask('duplicates.split', {
    ...{ supplierId: loseId, name: 'Plant East Ltd', siteIds: [siteId], aliases: [], numbers: [], note },
  })
}

async function views(test: TestEngine): Promise<void> {
  const { id } = await test.ask('lists.save-view', {
    ...{ kind: 'suppliers', name: 'In Nepal', sort: [], filter: { text: 'nepal' } },
    layout: { order: ['name'], hidden: [], shown: [], widths: {} },
    narrowing: { notKnown: [], since: null },
  })
  await test.ask('lists.remove-view', { id })
}

/** Suppliers, sites, parties, relations, recruiters, corridors, duplicates and views of lists: every command once. */
export async function registerJourney(test: TestEngine): Promise<void> {
  const supplierId = await suppliersAndSites(test)
  await relationsAndParties(test, supplierId)
  await recruitersAndCorridors(test, supplierId)
  await duplicates(test)
  await views(test)
}
