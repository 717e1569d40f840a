import { textsFromJson } from '../party-rows'

/** Columns whose texts name a record. */
const NAMING =
  /^(name|title|file_name|source_file_name|lost_name|our_name|number|aliases|trade_name|local_name|legal_name|declared_name|email|phone)$/
const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** A single word as short as this names nothing by itself within a sentence. */
const SHORT = 3

const wordsOf = (text: string): string[] => text.toLocaleLowerCase().match(WORD) ?? []

/** Names of records that are removed, to find the sentences of the history that say them. */
export class Names {
  readonly #byFirst = new Map<string, string[][]>()
  readonly #whole = new Set<string>()

  /** Takes the names in a row of the history, as the canonical JSON of its cells. */
  addRow(cells: string | null): void {
    if (cells === null) return
    for (const [column, cell] of Object.entries(JSON.parse(cells) as Record<string, unknown>))
      if (NAMING.test(column) && typeof cell === 'string')
        for (const text of column === 'aliases' ? textsFromJson(cell) : [cell]) this.#add(text)
  }

  /** Whether a text is one of the names or says one, word by word. */
  isIn(text: string): boolean {
    const words = wordsOf(text)
    if (this.#whole.has(words.join(' '))) return true
    return words.some((word, at) =>
      (this.#byFirst.get(word) ?? []).some(name => name.every((part, n) => words[at + n] === part)),
    )
  }

  #add(text: string): void {
    const words = wordsOf(text)
    const [first] = words
    const whole = words.join(' ')
    if (first === undefined || this.#whole.has(whole)) return
    this.#whole.add(whole)
    if (whole.length > SHORT) this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), words])
  }
}
