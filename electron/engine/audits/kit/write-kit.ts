import ExcelJS from 'exceljs'
import type { InputOf } from '@shared/contract/contract'
import { KIT_MARK, KIT_VERDICTS, KIT_VERSION, kitKey, type KitWords } from '@shared/audits/kit'
import { FINDING_GRADES } from '@shared/response/finding'
import type { Call } from '../../call'
import { exportWords, type ExportWords } from '../../export-list'
import { writeBytes } from '../../write-file'
import { kitFacts, type KitFacts } from './facts'
import { kitWords } from './words'

/** Empty lines for findings of the auditor's own. */
const NEW_LINES = 30
const FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8E1' } }
const HEAD: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6ECF2' } }
/** As wide as a sheet of paper, however long. */
const PRINTED = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const
const WRAPPED = { wrapText: true, vertical: 'top' } as const

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
  const workbook = new ExcelJS.Workbook()
  workbook.created = new Date(madeAt)
  addAudit(workbook, draft)
  addFindings(workbook, draft)
  addSample(workbook, draft)
  addEvidence(workbook, draft)
  const keys = workbook.addWorksheet('Keys', { state: 'hidden' })
  keys.addRows([
    [KIT_MARK, KIT_VERSION],
    ['audit', facts.audit.id],
  ])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addAudit(workbook: ExcelJS.Workbook, { facts: { audit }, words, t }: Draft): void {
  const page = workbook.addWorksheet(t('audits:kit.sheet.audit'), { pageSetup: PRINTED })
  page.columns = [{ width: 28 }, { width: 90 }]
  const rows: readonly (readonly [string, string])[] = [
    [t('audits:column.title'), audit.title],
    [t('audits:fact.subject'), audit.subject.name ?? t('audits:entity')],
    [t('audits:fact.scope'), audit.scope],
    [t('audits:fact.criteria'), audit.criteria.map(({ name }) => name).join('; ')],
    [t('audits:fact.interviewPlan'), audit.interviewPlan ?? ''],
    ['', t('audits:kit.how')],
  ]
  for (const row of rows) page.addRow(row).eachCell(cell => (cell.alignment = WRAPPED))
  const name = page.addRow([words.auditor, audit.auditor ?? ''])
  name.font = { bold: true }
  name.getCell(2).fill = FILL
}

function table(workbook: ExcelJS.Workbook, title: string, columns: readonly (readonly [string, number])[]) {
  const page = workbook.addWorksheet(title, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { ...PRINTED, printTitlesRow: '1:1' },
  })
  page.columns = columns.map(([header, width]) => ({ header, width }))
  page.getRow(1).font = { bold: true }
  page.getRow(1).eachCell(cell => (cell.fill = HEAD))
  return page
}

/** Cells the auditor fills in, with the list of allowed words where there is one. */
function toFill(row: ExcelJS.Row, columns: Readonly<Record<number, readonly string[] | null>>): void {
  for (const [column, choices] of Object.entries(columns)) {
    const cell = row.getCell(Number(column))
    cell.fill = FILL
    cell.alignment = WRAPPED
    if (choices !== null)
      cell.dataValidation = { type: 'list', allowBlank: true, formulae: [`"${choices.join(',')}"`] }
  }
}

function addFindings(workbook: ExcelJS.Workbook, { facts, words, t }: Draft): void {
  const page = table(workbook, t('audits:kit.sheet.findings'), [
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
    const row = page.addRow([
      kitKey('finding', id),
      grade === null ? '' : words.grades[grade],
      title,
      description ?? '',
      state,
    ])
    row.eachCell(cell => (cell.alignment = WRAPPED))
    toFill(row, { 6: verdicts, 7: null })
  }
  const grades = FINDING_GRADES.map(one => words.grades[one])
  for (let at = 0; at < NEW_LINES; at++) toFill(page.addRow([]), { 2: grades, 3: null, 4: null })
}

function addSample(workbook: ExcelJS.Workbook, { facts, words, t }: Draft): void {
  const page = table(workbook, t('audits:kit.sheet.sample'), [
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
  const page = table(workbook, t('audits:kit.sheet.evidence'), [
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
