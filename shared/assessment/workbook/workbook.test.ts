import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellRef, textCell, type Sheet } from '../../intake/sheet'
import type { Condition } from '../condition'
import { packChanges } from '../pack-changes'
import type { Pack } from '../pack'
import { readFramework, readPack } from '../testing/answered'
import { conditionText, parseCondition } from './condition-text'
import { packSheets } from './layout'
import { readPackSheets, type PackSurroundings } from './read-pack'

const ids = (name: string) => [...JSON.stringify(readFramework(name)).matchAll(/"id":"([A-Z0-9.]+)"/g)]
const around: PackSurroundings = {
  requirements: new Set(ids('five-steps').map(match => match[1]!)),
  indicators: new Set(ids('forced-labour-indicators').map(match => match[1]!)),
  answerWords: readPack('management-systems').answerWords,
}

type Edit = (name: string, rows: string[][]) => string[][] | null
const same: Edit = (_, rows) => rows

function sheetsOf(pack: Pack, edit: Edit = same): Sheet[] {
  return packSheets(pack).flatMap(({ name, rows }) => {
    const edited = edit(
      name,
      rows.map(row => row.map(String)),
    )
    if (edited === null) return []
    const filled = edited.map((cells, at) => ({ number: at + 1, cells: cells.map(textCell) }))
    return [{ name, hidden: false, rows: filled }]
  })
}

/** Sets one cell, told by sheet, heading and the first cell of the line. */
const setting =
  (sheet: string, line: string, heading: string, text: string): Edit =>
  (name, rows) =>
    name === sheet
      ? rows.map(row => (row.includes(line) ? row.with(rows[0]!.indexOf(heading), text) : row))
      : rows

const management = readPack('management-systems')
const [questionHeadings] = packSheets(management).find(sheet => sheet.name === 'Questions')!.rows
/** The cell of A.02 under a heading; every language of the questionnaire moves the columns after its texts. */
const ofSecondQuestion = (heading: string): string => cellRef(3, questionHeadings!.indexOf(heading))

const problemsOf = (edit: Edit) =>
  (readPackSheets(sheetsOf(management, edit), around)?.problems ?? []).map(({ code, sheet, ref, value }) => ({
    code,
    sheet,
    ref,
    value,
  }))

describe('conditions as text', () => {
  const anyTest = fc.oneof(
    fc.record({ question: fc.constantFrom('A.01', 'B2'), is: fc.constant(['yes', 'partial']) }),
    fc.record({ question: fc.constant('A.02'), above: fc.integer({ min: -9, max: 99 }) }),
    fc.record({ question: fc.constant('A.02'), atLeast: fc.integer() }),
    fc.record({ question: fc.constant('A.02'), below: fc.constant(1.5) }),
    fc.record({ question: fc.constant('A.02'), equals: fc.constant(0) }),
    fc.constant({ question: 'A.02', aboveAnswerOf: 'A.03' }),
    fc.constant({ question: 'not', notKnown: true as const }),
    fc.constant({ place: 'near-conflict' as const }),
  )
  const { condition } = fc.letrec<{ condition: Condition }>(tie => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      anyTest,
      fc.record({ not: tie('condition') }),
      fc.record({ all: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }) }),
    ),
  }))

  it('say the same when they are read again', () => {
    fc.assert(
      fc.property(
        condition.filter(one => !JSON.stringify(one).includes('"not"')),
        one => {
          expect(parseCondition(conditionText(one))).toEqual({ ok: true, condition: one })
        },
      ),
    )
  })

  it.each([
    ['A.01 is', ''],
    ['A.01 > many', 'many'],
    ['A.01 is yes or', ''],
    ['(A.01 is yes', ''],
    ['A.01 is yes) ', ')'],
    ['place moon', 'moon'],
    ['A.01 like yes', 'like'],
    ['('.repeat(40), '('],
  ])('%j says where it stops making sense', (text, at) => {
    expect(parseCondition(text)).toEqual({ ok: false, at })
  })
})

