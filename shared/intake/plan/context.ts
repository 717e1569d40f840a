import type {
  Corridor,
  CorridorCohort,
  CorridorFee,
  CorridorRecruiter,
  CorridorStop,
} from '../../corridors/records'
import type { DecisionMemory, DuplicateDecision } from '../../duplicates/decisions'
import { DuplicateIndex } from '../../duplicates/duplicate-index'
import type { Party } from '../../duplicates/party'
import type { Id } from '../../ids/id'
import type {
  Contact,
  OriginGroup,
  Recruiter,
  RecruiterLink,
  Site,
  Supplier,
  SupplyRelation,
} from '../../suppliers/records'
import type { RelatedParty } from '../../suppliers/related-party'
import type { Moment } from '../../units/calendar-date'
import { isFieldKey, type FieldKey } from '../fields'
import { fold } from '../fold'
import type { Gazetteer } from '../places/gazetteer'
import type { Outlines } from '../values/outlines'
import { contactKeys, relatedKeys, relationKey } from './keys'
import { Ledger, type Origin } from './ledger'
import type { RowView } from './row-view'
import type { Question, QuestionOption, Verdict } from './verdict'

/** The records of a workspace that a list can touch; those in the bin are left out. */
export interface Existing {
  readonly suppliers: readonly Supplier[]
  readonly sites: readonly Site[]
  readonly originGroups: readonly OriginGroup[]
  readonly recruiters: readonly Recruiter[]
  readonly recruiterLinks: readonly RecruiterLink[]
  readonly corridors: readonly Corridor[]
  readonly corridorStops: readonly CorridorStop[]
  readonly corridorFees: readonly CorridorFee[]
  readonly corridorRecruiters: readonly CorridorRecruiter[]
  readonly corridorCohorts: readonly CorridorCohort[]
  readonly supplyRelations: readonly SupplyRelation[]
  readonly contacts: readonly Contact[]
  readonly relatedParties: readonly RelatedParty[]
}

/** What a plan needs from outside: the import's identity, ids for new records, the moment, the person's answers. */
export interface PlanFrame {
  readonly importId: Id
  readonly fileName: string
  readonly now: Moment
  readonly newId: () => Id
  /** Answer per question key: the id of a record, or `new`. */
  readonly answers: Readonly<Record<string, string>>
  /** Which record each row of this very file meant when it was brought in before, by `matchKey`. */
  readonly remembered: ReadonlyMap<string, string>
  /** What was decided about likely duplicates, in this and earlier imports. */
  readonly decisions: DecisionMemory
  /** Where countries lie, to see that a position is elsewhere. */
  readonly outlines: Outlines
  /** Did the person choose to keep contacts (personal data)? Else they stay in the file. */
  readonly keepContacts: boolean
  /** Where towns and regions lie, for sites without coordinates. */
  readonly gazetteer: Gazetteer
}

/** Kinds of records whose match is remembered per row. */
export type MatchedKind = 'supplier' | 'site' | 'recruiter' | 'corridor'

/** A row of the file and the record it means. */
export interface RowMatch {
  readonly sheet: string
  readonly row: number
  readonly kind: MatchedKind
  readonly recordId: string
}

export const matchKey = (match: Omit<RowMatch, 'recordId'>): string =>
  `${match.kind}|${match.row}|${match.sheet}`

/** A decision about likely duplicates that this plan follows for the first time; kept when it is carried out. */
export interface DecidedPair extends DuplicateDecision {
  readonly leftParty: Party
  readonly rightParty: Party
  /** 0 to 1, as the person saw it. */
  readonly score: number
}

