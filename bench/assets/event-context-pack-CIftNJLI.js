import { t as addDays } from "./calendar-date-B7KFMKyQ.js";
import { i as monthsOfDays } from "./decay-CSNVZ1wJ.js";
import { n as eventExposure, t as EventIndex } from "./event-index-77xy2Z9E.js";
import { r as severityFromDeaths } from "./severity-D31Ou_bN.js";
import { z } from "zod";
// shared/risk/event-context.ts
/** Beyond this many places only those that add most are kept as reasons; all of them count. */
var PLACES_KEPT = 5;
/** The deaths of a year make the severity of a country, as they make that of a hotspot derived from events. */
var COUNTRY_MONTHS = 12;
function countriesOf({ columns }) {
	const deaths = /* @__PURE__ */ new Map();
	for (let event = 0; event < columns.count; event++) {
		const code = columns.countries[columns.country[event] ?? 0] ?? "";
		const age = monthsOfDays(columns.lastDay - (columns.day[event] ?? 0));
		if (code === "" || age > COUNTRY_MONTHS) continue;
		deaths.set(code, (deaths.get(code) ?? 0) + (columns.deaths[event] ?? 0));
	}
	return countriesByDeaths(deaths);
}
/** What the deaths of twelve months say of each country. */
var countriesByDeaths = (deaths) => new Map(Array.from(deaths, ([code, sum]) => [code, {
	deaths: sum,
	severity: severityFromDeaths(sum)
}]));
function heaviestOf({ columns, labels }, heaviest) {
	const places = [""];
	const at = /* @__PURE__ */ new Map([["", 0]]);
	const positionOf = (word) => {
		const known = at.get(word);
		if (known !== void 0) return known;
		at.set(word, places.length);
		return places.push(word) - 1;
	};
	return {
		ids: Array.from(heaviest, (event) => labels.ids[event] ?? ""),
		place: Uint32Array.from(heaviest, (event) => positionOf(labels.places[labels.place[event] ?? 0] ?? "")),
		country: Uint32Array.from(heaviest, (event) => columns.country[event] ?? 0),
		day: Int32Array.from(heaviest, (event) => columns.day[event] ?? 0),
		deaths: Int32Array.from(heaviest, (event) => columns.deaths[event] ?? 0),
		places,
		countries: columns.countries
	};
}
/** Prepares an edition of events, or several merged ones, for scoring with a model. */
function eventContext(labelled, model) {
	const index = EventIndex.of(labelled.columns, model);
	return {
		index,
		lastDay: addDays("1970-01-01", labelled.columns.lastDay),
		lastDayNumber: labelled.columns.lastDay,
		countries: countriesOf(labelled),
		heaviest: heaviestOf(labelled, index.places.heaviest),
		labelled: () => labelled
	};
}
/** What events add at a point, with the places that add most (model 4.1, events directly). */
function eventsAt(point, events, model) {
	const { ids, place, places, country, countries, day, deaths } = events.heaviest;
	const { density, matches: found } = events.index.reading(point);
	const matches = found.slice(0, PLACES_KEPT).map(({ slot, events, deaths: deathsInAll, ...match }) => ({
		id: ids[slot] ?? "",
		place: places[place[slot] ?? 0] || null,
		country: countries[country[slot] ?? 0] || null,
		date: addDays("1970-01-01", day[slot] ?? 0),
		deaths: deaths[slot] ?? 0,
		events,
		deathsInAll,
		distanceKm: match.distanceKm,
		density: match.density
	}));
	return {
		density,
		exposure: eventExposure(density, model),
		places: found.length,
		matches
	};
}
// shared/risk/event-context-pack.ts
var wordsSchema = z.strictObject({
	count: z.int().nonnegative(),
	lastDay: z.int(),
	/** Deaths of twelve months by country. */
	deaths: z.array(z.tuple([z.string(), z.number()])),
	ids: z.array(z.string()),
	places: z.array(z.string()),
	countries: z.array(z.string())
});
/** Bytes of one place: five columns of eight bytes, six of four. */
var PLACE_BYTES = 64;
/** Views of one buffer, widest numbers first, so that every column starts where its type may start. */
function viewsOf(buffer, count) {
	let at = 0;
	const take = (bytes) => {
		const start = at;
		at += bytes * count;
		return start;
	};
	return {
		places: {
			lat: new Float64Array(buffer, take(8), count),
			lon: new Float64Array(buffer, take(8), count),
			radiusKm: new Float64Array(buffer, take(8), count),
			weight: new Float64Array(buffer, take(8), count),
			deaths: new Float64Array(buffer, take(8), count),
			events: new Int32Array(buffer, take(4), count),
			heaviest: new Int32Array(buffer, take(4), count)
		},
		heaviest: {
			place: new Uint32Array(buffer, take(4), count),
			country: new Uint32Array(buffer, take(4), count),
			day: new Int32Array(buffer, take(4), count),
			deaths: new Int32Array(buffer, take(4), count)
		}
	};
}
/** What of prepared events takes its time to make, as bytes and words. */
function packEventContext({ index, heaviest, countries, lastDayNumber }) {
	const { places } = index;
	const buffer = /* @__PURE__ */ new ArrayBuffer(PLACE_BYTES * places.count);
	const views = viewsOf(buffer, places.count);
	views.places.lat.set(places.lat);
	views.places.lon.set(places.lon);
	views.places.radiusKm.set(places.radiusKm);
	views.places.weight.set(places.weight);
	views.places.deaths.set(places.deaths);
	views.places.events.set(places.events);
	views.places.heaviest.set(places.heaviest);
	views.heaviest.place.set(heaviest.place);
	views.heaviest.country.set(heaviest.country);
	views.heaviest.day.set(heaviest.day);
	views.heaviest.deaths.set(heaviest.deaths);
	const words = {
		count: places.count,
		lastDay: lastDayNumber,
		deaths: Array.from(countries, ([code, { deaths }]) => [code, deaths]),
		ids: [...heaviest.ids],
		places: [...heaviest.places],
		countries: [...heaviest.countries]
	};
	return {
		columns: new Uint8Array(buffer),
		words: JSON.stringify(words)
	};
}
/**
* Prepared events from what was kept, for the model they were prepared with: the same numbers to the last bit. Throws where
* bytes and words do not fit each other.
*/
function unpackEventContext({ columns, words }, model, labelled) {
	const { count, lastDay, deaths, ids, places, countries } = wordsSchema.parse(JSON.parse(words));
	if (columns.byteLength !== count * PLACE_BYTES || ids.length !== count) throw new RangeError(`${columns.byteLength} bytes are not ${count} places`);
	const views = viewsOf(new Uint8Array(columns).buffer, count);
	return {
		index: new EventIndex({
			count,
			...views.places
		}, model),
		lastDay: addDays("1970-01-01", lastDay),
		lastDayNumber: lastDay,
		countries: countriesByDeaths(deaths),
		heaviest: {
			ids,
			places,
			countries,
			...views.heaviest
		},
		labelled
	};
}
export { eventsAt as i, unpackEventContext as n, eventContext as r, packEventContext as t };
