import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import type ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FilePlan } from '@shared/contract/questionnaires'
import { officeProgram } from '../testing/office'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import {
  AT,
  asFile,
  cellsOf,
  fillIn,
  openBook,
  planOf,
  questionSheet,
  replaceRows,
  rowOf,
  saveBook,
  sentCampaign,
  sentTo,
  shortly,
  writtenOf,
  type SentCampaign,
  type Typed,
} from './testing/returned'

const NAME = 'Kosi Garments'
const TYPED: Typed = {
  'A.01': 120,
  'A.02': '45%',
  'B.01': 'Yes · छ / हो',
  'C.01': 'No',
  'C.04': 'छ',
  'C.05/medicals': 'employer',
  'C.05/travel': 'shared',
  'D.01': 'no',
  'E.06': 'we do',
  'B.02': ['Does not apply', 'we are three people'],
}
const WRITTEN = {
  'A.01': '120',
  'A.02': '45',
  'B.01': 'yes',
  'C.01': 'no',
  'C.04': 'yes',
  'C.05': 'medicals=employer travel=shared',
  'D.01': 'no',
  'E.06': 'us',
  'B.02': 'n/a we are three people',
}

let test: TestEngine
let sent: SentCampaign
beforeAll(async () => {
  test = await withWorkspace()
  sent = await sentCampaign(test, { suppliers: [NAME, 'Terai Knit Pvt Ltd'] })
}, 60_000)
afterAll(() => test.close())

let serial = 0
/** The workbook of the supplier, filled in and then done to it what happens to workbooks. */
async function returned(
  deform: (workbook: ExcelJS.Workbook) => void = () => undefined,
  typed: Typed = TYPED,
  name = NAME,
): Promise<string> {
  const workbook = await openBook(sent.paths.get(name)!)
  fillIn(workbook, typed)
  deform(workbook)
  const path = test.path(`returned-${++serial}.xlsx`)
  await saveBook(workbook, path)
  return path
}

const codes = (plan: FilePlan) => plan.issues.map(one => one.code)
const at = (plan: FilePlan, id: string) => plan.answers.find(one => one.questionId === id)

describe('a workbook that came back whole lands whole, whatever was moved in it', () => {
  const rowsReversed = (workbook: ExcelJS.Workbook) => {
    const [head, ...rest] = cellsOf(questionSheet(workbook))
    replaceRows(workbook, [head!, ...rest.reverse()])
  }
  const columnsMoved = (workbook: ExcelJS.Workbook) =>
    replaceRows(
      workbook,
      cellsOf(questionSheet(workbook)).map(row => [row[3], row[5], row[1], row[4], row[6], row[0], row[2]]),
    )
  const headings = (words: readonly string[]) => (workbook: ExcelJS.Workbook) => {
    const [, ...rest] = cellsOf(questionSheet(workbook))
    replaceRows(workbook, [words, ...rest])
  }
  const rowsOnTop = (workbook: ExcelJS.Workbook) => {
    const rows = cellsOf(questionSheet(workbook))
    replaceRows(workbook, [['Our ref. 4711'], [], ['filled in by the office'], [], ...rows], 'Blatt 1')
  }
  const withoutColumns = (gone: readonly number[]) => (workbook: ExcelJS.Workbook) =>
    replaceRows(
      workbook,
      cellsOf(questionSheet(workbook)).map(row => row.filter((_, column) => !gone.includes(column + 1))),
    )
  const someKeysGone = (workbook: ExcelJS.Workbook) => {
    for (const key of ['A.01', 'C.05/travel', 'B.02'])
      rowOf(questionSheet(workbook), key).getCell(AT.key).value = null
  }
  const sheetsRenamed = (workbook: ExcelJS.Workbook) => {
    questionSheet(workbook).name = 'प्रश्नहरू'
    workbook.getWorksheet('Keys')!.name = 'Sheet9'
    workbook.getWorksheet('Keys')
  }

  it.each<[string, (workbook: ExcelJS.Workbook) => void]>([
    ['nothing', () => undefined],
    ['rows in reverse order', rowsReversed],
    ['columns in another order', columnsMoved],
    [
      'headings in Spanish',
      headings([
        'Clave',
        'Pregunta',
        '',
        'Respuesta',
        'Unidad o moneda',
        'Nota, o motivo por el que no aplica',
        'Lo que suele probarlo',
      ]),
    ],
    ['rows on top, another name of the sheet', rowsOnTop],
    ['the column of keys gone', withoutColumns([AT.key])],
    ['keys and English gone', withoutColumns([AT.key, AT.english])],
    ['both columns of questions gone', withoutColumns([AT.english, AT.nepali])],
    ['some keys gone', someKeysGone],
    ['sheets renamed', sheetsRenamed],
  ])('%s', async (_, deform) => {
    const plan = await planOf(test, await returned(deform))
    expect(writtenOf(plan)).toEqual(WRITTEN)
    expect(codes(plan)).toEqual([])
    expect(plan).toMatchObject({ ready: true, subjectName: NAME, recipientId: sent.recipients.get(NAME) })
  })

  it('headings that nobody knows: the column of answers is told by what is in it', async () => {
    const odd = ['Nr', 'Frage', 'Frage 2', 'Antwort', 'Einheit', 'Bemerkung', 'Beleg']
    const plan = await planOf(test, await returned(headings(odd)))
    // Without a column of notes there is no reason why B.02 does not apply.
    const { 'B.02': gone, ...rest } = WRITTEN
    expect(gone).toBeDefined()
    expect(writtenOf(plan)).toEqual(rest)
    expect(at(plan, 'B.02')?.problem?.code).toBe('reason-missing')
    expect(plan.extras.map(one => one.text)).toContain('we are three people')
  })
})

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

