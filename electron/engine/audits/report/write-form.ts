import { newWorkbook } from '../../excel'
import { isBehindLock } from '@shared/second-lock/behind-lock'
import type ExcelJS from 'exceljs'
import type { InputOf } from '@shared/contract/contract'
import { ANNOUNCEMENTS, type Audit } from '@shared/audits/audit'
import {
  REPORT_COLUMNS,
  REPORT_FACTS,
  REPORT_MARK,
  REPORT_VERSION,
  type ReportColumn,
  type ReportFact,
  type ReportKnowledge,
  type ReportWords,
} from '@shared/audits/report-form'
import { isSettled, type Action } from '@shared/response/action'
import { FINDING_GRADES, type Finding } from '@shared/response/finding'
import { INDICATOR_STRENGTHS } from '@shared/response/indicators'
import type { Call } from '../../call'
import { exportWords } from '../../export-list'
import { oneAudit } from '../../store/audits'
import { readActions, readFindings } from '../../store/response'
import { readWorkspace } from '../../store/workspace'
import { writeBytes } from '../../write-file'
import { mustBeOpen } from '../../second-lock'
import { checklistFacts, type ChecklistFacts } from '../checklists'
import { addChecks } from '../kit/checks'
import { addPairs, addTable, toFill, type Choices, type Pair } from '../kit/sheets'
import { reportKnowledge } from './knowledge'
import { reportWords } from './words'

/** Empty lines for findings. */
const NEW_LINES = 40
/** Names offered in the list of places; more are typed. */
const MOST_PLACES = 500

const WIDTHS: Readonly<Record<ReportColumn, number>> = {
  grade: 13,
  title: 40,
  description: 46,
  place: 26,
  indicator: 30,
  strength: 12,
  workers: 12,
  rootCause: 40,
  criterion: 24,
  action: 40,
  owner: 22,
  dueOn: 14,
}

interface Form {
  readonly audit: Audit
  readonly organisation: string
  readonly words: ReportWords
  readonly known: ReportKnowledge
  readonly checklists: readonly ChecklistFacts[]
  /** What is known already; empty where the form is to be filled in. */
  readonly findings: readonly Finding[]
  readonly actions: readonly Action[]
  readonly filled: boolean
}

/** What the first sheet says of the audit; a form to be filled in leaves open what only the auditor knows. */
function factsOf({ audit, organisation, words, filled }: Form): Record<ReportFact, string> {
  const criteria = audit.criteria.map(({ name, version }) =>
    version === null ? name : `${name}, ${version}`,
  )
  const found = {
    startsOn: audit.startsOn ?? '',
    endsOn: audit.endsOn ?? '',
    announcement: audit.announcement === null ? '' : words.announcements[audit.announcement],
    interviews: audit.interviews === null ? '' : String(audit.interviews),
    notCovered: audit.notCovered ?? '',
  }
  const open = { ...found, endsOn: '', announcement: '', interviews: '', notCovered: '' }
  return {
    title: audit.title,
    organisation,
    auditor: audit.auditor ?? '',
    criteria: criteria.join('; '),
    scope: audit.scope,
    ...(filled ? found : open),
  }
}

function addFacts(workbook: ExcelJS.Workbook, form: Form): void {
  const { t } = exportWords('en')
  const facts = factsOf(form)
  const choices: Partial<Record<ReportFact, readonly string[]>> = {
    announcement: ANNOUNCEMENTS.map(one => form.words.announcements[one]),
  }
  addPairs(workbook, t('audits:report.sheet.report'), [
    ...REPORT_FACTS.map((fact): Pair => {
      const list = choices[fact]
      const pair = { word: form.words.facts[fact], value: facts[fact], fill: true }
      return list === undefined ? pair : { ...pair, choices: list }
    }),
    { word: '', value: t('audits:report.how') },
  ])
}

