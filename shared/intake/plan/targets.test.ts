import { describe, expect, it } from 'vitest'
import { carriedOut, planOf, sheetFrom } from '../testing/sheets'

const SUPPLIERS = sheetFrom('Suppliers', [
  ['Supplier no', 'Name', 'Country', 'Supplies to', 'Commodity', 'Contact name', 'Contact email', 'Cluster'],
  ['1', 'Harbour Yarn', 'Bangladesh', null, null, 'A. Rahman', 'a.rahman@yarn.example', 'North'],
  ['2', 'Delta Cotton', 'India', 'Harbour Yarn', 'Cotton', null, 'not an address', null],
])
const RELATIONS = sheetFrom('Relations', [
  ['Supplier', 'Customer', 'Commodity', 'Year'],
  ['Delta Cotton', '1', 'Cotton', '2026'],
  ['Nobody', '1', 'Cotton', '2026'],
  ['Delta Cotton', 'Delta Cotton', null, null],
])
const SITES = sheetFrom('Sites', [
  ['Site name', 'Supplier', 'City', 'Line supervisor shift'],
  ['Mill 1', '1', 'Savar', 'two'],
])
const CONTACTS = sheetFrom('Contacts', [
  ['Supplier', 'Contact name', 'Email', 'Phone'],
  ['1', 'B. Khatun', 'b.khatun@yarn.example', '+880 2 555 0100'],
])
const relations = (plan: ReturnType<typeof planOf>) => plan.records.supplyRelations.map(one => one.after)

describe('who supplies whom', () => {
  it('comes from a column of suppliers and from a sheet of its own', () => {
    const plan = planOf([SUPPLIERS, RELATIONS])
    expect(relations(plan)).toMatchObject([
      { commodity: 'Cotton', year: 2026 },
      { commodity: 'Cotton', year: null },
    ])
    const name = (id: string | undefined) =>
      plan.records.suppliers.find(one => one.after.id === id)?.after.name
    expect(name(relations(plan)[0]?.supplierId)).toBe('Delta Cotton')
    expect(name(relations(plan)[0]?.customerId)).toBe('Harbour Yarn')
    const codes = plan.problems
      .filter(problem => problem.sheet === 'Relations')
      .map(({ row, code }) => [row, code])
    expect(codes).toEqual([
      [3, 'reference-unknown'],
      [4, 'relation-to-itself'],
    ])
  })

  it('is not doubled by the same file', () => {
    const first = planOf([SUPPLIERS, RELATIONS])
    const again = planOf([SUPPLIERS, RELATIONS], { existing: carriedOut(first), firstId: 500 })
    expect(relations(again)).toEqual([])
    expect(again.counts.added).toBe(0)
  })
})

describe('contacts', () => {
  it('stay in the file unless somebody chooses to keep them', () => {
    const plan = planOf([SUPPLIERS, CONTACTS])
    expect(plan.records.contacts).toEqual([])
    expect(plan.leftContacts).toBe(2)
    expect(JSON.stringify(plan)).not.toMatch(/rahman|khatun|not an address/i)
  })

  it('are kept beside their supplier by choice, each once', () => {
    const plan = planOf([SUPPLIERS, CONTACTS], { keepContacts: true })
    expect(plan.records.contacts.map(({ after }) => [after.name, after.email, after.phone])).toEqual([
      ['A. Rahman', 'a.rahman@yarn.example', null],
      ['B. Khatun', 'b.khatun@yarn.example', '+880 2 555 0100'],
    ])
    const existing = carriedOut(plan)
    expect(
      planOf([SUPPLIERS, CONTACTS], { keepContacts: true, existing, firstId: 900 }).records.contacts,
    ).toEqual([])
    expect(JSON.stringify(plan.problems)).not.toContain('not an address')
  })
})

describe('columns without a field of ours', () => {
  it('are kept under their own headings on suppliers and on sites', () => {
    const plan = planOf([SUPPLIERS, SITES])
    expect(plan.records.suppliers[0]?.after.custom).toEqual({ Cluster: 'North' })
    expect(plan.records.sites[0]?.after.custom).toEqual({ 'Line supervisor shift': 'two' })
  })
})

describe('a fee with its place', () => {
  it('is charged at the stop that is named', () => {
    const plan = planOf([
      sheetFrom('Corridors', [
        [
          'Corridor',
          'Origin country',
          'Transit',
          'Destination country',
          'Fee (NPR)',
          'Paid by',
          'Fee charged at',
        ],
        ['A', 'Nepal', 'India', 'Qatar', 1000, 'worker', 'India'],
        ['B', 'Nepal', null, 'Qatar', 1000, 'worker', 'destination'],
        ['C', 'Nepal', null, 'Qatar', 1000, 'worker', 'the moon'],
      ]),
    ])
    expect(plan.records.corridorFees.map(({ after }) => after.stopPosition)).toEqual([1, 1, null])
    expect(plan.problems.map(({ code }) => code)).toContain('fee-stop-unknown')
  })
})
