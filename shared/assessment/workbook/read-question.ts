import type { LocalText } from '../../steps/local-text'
import { questionsOf, type Condition } from '../condition'
import { FLAG_SEVERITIES, QUESTION_TYPES, type Question } from '../pack'
import { parseCondition } from './condition-text'
import { FLAG_COLUMNS } from './layout'
import { localText, parted, type Place, type Problems, type TableRow } from './sheet-table'

/** What ids in a workbook may point to. */
export interface KnownIds {
  readonly requirements: ReadonlySet<string>
  readonly indicators: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
}

/** Options and rows of the questions, by question. */
export type PartsOfQuestion = ReadonlyMap<
  string,
  { readonly option: readonly Option[]; readonly row: readonly Option[] }
>
export type Option = Question['options'][number]

/** A question that was read, with the places of what can only be checked once all questions are there. */
export interface ReadQuestion {
  readonly sectionId: string
  readonly question: Question
  readonly row: TableRow
  readonly conditions: readonly { readonly condition: Condition; readonly at: Place }[]
}

export const ID = /^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/

/** One line of the sheet of questions; `null` where it has no usable id. Everything wrong is told. */
export function readQuestion(
  row: TableRow,
  parts: PartsOfQuestion,
  known: KnownIds,
  problems: Problems,
): ReadQuestion | null {
  const id = idOf(row, problems)
  if (id === null) return null
  const cell = new CellReader(row, problems)
  const type = cell.oneOf('Type', QUESTION_TYPES, 'yes-no-partial')
  const severity = cell.oneOf('Severity', FLAG_SEVERITIES, 'minor')
  const good = type === 'yes-no-partial' ? cell.oneOf('Good answer', ['yes', 'no'], 'yes') : null
  const own = parts.get(id)
  const options = own?.option ?? []
  if (['choice', 'several', 'grid'].includes(type) && options.length < 2)
    problems.add('options-missing', row.at('Id'), id)
  if (type === 'grid' && (own?.row.length ?? 0) === 0) problems.add('rows-missing', row.at('Id'), id)
  const conditions: { condition: Condition; at: Place }[] = []
  const condition = (column: string): Condition | null => {
    const read = cell.condition(column)
    if (read !== null) conditions.push({ condition: read, at: row.at(column) })
    return read
  }
  const question: Question = {
    id,
    text: localText(row, 'Text', problems, true) ?? { en: id },
    type,
    options: [...options],
    rows: [...(own?.row ?? [])],
    unit: type === 'number' ? localText(row, 'Unit', problems, false) : null,
    limits: type === 'number' ? cell.limits() : null,
    short: cell.isYes('Short form', true),
    alwaysApplies: cell.isYes('Always applies', false),
    severity,
    good,
    scored: cell.oneOf(
      'Scored',
      ['answer', 'no-red-flag', 'none'],
      type === 'yes-no-partial' ? 'answer' : 'none',
    ),
    askWhen: condition('Ask when'),
    redFlags: FLAG_SEVERITIES.flatMap(grave => {
      const when = condition(FLAG_COLUMNS[grave])
      return when === null ? [] : [{ severity: grave, when }]
    }),
    indicators: cell.ids('Indicators', known.indicators, 'unknown-indicator'),
    evidence: evidenceOf(row, problems),
    references: cell.references(known.sources),
    alsoAnswers: cell.ids('Also answers', known.requirements, 'unknown-requirement'),
  }
  return { sectionId: row.text('Section'), question, row, conditions }
}

export function idOf(row: TableRow, problems: Problems, column = 'Id'): string | null {
  const id = row.text(column)
  if (id === '') problems.add('empty', row.at(column), column)
  else if (!ID.test(id)) problems.add('bad-id', row.at(column), id)
  else return id
  return null
}

function evidenceOf(row: TableRow, problems: Problems): LocalText[] {
  return row.manyTexts('Evidence').flatMap(texts => {
    if (texts['en'] !== undefined) return [texts]
    problems.add('english-missing', row.at('Evidence', 'en'))
    return []
  })
}

