import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moneyOf } from '../../units/money'
import { withTargetOf } from '../testing/mappings'
import { carriedOut, NOTHING_YET, planOf, sheetFrom, type Written } from '../testing/sheets'
import type { ImportPlan } from './plan'
import { changedFields } from './records'

const suppliers = (plan: ImportPlan) => plan.records.suppliers.map(record => record.after)
const sites = (plan: ImportPlan) => plan.records.sites.map(record => record.after)

const SUPPLIERS = sheetFrom('Suppliers', [
  ['Vendor no', 'Name', 'Country', 'City', 'Industry', 'Employees', 'Buyer'],
  ['007', 'Harbour Yarn Ltd.', 'Viet Nam', 'Hue', 'Spinning mill', 120, 'A. Iyer'],
  ['008', 'Delta Knit', 'Bangladesh', 'Savar', 'Knitwear', null, 'M. Lind'],
])
const SITES = sheetFrom('Sites', [
  [
    'Site no.',
    'Vendor no',
    'Site name',
    'Country',
    'Latitude',
    'Longitude',
    'Migrant workers',
    'Recruitment chain',
  ],
  ['S1', '007', 'Mill 1', 'VN', 16.4637, 107.5909, 0.25, 'two or more'],
  ['S2', 'Delta Knit', 'Works', 'BD', 23.8583, 90.2667, 0.1, 'direct'],
])
const RECRUITERS = sheetFrom('Recruiters', [
  ['Agency name', 'Type', 'Works for', 'Country', 'Licence no', 'Licence valid until', 'Supplies workers to'],
  ['Village Help', 'Sub-agent', 'Saptakoshi Overseas', 'Nepal', null, null, null],
  ['Saptakoshi Overseas', 'Agency', null, 'Nepal', '871/073', '31/03/2027', '007; 008'],
])
const ORIGINS = sheetFrom('Origins of workers', [
  ['Site no.', 'Country of origin', 'District of origin', 'Share of workers', 'Displaced or refugee'],
  ['S1', 'Nepal', 'Dhanusha', 0.2, 'no'],
  ['S1', 'Myanmar', 'Rakhine', 0.05, 'yes'],
])
const CORRIDORS = sheetFrom('Corridors', [
  [
    'Corridor',
    'Recruiter',
    'Supplier',
    'Origin country',
    'Transit',
    'Destination country',
    'Fee type',
    'Fee (NPR)',
    'Paid by',
    'Monthly wage',
    'Wage currency',
  ],
  [
    'Dhanusha to Hue',
    'Saptakoshi Overseas',
    '007',
    'Nepal',
    'Delhi, India; Bangkok',
    'Vietnam',
    'Service charge',
    '1,50,000',
    'worker',
    9_000_000,
    'VND',
  ],
  [
    'Dhanusha to Hue',
    'Saptakoshi Overseas',
    '007',
    'Nepal',
    'Delhi, India; Bangkok',
    'Vietnam',
    'Medical test',
    '4,500',
    'worker',
    9_000_000,
    'VND',
  ],
])
const WORKBOOK = [CORRIDORS, ORIGINS, SITES, SUPPLIERS, RECRUITERS]

describe('a workbook whose sheets name each other', () => {
  const plan = planOf(WORKBOOK)

  it('is planned whole, whatever the order of its sheets', () => {
    expect(plan.problems).toEqual([])
    expect(plan.counts).toEqual({ added: 10, updated: 0, joined: 0, unchanged: 0, skipped: 0, question: 0 })
  })

  it('keeps what the file said beside what was understood', () => {
    expect(suppliers(plan)[0]).toMatchObject({
      name: 'Harbour Yarn Ltd.',
      ownNumber: '007',
      country: 'VN',
      countryText: 'Viet Nam',
      sector: 'textiles-garments',
      sectorText: 'Spinning mill',
      workers: 120,
      custom: { Buyer: 'A. Iyer' },
      source: { fileName: 'list.xlsx', sheet: 'Suppliers', row: 2 },
    })
    expect(suppliers(plan)[1]?.workers).toBeNull()
  })

  it('finds suppliers by number and by name', () => {
    const [harbour, delta] = suppliers(plan)
    expect(sites(plan).map(site => site.supplierId)).toEqual([harbour?.id, delta?.id])
    expect(sites(plan)[0]).toMatchObject({
      migrantPct: 25,
      recruiterChain: 'two-or-more',
      positionPrecision: 'exact',
    })
  })

  it('hangs sub-agents below recruiters that come later in the sheet, and writes these first', () => {
    const [parent, child] = plan.records.recruiters.map(record => record.after)
    expect(parent).toMatchObject({
      name: 'Saptakoshi Overseas',
      kind: 'recruiter',
      licenceValidUntil: '2027-03-31',
    })
    expect(child).toMatchObject({ name: 'Village Help', kind: 'sub_agent', parentId: parent?.id })
    expect(plan.records.recruiterLinks).toHaveLength(2)
  })

  it('joins the fees of one corridor and keeps its stops in order', () => {
    expect(plan.records.corridors).toHaveLength(1)
    expect(plan.records.corridors[0]?.after.monthlyWage).toEqual(moneyOf(9_000_000, 'VND'))
    expect(plan.records.corridorFees.map(({ after }) => [after.label, after.amount])).toEqual([
      ['Service charge', moneyOf(150_000, 'NPR')],
      ['Medical test', moneyOf(4_500, 'NPR')],
    ])
    expect(
      plan.records.corridorStops.map(({ after }) => [after.position, after.role, after.country, after.place]),
    ).toEqual([
      [0, 'origin', 'NP', null],
      [1, 'transit', 'IN', 'Delhi'],
      [2, 'transit', null, 'Bangkok'],
      [3, 'destination', 'VN', null],
    ])
  })

  it('puts origin groups at their site', () => {
    expect(
      plan.records.originGroups.map(({ after }) => [
        after.siteId,
        after.country,
        after.sharePct,
        after.displaced,
      ]),
    ).toEqual([
      [sites(plan)[0]?.id, 'NP', 20, false],
      [sites(plan)[0]?.id, 'MM', 5, true],
    ])
  })

  it('changes nothing when it comes again', () => {
    const again = planOf(WORKBOOK, { existing: carriedOut(plan), firstId: 500 })
    expect(Object.values(again.records).flat()).toEqual([])
    expect(again.counts).toMatchObject({ unchanged: 10, added: 0 })
  })
})

