import { createHash } from 'node:crypto'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import { canBeReported, emptyAudit, type Audit } from '@shared/audits/audit'
import type { ReadCheck } from '@shared/audits/checks-sheet'
import {
  readReport,
  REPORT_FACTS,
  type ReadReport,
  type ReportFact,
  type ReportFacts,
  type ReportFinding,
  type ReportProblem,
} from '@shared/audits/report-form'
import { emptyAction, type Action } from '@shared/response/action'
import { UNSAID, type Finding } from '@shared/response/finding'
import type { Call } from '../../call'
import { evidenceOf, readEvidenceFile } from '../../evidence'
import { readList } from '../../intake'
import { insertReport, reportWithHash } from '../../store/audit-checklists'
import { insertAudit, oneAudit, readAudits, updateAudit } from '../../store/audits'
import type { BulkOp, RowOp } from '../../store/change'
import { evidenceWithHash, insertEvidence, insertLink, keepBytes } from '../../store/evidence'
import { insertAction, insertFinding } from '../../store/response'
import { mustBeKnown, type SubjectRef } from '../../store/subjects'
import { checkRows, knownChecks } from '../checklists'
import { reportKnowledge } from './knowledge'
import { reportWords } from './words'

/** A report form is a small workbook; anything larger is another file. */
const MOST_BYTES = 20_000_000

type Input = InputOf<'audits.plan-report'>

/** The audit a report is for: one that is here, or one of another organisation on somebody here. */
interface Target {
  /** `null` = it is taken over from another organisation and becomes a new audit. */
  readonly audit: Audit | null
  readonly subject: SubjectRef
}

async function targetOf({ auditId, subject }: Input, call: Call): Promise<Target> {
  if (auditId !== null) {
    const audit = await oneAudit(call.store, auditId)
    return { audit, subject: audit }
  }
  if (subject === null) throw new Refusal({ code: 'refused', detail: 'report-about-whom' })
  await mustBeKnown(call.store, subject)
  return { audit: null, subject }
}

interface Made {
  readonly target: Target
  readonly report: ReadReport
  readonly checks: readonly ReadCheck[]
  readonly view: OutputOf<'audits.plan-report'>
  readonly sha256: string
}

async function readReturned(input: Input, target: Target, call: Call) {
  const given = await call.files.read(input.file, { maxBytes: MOST_BYTES })
  const sha256 = createHash('sha256').update(given.bytes).digest('hex')
  const { sheets } = await readList(given)
  const report = readReport(sheets, reportWords(), await reportKnowledge(target.subject, call))
  const params = { path: given.name }
  if (report === null) throw new Refusal({ code: 'refused', detail: 'no-report', params })
  if (target.audit !== null && report.auditId !== target.audit.id)
    throw new Refusal({ code: 'refused', detail: 'report-of-other-audit', params })
  if (target.audit === null && (await readAudits(call.store)).some(({ id }) => id === report.auditId))
    throw new Refusal({ code: 'refused', detail: 'report-is-own', params })
  if (target.audit === null && report.facts.organisation === null)
    throw new Refusal({ code: 'refused', detail: 'report-without-organisation', params })
  return { name: given.name, sha256, report }
}

async function makePlan(input: Input, call: Call): Promise<Made> {
  const head = call.store.trail.head
  const target = await targetOf(input, call)
  const { name, sha256, report } = await readReturned(input, target, call)
  const { known, strange } = await knownChecks(report.checks, call)
  const problems: ReportProblem[] = [
    ...report.problems,
    ...strange.map(({ packId, itemId, place }) => ({
      code: 'unknown-key' as const,
      raw: `${packId} ${itemId}`,
      place,
      line: true,
    })),
  ]
  return {
    target,
    report,
    checks: known,
    sha256,
    view: {
      fileName: name,
      head,
      sha256,
      auditor: auditorOf(report, target),
      organisation: target.audit === null ? report.facts.organisation : null,
      takenBefore: (await reportWithHash(call.store, sha256)) !== null,
      facts: factLines(report.facts, target.audit),
      findings: report.findings.map(one => ({
        grade: one.grade,
        title: one.title,
        about: one.about?.name ?? null,
        workers: one.workers,
        rootCause: one.rootCause,
        action: one.action?.title ?? null,
        place: { ...one.place },
      })),
      checks: known.length,
      problems: problems.map(one => ({ ...one, place: { ...one.place } })),
      limitsSaid: report.facts.notCovered !== null,
    },
  }
}

