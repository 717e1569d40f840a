import { iso31661 } from 'iso-3166'
import { editsWithin } from '../edits'
import { fold, saysNothing } from '../fold'
import type { Cell } from '../sheet'
import { AMBIGUOUS_COUNTRY_NAMES, COUNTRY_ALIASES } from './country-names'
import KNOWN_NAMES from './known-country-names.json'
import { ABSENT, read, refuse, type Reading } from './reading'
import { wordBag } from './word-bag'

interface CountryIndex {
  readonly codes: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
  /** Names by their words in any order, where these are not a name themselves. */
  readonly bags: ReadonlyMap<string, string>
}

let built: CountryIndex | null = null

/** Built at first use. */
function countryIndex(): CountryIndex {
  built ??= buildIndex()
  return built
}

function buildIndex(): CountryIndex {
  const codes = new Map<string, string>([
    ['XK', 'XK'],
    ['XKX', 'XK'],
    ['UK', 'GB'],
    ['EL', 'GR'],
  ])
  const names = new Map<string, string>()
  const bags = new Map<string, string>()
  const learn = (code: string, name: string): void => {
    const folded = fold(name)
    learnFolded(names, code, folded)
    learnFolded(bags, code, wordBag(folded))
  }
  for (const entry of iso31661) {
    codes.set(entry.alpha2, entry.alpha2).set(entry.alpha3, entry.alpha2)
    learn(entry.alpha2, entry.name)
  }
  for (const [code, list] of COUNTRY_ALIASES) for (const name of list.split('|')) learn(code, name)
  learnAll(names, KNOWN_NAMES.names)
  learnAll(bags, KNOWN_NAMES.bags)
  return { codes, names, bags }
}

/** The first that has a name keeps it. */
function learnFolded(to: Map<string, string>, code: string, folded: string): void {
  if (!to.has(folded)) to.set(folded, code)
}

/** Names as they are compared, per country; folding ten thousand of them would take longer than reading a list. */
function learnAll(to: Map<string, string>, lists: Readonly<Record<string, string>>): void {
  for (const [code, list] of Object.entries(lists))
    if (list !== '') for (const folded of list.split('|')) learnFolded(to, code, folded)
}

/** The ISO 3166-1 alpha-2 code of a code or name in any of the languages of ICU that are known here; `null` when none fits. */
export function countryCodeOf(text: string): string | null {
  const { codes, names } = countryIndex()
  const code = /^[A-Za-z]{2,3}$/.test(text.trim()) ? codes.get(text.trim().toUpperCase()) : undefined
  const folded = fold(text)
  const named = names.get(folded)
  // `NGA` is a code, `Nga` the Vietnamese name of Russia: capitals tell a code from a word.
  const isWord = /^[A-Z][a-z]+$/.test(text.trim())
  const whole = isWord ? (named ?? code) : (code ?? named)
  return whole ?? byWords(folded) ?? nameInBrackets(text)
}

/** `Korea, Republic of` and `Republic of Korea` are the same words. */
function byWords(folded: string): string | undefined {
  const { names, bags } = countryIndex()
  const find = (words: string): string | undefined => bags.get(wordBag(words)) ?? names.get(wordBag(words))
  return find(folded) ?? find(folded.replace(SHORTENED, word => WHOLE.get(word) ?? word))
}

/** `Rep. of Indonesia`, `Dem. Rep. of the Congo`, `St. Lucia`: words of names of countries as lists shorten them. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['rep', 'republic'],
  ['dem', 'democratic'],
  ['fed', 'federal'],
  ['st', 'saint'],
  ['is', 'islands'],
])
const SHORTENED = /\b(?:rep|dem|fed|st|is)\b/g

/** `Myanmar (Burma)`, `VN - Vietnam`: both parts have to say the same country, or only one of them any. */
function nameInBrackets(text: string): string | null {
  const parts = text.split(/[()[\]/]|\s[-–—]\s|,(?=\s*[A-Z]{2,3}$)/u).filter(part => part.trim() !== '')
  if (parts.length < 2) return null
  const found = new Set(parts.flatMap(part => countryCodeOf(part) ?? []))
  const [only] = found
  return found.size === 1 && only !== undefined ? only : null
}

/** Do most filled cells of a column hold two-letter codes? Then `NA` is Namibia and not "not available". */
export function isCodeColumn(cells: readonly Cell[]): boolean {
  const filled = cells.filter(cell => cell.kind === 'text')
  const codes = filled.filter(cell => /^[A-Z]{2}$/.test(cell.text) && cell.text !== 'NA')
  return codes.length > filled.length / 2
}

/** A country of a cell. Names that mean two countries are asked; near misses come back as suggestion. */
export function readCountry(cell: Cell, codeColumn = false): Reading<string> {
  if (cell.kind === 'empty') return ABSENT
  if (cell.kind === 'error') return refuse('cell-error', { value: cell.text })
  if (codeColumn && cell.text === 'NA') return read('NA')
  if (saysNothing(cell.text)) return ABSENT
  const choices = AMBIGUOUS_COUNTRY_NAMES.get(fold(cell.text))
  if (choices) return refuse('country-ambiguous', { choices: choices.join(', ') }, choices[0])
  const code = countryCodeOf(cell.text)
  if (code !== null) return read(code)
  return refuse('country-unknown', {}, nearestCountry(cell.text) ?? undefined)
}

/** What was asked for before: a misspelt country stands in many rows, and each search goes through all names. */
const nearest = new Map<string, string | null>()
const MOST_REMEMBERED = 1000

function nearestCountry(text: string): string | null {
  const folded = fold(text)
  const known = nearest.get(folded)
  if (known !== undefined) return known
  const found = searchNearest(folded)
  if (nearest.size < MOST_REMEMBERED) nearest.set(folded, found)
  return found
}

/** The country whose name differs by at most two letters from the text (one for short names), when exactly one does. */
function searchNearest(folded: string): string | null {
  if (folded.length < 4) return null
  const allowed = folded.length < 7 ? 1 : 2
  const near = new Set<string>()
  for (const [name, code] of countryIndex().names)
    if (Math.abs(name.length - folded.length) <= allowed && editsWithin(name, folded, allowed)) near.add(code)
  const [only] = near
  return near.size === 1 && only !== undefined ? only : null
}
