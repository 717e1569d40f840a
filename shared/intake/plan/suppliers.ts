import { supplierParty } from '../../duplicates/party'
import type { Supplier } from '../../suppliers/records'
import {
  ask,
  freshRecord,
  keepMatch,
  looseNameKey,
  nameKey,
  numbersDiffer,
  place,
  rememberedIn,
  sectorTextOf,
  spellingOf,
  supplierNumbers,
  type PlanContext,
  type RowEffect,
} from './context'
import { contactOfRow } from './contacts'
import { strongest } from './effects'
import { askFrom, likelyAnswer } from './likely'
import { deferRecruiters } from './links'
import { relatedOfRow } from './related-parties'
import { deferCustomers } from './relations'
import { deferAssumedSite } from './locate'
import type { RowView } from './row-view'
import { sectorSaid } from './sector'
import { describesSite, planSiteOf } from './sites'

const LONGEST_NAME = 500

/** Plans a row of a list of suppliers, with the site that its columns may describe. */
export function planSupplierRow(context: PlanContext, row: RowView): RowEffect {
  const name = row.name('supplier.name', LONGEST_NAME)
  if (name === null) return 'skipped'
  const counted = supplierOf(row, name)
  const said = row.countsSite ? { ...counted, workers: null } : counted
  const known = rememberedIn(context, context.suppliers, row, 'supplier')
  const match = known === null ? matchOf(context, row, said) : { id: known }
  if (match === 'open') return 'question'
  const supplier = place(
    context.suppliers,
    match.id,
    ofSupplierAlone(context, row, match.id, patchOf(context, match.id, said)),
    () => newSupplier(context, row, said),
    row,
    ['supplier'],
  )
  keepMatch(context, row, 'supplier', supplier.id)
  noteSupplier(context, supplier.id, supplier.effect)
  const site = describesSite(row) ? planSiteOf(context, row, supplier.id, counted) : null
  deferRecruiters(context, row, supplier.id, site?.id ?? null)
  if (site === null) deferAssumedSite(context, row, supplier.id)
  deferCustomers(context, row, supplier.id)
  const contact = contactOfRow(context, row, { ownerType: 'supplier', ownerId: supplier.id })
  const related = relatedOfRow(context, row, { supplierId: supplier.id })
  return strongest([supplier.effect, contact, ...related, ...(site ? [site.effect] : [])])
}

/** What the file adds or renames is held against its later rows too. */
function noteSupplier(context: PlanContext, id: string, effect: RowEffect): void {
  const record = context.suppliers.get(id)
  if (record && effect !== 'unchanged') context.likely.suppliers.add(id, supplierParty(record))
}

/** Will the row surely find its supplier without looking for likely ones? A row without a name is left out anyway. */
export function isKnownSupplier(context: PlanContext, row: RowView): boolean {
  const name = row.text('supplier.name', LONGEST_NAME)
  if (name === null || rememberedIn(context, context.suppliers, row, 'supplier') !== null) return true
  const said = supplierOf(row, name)
  const numbers = supplierNumbers(said)
  const keys = numbers.length > 0 ? numbers : [nameKey(name, said.country)]
  return keys.some(key => context.suppliers.find(key).length > 0)
}

type Said = Omit<Supplier, 'id' | 'source' | 'createdAt' | 'updatedAt' | 'deletedAt'>

function supplierOf(row: RowView, name: string): Said {
  const aliases = row.list('supplier.aliases').filter(alias => alias !== name)
  return {
    name,
    aliases,
    country: row.country('supplier.country'),
    countryText: row.original('supplier.country'),
    region: row.text('supplier.region'),
    city: row.text('supplier.city'),
    address: row.text('supplier.address'),
    ownNumber: row.text('supplier.ownNumber'),
    lei: row.lei('supplier.lei'),
    vatNumber: row.text('supplier.vatNumber'),
    dunsNumber: row.duns('supplier.dunsNumber'),
    osId: row.osId('supplier.osId'),
    registrationNumber: row.text('supplier.registrationNumber'),
    tier: row.tier('supplier.tier'),
    ...sectorSaid(row, 'supplier.sector'),
    products: row.text('supplier.products'),
    workers: row.count('supplier.workers'),
    notes: row.text('supplier.notes'),
    custom: { ...row.custom() },
  }
}

function newSupplier(context: PlanContext, row: RowView, said: Said): Supplier {
  return { ...said, ...freshRecord(context, row) }
}

