import { createHash } from 'node:crypto'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import type { KitPlan } from '@shared/contract/audits'
import { Refusal } from '@shared/contract/error'
import { readChecks, type ChecksProblem, type ReadCheck } from '@shared/audits/checks-sheet'
import { readKit, type KitFinding, type KitProblem, type KitRemark, type ReadKit } from '@shared/audits/kit'
import { UNSAID, type Finding } from '@shared/response/finding'
import type { Call } from '../../call'
import { readList } from '../../intake'
import { insertRemark, readRemarks } from '../../store/audit-remarks'
import { insertFinding } from '../../store/response'
import { checkRows, knownChecks } from '../checklists'
import { checksWords } from './checks'
import { kitFacts, type KitFacts } from './facts'
import { kitWords } from './words'

/** A kit is a small workbook; anything larger is another file. */
const MOST_BYTES = 20_000_000

interface MadePlan {
  readonly view: KitPlan
  readonly sha256: string
  readonly remarks: readonly KitRemark[]
  readonly findings: readonly KitFinding[]
  readonly checks: readonly ReadCheck[]
  readonly author: string
  readonly facts: KitFacts
}

/** Reads a returned kit; refuses what is no kit, or the kit of another audit or workspace. */
async function readReturned(auditId: string, file: string, call: Call) {
  const given = await call.files.read(file, { maxBytes: MOST_BYTES })
  const sha256 = createHash('sha256').update(given.bytes).digest('hex')
  const { sheets } = await readList(given)
  const read = readKit(sheets, kitWords())
  if (read === null) throw new Refusal({ code: 'refused', detail: 'no-kit', params: { path: given.name } })
  if (read.auditId !== auditId)
    throw new Refusal({ code: 'refused', detail: 'kit-of-other-audit', params: { path: given.name } })
  return { name: given.name, sha256, read, checked: readChecks(sheets, checksWords()) }
}

/** Keys of lines that the kit was not written with: somebody typed them, or the record is gone. */
function strangers(read: ReadKit, facts: KitFacts): KitProblem[] {
  const known = new Set([...facts.findings, ...facts.members, ...facts.evidence].map(({ id }) => id))
  return read.remarks
    .filter(({ targetId }) => !known.has(targetId))
    .map(({ targetId, place }) => ({ code: 'unknown-key', raw: targetId, place }))
}

/** Points of checklists that no pack has. */
const strangePoints = (checks: readonly ReadCheck[]): ChecksProblem[] =>
  checks.map(({ packId, itemId, place }) => ({ code: 'unknown-key', raw: `${packId} ${itemId}`, place }))

async function makePlan({ auditId, file }: InputOf<'audits.plan-kit'>, call: Call): Promise<MadePlan> {
  const head = call.store.trail.head
  const { name, sha256, read, checked } = await readReturned(auditId, file, call)
  const { known, strange } = await knownChecks(checked.checks, call)
  const facts = await kitFacts(auditId, call)
  const unknown = strangers(read, facts)
  const lost = new Set(unknown.map(({ raw }) => raw))
  const remarks = read.remarks.filter(({ targetId }) => !lost.has(targetId))
  const takenBefore = (await readRemarks(call.store, auditId)).some(one => one.fileSha256 === sha256)
  return {
    sha256,
    remarks,
    findings: read.findings,
    checks: known,
    author: read.auditor ?? facts.audit.auditor ?? '',
    facts,
    view: {
      fileName: name,
      head,
      auditor: read.auditor ?? facts.audit.auditor,
      takenBefore,
      remarks: remarks.length,
      checks: known.length,
      findings: read.findings.map(({ grade, title, place }) => ({ grade, title, place: { ...place } })),
      problems: [...read.problems, ...unknown, ...checked.problems, ...strangePoints(strange)].map(one => ({
        ...one,
        place: { ...one.place },
      })),
    },
  }
}

export async function planKit(input: InputOf<'audits.plan-kit'>, call: Call): Promise<KitPlan> {
  return (await makePlan(input, call)).view
}

/** A finding of the auditor's, as one of this audit. */
function findingOf({ grade, title, description }: KitFinding, { audit }: KitFacts, call: Call): Finding {
  const now = call.now()
  return {
    id: call.newId(),
    title,
    description,
    subjectType: audit.subjectType,
    subjectId: audit.subjectId,
    kind: 'other',
    source: 'audit',
    sourceGrade: 'B',
    observedOn: audit.endsOn ?? call.today(),
    ...UNSAID,
    auditId: audit.id,
    grade,
    status: 'open',
    closing: null,
    createdAt: now,
    updatedAt: now,
  }
}

/**
 * Takes in what an auditor wrote, in one change that one undo takes back: remarks with who made them, and findings of the
 * auditor's own. Lines with problems are left out; nothing that is here is changed by a remark.
 */
export async function takeKit(
  { head, ...input }: InputOf<'audits.take-kit'>,
  call: Call,
): Promise<OutputOf<'audits.take-kit'>> {
  const { view, sha256, remarks, findings, checks, author, facts } = await makePlan(input, call)
  if (view.head !== head)
    throw new Refusal({ code: 'conflict', params: { expected: head, found: view.head } })
  if (author === '') throw new Refusal({ code: 'refused', detail: 'kit-without-auditor' })
  if (view.takenBefore) throw new Refusal({ code: 'refused', detail: 'kit-taken-before' })
  const counts = { remarks: remarks.length, findings: findings.length, checks: checks.length }
  if (remarks.length + findings.length + checks.length === 0) return counts
  if (findings.length + checks.length > 0 && facts.audit.status === 'planned')
    throw new Refusal({ code: 'refused', detail: 'audit-not-begun' })
  await call.change({
    topic: 'audits',
    action: 'audits.take-kit',
    summary: { title: facts.audit.title, author, ...counts },
    undo: 'step',
    rows: [
      ...remarks.map(({ target, targetId, verdict, text }) =>
        insertRemark({
          id: call.newId(),
          auditId: input.auditId,
          target,
          targetId,
          verdict,
          text,
          author,
          fileSha256: sha256,
          takenAt: call.now(),
        }),
      ),
      ...findings.map(finding => insertFinding(findingOf(finding, facts, call))),
      ...(await checkRows(input.auditId, checks, author, call)),
    ],
    touched: ['audits', 'response'],
    expectHead: head,
  })
  return counts
}
