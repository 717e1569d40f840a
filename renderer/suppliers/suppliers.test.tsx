// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { OutputOf } from '@shared/contract/contract'
import type { SupplierListRow } from '@shared/contract/suppliers'
import { catalogues } from '@shared/text/en'
import { useListMemory } from '../kit/list-memory'
import { refuse, renderScreen, type Answers } from '../kit/testing/screen'
import { SupplierPage, SuppliersPage } from '.'

// jsdom has no FontFaceSet, which growing text areas listen to.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })

afterEach(() => {
  cleanup()
  useListMemory.getState().forget()
})

const id = (n: number) => `019ab000-0000-7000-8000-${String(n).padStart(12, '0')}`
const at = '2026-11-02T09:00:00.000Z'
const row = (n: number, fields: Partial<SupplierListRow> = {}): SupplierListRow => ({
  id: id(n),
  name: `Mill ${n}`,
  ownNumber: null,
  country: 'BD',
  countryText: null,
  city: 'Gazipur',
  sector: 'textiles-garments',
  tier: 1,
  workers: 400,
  sites: 2,
  custom: {},
  updatedAt: at,
  deletedAt: null,
  score: null,
  ...fields,
})
const scored = row(2, {
  name: 'Golden Delta Yarn',
  country: 'MM',
  score: {
    residual: 88.2,
    low: 74,
    high: 93,
    band: 'critical',
    provisional: false,
    confidence: 0.82,
    reason: { code: 'sector', params: {}, site: null },
  },
})
const counts = { suppliers: 2, sites: 4, recruiters: 0, corridors: 0 }
const detail: OutputOf<'suppliers.get'> = {
  supplier: {
    id: id(1),
    name: 'Mill 1',
    aliases: ['M1'],
    country: 'BD',
    countryText: 'Bangladesh',
    region: null,
    city: 'Gazipur',
    address: null,
    ownNumber: '004711',
    lei: null,
    vatNumber: null,
    dunsNumber: null,
    osId: null,
    registrationNumber: null,
    tier: 1,
    sector: 'textiles-garments',
    sectorText: 'Garments',
    products: null,
    workers: null,
    notes: null,
    custom: { Buyer: 'A. Okafor' },
    source: { importId: id(9), fileName: 'list.xlsx', sheet: 'Suppliers', row: 12 },
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  },
  sites: [],
  controls: [],
  recruiters: [],
  corridors: [],
}
const answers: Answers = {
  'duplicates.merges': () => [],
  'suppliers.relations': () => ({ sources: [], customers: [] }),
  'intake.declarations': () => ({ declarations: [] }),
  'suppliers.list': () => ({ rows: [row(1), scored], total: 2 }),
  'suppliers.counts': () => counts,
  'suppliers.facets': () => ({
    countries: [{ key: 'BD', count: 1 }],
    sectors: [{ key: 'textiles-garments', count: 2 }],
    tiers: [{ key: '1', count: 2 }],
    total: 2,
    inBin: 0,
  }),
  'suppliers.get': () => detail,
  'suppliers.edit': () => null,
  'suppliers.remove': () => null,
  'suppliers.add-site': () => ({ id: id(5) }),
  'risk.latest': () => null,
  'screening.of-subject': () => ({ rows: [], screenedAt: null }),
  'trail.list': () => ({ entries: [], total: 0 }),
}

