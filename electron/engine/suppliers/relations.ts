import { Refusal } from '@shared/contract/error'
import type { SupplyRelation } from '@shared/suppliers/records'
import { insert, update } from '../store/change'
import { relationToRow } from '../store/relation-rows'
import { relationById, relationsAt } from '../store/relations'
import { supplierById } from '../store/suppliers-read'
import { touchedSupplier } from './edit'
import { TOUCHED, type SupplierHandlers } from './handlers'

export const relationHandlers: Pick<
  SupplierHandlers,
  'suppliers.relations' | 'suppliers.add-relation' | 'suppliers.remove-relation'
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
    const known = await relationsAt(call.store, 'supplier_id', supplier.id)
    if (known.some(({ relation }) => isSame(relation, draft)))
      throw new Refusal({ code: 'conflict', detail: 'relation-exists' })
    const id = call.newId()
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
  'suppliers.remove-relation': async ({ id, reason }, call) => {
    const relation = await relationById(call.store, id)
    const supplier = await supplierById(call.store, relation.supplierId)
    const customer = await supplierById(call.store, relation.customerId)
    await call.change({
      topic: 'suppliers',
      action: 'suppliers.remove-relation',
      summary: { name: supplier.name, customer: customer.name },
      reason,
      undo: 'step',
      rows: [update('supply_relation', id, { deleted_at: call.now() }), touchedSupplier(supplier.id, call)],
      touched: TOUCHED,
    })
    return null
  },
}

const isSame = (
  known: SupplyRelation,
  draft: Pick<SupplyRelation, 'customerId' | 'commodity' | 'year'>,
): boolean =>
  known.customerId === draft.customerId && known.commodity === draft.commodity && known.year === draft.year
