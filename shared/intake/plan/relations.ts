import type { SupplyRelation } from '../../suppliers/records'
import { place, type PlanContext, type RowEffect } from './context'
import { relationKey, type Supply } from './keys'
import { supplierBy } from './references'
import type { RowView } from './row-view'

/** Records that one supplier supplies another, unless that is known; nobody supplies himself. */
export function placeRelation(
  context: PlanContext,
  row: RowView,
  supply: Supply,
  note: string | null,
): RowEffect {
  if (supply.supplierId === supply.customerId) {
    row.report(null, { code: 'relation-to-itself' })
    return 'unchanged'
  }
  const said = { ...supply, note }
  const found = context.supplyRelations.find(relationKey(supply))[0] ?? null
  const source = {
    importId: context.importId,
    fileName: context.fileName,
    sheet: row.sheet,
    row: row.row,
  }
  const fresh = (): SupplyRelation => ({ id: context.newId(), ...said, source, deletedAt: null })
  return place(context.supplyRelations, found, said, fresh, row).effect
}

/** Plans a row of a list of relations: who supplies whom with what. Both have to be known by then. */
export function planRelationRow(context: PlanContext, row: RowView): RowEffect {
  const text = row.text('relation.supplier')
  if (text === null) {
    row.report('relation.supplier', { code: 'reference-missing' }, 'error')
    return 'skipped'
  }
  const supplier = supplierBy(context, row, 'relation.supplier', text, 'error')
  const customers = row
    .list('relation.customer')
    .map(name => supplierBy(context, row, 'relation.customer', name, 'error'))
  if (customers.length === 0) row.report('relation.customer', { code: 'reference-missing' }, 'error')
  if (!supplier) return 'skipped'
  const effects = customers.flatMap(customer =>
    customer
      ? [placeRelation(context, row, supplyOf(row, supplier.id, customer.id), row.text('relation.note'))]
      : [],
  )
  return effects.find(effect => effect !== 'unchanged') ?? (effects.length === 0 ? 'skipped' : 'unchanged')
}

/** Remembers whom a supplier's row says it supplies, to be joined when all rows have been read. */
export function deferCustomers(context: PlanContext, row: RowView, supplierId: string): void {
  for (const name of row.list('relation.customer'))
    context.later.push(() => {
      const customer = supplierBy(context, row, 'relation.customer', name, 'warning')
      if (customer) placeRelation(context, row, supplyOf(row, supplierId, customer.id), null)
    })
}

const supplyOf = (row: RowView, supplierId: string, customerId: string): Supply => ({
  supplierId,
  customerId,
  commodity: row.text('relation.commodity', 200),
  year: row.year('relation.year'),
})
