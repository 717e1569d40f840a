import { containing } from './sites-list'
import { searchExpression } from './search-words'
import { sortNameOf } from './party-rows'
import type { Store } from './store'

/** So many of a kind are looked at closely: more than are shown, so that the best of them are among them. */
const LOOKED_AT = 40

export interface PartyHit {
  readonly id: string
  readonly name: string
  /** Other names, town and numbers: what it was found by where its name says nothing of it. */
  readonly words: string
}

/** What a supplier or a recruiter is found by besides its name; written in SQL, for it is read with each hit. */
const WORDS = {
  supplier: `concat_ws(' ', party.city, party.own_number, party.registration_number,
    (SELECT group_concat(value, ' ') FROM json_each(party.aliases)))`,
  recruiter: `concat_ws(' ', party.city, party.licence_number, party.registration_number,
    (SELECT group_concat(value, ' ') FROM json_each(party.aliases)))`,
} as const

/** The names that begin with what was typed come first, then those that hold its first word, then what is found by other words. */
const partySql = (table: keyof typeof WORDS): string => `
  SELECT party.id, party.name, ${WORDS[table]} AS words
  FROM party_search JOIN party_key ON party_key.key = party_search.rowid JOIN ${table} AS party ON party.id = party_key.id
  WHERE party_search MATCH @expression AND party_key.kind = '${table}' AND party.deleted_at IS NULL
  ORDER BY CASE WHEN substr(party.sort_name, 1, length(@typed)) = @typed THEN 0
    WHEN instr(party.sort_name, @first) > 0 THEN 1 ELSE 2 END, party.sort_name, party.id
  LIMIT ${LOOKED_AT}`

/** Suppliers or recruiters, not in the bin, of which every word is found, each word from its beginning; the best of them. */
export function partiesByWords(
  store: Store,
  table: 'supplier' | 'recruiter',
  words: readonly string[],
): PartyHit[] {
  const expression = searchExpression(words.join(' '))
  if (expression === null) return []
  const typed = sortNameOf(words.join(' '))
  return store.sqlite
    .prepare<[object], PartyHit>(partySql(table))
    .all({ expression, typed, first: typed.split(' ', 1)[0] ?? typed })
}

export interface SiteHit {
  readonly id: string
  readonly name: string
  readonly city: string | null
  readonly supplierId: string
  readonly supplierName: string
}

/** Sites whose own name holds one of the words, and every word in their name, town or supplier's name. */
export function sitesByWords(store: Store, words: readonly string[]): SiteHit[] {
  if (words.length === 0) return []
  const likes = words.map(containing)
  const like = `LIKE ? ESCAPE '\\'`
  const own = likes.map(() => `site.name ${like}`).join(' OR ')
  const every = likes
    .map(() => `AND (site.name ${like} OR site.city ${like} OR supplier.name ${like})`)
    .join(' ')
  return store.sqlite
    .prepare<string[], SiteHit>(
      `SELECT site.id, site.name, site.city, supplier.id AS supplierId, supplier.name AS supplierName
       FROM site JOIN supplier ON supplier.id = site.supplier_id
       WHERE (${own}) ${every} AND site.deleted_at IS NULL AND supplier.deleted_at IS NULL
       ORDER BY site.name ${like} DESC, site.name COLLATE NOCASE, site.id LIMIT ${LOOKED_AT}`,
    )
    .all(...likes, ...likes.flatMap(one => [one, one, one]), containing(words[0] ?? '').slice(1))
}
