import { lookup } from '../../units/lookup'
import type { ListEntry } from '../entry'
import { US_CSL } from '../lists'
import { dayOf } from './birth-text'
import { Kept, type CollectedList, type Collector } from './collected'
import { Drafts, type EntryDraft } from './entry-draft'
import { givenFirst } from './ofac-csv'
import type { TableRow } from './table-row'

export const CSL_COLUMNS = ['source', 'entity_number', 'type', 'name', 'alt_names', 'addresses'] as const

const TYPES = lookup<ListEntry['type']>({
  individual: 'person',
  vessel: 'vessel',
  aircraft: 'aircraft',
})

const values = (cell: string): string[] =>
  cell
    .split(/;\s*/)
    .map(value => value.trim())
    .filter(value => value !== '')

/** "Entity List (EL) - Bureau of Industry and Security" is EL. */
const shortOf = (source: string): string => /\(([A-Z0-9-]+)\)/.exec(source)?.[1] ?? source.slice(0, 40)

/**
 * Collects the US Consolidated Screening List (28 columns, the current edition 29). Lists without numbers of their own
 * (Entity List, Unverified List …) are told apart by list and name, and rows of one name are one party.
 */
export class CslCollector implements Collector<TableRow> {
  readonly #drafts = new Drafts()
  readonly #kept = new Kept()

  add(row: TableRow, line: number): void {
    const [source, name] = [row.get('source'), row.get('name')]
    const number = row.get('entity_number')
    if (name === '') {
      this.#kept.reject('no-name', { key: number }, line)
      return
    }
    const key = `${shortOf(source)} ${number || name}`.slice(0, 200)
    const draft = this.#drafts.open(key, TYPES.get(row.get('type').toLowerCase()) ?? 'organisation', line)
    addNames(draft, name, row)
    addPlaces(draft, row)
    draft.programme(source)
    for (const programme of values(row.get('programs'))) draft.programme(programme)
    draft
      .role(row.get('title'))
      .identifier('Call sign', row.get('call_sign'))
      .link('owner', row.get('vessel_owner'))
    draft
      .listed(dayOf(row.get('start_date')))
      .source(row.get('source_information_url') || row.get('source_list_url'))
    draft.remark(row.get('remarks')).remark(row.get('license_requirement'))
    for (const linked of row.get('remarks').matchAll(/\(Linked To: ([^)]+)\)/g))
      draft.link('associate', linked[1])
  }

  end(): CollectedList {
    for (const { draft, line } of this.#drafts) this.#kept.add(draft.finish(), line)
    const { entries, rejected } = this.#kept
    return { identity: US_CSL, generatedAt: null, entries, rejected }
  }
}

function addNames(draft: EntryDraft, name: string, row: TableRow): void {
  draft.name(givenFirst(name, draft.isPerson), 'primary')
  for (const alias of values(row.get('alt_names'))) draft.name(givenFirst(alias, draft.isPerson), 'good')
}

function addPlaces(draft: EntryDraft, row: TableRow): void {
  for (const address of values(row.get('addresses'))) {
    const cut = address.lastIndexOf(', ')
    const country = cut < 0 ? address : address.slice(cut + 2)
    draft.address([address], null).country(country, 'code')
  }
  for (const code of [...values(row.get('nationalities')), ...values(row.get('citizenships'))])
    draft.nationality(code, 'code')
  draft.nationality(row.get('vessel_flag'))
  for (const born of values(row.get('dates_of_birth'))) draft.born(born)
  for (const place of values(row.get('places_of_birth'))) draft.bornIn(place)
  for (const id of values(row.get('ids'))) addNumber(draft, id)
}

/** `US, 80-0890696, Tax ID No.`; the country can be missing. */
function addNumber(draft: EntryDraft, said: string): void {
  const parts = said.split(', ')
  const country = /^[A-Z]{2}$/.test(parts[0] ?? '') ? (parts.shift() ?? null) : null
  const [number, kind] = parts
  if (number !== undefined && kind !== undefined && !/SSN|Gender/i.test(kind))
    draft.identifier(kind, number, country)
}