describe('a workbook that is not the one it should be says so', () => {
  it('the sheet of keys is gone: found by the name on the first sheet, which somebody has to confirm', async () => {
    const path = await returned(workbook => workbook.removeWorksheet(workbook.getWorksheet('Keys')!.id))
    const plan = await planOf(test, path)
    expect(codes(plan)).toEqual(['keys-gone', 'recipient-guessed'])
    expect(plan).toMatchObject({ ready: false, subjectName: NAME })
    expect((await planOf(test, path, { accepted: ['recipient-guessed'] })).ready).toBe(true)
  })

  it('no sheet but the questions: somebody says whose it is', async () => {
    const path = await returned(workbook => {
      for (const name of ['Keys', 'Instructions', 'Lists'])
        workbook.removeWorksheet(workbook.getWorksheet(name)!.id)
    })
    const plan = await planOf(test, path)
    expect(codes(plan)).toEqual(['keys-gone', 'recipient-unknown'])
    expect(plan.ready).toBe(false)
    const chosen = await planOf(test, path, { recipientId: sent.recipients.get(NAME)! })
    expect(chosen.ready).toBe(true)
    expect(writtenOf(chosen)).toEqual(WRITTEN)
  })

  it('of another supplier', async () => {
    const recipientId = sent.recipients.get('Terai Knit Pvt Ltd')!
    const plan = await planOf(test, await returned(), { recipientId })
    expect(plan.issues).toEqual([
      { code: 'other-subject', weight: 'ask', params: { found: NAME, wanted: 'Terai Knit Pvt Ltd' } },
    ])
    expect(plan.ready).toBe(false)
  })

  it('of an older version: answers to questions that are asked no more are kept as notes', async () => {
    const path = await returned(workbook => {
      workbook.getWorksheet('Keys')!.eachRow(row => {
        if (row.getCell(1).value === 'packVersion') row.getCell(2).value = '2025.3'
      })
      questionSheet(workbook).addRow(['B.77', 'Do you have a fax machine?', '', 'Yes'])
    })
    const plan = await planOf(test, path)
    expect(plan.issues).toEqual([
      { code: 'older-version', weight: 'ask', params: { found: '2025.3', wanted: '2026.1' } },
    ])
    expect(plan.ready).toBe(false)
    expect(plan.extras).toMatchObject([{ questionId: null, text: 'Yes' }])
    expect((await planOf(test, path, { accepted: ['older-version'] })).ready).toBe(true)
  })

  it('of another year', async () => {
    const [{ recipient } = { recipient: null }] = (await test.ask('questionnaires.campaign', { id: sent.id }))
      .rows
    const next = await sentTo(test, [recipient!.subjectId], { year: 2027 })
    const plan = await planOf(test, await returned(), {}, next.id)
    expect(plan.issues).toEqual([
      { code: 'other-period', weight: 'ask', params: { found: '2026', wanted: '2027' } },
    ])
    await test.ask('questionnaires.remove', { id: next.id })
  })

  it('another questionnaire', async () => {
    const [{ recipient } = { recipient: null }] = (await test.ask('questionnaires.campaign', { id: sent.id }))
      .rows
    const other = await sentTo(test, [recipient!.subjectId], {
      packId: 'management-systems',
      languages: ['en'],
    })
    const recipientId = sent.recipients.get(NAME)!
    const plan = await planOf(test, other.paths.get(NAME)!, { recipientId })
    expect(codes(plan)).toContain('other-pack')
    expect(plan.ready).toBe(false)
    await test.ask('questionnaires.remove', { id: other.id })
  })

  it('no questionnaire at all, no workbook at all, a damaged one', async () => {
    writeFileSync(test.path('list.csv'), 'Supplier,Country\nKosi,NP\n')
    writeFileSync(test.path('broken.xlsx'), 'PK\u0003\u0004 this is no archive')
    writeFileSync(test.path('paper.pdf'), '%PDF-1.7 scanned')
    const { files } = await test.ask('questionnaires.plan', {
      campaignId: null,
      files: ['list.csv', 'broken.xlsx', 'paper.pdf', 'gone.xlsx'].map(name => asFile(test, test.path(name))),
    })
    expect(files.map(one => [one.fileName, ...codes(one)])).toEqual([
      ['list.csv', 'no-questionnaire'],
      ['broken.xlsx', 'unreadable'],
      ['paper.pdf', 'unreadable'],
      ['gone.xlsx', 'unreadable'],
    ])
  })

  it('nothing was filled in', async () => {
    const plan = await planOf(test, await returned(undefined, {}))
    expect(codes(plan)).toEqual(['nothing-answered'])
  })
})

const office = officeProgram('calc')
describe.skipIf(office === null)('saved by LibreOffice', () => {
  it.each(['xlsx', 'ods', 'xls'])('as %s', async format => {
    const path = await returned()
    execFileSync(office!, ['--headless', '--convert-to', format, '--outdir', test.path('office'), path], {
      env: { ...process.env, HOME: test.folder },
      timeout: 120_000,
    })
    const saved = path.replace(/([^/]+)\.xlsx$/, `office/$1.${format}`)
    expect(existsSync(saved)).toBe(true)
    const plan = await planOf(test, saved)
    expect(writtenOf(plan)).toEqual(WRITTEN)
    expect(codes(plan)).toEqual([])
  })
})