const auditorOf = (report: ReadReport, { audit }: Target): string | null =>
  report.facts.auditor ?? audit?.auditor ?? null

const factText = (facts: ReportFacts, fact: ReportFact): string | null => {
  if (fact !== 'criteria') return facts[fact] === null ? null : String(facts[fact])
  const names = facts.criteria.map(({ name, version }) => (version === null ? name : `${name}, ${version}`))
  return names.length === 0 ? null : names.join('; ')
}

/** What the file says of the audit beside what is known; what it leaves open changes nothing. */
function factLines(facts: ReportFacts, audit: Audit | null): OutputOf<'audits.plan-report'>['facts'] {
  const before = audit === null ? null : { ...audit, organisation: audit.sharedFrom }
  return REPORT_FACTS.flatMap(fact => {
    const said = factText(facts, fact)
    const known = before === null ? null : factText(before, fact)
    const isOurs = audit !== null && (fact === 'title' || fact === 'organisation')
    return said === null || said === known || isOurs ? [] : [{ fact, said, before: known }]
  })
}

export async function planReport(input: Input, call: Call): Promise<OutputOf<'audits.plan-report'>> {
  return (await makePlan(input, call)).view
}

/** The audit as the report leaves it: reported where everything an audit report needs is there. */
function auditAfter({ target, report }: Made, call: Call): Audit {
  const { facts } = report
  const start = target.audit ?? newAudit(target.subject, facts, call)
  const said: Audit = {
    ...start,
    auditor: facts.auditor ?? start.auditor,
    startsOn: facts.startsOn ?? start.startsOn,
    endsOn: facts.endsOn ?? start.endsOn,
    announcement: facts.announcement ?? start.announcement,
    criteria: facts.criteria.length === 0 ? start.criteria : facts.criteria,
    scope: facts.scope ?? start.scope,
    interviews: facts.interviews ?? start.interviews,
    notCovered: facts.notCovered ?? start.notCovered,
  }
  const status = statusAfter(start.status, said)
  return { ...said, status, updatedAt: call.now() }
}

function statusAfter(before: Audit['status'], said: Audit): Audit['status'] {
  if (before === 'closed') return 'closed'
  if (canBeReported(said)) return 'reported'
  return before === 'planned' ? 'under-way' : before
}

/** An audit that another organisation had made. */
function newAudit(subject: SubjectRef, facts: ReportFacts, call: Call): Audit {
  const now = call.now()
  return {
    id: call.newId(),
    ...emptyAudit(),
    subjectType: subject.subjectType,
    subjectId: subject.subjectId,
    title: facts.title ?? facts.organisation ?? '',
    scope: facts.scope ?? facts.title ?? '',
    sharedFrom: facts.organisation,
    status: 'under-way',
    createdAt: now,
    updatedAt: now,
  }
}

/** A finding of the report. A place of another name than any of ours stays in its words, so that nothing is lost. */
function findingOf(read: ReportFinding, audit: Audit, call: Call): Finding {
  const now = call.now()
  const lost = read.placeName !== null && read.about === null ? [read.placeName] : []
  const description = [...lost, ...(read.description === null ? [] : [read.description])].join('. ')
  return {
    id: call.newId(),
    title: read.title,
    description: description === '' ? null : description,
    subjectType: read.about?.subjectType ?? audit.subjectType,
    subjectId: read.about === null ? audit.subjectId : read.about.subjectId,
    kind: read.indicatorId === null ? 'other' : 'indicator',
    source: 'audit',
    sourceGrade: 'B',
    observedOn: audit.endsOn ?? call.today(),
    ...UNSAID,
    indicatorId: read.indicatorId,
    indicatorStrength: read.strength,
    workersAffected: read.workers,
    auditId: audit.id,
    grade: read.grade,
    criterion: read.criterion,
    rootCause: read.rootCause,
    status: 'open',
    closing: null,
    createdAt: now,
    updatedAt: now,
  }
}

