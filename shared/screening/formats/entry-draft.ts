import { countryCodeOf } from '../../intake/values/country'
import { withoutTurns } from '../../text/clean'
import type { BirthDate, LinkRelation, ListEntry, NameQuality } from '../entry'
import { splitNames, splitOriginalScript } from '../list-names'
import { birthDateOf } from './birth-text'
import type { MappedRecord } from './collected'

type Said = string | null | undefined

const LONGEST_NAME = 1000
const MOST_REMARK_LETTERS = 20_000

const tidy = (text: Said): string =>
  withoutTurns(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
/** Publishers' own ways of saying nothing. */
const saysNothing = (text: string): boolean =>
  text === '' || /^(?:-0-|na|n\/a|none|unknown|00|-)$/i.test(text)

const isNamibia = (text: string, writing: 'name' | 'code'): boolean =>
  writing === 'code' && /^na$/i.test(text)

/** Lists hold some 250 country texts a hundred thousand times; the memory is emptied before it can grow without end. */
const known = new Map<string, string | null>()
function codeOf(text: string): string | null {
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size > 5000) known.clear()
  const code = countryCodeOf(text)
  known.set(text, code)
  return code
}

/** Fills one entry piece by piece: many formats spread a party over several rows. What is said twice is kept once. */
export class EntryDraft {
  readonly #names = new Map<string, NameQuality>()
  readonly #seen = new Set<string>()
  readonly #entry: Omit<ListEntry, 'names'>

