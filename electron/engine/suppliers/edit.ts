import { Refusal } from '@shared/contract/error'
import type { SupplierBulkPatch } from '@shared/suppliers/drafts'
import { changes, patched } from '@shared/suppliers/patch'
import type { Supplier } from '@shared/suppliers/records'
import type { Call } from '../call'
import { insert, update, type RowOp } from '../store/change'
import { supplierToRow } from '../store/suppliers'
import { supplierById, suppliersByIds } from '../store/suppliers-read'
import { TOUCHED, type SupplierHandlers } from './handlers'
import { selectedIds } from './lists'

/** What no person types: kept by the program, empty for a record typed in by hand. */
export const typedIn = (call: Call) => {
  const now = call.now()
  return { id: call.newId(), source: null, createdAt: now, updatedAt: now, deletedAt: null }
}

/** The operation that turns a supplier's row into this record; only columns that differ are written. */
export const rewritten = (supplier: Supplier): RowOp =>
  update('supplier', supplier.id, supplierToRow(supplier))

/** Marks a supplier as changed because something below it (a site, a control, a recruiter) did. */
export const touchedSupplier = (id: string, call: Call): RowOp =>
  update('supplier', id, { updated_at: call.now() })

async function changedBy(call: Call, ids: readonly string[], patch: SupplierBulkPatch): Promise<Supplier[]> {
  const suppliers = await suppliersByIds(call.store, ids)
  return suppliers.filter(supplier => supplier.deletedAt === null && changes(supplier, patch))
}

/** Moves suppliers into the bin, or out of it; those that are there already stay as they are. */
async function moved(call: Call, ids: readonly string[], deletedAt: string | null): Promise<Supplier[]> {
  const suppliers = await suppliersByIds(call.store, ids)
  if (suppliers.length < new Set(ids).size)
    throw new Refusal({ code: 'not-found', params: { table: 'supplier' } })
  return suppliers.filter(supplier => (supplier.deletedAt === null) !== (deletedAt === null))
}

/** How a history sentence speaks of the suppliers of a change: the name of one, the number of several. */
const countAndName = (suppliers: readonly { readonly name: string }[]) => ({
  count: suppliers.length,
  name: suppliers.length === 1 ? (suppliers[0]?.name ?? null) : null,
})

async function move(
  call: Call,
  ids: readonly string[],
  to: 'bin' | 'list',
  reason: string | null,
): Promise<null> {
  const at = call.now()
  const deletedAt = to === 'bin' ? at : null
  const suppliers = await moved(call, ids, deletedAt)
  if (suppliers.length === 0) return null
  await call.change({
    topic: 'suppliers',
    action: to === 'bin' ? 'suppliers.remove' : 'suppliers.restore',
    summary: countAndName(suppliers),
    reason,
    undo: 'step',
    rows: suppliers.map(({ id }) => update('supplier', id, { deleted_at: deletedAt, updated_at: at })),
    touched: TOUCHED,
  })
  return null
}

export const editHandlers: Pick<
  SupplierHandlers,
  | 'suppliers.add'
  | 'suppliers.edit'
  | 'suppliers.preview-edit'
  | 'suppliers.edit-many'
  | 'suppliers.remove'
  | 'suppliers.restore'
> = {
  'suppliers.add': async ({ supplier: draft }, call) => {
    const supplier: Supplier = { ...draft, countryText: null, sectorText: null, custom: {}, ...typedIn(call) }
    await call.change({
      topic: 'suppliers',
      action: 'suppliers.add',
      summary: { name: supplier.name },
      undo: 'step',
      rows: [insert('supplier', supplierToRow(supplier))],
      touched: TOUCHED,
    })
    return { id: supplier.id }
  },
  'suppliers.edit': async ({ id, patch, reason }, call) => {
    const before = await supplierById(call.store, id)
    if (!changes(before, patch)) return null
    const after = patched({ ...before, updatedAt: call.now() }, patch)
    await call.change({
      topic: 'suppliers',
      action: 'suppliers.edit',
      summary: { name: before.name },
      reason,
      undo: 'step',
      rows: [rewritten(after)],
      touched: TOUCHED,
    })
    return null
  },
  'suppliers.preview-edit': async ({ selection, patch }, call) => {
    const ids = await selectedIds(call, selection)
    return { selected: ids.length, changed: (await changedBy(call, ids, patch)).length }
  },
  'suppliers.edit-many': async ({ selection, patch, reason }, call) => {
    const suppliers = await changedBy(call, await selectedIds(call, selection), patch)
    if (suppliers.length === 0) return { changed: 0 }
    const updatedAt = call.now()
    await call.change({
      topic: 'suppliers',
      action: 'suppliers.edit-many',
      summary: countAndName(suppliers),
      reason,
      undo: 'step',
      rows: suppliers.map(supplier => rewritten(patched({ ...supplier, updatedAt }, patch))),
      touched: TOUCHED,
    })
    return { changed: suppliers.length }
  },
  'suppliers.remove': ({ ids, reason }, call) => move(call, ids, 'bin', reason),
  'suppliers.restore': ({ ids }, call) => move(call, ids, 'list', null),
}
