import ExcelJS from 'exceljs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BEHIND_LOCK } from '@shared/second-lock/behind-lock'
import { auditDraft } from '@shared/audits/testing/audit'
import { addSupplier, refusalOf } from '../../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../../testing/test-engine'

let test: TestEngine
let supplierId: string
let auditId: string

beforeAll(async () => {
  test = await withWorkspace()
  supplierId = await addSupplier(test)
})
afterAll(() => test.close())
beforeEach(async () => {
  auditId = (await test.ask('audits.add', { audit: auditDraft({ subjectId: supplierId }) })).id
  await test.ask('audits.choose-checklist', { auditId, packId: 'site-assessment' })
})

let files = 0
async function form(change: (workbook: ExcelJS.Workbook) => void, filled = false): Promise<string> {
  const path = test.path(`report-${files++}.xlsx`)
  await test.ask('audits.write-report', { auditId, filled, file: test.saving(path) })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  change(workbook)
  await workbook.xlsx.writeFile(path)
  return path
}

const fact = (workbook: ExcelJS.Workbook, word: string, value: string | number) => {
  workbook.getWorksheet('Report')!.eachRow(row => {
    if (row.getCell(1).text.startsWith(word)) row.getCell(2).value = value
  })
}
const line = (workbook: ExcelJS.Workbook, row: number, cells: readonly (string | number)[]) =>
  cells.forEach((value, at) => {
    workbook
      .getWorksheet('Findings')!
      .getRow(row)
      .getCell(at + 1).value = value
  })

const report = (workbook: ExcelJS.Workbook) => {
  fact(workbook, 'To', '2026-11-12')
  fact(workbook, 'Did the site', 'Unannounced')
  fact(workbook, 'Workers interviewed', 41)
  fact(workbook, 'What was not covered', 'The night shift and the second dormitory')
  line(workbook, 2, [
    ...[
      'critical',
      'Passports in the office safe',
      '41 of 44',
      'Kosi Garments',
      'FL08 retention',
      'strong',
      41,
    ],
    ...[
      'The agent tells the office to keep them',
      'Code 4.2',
      'Give them back',
      'Plant manager',
      '2026-12-15',
    ],
  ])
  const checklist = workbook.getWorksheet('Checklist')!
  checklist.getRow(2).getCell(6).value = 'Not met'
  checklist.getRow(2).getCell(7).value = 'Seen in the safe'
  checklist.getRow(3).getCell(6).value = 'met'
}

const plan = (file: string) =>
  test.ask('audits.plan-report', { auditId, subject: null, file: test.opening(file) })
const take = async (file: string) => {
  const { head } = await plan(file)
  return { auditId, subject: null, file: test.opening(file), head, restricted: true }
}
const audits = async () => (await test.ask('audits.list', {})).rows
const thisAudit = async () => (await audits()).find(({ id }) => id === auditId)!

