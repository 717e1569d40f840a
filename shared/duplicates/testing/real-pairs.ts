import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { fold } from '../../intake/fold'
import { readCountry } from '../../intake/values/country'
import { textCell } from '../../intake/sheet'
import { distanceKm } from '../../risk/distance'
import { parseName } from '../../screening/parse-name'
import type { Party } from '../party'

/**
 * Labelled pairs from two real lists that are not part of this repository:
 *
 * - smelters (CMRT look-up list): rows of one smelter number are one smelter under different names, spellings (`alias`,
 *   a third of all trigrams shared) or names that have little in common (`other-name`: no comparison of letters finds
 *   "Perth Mint" in "AGR"; reported, not asserted); the most alike names of different numbers in one country are
 *   different smelters (`neighbour`), unless they bear one and the same name. Cities are left out on both
 *   sides: within one number the list repeats them, which would give the answer away.
 * - garment factories: each written once more as another buyer would (`respelled`: legal form, case, a typing error, a
 *   shortened address, a moved pin); rows of different lists with one name within two kilometres (`relisted`); the most
 *   alike names more than ten kilometres apart, which geocoding, not the name, tells apart (`neighbour`). Half of all
 *   pairs lose their positions, so that the distance does not decide alone.
 */
export interface LabelledPair {
  readonly id: string
  readonly kind: 'alias' | 'other-name' | 'respelled' | 'relisted' | 'neighbour'
  readonly same: boolean
  readonly ours: Party
  readonly theirs: Party
}

const NOTHING = { region: null, city: null, address: null, lat: null, lon: null, numbers: [] }

function rowsOf(folder: string, name: string): Record<string, string>[] {
  const text = readFileSync(join(folder, name), 'utf8')
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

function countryOf(text: string): string | null {
  const reading = readCountry(textCell(text), false)
  return reading.state === 'read' ? reading.value : null
}

/** FNV-1a, 32 bits: halves and perturbations come from it, so that every run makes the same pairs. */
export function hash(text: string): number {
  let value = 2166136261
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 16777619) >>> 0
  value ^= value >>> 15
  return Math.imul(value, 2246822519) >>> 0
}

