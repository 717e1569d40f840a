import { Refusal } from '@shared/contract/error'
import { changes, patched } from '@shared/suppliers/patch'
import type { SupplyRelation } from '@shared/suppliers/records'
import type { Call } from '../call'
import { insert, update } from '../store/change'
import { relationToRow } from '../store/relation-rows'
import { relationById, relationsAt } from '../store/relations'
import { supplierById } from '../store/suppliers-read'
import { touchedSupplier } from './edit'
import { TOUCHED, type SupplierHandlers } from './handlers'

export const relationHandlers: Pick<
  SupplierHandlers,
  'suppliers.relations' | 'suppliers.add-relation' | 'suppliers.edit-relation' | 'suppliers.remove-relation'
> = {
  'suppliers.relations': async ({ id }, { store }) => {
    await supplierById(store, id)
    return {
      customers: await relationsAt(store, 'supplier_id', id),
      sources: await relationsAt(store, 'customer_id', id),
    }
  },
  'suppliers.add-relation': async ({ relation: draft }, call) => {
    if (draft.supplierId === draft.customerId)
      throw new Refusal({ code: 'refused', detail: 'relation-to-itself' })
    const supplier = await supplierById(call.store, draft.supplierId)
    const customer = await supplierById(call.store, draft.customerId)
    const id = call.newId()
    await refuseTwice(call, { ...draft, id })
    await call.change({
      topic: 'suppliers',
      action: 'suppliers.add-relation',
      summary: { name: supplier.name, customer: customer.name },
      undo: 'step',
      rows: [
        insert('supply_relation', relationToRow({ ...draft, id, source: null, deletedAt: null })),
        touchedSupplier(supplier.id, call),
      ],
      touched: TOUCHED,
    })
    return { id }
  },
  'suppliers.edit-relation': async ({ id, patch, reason }, call) => {
    const relation = await relationById(call.store, id)
    if (!changes(relation, patch)) return null
    const after = patched(relation, patch)
    await refuseTwice(call, after)
    await call.change({
      topic: 'suppliers',
      action: 'suppliers.edit-relation',
      summary: await endsOf(call, relation),
      reason,
      undo: 'step',
      rows: [update('supply_relation', id, relationToRow(after)), touchedSupplier(relation.supplierId, call)],
      touched: TOUCHED,
    })
    return null
  },
  'suppliers.remove-relation': async ({ id, reason }, call) => {
    const relation = await relationById(call.store, id)
    await call.change({
      topic: 'suppliers',
      action: 'suppliers.remove-relation',
      summary: await endsOf(call, relation),
      reason,
      undo: 'step',
      rows: [
        update('supply_relation', id, { deleted_at: call.now() }),
        touchedSupplier(relation.supplierId, call),
      ],
      touched: TOUCHED,
    })
    return null
  },
}

/** The names of both ends, for the sentence of the history. */
async function endsOf(call: Call, relation: SupplyRelation): Promise<{ name: string; customer: string }> {
  const supplier = await supplierById(call.store, relation.supplierId)
  const customer = await supplierById(call.store, relation.customerId)
  return { name: supplier.name, customer: customer.name }
}

/** The same goods of the same year between the same two are one relation. */
async function refuseTwice(
  call: Call,
  relation: Pick<SupplyRelation, 'id' | 'supplierId' | 'customerId' | 'commodity' | 'year'>,
): Promise<void> {
  const known = await relationsAt(call.store, 'supplier_id', relation.supplierId)
  if (known.some(other => other.relation.id !== relation.id && isSame(other.relation, relation)))
    throw new Refusal({ code: 'conflict', detail: 'relation-exists' })
}

const isSame = (
  known: SupplyRelation,
  draft: Pick<SupplyRelation, 'customerId' | 'commodity' | 'year'>,
): boolean =>
  known.customerId === draft.customerId && known.commodity === draft.commodity && known.year === draft.year
