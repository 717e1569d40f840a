import { fold } from '../intake/fold'
import type { NameToken } from '../screening/parse-name'
import type { Comparison } from './compare'
import type { Party } from './party'

/** A word as written; `differs` where the other side does not have it. */
export interface SideWord {
  readonly text: string
  readonly differs: boolean
}

/** One field of both parties, word by word. An empty side does not say. */
export interface SideRow {
  readonly field: 'name' | 'otherNames' | 'country' | 'region' | 'city' | 'address' | 'position' | 'numbers'
  readonly ours: readonly SideWord[]
  readonly theirs: readonly SideWord[]
}

/** Both parties side by side with the differing words lit; fields that neither says anything of are left out. */
export function sideBySide(ours: Party, theirs: Party, comparison: Comparison): readonly SideRow[] {
  const text = (party: Party, field: 'country' | 'region' | 'city' | 'address'): string => party[field] ?? ''
  const rows: SideRow[] = [
    namesRow(ours, theirs, comparison),
    row(
      'otherNames',
      othersOf(ours, comparison.ours?.parsed.text),
      othersOf(theirs, comparison.theirs?.parsed.text),
    ),
    row('country', text(ours, 'country'), text(theirs, 'country')),
    row('region', text(ours, 'region'), text(theirs, 'region')),
    row('city', text(ours, 'city'), text(theirs, 'city')),
    row('address', text(ours, 'address'), text(theirs, 'address')),
    row('position', positionOf(ours), positionOf(theirs)),
    row('numbers', numbersOf(ours), numbersOf(theirs)),
  ]
  return rows.filter(each => each.ours.length + each.theirs.length > 0)
}

const othersOf = (party: Party, compared: string | undefined): string =>
  party.names.filter(name => name !== compared).join('; ')

const positionOf = ({ lat, lon }: Party): string => (lat === null || lon === null ? '' : `${lat}, ${lon}`)

const numbersOf = ({ numbers }: Party): string =>
  numbers.map(({ kind, number }) => `${kind.toUpperCase()} ${number}`).join('; ')

const written = (text: string): readonly string[] => text.split(/\s+/u).filter(word => word !== '')

function row(field: SideRow['field'], ours: string, theirs: string): SideRow {
  const [our, their] = [written(ours), written(theirs)]
  return { field, ours: marked(our, their), theirs: marked(their, our) }
}

/** Words differ when the other side says something and lacks them, whatever the case and accents. */
function marked(words: readonly string[], others: readonly string[]): readonly SideWord[] {
  const known = new Set(others.map(word => fold(word)))
  return words.map(text => ({
    text,
    differs: others.length > 0 && !known.has(fold(text)) && fold(text) !== '',
  }))
}

/** In names, words that only are alike differ too: that is where the eye has to look. */
function namesRow(ours: Party, theirs: Party, { ours: our, theirs: their, name }: Comparison): SideRow {
  if (our === null || their === null || name === null)
    return row('name', ours.names[0] ?? '', theirs.names[0] ?? '')
  const plain = row('name', our.parsed.text, their.parsed.text)
  const same = name.found.pairs.filter(pair => pair.similarity === 1 && pair.kind === 'same')
  const agreed = (side: 'ours' | 'theirs', tokens: readonly NameToken[]): ReadonlySet<string> =>
    new Set(same.flatMap(pair => pair[side].map(at => fold(tokens[at]?.raw ?? ''))))
  const without = (words: readonly SideWord[], known: ReadonlySet<string>): readonly SideWord[] =>
    words.map(word => (known.has(fold(word.text)) ? { ...word, differs: false } : word))
  return {
    field: 'name',
    ours: without(plain.ours, agreed('ours', our.parsed.tokens)),
    theirs: without(plain.theirs, agreed('theirs', their.parsed.tokens)),
  }
}
