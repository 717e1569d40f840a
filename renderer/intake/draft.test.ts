import { describe, expect, it } from 'vitest'
import type { FoundTable, OpenedList, ProblemView } from '@shared/contract/intake'
import { draftOf, missingOf, planInputOf, withAnswer, withReplacement, withSheet, withTarget } from './draft'
import { groupProblems } from './problem-groups'

const table = (more: Partial<FoundTable> = {}): FoundTable => ({
  headingRows: [1],
  firstRow: 2,
  lastRow: 3,
  rowCount: 2,
  leftOut: [],
  kind: 'suppliers',
  recognised: true,
  missing: [],
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

  it('knows which needed fields are missing', () => {
    const [sheet] = withSheet(draftOf('token', opened), 'Vendors', one => withTarget(one, 0, 'ignore')).sheets
    if (!sheet) throw new Error('no sheet')
    expect(missingOf(sheet, [['supplier.name']])).toEqual([['supplier.name']])
  })

  it('carries answers and replacements into the plan', () => {
    const mended = withSheet(draftOf('token', opened), 'Vendors', sheet =>
      withReplacement(sheet, 0, 'Detla', 'Delta'),
    )
    const input = planInputOf(withAnswer(mended, 'Vendors!2', 'new'), 'save-token')
    expect(input).toMatchObject({ answers: { 'Vendors!2': 'new' }, returnTo: 'save-token' })
    expect(input.sheets?.[0]?.columns[0]?.replace).toEqual({ Detla: 'Delta' })
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
  expect(groups.map(({ count, places }) => [count, places.length])).toEqual([
    [9, 6],
    [1, 1],
  ])
})
