import type { InputOf, OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import {
  checklistOfPack,
  checklistOfSteps,
  countChecks,
  type Checklist,
  type CheckDraft,
} from '@shared/audits/checklist'
import type { ReadCheck } from '@shared/audits/checks-sheet'
import { textIn } from '@shared/steps/local-text'
import type { Call } from '../call'
import { isOfProgram, stepsFramework } from '../frameworks'
import { assessmentPacks, type PackReading } from '../packs'
import {
  insertCheck,
  insertChecklist,
  oneChecklist,
  readChecklists,
  readChecks,
  removeCheck,
  removeChecklist,
  updateCheck,
  type KeptCheck,
  type KeptChecklist,
} from '../store/audit-checklists'
import { opened } from '../second-lock'
import { oneAudit } from '../store/audits'
import { grouped } from '../store/by-id'
import type { RowOp } from '../store/change'

/** Every pack in force, of the program or of the house, as a checklist; the five steps last. */
export async function checklistPacks(at: PackReading): Promise<Checklist[]> {
  const [packs, steps] = await Promise.all([assessmentPacks(at), stepsFramework(at.assetsDir)])
  return [...packs.map(checklistOfPack), checklistOfSteps(steps)]
}

/** A checklist of an audit with its points, and what was found on them. */
export interface ChecklistFacts {
  readonly kept: KeptChecklist
  readonly checklist: Checklist
  readonly checks: readonly KeptCheck[]
}

/** The checklists of all audits; of a pack that is not there any more nothing can be shown. */
export async function checklistFacts(call: Call): Promise<ChecklistFacts[]> {
  const [packs, kept, checks] = await Promise.all([
    checklistPacks(call),
    readChecklists(call.store),
    readChecks(call.store),
  ])
  const open = checks.map(check => opened('audit_check', { note: 'note', proof: 'proof' }, check, call))
  const checksOf = grouped(open, check => check.checklistId)
  return kept.flatMap(one => {
    const checklist = packs.find(({ packId }) => packId === one.packId)
    return checklist === undefined ? [] : [{ kept: one, checklist, checks: checksOf(one.id) }]
  })
}

/** The checklists of an audit, point by point, beside what was found the last time. */
export async function listChecklists(auditId: string, call: Call): Promise<OutputOf<'audits.checklists'>> {
  const { followsId } = await oneAudit(call.store, auditId)
  const [packs, all] = await Promise.all([checklistPacks(call), checklistFacts(call)])
  const ofAudit = (id: string | null) => all.filter(({ kept }) => kept.auditId === id)
  const before = new Map(ofAudit(followsId).map(({ checklist, checks }) => [checklist.packId, checks]))
  return {
    packs: packs.map(({ packId, title, items }) => ({ packId, title, points: items.length })),
    checklists: ofAudit(auditId).map(({ kept, checklist, checks }) => {
      const found = new Map(checks.map(check => [check.itemId, check]))
      const last = new Map((before.get(checklist.packId) ?? []).map(one => [one.itemId, one.result]))
      return {
        id: kept.id,
        packId: checklist.packId,
        version: kept.packVersion,
        title: checklist.title,
        counts: { ...countChecks(checklist.items, checks) },
        points: checklist.items.map(item => {
          const check = found.get(item.id)
          return {
            ...item,
            evidence: [...item.evidence],
            result: check?.result ?? ('not-looked-at' as const),
            note: check?.note ?? null,
            proof: check?.proof ?? null,
            author: check?.author ?? null,
            before: last.get(item.id) ?? null,
          }
        }),
      }
    }),
  }
}

/** By which the history names a checklist: those of the program by their id, which every language has a name for. */
const nameOf = ({ packId, title }: Checklist): string => (isOfProgram(packId) ? packId : textIn(title, 'en'))

const write = (
  call: Call,
  verb: string,
  summary: Readonly<Record<string, string>>,
  rows: readonly RowOp[],
  reason: string | null = null,
) =>
  call.change({
    topic: 'audits',
    action: `audits.${verb}`,
    summary,
    reason,
    undo: 'step',
    rows,
    touched: ['audits'],
  })

export async function chooseChecklist(
  { auditId, packId }: InputOf<'audits.choose-checklist'>,
  call: Call,
): Promise<{ id: string }> {
  const audit = await oneAudit(call.store, auditId)
  const pack = (await checklistPacks(call)).find(one => one.packId === packId)
  if (pack === undefined) throw new Refusal({ code: 'not-found', params: { table: 'pack', id: packId } })
  const all = await readChecklists(call.store)
  if (all.some(one => one.auditId === auditId && one.packId === packId))
    throw new Refusal({ code: 'refused', detail: 'checklist-there' })
  const id = call.newId()
  const kept = { id, auditId, packId, packVersion: pack.version }
  await write(call, 'choose-checklist', { title: audit.title, checklist: nameOf(pack) }, [
    insertChecklist(kept),
  ])
  return { id }
}

export async function dropChecklist(id: string, reason: string, call: Call): Promise<null> {
  const kept = await oneChecklist(call.store, id)
  const audit = await oneAudit(call.store, kept.auditId)
  const checks = (await readChecks(call.store)).filter(check => check.checklistId === id)
  const rows = [...checks.map(check => removeCheck(check.id)), removeChecklist(id)]
  const pack = (await checklistPacks(call)).find(one => one.packId === kept.packId)
  const checklist = pack === undefined ? kept.packId : nameOf(pack)
  await write(call, 'drop-checklist', { title: audit.title, checklist }, rows, reason)
  return null
}

/** Records what was found on one point; a planned audit has looked at nothing yet. */
export async function recordCheck(draft: CheckDraft, call: Call): Promise<null> {
  const kept = await oneChecklist(call.store, draft.checklistId)
  const audit = await oneAudit(call.store, kept.auditId)
  if (audit.status === 'planned') throw new Refusal({ code: 'refused', detail: 'audit-not-begun' })
  const pack = (await checklistPacks(call)).find(one => one.packId === kept.packId)
  if (pack?.items.some(({ id }) => id === draft.itemId) !== true)
    throw new Refusal({ code: 'not-found', params: { table: 'audit_check', id: draft.itemId } })
  const before = (await readChecks(call.store)).find(
    one => one.checklistId === draft.checklistId && one.itemId === draft.itemId,
  )
  const check = { ...draft, author: call.actor, checkedAt: call.now() }
  const row =
    before === undefined
      ? insertCheck({ ...check, id: call.newId() })
      : updateCheck({ ...check, id: before.id })
  await write(call, 'check', { title: audit.title, point: draft.itemId }, [row])
  return null
}

/** Points that an auditor wrote of in a workbook, parted from those that no pack of ours has. */
export async function knownChecks(
  checks: readonly ReadCheck[],
  call: Call,
): Promise<{ readonly known: readonly ReadCheck[]; readonly strange: readonly ReadCheck[] }> {
  const packs = await checklistPacks(call)
  const points = new Set(packs.flatMap(({ packId, items }) => items.map(({ id }) => `${packId} ${id}`)))
  const isKnown = ({ packId, itemId }: ReadCheck) => points.has(`${packId} ${itemId}`)
  return { known: checks.filter(isKnown), strange: checks.filter(check => !isKnown(check)) }
}

/** Rows that write points of a workbook into an audit: the last word of a point counts, its checklist is chosen where it was not. */
export async function checkRows(
  auditId: string,
  read: readonly ReadCheck[],
  author: string,
  call: Call,
): Promise<RowOp[]> {
  const packs = await checklistPacks(call)
  const all = await readChecklists(call.store)
  const kept = new Map(all.filter(one => one.auditId === auditId).map(one => [one.packId, one]))
  const checks = await readChecks(call.store)
  const rows: RowOp[] = []
  const last = new Map(read.map(check => [`${check.packId} ${check.itemId}`, check]))
  for (const { packId, itemId, result, note, proof } of last.values()) {
    let checklist = kept.get(packId)
    if (checklist === undefined) {
      const packVersion = packs.find(one => one.packId === packId)?.version ?? ''
      checklist = { id: call.newId(), auditId, packId, packVersion }
      kept.set(packId, checklist)
      rows.push(insertChecklist(checklist))
    }
    const checklistId = checklist.id
    const before = checks.find(one => one.checklistId === checklistId && one.itemId === itemId)
    const check = { checklistId, itemId, result, note, proof, author, checkedAt: call.now() }
    rows.push(
      before === undefined
        ? insertCheck({ ...check, id: call.newId() })
        : updateCheck({ ...check, id: before.id }),
    )
  }
  return rows
}
