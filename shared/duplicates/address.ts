import { lookup } from '../units/lookup'
import { fold } from '../intake/fold'

/** An address taken apart: its words, and its numbers (house, plot, postcode), each once. */
export interface ParsedAddress {
  readonly words: readonly string[]
  readonly numbers: readonly string[]
}

const EMPTY: ParsedAddress = { words: [], numbers: [] }

/** Ways of writing the same word; after folding. */
const SHORT_FORMS = lookup<string>({
  rd: 'road',
  st: 'street',
  str: 'street',
  ave: 'avenue',
  av: 'avenue',
  blvd: 'boulevard',
  ln: 'lane',
  hwy: 'highway',
  bldg: 'building',
  flr: 'floor',
  ind: 'industrial',
  indl: 'industrial',
  indus: 'industrial',
  est: 'estate',
  dist: 'district',
  distt: 'district',
  prov: 'province',
  vill: 'village',
  upz: 'upazila',
  sec: 'sector',
  opp: 'opposite',
  pk: 'park',
  jl: 'jalan',
  jln: 'jalan',
})

/** Words that nearly every address has; they agree by chance. */
const EMPTY_WORDS = new Set(
  'no nr number p c o box tel fax road street avenue lane building floor block plot area zone industrial estate park town city district province village county sector and the of at near unit room house main de la le jalan kec kab khasra survey'.split(
    ' ',
  ),
)

/** Reads an address without knowing its country's order: words and numbers are compared as sets. */
export function parseAddress(text: string | null): ParsedAddress {
  if (text === null) return EMPTY
  const words: string[] = []
  const numbers: string[] = []
  const add = (word: string, to: string[]): unknown => !to.includes(word) && to.push(word)
  for (const part of fold(text).split(' ')) {
    const word = SHORT_FORMS.get(part) ?? part
    if (/\d/.test(word)) add(word.replace(/^0+(?=\d)/, ''), numbers)
    else if (word.length > 1 && !EMPTY_WORDS.has(word)) add(word, words)
  }
  // Copies are no longer than what they hold; a register keeps thousands.
  return { words: words.slice(), numbers: numbers.slice() }
}

/** Share of the shorter side that the other side has too, 0 to 1; `null` where one side says nothing. */
export function overlap(ours: readonly string[], theirs: readonly string[]): number | null {
  const [small, large] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours]
  if (small.length === 0) return null
  return small.filter(word => large.includes(word)).length / small.length
}