/** A country understood already keeps its first spelling; a name that differs from the record's becomes another name. */
function patchOf(context: PlanContext, match: string | null, said: Said): Partial<Supplier> {
  const known = match === null ? undefined : context.suppliers.get(match)
  if (!known) return said
  const { name, countryText, aliases, ...rest } = said
  const renamed = nameKey(name, null) === nameKey(known.name, null) ? [] : [name]
  const fresh = [...aliases, ...renamed].filter(alias => alias !== known.name)
  return {
    ...rest,
    countryText: spellingOf(known, { country: said.country, countryText }),
    sectorText: sectorTextOf(known, said),
    aliases: fresh,
  }
}

/**
 * A row that describes a place of work of a supplier that an earlier row named says where that place is: its town and address
 * are the site's, and neither fill nor contradict those of the supplier.
 */
function ofSupplierAlone(
  context: PlanContext,
  row: RowView,
  match: string | null,
  patch: Partial<Supplier>,
): Partial<Supplier> {
  if (match === null || !context.suppliers.isSpokenOf(match) || !describesSite(row)) return patch
  return { ...patch, region: null, city: null, address: null }
}

/** Which record a row means: a known one, a new one (`null`), or one that has to be asked for. */
type Match = { readonly id: string | null } | 'open'

const NEW: Match = { id: null }

/** The record a row means: by number, then by name and country. */
function matchOf(context: PlanContext, row: RowView, said: Said): Match {
  const numbers = supplierNumbers(said)
  const byNumber = new Set(numbers.flatMap(key => context.suppliers.find(key)))
  const [only] = byNumber
  if (byNumber.size === 1 && only !== undefined) return { id: only }
  if (byNumber.size > 1) return asked(context, row, 'numbers-disagree', [...byNumber], said)
  return matchByName(context, row, said)
}

function matchByName(context: PlanContext, row: RowView, said: Said): Match {
  const candidates = (ids: readonly string[]): readonly string[] =>
    ids.filter(id => !isToldApart(context, id, said))
  const exact = candidates(context.suppliers.find(nameKey(said.name, said.country)))
  const same = exact.length > 0 ? exact : candidates(unplaced(context, said))
  const [only] = same
  if (only === undefined) return likelyMatch(context, row, said)
  if (exact.length === 0) return asked(context, row, 'same-name-country-unknown', same, said)
  if (same.length > 1) return asked(context, row, 'several-same-name', same, said)
  return contradicts(context.suppliers.get(only), said)
    ? asked(context, row, 'same-name-other-number', same, said)
    : { id: only }
}

/** Suppliers of the same name where either side has no country. */
function unplaced(context: PlanContext, said: Said): readonly string[] {
  const sameName = context.suppliers.find(looseNameKey(said.name))
  return said.country === null ? sameName : sameName.filter(id => context.suppliers.get(id)?.country === null)
}

/** Has the record another number of a kind that the row gives too? */
const contradicts = (record: Supplier | undefined, said: Said): boolean =>
  record !== undefined && numbersDiffer(record, said)

/** A list that gives two rows of one name two numbers tells them apart itself; nobody needs to be asked. */
function isToldApart(context: PlanContext, id: string, said: Said): boolean {
  return context.suppliers.isSpokenOf(id) && contradicts(context.suppliers.get(id), said)
}

function asked(context: PlanContext, row: RowView, code: string, ids: readonly string[], said: Said): Match {
  const candidates = ids.map(id => ({ id, label: labelOf(context.suppliers.get(id)), compared: null }))
  const params = { name: said.name, country: said.countryText ?? '' }
  return matched(ask(context, context.suppliers, row, { code, params }, candidates))
}

const matched = (answer: string | null): Match =>
  answer === null ? 'open' : answer === 'new' ? NEW : { id: answer }

/** No number and no name fits: perhaps somebody spelled it otherwise. */
function likelyMatch(context: PlanContext, row: RowView, said: Said): Match {
  const party = supplierParty(said)
  const like = context.likely.suppliers.like(party, id => !isToldApart(context, id, said), askFrom(context))
  const known = like.flatMap(({ id, comparison }) => {
    const record = context.suppliers.get(id)
    return record ? [{ id, comparison, party: supplierParty(record), label: labelOf(record) }] : []
  })
  return matched(likelyAnswer(context, context.suppliers, row, { kind: 'supplier', party }, known))
}

function labelOf(record: Supplier | undefined): string {
  return [record?.name, record?.country, record?.ownNumber, record?.city].filter(Boolean).join(' · ')
}