describe('a report taken in as a file', () => {
  it('brings facts, findings, cause, action and checklist in one step, and the file as evidence', async () => {
    const file = await form(report)
    const found = await plan(file)
    expect(found).toMatchObject({ auditor: 'Lakeside Assurance', problems: [], checks: 2, limitsSaid: true })
    expect(found.facts.map(one => one.fact)).toEqual(['endsOn', 'announcement', 'interviews', 'notCovered'])
    await test.ask('audits.take-report', await take(file))
    expect(await thisAudit()).toMatchObject({
      status: 'reported',
      endsOn: '2026-11-12',
      interviews: 41,
      notCovered: 'The night shift and the second dormitory',
      evidenceCount: 1,
    })
    const { points } = await test.ask('audits.points', { auditId })
    expect(points).toMatchObject([
      {
        grade: 'critical',
        rootCause: 'The agent tells the office to keep them',
        actions: [{ title: 'Give them back', owner: 'Plant manager', dueOn: '2026-12-15' }],
        closed: null,
      },
    ])
    const { finding } = await test.ask('response.finding', { id: points[0]!.findingId })
    expect(finding).toMatchObject({
      workersAffected: 41,
      indicatorId: 'FL08',
      indicatorStrength: 'strong',
      subjectId: supplierId,
    })
    const { checklists } = await test.ask('audits.checklists', { auditId })
    expect(checklists[0]?.counts).toMatchObject({ met: 1, 'not-met': 1, unproven: 1 })
    const evidence = await test.ask('evidence.list', {
      ...{ target: { type: 'audit', id: auditId }, text: null, validity: null, offset: 0, limit: 10 },
    })
    expect(evidence.rows[0]).toMatchObject({ sha256: found.sha256, restricted: true })
    await test.ask('trail.undo', {})
    expect(await thisAudit()).toMatchObject({ status: 'planned', evidenceCount: 0 })
    expect((await test.ask('audits.points', { auditId })).points).toEqual([])
  })

  it('names each cell that cannot be taken in, and takes the rest', async () => {
    const file = await form(workbook => {
      report(workbook)
      fact(workbook, 'To', '2026-11-08')
      line(workbook, 3, ['grave', 'Locked gate'])
      line(workbook, 4, ['minor', '', 'No name'])
      line(workbook, 5, ['minor', 'No receipts', '', 'Delta Yarn', 'FL99', 'weak', 'many'])
      line(workbook, 6, ['major', 'Deductions', '', '', 'FL07', '', '', '', '', 'Repay', '', '03/04/2027'])
      line(workbook, 7, ['minor', 'Gate locked', '', '', '', '', '', '', '', '', '', '2027-04-03'])
      workbook.getWorksheet('Checklist')!.getRow(4).getCell(6).value = 'perhaps'
    })
    const found = await plan(file)
    expect(found.findings.map(({ title }) => title)).toEqual([
      'Passports in the office safe',
      'No receipts',
      'Deductions',
      'Gate locked',
    ])
    expect(
      found.problems.map(({ code, place, line: out }) => `${place.ref} ${code}${out ? ' out' : ''}`),
    ).toEqual([
      'B5 ends-before-start',
      'A3 unknown-grade out',
      'B4 title-missing out',
      'D5 unknown-place',
      'E5 unknown-indicator',
      'G5 no-number',
      'F6 strength-missing',
      'L6 no-date',
      'J6 action-incomplete',
      'L7 action-unnamed',
      'F4 unknown-result out',
    ])
  })

  it('is refused for another audit, twice, after a change in between, or where it is no report', async () => {
    const file = await form(report)
    const other = (await test.ask('audits.add', { audit: auditDraft({ subjectId: supplierId }) })).id
    const elsewhere = { auditId: other, subject: null, file: test.opening(file) }
    expect(await refusalOf(test, 'audits.plan-report', elsewhere)).toMatchObject({
      detail: 'report-of-other-audit',
    })
    const input = await take(file)
    await test.ask('audits.add', { audit: auditDraft({ subjectId: supplierId }) })
    expect(await test.refusal('audits.take-report', input)).toBe('conflict')
    await test.ask('audits.take-report', await take(file))
    expect(await refusalOf(test, 'audits.take-report', await take(file))).toMatchObject({
      detail: 'report-taken-before',
    })
    const kit = test.path('kit.xlsx')
    await test.ask('audits.write-kit', { auditId, file: test.saving(kit) })
    const wrong = { auditId, subject: null, file: test.opening(kit) }
    expect(await refusalOf(test, 'audits.plan-report', wrong)).toMatchObject({ detail: 'no-report' })
  })
})

describe('an audit between years and houses', () => {
  it('is taken over by another workspace with its findings, cause, action and checklist', async () => {
    await test.ask('audits.take-report', await take(await form(report)))
    const shared = await form(() => {}, true)
    const input = { auditId: null, subject: null, file: test.opening(shared) }
    expect(await refusalOf(test, 'audits.plan-report', input)).toMatchObject({ detail: 'report-about-whom' })
    const here = { ...input, subject: { subjectType: 'supplier', subjectId: supplierId } as const }
    expect(await refusalOf(test, 'audits.plan-report', here)).toMatchObject({ detail: 'report-is-own' })

    const there = await withWorkspace()
    try {
      const subject = {
        subjectType: 'supplier',
        subjectId: await addSupplier(there, 'Koshi Garment'),
      } as const
      const given = { auditId: null, subject, file: there.opening(shared) }
      const found = await there.ask('audits.plan-report', given)
      expect(found).toMatchObject({
        organisation: 'Harbour Textiles Ltd',
        findings: [{ title: 'Passports in the office safe', workers: 41, action: 'Give them back' }],
        problems: [{ code: 'unknown-place' }],
        checks: 2,
      })
      const taken = await there.ask('audits.take-report', {
        ...{ ...given, file: there.opening(shared), head: found.head, restricted: false },
      })
      expect((await there.ask('audits.list', {})).rows).toMatchObject([
        {
          id: taken.auditId,
          sharedFrom: 'Harbour Textiles Ltd',
          status: 'reported',
          subjectId: subject.subjectId,
        },
      ])
    } finally {
      there.close()
    }
  })

  it('carries checklist and open points into the next year', async () => {
    await test.ask('audits.take-report', await take(await form(report)))
    const { id } = await test.ask('audits.carry-over', { auditId, title: 'Next', startsOn: '2027-11-01' })
    expect((await audits()).find(one => one.id === id)).toMatchObject({
      ...{ status: 'planned', followsId: auditId, notCovered: null, scope: 'Recruitment, housing' },
    })
    expect((await test.ask('audits.points', { auditId: id })).points).toMatchObject([{ before: true }])
    const { checklists } = await test.ask('audits.checklists', { auditId: id })
    expect(checklists[0]?.counts['not-looked-at']).toBe(19)
    expect(checklists[0]?.points[0]).toMatchObject({ result: 'not-looked-at', before: 'not-met' })
    const again = { auditId, title: 'Twice', startsOn: null }
    expect(await refusalOf(test, 'audits.carry-over', again)).toMatchObject({
      detail: 'carried-over-already',
    })
  })
})

