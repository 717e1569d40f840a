import { Refusal } from '@shared/contract/error'
import type { OriginGroupDraft } from '@shared/suppliers/drafts'
import { changes, patched } from '@shared/suppliers/patch'
import type { OriginGroup, Site } from '@shared/suppliers/records'
import type { Call } from '../call'
import { insert, update, type RowOp } from '../store/change'
import { originGroupToRow, siteToRow } from '../store/suppliers'
import { originGroupsOf, siteById, supplierById } from '../store/suppliers-read'
import { touchedSupplier, typedIn } from './edit'
import { TOUCHED, type SupplierHandlers } from './handlers'

interface Position {
  readonly lat: number | null
  readonly lon: number | null
}

/** A latitude without a longitude is no place. */
export function wholePosition({ lat, lon }: Position): void {
  if ((lat === null) !== (lon === null)) throw new Refusal({ code: 'refused', detail: 'position-half' })
}

/** A position that was typed in is exact unless the person says otherwise; none has no precision. */
function placed(site: Site): Site {
  wholePosition(site)
  return { ...site, positionPrecision: site.lat === null ? null : (site.positionPrecision ?? 'exact') }
}

async function moveSite(call: Call, id: string, to: 'bin' | 'list', reason: string | null): Promise<null> {
  const site = await siteById(call.store, id)
  if ((site.deletedAt === null) === (to === 'list')) return null
  const at = call.now()
  await call.change({
    topic: 'suppliers',
    action: to === 'bin' ? 'suppliers.remove-site' : 'suppliers.restore-site',
    summary: { name: site.name },
    reason,
    undo: 'step',
    rows: [
      update('site', id, { deleted_at: to === 'bin' ? at : null, updated_at: at }),
      touchedSupplier(site.supplierId, call),
    ],
    touched: TOUCHED,
  })
  return null
}

function originRows(
  call: Call,
  siteId: string,
  before: readonly OriginGroup[],
  drafts: readonly OriginGroupDraft[],
) {
  const known = new Map(before.map(group => [group.id, group]))
  const kept = new Set(drafts.map(draft => draft.id))
  const rows = drafts.flatMap(draft => originRow(call, siteId, known, draft))
  const gone = before.filter(group => !kept.has(group.id))
  return [...rows, ...gone.map(({ id }) => update('origin_group', id, { deleted_at: call.now() }))]
}

function originRow(
  call: Call,
  siteId: string,
  known: ReadonlyMap<string, OriginGroup>,
  draft: OriginGroupDraft,
): RowOp[] {
  wholePosition(draft)
  if (draft.id === null) {
    const group = { ...draft, id: call.newId(), siteId, source: null, deletedAt: null }
    return [insert('origin_group', originGroupToRow(group))]
  }
  const group = known.get(draft.id)
  if (group === undefined)
    throw new Refusal({ code: 'not-found', params: { table: 'origin_group', id: draft.id } })
  const { id, ...fields } = draft
  return changes(group, fields) ? [update('origin_group', id, originGroupToRow({ ...group, ...fields }))] : []
}

/** Groups of one site are parts of one workforce. */
function notAboveAll(groups: readonly OriginGroupDraft[]): void {
  const sumPct = groups.reduce((sum, group) => sum + group.sharePct, 0)
  if (sumPct > 100.5) throw new Refusal({ code: 'refused', detail: 'shares-above-100', params: { sumPct } })
}

export const siteHandlers: Pick<
  SupplierHandlers,
  | 'suppliers.add-site'
  | 'suppliers.edit-site'
  | 'suppliers.remove-site'
  | 'suppliers.restore-site'
  | 'suppliers.set-origins'
> = {
  'suppliers.add-site': async ({ supplierId, site: draft }, call) => {
    const supplier = await supplierById(call.store, supplierId)
    const site = placed({
      ...draft,
      supplierId,
      countryText: null,
      sectorText: null,
      custom: {},
      ...typedIn(call),
    })
    await call.change({
      topic: 'suppliers',
      action: 'suppliers.add-site',
      summary: { name: site.name, supplier: supplier.name },
      undo: 'step',
      rows: [insert('site', siteToRow(site)), touchedSupplier(supplierId, call)],
      touched: TOUCHED,
    })
    return { id: site.id }
  },
  'suppliers.edit-site': async ({ id, patch, reason }, call) => {
    const before = await siteById(call.store, id)
    if (!changes(before, patch)) return null
    const after = placed(patched({ ...before, updatedAt: call.now() }, patch))
    await call.change({
      topic: 'suppliers',
      action: 'suppliers.edit-site',
      summary: { name: before.name },
      reason,
      undo: 'step',
      rows: [update('site', id, siteToRow(after)), touchedSupplier(before.supplierId, call)],
      touched: TOUCHED,
    })
    return null
  },
  'suppliers.remove-site': ({ id, reason }, call) => moveSite(call, id, 'bin', reason),
  'suppliers.restore-site': ({ id }, call) => moveSite(call, id, 'list', null),
  'suppliers.set-origins': async ({ siteId, groups, reason }, call) => {
    const site = await siteById(call.store, siteId)
    notAboveAll(groups)
    const rows = originRows(call, siteId, await originGroupsOf(call.store, siteId), groups)
    if (rows.length === 0) return null
    await call.change({
      topic: 'suppliers',
      action: 'suppliers.set-origins',
      summary: { name: site.name },
      reason,
      undo: 'step',
      rows: [...rows, touchedSupplier(site.supplierId, call)],
      touched: TOUCHED,
    })
    return null
  },
}
