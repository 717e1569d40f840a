import { t as hotspotSeverity } from "./severity-Bo4n0NpM.js";
import { n as foldName } from "./table-Dtn0j2sN.js";
/** A first-level region is about this wide where the list gives a point and nothing else is known. */
var LISTED_AREA_RADIUS_KM = 75;
/** Values of later editions over those of earlier ones; indicators the table does not have become new columns. */
function withIndicators(countries, added) {
	if (added.length === 0) return countries;
	const values = /* @__PURE__ */ new Map();
	for (const { country, indicator, value } of added.flatMap((edition) => edition.values)) values.set(country, {
		...values.get(country),
		[indicator]: value
	});
	const sources = [...countries.sources, ...added.flatMap((edition) => edition.sources.slice(0, 1))];
	const columns = added.flatMap((edition, n) => edition.indicators.map(({ id, name, asOf }) => ({
		id,
		unit: name,
		asOf,
		source: countries.sources.length + n
	})));
	const replaced = new Map([...countries.indicators, ...columns].map((column) => [column.id, column]));
	return {
		...countries,
		sources,
		indicators: [...replaced.values()],
		countries: countries.countries.map((record) => ({
			...record,
			indicators: {
				...record.indicators,
				...values.get(record.country)
			}
		}))
	};
}
var matches = (hotspot, area) => hotspot.country === area.country && (area.region === null || foldName(hotspot.region ?? "") === foldName(area.region) || foldName(hotspot.name).startsWith(foldName(area.region)));
/** Whether a listed area marks at least one of the hotspots. */
function isPlaced(area, editions) {
	return area.lat !== null && area.lon !== null || editions.some(({ hotspots }) => hotspots.some((hotspot) => hotspot.status === "current" && matches(hotspot, area)));
}
/** A hotspot in a listed area carries the list's edition and date, and the severity of a high-risk area at least. */
function marked(hotspot, lists) {
	if (hotspot.status === "historic") return hotspot;
	const list = lists.find(({ areas }) => areas.some((area) => matches(hotspot, area)));
	if (list === void 0) return hotspot;
	const severity = Math.max(hotspotSeverity(hotspot), 70);
	return {
		...hotspot,
		severity,
		listed: {
			edition: list.edition,
			asOf: list.asOf
		}
	};
}
/** A listed region with a point of its own is a hotspot of its own where no other one stands for it. */
function areaHotspots(list, known) {
	const hotspots = list.areas.filter((area) => !known.some(({ hotspots }) => hotspots.some((hotspot) => matches(hotspot, area)))).flatMap((area, n) => {
		const { country, region, lat, lon } = area;
		if (lat === null || lon === null || region === null) return [];
		return [{
			id: `${list.id}-${n + 1}`,
			name: region,
			region,
			country,
			lat,
			lon,
			radiusKm: LISTED_AREA_RADIUS_KM,
			extent: "region",
			kind: "conflict",
			basis: "curated",
			status: "current",
			period: null,
			confidence: "medium",
			verification: "looked-up",
			deaths12m: null,
			events12m: null,
			lastEventOn: null,
			sectors: [],
			patterns: [],
			actors: [],
			sources: [0],
			severity: 70,
			listed: {
				edition: list.edition,
				asOf: list.asOf
			}
		}];
	});
	const { id, edition, asOf, licence, credits, sources } = list;
	return {
		id,
		edition,
		asOf,
		licence,
		credits,
		sources,
		kind: "hotspots",
		hotspots
	};
}
/** A person's word on a hotspot wins over everything: applied last, kept with name and reason. */
function overruled(hotspot, overrides, decisions) {
	const word = overrides.get(hotspot.id);
	if (word === void 0) return hotspot;
	const decision = decisions.get(word.id);
	const before = {
		severityBefore: hotspotSeverity(hotspot),
		radiusBefore: hotspot.radiusKm
	};
	return {
		...hotspot,
		radiusKm: word.radiusKm ?? hotspot.radiusKm,
		severity: word.off ? 0 : word.severity ?? hotspot.severity ?? null,
		overruled: decision === void 0 ? null : {
			edition: word.id,
			on: word.asOf,
			...decision,
			...before
		}
	};
}
var ofKind = (loaded, kind) => loaded.filter((content) => content.kind === kind);
/** Hotspots made of loaded events stand for the built-in ones that came from events; curated ones stay. */
function builtInBeside({ hotspots }, derived) {
	if (derived.length === 0) return hotspots;
	return hotspots.map((edition) => ({
		...edition,
		hotspots: edition.hotspots.filter(({ basis }) => basis !== "events")
	}));
}
/** Built-in editions with the loaded ones laid over or beside them, oldest first: what a score is made with. */
function referenceWith(baseline, loaded, derived = [], decisions = /* @__PURE__ */ new Map()) {
	const lists = ofKind(loaded, "areas");
	const own = [
		...builtInBeside(baseline, derived),
		...derived,
		...ofKind(loaded, "hotspots")
	];
	const withAreas = [...own, ...lists.map((list) => areaHotspots(list, own))];
	const words = new Map(ofKind(loaded, "override").map((word) => [word.hotspotId, word]));
	const hotspots = withAreas.map((edition) => ({
		...edition,
		hotspots: edition.hotspots.map((hotspot) => overruled(marked(hotspot, lists), words, decisions))
	}));
	const profile = ofKind(loaded, "profile").at(-1)?.profile ?? null;
	const scores = ofKind(loaded, "sector-scores").flatMap((edition) => edition.scores.map(({ sector, score }) => [sector, score]));
	return {
		...baseline,
		countries: withIndicators(baseline.countries, ofKind(loaded, "indicators")),
		hotspots,
		profile,
		sectorScores: Object.fromEntries(scores)
	};
}
export { referenceWith as n, isPlaced as t };