  constructor(key: string, type: ListEntry['type']) {
    this.#entry = {
      key,
      type,
      birthDates: [],
      countries: [],
      countryTexts: [],
      programmes: [],
      identifiers: [],
      roles: [],
      addresses: [],
      listedOn: null,
      updatedOn: null,
      remarks: null,
      nationalities: [],
      birthPlaces: [],
      links: [],
      references: [],
      sourceUrl: null,
    }
  }

  get key(): string {
    return this.#entry.key
  }

  get isPerson(): boolean {
    return this.#entry.type === 'person'
  }

  /** How many names there are: the first is the main one where a list does not say which. */
  get nameCount(): number {
    return this.#names.size
  }

  name(text: Said, quality: NameQuality): this {
    for (const name of splitNames(tidy(text), quality))
      if (!this.#names.has(name.text)) this.#names.set(name.text, name.quality)
    return this
  }

  /** Variants in their own script, which lists put into one field. */
  nameInScript(text: Said): this {
    for (const name of splitOriginalScript(tidy(text), 'good'))
      if (!this.#names.has(name.text)) this.#names.set(name.text, name.quality)
    return this
  }

  /** A name that is kept as it stands, brackets and all. */
  plainName(text: Said, quality: NameQuality): this {
    const name = tidy(text)
    if (!saysNothing(name) && !this.#names.has(name)) this.#names.set(name, quality)
    return this
  }

  born(said: Said | BirthDate): this {
    const born = typeof said === 'object' && said !== null ? said : birthDateOf(tidy(said))
    return born === null
      ? this
      : this.#once('born', JSON.stringify(born), () => this.#entry.birthDates.push(born))
  }

  bornIn(place: Said): this {
    return this.#text('birthPlaces', place)
  }

  /** A country the party is connected with. `writing: 'code'` where the list writes ISO codes: then `NA` is Namibia. */
  country(said: Said, writing: 'name' | 'code' = 'name'): this {
    const text = tidy(said)
    if (saysNothing(text) && !isNamibia(text, writing)) return this
    const code = codeOf(text)
    if (code === null) return this.#text('countryTexts', text)
    return this.#once('countries', code, () => this.#entry.countries.push(code))
  }

  nationality(said: Said, writing: 'name' | 'code' = 'name'): this {
    const text = tidy(said)
    const code = saysNothing(text) && !isNamibia(text, writing) ? null : codeOf(text)
    if (code !== null) this.#once('nationalities', code, () => this.#entry.nationalities.push(code))
    return this.country(text, writing)
  }

  identifier(kind: Said, number: Said, country: Said = null): this {
    const [what, value, where] = [tidy(kind), tidy(number), tidy(country)]
    if (saysNothing(value)) return this
    const code = saysNothing(where) ? null : codeOf(where)
    return this.#once('id', `${what}|${value}|${code ?? ''}`, () =>
      this.#entry.identifiers.push({ kind: what, number: value, country: code }),
    )
  }

  /** An address of parts, the country last; the country counts as one of the party's. */
  address(parts: readonly Said[], country: Said): this {
    const all = [...parts, country].map(tidy).filter(part => !saysNothing(part))
    return this.#text('addresses', all.join(', ')).country(country)
  }

  programme(text: Said): this {
    return this.#text('programmes', text)
  }

  role(text: Said): this {
    return this.#text('roles', text)
  }

  reference(text: Said): this {
    return this.#text('references', text)
  }

  link(relation: LinkRelation, name: Said, key: string | null = null): this {
    const other = tidy(name).slice(0, LONGEST_NAME)
    if (saysNothing(other)) return this
    return this.#once('link', `${relation}|${other}|${key ?? ''}`, () =>
      this.#entry.links.push({ relation, name: other, key }),
    )
  }

  remark(text: Said): this {
    const more = tidy(text)
    if (saysNothing(more) || this.#entry.remarks?.includes(more) === true) return this
    const all = this.#entry.remarks === null ? more : `${this.#entry.remarks} ${more}`
    this.#entry.remarks = all.slice(0, MOST_REMARK_LETTERS)
    return this
  }

  listed(date: string | null): this {
    this.#entry.listedOn ??= date
    return this
  }

  updated(date: string | null): this {
    if (date !== null && date > (this.#entry.updatedOn ?? '')) this.#entry.updatedOn = date
    return this
  }

  source(address: Said): this {
    const text = tidy(address)
    if (text !== '') this.#entry.sourceUrl ??= text.slice(0, 2000)
    return this
  }

  /** The entry, or why there is none: without a name nobody can be screened against it. */
  finish(): MappedRecord {
    const { key } = this
    const names = [...this.#names].map(([text, quality]) => ({ text, quality }))
    if (names.length === 0) return { ok: false, problem: { code: 'no-name', params: { key } } }
    if (names.some(name => name.text.length > LONGEST_NAME))
      return { ok: false, problem: { code: 'name-too-long', params: { key } } }
    return { ok: true, entry: { ...this.#entry, names } }
  }

  #text(
    field: 'programmes' | 'roles' | 'references' | 'birthPlaces' | 'addresses' | 'countryTexts',
    said: Said,
  ): this {
    const text = tidy(said)
    return saysNothing(text) ? this : this.#once(field, text, () => this.#entry[field].push(text))
  }

  #once(field: string, value: string, add: () => unknown): this {
    const mark = `${field} ${value}`
    if (!this.#seen.has(mark)) {
      this.#seen.add(mark)
      add()
    }
    return this
  }
}

/** Drafts by key, with the line each began at. */
export class Drafts {
  readonly #drafts = new Map<string, { readonly draft: EntryDraft; readonly line: number }>()

  get(key: string): EntryDraft | undefined {
    return this.#drafts.get(key)?.draft
  }

  open(key: string, type: ListEntry['type'], line: number): EntryDraft {
    const before = this.#drafts.get(key)
    if (before) return before.draft
    const draft = new EntryDraft(key, type)
    this.#drafts.set(key, { draft, line })
    return draft
  }

  *[Symbol.iterator](): Generator<{ readonly draft: EntryDraft; readonly line: number }> {
    yield* this.#drafts.values()
  }
}

/** `(1) first (2) second` as British lists write several values into one cell. */
export const numbered = (text: Said): string[] =>
  tidy(text)
    .split(/\s*\(\d{1,3}\)\s*/)
    .filter(part => part !== '')