describe('a questionnaire as a workbook', () => {
  it.each([
    'recruiter-self-assessment',
    'supplier-questionnaire',
    'site-assessment',
    'worker-interviews',
    'management-systems',
    'financial-red-flags',
  ])('%s is read back as it was', id => {
    const pack = readPack(id)
    expect(readPackSheets(sheetsOf(pack), around)).toEqual({ pack, problems: [] })
  })

  it('is read whatever the order of sheets and columns', () => {
    const turned = sheetsOf(management, (_, rows) => rows.map(row => [...row].reverse())).reverse()
    expect(readPackSheets(turned, around)?.pack).toEqual(management)
  })

  it('is no questionnaire where none of its sheets is there', () => {
    expect(readPackSheets([{ name: 'Suppliers', hidden: false, rows: [] }], around)).toBeNull()
  })

  it.each([
    [
      'unknown question',
      setting('Questions', 'A.02', 'Ask when', 'Z.99 is yes'),
      'unknown-question',
      ofSecondQuestion('Ask when'),
      'Z.99',
    ],
    [
      'unknown answer',
      setting('Questions', 'A.02', 'Ask when', 'A.01 is maybe'),
      'unknown-option',
      ofSecondQuestion('Ask when'),
      'maybe',
    ],
    [
      'no condition',
      setting('Questions', 'A.02', 'Ask when', 'if A.01'),
      'bad-condition',
      ofSecondQuestion('Ask when'),
      'if A.01',
    ],
    [
      'a circle',
      setting('Questions', 'A.02', 'Ask when', 'A.02 is yes'),
      'circle',
      ofSecondQuestion('Ask when'),
      'A.02',
    ],
    ['an id twice', setting('Questions', 'A.02', 'Id', 'A.01'), 'twice', 'B3', 'A.01'],
    ['an id that is none', setting('Questions', 'A.02', 'Id', 'A 02!'), 'bad-id', 'B3', 'A 02!'],
    [
      'no such type',
      setting('Questions', 'A.02', 'Type', 'slider'),
      'not-allowed',
      ofSecondQuestion('Type'),
      'slider',
    ],
    ['no options', setting('Questions', 'A.02', 'Type', 'choice'), 'options-missing', 'B3', 'A.02'],
    ['no English', setting('Questions', 'A.02', 'Text (en)', ''), 'english-missing', 'C3', ''],
    ['another section', setting('Questions', 'A.02', 'Section', 'Q'), 'unknown-section', 'A3', 'Q'],
    [
      'another source',
      setting('Questions', 'A.02', 'References', 'LAW 3'),
      'unknown-source',
      undefined,
      'LAW',
    ],
    [
      'another requirement',
      setting('Questions', 'A.02', 'Also answers', 'S9.99'),
      'unknown-requirement',
      undefined,
      'S9.99',
    ],
    [
      'another indicator',
      setting('Questions', 'A.02', 'Indicators', 'FL99'),
      'unknown-indicator',
      undefined,
      'FL99',
    ],
    ['no id of the whole', setting('Pack', 'id', 'Value (en)', ''), 'empty', 'B2', 'id'],
    ['another kind', setting('Pack', 'kind', 'Value (en)', 'quiz'), 'not-allowed', 'B4', 'quiz'],
  ] as const)('with %s names the cell', (_, edit, code, ref, value) => {
    const found = problemsOf(edit)
    expect(found).toContainEqual(
      expect.objectContaining(ref === undefined ? { code, value } : { code, ref, value }),
    )
  })

  it('with a sheet or a column missing says which', () => {
    expect(problemsOf((name, rows) => (name === 'Sections' ? null : rows))).toEqual([
      { code: 'sheet-missing', sheet: 'Sections', ref: null, value: 'Sections' },
    ])
    const noIds: Edit = (name, rows) => (name === 'Questions' ? rows.map(row => row.toSpliced(1, 1)) : rows)
    expect(problemsOf(noIds)).toEqual([
      { code: 'column-missing', sheet: 'Questions', ref: null, value: 'Id' },
    ])
  })

  it('in a newer version says what was added, changed and retired', () => {
    const [first, ...others] = management.sections
    const [a, b, ...rest] = first!.questions
    const questions = [{ ...a!, text: { en: 'New words?' } }, { ...b!, id: 'A.99' }, ...rest]
    const changes = packChanges(management, { sections: [{ ...first!, questions }, ...others] })
    expect(changes.added.map(one => one.id)).toEqual(['A.99'])
    expect(changes.retired.map(one => one.id)).toEqual([b!.id])
    expect(changes.changed).toMatchObject([{ id: a!.id, before: a!.text, parts: ['text', 'translations'] }])
    expect(packChanges(management, management)).toEqual({ added: [], changed: [], retired: [] })
  })
})