export interface PlanContext extends PlanFrame {
  readonly suppliers: Ledger<Supplier>
  readonly sites: Ledger<Site>
  readonly originGroups: Ledger<OriginGroup>
  readonly recruiters: Ledger<Recruiter>
  readonly recruiterLinks: Ledger<RecruiterLink>
  readonly corridors: Ledger<Corridor>
  readonly corridorStops: Ledger<CorridorStop>
  readonly corridorFees: Ledger<CorridorFee>
  readonly corridorRecruiters: Ledger<CorridorRecruiter>
  readonly corridorCohorts: Ledger<CorridorCohort>
  readonly supplyRelations: Ledger<SupplyRelation>
  readonly contacts: Ledger<Contact>
  readonly relatedParties: Ledger<RelatedParty>
  /** Contacts of the file that were not kept. */
  readonly leftContacts: { count: number }
  readonly questions: Question[]
  readonly matches: RowMatch[]
  readonly decided: DecidedPair[]
  /** Suppliers and recruiters by what likely duplicates share; sites are few per supplier and need none. */
  readonly likely: { readonly suppliers: DuplicateIndex; readonly recruiters: DuplicateIndex }
  /** What can be joined only when every sheet has been read: links to recruiters, parents of sub-agents. */
  readonly later: (() => void)[]
}

/** What a row did to the records it speaks of. */
export type RowEffect = Verdict

/**
 * A plan's context, with the records of the workspace known. Yields `step` after each of them: a register is large, and
 * others want to get through.
 */
export function* contextOf<S>(existing: Existing, frame: PlanFrame, step: S): Generator<S, PlanContext> {
  const context = emptyContext(frame)
  yield* known(context.suppliers, existing.suppliers, step)
  yield* known(context.sites, existing.sites, step)
  yield* known(context.originGroups, existing.originGroups, step)
  yield* known(context.recruiters, existing.recruiters, step)
  yield* known(context.recruiterLinks, existing.recruiterLinks, step)
  yield* known(context.corridors, existing.corridors, step)
  yield* known(context.corridorStops, existing.corridorStops, step)
  yield* known(context.corridorFees, existing.corridorFees, step)
  yield* known(context.corridorRecruiters, existing.corridorRecruiters, step)
  yield* known(context.corridorCohorts, existing.corridorCohorts, step)
  yield* known(context.supplyRelations, existing.supplyRelations, step)
  yield* known(context.contacts, existing.contacts, step)
  yield* known(context.relatedParties, existing.relatedParties, step)
  return context
}

function* known<T extends { readonly id: string }, S>(
  ledger: Ledger<T>,
  records: readonly T[],
  step: S,
): Generator<S, void> {
  for (const record of records) {
    ledger.know(record)
    yield step
  }
}

function emptyContext(frame: PlanFrame): PlanContext {
  return {
    ...frame,
    suppliers: new Ledger(supplierKeys, ['aliases', 'custom']),
    sites: new Ledger(siteKeys, ['custom']),
    originGroups: new Ledger(originKeys),
    recruiters: new Ledger(recruiterKeys, ['aliases', 'countries', 'custom']),
    recruiterLinks: new Ledger(link => [linkKey(link)]),
    corridors: new Ledger(corridor => [fold(corridor.name)], ['custom']),
    corridorStops: new Ledger(stop => [`${stop.corridorId}|${stop.position}`, `of:${stop.corridorId}`]),
    corridorFees: new Ledger(fee => [feeKey(fee.corridorId, fee.label)]),
    corridorRecruiters: new Ledger(link => [
      `${link.corridorId}|${link.recruiterId}`,
      `of:${link.corridorId}`,
    ]),
    corridorCohorts: new Ledger(cohort => [
      feeKey(cohort.corridorId, cohort.label),
      `of:${cohort.corridorId}`,
    ]),
    supplyRelations: new Ledger(relation => [relationKey(relation)]),
    contacts: new Ledger<Contact>(contactKeys),
    relatedParties: new Ledger(relatedKeys, ['aliases', 'identifiers']),
    leftContacts: { count: 0 },
    questions: [],
    matches: [],
    decided: [],
    likely: { suppliers: new DuplicateIndex(), recruiters: new DuplicateIndex() },
    later: [],
  }
}

/** Numbers that name one legal entity, strongest first, as keys. */
export function supplierNumbers(record: Partial<Supplier>): readonly string[] {
  const numbers: string[] = []
  const add = (kind: string, number: string | null | undefined): void => {
    if (number) numbers.push(`${kind}:${compact(number)}`)
  }
  add('own', record.ownNumber)
  add('lei', record.lei)
  add('os', record.osId)
  add('duns', record.dunsNumber)
  add('vat', record.vatNumber)
  add(`reg:${record.country ?? ''}`, record.registrationNumber)
  return numbers
}

