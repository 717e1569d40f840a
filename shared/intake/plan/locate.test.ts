import { describe, expect, it } from 'vitest'
import { gazetteerOf } from '../places/gazetteer'
import { carriedOut, planOf, sheetFrom, type Written } from '../testing/sheets'

const gazetteer = gazetteerOf(
  [
    '',
    '@NP',
    'Bagmati\tKoshi',
    'Kathmandu\tMorang',
    'Kathmandu\t27702\t85321\t1442\tC\t0\t0',
    'Biratnagar\t26455\t87270\t182\tA\t1\t1',
    'Phikkal\t27100\t86000\t9\t\t0\t0',
    'Phikkal\t26880\t88060\t8\t\t1\t1',
    '',
  ].join('\n'),
)
const suppliers = (...rows: (readonly Written[])[]) =>
  sheetFrom('Suppliers', [['Name', 'Country', 'City', 'Address'], ...rows])
const sites = (...rows: (readonly Written[])[]) =>
  sheetFrom('Sites', [['Supplier', 'Site name', 'Country', 'City', 'Latitude', 'Longitude'], ...rows])
const plan = (sheets: Parameters<typeof planOf>[0], settings: Parameters<typeof planOf>[1] = {}) =>
  planOf(sheets, { gazetteer, ...settings })
const placed = (made: ReturnType<typeof planOf>) =>
  made.records.sites.map(({ after }) => [after.name, after.lat, after.lon, after.positionPrecision])
const notes = (made: ReturnType<typeof planOf>) =>
  made.problems.map(({ code, ref, severity }) => `${severity} ${code} ${ref ?? ''}`)

describe('sites without coordinates', () => {
  it('stand at the centre of their town, which is told at the cell', () => {
    const made = plan([
      suppliers(['Harbour', 'Nepal', null, null]),
      sites(['Harbour', 'Works', 'Nepal', 'Biratnagar', null, null]),
    ])
    expect(placed(made)).toEqual([['Works', 26.455, 87.27, 'city']])
    expect(notes(made)).toEqual(['note position-from-city D2'])
  })

  it('keep the coordinates of the file, whichever row gives them', () => {
    const rows = [
      ['Harbour', 'Works', 'Nepal', 'Biratnagar', null, null],
      ['Harbour', 'Works', 'Nepal', 'Biratnagar', 26.4621, 87.2845],
    ]
    const made = plan([suppliers(['Harbour', 'Nepal', null, null]), sites(...rows)])
    expect(placed(made)).toEqual([['Works', 26.4621, 87.2845, 'exact']])
    expect(notes(made)).toEqual([])
  })

  it('stay unplaced where the town is unknown or one of several, and say why', () => {
    const made = plan([
      suppliers(['Harbour', 'Nepal', null, null]),
      sites(
        ['Harbour', 'A', 'Nepal', 'Nowhere', null, null],
        ['Harbour', 'B', 'Nepal', 'Phikkal', null, null],
      ),
    ])
    expect(placed(made).map(([name, lat]) => [name, lat])).toEqual([
      ['A', null],
      ['B', null],
    ])
    expect(notes(made)).toEqual(['note place-unknown D2', 'note place-ambiguous D3'])
  })

  it('do not move again when the file comes again, nor when a person took the position away', () => {
    const sheets = [
      suppliers(['Harbour', 'Nepal', null, null]),
      sites(['Harbour', 'Works', 'Nepal', 'Biratnagar', null, null]),
    ]
    const first = carriedOut(plan(sheets))
    expect(plan(sheets, { existing: first, firstId: 500 }).records.sites).toEqual([])
    const cleared = first.sites.map(site => ({ ...site, lat: null, lon: null, positionPrecision: null }))
    expect(plan(sheets, { existing: { ...first, sites: cleared }, firstId: 500 }).records.sites).toEqual([])
  })

  it('move with their town while they only stand at a centre', () => {
    const first = carriedOut(
      plan([
        suppliers(['Harbour', 'Nepal', null, null]),
        sites(['Harbour', 'Works', 'Nepal', 'Biratnagar', null, null]),
      ]),
    )
    const moved = [sites(['Harbour', 'Works', 'Nepal', 'Kathmandu', null, null])]
    expect(placed(plan(moved, { existing: first, firstId: 500 }))).toEqual([
      ['Works', 27.702, 85.321, 'city'],
    ])
    const surveyed = first.sites.map(site => ({ ...site, positionPrecision: 'exact' as const }))
    const kept = plan(moved, { existing: { ...first, sites: surveyed }, firstId: 500 })
    expect(placed(kept)).toEqual([['Works', 26.455, 87.27, 'exact']])
  })
})

describe('suppliers of whom no site is named', () => {
  it('get one at their town, with a note; without a known town they get none', () => {
    const made = plan([
      suppliers(
        ['Harbour', 'Nepal', 'Kathmandu', 'Road 1'],
        ['Delta', 'Nepal', null, 'Ward 4, Main Road, Biratnagar'],
        ['Lost', 'Nepal', 'Nowhere', null],
        ['Bare', 'Nepal', null, null],
      ),
    ])
    expect(placed(made)).toEqual([
      ['Harbour', 27.702, 85.321, 'city'],
      ['Delta', 26.455, 87.27, 'city'],
    ])
    expect(made.records.sites[0]?.after).toMatchObject({ address: 'Road 1', city: 'Kathmandu' })
    expect(notes(made)).toEqual([
      'note position-from-city C2',
      'note site-assumed C2',
      'note position-from-city D3',
      'note site-assumed D3',
      'note place-unknown C4',
    ])
  })

  it('get none where another sheet names their site', () => {
    const made = plan([
      suppliers(['Harbour', 'Nepal', 'Kathmandu', null]),
      sites(['Harbour', 'Works', 'Nepal', 'Biratnagar', null, null]),
    ])
    expect(placed(made)).toEqual([['Works', 26.455, 87.27, 'city']])
  })

  it('lend the assumed site to the first real one that comes later', () => {
    const first = carriedOut(plan([suppliers(['Harbour', 'Nepal', 'Kathmandu', null])]))
    const later = plan(
      [
        sites(
          ['Harbour', 'Works 1', 'Nepal', 'Kathmandu', 27.71, 85.3],
          ['Harbour', 'Works 2', 'Nepal', 'Biratnagar', null, null],
        ),
      ],
      {
        existing: first,
        firstId: 500,
      },
    )
    expect(placed(later)).toEqual([
      ['Works 1', 27.71, 85.3, 'exact'],
      ['Works 2', 26.455, 87.27, 'city'],
    ])
    expect(later.records.sites[0]?.before).not.toBeNull()
  })
})