describe('the list of suppliers', () => {
  it('shows who, where, the band in words, how sure, and why', async () => {
    renderScreen(<SuppliersPage />, { answers })
    const line = await screen.findByRole('row', { name: /Golden Delta Yarn/ })
    expect(within(line).getByText(/Myanmar/)).toBeTruthy()
    expect(within(line).getByText('Critical')).toBeTruthy()
    expect(within(line).getByText(/^82/)).toBeTruthy()
    expect(within(line).getByText(catalogues.risk.driver.sector)).toBeTruthy()
    expect(await screen.findByText('2 of 2')).toBeTruthy()
  })

  it('asks the engine for what is typed and chosen', async () => {
    const { user, engine } = renderScreen(<SuppliersPage />, { answers })
    await user.type(await screen.findByRole('searchbox'), 'mil')
    await user.click(screen.getByRole('button', { name: 'Not known' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Any site' }))
    const last = engine.calls.filter(call => call.name === 'suppliers.list').at(-1)
    expect(last?.input).toMatchObject({ filter: { text: 'mil', notKnown: ['site'] }, offset: 0 })
    expect(await screen.findByRole('button', { name: 'Not known: Any site' })).toBeTruthy()
  })

  it('says what to do when there is nothing, and when nothing fits', async () => {
    const empty: Answers = { ...answers, 'suppliers.list': () => ({ rows: [], total: 0 }) }
    const { unmount } = renderScreen(<SuppliersPage />, {
      answers: { ...empty, 'suppliers.counts': () => ({ ...counts, suppliers: 0 }) },
    })
    expect(await screen.findByText('No suppliers yet')).toBeTruthy()
    unmount()
    renderScreen(<SuppliersPage />, { answers: empty })
    expect(await screen.findByText('No supplier fits these filters')).toBeTruthy()
  })

  it('moves picked suppliers to the bin after asking', async () => {
    const { user, engine } = renderScreen(<SuppliersPage />, { answers })
    const line = await screen.findByRole('row', { name: /Golden Delta Yarn/ })
    await user.click(within(line).getByRole('checkbox'))
    await user.click(screen.getByRole('button', { name: 'Move to the bin' }))
    expect(engine.calls.some(call => call.name === 'suppliers.remove')).toBe(false)
    const question = await screen.findByRole('group', { name: 'Please confirm' })
    await user.click(within(question).getByRole('button', { name: 'Move to the bin' }))
    expect(engine.calls.find(call => call.name === 'suppliers.remove')?.input).toEqual({
      ids: [id(2)],
      reason: null,
    })
  })
})

describe('the page of a supplier', () => {
  const open = (over: Answers = {}) =>
    renderScreen(<SupplierPage />, {
      answers: { ...answers, ...over },
      path: '/suppliers/$id',
      at: `/suppliers/${id(1)}`,
    })

  it('shows what is known, what is not, and where it came from', async () => {
    open()
    expect(await screen.findByText('list.xlsx, sheet Suppliers, row 12')).toBeTruthy()
    expect(await screen.findByText('A. Okafor')).toBeTruthy()
    expect(screen.getByText(/No site is recorded/)).toBeTruthy()
    expect(screen.getAllByText('not known').length).toBeGreaterThan(1)
  })

  it('sends only a form that fits the rules, with the reason', async () => {
    const { user, engine } = open()
    await user.click(await screen.findByRole('button', { name: 'Edit' }))
    const name = await screen.findByRole('textbox', { name: /^Name/ })
    await user.clear(name)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(engine.calls.some(call => call.name === 'suppliers.edit')).toBe(false)
    await user.type(name, 'Mill One')
    await user.type(screen.getByRole('textbox', { name: /Reason/ }), 'new name in the register')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    const edit = engine.calls.find(call => call.name === 'suppliers.edit')
    expect(edit?.input).toMatchObject({
      id: id(1),
      patch: { name: 'Mill One', workers: null },
      reason: 'new name in the register',
    })
  })

  it('records who supplies it, and corrects what was recorded', async () => {
    const relation = {
      ...{ id: id(30), supplierId: id(2), customerId: id(1), commodity: 'yarn', year: 2025, note: null },
      ...{ source: null, deletedAt: null },
    }
    const { user, engine } = open({
      'suppliers.relations': () => ({
        sources: [{ relation, name: 'Golden Delta Yarn', country: 'MM' }],
        customers: [],
      }),
      'suppliers.add-relation': () => ({ id: id(31) }),
      'suppliers.edit-relation': () => null,
    })
    await user.click(await screen.findByRole('button', { name: 'Add a relation' }))
    await user.click(await screen.findByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Please fill this in.')).toBeTruthy()
    await user.click(screen.getByRole('combobox', { name: /^The other supplier/ }))
    await user.click(await screen.findByRole('option', { name: 'Golden Delta Yarn' }))
    await user.type(screen.getByRole('textbox', { name: /Goods or material/ }), 'tin')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(engine.calls.find(call => call.name === 'suppliers.add-relation')?.input).toEqual({
      relation: { supplierId: id(2), customerId: id(1), commodity: 'tin', year: null, note: null },
    })
    await user.click(
      await screen.findByRole('button', { name: 'Change the relation with Golden Delta Yarn' }),
    )
    await user.clear(await screen.findByRole('textbox', { name: /Goods or material/ }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(engine.calls.find(call => call.name === 'suppliers.edit-relation')?.input).toMatchObject({
      id: id(30),
      patch: { commodity: null, year: 2025 },
    })
  })

  it('asks for contacts only on request, and refuses one nobody can reach', async () => {
    const contact = {
      ...{ id: id(40), ownerType: 'supplier' as const, ownerId: id(1), source: null },
      ...{ name: 'Ana Okafor', role: 'compliance', email: null, phone: null },
    }
    const { user, engine } = open({
      'grievances.lock-state': () => ({ isSet: false, isOpen: false, plain: 0 }),
      'suppliers.contacts': () => ({ contacts: [contact] }),
      'suppliers.set-contacts': () => null,
    })
    await screen.findByText(/Shown only here and only on request/)
    expect(engine.calls.some(call => call.name === 'suppliers.contacts')).toBe(false)
    await user.click(screen.getByRole('button', { name: 'Show' }))
    expect(await screen.findByText('Ana Okafor')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Add a contact' }))
    await user.type(await screen.findByRole('textbox', { name: 'Role' }), 'owner')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Write a name, a mail address or a phone number.')).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: 'Phone' }), '+880 1')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(engine.calls.find(call => call.name === 'suppliers.set-contacts')?.input).toMatchObject({
      ownerId: id(1),
      contacts: [
        { id: contact.id, name: contact.name },
        { id: null, name: null, role: 'owner', phone: '+880 1' },
      ],
    })
  })

  it('asks for the passphrase where contacts are behind the second lock, and for no contact before', async () => {
    const { user, engine } = open({
      'grievances.lock-state': () => ({ isSet: true, isOpen: false, plain: 0 }),
      'grievances.open-second-lock': () => refuse({ code: 'refused', detail: 'second-lock-wrong' }),
    })
    await user.click(await screen.findByRole('button', { name: 'Show' }))
    await user.type(await screen.findByLabelText('Passphrase of the second lock'), 'not this one{Enter}')
    expect(await screen.findByText(/This is not the passphrase of the second lock/)).toBeTruthy()
    expect(engine.calls.some(call => call.name === 'suppliers.contacts')).toBe(false)
  })

  it('says inside the form what the engine refused', async () => {
    const { user } = open({
      'suppliers.add-site': () => refuse({ code: 'refused', detail: 'position-half' }),
    })
    await user.click(await screen.findByRole('button', { name: 'Add a site' }))
    await user.click(await screen.findByRole('button', { name: 'Save' }))
    expect(await screen.findByText(/A place needs both latitude and longitude/)).toBeTruthy()
  })
})
