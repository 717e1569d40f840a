import { PLACE_FACTS, type Condition, type PlaceFact } from '../condition'

/**
 * Conditions as a person writes them into a cell:
 *
 *     A.01 is yes, partial        A.03 > 5        A.03 > answer of A.02        A.04 not known
 *     place near-conflict         not (A.01 is no)        A.01 is no and (A.02 is yes or A.03 >= 2)
 *
 * `and` binds closer than `or`; words may be written large or small.
 */
export function conditionText(condition: Condition): string {
  if ('any' in condition) return condition.any.map(part => partText(part, ['any'])).join(' or ')
  if ('all' in condition) return condition.all.map(part => partText(part, ['any', 'all'])).join(' and ')
  if ('not' in condition) return `not ${partText(condition.not, ['any', 'all'])}`
  if ('place' in condition) return `place ${condition.place}`
  return testText(condition)
}

type Test = Extract<Condition, { readonly question: string }>

function testText(test: Test): string {
  if ('is' in test) return `${test.question} is ${test.is.join(', ')}`
  if ('above' in test) return `${test.question} > ${test.above}`
  if ('atLeast' in test) return `${test.question} >= ${test.atLeast}`
  if ('below' in test) return `${test.question} < ${test.below}`
  if ('equals' in test) return `${test.question} = ${test.equals}`
  if ('aboveAnswerOf' in test) return `${test.question} > answer of ${test.aboveAnswerOf}`
  return `${test.question} not known`
}

/** A part that would be read differently without them stands in brackets. */
function partText(part: Condition, inBrackets: readonly ('any' | 'all')[]): string {
  return inBrackets.some(key => key in part) ? `(${conditionText(part)})` : conditionText(part)
}

export type ParsedCondition =
  | { readonly ok: true; readonly condition: Condition }
  /** The word where it stops making sense; empty at the end of the text. */
  | { readonly ok: false; readonly at: string }

/** The condition a cell says. */
export function parseCondition(text: string): ParsedCondition {
  const reader = new ConditionReader(text)
  try {
    return { ok: true, condition: reader.whole() }
  } catch (cause) {
    if (cause instanceof NoCondition) return { ok: false, at: cause.at }
    throw cause
  }
}

/** Deep brackets serve nobody, and a parser that calls itself must end. */
const MOST_DEPTH = 20
const TOKEN = /[(),]|>=|[<>=]|[^\s(),<>=]+/gu
const WORD = /^[\p{L}\p{N}._-]+$/u
const NUMBER = /^-?\d+(\.\d+)?$/
const COMPARISONS = { '>': 'above', '>=': 'atLeast', '<': 'below', '=': 'equals' } as const

class NoCondition extends Error {
  readonly at: string
  constructor(at: string) {
    super('no condition')
    this.name = 'NoCondition'
    this.at = at
  }
}

class ConditionReader {
  readonly #tokens: readonly string[]
  #at = 0
  #depth = 0

  constructor(text: string) {
    this.#tokens = text.replaceAll('≥', '>=').match(TOKEN) ?? []
  }

  whole(): Condition {
    const condition = this.#any()
    if (this.#peek() !== '') throw new NoCondition(this.#peek())
    return condition
  }

  #peek(ahead = 0): string {
    return this.#tokens[this.#at + ahead] ?? ''
  }

  #take(): string {
    const token = this.#peek()
    this.#at += 1
    return token
  }

  /** Takes the words if they come next. */
  #said(...words: readonly string[]): boolean {
    const there = words.every((word, ahead) => this.#peek(ahead).toLowerCase() === word)
    if (there) this.#at += words.length
    return there
  }

  #any(): Condition {
    const parts = [this.#all()]
    while (this.#said('or')) parts.push(this.#all())
    const [only] = parts
    return parts.length === 1 && only !== undefined ? only : { any: parts }
  }

  #all(): Condition {
    const parts = [this.#part()]
    while (this.#said('and')) parts.push(this.#part())
    const [only] = parts
    return parts.length === 1 && only !== undefined ? only : { all: parts }
  }

  #part(): Condition {
    if (this.#depth >= MOST_DEPTH) throw new NoCondition(this.#peek())
    this.#depth += 1
    const condition = this.#unit()
    this.#depth -= 1
    return condition
  }

  #unit(): Condition {
    if (this.#said('not')) return { not: this.#part() }
    if (this.#said('place')) return { place: this.#place() }
    if (!this.#said('(')) return this.#test(this.#word())
    const inside = this.#any()
    if (!this.#said(')')) throw new NoCondition(this.#peek())
    return inside
  }

  #place(): PlaceFact {
    const token = this.#take()
    const fact = PLACE_FACTS.find(one => one === token.toLowerCase())
    if (fact === undefined) throw new NoCondition(token)
    return fact
  }

  #test(question: string): Condition {
    if (this.#said('not', 'known')) return { question, notKnown: true }
    if (this.#said('>', 'answer', 'of')) return { question, aboveAnswerOf: this.#word() }
    if (this.#said('is')) return { question, is: this.#options() }
    const sign = this.#take()
    const kind = COMPARISONS[sign as keyof typeof COMPARISONS] as
      (typeof COMPARISONS)[keyof typeof COMPARISONS] | undefined
    if (kind === undefined) throw new NoCondition(sign)
    const number = this.#take()
    if (kind === 'equals' && WORD.test(number) && !NUMBER.test(number))
      return { question, is: [number, ...this.#more()] }
    if (!NUMBER.test(number)) throw new NoCondition(number)
    return comparison(question, kind, Number(number))
  }

  #options(): string[] {
    return [this.#word(), ...this.#more()]
  }

  #more(): string[] {
    const words: string[] = []
    while (this.#said(',')) words.push(this.#word())
    return words
  }

  #word(): string {
    const token = this.#take()
    if (!WORD.test(token)) throw new NoCondition(token)
    return token
  }
}

function comparison(
  question: string,
  kind: (typeof COMPARISONS)[keyof typeof COMPARISONS],
  value: number,
): Condition {
  switch (kind) {
    case 'above':
      return { question, above: value }
    case 'atLeast':
      return { question, atLeast: value }
    case 'below':
      return { question, below: value }
    default:
      return { question, equals: value }
  }
}
