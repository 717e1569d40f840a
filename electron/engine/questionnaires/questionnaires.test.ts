import { readdirSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AnswerValue } from '@shared/assessment/answer'
import { calendarYear } from '@shared/workspace/entity'
import { refusalOf } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import {
  AT,
  asFile,
  fillIn,
  openBook,
  planOf,
  questionSheet,
  saveBook,
  sentCampaign,
  sentTo,
  takeIn,
  writtenOf,
  type SentCampaign,
  type Typed,
} from './testing/returned'

const KOSI = 'Kosi Garments'
const TERAI = 'Terai Knit Pvt Ltd'

let test: TestEngine
let sent: SentCampaign
beforeEach(async () => {
  test = await withWorkspace()
  sent = await sentCampaign(test, { suppliers: [KOSI, TERAI] })
})
afterEach(() => test.close())

let serial = 0
async function filled(typed: Typed, name = KOSI): Promise<string> {
  const workbook = await openBook(sent.paths.get(name)!)
  fillIn(workbook, typed)
  const path = test.path(`back-${++serial}.xlsx`)
  await saveBook(workbook, path)
  return path
}

const view = () => test.ask('questionnaires.campaign', { id: sent.id })
const rowOf = async (name = KOSI) => (await view()).rows.find(row => row.name === name)!
async function answersOf(name = KOSI): Promise<Record<string, AnswerValue>> {
  const { recipient } = await rowOf(name)
  const form = await test.ask('assessment.form', { id: recipient.assessmentId!, everything: true })
  return Object.fromEntries(
    form.sections.flatMap(({ questions }) =>
      questions.flatMap(({ question, answer }) => (answer === null ? [] : [[question.id, answer.value]])),
    ),
  )
}

describe('a workbook as it is sent', () => {
  it('has instructions, one line a question, lists of answers, a hidden sheet of keys, no macros, and is light', async () => {
    const workbook = await openBook(sent.paths.get(KOSI)!)
    expect(workbook.worksheets.map(sheet => [sheet.name, sheet.state])).toEqual([
      ['Instructions', 'visible'],
      ['Questionnaire', 'visible'],
      ['Lists', 'hidden'],
      ['Keys', 'hidden'],
    ])
    const sheet = questionSheet(workbook)
    const row = sheet.getRow(3)
    expect(row.getCell(AT.key).value).toBe('A.01')
    expect(row.getCell(AT.nepali).text).toContain('कति जना काम गर्छन्')
    const yesNo = sheet.getRow(6).getCell(AT.answer).dataValidation
    expect(yesNo).toMatchObject({ type: 'list', errorStyle: 'warning' })
    const [, from, to] = /\$A\$(\d+):\$A\$(\d+)/.exec(yesNo.formulae[0] as string)!
    const words = workbook
      .getWorksheet('Lists')!
      .getColumn(1)
      .values.slice(Number(from), Number(to) + 1)
    expect(words).toEqual([
      'Yes · छ / हो',
      'No · छैन / होइन',
      'In part · आंशिक',
      'Not known · थाहा छैन',
      'Does not apply · लागू हुँदैन',
    ])
    const parts = await test.ask('questionnaires.folder', { folder: test.folderToken() })
    expect(parts.files.map(file => file.name)).toEqual([
      '2026_Kosi-Garments.xlsx',
      '2026_Terai-Knit-Pvt-Ltd.xlsx',
    ])
  })

  it('is never written over another file, and is recorded as sent', async () => {
    const again = { id: sent.id, recipientIds: [sent.recipients.get(KOSI)!], folder: test.folderToken() }
    const { files } = await test.ask('questionnaires.send', again)
    expect(files.map(file => file.fileName)).toEqual(['2026_Kosi-Garments_2.xlsx'])
    expect((await view()).counts).toMatchObject({ recipients: 2, notSent: 0, sent: 2, answered: 0 })
    expect((await test.ask('questionnaires.send', { ...again, recipientIds: null })).files).toEqual([])
  })

  it('cancelled, leaves no workbook behind and nobody recorded as sent', async () => {
    const { rows } = await view()
    const other = await test.ask('questionnaires.create', {
      draft: { title: 'Again', period: calendarYear(2027), dueOn: '2027-12-31', languages: ['en'] },
      packId: 'supplier-questionnaire',
      subjects: { type: 'supplier', ids: rows.map(row => row.recipient.subjectId) },
    })
    const before = readdirSync(test.folder)
    const stop = new AbortController()
    const reply = await test.engine.call(
      'questionnaires.send',
      { id: other.campaign.id, recipientIds: null, folder: test.folderToken() },
      { signal: stop.signal, onProgress: ({ done }) => done === 1 && stop.abort() },
    )
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(readdirSync(test.folder)).toEqual(before)
    const { counts } = await test.ask('questionnaires.campaign', { id: other.campaign.id })
    expect(counts).toMatchObject({ notSent: 2, sent: 0 })
  })
})

