import { Refusal } from '@shared/contract/error'
import type { ControlDraft } from '@shared/suppliers/drafts'
import { changes } from '@shared/suppliers/patch'
import type { Control } from '@shared/suppliers/records'
import type { Call } from '../call'
import { insert, remove, update, type RowOp } from '../store/change'
import { controlToRow } from '../store/suppliers'
import { controlsOfSubject, recruiterById, siteById, supplierById } from '../store/suppliers-read'
import { touchedSupplier } from './edit'
import { TOUCHED, type SupplierHandlers } from './handlers'

interface Subject {
  readonly name: string
  /** The row whose moment of change moves with the controls. */
  readonly touched: RowOp
}

async function subjectOf(call: Call, type: Control['subjectType'], id: string): Promise<Subject> {
  if (type === 'recruiter') {
    const { name } = await recruiterById(call.store, id)
    return { name, touched: update('recruiter', id, { updated_at: call.now() }) }
  }
  if (type === 'site') {
    const { name, supplierId } = await siteById(call.store, id)
    return { name, touched: touchedSupplier(supplierId, call) }
  }
  const { name } = await supplierById(call.store, id)
  return { name, touched: touchedSupplier(id, call) }
}

function controlRows(
  call: Call,
  subject: Pick<Control, 'subjectType' | 'subjectId'>,
  before: readonly Control[],
  drafts: readonly ControlDraft[],
): RowOp[] {
  const known = new Map(before.map(control => [control.control, control]))
  const kept = new Set(drafts.map(draft => draft.control))
  const written = drafts.flatMap(draft => {
    const control = known.get(draft.control)
    if (control === undefined)
      return [insert('control', controlToRow({ id: call.newId(), ...subject, ...draft }))]
    return changes(control, draft)
      ? [update('control', control.id, controlToRow({ ...control, ...draft }))]
      : []
  })
  return [
    ...before.filter(({ control }) => !kept.has(control)).map(({ id }) => remove('control', id)),
    ...written,
  ]
}

/** Each control is recorded once for a subject. */
function eachOnce(drafts: readonly ControlDraft[]): void {
  if (new Set(drafts.map(({ control }) => control)).size < drafts.length)
    throw new Refusal({ code: 'refused', detail: 'control-twice' })
}

export const controlHandlers: Pick<SupplierHandlers, 'suppliers.set-controls'> = {
  'suppliers.set-controls': async ({ subjectType, subjectId, controls, reason }, call) => {
    eachOnce(controls)
    const subject = await subjectOf(call, subjectType, subjectId)
    const before = await controlsOfSubject(call.store, subjectType, subjectId)
    const rows = controlRows(call, { subjectType, subjectId }, before, controls)
    if (rows.length === 0) return null
    await call.change({
      topic: 'suppliers',
      action: 'suppliers.set-controls',
      summary: { name: subject.name },
      reason,
      undo: 'step',
      rows: [...rows, subject.touched],
      touched: TOUCHED,
    })
    return null
  },
}
