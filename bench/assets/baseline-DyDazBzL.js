import { t as Refusal } from "./error-Cv29HHXK.js";
import { _ as latSchema, a as describedPlace, h as countryCodeSchema, o as editionHeader, r as hotspotsEditionSchema, v as lonSchema } from "./hotspots-BMe5bta0.js";
import { n as calendarDateSchema } from "./calendar-date-B7KFMKyQ.js";
import { t as canonicalJson } from "./canonical-json-BTf8Si1k.js";
import { o as update, r as insert } from "./change-oZQVU4tB.js";
import { createHash } from "node:crypto";
import { z } from "zod";
import { deflateRawSync, inflateRawSync } from "node:zlib";
// shared/reference/countries.ts
/** A column of the country table: what it counts, the day it speaks for, and its source. */
var indicatorColumnSchema = z.strictObject({
	id: z.string().min(1),
	unit: z.string().min(1),
	asOf: calendarDateSchema,
	source: z.int().min(0)
});
var countryRecordSchema = z.strictObject({
	country: countryCodeSchema,
	nameEn: z.string().min(1),
	subregion: z.string().nullable(),
	incomeGroup: z.string().nullable(),
	/** A representative point, for maps; never used for proximity. */
	lat: latSchema.nullable(),
	lon: lonSchema.nullable(),
	population: z.int().min(0).nullable(),
	/** Raw values by indicator id; `null` = not available, never zero. */
	indicators: z.record(z.string(), z.union([
		z.number(),
		z.string(),
		z.null()
	]))
});
/** Country indicators: the raw values behind K, the country context of the risk model. */
var countriesEditionSchema = z.strictObject({
	...editionHeader,
	kind: z.literal("countries"),
	indicators: z.array(indicatorColumnSchema),
	countries: z.array(countryRecordSchema)
});
// shared/reference/routes.ts
var ROUTE_KINDS = ["irregular-migration", "labour-recruitment"];
/** A line or chain of points used for unsafe or unauthorised movement, or a recruitment route; schematic, not surveyed. */
var routeSchema = z.strictObject({
	...describedPlace,
	kind: z.enum(ROUTE_KINDS),
	origin: z.array(countryCodeSchema),
	transit: z.array(countryCodeSchema),
	destination: z.array(countryCodeSchema),
	waypoints: z.array(z.string()),
	/** Points in travelling order, longitude before latitude as in GeoJSON (RFC 7946). */
	line: z.array(z.tuple([lonSchema, latSchema])).min(2)
});
var routesEditionSchema = z.strictObject({
	...editionHeader,
	kind: z.literal("routes"),
	routes: z.array(routeSchema)
});
// shared/reference/sectors.ts
var rating = z.int().min(1).max(5);
/** Ratings 1 (low) to 5 (high) of one ISIC Rev. 4 division: judgements informed by the sources, not published scores. */
var sectorRatingSchema = z.strictObject({
	/** One division (`14`) or a range (`41-43`). */
	isic: z.string().regex(/^\d{2}(-\d{2})?$/),
	name: z.string().min(1),
	ratings: z.strictObject({
		lowWage: rating,
		lowQualification: rating,
		informality: rating,
		migrantShare: rating,
		seasonal: rating,
		remoteOrIsolated: rating,
		recruitmentFeesCommon: rating,
		conflictLinkage: rating
	}),
	basis: z.string(),
	forcedLabourPairs: z.int().min(0).nullable(),
	sources: z.array(z.int().min(0))
});
var sectorsEditionSchema = z.strictObject({
	...editionHeader,
	kind: z.literal("sectors"),
	/** Words of hotspot and route lists (goods, industries) and the key of the sector table they belong to. */
	words: z.record(z.string(), z.string()),
	sectors: z.array(sectorRatingSchema)
});
// shared/reference/baseline.ts
/** Any edition, told apart by its kind. */
var anyEditionSchema = z.discriminatedUnion("kind", [
	countriesEditionSchema,
	hotspotsEditionSchema,
	routesEditionSchema,
	sectorsEditionSchema
]);
/** The built-in files in `assets/reference/`, by kind. */
var BASELINE_FILES = {
	countries: "countries.json",
	hotspots: "hotspots.json",
	routes: "routes.json",
	sectors: "sectors.json"
};
/** Built-in editions with nothing beside them. */
var baselineOf = ({ countries, hotspots, routes, sectors }) => ({
	countries,
	hotspots: [hotspots],
	routes,
	sectors,
	profile: null,
	sectorScores: {}
});
// electron/engine/store/baseline.ts
var hashOf = (text) => createHash("sha256").update(text).digest("hex");
/** SHA-256 of an edition's content. */
var editionHash = (edition) => hashOf(canonicalJson(edition));
var keepBuiltIn = ({ sha256, edition }, kept) => insert("baseline_edition", {
	id: kept.id,
	kind: edition.kind,
	name: edition.edition,
	as_of: edition.asOf,
	sha256,
	kept_at: kept.at,
	state: kept.state,
	decided_at: null,
	decided_by: null,
	decided_reason: null
});
/** Contents packed so far, by their hash: every new workspace keeps the same ones. */
var packed = /* @__PURE__ */ new Map();
function packedContent({ sha256, edition }) {
	const known = packed.get(sha256);
	if (known !== void 0) return known;
	const bytes = deflateRawSync(canonicalJson(edition));
	packed.set(sha256, bytes);
	return bytes;
}
/** The contents that belong to kept editions; one that is in the file already is not written again. */
var builtInContents = (editions) => ({
	table: "baseline_content",
	rows: editions.map((edition) => ({
		sha256: edition.sha256,
		bytes: packedContent(edition)
	})),
	onConflict: "ignore"
});
var decideBuiltIn = (id, state, decision) => update("baseline_edition", id, {
	state,
	decided_at: decision?.at ?? null,
	decided_by: decision?.by ?? null,
	decided_reason: decision?.reason ?? null
});
/** Contents read so far, by their hash: what a hash stands for never changes. */
var read = /* @__PURE__ */ new Map();
var MOST_CONTENT_BYTES = 5e7;
function damaged(store, sha256) {
	const detail = `baseline_content ${sha256.slice(0, 12)}`;
	return new Refusal({
		code: "workspace-damaged",
		params: {
			path: store.path,
			detail
		}
	});
}
/** The text that lies packed under a hash; `null` when the bytes are not those of the hash. */
function unpacked(bytes, sha256) {
	try {
		const text = inflateRawSync(bytes, { maxOutputLength: MOST_CONTENT_BYTES }).toString("utf8");
		return hashOf(text) === sha256 ? text : null;
	} catch {
		return null;
	}
}
/** The built-in edition of this hash as the workspace keeps it; `null` when it doesn't. */
function builtInByHash(store, sha256) {
	const known = read.get(sha256);
	if (known !== void 0) return known;
	const row = store.sqlite.prepare("SELECT bytes FROM baseline_content WHERE sha256 = ?").get(sha256);
	if (row === void 0) return null;
	const text = unpacked(row.bytes, sha256);
	if (text === null) throw damaged(store, sha256);
	const edition = anyEditionSchema.parse(JSON.parse(text));
	read.set(sha256, edition);
	return edition;
}
function rowToKept(store, row) {
	const { id, sha256, kept_at: keptAt, state, decided_at: at, decided_by: by, decided_reason: reason } = row;
	const edition = builtInByHash(store, sha256);
	if (edition === null) throw damaged(store, sha256);
	return {
		id,
		sha256,
		edition,
		keptAt,
		state,
		decided: at === null || by === null || reason === null ? null : {
			at,
			by,
			reason
		}
	};
}
/** Every built-in edition the workspace knows, whatever became of it, without what it holds. */
var keptRows = (store) => store.db.selectFrom("baseline_edition").selectAll().orderBy("id").execute();
/** Built-in editions of a workspace in one of the states, by kind, then in the order they came. */
async function keptEditions(store, states = ["active"]) {
	return (await store.db.selectFrom("baseline_edition").selectAll().where("state", "in", states).orderBy("kind").orderBy("id").execute()).map((row) => rowToKept(store, row));
}
/** The kept edition with this id, whatever became of it. */
async function keptEdition(store, id) {
	const row = await store.db.selectFrom("baseline_edition").selectAll().where("id", "=", id).executeTakeFirst();
	return row === void 0 ? void 0 : rowToKept(store, row);
}
/** Hashes of the built-in editions in use, without reading what they hold. */
function builtInKey(store) {
	return store.sqlite.prepare("SELECT sha256 FROM baseline_edition WHERE state = 'active' ORDER BY kind").pluck().all().join(" ");
}
export { editionHash as a, keptEditions as c, anyEditionSchema as d, baselineOf as f, decideBuiltIn as i, keptRows as l, builtInContents as n, keepBuiltIn as o, builtInKey as r, keptEdition as s, builtInByHash as t, BASELINE_FILES as u };