describe('taking a workbook in', () => {
  it('writes nothing while it is only planned', async () => {
    const path = await filled({ 'B.01': 'Yes' })
    const before = await test.ask('trail.check', {})
    expect(writtenOf(await planOf(test, path))).toEqual({ 'B.01': 'yes' })
    expect(await test.ask('trail.check', {})).toEqual(before)
    expect((await rowOf()).recipient.assessmentId).toBeNull()
  })

  it('writes answers, the declaration, the reply and the file by its hash; one undo takes all of it back', async () => {
    const declared = {
      'declared.name': 'A. Gurung',
      'declared.position': 'Director',
      'declared.on': '2026-11-20',
    }
    const path = await filled({ 'B.01': 'Yes', 'C.01': 'Yes', 'D.01': ['No', 'see the log'], ...declared })
    const { files, taken } = await takeIn(test, path)
    expect(taken).toBe(1)
    const row = await rowOf()
    expect(row).toMatchObject({ state: 'answered', worst: 'critical', flags: { critical: 1 } })
    expect(await answersOf()).toEqual({
      'B.01': { kind: 'choice', option: 'yes' },
      'C.01': { kind: 'choice', option: 'yes' },
      'D.01': { kind: 'choice', option: 'no' },
    })
    const { assessments } = await test.ask('assessment.list', { subjectType: null, subjectId: null })
    expect(assessments[0]?.assessment).toMatchObject({
      declaration: { name: 'A. Gurung', position: 'Director', declaredOn: '2026-11-20' },
      validUntil: '2027-11-20',
    })
    const filter = { target: null, text: null, validity: null, offset: 0, limit: 10 }
    const evidence = await test.ask('evidence.list', filter)
    expect(evidence.rows.map(one => [one.sha256, one.restricted])).toEqual([[files[0]?.sha256, true]])
    await test.ask('trail.undo', {})
    expect(await rowOf()).toMatchObject({ state: 'sent', score: null, replies: [] })
    expect((await test.ask('assessment.list', { subjectType: null, subjectId: null })).assessments).toEqual(
      [],
    )
    expect((await test.ask('evidence.list', filter)).rows).toEqual([])
    await test.ask('trail.redo', {})
    expect(await rowOf()).toMatchObject({ state: 'answered' })
  })

  it('the very same file is refused the second time', async () => {
    const path = await filled({ 'B.01': 'Yes' })
    await takeIn(test, path)
    const { files, taken } = await takeIn(test, path)
    expect(taken).toBe(0)
    expect(files[0]?.issues.map(one => one.code)).toEqual(['taken-before'])
  })

  it('a second workbook changes what was only said, and never what was checked', async () => {
    await takeIn(test, await filled({ 'B.01': 'Yes', 'D.01': 'No', 'D.02': 'Yes' }))
    const id = (await rowOf()).recipient.assessmentId!
    const checked = { id, questionId: 'D.01', verification: 'doc', note: 'log seen', reason: null } as const
    await test.ask('assessment.answer', { ...checked, value: { kind: 'choice', option: 'no' } })
    const path = await filled({ 'B.01': 'In part', 'D.01': 'Yes', 'D.02': 'Yes', 'C.06': 'Yes' })
    const plan = await planOf(test, path)
    expect(Object.fromEntries(plan.answers.map(one => [one.questionId, one.state]))).toEqual({
      'B.01': 'changed',
      'C.06': 'added',
      'D.01': 'checked',
      'D.02': 'same',
    })
    await takeIn(test, path, { proposals: ['D.01'] })
    expect(await answersOf()).toMatchObject({
      'B.01': { option: 'partial' },
      'C.06': { option: 'yes' },
      'D.01': { option: 'no' },
    })
    expect((await rowOf()).replies).toHaveLength(2)
  })

  it('answers checked before anything came back stay too: the open assessment of the year takes the workbook', async () => {
    const { subjectId } = (await rowOf()).recipient
    const begun = await test.ask('assessment.start', {
      packId: 'supplier-questionnaire',
      subjectType: 'supplier',
      subjectId,
    })
    const answer = {
      id: begun.id,
      questionId: 'C.01',
      verification: 'indep',
      note: null,
      reason: null,
    } as const
    await test.ask('assessment.answer', { ...answer, value: { kind: 'choice', option: 'yes' } })
    const { files } = await takeIn(test, await filled({ 'C.01': 'No', 'B.01': 'Yes' }))
    expect(files[0]?.counts).toMatchObject({ checked: 1, added: 1 })
    expect((await rowOf()).recipient.assessmentId).toBe(begun.id)
    expect(await answersOf()).toMatchObject({ 'C.01': { option: 'yes' }, 'B.01': { option: 'yes' } })
  })

  it('a typing error stays open until it is accepted; its words are kept in the note', async () => {
    const path = await filled({ 'B.01': 'Yess', 'C.01': 'No' })
    await takeIn(test, path)
    expect(Object.keys(await answersOf())).toEqual(['C.01'])
    await test.ask('trail.undo', {})
    await takeIn(test, path, { proposals: ['B.01'] })
    const { recipient } = await rowOf()
    const form = await test.ask('assessment.form', { id: recipient.assessmentId!, everything: false })
    const asked = form.sections.flatMap(one => one.questions).find(one => one.question.id === 'B.01')
    expect(asked?.answer).toMatchObject({ value: { option: 'yes' }, note: '"Yess"', verification: 'self' })
  })

  it('what is the matter stops it until somebody accepts it', async () => {
    const path = await filled({ 'B.01': 'Yes' })
    const wrong = sent.recipients.get(TERAI)!
    expect((await takeIn(test, path, { recipientId: wrong })).taken).toBe(0)
    expect((await takeIn(test, path, { recipientId: wrong, accepted: ['other-subject'] })).taken).toBe(1)
    expect((await rowOf(TERAI)).state).toBe('answered')
    expect((await rowOf(KOSI)).state).toBe('sent')
  })

  it('last year’s workbook says so when the next campaign has begun', async () => {
    const { recipient } = await rowOf()
    const next = await sentTo(test, [recipient.subjectId], { year: 2027 })
    const plan = await planOf(test, await filled({ 'B.01': 'Yes' }))
    expect(plan.issues.map(one => one.code)).toEqual(['other-period'])
    const inNext = await planOf(test, next.paths.get(KOSI)!, {}, next.id)
    expect(inNext.issues.map(one => one.code)).toEqual(['nothing-answered'])
  })

  it('many at once: what is ready is one step, the others stay, the second of one recipient waits', async () => {
    const files = [
      asFile(test, await filled({ 'B.01': 'Yes' })),
      asFile(test, await filled({ 'B.01': 'No' })),
      asFile(test, await filled({ 'B.01': 'No' }, TERAI)),
      asFile(test, test.path('gone.xlsx')),
    ]
    const done = await test.ask('questionnaires.take-in', { campaignId: sent.id, files })
    expect(done.files.map(one => [one.taken, ...one.issues.map(each => each.code)])).toEqual([
      [true],
      [false, 'same-recipient'],
      [true],
      [false, 'unreadable'],
    ])
    expect((await view()).counts).toMatchObject({ answered: 2, flagged: 1 })
    await test.ask('trail.undo', {})
    expect((await view()).counts).toMatchObject({ answered: 0 })
  })
})

