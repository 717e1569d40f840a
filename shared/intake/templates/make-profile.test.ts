import { describe, expect, it } from 'vitest'
import {
  answersIn,
  labelOf,
  profileGaps,
  profileOf,
  withoutCell,
  withRole,
  type MappedCell,
} from './make-profile'
import { templateProfileSchema } from './profile'
import { recogniseTemplate } from './recognise'
import { readDeclaration } from './read-declaration'
import { sheetFrom } from '../testing/sheets'

const cell = (ref: string, role: MappedCell['role'], text = ''): MappedCell => ({
  ...{ sheet: 'Answers', ref, text, role },
})
const CELLS = [
  cell('A1', { kind: 'mark' }, 'Supplier self-check'),
  cell('B2', { kind: 'company', field: 'name' }),
  cell('B3', { kind: 'answer', question: 'STRT.policy' }),
  cell('C3', { kind: 'comment', question: 'STRT.policy' }),
  cell('A5', { kind: 'column', table: 'suppliers', field: 'supplier.name' }),
  cell('B5', { kind: 'column', table: 'suppliers', field: 'supplier.country' }),
]
const FILLED = sheetFrom('Answers', [
  ['Supplier self-check, 2026'],
  ['Company', 'Larkspur Mill'],
  ['Is there a policy?', 'Yes', 'since 2024'],
  [],
  ['Sub-supplier', 'Country'],
  ['Teal Gin', 'India'],
])

describe('a map of cells made by hand', () => {
  it('is a profile by which the next file is recognised and read', () => {
    const profile = templateProfileSchema.parse(profileOf('STRT 3.2', CELLS))
    expect(recogniseTemplate([FILLED], [profile])?.profile.id).toBe('STRT 3.2')
    expect(recogniseTemplate([sheetFrom('Answers', [['Another form']])], [profile])).toBeNull()
    const read = readDeclaration([FILLED], profile)
    expect(read.company.name?.text).toBe('Larkspur Mill')
    expect(read.answers).toMatchObject([{ question: 'STRT.policy', text: 'Yes', comment: 'since 2024' }])
    expect(profile.tables).toEqual([
      {
        ...{ sheet: 'Answers', kind: 'suppliers', headingRow: 5, firstRow: 6, endsAtBlank: true },
        columns: { A: 'supplier.name', B: 'supplier.country' },
      },
    ])
  })

  it('keeps which answers are allowed, and tells a copy of another revision', () => {
    const profile = templateProfileSchema.parse(
      profileOf('STRT', [
        ...CELLS.filter(({ ref }) => ref !== 'B3'),
        cell('B3', { kind: 'answer', question: 'STRT.policy', answers: answersIn('Yes\n No ;Yes;') }),
        cell('C1', { kind: 'revision' }, 'Version 3.2 (spring)'),
      ]),
    )
    expect(profile.questions[0]?.answers).toEqual(['Yes', 'No'])
    expect(profile.revision).toEqual({ sheet: 'Answers', ref: 'C1', majors: [3] })
    const copy = (revision: string, answer: string) =>
      sheetFrom('Answers', [
        ['Supplier self-check', null, revision],
        ['Company', 'Larkspur Mill'],
        ['Is there a policy?', answer],
      ])
    expect(recogniseTemplate([copy('Version 3.4', 'yes')], [profile])).toMatchObject({
      ...{ revision: '3.4', isKnownRevision: true },
    })
    expect(recogniseTemplate([copy('Version 4.0', 'yes')], [profile])?.isKnownRevision).toBe(false)
    expect(readDeclaration([copy('3', 'yes')], profile).answers[0]).toMatchObject({ known: 'Yes' })
    expect(readDeclaration([copy('3', 'perhaps')], profile).answers[0]).toMatchObject({ known: null })
  })

  it.each([
    ['nothing', '', [], ['title', 'company-name', 'content', 'mark']],
    ['no mark', 'STRT', CELLS.slice(1), ['mark']],
    ['no company', 'STRT', CELLS.filter(({ role }) => role.kind !== 'company'), ['company-name']],
    [
      'a name twice',
      'STRT',
      [...CELLS, cell('B9', { kind: 'answer', question: 'STRT.policy ' })],
      ['question-twice'],
    ],
    ['all', 'STRT', CELLS, []],
  ] as const)('tells what is missing: %s', (_, title, cells, gaps) => {
    expect(profileGaps(title, cells)).toEqual(gaps)
  })

  it('gives a cell one role, and a fact about the company one cell', () => {
    const moved = withRole(CELLS, cell('D2', { kind: 'company', field: 'name' }))
    expect(moved.filter(({ role }) => role.kind === 'company').map(({ ref }) => ref)).toEqual(['D2'])
    const other = withRole(CELLS, cell('B3', { kind: 'mark' }, 'x'))
    expect(other.filter(({ ref }) => ref === 'B3').map(({ role }) => role.kind)).toEqual(['mark'])
    expect(withoutCell(CELLS, { sheet: 'Answers', ref: 'B2' })).toHaveLength(CELLS.length - 1)
  })

  it('finds the words that name a cell before it, else above it', () => {
    const rows = FILLED.rows.map(row => ({ number: row.number, cells: row.cells.map(({ text }) => text) }))
    expect(labelOf(rows, 'B3')).toEqual({ ref: 'A3', text: 'Is there a policy?' })
    expect(labelOf(rows, 'A6')).toEqual({ ref: 'A5', text: 'Sub-supplier' })
    expect(labelOf(rows, 'C1')).toEqual({ ref: 'A1', text: 'Supplier self-check, 2026' })
    expect(labelOf(rows, 'A1')).toBeNull()
  })
})
