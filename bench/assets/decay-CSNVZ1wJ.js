import { i as daysBetween } from "./calendar-date-B7KFMKyQ.js";
// shared/risk/decay.ts
/** Mean length of a month of the Gregorian calendar in days. */
var DAYS_PER_MONTH = 30.436875;
/** An age in days as months, with fractions; a date in the future counts as today. */
function monthsOfDays(days) {
	return Math.max(0, days) / DAYS_PER_MONTH;
}
/** Months between two days, as a fraction; a date in the future counts as today. */
function monthsBetween(from, to) {
	return monthsOfDays(daysBetween(from, to));
}
/**
* Influence of a place at a distance (model 4.1): 1 inside its radius, then falling by e per lambda, and none once it
* falls below the cutoff. All distances in km.
*/
function distanceInfluence(distanceKm, radiusKm, lambdaKm, cutoff = .05) {
	if (distanceKm <= radiusKm) return 1;
	const influence = Math.exp(-(distanceKm - radiusKm) / lambdaKm);
	return influence < cutoff ? 0 : influence;
}
/** The distance in km beyond which a place of this radius has no influence. */
function reachKm(radiusKm, lambdaKm, cutoff = .05) {
	return radiusKm + lambdaKm * Math.log(1 / cutoff);
}
/** What is left of a value after an age in months, halving every `halfLifeMonths`. */
function halved(value, ageMonths, halfLifeMonths) {
	return value * .5 ** (ageMonths / halfLifeMonths);
}
export { reachKm as a, monthsOfDays as i, halved as n, monthsBetween as r, distanceInfluence as t };