const NUMBERS = ['ownNumber', 'lei', 'osId', 'dunsNumber', 'vatNumber', 'registrationNumber'] as const

/** Have two suppliers another number of one kind? Of registers, only of one country's. */
export function numbersDiffer(one: Numbered, other: Numbered): boolean {
  return NUMBERS.some(kind => {
    const [a, b] = [one[kind], other[kind]]
    if (!a || !b || a === b || (kind === 'registrationNumber' && one.country !== other.country)) return false
    return compact(a) !== compact(b)
  })
}

export type Numbered = Pick<Supplier, (typeof NUMBERS)[number] | 'country'>

const compact = (number: string): string => number.replace(/[\s.\-/]/g, '').toUpperCase()

export const nameKey = (name: string, country: string | null): string => `name:${fold(name)}|${country ?? ''}`
export const looseNameKey = (name: string): string => `any:${fold(name)}`

function supplierKeys(record: Supplier): readonly string[] {
  const names = [record.name, ...record.aliases]
  return [
    ...supplierNumbers(record),
    ...names.flatMap(name => [nameKey(name, record.country), looseNameKey(name)]),
  ]
}

/** About eleven metres: the same gate, whoever rounded the coordinates. */
const PLACE_DECIMALS = 4

export function positionKey(supplierId: string, lat: number, lon: number): string {
  return `${supplierId}|at:${lat.toFixed(PLACE_DECIMALS)},${lon.toFixed(PLACE_DECIMALS)}`
}

function siteKeys(site: Site): readonly string[] {
  const keys = [
    `of:${site.supplierId}`,
    `${site.supplierId}|name:${fold(site.name)}`,
    looseNameKey(site.name),
  ]
  if (site.address !== null) keys.push(`${site.supplierId}|address:${fold(site.address)}`)
  if (site.lat !== null && site.lon !== null) keys.push(positionKey(site.supplierId, site.lat, site.lon))
  return keys
}

function recruiterKeys(record: Recruiter): readonly string[] {
  const names = [record.name, ...record.aliases]
  const keys = names.flatMap(name => [nameKey(name, record.country), looseNameKey(name)])
  if (record.licenceNumber) keys.push(`licence:${compact(record.licenceNumber)}`)
  if (record.registrationNumber)
    keys.push(`reg:${record.country ?? ''}:${compact(record.registrationNumber)}`)
  return keys
}

export const originKey = (siteId: string, country: string | null, place: string | null): string =>
  `${siteId}|${country ?? ''}|${fold(place ?? '')}`
const originKeys = (group: OriginGroup): readonly string[] => [
  originKey(group.siteId, group.country, group.place),
]

export const linkKey = (link: Omit<RecruiterLink, 'id'>): string =>
  `${link.supplierId}|${link.siteId ?? ''}|${link.recruiterId}`

export const feeKey = (corridorId: string, label: string): string => `${corridorId}|${fold(label)}`

type Country = Pick<Supplier, 'country' | 'countryText'>

/** A country that is known keeps its first spelling until another country is understood. */
export function spellingOf(known: Country, said: Country): string | null {
  const isNew = known.country === null || (said.country !== null && said.country !== known.country)
  return isNew ? said.countryText : known.countryText
}

type Sector = Pick<Supplier, 'sector' | 'sectorText'>

/** The same of a sector: other words for what is known already are no news. */
export function sectorTextOf(known: Sector, said: Sector): string | null {
  const isKnown = known.sector !== null && (said.sector === null || said.sector === known.sector)
  return isKnown && known.sectorText !== null ? known.sectorText : said.sectorText
}

/** The fields that every new record starts with. */
export function freshRecord(context: PlanContext, origin: Origin) {
  return {
    id: context.newId(),
    source: { importId: context.importId, fileName: context.fileName, sheet: origin.sheet, row: origin.row },
    createdAt: context.now,
    updatedAt: context.now,
    deletedAt: null,
  }
}

