import { recruiterParty } from '../../duplicates/party'
import type { Recruiter } from '../../suppliers/records'
import { fold } from '../fold'
import {
  freshRecord,
  nameKey,
  place,
  type PlanContext,
  type RowEffect,
  keepMatch,
  rememberedIn,
  spellingOf,
} from './context'
import { contactOfRow } from './contacts'
import { strongest } from './effects'
import { askFrom, likelyAnswer } from './likely'
import { linkRecruiter } from './links'
import { relatedOfRow } from './related-parties'
import { recruiterBy, siteNamed, suppliersNamed } from './references'
import { countryCodeOf } from '../values/country'
import type { RowView } from './row-view'

/** Plans a row of a list of recruiters and sub-agents; parents and clients are joined when all rows are known. */
export function planRecruiterRow(context: PlanContext, row: RowView): RowEffect {
  const name = row.name('recruiter.name', 500)
  if (name === null) return 'skipped'
  const said = recruiterOf(row, name)
  const found =
    rememberedIn(context, context.recruiters, row, 'recruiter') ??
    matchOf(context, said) ??
    likelyRecruiter(context, row, said)
  if (found === 'open') return 'question'
  const placed = place(
    context.recruiters,
    found,
    patchOf(context, found, said),
    () => newRecruiter(context, row, said),
    row,
    ['recruiter'],
  )
  keepMatch(context, row, 'recruiter', placed.id)
  const record = context.recruiters.get(placed.id)
  if (record && placed.effect !== 'unchanged')
    context.likely.recruiters.add(placed.id, recruiterParty(record))
  const key = row.text('recruiter.key')
  if (key !== null) context.recruiters.alsoKnownAs(placed.id, `key:${fold(key)}`)
  deferParent(context, row, placed.id)
  deferClients(context, row, placed.id)
  const contact = contactOfRow(context, row, { ownerType: 'recruiter', ownerId: placed.id })
  const related = relatedOfRow(context, row, { recruiterId: placed.id })
  return strongest([placed.effect, contact, ...related])
}

type Said = Omit<
  Recruiter,
  'id' | 'kind' | 'parentId' | 'source' | 'createdAt' | 'updatedAt' | 'deletedAt'
> & {
  readonly kind: Recruiter['kind'] | null
}

function recruiterOf(row: RowView, name: string): Said {
  return {
    kind: row.recruiterKind('recruiter.kind') ?? (row.has('ref.parentRecruiter') ? 'sub_agent' : null),
    name,
    aliases: row.list('recruiter.aliases').filter(alias => alias !== name),
    country: row.country('recruiter.country'),
    countryText: row.original('recruiter.country'),
    region: row.text('recruiter.region'),
    city: row.text('recruiter.city'),
    address: row.text('recruiter.address'),
    licenceNumber: row.text('recruiter.licenceNumber'),
    licenceAuthority: row.text('recruiter.licenceAuthority', 300),
    licenceStatus: row.licenceStatus('recruiter.licenceStatus'),
    licenceValidUntil: row.date('recruiter.licenceValidUntil'),
    registrationNumber: row.text('recruiter.registrationNumber'),
    countries: countriesOf(row),
    notes: row.text('recruiter.notes'),
    custom: { ...row.custom() },
  }
}

/** Countries by name or code, several parted by semicolons or commas; what is none is told and left out. */
function countriesOf(row: RowView): string[] {
  const parts = row.list('recruiter.countries').flatMap(part => part.split(','))
  const read = parts.map(part => part.trim()).filter(part => part !== '')
  const unknown = read.filter(part => countryCodeOf(part) === null)
  if (unknown.length > 0)
    row.report('recruiter.countries', { code: 'country-unknown', params: { value: unknown.join(', ') } })
  return [...new Set(read.flatMap(part => countryCodeOf(part) ?? []))]
}

function newRecruiter(context: PlanContext, row: RowView, said: Said): Recruiter {
  return { ...said, parentId: null, kind: said.kind ?? 'recruiter', ...freshRecord(context, row) }
}

/** A name that differs from the record's becomes another name. */
function patchOf(context: PlanContext, found: string | null, said: Said): Partial<Recruiter> {
  const { kind, ...rest } = said
  const known = found === null ? undefined : context.recruiters.get(found)
  const spoken = known ? { ...rest, countryText: spellingOf(known, rest) } : rest
  const patch: Partial<Recruiter> = kind === null ? spoken : { ...spoken, kind }
  if (!known || nameKey(said.name, null) === nameKey(known.name, null)) return patch
  return { ...patch, name: known.name, aliases: [...said.aliases, said.name] }
}

/** A recruiter whose name is spelled a little otherwise. */
function likelyRecruiter(context: PlanContext, row: RowView, said: Said): string | null {
  const party = recruiterParty(said)
  const likely = context.likely.recruiters
    .like(party, undefined, askFrom(context))
    .flatMap(({ id, comparison }) => {
      const record = context.recruiters.get(id)
      if (!record) return []
      const label = [record.name, record.country, record.licenceNumber].filter(Boolean).join(' · ')
      return [{ id, comparison, party: recruiterParty(record), label }]
    })
  const answer = likelyAnswer(context, context.recruiters, row, { kind: 'recruiter', party }, likely)
  return answer === null ? 'open' : answer === 'new' ? null : answer
}

function matchOf(context: PlanContext, said: Said): string | null {
  const number = said.licenceNumber?.replace(/[\s.\-/]/g, '').toUpperCase()
  const byLicence = number === undefined ? [] : context.recruiters.find(`licence:${number}`)
  const named = context.recruiters.find(nameKey(said.name, said.country))
  return (
    byLicence.find(id => named.includes(id)) ?? (byLicence.length === 1 ? byLicence[0] : named[0]) ?? null
  )
}

function deferParent(context: PlanContext, row: RowView, id: string): void {
  const text = row.text('ref.parentRecruiter')
  if (text === null) return
  context.later.push(() => {
    const parent = recruiterBy(context, row, 'ref.parentRecruiter', text)
    if (!parent) return
    if (isBelow(context, parent.id, id)) row.report('ref.parentRecruiter', { code: 'parent-circle' })
    else context.recruiters.merge(id, { parentId: parent.id }, { sheet: row.sheet, row: row.row })
  })
}

/** Does a recruiter hang below another, at any depth? A chain that ends in itself would have no head. */
function isBelow(context: PlanContext, id: string | null, top: string): boolean {
  const seen = new Set<string>()
  for (let at = id; at !== null && !seen.has(at); at = context.recruiters.get(at)?.parentId ?? null) {
    if (at === top) return true
    seen.add(at)
  }
  return false
}

function deferClients(context: PlanContext, row: RowView, recruiterId: string): void {
  if (!row.has('ref.supplier') && !row.has('ref.site')) return
  context.later.push(() => {
    const site = row.has('ref.site') ? siteNamed(context, row, 'warning') : null
    if (site) linkRecruiter(context, row, { supplierId: site.supplierId, siteId: site.id, recruiterId })
    if (row.has('ref.site')) return
    for (const supplier of suppliersNamed(context, row))
      linkRecruiter(context, row, { supplierId: supplier.id, siteId: null, recruiterId })
  })
}
