import { hasLegalForm } from '../../screening/parse-name'
import type {
  RelatedOwner,
  RelatedParty,
  RelatedPartyDraft,
  RelatedRole,
  RelatedType,
} from '../../suppliers/related-party'
import { freshRecord, place, type PlanContext, type RowEffect } from './context'
import { anyRoleKey, roleKey } from './keys'
import { recruiterBy, supplierBy } from './references'
import type { RowView } from './row-view'

const LONGEST_NAME = 500

/** Where the list does not say: a role that only one kind can have, else what the name looks like. */
function typeOf(role: RelatedRole, name: string): RelatedType {
  if (role === 'vessel') return 'vessel'
  return role === 'parent-company' || hasLegalForm(name) ? 'organisation' : 'person'
}

/** Plans a row of a list of owners, directors, parent companies and ships; whose they are has to be known by then. */
export function planRelatedPartyRow(context: PlanContext, row: RowView): RowEffect {
  const name = row.name('related.name', LONGEST_NAME)
  const owner = ownerOf(context, row)
  if (name === null || owner === null) return 'skipped'
  const said = draftOf(row, name)
  const found = context.relatedParties.find(
    said.role === null ? anyRoleKey(idOf(owner), name) : roleKey(idOf(owner), said.role, name),
  )[0]
  return placed(context, row, owner, found ?? null, said)
}

const idOf = (owner: RelatedOwner): string => ('supplierId' in owner ? owner.supplierId : owner.recruiterId)

/** The supplier or, where the row names none, the recruiter whose party it is. */
function ownerOf(context: PlanContext, row: RowView): RelatedOwner | null {
  const [supplierText, recruiterText] = [row.text('ref.supplier'), row.text('ref.recruiter')]
  if (supplierText !== null) {
    const supplier = supplierBy(context, row, 'ref.supplier', supplierText, 'error')
    return supplier && { supplierId: supplier.id }
  }
  if (recruiterText === null) {
    row.report('ref.supplier', { code: 'reference-missing' }, 'error')
    return null
  }
  const recruiter = recruiterBy(context, row, 'ref.recruiter', recruiterText, 'error')
  return recruiter && { recruiterId: recruiter.id }
}

type Said = Omit<RelatedPartyDraft, 'role' | 'type'> & {
  readonly role: RelatedRole | null
  readonly type: RelatedType | null
}

function draftOf(row: RowView, name: string): Said {
  return {
    name,
    role: row.relatedRole('related.role'),
    type: row.relatedType('related.type'),
    aliases: row.list('related.aliases').filter(alias => alias !== name),
    born: row.born('related.born'),
    nationality: row.country('related.nationality'),
    country: row.country('related.country'),
    address: row.text('related.address', 1000),
    identifiers: [...row.list('related.identifiers')],
    sharePct: row.percent('related.sharePct'),
    notes: row.text('related.notes'),
  }
}

/** Adds the party, or fills what is known of it; what a list leaves open decides nothing about a known one. */
function placed(
  context: PlanContext,
  row: RowView,
  owner: RelatedOwner,
  found: string | null,
  { role, type, name, ...rest }: Said,
): RowEffect {
  const given = { ...rest, ...(role !== null && { role }), ...(type !== null && { type }) }
  const asRole = role ?? 'other'
  const fresh = (): RelatedParty => ({
    ...rest,
    ...freshRecord(context, row),
    supplierId: 'supplierId' in owner ? owner.supplierId : null,
    recruiterId: 'supplierId' in owner ? null : owner.recruiterId,
    name,
    role: asRole,
    type: type ?? typeOf(asRole, name),
  })
  return place(context.relatedParties, found, given, fresh, row).effect
}

const COLUMNS = [
  ['party.owners', 'beneficial-owner'],
  ['party.directors', 'director'],
  ['party.parentCompanies', 'parent-company'],
  ['party.vessels', 'vessel'],
] as const

const NOTHING_MORE = {
  aliases: [],
  born: null,
  nationality: null,
  country: null,
  address: null,
  identifiers: [],
  sharePct: null,
  notes: null,
}

/** The owners, directors, parent companies and ships that columns of a supplier's or recruiter's own row name. */
export function relatedOfRow(context: PlanContext, row: RowView, owner: RelatedOwner): RowEffect[] {
  return COLUMNS.flatMap(([field, role]) =>
    row.list(field).flatMap(name => {
      if (name.length > LONGEST_NAME) {
        row.report(field, { code: 'text-too-long', params: { longest: LONGEST_NAME } })
        return []
      }
      const found = context.relatedParties.find(roleKey(idOf(owner), role, name))[0] ?? null
      return [placed(context, row, owner, found, { ...NOTHING_MORE, name, role, type: null })]
    }),
  )
}
