import { answerProblem, type AnswerProblem, type AnswerValue } from '../assessment/answer'
import type { AnswerWords } from '../assessment/pack'
import { asciiDigits, saysNothing, tidy } from '../intake/fold'
import type { Cell } from '../intake/sheet'
import { currencyOf, readMoney } from '../intake/values/money'
import { parseNumber } from '../intake/values/number'
import type { Line } from './lines'
import { choiceReader, NOT_APPLICABLE, NOT_KNOWN, type ChoiceReader } from './read-choice'

/** Why a cell could not become an answer (`questionnaires:problem.<code>`). */
export const LINE_PROBLEMS = [
  'choice-unknown',
  'number-unreadable',
  'money-unreadable',
  'currency-missing',
  'currency-ambiguous',
  'number-negative',
  'number-too-large',
  'reason-missing',
  'cell-error',
  'answered-twice',
  'key-and-text-differ',
  'none-chosen',
  'file-to-attach',
] as const
export type LineProblem = (typeof LINE_PROBLEMS)[number] | AnswerProblem

/** What a line's cell says, before lines of one question are put together. */
export type LineReading =
  | { readonly state: 'empty' }
  | { readonly state: 'read'; readonly value: LineValue; readonly sure: boolean }
  | { readonly state: 'refused'; readonly problem: LineProblem }

/** A choice of a grid's row or of one of several choices is a part of an answer; all else is an answer. */
export type LineValue = AnswerValue | { readonly kind: 'part'; readonly option: string }

/** The cells of a line that matter. */
export interface LineCells {
  readonly answer: Cell
  readonly unit: Cell
  readonly note: Cell
}

/** Reads the answer cell of one line. */
export type LineReader = (cells: LineCells) => LineReading

const EMPTY: LineReading = { state: 'empty' }
const surely = (value: LineValue): LineReading => ({ state: 'read', value, sure: true })
const perhaps = (value: LineValue): LineReading => ({ state: 'read', value, sure: false })
const refused = (problem: LineProblem): LineReading => ({ state: 'refused', problem })

export function lineReader(line: Line, words: AnswerWords): LineReader {
  const read = readerOf(line, words)
  return cells => {
    if (cells.answer.kind === 'empty') return EMPTY
    if (cells.answer.kind === 'error') return refused('cell-error')
    return checked(line, abbreviated(line, cells) ?? read(cells))
  }
}

/** `N/A`, `n.a.`: with a reason beside it, it may well say that the question does not apply; without one it says nothing. */
function abbreviated({ question, part }: Line, { answer, note }: LineCells): LineReading | null {
  const isMeant = /^n[\s./]*a\.?$/i.test(answer.text.trim())
  if (!isMeant || note.text === '' || question.alwaysApplies || part !== null) return null
  return perhaps({ kind: 'not-applicable', reason: note.text.slice(0, 2000) })
}

/** An answer that the question can't take is refused with the reason of the form. */
function checked({ question }: Line, reading: LineReading): LineReading {
  if (reading.state !== 'read' || reading.value.kind === 'part') return reading
  const problem = answerProblem(question, reading.value)
  return problem === null ? reading : refused(problem)
}

function readerOf(line: Line, words: AnswerWords): LineReader {
  const { question, part } = line
  const choices = choiceReader(question, question.type === 'several', words)
  switch (question.type) {
    case 'number':
      return cells => everywhere(choices, cells) ?? readNumber(line, cells.answer)
    case 'money':
      return cells => everywhere(choices, cells) ?? readAmount(cells)
    case 'text':
      return cells => everywhere(choices, cells) ?? surely({ kind: 'text', text: cells.answer.text })
    case 'file':
      return cells => everywhere(choices, cells) ?? refused('file-to-attach')
    default:
      return cells => readChosen(choices, cells, part !== null)
  }
}

/** "Not known" and "does not apply" are answers to any question; of one that is no choice only in exactly these words. */
function everywhere(choices: ChoiceReader, cells: LineCells): LineReading | null {
  const chosen = choices(cells.answer)
  if (chosen === null) return null
  if (!chosen.sure && !saysNothing(cells.answer.text)) return null
  return ofEverywhere(chosen.id, chosen.sure, cells)
}

function ofEverywhere(id: string, sure: boolean, { note }: LineCells): LineReading | null {
  const reading = (value: AnswerValue) => (sure ? surely(value) : perhaps(value))
  if (id === NOT_KNOWN) return reading({ kind: 'not-known' })
  if (id !== NOT_APPLICABLE) return null
  if (note.text === '') return refused('reason-missing')
  return reading({ kind: 'not-applicable', reason: note.text.slice(0, 2000) })
}

function readChosen(choices: ChoiceReader, cells: LineCells, isPart: boolean): LineReading {
  const chosen = choices(cells.answer)
  if (chosen === null) return refused('choice-unknown')
  const other = ofEverywhere(chosen.id, chosen.sure, cells)
  if (other !== null) return other
  const value: LineValue = isPart
    ? { kind: 'part', option: chosen.id }
    : { kind: 'choice', option: chosen.id }
  return chosen.sure ? surely(value) : perhaps(value)
}

const NUMBER_IN_WORDS = /[+-]?\d[\d.,'’\u00a0\u202f ]*/gu

/**
 * A bare number, or a share as the program shows it (`45%`). A number with words around it, and a share between 0 and 1
 * that may be meant as a part of one, are only proposed.
 */
function readNumber({ question }: Line, cell: Cell): LineReading {
  const isShare = question.unit?.['en'] === 'percent'
  if (typeof cell.value === 'number') {
    const isFraction = isShare && cell.value > 0 && cell.value < 1
    const value = (cell.kind === 'percent' && isShare) || isFraction ? cell.value * 100 : cell.value
    const answer: AnswerValue = { kind: 'number', value: Number(value.toPrecision(12)) }
    return isFraction && cell.kind !== 'percent' ? perhaps(answer) : surely(answer)
  }
  const text = asciiDigits(tidy(cell.text))
  const bare = parseNumber(text.replace(/%$/, '').trim())
  if (bare !== null) return surely({ kind: 'number', value: bare })
  const numbers = (text.match(NUMBER_IN_WORDS) ?? []).map(found => parseNumber(found.trim()))
  const [only] = numbers
  if (numbers.length !== 1 || only === undefined || only === null) return refused('number-unreadable')
  const isUnit = Object.values(question.unit ?? {}).some(unit =>
    text.toLowerCase().endsWith(unit.toLowerCase()),
  )
  const value: AnswerValue = { kind: 'number', value: only }
  return isUnit && /^[\d.,' ]+/.test(text) ? surely(value) : perhaps(value)
}

function readAmount({ answer, unit, note }: LineCells): LineReading {
  const currency = unit.text === '' ? null : currencyOf(unit.text)
  const money = readMoney(answer, currency ?? currencyOf(note.text))
  switch (money.state) {
    case 'read':
      return surely({ kind: 'money', money: money.value })
    case 'absent':
      return perhaps({ kind: 'not-known' })
    case 'refused':
      return refused(moneyProblem(money.remark.code))
  }
}

const moneyProblem = (code: string): LineProblem =>
  LINE_PROBLEMS.find(known => known === code) ?? 'money-unreadable'
