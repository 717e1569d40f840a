import type ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import {
  AT,
  NAME,
  TYPED,
  WRITTEN,
  at,
  planOf,
  questionSheet,
  rowOf,
  sentCampaign,
  shortly,
  workbookBack,
  writtenOf,
  type SentCampaign,
  type Typed,
} from './testing/returned'

let test: TestEngine
let sent: SentCampaign
beforeAll(async () => {
  test = await withWorkspace()
  sent = await sentCampaign(test, { suppliers: [NAME] })
}, 60_000)
afterAll(() => test.close())

const returned = (deform?: (workbook: ExcelJS.Workbook) => void, typed?: Typed) =>
  workbookBack(test, sent, deform, typed)

describe('what was typed', () => {
  it('a typing error is proposed and written only when somebody accepts it', async () => {
    const path = await returned(undefined, {
      'B.01': 'Ys',
      'C.01': 'Noo',
      'C.04': 'Yes, since 2020',
      'C.05/medicals': 'emploeyr',
      'C.05/travel': 'shared',
      'D.01': 'perhaps',
      'E.03': 'about 55 hours',
    })
    const plan = await planOf(test, path)
    expect(writtenOf(plan)).toEqual({ 'C.05': 'medicals=employer travel=shared' })
    const { answers } = plan
    expect(
      answers
        .filter(one => one.state === 'proposed')
        .map(one => [one.questionId, shortly(one.proposal!.value)]),
    ).toEqual([
      ['B.01', 'yes'],
      ['C.01', 'no'],
      ['C.04', 'yes'],
      ['C.05', 'medicals=employer travel=shared'],
      ['E.03', '55'],
    ])
    expect(at(plan, 'C.05')?.value).toEqual({ kind: 'grid', cells: { travel: ['shared'] } })
    expect(at(plan, 'D.01')).toMatchObject({
      state: 'refused',
      problem: { code: 'choice-unknown', raw: 'perhaps' },
    })
    const accepted = await planOf(test, path, { proposals: ['B.01', 'E.03'] })
    expect(accepted.answers.filter(one => one.written).map(one => one.questionId)).toEqual([
      'B.01',
      'C.05',
      'E.03',
    ])
  })

  it('numbers as text, local digits, money with its currency, shares', async () => {
    const typed: Typed = {
      'A.01': '१,२००',
      'A.02': 0.45,
      'A.03': '12,5 %',
      'C.01': 'Yes',
      'C.02': ['90,000', 'NPR', null],
      'E.02': '٣٠',
      'G.02': 2.5,
      'E.03': 200,
    }
    const plan = await planOf(test, await returned(undefined, typed))
    expect(writtenOf(plan)).toEqual({
      'A.01': '1200',
      'A.03': '12.5',
      'C.01': 'yes',
      'C.02': 'NPR 9000000',
      'E.02': '30',
    })
    expect(at(plan, 'A.02')).toMatchObject({ state: 'proposed', proposal: { value: { value: 45 } } })
    expect(at(plan, 'G.02')?.problem?.code).toBe('not-whole')
    expect(at(plan, 'E.03')?.problem?.code).toBe('too-high')
  })

  it('an amount without a currency is not guessed', async () => {
    const plan = await planOf(test, await returned(undefined, { 'C.02': 500 }))
    expect(at(plan, 'C.02')?.problem?.code).toBe('currency-missing')
  })

  it('N/A is proposed as what does not apply where a reason stands beside it, and says nothing without one', async () => {
    const plan = await planOf(
      test,
      await returned(undefined, {
        'B.02': ['N/A', 'we are three people'],
        'E.01': ['n.a.', 'no night shift'],
        'C.04': 'N/A',
      }),
    )
    expect(
      plan.answers.filter(one => one.state === 'proposed').map(one => [one.questionId, one.proposal?.value]),
    ).toEqual([
      ['B.02', { kind: 'not-applicable', reason: 'we are three people' }],
      ['C.04', { kind: 'not-known' }],
      ['E.01', { kind: 'not-applicable', reason: 'no night shift' }],
    ])
  })

  it('answers in any language of the questionnaire', async () => {
    const typed: Typed = {
      'B.01': 'نعم',
      'C.01': 'না',
      'D.02': 'Oui',
      'D.03': 'en parte',
      'E.01': 'पता नहीं',
      'E.06': 'une agence ou un fournisseur de main-d’œuvre',
    }
    expect(writtenOf(await planOf(test, await returned(undefined, typed)))).toEqual({
      'B.01': 'yes',
      'C.01': 'no',
      'D.02': 'yes',
      'D.03': 'partial',
      'E.01': 'not-known',
      'E.06': 'agency',
    })
  })

  it('formulas give their last value; a failed one is no answer', async () => {
    const typed: Typed = {
      'B.01': { formula: 'IF(1=1,"Yes","No")', result: 'Yes' },
      'A.01': { formula: 'SUM(100,20)', result: 120 },
      'C.01': { error: '#REF!' },
    }
    const plan = await planOf(test, await returned(undefined, typed))
    expect(writtenOf(plan)).toEqual({ 'A.01': '120', 'B.01': 'yes' })
    expect(at(plan, 'C.01')?.problem?.code).toBe('cell-error')
  })

  it('extra columns and lines are kept as notes', async () => {
    const plan = await planOf(
      test,
      await returned(workbook => {
        const sheet = questionSheet(workbook)
        sheet.getRow(1).getCell(9).value = 'Our comment'
        rowOf(sheet, 'B.01').getCell(9).value = 'see the annex'
        sheet.addRow(['', 'Do you like this form?', '', 'very much'])
      }),
    )
    expect(writtenOf(plan)).toEqual(WRITTEN)
    expect(plan.extras.map(({ questionId, heading, text }) => [questionId, heading, text])).toEqual([
      ['B.01', 'Our comment', 'see the annex'],
      [null, 'Do you like this form?', 'very much'],
    ])
  })

  it('a question that stands twice with different answers has none', async () => {
    const plan = await planOf(
      test,
      await returned(workbook => {
        questionSheet(workbook).addRow(['D.01', '', '', 'Yes'])
        questionSheet(workbook).addRow(['C.01', '', '', 'No'])
      }),
    )
    expect(at(plan, 'D.01')?.problem).toEqual({ code: 'answered-twice', raw: 'no | Yes' })
    expect(writtenOf(plan)['C.01']).toBe('no')
  })

  it('columns sorted apart: key and question disagree, so the answers stay out', async () => {
    const plan = await planOf(
      test,
      await returned(workbook => {
        const sheet = questionSheet(workbook)
        const keys = ['D.01', 'D.02'].map(key => rowOf(sheet, key))
        keys[0]!.getCell(AT.key).value = 'D.02'
        keys[1]!.getCell(AT.key).value = 'D.01'
      }),
    )
    expect(at(plan, 'D.02')?.problem?.code).toBe('key-and-text-differ')
    expect(writtenOf(plan)['D.01']).toBeUndefined()
  })

  it('who declares it, on which day, and a date that has not come yet declares nothing', async () => {
    const declared = {
      'declared.name': 'A. Gurung',
      'declared.position': 'Director',
      'declared.on': '12.11.2026',
    }
    const plan = await planOf(test, await returned(undefined, { ...TYPED, ...declared }))
    expect(plan.declared).toEqual({ name: 'A. Gurung', position: 'Director', on: '2026-11-12' })
  })
})
