import { asciiDigits, saysNothing, tidy } from '../fold'
import type { Cell } from '../sheet'
import { parseNumber } from './number'
import { ABSENT, read, refuse, type Reading } from './reading'

type Axis = 'lat' | 'lon'

/** An angle as written: degrees, the axis its letter names, and how many decimals of a degree the writing can tell apart. */
interface Angle {
  readonly degrees: number
  readonly axis: Axis | null
  readonly decimals: number
}

const LETTERS: Readonly<Record<string, { axis: Axis; sign: 1 | -1 }>> = {
  N: { axis: 'lat', sign: 1 },
  S: { axis: 'lat', sign: -1 },
  E: { axis: 'lon', sign: 1 },
  W: { axis: 'lon', sign: -1 },
}
const LIMIT: Readonly<Record<Axis, number>> = { lat: 90, lon: 180 }
const SEXAGESIMAL =
  /^([+-]?\d{1,3})\s*(?:°|º|d|deg|\s)\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:['’′´m]|min)?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|”|″|''|’’|s|sec)?)?$/i

/**
 * An angle in decimal degrees (`27.7103`, `-0,5`, `85.3 E`), degrees and minutes (`27°42.6'N`) or degrees, minutes and
 * seconds (`27 42 37 N`). `O` is not read as a letter: it is west in French and Spanish, east in German.
 */
export function parseAngle(raw: string): Angle | null {
  const text = asciiDigits(tidy(raw))
  const letter = /^([NSEW])\b|(?<![a-z])([NSEW])$/i.exec(text)
  const hemisphere = letter ? LETTERS[(letter[1] ?? letter[2] ?? '').toUpperCase()] : undefined
  const digits = (letter ? text.replace(letter[0], '') : text).trim()
  const angle = decimalDegrees(digits) ?? sexagesimal(digits)
  if (!angle || (hemisphere && angle.degrees < 0)) return null
  const degrees = hemisphere?.sign === -1 ? 0 - angle.degrees : angle.degrees
  return { degrees, axis: hemisphere?.axis ?? null, decimals: angle.decimals }
}

interface Written {
  readonly degrees: number
  readonly decimals: number
}

function decimalDegrees(text: string): Written | null {
  const digits = text.replace(/\s*(?:°|º|deg)$/i, '')
  if (!/^[+-]?\d{1,3}(?:[.,]\d+)?$/.test(digits)) return null
  const degrees = parseNumber(digits.replace(',', '.'), '.')
  const asPoint = Number(digits.replace(',', '.'))
  return degrees === null ? null : { degrees: asPoint, decimals: digits.split(/[.,]/)[1]?.length ?? 0 }
}

function sexagesimal(text: string): Written | null {
  const match = SEXAGESIMAL.exec(text)
  if (!match) return null
  const [whole, minutes, seconds] = [match[1], match[2], match[3]].map(part =>
    Number((part ?? '0').replace(',', '.')),
  )
  if (whole === undefined || minutes === undefined || seconds === undefined || minutes >= 60 || seconds >= 60)
    return null
  const size = Math.abs(whole) + minutes / 60 + seconds / 3600
  return {
    degrees: text.startsWith('-') ? -size : size,
    decimals: match[3] === undefined && !/[.,]/.test(match[2] ?? '') ? 2 : 4,
  }
}

function angleOf(cell: Cell): Angle | null {
  if (typeof cell.value !== 'number') return parseAngle(cell.text)
  return { degrees: cell.value, axis: null, decimals: String(cell.value).split('.')[1]?.length ?? 0 }
}

/** A position on Earth, degrees WGS84. `coarse` = written with so few decimals that it marks a town, not a place. */
export interface Position {
  readonly lat: number
  readonly lon: number
  readonly coarse: boolean
}

/** Fewer decimals than this tell less than a kilometre apart (0.01 degree is about 1.1 km of latitude). */
const DECIMALS_OF_A_PLACE = 2

/**
 * Latitude and longitude of two cells. A pair that can only be right the other way round is refused with the turned
 * pair as suggestion, never turned in silence; so is a half pair and the point 0, 0, which nobody's site is at.
 */
export function readPosition(latCell: Cell, lonCell: Cell): Reading<Position> {
  const cells = [latCell, lonCell]
  if (cells.every(cell => cell.kind === 'empty' || saysNothing(cell.text))) return ABSENT
  if (cells.some(cell => cell.kind === 'empty')) return refuse('coordinate-incomplete')
  const [lat, lon] = [angleOf(latCell), angleOf(lonCell)]
  return lat && lon ? positionOf(lat, lon) : refuse('coordinate-unreadable')
}

function positionOf(lat: Angle, lon: Angle): Reading<Position> {
  const turned = `${lon.degrees}, ${lat.degrees}`
  const lettersTurned = lat.axis === 'lon' || lon.axis === 'lat'
  const fitsTurned = Math.abs(lon.degrees) <= LIMIT.lat && Math.abs(lat.degrees) <= LIMIT.lon
  if (lettersTurned) return refuse('coordinate-swapped', {}, turned)
  if (Math.abs(lat.degrees) > LIMIT.lat && fitsTurned) return refuse('coordinate-swapped', {}, turned)
  if (Math.abs(lat.degrees) > LIMIT.lat || Math.abs(lon.degrees) > LIMIT.lon)
    return refuse('coordinate-out-of-range')
  if (lat.degrees === 0 && lon.degrees === 0) return refuse('coordinate-zero')
  const coarse = Math.max(lat.decimals, lon.decimals) < DECIMALS_OF_A_PLACE
  const position = { lat: lat.degrees, lon: lon.degrees, coarse }
  return coarse ? read(position, { code: 'coordinate-coarse' }) : read(position)
}

const PAIR = /^(.+?)(?:\s*[;/|]\s*|\s*,\s+|(?<=[NSEW°])\s+|\s+(?=[+-]?\d+[.]))(.+)$/i

/** Latitude and longitude written in one cell: `27.71, 85.32`, `27°42'N 85°19'E`. */
export function readPair(cell: Cell): Reading<Position> {
  if (cell.kind === 'empty' || saysNothing(cell.text)) return ABSENT
  const match = PAIR.exec(tidy(cell.text)) ?? /^([+-]?\d+\.\d+),([+-]?\d+\.\d+)$/.exec(tidy(cell.text))
  const [lat, lon] = [match?.[1], match?.[2]].map(part => parseAngle(part ?? ''))
  return lat && lon ? positionOf(lat, lon) : refuse('coordinate-unreadable')
}
