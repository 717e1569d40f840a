import { z } from 'zod'
import { fold } from '../../intake/fold'
import type { ListEntry } from '../entry'
import type { ListIdentity } from '../lists'
import { dayOf } from './birth-text'
import { Kept, type CollectedList } from './collected'
import { Drafts, type EntryDraft } from './entry-draft'

/** What a column of a list of one's own can hold. */
export const OWN_LIST_FIELDS = [
  'name',
  'aliases',
  'key',
  'type',
  'birthDate',
  'country',
  'identifier',
  'address',
  'programme',
  'listedOn',
  'until',
  'remarks',
] as const
export type OwnListField = (typeof OWN_LIST_FIELDS)[number]

const columnSchema = z.int().min(0).max(400)

/** Which columns hold which field, by position; several columns can hold the same. Names are needed. */
export const ownListMappingSchema = z.strictObject({
  columns: z.array(z.strictObject({ column: columnSchema, field: z.enum(OWN_LIST_FIELDS) })).max(100),
  /** Headings the mapping was made for, to know the list's next edition again. */
  headings: z.array(z.string().max(500)).max(400),
  /** What the parties are where no column says. */
  defaultType: z.enum(['person', 'organisation']),
})
export type OwnListMapping = z.infer<typeof ownListMappingSchema>

export const hasNames = (mapping: OwnListMapping): boolean =>
  mapping.columns.some(({ field }) => field === 'name')

/** Headings of watch lists and debarment lists (World Bank, regional banks, procurement authorities), folded. */
const HEADINGS: readonly (readonly [OwnListField, RegExp])[] = [
  ['aliases', /\b(?:alias(?:es)?|aka|a k a|other names?|also known|former names?|fka)\b/],
  ['birthDate', /\b(?:birth|dob|born)\b/],
  ['until', /\b(?:to date|until|end date|expiry|expires|ineligibility .*to\b|date to)\b/],
  [
    'listedOn',
    /\b(?:from date|listed|start date|effective|since|date from|imposed|ineligibility .*from\b)\b/,
  ],
  ['type', /^(?:type|entity type|kind|category|subject type)$/],
  ['country', /\b(?:country|nationality|citizenship|jurisdiction|pays|pais)\b/],
  ['address', /\b(?:address|adresse|direccion|city|town)\b/],
  ['programme', /\b(?:grounds?|programme|program|reason|sanction|basis|regime|measure)\b/],
  [
    'identifier',
    /\b(?:registration|tax|passport|lei|imo|identification|identifier|vat|duns|national id|company number)\b/,
  ],
  ['key', /^(?:id|no|number|ref|reference|list id|entry id|case number|record id)$/],
  ['name', /\b(?:name|firm|company|individual|entity|supplier|contractor|nom|nombre|party)\b/],
  ['remarks', /\b(?:remarks?|comments?|notes?|info|information|details)\b/],
]

/** The field a heading speaks of; `null` when nothing can be said. */
export const suggestField = (heading: string): OwnListField | null =>
  HEADINGS.find(([, pattern]) => pattern.test(fold(heading)))?.[0] ?? null

export interface OwnListRow {
  readonly line: number
  cell(column: number): string
}

const isPersonWord = (said: string): boolean =>
  /^(?:p|person|individual|natural person|personne physique)$/i.test(said)
const isVesselWord = (said: string): boolean => /^(?:vessel|ship)$/i.test(said)

function typeOf(said: string, fallback: OwnListMapping['defaultType']): ListEntry['type'] {
  if (said === '') return fallback
  if (isVesselWord(said)) return 'vessel'
  return isPersonWord(said) ? 'person' : 'organisation'
}

/**
 * Collects a list of one's own by a mapping of its columns. Rows without a number of their own are known by their name:
 * a new edition with the same name is the same party; rows of one name are one party.
 */
export class OwnListCollector {
  readonly #mapping: OwnListMapping
  readonly #identity: ListIdentity
  readonly #drafts = new Drafts()
  readonly #kept = new Kept()

  constructor(mapping: OwnListMapping, identity: ListIdentity) {
    this.#mapping = mapping
    this.#identity = identity
  }

  add(row: OwnListRow): void {
    const all = (field: OwnListField): string[] =>
      this.#mapping.columns
        .filter(each => each.field === field)
        .map(({ column }) => row.cell(column).trim())
        .filter(text => text !== '')
    const name = all('name').join(' ')
    const key = all('key')[0] ?? fold(name)
    if (name === '') {
      this.#kept.reject('no-name', { key }, row.line)
      return
    }
    const type = typeOf(all('type')[0] ?? '', this.#mapping.defaultType)
    const draft = this.#drafts.open(key.slice(0, 200), type, row.line)
    draft.name(name, draft.nameCount === 0 ? 'primary' : 'good')
    for (const alias of all('aliases').flatMap(cell => cell.split(/[;|]/))) draft.name(alias, 'good')
    addFacts(draft, all, field => this.#headingOf(field))
  }

  end(): CollectedList {
    for (const { draft, line } of this.#drafts) this.#kept.add(draft.finish(), line)
    const { entries, rejected } = this.#kept
    return { identity: this.#identity, generatedAt: null, entries, rejected }
  }

  /** The list's own word for a number ("Tax number"). */
  #headingOf(field: OwnListField): string {
    const column = this.#mapping.columns.find(each => each.field === field)?.column
    return column === undefined ? '' : (this.#mapping.headings[column] ?? '')
  }
}

function addFacts(
  draft: EntryDraft,
  all: (field: OwnListField) => string[],
  headingOf: (field: OwnListField) => string,
): void {
  for (const born of all('birthDate')) draft.born(born)
  for (const number of all('identifier')) draft.identifier(headingOf('identifier'), number)
  for (const country of all('country').flatMap(cell => cell.split(/[;|]/))) draft.country(country)
  draft.address(all('address'), null)
  for (const programme of all('programme')) draft.programme(programme)
  draft.listed(dayOf(all('listedOn')[0] ?? ''))
  const period = [...all('listedOn'), ...all('until')].join(' – ')
  if (all('until').length > 0) draft.remark(period)
  for (const remark of all('remarks')) draft.remark(remark)
}