describe('what an auditor noted, behind the second lock', () => {
  it('is said to be there while the lock is closed, stays with another result, and leaves in no filled form', async () => {
    const point = async () => (await test.ask('audits.checklists', { auditId })).checklists[0]!.points[0]!
    const checklistId = (await test.ask('audits.checklists', { auditId })).checklists[0]!.id
    await test.ask('audits.edit', {
      id: auditId,
      audit: { ...auditDraft({ subjectId: supplierId }), status: 'under-way' },
      reason: null,
    })
    const { id: itemId } = await point()
    const said = { checklistId, itemId, result: 'partly', note: 'Rina told it', proof: null } as const
    await test.ask('audits.check', { check: said })
    const passphrase = 'four quiet words apart'
    await test.ask('grievances.set-second-lock', { passphrase })
    expect(await point()).toMatchObject({ note: 'Rina told it', proof: null })
    await test.ask('grievances.close-second-lock', {})
    expect(await point()).toMatchObject({ note: BEHIND_LOCK, proof: null })
    await test.ask('audits.check', { check: { ...said, result: 'not-met', note: BEHIND_LOCK } })
    const filled = { auditId, filled: true, file: test.saving(test.path('filled.xlsx')) }
    expect(await refusalOf(test, 'audits.write-report', filled)).toMatchObject({
      detail: 'second-lock-closed',
    })
    await test.ask('grievances.open-second-lock', { passphrase })
    expect(await point()).toMatchObject({ result: 'not-met', note: 'Rina told it' })
  })
})

describe('a checklist', () => {
  const check = async (more: object = {}) => {
    const { checklists } = await test.ask('audits.checklists', { auditId })
    const { id, points } = checklists[0]!
    return {
      check: {
        ...{ checklistId: id, itemId: points[0]!.id, result: 'partly', note: null, proof: 'Register 4' },
        ...more,
      },
    } as const
  }

  it('is filled in point by point once the audit has begun, and dropped with its reason', async () => {
    expect(await refusalOf(test, 'audits.check', await check())).toMatchObject({ detail: 'audit-not-begun' })
    await test.ask('audits.edit', {
      id: auditId,
      audit: { ...auditDraft({ subjectId: supplierId }), status: 'under-way' },
      reason: null,
    })
    const point = await check()
    await test.ask('audits.check', { check: { ...point.check, result: 'not-met' } })
    await test.ask('audits.check', { check: { ...point.check, result: 'partly' } })
    const { checklists } = await test.ask('audits.checklists', { auditId })
    expect(checklists[0]).toMatchObject({
      counts: { partly: 1, 'not-met': 0 },
      points: [
        { result: 'partly', proof: 'Register 4', author: 'Tester' },
        ...checklists[0]!.points.slice(1),
      ],
    })
    expect(await test.refusal('audits.check', await check({ itemId: 'Z.99' }))).toBe('not-found')
    await test.ask('audits.drop-checklist', { id: checklists[0]!.id, reason: 'Another one fits' })
    expect((await test.ask('audits.checklists', { auditId })).checklists).toEqual([])
  })

  it('is chosen once, from the packs there are', async () => {
    const twice = { auditId, packId: 'site-assessment' }
    expect(await refusalOf(test, 'audits.choose-checklist', twice)).toMatchObject({
      detail: 'checklist-there',
    })
    expect(await test.refusal('audits.choose-checklist', { auditId, packId: 'none' })).toBe('not-found')
  })
})
