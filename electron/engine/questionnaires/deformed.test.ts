import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import type ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { officeProgram } from '../testing/office'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import {
  AT,
  NAME,
  WRITTEN,
  asFile,
  at,
  cellsOf,
  codes,
  planOf,
  questionSheet,
  replaceRows,
  rowOf,
  sentCampaign,
  sentTo,
  workbookBack,
  writtenOf,
  type SentCampaign,
  type Typed,
} from './testing/returned'

let test: TestEngine
let sent: SentCampaign
beforeAll(async () => {
  test = await withWorkspace()
  sent = await sentCampaign(test, { suppliers: [NAME, 'Terai Knit Pvt Ltd'] })
}, 60_000)
afterAll(() => test.close())

const returned = (deform?: (workbook: ExcelJS.Workbook) => void, typed?: Typed) =>
  workbookBack(test, sent, deform, typed)

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
    await test.ask('questionnaires.remove', { id: next.id, reason: null })
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
    await test.ask('questionnaires.remove', { id: other.id, reason: null })
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
    const why = files.flatMap(one => one.issues.map(({ refusal }) => refusal?.detail ?? refusal?.code))
    expect(why).toEqual([undefined, 'zip-damaged', 'is-pdf', 'file-missing'])
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
