import { a as reachKm, n as halved, r as monthsBetween, t as distanceInfluence } from "./decay-CSNVZ1wJ.js";
import { u as weightedSum } from "./formula-CzJK3Ip4.js";
import { n as countryContext, r as countryProfile, t as OPEN_2026_PROFILE } from "./country-0_bMVPeq.js";
import { n as distanceKm, r as distanceToLineKm } from "./distance-CexuA92F.js";
import { i as severityOn, n as routeSeverity } from "./severity-D31Ou_bN.js";
import { t as canonicalJson } from "./canonical-json-BTf8Si1k.js";
// shared/risk/confidence.ts
/**
* Quality q of a value, 0 to 1, fading with its age (model 6). A value without a date is not faded: nothing is known
* of its age, and its level already says how little it is worth.
*/
function fadedQuality(level, evidence, asOf, model) {
	const quality = model.quality[level];
	if (evidence.date === null) return quality;
	return halved(quality, monthsBetween(evidence.date, asOf), model.halfLifeMonths[evidence.kind]);
}
/** Confidence of a site's score, 0 to 1 (model 6). `originDrives`: the origin of the workers decided H. */
function siteConfidence(quality, originDrives, model) {
	const { place, workforce, control, placeParts } = model.confidence;
	const ofPlace = placeParts.conflict * quality.conflict + placeParts.route * quality.route + placeParts.country * quality.country;
	return place * (originDrives ? Math.max(ofPlace, quality.origin) : ofPlace) + workforce * weightedSum(quality.workforce, model.workforce) + control * weightedSum(quality.controls, model.control.weights);
}
/** Confidence of a corridor's score, by the same three parts. */
function corridorConfidence(quality, model) {
	const { place, workforce, control } = model.confidence;
	return place * quality.place + workforce * weightedSum(quality.factors, model.corridor.weights) + control * weightedSum(quality.controls, model.control.weights);
}
// shared/risk/context.ts
/** Several sources that add up without passing 100, in any order (noisy-or, model 3). All values 0 to 100. */
function noisyOr(scores) {
	return 100 * (1 - scores.reduce((rest, score) => rest * (1 - score / 100), 1));
}
/** What one hotspot adds at a place, 0 to 100, before the noisy-or. */
function hotspotInfluence(reach, model) {
	return reach.severity * distanceInfluence(reach.distanceKm, reach.radiusKm, reach.lambdaKm, model.conflict.cutoff);
}
/** Conflict exposure where only the country is known: a share of its worst hotspot. Low precision. */
function countryConflictExposure(severities, model) {
	return model.conflict.countryOnlyShare * Math.max(0, ...severities);
}
/** What one migration route adds at a place: severity faded with the distance to its line (model 4.1). */
function routeExposure(severity, distanceKm, radiusKm, model) {
	return severity * distanceInfluence(distanceKm, radiusKm, model.route.lambdaKm, model.conflict.cutoff);
}
/** H_loc (model 4.1): the weighted mean, but never less than what conflict or country alone ask for. */
function locationHazard(place, model) {
	const { mean, conflictAlone, countryAlone } = model.location;
	const byRule = {
		mean: mean.conflict * place.conflict + mean.route * place.route + mean.country * place.country,
		conflict: conflictAlone * place.conflict,
		country: countryAlone * place.country
	};
	const score = Math.max(byRule.mean, byRule.conflict, byRule.country);
	return {
		score,
		rule: byRule.mean === score ? "mean" : byRule.conflict === score ? "conflict" : "country",
		byRule
	};
}
/**
* H_orig (model 4.1): groups sorted by exposure, worst first; the worst prefix counts, in full from a share of 30 %.
* So a small group from a severe origin is never diluted by a large group from a calm one.
*/
function originHazard(groups, model) {
	const { baseShare, fullAtShare } = model.origin;
	const worstFirst = groups.filter((group) => group.share > 0).sort((a, b) => b.exposure - a.exposure);
	let share = 0;
	let hazard = 0;
	for (const group of worstFirst) {
		share += group.share;
		hazard = Math.max(hazard, group.exposure * (baseShare + (1 - baseShare) * Math.min(1, share / fullAtShare)));
	}
	return hazard;
}
/**
* Exposure X of the area a group of workers comes from (model 4.1). The conflict score of the area, never less than
* 0.7 of its country's K: a spot the hotspot list is silent about must not count as calmer than its country, and
* adding a hotspot must never lower a score. At least 70 for refugees, displaced and stateless workers.
*/
function originExposure(area, model) {
	const { countryShare, displacedAtLeast } = model.origin;
	const country = countryShare * (area.country ?? model.missing.standIn);
	return Math.max(area.conflict ?? 0, country, area.displaced ? displacedAtLeast : 0);
}
// shared/risk/places.ts
function indexHotspot(hotspot, words, model, asOf, withEvents) {
	const { id, name, kind, country, lat, lon, radiusKm } = hotspot;
	return {
		id,
		name,
		kind,
		country,
		lat,
		lon,
		radiusKm,
		severity: severityOn(hotspot, asOf, model.conflict.halfLifeMonths),
		lambdaKm: model.conflict.lambdaKm[hotspot.extent],
		sectors: new Set(hotspot.sectors.map((word) => words[word.toLowerCase()] ?? word)),
		...notesOf(hotspot),
		replaced: withEvents && hotspot.basis === "events"
	};
}
function notesOf({ listed, overruled }) {
	if (overruled == null) return {
		listed: listed ?? null,
		overruled: null
	};
	const { by, on, reason, severityBefore, radiusBefore } = overruled;
	return {
		listed: listed ?? null,
		overruled: {
			by,
			on,
			reason,
			severityBefore,
			radiusBefore
		}
	};
}
function indexRoute(route) {
	const line = route.line.map(([lon, lat]) => ({
		lat,
		lon
	}));
	const centre = line[Math.floor(line.length / 2)] ?? {
		lat: 0,
		lon: 0
	};
	const aroundKm = Math.max(...line.map((point) => distanceKm(centre, point)));
	return {
		id: route.id,
		name: route.name,
		severity: routeSeverity(route),
		line,
		centre,
		aroundKm
	};
}
function indexCountry(record, columns, profile, model, asOf) {
	const context = countryContext(record.indicators, profile);
	const dates = new Map(columns.map((column) => [column.id, column.asOf]));
	const faded = context.parts.filter((part) => part.score !== null).reduce((sum, { id, weight }) => {
		return sum + weight * fadedQuality("documented", {
			date: dates.get(id) ?? null,
			kind: "countryIndex"
		}, asOf, model);
	}, 0);
	return {
		...context,
		quality: context.score === null ? 0 : faded / context.knownWeight
	};
}
function worstByCountry(hotspots) {
	const worst = /* @__PURE__ */ new Map();
	for (const hotspot of hotspots) {
		if (hotspot.country === null || hotspot.replaced) continue;
		const before = worst.get(hotspot.country);
		if (before === void 0 || hotspot.severity > before.severity) worst.set(hotspot.country, hotspot);
	}
	return worst;
}
/** Prepares the editions for scoring on a day; single events, where in use, replace hotspots derived from events. */
function indexReference(data, model, asOf, events = null) {
	const profile = data.profile ?? countryProfile(model.countryProfile) ?? OPEN_2026_PROFILE;
	const every = data.hotspots.flatMap((edition) => edition.hotspots.map((hotspot) => indexHotspot(hotspot, data.sectors.words, model, asOf, events !== null)));
	const hotspots = every.filter((hotspot) => hotspot.severity > 0);
	return {
		asOf,
		model,
		hotspots,
		switchedOff: every.filter(({ severity, overruled }) => severity === 0 && overruled !== null),
		routes: data.routes.routes.map(indexRoute).filter((route) => route.severity > 0),
		countries: new Map(data.countries.countries.map((record) => [record.country, indexCountry(record, data.countries.indicators, profile, model, asOf)])),
		worstInCountry: worstByCountry(hotspots),
		events,
		hotspotsAsOf: events?.lastDay ?? data.hotspots.map((edition) => edition.asOf).sort()[0] ?? null,
		routesAsOf: data.routes.asOf,
		sectorScores: data.sectorScores
	};
}
function matchOf(hotspot, distanceKm, influence) {
	const { id, name, kind, severity, listed, overruled } = hotspot;
	return {
		id,
		name,
		kind,
		distanceKm,
		severity,
		influence,
		...listed === null ? {} : { listed },
		...overruled === null ? {} : { overruled }
	};
}
/** Hotspots that would reach a point had nobody switched them off, by the radius that the data gives them. */
function switchedOffAt(point, { switchedOff, model }) {
	return switchedOff.flatMap((hotspot) => {
		const km = distanceKm(point, hotspot);
		const radiusKm = hotspot.overruled?.radiusBefore ?? hotspot.radiusKm;
		const influence = distanceInfluence(km, radiusKm, hotspot.lambdaKm, model.conflict.cutoff);
		return influence === 0 ? [] : [matchOf(hotspot, km, influence)];
	});
}
/**
* Conflict exposure at a point, with the hotspots that make it, and the nearest hotspot. C_ev of the point, where it was
* read before, is not read again.
*/
function conflictAt(point, index, exposure = index.events?.index.exposure(point) ?? 0) {
	const { model } = index;
	const matches = [];
	const inside = [];
	const scores = [];
	let nearest = null;
	for (const hotspot of index.hotspots) {
		const km = distanceKm(point, hotspot);
		const edgeKm = Math.max(0, km - hotspot.radiusKm);
		if (nearest === null || edgeKm < nearest.edgeKm || edgeKm === nearest.edgeKm && km < nearest.distanceKm) nearest = {
			id: hotspot.id,
			name: hotspot.name,
			distanceKm: km,
			edgeKm
		};
		if (edgeKm === 0) inside.push(hotspot);
		if (hotspot.replaced || km > reachKm(hotspot.radiusKm, hotspot.lambdaKm, model.conflict.cutoff)) continue;
		const score = hotspotInfluence({
			...hotspot,
			distanceKm: km
		}, model);
		if (score === 0) continue;
		scores.push(score);
		matches.push(matchOf(hotspot, km, score / hotspot.severity));
	}
	matches.sort((a, b) => b.severity * b.influence - a.severity * a.influence || a.distanceKm - b.distanceKm);
	const curated = noisyOr(scores);
	return {
		score: index.events === null ? curated : noisyOr([curated, exposure]),
		curated,
		matches,
		nearest,
		inside
	};
}
/** Migration route exposure at a point: the route with the most influence. */
function routeAt(point, index) {
	const { radiusKm, lambdaKm } = index.model.route;
	const reach = reachKm(radiusKm, lambdaKm, index.model.conflict.cutoff);
	let found = {
		score: 0,
		match: null
	};
	for (const route of index.routes) {
		if (distanceKm(point, route.centre) - route.aroundKm > reach) continue;
		const km = distanceToLineKm(point, route.line);
		if (km === null) continue;
		const score = routeExposure(route.severity, km, radiusKm, index.model);
		if (score <= found.score) continue;
		const influence = distanceInfluence(km, radiusKm, lambdaKm, index.model.conflict.cutoff);
		found = {
			score,
			match: {
				id: route.id,
				name: route.name,
				distanceKm: km,
				severity: route.severity,
				influence
			}
		};
	}
	return found;
}
// electron/engine/risk/place-index.ts
/** The index last made of the editions in use: an edit asks for the same one again and again. */
var indexes = /* @__PURE__ */ new WeakMap();
/** Everything a run looks up, from the editions it is made with: single events, where in use, count directly. */
function placeIndex(reference, model, asOf) {
	const key = canonicalJson([model, asOf]);
	const known = indexes.get(reference);
	if (known?.key === key) return known.index;
	const { data, events } = reference;
	const index = indexReference(data, model, asOf, events?.contextFor(model) ?? null);
	indexes.set(reference, {
		key,
		index
	});
	return index;
}
export { countryConflictExposure as a, originHazard as c, siteConfidence as d, switchedOffAt as i, corridorConfidence as l, conflictAt as n, locationHazard as o, routeAt as r, originExposure as s, placeIndex as t, fadedQuality as u };
