import { n as halved, r as monthsBetween } from "./decay-CSNVZ1wJ.js";
// shared/risk/severity.ts
/** Severity of a curated hotspot by its kind (model 4.1): an own, editable list. */
var SEVERITY_BY_KIND = {
	conflict: 70,
	detention: 70,
	"scam-compound": 70,
	mining: 65,
	"labour-site": 60,
	"displacement-camp": 50,
	"transit-route": 50,
	"recruitment-hub": 40
};
/** A route counts as the hotspot kind it is made of. */
var SEVERITY_BY_ROUTE = {
	"irregular-migration": 50,
	"labour-recruitment": 40
};
/** Severity of deaths in twelve months: `base + slope * log10(1 + deaths)`, at most `most`. */
var SEVERITY_OF_DEATHS = {
	base: 25,
	slope: 15,
	most: 95
};
/** Severity of a hotspot derived from events: 24 deaths in twelve months 46, 100: 55, 1,000: 70, 10,000: 85, at most 95. */
function severityFromDeaths(deaths) {
	const { base, slope, most } = SEVERITY_OF_DEATHS;
	return Math.min(most, base + slope * Math.log10(1 + deaths));
}
/**
* Severity of a hotspot, 0 to 100, before any fading. Historic ones do not count. A severity stated by the giver of
* the data wins; otherwise deaths of its window, otherwise its kind, ten less where the confidence is low.
*/
function hotspotSeverity(hotspot) {
	if (hotspot.status === "historic") return 0;
	if (hotspot.severity !== void 0 && hotspot.severity !== null) return hotspot.severity;
	if (hotspot.basis === "events") return severityFromDeaths(hotspot.deaths12m ?? 0);
	return SEVERITY_BY_KIND[hotspot.kind] - (hotspot.confidence === "low" ? 10 : 0);
}
/**
* Severity on a day: halved every twelve months since the hotspot was last confirmed. One that is marked as current and
* has no such day goes on until an edition says otherwise; what fades then is the confidence, not the severity.
*/
function severityOn(hotspot, asOf, halfLifeMonths) {
	const severity = hotspotSeverity(hotspot);
	const confirmedOn = hotspot.confirmedOn ?? null;
	return confirmedOn === null ? severity : halved(severity, monthsBetween(confirmedOn, asOf), halfLifeMonths);
}
/** Severity of a migration or recruitment route, 0 to 100. */
function routeSeverity(route) {
	if (route.status === "historic") return 0;
	return SEVERITY_BY_ROUTE[route.kind] - (route.confidence === "low" ? 10 : 0);
}
export { severityOn as i, routeSeverity as n, severityFromDeaths as r, hotspotSeverity as t };
