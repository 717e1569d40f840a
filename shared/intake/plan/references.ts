import type { Recruiter, Site, Supplier } from '../../suppliers/records'
import { fold } from '../fold'
import { looseNameKey, type PlanContext } from './context'
import type { Ledger } from './ledger'
import type { RowView } from './row-view'
import type { Severity } from './verdict'

type RefField =
  | 'ref.supplier'
  | 'ref.site'
  | 'ref.recruiter'
  | 'ref.parentRecruiter'
  | 'corridor.chain'
  | 'relation.supplier'
  | 'relation.customer'

/** Records that a text names: by the id that lists of our own say, by number, by name. */
function named<T extends { readonly id: string }>(
  ledger: Ledger<T>,
  text: string,
  kinds: readonly string[],
): readonly string[] {
  if (ledger.get(text)) return [text]
  const number = text.replace(/[\s.\-/]/g, '').toUpperCase()
  for (const kind of kinds) {
    const ids = ledger.find(`${kind}:${number}`)
    if (ids.length > 0) return ids
  }
  const byKey = ledger.find(`key:${fold(text)}`)
  return byKey.length > 0 ? byKey : ledger.find(looseNameKey(text))
}

/** The one record meant, or `null` with a problem at the row: nobody has that name, or several have it. */
function one<T extends { readonly id: string }>(
  ids: readonly string[],
  ledger: Ledger<T>,
  row: RowView,
  field: RefField,
  text: string,
  severity: Severity,
): T | null {
  const [only] = ids
  if (ids.length > 1)
    row.report(field, { code: 'reference-ambiguous', params: { name: text, count: ids.length } }, severity)
  else if (only === undefined)
    row.report(field, { code: 'reference-unknown', params: { name: text } }, severity)
  return ids.length === 1 && only !== undefined ? (ledger.get(only) ?? null) : null
}

export function suppliersNamed(context: PlanContext, row: RowView): readonly Supplier[] {
  return row
    .list('ref.supplier')
    .flatMap(text => supplierBy(context, row, 'ref.supplier', text, 'warning') ?? [])
}

/** The supplier a text of a field names, by number or name. */
export function supplierBy(
  context: PlanContext,
  row: RowView,
  field: 'ref.supplier' | 'relation.supplier' | 'relation.customer',
  text: string,
  severity: Severity,
): Supplier | null {
  const ids = withSite(context, named(context.suppliers, text, ['own', 'os', 'lei']), row)
  return one(ids, context.suppliers, row, field, text, severity)
}

/** Of suppliers of one name the one that has the site of the row, where only one has it. */
function withSite(context: PlanContext, ids: readonly string[], row: RowView): readonly string[] {
  const site = ids.length < 2 ? null : row.original('site.name')
  if (site === null) return ids
  const having = ids.filter(id => context.sites.count(`${id}|name:${fold(site)}`) > 0)
  return having.length === 1 ? having : ids
}

/** The supplier a row belongs to; a problem, which stops the row unless it is called less, when none fits. */
export function supplierNamed(
  context: PlanContext,
  row: RowView,
  severity: Severity = 'error',
): Supplier | null {
  const text = row.text('ref.supplier')
  if (text === null) row.report('ref.supplier', { code: 'reference-missing' }, severity)
  return text === null ? null : supplierBy(context, row, 'ref.supplier', text, severity)
}

/** The site a row speaks of: by its number or name, within the supplier where one is named; or the supplier's only site. */
export function siteNamed(context: PlanContext, row: RowView, severity: Severity = 'error'): Site | null {
  const text = row.text('ref.site')
  const supplierText = row.text('ref.supplier')
  const supplier =
    supplierText === null ? null : supplierBy(context, row, 'ref.supplier', supplierText, severity)
  if (supplierText !== null && !supplier) return null
  if (text !== null) {
    const ids = named(context.sites, text, []).filter(
      id => !supplier || context.sites.get(id)?.supplierId === supplier.id,
    )
    return one(ids, context.sites, row, 'ref.site', text, severity)
  }
  if (!supplier) {
    row.report('ref.site', { code: 'reference-missing' }, severity)
    return null
  }
  return one(
    context.sites.find(`of:${supplier.id}`),
    context.sites,
    row,
    'ref.supplier',
    supplier.name,
    severity,
  )
}

export function recruiterBy(
  context: PlanContext,
  row: RowView,
  field: 'ref.recruiter' | 'ref.parentRecruiter' | 'corridor.chain',
  text: string,
  severity: Severity = 'warning',
): Recruiter | null {
  return one(named(context.recruiters, text, ['licence']), context.recruiters, row, field, text, severity)
}
