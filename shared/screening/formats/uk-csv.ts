import { lookup } from '../../units/lookup'
import type { ListEntry, NameQuality } from '../entry'
import { UK_CONLIST, UK_LIST, type ListIdentity } from '../lists'
import { dayOf } from './birth-text'
import { Kept, type CollectedList, type Collector } from './collected'
import { Drafts, numbered, type EntryDraft } from './entry-draft'
import type { TableRow } from './table-row'

export const UK_COLUMNS = ['Unique ID', 'Name 6', 'Name type', 'Designation Type'] as const
export const UK_CONLIST_COLUMNS = ['Group ID', 'Name 6', 'Group Type', 'Alias Type'] as const

/** `Report Date: 13-Feb-2026` or `Last Updated,27/01/2026` above the headings. */
export function ukDateOf(firstRow: readonly string[]): string | null {
  const said = firstRow
    .join(' ')
    .replace(/^\uFEFF?(?:Report Date:?|Last Updated)/i, '')
    .trim()
  return dayOf(said)
}

const TYPES = lookup<ListEntry['type']>({ individual: 'person', ship: 'vessel' })
const typeOf = (said: string): ListEntry['type'] => TYPES.get(said.toLowerCase()) ?? 'organisation'

/** Name 6 is the family name or the whole name of an entity, and stands first in the file but last in the name. */
const nameOf = (row: TableRow): string =>
  [1, 2, 3, 4, 5, 6]
    .map(part => row.get(`Name ${part}`))
    .filter(part => part !== '')
    .join(' ')

function qualityOf(kind: string, strength: string): NameQuality {
  if (/^primary name$/i.test(kind)) return 'primary'
  if (/fka|former/i.test(kind)) return 'former'
  return /low/i.test(strength) ? 'low' : 'good'
}

interface Layout {
  readonly identity: ListIdentity
  readonly key: string
  readonly type: string
  readonly nameKind: string
  readonly nameStrength: string
  readonly addMore: (draft: EntryDraft, row: TableRow) => void
}

const UK: Layout = {
  identity: UK_LIST,
  key: 'Unique ID',
  type: 'Designation Type',
  nameKind: 'Name type',
  nameStrength: 'Alias strength',
  addMore: (draft, row) => {
    draft.born(row.get('D.O.B')).reference(row.get('UN Reference Number')).reference(row.get('OFSI Group ID'))
    for (const nationality of numbered(row.get('Nationality(/ies)'))) draft.nationality(nationality)
    for (const number of numbered(row.get('National Identifier number')))
      draft.identifier('National identifier', number)
    for (const number of numbered(row.get('Passport number'))) draft.identifier('Passport', number)
    draft.programme(row.get('Regime Name')).listed(dayOf(row.get('Date Designated')))
    draft.remark(row.get('UK Statement of Reasons'))
    const lines = [1, 2, 3, 4, 5, 6].map(part => row.get(`Address Line ${part}`))
    draft.address([...lines, row.get('Address Postal Code')], row.get('Address Country'))
    addTies(draft, row)
  },
}

/** What the current UK list alone tells: registration, group of companies, ships. */
function addTies(draft: EntryDraft, row: TableRow): void {
  for (const number of numbered(row.get('Business registration number (s)')))
    draft.identifier('Business registration number', number)
  for (const number of numbered(row.get('IMO number'))) draft.identifier('IMO number', number)
  draft.identifier('Hull identification number (HIN)', row.get('Hull identification number (HIN)'))
  for (const name of numbered(row.get('Parent company'))) draft.link('owner', name)
  for (const name of numbered(row.get('Current owner/operator (s)'))) draft.link('owner', name)
  for (const name of numbered(row.get('Subsidiaries'))) draft.link('owned', name)
  for (const flag of numbered(row.get('Current believed flag of ship'))) draft.nationality(flag)
}

const CONLIST: Layout = {
  identity: UK_CONLIST,
  key: 'Group ID',
  type: 'Group Type',
  nameKind: 'Alias Type',
  nameStrength: 'Alias Quality',
  addMore: (draft, row) => {
    draft
      .born(row.get('DOB'))
      .programme(row.get('Regime'))
      .listed(dayOf(row.get('Listed On')))
    for (const nationality of numbered(row.get('Nationality'))) draft.nationality(nationality)
    for (const number of numbered(row.get('Passport Number'))) draft.identifier('Passport', number)
    for (const number of numbered(row.get('National Identification Number')))
      draft.identifier('National identifier', number)
    const more = row.get('Other Information')
    for (const found of more.matchAll(/\((?:UK Sanctions List Ref|UN Ref)\):\s*([\w.]+)/g))
      draft.reference(found[1])
    const lines = [1, 2, 3, 4, 5, 6].map(part => row.get(`Address ${part}`))
    draft.address([...lines, row.get('Post/Zip Code')], row.get('Country'))
  },
}

/** Collects a British list: one row per name or address, grouped by the party's number. */
class BritishCollector implements Collector<TableRow> {
  readonly #layout: Layout
  readonly #generated: string | null
  readonly #drafts = new Drafts()
  readonly #kept = new Kept()

  constructor(layout: Layout, generated: string | null) {
    this.#layout = layout
    this.#generated = generated
  }

  add(row: TableRow, line: number): void {
    const { key: keyColumn, type, nameKind, nameStrength, addMore } = this.#layout
    const key = row.get(keyColumn)
    if (key === '') {
      this.#kept.reject('no-reference', { dataId: '' }, line)
      return
    }
    const draft = this.#drafts.open(key, typeOf(row.get(type)), line)
    draft.name(nameOf(row), qualityOf(row.get(nameKind), row.get(nameStrength)))
    draft.nameInScript(row.get('Name non-latin script')).role(row.get('Title'))
    for (const position of numbered(row.get('Position'))) draft.role(position)
    const town = row.get('Town of birth')
    draft.bornIn([town, row.get('Country of birth')].filter(part => part !== '').join(', '))
    draft.remark(row.get('Other Information')).updated(dayOf(row.get('Last Updated')))
    addMore(draft, row)
  }

  end(): CollectedList {
    for (const { draft, line } of this.#drafts) this.#kept.add(draft.finish(), line)
    const { entries, rejected } = this.#kept
    return { identity: this.#layout.identity, generatedAt: this.#generated, entries, rejected }
  }
}

/** The UK Sanctions List, the only British list since 28 January 2026 (58 columns). */
export const ukCollector = (generated: string | null): Collector<TableRow> =>
  new BritishCollector(UK, generated)

/** The OFSI consolidated list (ConList, 36 columns), closed on that day; older files still lie about. */
export const conlistCollector = (generated: string | null): Collector<TableRow> =>
  new BritishCollector(CONLIST, generated)
