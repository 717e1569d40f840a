import { a as reachKm, i as monthsOfDays, n as halved, t as distanceInfluence } from "./decay-CSNVZ1wJ.js";
import { n as distanceKm, t as EARTH_RADIUS_KM } from "./distance-CexuA92F.js";
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
export { eventExposure as n, EventIndex as t };
