import { n as distanceKm, t as EARTH_RADIUS_KM } from "./distance-CexuA92F.js";
import { r as dayNumber, t as addDays } from "./calendar-date-B7KFMKyQ.js";
import { t as countryCodeOf } from "./country-DdLW1UAA.js";
import { r as hotspotsEditionSchema } from "./hotspots-BMe5bta0.js";
import { a as distanceInfluence, c as monthsOfDays, l as reachKm, o as halved, r as severityFromDeaths } from "./severity-Bo4n0NpM.js";
import { t as canonicalJson } from "./canonical-json-BTf8Si1k.js";
import { r as readLabelledEvents } from "./events-CACfy0XU.js";
import { createHash } from "node:crypto";
import { z } from "zod";
// shared/reference/events/read-event.ts
var Problem = class extends Error {
	problem;
	constructor(code, field, value) {
		super(code);
		this.problem = {
			code,
			field,
			value
		};
	}
};
function cellOf(cells, { columns }, field) {
	const at = columns[field];
	return at === void 0 ? "" : (cells[at] ?? "").trim();
}
function wholeNumber(text, field, least, most) {
	if (text === "") throw new Problem("empty", field, null);
	const value = Number(text);
	if (!Number.isFinite(value)) throw new Problem("not-a-number", field, text);
	if (value < least || value > most) throw new Problem("out-of-range", field, text);
	return value;
}
var MONTHS = [
	"january",
	"february",
	"march",
	"april",
	"may",
	"june",
	"july",
	"august",
	"september",
	"october",
	"november",
	"december"
];
/** `2025-03-01`, with or without a time behind it, and ACLED's `01 March 2025`. */
function isoDate(text) {
	const iso = /^(\d{4}-\d{2}-\d{2})(?:[ T][\d:.Z]*)?$/.exec(text)?.[1];
	if (iso !== void 0) return iso;
	const words = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(text);
	const month = MONTHS.indexOf(words?.[2]?.toLowerCase() ?? "") + 1;
	if (words === null || month === 0) return null;
	return `${words[3]}-${String(month).padStart(2, "0")}-${(words[1] ?? "").padStart(2, "0")}`;
}
function dayOf(text, today) {
	const date = isoDate(text);
	const day = date === null ? NaN : dayNumber(date);
	if (Number.isNaN(day)) throw new Problem("not-a-date", "date", text);
	if (day > today) throw new Problem("in-the-future", "date", text);
	return day;
}
/** Names as UCDP keeps them carry history in brackets, `Russia (Soviet Union)`; Gaza and the West Bank stand under Israel. */
var BRACKETS = / *\([^)]*\)/g;
var PALESTINE = /gaza|west bank/i;
var CODES = /* @__PURE__ */ new Map([
	["kingdom of eswatini", "SZ"],
	["macedonia, fyr", "MK"],
	["serbia", "RS"],
	["madagascar", "MG"]
]);
function countryOf(name, region) {
	const plain = name.replace(BRACKETS, "").trim();
	const known = CODES.get(plain.toLowerCase());
	if (known !== void 0) return known;
	const code = countryCodeOf(plain) ?? countryCodeOf(name);
	if (code !== null) CODES.set(plain.toLowerCase(), code);
	return code === "IL" && PALESTINE.test(region) ? "PS" : code;
}
/** Refuses points that can't be where the row says they are; vague ones are not judged. */
function judgePlace(lat, lon, country, precision, outlines) {
	if (precision >= 5 || outlines.near(country, lat, lon) === true) return;
	const given = `${lat}, ${lon}`;
	if (Math.abs(lon) <= 90 && outlines.near(country, lon, lat) === true) throw new Problem("swapped-coordinates", "lat", given);
	if (!outlines.onLand(lat, lon)) throw new Problem("in-the-sea", "lat", given);
}
/** ACLED codes 1 town, 2 part of a region, 3 region: UCDP's 1, 2 and 4. */
var ACLED_PRECISION = [
	0,
	1,
	2,
	4
];
function precisionOf(text, family) {
	if (text === "") return family === "ucdp" ? 5 : 1;
	const value = wholeNumber(text, "precision", 1, family === "ucdp" ? 7 : 3);
	return family === "ucdp" ? value : ACLED_PRECISION[value] ?? 5;
}
/** A latitude that can only be a longitude is the most common slip of all. */
function latitude(text) {
	const value = Number(text);
	if (Math.abs(value) > 90 && Math.abs(value) <= 180) throw new Problem("swapped-coordinates", "lat", text);
	return wholeNumber(text, "lat", -90, 90);
}
function readFields(cells, { layout, outlines, today }) {
	const cell = (field) => cellOf(cells, layout, field);
	const id = cell("id");
	if (id === "") throw new Problem("empty", "id", null);
	const [lat, lon] = [latitude(cell("lat")), wholeNumber(cell("lon"), "lon", -180, 180)];
	const country = countryOf(cell("country"), cell("region"));
	if (country === null) throw new Problem("unknown-country", "country", cell("country"));
	const precision = precisionOf(cell("precision"), layout.family);
	judgePlace(lat, lon, country, precision, outlines);
	return {
		id,
		lat,
		lon,
		country,
		precision,
		deaths: Math.round(wholeNumber(cell("deaths"), "deaths", 0, 1e7)),
		day: dayOf(cell("date"), today),
		violence: layout.family === "ucdp" ? wholeNumber(cell("violence"), "violence", 1, 3) : 0,
		place: cell("place") || cell("region"),
		party: [cell("party"), cell("otherParty")].filter((name) => name !== "").join(" - ")
	};
}
/** One row as an event, or why it is none. */
function readEvent(cells, context) {
	if (cells.length < context.layout.width) return {
		event: null,
		problem: {
			code: "cut-off",
			field: null,
			value: String(cells.length)
		}
	};
	try {
		return {
			event: readFields(cells, context),
			problem: null
		};
	} catch (cause) {
		if (!(cause instanceof Problem)) throw cause;
		return {
			event: null,
			problem: cause.problem
		};
	}
}
// shared/reference/cluster-events.ts
/**
* How hotspots are made of events (docs/method.md): events of the last twelve months, gathered in cells, grown from the
* heaviest cell outwards. Every step has one outcome: the same events give the same hotspots with the same ids.
*/
var CLUSTERING = {
	windowDays: 365,
	/** Side of a cell in degrees: about 28 km at the equator. */
	cellDegrees: .25,
	/** A cell joins the heaviest one within this distance. */
	joinKm: 75,
	/** The radius holds this share of the events, within these bounds. */
	radiusShare: .85,
	leastRadiusKm: 10,
	mostRadiusKm: 100,
	/** Less than both of these is no hotspot. */
	leastEvents: 5,
	leastDeaths: 10,
	/** Without an event for this long it is no longer ongoing: its severity fades from the last one. */
	ongoingDays: 90
};
var indexOf = (degrees) => Math.floor(degrees / CLUSTERING.cellDegrees);
/** Events of the window that say something about a place, by cell. */
function cellsOf({ columns }) {
	const cells = /* @__PURE__ */ new Map();
	for (let event = 0; event < columns.count; event++) {
		if (columns.lastDay - (columns.day[event] ?? 0) >= CLUSTERING.windowDays || (columns.precision[event] ?? 0) >= 5) continue;
		const [row, column] = [indexOf(columns.lat[event] ?? 0), indexOf(columns.lon[event] ?? 0)];
		const key = `${row}_${column}`;
		const cell = cells.get(key) ?? {
			key,
			lat: (row + .5) * CLUSTERING.cellDegrees,
			lon: (column + .5) * CLUSTERING.cellDegrees,
			events: [],
			deaths: 0
		};
		cell.events.push(event);
		cell.deaths += columns.deaths[event] ?? 0;
		cells.set(key, cell);
	}
	return [...cells.values()];
}
/** Heaviest first: deaths, then events, then the key, so that no two cells are equal. */
var byWeight = (a, b) => b.deaths - a.deaths || b.events.length - a.events.length || (a.key < b.key ? -1 : 1);
/** Groups of cells: the heaviest free cell takes all free ones around it, then the next. */
function groupsOf(cells) {
	const free = new Map(cells.map((cell) => [cell.key, cell]));
	const reach = Math.ceil(CLUSTERING.joinKm / 111 / CLUSTERING.cellDegrees) + 1;
	return [...cells].sort(byWeight).flatMap((seed) => {
		if (!free.has(seed.key)) return [];
		const around = neighbours(seed, reach, free).filter((cell) => distanceKm(seed, cell) <= CLUSTERING.joinKm);
		for (const cell of around) free.delete(cell.key);
		return [around];
	});
}
/** Free cells in a box around a cell, itself first; degrees of longitude shrink towards the poles, so the box widens. */
function neighbours(seed, reach, free) {
	const [row, column] = [indexOf(seed.lat), indexOf(seed.lon)];
	const wide = Math.ceil(reach / Math.max(.1, Math.cos(seed.lat * Math.PI / 180)));
	const found = [seed];
	for (let r = row - reach; r <= row + reach; r++) for (let c = column - wide; c <= column + wide; c++) {
		const cell = free.get(`${r}_${c}`);
		if (cell !== void 0 && cell !== seed) found.push(cell);
	}
	return found;
}
/** The value that occurs most; the first of equals. */
function commonest(values) {
	const counts = /* @__PURE__ */ new Map();
	for (const value of values) if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
	const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	return best?.[0] ?? null;
}
var PARTIES_NAMED = 3;
function hotspotOf(group, { columns, labels }) {
	const events = group.flatMap((cell) => cell.events);
	const deaths = group.reduce((sum, cell) => sum + cell.deaths, 0);
	if (events.length < CLUSTERING.leastEvents && deaths < CLUSTERING.leastDeaths) return null;
	const points = events.map((event) => ({
		lat: columns.lat[event] ?? 0,
		lon: columns.lon[event] ?? 0
	}));
	const centre = middleOf(points);
	const lastDay = Math.max(...events.map((event) => columns.day[event] ?? 0));
	const lastEventOn = dateOf(lastDay);
	const place = commonest(events.map((event) => labels.places[labels.place[event] ?? 0] ?? ""));
	const parties = new Set(events.map((event) => labels.parties[labels.party[event] ?? 0] ?? ""));
	return {
		id: `cl-${group[0]?.key ?? ""}`,
		name: place ?? `${centre.lat.toFixed(2)}, ${centre.lon.toFixed(2)}`,
		country: commonest(events.map((event) => columns.countries[columns.country[event] ?? 0] ?? "")),
		...centre,
		radiusKm: radiusOf(centre, points),
		extent: "place",
		kind: "conflict",
		basis: "events",
		status: "current",
		period: null,
		confidence: "high",
		verification: "looked-up",
		deaths12m: deaths,
		events12m: events.length,
		lastEventOn,
		actors: [...parties].filter((party) => party !== "").sort().slice(0, PARTIES_NAMED),
		sectors: [],
		patterns: [],
		sources: [0],
		confirmedOn: columns.lastDay - lastDay > CLUSTERING.ongoingDays ? lastEventOn : null
	};
}
var dateOf = (day) => addDays("1970-01-01", day);
function middleOf(points) {
	const mean = (of) => Math.round(points.reduce((sum, point) => sum + of(point), 0) / points.length * 1e4) / 1e4;
	return {
		lat: mean((point) => point.lat),
		lon: mean((point) => point.lon)
	};
}
function radiusOf(centre, points) {
	const distances = points.map((point) => distanceKm(centre, point)).sort((a, b) => a - b);
	const at = Math.min(distances.length - 1, Math.ceil(distances.length * CLUSTERING.radiusShare) - 1);
	const radius = Math.round(distances[at] ?? 0);
	return Math.min(CLUSTERING.mostRadiusKm, Math.max(CLUSTERING.leastRadiusKm, radius));
}
/** The goods that the built-in edition names for each country stand in where events say nothing of sectors. */
function sectorsByCountry(builtIn) {
	return new Map(builtIn.flatMap(({ hotspots }) => hotspots.flatMap(({ basis, country, sectors }) => basis === "events" && country !== null && sectors.length > 0 ? [[country, sectors]] : [])));
}
/** Hotspots made of the events in use, worst first, as an edition that names the data it comes from. */
function clusterEvents(events, from, builtIn) {
	const sectors = sectorsByCountry(builtIn);
	const hotspots = groupsOf(cellsOf(events)).flatMap((group) => hotspotOf(group, events) ?? []).map((hotspot) => ({
		...hotspot,
		sectors: [...sectors.get(hotspot.country ?? "") ?? []]
	}));
	return {
		...from,
		asOf: dateOf(events.columns.lastDay),
		kind: "hotspots",
		hotspots: hotspots.sort((a, b) => (b.deaths12m ?? 0) - (a.deaths12m ?? 0) || (a.id < b.id ? -1 : 1))
	};
}
// shared/reference/merge-events.ts
var yearOf = (day) => (/* @__PURE__ */ new Date(day * 864e5)).getUTCFullYear();
/** The last year that final files cover; nothing before it is taken from preliminary ones. */
function lastFinalYear(layers) {
	const days = layers.filter((layer) => !layer.preliminary).map((layer) => layer.events.columns.lastDay);
	return days.length === 0 ? -Infinity : yearOf(Math.max(...days));
}
/** Which row of which layer speaks for each id: the later layer wins; order of first appearance is kept. */
function picksById(layers) {
	const finalYear = lastFinalYear(layers);
	const picks = /* @__PURE__ */ new Map();
	for (const [layer, { events, preliminary }] of layers.entries()) {
		const { columns, labels } = events;
		for (let row = 0; row < columns.count; row++) {
			if (preliminary && yearOf(columns.day[row] ?? 0) <= finalYear) continue;
			picks.set(labels.ids[row] ?? "", {
				layer,
				row
			});
		}
	}
	return picks;
}
/** Words of several lists as one list, with the new position of each old one. */
var Words = class {
	all = [""];
	#at = /* @__PURE__ */ new Map([["", 0]]);
	at(word) {
		const known = this.#at.get(word);
		if (known !== void 0) return known;
		this.#at.set(word, this.all.length);
		return this.all.push(word) - 1;
	}
	positions(words) {
		return Uint32Array.from(words, (word) => this.at(word));
	}
};
function emptyColumns(count) {
	return {
		lat: new Float64Array(count),
		lon: new Float64Array(count),
		deaths: new Int32Array(count),
		day: new Int32Array(count),
		precision: new Uint8Array(count),
		violence: new Uint8Array(count),
		country: new Uint16Array(count)
	};
}
/**
* Several files as one set of events: an id that occurs twice counts once, with what the later file says of it, and
* preliminary events of years that a final file covers are left out. The order of the layers is the order of loading.
*/
function mergeEvents(layers) {
	const [first] = layers;
	if (first === void 0) return null;
	if (layers.length === 1) return first.events;
	const picks = picksById(layers);
	const [countries, places, parties] = [
		new Words(),
		new Words(),
		new Words()
	];
	const rewordings = layers.map(({ events: { columns, labels } }) => ({
		country: countries.positions(columns.countries),
		place: places.positions(labels.places),
		party: parties.positions(labels.parties)
	}));
	const columns = emptyColumns(picks.size);
	const [place, party] = [new Uint32Array(picks.size), new Uint16Array(picks.size)];
	let to = 0;
	for (const { layer, row } of picks.values()) {
		const from = layers[layer]?.events;
		const words = rewordings[layer];
		if (from === void 0 || words === void 0) continue;
		copyEvent(from.columns, row, columns, to);
		columns.country[to] = words.country[from.columns.country[row] ?? 0] ?? 0;
		place[to] = words.place[from.labels.place[row] ?? 0] ?? 0;
		party[to] = words.party[from.labels.party[row] ?? 0] ?? 0;
		to++;
	}
	const lastDay = Math.max(...layers.map((layer) => layer.events.columns.lastDay));
	return {
		columns: {
			...columns,
			count: picks.size,
			countries: countries.all,
			lastDay
		},
		labels: {
			ids: [...picks.keys()],
			place,
			places: places.all,
			party,
			parties: parties.all
		}
	};
}
var COPIED = [
	"lat",
	"lon",
	"deaths",
	"day",
	"precision",
	"violence"
];
function copyEvent(from, row, to, at) {
	for (const column of COPIED) to[column][at] = from[column][row] ?? 0;
}
// shared/risk/event-places.ts
var rowOf = (lat) => Math.min(179, Math.max(0, Math.floor(lat + 90)));
/** Finds places by position and radius without making a text of them: open addressing over the bits. */
var PlaceTable = class {
	places = [];
	slots;
	mask;
	bits = /* @__PURE__ */ new Float64Array(3);
	words = new Uint32Array(this.bits.buffer);
	constructor(most) {
		let size = 16;
		while (size < 2 * most) size *= 2;
		this.slots = new Int32Array(size).fill(-1);
		this.mask = size - 1;
	}
	hash(lat, lon, radiusKm) {
		this.bits.set([
			lat + 0,
			lon + 0,
			radiusKm
		]);
		let hash = 0;
		for (const word of this.words) hash = Math.imul(hash ^ word ^ word >>> 15, 2654435761);
		return hash ^ hash >>> 16;
	}
	at(lat, lon, radiusKm) {
		for (let slot = this.hash(lat, lon, radiusKm) & this.mask;; slot = slot + 1 & this.mask) {
			const known = this.places[this.slots[slot] ?? -1];
			if (known === void 0) {
				this.slots[slot] = this.places.length;
				const place = {
					lat,
					lon,
					radiusKm,
					weight: 0,
					events: 0,
					deaths: 0,
					heaviest: 0,
					heaviestWeight: 0
				};
				this.places.push(place);
				return place;
			}
			if (known.lat === lat && known.lon === lon && known.radiusKm === radiusKm) return known;
		}
	}
};
function addEvent(place, event, weight, deaths) {
	place.weight += weight;
	place.events += 1;
	place.deaths += deaths;
	if (weight <= place.heaviestWeight) return;
	place.heaviestWeight = weight;
	place.heaviest = event;
}
var ageOf = (points, event) => monthsOfDays(points.lastDay - (points.day[event] ?? points.lastDay));
/** The radius of an event that counts near a place; `undefined` for one that is too old or too vague (model 4.1). */
function countedRadius(points, event, model) {
	const radiusKm = model.radiusKmByPrecision[points.precision[event] ?? 0];
	return ageOf(points, event) > model.oldestMonths ? void 0 : radiusKm;
}
/**
* The places of the events that count, each with its events added up in the order of the edition: events of one position
* and radius fade alike, so only their sum matters. What is too old or too vague is left out (model 4.1).
*/
function eventPlaces(points, model) {
	const table = new PlaceTable(points.count);
	for (let event = 0; event < points.count; event++) {
		const radiusKm = countedRadius(points, event, model);
		if (radiusKm === void 0) continue;
		const ageMonths = ageOf(points, event);
		const deaths = Math.max(0, points.deaths[event] ?? 0) || 0;
		const weight = halved(Math.min(deaths, model.deathsCap) + 1, ageMonths, model.halfLifeMonths);
		addEvent(table.at(points.lat[event] ?? 0, points.lon[event] ?? 0, radiusKm), event, weight, deaths);
	}
	return inColumns(table.places.sort((a, b) => rowOf(a.lat) - rowOf(b.lat) || a.lon - b.lon || a.heaviest - b.heaviest));
}
function inColumns(places) {
	const column = (of) => Float64Array.from(places, of);
	return {
		count: places.length,
		lat: column((place) => place.lat),
		lon: column((place) => place.lon),
		radiusKm: column((place) => place.radiusKm),
		weight: column((place) => place.weight),
		deaths: column((place) => place.deaths),
		events: Int32Array.from(places, (place) => place.events),
		heaviest: Int32Array.from(places, (place) => place.heaviest)
	};
}
// shared/risk/events.ts
/** C_ev: an event density on the scale of 0 to 100; a density of 100 gives 63, one of 1000 gives 100. */
function eventExposure(density, model) {
	return 100 * (1 - Math.exp(-density / model.events.scale));
}
// shared/risk/event-index.ts
var RADIANS = Math.PI / 180;
/** Keeps a place on the very edge of a search inside it, whatever the last bit says. */
var PADDING_DEGREES = 1e-6;
/** Far more than any sensible setting; beyond it the series of the arc would lose digits. */
var MOST_REACH_KM = 1500;
/** Steps of the table of exp per lambda; within a step five terms of its series leave less than 1e-11. */
var STEPS_PER_LAMBDA = 64;
/** Unit vector and what counts of a place, in columns: x, y, z, weight, then the squared chords of radius and reach, and the radius in steps. */
var WIDTH = 7;
function expTable(reachOverLambda) {
	const steps = Math.ceil(reachOverLambda * STEPS_PER_LAMBDA) + 2;
	return Float64Array.from({ length: steps }, (_, step) => Math.exp(-step / STEPS_PER_LAMBDA));
}
/** Square of the chord of an arc, on a sphere of radius 1. */
var chordSquared = (km) => 4 * Math.sin(km / EARTH_RADIUS_KM / 2) ** 2;
var largest = (values) => values.reduce((most, value) => Math.max(most, value), 0);
function unitVector({ lat, lon }) {
	const [phi, theta] = [lat * RADIANS, lon * RADIANS];
	return [
		Math.cos(phi) * Math.cos(theta),
		Math.cos(phi) * Math.sin(theta),
		Math.sin(phi)
	];
}
/**
* E(p) of an edition of events at any point on earth (model 4.1, events directly): exact but for rounding, by the places
* of the events in rows of latitude, as unit vectors, so that poles and antimeridian are places like any other
* (docs/decisions/0140-exposure-to-events-is-exact.md).
*/
var EventIndex = class EventIndex {
	places;
	model;
	/** Events within the window that are precise enough to be near anything. */
	eventsCounted;
	placeCount;
	reachKm;
	table;
	/** The first slot of each row. */
	first = /* @__PURE__ */ new Int32Array(181);
	columns;
	/** Places as an edition keeps them (`eventPlaces` with the same model). */
	constructor(places, model) {
		this.places = places;
		this.model = model;
		this.placeCount = places.count;
		this.eventsCounted = places.events.reduce((sum, events) => sum + events, 0);
		this.reachKm = this.reachOf(largest(places.radiusKm));
		if (this.reachKm > MOST_REACH_KM) throw new RangeError(`events reach ${this.reachKm} km, more than ${MOST_REACH_KM}`);
		this.table = expTable(this.reachKm / model.events.lambdaKm);
		this.columns = this.fill();
	}
	/** The index of events that nobody has laid out in places yet. */
	static of(points, model) {
		return new EventIndex(eventPlaces(points, model.events), model);
	}
	reachOf(radiusKm) {
		return reachKm(radiusKm, this.model.events.lambdaKm, this.model.conflict.cutoff);
	}
	fill() {
		const columns = new Float64Array(WIDTH * this.placeCount);
		const { radiusKm, weight } = this.places;
		const limits = new Map([...new Set(radiusKm)].map((km) => [km, this.limits(km)]));
		for (let slot = 0; slot < this.placeCount; slot++) {
			const place = this.pointOf(slot);
			columns.set(unitVector(place), WIDTH * slot);
			columns[WIDTH * slot + 3] = weight[slot] ?? 0;
			columns.set(limits.get(radiusKm[slot] ?? 0) ?? [], WIDTH * slot + 4);
			this.first[rowOf(place.lat) + 1] = slot + 1;
		}
		for (let row = 1; row <= 180; row++) this.first[row] = Math.max(this.first[row] ?? 0, this.first[row - 1] ?? 0);
		return columns;
	}
	/** Squared chords of radius and reach, and the radius in steps. */
	limits(radiusKm) {
		const steps = radiusKm / this.model.events.lambdaKm * STEPS_PER_LAMBDA;
		return [
			chordSquared(radiusKm),
			chordSquared(this.reachOf(radiusKm)),
			steps
		];
	}
	pointOf(slot) {
		return {
			lat: this.places.lat[slot] ?? 0,
			lon: this.places.lon[slot] ?? 0
		};
	}
	/** E at a point. */
	density(point) {
		let density = 0;
		this.eachRun(point, (from, to) => {
			density += this.sum(from, to, point);
		});
		return density;
	}
	/** C_ev at a point, 0 to 100. */
	exposure(point) {
		return eventExposure(this.density(point), this.model);
	}
	/** E at a point with the places that make it, found in the same pass, the one that adds most first. */
	reading(point) {
		const shares = [];
		let density = 0;
		this.eachRun(point, (from, to) => {
			density += this.sum(from, to, point, shares);
		});
		const { events, deaths, heaviest } = this.places;
		const matches = shares.map(({ slot, share }) => ({
			slot,
			event: heaviest[slot] ?? 0,
			events: events[slot] ?? 0,
			deaths: deaths[slot] ?? 0,
			distanceKm: distanceKm(point, this.pointOf(slot)),
			density: share
		}));
		return {
			density,
			matches: matches.sort((a, b) => b.density - a.density || a.event - b.event)
		};
	}
	/** Adds the slots of the places that reach a point to a set. */
	addReached(point, into) {
		const shares = [];
		this.eachRun(point, (from, to) => void this.sum(from, to, point, shares));
		for (const { slot } of shares) into.add(slot);
	}
	/** The first slot from `from` to `to`, all of one row, whose longitude is not below the given one. */
	slotAt(lon, from, to) {
		let [low, high] = [from, to];
		while (low < high) {
			const middle = low + high >>> 1;
			if ((this.places.lon[middle] ?? 0) < lon) low = middle + 1;
			else high = middle;
		}
		return low;
	}
	/** The runs of slots in which everything within reach lies: of each row what the cap round the point can hold. */
	eachRun({ lat, lon }, run) {
		const reach = this.reachKm / EARTH_RADIUS_KM;
		const degrees = reach / RADIANS + PADDING_DEGREES;
		const widest = Math.abs(lat) + degrees >= 90 ? Math.PI : Math.asin(Math.sin(reach) / Math.cos(lat * RADIANS));
		const [west, east] = [lon - widest / RADIANS - PADDING_DEGREES, lon + widest / RADIANS + PADDING_DEGREES];
		const last = rowOf(lat + degrees);
		for (let row = rowOf(lat - degrees); row <= last; row++) {
			const [from, to] = [this.first[row] ?? 0, this.first[row + 1] ?? 0];
			if (from === to) continue;
			const [start, end] = [this.slotAt(west, from, to), this.slotAt(east, from, to)];
			if (start < end) run(start, end);
			if (west < -180) run(Math.max(end, this.slotAt(west + 360, from, to)), to);
			if (east > 180) run(from, Math.min(start, this.slotAt(east - 360, from, to)));
		}
	}
	/** The influence of a place by the plain formula of the model. */
	plain(slot, point) {
		const { events, conflict } = this.model;
		const km = distanceKm(point, this.pointOf(slot));
		return distanceInfluence(km, this.places.radiusKm[slot] ?? 0, events.lambdaKm, conflict.cutoff);
	}
	/**
	* The sum over a run of slots. From the squared chord c² the arc is R c (1 + c²/24 + 3 c⁴/640 + 5 c⁶/7168 + …), and
	* exp of it the entry of a table times five terms of a series: together within 1e-10 of the formula, at a tenth of
	* its time. All of it stands in one loop, because this is where a run spends its time on events. What each place adds
	* goes into `shares` where somebody asks for it.
	*/
	sum(from, to, point, shares = null) {
		const { columns, table } = this;
		const [x, y, z] = unitVector(point);
		const perLambda = EARTH_RADIUS_KM / this.model.events.lambdaKm * STEPS_PER_LAMBDA;
		let sum = 0;
		for (let at = WIDTH * from; at < WIDTH * to; at += WIDTH) {
			const dx = (columns[at] ?? 0) - x;
			const dy = (columns[at + 1] ?? 0) - y;
			const dz = (columns[at + 2] ?? 0) - z;
			const c2 = dx * dx + dy * dy + dz * dz;
			const outside = columns[at + 5] ?? 0;
			if (c2 > outside * 1.000000001) continue;
			const weight = columns[at + 3] ?? 0;
			let share = weight;
			const isInside = c2 <= (columns[at + 4] ?? 0);
			if (!isInside && c2 > outside * .999999999) share = weight * this.plain(at / WIDTH, point);
			else if (!isInside) {
				const arc = 1 + c2 * (1 / 24 + c2 * (3 / 640 + c2 * (5 / 7168 + c2 * (35 / 294912))));
				const steps = perLambda * Math.sqrt(c2) * arc - (columns[at + 6] ?? 0);
				const step = steps | 0;
				const u = (steps - step) / STEPS_PER_LAMBDA;
				share = weight * (table[step] ?? 0) * (1 - u * (1 - u * (1 / 2 - u * (1 / 6 - u / 24))));
			}
			sum += share;
			if (shares !== null && share > 0) shares.push({
				slot: at / WIDTH,
				share
			});
		}
		return sum;
	}
	/** Bytes of the columns that answers are read from, places left out. */
	get bytes() {
		return this.columns.byteLength + this.places.lon.byteLength + this.table.byteLength;
	}
};
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
// electron/engine/store/derived-events.ts
var hashOf = (key, { words, columns }) => createHash("sha256").update(`${key}\n${words}\n`).update(columns).digest("hex");
var derivedRow = (kind, key, packed) => ({
	kind,
	key,
	...packed,
	sha256: hashOf(key, packed)
});
/** What the file keeps of this kind under this key; `null` when it keeps none, or when its bytes are not those of its hash. */
function readDerivedEvents(store, kind, key) {
	const row = store.sqlite.prepare("SELECT * FROM derived_events WHERE kind = ? AND key = ?").get(kind, key);
	return row === void 0 || hashOf(key, row) !== row.sha256 ? null : row;
}
function isKept(store, { kind, key, sha256 }) {
	return store.sqlite.prepare("SELECT 1 FROM derived_events WHERE kind = ? AND key = ? AND sha256 = ?").get(kind, key, sha256) !== void 0;
}
/** Keeps rows in the stead of those of their kind; what the file has already is not written again. */
function keepDerivedEvents(store, rows) {
	return {
		table: "derived_events",
		rows: rows.filter((row) => !isKept(store, row)),
		onConflict: "replace"
	};
}
// electron/engine/reference/events-in-use.ts
/** Raised whenever places or hotspots are made of events in another way: what a file keeps of before is then made again. */
var MADE_AS = 1;
/** Of the events of a model only what lays them out in places; distances of fading are applied by the index. */
var placesKey = (model) => {
	const { radiusKmByPrecision, halfLifeMonths, oldestMonths, deathsCap } = model.events;
	return {
		radiusKmByPrecision,
		halfLifeMonths,
		oldestMonths,
		deathsCap
	};
};
var keyOf = (...parts) => createHash("sha256").update(canonicalJson([MADE_AS, ...parts])).digest("hex");
var builtInHotspots = ({ editions }) => editions.find(({ edition }) => edition.kind === "hotspots")?.sha256 ?? "";
/**
* The events of some editions, and what follows from them: the places that scores ask, and hotspots. Each is made when it is
* first asked for, or taken from the file where it lies ready (docs/decisions/0490-prepared-events-are-kept.md).
*/
var EventsInUse = class {
	store;
	editions;
	mayRead;
	key;
	events = null;
	context = null;
	hotspots = null;
	constructor(store, editions, mayRead) {
		this.store = store;
		this.editions = editions;
		this.mayRead = mayRead;
		this.key = editionsKey(editions);
	}
	/** All events with ids, places and parties, merged. Unpacking them takes a part of a second for a full file. */
	labelled = () => {
		this.events ??= mergeEvents(this.editions.map((stored) => ({
			events: readLabelledEvents(this.store, stored),
			preliminary: stored.edition.preliminary
		})));
		if (this.events === null) throw new RangeError("no editions of events");
		return this.events;
	};
	/** Events ready for scoring with a model. */
	contextFor(model) {
		const key = canonicalJson([model.events, model.conflict.cutoff]);
		if (this.context?.key !== key) this.context = {
			key,
			value: this.keptContext(model) ?? eventContext(this.labelled(), model)
		};
		return this.context.value;
	}
	/** Hotspots made of the events; their sectors are those of built-in places about them. */
	hotspotsBeside(baseline) {
		const key = keyOf("hotspots", this.key, CLUSTERING, builtInHotspots(baseline));
		if (this.hotspots?.key !== key) this.hotspots = {
			key,
			value: this.keptHotspots(key) ?? this.clustered(baseline)
		};
		return this.hotspots.value;
	}
	/** What the file keeps so that the next opening need not make it. */
	rows(model, baseline) {
		const hotspots = this.hotspotsBeside(baseline);
		const key = this.hotspots?.key ?? "";
		const words = canonicalJson(hotspots);
		return [derivedRow("places", this.contextKey(model), packEventContext(this.contextFor(model))), derivedRow("hotspots", key, {
			words,
			columns: /* @__PURE__ */ new Uint8Array()
		})];
	}
	contextKey(model) {
		return keyOf("places", this.key, placesKey(model));
	}
	keptContext(model) {
		return this.kept("places", this.contextKey(model), (packed) => unpackEventContext(packed, model, this.labelled));
	}
	keptHotspots(key) {
		return this.kept("hotspots", key, ({ words }) => hotspotsEditionSchema.parse(JSON.parse(words)));
	}
	kept(kind, key, read) {
		const packed = this.mayRead ? readDerivedEvents(this.store, kind, key) : null;
		if (packed === null) return null;
		try {
			return read(packed);
		} catch {
			return null;
		}
	}
	clustered({ data }) {
		const files = this.editions.map(({ edition }) => edition);
		const [first] = files;
		return clusterEvents(this.labelled(), {
			id: "clusters",
			edition: files.map(({ edition }) => edition).join(" + "),
			licence: first?.licence ?? "",
			credits: first?.credits ?? [],
			sources: first?.sources ?? []
		}, data.hotspots);
	}
};
var editionsKey = (editions) => keyOf(editions.map(({ contentBlob, labelsBlob, edition }) => ({
	contentBlob,
	labelsBlob,
	lastDay: edition.lastDay,
	preliminary: edition.preliminary,
	edition: edition.edition
})));
/** Two sets at a time: those in use, and those of a preview. */
var SETS_KEPT = 2;
var inMemory = /* @__PURE__ */ new WeakMap();
/** Open files of which nothing kept is read any more. */
var madeAnew = /* @__PURE__ */ new WeakSet();
/** The events of these editions; `null` when there are none. Nothing is unpacked before somebody asks. */
function eventsOf(store, editions) {
	if (editions.length === 0) return null;
	const key = editionsKey(editions);
	const sets = inMemory.get(store) ?? [];
	const known = sets.find((set) => set.key === key);
	if (known !== void 0) return known;
	const events = new EventsInUse(store, editions, !madeAnew.has(store));
	inMemory.set(store, [events, ...sets].slice(0, SETS_KEPT));
	return events;
}
/**
* From here on places and hotspots of this open file are made of the events themselves, whatever it keeps: a run is recorded
* and must follow from facts and editions alone. Says whether anything in memory may have come from the file.
*/
function makeEventsAnew(store) {
	if (madeAnew.has(store)) return false;
	madeAnew.add(store);
	return inMemory.delete(store);
}
/** The rows to keep with what is in use; nothing where no events are in use, or where the file has them. */
function keepPrepared(store, { events, baseline }, model) {
	return events === null ? [] : [keepDerivedEvents(store, events.rows(model, baseline))];
}
export { eventsAt as a, makeEventsAnew as i, eventsOf as n, readEvent as o, keepPrepared as r, EventsInUse as t };
