import { daysBetween, type CalendarDate } from '../units/calendar-date'

/** Mean length of a month of the Gregorian calendar in days. */
const DAYS_PER_MONTH = 30.436875

/** An age in days as months, with fractions; a date in the future counts as today. */
export function monthsOfDays(days: number): number {
  return Math.max(0, days) / DAYS_PER_MONTH
}

/** Months between two days, as a fraction; a date in the future counts as today. */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  return monthsOfDays(daysBetween(from, to))
}

/**
 * Influence of a place at a distance (model 4.1): 1 inside its radius, then falling by e per lambda, and none once it
 * falls below the cutoff. All distances in km.
 */
export function distanceInfluence(
  distanceKm: number,
  radiusKm: number,
  lambdaKm: number,
  cutoff = 0.05,
): number {
  if (distanceKm <= radiusKm) return 1
  const influence = Math.exp(-(distanceKm - radiusKm) / lambdaKm)
  return influence < cutoff ? 0 : influence
}

/** The distance in km beyond which a place of this radius has no influence. */
export function reachKm(radiusKm: number, lambdaKm: number, cutoff = 0.05): number {
  return radiusKm + lambdaKm * Math.log(1 / cutoff)
}

/** What is left of a value after an age in months, halving every `halfLifeMonths`. */
export function halved(value: number, ageMonths: number, halfLifeMonths: number): number {
  return value * 0.5 ** (ageMonths / halfLifeMonths)
}