const YES = new Set(['yes', 'y', 'true', '1', 'x'])
const NO = new Set(['no', 'n', 'false', '0', '-'])

/** Reads single cells of a line; what can't be read is told and takes the usual value. */
class CellReader {
  readonly #row: TableRow
  readonly #problems: Problems

  constructor(row: TableRow, problems: Problems) {
    this.#row = row
    this.#problems = problems
  }

  oneOf<T extends string>(column: string, allowed: readonly T[], usual: T): T {
    const text = this.#row.text(column)
    const found = allowed.find(one => one === text.toLowerCase())
    if (text !== '' && found === undefined)
      this.#problems.add('not-allowed', this.#row.at(column), text, allowed.join(', '))
    return found ?? usual
  }

  isYes(column: string, usual: boolean): boolean {
    const text = this.#row.text(column).toLowerCase()
    if (text === '') return usual
    if (!YES.has(text) && !NO.has(text))
      this.#problems.add('not-allowed', this.#row.at(column), text, 'yes, no')
    return YES.has(text)
  }

  number(column: string): number | null {
    const text = this.#row.text(column)
    if (text === '') return null
    const number = Number(text.replace(',', '.'))
    if (Number.isFinite(number)) return number
    this.#problems.add('not-a-number', this.#row.at(column), text)
    return null
  }

  limits(): Question['limits'] {
    const [min, max] = [this.number('Least'), this.number('Most')]
    const whole = this.#row.text('Whole number')
    if (min !== null && max !== null && min > max)
      this.#problems.add('limits-crossed', this.#row.at('Least'), `${min} > ${max}`)
    if (min === null && max === null && whole === '') return null
    return { min, max, whole: this.isYes('Whole number', false) }
  }

  condition(column: string): Condition | null {
    const text = this.#row.text(column)
    if (text === '') return null
    const parsed = parseCondition(text)
    if (parsed.ok) return parsed.condition
    this.#problems.add('bad-condition', this.#row.at(column), text, parsed.at)
    return null
  }

  ids(
    column: string,
    known: ReadonlySet<string>,
    code: 'unknown-indicator' | 'unknown-requirement',
  ): string[] {
    return this.#row
      .text(column)
      .split(/[\s,;|]+/)
      .filter(id => id !== '')
      .filter(id => {
        if (!known.has(id)) this.#problems.add(code, this.#row.at(column), id)
        return known.has(id)
      })
  }

  /** `UNGP 16 | OECD-MIN step 1`: the first word is the source. */
  references(sources: ReadonlySet<string>): Question['references'] {
    return parted(this.#row.text('References')).flatMap(text => {
      const [source = '', ...pin] = text.split(/\s+/)
      if (!sources.has(source)) {
        this.#problems.add('unknown-source', this.#row.at('References'), source)
        return []
      }
      return [{ source, pin: pin.join(' ') }]
    })
  }
}

/** Conditions that ask for a question, or for an answer of it, that there is none of. */
export function checkConditions(
  conditions: ReadQuestion['conditions'],
  questions: ReadonlyMap<string, Question>,
  problems: Problems,
): void {
  for (const { condition, at } of conditions) {
    for (const id of new Set(questionsOf(condition)))
      if (!questions.has(id)) problems.add('unknown-question', at, id)
    for (const { question, option } of optionsAsked(condition)) {
      const one = questions.get(question)
      if (one !== undefined && !answersOf(one).includes(option))
        problems.add('unknown-option', at, option, answersOf(one).join(', '))
    }
  }
}

const answersOf = (question: Question): readonly string[] =>
  question.type === 'yes-no-partial' ? ['yes', 'no', 'partial'] : question.options.map(option => option.id)

function optionsAsked(condition: Condition): { readonly question: string; readonly option: string }[] {
  if ('all' in condition) return condition.all.flatMap(optionsAsked)
  if ('any' in condition) return condition.any.flatMap(optionsAsked)
  if ('not' in condition) return optionsAsked(condition.not)
  if (!('is' in condition)) return []
  return condition.is.map(option => ({ question: condition.question, option }))
}
