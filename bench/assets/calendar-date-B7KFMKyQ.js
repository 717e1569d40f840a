import { z } from "zod";
// shared/units/calendar-date.ts
/** A day of the calendar without zone, `YYYY-MM-DD`. It never becomes a moment, so it can't slip a day. */
var calendarDateSchema = z.iso.date();
/** A moment in UTC, ISO 8601 with milliseconds and `Z`. */
var momentSchema = z.iso.datetime();
/** Days since 1970-01-01 of a calendar date (proleptic Gregorian). */
function dayNumber(date) {
	return Math.round(Date.parse(`${date}T00:00:00Z`) / 864e5);
}
/** Whole days from one calendar date to another; negative when `to` lies before `from`. */
function daysBetween(from, to) {
	return dayNumber(to) - dayNumber(from);
}
/** The calendar date a number of days later. */
function addDays(date, days) {
	return (/* @__PURE__ */ new Date((dayNumber(date) + days) * 864e5)).toISOString().slice(0, 10);
}
export { momentSchema as a, daysBetween as i, calendarDateSchema as n, dayNumber as r, addDays as t };