describe('a campaign', () => {
  it('tells what is overdue and who is to be reminded, once a week', async () => {
    const { recipient } = await rowOf()
    const late = await sentTo(test, [recipient.subjectId], { year: 2025, dueOn: '2026-11-20' })
    const counts = async () => (await test.ask('questionnaires.campaign', { id: late.id })).counts
    expect(await counts()).toMatchObject({ overdue: 1, toRemind: 1 })
    const { items } = await test.ask('home.due', {})
    expect(items.find(one => one.kind === 'campaign')).toMatchObject({ state: 'overdue', count: 1 })
    const ids = { id: late.id, recipientIds: [...late.recipients.values()] }
    expect(await test.ask('questionnaires.remind', ids)).toEqual({ reminded: 1 })
    expect(await counts()).toMatchObject({ overdue: 1, toRemind: 0 })
    const { campaigns } = await test.ask('questionnaires.list', {})
    expect(campaigns.map(one => [one.campaign.title, one.counts.overdue])).toEqual([
      ['Suppliers 2025', 1],
      ['Suppliers 2026', 0],
    ])
  })

  it('leaves as a list, and the reminders as one of their own', async () => {
    const file = test.path('list.xlsx')
    const target = { file: test.saving(file), format: 'xlsx', language: 'en' } as const
    expect(await test.ask('questionnaires.export', { id: sent.id, reminders: false, ...target })).toEqual({
      rows: 2,
    })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(file)
    const sheet = workbook.worksheets[0]!
    expect(sheet.getRow(2).getCell(1).value).toBe(KOSI)
    expect(sheet.getRow(2).getCell(4).value).toBe('Sent')
    expect(await test.ask('questionnaires.export', { id: sent.id, reminders: true, ...target })).toEqual({
      rows: 0,
    })
  })

  it('takes recipients in and out; those who answered stay', async () => {
    await takeIn(test, await filled({ 'B.01': 'Yes' }))
    const all = { id: sent.id, recipientIds: [...sent.recipients.values()] }
    expect(await test.ask('questionnaires.take-out', all)).toEqual({ removed: 1 })
    expect((await view()).rows.map(row => row.name)).toEqual([KOSI])
    const everybody = { type: 'supplier', ids: null } as const
    expect(await test.ask('questionnaires.add', { id: sent.id, subjects: everybody })).toEqual({ added: 1 })
    expect(await test.ask('questionnaires.add', { id: sent.id, subjects: everybody })).toEqual({ added: 0 })
  })

  it.each<[string, object, string]>([
    [
      'recipients the questionnaire is not about',
      { subjects: { type: 'recruiter', ids: null } },
      'subject-unfit',
    ],
    ['a language it does not have', { language: 'de' }, 'no-such-language'],
    ['nobody', { subjects: { type: 'site', ids: null } }, 'nobody-to-ask'],
  ])('refuses %s', async (_, wrong, detail) => {
    const { language = 'en', ...more } = wrong as { language?: string }
    const input = {
      draft: { title: 'X', period: calendarYear(2026), dueOn: '2026-12-31', languages: [language] },
      packId: 'supplier-questionnaire',
      subjects: { type: 'supplier', ids: null },
      ...more,
    }
    expect(await refusalOf(test, 'questionnaires.create', input)).toMatchObject({ code: 'refused', detail })
  })

  it('survives the merging of two of its suppliers', async () => {
    const { rows } = await view()
    const [kept, lost] = rows.map(row => row.recipient.subjectId)
    await test.ask('duplicates.merge', {
      kind: 'supplier',
      keepId: kept!,
      loseId: lost!,
      take: [],
      note: null,
    })
    const after = await view()
    expect(after.rows.length).toBeGreaterThan(0)
    expect(after.rows.every(row => row.name !== '')).toBe(true)
  })
})
