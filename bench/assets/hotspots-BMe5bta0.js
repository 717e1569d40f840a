import { n as calendarDateSchema } from "./calendar-date-B7KFMKyQ.js";
import { z } from "zod";
/** Identifier of any record: UUID version 7 as lower-case text (RFC 9562 section 5.7), so ids sort by time of making. */
var idSchema = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
var HEX = Array.from("0123456789abcdef", (digit) => digit.charCodeAt(0));
var HYPHEN = "-".charCodeAt(0);
/** Bytes before which a hyphen stands. */
var PARTED = /* @__PURE__ */ new Set([
	4,
	6,
	8,
	10
]);
/** Sixteen random bytes and the time are all a version 7 id needs; both come in as arguments. */
function uuidV7(unixMs, random) {
	const bytes = Uint8Array.from(random.subarray(0, 16));
	let time = unixMs;
	for (let i = 5; i >= 0; i--) {
		bytes[i] = time % 256;
		time = Math.floor(time / 256);
	}
	bytes[6] = 112 | (bytes[6] ?? 0) & 15;
	bytes[8] = 128 | (bytes[8] ?? 0) & 63;
	const letters = [];
	bytes.forEach((byte, at) => {
		if (PARTED.has(at)) letters.push(HYPHEN);
		letters.push(HEX[byte >> 4] ?? 0, HEX[byte & 15] ?? 0);
	});
	return String.fromCharCode(...letters);
}
// shared/suppliers/records.ts
/** ISO 3166-1 alpha-2, upper case (plus the user-assigned XK). */
var countryCodeSchema = z.string().regex(/^[A-Z]{2}$/);
var sharePctSchema = z.number().min(0).max(100);
var countSchema = z.int().min(0);
var latSchema = z.number().min(-90).max(90);
var lonSchema = z.number().min(-180).max(180);
/** Where a record came from: auditors ask. `null` when a person typed it in. */
var sourceRowSchema = z.strictObject({
	importId: idSchema,
	fileName: z.string(),
	sheet: z.string(),
	/** Row number as the spreadsheet program shows it, first row is 1. */
	row: z.int().min(1)
});
var placed = {
	country: countryCodeSchema.nullable(),
	/** The country as it stood in the source, whatever was understood. */
	countryText: z.string().nullable(),
	region: z.string().nullable(),
	city: z.string().nullable(),
	address: z.string().nullable()
};
/** Columns of the source that have no field of ours, under their own headings. */
var customSchema = z.record(z.string(), z.string());
var kept = {
	source: sourceRowSchema.nullable(),
	createdAt: z.iso.datetime(),
	updatedAt: z.iso.datetime(),
	deletedAt: z.iso.datetime().nullable()
};
/** Register numbers of a legal entity; texts keep leading zeros. */
var identifiers = {
	/** The supplier's number in the user's own books. */
	ownNumber: z.string().nullable(),
	lei: z.string().nullable(),
	vatNumber: z.string().nullable(),
	dunsNumber: z.string().nullable(),
	osId: z.string().nullable(),
	registrationNumber: z.string().nullable()
};
/** A legal entity that sells goods, services or labour to the entity, at any tier. Not the same as a site. */
var supplierSchema = z.strictObject({
	id: idSchema,
	name: z.string().min(1).max(500),
	aliases: z.array(z.string()),
	...placed,
	...identifiers,
	/** Distance from the entity: 1 = direct contract; `null` = not known. */
	tier: z.int().min(1).max(20).nullable(),
	/** Key of the sector table of the risk model (shared/risk), and the text it was understood from. */
	sector: z.string().nullable(),
	sectorText: z.string().nullable(),
	products: z.string().nullable(),
	workers: countSchema.nullable(),
	notes: z.string().nullable(),
	custom: customSchema,
	...kept
});
/** How the workers of a site were hired; the intermediaries factor of the risk model (4.2). */
var RECRUITER_CHAINS = [
	"direct",
	"one-licensed",
	"one-unlicensed-or-unknown",
	"two-or-more",
	"unknown"
];
var recruiterChainSchema = z.enum(RECRUITER_CHAINS);
var positionPrecisionSchema = z.enum([
	"exact",
	"city",
	"region"
]);
/** One place where people work. A supplier has one or more. */
var siteSchema = z.strictObject({
	id: idSchema,
	supplierId: idSchema,
	name: z.string().min(1).max(500),
	...placed,
	lat: latSchema.nullable(),
	lon: lonSchema.nullable(),
	positionPrecision: positionPrecisionSchema.nullable(),
	sector: z.string().nullable(),
	sectorText: z.string().nullable(),
	workers: countSchema.nullable(),
	lowWagePct: sharePctSchema.nullable(),
	lowQualificationPct: sharePctSchema.nullable(),
	informalPct: sharePctSchema.nullable(),
	migrantPct: sharePctSchema.nullable(),
	agencyPct: sharePctSchema.nullable(),
	recruiterChain: recruiterChainSchema.nullable(),
	custom: customSchema,
	...kept
});
/** A group of workers of a site that comes from one origin (risk model 4.1, origin hazard). */
var originGroupSchema = z.strictObject({
	id: idSchema,
	siteId: idSchema,
	country: countryCodeSchema.nullable(),
	place: z.string().nullable(),
	lat: latSchema.nullable(),
	lon: lonSchema.nullable(),
	sharePct: sharePctSchema,
	/** Refugees, displaced or stateless workers. */
	displaced: z.boolean(),
	source: sourceRowSchema.nullable(),
	deletedAt: z.iso.datetime().nullable()
});
/** Controls of the risk model (4.3). */
var CONTROLS = [
	"policy",
	"mapping",
	"recruitment",
	"grievance",
	"remedy",
	"audit"
];
var VERIFICATION_LEVELS = [
	"none",
	"self",
	"doc",
	"indep"
];
var maturitySchema = z.int().min(0).max(4);
var verificationSchema = z.enum(VERIFICATION_LEVELS);
/** A control recorded at a supplier, site or recruiter, with its maturity (0 absent to 4 effective) and who verified it. */
var controlSchema = z.strictObject({
	id: idSchema,
	subjectType: z.enum([
		"supplier",
		"site",
		"recruiter"
	]),
	subjectId: idSchema,
	control: z.enum(CONTROLS),
	maturity: maturitySchema,
	verification: verificationSchema,
	/** The day the control was looked at. */
	assessedOn: calendarDateSchema.nullable(),
	note: z.string().nullable()
});
var RECRUITER_KINDS = ["recruiter", "sub_agent"];
var LICENCE_STATUSES = [
	"licensed",
	"unlicensed",
	"expired"
];
/** A person or firm that finds, places or manages workers for an employer; a sub-agent hangs below a recruiter. */
var recruiterSchema = z.strictObject({
	id: idSchema,
	kind: z.enum(RECRUITER_KINDS),
	/** The recruiter a sub-agent works for. */
	parentId: idSchema.nullable(),
	name: z.string().min(1).max(500),
	aliases: z.array(z.string()),
	...placed,
	licenceNumber: z.string().nullable(),
	/** Who gave the licence. */
	licenceAuthority: z.string().nullable(),
	licenceStatus: z.enum(LICENCE_STATUSES).nullable(),
	licenceValidUntil: calendarDateSchema.nullable(),
	registrationNumber: z.string().nullable(),
	/** Where it recruits or places workers, beside the country it sits in. */
	countries: z.array(countryCodeSchema),
	notes: z.string().nullable(),
	custom: customSchema,
	...kept
});
/** A recruiter or sub-agent that a supplier (or one of its sites) hires through. */
var recruiterLinkSchema = z.strictObject({
	id: idSchema,
	supplierId: idSchema,
	siteId: idSchema.nullable(),
	recruiterId: idSchema
});
/**
* One supplier supplies another: the chain beyond the first tier, told by whoever knows it (a list, a declaration of
* smelters). Tier numbers of suppliers stay what they are: a relation says who, not how far.
*/
var supplyRelationSchema = z.strictObject({
	id: idSchema,
	/** Who supplies. */
	supplierId: idSchema,
	/** Who is supplied: one step nearer to the entity. */
	customerId: idSchema,
	/** What is supplied, as it was named: `Tantalum`, `cotton yarn`; `null` = not known. */
	commodity: z.string().max(200).nullable(),
	/** The year it was declared for. */
	year: z.int().min(1900).max(2200).nullable(),
	note: z.string().max(4e3).nullable(),
	source: sourceRowSchema.nullable(),
	deletedAt: z.iso.datetime().nullable()
});
/**
* A person to write to or call at a supplier or recruiter. Personal data: kept only when somebody chose to keep it, in a
* table of its own, and in no list, export, log or bundle.
*/
var contactSchema = z.strictObject({
	id: idSchema,
	ownerType: z.enum(["supplier", "recruiter"]),
	ownerId: idSchema,
	name: z.string().max(300).nullable(),
	role: z.string().max(300).nullable(),
	email: z.string().max(320).nullable(),
	phone: z.string().max(100).nullable(),
	source: sourceRowSchema.nullable()
});
var editionKindSchema = z.enum([
	"countries",
	"hotspots",
	"routes",
	"sectors",
	"events",
	"areas",
	"indicators",
	"profile",
	"sector-scores",
	"override",
	"flags"
]);
var sourceSchema = z.strictObject({
	title: z.string().min(1),
	publisher: z.string().nullable(),
	year: z.int().nullable(),
	licence: z.string().nullable(),
	citationStatus: z.enum([
		"looked-up",
		"secondary",
		"unverified"
	])
});
/** The fields every edition starts with: what it is, how old, whose, under which terms. */
var editionHeader = {
	id: z.string().min(1),
	edition: z.string().min(1),
	/** The last day the data speaks for. */
	asOf: calendarDateSchema,
	licence: z.string().min(1),
	credits: z.array(z.string().min(1)),
	sources: z.array(sourceSchema)
};
/** Fields that hotspots and routes share. `sources` are positions in the edition's list of sources. */
var describedPlace = {
	id: z.string().min(1),
	name: z.string().min(1),
	status: z.enum(["current", "historic"]),
	/** Years, open-ended as `2014-`; `null` = not known. */
	period: z.string().nullable(),
	confidence: z.enum([
		"high",
		"medium",
		"low"
	]),
	verification: z.enum([
		"looked-up",
		"country-level",
		"unverified"
	]),
	/** Sectors and goods named by the sources, in their words. */
	sectors: z.array(z.string()),
	patterns: z.array(z.string()),
	sources: z.array(z.int().min(0))
};
// shared/reference/hotspots.ts
var HOTSPOT_KINDS = [
	"conflict",
	"detention",
	"displacement-camp",
	"labour-site",
	"mining",
	"recruitment-hub",
	"scam-compound",
	"transit-route"
];
/** The list of conflict-affected areas that names a place. */
var listedSchema = z.strictObject({
	edition: z.string(),
	asOf: calendarDateSchema
});
var overruledSchema = z.strictObject({
	edition: z.string(),
	on: calendarDateSchema,
	by: z.string(),
	reason: z.string(),
	severityBefore: z.number().min(0).max(100),
	radiusBefore: z.number().positive()
});
/**
* An area where trafficking in or around conflict is known or likely. A hotspot derived from events carries deaths and
* events of its window; a curated one carries its kind; an own one may carry its severity.
*/
var hotspotSchema = z.strictObject({
	...describedPlace,
	country: countryCodeSchema.nullable(),
	lat: latSchema,
	lon: lonSchema,
	radiusKm: z.number().positive().max(2e3),
	/** Town or site, first-level region, camp or border post: how slowly the influence fades outside the radius. */
	extent: z.enum([
		"place",
		"region",
		"camp"
	]),
	kind: z.enum(HOTSPOT_KINDS),
	basis: z.enum([
		"events",
		"curated",
		"own"
	]),
	deaths12m: z.number().min(0).nullable(),
	events12m: z.int().min(0).nullable(),
	lastEventOn: calendarDateSchema.nullable(),
	actors: z.array(z.string()),
	/** 0 to 100 where the giver of the data states it; otherwise computed from deaths or kind. */
	severity: z.number().min(0).max(100).nullable().optional(),
	/** The day it was last confirmed; severity halves with its age unless the status says it goes on. */
	confirmedOn: calendarDateSchema.nullable().optional(),
	/** First-level region it stands for, where it stands for one. */
	region: z.string().nullable().optional(),
	/** The list of conflict-affected areas that names it, with edition and date. */
	listed: listedSchema.nullable().optional(),
	/** A person's accepted word on it: by which edition, who, why, and what the data says instead. */
	overruled: overruledSchema.nullable().optional(),
	/** Corners of the area as it was marked, for the map; the score uses the circle about them. */
	outline: z.array(z.tuple([lonSchema, latSchema])).min(3).optional()
});
var hotspotsEditionSchema = z.strictObject({
	...editionHeader,
	kind: z.literal("hotspots"),
	hotspots: z.array(hotspotSchema)
});
export { sharePctSchema as C, supplyRelationSchema as D, supplierSchema as E, idSchema as O, recruiterSchema as S, sourceRowSchema as T, latSchema as _, describedPlace as a, recruiterChainSchema as b, sourceSchema as c, RECRUITER_KINDS as d, contactSchema as f, customSchema as g, countryCodeSchema as h, listedSchema as i, uuidV7 as k, LICENCE_STATUSES as l, countSchema as m, hotspotSchema as n, editionHeader as o, controlSchema as p, hotspotsEditionSchema as r, editionKindSchema as s, HOTSPOT_KINDS as t, RECRUITER_CHAINS as u, lonSchema as v, siteSchema as w, recruiterLinkSchema as x, originGroupSchema as y };
