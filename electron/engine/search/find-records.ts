import type { InputOf } from '@shared/contract/contract'
import { FOUND_KINDS, type Found, type FoundKind } from '@shared/contract/search'
import { findByWords, fitOf, wordsOf } from '@shared/search/find-by-words'
import { translatorFor } from '@shared/text/translator'
import type { Call } from '../call'
import { givesWay } from '../gives-way'
import { partiesByWords, sitesByWords } from '../store/search'
import { nearThings, type Thing } from './near-things'

/** As many of a kind as can be looked over; more are found in its list. */
const OF_A_KIND = 6
/** A shorter word may begin anything. */
const LEAST_OF_A_KIND_WORD = 3
/** The index knows more spellings than we compare: what only it finds stands after all else. */
const FOUND_BY_INDEX = 5
/** Of two that fit equally, the one that says every word comes before the one whose kind says a word. */
const BY_KIND = 0.5

/** Where the words people use for a kind stand: with its page. */
const PAGES = {
  supplier: 'suppliers',
  site: 'suppliers',
  recruiter: 'recruiters',
  corridor: 'corridors',
  finding: 'response',
  audit: 'audits',
  requirement: 'S1',
  grievance: 'grievances',
  evidence: 'evidence',
} as const satisfies Record<FoundKind, string>

interface Wanted {
  readonly words: readonly string[]
  /** What is added to the fit. */
  readonly behind: number
}

interface Ranked {
  readonly found: Found
  readonly rank: number
}

/** The records that fit what was typed, best first; equally good ones in the order of `FOUND_KINDS`. */
export async function findRecords(
  { text, language, limit }: InputOf<'search.records'>,
  call: Call,
): Promise<Found[]> {
  if (wordsOf(text).length === 0) return []
  const near = await nearThings(language, call)
  const ranked: Ranked[] = []
  for (const kind of FOUND_KINDS) {
    await givesWay(call)
    const wanted = wantedOf(kind, text, language)
    const things = await thingsOf(kind, wanted, near, call)
    ranked.push(...bestOf(things, wanted))
  }
  if (ranked.length === 0)
    return findByWords(near, text)
      .slice(0, Math.min(limit, OF_A_KIND))
      .map(({ found }) => found)
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ found }) => found)
}

/** What must fit a record of a kind: every word; and without the words that only say the kind, where others are left. */
function wantedOf(kind: FoundKind, text: string, language: string): readonly Wanted[] {
  const typed = text.split(/\s+/u).filter(Boolean)
  const key = `words:page.${PAGES[kind]}` as const
  const ofKind = wordsOf(`${translatorFor(language)(key)} ${translatorFor('en')(key)}`)
  const saysKind = (word: string) =>
    wordsOf(word).some(
      one => one.length >= LEAST_OF_A_KIND_WORD && ofKind.some(known => known.startsWith(one)),
    )
  const rest = typed.filter(word => !saysKind(word))
  const all = { words: typed, behind: 0 }
  return rest.length === 0 || rest.length === typed.length ? [all] : [all, { words: rest, behind: BY_KIND }]
}

async function thingsOf(
  kind: FoundKind,
  wanted: readonly Wanted[],
  near: readonly Thing[],
  { store }: Call,
): Promise<readonly Thing[]> {
  switch (kind) {
    case 'supplier':
    case 'recruiter':
      return wanted.flatMap(({ words }) =>
        partiesByWords(store, kind, words).map(hit => ({
          label: hit.name,
          words: hit.words,
          found: { kind, id: hit.id, name: hit.name, within: null },
        })),
      )
    case 'site':
      return wanted.flatMap(({ words }) =>
        sitesByWords(store, words).map(({ id, name, city, supplierId, supplierName }) => ({
          label: name,
          words: `${city ?? ''} ${supplierName}`,
          found: { kind, id, name, within: { id: supplierId, name: supplierName } },
        })),
      )
    default:
      return Promise.resolve(near.filter(({ found }) => found.kind === kind))
  }
}

function bestOf(things: readonly Thing[], wanted: readonly Wanted[]): readonly Ranked[] {
  const best = new Map<string, Ranked>()
  for (const thing of things) {
    const rank = rankOf(thing, wanted)
    const { found } = thing
    if (rank !== null && rank < (best.get(found.id)?.rank ?? Number.POSITIVE_INFINITY))
      best.set(found.id, { found, rank })
  }
  return [...best.values()].toSorted((a, b) => a.rank - b.rank).slice(0, OF_A_KIND)
}

function rankOf(thing: Thing, wanted: readonly Wanted[]): number | null {
  const fits = wanted.flatMap(({ words, behind }) => {
    const fit = fitOf(thing, wordsOf(words.join(' ')))
    return fit === null ? [] : [fit + behind]
  })
  if (fits.length > 0) return Math.min(...fits)
  const { kind } = thing.found
  return kind === 'supplier' || kind === 'recruiter' ? FOUND_BY_INDEX : null
}
