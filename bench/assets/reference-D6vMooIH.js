import { N as idSchema, _ as latSchema, c as sourceSchema, h as countryCodeSchema, i as listedSchema, k as calendarDateSchema, o as editionHeader, r as hotspotsEditionSchema, s as editionKindSchema, t as HOTSPOT_KINDS, v as lonSchema } from "./hotspots-C0Yy9BWI.js";
import { o as update, r as insert } from "./change-zE6JCsZM.js";
import { z } from "zod";
import { iso31661 } from "iso-3166";
import anyAscii from "any-ascii";
// shared/reference/flags.ts
/**
* A red flag or a reading of a forced-labour indicator as an organisation passes it on: about a place, a trade or a
* practice. It names a party only where the giver chose to.
*/
var sharedFlagSchema = z.strictObject({
	kind: z.enum(["red-flag", "indicator"]),
	/** Key of the forced-labour indicator or kind of finding. */
	code: z.string().max(120).nullable(),
	text: z.string().max(2e3),
	country: countryCodeSchema.nullable(),
	sector: z.string().nullable(),
	grade: z.string().nullable(),
	observedOn: calendarDateSchema.nullable(),
	/** The party it was seen at; only where the giver chose to name it. */
	party: z.string().nullable()
});
var flagsEditionSchema = z.strictObject({
	...editionHeader,
	kind: z.literal("flags"),
	giver: z.string().min(1),
	flags: z.array(sharedFlagSchema)
});
// shared/contract/endpoint.ts
var endpoint = (kind) => (input, output) => ({
	kind,
	input,
	output
});
var query = endpoint("query");
var command = endpoint("command");
var job = endpoint("job");
/** The input of endpoints that need none. */
var nothing = z.strictObject({});
/** The output of endpoints whose answer is only that it is done. */
var done = z.null();
// shared/risk/distance.ts
/** Mean Earth radius in km (IUGG mean radius R1, as the model asks). */
var EARTH_RADIUS_KM = 6371.0088;
var RADIANS = Math.PI / 180;
/** Great-circle distance in km by the haversine formula. */
function distanceKm(a, b) {
	const dLat = Math.sin((b.lat - a.lat) * RADIANS / 2);
	const dLon = Math.sin((b.lon - a.lon) * RADIANS / 2);
	const h = dLat * dLat + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * dLon * dLon;
	return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
function unitVector(point) {
	const lat = point.lat * RADIANS;
	const lon = point.lon * RADIANS;
	return [
		Math.cos(lat) * Math.cos(lon),
		Math.cos(lat) * Math.sin(lon),
		Math.sin(lat)
	];
}
var dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
var cross = (a, b) => [
	a[1] * b[2] - a[2] * b[1],
	a[2] * b[0] - a[0] * b[2],
	a[0] * b[1] - a[1] * b[0]
];
/**
* Distance in km from a point to a great-circle segment: the cross-track distance where the foot of the
* perpendicular lies on the segment, else the distance to the nearer end.
*/
function distanceToSegmentKm(point, a, b) {
	const [p, start, end] = [
		unitVector(point),
		unitVector(a),
		unitVector(b)
	];
	const normal = cross(start, end);
	const length = Math.sqrt(dot(normal, normal));
	const ends = Math.min(distanceKm(point, a), distanceKm(point, b));
	if (length < 1e-12) return ends;
	if (!(dot(cross(normal, start), p) >= 0 && dot(cross(end, normal), p) >= 0)) return ends;
	return EARTH_RADIUS_KM * Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(normal, p) / length))));
}
/** Distance in km to the nearest point of a line; `null` for a line without points. */
function distanceToLineKm(point, line) {
	const first = line[0];
	if (first === void 0) return null;
	let nearest = distanceKm(point, first);
	for (let i = 1; i < line.length; i++) {
		const [a, b] = [line[i - 1], line[i]];
		if (a !== void 0 && b !== void 0) nearest = Math.min(nearest, distanceToSegmentKm(point, a, b));
	}
	return nearest;
}
// shared/reference/drawn-places.ts
/** The widest place a hotspot may be (`hotspotSchema`); a wider area is a country, and a country is no hotspot. */
var WIDEST_KM = 1e3;
var pointSchema = z.strictObject({
	type: z.literal("point"),
	lat: latSchema,
	lon: lonSchema,
	radiusKm: z.number().min(.1).max(WIDEST_KM)
});
var areaSchema = z.strictObject({
	type: z.literal("area"),
	/** Corners in order, longitude before latitude as in GeoJSON (RFC 7946), without the first one again at the end. */
	corners: z.array(z.tuple([lonSchema, latSchema])).min(3).max(500)
});
/** An own hotspot that a person marks on the map or in the form beside it. */
var drawnPlaceSchema = z.strictObject({
	name: z.string().trim().min(1).max(200),
	kind: z.enum(HOTSPOT_KINDS),
	country: countryCodeSchema.nullable(),
	shape: z.discriminatedUnion("type", [pointSchema, areaSchema]),
	/** 0 to 100; `null` = as the model rates places of its kind. */
	severity: z.number().min(0).max(100).nullable(),
	/** The day it was last confirmed: severity halves with its age. `null` = it goes on. */
	confirmedOn: calendarDateSchema.nullable(),
	sectors: z.array(z.string().trim().min(1).max(100)).max(50),
	patterns: z.array(z.string().trim().min(1).max(100)).max(50),
	/** How it is known: a report, a visit, a union. Without one the place counts as not checked. */
	source: z.string().trim().min(1).max(1e3).nullable()
});
/** A marked place under the id it keeps. */
var keptPlaceSchema = drawnPlaceSchema.extend({ id: z.string().min(1) });
var DEG = Math.PI / 180;
/** The middle of corners on the sphere: the mean of their directions. */
function middleOf(corners) {
	let [x, y, z] = [
		0,
		0,
		0
	];
	for (const [lon, lat] of corners) {
		x += Math.cos(lat * DEG) * Math.cos(lon * DEG);
		y += Math.cos(lat * DEG) * Math.sin(lon * DEG);
		z += Math.sin(lat * DEG);
	}
	return {
		lat: Math.atan2(z, Math.hypot(x, y)) / DEG,
		lon: Math.atan2(y, x) / DEG
	};
}
/**
* The circle that stands for a place in the score. An area counts with the circle about its middle that reaches its
* farthest corner: the model knows distance to a middle and a radius, and too wide is the safer side.
*/
function circleOf(shape) {
	if (shape.type === "point") return {
		lat: shape.lat,
		lon: shape.lon,
		radiusKm: shape.radiusKm
	};
	const middle = middleOf(shape.corners);
	const reach = Math.max(...shape.corners.map(([lon, lat]) => distanceKm(middle, {
		lat,
		lon
	})));
	return {
		...middle,
		radiusKm: Math.max(.1, reach)
	};
}
/** How slowly the influence fades outside: a camp fast, a wide area slowly (method 4.1). */
function extentOf(place) {
	if (place.kind === "displacement-camp") return "camp";
	return place.shape.type === "area" ? "region" : "place";
}
function hotspotOf(place, sources) {
	const { id, name, country, kind, severity, confirmedOn, sectors, patterns, shape, source } = place;
	return {
		id,
		name,
		country,
		...circleOf(shape),
		...shape.type === "area" ? { outline: shape.corners } : {},
		extent: extentOf(place),
		kind,
		basis: "own",
		status: "current",
		period: null,
		deaths12m: null,
		events12m: null,
		lastEventOn: null,
		confidence: "medium",
		verification: source === null ? "unverified" : "looked-up",
		sectors,
		patterns,
		actors: [],
		sources: source === null ? [] : [sources.indexOf(source)],
		severity,
		confirmedOn
	};
}
/** The edition of all marked places; its state is the day it was last changed. */
function drawnEdition(places, { id, name, today }) {
	const sources = [...new Set(places.flatMap((place) => place.source ?? []))];
	return {
		id,
		kind: "hotspots",
		edition: name,
		asOf: today,
		licence: "own data",
		credits: [],
		sources: sources.map((title) => ({
			title,
			publisher: null,
			year: null,
			licence: null,
			citationStatus: "looked-up"
		})),
		hotspots: places.map((place) => hotspotOf(place, sources))
	};
}
/** The marked places of an edition, as they were marked. */
function placesOf(edition) {
	return edition.hotspots.map((hotspot) => {
		const { id, name, country, kind, sectors, patterns, lat, lon, radiusKm, outline } = hotspot;
		return {
			id,
			name,
			country,
			kind,
			sectors,
			patterns,
			severity: hotspot.severity ?? null,
			confirmedOn: hotspot.confirmedOn ?? null,
			source: edition.sources[hotspot.sources[0] ?? -1]?.title ?? null,
			shape: outline === void 0 ? {
				type: "point",
				lat,
				lon,
				radiusKm
			} : {
				type: "area",
				corners: outline
			}
		};
	});
}
// shared/contract/reference-places.ts
var language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
var placeId = z.string().min(1).max(200);
var referencePlacesEndpoints = {
	/** The own hotspots that were marked on the map. */
	"reference.places": query(nothing, z.strictObject({ places: z.array(keptPlaceSchema) })),
	/** Marks an own hotspot, or changes one (`id`). The next score run counts it. */
	"reference.save-place": command(z.strictObject({
		id: placeId.nullable(),
		place: drawnPlaceSchema,
		language
	}), z.strictObject({ id: placeId })),
	"reference.remove-place": command(z.strictObject({
		id: placeId,
		language
	}), done)
};
/** The organisation that runs the process and signs the statement. */
var entitySchema = z.strictObject({
	name: z.string().trim().min(1).max(300),
	kind: z.enum(["company", "recruiter"]),
	country: countryCodeSchema.nullable(),
	address: z.string().max(1e3).nullable(),
	registrationNumber: z.string().max(100).nullable(),
	sectorText: z.string().max(500).nullable(),
	employees: z.int().min(0).nullable(),
	website: z.string().max(500).nullable()
});
/** The reporting period, usually the financial year. Both days belong to it. */
var periodSchema = z.strictObject({
	label: z.string().trim().min(1).max(60),
	startsOn: calendarDateSchema,
	endsOn: calendarDateSchema
}).refine((period) => period.startsOn <= period.endsOn, {
	path: ["endsOn"],
	message: "period-ends-before-start"
});
// shared/contract/workspace.ts
/** Tokens stand for a file the person chose in a dialog or dropped: the window never sees or sends paths. */
var fileTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);
var workspaceInfoSchema = z.strictObject({
	fileName: z.string(),
	/** Where the file lies, for the person to read. */
	folder: z.string(),
	entity: entitySchema,
	period: periodSchema,
	sample: z.boolean(),
	/** Last committed change. */
	savedAt: z.iso.datetime()
});
var checkReportSchema = z.strictObject({
	database: z.strictObject({
		ok: z.boolean(),
		problems: z.array(z.string())
	}),
	foreignKeys: z.strictObject({
		ok: z.boolean(),
		broken: z.int()
	}),
	trail: z.strictObject({
		ok: z.boolean(),
		entries: z.int(),
		firstBroken: z.int().nullable(),
		head: z.string().nullable()
	}),
	evidence: z.strictObject({
		ok: z.boolean(),
		files: z.int(),
		changed: z.array(z.string())
	})
});
command(z.strictObject({
	file: fileTokenSchema,
	entity: entitySchema,
	period: periodSchema
}), workspaceInfoSchema), command(z.strictObject({ file: fileTokenSchema }), workspaceInfoSchema), command(nothing, done), query(nothing, workspaceInfoSchema.nullable()), command(z.strictObject({
	entity: entitySchema,
	period: periodSchema
}), workspaceInfoSchema), job(nothing, workspaceInfoSchema), job(nothing, checkReportSchema);
// shared/contract/reference.ts
var count = z.int().min(0);
var param = z.union([z.string(), z.number()]);
/** A name or reason that stands in the history: never empty. */
var words = z.string().trim().min(1).max(500);
/** An edition of outside data, named as every score and export names it. */
var editionRefSchema = z.strictObject({
	/** Id of the built-in edition, or of the loaded row. */
	id: z.string(),
	kind: editionKindSchema,
	edition: z.string(),
	asOf: calendarDateSchema,
	builtIn: z.boolean(),
	/** SHA-256 of its content in canonical JSON. */
	sha256: z.string()
});
/** A proposed edition changes no number; a retired one stays because runs name it. */
var editionStateSchema = z.enum([
	"proposed",
	"active",
	"retired",
	"rejected"
]);
var editionInfoSchema = editionRefSchema.extend({
	licence: z.string(),
	credits: z.array(z.string()),
	sources: z.array(sourceSchema),
	entries: count,
	fileName: z.string().nullable(),
	/** When it came into the workspace. */
	loadedAt: z.iso.datetime(),
	/** Built in and brought by the running version of the program; an earlier one's stays as long as it is in use. */
	ofThisVersion: z.boolean(),
	state: editionStateSchema,
	/** Who handed a shared pack over. */
	giver: z.string().nullable(),
	/** Rows of the file that were left out. */
	rejected: count,
	/** Who accepted, retired or rejected it, when and why. */
	decided: z.strictObject({
		at: z.iso.datetime(),
		by: z.string(),
		reason: z.string()
	}).nullable(),
	/** Codes of the catalogue `reference`, `coverage.<code>` and `gap.<code>`. */
	coverage: z.array(z.strictObject({
		code: z.string(),
		count,
		of: count.nullable()
	})),
	gaps: z.array(z.strictObject({
		code: z.string(),
		params: z.record(z.string(), param)
	}))
});
/** A row of a loaded file that was not taken, and why (`reference:rejected.<code>`). */
var rejectedRowSchema = z.strictObject({
	row: z.int().min(1),
	column: z.string().nullable(),
	value: z.string().nullable(),
	code: z.string()
});
var loadKindSchema = z.enum([
	"hotspots",
	"events",
	"areas",
	"indicators",
	"sectors",
	"profile",
	"pack"
]);
var loadedSchema = z.strictObject({
	/** The proposed edition; `null` when rows are wrong and nothing was loaded. A pack may hold several. */
	id: idSchema.nullable(),
	ids: z.array(idSchema),
	loaded: count,
	/** The first of the rows that can't be used. */
	rejected: z.array(rejectedRowSchema),
	rejectedCount: count
});
var decisionSchema = z.strictObject({
	id: idSchema,
	name: words,
	reason: words
});
var overrideSchema = z.strictObject({
	hotspotId: z.string().min(1),
	severity: z.number().min(0).max(100).nullable(),
	radiusKm: z.number().positive().max(2e3).nullable(),
	off: z.boolean()
});
/** A hotspot as the list shows it: what the edition says, and what a person says instead. */
var hotspotLineSchema = z.strictObject({
	id: z.string(),
	name: z.string(),
	country: z.string().nullable(),
	kind: z.enum(HOTSPOT_KINDS),
	basis: z.enum([
		"events",
		"curated",
		"own"
	]),
	edition: z.string(),
	severity: z.number(),
	radiusKm: z.number(),
	deaths12m: z.number().nullable(),
	events12m: z.number().nullable(),
	lastEventOn: calendarDateSchema.nullable(),
	listed: listedSchema.nullable(),
	overruled: z.strictObject({
		id: idSchema,
		on: calendarDateSchema,
		by: z.string(),
		reason: z.string(),
		severityBefore: z.number(),
		radiusBefore: z.number()
	}).nullable()
});
(
/** Editions in use, built-in ones first, with what they cover and where they are thin; those that wait; past ones. */
{ ...referencePlacesEndpoints }), query(nothing, z.strictObject({
	editions: z.array(editionInfoSchema),
	proposed: z.array(editionInfoSchema),
	past: z.array(editionInfoSchema)
})), job(z.strictObject({
	kind: loadKindSchema,
	file: fileTokenSchema,
	skipRejected: z.boolean()
}), loadedSchema), command(decisionSchema, z.strictObject({ retired: z.array(idSchema) })), command(decisionSchema, done), command(decisionSchema, done), command(z.strictObject({ id: idSchema }), done), query(nothing, z.strictObject({ hotspots: z.array(hotspotLineSchema) })), query(z.strictObject({ id: idSchema }), z.strictObject({
	giver: z.string(),
	flags: z.array(sharedFlagSchema)
})), command(z.strictObject({
	file: fileTokenSchema,
	giver: words,
	licence: words,
	note: z.string().max(2e3).nullable(),
	places: z.boolean(),
	flags: z.boolean(),
	nameParties: z.boolean()
}), z.strictObject({
	sha256: z.string(),
	places: count,
	flags: count
})), command(overrideSchema, z.strictObject({ id: idSchema }));
// shared/intake/fold.ts
var MARKS_OF_EUROPEAN_SCRIPTS = /[\u0300-\u036f]/g;
var INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;
var NOT_WORD = /[^\p{L}\p{M}\p{N}]+/gu;
var SINGLE_SPACED = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
/** Zero-width and direction marks, and every kind of space, made harmless; what a person sees stays. */
function tidy(text) {
	if (SINGLE_SPACED.test(text)) return text;
	return text.replace(INVISIBLE, "").replace(/\s+/gu, " ").trim();
}
/** Most cells hold printable ASCII only; they need none of the care below. */
var PLAIN = /^[\x20-\x7e]*$/;
var NOT_PLAIN_WORD = /[^a-z0-9]+/g;
/**
* One form for words that differ only in case, accents, width, punctuation or spacing: `Côte d’Ivoire` and
* `COTE D'IVOIRE` become `cote d ivoire`. Marks of Indic and Arabic scripts are letters' parts and stay.
*/
function fold(text) {
	const known = folded.get(text);
	if (known !== void 0) return known;
	const fresh = foldedAnew(text);
	if (folded.size >= MOST_REMEMBERED) folded.clear();
	folded.set(text, fresh);
	return fresh;
}
/** The last texts: a name of a row is folded for its keys, its comparison and its questions. */
var folded = /* @__PURE__ */ new Map();
var MOST_REMEMBERED = 500;
function foldedAnew(text) {
	if (PLAIN.test(text)) return text.toLowerCase().replace(NOT_PLAIN_WORD, " ").trim();
	return tidy(text.normalize("NFKD").replace(MARKS_OF_EUROPEAN_SCRIPTS, "")).replace(/[ß]/g, "ss").replace(/[øØ]/g, "o").replace(/[łŁ]/g, "l").replace(/[đĐ]/g, "d").replace(/ı/g, "i").toLowerCase().replace(NOT_WORD, " ").trim().normalize("NFC");
}
var DIGIT_ZEROS = [
	1632,
	1776,
	2406,
	2534,
	65296
];
/** Arabic-Indic, Persian, Devanagari, Bengali and full-width digits as 0 to 9; Arabic separators as their Latin twins. */
function asciiDigits(text) {
	if (PLAIN.test(text)) return text;
	return Array.from(text, (char) => {
		const code = char.codePointAt(0) ?? 0;
		const zero = DIGIT_ZEROS.find((start) => code >= start && code <= start + 9);
		return zero === void 0 ? char : String(code - zero);
	}).join("").replaceAll("٫", ".").replaceAll("٬", ",").replaceAll("٪", "%").replaceAll("％", "%").replaceAll("−", "-");
}
/** Words of a cell that say "nothing known here". */
var NOTHING = new Set([
	"",
	"n a",
	"na",
	"none",
	"null",
	"nil",
	"unknown",
	"not known",
	"not available",
	"not applicable",
	"tbd",
	"tbc",
	"to be confirmed",
	"inconnu",
	"non connu",
	"desconocido",
	"no disponible",
	"unbekannt",
	"k a",
	"keine angabe",
	"sin datos",
	"s o",
	"nd",
	"غير معروف",
	"لا يوجد",
	"थाहा छैन",
	"अज्ञात",
	"desconhecido",
	"sem dados",
	"não disponível",
	"sconosciuto",
	"non disponibile",
	"bilinmiyor",
	"yok",
	"không rõ",
	"không có",
	"tidak diketahui",
	"tidak ada",
	"неизвестно",
	"нет данных",
	"未知",
	"不详",
	"无",
	"পাওয়া যায়নি",
	"অজানা",
	"x x x",
	"xxx"
].map((word) => fold(word)));
var LONGEST_NOTHING = 24;
/** Does the text say that there is no value? Such cells are unknown, never a value. (`NA` as a country is asked before.) */
function saysNothing(text) {
	return text.length <= LONGEST_NOTHING && NOTHING.has(fold(text));
}
// shared/intake/values/country-names.ts
/**
* Names that people write for countries beside the ISO 3166-1 short names and the names ICU knows: common short forms,
* official long forms, former names, frequent spellings. ISO 3166-1 code, then names separated by `|`.
*/
var COUNTRY_ALIASES = [
	["AE", "UAE|U.A.E.|Emirates|Dubai|Abu Dhabi|Emirats|EAU"],
	["AF", "Islamic Republic of Afghanistan|Islamic Emirate of Afghanistan"],
	["AR", "Argentine Republic"],
	["BA", "Bosnia|Bosnia & Herzegovina|Bosnia-Herzegovina|BiH"],
	["BD", "People's Republic of Bangladesh|East Pakistan|Bangla Desh"],
	["BF", "Upper Volta|Burkina"],
	["BJ", "Dahomey"],
	["BN", "Brunei"],
	["BO", "Bolivia|Plurinational State of Bolivia"],
	["BY", "Byelorussia|White Russia|Belarussia"],
	["BZ", "British Honduras"],
	["CD", "DR Congo|DRC|D.R.C.|Dem. Rep. Congo|Congo DR|Congo DRC|Congo, Dem. Rep.|Congo Kinshasa|Congo-Kinshasa|Zaire|Zaïre|RDC|RD Congo|Congo (Democratic Republic)"],
	["CF", "CAR|Central African Rep.|Centrafrique"],
	["CG", "Republic of the Congo|Congo Brazzaville|Congo-Brazzaville|Congo, Rep.|Congo (Republic)"],
	["CI", "Ivory Coast|Cote d'Ivoire|Republic of Côte d'Ivoire"],
	["CN", "PRC|P.R.C.|PR China|P.R. China|People's Republic of China|China PRC|China, PR|Mainland China|China Mainland|China (Mainland)"],
	["CV", "Cape Verde"],
	["CZ", "Czech Republic|Czech Rep.|Czech"],
	["DE", "Federal Republic of Germany|FRG|West Germany|BRD"],
	["DO", "Dominican Rep.|Rep. Dominicana|DR Dominican"],
	["EG", "Arab Republic of Egypt"],
	["FK", "Falkland Islands|Malvinas|Islas Malvinas"],
	["FM", "Micronesia"],
	["GB", "UK|U.K.|United Kingdom|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|U.K. of Great Britain"],
	["GM", "The Gambia"],
	["GR", "Hellas|Hellenic Republic"],
	["GW", "Guinea Bissau"],
	["HK", "Hong Kong SAR|Hongkong|Hong Kong, China|Hong Kong SAR China|China Hong Kong"],
	["HT", "Republic of Haiti"],
	["ID", "Republic of Indonesia|Indonesien|Dutch East Indies"],
	["IE", "Republic of Ireland|Eire"],
	["IN", "Republic of India|Bharat|Hindustan"],
	["IR", "Iran|Persia|Islamic Republic of Iran"],
	["JO", "Hashemite Kingdom of Jordan"],
	["KE", "Republic of Kenya"],
	["KG", "Kirghizia|Kyrgyz Republic|Kirgizstan"],
	["KH", "Kampuchea|Kingdom of Cambodia|Khmer Republic"],
	["KN", "St. Kitts and Nevis|St Kitts & Nevis"],
	["KP", "North Korea|DPRK|D.P.R.K.|Democratic People's Republic of Korea|Korea North|Korea, North|Korea, Dem. People's Rep."],
	["KR", "South Korea|Republic of Korea|ROK|R.O.K.|Korea South|Korea, South|Korea, Rep.|Korea (South)|S. Korea|Korea Rep"],
	["LA", "Laos|Lao PDR|Lao|Lao People's Dem. Rep."],
	["LC", "St. Lucia"],
	["LK", "Ceylon|Democratic Socialist Republic of Sri Lanka|Srilanka"],
	["LY", "Libyan Arab Jamahiriya|State of Libya"],
	["MD", "Moldova|Republic of Moldova|Moldavia"],
	["MG", "Malagasy Republic"],
	["MK", "Macedonia|FYROM|Former Yugoslav Republic of Macedonia|Republic of North Macedonia|TFYR Macedonia"],
	["MM", "Burma|Union of Myanmar|Republic of the Union of Myanmar|Myanmar (Burma)|Birmania|Birmanie"],
	["MO", "Macau|Macao SAR|Macau SAR"],
	["MX", "Estados Unidos Mexicanos|United Mexican States"],
	["MY", "Malaya|Federation of Malaysia"],
	["NL", "Holland|The Netherlands|Netherlands|Nederland"],
	["NP", "Federal Democratic Republic of Nepal|Nepaul"],
	["PH", "The Philippines|Republic of the Philippines|Phillipines|Philipines|Phillippines"],
	["PK", "Islamic Republic of Pakistan|West Pakistan"],
	["PS", "Palestine|Palestinian Territories|Palestinian Territory|Occupied Palestinian Territory|oPt|West Bank and Gaza|West Bank|Gaza"],
	["QA", "State of Qatar"],
	["RS", "Republic of Serbia"],
	["RU", "Russia|Russian Fed.|RF|Rossiya"],
	["SA", "KSA|K.S.A.|Kingdom of Saudi Arabia|Saudi"],
	["SD", "Republic of the Sudan|The Sudan"],
	["ST", "São Tomé and Príncipe|Sao Tome & Principe"],
	["SY", "Syria"],
	["SZ", "Swaziland|Kingdom of Eswatini"],
	["TH", "Siam|Kingdom of Thailand"],
	["TL", "East Timor|Timor Leste"],
	["TR", "Turkey|Turkiye|टर्की|टर्कि|Republic of Turkey|Republic of Türkiye"],
	["TW", "Taiwan|Chinese Taipei|Taiwan ROC|Taiwan, R.O.C.|Taiwan, China|Republic of China|Formosa|Taiwan (China)"],
	["TZ", "Tanzania|United Republic of Tanzania|Tanganyika"],
	["UA", "The Ukraine"],
	["US", "USA|U.S.A.|U.S.|United States|United States of America|America|US of A|EUA|EE.UU.|EEUU|Etats-Unis"],
	["VA", "Vatican|Vatican City|Vatican City State"],
	["VC", "St. Vincent and the Grenadines|St Vincent"],
	["VE", "Venezuela|Bolivarian Republic of Venezuela"],
	["VG", "British Virgin Islands|BVI"],
	["VI", "US Virgin Islands|U.S. Virgin Islands|USVI"],
	["VN", "Vietnam|Viet-Nam|Socialist Republic of Vietnam|Socialist Republic of Viet Nam|Vietnam SR"],
	["XK", "Kosovo|Republic of Kosovo|Kosova"],
	["YE", "Republic of Yemen"],
	["ZA", "Republic of South Africa|RSA|S. Africa"],
	["ZM", "Northern Rhodesia"],
	["ZW", "Rhodesia|Southern Rhodesia"]
];
/** Languages whose country names are understood, in the order in which they win where two languages clash. */
var NAME_LANGUAGES = [
	"en",
	"fr",
	"es",
	"de",
	"ar",
	"ne",
	"hi",
	"bn",
	"pt",
	"it",
	"nl",
	"zh",
	"zh-Hant",
	"ja",
	"ko",
	"ru",
	"uk",
	"tr",
	"vi",
	"id",
	"ms",
	"th",
	"my",
	"km",
	"lo",
	"si",
	"ta",
	"ur",
	"fa",
	"am",
	"sw",
	"pl",
	"cs",
	"ro",
	"el",
	"he",
	"sv",
	"fil"
];
// shared/intake/values/country.ts
var SMALL_WORDS = /* @__PURE__ */ new Set([
	"the",
	"of",
	"and"
]);
/** `Korea, Republic of` and `Republic of Korea` are the same words. */
var bag = (folded) => folded.split(" ").filter((word) => !SMALL_WORDS.has(word)).sort().join(" ");
var built = null;
/** Built at first use: some ten thousand names of ICU take a moment. */
function countryIndex() {
	built ??= buildIndex();
	return built;
}
function buildIndex() {
	const codes = /* @__PURE__ */ new Map([
		["XK", "XK"],
		["XKX", "XK"],
		["UK", "GB"],
		["EL", "GR"]
	]);
	const names = /* @__PURE__ */ new Map();
	const bags = /* @__PURE__ */ new Map();
	const learn = (code, name) => {
		const folded = fold(name);
		if (!names.has(folded)) names.set(folded, code);
		if (!bags.has(bag(folded))) bags.set(bag(folded), code);
	};
	for (const entry of iso31661) {
		codes.set(entry.alpha2, entry.alpha2).set(entry.alpha3, entry.alpha2);
		learn(entry.alpha2, entry.name);
	}
	for (const [code, list] of COUNTRY_ALIASES) for (const name of list.split("|")) learn(code, name);
	for (const language of NAME_LANGUAGES) learnLanguage(language, learn);
	return {
		codes,
		names,
		bags
	};
}
function learnLanguage(language, learn) {
	const display = new Intl.DisplayNames([language], {
		type: "region",
		fallback: "none"
	});
	for (const { alpha2 } of iso31661) {
		const name = display.of(alpha2);
		if (name !== void 0) learn(alpha2, name);
	}
}
/** The ISO 3166-1 alpha-2 code of a code or name in any of the languages of ICU that are known here; `null` when none fits. */
function countryCodeOf(text) {
	const { codes, names, bags } = countryIndex();
	const code = /^[A-Za-z]{2,3}$/.test(text.trim()) ? codes.get(text.trim().toUpperCase()) : void 0;
	const folded = fold(text);
	const named = names.get(folded);
	return (/^[A-Z][a-z]+$/.test(text.trim()) ? named ?? code : code ?? named) ?? bags.get(bag(folded)) ?? nameInBrackets(text);
}
/** `Myanmar (Burma)`, `VN - Vietnam`: both parts have to say the same country, or only one of them any. */
function nameInBrackets(text) {
	const parts = text.split(/[()[\]/]|\s[-–—]\s|,(?=\s*[A-Z]{2,3}$)/u).filter((part) => part.trim() !== "");
	if (parts.length < 2) return null;
	const found = new Set(parts.flatMap((part) => countryCodeOf(part) ?? []));
	const [only] = found;
	return found.size === 1 && only !== void 0 ? only : null;
}
// shared/reference/table.ts
/** A name for comparing: Latin letters and digits only, without marks, case and words such as "province". */
function foldName(name) {
	return anyAscii(name).toLowerCase().replace(/\b(province|region|state|governorate|oblast|district|department|county|wilayat|of|the|al|el)\b/g, " ").replace(/[^a-z0-9]+/g, "");
}
var foldHeading = (heading) => heading.replace(/^\uFEFF/, "").trim().toLowerCase().replace(/[\s_-]+/g, " ");
var HEADING_WITHIN_ROWS = 20;
function positionsIn(row, headings) {
	const folded = row.map(foldHeading);
	const found = Object.entries(headings).flatMap(([column, names]) => {
		const name = names.find((known) => folded.includes(known));
		return name === void 0 ? [] : [[column, folded.indexOf(name)]];
	});
	return Object.fromEntries(found);
}
var cellAt = (cells, at) => (at === void 0 ? "" : cells[at] ?? "").trim();
/**
* Finds the row of headings among the first rows (titles and notes often stand above it) and reads what stands below.
* `null` when no row has all the needed headings. A row of `#` tags (HXL) below the headings is passed over.
*/
function tableIn(grid, headings, needed) {
	const start = grid.slice(0, HEADING_WITHIN_ROWS).findIndex(({ cells }) => needed.every((column) => positionsIn(cells, headings)[column] !== void 0));
	const head = grid[start];
	if (head === void 0) return null;
	const positions = positionsIn(head.cells, headings);
	const columns = Object.keys(headings);
	const below = grid.slice(start + 1).filter(({ cells }) => !cells.every((cell) => cell === "" || cell.startsWith("#")));
	return {
		rows: below.map(({ row, cells }) => ({
			row,
			cells: Object.fromEntries(columns.map((column) => [column, cellAt(cells, positions[column])]))
		})),
		headings: head.cells,
		positions,
		below
	};
}
// shared/reference/areas.ts
/**
* An area of a list of conflict-affected and high-risk areas, such as the indicative list under Regulation (EU) 2017/821.
* A row without region means the whole country.
*/
var listedAreaSchema = z.strictObject({
	country: countryCodeSchema,
	region: z.string().min(1).nullable(),
	lat: latSchema.nullable(),
	lon: lonSchema.nullable()
});
var areasEditionSchema = z.strictObject({
	...editionHeader,
	kind: z.literal("areas"),
	areas: z.array(listedAreaSchema)
});
/** Headings of the columns, in the words lists use. */
var AREA_COLUMNS = {
	country: [
		"country",
		"country name",
		"iso2",
		"country code",
		"iso"
	],
	region: [
		"region",
		"regions",
		"area",
		"region name",
		"name of region",
		"adm1",
		"admin1",
		"province",
		"state"
	],
	lat: ["lat", "latitude"],
	lon: [
		"lon",
		"lng",
		"longitude"
	]
};
var WHOLE = /^(|all|entire country|whole country|country-?wide|-|n\/a)$/i;
function numberIn(text, most) {
	const value = text === "" ? NaN : Number(text);
	return Number.isFinite(value) && Math.abs(value) <= most ? value : null;
}
/** Reads the rows of a list; a country nobody knows and a second row of the same area are refused. */
function readAreas(rows) {
	const areas = [];
	const rejected = [];
	const seen = /* @__PURE__ */ new Set();
	for (const { row, cells } of rows) {
		const country = countryCodeOf(cells.country);
		const region = WHOLE.test(cells.region) ? null : cells.region;
		const key = `${country ?? ""} ${foldName(region ?? "")}`;
		if (country === null) rejected.push({
			row,
			column: "country",
			value: cells.country,
			code: "unknown-country"
		});
		else if (seen.has(key)) rejected.push({
			row,
			column: "region",
			value: region,
			code: "twice"
		});
		else areas.push({
			country,
			region,
			lat: numberIn(cells.lat, 90),
			lon: numberIn(cells.lon, 180)
		});
		seen.add(key);
	}
	return {
		areas,
		rejected
	};
}
// shared/reference/country-values.ts
/** Values of one or more country indicators from a file: laid over the built-in table, or beside it for an own profile. */
var indicatorsEditionSchema = z.strictObject({
	...editionHeader,
	kind: z.literal("indicators"),
	indicators: z.array(z.strictObject({
		id: z.string().min(1),
		name: z.string().min(1),
		asOf: calendarDateSchema
	})),
	values: z.array(z.strictObject({
		country: countryCodeSchema,
		indicator: z.string(),
		value: z.union([z.number(), z.string()]),
		year: z.int().nullable()
	}))
});
/** What the built-in profile calls an indicator of a publisher's code or heading. Percentile ranks: WGI, World Bank. */
var KNOWN = {
	"rl.per.rnk": "ruleOfLawPct",
	"pv.per.rnk": "politicalStabilityPct",
	"cc.per.rnk": "controlOfCorruptionPct",
	"rule of law": "ruleOfLawPct",
	"political stability": "politicalStabilityPct",
	"control of corruption": "controlOfCorruptionPct",
	"tip tier": "tipTier",
	"displaced per 1000": "displacedPer1000",
	"fatf status": "fatfStatus",
	"forced labour goods": "forcedLabourGoods",
	gsi: "gsiVulnerability",
	"gsi vulnerability": "gsiVulnerability",
	vulnerability: "gsiVulnerability",
	"basel aml": "baselAml",
	"basel aml index": "baselAml",
	inform: "informRisk",
	"inform risk": "informRisk",
	"inform risk index": "informRisk",
	cpi: "corruptionPerceptions",
	"corruption perceptions index": "corruptionPerceptions",
	"informal employment": "informalEmploymentPct",
	"informal employment pct": "informalEmploymentPct"
};
/** Scales of the indicators that are numbers: a percentile or index of 0 to 100, or of 0 to 10. Words belong to others. */
var SCALE_END = {
	ruleOfLawPct: 100,
	politicalStabilityPct: 100,
	controlOfCorruptionPct: 100,
	gsiVulnerability: 100,
	baselAml: 10,
	informRisk: 10,
	corruptionPerceptions: 100,
	informalEmploymentPct: 100
};
var indicatorIdOf = (heading) => KNOWN[foldHeading(heading)] ?? heading.trim();
/** Regions and groups of the World Bank (`WLD`, `SSF`) have codes too, but are no countries: passed over. */
var AGGREGATE = /^[A-Z][A-Z0-9]{2}$/;
var NAMES = {
	country: [
		"country code",
		"iso2",
		"iso3",
		"iso3c",
		"iso2c",
		"country",
		"country name",
		"economy"
	],
	name: [
		"country name",
		"country",
		"economy name"
	],
	code: [
		"indicator code",
		"series code",
		"indicator id"
	],
	indicator: [
		"indicator name",
		"series name",
		"indicator",
		"series"
	],
	year: [
		"year",
		"time",
		"date",
		"time period"
	],
	value: ["value", "obs value"]
};
function valueOf(text) {
	const plain = text.trim();
	if (plain === "" || plain === ".." || /^(n\/?a|null|-)$/i.test(plain)) return null;
	const number = Number(plain.includes(".") ? plain : plain.replace(",", "."));
	return Number.isFinite(number) ? number : plain;
}
var Gathered = class {
	values = /* @__PURE__ */ new Map();
	names = /* @__PURE__ */ new Map();
	rejected = [];
	/** The country of a row, or `null` with a verdict unless the row is a group of countries. */
	country(row, code, name) {
		const found = countryCodeOf(code) ?? countryCodeOf(name);
		if (found === null && !AGGREGATE.test(code)) this.rejected.push({
			row,
			column: "country",
			value: code || name,
			code: "unknown-country"
		});
		return found;
	}
	/** Why a value can't be one of its indicator; `null` when it can, or when nothing is known of the indicator. */
	wrong(indicator, value) {
		const end = SCALE_END[indicator];
		if (end === void 0) return null;
		if (typeof value === "string") return "not-a-number";
		return value < 0 || value > end ? "out-of-range" : null;
	}
	/** Keeps the newest value of each country; what is off the scale of its indicator is told at its row. */
	put(row, country, heading, value, year, name = heading) {
		const indicator = indicatorIdOf(heading);
		const code = this.wrong(indicator, value);
		if (code !== null) {
			this.rejected.push({
				row,
				column: heading,
				value: String(value),
				code
			});
			return;
		}
		this.names.set(indicator, name);
		const key = `${country} ${indicator}`;
		const before = this.values.get(key);
		if (before === void 0 || (before.year ?? 0) <= (year ?? 0)) this.values.set(key, {
			country,
			indicator,
			value,
			year
		});
	}
	read() {
		return {
			indicators: [...this.names].map(([id, name]) => ({
				id,
				name
			})),
			values: [...this.values.values()].sort((a, b) => `${a.country} ${a.indicator}` < `${b.country} ${b.indicator}` ? -1 : 1),
			rejected: this.rejected
		};
	}
};
var isYear = (heading) => /^(19|20)\d\d(\s*\[YR\d{4}\])?$/.test(heading.trim());
/** The download "API_…": a row per country, a column per year; the newest filled year counts. */
function readWide(grid) {
	const table = tableIn(grid, {
		country: NAMES.country,
		name: NAMES.name,
		code: NAMES.code
	}, ["country", "code"]);
	const years = table?.headings.flatMap((heading, at) => isYear(heading) ? [at] : []) ?? [];
	if (table === null || years.length === 0) return null;
	const gathered = new Gathered();
	for (const [n, { row, cells }] of table.rows.entries()) {
		const country = gathered.country(row, cells.country, cells.name);
		if (country === null) continue;
		for (const at of years) {
			const value = valueOf(table.below[n]?.cells[at] ?? "");
			if (value !== null) gathered.put(row, country, cells.code, value, Number(table.headings[at]?.trim().slice(0, 4)));
		}
	}
	return gathered.read();
}
/** One row per country, year and value. */
function readTidy(grid) {
	const table = tableIn(grid, NAMES, [
		"country",
		"year",
		"value"
	]);
	if (table === null) return null;
	const gathered = new Gathered();
	for (const { row, cells } of table.rows) {
		const country = gathered.country(row, cells.country, cells.name);
		const value = valueOf(cells.value);
		if (country === null || value === null) continue;
		const year = /^\d{4}/.exec(cells.year)?.[0];
		if (year === void 0) gathered.rejected.push({
			row,
			column: "year",
			value: cells.year,
			code: "not-a-date"
		});
		else gathered.put(row, country, cells.code || cells.indicator || "value", value, Number(year), cells.indicator || void 0);
	}
	return gathered.read();
}
/** An own table: a column of countries, and a column per indicator with its id or usual name as heading. */
function readOwn(grid) {
	const table = tableIn(grid, {
		country: NAMES.country,
		name: NAMES.name,
		year: ["year"]
	}, ["country"]);
	if (table === null) return null;
	const own = new Set(Object.values(table.positions));
	const columns = table.headings.flatMap((heading, at) => heading.trim() === "" || own.has(at) || foldHeading(heading) === "country name" ? [] : [{
		heading,
		at
	}]);
	const gathered = new Gathered();
	for (const [n, { row, cells }] of table.rows.entries()) {
		const country = gathered.country(row, cells.country, cells.name);
		if (country === null) continue;
		for (const { heading, at } of columns) {
			const value = valueOf(table.below[n]?.cells[at] ?? "");
			if (value !== null) gathered.put(row, country, heading, value, Number(cells.year) || null);
		}
	}
	return gathered.values.size === 0 ? null : gathered.read();
}
/** Country indicators of any of the known layouts; `null` when the file has none of them. */
function readIndicators(grid) {
	return readWide(grid) ?? readTidy(grid) ?? readOwn(grid);
}
/** The day an indicator speaks for: the end of its newest year, but never a day that has not come. */
function indicatorDate(values, id, today) {
	const years = values.flatMap(({ indicator, year }) => indicator === id && year !== null ? [year] : []);
	const end = years.length === 0 ? today : `${Math.max(...years)}-12-31`;
	return end > today ? today : end;
}
// shared/reference/events-edition.ts
/** Whose events they are: two families count the same deaths, so only one is in use at a time. */
var EVENT_FAMILIES = ["ucdp", "acled"];
/** What a file of events says of itself; the events stand beside it as packed columns (`event-columns.ts`). */
var eventsEditionSchema = z.strictObject({
	...editionHeader,
	kind: z.literal("events"),
	family: z.enum(EVENT_FAMILIES),
	/** A preliminary file, later revised by its publisher. */
	preliminary: z.boolean(),
	count: z.int().min(0),
	/** Days since 1970-01-01. */
	firstDay: z.int(),
	lastDay: z.int(),
	countries: z.array(z.string()),
	/** Events too vague for a place (precision 5 to 7): counted for their country only. */
	vague: z.int().min(0),
	deaths: z.int().min(0)
});
// shared/risk/sectors.ts
var sector = (key, score, isicDivisions, basis = "isic-ratings") => ({
	key,
	score,
	basis,
	isicDivisions
});
/**
* The sectors a supplier or site can have. The first sixteen are the model's own table; the others carry
* 20 times the mean of the eight ratings (1 to 5) of their ISIC division in assets/reference/sectors.json,
* which lands within ten points of the table wherever both exist, electronics assembly excepted.
*/
var SECTORS = [
	sector("mining-artisanal", 90, [], "model-table"),
	sector("fisheries", 90, ["03"], "model-table"),
	sector("agriculture", 80, ["01"], "model-table"),
	sector("construction", 80, [
		"41",
		"42",
		"43"
	], "model-table"),
	sector("domestic-work", 85, ["97"], "model-table"),
	sector("hospitality", 75, ["55", "56"], "model-table"),
	sector("private-security", 70, ["80"], "model-table"),
	sector("brick-quarry-charcoal", 85, ["08", "23"], "model-table"),
	sector("food-processing", 65, ["10", "11"], "model-table"),
	sector("textiles-garments", 65, ["13", "14"], "model-table"),
	sector("electronics", 40, ["26"], "model-table"),
	sector("logistics", 60, ["52", "53"], "model-table"),
	sector("healthcare", 45, [
		"86",
		"87",
		"88"
	], "model-table"),
	sector("ict-services", 50, ["62", "63"], "model-table"),
	sector("financial-services", 30, [
		"64",
		"65",
		"66"
	], "model-table"),
	sector("professional-services", 20, [
		"69",
		"70",
		"71",
		"72",
		"73",
		"74",
		"75"
	], "model-table"),
	sector("forestry-logging", 80, ["02"]),
	sector("mining-industrial", 75, ["07"]),
	sector("mining-coal", 62.5, ["05"]),
	sector("oil-gas", 45, ["06", "09"]),
	sector("tobacco", 62.5, ["12"]),
	sector("leather-footwear", 55, ["15"]),
	sector("wood-products", 55, ["16"]),
	sector("petroleum-products", 35, ["19"]),
	sector("chemicals", 40, ["20"]),
	sector("pharmaceuticals", 27.5, ["21"]),
	sector("rubber-plastics", 57.5, ["22"]),
	sector("basic-metals", 50, ["24", "25"]),
	sector("electrical-equipment", 55, ["27", "28"]),
	sector("motor-vehicles", 45, ["29"]),
	sector("transport-equipment", 50, ["30"]),
	sector("furniture", 52.5, ["31"]),
	sector("other-manufacturing", 57.5, ["32", "33"]),
	sector("energy", 35, ["35"]),
	sector("waste-recycling", 65, [
		"37",
		"38",
		"39"
	]),
	sector("retail", 52.5, [
		"45",
		"46",
		"47"
	]),
	sector("land-transport", 62.5, ["49"]),
	sector("water-transport", 67.5, ["50"]),
	sector("air-transport", 30, ["51"]),
	sector("telecommunications", 27.5, ["61"]),
	sector("real-estate", 32.5, ["68"]),
	sector("labour-supply", 77.5, ["78"]),
	sector("cleaning", 70, ["81"]),
	sector("public-administration", 40, ["84"]),
	sector("education", 25, ["85"]),
	sector("arts-recreation", 62.5, [
		"90",
		"91",
		"92",
		"93"
	]),
	sector("personal-services", 70, ["96"])
];
var byKey = new Map(SECTORS.map((entry) => [entry.key, entry]));
new Map(SECTORS.flatMap((entry) => entry.isicDivisions.map((division) => [division, entry])));
/** The sector with this key, or `null` where the table has none. */
function sectorOf(key) {
	return byKey.get(key) ?? null;
}
// shared/reference/own-tables.ts
/** Own scores of sectors, laid over the model's table (model 4.5: a start point, editable). */
var sectorScoresEditionSchema = z.strictObject({
	...editionHeader,
	kind: z.literal("sector-scores"),
	scores: z.array(z.strictObject({
		sector: z.string(),
		score: z.number().min(0).max(100)
	}))
});
var SECTOR_COLUMNS = {
	sector: [
		"sector",
		"sector key",
		"key",
		"industry"
	],
	score: [
		"score",
		"risk",
		"value"
	]
};
/** Reads an own table of sector scores; the keys are those of the model's table. */
function readSectorScores(rows) {
	const scores = [];
	const rejected = [];
	for (const { row, cells } of rows) {
		const sector = cells.sector.toLowerCase().replace(/[\s_]+/g, "-");
		const score = cells.score === "" ? NaN : Number(cells.score.replace(",", "."));
		if (sectorOf(sector) === null) rejected.push({
			row,
			column: "sector",
			value: cells.sector,
			code: "unknown-word"
		});
		else if (!Number.isFinite(score)) rejected.push({
			row,
			column: "score",
			value: cells.score,
			code: "not-a-number"
		});
		else if (score < 0 || score > 100) rejected.push({
			row,
			column: "score",
			value: cells.score,
			code: "out-of-range"
		});
		else if (scores.some((known) => known.sector === sector)) rejected.push({
			row,
			column: "sector",
			value: cells.sector,
			code: "twice"
		});
		else scores.push({
			sector,
			score
		});
	}
	return {
		scores,
		rejected
	};
}
var rescalingSchema = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("as-is") }),
	z.strictObject({ kind: z.literal("complement") }),
	z.strictObject({
		kind: z.literal("linear"),
		zero: z.number(),
		hundred: z.number()
	}),
	z.strictObject({
		kind: z.literal("table"),
		scores: z.record(z.string(), z.number().min(0).max(100))
	}),
	z.strictObject({
		kind: z.literal("steps"),
		steps: z.array(z.tuple([z.number(), z.number().min(0).max(100)])).min(1)
	}),
	z.strictObject({
		kind: z.literal("log"),
		fullAt: z.number().positive()
	})
]);
/** An own country profile as its file holds it: which indicators make K, with which weights and rescaling. */
var profileFileSchema = z.strictObject({
	id: z.string().min(1).max(60),
	indicators: z.array(z.strictObject({
		id: z.string().min(1),
		weight: z.number().positive().max(1),
		rescaling: rescalingSchema
	})).min(1)
});
var profileEditionSchema = z.strictObject({
	...editionHeader,
	kind: z.literal("profile"),
	profile: profileFileSchema
});
var WEIGHT_TOLERANCE = 1e-6;
/** What makes a profile unusable though its form is right: weights that don't sum to 1, an indicator named twice. */
function profileProblem(profile) {
	const sum = profile.indicators.reduce((total, { weight }) => total + weight, 0);
	if (Math.abs(sum - 1) > WEIGHT_TOLERANCE) return "weights-not-one";
	return new Set(profile.indicators.map(({ id }) => id)).size < profile.indicators.length ? "indicator-twice" : null;
}
/** A person's word on one hotspot, whatever edition it comes from: another severity or radius, or off. */
var overrideEditionSchema = z.strictObject({
	...editionHeader,
	kind: z.literal("override"),
	hotspotId: z.string(),
	severity: z.number().min(0).max(100).nullable(),
	radiusKm: z.number().positive().max(2e3).nullable(),
	off: z.boolean()
});
// shared/reference/loaded.ts
/** Everything that can be loaded beside the built-in editions, told apart by its kind. */
var loadedContentSchema = z.discriminatedUnion("kind", [
	hotspotsEditionSchema,
	eventsEditionSchema,
	areasEditionSchema,
	indicatorsEditionSchema,
	sectorScoresEditionSchema,
	profileEditionSchema,
	overrideEditionSchema,
	flagsEditionSchema
]);
/** How many entries an edition holds. */
function loadedEntries(content) {
	switch (content.kind) {
		case "hotspots": return content.hotspots.length;
		case "events": return content.count;
		case "areas": return content.areas.length;
		case "indicators": return content.values.length;
		case "sector-scores": return content.scores.length;
		case "profile": return content.profile.indicators.length;
		case "flags": return content.flags.length;
		case "override": return 1;
	}
}
// electron/engine/store/reference.ts
/** A proposed edition changes no number; a retired one stays because runs name it. */
var EDITION_STATES = [
	"proposed",
	"active",
	"retired",
	"rejected"
];
var addEdition = (loaded) => insert("edition", {
	id: loaded.id,
	kind: loaded.content.kind,
	name: loaded.content.edition,
	as_of: loaded.content.asOf,
	file_name: loaded.fileName,
	sha256: loaded.sha256,
	entry_count: loadedEntries(loaded.content),
	loaded_at: loaded.loadedAt,
	content: JSON.stringify(loaded.content),
	family: loaded.family,
	state: loaded.state,
	giver: loaded.giver,
	content_blob: loaded.contentBlob,
	labels_blob: loaded.labelsBlob,
	verdicts: JSON.stringify(loaded.rejected),
	decided_at: loaded.decided?.at ?? null,
	decided_by: loaded.decided?.by ?? null,
	decided_reason: loaded.decided?.reason ?? null
});
/** Without a decision the edition waits for one again. */
var decideEdition = (id, state, decision) => update("edition", id, {
	state,
	decided_at: decision?.at ?? null,
	decided_by: decision?.by ?? null,
	decided_reason: decision?.reason ?? null
});
var verdictsSchema = z.union([z.strictObject({
	count: z.int(),
	rows: z.array(rejectedRowSchema)
}), z.array(z.never()).transform(() => ({
	count: 0,
	rows: []
}))]);
function decisionOf(row) {
	const { decided_at: at, decided_by: by, decided_reason: reason } = row;
	return at === null || by === null || reason === null ? null : {
		at,
		by,
		reason
	};
}
var rowToEdition = (row) => ({
	id: row.id,
	content: loadedContentSchema.parse(JSON.parse(row.content)),
	fileName: row.file_name,
	sha256: row.sha256,
	loadedAt: row.loaded_at,
	family: row.family,
	state: row.state,
	giver: row.giver,
	contentBlob: row.content_blob,
	labelsBlob: row.labels_blob,
	rejected: verdictsSchema.parse(JSON.parse(row.verdicts)),
	decided: decisionOf(row)
});
/** Loaded editions in one of the states, in the order of what they speak for, then of loading. */
async function loadedEditions(store, states = ["active"]) {
	return (await store.db.selectFrom("edition").selectAll().where("state", "in", states).orderBy("as_of").orderBy("id").execute()).map(rowToEdition);
}
/** Tells one set of editions in use from another, decisions included, without reading what they hold. */
function editionsInUseKey(store) {
	const rows = store.sqlite.prepare(`SELECT id, sha256, length(content), decided_at, decided_by, decided_reason FROM edition
       WHERE state = 'active' ORDER BY as_of, id`).raw().all();
	return JSON.stringify(rows);
}
/** Editions by id, whatever became of them; those that are not there are left out. */
async function editionsById(store, ids) {
	if (ids.length === 0) return [];
	return (await store.db.selectFrom("edition").selectAll().where("id", "in", ids).orderBy("as_of").orderBy("id").execute()).map(rowToEdition);
}
export { drawnEdition as A, sharedFlagSchema as B, saysNothing as C, periodSchema as D, fileTokenSchema as E, command as F, done as I, job as L, EARTH_RADIUS_KM as M, distanceKm as N, WIDEST_KM as O, distanceToLineKm as P, nothing as R, fold as S, editionRefSchema as T, readAreas as _, editionsInUseKey as a, countryCodeOf as b, SECTOR_COLUMNS as c, readSectorScores as d, SECTORS as f, AREA_COLUMNS as g, readIndicators as h, editionsById as i, placesOf as j, circleOf as k, profileFileSchema as l, indicatorDate as m, addEdition as n, loadedEditions as o, sectorOf as p, decideEdition as r, loadedEntries as s, EDITION_STATES as t, profileProblem as u, foldName as v, tidy as w, asciiDigits as x, tableIn as y, query as z };