describe('rows of one file about one supplier', () => {
  const list = (rows: Written[][]) =>
    sheetFrom('Suppliers', [['Vendor no', 'Name', 'Country', 'Employees', 'Also known as'], ...rows])

  it('complete each other; the first word counts', () => {
    const plan = planOf([
      list([
        ['1', 'Delta', 'Nepal', null, 'DLT'],
        ['1', 'Delta', 'NP', 20, 'Delta Co'],
        ['1', 'Delta', 'NP', 30, null],
      ]),
    ])
    expect(suppliers(plan)).toEqual([
      expect.objectContaining({ workers: 20, aliases: ['DLT', 'Delta Co'], countryText: 'Nepal' }),
    ])
    expect(plan.counts).toMatchObject({ added: 1, joined: 1, unchanged: 1 })
    expect(plan.problems).toEqual([
      expect.objectContaining({
        code: 'differs-from-row',
        row: 4,
        ref: 'D4',
        value: '30',
        params: { value: '30', field: 'workers', row: 3, sheet: 'Suppliers' },
      }),
    ])
  })

  it('are two suppliers when the file itself gives them two numbers', () => {
    const plan = planOf([
      list([
        ['1', 'Delta', 'Nepal', null, null],
        ['2', 'DELTA', 'NP', null, null],
      ]),
    ])
    expect(plan.counts).toMatchObject({ added: 2, question: 0 })
  })
})

describe('against the workspace', () => {
  const known = carriedOut(planOf([SUPPLIERS]))
  const list = (...rows: Written[][]) => sheetFrom('Suppliers', [['Vendor no', 'Name', 'Country'], ...rows])
  const planned = (...rows: Written[][]) => planOf([list(...rows)], { existing: known, firstId: 900 })

  it('joins by number even when the name changed, and keeps both names', () => {
    const plan = planned(['007', 'Harbor Spinning', 'Vietnam'])
    expect(plan.records.suppliers).toHaveLength(1)
    const [supplier] = plan.records.suppliers
    expect(supplier?.after).toMatchObject({ name: 'Harbour Yarn Ltd.', aliases: ['Harbor Spinning'] })
    expect(supplier && changedFields(supplier)).toEqual(['aliases'])
  })

  it('joins by name and country whatever case, accents and punctuation', () => {
    expect(planned([null, 'HARBOUR  YARN, LTD', 'VN']).counts).toMatchObject({ unchanged: 1 })
  })

  it('does not join the same name in another country', () => {
    expect(planned([null, 'Delta Knit', 'Nepal']).counts).toMatchObject({ added: 1 })
  })

  it.each([
    ['same-name-other-number', ['900', 'Delta Knit', 'Bangladesh']],
    ['same-name-country-unknown', [null, 'Delta Knit', null]],
  ])('asks: %s', (code, row) => {
    const plan = planned(row)
    expect(plan.counts).toMatchObject({ question: 1, added: 0, updated: 0 })
    expect(plan.questions[0]).toMatchObject({ code, key: 'Suppliers!2' })
  })

  it('never erases with a blank', () => {
    const plan = planned(['007', 'Harbour Yarn Ltd.', null])
    expect(plan.counts).toMatchObject({ unchanged: 1 })
  })
})

