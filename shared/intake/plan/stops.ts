import { lookup } from '../../units/lookup'
import type { CorridorStop } from '../../corridors/records'
import { fold } from '../fold'
import { place, type PlanContext, type RowEffect } from './context'
import { strongest } from './effects'
import type { RowView } from './row-view'
import { countryCodeOf } from '../values/country'

export type Stop = Pick<CorridorStop, 'role' | 'country' | 'place' | 'lat' | 'lon'>

/** The stops a row names, in travelling order. */
export function stopsOf(row: RowView): readonly Stop[] {
  return [
    {
      role: 'origin',
      country: row.country('corridor.originCountry'),
      place: placeText(row, 'origin'),
      ...pointOf(row, 'origin'),
    },
    ...transitsOf(row.text('corridor.transit') ?? ''),
    {
      role: 'destination',
      country: row.country('corridor.destinationCountry'),
      place: placeText(row, 'destination'),
      ...pointOf(row, 'destination'),
    },
  ]
}

const NO_POINT = { lat: null, lon: null } as const

/** Where an end lies, if the row says so. */
function pointOf(row: RowView, end: 'origin' | 'destination'): Pick<Stop, 'lat' | 'lon'> {
  const position = row.position(`corridor.${end}Lat`, `corridor.${end}Lon`)
  return position === null ? NO_POINT : { lat: position.lat, lon: position.lon }
}

/** The place of an end; a country that was not understood is kept as its place, so no word of the file is lost. */
function placeText(row: RowView, end: 'origin' | 'destination'): string | null {
  const written = row.text(`corridor.${end}Place`)
  const country = row.original(`corridor.${end}Country`)
  return written ?? (country !== null && countryCodeOf(country) === null ? country : null)
}

/** `India; Dubai, UAE > Oman`: parts are set apart by semicolons, arrows or bars; commas part them when each is a country. */
function transitsOf(text: string): readonly Stop[] {
  const parts = text
    .split(/[;|>→›←\n]|\s(?:and|then|puis|luego)\s/u)
    .flatMap(part => splitCountries(part))
    .map(part => part.trim())
  return parts.filter(part => part !== '').map(part => transitOf(part))
}

function splitCountries(part: string): readonly string[] {
  const pieces = part.split(',')
  return pieces.every(piece => countryCodeOf(piece) !== null) ? pieces : [part]
}

function transitOf(part: string): Stop {
  const whole = countryCodeOf(part)
  if (whole !== null) return { role: 'transit', country: whole, place: null, ...NO_POINT }
  const comma = part.lastIndexOf(',')
  const country = comma < 0 ? null : countryCodeOf(part.slice(comma + 1))
  const place = country === null ? part : part.slice(0, comma).trim()
  return { role: 'transit', country, place, ...NO_POINT }
}

/**
 * Lays stops over those of a corridor. A row without transit says nothing about transit, so known transit stops stay
 * and the destination is the last known one.
 */
export function placeStops(
  context: PlanContext,
  row: RowView,
  corridorId: string,
  stops: readonly Stop[],
): RowEffect {
  const known = context.corridorStops
    .find(`of:${corridorId}`)
    .flatMap(id => context.corridorStops.get(id) ?? [])
  const last = Math.max(stops.length - 1, ...known.map(stop => stop.position))
  const effects = stops.map((stop, index) => {
    const position = stop.role === 'destination' ? last : index
    const found = context.corridorStops.find(`${corridorId}|${position}`)[0] ?? null
    const fresh = (): CorridorStop => ({
      id: context.newId(),
      corridorId,
      position,
      ...stop,
    })
    return place(context.corridorStops, found, stop, fresh, row).effect
  })
  return strongest(effects)
}

const ROLE_WORDS = lookup<Stop['role']>({
  origin: 'origin',
  home: 'origin',
  departure: 'origin',
  transit: 'transit',
  destination: 'destination',
  arrival: 'destination',
  workplace: 'destination',
})

/** The stop at which the row's fee is charged, by role, country or place; `null` where that is not known. */
export function feeStopOf(row: RowView, stops: readonly Stop[]): number | null {
  const text = row.text('corridor.feeStop')
  if (text === null) return null
  const role = ROLE_WORDS.get(fold(text))
  const country = countryCodeOf(text)
  const index = stops.findIndex(
    stop =>
      stop.role === role ||
      (country !== null && stop.country === country) ||
      (stop.place !== null && fold(stop.place) === fold(text)),
  )
  if (index >= 0) return index
  row.report('corridor.feeStop', { code: 'fee-stop-unknown' })
  return null
}
