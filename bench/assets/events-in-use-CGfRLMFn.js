import { n as distanceKm } from "./distance-CexuA92F.js";
import { r as dayNumber, t as addDays } from "./calendar-date-B7KFMKyQ.js";
import { t as countryCodeOf } from "./country-DdLW1UAA.js";
import { r as hotspotsEditionSchema } from "./hotspots-BMe5bta0.js";
import { n as unpackEventContext, r as eventContext, t as packEventContext } from "./event-context-pack-CIftNJLI.js";
import { t as canonicalJson } from "./canonical-json-BTf8Si1k.js";
import { n as keepDerivedEvents, r as readDerivedEvents, t as derivedRow } from "./derived-events-ComVngT5.js";
import { r as readLabelledEvents } from "./events-CACfy0XU.js";
import { createHash } from "node:crypto";
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
export { readEvent as a, makeEventsAnew as i, eventsOf as n, keepPrepared as r, EventsInUse as t };
