import type { ValueType } from './fields'
import { asciiDigits, saysNothing } from './fold'
import { isId } from '../ids/id'
import type { Cell } from './sheet'
import { readBorn } from './values/born'
import {
  readLegalContext,
  readLicenceStatus,
  readRecruiterChain,
  readRecruiterKind,
  readRelatedRole,
  readRelatedType,
} from './values/choice'
import { parseAngle } from './values/coordinate'
import { countryCodeOf } from './values/country'
import { parseNumber } from './values/number'
import { looksLikePhone, readEmail } from './values/contact'
import { readDate } from './values/date'
import { isLei, isOsId, looksLikeVat } from './values/identifier'
import { readYesNo } from './values/yes-no'

/** Could this cell be a value of the type? `undefined`: the type admits any text. */
const TESTS: Readonly<Partial<Record<ValueType, (cell: Cell) => boolean>>> = {
  country: cell => cell.text.length <= 60 && countryCodeOf(cell.text) !== null,
  lei: cell => /^[A-Z0-9]{20}$/i.test(cell.text.replace(/[\s-]/g, '')),
  osId: cell => /^[A-Z]{2}\d{7}[A-Z0-9]{6}$/i.test(cell.text.replace(/[\s-]/g, '')),
  duns: cell => /^[\d\s-]{7,11}$/.test(cell.text),
  count: cell => isNumeric(cell) || /^\d+\s*[-–]\s*\d+$/.test(cell.text),
  tier: cell => /\d/.test(cell.text) && cell.text.length < 12,
  percent: cell => cell.kind === 'percent' || isNumeric(cell) || /%/.test(asciiDigits(cell.text)),
  lat: cell => isAngle(cell),
  lon: cell => isAngle(cell),
  pair: cell => /\d.*[,;\s].*\d/.test(cell.text),
  date: cell => cell.kind === 'date' || readDate(cell, 'day-first').state === 'read',
  born: cell => readBorn(cell, 'day-first').state === 'read',
  yesNo: cell => readYesNo(cell).state === 'read',
  money: cell => isNumeric(cell) || /\d/.test(cell.text),
  chain: cell => readRecruiterChain(cell).state === 'read',
  legal: cell => readLegalContext(cell).state === 'read',
  licenceStatus: cell => readLicenceStatus(cell).state === 'read',
  recruiterKind: cell => readRecruiterKind(cell).state === 'read',
  relatedRole: cell => readRelatedRole(cell).state === 'read',
  relatedType: cell => readRelatedType(cell).state === 'read',
  email: cell => /@/.test(cell.text),
  phone: cell => /\d{4}/.test(cell.text.replace(/[\s().+/-]/g, '')) && !/@/.test(cell.text),
  year: cell => /^(?:19|20|21)\d{2}$/.test(cell.text),
  text: cell => typeof cell.value !== 'number',
  // Ids of our own records stand in lists that we wrote; they name nothing outside their workspace.
  identifier: cell => !isId(cell.text),
  vat: cell => !isId(cell.text),
  list: cell => !isId(cell.text),
}

const compact = (cell: Cell): string => cell.text.replace(/[\s-]/g, '').toUpperCase()

/** Types whose values are so particular that they tell the field whatever the heading says, and what such a value is. */
const TELLING: Readonly<Partial<Record<ValueType, (cell: Cell) => boolean>>> = {
  lei: cell => isLei(compact(cell)),
  osId: cell => isOsId(compact(cell)),
  country: cell => cell.text.length <= 60 && countryCodeOf(cell.text) !== null,
}

/** Told by their values only where a column has no heading: the number under `Fax` or `Buyer’s e-mail` is somebody else's. */
const TELLING_ALONE: typeof TELLING = {
  email: cell => readEmail(cell).state === 'read',
  phone: cell => cell.kind === 'text' && looksLikePhone(cell.text),
  vat: cell => looksLikeVat(cell.text),
  // As D&B writes it; nine bare digits are anybody's number.
  duns: cell => /^(?:D-?U-?N-?S\s*:?\s*)?\d{2}-\d{3}-\d{4}$/i.test(cell.text),
}

const isNumeric = (cell: Cell): boolean => typeof cell.value === 'number' || parseNumber(cell.text) !== null

/** Up to 180 for both: whole columns come swapped, and then they have to be told as such, not overlooked. */
function isAngle(cell: Cell): boolean {
  const degrees = typeof cell.value === 'number' ? cell.value : parseAngle(cell.text)?.degrees
  return degrees !== undefined && Math.abs(degrees) <= 180
}

/**
 * What the values of a column say about a type of field: 1 when all fit and only such a field has values like these, 0
 * when they neither speak for nor against it, below 0 when most of them can't be values of the field.
 */
export interface ValueScores {
  of(type: ValueType): number
  /** Can values alone tell the type, whatever the heading says? */
  canTell(type: ValueType): boolean
}

/** Scores of one column; each type is tried once, however many fields and kinds of sheet ask. */
export function valueScores(cells: readonly Cell[], hasHeading = true): ValueScores {
  const telling = hasHeading ? TELLING : { ...TELLING, ...TELLING_ALONE }
  const filled = cells
    .filter(cell => cell.kind !== 'empty' && !saysNothing(cell.text))
    .slice(0, SAMPLE_VALUES)
  const known = new Map<ValueType, number>()
  return {
    of: type => {
      const score = known.get(type) ?? scoreOf(filled, TESTS[type], telling[type])
      known.set(type, score)
      return score
    },
    canTell: type => telling[type] !== undefined,
  }
}

/** Values looked at; they tell as much as all of them. */
const SAMPLE_VALUES = 60

type CellTest = (cell: Cell) => boolean

function scoreOf(filled: readonly Cell[], fits?: CellTest, tells?: CellTest): number {
  if (!fits || filled.length === 0) return 0
  if (!isAtLeast(filled, fits, 0.4)) return -1
  if (!tells || !isAtLeast(filled, tells, 0.8)) return 0
  return filled.filter(tells).length / filled.length
}

/** Does a share of the cells pass? Stops as soon as that is certain either way. */
function isAtLeast(filled: readonly Cell[], test: CellTest, share: number): boolean {
  const needed = Math.ceil(share * filled.length)
  let [passed, left] = [0, filled.length]
  for (const cell of filled) {
    left -= 1
    if (test(cell)) passed += 1
    if (passed >= needed) return true
    if (passed + left < needed) return false
  }
  return needed === 0
}
