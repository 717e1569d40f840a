import { MOST_PEOPLE } from '../../units/people'
import { asciiDigits, saysNothing, tidy } from '../fold'
import type { Cell } from '../sheet'
import { ABSENT, read, refuse, type Reading } from './reading'

export type DecimalMark = '.' | ','

const GROUP_SPACES = /(?<=\d)[\s'’\u00a0\u202f\u2009](?=\d{3})/gu
const NUMBER = /^[+-]?(?:\d[\d.,]*|[.,]\d+)$/

function plain(text: string): string {
  return asciiDigits(tidy(text)).replace(GROUP_SPACES, '').replace(/\s/g, '')
}

/** The mark that certainly separates decimals in this text, or `null` when the text leaves it open (`1,234`, `12`). */
function decimalMarkOf(text: string): DecimalMark | null {
  const digits = plain(text).replace(/[^\d.,]/g, '')
  const dot = digits.lastIndexOf('.')
  const comma = digits.lastIndexOf(',')
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ','
  const mark = dot >= 0 ? '.' : ','
  const parts = digits.split(mark)
  if (parts.length !== 2) return null
  const [whole = '', decimals = ''] = parts
  return decimals.length === 3 && whole.length <= 3 && whole !== '0' && whole !== '' ? null : mark
}

/** The decimal mark of a column: what most of its telling values use; a point when none tells. */
export function decimalMarkOfColumn(texts: readonly string[]): DecimalMark {
  const marks = texts.map(decimalMarkOf)
  const commas = marks.filter(mark => mark === ',').length
  return commas > marks.filter(mark => mark === '.').length ? ',' : '.'
}

/**
 * A number written in any of the usual ways: `1,234.5`, `1.234,5`, `1 234,5`, `1'234.5`, `1,00,000`, `१२३४`.
 * `mark` decides only what the text itself leaves open. Returns `null` when it is not a number.
 */
export function parseNumber(text: string, mark: DecimalMark = '.'): number | null {
  const digits = plain(text)
  if (!NUMBER.test(digits)) return null
  const own = decimalMarkOf(digits) ?? mark
  const other = own === '.' ? ',' : '.'
  const [whole = '', decimals, ...rest] = digits.replaceAll(other, '').split(own)
  if (rest.length > 0) return decimals === undefined ? null : parseGrouped(digits, own)
  const value = Number(decimals === undefined ? whole : `${whole}.${decimals}`)
  return Number.isFinite(value) ? value : null
}

/** `1.234.567`: the mark repeats, so it groups thousands (or lakhs). */
function parseGrouped(digits: string, mark: DecimalMark): number | null {
  const value = Number(digits.replaceAll(mark, ''))
  return Number.isFinite(value) && /^[+-]?\d{1,3}(?:[.,]\d{2,3})+$/.test(digits) ? value : null
}

const RANGE = /^\D*(\d[\d.,\s]*)\s*(?:-|–|—|to|à|bis|a)\s*(\d[\d.,\s]*)\D*$/i

/** `~300`, `ca. 300`, `300+`: about a number. `<5` says less than one, and is none. */
const ABOUT =
  /^(?:[~≈±]|>|≥|>=|about|around|approx\.?|approximately|over|more than|c\.?a?\.?|circa|env\.?|environ|plus de|aprox\.?|unos|más de|etwa|ungefähr|rund|über|करिब|लगभग|حوالي|نحو)?\s*(\d[\d.,\s]*?)\s*(?:\+|~|approx\.?|env\.?|aprox\.?)?$/iu

/**
 * A number of a cell. Ranges and what is about a number are not numbers: they are refused, with the lower end and the number as
 * suggestion.
 */
export function readNumber(cell: Cell, mark: DecimalMark = '.'): Reading<number> {
  if (cell.kind === 'empty') return ABSENT
  if (typeof cell.value === 'number') return read(cell.value)
  if (cell.kind === 'error') return refuse('cell-error', { value: cell.text })
  if (saysNothing(cell.text)) return ABSENT
  const value = parseNumber(cell.text, mark)
  if (value !== null) return read(value)
  const range = RANGE.exec(asciiDigits(cell.text))
  if (range) return refuse('number-range', {}, range[1]?.trim())
  return refuse('number-unreadable', {}, ABOUT.exec(asciiDigits(cell.text).trim())?.[1])
}

/** A count of people or things: a whole number from 0. Marks in counts group thousands. */
export function readCount(cell: Cell): Reading<number> {
  const reading = readNumber(cell, '.')
  if (reading.state !== 'read') return reading
  const value = looksGrouped(cell) ? Number(plain(cell.text).replace(/[.,]/g, '')) : reading.value
  if (value < 0) return refuse('number-negative')
  if (value > MOST_PEOPLE) return refuse('number-too-large')
  return Number.isInteger(value) ? read(value) : refuse('number-not-whole', {}, String(Math.round(value)))
}

function looksGrouped(cell: Cell): boolean {
  return cell.kind === 'text' && /^\d{1,3}([.,]\d{2,3})*[.,]\d{3}$/.test(plain(cell.text))
}
