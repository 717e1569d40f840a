import { z } from 'zod'
import { lookup } from '../../units/lookup'
import type { LinkRelation } from '../entry'
import { OPENSANCTIONS } from '../lists'
import { dayOf } from './birth-text'
import { Kept, type CollectedList, type Collector } from './collected'
import { Drafts, type EntryDraft } from './entry-draft'
import { partyTypeOf } from './opensanctions-csv'

/** One FollowTheMoney entity: all property values are lists. */
export const ftmEntitySchema = z.object({
  id: z.string().min(1).max(200),
  caption: z.string().default(''),
  schema: z.string(),
  properties: z.record(z.string(), z.array(z.string())),
  target: z.boolean().default(false),
  first_seen: z.string().nullish(),
  last_change: z.string().nullish(),
})
export type FtmEntity = z.infer<typeof ftmEntitySchema>

const NUMBERS: readonly (readonly [property: string, kind: string])[] = [
  ['passportNumber', 'Passport'],
  ['idNumber', 'National identifier'],
  ['registrationNumber', 'Registration number'],
  ['taxNumber', 'Tax number'],
  ['innCode', 'INN'],
  ['ogrnCode', 'OGRN'],
  ['leiCode', 'LEI'],
  ['swiftBic', 'SWIFT/BIC'],
  ['dunsCode', 'D-U-N-S'],
  ['uscCode', 'USCC'],
  ['imoNumber', 'IMO number'],
  ['mmsi', 'MMSI'],
  ['callSign', 'Call sign'],
  ['serialNumber', 'Serial number'],
]

interface Tie {
  readonly ends: readonly [string, string]
  readonly is: readonly [LinkRelation, LinkRelation]
}

/** Schemata that tie two parties: the properties of both ends, and what each is to the other. */
const TIES = lookup<Tie>({
  Ownership: { ends: ['owner', 'asset'], is: ['owned', 'owner'] },
  Family: { ends: ['person', 'relative'], is: ['family', 'family'] },
  Associate: { ends: ['person', 'associate'], is: ['associate', 'associate'] },
  Directorship: { ends: ['director', 'organization'], is: ['other', 'officer'] },
  Employment: { ends: ['employee', 'employer'], is: ['other', 'other'] },
  Membership: { ends: ['member', 'organization'], is: ['other', 'other'] },
  Representation: { ends: ['agent', 'client'], is: ['associate', 'associate'] },
  UnknownLink: { ends: ['subject', 'object'], is: ['other', 'other'] },
})

/** Collects FollowTheMoney JSON lines: targets are parties, everything else adds to the targets it points at. */
export class FollowTheMoneyCollector implements Collector<unknown> {
  readonly #drafts = new Drafts()
  readonly #kept = new Kept()
  readonly #captions = new Map<string, string>()
  readonly #addresses = new Map<string, FtmEntity['properties']>()
  readonly #addressesOf: (readonly [draft: EntryDraft, id: string])[] = []
  readonly #later: FtmEntity[] = []

  add(raw: unknown, line: number): void {
    const parsed = ftmEntitySchema.safeParse(raw)
    if (!parsed.success) {
      this.#kept.reject('not-json', {}, line)
      return
    }
    const entity = parsed.data
    const type = partyTypeOf(entity.schema)
    if (type !== null) this.#captions.set(entity.id, entity.caption)
    if (!entity.target) {
      this.#addOther(entity)
      return
    }
    if (type === null) {
      this.#kept.reject('not-a-party', { key: entity.id, schema: entity.schema }, line)
      return
    }
    if (this.#drafts.get(entity.id)) {
      this.#kept.reject('repeated-reference', { key: entity.id }, line)
      return
    }
    const draft = this.#drafts.open(entity.id, type, line)
    fill(draft, entity)
    for (const id of entity.properties['addressEntity'] ?? []) this.#addressesOf.push([draft, id])
  }

  end(): CollectedList {
    for (const [draft, id] of this.#addressesOf) addAddress(draft, this.#addresses.get(id))
    for (const entity of this.#later) this.#join(entity)
    for (const { draft, line } of this.#drafts) this.#kept.add(draft.finish(), line)
    const { entries, rejected } = this.#kept
    return { identity: OPENSANCTIONS, generatedAt: null, entries, rejected }
  }

  #addOther(entity: FtmEntity): void {
    if (entity.schema === 'Address') this.#addresses.set(entity.id, entity.properties)
    else if (TIES.has(entity.schema) || ['Sanction', 'Passport', 'Identification'].includes(entity.schema))
      this.#later.push(entity)
  }

  #join({ schema, properties }: FtmEntity): void {
    const tie = TIES.get(schema)
    if (tie !== undefined) {
      this.#tie(properties, tie)
      return
    }
    for (const id of [...(properties['entity'] ?? []), ...(properties['holder'] ?? [])]) {
      const draft = this.#drafts.get(id)
      if (draft === undefined) continue
      for (const programme of properties['program'] ?? properties['authority'] ?? [])
        draft.programme(programme)
      for (const date of properties['listingDate'] ?? []) draft.listed(dayOf(date))
      for (const number of properties['number'] ?? [])
        draft.identifier(properties['type']?.[0] ?? schema, number, properties['country']?.[0])
    }
  }

  #tie(properties: FtmEntity['properties'], { ends, is }: Tie): void {
    const [first, second] = [properties[ends[0]] ?? [], properties[ends[1]] ?? []]
    for (const one of first)
      for (const other of second) {
        this.#drafts.get(one)?.link(is[0], this.#nameOf(other), this.#keyOf(other))
        this.#drafts.get(other)?.link(is[1], this.#nameOf(one), this.#keyOf(one))
      }
  }

  #nameOf = (id: string): string => this.#captions.get(id) ?? ''
  #keyOf = (id: string): string | null => (this.#drafts.get(id) === undefined ? null : id)
}

function fill(draft: EntryDraft, entity: FtmEntity): void {
  const each = (property: string): readonly string[] => entity.properties[property] ?? []
  draft.plainName(entity.caption, 'primary')
  for (const name of each('name')) draft.plainName(name, 'good')
  for (const name of [...each('alias')]) draft.plainName(name, 'good')
  for (const name of each('weakAlias')) draft.plainName(name, 'low')
  for (const name of each('previousName')) draft.plainName(name, 'former')
  for (const born of each('birthDate')) draft.born(born)
  for (const place of each('birthPlace')) draft.bornIn(place)
  for (const code of [
    ...each('nationality'),
    ...each('citizenship'),
    ...each('flag'),
    ...each('jurisdiction'),
  ])
    draft.nationality(code, 'code')
  for (const code of [...each('country'), ...each('mainCountry')]) draft.country(code, 'code')
  for (const [property, kind] of NUMBERS) for (const number of each(property)) draft.identifier(kind, number)
  for (const role of [...each('position'), ...each('title')]) draft.role(role)
  for (const address of each('address')) draft.address([address], null)
  for (const programme of [...each('programId'), ...each('program'), ...each('topics')])
    draft.programme(programme)
  for (const note of each('notes')) draft.remark(note)
  draft.source(each('sourceUrl')[0])
  draft.listed(dayOf(entity.first_seen ?? '')).updated(dayOf(entity.last_change ?? ''))
}

function addAddress(draft: EntryDraft, address: FtmEntity['properties'] | undefined): void {
  if (address === undefined) return
  draft.address([address['full']?.[0] ?? address['city']?.[0]], null).country(address['country']?.[0], 'code')
}