function cellsOf(finding: Finding, { words, known, actions }: Form): Record<ReportColumn, string | number> {
  const action = actions.find(one => one.findingId === finding.id && !isSettled(one))
  const indicator = known.indicators.find(({ id }) => id === finding.indicatorId)
  const place = known.places.find(
    ({ subjectType, subjectId }) => subjectType === finding.subjectType && subjectId === finding.subjectId,
  )
  return {
    grade: finding.grade === null ? '' : words.grades[finding.grade],
    title: finding.title,
    description: finding.description ?? '',
    place: place?.name ?? '',
    indicator: indicator === undefined ? '' : `${indicator.id} ${indicator.name}`,
    strength: finding.indicatorStrength === null ? '' : words.strengths[finding.indicatorStrength],
    workers: finding.workersAffected ?? '',
    rootCause: finding.rootCause ?? '',
    criterion: finding.criterion ?? '',
    action: action?.title ?? '',
    owner: action?.owner ?? '',
    dueOn: action?.dueOn ?? '',
  }
}

/** The sheet of findings, with the allowed words of a cell where there are any; names may be typed too. */
function addFindings(workbook: ExcelJS.Workbook, form: Form, places: number): void {
  const { t } = exportWords('en')
  const { words, known } = form
  const columns = REPORT_COLUMNS.map(column => [words.columns[column], WIDTHS[column]] as const)
  const page = addTable(workbook, t('audits:report.sheet.findings'), columns)
  const lists: Partial<Record<ReportColumn, Choices>> = {
    grade: FINDING_GRADES.map(one => words.grades[one]),
    strength: INDICATOR_STRENGTHS.map(one => words.strengths[one]),
    indicator: `Keys!$D$1:$D$${known.indicators.length}`,
    place: places === 0 ? null : `Keys!$E$1:$E$${places}`,
  }
  const fills = Object.fromEntries(REPORT_COLUMNS.map((column, at) => [at + 1, lists[column] ?? null]))
  for (const finding of form.findings) {
    const cells = cellsOf(finding, form)
    toFill(page.addRow(REPORT_COLUMNS.map(column => cells[column])), fills)
  }
  if (form.filled) return
  for (let at = 0; at < NEW_LINES; at++) toFill(page.addRow([]), fills)
}

/** The hidden sheet: whose form it is, and the names that cells offer. */
function addKeys(workbook: ExcelJS.Workbook, { audit, known }: Form, places: readonly string[]): void {
  const keys = workbook.addWorksheet('Keys', { state: 'hidden' })
  keys.addRows([
    [REPORT_MARK, REPORT_VERSION],
    ['audit', audit.id],
  ])
  known.indicators.forEach(({ id, name }, at) => (keys.getCell(at + 1, 4).value = `${id} ${name}`))
  places.forEach((name, at) => (keys.getCell(at + 1, 5).value = name))
}

async function formWorkbook(form: Form, madeAt: string): Promise<Uint8Array> {
  const places = form.known.places.map(({ name }) => name).slice(0, MOST_PLACES)
  const workbook = newWorkbook()
  workbook.created = new Date(madeAt)
  addFacts(workbook, form)
  addFindings(workbook, form, places.length)
  addChecks(workbook, form.checklists, form.filled)
  addKeys(workbook, form, places)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/**
 * Writes the form in which an auditor's office reports: facts of the audit, findings, checklists. `filled` writes it with
 * what is known, so that another organisation can take the audit over instead of having its own made.
 */
export async function writeReportForm(
  { auditId, filled, file }: InputOf<'audits.write-report'>,
  call: Call,
): Promise<{ rows: number }> {
  const path = call.files.path(file, 'save')
  const audit = await oneAudit(call.store, auditId)
  const { entity } = await readWorkspace(call.store)
  const findings = (await readFindings(call.store)).filter(one => filled && one.auditId === auditId)
  const checklists = (await checklistFacts(call)).filter(({ kept }) => kept.auditId === auditId)
  const texts = checklists.flatMap(({ checks }) => checks.flatMap(({ note, proof }) => [note, proof]))
  // Taken in again, words in place of a text would take the place of the text.
  if (filled && texts.some(isBehindLock)) mustBeOpen(call)
  const form: Form = {
    audit,
    organisation: audit.sharedFrom ?? entity.name,
    words: reportWords(),
    known: await reportKnowledge(audit, call),
    checklists,
    findings,
    actions: await readActions(call.store),
    filled,
  }
  await writeBytes(path, await formWorkbook(form, call.now()))
  return { rows: findings.length }
}
