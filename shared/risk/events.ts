import { distanceInfluence, halved, monthsBetween } from './decay'
import { distanceKm, type Point } from './distance'
import type { CalendarDate } from '../units/calendar-date'
import type { RiskModel } from './model'

/** One event of an event data set. Precision is UCDP's `where_prec`, 1 exact to 7 international waters. */
export interface ConflictEvent extends Point {
  readonly deaths: number
  readonly precision: number
  readonly date: CalendarDate
}

/** Weight of an event before distance: capped deaths plus one, halved with age; 0 when it is too old or too vague. */
export function eventWeight(event: ConflictEvent, editionLastDay: CalendarDate, model: RiskModel): number {
  const { deathsCap, halfLifeMonths, oldestMonths, radiusKmByPrecision } = model.events
  const ageMonths = monthsBetween(event.date, editionLastDay)
  if (ageMonths > oldestMonths || radiusKmByPrecision[event.precision] === undefined) return 0
  return halved(Math.min(Math.max(0, event.deaths), deathsCap) + 1, ageMonths, halfLifeMonths)
}

/** E(p): the distance- and time-decayed event density at a point (model 4.1, events directly). */
export function eventDensity(
  point: Point,
  events: readonly ConflictEvent[],
  editionLastDay: CalendarDate,
  model: RiskModel,
): number {
  let density = 0
  for (const event of events) {
    const weight = eventWeight(event, editionLastDay, model)
    if (weight === 0) continue
    const radiusKm = model.events.radiusKmByPrecision[event.precision] ?? 0
    const influence = distanceInfluence(
      distanceKm(point, event),
      radiusKm,
      model.events.lambdaKm,
      model.conflict.cutoff,
    )
    density += weight * influence
  }
  return density
}

/** C_ev: an event density on the scale of 0 to 100; a density of 100 gives 63, one of 1000 gives 100. */
export function eventExposure(density: number, model: RiskModel): number {
  return 100 * (1 - Math.exp(-density / model.events.scale))
}