const trigrams = (text: string): Set<string> => {
  const padded = `  ${fold(text)} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)))
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const each of a) if (b.has(each)) shared += 1
  return shared / (a.size + b.size - shared)
}

/** The two most alike others by trigrams, which is not how the program compares. */
function neighbours<T extends { readonly grams: Set<string> }>(one: T, others: readonly T[]): T[] {
  return others
    .filter(other => other !== one)
    .map(other => ({ other, share: alike(one.grams, other.grams) }))
    .sort((a, b) => b.share - a.share)
    .slice(0, 2)
    .map(({ other }) => other)
}

/** Share of trigrams from which two names are spellings of one. */
const SPELLING = 1 / 3

export function smelterPairs(folder: string): LabelledPair[] {
  const rows = rowsOf(folder, 'suppliers_real_smelters.csv')
  const byNumber = new Map<string, { names: Set<string>; country: string | null }>()
  for (const row of rows) {
    const number = row['Smelter ID'] ?? ''
    if (!number.startsWith('CID')) continue
    const known = byNumber.get(number) ?? {
      names: new Set(),
      country: countryOf(row['Smelter Country'] ?? ''),
    }
    known.names.add(row['Standard Smelter Name'] ?? '').add(row['Smelter Look-up'] ?? '')
    byNumber.set(number, known)
  }
  const party = (name: string, country: string | null): Party => ({ ...NOTHING, names: [name], country })
  const all = [...byNumber].map(([number, { names, country }]) => {
    const [standard = '', ...others] = names
    return { number, standard, others, country, grams: trigrams(standard), bare: bareName(standard) }
  })
  return all.flatMap(one => {
    const same = one.others.map((other, i): LabelledPair => ({
      id: `${one.number}/${i}`,
      kind: alike(trigrams(other), one.grams) >= SPELLING ? 'alias' : 'other-name',
      same: true,
      ours: party(other, one.country),
      theirs: party(one.standard, one.country),
    }))
    const near = neighbours(
      one,
      all.filter(other => other.country === one.country && other.bare !== one.bare),
    ).map((other): LabelledPair => ({
      id: `${one.number}-${other.number}`,
      kind: 'neighbour',
      same: false,
      ours: party(one.standard, one.country),
      theirs: party(other.standard, other.country),
    }))
    return [...same, ...near]
  })
}

interface Factory {
  readonly id: string
  readonly list: string
  readonly party: Party
  readonly grams: Set<string>
  readonly bare: string
}

function factories(folder: string): Factory[] {
  return rowsOf(folder, 'suppliers_real_apparel.csv').map((row, i) => {
    const name = row['name'] ?? ''
    const party: Party = {
      ...NOTHING,
      names: [name],
      country: countryOf(row['country'] ?? ''),
      address: row['address'] ?? null,
      lat: Number(row['lat']),
      lon: Number(row['lng']),
    }
    return { id: `f${i}`, list: row['list_no'] ?? '', party, grams: trigrams(name), bare: bareName(name) }
  })
}

const kmBetween = (a: Party, b: Party): number =>
  distanceKm({ lat: a.lat ?? 0, lon: a.lon ?? 0 }, { lat: b.lat ?? 0, lon: b.lon ?? 0 })

/** The name without legal form: who bears it is one firm, wherever its plants stand. */
const bareName = (name: string): string =>
  parseName(name, 'organisation')
    .tokens.map(token => token.text)
    .join(' ')

const FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bCO\.?,? ?LTD\.?/i, 'Company Limited'],
  [/\bLIMITED\b/i, 'Ltd.'],
  [/\bLTD\.?\b/i, 'Limited'],
  [/\bPVT\.?\b/i, 'Private'],
  [/\bPRIVATE\b/i, '(Pvt)'],
  [/ ?CO\.?,? ?LTD\.?/i, ''],
]
const WORD_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bGARMENTS?\b/i, 'Garment'],
  [/\bINDUSTRIES\b/i, 'Inds.'],
  [/\bMANUFACTURING\b/i, 'Mfg'],
  [/\bTEXTILES?\b/i, 'Textile'],
  [/\bAND\b/i, '&'],
  [/&/, 'and'],
]

/** The same name as somebody else writes it; what is done to it comes from the hash of its id. */
function respelledName(name: string, seed: number): string {
  let text = name
  if (seed & 1)
    for (const [from, to] of FORMS.slice(seed % 3))
      if (from.test(text)) {
        text = text.replace(from, to)
        break
      }
  if (seed & 2)
    for (const [from, to] of WORD_FORMS)
      if (from.test(text)) {
        text = text.replace(from, to)
        break
      }
  if (seed & 4) text = withTypingError(text, seed >>> 8)
  if (seed & 8) text = text.toLowerCase().replace(/\b\p{L}/gu, letter => letter.toUpperCase())
  if (seed & 16) text = text.replace(/\s*[([].*?[)\]]/g, '')
  return text.trim() === '' ? name : text
}

function withTypingError(text: string, seed: number): string {
  const at = 1 + (seed % Math.max(1, text.length - 2))
  if (!/\p{L}/u.test(text[at] ?? '') || !/\p{L}/u.test(text[at + 1] ?? '')) return text
  const kinds = [
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
    text.slice(0, at) + (text[at] ?? '') + text.slice(at),
  ]
  return kinds[seed % 3] ?? text
}

function respelledAddress(address: string | null, seed: number): string | null {
  if (address === null || seed % 5 === 0) return null
  const parts = address.split(',').map(part => part.trim())
  const kept = seed % 3 === 0 ? parts.slice(0, Math.max(1, Math.ceil(parts.length / 2))) : parts
  return kept
    .join(', ')
    .replace(/\bROAD\b/i, 'Rd')
    .replace(/\bSTREET\b/i, 'St.')
    .replace(/\bINDUSTRIAL\b/i, 'Ind.')
    .replace(/\bDISTRICT\b/i, 'Dist.')
}

function respelled(party: Party, seed: number): Party {
  const shift = ((seed % 100) - 50) / 20_000
  return {
    ...party,
    names: [respelledName(party.names[0] ?? '', seed)],
    address: respelledAddress(party.address, seed >>> 4),
    lat: (party.lat ?? 0) + shift,
    lon: (party.lon ?? 0) - shift,
  }
}

const unplaced = (pair: LabelledPair): LabelledPair =>
  hash(`place ${pair.id}`) % 2 === 0
    ? pair
    : {
        ...pair,
        ours: { ...pair.ours, lat: null, lon: null },
        theirs: { ...pair.theirs, lat: null, lon: null },
      }

export function factoryPairs(folder: string): LabelledPair[] {
  const all = factories(folder)
  const pairs: LabelledPair[] = []
  all.forEach((one, i) => {
    const theirs = respelled(one.party, hash(one.id))
    pairs.push({ id: one.id, kind: 'respelled', same: true, ours: one.party, theirs })
    const others = all.slice(i + 1).filter(other => other.list !== one.list)
    for (const other of others)
      if (one.bare === other.bare && kmBetween(one.party, other.party) < 2)
        pairs.push({
          id: `${one.id}=${other.id}`,
          kind: 'relisted',
          same: true,
          ours: one.party,
          theirs: other.party,
        })
    const far = all.filter(
      other =>
        other.party.country === one.party.country &&
        kmBetween(one.party, other.party) > 10 &&
        one.bare !== other.bare,
    )
    for (const other of neighbours(one, far))
      pairs.push({
        id: `${one.id}-${other.id}`,
        kind: 'neighbour',
        same: false,
        ours: one.party,
        theirs: other.party,
      })
  })
  return pairs.map(unplaced)
}