/** The first line of the plan of corrective action for a finding. */
function actionOf({ action }: ReportFinding, findingId: string, call: Call): Action[] {
  if (action === null) return []
  const now = call.now()
  return [
    {
      ...emptyAction(findingId),
      id: call.newId(),
      title: action.title,
      owner: action.owner,
      dueOn: action.dueOn,
      createdAt: now,
      updatedAt: now,
    },
  ]
}

interface Kept {
  readonly evidenceId: string
  readonly rows: readonly RowOp[]
  readonly bulk: readonly BulkOp[]
}

/** The file itself as evidence of the audit; bytes that are there already are only used once more. */
async function keepOriginal(
  input: Pick<InputOf<'audits.take-report'>, 'file' | 'restricted'>,
  auditId: string,
  call: Call,
): Promise<Kept> {
  const file = await readEvidenceFile(call, input.file)
  const target = { type: 'audit', id: auditId } as const
  const known = await evidenceWithHash(call.store, file.sha256)
  if (known !== null)
    return {
      evidenceId: known.id,
      rows: [insertLink(call.newId(), known.id, target, call.now())],
      bulk: [],
    }
  const said = { title: null, validUntil: null, language: null, restricted: input.restricted }
  const evidence = evidenceOf(said, file, call)
  return {
    evidenceId: evidence.id,
    rows: [insertEvidence(evidence), insertLink(call.newId(), evidence.id, target, call.now())],
    bulk: [keepBytes(file.sha256, file.bytes)],
  }
}

/**
 * Takes a report in, in one change that one undo takes back: what it says of the audit, its findings with root cause and
 * first action, the points of its checklists, and the file itself as evidence. Lines with problems stay out; what is not
 * in the file is left as it was.
 */
export async function takeReport(
  { head, ...input }: InputOf<'audits.take-report'>,
  call: Call,
): Promise<OutputOf<'audits.take-report'>> {
  const made = await makePlan(input, call)
  const { view, target, report, checks, sha256 } = made
  if (view.head !== head)
    throw new Refusal({ code: 'conflict', params: { expected: head, found: view.head } })
  if (view.auditor === null) throw new Refusal({ code: 'refused', detail: 'report-without-auditor' })
  if (view.takenBefore) throw new Refusal({ code: 'refused', detail: 'report-taken-before' })
  const author = view.auditor
  const audit = auditAfter(made, call)
  const kept = await keepOriginal(input, audit.id, call)
  const findings = report.findings.map(one => ({ read: one, finding: findingOf(one, audit, call) }))
  await call.change({
    topic: 'audits',
    action: target.audit === null ? 'audits.take-over' : 'audits.take-report',
    summary: {
      title: audit.title,
      author,
      findings: findings.length,
      ...(audit.sharedFrom === null ? {} : { organisation: audit.sharedFrom }),
    },
    undo: 'step',
    rows: [
      target.audit === null ? insertAudit(audit) : updateAudit(audit),
      ...findings.map(({ finding }) => insertFinding(finding)),
      ...findings.flatMap(({ read, finding }) => actionOf(read, finding.id, call)).map(insertAction),
      ...(await checkRows(audit.id, checks, author, call)),
      ...kept.rows,
      insertReport({
        id: call.newId(),
        auditId: audit.id,
        evidenceId: kept.evidenceId,
        fileSha256: sha256,
        author,
        findings: findings.length,
        takenAt: call.now(),
      }),
    ],
    bulk: kept.bulk,
    touched: ['audits', 'response', 'evidence', 'risk'],
    expectHead: head,
  })
  return { auditId: audit.id, findings: findings.length, checks: checks.length }
}
