import { asciiDigits, tidy } from '../fold'
import type { Cell } from '../sheet'
import { readDate, type DateOrder } from './date'
import { read, type Reading } from './reading'

/** A birth date as `YYYY-MM-DD`, or `YYYY` where the cell holds a year only. */
export function readBorn(cell: Cell, order: DateOrder | null): Reading<string> {
  const year = /^(?:1[89]|20)\d{2}$/.exec(asciiDigits(tidy(cell.text)))?.[0]
  return cell.kind === 'date' || year === undefined ? readDate(cell, order) : read(year)
}
