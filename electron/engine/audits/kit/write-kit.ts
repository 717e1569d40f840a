import { newWorkbook } from '../../excel'
import type ExcelJS from 'exceljs'
import type { InputOf } from '@shared/contract/contract'
import { KIT_MARK, KIT_VERDICTS, KIT_VERSION, kitKey, type KitWords } from '@shared/audits/kit'
import { FINDING_GRADES } from '@shared/response/finding'
import type { Call } from '../../call'
import { exportWords, type ExportWords } from '../../export-list'
import { writeBytes } from '../../write-file'
import { addChecks } from './checks'
import { kitFacts, type KitFacts } from './facts'
import { addPairs, addTable, addWrapped, toFill } from './sheets'
import { kitWords } from './words'

/** Empty lines for findings of the auditor's own. */
const NEW_LINES = 30
interface Draft {
  readonly facts: KitFacts
  readonly words: KitWords
  readonly t: ExportWords['t']
  readonly country: ExportWords['country']
}

/**
 * The auditor's kit: the audit, its findings with room for a verdict and remarks, the sample, the index of evidence. No
 * macros, nothing locked. A hidden sheet says which audit it belongs to; restricted files have no name in it.
 */
async function kitWorkbook(facts: KitFacts, madeAt: string): Promise<Uint8Array> {
  const { t, country } = exportWords('en')
  const draft = { facts, words: kitWords(), t, country }
  const workbook = newWorkbook()
  workbook.created = new Date(madeAt)
  addAudit(workbook, draft)
  addFindings(workbook, draft)
  addSample(workbook, draft)
  addChecks(workbook, facts.checklists)
  addEvidence(workbook, draft)
  const keys = workbook.addWorksheet('Keys', { state: 'hidden' })
  keys.addRows([
    [KIT_MARK, KIT_VERSION],
    ['audit', facts.audit.id],
  ])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addAudit(workbook: ExcelJS.Workbook, { facts: { audit }, words, t }: Draft): void {
  addPairs(workbook, t('audits:kit.sheet.audit'), [
    { word: t('audits:column.title'), value: audit.title },
    { word: t('audits:fact.subject'), value: audit.subject.name ?? t('audits:entity') },
    { word: t('audits:fact.scope'), value: audit.scope },
    { word: t('audits:fact.criteria'), value: audit.criteria.map(({ name }) => name).join('; ') },
    { word: t('audits:fact.interviewPlan'), value: audit.interviewPlan ?? '' },
    { word: '', value: t('audits:kit.how') },
    { word: words.auditor, value: audit.auditor ?? '', fill: true },
  ])
}

function addFindings(workbook: ExcelJS.Workbook, { facts, words, t }: Draft): void {
  const page = addTable(workbook, t('audits:kit.sheet.findings'), [
    [words.key, 14],
    [words.grade, 14],
    [words.title, 44],
    [words.description, 50],
    [t('audits:column.status'), 12],
    [words.verdict, 16],
    [words.remark, 50],
  ])
  const verdicts = KIT_VERDICTS.map(one => words.verdicts[one])
  for (const { id, grade, title, description, status } of facts.findings) {
    const state = t(`audits:kit.state.${status}`)
    const said = grade === null ? '' : words.grades[grade]
    const row = addWrapped(page, [kitKey('finding', id), said, title, description ?? '', state])
    toFill(row, { 6: verdicts, 7: null })
  }
  const grades = FINDING_GRADES.map(one => words.grades[one])
  for (let at = 0; at < NEW_LINES; at++) toFill(page.addRow([]), { 2: grades, 3: null, 4: null })
}

function addSample(workbook: ExcelJS.Workbook, { facts, words, t }: Draft): void {
  const page = addTable(workbook, t('audits:kit.sheet.sample'), [
    [words.key, 14],
    [t('audits:kit.member'), 44],
    [t('audits:sample.score'), 10],
    [words.verdict, 16],
    [words.remark, 60],
  ])
  const verdicts = KIT_VERDICTS.map(one => words.verdicts[one])
  for (const { id, name, of, residual } of facts.members) {
    const row = page.addRow([
      kitKey('sample', id),
      of === null ? name : `${name}, ${of}`,
      residual === null ? t('disclosure:notKnown') : Math.round(residual),
    ])
    toFill(row, { 4: verdicts, 5: null })
  }
}

function addEvidence(workbook: ExcelJS.Workbook, { facts, words, t }: Draft): void {
  const page = addTable(workbook, t('audits:kit.sheet.evidence'), [
    [words.key, 14],
    [t('audits:kit.file'), 44],
    ['SHA-256', 66],
    [words.verdict, 16],
    [words.remark, 60],
  ])
  const verdicts = KIT_VERDICTS.map(one => words.verdicts[one])
  for (const { id, title, sha256, restricted } of facts.evidence) {
    const row = page.addRow([kitKey('evidence', id), restricted ? t('evidence:restricted') : title, sha256])
    toFill(row, { 4: verdicts, 5: null })
  }
}

/** Writes the kit of an audit. */
export async function exportKit(
  { auditId, file }: InputOf<'audits.write-kit'>,
  call: Call,
): Promise<{ rows: number }> {
  const path = call.files.path(file, 'save')
  const facts = await kitFacts(auditId, call)
  await writeBytes(path, await kitWorkbook(facts, call.now()))
  return { rows: facts.findings.length + facts.members.length + facts.evidence.length }
}