describe('what stays open', () => {
  const agencies = sheetFrom('Recruiters', [
    ['Agency name', 'Licence valid until'],
    ['A', '03/04/2027'],
    ['B', '05/06/2027'],
  ])

  it('is asked once per column, and the answer settles it', () => {
    const open = planOf([agencies])
    expect(open.columnQuestions).toEqual([
      {
        sheet: 'Recruiters',
        column: 1,
        heading: 'Licence valid until',
        code: 'date-order',
        examples: ['03/04/2027', '05/06/2027'],
      },
    ])
    expect(open.records.recruiters.map(({ after }) => after.licenceValidUntil)).toEqual([null, null])
    const settled = planOf([agencies], {
      adjust: mapping => withTargetOf(mapping, 1, { dateOrder: 'day-first' }),
    })
    expect(settled.columnQuestions).toEqual([])
    expect(settled.records.recruiters.map(({ after }) => after.licenceValidUntil)).toEqual([
      '2027-04-03',
      '2027-06-05',
    ])
  })
})

describe('problems', () => {
  it('name sheet, cell, value, reason and suggestion, and leave only what they are about out', () => {
    const plan = planOf([
      sheetFrom('Suppliers', [
        ['Name', 'Country', 'Employees', 'Lat', 'Lon', 'LEI'],
        ['Delta', 'Bangladseh', '100-200', 120.65, 27.96, '529900T8BM49AURSDO56'],
        [null, 'Nepal', 3, null, null, null],
      ]),
    ])
    expect(
      plan.problems.map(({ ref, severity, code, suggestion }) => [ref, severity, code, suggestion]),
    ).toEqual([
      ['B2', 'warning', 'country-unknown', 'BD'],
      ['F2', 'warning', 'lei-check-failed', null],
      ['C2', 'warning', 'number-range', '100'],
      ['D2', 'warning', 'coordinate-swapped', '27.96, 120.65'],
      ['A3', 'error', 'name-missing', null],
    ])
    expect(suppliers(plan)).toEqual([
      expect.objectContaining({
        name: 'Delta',
        country: null,
        countryText: 'Bangladseh',
        workers: null,
        lei: null,
      }),
    ])
    expect(plan.counts).toMatchObject({ added: 1, skipped: 1 })
  })

  it.each(['Suppliers', 'Recruiters'])(
    'tell a name that is too long to be kept as that, in a list of %s',
    kind => {
      const heading = kind === 'Suppliers' ? 'Supplier name' : 'Recruiter name'
      const plan = planOf([
        sheetFrom(kind, [
          [heading, 'Country'],
          ['Heron', 'Nepal'],
          ['x'.repeat(501), 'Nepal'],
        ]),
      ])
      expect(plan.problems.map(({ ref, severity, code }) => [ref, severity, code])).toEqual([
        ['A3', 'error', 'text-too-long'],
      ])
      expect(plan.counts).toMatchObject({ added: 1, skipped: 1 })
    },
  )

  it('keep a recruiter from hanging below itself', () => {
    const plan = planOf([
      sheetFrom('Recruiters', [
        ['Agency name', 'Works for'],
        ['A', 'B'],
        ['B', 'A'],
      ]),
    ])
    expect(plan.problems.map(problem => problem.code)).toEqual(['parent-circle'])
  })
})

describe('any list, brought in twice', () => {
  const word = fc.constantFrom('Delta', 'delta', 'DELTA Ltd', 'Étoile', 'Etoile', 'Harbour', '')
  const country = fc.constantFrom('Nepal', 'NP', 'India', 'Atlantis', 'Korea', '')
  const number = fc.constantFrom('1', '2', '3', '')
  const row = fc.tuple(
    number,
    word,
    country,
    fc.constantFrom(10, 20, null),
    fc.constantFrom(27.7103, 27.7104, null),
    fc.constantFrom(85.3222, null),
    word,
    fc.constantFrom('x', 'y', ''),
  )

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), rows => {
        const sheet = sheetFrom('Suppliers', [
          ['Vendor no', 'Name', 'Country', 'Employees', 'Lat', 'Lon', 'Also known as', 'Buyer'],
          ['0', 'First', 'Nepal', 1, 27.1234, 85.1234, 'F', 'z'],
          ...rows.map(cells => [...cells]),
        ])
        const first = planOf([sheet])
        // A row that waits for an answer may find it in what later rows of the file have said.
        fc.pre(first.counts.question === 0)
        const after = carriedOut(first, NOTHING_YET)
        const again = planOf([sheet], { existing: after, firstId: 10_000, before: first })
        expect(Object.values(again.records).flat()).toEqual([])
        expect(again.counts).toMatchObject({ added: 0, updated: 0, joined: 0 })
      }),
      { numRuns: 60 },
    )
  })
})
