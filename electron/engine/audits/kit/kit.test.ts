import { writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditDraft } from '@shared/audits/testing/audit'
import { findingDraft } from '@shared/response/testing/finding'
import { addSupplier, refusalOf } from '../../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../../testing/test-engine'

let test: TestEngine
let auditId: string
let findingId: string
beforeEach(async () => {
  test = await withWorkspace()
  const supplierId = await addSupplier(test)
  await addSupplier(test, 'Delta Yarn')
  const audit = auditDraft({
    ...{ subjectType: 'entity', announcement: 'unannounced', scope: 'Recruitment' },
    ...{ endsOn: '2026-11-12', status: 'under-way' },
  })
  auditId = (await test.ask('audits.add', { audit })).id
  findingId = (
    await test.ask('audits.add-finding', {
      auditId,
      finding: findingDraft({ subjectId: supplierId, auditId, grade: 'major', title: 'No receipts' }),
    })
  ).id
  await test.ask('audits.draw-sample', { auditId, kind: 'supplier', size: 1, method: 'random', seed: 7 })
})
afterEach(() => test.close())

async function written(): Promise<ExcelJS.Workbook> {
  const path = test.path('kit.xlsx')
  await test.ask('audits.write-kit', { auditId, file: test.saving(path) })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  return workbook
}

/** The kit as an auditor sends it back. */
async function back(change: (workbook: ExcelJS.Workbook) => void): Promise<string> {
  const workbook = await written()
  change(workbook)
  const path = test.path('returned.xlsx')
  await workbook.xlsx.writeFile(path)
  return path
}
const plan = (path: string) => test.ask('audits.plan-kit', { auditId, file: test.opening(path) })
const take = async (path: string) => {
  const { head } = await plan(path)
  return { auditId, file: test.opening(path), head }
}
const filled = (workbook: ExcelJS.Workbook) => {
  const findings = workbook.getWorksheet('Findings')!
  findings.getRow(2).getCell(6).value = 'Partly'
  findings.getRow(2).getCell(7).value = 'Receipts for 12 of 41 workers seen'
  findings.getRow(3).getCell(2).value = 'critical'
  findings.getRow(3).getCell(3).value = 'Passports in the office safe'
  workbook.getWorksheet('Sample')!.getRow(2).getCell(5).value = 'Visited on 11 November'
}

describe('the kit of an auditor', () => {
  it('holds the finding, the sample and the audit it belongs to', async () => {
    const workbook = await written()
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Audit',
      'Findings',
      'Sample',
      'Evidence',
      'Keys',
    ])
    expect(workbook.getWorksheet('Keys')!.state).toBe('hidden')
    expect(workbook.getWorksheet('Findings')!.getRow(2).getCell(1).value).toBe(`F ${findingId}`)
    expect(workbook.getWorksheet('Sample')!.getRow(2).getCell(1).text).toMatch(/^S 0/)
  })

  it('comes back with remarks and findings of its own, all one step that undo takes back', async () => {
    await test.ask('audits.choose-checklist', { auditId, packId: 'management-systems' })
    const path = await back(workbook => {
      filled(workbook)
      workbook.getWorksheet('Checklist')!.getRow(4).getCell(6).value = 'not met'
    })
    expect(await plan(path)).toMatchObject({
      auditor: 'Lakeside Assurance',
      remarks: 2,
      findings: [{ grade: 'critical', title: 'Passports in the office safe' }],
      problems: [],
      takenBefore: false,
    })
    expect(await test.ask('audits.take-kit', await take(path))).toEqual({
      remarks: 2,
      findings: 1,
      checks: 1,
    })
    const { checklists } = await test.ask('audits.checklists', { auditId })
    expect(checklists[0]?.counts).toMatchObject({ 'not-met': 1 })
    const { remarks } = await test.ask('audits.remarks', { auditId })
    expect(remarks).toMatchObject([
      { target: 'finding', about: 'No receipts', verdict: 'partly', author: 'Lakeside Assurance' },
      { target: 'sample', verdict: null, text: 'Visited on 11 November' },
    ])
    const { rows } = await test.ask('audits.list', {})
    expect(rows[0]?.findings.find(({ grade }) => grade === 'critical')).toMatchObject({ open: 1 })
    await test.ask('trail.undo', {})
    expect((await test.ask('audits.remarks', { auditId })).remarks).toEqual([])
  })

  it('is found again when its sheets are renamed, its columns moved and a line has a typo', async () => {
    const path = await back(workbook => {
      filled(workbook)
      const findings = workbook.getWorksheet('Findings')!
      findings.name = 'My notes'
      findings.spliceColumns(1, 0, ['', '', ''])
      findings.getRow(5).getCell(3).value = 'catastrophic'
      findings.getRow(5).getCell(4).value = 'Locked gate'
    })
    const found = await plan(path)
    expect(found).toMatchObject({ remarks: 2, findings: [{ grade: 'critical' }] })
    expect(found.problems).toMatchObject([
      { code: 'unknown-grade', raw: 'catastrophic', place: { sheet: 'My notes', ref: 'C5' } },
    ])
  })

  it('names keys that belong to nothing here, and takes the rest', async () => {
    const path = await back(workbook => {
      filled(workbook)
      const row = workbook.getWorksheet('Sample')!.addRow([])
      row.getCell(1).value = 'S 01900000-0000-7000-8000-0000000000ff'
      row.getCell(5).value = 'Who is this?'
    })
    expect(await plan(path)).toMatchObject({ remarks: 2, problems: [{ code: 'unknown-key' }] })
  })

  it('is taken in once', async () => {
    const path = await back(filled)
    await test.ask('audits.take-kit', await take(path))
    expect(await plan(path)).toMatchObject({ takenBefore: true })
    expect(await refusalOf(test, 'audits.take-kit', await take(path))).toMatchObject({
      detail: 'kit-taken-before',
    })
  })

  it('is refused when something was saved since it was looked at', async () => {
    const path = await back(filled)
    const input = await take(path)
    await addSupplier(test, 'Blue Dune')
    expect(await test.refusal('audits.take-kit', input)).toBe('conflict')
    expect((await test.ask('audits.remarks', { auditId })).remarks).toEqual([])
  })

  it('of another audit, or no kit at all, is named and changes nothing', async () => {
    const path = await back(workbook => {
      workbook.getWorksheet('Keys')!.getRow(2).getCell(2).value = '01900000-0000-7000-8000-0000000000ff'
    })
    const input = { auditId, file: test.opening(path) }
    expect(await refusalOf(test, 'audits.plan-kit', input)).toMatchObject({ detail: 'kit-of-other-audit' })
    const list = test.path('list.csv')
    writeFileSync(list, 'Key,Remark\nF 1,x\n')
    expect(await refusalOf(test, 'audits.plan-kit', { auditId, file: test.opening(list) })).toMatchObject({
      detail: 'no-kit',
    })
    const empty = test.path('empty.xlsx')
    writeFileSync(empty, '')
    expect(await test.refusal('audits.plan-kit', { auditId, file: test.opening(empty) })).toBe('file-empty')
  })
})
