import type { ListEntry } from '../entry'
import { OPENSANCTIONS } from '../lists'
import { dayOf } from './birth-text'
import { Kept, type CollectedList, type Collector } from './collected'
import { EntryDraft } from './entry-draft'
import type { TableRow } from './table-row'

/** Older files lack `program_ids`. */
export const OPENSANCTIONS_COLUMNS = ['id', 'schema', 'name', 'aliases', 'countries', 'dataset'] as const

/** FollowTheMoney schemata that are parties; others (CryptoWallet, Security, Address …) are not screened. */
export function partyTypeOf(schema: string): ListEntry['type'] | null {
  if (schema === 'Person') return 'person'
  if (schema === 'Vessel') return 'vessel'
  if (schema === 'Airplane') return 'aircraft'
  return ['Organization', 'Company', 'LegalEntity', 'PublicBody'].includes(schema) ? 'organisation' : null
}

/** A cell of several values parted by `;`, where a value that holds `;` or quotes is quoted itself: csv in csv. */
export function valuesIn(cell: string): string[] {
  const values = cell.match(/(?:"(?:[^"]|"")*"|[^;"])+/g) ?? []
  return values
    .map(value => value.trim())
    .map(value => (/^".*"$/s.test(value) ? value.slice(1, -1).replaceAll('""', '"') : value))
    .filter(value => value !== '')
}

/** Collects OpenSanctions `targets.simple.csv` (15 or 16 columns). */
export class OpenSanctionsCsvCollector implements Collector<TableRow> {
  readonly #kept = new Kept()

  add(row: TableRow, line: number): void {
    const [key, schema] = [row.get('id'), row.get('schema')]
    if (key === '') {
      this.#kept.reject('no-reference', { dataId: '' }, line)
      return
    }
    const type = partyTypeOf(schema)
    if (type === null) {
      this.#kept.reject('not-a-party', { key, schema }, line)
      return
    }
    this.#kept.add(draftOf(key, type, row).finish(), line)
  }

  end(): CollectedList {
    const { entries, rejected } = this.#kept
    return { identity: OPENSANCTIONS, generatedAt: null, entries, rejected }
  }
}

function draftOf(key: string, type: ListEntry['type'], row: TableRow): EntryDraft {
  const each = (column: string): string[] => valuesIn(row.get(column))
  const draft = new EntryDraft(key, type).plainName(row.get('name'), 'primary')
  for (const alias of each('aliases')) draft.plainName(alias, 'good')
  for (const born of each('birth_date')) draft.born(born)
  for (const country of each('countries')) draft.country(country, 'code')
  for (const address of each('addresses')) draft.address([address], null)
  for (const number of each('identifiers')) draft.identifier('', number)
  for (const programme of [...each('program_ids'), ...each('sanctions'), ...each('dataset')])
    draft.programme(programme)
  return draft.listed(dayOf(row.get('first_seen'))).updated(dayOf(row.get('last_change')))
}
