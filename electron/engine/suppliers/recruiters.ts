import { Refusal } from '@shared/contract/error'
import { changes, patched } from '@shared/suppliers/patch'
import type { Recruiter } from '@shared/suppliers/records'
import type { Call } from '../call'
import { insert, remove, update } from '../store/change'
import { recruiterLinkToRow, recruiterToRow } from '../store/suppliers'
import {
  hasLink,
  linkById,
  recruiterById,
  recruitersByIds,
  siteById,
  supplierById,
} from '../store/suppliers-read'
import { touchedSupplier, typedIn } from './edit'
import { TOUCHED, type SupplierHandlers } from './handlers'

/** A sub-agent hangs below a recruiter or another sub-agent, never below itself; a recruiter hangs below nobody. */
async function soundParent(call: Call, recruiter: Recruiter): Promise<void> {
  if (recruiter.parentId === null) return
  if (recruiter.kind === 'recruiter') throw new Refusal({ code: 'refused', detail: 'recruiter-with-parent' })
  const above = new Set([recruiter.id])
  for (let id: string | null = recruiter.parentId; id !== null;) {
    if (above.has(id)) throw new Refusal({ code: 'refused', detail: 'parent-circle' })
    above.add(id)
    id = (await recruiterById(call.store, id)).parentId
  }
}

async function moveRecruiters(
  call: Call,
  ids: readonly string[],
  to: 'bin' | 'list',
  reason: string | null,
): Promise<null> {
  const found = await recruitersByIds(call.store, ids)
  if (found.length < new Set(ids).size)
    throw new Refusal({ code: 'not-found', params: { table: 'recruiter' } })
  const moving = found.filter(recruiter => (recruiter.deletedAt === null) === (to === 'bin'))
  if (moving.length === 0) return null
  const at = call.now()
  const columns = { deleted_at: to === 'bin' ? at : null, updated_at: at }
  await call.change({
    topic: 'suppliers',
    action: to === 'bin' ? 'suppliers.remove-recruiters' : 'suppliers.restore-recruiters',
    summary: { count: moving.length, name: moving.length === 1 ? (moving[0]?.name ?? null) : null },
    reason,
    undo: 'step',
    rows: moving.map(({ id }) => update('recruiter', id, columns)),
    touched: TOUCHED,
  })
  return null
}

async function siteOfSupplier(call: Call, siteId: string | null, supplierId: string): Promise<void> {
  if (siteId === null) return
  const site = await siteById(call.store, siteId)
  if (site.supplierId !== supplierId)
    throw new Refusal({ code: 'refused', detail: 'site-of-another-supplier' })
}

export const recruiterHandlers: Pick<
  SupplierHandlers,
  | 'suppliers.add-recruiter'
  | 'suppliers.edit-recruiter'
  | 'suppliers.remove-recruiters'
  | 'suppliers.restore-recruiters'
  | 'suppliers.link-recruiter'
  | 'suppliers.unlink-recruiter'
> = {
  'suppliers.add-recruiter': async ({ recruiter: draft }, call) => {
    const recruiter: Recruiter = { ...draft, countryText: null, custom: {}, ...typedIn(call) }
    await soundParent(call, recruiter)
    await call.change({
      topic: 'suppliers',
      action: 'suppliers.add-recruiter',
      summary: { name: recruiter.name },
      undo: 'step',
      rows: [insert('recruiter', recruiterToRow(recruiter))],
      touched: TOUCHED,
    })
    return { id: recruiter.id }
  },
  'suppliers.edit-recruiter': async ({ id, patch, reason }, call) => {
    const before = await recruiterById(call.store, id)
    if (!changes(before, patch)) return null
    const after = patched({ ...before, updatedAt: call.now() }, patch)
    await soundParent(call, after)
    await call.change({
      topic: 'suppliers',
      action: 'suppliers.edit-recruiter',
      summary: { name: before.name },
      reason,
      undo: 'step',
      rows: [update('recruiter', id, recruiterToRow(after))],
      touched: TOUCHED,
    })
    return null
  },
  'suppliers.remove-recruiters': ({ ids, reason }, call) => moveRecruiters(call, ids, 'bin', reason),
  'suppliers.restore-recruiters': ({ ids }, call) => moveRecruiters(call, ids, 'list', null),
  'suppliers.link-recruiter': async (link, call) => {
    const supplier = await supplierById(call.store, link.supplierId)
    const recruiter = await recruiterById(call.store, link.recruiterId)
    await siteOfSupplier(call, link.siteId, link.supplierId)
    if (await hasLink(call.store, link)) throw new Refusal({ code: 'conflict', detail: 'link-exists' })
    const id = call.newId()
    await call.change({
      topic: 'suppliers',
      action: 'suppliers.link-recruiter',
      summary: { recruiter: recruiter.name, name: supplier.name },
      undo: 'step',
      rows: [
        insert('recruiter_link', recruiterLinkToRow({ id, ...link })),
        touchedSupplier(supplier.id, call),
      ],
      touched: TOUCHED,
    })
    return { id }
  },
  'suppliers.unlink-recruiter': async ({ id, reason }, call) => {
    const link = await linkById(call.store, id)
    const supplier = await supplierById(call.store, link.supplierId)
    const recruiter = await recruiterById(call.store, link.recruiterId)
    await call.change({
      topic: 'suppliers',
      action: 'suppliers.unlink-recruiter',
      summary: { recruiter: recruiter.name, name: supplier.name },
      reason,
      undo: 'step',
      rows: [remove('recruiter_link', id), touchedSupplier(supplier.id, call)],
      touched: TOUCHED,
    })
    return null
  },
}
