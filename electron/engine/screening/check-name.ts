import { nameMatchSchema, type screeningEndpoints } from '@shared/contract/screening'
import { listEntrySchema, type ListEntry } from '@shared/screening/entry'
import { parseName, uncheckable } from '@shared/screening/parse-name'
import type { z } from 'zod'
import type { Call } from '../call'
import { readEntry } from '../store/screening'
import type { Store } from '../store/store'
import { loadedLists } from './loaded-lists'
import { readSettings } from './settings'

type Input = z.infer<(typeof screeningEndpoints)['screening.check-name']['input']>
type Output = z.infer<(typeof screeningEndpoints)['screening.check-name']['output']>

/** Most parties shown for one name; more than that is no answer to a question about one name. */
const MOST_SHOWN = 50

function wholeEntry(store: Store, listId: string, key: string): ListEntry {
  const row = readEntry(store, listId, key)
  if (row === undefined) throw new RangeError('an entry of a current list is gone')
  return listEntrySchema.parse(JSON.parse(row.entry))
}

/** Looks up one name in the current lists. */
export async function checkName(
  { name, type, country, birthYear, threshold }: Input,
  call: Call,
): Promise<Output> {
  const { editions, entries, index } = await loadedLists(call.store, call)
  const countries = country === null ? [] : [country]
  const { found } = index.search(
    { type, names: [name], countries, birthYear, identifiers: [] },
    threshold ?? readSettings(call.store).threshold,
  )
  return {
    uncheckable: uncheckable(parseName(name, type === 'person' ? 'person' : 'organisation')),
    lists: [...editions],
    found: found.slice(0, MOST_SHOWN).flatMap(({ entry: position, match }) => {
      const listed = entries[position]
      if (listed === undefined) return []
      const { id, code, title, generatedAt } = listed.edition
      const entry = wholeEntry(call.store, id, listed.entry.key)
      return [{ list: { id, code, title, generatedAt }, entry, match: nameMatchSchema.parse(match) }]
    }),
  }
}
