import { asciiDigits } from '../fold'
import type { Cell } from '../sheet'
import { parseNumber, readNumber, type DecimalMark } from './number'
import { ABSENT, read, refuse, type Reading } from './reading'

/** How plain numbers of a column of shares are meant: 0.35 (`fraction`) or 35 (`hundred`). */
export type PercentScale = 'fraction' | 'hundred'

const SIGN = /%|per\s?cent|pct|prozent|pour\s?cent|por\s?ciento|प्रतिशत/i

function plainNumbers(cells: readonly Cell[]): number[] {
  return cells
    .filter(cell => (cell.kind === 'number' || cell.kind === 'text') && !SIGN.test(asciiDigits(cell.text)))
    .map(cell => (typeof cell.value === 'number' ? cell.value : parseNumber(cell.text)))
    .filter(value => value !== null)
}

/**
 * The scale of a column, from all its values at once: one value above 1 shows hundredths, a broken number with none
 * above 1 shows fractions. Only zeros and ones leave it open: `null`, to be asked.
 */
export function percentScaleOf(cells: readonly Cell[]): PercentScale | null {
  const values = plainNumbers(cells)
  if (values.some(value => value > 1)) return 'hundred'
  if (values.some(value => value > 0 && value < 1)) return 'fraction'
  return values.includes(1) ? null : 'hundred'
}

/** A share as per cent, 0 to 100. A written sign or the cell's own per cent format beats the scale of the column. */
export function readPercent(
  cell: Cell,
  scale: PercentScale | null,
  mark: DecimalMark = '.',
): Reading<number> {
  if (cell.kind === 'empty') return ABSENT
  if (cell.kind === 'percent' && typeof cell.value === 'number') return inRange(cell.value * 100)
  const text = asciiDigits(cell.text)
  if (SIGN.test(text)) return signed(text.replace(new RegExp(SIGN, 'gi'), ''), mark)
  const reading = readNumber(cell, mark)
  if (reading.state !== 'read' || reading.value === 0) return reading
  if (scale === null) return refuse('percent-scale-open')
  return inRange(scale === 'fraction' ? reading.value * 100 : reading.value)
}

function signed(text: string, mark: DecimalMark): Reading<number> {
  const value = parseNumber(text, mark)
  return value === null ? refuse('number-unreadable') : inRange(value)
}

function inRange(value: number): Reading<number> {
  const clean = Number(value.toPrecision(12))
  return clean >= 0 && clean <= 100 ? read(clean) : refuse('percent-out-of-range', { value: clean })
}
