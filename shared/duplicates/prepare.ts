import { lookup } from '../units/lookup'
import { fold } from '../intake/fold'
import { parseName, type NameToken, type ParsedName, type WordMemory } from '../screening/parse-name'
import { parseAddress, type ParsedAddress } from './address'
import type { Party } from './party'

/** A party ready to be compared: names taken apart once, not for each comparison. */
export interface PreparedParty {
  readonly party: Party
  readonly names: readonly PreparedName[]
  readonly address: ParsedAddress
  readonly city: string
}

export interface PreparedName {
  readonly parsed: ParsedName
  /** Numbers, codes and compass points in the name: units and plants of one firm differ in nothing else. */
  readonly numbers: readonly string[]
}

const COMPASS = new Set(['north', 'south', 'east', 'west'])
const ROMAN = lookup<string>({ i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6' })

/** `Unit 2`, `Plant II`, `No.3 Mill`: 2, 2, 3. A single letter after such a word counts too (`Unit B`). */
function numbersIn(name: string): readonly string[] {
  const words = fold(name).split(' ')
  const numbers = new Set<string>()
  words.forEach((word, at) => {
    const isCounted = /^(?:unit|plant|factory|no|mill|branch|division|phase)$/.test(words[at - 1] ?? '')
    const roman = ROMAN.get(word)
    if (/\d/.test(word) || COMPASS.has(word)) numbers.add(word.replace(/^0+(?=\d)/, ''))
    else if (roman !== undefined && (isCounted || (at === words.length - 1 && word !== 'v')))
      numbers.add(roman)
    else if (isCounted && /^[a-z]$/.test(word)) numbers.add(word)
  })
  return [...numbers]
}

/** A word that only says where the party is tells it apart from nobody in that place. */
function withPlacesWeak(name: ParsedName, places: ReadonlySet<string>): ParsedName {
  if (!name.tokens.some(token => token.kind === 'name' && places.has(token.text))) return name
  const weak = (token: NameToken): NameToken =>
    token.kind === 'name' && places.has(token.text) ? { ...token, kind: 'common' } : token
  return { ...name, tokens: name.tokens.map(weak) }
}

/** Takes a party apart. A memory of words makes many parties cheap; it belongs to nobody else. */
export function prepare(party: Party, memory?: WordMemory): PreparedParty {
  const places = new Set(fold([party.city, party.region].filter(Boolean).join(' ')).split(' '))
  const names = party.names.map(text => ({
    parsed: withPlacesWeak(parseName(text, 'organisation', memory), places),
    numbers: numbersIn(text),
  }))
  return { party, names, address: parseAddress(party.address), city: fold(party.city ?? '') }
}
