import { describe, expect, it } from 'vitest'
import type { FoundTable, OpenedList, ProblemView } from '@shared/contract/intake'
import {
  draftOf,
  mendedCount,
  missingOf,
  planInputOf,
  withAnswers,
  withMendings,
  withoutAnswers,
  withoutMendings,
  withSheet,
  withTarget,
} from './draft'
import { byReason, groupProblems } from './problem-groups'

const table = (more: Partial<FoundTable> = {}): FoundTable => ({
  headingRows: [1],
  firstRow: 2,
  lastRow: 3,
  rowCount: 2,
  leftOut: [],
  kind: 'suppliers',
  recognised: true,
  missing: [],
  layout: null,
  remembered: null,
  columns: [
    {
      column: 0,
      letters: 'A',
      heading: 'Name',
      group: null,
      target: 'supplier.name',
      confidence: 1,
      samples: ['Delta'],
    },
    { column: 1, letters: 'B', heading: 'Alias', group: null, target: 'custom', confidence: 0, samples: [] },
  ],
  ...more,
})

const opened: OpenedList = {
  fileName: 'list.xlsx',
  sizeBytes: 1000,
  sha256: 'a'.repeat(64),
  format: 'xlsx',
  encoding: null,
  delimiter: null,
  template: null,
  importedBefore: null,
  sheets: [
    { name: 'Vendors', hidden: false, filledRows: 3, table: table() },
    { name: 'Prices', hidden: false, filledRows: 3, table: table({ recognised: false }) },
    { name: 'Old', hidden: true, filledRows: 3, table: table() },
    { name: 'Notes', hidden: false, filledRows: 1, table: null },
  ],
}

describe('a draft of an import', () => {
  it('begins with the sheets that were recognised and can be seen', () => {
    const draft = draftOf('token', opened)
    expect(draft.sheets.map(sheet => [sheet.name, sheet.use])).toEqual([
      ['Vendors', true],
      ['Prices', false],
      ['Old', false],
    ])
    expect(planInputOf(draft).sheets?.map(sheet => sheet.sheet)).toEqual(['Vendors'])
  })

  it('gives a field to one column only', () => {
    const draft = withSheet(draftOf('token', opened), 'Vendors', sheet =>
      withTarget(sheet, 1, 'supplier.name'),
    )
    expect(draft.sheets[0]?.columns.map(column => column.target)).toEqual(['custom', 'supplier.name'])
    expect(draft.sheets[1]?.columns[0]?.target).toBe('supplier.name')
  })

  it('gives a field back that a column only passed through', () => {
    const passed = (['supplier.name', 'supplier.notes'] as const).reduce(
      (draft, target) => withSheet(draft, 'Vendors', sheet => withTarget(sheet, 1, target)),
      draftOf('token', opened),
    )
    expect(passed.sheets[0]?.columns.map(column => column.target)).toEqual([
      'supplier.name',
      'supplier.notes',
    ])
  })

  it('knows which needed fields are missing', () => {
    const [sheet] = withSheet(draftOf('token', opened), 'Vendors', one => withTarget(one, 0, 'ignore')).sheets
    if (!sheet) throw new Error('no sheet')
    expect(missingOf(sheet, [['supplier.name']])).toEqual([['supplier.name']])
  })

  it('carries answers and replacements into the plan', () => {
    const mended = withMendings(draftOf('token', opened), [
      { sheet: 'Vendors', letters: 'A', from: 'Detla', to: 'Delta' },
      { sheet: 'Vendors', letters: 'A', rows: [4, 9], to: 'Kosi' },
    ])
    const answered = withAnswers(mended, { 'Vendors!2': 'new' })
    const input = planInputOf(answered, 'save-token')
    expect(input).toMatchObject({ answers: { 'Vendors!2': 'new' }, returnTo: 'save-token' })
    expect(input.sheets?.[0]?.columns[0]).toMatchObject({
      replace: { Detla: 'Delta' },
      cells: { 4: 'Kosi', 9: 'Kosi' },
    })
    expect(mendedCount(answered)).toBe(3)
    const plain = withoutAnswers(withoutMendings(answered))
    expect(mendedCount(plain)).toBe(0)
    expect(planInputOf(plain)).toEqual(planInputOf(draftOf('token', opened)))
  })
})

it('gathers problems that are alike', () => {
  const problem = (row: number, value: string): ProblemView => ({
    sheet: 'S',
    row,
    ref: `C${row}`,
    heading: 'Country',
    value,
    severity: 'warning',
    code: 'country-unknown',
    params: { value },
    suggestion: null,
  })
  const groups = groupProblems([
    ...Array.from({ length: 9 }, (_, index) => problem(index + 2, 'Nepaal')),
    problem(20, 'Atlantis'),
  ])
  expect(groups.map(({ rows, places }) => [rows.length, places.length])).toEqual([
    [9, 6],
    [1, 1],
  ])
})

describe('mending all alike', () => {
  const position = (row: number, suggestion: string): ProblemView => ({
    sheet: 'S',
    row,
    ref: `D${row}`,
    heading: 'Latitude',
    value: '90.4',
    severity: 'warning',
    code: 'coordinate-swapped',
    params: {},
    suggestion,
  })

  it('mends positions row by row: two places may share a latitude', () => {
    const [reason, ...more] = byReason(
      groupProblems([position(2, '23.9, 90.4'), position(3, '22.1, 90.4'), position(4, '23.9, 90.4')]),
    )
    expect(more).toEqual([])
    expect(reason).toMatchObject({
      count: 3,
      suggested: [
        { sheet: 'S', letters: 'D', to: '23.9, 90.4', rows: [2, 4] },
        { sheet: 'S', letters: 'D', to: '22.1, 90.4', rows: [3] },
      ],
    })
  })

  it('offers nothing to accept where nothing is suggested or no cell is to blame', () => {
    const nameless = { ...position(5, ''), ref: null, suggestion: 'Delta' }
    const unknown = { ...position(6, ''), suggestion: null }
    expect(byReason(groupProblems([nameless, unknown])).flatMap(({ suggested }) => suggested)).toEqual([])
  })
})