/**
 * Adds a record or merges what a row says into the one found. Contradictions to an earlier row become warnings at the
 * row: the earlier word stays. Two spellings of what was understood alike are none. `from` says whose columns the values
 * come from, so that the cell can be named; a row of a supplier and its site tells of one cell once.
 */
export function place<T extends { readonly id: string }>(
  ledger: Ledger<T>,
  found: string | null,
  patch: Partial<T>,
  fresh: () => T,
  row: RowView,
  from: readonly ColumnsOf[] = [],
): { id: string; effect: RowEffect } {
  const origin = { sheet: row.sheet, row: row.row }
  if (found === null) {
    const record = fresh()
    ledger.add(record, origin)
    return { id: record.id, effect: 'added' }
  }
  const merged = ledger.merge(found, patch, origin)
  for (const { field, earlier } of merged.contradictions.filter(({ field }) => !field.endsWith('Text'))) {
    const params = { field, row: earlier.row, sheet: earlier.sheet }
    const isTold = row.problems.some(
      ({ code, params: told }) =>
        code === 'differs-from-row' && told['field'] === field && told['row'] === earlier.row,
    )
    if (!isTold) row.report(columnOf(row, from, field), { code: 'differs-from-row', params })
  }
  return { id: found, effect: !merged.changed ? 'unchanged' : ledger.isNew(found) ? 'joined' : 'updated' }
}

type ColumnsOf = 'supplier' | 'site' | 'recruiter' | 'corridor'

/** The column that said a field of a record; `null` where it is none of the columns named. */
function columnOf(row: RowView, from: readonly ColumnsOf[], field: string): FieldKey | null {
  const keys = from.map(topic => `${topic}.${field}`).filter(isFieldKey)
  return keys.find(key => row.has(key)) ?? null
}

/** The record this very row meant when the same file came before, unless it is gone. */
export function rememberedIn<T extends { readonly id: string }>(
  context: PlanContext,
  ledger: Ledger<T>,
  row: RowView,
  kind: MatchedKind,
): string | null {
  // Most lists were never here before.
  if (context.remembered.size === 0) return null
  const id = context.remembered.get(matchKey({ sheet: row.sheet, row: row.row, kind }))
  return id !== undefined && ledger.get(id) ? id : null
}

/** Keeps which record a row means, so that the same file never asks or doubles again. */
export function keepMatch(context: PlanContext, row: RowView, kind: MatchedKind, recordId: string): void {
  context.matches.push({ sheet: row.sheet, row: row.row, kind, recordId })
}

/** A record that a row may mean. */
export interface Candidate extends Omit<QuestionOption, 'answer'> {
  readonly id: string
}

/** What a question is about, beside the record of the row itself. */
export type AskedPart = 'site'

/**
 * Asks which record a row means; returns the person's answer (`new` or the id of a candidate), or `null` while there is
 * none. Records that the file itself adds get a new id with every plan, so they are answered by their row.
 */
export function ask<T extends { readonly id: string }>(
  context: PlanContext,
  ledger: Ledger<T>,
  row: RowView,
  question: Pick<Question, 'code' | 'params'> & { readonly part?: AskedPart | undefined },
  candidates: readonly Candidate[],
): string | null {
  const { code, params, part } = question
  const key = `${row.sheet}!${row.row}${part === undefined ? '' : `!${part}`}`
  const answers = candidates.map(({ id }) => answerFor(ledger, id))
  const given = context.answers[key]
  if (given === 'new') return given
  const chosen = given === undefined ? undefined : candidates[answers.indexOf(given)]
  if (chosen) return chosen.id
  const options = candidates.map(({ label, compared }, at) => ({
    answer: answers[at] ?? '',
    label,
    compared,
  }))
  context.questions.push({ key, sheet: row.sheet, row: row.row, code, params, options })
  return null
}

function answerFor<T extends { readonly id: string }>(ledger: Ledger<T>, id: string): string {
  const origin = ledger.isNew(id) ? ledger.originOf(id) : null
  return origin === null ? id : `row:${origin.sheet}!${origin.row}`
}
