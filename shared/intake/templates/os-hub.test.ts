import { describe, expect, it } from 'vitest'
import { findTable, type Table } from '../find-table'
import { suggestMapping } from '../suggest'
import { planOf, sheetFrom, type Written } from '../testing/sheets'
import { isOsHubList } from './os-hub'

const DOWNLOAD: readonly (readonly Written[])[] = [
  [
    ...['os_id', 'contribution_date', 'name', 'address', 'country_code', 'country_name', 'lat', 'lng'],
    ...['sector', 'contributor (list)', 'number_of_workers', 'parent_company', 'facility_type'],
    ...['processing_type', 'product_type', 'claim_website', 'is_closed'],
  ],
  [
    ...['CN2021250D1DTN7', '2026-01-04', 'Larkspur Knitting', '4 Quay Road', 'CN', 'China', 30.1, 120.2],
    ...['Apparel', 'Harbour Brand (2025)', 420, 'Larkspur Group', 'Final Product Assembly'],
    ...['Sewing', 'Shirts', 'https://larkspur.example', 'False'],
  ],
]
const UPLOAD: readonly (readonly Written[])[] = [
  ['country', 'name', 'address', 'sector_product_type', 'parent_company_os_id', 'lat', 'lng'],
  ['Nepal', 'Teal Mill', 'Ward 4, Butwal', 'Apparel', 'CN2021250D1DTN7', 27.7, 83.45],
]
const tableOf = (rows: readonly (readonly Written[])[]): Table => {
  const table = findTable(sheetFrom('facilities', rows))
  if (table === null) throw new Error('no table')
  return table
}
const fieldsOf = (rows: readonly (readonly Written[])[]) => {
  const table = tableOf(rows)
  const { kind, columns } = suggestMapping(table)
  return {
    kind,
    fields: Object.fromEntries<string | null>(
      columns.map(({ column, field }) => [
        table.columns.find(one => one.index === column)?.heading ?? '',
        field,
      ]),
    ),
  }
}

describe('a list of Open Supply Hub', () => {
  it('is told by its columns, and no other list is', () => {
    expect(isOsHubList(tableOf(DOWNLOAD).columns)).toBe(true)
    expect(isOsHubList(tableOf(UPLOAD).columns)).toBe(true)
    expect(
      isOsHubList(
        tableOf([
          ['Name', 'Country', 'Address'],
          ['A', 'Nepal', 'B'],
        ]).columns,
      ),
    ).toBe(false)
    expect(
      isOsHubList(
        tableOf([
          ['os_id', 'name', 'lat'],
          ['A', 'B', 1],
        ]).columns,
      ),
    ).toBe(false)
  })

  it('is read by the names of its columns: a parent company is no supplier of ours', () => {
    expect(fieldsOf(DOWNLOAD)).toEqual({
      kind: 'suppliers',
      fields: {
        ...{ os_id: 'supplier.osId', contribution_date: null, name: 'supplier.name' },
        ...{ address: 'supplier.address', country_code: 'supplier.country', country_name: null },
        ...{ lat: 'site.lat', lng: 'site.lon', sector: 'supplier.sector', 'contributor (list)': null },
        ...{ number_of_workers: 'supplier.workers', parent_company: null, facility_type: null },
        ...{ processing_type: null, product_type: 'supplier.products', claim_website: null, is_closed: null },
      },
    })
    expect(fieldsOf(UPLOAD).fields).toMatchObject({
      ...{ country: 'supplier.country', sector_product_type: 'supplier.sector', parent_company_os_id: null },
    })
  })

  it('comes in whole, what has no field of ours under its own name', () => {
    const { records, problems } = planOf([sheetFrom('facilities', DOWNLOAD)])
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(records.suppliers[0]?.after).toMatchObject({
      ...{ osId: 'CN2021250D1DTN7', country: 'CN', workers: 420, products: 'Shirts' },
      custom: { parent_company: 'Larkspur Group', 'contributor (list)': 'Harbour Brand (2025)' },
    })
    expect(records.sites[0]?.after).toMatchObject({ lat: 30.1, lon: 120.2 })
  })
})
