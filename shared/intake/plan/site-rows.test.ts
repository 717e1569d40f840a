import { describe, expect, it } from 'vitest'
import { carriedOut, planOf, sheetFrom } from '../testing/sheets'
import type { ImportPlan } from './plan'

const suppliers = (plan: ImportPlan) => plan.records.suppliers.map(record => record.after)
const sites = (plan: ImportPlan) => plan.records.sites.map(record => record.after)

describe('a list with a row for each site', () => {
  const rows = (second: string | null) =>
    sheetFrom('Suppliers 2026', [
      ['Vendor No.', 'Name', 'Country', 'Site', 'Headcount'],
      ['0123', 'Anatolia Tekstil', 'TR', 'Plant 1', '1.234'],
      ['0123', 'Anatolia Tekstil', 'TR', 'Plant 2', second],
      ['0124', 'Delta Knit', 'BD', 'Main', '80'],
    ])

  it('counts its workers by site, not the first site for all of them', () => {
    const plan = planOf([rows('560')])
    expect(suppliers(plan).map(({ workers }) => workers)).toEqual([null, 80])
    expect(sites(plan).map(({ workers }) => workers)).toEqual([1234, 560, 80])
    expect(plan.problems).toEqual([])
  })

  it('keeps where each site is with the site, and sees no contradiction in it', () => {
    const plan = planOf([
      sheetFrom('Suppliers', [
        ['Vendor No.', 'Name', 'Country', 'Site', 'City', 'Address'],
        ['0123', 'Anatolia Tekstil', 'TR', 'Plant 1', 'Bursa', null],
        ['0123', 'Anatolia Tekstil', 'TR', 'Plant 2', 'İzmir', '12 Dock Road'],
      ]),
    ])
    expect(plan.problems.filter(({ severity }) => severity !== 'note')).toEqual([])
    expect(sites(plan).map(({ city, address }) => [city, address])).toEqual([
      ['Bursa', null],
      ['İzmir', '12 Dock Road'],
    ])
    expect(suppliers(plan)[0]).toMatchObject({ city: 'Bursa', address: null })
  })

  it('changes nothing when it comes again', () => {
    const first = planOf([rows('560')])
    const again = planOf([rows('560')], { existing: carriedOut(first), firstId: 500 })
    expect(again.counts).toMatchObject({ added: 0, updated: 0, joined: 0, unchanged: 3 })
  })

  it.each([['1234'], [null]])('leaves a count that is said of the supplier with it (%s)', second => {
    expect(suppliers(planOf([rows(second)]))[0]?.workers).toBe(1234)
  })
})

describe('a row under the headings that explains them', () => {
  const list = (...under: string[]) =>
    planOf([
      sheetFrom('Fournisseurs', [
        ['Fournisseur', 'Pays', 'Effectif', 'Date contrat'],
        under,
        ['Atelier du Sahel', 'Niger', '120', '13/02/2024'],
      ]),
    ])

  it('is no supplier', () => {
    const plan = list('texte', 'ISO', 'nb', 'jj/mm/aaaa')
    expect(suppliers(plan).map(({ name }) => name)).toEqual(['Atelier du Sahel'])
    expect(plan.problems).toEqual([])
  })

  it('is told from a supplier that is called like one', () => {
    expect(suppliers(list('Texte', 'Mali', '12', '')).map(({ name }) => name)).toEqual([
      'Texte',
      'Atelier du Sahel',
    ])
  })
})
