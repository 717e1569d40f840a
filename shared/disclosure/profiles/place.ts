import type { Profile } from './profile'

/** Where something is, as the records have it; `null` = not known. */
export interface Place {
  readonly country: string | null
  readonly region: string | null
  readonly city: string | null
  readonly address: string | null
  /** Degrees. */
  readonly lat: number | null
  readonly lon: number | null
}

/**
 * A place as exactly as a profile tells it. By region: country and region, and the position rounded to whole degrees, which
 * is a square of some hundred kilometres. By country: nothing else.
 */
export function coarsened(place: Place, places: Profile['places']): Place {
  if (places === 'exact') return place
  const { country, region } = place
  const far = { country, city: null, address: null }
  // Minus zero is no position a reader knows.
  const whole = (degrees: number | null) => (degrees === null ? null : Math.round(degrees) + 0)
  return places === 'country'
    ? { ...far, region: null, lat: null, lon: null }
    : { ...far, region, lat: whole(place.lat), lon: whole(place.lon) }
}
