import { t as Refusal } from "./error-Cv29HHXK.js";
import { c as keptEditions, i as decideBuiltIn, l as keptRows, n as builtInContents, o as keepBuiltIn, r as builtInKey, s as keptEdition } from "./baseline-DyDazBzL.js";
import { A as sharedFlagSchema, D as job, E as done$3, O as nothing, T as command$2, _ as readAreas, a as editionsInUseKey, c as SECTOR_COLUMNS, d as readSectorScores, f as SECTORS, g as AREA_COLUMNS, h as readIndicators, i as editionsById, k as query, l as profileFileSchema, m as indicatorDate, n as addEdition, o as loadedEditions, r as decideEdition, s as loadedEntries, u as profileProblem, y as fileTokenSchema } from "./reference-B2BSj9Si.js";
import { t as modelInUse } from "./risk-model-CKrlJgfv.js";
import { i as shippedEditions, n as baselineInUse, r as builtInRef, t as assembled } from "./baseline-DtAe8V9U.js";
import { n as referenceWith } from "./in-use-BEGe0VeG.js";
import { a as packEvents, i as storedEvents, n as keepEventBlobs, t as eventBlobs } from "./events-CACfy0XU.js";
import { i as makeEventsAnew, n as eventsOf, o as readEvent, r as keepPrepared } from "./events-in-use-CmRDJKUB.js";
import "./country-0_bMVPeq.js";
import { a as momentSchema, n as calendarDateSchema, r as dayNumber, t as addDays } from "./calendar-date-B7KFMKyQ.js";
import { p as BANDS } from "./formula-CzJK3Ip4.js";
import { t as canonicalJson } from "./canonical-json-BTf8Si1k.js";
import { C as sharePctSchema, D as supplyRelationSchema, E as supplierSchema, O as idSchema, S as recruiterSchema, T as sourceRowSchema, _ as latSchema, b as recruiterChainSchema, d as RECRUITER_KINDS, f as contactSchema, g as customSchema, h as countryCodeSchema, l as LICENCE_STATUSES, m as countSchema, n as hotspotSchema, p as controlSchema, t as HOTSPOT_KINDS, u as RECRUITER_CHAINS, v as lonSchema, w as siteSchema, x as recruiterLinkSchema, y as originGroupSchema } from "./hotspots-BMe5bta0.js";
import { i as saysNothing, r as fold } from "./country-DdLW1UAA.js";
import { i as remove$4, o as update, r as insert } from "./change-oZQVU4tB.js";
import { n as distanceKm } from "./distance-CexuA92F.js";
import { r as tableIn } from "./table-Dtn0j2sN.js";
import "./severity-Bo4n0NpM.js";
import { createReadStream } from "node:fs";
import { join, posix } from "node:path";
import { createHash, randomBytes } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { z } from "zod";
import "iso-3166";
import anyAscii from "any-ascii";
import { sql } from "kysely";
import { setImmediate } from "node:timers/promises";
import Papa from "papaparse";
import { Readable, Transform, Writable } from "node:stream";
import ExcelJS from "exceljs";
import i18next from "i18next";
import { analyse } from "chardet";
import { EncryptedFileError, HucreError, fromHtml, isDateFormat, readOds, serialToDate } from "hucre";
import { readXls, readXlsx } from "hucre/xlsx";
import { buffer } from "node:stream/consumers";
import { fromBuffer, open as open$1 } from "yauzl";
import { ZipFile } from "yazl";
import { SaxesParser } from "saxes";
// electron/engine/store/file-refusal.ts
var BY_CODE = {
	ENOENT: "file-missing",
	ENOTDIR: "file-missing",
	EISDIR: "file-is-directory",
	EACCES: "file-no-permission",
	EPERM: "file-no-permission",
	EROFS: "file-no-permission",
	ENOSPC: "disk-full",
	EDQUOT: "disk-full",
	SQLITE_FULL: "disk-full",
	SQLITE_BUSY: "workspace-locked",
	SQLITE_LOCKED: "workspace-locked",
	SQLITE_NOTADB: "not-a-workspace",
	SQLITE_CORRUPT: "workspace-damaged",
	SQLITE_READONLY: "file-no-permission",
	SQLITE_CANTOPEN: "file-no-permission",
	SQLITE_PERM: "file-no-permission"
};
function codeOf(cause) {
	return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "";
}
/**
* What the file system or SQLite said, as a refusal that names the file. Anything else is passed on unchanged:
* it is our fault and belongs into the log.
*/
function fileRefusal(cause, path) {
	if (cause instanceof Refusal) return cause;
	const found = codeOf(cause);
	const code = BY_CODE[found] ?? BY_CODE[found.split("_").slice(0, 2).join("_")];
	return code ? new Refusal({
		code,
		params: { path }
	}, { cause }) : cause;
}
/** Runs file work and turns what the system refuses into a refusal of ours. */
async function onFile(path, work) {
	try {
		return await work();
	} catch (cause) {
		throw fileRefusal(cause, path);
	}
}
// shared/intake/values/reading.ts
var ABSENT = { state: "absent" };
function read$2(value, warning) {
	return warning === void 0 ? {
		state: "read",
		value
	} : {
		state: "read",
		value,
		warning
	};
}
function refuse$1(code, params, suggestion) {
	return {
		state: "refused",
		remark: {
			code,
			...params && { params },
			...suggestion !== void 0 && { suggestion }
		}
	};
}
// shared/reference/replaces.ts
/** A file of events from at least so many countries is the publisher's whole, not an extract. */
var WHOLE_FROM_COUNTRIES = 50;
var wholeYearOf = (content) => content.kind === "events" && !content.preliminary && content.countries.length > WHOLE_FROM_COUNTRIES ? Number(content.asOf.slice(0, 4)) : null;
/** Two publishers count the same deaths: events of another one give way, and so do years a final whole file covers. */
function eventsGiveWay(old, fresh) {
	if (old.kind !== "events" || fresh.kind !== "events") return false;
	if (old.family !== fresh.family) return true;
	const wholeYear = wholeYearOf(fresh);
	return wholeYear !== null && Number(old.asOf.slice(0, 4)) <= wholeYear;
}
/** The family of an edition: what a newer one of the same family stands in for. */
function familyOf(content, fileName, giver) {
	const from = giver === null ? "" : `${giver}:`;
	switch (content.kind) {
		case "hotspots": return `hotspots:${from}${giver === null ? fileName.toLowerCase() : ""}`;
		case "events": return `events:${content.id}`;
		case "indicators": return `indicators:${content.indicators.map(({ id }) => id).sort().join(",")}`;
		case "override": return `override:${content.hotspotId}`;
		case "flags": return `flags:${from}`;
		case "areas":
		case "profile":
		case "sector-scores": return content.kind;
	}
}
/** Ids of the editions in use that a new one would retire. */
function replacedBy(fresh, inUse) {
	return inUse.filter((old) => old.content.kind === fresh.content.kind && (old.family === fresh.family || eventsGiveWay(old.content, fresh.content))).map(({ id }) => id);
}
// electron/engine/reference/gives-way.ts
/** The edition with this id, built in or loaded, whatever became of it. */
async function editionOrRefuse({ store }, id) {
	const [loaded] = await editionsById(store, [id]);
	if (loaded !== void 0) return {
		builtIn: false,
		edition: loaded
	};
	const kept = await keptEdition(store, id);
	if (kept !== void 0) return {
		builtIn: true,
		edition: kept
	};
	throw new Refusal({
		code: "not-found",
		params: { id }
	});
}
/** Loaded editions in use that a proposed one would retire. */
async function retiredBy(call, fresh) {
	const inUse = await loadedEditions(call.store);
	const ids = replacedBy(fresh, inUse);
	return inUse.filter(({ id }) => ids.includes(id));
}
/** The built-in edition in use that another one of its kind would retire. */
async function builtInRetiredBy(call, { edition }) {
	return (await keptEditions(call.store)).filter((kept) => kept.edition.kind === edition.kind);
}
// electron/engine/reference/in-use.ts
var loadedRef = ({ id, content, sha256 }) => ({
	id,
	kind: content.kind,
	edition: content.edition,
	asOf: content.asOf,
	builtIn: false,
	sha256
});
/** What a score would be made with if just these editions were in use. */
function referenceOf({ store }, set) {
	const { baseline, loaded } = set;
	const events = eventsOf(store, storedEvents(loaded));
	const contents = loaded.map(({ content }) => content);
	const refs = [...baseline.editions.map(builtInRef), ...loaded.map(loadedRef)];
	const derived = events === null ? [] : [events.hotspotsBeside(baseline)];
	const decisions = new Map(loaded.flatMap(({ id, decided }) => decided === null ? [] : [[id, {
		by: decided.by,
		reason: decided.reason
	}]]));
	return {
		data: referenceWith(baseline.data, contents, derived, decisions),
		events,
		baseline,
		refs
	};
}
/** The editions in use in a workspace. */
var editionsInUse = async (store) => ({
	baseline: await baselineInUse(store),
	loaded: await loadedEditions(store)
});
/** Parsing and laying editions over each other takes longer than scoring a supplier: kept while the same are in use. */
var inUse = /* @__PURE__ */ new WeakMap();
/** Built-in editions with the accepted ones beside them. */
async function referenceInUse(call) {
	const { store } = call;
	const key = `${builtInKey(store)} ${editionsInUseKey(store)}`;
	const known = inUse.get(store);
	if (known?.key === key) return known.reference;
	const reference = referenceOf(call, await editionsInUse(store));
	inUse.set(store, {
		key,
		reference
	});
	return reference;
}
/** The editions in use, with all that follows from events made of the events themselves: what a run is recorded with. */
function referenceMadeAnew(call) {
	if (makeEventsAnew(call.store)) inUse.delete(call.store);
	return referenceInUse(call);
}
// electron/engine/reference/after.ts
var loadedName = ({ id, content: { kind, edition, asOf } }) => ({
	id,
	kind,
	edition,
	asOf
});
var builtInName = ({ id, edition: { kind, edition, asOf } }) => ({
	id,
	kind,
	edition,
	asOf
});
/** With a proposed edition and without what it retires, or without one in use. */
async function loadedAfter(call, edition) {
	const { baseline, loaded } = await editionsInUse(call.store);
	const retiring = edition.state === "active";
	const retires = retiring ? [] : await retiredBy(call, edition);
	const gone = /* @__PURE__ */ new Set([...retires.map(({ id }) => id), ...retiring ? [edition.id] : []]);
	const after = loaded.filter(({ id }) => !gone.has(id));
	if (!retiring) after.push(edition);
	after.sort((a, b) => a.content.asOf + a.id < b.content.asOf + b.id ? -1 : 1);
	const reference = referenceOf(call, {
		baseline,
		loaded: after
	});
	return {
		edition: loadedName(edition),
		retiring,
		retires: retires.map(loadedName),
		reference
	};
}
/** With another built-in edition in the stead of the one of its kind; one in use only gives way to another. */
async function builtInAfter(call, edition) {
	const set = await editionsInUse(call.store);
	const retires = (await builtInRetiredBy(call, edition)).filter(({ id }) => id !== edition.id);
	const others = set.baseline.editions.filter((kept) => kept.edition.kind !== edition.edition.kind);
	const after = {
		...set,
		baseline: assembled([...others, edition]) ?? set.baseline
	};
	return {
		edition: builtInName(edition),
		retiring: false,
		retires: retires.map(builtInName),
		reference: referenceOf(call, after)
	};
}
/** The reference data there would be after deciding on an edition, and what would give way to it. Writes nothing. */
async function referenceAfter(call, id) {
	const found = await editionOrRefuse(call, id);
	return found.builtIn ? builtInAfter(call, found.edition) : loadedAfter(call, found.edition);
}
// electron/engine/reference/decide.ts
/** The edition asked for, in one of the states the decision needs. */
async function editionIn(call, id, states) {
	const found = await editionOrRefuse(call, id);
	const { state } = found.edition;
	if (states.includes(state)) return found;
	throw new Refusal({
		code: "conflict",
		detail: "edition-decided",
		params: { state }
	});
}
var decided$1 = ({ builtIn, edition: { id } }, state, decision) => builtIn ? decideBuiltIn(id, state, decision) : decideEdition(id, state, decision);
/** What the history says of a decision. A built-in edition comes from no file. */
var summaryOf$1 = (found, name) => found.builtIn ? {
	edition: found.edition.edition.edition,
	by: name
} : {
	edition: found.edition.content.edition,
	file: found.edition.fileName,
	by: name
};
async function givesWay(call, found) {
	if (found.builtIn) return (await builtInRetiredBy(call, found.edition)).map((edition) => ({
		builtIn: true,
		edition
	}));
	return (await retiredBy(call, found.edition)).map((edition) => ({
		builtIn: false,
		edition
	}));
}
/** Takes a proposed edition into use with name and reason, and retires what it stands in for. */
async function acceptEdition({ id, name, reason }, call) {
	const fresh = await editionIn(call, id, ["proposed"]);
	const old = await givesWay(call, fresh);
	const decision = {
		at: call.now(),
		by: name,
		reason
	};
	const { reference } = await referenceAfter(call, id);
	await call.change({
		topic: "reference",
		action: "reference.accept",
		summary: {
			...summaryOf$1(fresh, name),
			retired: old.length
		},
		reason,
		undo: "step",
		rows: [...old.map((edition) => decided$1(edition, "retired", decision)), decided$1(fresh, "active", decision)],
		bulk: keepPrepared(call.store, reference, await modelInUse(call.store)),
		touched: ["reference", "risk"]
	});
	return { retired: old.map(({ edition }) => edition.id) };
}
// electron/engine/store/risk.ts
/** The newest run, or the one asked for; `undefined` when there is none. */
function readRun(store, id) {
	const runs = store.db.selectFrom("score_run").selectAll();
	return (id === null ? runs.orderBy("id", "desc").limit(1) : runs.where("id", "=", id)).executeTakeFirst();
}
/** The latest scores by subject, for comparing the next run with them. */
async function scoresOf(store, runId) {
	const rows = await store.db.selectFrom("score").select([
		"subject_id",
		"residual",
		"band"
	]).where("run_id", "=", runId).execute();
	return new Map(rows.map(({ subject_id, residual, band }) => [subject_id, {
		residual,
		band
	}]));
}
sql`residual`, sql`inherent`, sql`name COLLATE NOCASE`, sql`country`, sql`confidence`, sql`residual - previous_residual`;
// electron/engine/reference/keep-baseline.ts
var kept = (editions, call, state) => ({
	rows: editions.map((edition) => keepBuiltIn(edition, {
		id: call.newId(),
		at: call.now(),
		state
	})),
	bulk: [builtInContents(editions)]
});
/**
* Newer built-in editions than the ones a workspace knows. One that was decided on before, or that speaks for an earlier
* day than the one in use (an older program opened the file), is not offered.
*/
function newerThan(known, shipped) {
	return shipped.filter(({ sha256, edition: { kind, asOf } }) => {
		const inUse = known.find((old) => old.state === "active" && old.kind === kind);
		return !known.some((old) => old.sha256 === sha256) && asOf >= (inUse?.as_of ?? "");
	});
}
var namesOf = (editions) => editions.map(({ edition }) => edition.edition).join(", ");
/** A newer edition stands for an older one of its kind that still waits for a decision. */
function offer(fresh, known, call) {
	const kinds = new Set(fresh.map(({ edition }) => edition.kind));
	const overtaken = known.filter(({ state, kind }) => state === "proposed" && kinds.has(kind));
	const { rows, bulk } = kept(fresh, call, "proposed");
	return {
		topic: "reference",
		action: "reference.offer-baseline",
		summary: {
			editions: namesOf(fresh),
			count: fresh.length
		},
		undo: "record",
		rows: [...overtaken.map(({ id }) => remove$4("baseline_edition", id)), ...rows],
		bulk,
		touched: ["reference"]
	};
}
/** Whether the newest score of a workspace that kept nothing yet was made with other built-in data than the program's. */
async function scoredWithOthers(call, shipped) {
	const run = await readRun(call.store, null);
	if (run === void 0) return false;
	const hashes = new Set(shipped.map(({ sha256 }) => sha256));
	return JSON.parse(run.editions).some((ref) => ref.builtIn && !hashes.has(ref.sha256));
}
/** The first keeping, in a workspace older than it: the program's editions, because no others are at hand. */
async function keepFirst(shipped, call) {
	const replaced = await scoredWithOthers(call, shipped);
	return {
		topic: "reference",
		action: replaced ? "reference.renew-baseline" : "reference.keep-baseline",
		summary: {
			editions: namesOf(shipped),
			count: shipped.length
		},
		undo: "record",
		...kept(shipped, call, "active"),
		touched: replaced ? ["reference", "risk"] : ["reference"]
	};
}
/**
* Called when a workspace was opened. It goes on with the built-in editions it keeps; newer ones of this program are
* put beside them as proposals, which change no number until somebody accepts them.
*/
async function offerBaseline(call) {
	const shipped = await shippedEditions(call.assetsDir);
	const known = await keptRows(call.store);
	if (known.length === 0) {
		await call.change(await keepFirst(shipped, call));
		return;
	}
	const fresh = newerThan(known, shipped);
	if (fresh.length > 0) await call.change(offer(fresh, known, call));
}
// shared/steps/local-text.ts
/** A text of a framework in one or more languages, by BCP 47 tag. English is always there; others may follow. */
var localTextSchema = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.string().min(1)).refine((text) => text.en !== void 0, { message: "english-missing" });
var stepIdSchema = z.enum([
	"S1",
	"S2",
	"S3",
	"S4",
	"S5"
]);
/** `S1.01`: the step, then the requirement's number within it. */
var requirementIdSchema = z.string().regex(/^S[1-5]\.\d{2}$/);
var APPLIES_TO = [
	"company",
	"recruiter",
	"both"
];
var claimStatusSchema = z.enum([
	"confirmed",
	"unverified",
	"convention"
]);
var claimSchema = z.strictObject({
	text: localTextSchema,
	status: claimStatusSchema
});
var frameworkSourceSchema = z.strictObject({
	id: z.string(),
	title: z.string(),
	/** Year or years of publication. */
	year: z.string(),
	/** What was compared with the source and what was not. */
	confirmed: z.string()
});
var referenceSchema = z.strictObject({
	source: z.string(),
	/** Where in the source: article, section or principle. */
	pin: z.string(),
	status: claimStatusSchema
});
var requirementSchema = z.strictObject({
	id: requirementIdSchema,
	title: localTextSchema,
	/** What must be true for the requirement to count as done. */
	doneWhen: localTextSchema,
	/** What usually proves it. */
	evidence: z.array(localTextSchema),
	appliesTo: z.enum(APPLIES_TO),
	/** A gate holds its whole step back while it is below the gate threshold. */
	gate: z.boolean(),
	/** Own words for the levels 0 to 4; `null` = the general scale. */
	maturity: z.array(localTextSchema).length(5).nullable(),
	references: z.array(referenceSchema),
	note: claimSchema.nullable(),
	metrics: z.array(localTextSchema)
});
var stepSchema = z.strictObject({
	id: stepIdSchema,
	title: localTextSchema,
	aim: localTextSchema,
	/** Where the step stands in the OECD guidance. */
	basis: z.string(),
	requirements: z.array(requirementSchema).min(1)
});
var responseOptionTextSchema = z.strictObject({
	id: z.enum([
		"continue",
		"suspend",
		"disengage"
	]),
	title: localTextSchema,
	when: localTextSchema,
	/** Requirements that must be in place for the option to be used well. */
	requires: z.array(requirementIdSchema),
	timeLimits: z.array(claimSchema.extend({ id: z.string() })),
	escalation: claimSchema.nullable(),
	doNot: z.array(localTextSchema)
});
var timeLimitSchema = z.strictObject({
	id: z.string(),
	value: localTextSchema,
	applies: localTextSchema,
	source: z.string(),
	status: claimStatusSchema
});
/** Something measurable that shows whether an action works. */
var mitigationIndicatorSchema = z.strictObject({
	id: z.string().regex(/^MI\.\d{2}$/),
	topic: localTextSchema,
	indicator: localTextSchema,
	unit: localTextSchema,
	/** The value to reach. */
	good: localTextSchema
});
z.strictObject({
	schemaVersion: z.literal(1),
	id: z.literal("five-steps"),
	version: z.string(),
	title: localTextSchema,
	scope: localTextSchema,
	sources: z.array(frameworkSourceSchema),
	maturityLevels: z.array(localTextSchema).length(5),
	/** A requirement at this level or above counts as done. */
	doneThreshold: z.int().min(1).max(4),
	/** A gate below this level makes its step not ready. */
	gateThreshold: z.int().min(1).max(4),
	/** Months after which an assessment wants a fresh look. */
	reviewAfterMonths: z.int().min(1),
	scoring: claimSchema,
	repetition: z.array(localTextSchema),
	steps: z.array(stepSchema).length(5),
	redFlags: z.strictObject({
		note: localTextSchema,
		items: z.array(z.strictObject({
			id: z.string(),
			group: z.enum([
				"location",
				"supplier",
				"circumstance"
			]),
			text: localTextSchema
		}))
	}),
	responseOptions: z.array(responseOptionTextSchema).length(3),
	redLines: z.strictObject({
		status: claimStatusSchema,
		note: localTextSchema,
		immediate: z.array(localTextSchema),
		manageThenExit: z.array(localTextSchema),
		always: z.array(localTextSchema)
	}),
	timeLimits: z.array(timeLimitSchema),
	mitigationIndicators: z.strictObject({
		note: localTextSchema,
		items: z.array(mitigationIndicatorSchema)
	})
}).superRefine((framework, context) => {
	const problem = firstProblem(framework);
	if (problem) context.addIssue({
		code: "custom",
		message: problem.code,
		params: { id: problem.id }
	});
});
/** What the shape alone can't say: ids once, requirements in their step, references and links that lead somewhere. */
function firstProblem(framework) {
	const sources = new Set(framework.sources.map((source) => source.id));
	const seen = /* @__PURE__ */ new Set();
	for (const step of framework.steps) for (const requirement of step.requirements) {
		const { id } = requirement;
		if (seen.has(id)) return {
			code: "requirement-twice",
			id
		};
		if (!id.startsWith(`${step.id}.`)) return {
			code: "requirement-in-wrong-step",
			id
		};
		if (requirement.references.some((reference) => !sources.has(reference.source))) return {
			code: "unknown-source",
			id
		};
		seen.add(id);
	}
	const unknown = framework.responseOptions.flatMap((option) => option.requires).find((id) => !seen.has(id));
	return unknown === void 0 ? null : {
		code: "unknown-requirement",
		id: unknown
	};
}
// shared/evidence/evidence.ts
var sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
z.strictObject({
	title: z.string().trim().min(1).max(300),
	note: z.string().trim().max(5e3).nullable(),
	/** Day after which it proves nothing any more; `null` = no end known. */
	validUntil: calendarDateSchema.nullable(),
	/** BCP 47 tag of the language it is written in. */
	language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).nullable(),
	/** Holds names of workers or sources: never leaves in a bundle unless somebody chooses so. */
	restricted: z.boolean(),
	/** Told by the file where it says so, else by a person; `null` = not known. */
	pages: z.int().min(1).max(1e6).nullable()
}).extend({
	id: idSchema,
	fileName: z.string().min(1),
	sha256: sha256Schema,
	sizeBytes: z.int().min(1),
	mediaType: z.string().min(1),
	addedAt: momentSchema,
	addedBy: z.string(),
	/** The newer version that took its place; `null` = it is the newest. */
	replacedBy: idSchema.nullable()
});
z.discriminatedUnion("type", [
	z.strictObject({
		type: z.literal("requirement"),
		id: requirementIdSchema
	}),
	z.strictObject({
		type: z.literal("finding"),
		id: idSchema
	}),
	z.strictObject({
		type: z.literal("action"),
		id: idSchema
	}),
	z.strictObject({
		type: z.literal("audit"),
		id: idSchema
	})
]);
// shared/intake/declaration.ts
/**
* One filled questionnaire of a known template, as it came in. Never overwritten: a newer file is a newer declaration of
* the same supplier and template, and the file itself is kept as evidence.
*/
var declarationSchema = z.strictObject({
	id: idSchema,
	supplierId: idSchema,
	/** Id of the template profile: `CMRT`, `EMRT`, `AMRT`, or a profile of one's own. */
	template: z.string().min(1),
	/** As the file names it: `6.5`; `null` = it does not. */
	revision: z.string().nullable(),
	scope: z.string().nullable(),
	scopeText: z.string().nullable(),
	effectiveOn: calendarDateSchema.nullable(),
	importId: idSchema,
	evidenceId: idSchema,
	sha256: sha256Schema,
	importerVersion: z.int().min(1),
	/** Unknown answers, smelters not identified, mines not named: they lower what is known and are never read as "no". */
	gaps: z.int().min(0),
	receivedAt: momentSchema,
	receivedBy: z.string()
});
/** One answer of a declaration on the question bank of its template: `CMRT.1.tin`, `CMRT.A`. */
var declarationAnswerSchema = z.strictObject({
	id: idSchema,
	declarationId: idSchema,
	question: z.string().min(1),
	answer: z.string().nullable(),
	note: z.string().nullable(),
	/** Where in the file it stands. */
	sheet: z.string(),
	ref: z.string()
});
// shared/intake/fields.ts
/** The kinds of sheet that can be brought in. */
var SHEET_KINDS = [
	"suppliers",
	"sites",
	"recruiters",
	"corridors",
	"workforce",
	"origins",
	"relations",
	"contacts",
	"relatedParties"
];
/**
* Everything a column can become. The part before the dot is the record it belongs to; `ref` fields name another record
* by its number or name. In a sheet of suppliers the `site` fields describe the place of the same row.
*/
var FIELDS = {
	"supplier.name": "text",
	"supplier.aliases": "list",
	"supplier.ownNumber": "identifier",
	"supplier.country": "country",
	"supplier.region": "text",
	"supplier.city": "text",
	"supplier.address": "text",
	"supplier.lei": "lei",
	"supplier.vatNumber": "vat",
	"supplier.dunsNumber": "duns",
	"supplier.osId": "osId",
	"supplier.registrationNumber": "identifier",
	"supplier.tier": "tier",
	"supplier.sector": "sector",
	"supplier.products": "text",
	"supplier.workers": "count",
	"supplier.notes": "text",
	"site.name": "text",
	"site.key": "identifier",
	"site.country": "country",
	"site.region": "text",
	"site.city": "text",
	"site.address": "text",
	"site.lat": "lat",
	"site.lon": "lon",
	"site.position": "pair",
	"site.sector": "sector",
	"site.workers": "count",
	"site.lowWagePct": "percent",
	"site.lowQualificationPct": "percent",
	"site.informalPct": "percent",
	"site.migrantPct": "percent",
	"site.agencyPct": "percent",
	"site.recruiterChain": "chain",
	"recruiter.name": "text",
	"recruiter.key": "identifier",
	"recruiter.aliases": "list",
	"recruiter.kind": "recruiterKind",
	"recruiter.country": "country",
	"recruiter.region": "text",
	"recruiter.city": "text",
	"recruiter.address": "text",
	"recruiter.licenceNumber": "identifier",
	"recruiter.licenceAuthority": "text",
	"recruiter.licenceStatus": "licenceStatus",
	"recruiter.licenceValidUntil": "date",
	"recruiter.registrationNumber": "identifier",
	"recruiter.countries": "list",
	"recruiter.notes": "text",
	"corridor.name": "text",
	"corridor.originCountry": "country",
	"corridor.originPlace": "text",
	"corridor.originLat": "lat",
	"corridor.originLon": "lon",
	"corridor.transit": "stops",
	"corridor.destinationCountry": "country",
	"corridor.destinationPlace": "text",
	"corridor.destinationLat": "lat",
	"corridor.destinationLon": "lon",
	"corridor.chain": "list",
	"corridor.fee": "money",
	"corridor.feeCurrency": "currency",
	"corridor.feeLabel": "text",
	"corridor.feeCategory": "feeCategory",
	"corridor.feePayer": "payer",
	"corridor.feeStop": "stop",
	"corridor.feeDate": "date",
	"corridor.feeReceipt": "yesNo",
	"corridor.wage": "money",
	"corridor.wageCurrency": "currency",
	"corridor.workersPerYear": "count",
	"corridor.recruiterChain": "chain",
	"corridor.legalContext": "legal",
	"corridor.visa": "text",
	"corridor.debt": "money",
	"corridor.debtCurrency": "currency",
	"corridor.documentsRetained": "yesNo",
	"corridor.contractSubstituted": "yesNo",
	"corridor.cohort": "text",
	"corridor.cohortArrivedOn": "date",
	"corridor.cohortWorkers": "count",
	"corridor.cohortPaid": "money",
	"corridor.cohortRepaid": "money",
	"corridor.cohortCurrency": "currency",
	"corridor.notes": "text",
	"origin.country": "country",
	"origin.place": "text",
	"origin.lat": "lat",
	"origin.lon": "lon",
	"origin.sharePct": "percent",
	"origin.displaced": "yesNo",
	"relation.supplier": "text",
	"relation.customer": "list",
	"relation.commodity": "text",
	"relation.year": "year",
	"relation.note": "text",
	"contact.name": "text",
	"contact.role": "text",
	"contact.email": "email",
	"contact.phone": "phone",
	"related.name": "text",
	"related.role": "relatedRole",
	"related.type": "relatedType",
	"related.aliases": "list",
	"related.born": "born",
	"related.nationality": "country",
	"related.country": "country",
	"related.address": "text",
	"related.identifiers": "list",
	"related.sharePct": "percent",
	"related.notes": "text",
	"party.owners": "list",
	"party.directors": "list",
	"party.parentCompanies": "list",
	"party.vessels": "list",
	"ref.supplier": "list",
	"ref.site": "text",
	"ref.recruiter": "list",
	"ref.parentRecruiter": "text"
};
/** All field keys, in the order in which screens offer them. */
var FIELD_KEYS = Object.keys(FIELDS).filter(isFieldKey);
function isFieldKey(key) {
	return Object.hasOwn(FIELDS, key);
}
var OWNERS = {
	suppliers: [
		"supplier",
		"site",
		"ref.recruiter",
		"relation.customer",
		"relation.commodity",
		"relation.year",
		"contact",
		"party"
	],
	sites: [
		"site",
		"ref.supplier",
		"ref.recruiter"
	],
	recruiters: [
		"recruiter",
		"ref.supplier",
		"ref.site",
		"ref.parentRecruiter",
		"contact"
	],
	corridors: [
		"corridor",
		"ref.supplier",
		"ref.site",
		"ref.recruiter"
	],
	workforce: [
		"site.workers",
		"site.lowWagePct",
		"site.lowQualificationPct",
		"site.informalPct",
		"site.migrantPct",
		"site.agencyPct",
		"site.recruiterChain",
		"ref.site",
		"ref.supplier"
	],
	origins: [
		"origin",
		"ref.site",
		"ref.supplier"
	],
	relations: ["relation"],
	contacts: [
		"contact",
		"ref.supplier",
		"ref.recruiter"
	],
	relatedParties: ["related", "ref.supplier"]
};
new Map(SHEET_KINDS.map((kind) => [kind, FIELD_KEYS.filter((key) => OWNERS[kind].some((owner) => key === owner || key.startsWith(`${owner}.`)))]));
// shared/intake/sheet.ts
var EMPTY_CELL = {
	kind: "empty",
	text: "",
	value: ""
};
function textCell(raw) {
	const text = raw.trim();
	return text === "" ? EMPTY_CELL : {
		kind: "text",
		text,
		value: text
	};
}
function numberCell(value, text = String(value)) {
	return {
		kind: "number",
		text,
		value
	};
}
function percentCell(fraction) {
	return {
		kind: "percent",
		text: `${Number((fraction * 100).toPrecision(12))}%`,
		value: fraction
	};
}
function dateCell(date) {
	return {
		kind: "date",
		text: date,
		value: date
	};
}
function booleanCell(value) {
	return {
		kind: "boolean",
		text: value ? "TRUE" : "FALSE",
		value
	};
}
/** A cell whose formula failed: `#N/A`, `#REF!` and their like. */
function errorCell(text) {
	return {
		kind: "error",
		text,
		value: text
	};
}
function isBlank(row) {
	return row.cells.every((cell) => cell.kind === "empty");
}
// shared/intake/templates/profile.ts
var refSchema = z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/);
var placeSchema = z.strictObject({
	sheet: z.string().min(1),
	ref: refSchema
});
/** What a template's company block can hold. Contacts are personal data and kept only by choice. */
var COMPANY_FIELDS = [
	"name",
	"scope",
	"scopeText",
	"uniqueId",
	"uniqueIdAuthority",
	"address",
	"country",
	"contactName",
	"contactTitle",
	"contactEmail",
	"contactPhone",
	"authorizerName",
	"authorizerTitle",
	"authorizerEmail",
	"authorizerPhone",
	"effectiveOn"
];
var questionSchema$1 = z.strictObject({
	/** Key of the question bank: `CMRT.1`, `CMRT.A`, `STRT.policy`. */
	id: z.string().min(1).max(100),
	...placeSchema.shape,
	/** Where the answer's comment stands. */
	comment: refSchema.nullable(),
	/** What the answer is about, a metal for example: as a word, or as the cell that names it. `null` = the company. */
	subject: z.union([z.strictObject({ text: z.string() }), z.strictObject({ ref: refSchema })]).nullable(),
	/** Answers the template allows, compared without case, spaces and signs; `null` = free text. */
	answers: z.array(z.string()).nullable()
});
var smelterListSchema = z.strictObject({
	sheet: z.string(),
	headingRow: z.int().min(1),
	firstRow: z.int().min(1),
	lastRow: z.int().min(1),
	columns: z.partialRecord(z.enum([
		"input",
		"metal",
		"lookUp",
		"name",
		"country",
		"identification",
		"source",
		"street",
		"city",
		"region",
		"contactName",
		"contactEmail",
		"nextSteps",
		"mine",
		"mineCountry",
		"recycled",
		"comments",
		"standardName",
		"countryCode"
	]), z.string().regex(/^[A-Z]{1,2}$/)),
	/** The snapshot of known smelters the file carries, to fill what formulas without stored values left open. */
	lookUp: z.strictObject({
		sheet: z.string(),
		firstRow: z.int().min(1)
	}).nullable()
});
/** A plain list inside the workbook, read like any list but by its letters: the mines of EMRT and AMRT. */
var fixedTableSchema = z.strictObject({
	sheet: z.string(),
	kind: z.enum(SHEET_KINDS),
	headingRow: z.int().min(1),
	firstRow: z.int().min(1),
	columns: z.record(z.string().regex(/^[A-Z]{1,2}$/), z.string().refine(isFieldKey)),
	/** Nothing below the first empty row belongs to it: other questions stand there. */
	endsAtBlank: z.boolean().optional()
});
/**
* How to read a filled questionnaire by cell address: headings come in any language, addresses don't. A profile is data,
* so that a person can make one for a template whose cells are not public.
*/
var templateProfileSchema = z.strictObject({
	id: z.string().min(1).max(60),
	title: z.string().min(1).max(200),
	/** Raised whenever the same file would be read differently. */
	version: z.int().min(1),
	/** Sheets every file of the template has, and sheets it never has. */
	sheets: z.array(z.string()).min(1),
	without: z.array(z.string()),
	/** Cells that mark the template by their text. */
	marks: z.array(placeSchema.extend({ text: z.string().min(1) })),
	/** Sheet in whose first rows the revision stands, or its very cell, and the major revisions whose addresses are known. */
	revision: z.strictObject({
		sheet: z.string(),
		ref: refSchema.optional(),
		majors: z.array(z.int())
	}).nullable(),
	company: z.partialRecord(z.enum(COMPANY_FIELDS), placeSchema),
	questions: z.array(questionSchema$1).max(2e3),
	smelters: smelterListSchema.nullable(),
	tables: z.array(fixedTableSchema)
});
// shared/intake/plan/verdict.ts
/** What became of a row; `joined` = it only completes a record that an earlier row of the same file adds. */
var VERDICTS = [
	"added",
	"updated",
	"joined",
	"unchanged",
	"skipped",
	"question"
];
// shared/duplicates/party.ts
/** Kinds of records that can be told twice. Sites are compared within their supplier only. */
var PARTY_KINDS = [
	"supplier",
	"site",
	"recruiter"
];
/** What is compared of a supplier, site or recruiter; everything but the name may be unknown. */
var partySchema = z.strictObject({
	/** The name first, other names after it. */
	names: z.array(z.string()).readonly(),
	country: countryCodeSchema.nullable(),
	region: z.string().nullable(),
	city: z.string().nullable(),
	address: z.string().nullable(),
	/** Degrees WGS84; both or neither. */
	lat: latSchema.nullable(),
	lon: lonSchema.nullable(),
	/** Numbers of registers, with the register; without spaces and signs, upper case. */
	numbers: z.array(z.strictObject({
		kind: z.string(),
		number: z.string()
	})).readonly()
});
// shared/duplicates/decisions.ts
/**
* What a person said of two parties. `open` = reopened: the next import asks again, even where a name kept from the
* earlier answer would join them by itself.
*/
var DUPLICATE_VERDICTS = [
	"same",
	"different",
	"open"
];
// shared/contract/duplicates.ts
var kindSchema$1 = z.enum(PARTY_KINDS);
var note$3 = z.string().max(1e3).nullable();
var comparisonReasonSchema = z.strictObject({
	/** Its sentence is `duplicates:reason.<code>`, filled by the parameters. */
	code: z.string(),
	side: z.enum(["for", "against"]),
	params: z.record(z.string(), z.union([z.string(), z.number()])),
	/** Log odds, negative against. */
	points: z.number()
});
var wordsSchema = z.array(z.strictObject({
	text: z.string(),
	differs: z.boolean()
})).readonly();
/** One field of both sides, word by word; an empty side does not say. */
var sideRowSchema = z.strictObject({
	field: z.enum([
		"name",
		"otherNames",
		"country",
		"region",
		"city",
		"address",
		"position",
		"numbers"
	]),
	ours: wordsSchema,
	theirs: wordsSchema
});
/** Two parties held against each other. */
var comparedSchema = z.strictObject({
	/** 0 to 1: how likely both are one. */
	score: z.number().min(0).max(1),
	reasons: z.array(comparisonReasonSchema).readonly(),
	sides: z.array(sideRowSchema).readonly()
});
var partyRefSchema = z.strictObject({
	id: idSchema,
	name: z.string(),
	/** The supplier a site belongs to. */
	supplierId: idSchema.nullable(),
	supplierName: z.string().nullable()
});
var pairSchema = z.strictObject({
	kind: kindSchema$1,
	left: partyRefSchema,
	right: partyRefSchema,
	compared: comparedSchema
});
var pairInput = {
	kind: kindSchema$1,
	leftId: idSchema,
	rightId: idSchema
};
var mergeInput = {
	kind: kindSchema$1,
	keepId: idSchema,
	loseId: idSchema
};
var conflictSchema = z.strictObject({
	field: z.string(),
	kept: z.string(),
	lost: z.string()
});
var previewSchema = z.strictObject({
	kept: partyRefSchema,
	lost: partyRefSchema,
	/** Rows that go along, by table. */
	moves: z.record(z.string(), z.int()),
	/** Fields that the kept record takes over because it has nothing there. */
	fills: z.array(z.string()),
	/** Fields in which both say something different; what is not taken stays as the kept record has it. */
	conflicts: z.array(conflictSchema)
});
var decisionSchema = z.strictObject({
	id: idSchema,
	kind: kindSchema$1,
	verdict: z.enum(DUPLICATE_VERDICTS),
	left: partySchema,
	right: partySchema,
	score: z.number(),
	note: z.string().nullable(),
	decidedAt: z.iso.datetime(),
	decidedBy: z.string()
});
var mergeSchema = z.strictObject({
	id: idSchema,
	kind: kindSchema$1,
	keptId: idSchema,
	lostId: idSchema,
	lostName: z.string(),
	/** Rows that came along. */
	moved: z.int(),
	note: z.string().nullable(),
	mergedAt: z.iso.datetime(),
	mergedBy: z.string()
});
/** Numbers that can be taken out of a supplier with a split. */
var SPLIT_NUMBERS = [
	"ownNumber",
	"lei",
	"vatNumber",
	"dunsNumber",
	"osId",
	"registrationNumber"
];
job(z.strictObject({ kind: kindSchema$1 }), z.strictObject({
	pairs: z.array(pairSchema),
	total: z.int(),
	looked: z.int()
})), command$2(z.strictObject({
	...pairInput,
	note: note$3
}), done$3), query(z.strictObject(mergeInput), previewSchema), command$2(z.strictObject({
	...mergeInput,
	take: z.array(z.string()).max(50),
	note: note$3
}), z.strictObject({ mergeId: idSchema })), query(z.strictObject({ keptId: idSchema }), z.array(mergeSchema)), command$2(z.strictObject({
	mergeId: idSchema,
	note: note$3
}), done$3), command$2(z.strictObject({
	supplierId: idSchema,
	name: z.string().min(1).max(500),
	siteIds: z.array(idSchema).max(1e4),
	aliases: z.array(z.string()).max(1e3),
	numbers: z.array(z.enum(SPLIT_NUMBERS)),
	note: note$3
}), z.strictObject({ id: idSchema })), query(nothing, z.array(decisionSchema)), command$2(z.strictObject({
	id: idSchema,
	note: note$3
}), done$3);
/** Where a list goes, how it is written, and the language of its headings (BCP 47). */
var listTarget = {
	file: fileTokenSchema,
	format: z.enum(["xlsx", "csv"]),
	language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
};
var listExported = z.strictObject({ rows: z.int().min(0) });
// shared/contract/intake.ts
/** What a list was, by its content: the name of a file is often wrong about it. */
var LIST_FORMATS = [
	"xlsx",
	"xls",
	"ods",
	"csv",
	"html",
	"json"
];
var kindSchema = z.enum(SHEET_KINDS);
var fieldSchema = z.custom((value) => typeof value === "string" && FIELD_KEYS.some((key) => key === value));
var targetSchema = z.union([
	z.literal("custom"),
	z.literal("ignore"),
	fieldSchema
]);
var paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));
/** What one column becomes, with the person's answers for what the column itself leaves open. */
var columnSettingsSchema = z.strictObject({
	target: targetSchema,
	dateOrder: z.enum(["day-first", "month-first"]).optional(),
	percentScale: z.enum(["fraction", "hundred"]).optional(),
	/** Cell text → the text to read instead. */
	replace: z.record(z.string(), z.string()).optional()
});
/** 0 = column A. */
var columnMappingSchema = columnSettingsSchema.extend({
	column: z.int().min(0),
	/** Row → the text to read instead in that cell alone; not remembered for other files. */
	cells: z.record(z.string().regex(/^\d+$/), z.string()).optional()
});
var sheetMappingSchema = z.strictObject({
	sheet: z.string(),
	kind: kindSchema,
	columns: z.array(columnMappingSchema)
});
var guessedColumnSchema = z.strictObject({
	column: z.int(),
	letters: z.string(),
	heading: z.string(),
	/** The heading above it, where two rows of headings stand over the table. */
	group: z.string().nullable(),
	target: targetSchema,
	/** 0 to 1; 0 where nothing was guessed. */
	confidence: z.number().min(0).max(1),
	samples: z.array(z.string())
});
var foundTableSchema = z.strictObject({
	headingRows: z.array(z.int()),
	firstRow: z.int(),
	lastRow: z.int(),
	rowCount: z.int(),
	leftOut: z.array(z.strictObject({
		row: z.int(),
		reason: z.enum([
			"repeated-heading",
			"total",
			"note",
			"tag-row"
		])
	})),
	kind: kindSchema,
	/** Does the guess hold together? A sheet that doesn't is left out until the person maps it. */
	recognised: z.boolean(),
	/** Groups of fields of which one at least is needed and none was found. */
	missing: z.array(z.array(fieldSchema)),
	columns: z.array(guessedColumnSchema),
	/** A layout known by the names of its columns. */
	layout: z.literal("os-hub").nullable(),
	/** How a list of the same headings was mapped before; used unless the person changes it. */
	remembered: z.strictObject({
		id: idSchema,
		mappedAt: z.iso.datetime(),
		fileName: z.string(),
		columns: z.array(columnMappingSchema)
	}).nullable()
});
var foundSheetSchema = z.strictObject({
	name: z.string(),
	hidden: z.boolean(),
	filledRows: z.int(),
	table: foundTableSchema.nullable()
});
/** A known template that a file is a filled copy of. */
var readAsSchema = z.strictObject({
	/** Id of the profile: `CMRT`. */
	template: z.string(),
	title: z.string(),
	/** As the file names it; `null` = it does not. */
	revision: z.string().nullable(),
	/** Are the cells of this revision known? If not, its sheets are read as ordinary lists. */
	isKnownRevision: z.boolean(),
	/** Version of the map of cells. */
	version: z.int()
});
var openedListSchema = z.strictObject({
	fileName: z.string(),
	sizeBytes: z.int(),
	sha256: z.string(),
	format: z.enum(LIST_FORMATS),
	encoding: z.string().nullable(),
	delimiter: z.string().nullable(),
	template: readAsSchema.nullable(),
	/** The moment the very same bytes were brought in before. */
	importedBefore: z.iso.datetime().nullable(),
	sheets: z.array(foundSheetSchema)
});
var fileInput = {
	file: fileTokenSchema,
	/** An encoding the person chose for a text file instead of the one found. */
	encoding: z.string().optional()
};
var planInputSchema = z.strictObject({
	...fileInput,
	/** `null` = by its template where it is a filled one, else every sheet that was recognised, as guessed. */
	sheets: z.array(sheetMappingSchema).nullable(),
	/** Answer per question key: an option's answer, or `new`. */
	answers: z.record(z.string(), z.string()),
	/** Keep names, mail addresses and phone numbers of contacts too; otherwise they stay in the file. */
	contacts: z.boolean().optional(),
	/** Where to write the person's rows back with a verdict and reason each; `null` = nowhere. */
	returnTo: fileTokenSchema.nullable()
});
var problemSchema = z.strictObject({
	sheet: z.string(),
	row: z.int(),
	/** Address of the cell; `null` when the row as a whole is meant. */
	ref: z.string().nullable(),
	heading: z.string().nullable(),
	value: z.string(),
	/** `error` leaves the row out, `warning` the value; `review` is to be asked back; `note` only tells. */
	severity: z.enum([
		"error",
		"warning",
		"review",
		"note"
	]),
	code: z.string(),
	params: paramsSchema,
	suggestion: z.string().nullable()
});
var questionSchema = z.strictObject({
	key: z.string(),
	sheet: z.string(),
	row: z.int(),
	code: z.string(),
	params: paramsSchema,
	options: z.array(z.strictObject({
		answer: z.string(),
		label: z.string(),
		/** For likely duplicates: the row (ours) and the record (theirs) side by side, and why. */
		compared: comparedSchema.nullable()
	}))
});
var columnQuestionSchema = z.strictObject({
	sheet: z.string(),
	column: z.int(),
	heading: z.string(),
	code: z.enum(["date-order", "percent-scale"]),
	examples: z.array(z.string())
});
/** Kinds of records an import writes. */
var IMPORTED_KINDS = [
	"suppliers",
	"sites",
	"originGroups",
	"recruiters",
	"recruiterLinks",
	"corridors",
	"corridorStops",
	"corridorFees",
	"corridorRecruiters",
	"corridorCohorts",
	"supplyRelations",
	"contacts",
	"relatedParties",
	"declarations",
	"declarationAnswers"
];
var recordCountSchema = z.strictObject({
	added: z.int(),
	updated: z.int()
});
var recordCountsSchema = z.record(z.enum(IMPORTED_KINDS), recordCountSchema);
/** One record that would be written, field by field where it exists already. */
var plannedChangeSchema = z.strictObject({
	kind: z.enum(IMPORTED_KINDS),
	id: idSchema,
	name: z.string(),
	action: z.enum(["add", "update"]),
	sheet: z.string(),
	row: z.int(),
	fields: z.array(z.strictObject({
		field: z.string(),
		before: z.string().nullable(),
		after: z.string().nullable()
	}))
});
var planResultSchema = z.strictObject({
	/** Rows by verdict. */
	counts: z.record(z.enum(VERDICTS), z.int()),
	records: recordCountsSchema,
	problemCount: z.int(),
	/** Problems by severity and place, errors first; at most 2,000. */
	problems: z.array(problemSchema),
	questions: z.array(questionSchema),
	columnQuestions: z.array(columnQuestionSchema),
	/** The first 200 records that would be written. */
	changes: z.array(plannedChangeSchema),
	/** Columns that go nowhere, per sheet. */
	unusedColumns: z.array(z.strictObject({
		sheet: z.string(),
		letters: z.string(),
		heading: z.string()
	})),
	/** Sheets that were left out because nothing in them was recognised. */
	unusedSheets: z.array(z.string()),
	/** The template by whose cells the file was read. */
	readAs: readAsSchema.nullable(),
	/** Contacts of persons that stay in the file, because nobody chose to keep them. */
	leftContacts: z.int().min(0)
});
var commitResultSchema = z.strictObject({
	...planResultSchema.shape,
	/** `null` when there was nothing to write. */
	importId: idSchema.nullable()
});
var pastImportSchema = z.strictObject({
	id: idSchema,
	at: z.iso.datetime(),
	fileName: z.string(),
	sizeBytes: z.int(),
	sha256: z.string(),
	format: z.enum(LIST_FORMATS),
	importerVersion: z.int(),
	counts: z.record(z.enum(VERDICTS), z.int()),
	records: recordCountsSchema
});
/** Characters of a pasted text, or of the page a program put beside it on the clipboard. */
var LONGEST_PASTE = 2e7;
var pasteSchema = z.strictObject({
	/** What the rows are called in the history: no file has a name for them. */
	name: z.string().trim().min(1).max(120),
	/** `text/plain` of the clipboard: rows by lines, cells by tabs, commas, semicolons or bars. */
	text: z.string().max(LONGEST_PASTE),
	/** `text/html` of the clipboard, where the program put a table there; it keeps merged cells. `null` = none. */
	html: z.string().max(LONGEST_PASTE).nullable()
});
var declarationViewSchema = z.strictObject({
	declaration: declarationSchema,
	answers: z.array(declarationAnswerSchema),
	/** What it says otherwise than the one of the same template before it; `null` = there was none. */
	changes: z.array(z.strictObject({
		question: z.string(),
		before: z.string().nullable(),
		after: z.string().nullable()
	})).nullable()
});
var rememberedMappingSchema = z.strictObject({
	id: idSchema,
	kind: kindSchema,
	headings: z.array(z.string()),
	fileName: z.string(),
	mappedAt: z.iso.datetime(),
	mappedBy: z.string()
});
var sheetCellsSchema = z.strictObject({
	fileName: z.string(),
	/** Every sheet of the file, in its order. */
	sheets: z.array(z.string()),
	sheet: z.string(),
	/** Texts as the file shows them, cut at 300 characters; rows without content are missing. */
	rows: z.array(z.strictObject({
		number: z.int(),
		cells: z.array(z.string())
	})),
	/** The last row and the widest row of the sheet. */
	lastRow: z.int(),
	columns: z.int()
});
query(pasteSchema, z.strictObject({ file: fileTokenSchema })), query(z.strictObject(fileInput), openedListSchema), query(z.strictObject({
	...fileInput,
	sheet: z.string(),
	kind: kindSchema
}), foundTableSchema), job(planInputSchema, planResultSchema), job(planInputSchema, commitResultSchema), query(z.strictObject({ supplierId: idSchema }), z.strictObject({ declarations: z.array(declarationViewSchema) })), query(z.strictObject({
	...fileInput,
	sheet: z.string().nullable(),
	firstRow: z.int().min(1)
}), sheetCellsSchema), query(nothing, z.strictObject({ profiles: z.array(z.strictObject({
	id: idSchema,
	profile: templateProfileSchema
})) })), command$2(z.strictObject({ profile: templateProfileSchema }), z.strictObject({ id: idSchema })), command$2(z.strictObject({ id: idSchema }), done$3), job(z.strictObject({ file: fileTokenSchema }), done$3), job(z.strictObject(listTarget), listExported), query(nothing, z.array(rememberedMappingSchema)), command$2(z.strictObject({ id: idSchema }), done$3), query(nothing, z.array(pastImportSchema));
// shared/screening/burmese.ts
/**
* Burmese as names are romanised (the conventional system of passports and newspapers, not the scholarly one): syllable
* by syllable, which is also how Burmese names are written in Latin letters.
*/
var LETTERS = Array.from("ကခဂဃငစဆဇဈဉညဋဌဍဎဏတထဒဓနပဖဗဘမယရလဝသဟဠအ");
var SOUNDS = "k kh g g ng s s z z ny ny t t d d n t ht d d n p ph b b m y y l w th h l".split(" ");
var CONSONANTS$1 = new Map(LETTERS.map((letter, i) => [letter, SOUNDS[i] ?? ""]));
/** Vowel signs with the final consonant, longest first. */
var RIMES = [
	["ောင်", "aung"],
	["ောက်", "auk"],
	["ိုင်", "aing"],
	["ိုက်", "aik"],
	["ုန်", "on"],
	["ုမ်", "on"],
	["ုတ်", "ok"],
	["ုပ်", "ok"],
	["ိန်", "ein"],
	["ိမ်", "ein"],
	["ိတ်", "eik"],
	["ိပ်", "eik"],
	["ော်", "aw"],
	["ော", "aw"],
	["ို", "o"],
	["ုံ", "on"],
	["ိံ", "ein"],
	["င်", "in"],
	["ဉ်", "in"],
	["ည်", "i"],
	["က်", "et"],
	["စ်", "it"],
	["တ်", "at"],
	["ပ်", "at"],
	["န်", "an"],
	["မ်", "an"],
	["ယ်", "e"],
	["ံ", "an"],
	["ာ", "a"],
	["ါ", "a"],
	["ိ", "i"],
	["ီ", "i"],
	["ု", "u"],
	["ူ", "u"],
	["ေ", "e"],
	["ဲ", "e"]
];
var INDEPENDENT = {
	ဣ: "i",
	ဤ: "i",
	ဥ: "u",
	ဦ: "u",
	ဧ: "e",
	ဩ: "aw",
	ဪ: "aw"
};
/** One written syllable: a letter that carries a vowel, with all that hangs on it up to the next such letter. */
var BURMESE_SYLLABLE = /[\u1000-\u102A](?:[\u102B-\u1039\u103B-\u103E]|[\u1000-\u1021]\u103A|\u103A)*/gu;
/** The open vowel of Soe and Moe is told from that of Ko and Phyo by the tone mark. */
var OE = /\u102D\u102F\u1038$/u;
function rimeOf(signs, medialW) {
	const [, rime] = RIMES.find(([written]) => signs.includes(written)) ?? ["", "a"];
	return medialW && rime === "an" ? "un" : rime;
}
/** One syllable in Latin letters. */
function romaniseBurmese(syllable) {
	const text = syllable.replace(/[\u1037\u1038\u1039]/gu, "");
	const alone = INDEPENDENT[text[0] ?? ""];
	if (alone !== void 0) return alone;
	const medialW = text.includes("ွ");
	const h = text.includes("ှ") ? "h" : "";
	const y = /[\u103B\u103C]/u.test(text) ? "y" : "";
	const open = OE.test(syllable) && y === "";
	const signs = text.slice(1).replace(/[\u103B-\u103E]/gu, "");
	const rime = open ? "oe" : rimeOf(signs, medialW);
	const letter = CONSONANTS$1.get(text[0] ?? "") ?? "";
	return `${letter === "y" && h === "h" ? "sh" : `${h}${letter}`}${y}${medialW && rime !== "un" ? "w" : ""}${rime}`;
}
// shared/screening/fold.ts
/** Zero-width, bidirectional and other invisible characters, which change a text's bytes but not its reading. */
var INVISIBLE = /\p{Cc}|\p{Cf}|\u034F|[\u115F\u1160]|[\u17B4\u17B5]|[\u180B-\u180F]|\p{Variation_Selector}/gu;
/** Vowel signs and lengthening stroke of Arabic, points of Hebrew: written or not at the writer's pleasure. */
var OPTIONAL_MARKS = /\u0640|(?=[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Inherited}])[\u0591-\u05C7\u064B-\u065F\u0670]/gu;
var INSIDE_WORD = /['’‘`´ʻʼʽʹ′"“”„«»]/gu;
var DOTTED_ABBREVIATION = /(?<![\p{L}\p{N}])((?:\p{L}\.){2,}\p{L}?)(?![\p{L}\p{N}])/gu;
/** Scripts written without spaces and syllable by syllable: every character stands alone. */
var SYLLABLES = /[\p{Script=Han}\p{Script=Hangul}]/gu;
/** Most names hold printable ASCII only; they need none of the care below. */
var PLAIN = /^[\x20-\x7e]*$/;
/** Composed form without invisible characters; what both sides are shown and compared in. */
function cleanText(text) {
	if (PLAIN.test(text)) return text;
	return text.normalize("NFKC").replace(/[\t\n\r]/g, " ").replace(INVISIBLE, "").replace(OPTIONAL_MARKS, "");
}
/**
* The words of a name as written, punctuation gone: quotes join, hyphens and the rest part. `D.K.B.` is one word in a
* body's name (joined), three initials in a person's (parted).
*/
function splitWords(text, dotted = "joined") {
	const joined = cleanText(text).replace(DOTTED_ABBREVIATION, (found) => found.replaceAll(".", dotted === "joined" ? "" : " ")).replace(INSIDE_WORD, "").replaceAll("&", " and ");
	return (PLAIN.test(joined) ? joined.split(/[^A-Za-z0-9]+/) : joined.replace(SYLLABLES, " $& ").replace(BURMESE_SYLLABLE, " $& ").split(/[^\p{L}\p{N}\p{M}]+/u)).filter((word) => word !== "");
}
/**
* Arabic letters by the sound that romanised names give them. any-ascii keeps carriers (alef, ain) as vowels or
* apostrophes and spells ẓā' "ndh", which no romanised name does.
*/
var ARABIC = {
	ا: "a",
	أ: "a",
	إ: "i",
	آ: "a",
	ٱ: "a",
	ى: "a",
	ﻯ: "a",
	ء: "",
	ئ: "",
	ؤ: "w",
	ع: "a",
	ة: "a",
	ه: "h",
	ح: "h",
	خ: "kh",
	ب: "b",
	پ: "p",
	ت: "t",
	ط: "t",
	ث: "th",
	ج: "j",
	چ: "ch",
	د: "d",
	ض: "d",
	ذ: "dh",
	ظ: "z",
	ر: "r",
	ز: "z",
	ژ: "zh",
	س: "s",
	ص: "s",
	ش: "sh",
	غ: "gh",
	ف: "f",
	ق: "q",
	ک: "k",
	ك: "k",
	گ: "g",
	ل: "l",
	م: "m",
	ن: "n",
	و: "w",
	ی: "y",
	ي: "y"
};
/** Hebrew letters by the sound names are romanised with. */
var HEBREW = {
	א: "a",
	ב: "b",
	ה: "h",
	ח: "kh",
	כ: "kh",
	ך: "kh",
	ע: "a",
	פ: "p",
	ף: "f",
	צ: "tz",
	ץ: "tz"
};
/** Vav is a consonant at the beginning, doubled, or before yod (Levi); elsewhere it mostly writes o or u. */
var VOWEL_VAV = /(?<=[\u05D0-\u05EA])(?<!\u05D5)\u05D5(?![\u05D5\u05D9])/gu;
var DAVID = /^\u05D3\u05D5\u05D3$/u;
function foldHebrew(word) {
	const text = word.replace(DAVID, "david").replace(VOWEL_VAV, "u");
	return ascii(Array.from(text, (letter) => HEBREW[letter] ?? letter).join(""));
}
var ascii = (text) => anyAscii(text).toLowerCase().replace(/[^a-z0-9]+/g, "");
/** The Arabic article, always written together with its word, also with "for" or "and" before it. */
var ARABIC_ARTICLE = /^\u0648?(?:[\u0627\u0671]|\u0644)\u0644(?=\p{L}{3})/u;
/** One word in lower-case Latin letters and digits; empty when nothing of it can be written so. */
function foldWord(word) {
	if (/\p{Script=Myanmar}/u.test(word)) return romaniseBurmese(word);
	if (/\p{Script=Arabic}/u.test(word)) return ascii(Array.from(word.replace(ARABIC_ARTICLE, ""), (letter) => ARABIC[letter] ?? letter).join(""));
	if (/\p{Script=Hebrew}/u.test(word)) return foldHebrew(word);
	const text = ascii(word);
	if (!/\p{Script=Hangul}/u.test(word)) return text;
	return KOREAN.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text);
}
/** Korean syllables as names are romanised (Kim, Pak, Ri, Rok), where the official spelling has Gim, Bag, Li, Log. */
var KOREAN = [
	[/^g/, "k"],
	[/^d/, "t"],
	[/^b/, "p"],
	[/^l/, "r"],
	[/g$/, "k"],
	[/d$/, "t"],
	[/b$/, "p"],
	[/nk$/, "ng"]
];
[
	"Latin",
	"Cyrillic",
	"Arabic",
	"Hebrew",
	"Greek",
	"Han",
	"Hangul",
	"Hiragana",
	"Katakana",
	"Devanagari",
	"Bengali",
	"Myanmar",
	"Thai",
	"Khmer",
	"Lao",
	"Georgian",
	"Armenian",
	"Ethiopic",
	"Tamil",
	"Sinhala"
].map((script) => [script, new RegExp(`\\p{Script=${script}}`, "gu")]);
// shared/screening/equivalents.ts
/**
* Words that stand for each other though their letters differ: the same trade or body in another language, the same
* given name in another country's form. Own compilation; each line is one group.
*/
var TRADES = `
  ministry ministere ministerio ministerstvo министерство وزارة وزارت wizara vezarat
  energy energie energia نیرو энергия энергетика energetika
  bank banque banco banca банк مصرف بنك بانک bankasi
  plant works factory fabrique fabrica usine fabrik завод zavod фабрика fabrika مصنع kombinat комбинат
  mining miniere minera minero minas bergbau горный gornaya معدن
  metallurgical metallurgique metalurgica metalurgico metallurgicheskiy металлургический metallurgie metallurgy
  refinery refining raffinerie refineria raffinage
  smelter smelting fonderie fundicion smelt
  exchange sarraf sarafi صرافة change cambio
  oil naft petroleum petrole petroleo neft нефть نفت النفط
  gas gaz газ گاز
  gold oro or золото zoloto ذهب altin
  iron fer hierro eisen
  steel acier acero stahl сталь stal celik
  copper cuivre cobre kupfer медь
  shipping navigation navegacion maritime marine maritima судоходство sudokhodstvo denizcilik
  transport transportation transportes transports транспорт nakliyat naqliyat نقل
  levant sham الشام
  aviation طيران airlines airline airways авиация aviatsiya havayollari
  construction construcciones construccion bau строительство stroitelstvo insaat
  machine machinery machines maquinaria mashinostroitelnyy машиностроительный mashinostroenie
  textile textiles textil tekstil текстиль نساجی
  food foods alimentos alimentaire lebensmittel gida продукты
  agricultural agricole agricola agro agropecuaria сельскохозяйственный
  university universite universidad universitaet университет universitet دانشگاه جامعة
  institute institut instituto институт
  foundation fondation fundacion stiftung stichting фонд fond foreningen vakif مؤسسة
  association asociacion verein ассоциация dernek جمعية
  committee comite комитет komitet lajna لجنة
  council conseil consejo совет sovet مجلس
  movement mouvement movimiento движение dvizhenie harakat harakah حركة حرکت
  army armee ejercito армия armiya جيش jaysh jaish
  front frente фронт جبهة jabhat jabhah
  party parti partido партия partiya حزب hizb
  brigade brigada бригада liwa لواء
  division дивизия firqa الفرقة
  republic republique republica республика respublika جمهورية
  national ملی وطنی nacional nationale natsionalnyy национальный وطنية
  people peoples populaire popular народная народный narodnaya
  state دولة dawla dawlat etat estado государственный государственное gosudarstvennyy
  center centre centro zentrum центр tsentr markaz مركز merkezi
  research recherche investigacion forschung исследовательский
  development developpement desarrollo entwicklung razvitie развитие
  investment investments inversiones investissement investissements инвестиции yatirim
  insurance assurance seguros versicherung страхование sigorta بیمه
  hotel hoteles гостиница فندق otel
  school ecole escuela школа madrasa مدرسة madrassa
  security seguridad securite sicherheit безопасность amn الأمن
  defense defence defensa оборона oborona difa الدفاع
  islamic islamique islamico islami исламский اسلامی إسلامية الإسلامية الاسلامی islamiya
  fighting combatant combattant combatiente
  liberation liberacion освобождение tahrir تحرير
  north northern nord norte северный severnyy شمال
  south southern sud sur южный yuzhnyy جنوب
  east eastern est oriente восточный vostochnyy sharq
  west western ouest occidente западный zapadnyy gharb
  first premier primero первый pervyy
  damascus дамаск دمشق dimashq damas
  morocco moroccan marocain maroc marruecos المغرب مغربي maghreb
  syria syrian syrie syrienne سوريا السورية سوري сирия сирийский
  russia russian russe rusa россия российский русский روسيا
  iran iranian iranien иран иранский ایران
  iraq iraqi irak irakien العراق عراق
  korea korean coree corea 조선 корея choson
  china chinese chine chino 中国 zhongguo китай
  libya libyan libye libyen ليبيا
  egypt egyptian egypte egipto مصر misr
  afghanistan afghan افغانستان
  turkey turkish turquie turkiye turk
  ukraine ukrainian украина украинский ukraina
  belarus belarusian белорусский беларусь byelorussian
  yemen yemeni اليمن يمن
  sudan sudanese soudan السودان
  somalia somali somalie الصومال
  congo congolese congolaise congolais
  lebanon lebanese liban libanais لبنان
  palestine palestinian فلسطين
  pakistan pakistani پاکستان`;
var GIVEN_NAMES = `
  igor ihor ihar igar
  olga olha volha
  oleg aleh
  alexander aleksandr aliaksandr alyaksandr oleksandr aleksander alejandro iskander iskandar sasha
  sergey sergei sergii serhii siarhei syarhey serge sergio
  vladimir volodymyr uladzimir wladimir
  dmitry dmitri dmytro dzmitry dmitriy dimitri
  nikolay nikolai mykola mikalai nicholas nicolas
  mikhail mykhailo mikhas michael michel miguel mikail
  andrey andrei andrii andriy andrew andre andres
  yury yuri yurii iurii georgy georgiy georgi george jorge
  viktor victor viktar
  pavel pavlo paul pablo paulo
  petr pyotr petro peter pierre pedro piotr
  ivan ioann john juan jean joao jan
  evgeny evgenii yevgeny yevhen eugene yauheni
  alexey aleksei oleksii aliaksei alexis
  vasily vasilii vasyl vasil
  grigory grigorii hryhorii gregory gregorio
  stepan stefan stephen steven esteban etienne
  natalia natalya nataliya natallia
  elena yelena olena alena helen helena
  ekaterina yekaterina kateryna katsiaryna catherine
  anna hanna ganna
  joseph yusuf yousef youssef iosif jose giuseppe
  ri rhee lee li yi
  pak park bak
  paek baek
  choe choi
  no roh noh
  im lim rim
  ryu yoo yu
  ibrahim abraham ibragim
  ismail ishmael
  isa issa jesus
  musa moussa moses
  daud dawud dawood david
  sulayman suleiman solomon
  yahya johannes
  ilyas elias ilya
  william bill guillermo guillaume
  richard dick ricardo
  james jim jaime
  thomas tom tomas
  francis francois francisco`;
function read$1(lines, into) {
	for (const line of lines.trim().split("\n")) {
		const [first = "", ...others] = splitWords(line).map(foldWord);
		for (const word of [first, ...others]) if (!into.has(word)) into.set(word, first);
	}
}
(() => {
	const [persons, bodies] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
	read$1(GIVEN_NAMES, persons);
	read$1(TRADES, bodies);
	return /* @__PURE__ */ new Map([["person", persons], ["organisation", bodies]]);
})();
// shared/screening/sound.ts
var apply = (text, rules) => rules.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text);
/** Only where vowels are written: "hr" begins no word of such a script, but many of one that leaves them out (حرام). */
var SLAVIC = [[/(?<=[ln])j(?=[aeou])/g, "i"], [/^hr/, "kr"]];
/** Digraphs to one letter each; `J` stands for every ch, j, dj, dzh. */
var CONSONANTS = [
	[/(?<=[a-z]{3})[aeiu]?d+(?:i|ee)ne?$/, "din"],
	[/hs(?=[iu])|x(?=i)/g, "s"],
	[/ieh$/, "i"],
	[/(?<=ch|sh|^j)ih/g, "i"],
	[/^evr(?=[aeou])/, "eur"],
	[/^avto/, "auto"],
	[/tsch|tch|dzh|dj|ch|j/g, "J"],
	[/sch|sh/g, "s"],
	[/ts|tz/g, "s"],
	[/zh/g, "z"],
	[/ph/g, "f"],
	[/[kg]h/g, "k"],
	[/dh/g, "d"],
	[/th/g, "t"],
	[/c(?=[eiy])/g, "s"],
	[/[qc]/g, "k"],
	[/x/g, "ks"],
	[/^g/, "k"]
];
var VOWELS$1 = [
	[/w/g, "v"],
	[/eo|eu|ou|oo|o|u/g, "u"],
	[/aa|ae|ah$/g, "a"],
	[/[eiy]+/g, "i"],
	[/(.)\1+/g, "$1"],
	[/(?<=.{3})h$/g, ""]
];
/** "Abd al-X", "Abdul X", "Abdurrahman": one given name, servant of X. */
var SERVANT = /^abd(?:[aeiou]?(?:l(?=[a-z]{3})|([rsdntz])(?=\1))|[aeiou](?=[a-z]{3}))?/;
/** Arabic article written together with its word; not before a short rest, where it may be part of the word. */
var ARTICLE = /^(?:al|el)(?=[^aeiouy][^aeiou]?[aeiou][a-z]{2})/;
function withoutArticle(folded) {
	if (!folded.startsWith("abd") || folded.length <= 5) return folded.replace(ARTICLE, "");
	return `abd${folded.replace(SERVANT, "").replace(/^al(?=lah)/, "").replace(/^lahi$/, "lah")}`;
}
var consonants = (folded, looseVowels) => apply(looseVowels ? withoutArticle(folded) : apply(withoutArticle(folded), SLAVIC), CONSONANTS);
/** The word with the accidents of romanisation undone. Not for showing. */
function canonical(folded, looseVowels = false) {
	const text = apply(consonants(folded, looseVowels), VOWELS$1);
	return text === "" ? folded : text;
}
// shared/screening/words.ts
/**
* Word lists of names, in their own scripts where they have one; folded once like every name. Compiled for this
* product from the company laws and habits of the countries that supply lists name most; not a copy of any list.
*/
var list$13 = (text) => new Set(splitWords(text).map(foldWord));
list$13(`
  ltd limited ltda limitada llc llp lp plc inc incorporated corp corporation co company cie compagnie compania companhia
  gmbh mbh ag kg kgaa ohg ug ev eg ek se sa sas sarl sasu eurl snc sca spa srl srls sapa sl slu sau sc scrl sprl bv bvba nv vof
  cv ab as asa aps oy oyj hf ehf sia uab oü ou ad ead eood ood doo dd dooel sro spol zrt kft bt nyrt sp zoo sp z o o
  pt tbk cv bhd sdn berhad pte pvt pty private prop proprietary proprietor unlimited ulc lllp pllc pc
  fz fze fzc fzco fzllc dmcc jlt wll bsc kscp ksc kscc saog saoc spc est establishment psc pjsc jsc cjsc ojsc qsc qpsc
  zao oao ooo pao ao nao tov pat vat prat at ip gup mup fgup too chp
  ООО ОАО ЗАО ПАО АО НАО ТОО общество общества ограниченной ответственностью публичное акционерное закрытое открытое
  Товариство обмеженою відповідальністю акціонерне публічне приватне
  liability joint stock societe société anonyme responsabilite responsabilité limitee limitée sociedad anonima anônima
  gesellschaft aktiengesellschaft haftung beschränkter spolka spółka akcyjna ograniczoną odpowiedzialnością
  anonim sirketi şirketi sirket limited sti şti ithalat ihracat tic ticaret san sanayi ve
  kk yk kabushiki kaisha gaisha goshi yugen hoesa jusikhoesa jusighoesa
  القابضة قابضة
  شركة شرکت مؤسسة مجموعة ش م م المحدودة ذ خاصة محدود سهامی
  חברה בע מ
  प्राइवेट लिमिटेड प्रा लि लिमिटेड
  บริษัท จำกัด มหาชน
  youxian gongsi gufen
  holding holdings`);
list$13(`
  and the of for de la le les du des et y e und der die das von dem den di da do dos del della och og en het i in on at a an
  trading trade trader traders general enterprise enterprises enterprises international intl global worldwide group groupe grupo gruppe
  gruppo holding business commercial import export impex importexport service services services solutions products supply supplies
  supplier suppliers manufacturer manufacturers manufacturing mfg industry industries industrial industria industrias industrie
  comercial comercio comercializadora internacional exportadora importadora servicios
  gongsi jituan maoyi shiye guoji so called
  и для группа компания фирма торговый дом
  و في للتجارة التجارية التجاري العامة الدولية
  al el ul ur ud
  main unit hall site block building floor phase dormitory store warehouse finishing line workshop number no nr
  unit branch office head division dept department new sons bros brothers partners associates agency agencies`);
list$13(`
  cobalt tin tungsten tantalum nickel zinc aluminium aluminum lead chrome gem gems jewellery jewelry diamond diamonds
  directorate administration department internal affairs executive
  bank banque banco shipping marine maritime lines line airlines aviation air logistics transport transportation freight cargo
  oil gas petroleum petrochemical energy power mining mines mine minerals metal metals metallurgical gold silver steel iron copper
  refinery refining smelting smelter nonferrous precious chemical chemicals pharma pharmaceutical medical textile textiles garment garments
  apparel fashion knitwear knit clothing footwear leather agro agricultural agropecuaria food foods farm fisheries fishery
  construction engineering technology technologies technical electronics electronic electric machinery machine machines equipment tools
  auto automobile motors investment investments inversiones invest finance financial capital insurance exchange money
  real estate properties property hotel resort tourism travel consulting consultancy management development research
  institute university academy school college center centre committee council ministry organization organisation association
  foundation charity trust fund union party movement front army brigade battalion state national people peoples republic
  islamic united federal central public east west north south eastern western northern southern
  plant factory works mill mills joint venture project projects production producciones productions representaciones
  dyeing spinning weaving embroidery washing furniture gloves plastics plastic rubber bricks brick carpets carpet seafood rice sugar tea
  coffee cafe cocoa palm packaging printing sports bags shoes logistic contracting cleaning security data fleisch flowers
  recruitment recruiting recruit manpower overseas employment placement labour labor human resources staffing agent
  завод банк министерство предприятие государственное производственное объединение научно центр институт корпорация
  бюро машиностроительный механический республика народная народный нефть газ
  بنك مصرف وزارة جمعية نفت گاز صنایع
  ईन्टरनेशनल बैंक`);
list$13(`
  mr mrs ms miss dr prof professor eng engineer ing sir lord lady rev fr mullah mulla maulvi maulavi mawlawi maulana mawlana
  haji hajji hadji hajj alhaj alhaji hajjah hafiz qari sheikh shaikh shaykh sheik cheikh sayyid sayed syed said sidi
  imam ayatollah mufti ustad ustaz akhund agha khan general gen colonel col major maj captain capt lieutenant lt sergeant
  brigadier commander marshal admiral deputy president minister señor senor don doña herr frau monsieur madame
  shri smt kumari u daw ko ma maung nai saw
  jr sr junior senior ii iii
  السيد الشيخ الحاج دكتور مهندس الملا حاجي`);
list$13(`hafiz sayyid sayed syed said khan agha akhund saw ma ko u don col maj ma sheikh general
  sidi imam general nai ing ms fr marshal major`);
list$13(`
  al el ul ur ud us as ash ar ad az at bin ben ibn bint binti binte abu aboul umm bou ould wuld von der den de da di do dos del la le
  ter zu y e ap mac mc st san santa und of
  بن ابن بنت أبو ابو ال`);
// shared/screening/parse-name.ts
var UNCHECKABLE = [
	"empty",
	"no-letters",
	"too-short",
	"too-long",
	"only-stop-words",
	"control-characters",
	"mixed-scripts"
];
// shared/screening/edits.ts
var VOWELS = new Set(Array.from("aeiouy", (letter) => letter.charCodeAt(0)));
/** Costs in halves, so that they are whole numbers: a vowel counts half of a consonant. */
var HALF = 1;
var WHOLE$1 = 2;
Uint8Array.from({ length: 128 }, (_, code) => VOWELS.has(code) ? HALF : WHOLE$1);
new Set(splitWords("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"));
new Set("no nr number p c o box tel fax road street avenue lane building floor block plot area zone industrial estate park town city district province village county sector and the of at near unit room house main de la le jalan kec kab khasra survey".split(" "));
// shared/screening/common-names.ts
/**
* Names so widespread in the world that sharing one says little, in two grades. A small list (forty entries) cannot
* show that Muhammad is common; this prior does. Own compilation from general knowledge of naming customs.
*/
var grade$1 = (text) => splitWords(text).map((word) => canonical(foldWord(word)));
var WIDESPREAD = grade$1(`
  muhammad ahmad ali hassan hussein abdullah kim lee wang zhang li chen maria jose singh khan kumar ibrahim omar nguyen john`);
var COMMON = grade$1(`
  abdul abd mahmud mustafa yusuf khalil khalid salim salih said saeed hamid hamad jamal kamal karim rahman rahim aziz hakim malik
  ismail ishaq yaqub musa isa daud sulayman uthman othman tariq nasser nasir amir amin hadi mahdi reza rashid zayd bilal fatima aisha
  zainab maryam mariam abdulrahman abdulaziz abdulkarim abdulrahim husni haji jaber taha adel samir kareem walid yahya zakaria anwar
  pak park choe choi jong jung chong ri rhee yi jo cho han yun song chol yong kyong hyon myong sok chang hwang kang o paek ryu
  liu yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo gao zheng liang xie tang wei jun ming hua hong
  juan carlos luis miguel antonio francisco manuel jesus pedro rafael angel jorge fernando gonzalez rodriguez garcia lopez
  martinez hernandez perez sanchez ramirez torres flores rivera gomez diaz santos silva souza oliveira cruz reyes
  ivan ivanov aleksandr alexander alexandrovich sergey sergeevich vladimir vladimirovich nikolay nikolaevich andrey andreevich
  dmitry mikhail mikhailovich yuri yurievich viktor viktorovich igor oleg pavel petrov alexey alekseevich anatoly anatolyevich evgeny
  ivanovich petrovich nikolaevna olga elena anna natalia tatiana
  ram raj kumari devi sharma gupta das roy islam begum akter hossain uddin rana chowdhury bibi kaur patel shah
  thapa gurung rai tamang shrestha magar nepal bahadur
  smith jones brown williams johnson david michael james robert william thomas peter paul george joseph charles daniel
  mary anne martin jean pierre claude patrick emmanuel jacques
  shah akbar gul jan nur noor din allah ullah`);
var PRIORS = new Map([...COMMON.map((name) => [name, .006]), ...WIDESPREAD.map((name) => [name, .03])]);
/** Share of all names that hold this one, by general knowledge; 0 when nothing is known of it. */
function priorShare(canonicalName) {
	return PRIORS.get(canonicalName) ?? 0;
}
// shared/duplicates/word-counts.ts
/** Names the prior knowledge counts for, beside the names seen. */
var PRIOR_NAMES = 2e3;
var KIND_FACTOR = {
	name: 1,
	common: .3,
	initial: .15
};
var LOWEST = .15;
/**
* How rare words are among the names seen so far. Screening counts a list once (`rarityOf`); a register grows with
* every row that is planned, so this one counts on. Same measure: ln(N / n) / ln(N).
*/
var WordCounts = class {
	counts = /* @__PURE__ */ new Map();
	total = PRIOR_NAMES;
	add(name) {
		this.total += 1;
		for (const word of new Set(name.tokens.map((token) => token.canonical))) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
	}
	weight(token) {
		const prior = priorShare(token.canonical) * PRIOR_NAMES;
		const seen = Math.max(1, (this.counts.get(token.canonical) ?? 0) + prior);
		return Math.max(LOWEST, Math.log(this.total / seen) / Math.log(this.total)) * KIND_FACTOR[token.kind] * (token.text.length <= 3 ? .8 : 1);
	}
};
z.string().transform((text) => JSON.parse(text)).pipe(templateProfileSchema);
// electron/engine/store/party-rows.ts
var placedToColumns = (placed) => ({
	country: placed.country,
	country_text: placed.countryText,
	region: placed.region,
	city: placed.city,
	address: placed.address
});
var columnsToPlaced = (row) => ({
	country: row.country,
	countryText: row.country_text,
	region: row.region,
	city: row.city,
	address: row.address
});
var sourceToColumns = (source) => ({
	source_import_id: source?.importId ?? null,
	source_file_name: source?.fileName ?? null,
	source_sheet: source?.sheet ?? null,
	source_row: source?.row ?? null
});
function columnsToSource(row) {
	const { source_import_id, source_file_name, source_sheet, source_row } = row;
	if (source_import_id === null || source_file_name === null || source_sheet === null || source_row === null) return null;
	return {
		importId: source_import_id,
		fileName: source_file_name,
		sheet: source_sheet,
		row: source_row
	};
}
var keptToColumns = (kept) => ({
	...sourceToColumns(kept.source),
	created_at: kept.createdAt,
	updated_at: kept.updatedAt,
	deleted_at: kept.deletedAt
});
var columnsToKept = (row) => ({
	source: columnsToSource(row),
	createdAt: row.created_at,
	updatedAt: row.updated_at,
	deletedAt: row.deleted_at
});
var textsSchema = z.array(z.string());
var textMapSchema = z.record(z.string(), z.string());
var textsFromJson = (json) => textsSchema.parse(JSON.parse(json));
var textMapFromJson = (json) => textMapSchema.parse(JSON.parse(json));
var columnToFlag = (column) => column === null ? null : column === 1;
/**
* A name as lists order it: plain Latin letters without case, so that Ünal stands beside Unal and Łódź beside Lodz.
* Other scripts are written in Latin letters letter by letter.
*/
var sortNameOf = (name) => anyAscii(name.normalize("NFKC")).toLowerCase().replace(/\s+/g, " ").trim();
/** Names and town in plain Latin letters, for the search. */
var latinOf = (party) => sortNameOf([
	party.name,
	...party.aliases,
	party.city ?? ""
].join(" "));
// electron/engine/store/relation-rows.ts
var relationToRow = (relation) => ({
	id: relation.id,
	supplier_id: relation.supplierId,
	customer_id: relation.customerId,
	commodity: relation.commodity,
	year: relation.year,
	note: relation.note,
	...sourceToColumns(relation.source),
	deleted_at: relation.deletedAt
});
var rowToRelation = (row) => ({
	id: row.id,
	supplierId: row.supplier_id,
	customerId: row.customer_id,
	commodity: row.commodity,
	year: row.year,
	note: row.note,
	source: columnsToSource(row),
	deletedAt: row.deleted_at
});
var contactToRow = (contact) => ({
	id: contact.id,
	owner_type: contact.ownerType,
	owner_id: contact.ownerId,
	name: contact.name,
	role: contact.role,
	email: contact.email,
	phone: contact.phone,
	...sourceToColumns(contact.source)
});
var rowToContact = (row) => ({
	id: row.id,
	ownerType: row.owner_type,
	ownerId: row.owner_id,
	name: row.name,
	role: row.role,
	email: row.email,
	phone: row.phone,
	source: columnsToSource(row)
});
// electron/engine/store/corridors.ts
var moneyIn = (minor, currency, rateDate) => minor === null || currency === null ? null : {
	minor,
	currency,
	rateDate
};
var rowToCorridor = (row) => ({
	id: row.id,
	name: row.name,
	recruiterId: row.recruiter_id,
	supplierId: row.supplier_id,
	siteId: row.site_id,
	recruiterChain: row.recruiter_chain,
	legalContext: row.legal_context,
	monthlyWage: moneyIn(row.monthly_wage_minor, row.monthly_wage_currency, row.monthly_wage_rate_date),
	workersPerYear: row.workers_per_year,
	documentsRetained: columnToFlag(row.documents_retained),
	contractSubstituted: columnToFlag(row.contract_substituted),
	visa: row.visa,
	debt: moneyIn(row.debt_minor, row.debt_currency, row.debt_rate_date),
	notes: row.notes,
	custom: textMapFromJson(row.custom),
	...columnsToKept(row)
});
var rowToCorridorStop = (row) => ({
	id: row.id,
	corridorId: row.corridor_id,
	position: row.position,
	role: row.role,
	country: row.country,
	place: row.place,
	lat: row.lat,
	lon: row.lon
});
var rowToCorridorFee = (row) => ({
	id: row.id,
	corridorId: row.corridor_id,
	stopPosition: row.stop_position,
	label: row.label,
	category: row.category,
	amount: {
		minor: row.amount_minor,
		currency: row.amount_currency,
		rateDate: row.amount_rate_date
	},
	payer: row.payer,
	paidOn: row.paid_on,
	receipt: columnToFlag(row.receipt)
});
var rowToCorridorRecruiter = (row) => ({
	id: row.id,
	corridorId: row.corridor_id,
	position: row.position,
	recruiterId: row.recruiter_id,
	stopPosition: row.stop_position
});
var rowToCorridorCohort = (row) => ({
	id: row.id,
	corridorId: row.corridor_id,
	position: row.position,
	label: row.label,
	arrivedOn: row.arrived_on,
	workers: row.workers,
	paid: moneyIn(row.paid_minor, row.paid_currency, null),
	repaid: moneyIn(row.repaid_minor, row.repaid_currency, null)
});
z.strictObject({
	table: z.string(),
	id: z.string(),
	column: z.string()
});
// electron/engine/store/related-parties.ts
var relatedPartyToRow = (party) => ({
	id: party.id,
	supplier_id: party.supplierId,
	role: party.role,
	type: party.type,
	name: party.name,
	aliases: JSON.stringify(party.aliases),
	born: party.born,
	nationality: party.nationality,
	country: party.country,
	address: party.address,
	identifiers: JSON.stringify(party.identifiers),
	share_pct: party.sharePct,
	notes: party.notes,
	...keptToColumns(party)
});
var rowToRelatedParty = (row) => ({
	id: row.id,
	supplierId: row.supplier_id,
	role: row.role,
	type: row.type,
	name: row.name,
	aliases: textsFromJson(row.aliases),
	born: row.born,
	nationality: row.nationality,
	country: row.country,
	address: row.address,
	identifiers: textsFromJson(row.identifiers),
	sharePct: row.share_pct,
	notes: row.notes,
	...columnsToKept(row)
});
/** Related parties of a supplier that are not in the bin, oldest first. */
async function relatedPartiesOf(store, supplierId) {
	return (await store.db.selectFrom("related_party").selectAll().where("supplier_id", "=", supplierId).where("deleted_at", "is", null).orderBy("id").execute()).map(rowToRelatedParty);
}
async function relatedPartyById(store, id) {
	const row = await store.db.selectFrom("related_party").selectAll().where("id", "=", id).executeTakeFirst();
	if (row === void 0) throw new Refusal({
		code: "not-found",
		params: {
			table: "related_party",
			id
		}
	});
	return rowToRelatedParty(row);
}
/** The supplier each related party belongs to, with its name. */
async function suppliersOfRelated(store, ids) {
	if (ids.length === 0) return /* @__PURE__ */ new Map();
	const rows = await store.db.selectFrom("related_party as r").innerJoin("supplier as s", "s.id", "r.supplier_id").select([
		"r.id as id",
		"s.id as supplier_id",
		"s.name as supplier_name"
	]).where("r.id", "in", ids).execute();
	return new Map(rows.map((row) => [row.id, {
		id: row.supplier_id,
		name: row.supplier_name
	}]));
}
// electron/engine/store/suppliers.ts
var supplierToRow = (supplier) => ({
	id: supplier.id,
	name: supplier.name,
	sort_name: sortNameOf(supplier.name),
	latin: latinOf(supplier),
	aliases: JSON.stringify(supplier.aliases),
	...placedToColumns(supplier),
	own_number: supplier.ownNumber,
	lei: supplier.lei,
	vat_number: supplier.vatNumber,
	duns_number: supplier.dunsNumber,
	os_id: supplier.osId,
	registration_number: supplier.registrationNumber,
	tier: supplier.tier,
	sector: supplier.sector,
	sector_text: supplier.sectorText,
	products: supplier.products,
	workers: supplier.workers,
	notes: supplier.notes,
	custom: JSON.stringify(supplier.custom),
	...keptToColumns(supplier)
});
var rowToSupplier = (row) => ({
	id: row.id,
	name: row.name,
	aliases: textsFromJson(row.aliases),
	...columnsToPlaced(row),
	ownNumber: row.own_number,
	lei: row.lei,
	vatNumber: row.vat_number,
	dunsNumber: row.duns_number,
	osId: row.os_id,
	registrationNumber: row.registration_number,
	tier: row.tier,
	sector: row.sector,
	sectorText: row.sector_text,
	products: row.products,
	workers: row.workers,
	notes: row.notes,
	custom: textMapFromJson(row.custom),
	...columnsToKept(row)
});
var siteToRow = (site) => ({
	id: site.id,
	supplier_id: site.supplierId,
	name: site.name,
	...placedToColumns(site),
	lat: site.lat,
	lon: site.lon,
	position_precision: site.positionPrecision,
	sector: site.sector,
	sector_text: site.sectorText,
	workers: site.workers,
	low_wage_pct: site.lowWagePct,
	low_qualification_pct: site.lowQualificationPct,
	informal_pct: site.informalPct,
	migrant_pct: site.migrantPct,
	agency_pct: site.agencyPct,
	recruiter_chain: site.recruiterChain,
	custom: JSON.stringify(site.custom),
	...keptToColumns(site)
});
var rowToSite = (row) => ({
	id: row.id,
	supplierId: row.supplier_id,
	name: row.name,
	...columnsToPlaced(row),
	lat: row.lat,
	lon: row.lon,
	positionPrecision: row.position_precision,
	sector: row.sector,
	sectorText: row.sector_text,
	workers: row.workers,
	lowWagePct: row.low_wage_pct,
	lowQualificationPct: row.low_qualification_pct,
	informalPct: row.informal_pct,
	migrantPct: row.migrant_pct,
	agencyPct: row.agency_pct,
	recruiterChain: row.recruiter_chain,
	custom: textMapFromJson(row.custom),
	...columnsToKept(row)
});
var originGroupToRow = (group) => ({
	id: group.id,
	site_id: group.siteId,
	country: group.country,
	place: group.place,
	lat: group.lat,
	lon: group.lon,
	share_pct: group.sharePct,
	displaced: group.displaced ? 1 : 0,
	...sourceToColumns(group.source),
	deleted_at: group.deletedAt
});
var rowToOriginGroup = (row) => ({
	id: row.id,
	siteId: row.site_id,
	country: row.country,
	place: row.place,
	lat: row.lat,
	lon: row.lon,
	sharePct: row.share_pct,
	displaced: row.displaced === 1,
	source: columnsToSource(row),
	deletedAt: row.deleted_at
});
var controlToRow = (control) => ({
	id: control.id,
	subject_type: control.subjectType,
	subject_id: control.subjectId,
	control: control.control,
	maturity: control.maturity,
	verification: control.verification,
	assessed_on: control.assessedOn,
	note: control.note
});
var rowToControl = (row) => ({
	id: row.id,
	subjectType: row.subject_type,
	subjectId: row.subject_id,
	control: row.control,
	maturity: row.maturity,
	verification: row.verification,
	assessedOn: row.assessed_on,
	note: row.note
});
var recruiterToRow = (recruiter) => ({
	id: recruiter.id,
	kind: recruiter.kind,
	parent_id: recruiter.parentId,
	name: recruiter.name,
	sort_name: sortNameOf(recruiter.name),
	latin: latinOf(recruiter),
	aliases: JSON.stringify(recruiter.aliases),
	...placedToColumns(recruiter),
	licence_number: recruiter.licenceNumber,
	licence_authority: recruiter.licenceAuthority,
	countries: JSON.stringify(recruiter.countries),
	licence_status: recruiter.licenceStatus,
	licence_valid_until: recruiter.licenceValidUntil,
	registration_number: recruiter.registrationNumber,
	notes: recruiter.notes,
	custom: JSON.stringify(recruiter.custom),
	...keptToColumns(recruiter)
});
var rowToRecruiter = (row) => ({
	id: row.id,
	kind: row.kind,
	parentId: row.parent_id,
	name: row.name,
	aliases: textsFromJson(row.aliases),
	...columnsToPlaced(row),
	licenceNumber: row.licence_number,
	licenceAuthority: row.licence_authority,
	countries: textsFromJson(row.countries),
	licenceStatus: row.licence_status,
	licenceValidUntil: row.licence_valid_until,
	registrationNumber: row.registration_number,
	notes: row.notes,
	custom: textMapFromJson(row.custom),
	...columnsToKept(row)
});
var recruiterLinkToRow = (link) => ({
	id: link.id,
	supplier_id: link.supplierId,
	site_id: link.siteId,
	recruiter_id: link.recruiterId
});
var rowToRecruiterLink = (row) => ({
	id: row.id,
	supplierId: row.supplier_id,
	siteId: row.site_id,
	recruiterId: row.recruiter_id
});
z.record(z.enum(VERDICTS), z.int());
z.partialRecord(z.enum(IMPORTED_KINDS), z.strictObject({
	added: z.int(),
	updated: z.int()
}));
z.array(z.strictObject({
	heading: z.string(),
	...columnSettingsSchema.shape
}));
// shared/intake/headings.ts
/**
* Words that stand at the head of columns, per field: English first, then common French, Spanish, German, Arabic and
* Nepali ones, separated by `|`. The same word may serve several fields; the kind of sheet decides between them.
*/
var HEADING_WORDS = {
	"supplier.name": "supplier|supplier name|name of supplier|name|company|company name|legal name|vendor|vendor name|factory|factory name|facility name|facility|standard smelter name|smelter name|manufacturer|producer|organisation|organization|business name|firm|parent company|fournisseur|nom du fournisseur|nom|entreprise|raison sociale|société|proveedor|nombre del proveedor|nombre|empresa|razón social|fábrica|lieferant|lieferantenname|firma|firmenname|unternehmen|المورد|اسم المورد|اسم الشركة|الشركة|الاسم|आपूर्तिकर्ता|आपूर्तिकर्ताको नाम|कम्पनी|कम्पनीको नाम|नाम",
	"supplier.aliases": "alias|aliases|also known as|aka|trading name|trade name|trading as|other names|alternative name|alternate name|short name|smelter look up|former name|nom commercial|autres noms|nombre comercial|handelsname|الاسم التجاري|अन्य नाम",
	"supplier.ownNumber": "vendor no|supplier number|supplier no|supplier id|supplier code|vendor number|vendor no|vendor id|vendor code|smelter id|smelter identification|creditor number|account number|our number|our ref|number|no|id|code|facility id|factory id|factory code|numéro fournisseur|code fournisseur|n° fournisseur|numéro|número de proveedor|código de proveedor|código|lieferantennummer|lieferanten nr|lieferantennr|kreditor|kreditorennummer|nummer|رقم المورد|رمز المورد|الرقم|क्रम संख्या|कोड",
	"supplier.country": "country|country code|country name|nation|country of supplier|supplier country|country of registration|iso|iso2|iso code|smelter country|country region|pays|code pays|país|pais|land|ländercode|staat|البلد|الدولة|بلد|देश|मुलुक",
	"supplier.region": "region|state|province|state province|district|governorate|county|prefecture|smelter state province|département|région|provincia|estado|departamento|bundesland|المحافظة|المنطقة|الولاية|प्रदेश|जिल्ला",
	"supplier.city": "city|town|municipality|locality|place|village|smelter city|ville|commune|ciudad|municipio|localidad|stadt|ort|المدينة|مدينة|शहर|नगर|नगरपालिका|गाउँ",
	"supplier.address": "address|street|street address|full address|address line 1|postal address|smelter street|location address|adresse|rue|dirección|direccion|domicilio|calle|anschrift|straße|strasse|العنوان|ठेगाना",
	"supplier.lei": "lei|lei code|lei id|legal entity identifier|code lei|código lei",
	"supplier.vatNumber": "vat tax no|vat tax number|tax no|vat|vat number|vat no|vat id|tax id|tax number|tin|pan|gstin|gst number|numéro de tva|n° tva|tva|siret|nif|cif|rfc|ust id|ust idnr|umsatzsteuer id|steuernummer|الرقم الضريبي|प्यान|प्यान नम्बर",
	"supplier.dunsNumber": "duns|duns number|duns no|duns id|d u n s|d u n s number|número duns|duns nummer",
	"supplier.osId": "os id|oar id|osid|os hub id|open supply hub id|open apparel registry id",
	"supplier.registrationNumber": "registration number|registration no|company number|company registration number|company reg no|register number|trade licence|trade license|commercial registration|cr number|siren|rcs|registro mercantil|handelsregister|handelsregisternummer|hrb|السجل التجاري|رقم التسجيل|दर्ता नम्बर",
	"supplier.tier": "tier|supply tier|tier level|supplier tier|level|niveau|rang|nivel|stufe|ebene|المستوى|तह",
	"supplier.sector": "sector|industry|industry sector|branch|business|business activity|activity|category|commodity group|spend category|line of business|facility type|secteur|activité|industria|actividad|branche|sektor|warengruppe|القطاع|النشاط|क्षेत्र|व्यवसाय",
	"supplier.products": "main products|main product|product|products|product type|products and services|goods|commodity|material|materials|metal|mineral|services|produits|produit|marchandises|productos|producto|mercancía|produkte|produkt|waren|المنتجات|المنتج|सामान|उत्पादन|उत्पादनहरू",
	"supplier.workers": "workers|number of workers|no of workers|total workers|employees|number of employees|no of employees|total employees|headcount|staff|workforce|fte|travailleurs|nombre de travailleurs|effectif|effectifs|employés|salariés|trabajadores|número de trabajadores|empleados|plantilla|mitarbeiter|anzahl mitarbeiter|beschäftigte|arbeiter|العمال|عدد العمال|الموظفون|عدد الموظفين|कामदार|कामदार संख्या|श्रमिक|कर्मचारी संख्या",
	"supplier.notes": "notes|note|remarks|remark|comments|comment|observations|remarques|commentaires|notas|observaciones|comentarios|bemerkung|bemerkungen|anmerkungen|notizen|ملاحظات|कैफियत|टिप्पणी",
	"site.name": "site|site name|facility|facility name|factory|factory name|plant|plant name|location|location name|unit|unit name|farm|farm name|mine|mine name|production site|name|workplace|nom du site|usine|établissement|nom|planta|instalación|sitio|nombre|standort|werk|betrieb|الموقع|اسم الموقع|المصنع|साइट|कारखाना|कारखानाको नाम|नाम",
	"site.key": "site number|site no|site id|site code|facility id|facility code|facility number|plant code|plant number|location id|factory id|code site|werksnummer|standortnummer|código de planta|رقم الموقع",
	"site.country": "site country|country of site|facility country|factory country|plant country|production country|country of production|country|country code|country name|pays du site|pays de production|pays|país de producción|país|produktionsland|land|بلد الموقع|البلد|الدولة|देश",
	"site.region": "site region|site state|site province|site district|region|state|province|state province|district|governorate|région|provincia|estado|departamento|bundesland|المحافظة|प्रदेश|जिल्ला",
	"site.city": "site city|site town|facility city|city|town|municipality|locality|place|village|ville|ciudad|municipio|stadt|ort|المدينة|शहर|नगर|गाउँ",
	"site.address": "site address|facility address|factory address|plant address|address|street|street address|full address|adresse du site|adresse|dirección|direccion|anschrift|straße|العنوان|ठेगाना",
	"site.lat": "lat|latitude|site latitude|gps lat|gps latitude|y|latitud|breitengrad|breite|geographische breite|خط العرض|अक्षांश",
	"site.lon": "lon|lng|long|longitude|site longitude|gps lon|gps longitude|x|longitud|längengrad|länge|geographische länge|خط الطول|देशान्तर",
	"site.position": "coordinates|coordinate|gps|gps coordinates|lat long|lat lon|lat lng|latitude longitude|position|geolocation|coordonnées|coordonnées gps|coordenadas|koordinaten|الإحداثيات|निर्देशांक",
	"site.sector": "site sector|site activity|sector|industry|activity|facility type|secteur|activité|actividad|branche|sektor|القطاع|क्षेत्र",
	"site.workers": "site workers|workers at site|workers on site|workers|number of workers|no of workers|total workers|employees|number of employees|headcount|staff|workforce|travailleurs|effectif|trabajadores|plantilla|mitarbeiter|beschäftigte|العمال|عدد العمال|कामदार|कामदार संख्या",
	"site.lowWagePct": "low wage|low wage share|share low wage|low wage workers|low wage pct|minimum wage workers|workers at minimum wage|at or near minimum wage|minimum wage|low paid|bas salaires|salario mínimo|niedriglohn|mindestlohn",
	"site.lowQualificationPct": "low qualification|low qualification share|low qualification pct|low skilled|low skill|unskilled|unskilled workers|unskilled share|low skilled workers|peu qualifiés|non qualifiés|no cualificados|baja cualificación|ungelernte|geringqualifizierte|अदक्ष",
	"site.informalPct": "informal|informal share|informal workers|informal employment|informal pct|without contract|without written contract|no written contract|no contract|informels|sans contrat|informales|sin contrato|informell|ohne vertrag|बिना करार",
	"site.migrantPct": "migrant|migrants|migrant share|migrant workers|foreign workers|migrant pct|migrant workers share|share of migrants|foreign migrant workers|migrants étrangers|travailleurs migrants|trabajadores migrantes|migrantes|wanderarbeiter|arbeitsmigranten|العمال المهاجرون|आप्रवासी",
	"site.agencyPct": "agency|agency share|agency workers|agency workers share|agency labour|agency pct|temporary workers|temp workers|contract workers|subcontracted workers|intérimaires|intérim|trabajadores de agencia|subcontratados|leiharbeiter|zeitarbeit|zeitarbeiter",
	"site.recruiterChain": "recruiter chain|recruitment chain|recruitment|how recruited|hiring channel|recruitment channel|hired through|mode of recruitment|recrutement|contratación|rekrutierung|anwerbung",
	"recruiter.name": "recruiter|recruiter name|agency|agency name|recruitment agency|labour provider|labor provider|labour agency|manpower agency|name|company|company name|sub agent|sub agent name|agent|agent name|broker|agence|agence de recrutement|nom|agencia|agencia de reclutamiento|nombre|vermittler|agentur|personalvermittler|وكالة|وكالة التوظيف|الاسم|म्यानपावर|म्यानपावर कम्पनी|एजेन्ट|नाम",
	"recruiter.key": "agency no|recruiter number|recruiter no|recruiter id|recruiter code|agency number|agency id|agency code|agent id|agent code|id|number|code|no",
	"recruiter.aliases": "alias|aliases|also known as|aka|trading name|trade name|other names",
	"recruiter.kind": "type|kind|recruiter type|role|agency type|category|art|tipo",
	"recruiter.country": "country|country code|country of recruiter|recruiter country|agency country|country of registration|pays|país|land|البلد|الدولة|देश",
	"recruiter.region": "region|state|province|district|région|provincia|bundesland|प्रदेश|जिल्ला",
	"recruiter.city": "city|town|village|place|ville|ciudad|stadt|ort|المدينة|शहर|गाउँ",
	"recruiter.address": "address|street|full address|adresse|dirección|anschrift|العنوان|ठेगाना",
	"recruiter.licenceNumber": "licence number|license number|licence no|license no|licence|license|licence id|permit number|licensing number|numéro de licence|licencia|número de licencia|lizenznummer|lizenz|رقم الترخيص|الترخيص|इजाजतपत्र|इजाजतपत्र नम्बर|लाइसेन्स",
	"recruiter.licenceAuthority": "licence authority|license authority|licensing authority|licence issued by|license issued by|licensed by|issuing authority|autorité de délivrance|autoridad de la licencia|lizenzbehörde",
	"recruiter.licenceStatus": "licence status|license status|licensed|is licensed|status of licence|status|statut licence|estado de licencia|lizenzstatus",
	"recruiter.licenceValidUntil": "licence valid until|license valid until|licence valid to|licence expiry|license expiry|licence expires|license expires|valid until|valid to|expiry|expiry date|expires|expiry of licence|expiration date|licence expiry date|valable jusqu au|date d expiration|válido hasta|fecha de vencimiento|vencimiento|gültig bis|ablaufdatum|صالح حتى|تاريخ الانتهاء|म्याद|मान्य मिति",
	"recruiter.registrationNumber": "registration number|registration no|company number|company registration number|register number|رقم التسجيل|दर्ता नम्बर",
	"recruiter.countries": "countries of recruitment|recruits in|recruits or places in|countries served|works in countries|operating countries|countries of operation|pays d activité|países de operación|tätig in",
	"recruiter.notes": "notes|note|remarks|remark|comments|comment|remarques|notas|bemerkungen|ملاحظات|कैफियत",
	"corridor.name": "corridor|corridor name|recruitment corridor|name|route|couloir|corredor|korridor|ممر|मार्ग",
	"corridor.originCountry": "origin|origin country|country of origin|from country|from|source country|sending country|home country|pays d origine|origine|país de origen|origen|herkunftsland|herkunft|بلد المنشأ|बाट|मूल देश|उत्पत्ति देश",
	"corridor.originPlace": "origin place|origin area|origin district|origin region|origin town|origin city|district of origin|place of origin|region of origin|village|lieu d origine|lugar de origen|herkunftsort|मूल स्थान|जिल्ला",
	"corridor.originLat": "origin latitude|origin lat|latitude of origin",
	"corridor.originLon": "origin longitude|origin lon|origin lng|longitude of origin",
	"corridor.transit": "transit|transit country|transit countries|transit points|transit places|via|through|pays de transit|país de tránsito|tránsito|transitland|بلد العبور|पारवहन",
	"corridor.destinationCountry": "destination|destination country|country of destination|to country|to|receiving country|host country|country of work|pays de destination|país de destino|destino|zielland|ziel|بلد المقصد|गन्तव्य|गन्तव्य देश",
	"corridor.destinationPlace": "destination place|destination city|destination town|destination area|place of work|workplace|lieu de destination|lugar de destino|zielort|गन्तव्य स्थान",
	"corridor.destinationLat": "destination latitude|destination lat|latitude of destination",
	"corridor.destinationLon": "destination longitude|destination lon|destination lng|longitude of destination",
	"corridor.chain": "recruiters in order|chain of recruiters|agents in order|recruiters in the order of the journey|chaîne de recruteurs|cadena de reclutadores",
	"corridor.fee": "fee|fees|fee paid|fees paid|fee amount|recruitment fee|recruitment fees|fee paid by worker|worker fee|fees paid by worker|fees and costs|cost to worker|recruitment cost|amount|frais|frais de recrutement|honorarios|tarifa|costo|costos|gebühr|gebühren|vermittlungsgebühr|رسوم|رسوم التوظيف|शुल्क|लागत",
	"corridor.feeCurrency": "fee currency|currency|currency of fee|fees currency|devise|monnaie|moneda|divisa|währung|العملة|मुद्रा",
	"corridor.feeLabel": "fee label|fee type|fee for|kind of fee|cost type|type of fee|type de frais|tipo de tarifa|art der gebühr",
	"corridor.feeCategory": "fee category|category of fee|cost category|category of cost|ilo category|catégorie de frais|categoría de costo|gebührenart",
	"corridor.feePayer": "payer|paid by|fee paid by|who pays|who paid|fee payer|payé par|pagado por|bezahlt von|zahler|दाता",
	"corridor.feeStop": "fee charged at|fee paid at|charged at|paid at|where paid|place of payment|fee stop|lieu de paiement|lugar de pago|zahlungsort",
	"corridor.feeDate": "fee date|paid on|date paid|payment date|date of payment|date de paiement|fecha de pago|zahlungsdatum|भुक्तानी मिति",
	"corridor.feeReceipt": "receipt|receipt given|fee receipt|reçu|recibo|quittung|إيصال|रसिद",
	"corridor.wage": "wage|monthly wage|wages|salary|monthly salary|monthly pay|take home pay|monthly take home pay|basic salary|salaire|salaire mensuel|salario|salario mensual|lohn|monatslohn|gehalt|الراتب|الأجر الشهري|तलब|मासिक तलब",
	"corridor.wageCurrency": "wage currency|salary currency|currency of wage|pay currency|devise du salaire|moneda del salario|lohnwährung",
	"corridor.workersPerYear": "workers per year|workers a year|number of workers|workers|annual workers|volume|headcount|travailleurs par an|trabajadores por año|arbeiter pro jahr|कामदार संख्या",
	"corridor.recruiterChain": "recruiter chain|recruitment chain|intermediaries|number of intermediaries|chain|hiring channel|intermédiaires|intermediarios|vermittlerkette",
	"corridor.legalContext": "legal context|visa regime|visa type|visa|sponsorship|right to change employer|employer change|régime juridique|régimen legal|rechtslage|تأشيرة",
	"corridor.visa": "visa name|name of visa|name of the visa|visa or permit|permit|work permit|permit name|permis de travail|permiso de trabajo|arbeitserlaubnis",
	"corridor.debt": "debt|debt on arrival|debt of a worker|worker debt|owed on arrival|dette|deuda|schulden|الدين|ऋण",
	"corridor.debtCurrency": "debt currency|currency of debt|currency of the debt|devise de la dette|moneda de la deuda",
	"corridor.documentsRetained": "passports held|passports retained by employer|papers held|documents retained|passport retained|passports retained|passport held|documents held|document retention|passports kept|passeports retenus|pasaportes retenidos|pässe einbehalten|حجز الجواز|राहदानी राखिएको",
	"corridor.contractSubstituted": "contract substituted|contract substitution|contract changed|contract replaced|substitution de contrat|sustitución de contrato|vertragsaustausch",
	"corridor.cohort": "cohort|cohort name|group of workers|batch|cohorte|gruppe von arbeitern",
	"corridor.cohortArrivedOn": "cohort arrived on|cohort arrival|arrived on|arrival date|date of arrival|date d arrivée|fecha de llegada|ankunft",
	"corridor.cohortWorkers": "cohort workers|workers of cohort|workers of the cohort|workers in cohort|cohort size",
	"corridor.cohortPaid": "cohort paid|one worker paid|paid by one worker|paid per worker|amount paid per worker",
	"corridor.cohortRepaid": "cohort repaid|repaid|repaid to cohort|repaid to the cohort|reimbursed|remboursé|reembolsado|erstattet",
	"corridor.cohortCurrency": "cohort currency|currency of cohort|currency of the cohort",
	"corridor.notes": "notes|note|remarks|remark|comments|comment|remarques|notas|bemerkungen|ملاحظات|कैफियत",
	"origin.country": "origin|origin country|country of origin|nationality|nationalities|home country|country|pays d origine|nationalité|nacionalidad|país de origen|herkunftsland|nationalität|الجنسية|राष्ट्रियता|देश",
	"origin.place": "origin place|origin area|origin district|district of origin|place of origin|region of origin|place|area|district|region",
	"origin.lat": "lat|latitude|origin latitude|origin lat|latitud|breitengrad",
	"origin.lon": "lon|lng|long|longitude|origin longitude|origin lon|longitud|längengrad",
	"origin.sharePct": "share|share of workers|share of workforce|percent|percentage|pct|share pct|proportion|part|porcentaje|anteil|النسبة|प्रतिशत|हिस्सा",
	"origin.displaced": "displaced|refugee|refugees|displaced or refugee|refugee or displaced|displaced or stateless|idp|réfugiés|refugiados|flüchtlinge|لاجئون|विस्थापित",
	"relation.supplier": "sub supplier|subsupplier|supplied by|upstream supplier|tier n supplier|supplier|supplier name|supplier number|supplier no|source|smelter|sous fournisseur|subproveedor|unterlieferant|vorlieferant|المورد الفرعي|उप आपूर्तिकर्ता",
	"relation.customer": "supplies to|supplies goods to|direct supplier|tier 1 supplier|parent supplier|customer supplier|buys from it|customer|buyer supplier|client fournisseur|fournit à|suministra a|beliefert|hauptlieferant|يورد إلى",
	"relation.commodity": "commodity|material supplied|material|raw material|goods supplied|metal|mineral|supplied goods|matière|materia prima|material suministrado|rohstoff|ware|المادة|कच्चा पदार्थ",
	"relation.year": "relation year|declared for year|year|reporting year|année|año|jahr|السنة|वर्ष",
	"relation.note": "relation note|note|notes|remark|remarks|comment|comments|notas|bemerkungen",
	"contact.name": "contact|contact name|contact person|name of contact|key contact|primary contact|contact full name|contact du fournisseur|personne de contact|nom du contact|persona de contacto|contacto|nombre del contacto|ansprechpartner|kontakt|kontaktperson|جهة الاتصال|شخص الاتصال|सम्पर्क व्यक्ति",
	"contact.role": "contact role|contact title|job title|position of contact|role of contact|function of contact|fonction du contact|cargo|cargo del contacto|funktion|المسمى الوظيفي|पद",
	"contact.email": "email|e mail|mail|email address|e mail address|contact email|contact e mail|email of contact|courriel|adresse e mail|adresse électronique|correo|correo electrónico|correo del contacto|email adresse|mailadresse|البريد الإلكتروني|इमेल",
	"contact.phone": "phone|telephone|tel|phone number|telephone number|mobile|mobile number|contact phone|contact number|contact telephone|téléphone|numéro de téléphone|teléfono|móvil|telefon|telefonnummer|handy|هاتف|رقم الهاتف|फोन|फोन नम्बर",
	"related.name": "related party|related party name|name of related party|owner name|owner|director name|director|shareholder name|shareholder|beneficial owner|name|full name|person|vessel name|nom|nom du propriétaire|nombre|nombre del propietario|name des eigentümers|اسم المالك|धनीको नाम|नाम",
	"related.role": "role|related role|role of related party|capacity|relationship|position|function|qualité|cargo|relación|rolle|الصفة|भूमिका",
	"related.type": "kind|type|kind of party|party type|type of party|person or company|type de partie|tipo de parte|art der partei",
	"related.aliases": "other names|aliases|alias|also known as|aka|former name|former names|autres noms|otros nombres|andere namen",
	"related.born": "born|birth date|date of birth|dob|birth year|year of birth|born on|date de naissance|fecha de nacimiento|geburtsdatum|geburtsjahr|تاريخ الميلاد|जन्म मिति",
	"related.nationality": "nationality|citizenship|flag|registered in|nationalité|nacionalidad|staatsangehörigkeit|nationalität|الجنسية|राष्ट्रियता",
	"related.country": "country|country of residence|residence|pays|país|land|البلد|देश",
	"related.address": "address|residential address|registered address|adresse|dirección|anschrift|العنوان|ठेगाना",
	"related.identifiers": "identifier|identifiers|passport|passport number|passport no|id number|identity number|imo|imo number|register number|registration number|numéro de passeport|número de pasaporte|passnummer|رقم الجواز",
	"related.sharePct": "share|share held|shareholding|share pct|ownership|ownership share|percentage owned|part|participation|participación|anteil|beteiligung|الحصة",
	"related.notes": "notes|note|remarks|remark|comments|comment|remarques|notas|bemerkungen|ملاحظات|कैफियत",
	"party.owners": "owners|beneficial owner|beneficial owners|ultimate beneficial owner|ubo|ubos|company owner|owners names|owned by|proprietor|propriétaire|propriétaires|bénéficiaire effectif|bénéficiaires effectifs|propietario|propietarios|titular real|beneficiario final|eigentümer|inhaber|wirtschaftlich berechtigte|المالك|المالكون|धनी|मालिक",
	"party.directors": "directors|director|director name|managing director|managing directors|board members|board of directors|ceo|dirigeants|gérant|gérants|administrateurs|directores|administradores|geschäftsführer|vorstand|المدير|المدراء|सञ्चालक|निर्देशक",
	"party.parentCompanies": "parent companies|ultimate parent|ultimate parent company|holding company|group company|société mère|maison mère|empresa matriz|muttergesellschaft|konzernmutter|الشركة الأم",
	"party.vessels": "vessels|vessel|vessel name|ships|ship|ship name|fleet|navires|navire|buques|buque|schiffe|schiff|السفن",
	"ref.supplier": "supplies workers to|supplies|customers|customer|supplier|supplier name|supplier id|supplier number|supplier no|supplier code|supplier key|company|vendor|vendor number|employer|client|clients|works for|serves|suppliers served|used by|used by supplier|parent company|fournisseur|proveedor|lieferant|arbeitgeber|المورد|صاحب العمل|आपूर्तिकर्ता|रोजगारदाता",
	"ref.site": "site|site name|site id|site number|site no|site code|facility|facility name|facility id|factory|plant|location|workplace|usine|planta|standort|werk|الموقع|साइट|कारखाना",
	"ref.recruiter": "recruiter|recruiters|recruiter name|recruiter id|recruiter number|recruitment agency|recruitment agencies|labour agency|agency|agency name|labour provider|recruited through|agence de recrutement|agencia de reclutamiento|vermittler|agentur|وكالة التوظيف|म्यानपावर",
	"ref.parentRecruiter": "works for|works under|parent|parent recruiter|parent agency|main recruiter|works for recruiter|sub agent of|agent of|hangs below|belongs to|principal agency|recruiter"
};
// shared/intake/headings-languages.ts
/**
* Headings beyond the languages of headings.ts: Portuguese, Italian, Turkish, Vietnamese, Indonesian and Malay, Russian,
* Chinese (simplified; traditional where it differs), Hindi, Bengali, and Nepali and Arabic words of the trade; in this
* order per field, separated by `|`.
*/
var MORE_HEADINGS = {
	"supplier.name": "fornecedor|nome do fornecedor|nome|razão social|fabricante|fornitore|nome fornitore|ragione sociale|azienda|stabilimento|tedarikçi|tedarikçi adı|firma adı|ünvan|şirket|üretici|nhà cung cấp|tên nhà cung cấp|tên công ty|công ty|nhà máy|pemasok|nama pemasok|nama|nama perusahaan|perusahaan|pabrik|syarikat|nama syarikat|поставщик|наименование поставщика|название|наименование|компания|организация|供应商|供应商名称|供應商|供應商名稱|公司名称|公司|企业名称|工厂名称|厂名|名称|आपूर्तिकर्ता का नाम|कंपनी|कंपनी का नाम|विक्रेता|সরবরাহকারী|সরবরাহকারীর নাম|কোম্পানি|কোম্পানির নাম|প্রতিষ্ঠানের নাম|নাম|कारखानाको नाम|المورّد|اسم المصنع",
	"supplier.aliases": "nome fantasia|outros nomes|denominazione commerciale|altri nomi|diğer adları|ticari ad|tên khác|tên giao dịch|nama lain|другие названия|торговое название|别名|简称|अन्य नाम|অন্য নাম",
	"supplier.ownNumber": "número do fornecedor|código do fornecedor|nº fornecedor|codice fornitore|numero fornitore|tedarikçi no|tedarikçi kodu|cari kod|mã nhà cung cấp|mã số|kode pemasok|nomor pemasok|kod pembekal|код поставщика|номер поставщика|код|供应商编号|供应商代码|供應商編號|编号|代码|आपूर्तिकर्ता कोड|विक्रेता कोड|সরবরাহকারী কোড|কোড|आपूर्तिकर्ता नम्बर",
	"supplier.country": "país|paese|nazione|stato|ülke|ülkesi|quốc gia|nước|negara|страна|国家|国家 地区|國家|所在国|देश का नाम|দেশ|राष्ट्र|دولة",
	"supplier.region": "estado|província|região|distrito|regione|provincia|bölge|ilçe|tỉnh|tỉnh thành|huyện|provinsi|kabupaten|wilayah|negeri|регион|область|край|район|省|省份|州|地区|राज्य|ज़िला|प्रांत|বিভাগ|জেলা|অঞ্চল",
	"supplier.city": "cidade|município|localidade|città|comune|şehir|şehri|kent|thành phố|kota|bandar|город|населённый пункт|населенный пункт|城市|市|所在城市|नगर|शहर का नाम|শহর|উপজেলা|স্থান",
	"supplier.address": "endereço|morada|rua|indirizzo|via|adres|açık adres|địa chỉ|alamat|адрес|юридический адрес|地址|详细地址|पता|ঠিকানা",
	"supplier.vatNumber": "cnpj|nif|contribuinte|partita iva|p iva|codice fiscale|vergi no|vergi numarası|vkn|mã số thuế|npwp|инн|税号|纳税人识别号|统一社会信用代码|統一編號|जीएसटी|जीएसटी नंबर|টিআইএন|ভ্যাট নম্বর",
	"supplier.registrationNumber": "número de registro|número de registo|numero di registro|rea|ticaret sicil no|mersis no|số đăng ký kinh doanh|giấy phép kinh doanh|nib|nomor induk berusaha|огрн|регистрационный номер|注册号|营业执照号|पंजीकरण संख्या|নিবন্ধন নম্বর|ট্রেড লাইসেন্স",
	"supplier.tier": "nível|livello|kademe|seviye|cấp|tingkat|peringkat|уровень|层级|级别|स्तर|স্তর|टियर",
	"supplier.sector": "setor|ramo|atividade|settore|attività|categoria merceologica|sektör|faaliyet|faaliyet alanı|ngành|ngành nghề|lĩnh vực|sektor|bidang usaha|industri|отрасль|сектор|вид деятельности|行业|產業|类别|उद्योग|व्यवसाय क्षेत्र|শিল্প|খাত|ব্যবসার ধরন",
	"supplier.products": "produtos|produto|prodotti|prodotto|merci|ürünler|ürün|mal|sản phẩm|mặt hàng|produk|barang|продукция|товары|товар|产品|主要产品|產品|उत्पाद|पण्य|পণ্য",
	"supplier.workers": "trabalhadores|número de trabalhadores|funcionários|nº de funcionários|empregados|colaboradores|lavoratori|numero di lavoratori|dipendenti|addetti|çalışan sayısı|çalışanlar|işçi sayısı|personel sayısı|số lao động|số công nhân|số nhân viên|lao động|jumlah pekerja|pekerja|jumlah karyawan|karyawan|bilangan pekerja|численность|количество работников|число работников|сотрудники|员工人数|员工数|工人人数|職工人數|कर्मचारी|श्रमिक संख्या|कर्मचारियों की संख्या|श्रमिकों की संख्या|কর্মী সংখ্যা|শ্রমিক সংখ্যা|শ্রমিক",
	"supplier.notes": "observações|notas|note|osservazioni|notlar|açıklama|ghi chú|catatan|keterangan|примечания|примечание|комментарий|备注|備註|टिप्पणियाँ|मंतव्य|মন্তব্য",
	"site.name": "fábrica|instalação|unidade|nome do local|sito|stabilimento|impianto|tesis|tesis adı|fabrika|saha|nhà máy|cơ sở|xưởng|địa điểm|pabrik|lokasi|nama lokasi|завод|площадка|объект|工厂|工厂名称|厂区|地点|कारख़ाना|कारखाना का नाम|इकाई|কারখানা|কারখানার নাম|স্থাপনা",
	"site.lat": "latitude|latitudine|enlem|vĩ độ|lintang|широта|纬度|緯度|अक्षांश|অক্ষাংশ",
	"site.lon": "longitude|longitudine|boylam|kinh độ|bujur|долгота|经度|經度|देशांतर|দ্রাঘিমাংশ",
	"site.position": "coordenadas|coordenadas gps|coordinate|coordinate gps|koordinat|koordinatlar|tọa độ|toạ độ|координаты|坐标|經緯度|经纬度|निर्देशांक|স্থানাঙ্ক",
	"site.migrantPct": "trabalhadores migrantes|migrantes|lavoratori migranti|migranti|göçmen işçiler|göçmen|lao động nhập cư|pekerja migran|трудовые мигранты|мигранты|外籍工人|移民工人|प्रवासी श्रमिक|প্রবাসী শ্রমিক|অভিবাসী শ্রমিক",
	"site.agencyPct": "trabalhadores temporários|terceirizados|lavoratori interinali|somministrati|taşeron|geçici işçiler|lao động thuê ngoài|tenaga outsourcing|outsourcing|заёмные работники|劳务派遣|派遣工|派遣员工|ठेका श्रमिक|চুক্তিভিত্তিক শ্রমিক",
	"recruiter.name": "agência|agência de recrutamento|recrutador|nome|agenzia|agenzia di reclutamento|intermediario|aracı|işe alım ajansı|acente|dayıbaşı|công ty môi giới|công ty phái cử|đại lý|agen|agensi|nama agensi|agen perekrutan|p3mi|агентство|кадровое агентство|вербовщик|посредник|中介|中介公司|劳务公司|招聘机构|仲介公司|एजेंसी|भर्ती एजेंसी|एजेंट|ठेकेदार|এজেন্সি|রিক্রুটিং এজেন্সি|দালাল|म्यानपावर एजेन्सी|مكتب الاستقدام|مكتب التوظيف",
	"recruiter.licenceNumber": "número da licença|licença|numero di licenza|licenza|lisans no|ruhsat no|số giấy phép|nomor izin|nomor lisensi|номер лицензии|лицензия|许可证号|执照号|लाइसेंस संख्या|लाइसेंस नंबर|लाइसेंस|লাইসেন্স নম্বর|আরএল নম্বর",
	"recruiter.licenceValidUntil": "válida até|validade|data de validade|valida fino al|scadenza|geçerlilik tarihi|bitiş tarihi|ngày hết hạn|hiệu lực đến|berlaku hingga|tanggal kedaluwarsa|срок действия|действительна до|有效期至|到期日|वैधता|समाप्ति तिथि|মেয়াদ|মেয়াদ শেষ",
	"corridor.originCountry": "país de origem|origem|paese di origine|origine|menşe ülke|çıkış ülkesi|nước xuất xứ|negara asal|asal|страна происхождения|来源国|原籍国|मूल देश|উৎস দেশ",
	"corridor.destinationCountry": "país de destino|destino|paese di destinazione|destinazione|varış ülkesi|hedef ülke|nước đến|negara tujuan|tujuan|страна назначения|目的国|गंतव्य देश|গন্তব্য দেশ",
	"corridor.transit": "trânsito|país de trânsito|transito|paese di transito|transit ülke|transit|quá cảnh|negara transit|транзит|страна транзита|中转国|过境|पारगमन|ট্রানজিট",
	"corridor.fee": "taxa|taxas|taxa de recrutamento|custo|commissione|spese|costo di reclutamento|ücret|komisyon|phí|phí môi giới|biaya|biaya penempatan|комиссия|плата|стоимость|费用|中介费|招聘费|शुल्क|भर्ती शुल्क|ফি|খরচ|অভিবাসন ব্যয়",
	"corridor.feeCurrency": "moeda|valuta|para birimi|loại tiền|mata uang|валюта|币种|货币|मुद्रा|মুদ্রা",
	"corridor.wage": "salário|salário mensal|stipendio|salario|salario mensile|maaş|aylık ücret|lương|tiền lương|lương tháng|gaji|gaji bulanan|upah|зарплата|заработная плата|工资|月薪|工資|वेतन|मासिक वेतन|বেতন|মাসিক বেতন",
	"origin.country": "nacionalidade|país de origem|nazionalità|paese di origine|uyruk|quốc tịch|kewarganegaraan|гражданство|страна происхождения|国籍|राष्ट्रीयता|জাতীয়তা",
	"origin.sharePct": "percentual|parte|quota|percentuale|oran|yüzde|tỷ lệ|persentase|доля|процент|占比|比例|प्रतिशत|শতাংশ",
	"ref.supplier": "fornecedor|fornecedor principal|fornitore|tedarikçi|nhà cung cấp|pemasok|поставщик|供应商|供應商|आपूर्तिकर्ता|সরবরাহকারী",
	"ref.site": "nome do local|instalação|sito|stabilimento|tesis|fabrika|nhà máy|lokasi|pabrik|площадка|завод|工厂|कारखाना|কারখানা",
	"ref.recruiter": "agência de recrutamento|recrutador|agenzia|aracı kurum|công ty môi giới|agen|агентство|中介公司|भर्ती एजेंसी|রিক্রুটিং এজেন্সি"
};
// shared/intake/heading-score.ts
var wordsOf = (...lists) => lists.flatMap((list) => (list ?? "").split("|").map((word) => fold(word))).filter((word) => word !== "");
var WORDS = new Map(FIELD_KEYS.map((key) => [key, wordsOf(HEADING_WORDS[key], MORE_HEADINGS[key])]));
var ALL_WORDS = new Set([...WORDS.values()].flat());
Math.max(...[...ALL_WORDS].map((phrase) => phrase.split(" ").length));
new Set("name|code|number|type|kind|role|status|share|level|place|amount|part|art|category|area|region|nom|nombre|nummer|numero|codigo|to|from|via|visa|id|nome|nama|stato|note|quota|parte|negara|kode".split("|"));
"en fr es de pt it nl ru uk tr id ms vi ar fa ur ne hi bn ta si th pl ro zh ja ko".split(" ");
Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)));
// shared/units/money.ts
/** An amount of money: whole minor units (cents, paisa), ISO 4217 currency, and the day of the rate when it was converted. */
var moneySchema = z.strictObject({
	minor: z.int(),
	currency: z.string().regex(/^[A-Z]{3}$/),
	rateDate: calendarDateSchema.nullable()
});
new Map([
	["USD", "us$|usd$|us dollar|us dollars|u.s. dollar"],
	["EUR", "€|euro|euros"],
	["GBP", "£|pound sterling"],
	["INR", "₹|indian rupee|indian rupees"],
	["NPR", "नेरू|रू|रु|nrs|nrs.|nepalese rupee|nepali rupees|npr."],
	["BDT", "৳|taka|tk|tk."],
	["JPY", "円"],
	["KRW", "₩|won"],
	["PHP", "₱"],
	["VND", "₫|dong"],
	["THB", "฿|baht"],
	["MYR", "rm|ringgit"],
	["IDR", "rp|rupiah"],
	["AED", "dhs|dh|aed.|uae dirham|درهم إماراتي"],
	["SAR", "sr|saudi riyal|ريال سعودي"],
	["QAR", "qr|qatari riyal|ريال قطري"],
	["NGN", "₦|naira"],
	["TRY", "₺"],
	["UAH", "₴"],
	["ILS", "₪"]
].flatMap(([currency, signs]) => signs.split("|").map((sign) => [sign, currency])));
new WordCounts();
// shared/intake/values/outlines.ts
/** Outlines of countries as assets/reference/outlines.json keeps them: rings in tenths of a degree, as steps. */
var outlinesSchema = z.looseObject({ countries: z.record(z.string().regex(/^[A-Z]{2}$/), z.array(z.array(z.int()).min(2))) });
var KM_PER_DEGREE = 111.2;
/** Places that lists name by the country they belong to, though they have a code and an outline of their own. */
var ALSO = {
	AU: ["NF"],
	CN: [
		"HK",
		"MO",
		"TW"
	],
	DK: ["FO", "GL"],
	FI: ["AX"],
	FR: [
		"NC",
		"PF",
		"PM",
		"BL",
		"MF",
		"WF"
	],
	GB: [
		"GG",
		"IM",
		"JE"
	],
	IL: ["PS"],
	MA: ["EH"],
	NL: [
		"AW",
		"CW",
		"SX"
	],
	RS: ["XK"],
	US: [
		"AS",
		"GU",
		"MP",
		"PR",
		"VI"
	]
};
function ringOf(steps) {
	const [lons, lats] = [[], []];
	let [x, y] = [0, 0];
	for (let n = 0; n + 1 < steps.length; n += 2) {
		x += steps[n] ?? 0;
		y += steps[n + 1] ?? 0;
		lons.push(x / 10);
		lats.push(y / 10);
	}
	const [west, east] = [Math.min(...lons), Math.max(...lons)];
	const [south, north] = [Math.min(...lats), Math.max(...lats)];
	return {
		lons,
		lats,
		west,
		east,
		south,
		north,
		bands: bandsOf(lats, south, north)
	};
}
function bandsOf(lats, south, north) {
	const first = Math.floor(south);
	const bands = Array.from({ length: Math.floor(north) - first + 1 }, () => []);
	for (const [n, lat] of lats.entries()) {
		const before = lats.at(n - 1) ?? lat;
		const last = Math.floor(Math.max(lat, before));
		for (let band = Math.floor(Math.min(lat, before)); band <= last; band++) bands[band - first]?.push(n);
	}
	return bands;
}
/** The ring inside or within the tolerance of the point? Flat geometry, with degrees of longitude at their true length. */
function isNear(ring, lat, lon) {
	const scale = Math.max(.05, Math.cos(lat * Math.PI / 180));
	const margin = 50 / KM_PER_DEGREE;
	if (lat < ring.south - margin || lat > ring.north + margin) return false;
	if (lon < ring.west - margin / scale || lon > ring.east + margin / scale) return false;
	return isInside(ring, lat, lon) || isBeside(ring, lat, lon, scale, margin);
}
/** Counts the lines east of the point; only those of its band of latitude can lie there. */
function isInside({ lons, lats, south, bands }, lat, lon) {
	let inside = false;
	for (const n of bands[Math.floor(lat) - Math.floor(south)] ?? []) {
		const before = endBefore(lons, n);
		const [y1, y2] = [(lats[before] ?? 0) - lat, (lats[n] ?? 0) - lat];
		if (y1 > 0 === y2 > 0) continue;
		const [x1, x2] = [(lons[before] ?? 0) - lon, (lons[n] ?? 0) - lon];
		if (x1 - y1 * (x2 - x1) / (y2 - y1) > 0) inside = !inside;
	}
	return inside;
}
/** A line within the margin lies in a band that the margin touches. */
function isBeside(ring, lat, lon, scale, margin) {
	const first = Math.floor(ring.south);
	return ring.bands.slice(Math.max(0, Math.floor(lat - margin) - first), Math.floor(lat + margin) - first + 1).some((lines) => lines.some((n) => lineDistance(ring, n, lat, lon, scale) <= margin));
}
/** Distance of a point from the line that ends at a corner of the ring, in degrees of latitude. */
function lineDistance({ lons, lats }, n, lat, lon, scale) {
	const before = endBefore(lons, n);
	const [x1, y1] = [((lons[before] ?? 0) - lon) * scale, (lats[before] ?? 0) - lat];
	const [x2, y2] = [((lons[n] ?? 0) - lon) * scale, (lats[n] ?? 0) - lat];
	return distance$1(x1, y1, x2, y2);
}
/** The corner before the given one; the ring is closed. */
var endBefore = ({ length }, n) => (n === 0 ? length : n) - 1;
/** Distance of the origin from a stretch of line. */
function distance$1(x1, y1, x2, y2) {
	const [dx, dy] = [x2 - x1, y2 - y1];
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
	return Math.hypot(x1 + along * dx, y1 + along * dy);
}
/** Prepares the outlines for asking; those of a country when it is first asked for. */
function outlinesOf({ countries }) {
	const rings = /* @__PURE__ */ new Map();
	const ringsOf = (code) => {
		const known = rings.get(code);
		if (known) return known;
		const made = (countries[code] ?? []).map(ringOf);
		rings.set(code, made);
		return made;
	};
	const inside = (code, lat, lon) => ringsOf(code).some((ring) => isNear(ring, lat, lon));
	return {
		near: (country, lat, lon) => Object.hasOwn(countries, country) ? [country, ...ALSO[country] ?? []].some((code) => inside(code, lat, lon)) : null,
		onLand: (lat, lon) => Object.keys(countries).some((code) => inside(code, lat, lon))
	};
}
// shared/intake/values/sector-words.ts
/**
* Words that tell a sector beyond the languages of sector.ts: Portuguese, Italian, Turkish, Vietnamese, Indonesian,
* Russian, Chinese, Hindi, Bengali, Nepali, Arabic; by the sector's key, separated by `|`.
*/
var MORE_SECTOR_WORDS = {
	"labour-supply": "agência de emprego|trabalho temporário|lavoro interinale|somministrazione di lavoro|işçi kiralama|taşeronluk|cung ứng lao động|penyalur tenaga kerja|кадровое агентство|подбор персонала|劳务派遣|人力资源|जनशक्ति|म्यानपावर|শ্রমিক সরবরাহ|توريد العمالة|استقدام",
	"brick-quarry-charcoal": "tijolo|tijolos|olaria|pedreira|carvão vegetal|mattoni|cava|fornace|tuğla|taş ocağı|gạch|khai thác đá|batu bata|кирпич|кирпичный|карьер|砖|砖厂|采石|ईंट|ईंट भट्ठा|इट्टा भट्टा|इँटा|ইট|ইটভাটা|طوب|محجر|فحم",
	"mining-coal": "carvão mineral|carbone|kömür|khai thác than|batu bara|батубара|уголь|угольная|煤|煤炭|कोयला|কয়লা|فحم حجري",
	"basic-metals": "siderurgia|fundição|aço|alumínio|acciaio|fonderia|metallurgia|demir çelik|döküm|thép|luyện kim|logam|металлургия|сталь|钢铁|冶炼|金属|इस्पात|धातु|ইস্পাত|فولاذ|صلب|معادن",
	"mining-industrial": "mineração|minério|ouro|estrazione mineraria|miniera|madencilik|maden|khai khoáng|khai thác mỏ|pertambangan|tambang|горнодобывающая|добыча|采矿|矿业|खनन|খনি|تعدين",
	fisheries: "pescado|camarão|aquicultura|ittica|pesce|acquacoltura|balıkçılık|su ürünleri|thủy sản|hải sản|tôm|perikanan|ikan|udang|рыба|рыболовство|морепродукты|渔业|水产|海鲜|मछली|मत्स्य|माछा|মাছ|চিংড়ি|মৎস্য|أسماك|صيد",
	"food-processing": "alimentos|indústria alimentar|carnes|frigorífico|alimentare|carni|gıda|et ürünleri|thực phẩm|chế biến thực phẩm|makanan|olahan pangan|пищевая|продукты питания|мясо|食品|食品加工|खाद्य|खाद्य प्रसंस्करण|খাদ্য|أغذية|لحوم",
	construction: "construção|construção civil|obras|edilizia|costruzioni|inşaat|müteahhit|xây dựng|konstruksi|bangunan|строительство|建筑|施工|建設|निर्माण|নির্মাণ|إنشاءات|بناء|مقاولات",
	"leather-footwear": "couro|calçado|calçados|sapatos|curtume|pelle|calzature|conceria|deri|ayakkabı|da giày|giày dép|kulit|alas kaki|sepatu|кожа|обувь|皮革|鞋|鞋类|चमड़ा|जूते|छाला|जुत्ता|চামড়া|জুতা|أحذية|جلود",
	"textiles-garments": "têxtil|têxteis|vestuário|confecção|roupas|malharia|tessile|tessili|abbigliamento|confezioni|tekstil|giyim|konfeksiyon|hazır giyim|örme|iplik|dệt|dệt may|may mặc|hàng may|garmen|pakaian|текстиль|швейная|одежда|трикотаж|纺织|服装|成衣|针织|紡織|वस्त्र|परिधान|कपड़ा|गारमेन्ट|लुगा|কাপড়|পোশাক|গার্মেন্টস|টেক্সটাইল|ملابس|نسيج|منسوجات",
	electronics: "eletrônica|eletrônicos|elettronica|điện tử|linh kiện điện tử|elektronika|электроника|电子|電子|半导体|इलेक्ट्रॉनिक्स|ইলেকট্রনিক্স|إلكترونيات",
	"motor-vehicles": "automóveis|autopeças|automobilistica|otomotiv|ô tô|otomotif|автомобильная|автозапчасти|汽车|汽车零部件|वाहन|मोटर वाहन|গাড়ি|سيارات",
	hospitality: "hotelaria|restaurante|restauração|alberghi|ristorazione|otelcilik|otel|lokanta|turizm|khách sạn|nhà hàng|perhotelan|restoran|гостиница|гостиницы|ресторан|酒店|餐饮|होटल|होटेल|হোটেল|فندق|فنادق|مطاعم",
	chemicals: "química|produtos químicos|chimica|kimya|hóa chất|kimia|химия|химическая|化工|化学|रसायन|রাসায়নিক|كيماويات",
	"rubber-plastics": "borracha|plástico|gomma|plastica|kauçuk|plastik|cao su|nhựa|karet|sarung tangan|резина|пластик|橡胶|塑料|手套|रबर|प्लास्टिक|রাবার|প্লাস্টিক|مطاط|بلاستيك",
	furniture: "móveis|mobili|arredamento|mobilya|nội thất|đồ gỗ|mebel|furnitur|мебель|家具|फर्नीचर|আসবাব|أثاث",
	agriculture: "agricultura|agropecuária|fazenda|café|cacau|algodão|cana de açúcar|agricoltura|azienda agricola|pomodoro|tarım|çiftlik|fındık|pamuk|nông nghiệp|cà phê|pertanian|perkebunan|kelapa sawit|сельское хозяйство|хлопок|农业|種植|种植|棉花|कृषि|खेती|चाय बागान|কৃষি|চা বাগান|زراعة|مزرعة|قطن",
	logistics: "logística|armazém|armazenagem|logistica|magazzino|lojistik|depo|kho bãi|hậu cần|logistik|gudang|логистика|склад|物流|仓储|倉儲|गोदाम|रसद|গুদাম|لوجستيات|مستودع",
	"land-transport": "transporte rodoviário|autotrasporto|trasporti|nakliye|taşımacılık|vận tải|angkutan|грузоперевозки|транспорт|运输|परिवहन|यातायात|পরিবহন|نقل",
	cleaning: "limpeza|pulizie|temizlik|vệ sinh|kebersihan|уборка|клининг|清洁|保洁|सफाई|পরিচ্ছন্নতা|تنظيف",
	"private-security": "segurança privada|vigilância|vigilanza|güvenlik|bảo vệ|keamanan|satpam|охрана|保安|सुरक्षा गार्ड|নিরাপত্তা|حراسة|أمن",
	"domestic-work": "trabalho doméstico|lavoro domestico|colf|ev işçisi|giúp việc|pekerja rumah tangga|домашний персонал|家政|घरेलू काम|घरेलु कामदार|গৃহকর্ম|عمالة منزلية",
	healthcare: "saúde|hospital|sanità|ospedale|sağlık|hastane|y tế|bệnh viện|kesehatan|rumah sakit|здравоохранение|больница|医疗|医院|स्वास्थ्य|अस्पताल|স্বাস্থ্য|হাসপাতাল|صحة|مستشفى"
};
// shared/intake/values/sector.ts
/**
* Words that tell a sector of the risk model (its table of sectors), most telling first: the first line with a word in
* the text wins, so brick kilns are no construction and fish packers no food makers. English, French, Spanish, German.
*/
var SECTOR_WORDS = [
	["labour-supply", "recruitment agency|employment agency|staffing|manpower|labour supply|labor supply|labour provider|temporary employment|interim|agence de recrutement|agencia de empleo|zeitarbeit|personaldienstleister"],
	["brick-quarry-charcoal", "brick|bricks|kiln|kilns|quarry|quarries|quarrying|charcoal|cement|ceramics|brique|briques|carriere|ladrillo|ladrillos|cantera|carbon vegetal|ziegel|steinbruch|holzkohle"],
	["mining-artisanal", "artisanal|asm|small scale mining|artisanal mining|gold aggregator|coltan|mica|gemstone|gemstones|orpaillage|mineria artesanal|kleinbergbau"],
	["mining-coal", "coal|coal mining|charbon|kohle"],
	["basic-metals", "smelter|smelting|refiner of metals|metal refining|steel|iron and steel|foundry|aluminium|aluminum|metal|metals|metal products|metallurgy|metallurgie|metalurgia|stahl|giesserei"],
	["mining-industrial", "mining|mine|mines|mineral|minerals|ore|ores|gold|cobalt|copper|tin|tungsten|tantalum|3tg|exploitation miniere|minier|miniere|mineria|minera|bergbau"],
	["fisheries", "fish|fishing|fishery|fisheries|seafood|shrimp|tuna|aquaculture|fishing vessel|peche|poisson|fruits de mer|pesca|pescado|mariscos|fischerei|fisch|meeresfruchte"],
	["food-processing", "food processing|food manufacturing|meat|poultry|slaughterhouse|dairy|bakery|canning|beverage|beverages|packhouse|food|foods|agroalimentaire|alimentaire|alimentos|alimentaria|lebensmittel"],
	["domestic-work", "domestic work|domestic worker|domestic workers|domestic service|domestic help|household staff|nanny|travail domestique|trabajo domestico|hausangestellte"],
	["private-security", "security guard|security guards|guarding|guard services|private security|security services|security|gardiennage|vigilancia|seguridad privada|wachdienst|sicherheitsdienst"],
	["cleaning", "cleaning|cleaner|cleaners|janitorial|facility services|facilities services|facility management|landscaping|nettoyage|limpieza|reinigung|gebaudereinigung"],
	["construction", "construction|contractor|building works|builder|builders|civil works|civil engineering|infrastructure works|scaffolding|batiment|btp|construccion|baugewerbe|hochbau|tiefbau|bau"],
	["leather-footwear", "footwear|shoe|shoes|leather|tannery|chaussure|chaussures|cuir|calzado|cuero|schuhe|leder"],
	["textiles-garments", "rmg|textile|textiles|garment|garments|apparel|clothing|fashion|knit|knitwear|spinning|spinning mill|weaving|denim|yarn|fabric|vetement|vetements|habillement|confection|ropa|prendas|confeccion|bekleidung|textilien"],
	["electrical-equipment", "electrical equipment|machinery|machine building|appliances|batteries|maschinenbau|maquinaria|machines"],
	["electronics", "electronics|electronic|semiconductor|semiconductors|pcb|printed circuit|consumer devices|electronique|electronica|elektronik"],
	["motor-vehicles", "automotive|motor vehicles|vehicle parts|car parts|automobile|automotriz|automobil"],
	["hospitality", "hotel|hotels|hospitality|restaurant|restaurants|catering|accommodation services|tourism|hotellerie|restauration|hosteleria|gastgewerbe|gastronomie"],
	["arts-recreation", "entertainment|casino|sports club|recreation|arts and recreation|gambling|spectacle|entretenimiento"],
	["healthcare", "health|healthcare|health care|hospital|hospitals|clinic|care home|nursing|medical services|sante|soins|salud|gesundheit|pflege"],
	["pharmaceuticals", "pharmaceutical|pharmaceuticals|pharma|pharmacie|farmaceutica"],
	["chemicals", "chemical|chemicals|chimie|quimica|chemie|fertiliser|fertilizer"],
	["rubber-plastics", "rubber gloves|rubber products|plastic|plastics|gloves|caoutchouc|plastique|plasticos|kunststoff|gummi|packaging"],
	["furniture", "furniture|meubles|muebles|mobel"],
	["wood-products", "wood products|sawmill|plywood|paper|pulp|scierie|bois|madera|sagewerk|holzwaren"],
	["forestry-logging", "forestry|logging|timber|foresterie|forestal|forstwirtschaft"],
	["tobacco", "tobacco products|cigarettes|cigars"],
	["waste-recycling", "waste|recycling|scrap|ship breaking|shipbreaking|e waste|dechets|recyclage|reciclaje|residuos|abfall"],
	["ict-services", "ict|it services|software|content moderation|data labelling|data labeling|call centre|call center|bpo|informatique|servicios informaticos|it dienstleistungen"],
	["telecommunications", "telecom|telecoms|telecommunications|telekommunikation|telecomunicaciones"],
	["financial-services", "financial|finance|bank|banking|insurance|fintech|banque|assurance|banca|seguros|finanz|versicherung"],
	["water-transport", "shipping line|sea freight|maritime transport|merchant shipping|water transport|transport maritime|seeschifffahrt"],
	["logistics", "logistics|warehouse|warehousing|freight|freight forwarding|distribution|courier|port services|logistique|entrepot|logistica|almacen|almacenamiento|logistik|lager|spedition|shipping"],
	["land-transport", "trucking|haulage|road transport|transport|transportation|transporte|lkw"],
	["air-transport", "airline|aviation|air transport"],
	["agriculture", "agriculture|agricultural|farm|farming|farms|plantation|plantations|palm oil|cocoa|coffee|tea|cotton|sugar|sugarcane|rubber|fruit|fruits|vegetables|tobacco|flowers|horticulture|livestock|grower|growers|harvest|ferme|agricole|agricultura|agricola|cacao|cafe|landwirtschaft|plantage"],
	["oil-gas", "oil and gas|petroleum|oilfield|petrole|petroleo|erdol"],
	["energy", "energy|electricity|power generation|solar|energie|energia"],
	["retail", "retail|wholesale|trading|shop|shops|supermarket|commerce de detail|comercio|einzelhandel"],
	["education", "education|school|university|training provider|educacion|bildung"],
	["real-estate", "real estate|property management|immobilier|inmobiliaria|immobilien"],
	["professional-services", "professional services|consulting|consultancy|legal services|law firm|accounting|advisory|advertising|marketing|architecture|office services|conseil|consultoria|beratung|unternehmensberatung"],
	["other-manufacturing", "manufacturing|manufacturer|toys|jewellery|jewelry"]
];
SECTOR_WORDS.flatMap(([sector, words]) => `${words}|${MORE_SECTOR_WORDS[sector] ?? words}`.split("|").map((word) => fold(word)).map((word) => ({
	sector,
	phrase: /^\p{Script=Han}+$/u.test(word) ? word : ` ${word} `
})));
new Set(SECTORS.map((sector) => sector.key));
/** The sectors that the words above can tell. */
var TOLD_SECTORS = SECTOR_WORDS.map(([sector]) => sector);
// shared/intake/values/choice.ts
/** Reads one of a fixed set: the value itself, or one of the words people use for it, whole or as part of the text. */
function choiceReader(choices) {
	const phrases = choices.flatMap(([value, words]) => [value, ...words.split("|")].map((word) => ({
		value,
		phrase: fold(word)
	})));
	const longestFirst = [...phrases].sort((a, b) => b.phrase.length - a.phrase.length);
	return (cell) => {
		if (cell.kind === "empty") return ABSENT;
		const text = fold(cell.text);
		const whole = phrases.find(({ phrase }) => phrase === text);
		if (whole) return read$2(whole.value);
		if (saysNothing(cell.text)) return ABSENT;
		const part = longestFirst.find(({ phrase }) => phrase.length > 3 && ` ${text} `.includes(` ${phrase} `));
		return part ? read$2(part.value) : refuse$1("choice-unknown", { choices: choices.map(([value]) => value).join(", ") });
	};
}
choiceReader([
	["direct", "direct hire|direct hiring|no agency|no recruiter|none used|directly|own recruitment|recrutement direct|contratacion directa"],
	["two-or-more", "two or more|2 or more|2+|several recruiters|multiple agents|agent and sub agent|recruiter and sub agent|sub agents|two recruiters|3|2"],
	["one-unlicensed-or-unknown", "unlicensed|one unlicensed|unlicensed agent|unlicensed recruiter|licence unknown|informal agent|broker|one unknown"],
	["one-licensed", "licensed|one licensed|licensed recruiter|licensed agency|one licensed recruiter|registered agency|1"],
	["unknown", "chain unknown|not traced"]
]);
choiceReader([
	["free-choice", "free choice|free choice of employer|free movement|may change employer"],
	["notice-needed", "notice needed|notice|with notice|notice period"],
	["permission-needed", "permission needed|permission|employer permission|no objection certificate|noc"],
	["tied-and-criminalised", "tied and criminalised|tied and criminalized|absconding|absconding is a crime|kafala with absconding"],
	["tied", "tied visa|kafala|sponsorship|sponsored|employer tied|tied to employer"]
]);
choiceReader([
	["unlicensed", "no|not licensed|without licence|no licence|no license|none|informal|revoked|suspended"],
	["licensed", "yes|valid|active|registered|licenced|oui|si|ja"],
	["expired", "lapsed|out of date|expire|vencida|abgelaufen"]
]);
choiceReader([["sub_agent", "sub agent|subagent|sub recruiter|sub broker|village agent|local agent|agent|broker|sous agent|subagente|unteragent|दलाल|एजेन्ट"], ["recruiter", "recruitment agency|agency|manpower agency|staffing agency|employment agency|labour provider|labor provider|labour recruiter|licensed recruiter|private employment agency"]]);
choiceReader([
	["beneficial-owner", "beneficial owner|ultimate beneficial owner|ubo|owner|proprietor|bénéficiaire effectif|propriétaire|titular real|propietario|beneficiario final|wirtschaftlich berechtigter|eigentümer|inhaber|المالك|المستفيد الحقيقي|धनी|मालिक"],
	["shareholder", "shareholding|partner|actionnaire|associé|accionista|socio|gesellschafter|aktionär|مساهم|शेयरधनी"],
	["parent-company", "parent company|parent|holding|holding company|group|ultimate parent|société mère|empresa matriz|muttergesellschaft|الشركة الأم"],
	["director", "managing director|board member|member of the board|chairman|chair|ceo|chief executive|president|manager|gérant|directeur|administrateur|director general|administrador|geschäftsführer|vorstand|مدير|निर्देशक|सञ्चालक"],
	["signatory", "authorised signatory|authorized signatory|attorney|power of attorney|signataire|apoderado|zeichnungsberechtigter|prokurist"],
	["vessel", "ship|boat|fishing vessel|navire|buque|barco|schiff|سفينة"],
	["other", "related|associate|relative|family|autre|otro|sonstige"]
]);
choiceReader([
	["person", "individual|natural person|human|personne|persona|persona natural|natürliche person|شخص|व्यक्ति"],
	["organisation", "organization|company|entity|legal person|firm|société|entreprise|empresa|persona jurídica|firma|juristische person|شركة|कम्पनी"],
	["vessel", "ship|boat|navire|buque|schiff|سفينة"]
]);
choiceReader([
	["worker", "workers|migrant|migrant worker|jobseeker|employee|travailleur|trabajador|arbeiter"],
	["employer", "company|supplier|buyer|employeur|empleador|arbeitgeber|principal"],
	["recruiter", "agency|agent|sub agent|broker|recruitment agency"]
]);
choiceReader([
	["recruitment-fee", "recruitment fee|recruitment|agency fee|service fee|commission|placement fee|honoraires"],
	["medical", "medical|medical check|medical test|health check|vaccination|examen médical|examen médico"],
	["insurance", "insurance|welfare fund|life insurance|health insurance|assurance|seguro|versicherung"],
	["skills-test", "skills test|skill test|language test|trade test|qualification test|skills and language test"],
	["training", "training|orientation|pre departure orientation|skills training|formation|formación|schulung"],
	["equipment", "equipment|tools|uniform|safety gear|work clothes|équipement|equipo|ausrüstung"],
	["travel-lodging", "travel and lodging|travel|transport|ticket|airfare|lodging|accommodation|voyage|viaje|reise"],
	["administrative", "administrative|passport|visa|permit|visa fee|documents|paperwork|administratif|administrativo"],
	["illegitimate", "illegitimate|bribe|extortion|bond|deposit|kickback|pot de vin|soborno|bestechung"]
]);
// shared/intake/values/yes-no.ts
var words$3 = (list) => new Set(list.split("|").map((word) => fold(word)));
words$3("yes|y|true|t|1|ja|j|oui|o|si|sí|s|sim|да|evet|ya|有|是|はい|예|نعم|हो|छ|हाँ|हां|हा|হ্যাঁ|হ্যা|có|iya|sì|verdadeiro|vero|vrai|wahr|verdadero|истина|对|x");
words$3("no|n|false|f|0|nein|non|não|nao|нет|hayır|tidak|否|无|いいえ|아니오|لا|होइन|छैन|नहीं|না|không|bukan|yok|falso|faux|falsch|ложь|错|没有|無");
// shared/corridors/fee-burden.ts
/**
* The recruitment cost borne by a worker in months of expected monthly pay at the destination (SDG indicator 10.7.1,
* ILO and World Bank, Statistics for SDG indicator 10.7.1: guidelines, 2019). What employers or recruiters pay is no
* burden of the worker. Money is never converted here: one fee in another currency than the wage makes the burden
* unknown rather than wrong. A corridor without any recorded fee is unknown too: nobody said that there is none.
*/
function feeBurden(fees, monthlyWage) {
	const paidByWorkers = fees.filter((fee) => fee.payer === "worker").map((fee) => fee.amount);
	if (fees.length === 0) return unknown("fees-not-known");
	if (paidByWorkers.every((amount) => amount.minor === 0)) return {
		months: 0,
		gap: null,
		workerPaidMinor: 0
	};
	if (monthlyWage === null || monthlyWage.minor <= 0) return unknown("wage-not-known");
	if (paidByWorkers.some((amount) => amount.minor !== 0 && amount.currency !== monthlyWage.currency)) return unknown("other-currency");
	const workerPaidMinor = paidByWorkers.reduce((sum, amount) => sum + amount.minor, 0);
	return {
		months: workerPaidMinor / monthlyWage.minor,
		gap: null,
		workerPaidMinor
	};
}
/**
* A worker's debt for the recruitment in months of expected pay; `null` where pay or debt is not known or they are in
* different currencies.
*/
function debtMonths(debt, monthlyWage) {
	if (debt === null || monthlyWage === null || monthlyWage.minor <= 0) return null;
	if (debt.minor === 0) return 0;
	return debt.currency === monthlyWage.currency ? debt.minor / monthlyWage.minor : null;
}
var unknown = (gap) => ({
	months: null,
	gap,
	workerPaidMinor: null
});
// electron/engine/store/by-id.ts
/** For a WHERE clause of `rowsFor`: `WHERE site_id ${IN_IDS}`. */
var IN_IDS = "IN (SELECT value FROM json_each(?))";
function rowsFor(store, sql, ids) {
	return store.sqlite.prepare(sql).all(JSON.stringify(ids));
}
/** Items by a key of theirs, in the order in which they came; a key without items has an empty list. */
function grouped(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group) group.push(item);
		else groups.set(keyOf(item), [item]);
	}
	return (key) => groups.get(key) ?? [];
}
// electron/engine/store/supplier-records.ts
var SITES = `SELECT * FROM site WHERE supplier_id ${IN_IDS} AND deleted_at IS NULL ORDER BY id`;
var ORIGINS = `SELECT * FROM origin_group WHERE site_id ${IN_IDS} AND deleted_at IS NULL ORDER BY share_pct DESC, id`;
var CONTROLS = `SELECT * FROM control WHERE subject_id ${IN_IDS} ORDER BY control, id`;
var LINKS = `SELECT * FROM recruiter_link WHERE supplier_id ${IN_IDS} ORDER BY id`;
var RECRUITERS = `SELECT * FROM recruiter WHERE id ${IN_IDS} AND deleted_at IS NULL`;
/** Controls of some suppliers, sites or recruiters. */
var controlsOf = (store, subjectIds) => rowsFor(store, CONTROLS, subjectIds).map(rowToControl);
function linkedRecruiters(links, recruiters) {
	const byId = new Map(recruiters.map((recruiter) => [recruiter.id, recruiter]));
	return links.flatMap((link) => {
		const recruiter = byId.get(link.recruiterId);
		return recruiter === void 0 ? [] : [{
			link,
			recruiter
		}];
	});
}
function siteDetails(store, supplierIds) {
	const sites = rowsFor(store, SITES, supplierIds).map(rowToSite);
	const ids = sites.map((site) => site.id);
	const originsOf = grouped(rowsFor(store, ORIGINS, ids).map(rowToOriginGroup), (group) => group.siteId);
	const controls = grouped(controlsOf(store, ids), (control) => control.subjectId);
	return sites.map((site) => ({
		site,
		origins: originsOf(site.id),
		controls: controls(site.id)
	}));
}
/** The given suppliers with their sites, workers' origins, controls and recruiters: six statements for all of them. */
function withEverything(store, suppliers) {
	const ids = suppliers.map((supplier) => supplier.id);
	const sitesOf = grouped(siteDetails(store, ids), ({ site }) => site.supplierId);
	const controls = grouped(controlsOf(store, ids), (control) => control.subjectId);
	const links = rowsFor(store, LINKS, ids).map(rowToRecruiterLink);
	const recruitersOf = grouped(linkedRecruiters(links, rowsFor(store, RECRUITERS, links.map((link) => link.recruiterId)).map(rowToRecruiter)), ({ link }) => link.supplierId);
	return suppliers.map((supplier) => ({
		supplier,
		sites: sitesOf(supplier.id),
		controls: controls(supplier.id),
		recruiters: recruitersOf(supplier.id)
	}));
}
var NEXT = "SELECT * FROM supplier WHERE deleted_at IS NULL AND id > ? ORDER BY id LIMIT ?";
/**
* Every supplier with everything below it, in order of ids and in batches, so that a job can report and breathe between
* them and never holds the whole list twice.
*/
function* supplierRecords(store, batch = 500) {
	const next = store.sqlite.prepare(NEXT);
	let last = "";
	for (;;) {
		const rows = next.all(last, batch);
		if (rows.length === 0) return;
		last = rows.at(-1)?.id ?? last;
		yield withEverything(store, rows.map(rowToSupplier));
	}
}
/** One supplier with everything below it; `undefined` when there is none or it lies in the bin. */
function oneSupplierRecords(store, id) {
	const row = store.sqlite.prepare("SELECT * FROM supplier WHERE deleted_at IS NULL AND id = ?").get(id);
	return row === void 0 ? void 0 : withEverything(store, [rowToSupplier(row)])[0];
}
// electron/engine/store/corridor-records.ts
/** The given corridors with all their parts. */
function withParts$1(store, corridors) {
	const ids = corridors.map((corridor) => corridor.id);
	const stops = rowsFor(store, `SELECT * FROM corridor_stop WHERE corridor_id ${IN_IDS} ORDER BY corridor_id, position`, ids).map(rowToCorridorStop);
	const fees = rowsFor(store, `SELECT * FROM corridor_fee WHERE corridor_id ${IN_IDS} ORDER BY corridor_id, stop_position, id`, ids).map(rowToCorridorFee);
	const chains = rowsFor(store, `SELECT * FROM corridor_recruiter WHERE corridor_id ${IN_IDS} ORDER BY corridor_id, position`, ids).map(rowToCorridorRecruiter);
	const cohorts = rowsFor(store, `SELECT * FROM corridor_cohort WHERE corridor_id ${IN_IDS} ORDER BY corridor_id, position`, ids).map(rowToCorridorCohort);
	const stopsOf = grouped(stops, (stop) => stop.corridorId);
	const feesOf = grouped(fees, (fee) => fee.corridorId);
	const chainOf = grouped(chains, (link) => link.corridorId);
	const cohortsOf = grouped(cohorts, (cohort) => cohort.corridorId);
	return corridors.map((corridor) => {
		const own = feesOf(corridor.id);
		return {
			corridor,
			stops: stopsOf(corridor.id),
			fees: own,
			burden: feeBurden(own, corridor.monthlyWage),
			chain: chainOf(corridor.id),
			cohorts: cohortsOf(corridor.id)
		};
	});
}
/** Corridors in the bin, or all others, in order of their names. */
function corridorsInOrder(store, inBin) {
	const where = inBin ? "deleted_at IS NOT NULL" : "deleted_at IS NULL";
	return store.sqlite.prepare(`SELECT * FROM corridor WHERE ${where} ORDER BY sort_name, id`).all().map(rowToCorridor);
}
/** Every corridor that is not in the bin, with its stops and fees. */
var allCorridors = (store) => withParts$1(store, corridorsInOrder(store, false));
var LEADING_TO = `SELECT * FROM corridor WHERE deleted_at IS NULL AND id IN (
  SELECT id FROM corridor WHERE supplier_id ${IN_IDS} UNION SELECT id FROM corridor WHERE site_id ${IN_IDS}
) ORDER BY sort_name, id`;
/** The corridors that lead to a supplier or to one of its sites, found by their indexes. */
function corridorsLeadingTo(store, supplierId, siteIds) {
	return withParts$1(store, store.sqlite.prepare(LEADING_TO).all(JSON.stringify([supplierId]), JSON.stringify(siteIds)).map(rowToCorridor));
}
/** Every corridor that is not in the bin, with its recruiter and the recruiter's controls. */
function corridorRecords(store) {
	const parts = allCorridors(store);
	const recruiterIds = parts.flatMap(({ corridor }) => corridor.recruiterId ?? []);
	const recruiters = rowsFor(store, `SELECT * FROM recruiter WHERE id ${IN_IDS} AND deleted_at IS NULL`, recruiterIds).map(rowToRecruiter);
	const byId = new Map(recruiters.map((recruiter) => [recruiter.id, recruiter]));
	const controls = grouped(controlsOf(store, recruiterIds), (control) => control.subjectId);
	return parts.map((part) => {
		const recruiter = byId.get(part.corridor.recruiterId ?? "") ?? null;
		return {
			...part,
			recruiter,
			controls: recruiter === null ? [] : controls(recruiter.id)
		};
	});
}
// electron/engine/store/kept-order.ts
/** Orders kept per workspace: enough for the lists of one window and a change of sort back and forth. */
var KEPT = 6;
var orders = /* @__PURE__ */ new WeakMap();
/**
* The ids of a list in its order, worked out once and kept until the next change of the workspace. Any stretch of the
* list is then a slice: the window may jump anywhere in tens of thousands of rows without counting up to there.
*/
function keptOrder(store, key, compute) {
	const { byKey } = ordersOf(store);
	const known = byKey.get(key);
	if (known) return known;
	const fresh = compute();
	byKey.set(key, fresh);
	fresh.catch(() => byKey.delete(key));
	for (const old of byKey.keys()) {
		if (byKey.size <= KEPT) break;
		byKey.delete(old);
	}
	return fresh;
}
function ordersOf(store) {
	const kept = orders.get(store);
	if (kept?.head === store.trail.head) return kept;
	const fresh = {
		head: store.trail.head,
		byKey: /* @__PURE__ */ new Map()
	};
	orders.set(store, fresh);
	return fresh;
}
/** Rows fetched by id come in any order; puts them into the order of the ids. Ids without a row are left out. */
function inOrderOf(ids, rows) {
	const byId = new Map(rows.map((row) => [row.id, row]));
	return ids.flatMap((id) => byId.get(id) ?? []);
}
new Intl.DisplayNames(["en"], {
	type: "region",
	fallback: "code"
});
// electron/engine/store/suppliers-read.ts
var absent = (table, id) => new Refusal({
	code: "not-found",
	params: {
		table,
		id
	}
});
/** A supplier, in the bin or not. Refuses with `not-found`. */
async function supplierById(store, id) {
	const row = await store.db.selectFrom("supplier").selectAll().where("id", "=", id).executeTakeFirst();
	if (!row) throw absent("supplier", id);
	return rowToSupplier(row);
}
/** Suppliers by id, fetched in chunks; ids that do not exist are left out. */
async function suppliersByIds(store, ids) {
	const found = [];
	for (let start = 0; start < ids.length; start += 2e3) {
		const chunk = ids.slice(start, start + 2e3);
		const rows = await store.db.selectFrom("supplier").selectAll().where("id", "in", chunk).execute();
		found.push(...rows.map(rowToSupplier));
	}
	return found;
}
async function siteById(store, id) {
	const row = await store.db.selectFrom("site").selectAll().where("id", "=", id).executeTakeFirst();
	if (!row) throw absent("site", id);
	return rowToSite(row);
}
async function recruiterById(store, id) {
	const row = await store.db.selectFrom("recruiter").selectAll().where("id", "=", id).executeTakeFirst();
	if (!row) throw absent("recruiter", id);
	return rowToRecruiter(row);
}
/** Recruiters by id; ids that do not exist are left out. */
async function recruitersByIds(store, ids) {
	return (await store.db.selectFrom("recruiter").selectAll().where("id", "in", ids).execute()).map(rowToRecruiter);
}
async function linkById(store, id) {
	const row = await store.db.selectFrom("recruiter_link").selectAll().where("id", "=", id).executeTakeFirst();
	if (!row) throw absent("recruiter_link", id);
	return rowToRecruiterLink(row);
}
/** Is there such a link already? A supplier is tied to a recruiter once, or once per site. */
async function hasLink(store, link) {
	return (await store.db.selectFrom("recruiter_link").select("site_id").where("supplier_id", "=", link.supplierId).where("recruiter_id", "=", link.recruiterId).execute()).some((row) => row.site_id === link.siteId);
}
/** Origin groups of a site that are not in the bin. */
async function originGroupsOf(store, siteId) {
	return (await store.db.selectFrom("origin_group").selectAll().where("site_id", "=", siteId).where("deleted_at", "is", null).orderBy("id").execute()).map(rowToOriginGroup);
}
async function controlsOfSubject(store, subjectType, subjectId) {
	return (await store.db.selectFrom("control").selectAll().where("subject_id", "=", subjectId).where("subject_type", "=", subjectType).execute()).map(rowToControl);
}
/** Corridors that name a supplier or a recruiter, by name. */
async function corridorsNaming(store, column, id) {
	return store.db.selectFrom("corridor").select(["id", "name"]).where((eb) => eb.or([eb(column, "=", id), eb("id", "in", eb.selectFrom("corridor_recruiter").select("corridor_id").where("recruiter_id", "=", id))])).where("deleted_at", "is", null).orderBy("sort_name").execute();
}
// shared/suppliers/patch.ts
/** A record with the fields of a patch; fields the patch does not name stay as they are. */
function patched(record, patch) {
	const named = Object.entries(patch).filter(([, value]) => value !== void 0);
	return {
		...record,
		...Object.fromEntries(named)
	};
}
/** Would the patch change anything in this record? Lists and maps are compared by their content. */
function changes$1(record, patch) {
	const before = record;
	return Object.entries(patch).some(([field, value]) => value !== void 0 && !same(before[field], value));
}
var same = (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b);
// electron/engine/write-file.ts
/**
* Writes a file whole or not at all: into a temporary file beside the target, flushed, then renamed over it.
* When anything fails the old file stays and nothing is left behind.
*/
async function writeWhole(path, write) {
	const temporary = `${path}.${randomBytes(6).toString("hex")}.part`;
	await onFile(path, async () => {
		const file = await open(temporary, "wx", 384);
		try {
			await write(file);
			await file.sync();
			await file.close();
			await rename(temporary, path);
		} catch (cause) {
			await file.close().catch(() => void 0);
			await rm(temporary, { force: true });
			throw cause;
		}
	});
}
// electron/engine/export-list/list-table.ts
var valuesOf = (columns, row) => columns.map((column) => {
	const value = column.value(row);
	return column.kind === "date" && typeof value === "string" ? value.slice(0, 10) : value;
});
// electron/engine/export-list/write-csv.ts
var BYTE_ORDER_MARK = "﻿";
/** RFC 4180 lines; text that a spreadsheet program could take for a formula gets an apostrophe in front. */
var lines = (rows) => `${Papa.unparse(rows, {
	escapeFormulae: true,
	newline: "\r\n"
})}\r\n`;
/** With the mark by which spreadsheet programs know UTF-8. */
async function writeCsv(path, table) {
	let rows = 0;
	await writeWhole(path, async (file) => {
		await file.writeFile(`${BYTE_ORDER_MARK}${lines([table.columns.map((column) => column.heading)])}`);
		for await (const batch of table.batches) {
			if (batch.length === 0) continue;
			await file.writeFile(lines(batch.map((row) => valuesOf(table.columns, row))));
			rows += batch.length;
		}
	});
	return rows;
}
// electron/engine/export-list/write-xlsx.ts
var NUMBER_FORMATS = {
	share: "0%",
	date: "yyyy-mm-dd"
};
var WIDTHS = {
	text: 24,
	number: 12,
	share: 10,
	date: 12,
	plain: 18
};
/** The most a cell of a workbook holds (ECMA-376 / Excel specifications); more makes Excel ask for a repair. */
var LONGEST_CELL = 32767;
/**
* Row by row, so that a list of any length takes little memory. Numbers and dates are numbers and dates, every text is a
* typed text cell and can never be a formula. The headings stay in sight, can be filtered by, and stand on every page.
*/
function writeXlsx(path, table) {
	let rows = 0;
	return writeWhole(path, async (file) => {
		const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
			stream: writingTo(file),
			useStyles: true
		});
		const sheet = addSheet(workbook, table.name);
		sheet.columns = table.columns.map(columnLook);
		const headings = sheet.addRow(table.columns.map((column) => cellText(column.heading)));
		headings.font = { bold: true };
		headings.commit();
		for await (const batch of table.batches) for (const row of batch) {
			sheet.addRow(cellsOf$2(table.columns, row)).commit();
			rows++;
		}
		sheet.autoFilter = {
			from: {
				row: 1,
				column: 1
			},
			to: {
				row: rows + 1,
				column: table.columns.length
			}
		};
		sheet.commit();
		await workbook.commit();
	}).then(() => rows);
}
/** Landscape, as wide as one page, headings on each page, pages counted. */
function addSheet(workbook, name) {
	return workbook.addWorksheet(sheetName(name), {
		views: [{
			state: "frozen",
			ySplit: 1
		}],
		pageSetup: {
			orientation: "landscape",
			fitToPage: true,
			fitToWidth: 1,
			fitToHeight: 0,
			printTitlesRow: "1:1"
		},
		headerFooter: { oddFooter: "&L&A&R&P / &N" }
	});
}
function columnLook({ kind, width }) {
	const numFmt = NUMBER_FORMATS[kind];
	return {
		width: width ?? WIDTHS[kind],
		...numFmt === void 0 ? {} : { style: { numFmt } }
	};
}
function cellsOf$2(columns, row) {
	return valuesOf(columns, row).map((value, n) => {
		if (typeof value !== "string") return value;
		return columns[n]?.kind === "date" ? /* @__PURE__ */ new Date(`${value}T00:00:00Z`) : cellText(value);
	});
}
var cellText = (text) => text.length <= LONGEST_CELL ? text : `${text.slice(0, 32766)}…`;
/** At most 31 characters, without the signs that workbooks refuse. */
var sheetName = (name) => {
	const clean = name.replace(/[*?:/\\[\]']/g, " ").trim();
	return clean === "" ? "List" : clean.slice(0, 31);
};
/** A stream into an open file that leaves closing it to its owner. */
function writingTo(file) {
	return new Writable({ write: (part, _, done) => {
		file.writeFile(part).then(() => done(), done);
	} });
}
// shared/text/en/index.ts
/** English catalogues, one per topic; each is an i18next namespace. */
var catalogues = {
	app: {
		skip: "Skip to the content",
		rail: {
			"label": "Pages",
			"entity": "Entity, period and this file",
			"steps": "Five steps",
			"registers": "Registers",
			"work": "Work",
			"home": "Home",
			"suppliers": "Suppliers and sites",
			"recruiters": "Recruiters",
			"corridors": "Corridors",
			"map": "Map",
			"risk": "Risk ranking",
			"reference": "Reference data",
			"duplicates": "Duplicates",
			"intake": "Bring in a list",
			"screening": "Screening",
			"response": "Findings and actions",
			"grievances": "Grievances",
			"remedy": "Remedy",
			"audits": "Audits",
			"evidence": "Evidence",
			"disclosure": "Statement",
			"history": "History",
			"open": "{{n}} open",
			"analytics": "Analytics",
			"assessment": "Assessments",
			"due": "Calendar",
			"checks": "Consistency",
			"questionnaires": "Questionnaires"
		},
		step: {
			"S1": "Management systems",
			"S2": "Risk",
			"S3": "Response",
			"S4": "Audit",
			"S5": "Disclosure"
		},
		find: {
			"button": "Find or do anything",
			"title": "Find or do anything",
			"placeholder": "A page or a thing to do",
			"empty": "Nothing here is called that. Try another word.",
			"pages": "Pages",
			"commands": "Things to do",
			"results_one": "{{count}} result",
			"results_other": "{{count}} results"
		},
		saved: {
			"now": "Saved just now",
			"minutes": "Saved {{n}} min ago",
			"at": "Saved {{when}}",
			"reassure": "Everything is saved as you go. Last change: {{when}}."
		},
		undo: {
			"undo": "Undo",
			"redo": "Redo",
			"undoNamed": "Undo: {{what}}",
			"redoNamed": "Redo: {{what}}",
			"none": "Nothing to undo",
			"noneToRedo": "Nothing to redo",
			"undone": "Undone: {{what}}",
			"redone": "Done again: {{what}}",
			"undoThis": "Undo {{what}}",
			"redoThis": "Redo {{what}}"
		},
		engine: {
			"restarted": "The part of the program that keeps your file stopped and was started again. Everything that was saved is there; what was under way is not. Please look at your last step.",
			"close": "Understood"
		},
		crash: {
			"title": "This page could not be shown",
			"what": "Something in the program went wrong while drawing this page. Your file is not affected: it is saved with every step.",
			"again": "Show the page again",
			"details": "Copy details"
		},
		missing: {
			"title": "There is no such page",
			"what": "The address is not known here."
		},
		command: {
			"undo": "Undo the last step",
			"redo": "Redo",
			"print": "Print this page",
			"close": "Close this workspace",
			"light": "Light theme",
			"dark": "Dark theme",
			"system": "Theme of the system",
			"themeWords": "colour appearance night mode",
			"stepWords": "step OECD due diligence",
			"closeWords": "other file open another"
		},
		history: {
			"title": "History",
			"label": "All changes",
			"filter": "Filters of the history",
			"topic": "All rooms",
			"topicLabel": "Room",
			"search": "Search in changes",
			"count_one": "{{count}} entry",
			"count_other": "{{count}} entries",
			"number": "Entry",
			"when": "When",
			"who": "Who",
			"what": "What",
			"rows": "Records",
			"empty": "No entry fits. Every change from now on is written here.",
			"entry": "Entry {{seq}}",
			"reason": "Reason",
			"hash": "Hash",
			"kind": "Kind",
			"kinds": {
				"step": "a change",
				"record": "a record",
				"undo": "an undo",
				"redo": "a redo"
			},
			"changes": "What changed",
			"field": "Field",
			"before": "Before",
			"after": "After",
			"nothing": "empty",
			"more": "{{n}} further records are not shown.",
			"refers": "Speaks of entry {{seq}}",
			"choose": "Choose an entry to see what it changed.",
			"check": "Check the chain",
			"checking": "Checking the chain…",
			"sound": "The chain is sound: {{n}} entries, each fits the one before it.",
			"broken": "The chain is broken at entry {{n}}: it or an entry before it was changed outside the program."
		},
		topic: {
			"duplicates": "Duplicates",
			"workspace": "Workspace",
			"suppliers": "Suppliers",
			"intake": "Bringing in",
			"corridors": "Corridors",
			"reference": "Reference data",
			"risk": "Risk",
			"screening": "Screening",
			"steps": "Five steps",
			"assessment": "Assessment",
			"response": "Response",
			"grievances": "Grievances",
			"remedy": "Remedy",
			"audits": "Audits",
			"evidence": "Evidence",
			"disclosure": "Disclosure",
			"trail": "History",
			"questionnaires": "Questionnaires"
		},
		about: {
			"title": "About Fivefold",
			"what": "Fivefold helps an entity with due diligence against forced labour and human trafficking in its supply chains, in the five steps of the OECD guidance: from a supplier list to a statement that can be checked. It works on this computer alone and needs no network and no account.",
			"hint": "Version, licence, and the credits of the data, fonts and icons in it.",
			"open": "Version and credits…",
			"words": "version licence license credits sources",
			"version": "Version",
			"builtOn": "Runs on",
			"licence": "Licence",
			"licenceName": "Apache License, Version 2.0",
			"licenceText": "The licence in full",
			"credits": "Credits"
		}
	},
	assessment: {
		page: "Assessments",
		back: "All assessments",
		words: "questionnaire survey recruiter supplier site interview check form self-assessment",
		start: "Start one…",
		list: "Assessments",
		filter: "How many there are",
		count_one: "{{count}} assessment",
		count_other: "{{count}} assessments",
		choose: "Choose one to see how far it is.",
		own: "Our own organisation",
		gone: "No longer there",
		empty: {
			"title": "No assessment yet",
			"what": "About twenty questions decide most of the result. It can be left at any question and goes on there."
		},
		column: {
			"subject": "About",
			"pack": "Questionnaire",
			"started": "Started",
			"progress": "Answered",
			"score": "Result",
			"flags": "Red flags"
		},
		progress: "{{done}} of {{total}}",
		score: "{{score}} of 100",
		noScore: "not known",
		scoreHint: "100 is best. Self-declared answers count 40 %, documents seen 70 %, independent checks in full; what is missing or not known counts nothing.",
		flagCount: {
			"none": "none",
			"some": "{{critical}} critical, {{major}} major"
		},
		field: {
			"pack": "Questionnaire",
			"started": "Started",
			"declared": "Declared",
			"validUntil": "Counts as current until",
			"notDeclared": "not yet",
			"name": "Name",
			"position": "Position"
		},
		declaredBy: "{{date}}, {{name}} ({{position}})",
		open: "Go on answering",
		remove: "Put into the bin",
		form: {
			"start": "Start an assessment",
			"go": "Start",
			"cancel": "Cancel",
			"again": "An earlier one of the same kind is found by itself; its answers are offered for confirmation."
		},
		languages: "Language of the questions",
		languageName: {
			"en": "English",
			"ne": "नेपाली",
			"fr": "Français",
			"es": "Español",
			"ar": "العربية",
			"hi": "हिन्दी",
			"bn": "বাংলা"
		},
		both: "{{first}} and {{second}}",
		machine: "Translated by machine",
		machineHint: "Nobody who reads this language has confirmed the translation yet. Where it matters, read the English beside it.",
		everything: "Show all questions",
		sections: "Sections",
		questions: "Questions of this section",
		answeredOf: "{{done}} of {{total}}",
		left_one: "{{count}} question left, about a minute",
		left_other: "{{count}} questions left, about {{count}} minutes",
		leftNone: "All questions that are asked have an answer",
		notAsked_one: "{{count}} more question is put only if something calls for it",
		notAsked_other: "{{count}} more questions are put only if something calls for them",
		result: "Result",
		position: "{{section}}: question {{n}} of {{total}}",
		mark: {
			"open": "{{question}}, open",
			"answered": "{{question}}, answered",
			"flag": "{{question}}, red flag"
		},
		because: {
			"section-open": "Asked because an earlier answer in this section calls for it.",
			"answered": "Shown because it has an answer.",
			"everything": "Shown because all questions are shown; the short form does without it."
		},
		answer: "Answer",
		number: "Number",
		text: "In words",
		amount: "Amount",
		currency: "Currency",
		rowOption: "{{row}}: {{option}}",
		reason: "Why it does not apply",
		reasonHint: "Saved once a reason is given. It then leaves the result unchanged.",
		alwaysApplies: "This question always applies; if it is not known, say so.",
		clear: "Take the answer back",
		note: "Note",
		verification: "Who has checked it",
		level: {
			"none": "Nobody stands behind it yet",
			"self": "We say so ourselves",
			"doc": "Documents were seen",
			"indep": "Checked independently"
		},
		saved: "Every answer is saved at once.",
		previousIs: "Last time the answer was: {{answer}}. Is it still so?",
		confirm: "Yes, still so",
		confirmAll_one: "Confirm the one answer of last time in this section",
		confirmAll_other: "Confirm all {{count}} answers of last time in this section",
		values: {
			"grid_one": "{{count}} line filled in",
			"grid_other": "{{count}} lines filled in",
			"file_one": "{{count}} file",
			"file_other": "{{count}} files"
		},
		evidence: "What usually proves it",
		provisions: "Where the question comes from",
		provision: "{{source}} {{pin}}",
		alsoAnswers_one: "Also answers {{count}} requirement of the five steps:",
		alsoAnswers_other: "Also answers {{count}} requirements of the five steps:",
		redFlag: "Red flag",
		severity: {
			"critical": "Critical",
			"major": "Major",
			"minor": "Minor"
		},
		flagHere: "This answer points to a risk for workers. It is not a judgement: it says where to look first.",
		previousQuestion: "Back",
		next: "Next",
		toResult: "See the result",
		bySection: "Result by section",
		section: "Section",
		queries: "Answers that don't go together",
		queriesHint: "Both can be right. Please look once more, or explain it in a note.",
		lookAgain: "Look again at",
		noFlags: "No answer given so far raises a red flag.",
		flags: "Red flags",
		nextSteps: "Three next steps",
		nextStepsHint: "What would help workers most now, and what would show that it is done.",
		noSteps: "Nothing is open: no red flag, no question without an answer.",
		floor: {
			"F6": "Recorded as a finding, a critical red flag keeps the risk score at 75 or more until the finding is closed.",
			"F9": "Recorded as findings, two major red flags in one section keep the risk score at 50 or more until they are closed."
		},
		record: "Record the red flags as findings",
		recorded: {
			"some_one": "{{count}} finding recorded. It stands under Findings and actions.",
			"some_other": "{{count}} findings recorded. They stand under Findings and actions.",
			"none": "All red flags have their finding already."
		},
		declaration: "Declaration",
		declare: "Declare",
		declareHint: "It counts as current for {{months}} months. A later answer lifts it.",
		declaredOn: "Declared on {{date}} by {{name}} ({{position}}). Counts as current until {{until}}.",
		retired: "Answers to questions that are no longer asked",
		retiredHint: "They are kept.",
		line: "{{score}}, {{date}}",
		lineOpen: "begun {{date}}, {{done}} of {{total}} answered",
		assess: "Start a self-assessment",
		about: "{{subject}}: {{pack}}",
		history: {
			"start": "Started: {{title}}",
			"answer": "Answered question {{question}}",
			"take-back": "Took back the answer to question {{question}}",
			"confirm_one": "Confirmed an answer of the year before",
			"confirm_other": "Confirmed {{count}} answers of the year before",
			"declare": "Declared: {{title}}",
			"remove": "Put into the bin: {{title}}"
		},
		error: {
			"answer-wrong-kind": "The answer to {{question}} is not of the kind that was asked for.",
			"answer-unknown-option": "The answer to {{question}} is none of the choices.",
			"answer-unknown-row": "The answer to {{question}} names a row that the question does not have.",
			"answer-too-low": "The number given for {{question}} is lower than it can be.",
			"answer-too-high": "The number given for {{question}} is higher than it can be.",
			"answer-not-whole": "Question {{question}} asks for a whole number.",
			"answer-always-applies": "Question {{question}} always applies. If it is not known, answer \"not known\".",
			"no-year-before": "There is no earlier assessment whose answers could be confirmed.",
			"subject-unfit": "\"{{pack}}\" cannot be about what was chosen. Choose another questionnaire or another subject."
		}
	},
	audits: {
		page: "Audits",
		list: "Audits",
		add: "Plan an audit",
		count_one: "{{count}} audit",
		count_other: "{{count}} audits",
		filter: "About this list",
		empty: {
			"title": "No audit yet",
			"what": "Plan one where the risk is: what is looked at, against which criteria, by whom, announced or not."
		},
		choose: "Choose an audit to see its scope and findings.",
		column: {
			"title": "Audit",
			"subject": "About",
			"when": "When",
			"status": "State",
			"findings": "Findings open",
			"closed": "Findings closed",
			"startsOn": "From",
			"endsOn": "To",
			"auditor": "Auditor",
			"evidence": "Files of evidence"
		},
		entity: "Our own organisation",
		gone: "A record that is no longer there",
		status: {
			"planned": "Planned",
			"under-way": "Under way",
			"reported": "Reported",
			"closed": "Closed"
		},
		late: "Planned, late",
		auditorType: {
			"second-party": "Auditor of the customer (second party)",
			"third-party": "Independent auditor (third party)"
		},
		announcement: {
			"announced": "Announced",
			"semi-announced": "Semi-announced",
			"unannounced": "Unannounced"
		},
		between: "{{from}} to {{to}}",
		notDated: "No date yet",
		fact: {
			"subject": "About",
			"auditor": "Auditor",
			"type": "Kind of auditor",
			"announcement": "Announcement",
			"when": "When",
			"criteria": "Criteria",
			"criterion": "{{name}} ({{version}})",
			"scope": "Scope",
			"notCovered": "Not covered",
			"languages": "Languages of workers",
			"interviewPlan": "Plan of interviews",
			"interviews": "Private interviews",
			"independence": "Independence",
			"declared": "Declared by {{who}} on {{date}}",
			"conflicts": "Links named: {{text}}"
		},
		remark: {
			"independence-not-declared": "No declaration of independence is on file.",
			"conflict-declared": "The auditor named a link to the audited side.",
			"announcement-not-recorded": "It is not recorded whether the site knew the date.",
			"announced-only": "The audit was announced; announced audits often miss coercion and debt.",
			"no-private-interviews": "No private worker interviews are recorded.",
			"limits-not-recorded": "What the audit did not cover is not recorded."
		},
		asked: "What a reader would ask",
		findings: {
			"title": "Findings",
			"caption": "Findings of this audit by grade",
			"grade": "Grade",
			"open": "Open",
			"closed": "Closed",
			"add": "Add a finding…",
			"notYet": "Findings can be added once the audit has begun.",
			"toResponse": "See them in order of work"
		},
		tab: {
			"label": "Audits or programme",
			"audits": "Audits",
			"programme": "Where the next belongs",
			"auditors": "Auditors"
		},
		auditor: {
			"list": "Register of auditors",
			"add": "Add an auditor",
			"new": "A new auditor",
			"edit": "Change the auditor",
			"save": "Save the auditor",
			"name": "Auditor",
			"firm": "Firm",
			"able": "What it is able to do",
			"competence": "Competence: training, years, sectors, worker interviews",
			"accreditation": "Accreditation and its number",
			"accreditedUntil": "Accredited until",
			"languages": "Languages of interviews",
			"declaredOn": "Independence declared on",
			"noConflicts": "None named",
			"notes": "Notes",
			"audits": "Audits",
			"empty": "No auditor yet",
			"emptyWhat": "Record firms and persons that audit: what they are able to do, in which languages, and what ties them to others."
		},
		kit: {
			"title": "Auditor’s kit",
			"what": "A workbook with the findings, the sample and the index of evidence, for verdicts and remarks. It comes back by any means; no account is needed.",
			"write": "Write the kit…",
			"written": "The kit was written: {{name}}",
			"take": "Take in a returned kit…",
			"planTitle": "What {{name}} would bring in",
			"by": "Written by {{who}}",
			"byNobody": "No auditor is named: write the name on the first sheet.",
			"takenBefore": "This file was taken in before.",
			"brings": "{{remarks}} remarks and {{findings}} findings of the auditor’s own.",
			"problems": "Left out",
			"problemsCaption": "Lines that can’t be taken in, with the reason",
			"where": "Where",
			"raw": "As written",
			"why": "Why",
			"problem": {
				"unknown-key": "The key belongs to nothing in this audit.",
				"unknown-verdict": "No such verdict; there are: confirmed, partly, not confirmed.",
				"unknown-grade": "No such grade; there are: critical, major, minor, observation.",
				"grade-missing": "A finding needs its grade.",
				"title-missing": "A finding needs one line that names it."
			},
			"do": "Take it in",
			"done": "Taken in: {{remarks}} remarks, {{findings}} findings.",
			"remarks": "Remarks of auditors",
			"remarksCaption": "What auditors wrote, with who and when",
			"about": "About",
			"said": "Said",
			"who": "Who, when",
			"gone": "A record that is no longer there",
			"key": "Key",
			"verdict": "Verdict",
			"remark": "Remark",
			"grade": "Grade",
			"finding": "Finding",
			"description": "In more words",
			"auditor": "Name of the auditor",
			"member": "Member of the sample",
			"file": "File",
			"how": "Yellow cells are yours: verdicts, remarks, your name below, and findings of your own in the empty lines of the sheet Findings. Keep the keys.",
			"state": {
				"open": "Open",
				"closed": "Closed"
			},
			"sheet": {
				"audit": "Audit",
				"findings": "Findings",
				"sample": "Sample",
				"evidence": "Evidence"
			},
			"target": {
				"finding": "Finding",
				"sample": "Sample",
				"evidence": "Evidence"
			},
			"verdicts": {
				"confirmed": "Confirmed",
				"partly": "Partly",
				"not-confirmed": "Not confirmed"
			}
		},
		check: {
			"not-in-register": "The auditor does not stand in the register, so competence and ties are not known.",
			"auditor-is-party": "The auditor has the name of somebody on the audited side: of the entity, the supplier, or an owner, director or parent company of it. That is no independent audit.",
			"competence-not-recorded": "The auditor’s competence is not recorded.",
			"accreditation-ended": "The auditor’s accreditation ends before the audit begins.",
			"declaration-missing": "No declaration of independence of the auditor is on file.",
			"declaration-old": "The auditor’s declaration of independence is older than a year when the audit begins.",
			"conflict-named": "The auditor named ties to others: see the register.",
			"language-missing": "Workers speak a language that the auditor does not: an interpreter is needed who is nobody’s employee on the site."
		},
		programme: {
			"list": "Suppliers by risk with their last audit",
			"supplier": "Supplier",
			"band": "Band",
			"last": "Last audit",
			"none": "None on record",
			"planned": "None yet, one is planned",
			"share": "{{audited}} of {{atRisk}} in the bands high and critical audited within twelve months",
			"empty": "Nobody in the upper bands",
			"emptyWhat": "Once suppliers are scored, those in the bands high and critical stand here, the worst first."
		},
		sample: {
			"title": "Sample",
			"draw": "Draw a sample…",
			"form": "A new sample",
			"from": "Drawn from",
			"fromOf": "{{kind}} ({{n}})",
			"method": "How",
			"size": "How many",
			"seed": "Seed",
			"seedHint": "A number; empty = one is chosen and written down.",
			"do": "Draw",
			"kinds": {
				"site": "sites",
				"supplier": "suppliers",
				"corridor": "corridors"
			},
			"one": {
				"site": "Site",
				"supplier": "Supplier",
				"corridor": "Corridor"
			},
			"methods": {
				"random": "each alike",
				"risk-weighted": "the riskier, the likelier"
			},
			"what": "{{n}} of {{population}} {{kind}}, {{method}}, seed {{seed}}, drawn {{when}}",
			"caption": "Members of the sample in the order they were drawn",
			"score": "Score",
			"of": "{{name}}, {{of}}",
			"chosen": "Chosen by the auditor: {{reason}}",
			"nothing": "There is nothing to draw from: an audit of one site or corridor has no sample.",
			"check": "Draw again and compare",
			"same": "The same seed gives the same members.",
			"changed": "Records or scores have changed since: the same seed gives other members today. The list above is what was drawn then.",
			"different": "The same seed gives other members although nothing has changed: the list was altered.",
			"add": "Add one by choice…",
			"addDo": "Add to the sample",
			"addWhy": "Why it is chosen",
			"drop": "Drop this sample…",
			"dropWhy": "Why is it dropped?"
		},
		form: {
			"new": "A new audit",
			"edit": "Change the audit",
			"save": "Save the audit",
			"change": "Change…",
			"cancel": "Cancel"
		},
		field: {
			"title": "Name of the audit",
			"subjectType": "About",
			"subject": "Which one",
			"auditorType": "Kind of auditor",
			"auditorId": "Auditor of the register",
			"auditor": "Auditor, as the report names it",
			"languages": "Languages of workers",
			"interviewPlan": "Plan of interviews: who, where, how many, how they are kept safe",
			"announcement": "Did the site know the date?",
			"criteria": "Criteria, one a line, version after a comma",
			"scope": "Scope: what is looked at",
			"notCovered": "What was not covered",
			"interviews": "Workers interviewed in private",
			"startsOn": "From",
			"endsOn": "To",
			"status": "State",
			"declared": "The auditor has declared independence",
			"declaredBy": "Declared by",
			"declaredOn": "Declared on",
			"conflicts": "Links to the audited side that were named"
		},
		part: {
			"what": "What and where",
			"who": "Who and when",
			"independence": "Independence",
			"result": "Result"
		},
		history: {
			"add": "Planned the audit {{title}}",
			"edit": "Changed the audit {{title}}",
			"take-kit": "Took in the kit of {{title}} from {{author}}: {{remarks}} remarks, {{findings}} findings",
			"add-auditor": "Added the auditor {{name}}",
			"edit-auditor": "Changed the auditor {{name}}",
			"draw-sample": "Drew a sample of {{size}} for {{title}}, seed {{seed}}",
			"add-to-sample": "Added one by choice to the sample of {{title}}, seed {{seed}}",
			"drop-sample": "Dropped the sample of {{title}}, seed {{seed}}"
		},
		error: {
			"no-kit": "{{path}} is no auditor’s kit of ours, or its hidden sheet of keys is gone. Ask for the file as it was written.",
			"kit-of-other-audit": "{{path}} is the kit of another audit, perhaps of another workspace. Open the audit it belongs to.",
			"kit-without-auditor": "Nobody is named as its auditor. Write the name on the first sheet and take the file in again.",
			"kit-taken-before": "This file was taken in before; its remarks are there already.",
			"nothing-to-draw-from": "There is nothing to draw from. Choose what there is more than none of.",
			"sample-too-large": "There are only {{population}} to draw from. Choose a smaller sample.",
			"in-sample-already": "This one is in the sample already.",
			"audit-not-begun": "This audit has not begun. Set its state to under way first.",
			"finding-of-other-audit": "This finding belongs to another audit."
		}
	},
	cli: {
		overview: {
			"head": "fivefold <command> …   supply-chain due diligence against human trafficking and forced labour, in five steps",
			"foot": "--json prints one JSON document on stdout; messages and progress go to stderr.\nExit codes: 0 done, 1 a negative verdict, 2 bad input or usage."
		},
		command: {
			"new": {
				"usage": "fivefold new WS.fivefold --entity NAME --period 2026 [--sample]",
				"about": "Makes a workspace; the period is a year or FROM/TO (2025-07-01/2026-06-30). --sample fills it with invented data."
			},
			"import": {
				"usage": "fivefold import WS FILE [--sheet NAME] [--map MAP.json] [--profile PROFILE.json] [--contacts] [--dry-run] [--returned OUT.xlsx|csv]",
				"about": "Brings in a list (xlsx, csv) or a filled CMRT, EMRT or AMRT. --dry-run only says what would happen; --contacts also keeps names, mails and phones of contacts; --returned writes the list back with verdict and reason for each row; --profile teaches the workspace the cells of another questionnaire."
			},
			"template": {
				"usage": "fivefold template OUT.xlsx",
				"about": "Writes an empty workbook for suppliers and recruiters to fill; filled, it comes in by import without a question."
			},
			"list": {
				"usage": "fivefold list WS suppliers|sites|recruiters|corridors|findings|actions|screening|risks|requirements|assessments|evidence|audits|grievances|remedies|imports|history [--where EXPR] [--out FILE.xlsx|csv|json [--layout osh]]",
				"about": "Lists records; --out writes them to a file. --layout osh writes suppliers or sites as facilities in the upload columns of Open Supply Hub (xlsx, csv; without --where). EXPR: field operator value, joined by and (country = BD and residual >= 60 and name ~ tex)."
			},
			"score": {
				"usage": "fivefold score WS",
				"about": "Scores every supplier and keeps the run with the editions of its data."
			},
			"explain": {
				"usage": "fivefold explain WS SUPPLIER-ID-OR-NAME",
				"about": "Says what made a supplier’s score."
			},
			"data": {
				"usage": "fivefold data WS [load KIND FILE… [--accept --by NAME --reason TEXT] [--skip-rejected]] [preview|accept|reject|retire|reconsider ID] [share FILE --giver NAME --licence TEXT [--flags] [--name-parties]]",
				"about": "Shows the editions of outside data, or loads one: without --accept it only says which bands would change. KIND: sanctions, hotspots, events, areas, indicators, sectors, profile, pack."
			},
			"screen": {
				"usage": "fivefold screen WS [--certificate DIR]",
				"about": "Compares every name with the loaded lists. --certificate writes what was done and found as PDF, workbook and JSON."
			},
			"questionnaire": {
				"usage": "fivefold questionnaire WS [send --pack ID --to suppliers|sites|recruiters --due DAY --out FOLDER [--only NAME,…] [--languages en,ne] [--title TEXT] | send --campaign NAME --out FOLDER] [take-in FILE… [--dry-run] [--campaign NAME [--recipient NAME]] [--accept ISSUE,…] [--proposals QUESTION,… | --all-proposals]] [status --campaign NAME [--reminders] [--out FILE]]",
				"about": "Sends questionnaires as workbooks and takes the answers in again, whatever was moved in them. Without --accept and --proposals nothing doubtful is written."
			},
			"status": {
				"usage": "fivefold status WS",
				"about": "Shows the progress of the five steps, what is due and what is missing."
			},
			"export": {
				"usage": "fivefold export WS --regime OECD5 --format pdf,docx,xlsx,html,json --out DIR [--strict]",
				"about": "Writes the statement. --strict ends with code 1 when something required is missing."
			},
			"report": {
				"usage": "fivefold report WS --quarter 2026-Q4 --out DIR",
				"about": "Writes the report to management of a quarter as PDF and DOCX: decisions due, highest risks, what is overdue, remedy. It names suppliers."
			},
			"kit": {
				"usage": "fivefold kit WS AUDIT --out FILE.xlsx | --take FILE.xlsx [--dry-run]",
				"about": "Writes the auditor’s kit of an audit (by name or id), or takes a returned one in: verdicts, remarks and findings of the auditor’s own."
			},
			"bundle": {
				"usage": "fivefold bundle WS --out FILE.zip",
				"about": "Writes the bundle that an auditor can check without us."
			},
			"verify": {
				"usage": "fivefold verify FILE.zip",
				"about": "Recomputes every hash of a bundle."
			},
			"check": {
				"usage": "fivefold check WS",
				"about": "Checks the workspace: database, trail chain, evidence hashes."
			}
		},
		usage: {
			"unknown-command": "there is no command “{{command}}”. See: fivefold help",
			"unknown-option": "there is no option {{option}} here. See: fivefold help",
			"option-value": "the option {{option}} is not used rightly: check whether it takes a value. See: fivefold help",
			"missing-option": "the option {{option}} is missing. See: fivefold help",
			"missing-argument": "{{argument}} is missing. See: fivefold help",
			"extra-argument": "“{{argument}}” is one argument too many; put names with spaces in quotes.",
			"bad-period": "“{{value}}” is no period: give a year (2026) or two days (2025-07-01/2026-06-30).",
			"bad-where": "the filter cannot be read at “{{at}}”: write field operator value, joined by and; operators are = != > >= < <= ~.",
			"unknown-field": "no row has the field “{{field}}”; there are: {{known}}.",
			"unknown-list": "there is no list “{{list}}”; there are: {{known}}.",
			"list-layout": "Only suppliers and sites can be written in another layout ({{known}}), to a file ending in .csv or .xlsx given by --out, and without --where.",
			"list-format": "{{value}} cannot be written: its name has to end in one of {{known}}.",
			"unknown-format": "there is no format “{{format}}”; there are: {{known}}.",
			"unknown-audit": "there is no audit “{{audit}}”; fivefold list WS audits shows them.",
			"audit-twice": "several audits are called “{{audit}}”; give the id of one.",
			"kit-out-or-take": "give either --out FILE.xlsx to write the kit, or --take FILE.xlsx to take one in.",
			"unknown-quarter": "“{{quarter}}” is no quarter; write it as 2026-Q4.",
			"unknown-kind": "data of the kind “{{kind}}” cannot be loaded; there are: {{known}}.",
			"rows-rejected_one": "{{path}}: {{count}} row cannot be taken, so nothing was loaded: row {{row}} {{column}}: {{reason}}. With --skip-rejected the others are taken.",
			"rows-rejected_other": "{{path}}: {{count}} rows cannot be taken, so nothing was loaded; the first is row {{row}} {{column}}: {{reason}}. With --skip-rejected the others are taken.",
			"bad-map": "{{path}} is no map of columns (look at {{at}}). See: fivefold import --help",
			"unknown-sheet": "there is no sheet “{{sheet}}”; there are: {{known}}.",
			"sheet-without-table": "the sheet “{{sheet}}” has no row of headings with data below it.",
			"unknown-column": "the sheet “{{sheet}}” has no column “{{column}}”: name its heading or its letters.",
			"bad-day": "“{{value}}” is no day: write it as 2026-12-31.",
			"unknown-recipients": "questionnaires cannot go to “{{value}}”; they go to: {{known}}.",
			"unknown-pack": "there is no questionnaire “{{value}}”; there are: {{known}}.",
			"unknown-name": "“{{value}}” is not there, or there is more than one of that name: give its id.",
			"unknown-issue": "“{{value}}” is nothing that can be accepted; there are: {{known}}."
		},
		fact: {
			"file": "workspace",
			"folder": "folder",
			"entity": "entity",
			"period": "period",
			"sample": "invented sample"
		},
		word: {
			"yes": "yes",
			"no": "no"
		},
		check: {
			"part": "part",
			"state": "state",
			"detail": "detail",
			"whole": "whole",
			"broken": "NOT WHOLE",
			"database": "database",
			"database_count_one": "no fault",
			"database_count_other": "no fault",
			"foreignKeys": "references",
			"foreignKeys_count_one": "no fault",
			"foreignKeys_count_other": "no fault",
			"foreignKeys_broken_one": "{{count}} reference leads nowhere",
			"foreignKeys_broken_other": "{{count}} references lead nowhere",
			"trail": "trail",
			"trail_count_one": "{{count}} entry",
			"trail_count_other": "{{count}} entries",
			"trail_broken": "the chain of hashes breaks at entry {{seq}}",
			"evidence": "evidence",
			"evidence_count_one": "{{count}} file",
			"evidence_count_other": "{{count}} files"
		},
		error: { "print-failed": "The PDF could not be printed. Run npm run setup once, then try again; the other formats need no printing." },
		template: { "written": "The empty template is {{path}}" },
		list: {
			"count": "{{count}} of {{total}}",
			"written_one": "{{count}} row written to {{path}}",
			"written_other": "{{count}} rows written to {{path}}"
		},
		score: {
			"name": "supplier",
			"country": "country",
			"residual": "score",
			"band": "band",
			"confidence": "confidence",
			"driver": "first reason",
			"head_one": "{{count}} supplier scored with model {{model}}: {{critical}} critical, {{high}} high, {{medium}} medium, {{low}} low; {{provisional}} provisional",
			"head_other": "{{count}} suppliers scored with model {{model}}: {{critical}} critical, {{high}} high, {{medium}} medium, {{low}} low; {{provisional}} provisional"
		},
		explain: {
			"supplier": "supplier",
			"country": "country",
			"residual": "score",
			"inherent": "before controls",
			"confidence": "confidence",
			"provisional": "provisional",
			"run": "score run",
			"outdated": "facts changed since",
			"worst-site": "Worst site: {{name}}",
			"changes": "What would bring it into a lower band:",
			"part": "part",
			"factor": "factor",
			"value": "value",
			"score": "score",
			"weight": "weight",
			"points": "points",
			"quality": "quality"
		},
		data: {
			"kind": "kind",
			"edition": "edition",
			"asOf": "as of",
			"entries": "entries",
			"from": "from",
			"built-in": "built in",
			"built-in-before": "built in, of another version",
			"id": "id",
			"list-loaded_one": "{{title}}: {{entries}} entries with {{names}} names loaded, {{count}} record left out",
			"list-loaded_other": "{{title}}: {{entries}} entries with {{names}} names loaded, {{count}} records left out",
			"list-changes": "  since the edition before: {{added}} new, {{changed}} changed, {{removed}} dropped",
			"list-there_one": "{{title}}: this very edition is loaded already",
			"list-there_other": "{{title}}: this very edition is loaded already",
			"state": "state",
			"proposed": "waits for a decision",
			"in-use": "in use",
			"loaded_one": "{{count}} entry read.",
			"loaded_other": "{{count}} entries read.",
			"left-out_one": "{{count}} row left out.",
			"left-out_other": "{{count}} rows left out.",
			"replaces": "Stands in for {{edition}} (as of {{asOf}}).",
			"counts": {
				"supplier": "Suppliers: {{total}} scored, {{moved}} with another number, {{up}} in a higher band, {{down}} in a lower one.",
				"site": "Sites: {{total}} scored, {{moved}} with another number, {{up}} in a higher band, {{down}} in a lower one.",
				"corridor": "Corridors: {{total}} scored, {{moved}} with another number, {{up}} in a higher band, {{down}} in a lower one."
			},
			"subject": {
				"supplier": "supplier",
				"site": "site",
				"corridor": "corridor"
			},
			"change": {
				"subject": "what",
				"name": "name",
				"before": "before",
				"after": "after",
				"why": "moved by"
			},
			"more_one": "and {{count}} more",
			"more_other": "and {{count}} more",
			"waits": "Nothing has changed yet. To take it into use: fivefold data WS accept {{ids}} --by NAME --reason TEXT",
			"accepted": "Accepted by {{name}}: {{reason}}. Score again to see the effect.",
			"done": {
				"accept": "Accepted by {{name}}: {{reason}}.",
				"reject": "Rejected by {{name}}: {{reason}}.",
				"retire": "Taken out of use by {{name}}: {{reason}}.",
				"reconsider": "It waits for a decision again."
			},
			"shared": "{{places}} places and {{flags}} red flags and readings written, SHA-256 {{sha256}}."
		},
		screen: {
			"subject": "our party",
			"listed": "listed name",
			"list": "list",
			"similarity": "similarity",
			"state": "state",
			"head_one": "{{count}} possible match among {{subjects}} parties and {{entries}} entries; {{uncheckable}} names could not be checked",
			"head_other": "{{count}} possible matches among {{subjects}} parties and {{entries}} entries; {{uncheckable}} names could not be checked"
		},
		status: {
			"step": {
				"S1": "1 Governance",
				"S2": "2 Risk",
				"S3": "3 Response",
				"S4": "4 Audit",
				"S5": "5 Disclosure"
			},
			"donePct": "done %",
			"line": "where it stands",
			"dueOn": "due",
			"what": "what",
			"title": "title",
			"kind": {
				"action": "action",
				"finding": "finding",
				"decision": "decision",
				"requirement": "requirement",
				"audit": "audit",
				"evidence": "evidence",
				"assessment": "self-assessment",
				"remedy": "remedy",
				"grievance": "grievance",
				"register": "register"
			},
			"due_one": "Due: {{count}} thing in the next {{days}} days, {{overdue}} overdue",
			"due_other": "Due: {{count}} things in the next {{days}} days, {{overdue}} overdue",
			"risky": "Risky: {{critical}} critical, {{high}} high, {{provisional}} provisional",
			"not-scored": "Risky: not scored yet",
			"missing_one": "Missing for disclosure: {{count}} mandatory item",
			"missing_other": "Missing for disclosure: {{count}} mandatory items",
			"stepName": "step",
			"consistency": "Consistency: {{serious}} serious, {{warning}} warnings, {{note}} notes",
			"severity": "weight",
			"rule": "rule",
			"sentence": "what"
		},
		"export": {
			"format": "format",
			"sizeBytes": "bytes",
			"path": "file",
			"coverage": "Items: {{answered}} answered, {{partly}} partly, {{missing}} missing"
		},
		bundle: {
			"path": "bundle",
			"files": "files",
			"sizeBytes": "bytes",
			"evidenceFiles": "evidence files",
			"evidenceLeftOut": "evidence left out",
			"fingerprint": "fingerprint"
		},
		verify: {
			"valid": "Valid: every file is as it was when the bundle was made.",
			"invalid": "NOT VALID: the bundle was changed or is damaged.",
			"files": "files checked",
			"fingerprint": "fingerprint"
		},
		"import": {
			"planned": "Dry run: nothing was written.",
			"done": "Import done; one undo takes it back.",
			"added": "added",
			"updated": "updated",
			"joined": "joined",
			"unchanged": "unchanged",
			"skipped": "skipped",
			"questions": "questions",
			"sheet": "sheet",
			"row": "row",
			"column": "column",
			"value": "value",
			"reason": "reason",
			"more_one": "… and {{count}} more (--json shows all)",
			"more_other": "… and {{count}} more (--json shows all)"
		},
		phase: {
			"workspace": {
				"database": "Checking the database",
				"trail": "Checking the chain of the trail",
				"evidence": "Checking the evidence"
			},
			"intake": {
				"read": "Reading the list",
				"plan": "Comparing with what is there",
				"write": "Writing"
			},
			"questionnaires": {
				"write": "Writing workbooks",
				"read": "Reading workbooks"
			}
		},
		questionnaire: {
			"campaign": "campaign",
			"due": "due",
			"recipients": "recipients",
			"notSent": "not sent",
			"sent": "sent",
			"overdue": "overdue",
			"answered": "answered",
			"flagged": "red flags",
			"written_one": "{{count}} workbook written to {{path}}.",
			"written_other": "{{count}} workbooks written to {{path}}.",
			"file": "{{file}} ({{subject}})",
			"ready": "ready",
			"taken": "taken in",
			"notTaken": "not taken in",
			"accept": "To take it in all the same: --accept {{code}}",
			"counts": "{{added}} new, {{changed}} changed, {{same}} the same, {{checked}} kept as checked, {{proposed}} proposed, {{refused}} not read, {{open}} open",
			"proposed": "“{{raw}}” is probably {{value}}; it is written only with --proposals",
			"checked": "differs from an answer that somebody has checked; that one stays"
		}
	},
	corridors: {
		title: "Recruitment corridors",
		recruiters: {
			"title": "Recruiters",
			"label": "Recruiters and sub-agents",
			"search": "Find a name, town or licence",
			"add": "Add a recruiter",
			"count": "{{shown}} of {{total}}",
			"emptyTitle": "No recruiters yet",
			"emptyText": "Add whoever finds, places or manages workers: agencies, brokers, sub-agents, licensed or not.",
			"noneFound": "No recruiter fits these filters",
			"chooseOne": "Choose a recruiter",
			"chooseOneText": "Move with the arrow keys. Enter opens its page.",
			"back": "Recruiters",
			"new": "New recruiter",
			"added": "{{name}} was added",
			"suppliers": "Suppliers that hire through it",
			"noSuppliers": "No supplier is recorded.",
			"subAgents": "Sub-agents",
			"noSubAgents": "No sub-agent is recorded.",
			"corridors": "Corridors",
			"remove": "Move to the bin",
			"restore": "Take back from the bin",
			"removed": "{{name}} is in the bin now",
			"column": {
				"name": "Recruiter",
				"kind": "Kind",
				"country": "Country",
				"licence": "Licence",
				"validUntil": "Valid until",
				"suppliers": "Suppliers",
				"subAgents": "Sub-agents",
				"parent": "Works for",
				"corridors": "Corridors"
			},
			"works": "Works in",
			"level": "Level {{n}}:"
		},
		list: {
			"label": "Corridors",
			"search": "Find a name or place",
			"add": "Add a corridor",
			"count": "{{shown}} of {{total}}",
			"emptyTitle": "No corridors yet",
			"emptyText": "A corridor is the way workers take from home to the site: who recruits, through which places, at what cost.",
			"noneFound": "No corridor fits these filters",
			"chooseOne": "Choose a corridor",
			"chooseOneText": "Move with the arrow keys. Enter opens its page."
		},
		column: {
			"name": "Corridor",
			"origin": "From",
			"destination": "To",
			"transits": "Transit",
			"recruiter": "Recruiter",
			"workersPerYear": "Workers",
			"burden": "Fees, months",
			"supplier": "Supplier",
			"fees": "Fees recorded",
			"owed": "Owed"
		},
		burden: {
			"months": "{{months}} months of pay",
			"title": "What a worker pays",
			"paid": "One worker pays {{amount}}: {{months}} months of the expected pay of {{wage}}.",
			"none": "Workers pay nothing, as far as recorded.",
			"aboveOne": "More than one month of pay. Workers should pay nothing (Employer Pays Principle).",
			"aboveThree": "More than three months of pay: a serious sign of debt bondage.",
			"gap": {
				"wage-not-known": "Not known: the pay at the destination is not recorded.",
				"fees-not-known": "Not known: no fee is recorded. Nobody has said that there is none.",
				"other-currency": "Not known: fees and pay are in different currencies. Record the fees in the currency of the pay."
			},
			"source": "Counted as SDG indicator 10.7.1 does: what the worker pays, divided by the expected monthly pay."
		},
		detail: {
			"way": "The way",
			"fees": "Fees and costs",
			"conditions": "Conditions",
			"history": "History",
			"noFees": "No fee is recorded. Ask who paid what: a blank is not zero.",
			"edit": "Edit",
			"remove": "Move to the bin",
			"restore": "Take back from the bin",
			"back": "Recruitment corridors",
			"removed": "{{name}} is in the bin now",
			"inBin": "In the bin since {{when}}"
		},
		role: {
			"origin": "Origin",
			"transit": "Transit",
			"destination": "Destination"
		},
		legal: {
			"free-choice": "free choice of employer",
			"notice-needed": "change of employer with notice",
			"permission-needed": "permission of the employer needed",
			"tied": "visa tied to the employer",
			"tied-and-criminalised": "tied, and leaving is a crime"
		},
		payer: {
			"worker": "Worker",
			"employer": "Employer",
			"recruiter": "Recruiter"
		},
		yes: "yes",
		no: "no",
		field: {
			"name": "Name",
			"recruiterId": "Recruiter",
			"supplierId": "Supplier",
			"siteId": "Site",
			"recruiterChain": "How workers are hired",
			"legalContext": "May the worker leave the employer?",
			"monthlyWage": "Expected monthly take-home pay",
			"wageCurrency": "Currency",
			"workersPerYear": "Workers a year",
			"documentsRetained": "Passports or papers kept from workers",
			"contractSubstituted": "Contract changed after arrival",
			"notes": "Notes",
			"country": "Country",
			"place": "Place",
			"lat": "Latitude",
			"lon": "Longitude",
			"label": "What for",
			"amount": "Amount",
			"currency": "Currency",
			"payer": "Who pays",
			"paidOn": "Paid on",
			"receipt": "Receipt",
			"stop": "Where",
			"visa": "Visa or permit",
			"debt": "Debt of a worker on arrival",
			"debtCurrency": "Currency of the debt",
			"category": "Category",
			"arrivedOn": "Arrived on",
			"workers": "Workers",
			"paid": "One worker paid",
			"paidCurrency": "Currency",
			"repaid": "Repaid to the cohort",
			"repaidCurrency": "Currency",
			"cohort": "Cohort",
			"licence": "Licence",
			"takesOver": "Takes over at"
		},
		form: {
			"add": "New corridor",
			"edit": "Edit {{name}}",
			"stops": "The way, in order of travel",
			"stopsHint": "The first is the origin, the last the destination.",
			"addStop": "Add a stop",
			"removeStop": "Take this stop away",
			"fees": "Fees and related costs",
			"addFee": "Add a fee",
			"removeFee": "Take this fee away",
			"save": "Save",
			"cancel": "Cancel",
			"reason": "Reason (kept in the history)"
		},
		history: {
			"add": "Added corridor {{name}}",
			"edit": "Changed corridor {{name}}",
			"remove_one": "Moved corridor {{name}} to the bin",
			"remove_other": "Moved {{count}} corridors to the bin",
			"restore_one": "Took corridor {{name}} back from the bin",
			"restore_other": "Took {{count}} corridors back from the bin"
		},
		error: {
			"position-half": "A place needs both latitude and longitude. Fill in both, or neither.",
			"fee-at-no-stop": "A fee names a stop that is not on the way. Choose one of the stops, or none.",
			"fee-negative": "A fee can't be less than nothing. Write what was paid as a positive amount.",
			"site-of-another-supplier": "This site belongs to another supplier. Choose one of its own sites.",
			"recruiter-at-no-stop": "A recruiter takes over at a stop that is not on the way. Choose one of the stops, or none."
		},
		category: {
			"recruitment-fee": "recruitment fee",
			"medical": "medical",
			"insurance": "insurance",
			"skills-test": "skills and language test",
			"training": "training and orientation",
			"equipment": "equipment",
			"travel-lodging": "travel and lodging",
			"administrative": "administrative (passport, visa, permits)",
			"illegitimate": "illegitimate: bribe, extortion, bond"
		},
		chain: {
			"title": "Chain of recruiters",
			"none": "Nobody is recorded but the main recruiter.",
			"add": "Add a recruiter to the chain",
			"remove": "Take this recruiter away",
			"hint": "In the order in which workers meet them: village agent first, agency at the destination last.",
			"licence": "{{status}}, number {{number}}, until {{until}}"
		},
		cohorts: {
			"title": "Cohorts of workers",
			"none": "No cohort is recorded.",
			"add": "Add a cohort",
			"remove": "Take this cohort away",
			"hint": "Groups who came together, never persons. What one worker paid is needed only where it differs from the fees above."
		},
		owed: {
			"title": "Owed to workers",
			"text": "Fees and related costs that workers paid and the employer should have (Employer Pays Principle), less what was repaid.",
			"year": "Workers of one year",
			"gap": {
				"workers-not-known": "Not known: how many workers is not recorded.",
				"fees-not-known": "Not known: no fee is recorded. Nobody has said that there is none."
			},
			"nothing": "Nothing",
			"perWorker": "By one worker",
			"rests": "Rests on",
			"reason": {
				"cohort-paid": "the amount recorded for the cohort",
				"corridor-fees": "the fees of the corridor",
				"yearly-workers": "a year’s workers: a scale, not a claim",
				"without-receipts": "no receipts for some fees",
				"repaid-other-currency": "repayment in another currency is not counted"
			}
		},
		legs: {
			"title": "Exposure along the way",
			"none": "Score the suppliers to see conflict and routes along the way.",
			"exposure": "Exposure",
			"hotspots": "Hotspots within reach",
			"score": "Score"
		}
	},
	disclosure: {
		notKnown: "not known",
		noEnd: "no end date",
		noEvidence: "none on file",
		cover: {
			"title": "Due diligence statement on human trafficking and forced labour",
			"subtitle": "{{entity}} · {{period}}",
			"labels": {
				"entity": "Entity",
				"period": "Reporting period",
				"law": "Answers",
				"edition": "Edition",
				"generated": "Made on",
				"approver": "Approved by"
			},
			"span": "{{label}} ({{start}} to {{end}})",
			"answers": "{{entity}} answers {{regime}} ({{reference}})",
			"draft": "{{number}} (draft, not approved)",
			"final": "{{number}} (final)",
			"notApproved": "not yet approved",
			"approved": "{{name}}, {{role}}, {{date}}",
			"signature": "Signature",
			"counsel": "Made under regime file {{regime}}, version {{version}}. This text is not legal advice; have it reviewed by qualified counsel before it is published."
		},
		labels: {
			"draft": "DRAFT",
			"contents": "Contents",
			"table": "Table",
			"page": "page",
			"of": "of",
			"notKnown": "not known",
			"edition": "edition",
			"aboutSheet": "About",
			"figuresSheet": "Figures",
			"columnMeaning": "Meaning",
			"figureKey": "Key",
			"value": "Value",
			"unit": "Unit",
			"sheet": "Sheet",
			"column": "Column"
		},
		units: {
			"count": "number",
			"pct": "per cent",
			"km": "km",
			"days": "days",
			"bytes": "bytes",
			"level": "ordinal number",
			"amount": "amount of money",
			"points": "points, 0 to 100",
			"months": "months of pay"
		},
		ref: {
			"section": "section {{number}}",
			"annex": "annex {{number}}"
		},
		counted: {
			"suppliers_one": "{{n}} supplier",
			"suppliers_other": "{{n}} suppliers",
			"sites_one": "{{n}} site",
			"sites_other": "{{n}} sites",
			"recruiters_one": "{{n}} recruiter",
			"recruiters_other": "{{n}} recruiters",
			"subAgents_one": "{{n}} sub-agent",
			"subAgents_other": "{{n}} sub-agents",
			"corridors_one": "{{n}} recruitment corridor",
			"corridors_other": "{{n}} recruitment corridors",
			"workers_one": "{{n}} worker",
			"workers_other": "{{n}} workers",
			"bands_one": "{{n}} band",
			"bands_other": "{{n}} bands",
			"actions_one": "{{n}} corrective action",
			"actions_other": "{{n}} corrective actions",
			"decisions_one": "{{n}} decision",
			"decisions_other": "{{n}} decisions",
			"findings_one": "{{n}} finding",
			"findings_other": "{{n}} findings",
			"audits_one": "{{n}} audit",
			"audits_other": "{{n}} audits",
			"evidence_one": "{{n}} evidence file",
			"evidence_other": "{{n}} evidence files",
			"remedies_one": "{{n}} remedy",
			"remedies_other": "{{n}} remedies",
			"cases_one": "{{n}} complaint",
			"cases_other": "{{n}} complaints",
			"names_one": "{{n}} name",
			"names_other": "{{n}} names"
		},
		sections: {
			"summary": "Summary",
			"changes": "What changed since the last statement",
			"organisation": "Who and where we are",
			"management": "How due diligence is managed",
			"risk": "Where the risk is",
			"response": "What we did",
			"results": "Results",
			"audit": "Independent audit",
			"remedy": "Grievances and remedy",
			"next-year": "Next year",
			"annex-coverage": "What this statement answers",
			"annex-method": "Method and confidence",
			"annex-data": "Editions of outside data",
			"annex-evidence": "Index of evidence",
			"annex-requirements": "The five steps, requirement by requirement",
			"annex-work": "What comes first, and what would change it",
			"annex-corridors": "Recruitment corridors, one by one"
		},
		headings: {
			"supply-chain": "Supply chain and recruitment",
			"not-known": "What is not known",
			"bands": "Risk bands",
			"near-conflict": "Near conflict",
			"corridors": "Recruitment corridors",
			"screening": "Screening against lists",
			"findings": "Findings",
			"decisions": "Response decisions",
			"actions": "Corrective actions",
			"confidence": "Confidence and missing data",
			"limits": "What the numbers are not",
			"protection": "How people are protected in this text",
			"credits": "Credits"
		},
		keyFigures: {
			"register_suppliers": "Suppliers on record",
			"register_sites": "Sites on record",
			"register_recruiters": "Recruiters on record",
			"register_corridors": "Recruitment corridors on record",
			"register_workers": "Workers at sites whose number is known",
			"risk_bands_critical_suppliers": "Suppliers in the critical band",
			"risk_bands_high_suppliers": "Suppliers in the high band",
			"risk_near_sites": "Sites near a recorded hotspot",
			"response_findings_open": "Open findings",
			"response_actions_done": "Corrective actions done",
			"response_actions_overdue": "Corrective actions overdue",
			"audits_total": "Audits"
		},
		summary: {
			"scope": "This statement covers {{entity}} from {{start}} to {{end}}. On record are {{suppliers}}, {{sites}}, {{recruiters}} and {{corridors}}.",
			"risk_one": "Of {{scored}} scored, {{critical}} stand in the critical band and {{high}} in the high band ({{section}}). {{provisional}} is provisional, because less than half of what the method asks for is known.",
			"risk_other": "Of {{scored}} scored, {{critical}} stand in the critical band and {{high}} in the high band ({{section}}). {{provisional}} are provisional, because less than half of what the method asks for is known.",
			"near_one": "{{sites}} lies within {{distance}} of a recorded hotspot; known to work for the suppliers concerned: {{workers}}.",
			"near_other": "{{sites}} lie within {{distance}} of a recorded hotspot; known to work for the suppliers concerned: {{workers}}.",
			"response": "In response, {{actions}} were planned; {{done}} are done and {{overdue}} overdue. Recorded decisions to suspend: {{suspend}}; to disengage: {{disengage}} ({{section}}).",
			"unknown": "What is not known is stated in {{section}} and counts as risk, never as safety."
		},
		changes: {
			"first": "This is the first statement made from these records, so there is no earlier one to compare it with.",
			"compared": "Compared with the statement for {{period}}, edition {{edition}}."
		},
		organisation: {
			"company": "{{entity}} is a company. Country: {{country}}. Sector: {{sector}}. Registration number: {{registration}}. Employees: {{employees}}.",
			"recruiter": "{{entity}} is a labour recruiter. Country: {{country}}. Sector: {{sector}}. Registration number: {{registration}}. Employees: {{employees}}.",
			"register": "The register holds {{suppliers}} with {{sites}}. Workers at sites whose number is known: {{workers}}.",
			"recruitment": "It also holds {{recruiters}} with {{subAgents}}, working on {{corridors}}. Recruiters and sub-agents with a valid licence: {{licensed}}; without one, or with one that has expired: {{notValid}}; not known: {{unknown}}.",
			"unknown": "Records that lack a fact which the method or a reader needs. A gap is treated as risk and lowers the confidence of a score.",
			"otherCountries": "Other countries"
		},
		unknowns: {
			"suppliersWithoutSite": "Suppliers without any site",
			"suppliersWithoutCountry": "Suppliers whose country is not known",
			"suppliersWithoutTier": "Suppliers whose tier is not known",
			"suppliersWithoutSector": "Suppliers whose sector is not known",
			"sitesWithoutPosition": "Sites without a position",
			"sitesWithoutWorkers": "Sites whose number of workers is not known",
			"sitesWithoutOrigins": "Sites whose workers' origin is not known",
			"sitesWithoutRecruiterChain": "Sites where it is not known how workers were hired",
			"recruitersWithoutLicenceStatus": "Recruiters and sub-agents whose licence is not known",
			"corridorsWithoutFees": "Corridors without any recorded fee",
			"grievances": "No register of grievances is kept in these records, so the number of complaints is not known.",
			"remedy": "No remedy is recorded in the ledger, so repayments and other remedy are not known.",
			"screening": "Names were not screened against any list."
		},
		management: {
			"intro": "Maturity runs from 0 (absent) to 4 (effective). Evidence numbers refer to {{annex}}.",
			"policy": "Policy on human trafficking and forced labour ({{id}}): maturity {{maturity}}; evidence: {{evidence}}.",
			"people": "Accountable senior person and team ({{id}}): maturity {{maturity}}; evidence: {{evidence}}.",
			"records": "Record keeping and integrity of evidence ({{id}}): maturity {{maturity}}; evidence: {{evidence}}.",
			"grievance": "Grievance mechanism open to workers in the chain ({{id}}): maturity {{maturity}}; evidence: {{evidence}}.",
			"policyMissing": "The policy ({{id}}) has not been assessed.",
			"peopleMissing": "The accountable person and team ({{id}}) have not been assessed.",
			"recordsMissing": "Record keeping ({{id}}) has not been assessed.",
			"grievanceMissing": "The grievance mechanism ({{id}}) has not been assessed."
		},
		maturity: {
			"0": "0 absent",
			"1": "1 ad hoc",
			"2": "2 defined",
			"3": "3 operating",
			"4": "4 effective",
			"none": "not assessed",
			"notApplicable": "not applicable"
		},
		gate: {
			"yes": "gate",
			"no": "no"
		},
		ready: {
			"yes": "all gates passed",
			"no": "not ready"
		},
		managementReport: {
			"title": "Report to management on human trafficking and forced labour",
			"internal": "For the house: this report names suppliers and is not written for publication.",
			"cover": {
				"quarter": "Quarter",
				"made": "Made on",
				"by": "Made by"
			},
			"section": {
				"decisions-due": "Decisions that are due",
				"top-risks": "Where the risk is",
				"overdue": "What is overdue",
				"work": "What was done in the quarter",
				"remedy": "Remedy"
			},
			"kind": {
				"requirement": "Requirement",
				"action": "Action",
				"decision": "Review of a decision",
				"finding": "Finding",
				"audit": "Audit",
				"evidence": "Evidence that ends",
				"assessment": "Assessment",
				"remedy": "Remedy",
				"grievance": "Answer to a grievance"
			},
			"restricted": "restricted, see the program",
			"notScored": "No supplier has been scored yet, so where the risk is, is not known.",
			"risk": "Scored on {{date}}: {{critical}} suppliers stand in the critical band and {{high}} in the high band. The ten highest:",
			"noDecisions": "No decision wants its review within ninety days.",
			"nothingOverdue": "Nothing is overdue.",
			"more": "And {{n}} more; the calendar of the program shows all.",
			"findings": "Findings: {{opened}} recorded, {{closed}} closed in the quarter; {{open}} open on the day of this report.",
			"decisions": "Decisions of the quarter: {{continue}} to continue with mitigation, {{suspend}} to suspend, {{disengage}} to disengage.",
			"audits": "Audits: {{reported}} reported in the quarter; {{planned}} planned.",
			"grievances": "Grievances received in the quarter: {{received}}; closed with remedy: {{resolved}}; not answered yet: {{unanswered}}. Median days to the first answer: {{days}}.",
			"remedy": "Remedy is owed to {{owed}} people as far as the number is known. In the quarter something reached {{helped}}; {{confirmed}} confirmed it; {{unreachable}} could not be reached."
		},
		bands: {
			"critical": "Critical",
			"high": "High",
			"medium": "Medium",
			"low": "Low"
		},
		risk: {
			"method": "Scored on {{date}} with model {{model}}: {{scored}}. A score weighs the place, the origin of the workers and the way they were recruited, and lowers the result only for controls that were recorded. {{annex}} says how.",
			"provisional_one": "{{provisional}} is provisional: less than half of what the method asks for is known.",
			"provisional_other": "{{provisional}} are provisional: less than half of what the method asks for is known.",
			"near_one": "{{sites}} of {{suppliers}} lies inside a recorded hotspot or within {{distance}} of one (editions in {{annex}}). Known to work for these suppliers: {{workers}}, which is {{share}} of all workers counted.",
			"near_other": "{{sites}} of {{suppliers}} lie inside a recorded hotspot or within {{distance}} of one (editions in {{annex}}). Known to work for these suppliers: {{workers}}, which is {{share}} of all workers counted.",
			"corridors_one": "{{corridors}} is on record; workers placed per year: {{workers}}. Corridors in which workers pay: {{workersPay}}; more than one month of take-home pay: {{aboveOne}}; more than three months: {{aboveThree}}. For {{unknown}} it can't be told.",
			"corridors_other": "{{corridors}} are on record; workers placed per year: {{workers}}. Corridors in which workers pay: {{workersPay}}; more than one month of take-home pay: {{aboveOne}}; more than three months: {{aboveThree}}. For {{unknown}} it can't be told.",
			"work": "The order in which these risks are worked on, and what would bring each supplier into a lower band, stand in {{annex}}.",
			"corridorsEach": "{{annex}} has each corridor with its chain of recruiters, what a worker pays and what workers are owed."
		},
		screening: {
			"run": "On {{date}}, {{checked}} were compared with {{lists}}, threshold {{threshold}}. Could not be checked: {{notCheckable}}.",
			"list": "{{name}} (edition {{edition}})",
			"result": "Possible matches decided as true: {{trueMatches}}; as false: {{falseMatches}}; unsure: {{unsure}}; not yet decided: {{open}}.",
			"limit": "No result is not a clearance: lists are incomplete and names vary."
		},
		decisions: {
			"continue": "Continue while mitigating",
			"suspend": "Suspend",
			"disengage": "Disengage"
		},
		response: {
			"decisions_one": "{{decisions}} about continuing, suspending or ending a relationship is on record.",
			"decisions_other": "{{decisions}} about continuing, suspending or ending a relationship are on record.",
			"actions": "{{actions}} on record: {{done}} done in the period, {{open}} open, of which {{overdue}} overdue."
		},
		results: {
			"intro": "Progress of a step is the mean maturity of its requirements that apply. A step with a gate below level 2 is shown as not ready, whatever its mean ({{annex}}).",
			"actions_one": "Of the corrective actions, {{share}} are done; the median time to close one was {{days}} day.",
			"actions_other": "Of the corrective actions, {{share}} are done; the median number of days to close one: {{days}}."
		},
		audit: {
			"intro_one": "{{audits}} took place in the period. Audits are numbered, since their titles may name suppliers.",
			"intro_other": "{{audits}} took place in the period. Audits are numbered, since their titles may name suppliers.",
			"name": "Audit {{number}}"
		},
		auditKinds: {
			"second-party": "second party",
			"third-party": "third party"
		},
		announcements: {
			"announced": "announced",
			"semi-announced": "semi-announced",
			"unannounced": "unannounced"
		},
		independence: {
			"declared": "declared",
			"conflict-declared": "declared, with a link named",
			"unknown": "no declaration on file"
		},
		remedy: {
			"grievances_one": "{{cases}} was received; resolved: {{resolved}}. Median days to the first answer: {{days}}.",
			"grievances_other": "{{cases}} were received; resolved: {{resolved}}. Median days to the first answer: {{days}}.",
			"remedy_one": "On record is {{remedies}} (closed: {{closed}}), owed to {{owed}} as far as the number is known. In the period something reached {{helped}}; fees were repaid to {{repaid}}; documents returned: {{documents}}. Confirmed by {{confirmed}}; not to be reached: {{unreachable}}.",
			"remedy_other": "On record are {{remedies}} (closed: {{closed}}), owed to {{owed}} as far as the number is known. In the period something reached {{helped}}; fees were repaid to {{repaid}}; documents returned: {{documents}}. Confirmed by {{confirmed}}; not to be reached: {{unreachable}}.",
			"notKnown_one": "Of {{remedies}} the number of people, or what is owed, is not known yet.",
			"notKnown_other": "Of {{remedies}} the number of people, or what is owed, is not known yet."
		},
		nextYear: {
			"gates": "These gates are below level 2 and come first:",
			"gate": "{{id}} {{title}}: {{maturity}}"
		},
		coverage: {
			"intro": "{{regime}}: {{reference}}. Regime file version {{version}}.",
			"counts": "Answered: {{answered}}. Partly: {{partly}}. Missing: {{missing}}.",
			"states": {
				"answered": "Answered",
				"partly": "Partly",
				"missing": "Missing"
			},
			"nowhere": "nowhere yet",
			"told": "{{id}}, level {{level}}, {{files}}",
			"method": "model {{model}} and its editions",
			"bands": "{{scored}} scored",
			"hotspots": "{{sites}} near a hotspot",
			"hotspotsPartly": "{{sites}} near a hotspot, {{gap}} without a position",
			"risk": "{{findings}}",
			"decisions": "{{decisions}}, {{disengage}} to disengage",
			"actions": "{{actions}}, {{done}} done",
			"audits": "{{audits}} with scope, auditor and dates",
			"auditsPartly": "{{audits}}; add auditor, dates and scope of each",
			"grievances": "{{cases}}",
			"protection": "counts only; no supplier, price or person is named",
			"add": {
				"policy": "add: maturity and evidence of S1.01",
				"governance": "add: maturity and evidence of S1.02",
				"records": "add: maturity and evidence of S1.05",
				"engagement": "add: maturity and evidence of S1.09",
				"indicators": "add: maturity and evidence of S5.11",
				"grievances": "add: maturity and evidence of S1.08",
				"suppliers": "add: a supplier list",
				"method": "add: a score run",
				"risk": "add: a score run or findings",
				"bands": "add: a score run",
				"hotspots": "add: a score run",
				"decisions": "add: a decision per high or critical risk",
				"actions": "add: corrective actions",
				"audits": "add: an audit",
				"protection": "add: a check of what is named"
			}
		},
		levels: {
			"mandatory": "mandatory",
			"conditional": "conditional",
			"recommended": "recommended",
			"procedural": "procedural"
		},
		method: {
			"run": "Model {{model}}, country profile {{profile}}, run of {{date}} ({{run}}).",
			"inputs": "SHA-256 of everything that went into the run: {{hash}}.",
			"model": "Every supplier, site and corridor is scored from 0 (none) to 100 (extreme): the context of the place and of the workers' origin, and the exposure of the workers, give the inherent score; recorded and verified controls lower it to the residual score. Bands: low below 25, medium below 50, high below 75, critical from 75. The bundle of this statement holds every score with its parts, so that each can be recomputed.",
			"confidence_one": "{{provisional}} has a provisional band: confidence below 0.5.",
			"confidence_other": "{{provisional}} have a provisional band: confidence below 0.5.",
			"missing": "A missing fact takes a cautious default, lowers the confidence and widens the range. It never counts as safe.",
			"limits": {
				"proof": "The score does not prove trafficking or forced labour, and no score shows their absence.",
				"workers": "It does not replace talks with workers. A low score without worker voice means not looked at.",
				"avoid": "It must not be used to avoid a region as such.",
				"calibration": "The model has not been back-tested against known cases; its weights are proposals with a version."
			},
			"protection": "This text is made from counts. Places are given by country. No supplier, site, recruiter, purchase price or person is named: suppliers and corridors have numbers, and only the bundle says which they are. Auditors are named where they did an audit."
		},
		evidence: { "intro": "{{files}} on file. The SHA-256 of each is that of the file in the bundle, where it was included." },
		requirements: { "intro": "Requirements marked as gate must reach level 2 before their step counts as ready." },
		gaps: {
			"noRun": "No score run is on record, so nothing can be said here about risk bands.",
			"noScreening": "No screening run is on record: names were not compared with any list.",
			"noActions": "No corrective action is on record.",
			"noDecisions": "No decision to continue, suspend or disengage is on record.",
			"noFindings": "No finding is on record. That may mean that nothing was looked at; it does not show that there is nothing to find.",
			"noAudits": "No independent audit is on record.",
			"noGrievances": "No register of grievances is kept in these records, so the number of complaints is not known.",
			"noRemedy": "No remedy is recorded in the ledger, so what was made good is not known.",
			"noCommitments": "No commitments for the next year have been written yet.",
			"noCorridors": "No recruitment corridor is on record. That is not the same as direct hiring.",
			"noEditions": "No edition of outside data is on record.",
			"noEvidence": "No evidence file is on record."
		},
		tables: /* @__PURE__ */ JSON.parse("{\"keyFigures\":{\"caption\":\"Key figures\",\"columns\":{\"figure\":{\"head\":\"Figure\",\"meaning\":\"What is counted\"},\"value\":{\"head\":\"{{period}}\",\"meaning\":\"Number in the reporting period\"}}},\"changes\":{\"caption\":\"Key figures against the last statement\",\"columns\":{\"figure\":{\"head\":\"Figure\",\"meaning\":\"What is counted\"},\"before\":{\"head\":\"{{before}}\",\"meaning\":\"Number in the statement before\"},\"now\":{\"head\":\"{{period}}\",\"meaning\":\"Number in this statement\"},\"change\":{\"head\":\"Change\",\"meaning\":\"This number less the one before\"}}},\"byTier\":{\"caption\":\"Suppliers by tier\",\"columns\":{\"group\":{\"head\":\"Tier\",\"meaning\":\"Distance from the entity; 1 is a direct contract\"},\"suppliers\":{\"head\":\"Suppliers\",\"meaning\":\"Number of suppliers\"},\"share\":{\"head\":\"Share of suppliers (%)\",\"meaning\":\"Part of all suppliers, per cent\"},\"sites\":{\"head\":\"Sites\",\"meaning\":\"Number of their sites\"}}},\"byCountry\":{\"caption\":\"Suppliers by country\",\"columns\":{\"group\":{\"head\":\"Country\",\"meaning\":\"Country of the supplier\"},\"suppliers\":{\"head\":\"Suppliers\",\"meaning\":\"Number of suppliers\"},\"share\":{\"head\":\"Share of suppliers (%)\",\"meaning\":\"Part of all suppliers, per cent\"},\"sites\":{\"head\":\"Sites\",\"meaning\":\"Number of their sites\"}}},\"bySector\":{\"caption\":\"Suppliers by sector\",\"columns\":{\"group\":{\"head\":\"Sector\",\"meaning\":\"Sector of the supplier in the risk method\"},\"suppliers\":{\"head\":\"Suppliers\",\"meaning\":\"Number of suppliers\"},\"share\":{\"head\":\"Share of suppliers (%)\",\"meaning\":\"Part of all suppliers, per cent\"},\"sites\":{\"head\":\"Sites\",\"meaning\":\"Number of their sites\"}}},\"unknowns\":{\"caption\":\"What is not known\",\"columns\":{\"gap\":{\"head\":\"Gap\",\"meaning\":\"Fact that is missing\"},\"missing\":{\"head\":\"Records\",\"meaning\":\"Number of records that lack it\"},\"of\":{\"head\":\"Of\",\"meaning\":\"Number of records that should have it\"},\"share\":{\"head\":\"Share (%)\",\"meaning\":\"Part that lacks it, per cent\"}}},\"management\":{\"caption\":\"Step 1, requirement by requirement\",\"columns\":{\"id\":{\"head\":\"No.\",\"meaning\":\"Number of the requirement\"},\"requirement\":{\"head\":\"Requirement\",\"meaning\":\"Title of the requirement\"},\"gate\":{\"head\":\"Gate\",\"meaning\":\"Gates must reach level 2\"},\"maturity\":{\"head\":\"Maturity\",\"meaning\":\"Level 0 to 4 with its word\"},\"evidence\":{\"head\":\"Evidence\",\"meaning\":\"Numbers in the index of evidence\"}}},\"requirements\":{\"caption\":\"All requirements\",\"columns\":{\"id\":{\"head\":\"No.\",\"meaning\":\"Number of the requirement\"},\"requirement\":{\"head\":\"Requirement\",\"meaning\":\"Title of the requirement\"},\"gate\":{\"head\":\"Gate\",\"meaning\":\"Gates must reach level 2\"},\"maturity\":{\"head\":\"Maturity\",\"meaning\":\"Level 0 to 4 with its word\"},\"evidence\":{\"head\":\"Evidence\",\"meaning\":\"Numbers in the index of evidence\"}}},\"bands\":{\"caption\":\"Suppliers, sites and corridors by risk band\",\"columns\":{\"band\":{\"head\":\"Band\",\"meaning\":\"Band of the residual score\"},\"suppliers\":{\"head\":\"Suppliers\",\"meaning\":\"Number of suppliers\"},\"sites\":{\"head\":\"Sites\",\"meaning\":\"Number of sites\"},\"corridors\":{\"head\":\"Corridors\",\"meaning\":\"Number of recruitment corridors\"},\"workers\":{\"head\":\"Workers\",\"meaning\":\"Workers of the suppliers in the band, as far as known\"}}},\"riskCountries\":{\"caption\":\"Countries with suppliers in the high or critical band\",\"columns\":{\"country\":{\"head\":\"Country\",\"meaning\":\"Country of the supplier\"},\"suppliers\":{\"head\":\"Suppliers\",\"meaning\":\"Number of suppliers\"},\"highOrCritical\":{\"head\":\"High or critical\",\"meaning\":\"Suppliers in the high or the critical band\"}}},\"decisions\":{\"caption\":\"Response decisions\",\"columns\":{\"option\":{\"head\":\"Decision\",\"meaning\":\"Response option of the OECD guidance\"},\"count\":{\"head\":\"Number\",\"meaning\":\"Decisions on record\"}}},\"findings\":{\"caption\":\"Findings by severity\",\"columns\":{\"severity\":{\"head\":\"Severity\",\"meaning\":\"Worst of scale, scope and irremediability, 1 to 5\"},\"open\":{\"head\":\"Open\",\"meaning\":\"Findings not closed\"},\"closed\":{\"head\":\"Closed\",\"meaning\":\"Findings closed with a reason\"},\"people\":{\"head\":\"People affected\",\"meaning\":\"Number of affected people, as far as recorded\"}}},\"progress\":{\"caption\":\"Progress of the five steps\",\"columns\":{\"step\":{\"head\":\"Step\",\"meaning\":\"Step of the due diligence process\"},\"progress\":{\"head\":\"Progress (%)\",\"meaning\":\"Mean maturity of the requirements that apply, per cent\"},\"gatesReady\":{\"head\":\"Gates passed\",\"meaning\":\"Gate requirements at level 2 or above\"},\"gatesTotal\":{\"head\":\"Gates\",\"meaning\":\"Gate requirements that apply\"},\"ready\":{\"head\":\"State\",\"meaning\":\"Not ready while a gate is below level 2\"}}},\"managementRisks\":{\"caption\":\"The ten highest scores\",\"columns\":{\"supplier\":{\"head\":\"Supplier\",\"meaning\":\"Name on record\"},\"country\":{\"head\":\"Country\",\"meaning\":\"Country of the supplier\"},\"band\":{\"head\":\"Band\",\"meaning\":\"Band of the residual score\"},\"score\":{\"head\":\"Score\",\"meaning\":\"Residual score, 0 to 100\"},\"before\":{\"head\":\"Before\",\"meaning\":\"Residual score of the run before\"},\"reason\":{\"head\":\"Main reason\",\"meaning\":\"What weighs most in the score\"}}},\"managementOverdue\":{\"caption\":\"Overdue\",\"columns\":{\"kind\":{\"head\":\"What\",\"meaning\":\"Kind of thing\"},\"title\":{\"head\":\"Which\",\"meaning\":\"Its title on record\"},\"owner\":{\"head\":\"Owner\",\"meaning\":\"Who answers for it\"},\"due\":{\"head\":\"Due\",\"meaning\":\"Day it was due\"},\"late\":{\"head\":\"Days late\",\"meaning\":\"Days from the due day to the day of the report\"}}},\"managementDecisions\":{\"caption\":\"Decisions to be reviewed within ninety days\",\"columns\":{\"kind\":{\"head\":\"What\",\"meaning\":\"Kind of thing\"},\"title\":{\"head\":\"Which\",\"meaning\":\"Its title on record\"},\"owner\":{\"head\":\"Approver\",\"meaning\":\"Who approved the decision\"},\"due\":{\"head\":\"Review on\",\"meaning\":\"Day of the review\"},\"late\":{\"head\":\"Days late\",\"meaning\":\"Days from the day of the review to the day of the report\"}}},\"remedy\":{\"caption\":\"Remedy: money owed, paid and open by currency\",\"columns\":{\"currency\":{\"head\":\"Currency\",\"meaning\":\"ISO 4217 code; amounts of different currencies are not added up\"},\"owed\":{\"head\":\"Owed\",\"meaning\":\"Owed in remedies of which the amount is known\"},\"paid\":{\"head\":\"Paid\",\"meaning\":\"Paid within the period\"},\"open\":{\"head\":\"Open\",\"meaning\":\"Owed and not paid within the period\"}}},\"audits\":{\"caption\":\"Audits: scope and auditor\",\"columns\":{\"audit\":{\"head\":\"Audit\",\"meaning\":\"Number of the audit in this statement\"},\"subject\":{\"head\":\"Of\",\"meaning\":\"What was audited\"},\"auditor\":{\"head\":\"Auditor\",\"meaning\":\"Firm or person that did the audit\"},\"kind\":{\"head\":\"Kind\",\"meaning\":\"Second party or third party\"},\"announcement\":{\"head\":\"Announced\",\"meaning\":\"Whether the site knew the date\"},\"dates\":{\"head\":\"Dates\",\"meaning\":\"First and last day\"},\"independence\":{\"head\":\"Independence\",\"meaning\":\"Whether a declaration is on file\"},\"criteria\":{\"head\":\"Criteria\",\"meaning\":\"What was measured against, with versions\"},\"interviews\":{\"head\":\"Private interviews\",\"meaning\":\"Workers interviewed in private\"}}},\"auditFindings\":{\"caption\":\"Audits: findings by grade\",\"columns\":{\"audit\":{\"head\":\"Audit\",\"meaning\":\"Number of the audit in this statement\"},\"critical\":{\"head\":\"Critical\",\"meaning\":\"Critical findings\"},\"major\":{\"head\":\"Major\",\"meaning\":\"Major findings\"},\"minor\":{\"head\":\"Minor\",\"meaning\":\"Minor findings\"},\"observation\":{\"head\":\"Observation\",\"meaning\":\"Observations\"},\"closed\":{\"head\":\"Closed\",\"meaning\":\"Findings of all grades that are closed\"}}},\"coverage\":{\"caption\":\"What the regime asks for and what answers it\",\"columns\":{\"id\":{\"head\":\"Item\",\"meaning\":\"Number of the item in the regime file\"},\"item\":{\"head\":\"What the statement should say\",\"meaning\":\"Item of the regime\"},\"level\":{\"head\":\"Level\",\"meaning\":\"Mandatory, conditional, recommended or procedural\"},\"state\":{\"head\":\"State\",\"meaning\":\"Answered, partly or missing\"},\"where\":{\"head\":\"Where\",\"meaning\":\"Section that answers it\"},\"by\":{\"head\":\"Answered by\",\"meaning\":\"Records behind the answer, or what to add\"}}},\"editions\":{\"caption\":\"Editions of outside data\",\"columns\":{\"name\":{\"head\":\"Data set\",\"meaning\":\"Name of the data set\"},\"edition\":{\"head\":\"Edition\",\"meaning\":\"Edition used\"},\"asOf\":{\"head\":\"As of\",\"meaning\":\"Day up to which the data reach\"},\"licence\":{\"head\":\"Licence\",\"meaning\":\"Licence of the data\"},\"sha256\":{\"head\":\"SHA-256\",\"meaning\":\"Hash of the edition as used\"}}},\"lists\":{\"caption\":\"Lists used for screening\",\"columns\":{\"list\":{\"head\":\"List\",\"meaning\":\"Name of the list\"},\"edition\":{\"head\":\"Edition\",\"meaning\":\"Edition used\"},\"entries\":{\"head\":\"Entries\",\"meaning\":\"Number of entries\"},\"sha256\":{\"head\":\"SHA-256\",\"meaning\":\"Hash of the list file\"}}},\"evidence\":{\"caption\":\"Index of evidence\",\"columns\":{\"number\":{\"head\":\"No.\",\"meaning\":\"Number by which the text refers to it\"},\"title\":{\"head\":\"Title\",\"meaning\":\"Title of the file\"},\"type\":{\"head\":\"Type\",\"meaning\":\"Media type\"},\"added\":{\"head\":\"Added\",\"meaning\":\"Day it was added\"},\"validUntil\":{\"head\":\"Valid until\",\"meaning\":\"Last day of validity\"},\"language\":{\"head\":\"Language\",\"meaning\":\"Language of the file\"},\"size\":{\"head\":\"Size (bytes)\",\"meaning\":\"Size in bytes\"},\"requirements\":{\"head\":\"Serves\",\"meaning\":\"Requirements it stands behind\"},\"sha256\":{\"head\":\"SHA-256\",\"meaning\":\"Hash of the file\"}}},\"work\":{\"caption\":\"Order of work\",\"columns\":{\"number\":{\"head\":\"No.\",\"meaning\":\"Place in the order of work; the bundle says which supplier it is\"},\"country\":{\"head\":\"Country\",\"meaning\":\"Country of the supplier\"},\"severity\":{\"head\":\"Severity\",\"meaning\":\"1 to 5: the worst of scale, scope and irremediability\"},\"likelihood\":{\"head\":\"Likeli­hood\",\"meaning\":\"1 to 5, from the band of the score and what findings say\"},\"basis\":{\"head\":\"Severity rests on\",\"meaning\":\"Rated by a person in a finding, or estimated from the score\"},\"band\":{\"head\":\"Band\",\"meaning\":\"Band of the residual score\"},\"score\":{\"head\":\"Score\",\"meaning\":\"Residual score, 0 to 100\"},\"changes\":{\"head\":\"What would bring it into a lower band\",\"meaning\":\"Single changes, or changes that only together are enough, found by trying them on the model; empty in the lowest band, or where the place alone decides\"}}},\"corridors\":{\"caption\":\"Recruitment corridors\",\"columns\":{\"number\":{\"head\":\"No.\",\"meaning\":\"Number of the corridor in this statement; the bundle says which one it is\"},\"journey\":{\"head\":\"Journey\",\"meaning\":\"Countries in travelling order\"},\"band\":{\"head\":\"Band\",\"meaning\":\"Band of the residual score\"},\"recruiters\":{\"head\":\"Recruiters\",\"meaning\":\"In the order in which workers meet them, with their licences\"},\"workers\":{\"head\":\"Workers a year\",\"meaning\":\"Workers placed in a year\"},\"paid\":{\"head\":\"One worker pays\",\"meaning\":\"Recruitment fees and related costs paid by one worker, by currency\"},\"months\":{\"head\":\"Months of pay\",\"meaning\":\"What one worker pays in months of pay at the destination (SDG 10.7.1)\"},\"owed\":{\"head\":\"Owed in all\",\"meaning\":\"What workers paid and the employer should have, less what was repaid, by currency\"}}}}"),
		severities: {
			"5": "5 (most severe)",
			"4": "4",
			"3": "3",
			"2": "2",
			"1": "1 (least severe)",
			"notRated": "not rated"
		},
		fileKinds: {
			"pdf": "PDF",
			"word": "Word document",
			"sheet": "spreadsheet",
			"image": "image",
			"recording": "recording",
			"text": "text",
			"other": "file"
		},
		error: {
			"regime": "There is no regime {{regime}}. The regimes are listed on the disclosure page.",
			"final-needs-approval": "A final statement needs an approver with role and date. Fill them in first.",
			"not-screened": "Names were not compared yet. Screen all names first, then make the certificate.",
			"final-is-locked": "Edition {{edition}} is final and can't be changed. Begin the next edition with a reason.",
			"edition-still-draft": "Edition {{edition}} is still a draft; change it instead of beginning another.",
			"print-failed": "The PDF could not be made: the printing part of the program did not answer. The other formats do not need it.",
			"evidence-changed": "The file {{title}} is not what was added: its hash differs. Run the check of the workspace.",
			"bundle-too-large": "The bundle would be larger than 4 GB. Leave out the evidence, or part of it.",
			"changed-while-gathering": "The workspace kept changing while the statement was being put together. Wait until imports and runs are done, then try again.",
			"files-exist_one": "One file of this name is already there: {{names}}.",
			"files-exist_other": "{{count}} files of these names are already there: {{names}}."
		},
		history: {
			"edit": "changed the statement under {{regime}}, edition {{edition}}",
			"approve": "made edition {{edition}} of the statement under {{regime}} final, approved by {{approver}}",
			"next-edition": "began edition {{edition}} of the statement under {{regime}}",
			"export": "exported the statement under {{regime}}, edition {{edition}}: {{formats}}",
			"bundle": "made a bundle of the statement under {{regime}}, edition {{edition}}, fingerprint {{fingerprint}}"
		},
		verify: {
			"not-a-bundle": "This is not a bundle: it does not begin as a zip file.",
			"container-damaged": "The file is cut off or damaged: its directory can't be read.",
			"container-altered": "All files are as listed, but the zip around them is not as it was made: something outside the files was changed.",
			"too-many-files": "The file holds more entries than a bundle can have.",
			"too-large": "The entries claim more bytes than a bundle can have.",
			"encrypted": "{{path}} is encrypted; nothing in a bundle is.",
			"compressed": "{{path}} is compressed; files of a bundle are stored as they are.",
			"unsafe-path": "{{path}} is a path that a bundle can't have. Do not unpack this file.",
			"not-a-file": "{{path}} is a link or a device, not a file. Do not unpack this file.",
			"duplicate-path": "{{path}} occurs twice.",
			"case-clash": "{{path}} differs from another file only by capital letters.",
			"unreadable-file": "{{path}} can't be read.",
			"manifest-missing": "manifest.json is missing: this is no bundle, or its list was taken out.",
			"manifest-unreadable": "manifest.json can't be understood: it was changed, or never was a manifest.",
			"manifest-newer": "The bundle was made by a newer version. Check it with that version.",
			"manifest-altered": "manifest.json was changed.",
			"checksums-missing": "SHA256SUMS is missing.",
			"checksums-altered": "SHA256SUMS does not fit manifest.json: one of the files was hashed anew, or the list was changed.",
			"manifest-or-checksums-altered": "manifest.json and SHA256SUMS disagree about the manifest: one of the two was changed.",
			"file-altered": "{{path}} was changed.",
			"file-missing": "{{path}} is missing.",
			"file-added": "{{path}} was added.",
			"fingerprint-differs": "The bundle agrees with itself, but it is not the one with the expected fingerprint.",
			"valid": "Valid: every file is as it was when the bundle was made.",
			"invalid": "Not valid: something was changed."
		},
		restricted: "restricted: title held back",
		auditSubjects: {
			"entity": "the entity",
			"supplier": "a supplier",
			"site": "a site",
			"recruiter": "a recruiter",
			"corridor": "a corridor"
		},
		editionKinds: {
			"countries": "Country indicators",
			"hotspots": "Hotspots",
			"routes": "Migration routes",
			"sectors": "Sector and goods ratings"
		},
		about: { "readme": "Due diligence statement of {{entity}} for {{period}} under {{regime}}, edition {{edition}}, with the records behind it.\n\nstatement/   the statement in five formats; all say the same numbers\nscores/      the score run, and every score with the inputs it was made from\nmethod/      the weights of the model, the regime and the five steps as used\ndata/        editions of outside data, with licences and credits\nscreening/   the screening run: lists, threshold, what could not be checked, matches and decisions\nrecords/     findings, actions, audits and the five steps\ntrail/       who changed what and when, as a chain of hashes\nevidence/    the index of evidence, and the files that were included\n\nTo check it without our program: unpack it and run   sha256sum -c SHA256SUMS   in the folder.\nThe fingerprint of the bundle is the SHA-256 of manifest.json; compare it with the one you were given by another road.\n\nThis bundle names suppliers and people who worked on the records. It is meant for those it was given to, not for publication." },
		tab: {
			"coverage": "What it must say",
			"words": "Own words",
			"approval": "Approval",
			"export": "Export",
			"verify": "Check a bundle"
		},
		formats: {
			"pdf": "PDF",
			"docx": "Word",
			"xlsx": "Excel",
			"html": "HTML",
			"json": "JSON"
		},
		exportKinds: {
			"files": "files",
			"bundle": "bundle"
		},
		phase: {
			"gather": "Gathering the numbers…",
			"pdf": "Printing the PDF…",
			"docx": "Writing the Word document…",
			"xlsx": "Writing the workbook…",
			"html": "Writing the HTML page…",
			"json": "Writing the JSON…",
			"hash": "Hashing files…",
			"certificate": "Making the certificate of screening…",
			"write": "Writing the bundle…"
		},
		screen: {
			"title": "Disclosure",
			"draft": "Draft",
			"final": "Final",
			"tabs": "Parts of the disclosure page",
			"regimes": "Laws and guidelines",
			"preview": "The statement as it is printed",
			"checkAndApprove": "Check and approve",
			"asked": "What the statement must or should say",
			"item": "Item",
			"state": "State",
			"answeredBy": "Answered by",
			"where": "Where",
			"counts": "{{answered}} answered · {{partly}} partly · {{missing}} missing",
			"goTo": "Go to {{title}}",
			"ownWords": "Own words",
			"ownWordsHint": "Words of your own by section. They stay as typed whenever the numbers are made anew; numbers come from the records and can't be typed here.",
			"locked": "This edition is final and locked. Begin the next edition to change its words.",
			"wordsSaved": "Own words are saved",
			"save": "Save",
			"approval": "Approval",
			"approverName": "Approved by",
			"approverRole": "Role",
			"approvedOn": "Date of approval",
			"keepDraft": "Save, keep as draft",
			"approve": "Approve as final",
			"isFinal": "Edition {{edition}} is final",
			"nothingMissing": "Every item of the regime has an answer, in part at least.",
			"missing_one": "One item has no answer yet:",
			"missing_other": "{{count}} items have no answer yet:",
			"nextEdition": "Begin the next edition",
			"reason": "Why a new edition is needed",
			"exportTitle": "Export",
			"exportHint": "All formats say the same numbers. A draft carries its mark on every page.",
			"formats": "Formats",
			"paper": "Paper",
			"exportDo": "Choose a folder and export…",
			"replace": "Replace them",
			"fileName": "File",
			"fileSize": "Size",
			"showFolder": "Show in folder",
			"written_one": "One file was written.",
			"written_other": "{{count}} files were written.",
			"writtenFiles": "Files that were written",
			"bundleTitle": "Bundle for an auditor",
			"bundleHint": "The statement in all formats with scores and their inputs, data editions, screening, trail and evidence, and checksums to prove that nothing was changed. It names suppliers: hand it only to those it is meant for.",
			"withEvidence": "Include evidence files",
			"withEvidenceHint": "Files marked as restricted never go in; the index says which were left out.",
			"bundleDo": "Make a bundle…",
			"bundleMade": "The bundle was written.",
			"filesInside": "Files inside",
			"evidenceInside": "Evidence files",
			"evidenceLeftOut": "Evidence left out",
			"fingerprint": "Fingerprint",
			"fingerprintHint": "Give the fingerprint to the receiver by another road (by phone, on paper): then they can tell this bundle from any other.",
			"verifyTitle": "Check a bundle",
			"verifyHint": "Recomputes every hash. Works for any bundle, also one from somebody else; nothing of it is unpacked.",
			"expected": "Fingerprint you were given",
			"expectedHint": "64 letters and digits; leave empty if you have none.",
			"expectedWrong": "A fingerprint has 64 characters, 0 to 9 and a to f.",
			"verifyDo": "Choose a bundle…",
			"madeOn": "Made",
			"filesChecked": "Files checked",
			"verifyLimit": "The check shows that nothing changed since the bundle was made. Whether what it says is true is for the audit; who made it is told only by the fingerprint.",
			"cancelled": "Stopped; nothing was written.",
			"history": "What left the house",
			"when": "When",
			"what": "What",
			"who": "Who",
			"files": "Files"
		},
		data: { "credit": "{{name}}: {{credit}}" },
		work: {
			"intro": "Severity comes before likelihood, and the two are never multiplied: a rare but grave harm does not sink below a common minor one (UN Guiding Principles, principle 24). Both run from 1 to 5. What would bring a supplier into a lower band was found by trying changes on the model; it is a direction for work, and no substitute for talking with workers.",
			"shown_one": "Of {{scored}}, {{shown}} is shown: the one that comes first.",
			"shown_other": "Of {{scored}}, {{shown}} are shown: those that come first.",
			"findings": "rated in findings",
			"estimate": "estimated from the score",
			"band": "{{band}}",
			"provisionalBand": "{{band}}, provisional",
			"site": "site {{n}}"
		},
		corridors: {
			"intro_one": "Of {{corridors}}, {{shown}} is shown. Months of pay are counted as SDG indicator 10.7.1 does: what a worker pays, divided by the monthly pay expected at the destination. Money is not converted: fees in another currency than the pay leave the months unknown.",
			"intro_other": "Of {{corridors}}, {{shown}} are shown, the worst first. Months of pay are counted as SDG indicator 10.7.1 does: what a worker pays, divided by the monthly pay expected at the destination. Money is not converted: fees in another currency than the pay leave the months unknown.",
			"owed": "Owed is what workers paid and the employer should have (Employer Pays Principle), less what was repaid, for the cohorts on record; without cohorts for the workers of one year, which is a scale and no claim.",
			"nothing": "nothing",
			"notScored": "not scored",
			"recruiter": "{{kind}}, {{licence}}",
			"kind": {
				"recruiter": "agency",
				"sub_agent": "sub-agent"
			},
			"licence": {
				"licensed": "licensed",
				"unlicensed": "without licence",
				"expired": "licence expired",
				"not-known": "licence not known"
			}
		}
	},
	duplicates: {
		title: "Duplicates",
		what: "Records that are probably told twice. You decide; every decision is remembered for later imports and can be reopened.",
		tab: { "decided": "Decided" },
		kind: {
			"supplier": "Suppliers",
			"site": "Sites",
			"recruiter": "Recruiters and sub-agents"
		},
		kindLabel: "Look among",
		find: "Look for duplicates",
		progress: { "compare": "Comparing records" },
		none: "No likely duplicates",
		noneWhat_one: "{{records}} record was looked at.",
		noneWhat_other: "{{records}} records were looked at.",
		found_one: "{{pairs}} likely duplicate among {{looked}} records",
		found_other: "{{pairs}} likely duplicates among {{looked}} records",
		more: "The likeliest {{shown}} are shown. Decide some and look again.",
		likely: "{{share}} % likely the same",
		pair: "{{left}} and {{right}}",
		of: "of {{supplier}}",
		side: {
			"field": "What is compared",
			"left": "One record",
			"right": "The other",
			"row": "This row",
			"record": "Known record",
			"differs": "differs"
		},
		field: {
			"name": "Name",
			"otherNames": "Other names",
			"country": "Country",
			"region": "Region",
			"city": "Town",
			"address": "Address",
			"position": "Position",
			"numbers": "Numbers"
		},
		"for": "Speaks for it",
		against: "Speaks against it",
		reason: {
			"name-same": "the names are the same but for the legal form",
			"name-alike": "the names agree to {{share}} %",
			"name-partly": "the names agree in part ({{share}} %)",
			"name-unlike": "the names have little in common ({{share}} %)",
			"name-numbers-differ": "numbers in the names differ: {{ours}} and {{theirs}}",
			"name-number-lacking": "only one name has the number {{number}}",
			"address-same": "the addresses agree to {{share}} %",
			"address-differs": "the addresses differ",
			"address-numbers-same": "house and plot numbers are the same",
			"address-numbers-differ": "house and plot numbers differ",
			"city-same": "the same town",
			"city-differs": "different towns: {{ours}} and {{theirs}}",
			"country-differs": "different countries: {{ours}} and {{theirs}}",
			"near": "{{metres}} m apart",
			"far": "{{km}} km apart",
			"number-same": "the same number ({{kind}} {{number}})",
			"number-differs": "different numbers ({{kind}}: {{ours}} and {{theirs}})"
		},
		action: {
			"merge": "The same: merge…",
			"apart": "Different",
			"reopen": "Ask again",
			"mergeNow": "Merge"
		},
		verdict: {
			"same": "The same",
			"different": "Different",
			"open": "Asked again"
		},
		decided: {
			"noneWhat": "Decisions made here and while bringing lists in stand here, for ever, and can be reopened.",
			"pair": "Records",
			"verdict": "Decision",
			"when": "When and by whom",
			"by": "{{when}}, {{who}}",
			"change": "Change"
		},
		merge: {
			"keep": "Which record stays?",
			"keepWhat": "The other name stays as another name; its record goes into the bin with its file, sheet and row. One undo takes the merge back.",
			"moves": "Comes along: {{what}}",
			"movesNothing": "Nothing hangs on the other record.",
			"moved": "{{count}} × {{table}}",
			"fills": "Taken over because it is missing: {{fields}}",
			"conflicts": "Both say something different. Which is right?",
			"take": "{{field}}: take “{{lost}}” instead of “{{kept}}”",
			"done": "{{lost}} is now part of {{kept}}"
		},
		history: {
			"keep-apart": "decided that {{left}} and {{right}} are different",
			"reopen": "reopened the decision about {{left}} and {{right}}",
			"merge": "merged {{lost}} into {{kept}}; {{moved}} records came along",
			"part": "took {{lost}} out of {{kept}} again",
			"split": "split {{name}} from {{from}} with {{sites}} sites"
		},
		error: {
			"in-bin": "{{name}} is in the bin. Take it out first.",
			"same-record": "This is one and the same record. Choose two different ones.",
			"sites-of-two-suppliers": "These sites belong to two suppliers. Merge the suppliers first, or move the site.",
			"keeps-agent": "{{name}} works for the other one, at some remove. Keep the other record instead.",
			"parted-already": "This merge was taken apart already.",
			"not-of-this-supplier": "Something chosen does not belong to this supplier any more. Look again and choose anew."
		},
		merges: {
			"title": "Merged from",
			"line": "{{name}}, merged on {{when}} by {{who}}",
			"along_one": "{{count}} record came along",
			"along_other": "{{count}} records came along",
			"part": "Take apart…",
			"partOf": "Take {{name}} apart again…",
			"partNow": "Take apart",
			"ask": "{{name}} comes out of the bin. What came along goes back to it unless it was moved on since; fields taken over are put back unless they were changed since. Both are remembered as different.",
			"done": "{{name}} is a record of its own again"
		},
		split: {
			"open": "Split…",
			"title": "Split {{name}}",
			"what": "What belongs to somebody else goes into a new supplier beside this one. Sites take along their workers, recruiters, findings and audits. Both are remembered as different; one undo takes it back.",
			"name": "Name of the new supplier",
			"sites": "Sites that go",
			"noSites": "No site is recorded.",
			"aliases": "Other names that go",
			"numbers": "Numbers that go",
			"number": "{{kind}} {{number}}",
			"note": "Why (kept in the history)",
			"now": "Split",
			"nothing": "Choose at least one site, name or number.",
			"noName": "Name the new supplier.",
			"done": "{{name}} is a supplier of its own"
		},
		numberKind: {
			"OWN": "our number",
			"LEI": "LEI",
			"OS": "OS ID",
			"DUNS": "DUNS",
			"VAT": "VAT",
			"REGISTRATION": "registration",
			"LICENCE": "licence"
		}
	},
	errors: {
		"invalid-input": "Something in the request does not fit: {{issues}}. Correct it and try again.",
		"not-found": "This record is not there any more. Go back to the list; History says what happened to it.",
		conflict: "Something else was saved in the meantime, so nothing was written. Look at the current state and try again.",
		"no-workspace": "No workspace is open. Open one or make a new one first.",
		"not-a-workspace": "{{path}} is not a Fivefold workspace. Choose a file that ends in .fivefold.",
		"workspace-newer": "{{path}} was saved by a newer Fivefold (format {{found}}, this program knows up to {{known}}). Install the newer program; the file was not touched.",
		"workspace-damaged": "{{path}} is damaged ({{detail}}). It was not changed. Open a backup copy of it, or ask for help with the file.",
		"workspace-locked": "{{path}} is open in another window or program. Close it there, then open it here.",
		"workspace-exists": "{{path}} exists already and was not touched. Choose another name, or open it.",
		"file-missing": "{{path}} is not there. Check the name and whether the drive is connected.",
		"file-empty": "{{path}} is empty (0 bytes). Ask for the file again, or choose another one.",
		"file-is-directory": "{{path}} is a folder. Choose a file inside it.",
		"file-no-permission": "{{path}} can't be read or written with your rights. Change its permissions or choose another place.",
		"file-too-large": "{{path}} is larger than can be taken in here. Split it or leave out what is not needed.",
		"file-unreadable": "{{path}} can't be read: its content is broken or protected. Open it in the program that made it, save it anew, and try again.",
		"file-unsafe": "{{path}} was refused because it could do harm when opened. Ask its sender for a plain copy.",
		"file-wrong-kind": "{{path}} is not the kind of file that is expected here. Choose another one.",
		"no-table": "No table with headings was found in {{path}}. Check that it has a row of headings with data below it.",
		"disk-full": "The disk is full: {{path}} was not written, and nothing is half there. Make room and try again.",
		"nothing-to-undo": "There is nothing to undo.",
		"nothing-to-redo": "There is nothing to redo.",
		"undo-conflict": "This step can't be undone because a later change builds on it.",
		cancelled: "Cancelled. Nothing was changed.",
		busy: "This is running already. Wait until it is done, or cancel it.",
		refused: "This can't be done now.",
		unexpected: "Something went wrong inside the program (reference {{ref}}). Nothing was half-written. Try again; if it comes back, send the log file with this reference.",
		detail: {
			"over-limit": "{{path}} has {{sizeMb}} MB; files of this kind are read up to {{maxMb}} MB. Nothing was read. Split it, or leave out what is not needed.",
			"sample-needs-empty-workspace": "The sample needs a new, empty workspace. Make one first.",
			"file-token": "Choose the file again: the program no longer knows which one was meant.",
			"unknown-endpoint": "The window asked for something this engine does not know. Close the program and start it again."
		}
	},
	evidence: {
		page: "Evidence",
		list: "Files kept as evidence",
		here: "Evidence",
		drop: {
			"title": "Drop files here",
			"hint": "Documents, sheets, pictures, sound, film. Up to {{size}} each; nothing that runs.",
			"choose": "Choose files…"
		},
		adding: "Taking in {{name}}",
		added_one: "{{count}} file taken in",
		added_other: "{{count}} files taken in",
		wasThere: "{{name}} was here already; it now also serves this.",
		refused: "{{name}} was not taken in.",
		none: "No file yet.",
		column: {
			"title": "Title",
			"file": "File",
			"size": "Size",
			"added": "Added",
			"validUntil": "Valid until",
			"uses": "Used for",
			"bytes": "Size in bytes",
			"state": "Validity",
			"kind": "Kind"
		},
		uses_one: "{{count}} place",
		uses_other: "{{count}} places",
		unused: "nothing yet",
		validity: {
			"no-end": "No end",
			"valid": "Valid",
			"ending": "Ends soon",
			"ended": "Ended"
		},
		filter: {
			"label": "Filters of the evidence",
			"search": "Search in titles, names and notes",
			"ending": "Ends soon",
			"ended": "Ended",
			"sum": "{{files}}, {{size}}"
		},
		empty: {
			"title": "No evidence yet",
			"what": "Drop a file here, or beside the requirement, finding, action or audit it proves. One file may serve many."
		},
		choose: "Choose a file to see what it proves.",
		fact: {
			"fileName": "File name",
			"mediaType": "Kind",
			"size": "Size",
			"added": "Added",
			"addedBy": "by {{who}}, {{when}}",
			"sha256": "SHA-256"
		},
		usedFor: "Used for",
		target: {
			"requirement": "Requirement {{id}}",
			"finding": "Finding",
			"action": "Action",
			"audit": "Audit"
		},
		gone: "no longer there",
		unlink: "Take {{title}} away from here",
		field: {
			"title": "Title",
			"note": "Notes",
			"validUntil": "Valid until",
			"language": "Language",
			"restricted": "Restricted: holds names of workers or sources",
			"pages": "Pages"
		},
		form: "About this file",
		save: "Save",
		saveCopy: "Save a copy…",
		saved: "A copy was written.",
		remove: {
			"open": "Put into the bin…",
			"ask": "{{title}} goes to the bin and no longer counts anywhere. Undo brings it back.",
			"reason": "Reason",
			"do": "Put into the bin"
		},
		check: {
			"do": "Check all files",
			"running": "Computing the hashes anew",
			"sound_one": "{{count}} file is what it was when it was added.",
			"sound_other": "All {{count}} files are what they were when they were added.",
			"changed_one": "{{count}} file is not what was added:",
			"changed_other": "{{count}} files are not what was added:",
			"problem": {
				"changed": "{{title}}: its bytes were changed outside the program",
				"missing": "{{title}}: its bytes are gone"
			},
			"one": "Check this file",
			"unchanged": "Unchanged since {{date}}."
		},
		restricted: "Restricted",
		history: {
			"add": "Took in {{title}} ({{fileName}})",
			"edit": "Changed what is said of {{title}}",
			"link": "Used {{title}} for {{target}}",
			"unlink": "Took {{title}} away from {{target}}",
			"remove": "Put {{title}} into the bin",
			"replace": "Replaced {{before}} of {{title}} by {{fileName}}",
			"add-restricted": "Took in a restricted file",
			"edit-restricted": "Changed what is said of a restricted file",
			"link-restricted": "Used a restricted file for {{target}}",
			"unlink-restricted": "Took a restricted file away from {{target}}",
			"remove-restricted": "Put a restricted file into the bin",
			"replace-restricted": "Put a newer version in the place of a restricted file"
		},
		error: {
			"evidence-runs": "This file would run as a program, whatever its name says. It was not taken in; ask for a document instead.",
			"evidence-not-allowed": "Files of this kind ({{extension}}) are not taken as evidence. Save it as PDF, a picture, a sheet or text.",
			"evidence-not-what-it-says": "The content does not fit the ending {{extension}}. Open it in its program and save it anew.",
			"changed-while-read": "The file changed while it was read. Close it elsewhere and try again.",
			"evidence-changed": "The kept bytes of {{title}} are not those that were added, so no copy was written. Take the file in again from its source.",
			"evidence-missing": "The bytes of {{title}} are gone. Take the file in again from its source.",
			"evidence-known": "These very bytes are kept already, as {{title}} or an earlier version of it. Nothing was changed.",
			"evidence-not-newest": "This version has been replaced already. Replace the newest one."
		},
		preview: {
			"title": "Preview",
			"picture": "Picture: {{title}}",
			"text": "The beginning of {{title}}",
			"cut": "Only the beginning is shown. Save a copy to see all of it.",
			"pdf": "A PDF is not shown here, because nothing inside this window may run a viewer for it. Save a copy and open it in your own program.",
			"none": "Files of this kind are not shown here. Save a copy and open it in your own program."
		},
		version: {
			"title": "Versions",
			"number": "Version {{number}}",
			"current": "in use",
			"new": "New version…",
			"newest": "This is the only version.",
			"line": "{{name}}, {{size}}, {{when}}",
			"done": "{{name}} took its place everywhere; the version before is kept.",
			"copy": "Save a copy of version {{number}}…",
			"ended": "Its last valid day is not known yet: enter it."
		},
		use: {
			"label": "Use a file that is here already",
			"placeholder": "Type to find a file"
		}
	},
	grievances: {
		page: "Grievances",
		list: "Grievances",
		add: "Record a grievance",
		count_one: "{{count}} grievance",
		count_other: "{{count}} grievances",
		filter: "About this list",
		choose: "Choose a grievance to see what was done and what is owed to the person.",
		entity: "Our own organisation",
		empty: {
			"title": "No grievance yet",
			"what": "Record complaints from any channel: kind, place, dates, steps and outcome. No names: the person keeps the number of the case."
		},
		channel: {
			"hotline": "Hotline",
			"app-or-web": "App or web page",
			"e-mail": "E-mail",
			"letter-box": "Letter box",
			"in-person": "In person",
			"union": "Through a union",
			"ngo": "Through an organisation",
			"auditor": "Through an auditor",
			"other": "Another way"
		},
		voice: {
			"worker": "A worker",
			"group": "Several workers",
			"representative": "A workers’ representative",
			"family": "A relative",
			"anonymous": "Anonymous",
			"other": "Somebody else"
		},
		topic: {
			"recruitment-fees": "Recruitment fees and debt",
			"wages-hours": "Wages and hours",
			"documents-movement": "Documents kept, freedom of movement",
			"threats-violence": "Threats or violence",
			"deception": "Deception about the job",
			"housing-safety": "Housing, health and safety",
			"discrimination": "Discrimination",
			"retaliation": "Retaliation for a complaint",
			"children": "Children at work",
			"other": "Something else"
		},
		step: {
			"acknowledged": "Answered: received",
			"asked": "Asked back",
			"protection-checked": "Checked whether somebody needs protection",
			"referred": "Referred",
			"investigated": "Investigated",
			"remedy-agreed": "Remedy agreed",
			"informed": "Person told the result",
			"note": "Note"
		},
		outcome: {
			"remedied": "Remedied",
			"partly-remedied": "Partly remedied",
			"not-upheld": "Not upheld",
			"withdrawn": "Withdrawn",
			"no-contact": "No contact any more"
		},
		state: {
			"open": "Open",
			"answered": "Answered, open",
			"overdue": "Answer overdue",
			"urgent": "Urgent"
		},
		column: {
			"number": "Number",
			"receivedOn": "Received",
			"topic": "About what",
			"subject": "About whom",
			"daysToAnswer": "Days to first answer",
			"state": "State"
		},
		figures: {
			"title": "All grievances together",
			"received": "Received",
			"resolved": "Closed with remedy",
			"unanswered": "Not answered yet",
			"median": "Median days to first answer"
		},
		fact: {
			"subject": "About whom",
			"topic": "About what",
			"channel": "Came in by",
			"voice": "From",
			"language": "Language",
			"workers": "People concerned",
			"received": "Received",
			"answer": "First answer",
			"afterDays_one": "after {{count}} day",
			"afterDays_other": "after {{count}} days",
			"notYet": "Not yet",
			"due": "Answer due",
			"consent": "Consent to pass it on",
			"owner": "Owner",
			"finding": "Led to the finding",
			"remedy": "Led to the remedy",
			"closed": "Closed",
			"content": "Person content"
		},
		closedWith: "{{outcome}} on {{date}}",
		consent: {
			"yes": "Given",
			"no": "Refused",
			"notAsked": "Not asked yet"
		},
		prompts: "So that nobody comes to harm",
		prompt: {
			"protection-first": "Somebody may be in danger. Check first what protection is needed, with the person, before anything else.",
			"ask-consent": "Ask the person before the case is passed on to anybody. Without consent it stays here.",
			"answer-the-person": "The person has had no answer yet. Answer by the safe way that was agreed, at a safe time.",
			"no-confrontation": "Don’t confront the employer or recruiter in a way that shows who complained.",
			"no-punishment": "People who were exploited are not to be punished for papers, work or border crossing that were part of it.",
			"retaliation-watch": "Watch for retaliation: ask again after a while, by the same safe way."
		},
		steps: {
			"title": "What was done",
			"caption": "Steps of this case by day",
			"none": "Nothing has been done yet.",
			"add": "Add a step…",
			"new": "A new step",
			"save": "Write the step",
			"step": "What was done",
			"takenOn": "Day",
			"note": "Note",
			"noteHint": "Without names and without anything that leads to a person.",
			"referredTo": "Referred to",
			"takeBack": "Take back…",
			"takeBackWhy": "Why was this step wrong?"
		},
		restricted: {
			"title": "Restricted",
			"what": "What could lead to a person is kept apart. It is in no list, history sentence, export or log.",
			"kept": "Something is kept here.",
			"nothing": "Nothing is kept here.",
			"show": "Show it",
			"hide": "Hide it",
			"edit": "Change…",
			"safeContact": "How to reach the person safely",
			"account": "What the person said, in their words",
			"save": "Keep it"
		},
		closing: {
			"open": "Close the grievance…",
			"title": "Close",
			"outcome": "Outcome",
			"reason": "Reason",
			"content": "Was the person content with it?",
			"closedOn": "Closed on",
			"save": "Close the grievance",
			"reopen": "Open it again…",
			"reopenWhy": "Why is it opened again?"
		},
		contents: {
			"yes": "Yes",
			"no": "No"
		},
		form: {
			"new": "A new grievance",
			"edit": "Change the grievance",
			"change": "Change…",
			"save": "Save the grievance",
			"cancel": "Cancel"
		},
		part: {
			"what": "What it is about",
			"how": "How it came in",
			"who": "Who answers, and when"
		},
		field: {
			"number": "Number of the case",
			"numberHint": "The person is told this number and can ask again with it, without a name.",
			"receivedOn": "Received on",
			"channel": "Channel",
			"language": "Language",
			"voice": "From whom",
			"topic": "About what",
			"workers": "People concerned",
			"urgent": "Somebody may be in danger now",
			"consent": "Consent to pass it on",
			"owner": "Who answers",
			"answerDueOn": "Answer due on"
		},
		history: {
			"add": "Recorded grievance {{number}}",
			"edit": "Changed grievance {{number}}",
			"keep-restricted": "Changed the restricted part of grievance {{number}}",
			"take-step": "Wrote a step of grievance {{number}}: {{step}}",
			"take-back-step": "Took back a step of grievance {{number}}: {{step}}",
			"close": "Closed grievance {{number}}: {{outcome}}",
			"reopen": "Opened grievance {{number}} again"
		},
		error: {
			"grievance-closed": "This grievance is closed. Open it again first, with the reason.",
			"grievance-open": "This grievance is open already.",
			"in-the-future": "The day lies in the future. Write down only what has happened.",
			"before-received": "The day lies before the complaint came in.",
			"referred-without-consent": "The person has not agreed that the case is passed on. Ask first, and write the consent down.",
			"referral-to-whom": "Say whom the case was referred to: a service or an authority, not a person.",
			"number-taken": "Another grievance has this number. Give it a number of its own.",
			"closed-already": "This grievance is closed already.",
			"closed-in-the-future": "A grievance can't be closed on a day to come.",
			"closed-before-received": "The day of closing lies before the complaint came in."
		}
	},
	home: {
		title: "Home",
		"import": "Import a list",
		steps: "The five steps",
		stepTitle: "{{number}} {{name}}",
		step: {
			"requirements": "{{done}} of {{total}} in place",
			"not-started": "not started",
			"provisional_one": "{{count}} of {{total}} supplier provisional",
			"provisional_other": "{{count}} of {{total}} suppliers provisional",
			"not-scored": "no score run yet",
			"gates_one": "{{count}} gate open",
			"gates_other": "{{count}} gates open",
			"audits": "{{closed}} of {{total}} audits closed",
			"no-audit": "no audit planned",
			"missing_one": "{{count}} item missing",
			"missing_other": "{{count}} items missing",
			"complete": "nothing missing"
		},
		due: {
			"title": "Due",
			"aside": "next {{days}} days",
			"overdue": "{{overdue}} overdue",
			"noneOverdue": "none overdue",
			"empty": "Nothing is due. Actions and requirements with a date appear here.",
			"late_one": "since {{count}} day",
			"late_other": "since {{count}} days",
			"today": "today",
			"all": "calendar"
		},
		risky: {
			"title": "Risky",
			"aside": "{{high}} high, {{critical}} critical",
			"figure_one": "critical supplier",
			"figure_other": "critical suppliers",
			"empty": "Not scored yet. Bring in suppliers, then compute the score."
		},
		changed: {
			"title": "Changed",
			"since": "since {{date}}",
			"never": "no earlier run",
			"figure_one": "supplier changed band",
			"figure_other": "suppliers changed band",
			"empty": "Nothing to compare yet.",
			"import": "Import of {{fileName}}",
			"score-run": "Suppliers scored",
			"hotspots": "Hotspots from {{file}}",
			"baseline": "Newer built-in data waits for a decision: {{editions}}",
			"list": "{{title}}",
			"screening": "Screening: new possible matches"
		},
		missing: {
			"title": "Missing",
			"aside": "for disclosure",
			"figure_one": "item unanswered",
			"figure_other": "items unanswered",
			"empty": "Nothing is missing."
		},
		chart: {
			"title_one": "Suppliers by band, last score run",
			"title_other": "Suppliers by band, last {{count}} score runs",
			"run": "Run",
			"empty": "The bands of your suppliers over time appear here after the first score run."
		},
		first: {
			"title": "An empty workspace",
			"what": "Start with the list you have. Fivefold finds the table, places every supplier, and shows what would be written before it writes.",
			"sample": "Fill it with the sample instead"
		}
	},
	intake: {
		step: {
			"choose": "Bring in a list",
			"map": "What the columns hold",
			"plan": "What would happen",
			"done": "Brought in",
			"cells": "Map a questionnaire"
		},
		choose: {
			"title": "Drop a list here",
			"hint": "Workbooks (.xlsx, .xlsm, .xls, .ods), text files (.csv, .tsv, .txt) and lists as .json. Nothing is written before you say so.",
			"button": "Choose a file…"
		},
		past: {
			"title": "Lists brought in before",
			"file": "File",
			"when": "When",
			"size": "Size",
			"bytes": "Size in bytes",
			"importer": "Version of the importer",
			"rows": "Rows",
			"counts": "{{added}} added, {{updated}} updated"
		},
		map: {
			"before": "This very file was brought in on {{when}}. Bringing it in again changes only what was changed since.",
			"remembered": "The columns are as you mapped them on {{when}} for {{fileName}}.",
			"forget": "Forget this mapping",
			"workbook": "{{name}}, {{size}}",
			"textFile": "{{name}}, {{size}}, read as {{encoding}}",
			"noTable": "Sheets without a table: {{sheets}}",
			"use": "Bring this sheet in",
			"kind": "It lists",
			"missing": "This kind of list needs a column for: {{fields}}",
			"rows_one": "{{rows}} row, row {{first}}",
			"rows_other": "{{rows}} rows, {{first}} to {{last}}",
			"leftOut_one": "{{count}} total or note left out",
			"leftOut_other": "{{count}} totals and notes left out",
			"hidden": "hidden sheet",
			"column": "Column",
			"heading": "Heading",
			"samples": "First values",
			"target": "Becomes",
			"targetOf": "What {{heading}} becomes",
			"guess": "Our guess",
			"yours": "your choice",
			"noGuess": "no guess",
			"sure": "sure",
			"likely": "likely",
			"perhaps": "perhaps",
			"empty": "empty"
		},
		count: {
			"added": "rows to add",
			"updated": "rows to update",
			"joined": "rows that complete another",
			"unchanged": "rows unchanged",
			"skipped": "rows left out",
			"question": "rows to ask about"
		},
		plan: {
			"nothing": "There is nothing to write.",
			"records": "{{kind}}: {{added}} new, {{updated}} changed",
			"questions": "To be answered",
			"examples": "{{sheet}}, for example {{examples}}",
			"rowOf": "{{sheet}}, row {{row}}",
			"problems_one": "{{problems}} remark",
			"problems_other": "{{problems}} remarks",
			"where": "Where",
			"value": "Value",
			"reason": "Why",
			"mend": "Read it as",
			"readAs": "Read “{{value}}” as",
			"apply": "Fix",
			"applyAll": "Fix all {{count}} like this",
			"morePlaces_one": "and {{count}} more",
			"morePlaces_other": "and {{count}} more",
			"updates": "What would change",
			"record": "Record",
			"becomes": "Change",
			"fieldChange": "{{field}}: {{before}} → {{after}}",
			"unusedColumns": "Columns that are not used: {{columns}}.",
			"unusedSheets": "Sheets that are not used: {{sheets}}.",
			"acceptAll_one": "Accept the suggestion",
			"acceptAll_other": "Accept all {{count}} suggestions",
			"acceptGroup_one": "Accept the suggestion here",
			"acceptGroup_other": "Accept these {{count}} suggestions",
			"cells_one": "{{cells}} cell",
			"cells_other": "{{cells}} cells",
			"worstOnly": "The {{shown}} weightiest of {{total}} remarks are shown. Mend some to see the next.",
			"groupsMore_one": "{{count}} further kind of remark is not shown.",
			"groupsMore_other": "{{count}} further kinds of remarks are not shown.",
			"mended_one": "{{count}} value is read as you said.",
			"mended_other": "{{count}} values are read as you said.",
			"takeBackMended": "Read them as they stand",
			"answered_one": "You answered {{count}} question.",
			"answered_other": "You answered {{count}} questions.",
			"askAgain": "Ask again",
			"alike_one": "{{count}} question like this",
			"alike_other": "{{count}} questions like this",
			"sameForAll": "The same answer for all {{count}}",
			"allSame": "All are the record shown",
			"allNew": "All are new",
			"moreQuestions_one": "{{count}} further question like this comes when these are answered.",
			"moreQuestions_other": "{{count}} further questions like this come when these are answered.",
			"applyOne": "Only {{place}}",
			"itIs": "It is {{record}}"
		},
		done: {
			"title": "{{name}} is in the workspace",
			"nothing": "{{name}} brought nothing new",
			"what": "Every record remembers its file, sheet and row. One undo takes the whole list back."
		},
		action: {
			"other": "Another file",
			"noSheet": "Choose at least one sheet.",
			"check": "See what would happen",
			"back": "Back to the columns",
			"return": "Save with reasons…",
			"commit": "Bring it in",
			"undo": "Undo",
			"suppliers": "To the suppliers",
			"next": "Bring in another list",
			"returned": "{{name}} holds your rows, each with its verdict and reason.",
			"show": "Show in folder",
			"busy": "Wait until this is done, or cancel it.",
			"cells": "Map its cells as a questionnaire…",
			"keepProfile": "Keep this map",
			"cancelCells": "Leave without keeping"
		},
		history: {
			"add-profile": "kept the cells of the questionnaire {{name}}",
			"remove-profile": "took away the cells of the questionnaire {{name}}",
			"remember-mapping": "remembered how the columns of {{fileName}} were mapped",
			"forget-mapping": "forgot how the columns of {{fileName}} were mapped",
			"commit": "brought in {{fileName}}: {{added}} rows added, {{updated}} updated"
		},
		kind: {
			"suppliers": "Suppliers",
			"sites": "Sites",
			"recruiters": "Recruiters and sub-agents",
			"corridors": "Recruitment corridors",
			"workforce": "Workforce shares",
			"origins": "Origins of workers",
			"relations": "Who supplies whom",
			"contacts": "Contacts",
			"relatedParties": "Owners, directors and ships"
		},
		record: {
			"suppliers": "Suppliers",
			"sites": "Sites",
			"originGroups": "Origin groups",
			"recruiters": "Recruiters and sub-agents",
			"recruiterLinks": "Links to recruiters",
			"corridors": "Corridors",
			"corridorStops": "Stops of corridors",
			"corridorFees": "Fees and costs",
			"corridorRecruiters": "Recruiters of corridors",
			"corridorCohorts": "Cohorts of workers",
			"supplyRelations": "Who supplies whom",
			"contacts": "Contacts",
			"relatedParties": "Owners, directors and ships",
			"declarations": "Declarations",
			"declarationAnswers": "Answers"
		},
		verdict: {
			"added": "added",
			"updated": "updated",
			"joined": "joined to an earlier row",
			"unchanged": "unchanged",
			"skipped": "left out",
			"question": "needs an answer"
		},
		left_out: {
			"repeated-heading": "repeats the headings",
			"total": "is a total",
			"note": "is a note",
			"tag-row": "holds tags"
		},
		severity: {
			"error": "Row left out",
			"warning": "Value left out",
			"review": "To ask back",
			"note": "To know"
		},
		target: {
			"custom": "Keep under its own heading",
			"ignore": "Leave out"
		},
		group: {
			"supplier": "Supplier",
			"site": "Site",
			"recruiter": "Recruiter",
			"corridor": "Corridor",
			"origin": "Origin of workers",
			"relation": "Supplied by and to",
			"contact": "Contact (personal data)",
			"related": "Owner, director or ship (restricted)",
			"party": "Owners, directors and ships (restricted)",
			"ref": "Belongs to"
		},
		field: {
			"supplier": {
				"name": "Supplier name",
				"aliases": "Other names",
				"ownNumber": "Supplier number",
				"country": "Country",
				"region": "Region",
				"city": "City",
				"address": "Address",
				"lei": "LEI",
				"vatNumber": "VAT or tax number",
				"dunsNumber": "D-U-N-S number",
				"osId": "OS ID",
				"registrationNumber": "Registration number",
				"tier": "Tier",
				"sector": "Sector",
				"products": "Products",
				"workers": "Workers",
				"notes": "Notes"
			},
			"site": {
				"name": "Site name",
				"key": "Site number (in this file)",
				"country": "Site country",
				"region": "Site region",
				"city": "Site city",
				"address": "Site address",
				"lat": "Latitude",
				"lon": "Longitude",
				"position": "Latitude and longitude",
				"sector": "Site sector",
				"workers": "Workers on site",
				"lowWagePct": "Low-wage share",
				"lowQualificationPct": "Low-qualification share",
				"informalPct": "Share without written contract",
				"migrantPct": "Migrant share",
				"agencyPct": "Agency-worker share",
				"recruiterChain": "How recruited"
			},
			"recruiter": {
				"name": "Recruiter name",
				"key": "Recruiter number (in this file)",
				"aliases": "Other names",
				"kind": "Recruiter or sub-agent",
				"country": "Country",
				"region": "Region",
				"city": "City",
				"address": "Address",
				"licenceNumber": "Licence number",
				"licenceStatus": "Licence status",
				"licenceAuthority": "Licence given by",
				"countries": "Recruits or places workers in",
				"licenceValidUntil": "Licence valid until",
				"registrationNumber": "Registration number",
				"notes": "Notes"
			},
			"corridor": {
				"name": "Corridor name",
				"originCountry": "Origin country",
				"originPlace": "Origin place",
				"transit": "Transit",
				"destinationCountry": "Destination country",
				"destinationPlace": "Destination place",
				"fee": "Fee or cost",
				"feeCurrency": "Currency of the fee",
				"feeLabel": "Kind of fee",
				"feePayer": "Who pays",
				"feeStop": "Where it is paid",
				"feeDate": "Paid on",
				"feeReceipt": "Receipt",
				"wage": "Monthly wage",
				"wageCurrency": "Currency of the wage",
				"workersPerYear": "Workers per year",
				"recruiterChain": "Recruiter chain",
				"legalContext": "Right to change employer",
				"documentsRetained": "Documents retained",
				"contractSubstituted": "Contract substituted",
				"notes": "Notes",
				"originLat": "Latitude of the origin",
				"originLon": "Longitude of the origin",
				"destinationLat": "Latitude of the destination",
				"destinationLon": "Longitude of the destination",
				"chain": "Recruiters in order",
				"feeCategory": "Category of the fee",
				"visa": "Visa or permit",
				"debt": "Debt of a worker on arrival",
				"debtCurrency": "Currency of the debt",
				"cohort": "Cohort of workers",
				"cohortArrivedOn": "Cohort arrived on",
				"cohortWorkers": "Workers of the cohort",
				"cohortPaid": "One worker paid",
				"cohortRepaid": "Repaid to the cohort",
				"cohortCurrency": "Currency of the cohort"
			},
			"origin": {
				"country": "Country of origin",
				"place": "Place of origin",
				"lat": "Latitude of origin",
				"lon": "Longitude of origin",
				"sharePct": "Share of workers",
				"displaced": "Displaced or refugee"
			},
			"relation": {
				"supplier": "Who supplies (number or name)",
				"customer": "Supplies to (number or name)",
				"commodity": "What is supplied",
				"year": "For the year",
				"note": "Remark on the supply"
			},
			"contact": {
				"name": "Name of the contact",
				"role": "Role of the contact",
				"email": "Email",
				"phone": "Phone"
			},
			"related": {
				"name": "Name of the owner, director or ship",
				"role": "What it is to the supplier",
				"type": "Person, body or ship",
				"aliases": "Other names",
				"born": "Birth date or year",
				"nationality": "Nationality or flag",
				"country": "Country of residence or registration",
				"address": "Address",
				"identifiers": "Passport, register or IMO numbers",
				"sharePct": "Share held",
				"notes": "Notes"
			},
			"party": {
				"owners": "Owners",
				"directors": "Directors",
				"parentCompanies": "Parent companies",
				"vessels": "Ships"
			},
			"ref": {
				"supplier": "Supplier (number or name)",
				"site": "Site (number or name)",
				"recruiter": "Recruiter (number or name)",
				"parentRecruiter": "Works for recruiter"
			}
		},
		problem: {
			"suggestion": "(perhaps {{suggestion}})",
			"cell-error": "the formula in this cell has no value",
			"cm-r1-date": "{{rule}}: the effective date is no date",
			"cm-r1-future": "{{rule}}: the effective date {{date}} lies in the future",
			"cm-r1-missing": "{{rule}}: this has to be filled in ({{ref}})",
			"cm-r1-old": "{{rule}}: the declaration of {{date}} is older than twelve months",
			"cm-r2-unanswered": "{{rule}}: {{question}} is due and was not answered",
			"cm-r2-unknown-answer": "{{rule}}: unknown answer: {{value}}",
			"cm-r3-no-smelters": "{{rule}}: all smelters of {{metal}} are said to be identified, but none is listed",
			"cm-r4-covered": "{{rule}}: {{metal}} is said to come from no covered country, but this smelter is in or sources from {{country}}",
			"cm-r5-high-risk": "{{rule}}: {{metal}} is said to come from no conflict-affected or high-risk area, but this smelter is in or sources from {{country}}",
			"cm-r6-no-mine": "{{rule}}: no mine is named; counted as a gap",
			"cm-r6-not-identified": "{{rule}}: the smelter is not identified; counted as a gap",
			"cm-r6-unknown": "{{rule}}: {{question}} is not known; counted as a gap, never as “no”",
			"cm-r7-not-recycled": "{{rule}}: all {{metal}} is said to be recycled or scrap, but this smelter does not say so",
			"cm-r8-twice": "{{rule}}: the same smelter and metal as in row {{row}}; shown as one, both rows kept",
			"smelter-resolved": "filled in from the look-up of the same file, because the formulas hold no values",
			"choice-unknown": "“{{value}}” is none of the known answers ({{choices}})",
			"coordinate-at-sea": "the position lies at sea, more than {{km}} km from any coast; kept as given",
			"coordinate-outside-country": "the position lies more than {{km}} km outside the country of the site as the map data used here (Natural Earth) draws it; borders are those of that data, no statement on them; kept as given",
			"coordinate-coarse": "so few decimals mark a town, not a place; kept as city-precise",
			"coordinate-incomplete": "only one of latitude and longitude is given",
			"coordinate-out-of-range": "latitude goes from -90 to 90, longitude from -180 to 180",
			"coordinate-swapped": "latitude and longitude look swapped",
			"coordinate-unreadable": "“{{value}}” could not be read as a position",
			"coordinate-zero": "0, 0 lies in the Atlantic; taken as not known",
			"corridor-end-missing": "a corridor needs an origin and a destination",
			"country-ambiguous": "“{{value}}” can mean several countries ({{choices}})",
			"country-unknown": "“{{value}}” is no country we know",
			"currency-ambiguous": "“{{value}}”: several currencies are written so; add the currency’s code",
			"currency-missing": "the amount has no currency; add a column or name it in the heading",
			"date-implausible": "the year {{year}} is not plausible; is it a date of another calendar?",
			"date-not-in-calendar": "“{{value}}” is no day of the calendar",
			"date-order-open": "“{{value}}” can be read with the day or the month first",
			"date-unreadable": "“{{value}}” could not be read as a date",
			"differs-from-row": "{{field}} differs from row {{row}} of {{sheet}}, which was kept",
			"duns-length": "a D-U-N-S number has nine digits",
			"email-unreadable": "this is no email address",
			"fee-stop-unknown": "“{{value}}” is no stop of this corridor; the fee is kept without a place",
			"fee-payer-assumed": "nobody is named as payer; the worker is assumed",
			"lei-check-failed": "the check digits of this LEI do not fit",
			"money-unreadable": "“{{value}}” could not be read as an amount",
			"name-missing": "the row has no name",
			"number-negative": "the number is below zero",
			"number-not-whole": "a whole number is needed",
			"number-range": "a range is not one number",
			"number-unreadable": "“{{value}}” could not be read as a number",
			"origin-incomplete": "an origin and a share are needed",
			"os-id-check-failed": "the check character of this OS ID does not fit",
			"parent-circle": "a recruiter can’t hang below itself",
			"phone-unreadable": "this is no phone number",
			"percent-out-of-range": "a share lies between 0 and 100 per cent, not at {{value}}",
			"percent-scale-open": "1 can mean 1 % or all; say which for the column",
			"reference-ambiguous": "“{{name}}” fits {{count}} records",
			"reference-missing": "the row does not say to whom it belongs",
			"reference-unknown": "nothing is known under “{{name}}”",
			"relation-to-itself": "a supplier can’t supply itself",
			"position-from-city": "no coordinates; placed at the centre of {{place}} (GeoNames), which is precise to the town only",
			"position-from-region": "no coordinates; placed at the centre of the region {{place}} (GeoNames), which is a rough guess",
			"place-ambiguous": "there are {{count}} places called {{place}}; name the region, or give coordinates",
			"place-unknown": "{{place}} is not in the gazetteer; give coordinates to have it placed more precisely than by country",
			"site-assumed": "no site is named, so one is assumed where the supplier is",
			"sector-unknown": "“{{value}}” tells no sector; the text is kept",
			"text-too-long": "the text is longer than {{longest}} characters",
			"tier-unreadable": "a tier is a number from 1 to 20",
			"year-unreadable": "“{{value}}” is no year",
			"yes-no-unreadable": "“{{value}}” is neither yes nor no"
		},
		question: {
			"numbers-disagree": "The numbers of {{name}} belong to several suppliers. Which one is meant?",
			"same-name-country-unknown": "{{name}} has the name of a known supplier, but the country is missing on one side. The same?",
			"several-same-name": "Several suppliers are called {{name}} in the same country. Which one is meant?",
			"same-name-other-number": "{{name}} has another number than the supplier of the same name and country. The same?",
			"likely-supplier": "{{name}} is probably a supplier that is known already. The same?",
			"likely-site": "{{name}} is probably a site of this supplier that is known already. The same?",
			"likely-recruiter": "{{name}} is probably a recruiter that is known already. The same?",
			"new": "A new supplier",
			"newSite": "A new site",
			"newRecruiter": "A new recruiter",
			"date-order": "{{heading}}: is the day or the month first?",
			"day-first": "Day first",
			"month-first": "Month first",
			"percent-scale": "{{heading}}: does 1 mean 1 % or all workers?",
			"hundred": "1 means 1 %",
			"fraction": "1 means all (100 %)"
		},
		error: {
			"xlsx-encrypted": "The workbook is protected with a password. Open it in a spreadsheet program, save it without password, and try again.",
			"xlsx-damaged": "The workbook is damaged. Open it in a spreadsheet program, save it anew, and try again.",
			"zip-damaged": "The workbook is damaged. Open it in a spreadsheet program, save it anew, and try again.",
			"zip-too-many-entries": "The workbook holds far more parts than any list and was not opened.",
			"zip-unpacks-too-large": "The workbook unpacks to far more than any list and was not opened.",
			"zip-ratio": "The workbook unpacks to far more than its size and was not opened.",
			"zip-size-untrue": "The workbook gives false sizes of its parts and was not opened.",
			"is-xlsb": "This is a binary workbook (.xlsb). Save it as .xlsx and try again.",
			"is-no-workbook": "This is a zip file, but no workbook.",
			"is-pdf": "This is a PDF. A list has to be a workbook (.xlsx) or a text file (.csv).",
			"is-binary": "This is neither a workbook (.xlsx) nor a text file (.csv).",
			"profile-built-in": "The cells of {{id}} are built in. Give your map another id.",
			"template-with-macros": "This questionnaire came as a workbook with macros; the template has none (rule CM-R9). Ask for the plain .xlsx file.",
			"is-markup": "This is a web page or XML, not a list. Save it as .xlsx or .csv and try again.",
			"json-damaged": "This is no valid JSON. Write it anew from the program it comes from and try again.",
			"json-without-list": "This JSON holds no list. It has to be a list of entries, or name lists such as “suppliers” and “sites”.",
			"unknown-encoding": "The encoding {{encoding}} is not known.",
			"too-many-rows": "The sheet has more than {{limit}} rows. Split it and bring the parts in one by one.",
			"too-many-columns": "The sheet has more than {{limit}} columns. Leave out those you don’t need.",
			"too-many-cells": "The workbook has more than {{limit}} filled cells. Split it and bring the parts in one by one.",
			"nothing-pasted": "Nothing was pasted. Copy the rows in your spreadsheet program, headings included, and paste again.",
			"nothing-recognised": "No sheet was recognised. Say what its columns hold and try again.",
			"no-such-sheet": "The file has no sheet “{{sheet}}” with a table."
		},
		template: {
			"known": "This is a filled {{title}}, revision {{revision}}.",
			"byCells": "Read it by its cells: company, answers, smelters and mines",
			"otherRevision": "This looks like a {{title}}, revision {{revision}}. The cells of this revision are not known here, so its sheets are read as ordinary lists.",
			"mapped": "This is a filled {{title}}, as mapped by hand."
		},
		contacts: {
			"keep": "Keep contacts as well",
			"what": "Names, mail addresses and phone numbers of persons. Otherwise they stay in the file only."
		},
		pack: {
			"instructions": "Instructions",
			"title": "Template for suppliers, sites, workers and recruitment",
			"purpose": "Fill the sheets that apply to you and leave the others empty. Any spreadsheet program will do; there are no macros and no passwords.",
			"rows": "One row for one thing: one supplier, one site, one fee. Do not merge cells, and keep the headings as they are. Columns of your own may stand behind ours; they are kept under their headings.",
			"needed": "Darker headings are needed; all others help.",
			"unknown": "Leave empty what you do not know. Empty means not known; it is never read as no or as zero.",
			"persons": "Do not name workers. Contacts are read only when the receiver chooses so.",
			"dates": "Dates are days (2026-03-04). Shares are per cent of the workers of the site. Money needs its currency (NPR, QAR, USD).",
			"back": "Refer to a supplier, site or recruiter by its number or by its name, written the same in every sheet.",
			"notInList": "This value is not in the list. It may stay: it will be asked about when the list is read.",
			"save": "Save an empty template…",
			"saved": "{{name}} is an empty template to be filled.",
			"fileName": "fivefold-template.xlsx",
			"about": {
				"suppliers": "Companies that sell goods, services or labour, at any tier.",
				"sites": "Places where people work, each with its supplier.",
				"workforce": "Shares of the workers of a site; leave the site empty where the supplier has only one.",
				"origins": "Where the workers of a site come from, and how many of them.",
				"recruiters": "Recruiters, agencies and sub-agents, whom they work for and whom they supply.",
				"corridors": "Ways from origin to destination: one row for each fee.",
				"relations": "Who supplies whom beyond the first tier, and with what.",
				"contacts": "Whom to write to at a supplier or recruiter.",
				"relatedParties": "Who owns and directs a supplier, its parent companies and ships. They are screened, kept restricted, and never leave with a statement or bundle."
			}
		},
		progress: {
			"read": "Reading the file",
			"plan": "Planning the rows",
			"write": "Writing"
		},
		counted: {
			"added": "rows added",
			"updated": "rows updated",
			"joined": "rows that completed another",
			"unchanged": "rows unchanged",
			"skipped": "rows left out",
			"question": "rows that wait for an answer"
		},
		paste: {
			"title": "Paste from a spreadsheet",
			"hint": "Copy the rows with their headings in your spreadsheet program and paste them here. Merged cells and leading zeros come along.",
			"label": "Rows with their headings",
			"read": "Read these rows",
			"empty": "Paste some rows first.",
			"name": "Pasted rows"
		},
		mappings: {
			"title": "How columns were mapped before",
			"what": "A list with the same headings is mapped the same way again. Forget a mapping to start from a guess.",
			"headings": "Headings",
			"kind": "It lists",
			"from": "Learnt from",
			"when": "When and by whom",
			"by": "{{when}}, {{who}}",
			"change": "Change",
			"forget": "Forget",
			"forgetOf": "Forget the mapping of {{name}}",
			"moreHeadings_one": "and {{count}} more",
			"moreHeadings_other": "and {{count}} more"
		},
		undo: {
			"commit_one": "import of {{count}} row ({{fileName}})",
			"commit_other": "import of {{count}} rows ({{fileName}})"
		},
		own: {
			"title": "Questionnaires mapped by hand",
			"what": "The next file of the same form is recognised and read by these cells.",
			"none": "None yet. Map one that suppliers send you in a form of its own, such as the Slavery and Trafficking Risk Template: show which cell holds which answer, once.",
			"map": "Map a questionnaire…",
			"facts": "answers: {{questions}}, tables: {{tables}}",
			"forget": "Forget",
			"forgetNamed": "Forget the cells of {{name}}"
		},
		cells: {
			"what": "Choose a cell and say what it holds. The file that lies before you is only the pattern: what stands in it is not brought in by this.",
			"title": "Name of the questionnaire",
			"titleHint": "With its version, since another version may have other cells: STRT 3.2.",
			"sheet": "Sheet",
			"rows": "Rows {{first}} to {{last}} of {{total}}",
			"earlier": "Rows before",
			"later": "Rows after",
			"grid": "Cells of the sheet {{sheet}}",
			"tooWide": "The sheet has {{columns}} columns; the first {{shown}} are shown.",
			"role": "What this cell holds",
			"chosen": "Cell {{ref}}",
			"empty": "empty in this copy",
			"label": "Beside it stands: {{text}}",
			"noneChosen": "Choose a cell in the grid.",
			"kind": {
				"company": "A fact about the company that answers",
				"answer": "The answer to a question",
				"comment": "A remark to an answer",
				"column": "A column heading of a table",
				"mark": "Text that is in every copy",
				"revision": "The revision of the questionnaire"
			},
			"companyField": "Which fact",
			"question": "Name of the question",
			"questionHint": "Short and lasting: answers of later files are compared under it.",
			"whichQuestion": "To which answer",
			"table": "The table lists",
			"field": "The column holds",
			"assign": "Say so",
			"clear": "Take away",
			"list": "Mapped so far",
			"none": "Nothing is mapped yet.",
			"gaps": "Before it can be kept:",
			"gap": {
				"title": "give it a name",
				"company-name": "show the cell with the name of the company",
				"content": "show at least one answer or one column of a table",
				"mark": "show a text that is in every copy, so that the next file is recognised",
				"question-twice": "give each answer its own name"
			},
			"kept": "{{name}} is recognised from now on.",
			"company": {
				"name": "Name",
				"scope": "Scope",
				"scopeText": "Scope in words",
				"uniqueId": "Number",
				"uniqueIdAuthority": "Register of the number",
				"address": "Address",
				"country": "Country",
				"contactName": "Contact: name (personal)",
				"contactTitle": "Contact: role (personal)",
				"contactEmail": "Contact: mail address (personal)",
				"contactPhone": "Contact: phone (personal)",
				"authorizerName": "Signatory: name (personal)",
				"authorizerTitle": "Signatory: role (personal)",
				"authorizerEmail": "Signatory: mail address (personal)",
				"authorizerPhone": "Signatory: phone (personal)",
				"effectiveOn": "Date of the answers"
			},
			"roleText": {
				"company": "Company: {{what}}",
				"answer": "Answer: {{what}}",
				"comment": "Remark to: {{what}}",
				"column": "{{table}}: {{what}}",
				"mark": "In every copy",
				"revision": "Revision"
			},
			"columnHint": "The rows below it, down to the first empty one, are brought in as records.",
			"markHint": "By this text the next file is recognised.",
			"rowNumber": "Row",
			"clearNamed": "Take away {{ref}}",
			"answers": "Answers it allows",
			"answersHint": "One a line; leave it empty where any text may stand. Another answer is told and asked back.",
			"revisionHint": "The first number of this cell is the revision. A copy of another revision (3 instead of 2) may have other cells: it is told and not read by this map."
		},
		layout: { "os-hub": "A list in the columns of Open Supply Hub. They are read by their names; what has no field here is kept under its name." }
	},
	kit: {
		notKnown: "not known",
		band: {
			"low": "Low",
			"medium": "Medium",
			"high": "High",
			"critical": "Critical",
			"not-known": "Not known"
		},
		score: {
			"none": "not scored",
			"spoken": "{{value}}, {{band}}, range {{low}} to {{high}}"
		},
		factor: { "decides": "(decides the score)" },
		progress: {
			"count": "{{done}} of {{total}}",
			"cancel": "Cancel",
			"waiting": "Reading…",
			"left": {
				"few": "a few seconds left",
				"seconds_one": "about {{count}} second left",
				"seconds_other": "about {{count}} seconds left",
				"minutes_one": "about {{count}} minute left",
				"minutes_other": "about {{count}} minutes left"
			}
		},
		dialog: { "close": "Close" },
		confirm: {
			"label": "Please confirm",
			"cancel": "Cancel"
		},
		history: {
			"because": "Reason: {{reason}}",
			"by": "{{who}}, {{when}}"
		},
		filter: { "clear": "{{label}}: take this filter away" },
		field: {
			"choose": "Choose…",
			"nothingFound": "Nothing found",
			"datePlaceholder": "04 Mar 2026",
			"clear": "Empty “{{label}}”",
			"issue": {
				"invalid": "This is not valid. Please check it.",
				"too_small": "This is empty or too small.",
				"too_big": "This is too long or too large.",
				"invalid_type": "Please fill this in.",
				"invalid_format": "This is not written as it should be.",
				"invalid_value": "Please choose one of the list.",
				"subject-missing": "Please choose which one it is about.",
				"indicator-missing": "Please choose the indicator.",
				"strength-missing": "Please say how strong the indicator is.",
				"red-flag-severity-missing": "Please say how grave the red flag is.",
				"grade-missing": "Please give the finding a grade.",
				"review-before-decision": "The review must come after the decision.",
				"effect-on-workers-missing": "Please write down what it means for the workers.",
				"due-before-start": "It is due before it starts.",
				"completion-date": "Please say when it was done.",
				"completion-needs-proof": "Please write what shows it, or why it was cancelled.",
				"ends-before-start": "It ends before it starts.",
				"auditor-missing": "A reported audit needs the auditor's name.",
				"criteria-missing": "A reported audit needs its criteria.",
				"dates-missing": "A reported audit needs its dates.",
				"period-ends-before-start": "The period ends before it starts.",
				"corners_unreadable": "Write one corner a line: latitude, longitude. For example 33.5, 36.3.",
				"corners_too_few": "An area needs at least three corners.",
				"amount-not-positive": "Write an amount above nothing.",
				"amount-missing": "A payment needs its amount.",
				"amount-not-here": "An amount belongs to an offer or a payment.",
				"rate-without-amount": "A rate needs an amount.",
				"rate-incomplete": "A rate needs its currency and its day.",
				"currency-not-known": "Please choose a currency of the list.",
				"currency-twice": "Each currency stands once: add the amounts up.",
				"duplicate-of-what": "Please choose the finding it is the same as.",
				"exit-without-disengaging": "Stages belong to an exit.",
				"stage-before-decision": "This lies before the decision.",
				"partner-twice": "Each supplier stands once.",
				"partner-date": "Please say when it was done with each supplier.",
				"partners-open": "The action is not done before it is settled with each supplier.",
				"workers-missing": "Please say how many people.",
				"closing-needs-reason": "Please write down why.",
				"cohort-without-corridor": "A cohort belongs to a corridor.",
				"unreachable": "Write a name, a mail address or a phone number.",
				"approval-whole": "Say both who approved it and when.",
				"covered-too-many": "More people than there are in scope.",
				"supplier-missing": "Please choose the supplier.",
				"clauses-missing": "Please choose the clauses it carries.",
				"period-missing": "Please say what is binned and after how many months."
			}
		},
		askWhy: { "do": "Do it" },
		list: {
			"count": "{{shown}} of {{total}}",
			"countAll_one": "{{count}} row",
			"countAll_other": "{{count}} rows",
			"selected_one": "{{count}} selected",
			"selected_other": "{{count}} selected",
			"loading": "Reading the list…",
			"select": "Select this row",
			"keys": "Arrow keys move, Space selects, Enter opens.",
			"noMatch": "Nothing fits these filters.",
			"export": "Export what I see",
			"exporting": "Writing the list…",
			"exported_one": "{{name}} was written, with {{count}} row",
			"exported_other": "{{name}} was written, with {{count}} rows",
			"exportWords": "save write xlsx csv workbook spreadsheet Excel",
			"showFile": "Show in folder"
		},
		chart: {
			"asTable": "show as table",
			"asChart": "show as chart"
		},
		answer: { "retry": "Try again" }
	},
	map: {
		title: "Map",
		label: "World map with sites, hotspots, events, corridors and routes",
		layers: "Layers of the map",
		sites: "Sites",
		hotspots: "Hotspots",
		corridors: "Corridors",
		routes: "Routes",
		facts: "Radius {{radius}} km · {{window}}",
		zoomIn: "Closer",
		zoomOut: "Further away",
		whole: "Whole world",
		keys: "Arrow keys move the map, plus and minus zoom, 0 shows the whole world. The same facts stand in the tables below.",
		summary: "{{sites}} sites, {{hotspots}} hotspots, {{events}} events, {{corridors}} corridors and {{routes}} routes are drawn.",
		legend: "Legend",
		legendSites: "sites by band; a number counts sites",
		legendConflict: "conflict, by deaths of 12 months",
		legendOther: "camp, detention, transit, compound, mine, hub",
		legendCorridor: "corridor, wider with more workers",
		legendRoute: "irregular route",
		table: "The same facts as tables",
		tableAside: "{{sites}} sites, {{near}} in a hotspot or within {{radius}} km of its edge",
		site: "Site",
		supplier: "Supplier",
		nearest: "Nearest hotspot",
		distance: "Distance",
		km: "{{n}} km",
		severity: "Severity",
		workers: "Workers",
		band: "Band",
		none: "none",
		unplaced_one: "{{count}} site without a position is not on the map.",
		unplaced_other: "{{count}} sites without a position are not on the map.",
		empty: "No site has a position yet. Bring in a list with places or coordinates.",
		hereMany_one: "{{count}} place here",
		hereMany_other: "{{count}} places here",
		close: "Close",
		precision: {
			"city": "placed by its town",
			"region": "placed by its region"
		},
		country: "Country",
		reach: "Reach",
		deaths: "Deaths in 12 months",
		basisLabel: "Basis",
		basis: {
			"events": "conflict events",
			"curated": "published sources",
			"own": "your own list"
		},
		checked: "Sources",
		verification: {
			"looked-up": "at least one was consulted",
			"country-level": "country and good confirmed, the exact place is not",
			"unverified": "not consulted; check before relying on it"
		},
		edition: "Edition",
		editionOf: {
			"hotspots": "hotspots {{edition}}",
			"routes": "routes {{edition}}",
			"events": "events {{edition}}"
		},
		kind: {
			"conflict": "Armed conflict",
			"detention": "Detention",
			"displacement-camp": "Displacement camp",
			"labour-site": "Labour site",
			"mining": "Mining",
			"recruitment-hub": "Recruitment hub",
			"scam-compound": "Scam compound",
			"transit-route": "Place on a transit route"
		},
		events: "Events",
		radius: "Radius",
		window: "Window of time",
		windowEnd: "Last month shown",
		windowAll: "All time",
		until: "until {{month}}",
		vague_one: "{{count}} event without a place is not drawn",
		vague_other: "{{count}} events without a place are not drawn",
		outlines: "Outlines: Natural Earth, public domain; no statement on any border",
		legendOwn: "own place",
		legendEvents: "events, darker with more deaths",
		legendRadius: "radius",
		siteBand: "site, {{band}}",
		nearOnly: "Only near a hotspot",
		noneNear: "No site lies in a hotspot or within the radius of one.",
		hotspot: "Hotspot",
		corridor: "Corridor",
		route: "Route",
		way: "Way",
		drawnAs: "Drawn",
		countryMiddle: "partly in the middle of a country",
		exactPlaces: "at its places",
		workersYear: "Workers a year",
		lastEvent: "Last event",
		years: "Years",
		patterns: "Patterns",
		sectors: "Sectors",
		day: "Day",
		eventPlace: "Place in the source’s words",
		deathsHead: "Deaths",
		eventPrecision: "Place known",
		noHotspots: "No hotspot is dated within this window of time.",
		noEvents: "No event lies within this window of time.",
		noCorridors: "No corridor is recorded yet.",
		noRoutes: "No route is in the data in use.",
		confidenceLabel: "Confidence",
		severityOf: "severity {{n}}",
		workersPerYear: "{{n}} workers a year",
		windowMonths_one: "{{count}} month",
		windowMonths_other: "{{count}} months",
		showMore_one: "Show {{count}} more",
		showMore_other: "Show {{count}} more",
		eventsWithin_one: "{{count}} event within {{km}} km",
		eventsWithin_other: "{{count}} events within {{km}} km",
		deathsOf_one: "{{count}} death",
		deathsOf_other: "{{count}} deaths",
		hereMany_zero: "Events here",
		confidence: {
			"high": "high",
			"medium": "medium",
			"low": "low"
		},
		routeKind: {
			"irregular-migration": "irregular migration",
			"labour-recruitment": "labour recruitment"
		},
		precisionOf: {
			"1": "exact place",
			"2": "within about 25 km",
			"3": "second-level region",
			"4": "first-level region"
		},
		picture: {
			"save": "Save as picture",
			"saved": "{{name}} is saved",
			"name": "Map"
		},
		place: {
			"mark": "Mark a place",
			"new": "Mark an own place",
			"edit": "Change this place",
			"save": "Save place",
			"saved": "{{name}} is marked. The next score run counts it.",
			"remove": "Remove",
			"removed": "{{name}} is removed.",
			"name": "Name",
			"kind": "Kind",
			"shapeLabel": "Shape",
			"shape": {
				"point": "Middle and radius",
				"area": "Area with corners"
			},
			"hint": {
				"point": "Press on the map to set the middle, or type it.",
				"area": "Press on the map to add corners one by one, or type them."
			},
			"lat": "Latitude",
			"lon": "Longitude",
			"radius": "Radius",
			"corners": "Corners",
			"cornersHint": "One a line: latitude, longitude. At least three.",
			"circle": "The score counts the circle about its middle that reaches the farthest corner: {{km}} km.",
			"severityHint": "0 to 100. Empty: as the model rates places of this kind.",
			"confirmedOn": "Last confirmed on",
			"confirmedHint": "Severity halves every 12 months from this day. Empty: it goes on.",
			"source": "How is it known?",
			"sourceHint": "A report, a visit, a union. Without it the place counts as not checked. No names of people.",
			"listHint": "One a line."
		}
	},
	questionnaires: {
		page: "Questionnaires",
		back: "All campaigns",
		words: "campaign send supplier survey reply workbook reminder recipient take in",
		list: "Campaigns",
		filter: "How many there are",
		count_one: "{{count}} campaign",
		count_other: "{{count}} campaigns",
		choose: "Choose a campaign to see how far it is.",
		"new": "New campaign…",
		open: "Open",
		empty: {
			"title": "No questionnaire has been sent yet",
			"what": "A campaign sends one questionnaire to many suppliers, sites or recruiters as workbooks, and takes the answers in again."
		},
		recipients: {
			"title": "Recipients",
			"count_one": "{{count}} recipient",
			"count_other": "{{count}} recipients",
			"filter": "Which recipients are shown",
			"all": "All",
			"flagged": "Red flags",
			"toRemind": "To be reminded",
			"choose": "Choose a recipient to see its answers and what was sent.",
			"empty": "Nobody is in this group."
		},
		form: {
			"title": "New campaign",
			"pack": "Questionnaire",
			"name": "Name of the campaign",
			"type": "Goes to",
			"everyone": "Everybody of this kind becomes a recipient. Recipients can be taken out again.",
			"dueOn": "Answers are due on",
			"language": "Language of the workbook",
			"second": "Second language beside it",
			"machine": "Texts in {{languages}} were translated by machine and not confirmed yet. Send them with English beside them where it matters.",
			"go": "Make the campaign",
			"cancel": "Cancel",
			"suggested": "{{pack}} {{period}}"
		},
		type: {
			"supplier": "Supplier",
			"site": "Site",
			"recruiter": "Recruiter"
		},
		types: {
			"supplier": "Suppliers",
			"site": "Sites",
			"recruiter": "Recruiters"
		},
		state: {
			"not-sent": "Not sent",
			"sent": "Sent",
			"overdue": "Overdue",
			"answered": "Answered"
		},
		column: {
			"title": "Campaign",
			"pack": "Questionnaire",
			"period": "Period",
			"due": "Due",
			"progress": "Answered",
			"overdue": "Overdue",
			"flagged": "Red flags",
			"recipient": "Recipient",
			"kind": "Kind",
			"country": "Country",
			"state": "State",
			"dueOn": "Due on",
			"sentOn": "Sent on",
			"answeredOn": "Answered on",
			"remindedOn": "Reminded on",
			"reminders": "Reminders",
			"answered": "Questions answered",
			"asked": "Questions asked",
			"score": "Result of 100",
			"critical": "Critical red flags",
			"major": "Major red flags",
			"minor": "Minor red flags",
			"file": "Workbook"
		},
		of: "{{done}} of {{total}}",
		none: "none",
		flags: {
			"critical": "{{count}} critical",
			"major": "{{count}} major",
			"minor": "{{count}} minor"
		},
		sum: {
			"recipients": "Recipients",
			"notSent": "Not sent",
			"sent": "Sent, in time",
			"overdue": "Overdue",
			"answered": "Answered",
			"flagged": "With red flags"
		},
		send: {
			"all_one": "Write the {{count}} workbook that is not sent…",
			"all_other": "Write the {{count}} workbooks that are not sent…",
			"one": "Write its workbook…",
			"done_one": "{{count}} workbook written. Send it by whatever means you use.",
			"done_other": "{{count}} workbooks written. Send them by whatever means you use.",
			"none": "Every recipient has its workbook.",
			"show": "Show the folder"
		},
		takeIn: {
			"title": "Take in workbooks",
			"files": "Take in workbooks…",
			"folder": "Take in a folder…",
			"emptyFolder": "There is no workbook in that folder.",
			"review": "Nothing is written yet. See what each workbook says and what would be written.",
			"fileCount_one": "{{count}} workbook",
			"fileCount_other": "{{count}} workbooks",
			"go_one": "Take in the {{count}} that is ready",
			"go_other": "Take in the {{count}} that are ready",
			"cancel": "Close without taking in",
			"done_one": "{{count}} workbook taken in. Undo takes it back in one step.",
			"done_other": "{{count}} workbooks taken in. Undo takes all of them back in one step.",
			"left_one": "{{count}} workbook was not taken in. It is still in the list below.",
			"left_other": "{{count}} workbooks were not taken in. They are still in the list below.",
			"file": "Workbook",
			"lands": "Lands at",
			"nobody": "not known yet",
			"writes": "Writes",
			"decide": "To decide",
			"state": "State",
			"isReady": "Ready",
			"isWaiting": "Needs a decision",
			"isStopped": "Cannot be taken in",
			"taken": "Taken in",
			"accept": "Take it in all the same",
			"recipient": "Recipient",
			"acceptAll_one": "Accept the proposal",
			"acceptAll_other": "Accept all {{count}} proposals",
			"acceptOne": "Accept",
			"leave": "Leave it open",
			"proposals": "Proposed answers",
			"proposalsHint": "The words are not exactly those of the questionnaire. Nothing of this is written unless you accept it.",
			"proposed": "{{raw}} → {{answer}}",
			"conflicts": "Checked answers that differ",
			"conflictsHint": "Somebody has checked these answers. They stay; change them by hand if the workbook is right.",
			"conflict": "Kept: {{kept}}. The workbook says: {{found}}.",
			"problems": "Could not be read",
			"problem": "{{raw}}: {{reason}}",
			"written": "To be written",
			"was": "was: {{before}}",
			"extras": "Notes that belong to no answer",
			"extrasHint": "Kept with the reply.",
			"declared": "Declared by {{name}}, {{position}}, {{date}}",
			"notDeclared": "Nobody has signed the declaration in the workbook; the answers count as not declared.",
			"open_one": "{{count}} question is left open",
			"open_other": "{{count}} questions are left open",
			"unchanged_one": "{{count}} answer is the same as before",
			"unchanged_other": "{{count}} answers are the same as before",
			"at": "{{sheet}} {{ref}}"
		},
		issue: {
			"unreadable": "The file cannot be read as a questionnaire.",
			"no-questionnaire": "This is none of the questionnaires: neither keys nor questions of one were found in it.",
			"recipient-unknown": "The workbook does not say whose it is. Choose the recipient.",
			"recipient-guessed": "The sheet of keys does not say whose it is; by the name on its first sheet it is {{name}}'s.",
			"other-subject": "The workbook was made for {{found}}, not for {{wanted}}.",
			"other-period": "The workbook was made for the period {{found}}; asked about now is {{wanted}}.",
			"other-pack": "The workbook is \"{{found}}\"; this campaign asks with \"{{wanted}}\".",
			"older-version": "The workbook has questions of the older version {{found}}; now it is {{wanted}}. Answers land where the question is still asked; the others are kept as notes.",
			"newer-version": "The workbook has questions of the newer version {{found}}; this program knows {{wanted}}. Answers to questions it does not know are kept as notes.",
			"taken-before": "This very file was taken in before.",
			"same-recipient": "Another workbook in this list is for the same recipient. Take in one of them first, then the other.",
			"keys-gone": "The sheet of keys is gone; answers were found by their questions.",
			"nothing-answered": "No question is answered in it."
		},
		problem: {
			"choice-unknown": "not one of the answers that can be chosen",
			"number-unreadable": "not a number",
			"money-unreadable": "not an amount",
			"currency-missing": "an amount without a currency",
			"currency-ambiguous": "several currencies are called so",
			"number-negative": "below zero",
			"reason-missing": "\"does not apply\" needs a reason in the note",
			"cell-error": "the formula in the cell has failed",
			"answered-twice": "the question stands twice, with different answers",
			"key-and-text-differ": "key and question of the line are of two different questions; the sheet may have been sorted in part",
			"none-chosen": "all choices were answered with no",
			"file-to-attach": "add the file itself under Evidence",
			"wrong-kind": "not the kind of answer that was asked for",
			"unknown-option": "not one of the answers that can be chosen",
			"unknown-row": "a row the question does not have",
			"too-low": "lower than it can be",
			"too-high": "higher than it can be",
			"not-whole": "not a whole number",
			"always-applies": "the question always applies; \"not known\" can be answered"
		},
		remind: {
			"done_one": "Recorded: {{count}} reminded today",
			"done_other": "Recorded: {{count}} reminded today",
			"record_one": "Record that {{count}} was reminded today",
			"record_other": "Record that {{count}} were reminded today"
		},
		panel: {
			"result": "Result",
			"answers": "Open the answers",
			"replies": "Workbooks that came back",
			"reply": "{{file}}, {{date}}, taken in by {{who}}",
			"noReplies": "none yet",
			"takeOut": "Take out of the campaign"
		},
		remove: "Put into the bin",
		answer: {
			"yes": "Yes",
			"no": "No",
			"partial": "In part",
			"notKnown": "Not known",
			"notApplicable": "Does not apply: {{reason}}",
			"grid": "{{row}}: {{choice}}"
		},
		phase: {
			"write": "Writing workbooks",
			"read": "Reading workbooks"
		},
		history: {
			"create_one": "Made the campaign {{title}} for {{count}} recipient",
			"create_other": "Made the campaign {{title}} for {{count}} recipients",
			"edit": "Changed the campaign {{title}}",
			"add_one": "Added {{count}} recipient to {{title}}",
			"add_other": "Added {{count}} recipients to {{title}}",
			"take-out_one": "Took {{count}} recipient out of {{title}}",
			"take-out_other": "Took {{count}} recipients out of {{title}}",
			"remove": "Put the campaign {{title}} into the bin",
			"send_one": "Wrote {{count}} workbook for {{title}}",
			"send_other": "Wrote {{count}} workbooks for {{title}}",
			"take-in_one": "Took in the workbook of {{title}}",
			"take-in_other": "Took in {{count}} returned workbooks",
			"remind_one": "Reminded {{count}} recipient of {{title}}",
			"remind_other": "Reminded {{count}} recipients of {{title}}"
		},
		error: {
			"subject-unfit": "\"{{pack}}\" cannot be about recipients of this kind. Choose another questionnaire or other recipients.",
			"no-such-language": "\"{{pack}}\" has no texts in the language \"{{language}}\". Choose one of its languages.",
			"nobody-to-ask": "There is nobody of that kind in the workspace. Bring them in first.",
			"folder-full": "There are too many files with such names in {{path}}. Choose an empty folder."
		},
		about: "{{pack}}, period {{period}}, answers due on {{due}}"
	},
	reference: {
		title: "Reference data",
		intro: "Scores rest on these editions. Nothing here is fetched from a network. A file is read into a proposal first: it changes no number until you have seen which bands it moves and accepted it with name and reason.",
		coarse: "How coarse the built-in conflict data is: circles for the 12 months to {{date}}, spread over regions for the large wars, one point for each smaller conflict. The official event file (UCDP GED, ucdp.uu.se/downloads) replaces them: load it as conflict events.",
		load: "Load a file",
		loading: "Loading",
		loaded_one: "{{count}} entry read. It changes nothing until you accept it.",
		loaded_other: "{{count}} entries read. They change nothing until you accept them.",
		rejectedTitle_one: "{{count}} row can’t be used, nothing was loaded",
		rejectedTitle_other: "{{count}} rows can’t be used, nothing was loaded",
		rejectedRow: "Row {{row}}, {{column}}: {{why}}",
		rejectedValue: "Row {{row}}, {{column}} “{{value}}”: {{why}}",
		loadRest: "Load the other rows",
		dismiss: "Leave it",
		format: {
			"hotspots": "CSV, Excel or GeoJSON. Columns name, lat, lon; and, where known, radius_km, severity (0 to 100), kind, extent (place, region, camp), country, sectors, patterns, confirmed_on. A polygon becomes the circle that covers it.",
			"events": "The publisher’s CSV, or its zip: UCDP GED of any edition, monthly candidate files, country files of HDX, or an ACLED export. Columns are found by name. Only one publisher’s events are in use at a time, because two count the same deaths.",
			"areas": "Excel or CSV with a column for the country and one for the region; lat and lon where the list has them. A place in a listed area has at least severity 70 and carries the list’s edition.",
			"indicators": "A World Bank download (API_… or tidy), or an own table: a column with country codes or names, and one column per indicator. Known headings: gsi vulnerability, basel aml, inform risk, cpi, informal employment.",
			"sectors": "CSV or Excel with the columns sector and score (0 to 100).",
			"profile": "A JSON file with id and indicators: each with id, weight and rescaling; the weights sum to 1.",
			"pack": "A pack that another Fivefold wrote. It comes in under the giver’s name and is never mixed with other data."
		},
		remove: "Take out of use",
		removed: "“{{name}}” is out of use. Score again to see the effect.",
		table: {
			"caption": "Editions in use",
			"name": "Edition",
			"kind": "Kind",
			"entries": "Entries",
			"asOf": "As of",
			"licence": "Licence",
			"origin": "From",
			"builtIn": "built in",
			"builtInBefore": "built in, of another version; kept {{date}}",
			"loadedFrom": "{{file}}, loaded {{date}}"
		},
		kind: {
			"countries": "Country indicators",
			"hotspots": "Places of conflict and exploitation",
			"routes": "Migration and recruitment routes",
			"sectors": "Sector ratings",
			"events": "Conflict events",
			"areas": "Conflict-affected areas of the EU list",
			"indicators": "Further country indicators",
			"profile": "Country profile",
			"sector-scores": "Own sector scores",
			"override": "Overruled place",
			"flags": "Shared red flags and readings"
		},
		sources: "Sources",
		credits: "Credits",
		covers: "What it covers",
		gaps: "Where it is thin",
		sourceLine: "{{title}} ({{publisher}}, {{year}})",
		sourceTitle: "{{title}}",
		citation: {
			"looked-up": "consulted",
			"secondary": "read in another publication",
			"unverified": "named, not consulted"
		},
		coverage: {
			"countries": "{{n}} of {{total}} countries have a country context",
			"hotspots": "{{n}} of {{total}} places are current and count",
			"hotspotCountries": "places in {{n}} countries",
			"fromEvents": "{{n}} of {{total}} come from recorded events",
			"routes": "{{n}} of {{total}} routes are current and count",
			"routeCountries": "routes through {{n}} countries",
			"isicGroups": "{{n}} groups of industries",
			"indicator": {
				"ruleOfLawPct": "rule of law: {{n}} of {{total}}",
				"politicalStabilityPct": "political stability: {{n}} of {{total}}",
				"controlOfCorruptionPct": "control of corruption: {{n}} of {{total}}",
				"tipTier": "trafficking-in-persons tier: {{n}} of {{total}}",
				"displacedPer1000": "displaced people: {{n}} of {{total}}",
				"fatfStatus": "money-laundering status: {{n}} of {{total}}",
				"forcedLabourGoods": "goods made with forced labour: {{n}} of {{total}}"
			},
			"events": "{{n}} events",
			"eventCountries": "in {{n}} countries",
			"eventDeaths": "{{n}} deaths by the best estimate",
			"areas": "{{n}} areas",
			"areaCountries": "in {{n}} countries",
			"areasPlaced": "{{n}} of {{total}} areas mark or make a place of conflict",
			"indicators": "{{n}} indicators",
			"indicatorCountries": "values for {{n}} countries",
			"sectorScores": "{{n}} sector scores",
			"profileIndicators": "{{n}} indicators make the country context",
			"flags": "{{n}} red flags and readings",
			"regions": "{{n}} of them stand for one first-level region of a war that was spread"
		},
		gap: {
			"countriesNotKnown": "{{count}} countries and territories have too few indicators; their context counts as not known ({{countries}})",
			"countriesPartial": "{{count}} countries lack at least one indicator; the weights of the others stand in",
			"oneEpicentrePerConflict": "{{count}} places stand for a whole conflict each, at the middle of its events",
			"coarse": "{{count}} of them are wider than {{radiusKm}} km",
			"unverified": "{{count}} entries were compiled from general knowledge and not checked against their source",
			"historic": "{{count}} entries are historic and do not count",
			"schematic": "{{count}} lines are straight segments between named places, not surveyed paths",
			"judgement": "{{count}} ratings are judgements informed by the sources, not published scores",
			"eventsFrom": "nothing before {{year}}",
			"vague": "{{count}} events are too vague for a place and count for their country only",
			"preliminary": "a preliminary file: its publisher still revises it",
			"extract": "an extract: places it does not hold are not safe for that",
			"areasNotPlaced": "{{count}} areas could not be tied to a place: {{names}}",
			"notScored": "red flags of others are shown, never scored",
			"sharedByJudgement": "{{count}} places are regions of a large war: its recorded deaths are shared out among them by judgement, not by count",
			"noGrid": "single events are not built in: the full file could not be shipped honestly, only samples of it were at hand; load the official one for exposure at any point"
		},
		rejected: {
			"empty": "is empty",
			"not-a-number": "is not a number",
			"out-of-range": "is outside the allowed range",
			"swapped-coordinates": "latitude and longitude look swapped",
			"unknown-word": "is not a word of this column",
			"not-a-date": "is not a date like 2026-03-31",
			"not-a-country": "is not a two-letter country code",
			"twice": "stands in the file twice",
			"in-the-future": "is a day that has not come yet",
			"unknown-country": "is not a country that is known here",
			"in-the-sea": "lies in the sea, more than 50 km from any coast",
			"cut-off": "has fewer columns than the headings"
		},
		history: {
			"load": "read {{count}} entries from {{file}}; they wait for a decision",
			"remove": "removed {{count}} places of {{file}}",
			"accept": "{{by}} took “{{edition}}” into use",
			"reject": "{{by}} turned down “{{edition}}”",
			"retire": "{{by}} took “{{edition}}” out of use",
			"reconsider": "put “{{edition}}” up for a decision again",
			"keep-baseline": "kept the built-in data in this file: {{editions}}",
			"renew-baseline": "took the built-in data of this version into use, because the one scored with before was not kept in the file: {{editions}}",
			"offer-baseline": "this version brings newer built-in data, which waits for a decision: {{editions}}",
			"share": "wrote a pack with {{places}} places and {{flags}} red flags for another organisation",
			"add-place": "marked {{name}} on the map",
			"edit-place": "changed the marked place {{name}}",
			"remove-place": "removed the marked place {{name}}"
		},
		error: {
			"hotspots-columns": "{{path}} is not a list of places: missing {{missing}}. Columns that are understood: {{columns}}.",
			"hotspots-not-utf8": "{{path}} is not text in UTF-8. Save it as “CSV UTF-8” and try again.",
			"too-many-hotspots": "The file holds {{rows}} places; at most {{most}} can be loaded. A larger file is probably event data.",
			"events-columns": "{{path}} is not a file of events that is known here: missing {{missing}}. Known are UCDP GED, its candidates and country files, and ACLED exports.",
			"events-none": "{{path}} holds no event that can be used ({{rows}} rows were looked at). The first, row {{row}}, {{column}}: $t(reference:rejected.{{code}}).",
			"events-empty": "{{path}} holds no row of events below its headings.",
			"too-many-events": "{{path}} holds more than {{most}} events. Split it, or take the publisher’s own file.",
			"cut-off": "{{path}} ends in the middle of a row: it was cut off. Download it again.",
			"row-without-end": "{{path}} has a row that does not end: a quote is missing. Download it again, or mend the file.",
			"not-text": "{{path}} is not a text file. Unpack it, or save it as CSV.",
			"not-utf8": "{{path}} is not text in UTF-8. Save it as “CSV UTF-8” and try again.",
			"table-too-large": "{{path}} is larger than any table of this kind (1.5 GB). Nothing was read.",
			"zip-damaged": "{{path}} can’t be unpacked. Download it again.",
			"zip-without-table": "{{path}} holds no CSV table.",
			"not-geojson": "{{path}} is not GeoJSON: a FeatureCollection of points or polygons is needed.",
			"not-json": "{{path}} is not JSON in UTF-8.",
			"areas-columns": "{{path}} is not a list of areas: columns for country and region are needed.",
			"indicators-columns": "{{path}} holds no country indicators in a known layout: a World Bank download, or a table with a country column and one column per indicator.",
			"sectors-columns": "{{path}} is not a table of sector scores: columns sector and score are needed.",
			"profile-form": "{{path}} is not a country profile (look at {{at}}).",
			"weights-not-one": "The weights of the profile in {{path}} don’t sum to 1.",
			"indicator-twice": "The profile in {{path}} names an indicator twice.",
			"built-in-stays": "A built-in edition is not taken out of use: it gives way when another one of its kind is accepted.",
			"edition-decided": "This edition was decided on before: it is {{state}}.",
			"nothing-overruled": "Say another severity or radius, or switch the place off.",
			"pack-form": "{{path}} is not a pack of Fivefold (look at {{at}}).",
			"pack-changed": "{{path}} was changed after it was written: its hash does not fit. Ask the giver for it again.",
			"nothing-to-share": "There is nothing of your own to share yet.",
			"place": "This place is not among the marked ones any more. Close the form and open it again.",
			"place-too-wide": "The area reaches {{radiusKm}} km from its middle; at most {{most}} km can be one place. Mark several smaller ones."
		},
		phase: { "read-file": "Reading the file" },
		whatFile: "What the file holds",
		chooseFile: "Choose file",
		moreRows_one: "and {{count}} more row",
		moreRows_other: "and {{count}} more rows",
		loadKind: {
			"hotspots": "Own places of conflict and exploitation",
			"events": "Conflict events (UCDP GED, candidate events, ACLED)",
			"areas": "List of conflict-affected areas (EU indicative list)",
			"indicators": "Country indicators (World Bank, own table)",
			"sectors": "Own sector scores",
			"profile": "Own country profile",
			"pack": "Pack from another organisation"
		},
		tab: {
			"inUse": "In use",
			"proposed_one": "Waiting for a decision ({{count}})",
			"proposed_other": "Waiting for a decision ({{count}})",
			"places": "Places",
			"past": "Past"
		},
		proposal: {
			"none": "Nothing waits for a decision.",
			"builtIn": "This version of Fivefold brings it. It stands in for the built-in data this file was scored with, which stays in the file for past runs.",
			"waits": "{{entries}} entries, as of {{date}}. Nothing has changed yet.",
			"giver": "Handed over by {{giver}}.",
			"leftOut_one": "{{count}} row of the file was left out.",
			"leftOut_other": "{{count}} rows of the file were left out."
		},
		decide: {
			"name": "Your name",
			"reason": "Why",
			"accept": "Accept",
			"reject": "Turn down",
			"needed": "Name and reason are needed.",
			"accepted": "“{{name}}” is in use. Score again to see its effect.",
			"rejected": "“{{name}}” was turned down. Nothing changed.",
			"decided": "Decided by {{by}}, {{date}}: {{reason}}"
		},
		preview: {
			"start": "Show what would change",
			"replaces": "It stands in for “{{edition}}”, which stays readable for past runs.",
			"counts": {
				"supplier": "Suppliers: {{moved}} of {{total}} get another number; {{up}} move to a higher band, {{down}} to a lower one.",
				"site": "Sites: {{moved}} of {{total}} get another number; {{up}} move to a higher band, {{down}} to a lower one.",
				"corridor": "Corridors: {{moved}} of {{total}} get another number; {{up}} move to a higher band, {{down}} to a lower one."
			},
			"none": "No band changes.",
			"more_one": "and {{count}} more",
			"more_other": "and {{count}} more",
			"caption": "Bands that would change",
			"name": "Name",
			"subject": "What",
			"before": "Before",
			"after": "After",
			"why": "Moved by",
			"moved": "{{what}} ({{before}} → {{after}})",
			"kind": {
				"supplier": "supplier",
				"site": "site",
				"corridor": "corridor"
			}
		},
		retire: {
			"title": "Take “{{name}}” out of use",
			"about": "Past runs that were made with it stay readable and can be recomputed."
		},
		places: {
			"title": "Places of conflict and exploitation",
			"find": "Find a place or country code",
			"shown_one": "{{shown}} of {{count}} shown",
			"shown_other": "{{shown}} of {{count}} shown",
			"name": "Place",
			"country": "Country",
			"basis": "From",
			"severity": "Severity",
			"radius": "Radius",
			"km": "{{km}} km",
			"notes": "Notes",
			"overrule": "Overrule",
			"takeBack": "Take back",
			"deaths": "{{n}} deaths in 12 months",
			"listed": "on the list “{{edition}}” ({{date}})",
			"overruled": "overruled by {{by}} (before {{before}}): {{reason}}",
			"edition": "Own places marked on the map"
		},
		basis: {
			"events": "events",
			"curated": "sources",
			"own": "own list"
		},
		overrule: {
			"title": "Overrule “{{name}}”",
			"about": "Your word is kept as a proposal first: see which bands it moves, then accept it with name and reason. It stands in the reasons and exports.",
			"scale": "0 (none) to 100 (extreme)",
			"radius": "Radius in km",
			"radiusHint": "Full effect inside, fading outside",
			"off": "Does not count at all",
			"propose": "Propose"
		},
		past: {
			"none": "Nothing was retired or turned down.",
			"again": "Consider again",
			"isAgain": "“{{name}}” waits for a decision again.",
			"state": "State",
			"retired": "out of use",
			"rejected": "turned down",
			"when": "When",
			"by": "By",
			"reason": "Why"
		},
		share: {
			"open": "Share with another organisation",
			"title": "A pack for another organisation",
			"about": "Own places and, if you choose, red flags and readings leave as one file with your name, your terms and a hash. Without the last choice it names no supplier and repeats no free text; workers are never in it.",
			"giver": "Name of your organisation",
			"licence": "Terms of use",
			"places": "Own places",
			"flags": "Red flags and readings of forced-labour indicators",
			"nameParties": "Also name suppliers and repeat the words of findings",
			"save": "Save pack",
			"done": "{{places}} places and {{flags}} red flags written."
		},
		flags: {
			"open_one": "Read the {{count}} entry",
			"open_other": "Read the {{count}} entries",
			"caption": "Red flags and readings of {{giver}}",
			"what": "What",
			"country": "Country",
			"party": "Seen at",
			"unnamed": "not named",
			"text": "In their words",
			"noText": "not passed on",
			"grade": "Source",
			"seen": "Seen on"
		}
	},
	remedy: {
		page: "Remedy",
		ledger: "Remedy ledger",
		list: "Remedies",
		add: "Record a remedy",
		count_one: "{{count}} remedy",
		count_other: "{{count}} remedies",
		filter: "About this list",
		choose: "Choose a remedy to see what is owed, paid and confirmed.",
		exportLedger: "Export the ledger",
		entity: "Our own organisation",
		empty: {
			"title": "No remedy yet",
			"what": "Record what is owed to people who were harmed: fees to repay, wages, documents. Numbers of people, never names."
		},
		kind: {
			"fees": "Repayment of recruitment fees",
			"wages": "Wages paid back",
			"documents": "Documents returned",
			"compensation": "Compensation for harm",
			"care": "Care: medical, legal, housing, a safe way home",
			"other": "Other"
		},
		event: {
			"offered": "Offered",
			"paid": "Paid",
			"returned": "Documents returned",
			"provided": "Care or service provided",
			"confirmed": "Confirmed by the workers",
			"declined": "Declined by the workers",
			"tried": "Tried to reach",
			"unreachable": "Given up as unreachable"
		},
		column: {
			"title": "Remedy",
			"kind": "Kind",
			"subject": "About",
			"currency": "Currency",
			"owed": "Owed",
			"offered": "Offered",
			"paid": "Paid",
			"open": "Still open",
			"people": "People confirmed",
			"owner": "Owner",
			"dueOn": "Due",
			"state": "State",
			"closedOn": "Closed on",
			"reason": "Reason"
		},
		workers: {
			"title": "People",
			"owedTo": "Owed to",
			"reached": "Received something",
			"confirmed": "Confirmed",
			"declined": "Declined",
			"unreachable": "Unreachable",
			"open": "Not settled yet"
		},
		ofPeople: "{{confirmed}} of {{owedTo}}",
		state: {
			"open": "Open",
			"ready": "Complete, to be closed",
			"overdue": "Overdue"
		},
		outcome: {
			"complete": "Complete",
			"partly": "Closed, partly remedied",
			"not-possible": "Closed, not possible"
		},
		money: "Money",
		moneyCaption: "Owed, offered, paid and open by currency",
		owedNotKnown: "Not known yet",
		noMoney: "No money is owed",
		totals: {
			"title": "All remedies together",
			"people": "{{confirmed}} confirmed, {{unreachable}} unreachable, of {{owed}} owed to",
			"helped": "People counted once a remedy",
			"paidInAll_one": "Paid in all {{sum}} at the rates of the days; {{count}} amount without a rate is left out",
			"paidInAll_other": "Paid in all {{sum}} at the rates of the days; {{count}} amounts without a rate are left out",
			"paidInAllExact": "Paid in all {{sum}} at the rates of the days",
			"notKnown_one": "{{count}} remedy of which people or amount are not known",
			"notKnown_other": "{{count}} remedies of which people or amount are not known"
		},
		fact: {
			"kind": "Kind",
			"subject": "About",
			"finding": "Called for by",
			"basis": "How it was reckoned",
			"agreement": "Agreed with the people concerned",
			"owner": "Owner",
			"when": "From and until",
			"closed": "Closed"
		},
		closedWith: "{{outcome}} on {{date}}",
		between: "{{from}} to {{to}}",
		asked: "What a reader would ask",
		remark: {
			"workers-not-known": "How many people it is owed to is not known.",
			"owed-not-known": "What is owed is not known yet.",
			"not-agreed": "It is not recorded how this was agreed with the people concerned.",
			"few-tries": "People count as unreachable after fewer than three tries on different days.",
			"given-not-confirmed": "Not everybody who was given something has confirmed it.",
			"overpaid": "More was paid than is owed; the note says why.",
			"rate-missing": "Several currencies, and an amount without a rate: totals in one currency leave it out."
		},
		suggest: {
			"title": "Fees that workers paid, without a remedy",
			"text": "From corridors: what workers paid for their jobs and nobody has recorded as a remedy.",
			"start": "Start a remedy",
			"yearly": "workers of one year",
			"of": "{{corridor}} ({{cohort}})",
			"name": "Repay fees: {{corridor}}",
			"nameCohort": "Repay fees: {{corridor}}, {{cohort}}",
			"basis": "Recruitment fees and related costs recorded in the corridor, for all workers, less what was repaid."
		},
		entries: "Ledger",
		entriesCaption: "What happened, day by day",
		noEntries: "Nothing has happened yet: what was offered, paid, returned, confirmed or tried goes here.",
		entry: {
			"new": "A new entry",
			"add": "Add an entry…",
			"save": "Write the entry",
			"event": "What happened",
			"happenedOn": "Day",
			"workers": "People",
			"workersHint": "Each person once: a second instalment to the same people counts 0.",
			"amount": "Amount",
			"amountHint": "For all these people together.",
			"currency": "Currency",
			"rate": "One unit is worth",
			"rateTo": "in",
			"rateOn": "Rate of",
			"rateHint": "So that amounts can be compared later.",
			"worth": "Worth",
			"note": "Note",
			"noteHint": "Means, place, proof. No names.",
			"takeBack": "Take back…",
			"takeBackWhy": "Why was this entry wrong?"
		},
		closing: {
			"title": "Close",
			"open": "Close the remedy…",
			"outcome": "Outcome",
			"reason": "Reason, and what happens with money that is left",
			"closedOn": "Closed on",
			"save": "Close the remedy",
			"reopen": "Open it again…",
			"reopenWhy": "Why is it opened again?"
		},
		form: {
			"new": "A new remedy",
			"edit": "Change the remedy",
			"change": "Change…",
			"save": "Save the remedy",
			"cancel": "Cancel"
		},
		part: {
			"what": "What, and to whom",
			"owed": "What is owed",
			"who": "Who and when"
		},
		field: {
			"title": "Name of the remedy",
			"kind": "Kind",
			"workers": "People it is owed to",
			"workersHint": "Leave empty while it is not known.",
			"owedKnown": "What is owed is known",
			"amount": "Amount, for all people together",
			"currency": "Currency",
			"another": "Another currency",
			"removeAmount": "Remove this currency",
			"basis": "How it was reckoned",
			"agreement": "How it was agreed with the people concerned",
			"owner": "Owner",
			"startsOn": "From",
			"dueOn": "Due"
		},
		history: {
			"add": "Recorded a remedy: {{title}}",
			"edit": "Changed the remedy: {{title}}",
			"record": "Wrote to the ledger of {{title}}: {{event}}",
			"take-back": "Took back an entry of {{title}}: {{event}}",
			"close": "Closed the remedy {{title}}: {{outcome}}",
			"reopen": "Opened the remedy again: {{title}}"
		},
		error: {
			"remedy-closed": "This remedy is closed. Open it again first, with the reason.",
			"remedy-open": "This remedy is open already.",
			"in-the-future": "The day lies in the future. The ledger holds only what has happened.",
			"before-start": "The day lies before the remedy began. Correct the day, or the start of the remedy.",
			"paid-over-owed": "This pays more than is owed in this currency. Correct the amount, or say in the note why more is paid.",
			"more-workers-than-owed": "That would be more people than it is owed to. Count each person once, or correct how many it is owed to.",
			"confirmed-before-given": "More people would have confirmed than have received something. Write down what they received first.",
			"unreachable-without-try": "Nobody has tried to reach these people yet. Write down the tries first.",
			"closed-already": "This remedy is closed already.",
			"not-complete": "Not everybody has confirmed, or money is still open. Say in the reason why it counts as complete, or choose another outcome.",
			"closed-in-the-future": "A remedy can't be closed on a day to come."
		}
	},
	response: {
		page: "Findings and actions",
		list: "Findings in order of work",
		add: "Record a finding",
		tab: {
			"label": "What to look at",
			"findings": "Findings",
			"actions": "Actions",
			"clusters": "Indicators by place"
		},
		filter: {
			"label": "Filters",
			"open": "Open",
			"closed": "Closed",
			"search": "Search in findings",
			"toDecide": "To decide",
			"overdue": "Overdue",
			"count_one": "{{count}} finding, worst first",
			"count_other": "{{count}} findings, worst first",
			"actions_one": "{{count}} action",
			"actions_other": "{{count}} actions"
		},
		empty: {
			"title": "No finding here",
			"what": "A finding is a fact about people: what, where, how many, who says so. Findings of audits appear here as well.",
			"actions": "No action here",
			"actionsWhat": "Actions belong to a finding: who does what until when, and how it will be seen that it works."
		},
		choose: "Choose a finding to see what was decided and what is done.",
		column: {
			"severity": "Severity",
			"finding": "Finding",
			"subject": "About",
			"stage": "Stage",
			"actions": "Actions",
			"action": "Action",
			"owner": "Owner",
			"dueOn": "Due",
			"overdue": "Actions overdue",
			"reviewOn": "Review on",
			"completedOn": "Completed on",
			"evidence": "Files of evidence"
		},
		severity: "{{n}} of 5",
		notRated: "Not rated",
		entity: "Our own organisation",
		gone: "A record that is no longer there",
		stage: {
			"to-decide": "To decide",
			"to-act": "To act",
			"acting": "Acting",
			"to-close": "To close",
			"closed": "Closed"
		},
		actionsLeft: "{{open}} open",
		actionsLate: "{{open}} open, {{late}} overdue",
		floors: {
			"F2": "Raises floor F2 of the risk score: support to a non-state armed group.",
			"F3": "Raises floor F3 of the risk score: a strong indicator of forced labour from a good source.",
			"F6": "Raises floor F6 of the risk score: an unresolved critical red flag of the recruiter.",
			"F7": "Raises floor F7 of the risk score: access refused.",
			"F9": "Raises floor F9 of the risk score: two or more major red flags in one section."
		},
		floorStays: "It goes with a closing that somebody verified.",
		fact: {
			"subject": "About",
			"source": "Source",
			"observedOn": "Seen on",
			"indicator": "Indicator",
			"strength": "{{name}}, {{strength}}",
			"redFlag": "Red flag",
			"workers": "People affected",
			"ratings": "Scale, scope, irremediability",
			"ratingsOf": "{{scale}}, {{scope}}, {{irremediability}}",
			"likelihood": "Likelihood",
			"leverage": "Leverage",
			"involvement": "Our part",
			"grade": "Audit grade",
			"criterion": "Criterion",
			"requirement": "Requirement",
			"closing": "Closed",
			"closingOf": "{{outcome}} on {{date}}: {{reason}}",
			"verifiedBy": "Verified by"
		},
		field: {
			"title": "In one line",
			"description": "In more words, without names of people",
			"subjectType": "About",
			"subject": "Which one",
			"subjectHint": "Type a part of the name.",
			"kind": "What kind",
			"source": "Where it comes from",
			"sourceGrade": "Who says so",
			"observedOn": "Seen on",
			"indicator": "Indicator of forced labour",
			"strength": "How strong",
			"strongWhen": "Strong when: {{text}}",
			"redFlagSeverity": "How grave is the red flag",
			"section": "Section it stands in",
			"scale": "Scale: how grave for a person",
			"scopeOfImpact": "Scope: how many people",
			"irremediability": "How hard to put right",
			"likelihood": "Likelihood",
			"leverage": "Our leverage",
			"workersAffected": "People affected",
			"involvement": "Our part in it",
			"involvementReason": "Why we see our part so",
			"criterion": "Criterion, with its version",
			"grade": "Grade",
			"requirement": "Requirement of the five steps"
		},
		part: {
			"what": "What was found",
			"source": "Source",
			"severity": "How severe",
			"order": "What decides the order of work"
		},
		severityRule: "The worst of the three is the severity. Not rated is not the same as low.",
		subjectType: {
			"entity": "Our own organisation",
			"supplier": "A supplier",
			"site": "A site",
			"recruiter": "A recruiter",
			"corridor": "A corridor"
		},
		kind: {
			"indicator": "Indicator of forced labour",
			"armed-group-support": "Support to an armed group",
			"access-refused": "Access refused",
			"red-flag": "Red flag",
			"system-gap": "Gap in the system",
			"other": "Something else"
		},
		source: {
			"observation": "Own observation",
			"audit": "Audit",
			"questionnaire": "Questionnaire",
			"grievance": "Grievance",
			"worker-interview": "Worker interview",
			"screening": "Screening",
			"risk-score": "Risk score",
			"media": "Media or report"
		},
		grade: {
			"letter": "{{letter}}: {{text}}",
			"sourceOf": "{{source}}, grade {{grade}}"
		},
		strength: {
			"strong": "strong",
			"medium": "medium",
			"weak": "weak"
		},
		redFlag: {
			"critical": "critical",
			"major": "major",
			"minor": "minor"
		},
		findingGrade: {
			"critical": "Critical",
			"major": "Major",
			"minor": "Minor",
			"observation": "Observation"
		},
		involvement: {
			"caused": "We caused it",
			"contributed": "We contributed to it",
			"linked": "It is linked to us"
		},
		rating: {
			"scale": {
				"1": "1, discomfort",
				"2": "2, limited harm",
				"3": "3, serious harm",
				"4": "4, grave harm to body, mind or freedom",
				"5": "5, threat to life or liberty"
			},
			"scopeOfImpact": {
				"1": "1, one person",
				"2": "2, a few",
				"3": "3, a group or shift",
				"4": "4, most of a site",
				"5": "5, whole sites or communities"
			},
			"irremediability": {
				"1": "1, put right at once",
				"2": "2, put right within weeks",
				"3": "3, put right with much help",
				"4": "4, only in part",
				"5": "5, never"
			},
			"likelihood": {
				"1": "1, rare",
				"2": "2, unlikely",
				"3": "3, possible",
				"4": "4, likely",
				"5": "5, happening or almost certain"
			},
			"leverage": {
				"1": "1, almost none",
				"2": "2, little",
				"3": "3, some",
				"4": "4, much",
				"5": "5, decisive"
			}
		},
		form: {
			"new": "A new finding",
			"edit": "Change the finding",
			"save": "Save the finding",
			"change": "Change…",
			"cancel": "Cancel"
		},
		decision: {
			"title": "Decision",
			"none": "Nothing is decided yet. Choose one of the three responses.",
			"open": "Decide…",
			"again": "Decide anew…",
			"form": "Decide on the response",
			"save": "Record the decision",
			"by": "{{approver}}, {{date}}; review on {{review}}",
			"earlier": "Earlier decisions",
			"option": "Response",
			"reasons": "Reasons",
			"effectOnWorkers": "What it means for the workers",
			"effectHint": "Wages owed, documents, housing, return: nobody may be left worse off by a rushed exit.",
			"leverageTried": "Leverage tried",
			"approver": "Approved by",
			"decidedOn": "Decided on",
			"reviewOn": "Review on",
			"when": "Fits when",
			"doNot": "Never",
			"options": {
				"continue": "Continue while mitigating",
				"suspend": "Suspend while mitigating",
				"disengage": "Disengage"
			},
			"remark": {
				"review-after-six-months": "The review is later than six months after the decision; measurable improvement is expected within six (unverified).",
				"review-after-one-month": "A suspension should be looked at every month.",
				"leverage-not-recorded": "It is not recorded which leverage was tried before leaving.",
				"exit-not-staged": "The exit has no stages: what ends by when, so that workers are not left without pay or papers from one day to the next."
			}
		},
		action: {
			"title": "Actions",
			"none": "No action yet.",
			"add": "Add an action…",
			"new": "A new action",
			"edit": "Change the action",
			"save": "Save the action",
			"kind": "What for",
			"kinds": {
				"prevent": "Prevent",
				"mitigate": "Mitigate",
				"cease": "Stop it",
				"remedy": "Remedy"
			},
			"name": "What will be done",
			"description": "In more words",
			"owner": "Owner",
			"startsOn": "Starts on",
			"dueOn": "Due on",
			"status": "State",
			"statuses": {
				"open": "Open",
				"in-progress": "In progress",
				"done": "Done",
				"cancelled": "Cancelled"
			},
			"measure": "How it will be seen whether it works",
			"measured": "Measure its effect with an indicator",
			"indicator": "Indicator",
			"example": "Take an example",
			"unit": "Unit",
			"baseline": "Value at the start",
			"target": "Target",
			"latest": "Newest value",
			"target_of": "{{indicator}}: target {{target}}, now {{latest}}",
			"completedOn": "Done on",
			"completionNote": "What shows it, or why it was cancelled",
			"verification": "Who has verified it?",
			"cost": "What it costs",
			"currency": "Currency",
			"costs": "costs {{amount}}",
			"dependsOn": "Waits for these actions",
			"of": "{{title}} ({{of}})",
			"waitsFor": "waits for {{titles}}",
			"partners": "Done with these suppliers",
			"addPartner": "Add a supplier",
			"removePartner": "Remove this supplier",
			"withPartners_one": "done with {{done}} of {{count}} supplier",
			"withPartners_other": "done with {{done}} of {{count}} suppliers",
			"risk": "score {{before}} before, {{now}} now",
			"line": "{{owner}}, due {{date}}"
		},
		due: {
			"none": "No date",
			"later": "Later",
			"soon": "Soon",
			"overdue": "Overdue",
			"done": "Settled"
		},
		closing: {
			"open": "Close the finding…",
			"form": "Close the finding",
			"save": "Close it",
			"outcome": "How it ended",
			"outcomes": {
				"resolved": "Resolved",
				"unfounded": "Not confirmed",
				"duplicate": "Same as another finding"
			},
			"duplicateOf": "The same as",
			"reason": "Reason, and what was seen",
			"verification": "Who has verified it?",
			"verifiedBy": "Name of who verified it",
			"closedOn": "Closed on",
			"floorHint": "A floor of the risk score goes only with documents or an independent look, and a name."
		},
		reopen: {
			"open": "Open again…",
			"reason": "Why it is opened again",
			"do": "Open again"
		},
		joined: "The same was recorded more than once; these are joined to this finding:",
		joinedTo: "The same as another finding, to which it is joined:",
		exit: {
			"title": "Stages of the exit",
			"what": "A responsible exit has stages: notice, wages and papers settled, other work found, orders ended. Each has a day.",
			"stage": "What ends or is settled",
			"dueOn": "By",
			"add": "Add a stage",
			"remove": "Remove this stage",
			"due": "by {{date}}",
			"done": "done on {{date}}"
		},
		look: {
			"list": "List",
			"board": "Board",
			"timeline": "Timeline"
		},
		report: {
			"open": "Report to management…",
			"title": "Report to management",
			"what": "Decisions that are due, the highest risks, what is overdue, and what was done for people, as PDF and DOCX. It names suppliers: it is for the house.",
			"quarter": "Quarter",
			"write": "Choose a folder and write",
			"done": "The report of {{quarter}} was written."
		},
		history: {
			"add-finding": "Recorded a finding: {{title}}",
			"edit-finding": "Changed the finding: {{title}}",
			"close-finding": "Closed the finding: {{title}}",
			"reopen-finding": "Opened the finding again: {{title}}",
			"decide": "Decided on {{title}}: {{option}}, approved by {{approver}}",
			"finish-exit-stage": "Stage of an exit, {{title}}: done on {{doneOn}}",
			"add-action": "Added an action: {{title}}, {{owner}}, due {{dueOn}}",
			"edit-action": "Changed the action: {{title}}, {{owner}}, due {{dueOn}}",
			"settle-action": "Settled the action: {{title}} ({{status}})"
		},
		error: {
			"joined-elsewhere": "A finding can’t be joined to itself, nor to one that is itself joined to another. Choose the first of them.",
			"circle-of-actions": "These actions would wait for each other in a circle, so none could begin. Take one of them out.",
			"already-closed": "This finding is closed already.",
			"not-closed": "This finding is open already.",
			"closed-in-future": "A finding can't be closed on a day that has not come yet.",
			"actions-left": "It can't be called resolved while {{count}} of its actions are left to do. Finish or cancel them first.",
			"decided-in-future": "A decision can't be dated on a day that has not come yet.",
			"completed-in-future": "An action can't be done on a day that has not come yet.",
			"action-of-other-finding": "This action belongs to another finding.",
			"finding-closed": "This finding is closed. Open it again first."
		},
		cluster: {
			"place": "Where",
			"kind": "What it is",
			"triage": "Look closer",
			"floor": "Floor of the risk score",
			"count_one": "{{count}} place",
			"count_other": "{{count}} places",
			"empty": "No indicator is recorded yet",
			"emptyWhat": "Record a finding with an indicator of forced labour: here it shows where indicators come together.",
			"legend": "S strong, M medium, W weak; then who says so, A to F",
			"raises": "raises the risk score",
			"is": {
				"probable": "probable",
				"possible": "possible",
				"monitor": "keep watching",
				"weak": "weak signs"
			},
			"strength": {
				"strong": "strong",
				"medium": "medium",
				"weak": "weak"
			},
			"short": {
				"strong": "S",
				"medium": "M",
				"weak": "W"
			},
			"cell_one": "{{strength}}, source {{grade}}, {{count}} finding",
			"cell_other": "{{strength}}, source {{grade}}, {{count}} findings"
		}
	},
	risk: {
		title: "Risk",
		page: {
			"run": "Score all suppliers",
			"again": "Score again",
			"outdated": "Suppliers, corridors or data changed after this run. Score again to see their effect.",
			"noneTitle": "Not scored yet",
			"noneText": "Scoring takes the suppliers, sites and corridors of this workspace and the reference data shown under Reference data. It needs no network.",
			"count": "{{shown}} of {{total}}",
			"label": "Suppliers by risk",
			"filters": "Filters",
			"search": "Find a supplier",
			"changedOnly": "Band changed",
			"reference": "Reference data",
			"chooseOne": "Choose a supplier",
			"chooseOneText": "The reasons of its score appear here."
		},
		phase: {
			"read": "Reading suppliers and corridors",
			"suppliers": "Scoring suppliers",
			"corridors": "Scoring corridors",
			"write": "Keeping the run",
			"scenario": "Scoring with the other settings",
			"prepare": "Reading the run",
			"vary": "Varying the settings"
		},
		done: "{{suppliers}} suppliers, {{sites}} sites and {{corridors}} corridors scored",
		column: {
			"name": "Supplier",
			"country": "Country",
			"band": "Band",
			"score": "Score and range",
			"before": "Before",
			"sure": "Sure",
			"reason": "Main reason",
			"low": "Score at least",
			"high": "Score at most",
			"provisional": "Provisional",
			"points": "Score",
			"inherent": "Before measures",
			"beforeBand": "Band before",
			"floors": "Floors",
			"severity": "Severity",
			"likelihood": "Likelihood",
			"conflict": "Conflict",
			"route": "Route",
			"countryScore": "Country context",
			"origin": "Workers’ origin",
			"reasons": "All reasons",
			"changes": "What would change the band",
			"model": "Model",
			"basis": "Severity rests on"
		},
		panel: {
			"range": "range {{low}} to {{high}}",
			"sure": "sure {{pct}}",
			"before": "before: {{value}}",
			"inherent": "before controls {{value}}",
			"provisional": "Provisional: too little is known for a firm band.",
			"countryLevel": "No site is recorded: scored at country level, with low precision.",
			"outdated": "Facts or data changed after this run.",
			"context": "Context of the place and of the workers",
			"exposure": "How exposed the workers are",
			"control": "Control in place",
			"controlValue": "{{m}} of 1",
			"noControl": "none recorded",
			"site": "Site",
			"worst": "{{name}} (worst)",
			"toBand": "To reach {{band}}",
			"noChange": "No change that can be named here would bring it into a lower band: the place and the origin of its workers decide.",
			"model": "Model {{model}}",
			"run": "run of {{date}}",
			"editions": "{{editions}}",
			"details": "Numbers, sources and quality",
			"hotspots": "Places of conflict within reach",
			"origins": "Where the workers come from",
			"countryTable": "Country context",
			"precision": "Place known",
			"workersAtRisk": "{{pct}} of counted workers are in sites of band high or critical.",
			"nearest": "Nearest: {{name}}, {{distanceKm, number(maximumFractionDigits: 0)}} km.",
			"noHotspot": "No place of conflict of the data in use lies within reach.",
			"open": "Open the supplier",
			"now": "With the facts as they are now:",
			"indicatorsMissing": "Not known, so the weights of the others are scaled up: {{names}}."
		},
		table: {
			"factor": "Factor",
			"value": "Value",
			"score": "Score",
			"weight": "Weight",
			"points": "Points",
			"quality": "Quality",
			"source": "Source",
			"date": "Date",
			"place": "Place",
			"distance": "Distance",
			"severity": "Severity",
			"arrives": "Arrives",
			"share": "Share",
			"exposure": "Exposure",
			"indicator": "Indicator",
			"asOf": "As of",
			"caption": {
				"factors": "Every factor of {{name}}",
				"hotspots": "Places of conflict near {{name}}",
				"origins": "Origin of the workers of {{name}}",
				"country": "Country context of {{country}}, profile {{profile}}",
				"events": "Conflict events near {{name}}"
			}
		},
		unit: { "km": "{{n}} km" },
		stoodIn: "{{n}} stands in",
		notKnown: "not known",
		precision: {
			"exact": "exact position",
			"city": "centre of the town",
			"region": "centre of the region",
			"country": "country only",
			"unknown": "not known"
		},
		factor: {
			"conflict": "Conflict at the site",
			"route": "Migration route",
			"country": "Country",
			"countryNamed": "Country, {{country}}",
			"origin": "Workers’ origin",
			"lowWage": "Low wage",
			"lowQualification": "No formal skill needed",
			"informal": "Informal work",
			"migrant": "Migrant share",
			"intermediaries": "Recruitment chain",
			"sector": "Sector",
			"recruiterChain": "Recruitment chain",
			"fees": "Fees paid by workers",
			"legalContext": "Tied status of workers",
			"policy": "Policy",
			"mapping": "Mapping",
			"recruitment": "Recruitment",
			"grievance": "Grievance channel",
			"remedy": "Remedy",
			"audit": "Audit"
		},
		chain: {
			"direct": "direct hire",
			"one-licensed": "one licensed recruiter",
			"one-unlicensed-or-unknown": "one recruiter, unlicensed or not known",
			"two-or-more": "two or more recruiters",
			"unknown": "chain not known"
		},
		quality: {
			"measured": "measured",
			"documented": "documented",
			"self": "self-declared",
			"proxy": "by country or sector",
			"missing": "not known"
		},
		verification: {
			"none": "not verified",
			"self": "self-declared",
			"doc": "documents checked",
			"indep": "independently verified"
		},
		source: {
			"import": "{{fileName}}, {{sheet}}, row {{row}}",
			"person": "entered by hand",
			"derived": "from linked recruiters",
			"edition": "{{edition}}",
			"table": "sector table of {{edition}}"
		},
		indicator: {
			"ruleOfLawPct": "Rule of law (percentile)",
			"politicalStabilityPct": "Political stability (percentile)",
			"controlOfCorruptionPct": "Control of corruption (percentile)",
			"tipTier": "Trafficking-in-persons tier",
			"displacedPer1000": "Displaced people per 1,000 inhabitants",
			"fatfStatus": "Money-laundering status",
			"forcedLabourGoods": "Goods made with forced labour"
		},
		driver: {
			"floor": {
				"F1": "Confirmed match with a listed party: {{party}} ({{list}})",
				"F2": "Evidence of support to a non-state armed group",
				"F3": "Strong sign of forced labour",
				"F4": "Fees of {{months, number(maximumFractionDigits: 1)}} months of pay, with receipts ({{corridor}})",
				"F4Recorded": "Fees of {{months, number(maximumFractionDigits: 1)}} months of pay, not all with receipts ({{corridor}})",
				"F5": "Site inside {{hotspot}}, where its sector is known for abuse",
				"F6": "Critical red flag of the recruiter not resolved",
				"F7": "Access refused to auditors, unions or workers",
				"F8": "No answer to a questionnaire for over 12 months",
				"F9": "Two or more major red flags in one section",
				"F4Debt": "Debt of {{months, number(maximumFractionDigits: 1)}} months of pay on arrival ({{corridor}})"
			},
			"conflict": "Conflict: {{hotspot}}, {{distanceKm, number(maximumFractionDigits: 0)}} km to its middle",
			"conflictInside": "Inside the conflict area {{hotspot}}",
			"conflictListed": "Conflict: {{hotspot}}, {{distanceKm, number(maximumFractionDigits: 0)}} km to its middle; on the list “{{list}}” of {{date}}",
			"conflictOverruled": "Conflict: {{hotspot}}, {{distanceKm, number(maximumFractionDigits: 0)}} km to its middle; overruled by {{by}}: {{why}}",
			"conflictListedOverruled": "Conflict: {{hotspot}}, {{distanceKm, number(maximumFractionDigits: 0)}} km to its middle; on the list “{{list}}” of {{date}}; overruled by {{by}}: {{why}}",
			"conflictInsideListed": "Inside the conflict area {{hotspot}}; on the list “{{list}}” of {{date}}",
			"conflictInsideOverruled": "Inside the conflict area {{hotspot}}; overruled by {{by}}: {{why}}",
			"conflictInsideListedOverruled": "Inside the conflict area {{hotspot}}; on the list “{{list}}” of {{date}}; overruled by {{by}}: {{why}}",
			"conflictSwitchedOff": "{{hotspot}} (severity {{before}} in the data) counts nothing: overruled by {{by}}: {{why}}",
			"eventsPlace": "Conflict events: {{place}}, {{distanceKm, number(maximumFractionDigits: 0)}} km ({{deaths, number}} deaths on {{date}})",
			"events": "Conflict events {{distanceKm, number(maximumFractionDigits: 0)}} km away ({{deaths, number}} deaths on {{date}})",
			"conflictCountry": "Conflict in the country ({{country}}), exact place not known",
			"conflictCountryEvents": "Conflict in the country ({{country}}: {{deaths, number}} deaths in 12 months), place not known",
			"conflictNone": "No place of conflict within reach",
			"conflictNotKnown": "Place of work not known",
			"route": "Migration route: {{route}}, {{distanceKm, number(maximumFractionDigits: 0)}} km",
			"routeNone": "No migration route within reach",
			"routeNotKnown": "Nearness to migration routes not known",
			"country": "Country context: {{country}}",
			"countryNotKnown": "Country context not known",
			"origin": "Workers from {{country}}, {{sharePct, number(maximumFractionDigits: 0)}} % of the workforce",
			"originPlace": "Workers from {{place}}, {{sharePct, number(maximumFractionDigits: 0)}} % of the workforce",
			"originNotKnown": "Workers of unknown origin, {{sharePct, number(maximumFractionDigits: 0)}} % of the workforce",
			"lowWage": "Wages at or near the legal or poverty wage",
			"lowWageNotKnown": "Wages not known",
			"lowQualification": "Work that needs no formal skill",
			"lowQualificationNotKnown": "Skills needed not known",
			"informal": "Work without written contract",
			"informalNotKnown": "Written contracts not known",
			"migrant": "Share of migrant or displaced workers",
			"migrantNotKnown": "Share of migrant workers not known",
			"intermediaries": "Recruitment through intermediaries",
			"intermediariesNotKnown": "Recruitment chain not known",
			"sector": "Risk of the sector",
			"sectorNotKnown": "Sector not known",
			"corridor": {
				"origin": "Origin: {{country}}",
				"originPlace": "Origin: {{place}}",
				"originNotKnown": "Origin not known",
				"transit": "Transit: {{country}}",
				"transitPlace": "Transit: {{place}}",
				"transitNotKnown": "Transit not known",
				"destination": "Destination: {{country}}",
				"destinationPlace": "Destination: {{place}}",
				"destinationNotKnown": "Destination not known",
				"recruiterChain": "Recruitment through intermediaries",
				"recruiterChainNotKnown": "Recruitment chain not known",
				"fees": "Fees paid by workers",
				"feesNotKnown": "Fees not known",
				"legalContext": "Workers tied to one employer",
				"legalContextNotKnown": "Right to change employer not known"
			}
		},
		floorHead: "Floor {{code}}: {{text}}",
		floorAt: "{{site}}, {{date}}",
		change: {
			"factor": {
				"lowWage": "wages above the minimum for {{workers}} workers at {{site}}",
				"lowQualification": "skilled jobs for {{workers}} workers at {{site}}",
				"informal": "written contracts for {{workers}} workers at {{site}}",
				"migrant": "{{workers}} fewer migrant workers without protection at {{site}}"
			},
			"factorScore": {
				"lowWage": "wages at {{site}}: share at the minimum at most {{pct}} %",
				"lowQualification": "jobs without formal skill at {{site}}: at most {{pct}} %",
				"informal": "work without contract at {{site}}: at most {{pct}} %",
				"migrant": "migrant share at {{site}}: at most {{pct}} %"
			},
			"factorMeasured": {
				"lowWage": "wages recorded at {{site}}, with at most {{pct}} % at the minimum",
				"lowQualification": "skills recorded at {{site}}, with at most {{pct}} % of jobs without formal skill",
				"informal": "contracts recorded at {{site}}, with at most {{pct}} % of work without one",
				"migrant": "migrant share recorded at {{site}}, at most {{pct}} %"
			},
			"together": "only together: {{changes}}",
			"chain": "recruitment at {{site}} shown to be: {{chain}}",
			"control": "{{control}} at level {{to}} of 4, {{verification}}",
			"floor": {
				"F1": "the confirmed match resolved and recorded",
				"F2": "the support to an armed group ended, verified and recorded",
				"F3": "the sign of forced labour resolved, verified and recorded",
				"F4": "fees above three months of pay returned, with receipts",
				"F5": "work in the area stopped or moved",
				"F6": "the recruiter’s red flag resolved, verified and recorded",
				"F7": "access given, verified and recorded",
				"F8": "the questionnaire answered",
				"F9": "the red flags resolved, verified and recorded"
			}
		},
		sector: {
			"mining-artisanal": "Artisanal and small-scale mining",
			"fisheries": "Fisheries and seafood",
			"agriculture": "Agriculture, plantations",
			"construction": "Construction",
			"domestic-work": "Domestic work",
			"hospitality": "Entertainment and hospitality",
			"private-security": "Private security",
			"brick-quarry-charcoal": "Brick, quarry, charcoal",
			"food-processing": "Food processing",
			"textiles-garments": "Textiles and garments",
			"electronics": "Electronics assembly",
			"logistics": "Logistics, warehousing",
			"healthcare": "Healthcare",
			"ict-services": "ICT services, content moderation",
			"financial-services": "Financial services",
			"professional-services": "Professional services",
			"forestry-logging": "Forestry and logging",
			"mining-industrial": "Metal ore mining",
			"mining-coal": "Coal mining",
			"oil-gas": "Oil and gas",
			"tobacco": "Tobacco products",
			"leather-footwear": "Leather and footwear",
			"wood-products": "Wood products and paper",
			"petroleum-products": "Petroleum products",
			"chemicals": "Chemicals",
			"pharmaceuticals": "Pharmaceuticals",
			"rubber-plastics": "Rubber and plastics",
			"basic-metals": "Metals, smelting and refining",
			"electrical-equipment": "Electrical equipment and machinery",
			"motor-vehicles": "Motor vehicles",
			"transport-equipment": "Other transport equipment",
			"furniture": "Furniture",
			"other-manufacturing": "Other manufacturing (jewellery, toys, sports goods)",
			"energy": "Electricity, gas and water",
			"waste-recycling": "Waste and recycling",
			"retail": "Retail and wholesale trade",
			"land-transport": "Land transport",
			"water-transport": "Water transport",
			"air-transport": "Air transport",
			"telecommunications": "Telecommunications",
			"real-estate": "Real estate",
			"labour-supply": "Labour supply and recruitment",
			"cleaning": "Cleaning and building services",
			"public-administration": "Public administration",
			"education": "Education",
			"arts-recreation": "Arts, entertainment and recreation",
			"personal-services": "Personal services"
		},
		history: {
			"run": "scored {{suppliers}} suppliers, {{sites}} sites and {{corridors}} corridors: {{critical}} critical, {{high}} high",
			"keep-settings": "kept settings of the model: {{name}} ({{count}} changed)",
			"sensitivity": "varied the settings {{runs}} times: {{kept}} % of the first {{top}} stay"
		},
		error: {
			"no-score-run": "Nothing has been scored yet. Score the suppliers first.",
			"score-run": "This score run does not exist in the workspace.",
			"scored-supplier": "“{{name}}” has no score in this run. Check the name, or score again.",
			"several-suppliers": "{{count}} suppliers are called “{{name}}”. Use the supplier’s id instead.",
			"scored-corridor": "This corridor has no score in this run. Score again.",
			"other-editions": "The reference data in use is not that of the newest run. Score again, then vary the settings."
		},
		settingGroup: {
			"workforce": "How exposed the workers are: weights",
			"location": "Context of the place: weights",
			"controls": "Control in place: weights",
			"corridor": "Corridors: weights",
			"shares": "Shares and effects",
			"distances": "Distance of fading",
			"radii": "Radius of events by precision of their place",
			"times": "Time"
		},
		settingUnit: {
			"share": "share of 1",
			"km": "km",
			"months": "months"
		},
		setting: {
			"workforce": {
				"lowWage": "Low wage",
				"lowQualification": "No formal skill needed",
				"informal": "Informal work",
				"migrant": "Migrant share",
				"intermediaries": "Recruitment chain",
				"sector": "Sector"
			},
			"location": {
				"mean": {
					"conflict": "Conflict",
					"route": "Migration route",
					"country": "Country"
				},
				"conflictAlone": "Conflict alone counts at least",
				"countryAlone": "Country alone counts at least"
			},
			"control": {
				"weights": {
					"policy": "Policy",
					"mapping": "Mapping",
					"recruitment": "Recruitment",
					"grievance": "Grievance channel",
					"remedy": "Remedy",
					"audit": "Audit"
				},
				"effect": "Most that control can take off"
			},
			"corridor": { "weights": {
				"recruiterChain": "Recruitment chain",
				"fees": "Fees paid by workers",
				"legalContext": "Tied status of workers"
			} },
			"supplier": { "worst": "Share of the worst site" },
			"conflict": {
				"lambdaKm": {
					"place": "Conflict at a town or site",
					"region": "Conflict in a region",
					"camp": "Camp or border post"
				},
				"halfLifeMonths": "Unconfirmed hotspots halve every"
			},
			"route": { "lambdaKm": "Migration routes" },
			"events": {
				"lambdaKm": "Single events",
				"radiusKmByPrecision": {
					"1": "Exact place",
					"2": "Near a place, within 25 km",
					"3": "District",
					"4": "Province"
				},
				"halfLifeMonths": "Events halve every",
				"oldestMonths": "Events count up to an age of"
			}
		},
		ranks: {
			"title": "How firm the ranking is",
			"rank": "Rank",
			"low": "Rank at best",
			"middle": "Rank in the middle",
			"high": "Rank at worst",
			"topShare": "Among the first",
			"inBand": "Runs in band {{band}}",
			"about": "Weights, severities and distances are judgements. This draws each of them anew around its value, ranks all suppliers of the newest run, and counts where everybody lands.",
			"seed": "Seed",
			"start": "Vary the settings {{count, number}} times",
			"firm": "Of the first {{top}} suppliers {{kept}} stay among the first {{top}}, on average. The first {{top}} are exactly the same in {{same}} of the runs. {{bands}} of the suppliers keep their band in nine of ten runs.",
			"made": "{{runs}} runs with seed {{seed}}, {{date}}",
			"list": "Rank bands",
			"spread": "Rank in 9 of 10 runs",
			"fromTo": "{{low}} – {{high}}"
		},
		events: {
			"some_one": "Single events of the last {{months}} months in one place within reach make {{exposure}} of 100; other hotspots make {{curated}}.",
			"some_other": "Single events of the last {{months}} months in {{count}} places within reach make {{exposure}} of 100; other hotspots make {{curated}}.",
			"none": "No single event of the last {{months}} months lies within reach.",
			"noName": "place without a name",
			"count": "Events",
			"deaths": "Deaths",
			"heaviest": "Heaviest event",
			"heaviestOne": "{{date}}, deaths {{deaths}}, id {{id}}",
			"share": "Share of the events’ exposure"
		},
		model: {
			"title": "Model",
			"settings": "Weights and settings",
			"copy": "Settings of {{model}}",
			"about": "Change numbers here and see the list move. Nothing counts before you keep it with a name and a reason; weights of a group are brought to a sum of 1. Runs made before keep the model they were made with.",
			"try": "See the effect",
			"keep": "Keep the settings",
			"drop": "Drop the changes",
			"builtIn": "Built-in settings",
			"builtInIs": "built-in: {{value}}",
			"nothingChanged": "No setting differs from the ones in use.",
			"bothNeeded": "A name and a reason are needed.",
			"keepAbout": "The settings become those of this workspace. The next run uses them; the history keeps who changed them and why.",
			"name": "Name",
			"reason": "Reason",
			"kept": "Settings “{{name}}” kept. Score again to see their effect.",
			"noVersions": "The built-in settings are in use; none were kept before.",
			"version_one": "{{name}}: one number differs from the built-in model",
			"version_other": "{{name}}: {{count}} numbers differ from the built-in model",
			"thisWorkspace": "kept in this workspace",
			"effect": "Effect on the list",
			"effectNone": "Change a setting, then see which suppliers move.",
			"effectSum": "{{suppliers, number}} suppliers: {{bands, number}} change band, {{ranks, number}} change rank",
			"bands": "Suppliers by band before and after",
			"before": "Now",
			"after": "With the changes",
			"moves_one": "The supplier that moves most",
			"moves_other": "The {{count}} suppliers that move most"
		},
		moved: {
			"conflict": "exposure to conflict",
			"route": "migration route",
			"country": "country context",
			"origin": "origin of workers",
			"sector": "sector score",
			"floor": "floor",
			"transit": "transit",
			"destination": "destination",
			"none": "no single factor"
		},
		analytics: {
			"title": "Analytics",
			"link": "Analytics",
			"byBand": "Suppliers by band",
			"byCountry": "By country",
			"bySector": "By sector",
			"byTier": "By tier",
			"tier": "Tier {{n}}",
			"overTime": "Over time, run by run",
			"exposure": "Exposure to hotspots",
			"exposureShare": "of counted workers belong to suppliers in or within {{km}} km of a hotspot",
			"exposureNone": "Not known: no supplier has a count of workers.",
			"exposureCounts": "{{suppliers}} of {{placed}} placed suppliers, {{workers}} of {{counted}} counted workers; {{without}} suppliers without a count of workers",
			"hotspotTable": "Hotspots with most workers near",
			"group": "Group",
			"name": "Name",
			"suppliers": "Suppliers",
			"sites": "Sites",
			"workers": "Workers",
			"corridorsByBand": "Corridors by band",
			"corruption": "Weak control of corruption",
			"vulnerability": "Vulnerability without these two indicators",
			"corruptionTitle": "Corruption and vulnerability",
			"launderingTitle": "Money laundering and vulnerability",
			"laundering": "Money-laundering status",
			"point": "{{country}}: {{suppliers}} suppliers",
			"correlation": "Rank correlation {{rho}} over {{n}} countries. It shows whether the two rise together, not that one makes the other.",
			"correlationNone": "Too few countries for a correlation.",
			"scatterText": "Countries where suppliers are. Vulnerability is the country context without corruption and money laundering, so that nothing is compared with itself. Higher is worse.",
			"more": "{{count}} more in the table",
			"none": "Score the suppliers first: these charts show a score run.",
			"run": "Run of {{date}}, {{suppliers}} suppliers, model {{model}}",
			"export": "Analytics"
		},
		fatf: {
			"none": "not listed",
			"increased-monitoring": "increased monitoring",
			"call-for-action": "call for action"
		},
		work: {
			"order": "Order of work",
			"severity": "Severity",
			"likelihood": "Likelihood",
			"hint": "Severity before likelihood: a rare but grave harm does not sink below a common minor one.",
			"findings": "rated in findings",
			"estimate": "estimated from the score",
			"value": "{{n}} of 5"
		},
		historyOf: {
			"title": "Score over the runs",
			"empty": "The first run shows here; a second one shows what changed.",
			"run": "Run",
			"change": "Why it changed",
			"changeBy": {
				"facts": "facts were recorded",
				"editions": "other editions of data",
				"model": "another model",
				"several": "another model and other editions",
				"age": "facts were recorded, or evidence aged"
			},
			"first": "first run",
			"same": "no change"
		},
		note: {
			"listed": "on the list “{{list}}” of {{date}}",
			"overruled": "overruled by {{by}} (severity in the data {{before}}): {{why}}",
			"of": "{{hotspot}}: {{notes}}",
			"switchedOff": "{{hotspot}}, {{km}} km away, severity {{before}} in the data, counts nothing here: overruled by {{by}}: {{why}}"
		}
	},
	screening: {
		title: "Screening",
		tab: {
			"label": "Parts of screening",
			"matches": "Possible matches",
			"check": "Check one name",
			"lists": "Lists and runs",
			"settings": "Settings"
		},
		limits: "A name that is not found is not cleared: lists are incomplete, names are spelled in many ways, and owners can stay hidden.",
		loadList: "Load lists…",
		run: "Screen all names",
		phase: {
			"read-list": "Reading the list",
			"prepare-lists": "Preparing the lists",
			"index-names": "Preparing the names of the lists",
			"compare-names": "Comparing names",
			"keep-list": "Keeping the list",
			"fetch-list": "Fetching the list",
			"certificate": "Making the certificate"
		},
		loaded: {
			"done": "Loaded {{title}}: {{entries}} listed parties",
			"already": "This file is already the edition in use. Nothing was changed.",
			"rejected_one": "{{count}} record was left out: see Lists and runs",
			"rejected_other": "{{count}} records were left out: see Lists and runs",
			"changes": "{{added}} new, {{changed}} changed, {{removed}} dropped since the edition before"
		},
		empty: {
			"noList": "No sanctions list is loaded yet",
			"noListHow": "Load the files of the UN, OFAC, EU, UK or US consolidated list, of OpenSanctions where you have a licence, or a watch list of your own. You get them from the publishers; the sample workspace brings an invented one.",
			"noRun": "Names were not compared yet",
			"noRunHow": "Screening compares suppliers, sites, recruiters, sub-agents, owners, directors, ships and auditors with {{entries}} listed parties, on this computer.",
			"noMatch": "No possible match",
			"noMatchHow": "None of the {{names}} names reached the threshold.",
			"noneLeft": "No match fits this filter"
		},
		facts: {
			"label": "The newest run",
			"run": "Compared {{at}}: {{names}} names of {{subjects}} parties with {{lists}}, threshold {{threshold}}.",
			"list": "{{title}} of {{date}} ({{entries}} parties)",
			"noDate": "a date that the file does not say",
			"uncheckable_one": "{{count}} name could not be checked",
			"uncheckable_other": "{{count}} names could not be checked",
			"stale": "Names or lists have changed since. Screen again to see what that means."
		},
		filter: {
			"label": "Filter of possible matches",
			"toDecide": "To decide",
			"decided": "Decided",
			"text": "Find in names",
			"count_one": "{{count}} possible match",
			"count_other": "{{count}} possible matches",
			"toConfirm": "To confirm"
		},
		list: {
			"label": "Possible matches",
			"ours": "Our name",
			"theirs": "Listed name",
			"score": "Alike",
			"list": "List",
			"entry": "Entry",
			"state": "State",
			"why": "Reason of the decision",
			"decidedBy": "Decided by",
			"decidedOn": "Decided on",
			"confirmedBy": "Confirmed by",
			"confirmedOn": "Confirmed on"
		},
		state: {
			"open": "To decide",
			"reopened": "Look again",
			"true": "True match",
			"false": "False match",
			"unsure": "Unsure",
			"to-confirm": "To confirm"
		},
		changed: {
			"subject-changed": "Our side has changed since the decision.",
			"entry-changed": "The listed party has changed since the decision.",
			"before": "Decided before as: {{verdict}}. {{reason}}"
		},
		panel: {
			"none": "Choose a possible match",
			"noneHow": "Both sides stand here beside each other, with what speaks for and against.",
			"sub": "{{list}} · {{key}}",
			"compare": "Ours and theirs",
			"ours": "Ours",
			"theirs": "Theirs",
			"field": "Field",
			"name": "Name that was compared",
			"otherNames": "Other names",
			"kind": "Kind",
			"countries": "Countries",
			"born": "Born",
			"numbers": "Numbers",
			"roles": "Role",
			"programme": "Regime",
			"listedOn": "Listed",
			"addresses": "Addresses",
			"remarks": "Remarks of the list",
			"for": "Speaks for it",
			"against": "Speaks against it",
			"nothingFor": "Only the words that agree.",
			"nothingAgainst": "Nothing that is known.",
			"open": "Open {{name}}",
			"openSupplier": "Open the supplier of {{name}}",
			"openAudits": "Open the audits of {{name}}",
			"decided": "{{verdict}}, decided by {{who}} on {{when}}",
			"legend": "Solid line: the same word. Dotted: alike. Struck through: the other side lacks it.",
			"toConfirm": "{{verdict}}, decided by {{who}} on {{when}}. It counts once a second person has confirmed it",
			"confirmed": "{{verdict}}, decided by {{who}} on {{when}}, confirmed by {{second}} on {{confirmedOn}}"
		},
		mark: {
			"same": "same word",
			"alike": "alike",
			"differs": "not on the other side"
		},
		subject: {
			"supplier": "Supplier",
			"site": "Site",
			"recruiter": "Recruiter or sub-agent",
			"related-party": "Owner, director or ship",
			"auditor": "Auditor"
		},
		type: {
			"person": "Person",
			"organisation": "Organisation",
			"unknown": "Person or organisation",
			"vessel": "Vessel",
			"aircraft": "Aircraft"
		},
		quality: {
			"primary": "main name",
			"good": "other name",
			"low": "weak other name",
			"former": "former name"
		},
		born: {
			"between": "{{from}} to {{to}}",
			"about": "about {{what}}"
		},
		reason: {
			"name": {
				"same": "The names are the same, letter for letter.",
				"all-words-same": "Every word of both names is the same.",
				"all-words-agree": "Every word of both names has its counterpart.",
				"other-script": "The names agree across scripts ({{ours}} and {{theirs}}).",
				"contradiction": "Ours has “{{ours}}” where theirs has “{{theirs}}”.",
				"ours-says-less": "Their name has more: “{{theirs}}”.",
				"theirs-says-less": "Our name has more: “{{ours}}”.",
				"common-words-only": "Only words that many names share agree.",
				"one-word-alike": "Only one word agrees, and it is merely alike.",
				"numbers-differ": "The numbers in the names differ.",
				"patronymic-differs": "The fathers’ names differ: “{{ours}}” and “{{theirs}}”.",
				"patronymic-missing": "Only one side names the father (“{{name}}”).",
				"order-differs": "The words stand in another order."
			},
			"pair": {
				"romanised": "“{{ours}}” and “{{theirs}}” can be the same name written in two ways.",
				"equivalent": "“{{ours}}” and “{{theirs}}” are one word in two languages or countries.",
				"alike": "“{{ours}}” is like “{{theirs}}”, but not the same.",
				"sounds": "“{{ours}}” and “{{theirs}}” share their consonants only.",
				"joined": "“{{ours}}” and “{{theirs}}” differ in where words are parted.",
				"initial": "“{{ours}}” and “{{theirs}}” agree in the first letter only."
			},
			"country": {
				"same": "Both are connected with {{countries}}.",
				"differs": "Ours is in {{ours}}, theirs in {{theirs}}."
			},
			"birth-year": {
				"same": "The birth year {{year}} agrees.",
				"near": "The birth year {{year}} is one year off.",
				"differs": "The birth year {{year}} is {{off}} years off."
			},
			"birth-date": {
				"same": "The birth date {{date}} agrees.",
				"swapped": "The birth date {{date}} agrees when day and month change places.",
				"differs": "The birth year agrees, but not the day ({{date}})."
			},
			"role": { "same": "The role is alike: {{role}}." },
			"identifier": { "same": "The number {{number}} is the same ({{kind}})." },
			"type": { "differs": "Ours is recorded as {{ours}}, theirs is listed as {{theirs}}." },
			"alias": {
				"low-quality": "The publisher calls this name weak.",
				"former": "It is a former name."
			}
		},
		decide: {
			"label": "Your decision",
			"keys": "Press T, F or U",
			"true": "True match",
			"false": "False match",
			"unsure": "Unsure",
			"reason": "Why",
			"templates": "Common reasons",
			"save": "Save decision",
			"saved": "{{ours}}: {{verdict}}",
			"undo": "Undo",
			"trueMeans": "A true match raises the risk of this party to critical and opens a finding that asks for a response: continue, suspend or disengage.",
			"confirm": "Confirm as {{verdict}}",
			"confirmed": "{{ours}}: {{verdict}}, confirmed by two persons",
			"confirmHow": "Look at both sides yourself. If you see it differently, decide anew below: then somebody else confirms.",
			"needsSecond": "Counts once a second person, under another name, has confirmed it.",
			"finding": "A finding was opened. Decide there: continue, suspend or disengage.",
			"openFinding": "To the finding"
		},
		template: {
			"true": {
				"number": "Register number and address are the same",
				"owner": "The supplier confirmed that it is the listed party",
				"documents": "Documents show the same owner and address"
			},
			"false": {
				"country": "Other country and other line of work",
				"number": "Other register number",
				"owner": "Owners and directors are other persons",
				"word": "Only a common word agrees"
			},
			"unsure": {
				"asked": "Asked the supplier for a register extract",
				"counsel": "Handed to legal counsel",
				"data": "Not enough is known of our side"
			}
		},
		check: {
			"title": "Check one name",
			"hint": "Nothing is stored.",
			"name": "Name, in any script",
			"type": "It is",
			"country": "Country",
			"birthYear": "Birth year",
			"go": "Check",
			"result_one": "{{count}} listed party is like this name.",
			"result_other": "{{count}} listed parties are like this name.",
			"nothing": "No listed party reaches the threshold.",
			"against": "Compared with {{lists}}."
		},
		uncheckable: {
			"title": "Names that could not be checked",
			"name": "Name",
			"subject": "Kind",
			"why": "Why",
			"empty": "The name is empty.",
			"no-letters": "The name has no letters.",
			"too-short": "One letter is not enough to compare.",
			"too-long": "The name is longer than any listed name (300 letters).",
			"only-stop-words": "The name has only words that many names share, such as Trading or Co.",
			"control-characters": "The name holds signs that are no letters, as a broken file leaves them. Letters may be missing. It was compared as far as it can be read.",
			"mixed-scripts": "A word of the name mixes letters of alphabets that look alike, such as Latin and Cyrillic. It was compared, but check how it is really written."
		},
		lists: {
			"title": "Lists",
			"name": "List",
			"date": "Made by the publisher",
			"loadedAt": "Loaded",
			"entries": "Parties",
			"names": "Names",
			"file": "File",
			"state": "State",
			"current": "In use",
			"replaced": "Replaced",
			"rejected": "Records left out of {{title}}",
			"line": "Line",
			"why": "Why",
			"hash": "SHA-256",
			"kind": "Kind",
			"changes": "Since the edition before",
			"first": "first edition",
			"noChanges": "nothing changed",
			"counted": "{{added}} new, {{changed}} changed, {{removed}} dropped",
			"showChanges": "Show the changes of {{title}}",
			"parties": "{{persons}} persons, {{organisations}} bodies, {{vessels}} ships, {{aircraft}} aircraft",
			"rejectedMore": "The first {{shown}} of {{count}} records that were left out are shown.",
			"newsLine": "{{title}}: {{added}} new, {{changed}} changed and {{removed}} dropped entries since the newest run.",
			"newsHow": "Screen all names: only matches with new or changed entries, or with parties of yours that changed, come back to be decided."
		},
		rejected: {
			"no-reference": "The record has no reference number.",
			"no-name": "The record {{key}} has no name.",
			"unknown-record": "“{{element}}” is no record of this list.",
			"name-too-long": "A name of {{key}} is too long to be one.",
			"repeated-reference": "The reference {{key}} was already there.",
			"row-width": "The row has {{found}} cells instead of {{expected}}: a separator or a quote is missing or too many.",
			"no-such-entry": "The row belongs to {{key}}, which the list does not have.",
			"not-a-party": "{{key}} is a {{schema}}, not a person, body, ship or aircraft.",
			"not-json": "The line is not a FollowTheMoney entity."
		},
		runs: {
			"title": "Runs",
			"at": "Compared",
			"names": "Names checked",
			"uncheckable": "Not checkable",
			"candidates": "Possible matches",
			"fresh": "New or changed",
			"threshold": "Threshold",
			"lists": "Lists"
		},
		ofSubject: {
			"title": "Screening",
			"never": "Not screened yet.",
			"none": "No possible match on {{when}}. That is not a clearance.",
			"row": "{{theirs}} ({{list}} {{key}}), alike {{score}}"
		},
		history: {
			"load-list": "loaded {{title}} with {{entries}} parties; {{rejected}} records were left out",
			"run": "screened {{names}} names: {{candidates}} possible matches, {{uncheckable}} names not checkable",
			"decide-true": "decided that {{ours}} is {{theirs}} of the list",
			"decide-false": "decided that {{ours}} is not {{theirs}} of the list",
			"decide-unsure": "could not say yet whether {{ours}} is {{theirs}} of the list",
			"decide-related-true": "decided that a related party of {{supplier}} is {{theirs}} of the list",
			"decide-related-false": "decided that a related party of {{supplier}} is not {{theirs}} of the list",
			"decide-related-unsure": "could not say yet whether a related party of {{supplier}} is {{theirs}} of the list",
			"confirm-true": "confirmed that {{ours}} is {{theirs}} of the list",
			"confirm-false": "confirmed that {{ours}} is not {{theirs}} of the list",
			"confirm-related-true": "confirmed that a related party of {{supplier}} is {{theirs}} of the list",
			"confirm-related-false": "confirmed that a related party of {{supplier}} is not {{theirs}} of the list",
			"keep-settings": "set the threshold of screening to {{threshold}} %, decisions to {{eyes}} eyes"
		},
		error: {
			"no-list": "No sanctions list is loaded. Load one first, then screen.",
			"xml-doctype": "The file {{path}} has a document type (line {{line}}), which a genuine list does not have. It was not read: such a file can harm the computer.",
			"xml-too-deep": "The file {{path}} nests elements without end (line {{line}}). It was not read.",
			"xml-broken": "The file {{path}} is not valid XML (line {{line}}: {{reason}}). Download it again.",
			"xml-cut-off": "The file {{path}} stops in the middle (line {{line}}): it was cut off. Nothing was loaded. Download it again.",
			"xml-wrong-root": "The file {{path}} is XML, but no sanctions list that Fivefold knows: it begins with “{{found}}”. Known are the UN, OFAC (plain and advanced) and EU lists.",
			"html-page": "The file {{path}} is a web page, not a list. The publisher’s site may have answered with a sign-in or error page. Download the file again.",
			"not-utf8": "The file {{path}} is not UTF-8 text. Download it again; do not open and save it in another program.",
			"json-unknown": "The file {{path}} is JSON, but not FollowTheMoney entities, one per line. Download “entities.ftm.json”.",
			"json-cut-off": "The file {{path}} stops in the middle of line {{line}}: it was cut off. Nothing was loaded. Download it again.",
			"json-line-too-long": "Line {{line}} of {{path}} is too long to be an entity. Nothing was loaded.",
			"csv-cut-off": "The file {{path}} stops in the middle of line {{line}}: it was cut off. Nothing was loaded. Download it again.",
			"csv-open-quote": "In {{path}} a quotation mark that opens near line {{line}} is never closed. Nothing was loaded. Download it again.",
			"list-unknown": "The file {{path}} is neither text nor a zip of text: it is no list. Download the CSV, XML or JSON.",
			"list-columns-missing": "The file {{path}} looks like the list “{{format}}”, but these columns are missing: {{columns}}. Nothing was loaded. Download it again and do not change its columns.",
			"list-needs-columns": "The file {{path}} is none of the published lists Fivefold knows. Load it as a list of your own and say what its columns hold.",
			"list-needs-name-column": "No column was chosen for the names. Without names nobody can be screened.",
			"list-column-absent": "The file {{path}} has no column “{{column}}” any more. Choose the columns again.",
			"list-without-entries": "In {{path}} no listed party was found, though it looks like “{{title}}” ({{rejected}} records were left out). Nothing was loaded. Download it again.",
			"ofac-parts-missing": "OFAC publishes its list in parts. With {{path}}, load {{missing}} as well, together or as one zip: without them most names and addresses would be missing.",
			"ofac-part-twice": "The files {{path}} and {{other}} are the same part of OFAC’s list. Give each part once.",
			"zip-without-list": "The zip {{path}} holds no list (csv, xml or json).",
			"zip-damaged": "The zip {{path}} is damaged. Download it again.",
			"zip-too-many-entries": "The zip {{path}} holds hundreds of files, which no list does. It was not unpacked.",
			"fetch-permit": "The permission to fetch was used already. Ask again.",
			"fetch-not-here": "Lists are fetched by the app only. Download the file and load it.",
			"fetch-not-https": "{{host}} is reached by “{{scheme}}”, which is not safe. Only https is used. Nothing was fetched.",
			"fetch-too-many-redirects": "{{host}} sends on from address to address. Nothing was fetched. Download the file with your browser and load it.",
			"fetch-silent": "{{host}} did not answer for half a minute. Try again later, or download the file with your browser and load it.",
			"fetch-certificate": "The certificate of {{host}} could not be trusted ({{reason}}). Nothing was fetched. Somebody may be reading along; download the file on another network.",
			"fetch-unreachable": "{{host}} could not be reached ({{reason}}). Check the network, or download the file with your browser and load it.",
			"fetch-status": "{{host}} answered with error {{status}}. Download the file with your browser and load it.",
			"fetch-cut-off": "{{host}} broke off in the middle. Nothing was loaded. Try again.",
			"fetch-too-large": "The file of {{host}} is larger than a list can be ({{sizeBytes}} bytes). Nothing was loaded.",
			"fetched-other-list": "{{path}} holds “{{title}}” instead of “{{expected}}”. Nothing was loaded. The publisher may have moved its files.",
			"nothing-to-confirm": "There is no decision here that waits for a second person. It may have been confirmed, changed or undone meanwhile.",
			"same-person": "{{name}} made this decision. Somebody else has to confirm it, under another name."
		},
		listKind: {
			"sanctions": "Sanctions list",
			"watch": "Watch list",
			"debarment": "Debarment list"
		},
		fetch: {
			"title": "From the publisher",
			"off": "Fetching is off: Fivefold makes no connection. Lists are loaded from files.",
			"on": "Fetching is on. Before each fetch a dialog shows the address and asks.",
			"turnOn": "Allow fetching",
			"turnOff": "Forbid fetching",
			"go": "Fetch…",
			"list": "List",
			"publisher": "Publisher",
			"address": "Address",
			"goOf": "Fetch {{title}}",
			"licence": "OpenSanctions may be used commercially with a licence only, so it is not fetched: load the file that your licence gives you."
		},
		differences: {
			"title": "Changes of the edition",
			"of": "Changes of {{title}}, loaded {{date}}",
			"sub": "{{added}} new, {{changed}} changed, {{removed}} dropped",
			"back": "Back to the lists",
			"filter": "Kind of change",
			"all": "All changes",
			"gonePast": "The edition before is no longer kept: no run referred to it. Only the counts are left.",
			"none": "No change of this kind",
			"change": {
				"added": "New",
				"changed": "Changed",
				"removed": "Dropped"
			},
			"column": {
				"change": "Change",
				"key": "Entry",
				"name": "Name",
				"type": "Kind",
				"what": "What changed",
				"gone": "No longer",
				"come": "Now"
			},
			"field": {
				"type": "Kind",
				"names": "Names",
				"birthDates": "Born",
				"birthPlaces": "Place of birth",
				"nationalities": "Nationality",
				"countries": "Countries",
				"identifiers": "Numbers",
				"addresses": "Addresses",
				"programmes": "Regime",
				"roles": "Role",
				"links": "Linked parties",
				"references": "Other lists",
				"listedOn": "Listed",
				"remarks": "Remarks"
			},
			"decides": "to decide anew",
			"onlyText": "decisions stand",
			"page": "{{from}} to {{to}} of {{total}}",
			"before": "Before",
			"next": "Next"
		},
		own: {
			"title": "Which column is what?",
			"intro": "“{{file}}” has {{rows}} rows. It is none of the published lists Fivefold knows, so say what its columns hold.",
			"name": "Name of the list",
			"nameHint": "The next file under this name becomes its next edition.",
			"publisher": "Publisher",
			"kind": "It is a",
			"defaultType": "Rows are, where no column says",
			"column": "Column",
			"samples": "First values",
			"holds": "Holds",
			"nothing": "Left aside",
			"needsName": "Choose the column that holds the names.",
			"load": "Load the list",
			"cancel": "Cancel",
			"field": {
				"name": "Name",
				"aliases": "Other names",
				"key": "Number of the entry",
				"type": "Kind of party",
				"birthDate": "Birth date",
				"country": "Country",
				"identifier": "Register or passport number",
				"address": "Address",
				"programme": "Regime or grounds",
				"listedOn": "Listed or debarred from",
				"until": "Debarred until",
				"remarks": "Remarks"
			}
		},
		certificate: {
			"write": "Certificate…",
			"show": "Show in folder",
			"done": "The certificate was written: {{names}}",
			"title": "Certificate of screening",
			"noClearance": "No match is not a clearance. A party that was not found may still be listed, under another name, by another authority, or through its owners.",
			"outdated": "Names or lists have changed since this run. It says nothing about what was added or changed later.",
			"threshold": "Shown is every listed party whose name and further facts reached {{threshold}} % likeness, with what was decided about it.",
			"none": "No listed party reached the threshold.",
			"allChecked": "Every name could be checked.",
			"method": "Names are compared as docs/screening.md of the program describes: across scripts and spellings, in any order of words, with rarity, further facts and numbers. Every possible match is decided by a person.",
			"cover": {
				"screened": "Screened on",
				"made": "Certificate made on",
				"by": "Made by"
			},
			"section": {
				"result": "Result",
				"lists": "Lists and editions",
				"candidates": "Possible matches and decisions",
				"uncheckable": "Names that could not be checked",
				"limits": "What this certificate does not say"
			},
			"table": {
				"results": "What was compared and found",
				"lists": "Lists that were compared with",
				"candidates": "Possible matches, surest first",
				"uncheckable": "Names that could not be checked, and why"
			},
			"column": {
				"what": "What",
				"number": "Number",
				"list": "List",
				"edition": "Edition of",
				"entries": "Parties",
				"hash": "SHA-256 of the file",
				"ours": "Our name",
				"theirs": "Listed name",
				"entry": "Entry",
				"score": "Alike",
				"state": "State",
				"reason": "Reason, who and when",
				"name": "Name",
				"kind": "Kind",
				"why": "Why"
			},
			"result": {
				"subjects": "Parties compared",
				"namesChecked": "Names checked",
				"namesUncheckable": "Names that could not be checked",
				"candidates": "Possible matches",
				"true": "decided as true",
				"false": "decided as false",
				"unsure": "decided as unsure",
				"toDecide": "not decided yet",
				"toConfirm": "decided by one person, second person to confirm"
			},
			"decidedByTwo": "{{reason}} ({{by}}; confirmed by {{second}})",
			"decidedByOne": "{{reason}} ({{by}}; a second person has still to confirm it, it does not count yet)"
		},
		because: {
			"list-new": "Comes up because the run before did not compare with this list.",
			"entry-new": "Comes up because the list has this party only since its newest edition.",
			"entry-changed": "Comes up because the listed party was changed since the run before: names, numbers, dates or countries.",
			"ours-changed": "Comes up because our side is new or was changed since the run before.",
			"threshold-lower": "Comes up because the threshold is lower than in the run before."
		},
		finding: {
			"title": {
				"party": "Confirmed match: {{party}} ({{list}})",
				"related": "An owner, director or ship is confirmed as listed ({{list}})",
				"auditor": "The auditor {{ours}} is confirmed as listed ({{list}})"
			},
			"what": {
				"party": "Screening confirmed that {{ours}} is {{party}}, entry {{key}} of {{list}}.",
				"related": "Screening confirmed that an owner, director, parent company or ship of this supplier stands on {{list}}, entry {{key}}.",
				"auditor": "Screening confirmed that the auditor {{ours}} is {{party}}, entry {{key}} of {{list}}. What this auditor has verified has to be looked at again."
			},
			"decide": "Decide how to respond: continue while the risk is reduced, suspend, or disengage, and say what that means for the workers. Dealings with a listed party can be forbidden by law: ask counsel before anything is paid or delivered. If the match turns out to be wrong, decide it anew in screening and close this finding as unfounded."
		},
		settings: {
			"title": "How this workspace screens",
			"threshold": "Threshold, in per cent",
			"thresholdHow": "Listed parties from this likeness up are shown as possible matches. It holds from the next run on.",
			"fourEyes": "Four eyes: a second person confirms what is decided as true or false",
			"fourEyesHow": "Until then the decision does not count: it raises no risk and stays to be done. The second person works under another name. Decisions made before stay as they are.",
			"templates": "Reasons to choose from",
			"templatesHow": "One reason a line. An empty field brings back the built-in ones.",
			"for": {
				"true": "For a true match",
				"false": "For a false match",
				"unsure": "When unsure"
			},
			"save": "Save settings",
			"saved": "Settings saved",
			"tooMany": "At most 20 reasons of up to 300 letters each.",
			"preview": "What a threshold would give",
			"previewHow": "Alerts of this workspace’s own names against its current lists, and beside them how many true matches are found and how many alerts are true on labelled pairs of real names.",
			"count": "Count alerts",
			"counting": "Counting alerts",
			"column": {
				"threshold": "Threshold",
				"alerts": "Alerts",
				"parties": "Parties of ours",
				"recall": "Found",
				"precision": "True"
			},
			"inUse": "in use",
			"take": "Take",
			"source": "Found and true: {{pairs}} pairs held back from fitting, measured on {{on}}. The pairs are not part of the program, only these figures; real lists have fewer near misses and more strangers, so expect more alerts and another share of true ones.",
			"none": "Alerts are counted when you ask for it: it takes as long as a run, and nothing is kept."
		}
	},
	shell: {
		menu: {
			"file": "File",
			"new": "New workspace…",
			"open": "Open workspace…",
			"open_recent": "Open recent",
			"no_recent": "None yet",
			"import": "Import a list…",
			"print": "Print…",
			"close": "Close workspace",
			"edit": "Edit",
			"undo": "Undo",
			"redo": "Redo",
			"find": "Find or do anything",
			"view": "View",
			"go": "Go",
			"home": "Home",
			"history": "History",
			"help": "Help",
			"about": "About Fivefold",
			"show_logs": "Show log file"
		},
		dialog: {
			"workspace": "Fivefold workspace",
			"list": "Supplier lists",
			"sanctions_list": "Sanctions lists",
			"reference": "Reference data",
			"evidence": "Evidence",
			"bundle": "Bundles",
			"statement": "Statements",
			"picture": "Pictures",
			"calendar": "Calendars",
			"copy": "Copies",
			"all_files": "All files",
			"choose_folder": "Choose a folder",
			"sample_name": "Fivefold sample",
			"questionnaires": "Returned questionnaires"
		},
		fetch: {
			"title": "Fetch a list",
			"message": "Fetch “{{title}}” from {{publisher}}?",
			"detail": "Fivefold asks for these files once, over https. The publisher sees your network address and nothing of your data.",
			"go": "Fetch",
			"cancel": "Cancel"
		},
		engine: {
			"title": "The engine stopped",
			"message": "The part of the program that keeps your workspace stopped several times in a row. Everything that was committed is in the file. Start the program again; if it comes back, send the log file."
		},
		crash: {
			"title": "The window had to stop",
			"message": "The page stopped working. Your workspace is saved; nothing that was committed is lost.",
			"reload": "Open it again",
			"quit": "Quit"
		}
	},
	steps: {
		page: "Step {{number}}: {{name}}",
		list: "Requirements of this step",
		choose: "Choose a requirement to see what it asks.",
		state: {
			"not-started": "Not started",
			"in-progress": "In progress",
			"ready": "Ready",
			"needs-review": "Needs review",
			"not-ready": "Not ready"
		},
		progress: {
			"title": "Where this step stands",
			"score": "of full maturity",
			"unknown": "nothing assessed yet",
			"done": "{{done}} of {{applicable}} requirements in place",
			"assessed": "{{assessed}} of {{applicable}} assessed",
			"gates": "{{ready}} of {{total}} gates passed",
			"notReady": "Not ready, whatever the mean: {{gates}}. A gate needs level {{level}} at least.",
			"review": "Some answers are older than twelve months. Look at them again."
		},
		column: {
			"requirement": "Requirement",
			"level": "Level",
			"due": "Due",
			"evidence": "Evidence"
		},
		gate: "Gate",
		notAssessed: "Not assessed",
		notApplicable: "Does not apply",
		level: "Level {{level}}",
		levelSpoken: "Level {{level}}: {{text}}",
		files_one: "{{count}} file",
		files_other: "{{count}} files",
		field: {
			"maturity": "How far is it?",
			"clear": "Not assessed after all",
			"next": "Next: {{text}}",
			"top": "The highest level is reached. Keep it measured and reviewed with the people affected.",
			"verification": "Who has verified it?",
			"owner": "Owner",
			"dueOn": "Due on",
			"note": "Notes",
			"notApplicableReason": "If it does not apply: why not?",
			"gateAlways": "A gate always applies: the step stands on it.",
			"repeatMonths": "Comes again",
			"repeat": {
				"1": "every month",
				"3": "every quarter",
				"6": "every half year",
				"12": "every year",
				"24": "every two years",
				"36": "every three years"
			},
			"repeatOther_one": "every month",
			"repeatOther_other": "every {{count}} months",
			"lastDoneOn": "Last done",
			"assessedOn": "Assessed on"
		},
		verification: {
			"none": "Nobody",
			"self": "Ourselves",
			"doc": "Checked against documents",
			"indep": "Verified independently"
		},
		doneWhen: "In place when",
		proof: "What usually proves it",
		metrics: "What to measure",
		sources: "Where it comes from",
		note: "Note",
		reference: "{{source}}, {{pin}}",
		claim: {
			"confirmed": "compared with the source",
			"unverified": "not compared with the source (unverified)",
			"convention": "convention of this program"
		},
		assessedOn: "Assessed on {{date}}",
		form: "Answer to {{requirement}}",
		saved: "Everything you enter here is saved when you leave the field.",
		due: {
			"later": "{{date}}",
			"soon": "{{date}}, soon",
			"overdue": "{{date}}, overdue"
		},
		history: {
			"answer": "Set {{requirement}} {{title}} to level {{maturity}}",
			"done": "saw to {{requirement}} {{title}} on {{doneOn}}",
			"import_one": "read {{count}} requirement back from {{fileName}}",
			"import_other": "read {{count}} requirements back from {{fileName}}",
			"add-register": "added {{title}} to the registers of step 1",
			"edit-register": "changed {{title}} in the registers of step 1",
			"remove-register": "put {{title}} of the registers into the bin",
			"apply-retention_one": "put {{count}} record into the bin by the rule {{title}}",
			"apply-retention_other": "put {{count}} records into the bin by the rule {{title}}"
		},
		error: {
			"gate-not-excusable": "{{requirement}} is a gate and can't be left out. Say how far it is instead.",
			"done-in-the-future": "{{date}} is still to come. Say a day up to today.",
			"no-workbench": "{{path}} has no sheet with the columns of the workbench. Take the workbook out first (Workbook…), fill it in, and read it back."
		},
		done: {
			"do": "Done today…",
			"ask": "Done on",
			"note": "What was done (goes into the history)",
			"next": "Next due on {{date}}.",
			"once": "It has no rhythm, so its due date is cleared.",
			"save": "Done",
			"last": "Last done on {{date}}"
		},
		years: {
			"title": "Over the years",
			"on": "At the end of",
			"score": "Of full maturity",
			"inPlace": "In place",
			"gates": "Gates open",
			"today": "today",
			"none": "not assessed"
		},
		record: "History",
		calendar: {
			"page": "Calendar",
			"list": "What is due",
			"label": "Filters of the calendar",
			"count_one": "{{count}} date",
			"count_other": "{{count}} dates",
			"overdue": "Overdue",
			"overdueOnly": "Overdue only",
			"owner": "Owner",
			"anyOwner": "Everybody",
			"kind": "What",
			"dueOn": "Due on",
			"state": "State",
			"title": "Title",
			"print": "Print",
			"save": "Save for a calendar program",
			"saved_one": "{{name}} was written, with {{count}} date",
			"saved_other": "{{name}} was written, with {{count}} dates",
			"entry": "{{kind}}: {{title}}",
			"of": "Owner: {{owner}}",
			"again": "comes {{every}}",
			"kinds": {
				"requirement": "Requirement",
				"action": "Action",
				"decision": "Review of a decision",
				"finding": "Finding",
				"audit": "Audit",
				"evidence": "Evidence ends",
				"assessment": "Self-assessment ends",
				"remedy": "Remedy",
				"grievance": "Grievance, answer due",
				"register": "Register of step 1"
			},
			"is": {
				"later": "later",
				"soon": "soon",
				"overdue": "overdue"
			},
			"empty": "Nothing has a date yet",
			"emptyWhat": "Give requirements, actions and audits a date, and files a last valid day: they appear here.",
			"none": "Nothing fits these filters."
		},
		sheet: {
			"name": "Workbench",
			"id": "Id",
			"title": "Requirement",
			"gate": "Gate",
			"maturity": "Level (0 to 4)",
			"next": "What the next level asks",
			"verification": "Who has verified it",
			"owner": "Owner",
			"dueOn": "Due on",
			"repeatMonths": "Comes again every (months)",
			"lastDoneOn": "Last done on",
			"note": "Notes",
			"notApplicableReason": "Why it does not apply",
			"evidence": "Files",
			"doneWhen": "In place when",
			"export": "Workbook…",
			"import": "Read a workbook back…"
		},
		"import": {
			"title": "Read a workbook back",
			"reading": "Reading the workbook",
			"rows_one": "{{count}} row read from {{file}}",
			"rows_other": "{{count}} rows read from {{file}}",
			"changes_one": "{{count}} requirement would change, {{unchanged}} stay as they are.",
			"changes_other": "{{count}} requirements would change, {{unchanged}} stay as they are.",
			"missing": "Columns that are not there, so their fields stay: {{columns}}",
			"problems_one": "{{count}} row is left out:",
			"problems_other": "{{count}} rows are left out:",
			"problem": {
				"unknown-requirement": "{{ref}}: there is no requirement {{value}}.",
				"other-kind": "{{ref}}: {{value}} is not meant for this kind of organisation.",
				"twice": "{{ref}}: {{value}} stands here a second time; the first row counts.",
				"level": "{{ref}}: “{{value}}” is no level from 0 to 4.",
				"verification": "{{ref}}: “{{value}}” is none of the ways to verify.",
				"date": "{{ref}}: “{{value}}” can’t be read as one date; write it like 2026-03-31.",
				"repeat": "{{ref}}: “{{value}}” is no number of months from 1 to 60.",
				"gate": "{{ref}}: a gate always applies and can’t be left out.",
				"too-long": "{{ref}}: the text is too long."
			},
			"field": "Field",
			"before": "Before",
			"after": "After",
			"requirement": "Requirement",
			"do": "Read it back",
			"done_one": "{{count}} requirement changed. Undo takes it back.",
			"done_other": "{{count}} requirements changed. Undo takes it back.",
			"nothing": "It says nothing that is not here already.",
			"empty": "empty"
		},
		severity: {
			"serious": "serious",
			"warning": "warning",
			"note": "note"
		},
		rule: {
			"compliant-without-evidence": "{{id}} {{title}} is at level {{level}}, and no file proves it.",
			"proof-ended": "{{id}} {{title}} counts as in place, but every file that proves it has ended.",
			"verified-without-evidence": "{{id}} {{title}} is said to be checked, and no file proves it.",
			"gate-below-level": "{{id}} {{title}} is a gate below level {{needed}}: its step is not ready.",
			"red-flag-without-finding_one": "{{title}}: a red flag without a finding ({{questions}}).",
			"red-flag-without-finding_other": "{{title}}: {{count}} red flags without a finding ({{questions}}).",
			"grave-finding-undecided": "{{title}}: a grave finding on which nobody has decided yet.",
			"answer-contradicts-record": "{{title}}: the answer to {{questionId}} does not fit the registers.",
			"answers-contradict_one": "{{title}}: two answers do not go together.",
			"answers-contradict_other": "{{title}}: {{count}} pairs of answers do not go together.",
			"assessment-ended": "{{title}} ended on {{date}}.",
			"evidence-ended": "{{title}} ended on {{date}} and is still used as proof.",
			"requirement-overdue": "{{id}} {{title}} was due on {{date}}.",
			"action-overdue": "The action “{{title}}” was due on {{date}}.",
			"audit-not-begun": "The audit “{{title}}” was planned for {{date}} and has not begun.",
			"due-without-owner": "{{id}} {{title}} has a due date, and nobody owns it.",
			"excused-but-assessed": "{{id}} {{title}} is said not to apply, yet it is assessed at level {{level}}.",
			"evidence-unused": "{{title}} is kept as evidence and proves nothing yet."
		},
		contradiction: {
			"licence": "{{title}}: {{questionId}} says licensed, the register of recruiters says {{known}}.",
			"licence-ended": "{{title}}: {{questionId}} says licensed, the licence in the register ended on {{known}}.",
			"workers": "{{title}}: {{questionId}} says {{said}} workers, the register says {{known}}.",
			"migrants": "{{title}}: {{questionId}} says {{said}} % migrant workers, the register says {{known}} %.",
			"near-conflict": "{{title}}: {{questionId}} says no conflict nearby, the last score run puts it within 100 km of one."
		},
		checks: {
			"page": "Consistency",
			"label": "What does not hold together",
			"counts": "{{serious}} serious, {{warning}} warnings, {{note}} notes",
			"sound": "Everything that is recorded holds together.",
			"soundWhat": "The rules look at requirements, files, assessments, findings, actions and audits as they stand.",
			"severity": "Weight",
			"what": "What",
			"strip_one": "{{count}} serious contradiction stands against what would be published.",
			"strip_other": "{{count}} serious contradictions stand against what would be published.",
			"warnings_one": "{{count}} thing does not hold together.",
			"warnings_other": "{{count}} things do not hold together.",
			"look": "Look at them"
		},
		register: {
			"page": "Registers of step 1",
			"open": "Policies, roles, training, contracts and retention",
			"label": "Which register",
			"list": "Entries",
			"add": "New entry",
			"choose": "Choose an entry, or make a new one.",
			"kind": {
				"policy": "Policies",
				"role": "Roles and duties",
				"training": "Training",
				"clause": "Contract clauses",
				"retention": "How long records are kept"
			},
			"one": {
				"policy": "Policy",
				"role": "Role",
				"training": "Training",
				"clause": "Contract",
				"retention": "Rule"
			},
			"empty": {
				"policy": "No policy is recorded yet",
				"role": "No role is recorded yet",
				"training": "No training is recorded yet",
				"clause": "No contract is recorded yet",
				"retention": "No rule is recorded yet"
			},
			"emptyWhat": "Make an entry: its review date appears in the calendar.",
			"title": {
				"policy": "Policy",
				"role": "Role",
				"training": "Training",
				"clause": "Contract",
				"retention": "Rule"
			},
			"version": "Version",
			"holder": {
				"policy": "Owner",
				"role": "Held by",
				"training": "Given by",
				"clause": "Owner",
				"retention": "Owner"
			},
			"content": {
				"policy": "What it covers",
				"role": "Duties",
				"training": "Topics and for whom",
				"clause": "Notes",
				"retention": "Why"
			},
			"approvedBy": "Approved by",
			"approvedOn": "Approved on",
			"startsOn": {
				"policy": "In force since",
				"role": "Since",
				"training": "Held on",
				"clause": "Signed on",
				"retention": "Since"
			},
			"reviewOn": {
				"policy": "Review on",
				"role": "Review on",
				"training": "Refresh on",
				"clause": "Renew on",
				"retention": "Review on"
			},
			"audience": "People in scope",
			"covered": "People trained",
			"supplier": "Supplier",
			"clauses": "Clauses it carries",
			"clauseNames": {
				"policy": "The policy is part of it",
				"no-fees": "Workers pay nothing",
				"access": "Access to sites and workers",
				"recruiters-named": "Recruiters and sub-agents are named",
				"flow-down": "Handed on to sub-tiers",
				"remedy": "Duty to remedy",
				"responsible-exit": "Responsible exit",
				"buyer-duties": "Duties of the buyer (price, lead time)"
			},
			"recordKind": "What is binned",
			"recordKinds": {
				"evidence": "Files whose last valid day has passed",
				"assessment": "Assessments that have ended"
			},
			"keepMonths": "Months kept after that day",
			"months_one": "{{count}} month",
			"months_other": "{{count}} months",
			"clauseCount": "{{count}} of {{total}}",
			"trained": "{{share}} of the people in scope are trained",
			"withClauses_one": "{{count}} supplier with a contract on record",
			"withClauses_other": "{{count}} suppliers with a contract on record",
			"column": {
				"title": "Name",
				"holder": "Who",
				"reviewOn": "Review",
				"state": "State"
			},
			"approved": "approved",
			"notApproved": "not approved yet",
			"save": "Save",
			"newVersion": "New version",
			"older": "Earlier versions",
			"olderLine": "Version {{version}}, approved by {{who}}",
			"remove": "Put into the bin",
			"removeAsk": "{{title}} and its earlier versions go to the bin. Undo brings them back.",
			"reason": "Reason",
			"act": {
				"title": "What this rule would bin today",
				"none": "Nothing has been kept that long.",
				"do_one": "Put {{count}} record into the bin",
				"do_other": "Put {{count}} records into the bin",
				"line": "{{title}}, ended on {{date}}",
				"law": "Laws may ask for longer than your rule; the bin can be undone.",
				"done_one": "{{count}} record went to the bin. Undo brings it back.",
				"done_other": "{{count}} records went to the bin. Undo brings them back."
			}
		}
	},
	suppliers: {
		title: "Suppliers and sites",
		list: {
			"label": "Suppliers",
			"filters": "Filters",
			"search": "Find a name, town or number",
			"count": "{{shown}} of {{total}}",
			"add": "Add a supplier",
			"import": "Import a list",
			"exportSites": "Save sites as…",
			"inBin": "In the bin",
			"emptyTitle": "No suppliers yet",
			"emptyText": "Bring in the list you keep now: a workbook or a CSV file. Or add one supplier by hand.",
			"noneFound": "No supplier fits these filters",
			"noneFoundText": "Take a filter away to see more.",
			"clear": "Show everything",
			"binEmpty": "The bin is empty",
			"edit": "Edit selected",
			"remove": "Move to the bin",
			"restore": "Take back from the bin",
			"chooseOne": "Choose a supplier",
			"chooseOneText": "Move with the arrow keys. Enter opens its page.",
			"exportOsHub": "For Open Supply Hub",
			"osHubFile": "open-supply-hub"
		},
		column: {
			"name": "Supplier",
			"country": "Country",
			"sites": "Sites",
			"site": "Site",
			"band": "Band",
			"score": "Score and range",
			"confidence": "Sure",
			"reason": "Main reason",
			"tier": "Tier",
			"changed": "Changed"
		},
		filter: {
			"band": "Band",
			"country": "Country",
			"sector": "Sector",
			"tier": "Tier",
			"notKnown": "Not known",
			"changedSince": "Changed since",
			"chosen": "{{name}}: {{values}}",
			"several": "{{name}}: {{count}} chosen",
			"clear": "Clear",
			"option": "{{name}} ({{n}})",
			"week": "last 7 days",
			"month": "last 30 days",
			"quarter": "last 90 days",
			"anyTime": "any time"
		},
		gap: {
			"country": "Country",
			"sector": "Sector",
			"tier": "Tier",
			"workers": "Number of workers",
			"site": "Any site",
			"position": "Place of a site on the map",
			"recruiterChain": "How workers were hired",
			"origins": "Where workers come from"
		},
		bulk: {
			"title": "Edit {{n}} suppliers",
			"what": "What to change",
			"field": "Field",
			"value": "New value",
			"preview": "This changes {{changed}} of {{selected}} selected suppliers.",
			"previewNone": "All selected suppliers have this value already.",
			"apply_one": "Change {{count}} supplier",
			"apply_other": "Change {{count}} suppliers",
			"done_one": "{{count}} supplier changed",
			"done_other": "{{count}} suppliers changed"
		},
		binned_one: "{{count}} supplier is in the bin now",
		binned_other: "{{count}} suppliers are in the bin now",
		confirmBin_one: "Move {{count}} supplier to the bin? Its sites go with it, and it can be taken back.",
		confirmBin_other: "Move {{count}} suppliers to the bin? Their sites go with them, and they can be taken back.",
		reason: "Reason (kept in the history)",
		save: "Save",
		cancel: "Cancel",
		edit: "Edit",
		close: "Close",
		open: "Open page",
		back: "Suppliers and sites",
		notKnown: "not known",
		added: "{{name}} was added",
		detail: {
			"inBin": "In the bin since {{when}}",
			"facts": "Facts",
			"sites": "Sites and workers",
			"controls": "Controls in place",
			"recruiters": "Recruiters",
			"corridors": "Recruitment corridors",
			"history": "History",
			"risk": "Risk",
			"screening": "Screening",
			"noSites": "No site is recorded. The supplier is scored by its country only, with low precision.",
			"noRecruiters": "No recruiter is recorded for this supplier.",
			"noCorridors": "No corridor names this supplier.",
			"noControls": "No control is recorded. Only what is recorded counts.",
			"noOrigins": "Not known where the workers come from.",
			"noHistory": "No change yet.",
			"addSite": "Add a site",
			"editSite": "Edit this site",
			"removeSite": "Move this site to the bin",
			"editOrigins": "Edit origins",
			"editControls": "Edit controls",
			"addRecruiter": "Add a recruiter",
			"unlink": "Take {{name}} away",
			"remove": "Move to the bin",
			"restore": "Take back from the bin",
			"source": "Where this came from",
			"sourceRow": "{{file}}, sheet {{sheet}}, row {{row}}",
			"typedIn": "typed in by hand",
			"since": "since {{when}}",
			"workers": "Workers",
			"place": "Place",
			"shares": "Shares of workers",
			"origins": "Where workers come from",
			"originShare": "{{share}} from {{place}}",
			"displaced": "refugees, displaced or stateless",
			"wholeSupplier": "whole supplier",
			"atSite": "at {{site}}",
			"subOf": "works for {{name}}"
		},
		field: {
			"name": "Name",
			"aliases": "Other names",
			"aliasesHint": "One per line",
			"country": "Country",
			"countryText": "Country as in the source",
			"region": "Region or province",
			"city": "Town",
			"address": "Address",
			"ownNumber": "Our number",
			"lei": "LEI",
			"vatNumber": "Tax number",
			"dunsNumber": "D-U-N-S number",
			"osId": "OS ID",
			"registrationNumber": "Registration number",
			"tier": "Tier",
			"tierHint": "1 = direct contract, 2 = supplier of a supplier",
			"sector": "Sector",
			"sectorText": "Sector as in the source",
			"products": "Products and services",
			"workers": "Workers",
			"notes": "Notes",
			"custom": "Other columns of the source",
			"lat": "Latitude",
			"lon": "Longitude",
			"positionPrecision": "How precise",
			"lowWagePct": "At or near the lowest wage",
			"lowQualificationPct": "Without formal skill",
			"informalPct": "Without written contract",
			"migrantPct": "Migrant workers",
			"agencyPct": "Agency workers",
			"recruiterChain": "How workers were hired",
			"licenceNumber": "Licence number",
			"licenceStatus": "Licence",
			"licenceValidUntil": "Licence valid until",
			"kind": "Kind",
			"parentId": "Works for",
			"place": "Area or district",
			"sharePct": "Share of the workers",
			"displaced": "Refugees, displaced or stateless",
			"maturity": "Maturity",
			"verification": "Who checked",
			"assessedOn": "Looked at on",
			"note": "Note",
			"deletedAt": "In the bin",
			"control": "Control",
			"recruiterId": "Recruiter",
			"siteId": "Site",
			"licenceAuthority": "Licensing authority",
			"countries": "Works in",
			"selfAssessment": "Self-assessment"
		},
		relations: {
			"title": "Supply chain",
			"sources": "Supplied by",
			"customers": "Supplies to",
			"none": "Not known.",
			"add": "Add a relation",
			"addTo": "Supply chain of {{name}}",
			"edit": "Change the relation with {{name}}",
			"editButton": "Change",
			"remove": "Take away the relation with {{name}}",
			"removeButton": "Take away",
			"field": {
				"end": "How they are related",
				"isSource": "the other supplies this one",
				"isCustomer": "this one supplies the other",
				"other": "The other supplier",
				"commodity": "Goods or material",
				"commodityHint": "As it is called there: cotton yarn, tin.",
				"year": "Declared for the year",
				"note": "Note"
			}
		},
		contacts: {
			"title": "Contacts",
			"show": "Show",
			"hide": "Hide",
			"restricted": "Personal data. Shown only here and only on request; in no list and no export.",
			"none": "No contact is kept.",
			"add": "Add a contact",
			"addTitle": "New contact",
			"edit": "Change {{name}}",
			"editTitle": "Contact",
			"editButton": "Change",
			"remove": "Remove {{name}}",
			"removeButton": "Remove",
			"unnamed": "contact without a name",
			"what": "Keep only people whom you have to reach in this role, and never a worker. They leave with no list, export or bundle.",
			"field": {
				"name": "Name",
				"role": "Role",
				"email": "Mail address",
				"phone": "Phone"
			}
		},
		declarations: {
			"title": "Declarations",
			"facts": "Effective {{effective}}, received {{received}}, gaps: {{gaps}}",
			"change": "{{question}}: {{before}} → {{after}}",
			"answers_one": "{{count}} answer",
			"answers_other": "{{count}} answers",
			"question": "Question",
			"answer": "Answer"
		},
		chain: {
			"direct": "hired directly",
			"one-licensed": "one licensed recruiter",
			"one-unlicensed-or-unknown": "one recruiter, unlicensed or not known",
			"two-or-more": "two or more recruiters",
			"unknown": "chain not known"
		},
		precision: {
			"exact": "exact",
			"city": "centre of the town",
			"region": "centre of the region"
		},
		control: {
			"policy": "Policy",
			"mapping": "Mapping of the chain",
			"recruitment": "Responsible recruitment",
			"grievance": "Grievance channel",
			"remedy": "Remedy",
			"audit": "Audit"
		},
		maturity: {
			"0": "0 absent",
			"1": "1 begun",
			"2": "2 defined",
			"3": "3 in use",
			"4": "4 effective"
		},
		verification: {
			"none": "nobody",
			"self": "their own word",
			"doc": "documents checked",
			"indep": "checked independently"
		},
		kind: {
			"recruiter": "Recruiter",
			"sub_agent": "Sub-agent"
		},
		licence: {
			"licensed": "Licensed",
			"unlicensed": "Unlicensed",
			"expired": "Expired",
			"not-known": "Not known"
		},
		form: {
			"add": "New supplier",
			"edit": "Edit {{name}}",
			"addSite": "New site of {{name}}",
			"addOrigin": "Add a group",
			"removeOrigin": "Take this group away",
			"shareSum": "Together {{sum}}",
			"identifiers": "Numbers",
			"where": "Where",
			"notRecorded": "not recorded",
			"chooseRecruiter": "Which recruiter",
			"chooseSite": "For which site",
			"allSites": "All sites"
		},
		history: {
			"add": "Added supplier {{name}}",
			"edit": "Changed supplier {{name}}",
			"edit-many_one": "Changed supplier {{name}}",
			"edit-many_other": "Changed {{count}} suppliers",
			"remove_one": "Moved supplier {{name}} to the bin",
			"remove_other": "Moved {{count}} suppliers to the bin",
			"restore_one": "Took supplier {{name}} back from the bin",
			"restore_other": "Took {{count}} suppliers back from the bin",
			"add-site": "Added site {{name}} of {{supplier}}",
			"edit-site": "Changed site {{name}}",
			"remove-site": "Moved site {{name}} to the bin",
			"restore-site": "Took site {{name}} back from the bin",
			"set-origins": "Changed where the workers of {{name}} come from",
			"set-controls": "Changed the controls of {{name}}",
			"add-recruiter": "Added recruiter {{name}}",
			"edit-recruiter": "Changed recruiter {{name}}",
			"remove-recruiters_one": "Moved recruiter {{name}} to the bin",
			"remove-recruiters_other": "Moved {{count}} recruiters to the bin",
			"restore-recruiters_one": "Took recruiter {{name}} back from the bin",
			"restore-recruiters_other": "Took {{count}} recruiters back from the bin",
			"link-recruiter": "Recorded that {{name}} hires through {{recruiter}}",
			"add-relation": "Recorded that {{name}} supplies {{customer}}",
			"edit-relation": "Corrected what {{name}} supplies to {{customer}}",
			"remove-relation": "Took away that {{name}} supplies {{customer}}",
			"set-contacts": "Changed the contacts of {{name}}",
			"unlink-recruiter": "Took away that {{name}} hires through {{recruiter}}",
			"generate_one": "Generated {{count}} supplier for a measurement",
			"generate_other": "Generated {{count}} suppliers for a measurement",
			"change": "{{field}} from {{before}} to {{after}}",
			"nothing": "nothing",
			"add-related-party": "Added an owner, director or other related party of {{supplier}}",
			"edit-related-party": "Changed an owner, director or other related party of {{supplier}}",
			"remove-related-party": "Moved an owner, director or other related party of {{supplier}} to the bin",
			"restore-related-party": "Took an owner, director or other related party of {{supplier}} back from the bin"
		},
		error: {
			"position-half": "A place needs both latitude and longitude. Fill in both, or neither.",
			"shares-above-100": "The groups add up to {{sumPct}} %, but together they are at most 100 % of the workers. Correct the shares.",
			"control-twice": "A control is listed twice. Keep one of the two.",
			"recruiter-with-parent": "A recruiter works for nobody else. Choose sub-agent as the kind, or clear “works for”.",
			"parent-circle": "That would put this agent below itself. Choose another recruiter.",
			"site-of-another-supplier": "This site belongs to another supplier. Choose one of its own sites.",
			"relation-to-itself": "A supplier can’t supply itself. Choose another supplier.",
			"relation-exists": "This is recorded already, with the same goods and year.",
			"link-exists": "This recruiter is recorded for it already."
		},
		related: {
			"title": "Owners, directors, ships",
			"restricted": "Restricted: kept to be screened, and left out of statements, exports and bundles.",
			"none": "Nobody is recorded. A sanctioned owner stays unseen until somebody writes down who owns and directs this supplier.",
			"add": "Add a person, company or ship",
			"addTo": "Owner, director or ship of {{name}}",
			"edit": "Change {{name}}",
			"editButton": "Change",
			"remove": "Move to the bin",
			"role": {
				"label": "Role",
				"beneficial-owner": "Beneficial owner",
				"shareholder": "Shareholder",
				"parent-company": "Parent company",
				"director": "Director",
				"signatory": "Authorised signatory",
				"vessel": "Ship used",
				"other": "Other"
			},
			"type": {
				"label": "It is",
				"person": "Person",
				"organisation": "Company or other body",
				"vessel": "Ship"
			},
			"field": {
				"name": "Name",
				"aliases": "Other spellings and former names",
				"aliasesHint": "One per line.",
				"born": "Born",
				"bornHint": "A day as 1970-05-31, or a year.",
				"nationality": "Nationality, registration or flag",
				"country": "Country of residence",
				"address": "Address",
				"identifiers": "Numbers",
				"identifiersHint": "Passport, register or IMO number; one per line.",
				"sharePct": "Share",
				"notes": "Notes",
				"screening": "Screening"
			}
		}
	},
	trail: {
		action: { "workspace": {
			"create": "Made the workspace for {{entity}}, period {{period}}",
			"edit": "Changed the entity or period: {{entity}}, {{period}}",
			"mark-sample": "Filled the workspace with the invented sample"
		} },
		table: {
			"workspace": "Entity and period",
			"setting": "Setting",
			"supplier": "Supplier",
			"site": "Site",
			"origin_group": "Group of workers by origin",
			"control": "Control in place",
			"recruiter": "Recruiter",
			"recruiter_link": "Recruiter at work for",
			"corridor": "Corridor",
			"corridor_stop": "Stop of a corridor",
			"corridor_fee": "Fee in a corridor",
			"party_key": "Name for search",
			"edition": "Edition of reference data",
			"baseline_edition": "Edition of built-in data",
			"score_run": "Score run",
			"score": "Score",
			"score_parts": "Parts of a score",
			"sanctions_list": "Sanctions list",
			"sanctions_entry": "Entry of a sanctions list",
			"screening_run": "Screening run",
			"screening_uncheckable": "Name that cannot be checked",
			"screening_candidate": "Possible match",
			"screening_decision": "Decision on a match",
			"step_answer": "Answer to a requirement",
			"evidence": "Evidence",
			"evidence_link": "Link of evidence",
			"audit": "Audit",
			"auditor": "Auditor",
			"audit_remark": "Remark of an auditor",
			"audit_sample": "Sample of an audit",
			"grievance": "Grievance",
			"grievance_step": "Step of a grievance",
			"grievance_restricted": "Restricted part of a grievance",
			"remedy": "Remedy",
			"remedy_entry": "Entry of the remedy ledger",
			"finding": "Finding",
			"decision": "Decision on a finding",
			"action": "Action",
			"action_partner": "Partner of an action",
			"supply_relation": "Who supplies whom",
			"contact": "Contact",
			"declaration": "Declaration",
			"declaration_answer": "Answer of a declaration",
			"template_profile": "Template mapped by hand",
			"import": "Import",
			"import_row": "Row of an import",
			"column_mapping": "Remembered mapping of columns",
			"duplicate_decision": "Decision about likely duplicates",
			"party_merge": "Merge of two records",
			"statement": "Statement",
			"statement_export": "Export of the statement",
			"related_party": "Owner, director or other related party",
			"sanctions_text": "Text of a list entry",
			"sanctions_member": "Entry of an edition",
			"assessment": "Assessment",
			"assessment_answer": "Answer of an assessment",
			"model_version": "Version of the model’s settings",
			"sensitivity": "Sensitivity of the ranking",
			"sensitivity_rank": "Rank under varied settings",
			"corridor_recruiter": "Recruiter in a corridor",
			"corridor_cohort": "Cohort of workers",
			"questionnaire_campaign": "Questionnaire campaign",
			"questionnaire_recipient": "Recipient of a questionnaire",
			"questionnaire_reply": "Returned questionnaire",
			"register_entry": "Entry of a register of step 1"
		},
		field: {
			"id": "Identifier",
			"entity": "Entity",
			"period": "Reporting period",
			"sample": "Invented sample",
			"value": "Value",
			"name": "Name",
			"title": "Title",
			"description": "Description",
			"notes": "Notes",
			"note": "Note",
			"aliases": "Other names",
			"own_number": "Own number",
			"lei": "LEI",
			"vat_number": "VAT number",
			"duns_number": "DUNS number",
			"os_id": "Open Supply Hub ID",
			"registration_number": "Registration number",
			"tier": "Tier",
			"sector": "Sector",
			"sector_text": "Sector as written",
			"products": "Products",
			"workers": "Workers",
			"custom": "Further columns",
			"country": "Country",
			"country_text": "Country as written",
			"region": "Region",
			"city": "Town",
			"address": "Address",
			"place": "Place",
			"lat": "Latitude",
			"lon": "Longitude",
			"position_precision": "Precision of the position",
			"low_wage_pct": "Low-wage workers (%)",
			"low_qualification_pct": "Workers without formal skill (%)",
			"informal_pct": "Informal workers (%)",
			"migrant_pct": "Migrant workers (%)",
			"agency_pct": "Agency workers (%)",
			"recruiter_chain": "Recruitment chain",
			"share_pct": "Share of workers (%)",
			"displaced": "Displaced people",
			"control": "Control",
			"maturity": "Maturity",
			"assessed_on": "Assessed on",
			"kind": "Kind",
			"parent_id": "Works under",
			"licence_number": "Licence number",
			"licence_status": "State of the licence",
			"licence_valid_until": "Licence valid until",
			"supplier_id": "Supplier",
			"site_id": "Site",
			"recruiter_id": "Recruiter",
			"corridor_id": "Corridor",
			"subject_type": "Kind of subject",
			"subject_id": "Subject",
			"legal_context": "Legal context",
			"monthly_wage_minor": "Monthly wage (in smallest unit)",
			"monthly_wage_currency": "Currency of the wage",
			"monthly_wage_rate_date": "Day of the exchange rate",
			"workers_per_year": "Workers a year",
			"documents_retained": "Documents retained",
			"contract_substituted": "Contract substituted",
			"position": "Place in the order",
			"role": "Role",
			"stop_position": "Stop",
			"label": "Label",
			"amount_minor": "Amount (in smallest unit)",
			"amount_currency": "Currency",
			"amount_rate_date": "Day of the exchange rate",
			"payer": "Who pays",
			"paid_on": "Paid on",
			"receipt": "Receipt",
			"source_import_id": "Import it came from",
			"source_file_name": "File it came from",
			"source_sheet": "Sheet it came from",
			"source_row": "Row it came from",
			"created_at": "Written first",
			"updated_at": "Changed last",
			"deleted_at": "In the bin since",
			"as_of": "State of the data",
			"file_name": "File name",
			"sha256": "Fingerprint of the file (SHA-256)",
			"size_bytes": "Size (bytes)",
			"entry_count": "Entries",
			"loaded_at": "Loaded",
			"content": "Content",
			"at": "When",
			"model": "Scoring model",
			"editions": "Editions used",
			"facts_head": "Last entry of the history used",
			"inputs_hash": "Fingerprint of the inputs",
			"outputs_hash": "Fingerprint of the results",
			"summary": "Summary",
			"previous_run_id": "Run before it",
			"code": "Code",
			"publisher": "Publisher",
			"generated_at": "Published",
			"entries": "Entries",
			"persons": "Persons",
			"organisations": "Organisations",
			"names": "Names",
			"rejected": "Entries not read",
			"replaced_at": "Replaced",
			"threshold": "Threshold",
			"subjects": "Subjects",
			"names_checked": "Names checked",
			"names_uncheckable": "Names that cannot be checked",
			"candidates": "Possible matches",
			"fresh": "New possible matches",
			"list_code": "List",
			"entry_key": "Entry of the list",
			"verdict": "Verdict",
			"reason": "Reason",
			"score": "Score",
			"our_name": "Our name",
			"their_name": "Name on the list",
			"subject_fingerprint": "Fingerprint of our record",
			"entry_fingerprint": "Fingerprint of the list entry",
			"decided_at": "Decided",
			"decided_by": "Decided by",
			"requirement_id": "Requirement",
			"verification": "How it was verified",
			"owner": "Responsible",
			"due_on": "Due",
			"not_applicable_reason": "Why it does not apply",
			"framework_version": "Version of the framework",
			"media_type": "Type of file",
			"valid_until": "Valid until",
			"language": "Language",
			"restricted": "Restricted",
			"added_at": "Added",
			"added_by": "Added by",
			"evidence_id": "Evidence",
			"target_type": "Kind of record it supports",
			"target_id": "Record it supports",
			"linked_at": "Linked",
			"auditor_type": "Kind of auditor",
			"announcement": "Announced",
			"auditor": "Auditor",
			"criteria": "Criteria",
			"audit_scope": "Scope",
			"not_covered": "Not covered",
			"interviews": "Interviews with workers",
			"starts_on": "From",
			"ends_on": "To",
			"declared_by": "Independence declared by",
			"declared_on": "Independence declared on",
			"conflicts": "Conflicts of interest",
			"status": "Status",
			"source": "Source",
			"source_grade": "Strength of the source",
			"observed_on": "Observed on",
			"indicator_id": "Indicator",
			"indicator_strength": "Strength of the indicator",
			"red_flag_severity": "Severity of the red flag",
			"section": "Section",
			"scale": "Scale",
			"scope_of_impact": "Scope of the impact",
			"irremediability": "How hard to put right",
			"likelihood": "Likelihood",
			"leverage": "Leverage",
			"workers_affected": "Workers affected",
			"involvement": "Involvement",
			"involvement_reason": "Why this involvement",
			"audit_id": "Audit",
			"grade": "Grade",
			"criterion": "Criterion",
			"closing_outcome": "Outcome",
			"closing_reason": "Reason for closing",
			"closing_verification": "How closing was verified",
			"verified_by": "Verified by",
			"closed_on": "Closed on",
			"finding_id": "Finding",
			"option": "Option chosen",
			"reasons": "Reasons",
			"effect_on_workers": "Effect on workers",
			"leverage_tried": "Leverage tried",
			"approver": "Approved by",
			"decided_on": "Decided on",
			"review_on": "Review on",
			"measure": "Measure of success",
			"completed_on": "Completed on",
			"completion_note": "Note on completion",
			"format": "Format",
			"encoding": "Encoding",
			"importer_version": "Version of the importer",
			"mapping": "Mapping of columns",
			"counts": "Counts",
			"records": "Records",
			"regime": "Regime",
			"edition": "Edition",
			"approver_name": "Approved by",
			"approver_role": "Role of the approver",
			"approved_on": "Approved on",
			"own_words": "Own words",
			"actor": "Who",
			"files": "Files",
			"figures": "Figures",
			"fingerprint": "Fingerprint",
			"left_key": "One name and country",
			"left_id": "One record",
			"left_party": "One side as it was",
			"right_key": "Other name and country",
			"right_id": "Other record",
			"right_party": "Other side as it was",
			"kept_id": "Record that stayed",
			"lost_id": "Record that went into it",
			"lost_name": "Name of the record that went into it",
			"moved": "What came along",
			"filled": "Fields taken over",
			"merged_at": "Merged",
			"merged_by": "Merged by",
			"parted_at": "Taken apart",
			"shape": "Fingerprint of the headings",
			"headings": "Headings",
			"columns": "Columns",
			"mapped_at": "Mapped",
			"mapped_by": "Mapped by",
			"born": "Born",
			"nationality": "Nationality, registration or flag",
			"identifiers": "Numbers",
			"type": "Kind",
			"vessels": "Ships",
			"aircraft": "Aircraft",
			"rejected_count": "Records left out",
			"previous_id": "The one before",
			"added": "New entries",
			"removed": "Dropped entries",
			"changed": "Changed entries",
			"pack_id": "Questionnaire",
			"pack_version": "Version of the questionnaire",
			"started_on": "Started on",
			"declared_name": "Declared by",
			"declared_position": "Position",
			"assessment_id": "Assessment",
			"question_id": "Question",
			"answered_at": "Answered at",
			"settings": "Settings",
			"runs": "Runs",
			"seed": "Seed",
			"top": "First suppliers",
			"same_top": "Runs with the same first",
			"top_kept": "First suppliers kept",
			"band_kept": "Bands kept",
			"run_id": "Score run",
			"licence_authority": "Licensing authority",
			"countries": "Countries",
			"visa": "Visa or permit",
			"debt_minor": "Debt on arrival (in smallest unit)",
			"debt_currency": "Currency of the debt",
			"debt_rate_date": "Day of the exchange rate",
			"category": "Category",
			"arrived_on": "Arrived on",
			"paid_minor": "Paid by one worker (in smallest unit)",
			"paid_currency": "Currency",
			"repaid_minor": "Repaid (in smallest unit)",
			"repaid_currency": "Currency",
			"repeat_months": "Comes again every (months)",
			"last_done_on": "Last done on",
			"pages": "Pages",
			"replaced_by": "Replaced by",
			"languages": "Languages",
			"campaign_id": "Campaign",
			"sent_on": "Sent on",
			"reminded_on": "Reminded on",
			"reminders": "Reminders",
			"answered_on": "Answered on",
			"recipient_id": "Recipient",
			"extras": "Notes that belong to no answer",
			"taken_at": "Taken in at",
			"taken_by": "Taken in by",
			"holder": "Who answers for it",
			"approved_by": "Approved by",
			"audience": "People in scope",
			"covered": "People trained",
			"clauses": "Clauses",
			"record_kind": "Records it speaks of",
			"keep_months": "Months kept",
			"version": "Version"
		}
	},
	workspace: {
		start: {
			"title": "Fivefold",
			"lead": "Due diligence against forced labour and human trafficking in supply chains: from a supplier list to a statement that can be checked, in five steps.",
			"new": "New workspace",
			"newHint": "An empty file for one entity and one period.",
			"open": "Open a workspace",
			"openHint": "A .fivefold file on this computer, or drop it here.",
			"sample": "Look around in a sample",
			"sampleHint": "An invented company with suppliers, sites, recruiters and corridors, scored and screened.",
			"sampleFilling": "Filling the sample…",
			"recent": "Opened before",
			"recentEmpty": "Workspaces you open are listed here.",
			"forget": "Take {{name}} off this list (the file stays)",
			"fileTitle": "What a workspace is",
			"fileOne": "One file that is yours. Suppliers, evidence, data editions and every change are inside it.",
			"fileTwo": "It lies where you put it. Copy it, rename it, back it up like any document.",
			"fileThree": "Nothing leaves this computer. The program needs no network and no account."
		},
		create: {
			"title": "A new workspace",
			"lead": "Only the name is needed now. Everything can be changed later.",
			"submit": "Choose where to keep it…",
			"cancel": "Back",
			"suggested": "{{entity}} {{period}}"
		},
		profile: {
			"title": "Entity and period",
			"form": "Entity and reporting period",
			"entity": "The entity that signs the statement",
			"file": "This file",
			"fileName": "File name",
			"folder": "Folder",
			"savedAt": "Last change",
			"sample": "Content",
			"isSample": "invented sample, not real companies",
			"isReal": "your own data",
			"checkTitle": "Is the file whole?",
			"checkHint": "Reads the database, the chain of changes and every piece of evidence.",
			"check": "Check this file",
			"checking": "Checking…",
			"checkSound": "The file is whole: database, links between records, {{entries}} entries of the history and {{files}} files of evidence.",
			"checkBroken": "The file has damage.",
			"checkDatabase": "Database",
			"checkLinks": "Links between records",
			"checkTrail": "History",
			"checkEvidence": "Evidence",
			"fine": "fine",
			"problems_one": "{{count}} problem",
			"problems_other": "{{count}} problems",
			"brokenAt": "broken at entry {{n}}",
			"appearance": "Appearance",
			"theme": "Theme",
			"themeSystem": "As the system",
			"themeLight": "Light",
			"themeDark": "Dark",
			"save": "Save",
			"saved": "Entity and period are saved",
			"close": "Close workspace"
		},
		field: {
			"name": "Name of the entity",
			"kind": "What kind",
			"kindCompany": "Company",
			"kindRecruiter": "Labour recruiter",
			"country": "Country",
			"address": "Address",
			"registrationNumber": "Registration number",
			"sectorText": "What it does",
			"employees": "Employees",
			"website": "Website",
			"periodLabel": "Name of the period",
			"periodHint": "As it stands on the statement, for example 2026 or FY 2025/26",
			"startsOn": "From",
			"endsOn": "To"
		},
		sampleEntity: "Harbour Textiles Ltd"
	}
};
// shared/text/translator.ts
/** Catalogues by language; English is whole and stands in where another has a gap. */
var CATALOGUES = { en: catalogues };
/**
* An own translator for one language: texts of menus, messages and reports, outside the window.
* Keys are `topic:path.to.text`; plurals follow CLDR.
*/
function translatorFor(language) {
	return translatorOf({ ...CATALOGUES }, language);
}
/** The same over given catalogues, for the pseudo-language and for packs. */
function translatorOf(resources, language) {
	const instance = i18next.createInstance();
	instance.init({
		resources,
		lng: language,
		fallbackLng: "en",
		ns: Object.keys(catalogues),
		defaultNS: false,
		initAsync: false,
		interpolation: { escapeValue: false },
		returnNull: false
	});
	return instance.t;
}
// electron/engine/export-list/words.ts
var DAY = {
	day: "2-digit",
	month: "short",
	year: "numeric"
};
/** The words of a language; English where it is none that the runtime knows. */
function exportWords(language) {
	const t = translatorFor(language);
	const names = new Intl.DisplayNames([language, "en"], {
		type: "region",
		fallback: "code"
	});
	const country = (code) => code === null ? null : names.of(code) ?? code;
	const days = new Intl.DateTimeFormat([language, "en"], {
		...DAY,
		timeZone: "UTC"
	});
	return {
		t,
		say: (key, params) => {
			const text = t(key, {
				...params,
				defaultValue: ""
			});
			return text === "" ? null : text;
		},
		country,
		sector: (key) => key && t(`risk:sector.${key}`, { defaultValue: key }),
		reason: (reason) => {
			if (reason === null) return null;
			const { country: code, date } = reason.params;
			const named = typeof code === "string" ? { country: country(code) } : {};
			const dated = typeof date === "string" ? { date: days.format(/* @__PURE__ */ new Date(`${date}T00:00:00Z`)) } : {};
			return t(`risk:driver.${reason.code}`, {
				...reason.params,
				...named,
				...dated
			});
		}
	};
}
// electron/engine/export-list/index.ts
/** Writes a list to a file, whole or not at all; gives how many rows it has. */
function writeListFile(path, format, table) {
	return format === "xlsx" ? writeXlsx(path, table) : writeCsv(path, table);
}
/** Rows read at once while a list is written. */
var BATCH = 500;
/** The rows in batches; reports progress, lets others through and can be cancelled. */
async function* rowsInBatches(call, { total, stretch }) {
	for (let done = 0; done < total; done += BATCH) {
		call.progress({
			phase: "write",
			done,
			total
		});
		await setImmediate();
		if (call.signal.aborted) throw new Refusal({ code: "cancelled" });
		yield await stretch(done, BATCH);
	}
}
/** Writes what a list shows to the place the person chose. Cancelled, it leaves no file. */
async function exportList(call, target, list) {
	return { rows: await writeListFile(call.files.path(target.file, "save"), target.format, {
		...list,
		batches: rowsInBatches(call, list)
	}) };
}
// electron/engine/suppliers/handlers.ts
/** What a change of suppliers, sites or recruiters makes stale: scores rest on their facts, screening on their names. */
var TOUCHED = [
	"suppliers",
	"corridors",
	"risk",
	"screening",
	"disclosure"
];
// electron/engine/store/country-order.ts
var prepared = /* @__PURE__ */ new WeakSet();
var names = new Intl.DisplayNames(["en"], {
	type: "region",
	fallback: "code"
});
/**
* Lets SQL order by the name of a country instead of its code: DE stands under Germany. Gives the store itself, once
* its connection knows the function `country_order`.
*/
function withCountryOrder(store) {
	if (prepared.has(store)) return store;
	const folded = /* @__PURE__ */ new Map();
	store.sqlite.function("country_order", {
		deterministic: true,
		directOnly: true
	}, (code) => {
		if (typeof code !== "string") return null;
		const known = folded.get(code);
		if (known !== void 0) return known;
		const name = foldedName(code);
		folded.set(code, name);
		return name;
	});
	prepared.add(store);
	return store;
}
function foldedName(code) {
	return (names.of(code) ?? code).normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
}
// electron/engine/store/search-words.ts
/**
* What a person typed as an FTS5 expression: every word must occur, each may be only begun. Quoting keeps signs of the
* query language plain text, and lets the index's own tokenizer cut words of scripts it splits. `null` = nothing to find by.
*/
function searchExpression(text) {
	const words = text.replaceAll("\"", " ").split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
	return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(" ");
}
// electron/engine/store/recruiters-list.ts
function matching$1(store, filter) {
	let query = store.db.selectFrom("recruiter");
	query = query.where("recruiter.deleted_at", filter.inBin ? "is not" : "is", null);
	if (filter.kinds.length > 0) query = query.where("kind", "in", filter.kinds);
	if (filter.countries.length > 0) query = query.where("country", "in", filter.countries);
	if (filter.licences.length > 0) {
		const stated = filter.licences.filter((licence) => licence !== "not-known");
		const orUnknown = filter.licences.includes("not-known");
		query = query.where((where) => where.or([...stated.length > 0 ? [where("licence_status", "in", stated)] : [], ...orUnknown ? [where("licence_status", "is", null)] : []]));
	}
	const expression = searchExpression(filter.text ?? "");
	return expression === null ? query : query.where("recruiter.id", "in", foundBy(expression));
}
var foundBy = (expression) => sql`(SELECT id FROM party_key WHERE kind = 'recruiter'
  AND key IN (SELECT rowid FROM party_search WHERE party_search MATCH ${expression}))`;
var SUPPLIER_COUNT = sql`(SELECT count(DISTINCT supplier.id) FROM recruiter_link
  JOIN supplier ON supplier.id = recruiter_link.supplier_id AND supplier.deleted_at IS NULL
  WHERE recruiter_link.recruiter_id = recruiter.id)`;
var SUB_AGENT_COUNT = sql`(SELECT count(*) FROM recruiter AS sub
  WHERE sub.parent_id = recruiter.id AND sub.deleted_at IS NULL)`;
var CORRIDOR_COUNT = sql`(SELECT count(*) FROM corridor
  WHERE corridor.deleted_at IS NULL AND (corridor.recruiter_id = recruiter.id OR EXISTS
    (SELECT 1 FROM corridor_recruiter AS link
     WHERE link.corridor_id = corridor.id AND link.recruiter_id = recruiter.id)))`;
var SORT_VALUES$1 = {
	name: sql`recruiter.sort_name`,
	country: sql`country_order(recruiter.country)`,
	kind: sql`recruiter.kind`,
	licenceStatus: sql`recruiter.licence_status`,
	licenceValidUntil: sql`recruiter.licence_valid_until`,
	suppliers: SUPPLIER_COUNT,
	subAgents: SUB_AGENT_COUNT
};
function orderTerms$2(sort) {
	const keys = sort.map(({ by, descending }) => descending ? sql`${SORT_VALUES$1[by]} DESC NULLS LAST` : sql`${SORT_VALUES$1[by]} ASC NULLS LAST`);
	return sql.join([
		...keys,
		sql`recruiter.sort_name`,
		sql`recruiter.id`
	]);
}
/** Ids of all recruiters a filter finds, in list order. */
function recruiterIds(store, filter, sort) {
	return keptOrder(store, JSON.stringify([
		"recruiters",
		filter,
		sort
	]), async () => {
		return (await matching$1(withCountryOrder(store), filter).select("recruiter.id").orderBy(orderTerms$2(sort)).execute()).map((row) => row.id);
	});
}
/** List rows of some recruiters, in the order of the ids. */
async function recruiterListRows(store, ids) {
	return inOrderOf(ids, await store.db.selectFrom("recruiter").leftJoin("recruiter as parent", "parent.id", "recruiter.parent_id").selectAll("recruiter").select(["parent.name as parent_name", SUPPLIER_COUNT.as("suppliers")]).select([SUB_AGENT_COUNT.as("sub_agents"), CORRIDOR_COUNT.as("corridors")]).where("recruiter.id", "in", ids).execute()).map((row) => ({
		...rowToRecruiter(row),
		parentName: row.parent_name,
		suppliers: row.suppliers,
		subAgents: row.sub_agents,
		corridors: row.corridors
	}));
}
/** Everybody who works for a recruiter at any depth, each below the one it works for; `depth` counts from 1. */
function agentsBelow(store, recruiterId) {
	return store.sqlite.prepare(AGENTS_BELOW).all(recruiterId).map((row) => ({
		recruiter: rowToRecruiter(row),
		depth: row.depth
	}));
}
/** `path` keeps siblings by name below their head; a circle in old data ends at twenty steps. */
var AGENTS_BELOW = `
  WITH RECURSIVE below (id, depth, path) AS (
    SELECT id, 1, sort_name || char(1) || id FROM recruiter WHERE parent_id = ? AND deleted_at IS NULL
    UNION ALL
    SELECT recruiter.id, below.depth + 1, below.path || char(2) || recruiter.sort_name || char(1) || recruiter.id
    FROM recruiter JOIN below ON recruiter.parent_id = below.id
    WHERE recruiter.deleted_at IS NULL AND below.depth < 20
  )
  SELECT recruiter.*, below.depth FROM below JOIN recruiter ON recruiter.id = below.id ORDER BY below.path`;
/** Suppliers (and the site, where it is known) that hire through a recruiter. */
async function suppliersHiringThrough(store, recruiterId) {
	return store.db.selectFrom("recruiter_link as link").innerJoin("supplier", "supplier.id", "link.supplier_id").leftJoin("site", "site.id", "link.site_id").select([
		"link.id as linkId",
		"supplier.id",
		"supplier.name",
		"link.site_id as siteId",
		"site.name as siteName"
	]).where("link.recruiter_id", "=", recruiterId).where("supplier.deleted_at", "is", null).orderBy("supplier.sort_name").execute();
}
// electron/engine/store/sites-list.ts
var SORT_VALUES = {
	name: sql`site.name COLLATE NOCASE`,
	supplier: sql`supplier.sort_name`,
	country: sql`country_order(site.country)`,
	city: sql`site.city COLLATE NOCASE`,
	workers: sql`site.workers`
};
function orderTerms$1(sort) {
	const keys = sort.map(({ by, descending }) => descending ? sql`${SORT_VALUES[by]} DESC NULLS LAST` : sql`${SORT_VALUES[by]} ASC NULLS LAST`);
	return sql.join([
		...keys,
		sql`supplier.sort_name`,
		sql`site.id`
	]);
}
/** Text that contains what a person typed, in any case: signs of LIKE are plain text. */
var containing = (text) => `%${text.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
/** Ids of all sites of suppliers that are not in the bin, in list order. */
function siteIds(store, filter, sort) {
	return keptOrder(store, JSON.stringify([
		"sites",
		filter,
		sort
	]), async () => {
		let query = withCountryOrder(store).db.selectFrom("site").innerJoin("supplier", "supplier.id", "site.supplier_id").select("site.id").where("site.deleted_at", "is", null).where("supplier.deleted_at", "is", null);
		if (filter.supplierId !== null) query = query.where("site.supplier_id", "=", filter.supplierId);
		if (filter.text !== null && filter.text.trim() !== "") {
			const like = containing(filter.text);
			query = query.where(sql`(site.name LIKE ${like} ESCAPE '\\' OR site.city LIKE ${like} ESCAPE '\\' OR (site.custom <> '{}' AND site.custom LIKE ${like} ESCAPE '\\') OR supplier.name LIKE ${like} ESCAPE '\\')`);
		}
		return (await query.orderBy(orderTerms$1(sort)).execute()).map((row) => row.id);
	});
}
/** All sites of some suppliers, in the order of the suppliers and by name. */
async function sitesOfSuppliers(store, supplierIds) {
	const sitesOf = grouped(await store.db.selectFrom("site").innerJoin("supplier", "supplier.id", "site.supplier_id").selectAll("site").select("supplier.name as supplier_name").where("site.supplier_id", "in", supplierIds).where("site.deleted_at", "is", null).orderBy("site.name").orderBy("site.id").execute(), (row) => row.supplier_id);
	return supplierIds.flatMap((id) => sitesOf(id).map((row) => ({
		...rowToSite(row),
		supplierName: row.supplier_name
	})));
}
/** List rows of some sites, in the order of the ids. */
async function siteListRows(store, ids) {
	return inOrderOf(ids, await store.db.selectFrom("site").innerJoin("supplier", "supplier.id", "site.supplier_id").selectAll("site").select("supplier.name as supplier_name").where("site.id", "in", ids).execute()).map((row) => ({
		...rowToSite(row),
		supplierName: row.supplier_name
	}));
}
// shared/suppliers/related-party.ts
/**
* What a related party is to the supplier. A beneficial owner is the natural person who owns or controls it in the end
* (FATF recommendations 24 and 25).
*/
var RELATED_ROLES = [
	"beneficial-owner",
	"shareholder",
	"parent-company",
	"director",
	"signatory",
	"vessel",
	"other"
];
var RELATED_TYPES = [
	"person",
	"organisation",
	"vessel"
];
/** A day, or a year where only that is known. */
var bornSchema = z.union([calendarDateSchema, z.string().regex(/^(?:1[89]\d{2}|20\d{2})$/)]);
var text$1 = (longest) => z.string().trim().min(1).max(longest).nullable();
/**
* An owner, director, parent company or ship of a supplier, kept to be screened. Restricted: it names persons, so it
* never leaves with statements, exports or bundles.
*/
var relatedPartySchema = z.strictObject({
	id: idSchema,
	supplierId: idSchema,
	role: z.enum(RELATED_ROLES),
	type: z.enum(RELATED_TYPES),
	name: z.string().trim().min(1).max(500),
	/** Other spellings and former names. */
	aliases: z.array(z.string().trim().min(1).max(500)).max(50),
	/** `YYYY-MM-DD` or `YYYY`; `null` = not known. */
	born: bornSchema.nullable(),
	/** Nationality of a person, registration of a company, flag of a ship. */
	nationality: countryCodeSchema.nullable(),
	country: countryCodeSchema.nullable(),
	address: text$1(1e3),
	/** Passport, register or IMO numbers. */
	identifiers: z.array(z.string().trim().min(1).max(100)).max(20),
	sharePct: sharePctSchema.nullable(),
	notes: text$1(5e3),
	source: sourceRowSchema.nullable(),
	createdAt: z.iso.datetime(),
	updatedAt: z.iso.datetime(),
	deletedAt: z.iso.datetime().nullable()
});
var relatedPartyDraftSchema = relatedPartySchema.pick({
	role: true,
	type: true,
	name: true,
	aliases: true,
	born: true,
	nationality: true,
	country: true,
	address: true,
	identifiers: true,
	sharePct: true,
	notes: true
});
var relatedPartyPatchSchema = relatedPartyDraftSchema.partial();
// shared/suppliers/drafts.ts
var place = {
	country: true,
	region: true,
	city: true,
	address: true
};
/** What a person may type about a supplier; the rest is kept by the program. */
var supplierDraftSchema = supplierSchema.pick({
	name: true,
	aliases: true,
	...place,
	ownNumber: true,
	lei: true,
	vatNumber: true,
	dunsNumber: true,
	osId: true,
	registrationNumber: true,
	tier: true,
	sector: true,
	products: true,
	workers: true,
	notes: true
});
/** Some of the fields, for an edit of one or many; a field that is not there stays as it is. */
var supplierPatchSchema = supplierDraftSchema.partial();
/** The fields it makes sense to set on many suppliers at once. */
var supplierBulkPatchSchema = supplierDraftSchema.pick({
	country: true,
	region: true,
	city: true,
	tier: true,
	sector: true,
	products: true,
	notes: true
}).partial().refine((patch) => Object.keys(patch).length > 0, { error: "nothingToChange" });
var siteDraftSchema = siteSchema.pick({
	name: true,
	...place,
	lat: true,
	lon: true,
	positionPrecision: true,
	sector: true,
	workers: true,
	lowWagePct: true,
	lowQualificationPct: true,
	informalPct: true,
	migrantPct: true,
	agencyPct: true,
	recruiterChain: true
});
var sitePatchSchema = siteDraftSchema.partial();
/** An origin group as a form sends it; without an id it is new. */
var originGroupDraftSchema = originGroupSchema.pick({
	country: true,
	place: true,
	lat: true,
	lon: true,
	sharePct: true,
	displaced: true
}).extend({ id: originGroupSchema.shape.id.nullable() });
var controlDraftSchema = controlSchema.pick({
	control: true,
	maturity: true,
	verification: true,
	assessedOn: true,
	note: true
});
var recruiterDraftSchema = recruiterSchema.pick({
	kind: true,
	parentId: true,
	name: true,
	aliases: true,
	...place,
	licenceNumber: true,
	licenceAuthority: true,
	countries: true,
	licenceStatus: true,
	licenceValidUntil: true,
	registrationNumber: true,
	notes: true
});
var recruiterPatchSchema = recruiterDraftSchema.partial();
var relationDraftSchema = supplyRelationSchema.pick({
	supplierId: true,
	customerId: true,
	commodity: true,
	year: true,
	note: true
});
/** What can be corrected of a relation; other ends are another relation. */
var relationPatchSchema = relationDraftSchema.omit({
	supplierId: true,
	customerId: true
}).partial();
/** A contact as a form sends it; without an id it is new. One who has neither name, mail nor phone can't be reached. */
var contactDraftSchema = contactSchema.pick({
	name: true,
	role: true,
	email: true,
	phone: true
}).extend({ id: contactSchema.shape.id.nullable() }).refine((contact) => contact.name !== null || contact.email !== null || contact.phone !== null, {
	error: "unreachable",
	path: ["name"]
});
// shared/suppliers/list.ts
/** Bands of the latest score run, and suppliers that no run has scored yet. */
var BAND_FILTERS = [
	"critical",
	"high",
	"medium",
	"low",
	"not-known"
];
/** Facts whose absence can be filtered for: unknown is a finding of its own. */
var SUPPLIER_GAPS = [
	"country",
	"sector",
	"tier",
	"workers",
	"site",
	"position",
	"recruiterChain",
	"origins"
];
var SUPPLIER_SORTS = [
	"name",
	"country",
	"city",
	"sector",
	"tier",
	"workers",
	"sites",
	"score",
	"confidence",
	"changed"
];
var textSchema = z.string().max(200).nullable();
var someOf = (schema) => z.array(schema).max(300);
/** Which suppliers: every set part narrows further; an empty list or `null` does not. */
var supplierFilterSchema = z.strictObject({
	/** Words of the name, other names, town or numbers; the last may be begun. */
	text: textSchema,
	countries: someOf(countryCodeSchema),
	sectors: someOf(z.string().max(100)),
	tiers: someOf(z.int().min(1).max(20)),
	bands: someOf(z.enum(BAND_FILTERS)),
	notKnown: someOf(z.enum(SUPPLIER_GAPS)),
	/** Changed on this day or later (UTC). */
	changedSince: calendarDateSchema.nullable(),
	inBin: z.boolean()
});
var sortKeysOf = (fields) => z.array(z.strictObject({
	by: z.enum(fields),
	descending: z.boolean()
})).max(3);
var supplierSortSchema = sortKeysOf(SUPPLIER_SORTS);
/** Some suppliers by id, or all that a filter finds. */
var supplierSelectionSchema = z.union([z.strictObject({ ids: z.array(idSchema).min(1).max(1e5) }), z.strictObject({ filter: supplierFilterSchema })]);
var siteSortSchema = sortKeysOf([
	"name",
	"supplier",
	"country",
	"city",
	"workers"
]);
var siteFilterSchema = z.strictObject({
	text: textSchema,
	supplierId: idSchema.nullable()
});
var recruiterSortSchema = sortKeysOf([
	"name",
	"country",
	"kind",
	"licenceStatus",
	"licenceValidUntil",
	"suppliers",
	"subAgents"
]);
var LICENCE_FILTERS = [...LICENCE_STATUSES, "not-known"];
var recruiterFilterSchema = z.strictObject({
	text: textSchema,
	kinds: someOf(z.enum(RECRUITER_KINDS)),
	countries: someOf(countryCodeSchema),
	licences: someOf(z.enum(LICENCE_FILTERS)),
	inBin: z.boolean()
});
/** One stretch of a list: which rows, counted from 0. */
var stretch = {
	offset: z.int().min(0),
	limit: z.int().min(1).max(500)
};
// shared/contract/suppliers.ts
/** Why the newest edit was made; auditors read it in the history. */
var reason = z.string().max(1e3).nullable();
var created = z.strictObject({ id: idSchema });
var ids = z.array(idSchema).min(1).max(1e5);
/** A reason of the risk model: a code of the catalogue `risk` with what fills its sentence. */
var reasonCodeSchema = z.strictObject({
	code: z.string(),
	params: z.record(z.string(), z.union([z.string(), z.number()])),
	site: z.string().nullable()
});
/** What the latest score run says of a supplier; `null` in a row = not scored yet. */
var listScoreSchema = z.strictObject({
	residual: z.number(),
	low: z.number(),
	high: z.number(),
	band: z.enum(BANDS),
	provisional: z.boolean(),
	confidence: z.number(),
	reason: reasonCodeSchema.nullable()
});
var supplierListRowSchema = z.strictObject({
	id: idSchema,
	name: z.string(),
	ownNumber: z.string().nullable(),
	country: z.string().nullable(),
	countryText: z.string().nullable(),
	city: z.string().nullable(),
	sector: z.string().nullable(),
	tier: z.int().nullable(),
	workers: z.int().nullable(),
	sites: z.int(),
	custom: supplierSchema.shape.custom,
	updatedAt: z.string(),
	deletedAt: z.string().nullable(),
	score: listScoreSchema.nullable()
});
var siteListRowSchema = siteSchema.extend({ supplierName: z.string() });
var recruiterListRowSchema = recruiterSchema.extend({
	parentName: z.string().nullable(),
	suppliers: z.int(),
	subAgents: z.int(),
	corridors: z.int()
});
var rowsOf = (row) => z.strictObject({
	rows: z.array(row),
	total: z.int()
});
var named = z.strictObject({
	id: idSchema,
	name: z.string()
});
var siteDetailSchema = z.strictObject({
	site: siteSchema,
	origins: z.array(originGroupSchema),
	controls: z.array(controlSchema)
});
var supplierDetailSchema = z.strictObject({
	supplier: supplierSchema,
	sites: z.array(siteDetailSchema),
	controls: z.array(controlSchema),
	recruiters: z.array(z.strictObject({
		link: recruiterLinkSchema,
		recruiter: recruiterSchema
	})),
	corridors: z.array(named)
});
var recruiterDetailSchema = z.strictObject({
	recruiter: recruiterSchema,
	parent: named.nullable(),
	/** Everybody who works for it at any depth, each below the one it works for; `depth` counts from 1. */
	subAgents: z.array(z.strictObject({
		recruiter: recruiterSchema,
		depth: z.int().min(1)
	})),
	controls: z.array(controlSchema),
	suppliers: z.array(z.strictObject({
		linkId: idSchema,
		...named.shape,
		siteId: idSchema.nullable(),
		siteName: z.string().nullable()
	})),
	corridors: z.array(named)
});
/** A relation with the supplier at its other end. */
var relationViewSchema = z.strictObject({
	relation: supplyRelationSchema,
	name: z.string(),
	country: z.string().nullable()
});
var contactOwner = {
	ownerType: contactSchema.shape.ownerType,
	ownerId: idSchema
};
var tally = z.strictObject({
	key: z.string().nullable(),
	count: z.int()
});
var outputs = {
	facets: z.strictObject({
		countries: z.array(tally),
		sectors: z.array(tally),
		tiers: z.array(tally),
		total: z.int(),
		inBin: z.int()
	}),
	counts: z.strictObject({
		suppliers: z.int(),
		sites: z.int(),
		recruiters: z.int(),
		corridors: z.int()
	})
};
query(z.strictObject({
	filter: supplierFilterSchema,
	sort: supplierSortSchema,
	...stretch
}), rowsOf(supplierListRowSchema)), query(z.strictObject({
	filter: supplierFilterSchema,
	sort: supplierSortSchema
}), z.strictObject({ ids: z.array(idSchema) })), query(nothing, outputs.facets), query(nothing, outputs.counts), query(z.strictObject({ id: idSchema }), supplierDetailSchema), command$2(z.strictObject({ supplier: supplierDraftSchema }), created), command$2(z.strictObject({
	id: idSchema,
	patch: supplierPatchSchema,
	reason
}), done$3), query(z.strictObject({
	selection: supplierSelectionSchema,
	patch: supplierBulkPatchSchema
}), z.strictObject({
	selected: z.int(),
	changed: z.int()
})), command$2(z.strictObject({
	selection: supplierSelectionSchema,
	patch: supplierBulkPatchSchema,
	reason
}), z.strictObject({ changed: z.int() })), command$2(z.strictObject({
	ids,
	reason
}), done$3), command$2(z.strictObject({ ids }), done$3), job(z.strictObject({
	filter: supplierFilterSchema,
	sort: supplierSortSchema,
	...listTarget
}), listExported), job(z.strictObject({
	filter: supplierFilterSchema,
	sort: supplierSortSchema,
	...listTarget
}), listExported), job(z.strictObject({
	filter: supplierFilterSchema,
	sort: supplierSortSchema,
	...listTarget
}), listExported), query(z.strictObject({
	filter: siteFilterSchema,
	sort: siteSortSchema,
	...stretch
}), rowsOf(siteListRowSchema)), command$2(z.strictObject({
	supplierId: idSchema,
	site: siteDraftSchema
}), created), command$2(z.strictObject({
	id: idSchema,
	patch: sitePatchSchema,
	reason
}), done$3), command$2(z.strictObject({
	id: idSchema,
	reason
}), done$3), command$2(z.strictObject({ id: idSchema }), done$3), command$2(z.strictObject({
	siteId: idSchema,
	groups: z.array(originGroupDraftSchema).max(50),
	reason
}), done$3), command$2(z.strictObject({
	subjectType: controlSchema.shape.subjectType,
	subjectId: idSchema,
	controls: z.array(controlDraftSchema).max(6),
	reason
}), done$3), query(z.strictObject({ supplierId: idSchema }), z.strictObject({ parties: z.array(relatedPartySchema) })), command$2(z.strictObject({
	supplierId: idSchema,
	party: relatedPartyDraftSchema
}), created), command$2(z.strictObject({
	id: idSchema,
	patch: relatedPartyPatchSchema,
	reason
}), done$3), command$2(z.strictObject({
	id: idSchema,
	reason
}), done$3), command$2(z.strictObject({ id: idSchema }), done$3), query(z.strictObject({
	filter: recruiterFilterSchema,
	sort: recruiterSortSchema,
	...stretch
}), rowsOf(recruiterListRowSchema)), job(z.strictObject({
	filter: recruiterFilterSchema,
	sort: recruiterSortSchema,
	...listTarget
}), listExported), query(z.strictObject({ id: idSchema }), recruiterDetailSchema), command$2(z.strictObject({ recruiter: recruiterDraftSchema }), created), command$2(z.strictObject({
	id: idSchema,
	patch: recruiterPatchSchema,
	reason
}), done$3), command$2(z.strictObject({
	ids,
	reason
}), done$3), command$2(z.strictObject({ ids }), done$3), command$2(z.strictObject({
	supplierId: idSchema,
	siteId: idSchema.nullable(),
	recruiterId: idSchema
}), created), command$2(z.strictObject({ id: idSchema }), done$3), query(z.strictObject({ id: idSchema }), z.strictObject({
	customers: z.array(relationViewSchema),
	sources: z.array(relationViewSchema)
})), command$2(z.strictObject({ relation: relationDraftSchema }), created), command$2(z.strictObject({
	id: idSchema,
	patch: relationPatchSchema,
	reason
}), done$3), command$2(z.strictObject({
	id: idSchema,
	reason
}), done$3), query(z.strictObject(contactOwner), z.strictObject({ contacts: z.array(contactSchema) })), command$2(z.strictObject({
	...contactOwner,
	contacts: z.array(contactDraftSchema).max(100),
	reason
}), done$3);
// electron/engine/store/suppliers-list.ts
/** The newest score run; runs have time-ordered ids. */
var NEWEST_RUN = sql`(SELECT id FROM score_run ORDER BY id DESC LIMIT 1)`;
/** Every supplier with what the newest score run says of it. SQLite leaves the join out where nothing asks for it. */
var withScores = (store) => store.db.selectFrom("supplier").leftJoin("score", (join) => join.onRef("score.subject_id", "=", "supplier.id").on("score.subject_type", "=", "supplier").on("score.run_id", "=", NEWEST_RUN));
/** Suppliers a filter finds, before sorting. */
function matching(store, filter) {
	let query = withScores(store).where("supplier.deleted_at", filter.inBin ? "is not" : "is", null);
	if (filter.countries.length > 0) query = query.where("supplier.country", "in", filter.countries);
	if (filter.sectors.length > 0) query = query.where("sector", "in", filter.sectors);
	if (filter.tiers.length > 0) query = query.where("tier", "in", filter.tiers);
	if (filter.changedSince !== null) query = query.where("updated_at", ">=", filter.changedSince);
	if (filter.bands.length > 0) query = query.where((where) => inBands(where, filter.bands));
	for (const gap of filter.notKnown) query = query.where((where) => lacks(where, gap));
	return withText(query, filter.text);
}
function inBands(where, bands) {
	const scored = bands.filter((band) => band !== "not-known");
	return where.or([...scored.length > 0 ? [where("score.band", "in", scored)] : [], ...bands.includes("not-known") ? [where("score.band", "is", null)] : []]);
}
function withText(query, text) {
	const expression = searchExpression(text ?? "");
	if (expression === null) return query;
	return query.where("supplier.id", "in", sql`(SELECT id FROM party_key WHERE kind = 'supplier'
      AND key IN (SELECT rowid FROM party_search WHERE party_search MATCH ${expression}))`);
}
function lacks(where, gap) {
	switch (gap) {
		case "country":
		case "sector":
		case "tier":
		case "workers": return where(`supplier.${gap}`, "is", null);
		case "site": return where.not(where.exists(sites(where)));
		case "position": return where.exists(sites(where).where("lat", "is", null));
		case "recruiterChain": return where.exists(sites(where).where((site) => site.or([site("recruiter_chain", "is", null), site("recruiter_chain", "=", "unknown")])));
		case "origins": return where.exists(sites(where).where((site) => site.not(site.exists(site.selectFrom("origin_group").select("origin_group.id").whereRef("origin_group.site_id", "=", "site.id").where("origin_group.deleted_at", "is", null)))));
	}
}
var sites = (where) => where.selectFrom("site").select("site.id").whereRef("site.supplier_id", "=", "supplier.id").where("site.deleted_at", "is", null);
var SITE_COUNT = sql`(SELECT count(*) FROM site WHERE site.supplier_id = supplier.id AND site.deleted_at IS NULL)`;
/** What a list is sorted by. `NULL` is "not known" and stands last, whichever way the list is sorted. */
function sortValue(by) {
	switch (by) {
		case "name": return sql`supplier.sort_name`;
		case "country": return sql`country_order(supplier.country)`;
		case "changed": return sql`supplier.updated_at`;
		case "sites": return SITE_COUNT;
		case "score": return sql`score.residual`;
		case "confidence": return sql`score.confidence`;
		case "city":
		case "sector":
		case "tier":
		case "workers": return sql`${sql.ref(`supplier.${by}`)}`;
	}
}
var NEVER_UNKNOWN = /* @__PURE__ */ new Set([
	"name",
	"sites",
	"changed"
]);
function orderTerms(sort) {
	const keys = sort.map(({ by, descending }) => {
		const value = sortValue(by);
		const order = descending ? sql`${value} DESC` : value;
		return NEVER_UNKNOWN.has(by) ? order : sql`${order} NULLS LAST`;
	});
	return sql.join([
		...keys,
		sql`supplier.sort_name`,
		sql`supplier.id`
	]);
}
/** The query behind a list: ids only, in order; public for the test that reads its plan. */
function supplierIdsQuery(store, filter, sort) {
	return matching(withCountryOrder(store), filter).select("supplier.id").orderBy(orderTerms(sort));
}
/** Ids of all suppliers a filter finds, in list order. */
function supplierIds(store, filter, sort) {
	return keptOrder(store, JSON.stringify([
		"suppliers",
		filter,
		sort
	]), async () => {
		return (await supplierIdsQuery(store, filter, sort).execute()).map((row) => row.id);
	});
}
var driversSchema = z.array(z.looseObject(reasonCodeSchema.shape));
/** The first driver, told as the reason of a row. */
function mainReason(drivers) {
	const [first] = driversSchema.parse(JSON.parse(drivers ?? "[]"));
	return first === void 0 ? null : {
		code: first.code,
		params: first.params,
		site: first.site
	};
}
function scoreOf(row) {
	const { residual, range_low: low, range_high: high, band, confidence } = row;
	if (residual === null || low === null || high === null || band === null || confidence === null) return null;
	return {
		residual,
		low,
		high,
		band,
		provisional: row.provisional === 1,
		confidence,
		reason: mainReason(row.drivers)
	};
}
/** List rows of some suppliers, in the order of the ids. */
async function supplierListRows(store, ids) {
	return inOrderOf(ids, await withScores(store).select([
		"supplier.id",
		"supplier.name",
		"own_number as ownNumber",
		"supplier.country",
		"city",
		"sector"
	]).select([
		"country_text as countryText",
		"tier",
		"workers",
		"custom",
		"updated_at as updatedAt",
		"deleted_at as deletedAt"
	]).select([
		"residual",
		"range_low",
		"range_high",
		"band",
		"provisional",
		"confidence",
		"drivers"
	]).select(SITE_COUNT.as("sites")).where("supplier.id", "in", ids).execute()).map(({ residual, range_low, range_high, band, provisional, confidence, drivers, ...row }) => ({
		...row,
		custom: textMapFromJson(row.custom),
		score: scoreOf({
			residual,
			range_low,
			range_high,
			band,
			provisional,
			confidence,
			drivers
		})
	}));
}
async function tallyBy(store, column) {
	return (await store.db.selectFrom("supplier").select([`supplier.${column} as key`, (eb) => eb.fn.countAll().as("count")]).where("deleted_at", "is", null).groupBy(`supplier.${column}`).orderBy("count", "desc").execute()).map(({ key, count }) => ({
		key: key === null ? null : String(key),
		count
	}));
}
/** The values there are to filter by, most frequent first. */
async function supplierFacets(store) {
	const [countries, sectors, tiers] = await Promise.all([
		tallyBy(store, "country"),
		tallyBy(store, "sector"),
		tallyBy(store, "tier")
	]);
	const inBin = await store.db.selectFrom("supplier").select((eb) => eb.fn.countAll().as("n")).where("deleted_at", "is not", null).executeTakeFirstOrThrow();
	return {
		countries,
		sectors,
		tiers,
		total: countries.reduce((sum, { count }) => sum + count, 0),
		inBin: inBin.n
	};
}
// electron/engine/store/register-counts.ts
var COUNTS = `SELECT
  (SELECT count(*) FROM supplier WHERE deleted_at IS NULL) AS suppliers,
  (SELECT count(*) FROM site JOIN supplier ON supplier.id = site.supplier_id
    WHERE site.deleted_at IS NULL AND supplier.deleted_at IS NULL) AS sites,
  (SELECT count(*) FROM recruiter WHERE deleted_at IS NULL) AS recruiters,
  (SELECT count(*) FROM corridor WHERE deleted_at IS NULL) AS corridors`;
/** How many records each register holds; the bin is not counted. */
function registerCounts(store) {
	const counts = store.sqlite.prepare(COUNTS).get();
	return Promise.resolve(counts ?? {
		suppliers: 0,
		sites: 0,
		recruiters: 0,
		corridors: 0
	});
}
// electron/engine/store/custom-fields.ts
/** The most headings a list gets: beyond that a workbook is no list any more. */
var MOST = 200;
var rowsSchema = z.array(z.object({ heading: z.string() }));
/** Headings of the columns that records keep without a field of ours, the most used first. */
function customHeadings(store, table) {
	const sql = `SELECT kept.key AS heading FROM ${table}, json_each(${table}.custom) AS kept
    WHERE ${table}.deleted_at IS NULL GROUP BY kept.key ORDER BY count(*) DESC, kept.key LIMIT ${MOST}`;
	return rowsSchema.parse(store.sqlite.prepare(sql).all()).map((row) => row.heading);
}
// electron/engine/suppliers/custom-columns.ts
/** A column for each heading that records of the kind keep, behind our own. */
function customColumns(store, table) {
	return customHeadings(store, table).map((heading) => ({
		heading,
		kind: "text",
		value: (row) => row.custom[heading] ?? null
	}));
}
// electron/engine/suppliers/export-recruiters.ts
var column$1 = "corridors:recruiters.column";
function columns$3({ t, country }) {
	return [
		{
			heading: t(`${column$1}.name`),
			kind: "text",
			width: 36,
			value: (row) => row.name
		},
		{
			heading: t(`${column$1}.kind`),
			kind: "text",
			width: 14,
			value: (row) => t(`suppliers:kind.${row.kind}`)
		},
		{
			heading: t(`${column$1}.parent`),
			kind: "text",
			value: (row) => row.parentName
		},
		{
			heading: t(`${column$1}.country`),
			kind: "text",
			value: (row) => country(row.country)
		},
		{
			heading: t("suppliers:field.city"),
			kind: "text",
			value: (row) => row.city
		},
		{
			heading: t(`${column$1}.licence`),
			kind: "text",
			width: 14,
			value: (row) => t(`suppliers:licence.${row.licenceStatus ?? "not-known"}`)
		},
		{
			heading: t("suppliers:field.licenceNumber"),
			kind: "text",
			value: (row) => row.licenceNumber
		},
		{
			heading: t("suppliers:field.licenceAuthority"),
			kind: "text",
			value: (row) => row.licenceAuthority
		},
		{
			heading: t("suppliers:field.countries"),
			kind: "text",
			value: (row) => row.countries.map((code) => country(code) ?? code).join(", ") || null
		},
		{
			heading: t(`${column$1}.validUntil`),
			kind: "date",
			value: (row) => row.licenceValidUntil
		},
		{
			heading: t(`${column$1}.suppliers`),
			kind: "number",
			value: (row) => row.suppliers
		},
		{
			heading: t(`${column$1}.subAgents`),
			kind: "number",
			value: (row) => row.subAgents
		},
		{
			heading: t(`${column$1}.corridors`),
			kind: "number",
			value: (row) => row.corridors
		}
	];
}
async function exportRecruiters({ filter, sort, ...target }, call) {
	const words = exportWords(target.language);
	const ids = await recruiterIds(call.store, filter, sort);
	return exportList(call, target, {
		name: words.t("corridors:recruiters.title"),
		columns: [...columns$3(words), ...customColumns(call.store, "recruiter")],
		total: ids.length,
		stretch: (offset, limit) => recruiterListRows(call.store, ids.slice(offset, offset + limit))
	});
}
// electron/engine/suppliers/export-os-hub.ts
/** Longest name and address that the platform takes. */
var LONGEST = 200;
/** As the platform cleans what is uploaded: no double quotes, no spaces or commas in a row. */
var cleaned = (text) => text.replaceAll("\"", "").replace(/\s+/g, " ").replace(/\s*,(?:\s*,)+/g, ",").trim().slice(0, LONGEST);
function addressOf({ supplier, site }) {
	const { address, city, region } = site ?? supplier;
	const parts = [
		address,
		city,
		region
	].filter((part) => part !== null && part !== "");
	return cleaned([...new Set(parts)].join(", "));
}
/** A place that is only the middle of a town or region is no position of a facility, and stays here. */
var positionOf = ({ site }, key) => site === null || site.positionPrecision === "city" || site.positionPrecision === "region" ? null : site[key];
/** A supplier's own number or count, where its only facility is it. */
var ownOf = ({ supplier, isOnly }, value) => isOnly ? value(supplier) : null;
/** The upload columns by their fixed names: required ones first, an unknown value empty. Nothing about workers but their number. */
function columns$2({ sector }) {
	return [
		{
			heading: "os_id",
			kind: "text",
			width: 18,
			value: (row) => ownOf(row, (one) => one.osId)
		},
		{
			heading: "name",
			kind: "text",
			width: 36,
			value: (row) => cleaned(row.isOnly || row.site === null ? row.supplier.name : row.site.name)
		},
		{
			heading: "address",
			kind: "text",
			width: 48,
			value: addressOf
		},
		{
			heading: "country",
			kind: "text",
			value: ({ supplier, site }) => (site ?? supplier).country
		},
		{
			heading: "lat",
			kind: "number",
			value: (row) => positionOf(row, "lat")
		},
		{
			heading: "lng",
			kind: "number",
			value: (row) => positionOf(row, "lon")
		},
		{
			heading: "sector",
			kind: "text",
			value: ({ supplier, site }) => {
				const key = site?.sector ?? supplier.sector;
				return key === null ? "Unspecified" : sector(key);
			}
		},
		{
			heading: "product_type",
			kind: "text",
			value: ({ supplier }) => supplier.products
		},
		{
			heading: "number_of_workers",
			kind: "number",
			value: (row) => row.site?.workers ?? ownOf(row, (one) => one.workers)
		},
		{
			heading: "parent_company",
			kind: "text",
			width: 30,
			value: (row) => row.isOnly ? row.supplier.custom["parent_company"] ?? null : cleaned(row.supplier.name)
		},
		{
			heading: "duns_id",
			kind: "text",
			value: (row) => ownOf(row, (one) => one.dunsNumber)
		},
		{
			heading: "lei_id",
			kind: "text",
			width: 22,
			value: (row) => ownOf(row, (one) => one.lei)
		}
	];
}
async function facilitiesOf(call, ids) {
	const suppliers = new Map((await suppliersByIds(call.store, ids)).map((one) => [one.id, one]));
	const sites = await sitesOfSuppliers(call.store, ids);
	return ids.flatMap((id) => {
		const supplier = suppliers.get(id);
		if (supplier === void 0) return [];
		const own = sites.filter((site) => site.supplierId === id);
		if (own.length === 0) return [{
			supplier,
			site: null,
			isOnly: true
		}];
		return own.map((site) => ({
			supplier,
			site,
			isOnly: own.length === 1
		}));
	});
}
/** Facilities of the suppliers that a filter finds, in the columns Open Supply Hub takes for an upload. */
async function exportOsHub({ filter, sort, ...target }, call) {
	const ids = await supplierIds(call.store, filter, sort);
	return exportList(call, target, {
		name: "facilities",
		columns: columns$2(exportWords("en")),
		total: ids.length,
		stretch: (offset, limit) => facilitiesOf(call, ids.slice(offset, offset + limit))
	});
}
// electron/engine/suppliers/export-sites.ts
function columns$1({ t, country, sector }) {
	const share = (key) => ({
		heading: t(`suppliers:field.${key}`),
		kind: "share",
		value: (row) => row[key] === null ? null : row[key] / 100
	});
	return [
		{
			heading: t("suppliers:column.name"),
			kind: "text",
			width: 36,
			value: (row) => row.supplierName
		},
		{
			heading: t("suppliers:column.site"),
			kind: "text",
			width: 30,
			value: (row) => row.name
		},
		{
			heading: t("suppliers:field.country"),
			kind: "text",
			value: (row) => country(row.country)
		},
		{
			heading: t("suppliers:field.region"),
			kind: "text",
			value: (row) => row.region
		},
		{
			heading: t("suppliers:field.city"),
			kind: "text",
			value: (row) => row.city
		},
		{
			heading: t("suppliers:field.address"),
			kind: "text",
			width: 36,
			value: (row) => row.address
		},
		{
			heading: t("suppliers:field.lat"),
			kind: "number",
			value: (row) => row.lat
		},
		{
			heading: t("suppliers:field.lon"),
			kind: "number",
			value: (row) => row.lon
		},
		{
			heading: t("suppliers:field.positionPrecision"),
			kind: "text",
			value: (row) => row.positionPrecision && t(`suppliers:precision.${row.positionPrecision}`)
		},
		{
			heading: t("suppliers:field.sector"),
			kind: "text",
			value: (row) => sector(row.sector)
		},
		{
			heading: t("suppliers:field.workers"),
			kind: "number",
			value: (row) => row.workers
		},
		...[
			"lowWagePct",
			"lowQualificationPct",
			"informalPct",
			"migrantPct",
			"agencyPct"
		].map(share),
		{
			heading: t("suppliers:field.recruiterChain"),
			kind: "text",
			value: (row) => row.recruiterChain && t(`suppliers:chain.${row.recruiterChain}`)
		}
	];
}
/** The sites of the suppliers that a filter finds, in the order of the list. */
async function exportSites({ filter, sort, ...target }, call) {
	const words = exportWords(target.language);
	const ids = await supplierIds(call.store, filter, sort);
	return exportList(call, target, {
		name: words.t("suppliers:column.sites"),
		columns: [...columns$1(words), ...customColumns(call.store, "site")],
		total: ids.length,
		stretch: (offset, limit) => sitesOfSuppliers(call.store, ids.slice(offset, offset + limit))
	});
}
// electron/engine/suppliers/export-suppliers.ts
/** What the list shows of a supplier, each fact in a column of its own. */
function columns({ t, country, reason, sector }) {
	return [
		{
			heading: t("suppliers:column.name"),
			kind: "text",
			width: 36,
			value: (row) => row.name
		},
		{
			heading: t("suppliers:field.ownNumber"),
			kind: "text",
			width: 14,
			value: (row) => row.ownNumber
		},
		{
			heading: t("suppliers:column.country"),
			kind: "text",
			value: (row) => country(row.country)
		},
		{
			heading: t("suppliers:field.countryText"),
			kind: "text",
			value: (row) => row.countryText
		},
		{
			heading: t("suppliers:field.city"),
			kind: "text",
			value: (row) => row.city
		},
		{
			heading: t("suppliers:field.sector"),
			kind: "text",
			value: (row) => sector(row.sector)
		},
		{
			heading: t("suppliers:column.tier"),
			kind: "number",
			value: (row) => row.tier
		},
		{
			heading: t("suppliers:field.workers"),
			kind: "number",
			value: (row) => row.workers
		},
		{
			heading: t("suppliers:column.sites"),
			kind: "number",
			value: (row) => row.sites
		},
		...scoreColumns(t, reason),
		{
			heading: t("suppliers:column.changed"),
			kind: "date",
			value: (row) => row.updatedAt
		}
	];
}
function scoreColumns(t, reason) {
	return [
		{
			heading: t("suppliers:column.band"),
			kind: "text",
			width: 12,
			value: ({ score }) => t(`kit:band.${score?.band ?? "not-known"}`)
		},
		{
			heading: t("risk:column.points"),
			kind: "number",
			value: (row) => row.score?.residual ?? null
		},
		{
			heading: t("risk:column.low"),
			kind: "number",
			value: (row) => row.score?.low ?? null
		},
		{
			heading: t("risk:column.high"),
			kind: "number",
			value: (row) => row.score?.high ?? null
		},
		{
			heading: t("risk:column.provisional"),
			kind: "plain",
			value: (row) => row.score?.provisional ?? null
		},
		{
			heading: t("suppliers:column.confidence"),
			kind: "share",
			value: (row) => row.score?.confidence ?? null
		},
		{
			heading: t("suppliers:column.reason"),
			kind: "text",
			width: 60,
			value: (row) => reason(row.score?.reason ?? null)
		}
	];
}
async function exportSuppliers({ filter, sort, ...target }, call) {
	const words = exportWords(target.language);
	const ids = await supplierIds(call.store, filter, sort);
	return exportList(call, target, {
		name: words.t("suppliers:title"),
		columns: [...columns(words), ...customColumns(call.store, "supplier")],
		total: ids.length,
		stretch: (offset, limit) => supplierListRows(call.store, ids.slice(offset, offset + limit))
	});
}
// electron/engine/suppliers/lists.ts
var slice = (ids, { offset, limit }) => ids.slice(offset, offset + limit);
/** Ids that a command speaks of: named one by one, or all that a filter finds. */
async function selectedIds(call, selection) {
	return "ids" in selection ? selection.ids : supplierIds(call.store, selection.filter, []);
}
var listHandlers = {
	"suppliers.list": async ({ filter, sort, ...stretch }, { store }) => {
		const ids = await supplierIds(store, filter, sort);
		return {
			rows: await supplierListRows(store, slice(ids, stretch)),
			total: ids.length
		};
	},
	"suppliers.ids": async ({ filter, sort }, { store }) => ({ ids: [...await supplierIds(store, filter, sort)] }),
	"suppliers.export": exportSuppliers,
	"suppliers.export-sites": exportSites,
	"suppliers.export-os-hub": exportOsHub,
	"suppliers.export-recruiters": exportRecruiters,
	"suppliers.facets": (_, { store }) => supplierFacets(store),
	"suppliers.counts": (_, { store }) => registerCounts(store),
	"suppliers.list-sites": async ({ filter, sort, ...stretch }, { store }) => {
		const ids = await siteIds(store, filter, sort);
		return {
			rows: await siteListRows(store, slice(ids, stretch)),
			total: ids.length
		};
	},
	"suppliers.list-recruiters": async ({ filter, sort, ...stretch }, { store }) => {
		const ids = await recruiterIds(store, filter, sort);
		return {
			rows: await recruiterListRows(store, slice(ids, stretch)),
			total: ids.length
		};
	}
};
// electron/engine/suppliers/edit.ts
/** What no person types: kept by the program, empty for a record typed in by hand. */
var typedIn = (call) => {
	const now = call.now();
	return {
		id: call.newId(),
		source: null,
		createdAt: now,
		updatedAt: now,
		deletedAt: null
	};
};
/** The operation that turns a supplier's row into this record; only columns that differ are written. */
var rewritten = (supplier) => update("supplier", supplier.id, supplierToRow(supplier));
/** Marks a supplier as changed because something below it (a site, a control, a recruiter) did. */
var touchedSupplier = (id, call) => update("supplier", id, { updated_at: call.now() });
async function changedBy(call, ids, patch) {
	return (await suppliersByIds(call.store, ids)).filter((supplier) => supplier.deletedAt === null && changes$1(supplier, patch));
}
/** Moves suppliers into the bin, or out of it; those that are there already stay as they are. */
async function moved(call, ids, deletedAt) {
	const suppliers = await suppliersByIds(call.store, ids);
	if (suppliers.length < new Set(ids).size) throw new Refusal({
		code: "not-found",
		params: { table: "supplier" }
	});
	return suppliers.filter((supplier) => supplier.deletedAt === null !== (deletedAt === null));
}
/** How a history sentence speaks of the suppliers of a change: the name of one, the number of several. */
var countAndName = (suppliers) => ({
	count: suppliers.length,
	name: suppliers.length === 1 ? suppliers[0]?.name ?? null : null
});
async function move$1(call, ids, to, reason) {
	const at = call.now();
	const deletedAt = to === "bin" ? at : null;
	const suppliers = await moved(call, ids, deletedAt);
	if (suppliers.length === 0) return null;
	await call.change({
		topic: "suppliers",
		action: to === "bin" ? "suppliers.remove" : "suppliers.restore",
		summary: countAndName(suppliers),
		reason,
		undo: "step",
		rows: suppliers.map(({ id }) => update("supplier", id, {
			deleted_at: deletedAt,
			updated_at: at
		})),
		touched: TOUCHED
	});
	return null;
}
var editHandlers = {
	"suppliers.add": async ({ supplier: draft }, call) => {
		const supplier = {
			...draft,
			countryText: null,
			sectorText: null,
			custom: {},
			...typedIn(call)
		};
		await call.change({
			topic: "suppliers",
			action: "suppliers.add",
			summary: { name: supplier.name },
			undo: "step",
			rows: [insert("supplier", supplierToRow(supplier))],
			touched: TOUCHED
		});
		return { id: supplier.id };
	},
	"suppliers.edit": async ({ id, patch, reason }, call) => {
		const before = await supplierById(call.store, id);
		if (!changes$1(before, patch)) return null;
		const after = patched({
			...before,
			updatedAt: call.now()
		}, patch);
		await call.change({
			topic: "suppliers",
			action: "suppliers.edit",
			summary: { name: before.name },
			reason,
			undo: "step",
			rows: [rewritten(after)],
			touched: TOUCHED
		});
		return null;
	},
	"suppliers.preview-edit": async ({ selection, patch }, call) => {
		const ids = await selectedIds(call, selection);
		return {
			selected: ids.length,
			changed: (await changedBy(call, ids, patch)).length
		};
	},
	"suppliers.edit-many": async ({ selection, patch, reason }, call) => {
		const suppliers = await changedBy(call, await selectedIds(call, selection), patch);
		if (suppliers.length === 0) return { changed: 0 };
		const updatedAt = call.now();
		await call.change({
			topic: "suppliers",
			action: "suppliers.edit-many",
			summary: countAndName(suppliers),
			reason,
			undo: "step",
			rows: suppliers.map((supplier) => rewritten(patched({
				...supplier,
				updatedAt
			}, patch))),
			touched: TOUCHED
		});
		return { changed: suppliers.length };
	},
	"suppliers.remove": ({ ids, reason }, call) => move$1(call, ids, "bin", reason),
	"suppliers.restore": ({ ids }, call) => move$1(call, ids, "list", null)
};
// electron/engine/suppliers/controls.ts
async function subjectOf(call, type, id) {
	if (type === "recruiter") {
		const { name } = await recruiterById(call.store, id);
		return {
			name,
			touched: update("recruiter", id, { updated_at: call.now() })
		};
	}
	if (type === "site") {
		const { name, supplierId } = await siteById(call.store, id);
		return {
			name,
			touched: touchedSupplier(supplierId, call)
		};
	}
	const { name } = await supplierById(call.store, id);
	return {
		name,
		touched: touchedSupplier(id, call)
	};
}
function controlRows(call, subject, before, drafts) {
	const known = new Map(before.map((control) => [control.control, control]));
	const kept = new Set(drafts.map((draft) => draft.control));
	const written = drafts.flatMap((draft) => {
		const control = known.get(draft.control);
		if (control === void 0) return [insert("control", controlToRow({
			id: call.newId(),
			...subject,
			...draft
		}))];
		return changes$1(control, draft) ? [update("control", control.id, controlToRow({
			...control,
			...draft
		}))] : [];
	});
	return [...before.filter(({ control }) => !kept.has(control)).map(({ id }) => remove$4("control", id)), ...written];
}
/** Each control is recorded once for a subject. */
function eachOnce(drafts) {
	if (new Set(drafts.map(({ control }) => control)).size < drafts.length) throw new Refusal({
		code: "refused",
		detail: "control-twice"
	});
}
var controlHandlers = { "suppliers.set-controls": async ({ subjectType, subjectId, controls, reason }, call) => {
	eachOnce(controls);
	const subject = await subjectOf(call, subjectType, subjectId);
	const before = await controlsOfSubject(call.store, subjectType, subjectId);
	const rows = controlRows(call, {
		subjectType,
		subjectId
	}, before, controls);
	if (rows.length === 0) return null;
	await call.change({
		topic: "suppliers",
		action: "suppliers.set-controls",
		summary: { name: subject.name },
		reason,
		undo: "step",
		rows: [...rows, subject.touched],
		touched: TOUCHED
	});
	return null;
} };
// electron/engine/store/relations.ts
/** Who supplies a supplier (`customer_id` is it), or whom it supplies (`supplier_id` is it); by name. */
async function relationsAt(store, end, id) {
	const other = end === "supplier_id" ? "supply_relation.customer_id" : "supply_relation.supplier_id";
	return (await store.db.selectFrom("supply_relation").innerJoin("supplier", "supplier.id", other).selectAll("supply_relation").select(["supplier.name as other_name", "supplier.country as other_country"]).where(`supply_relation.${end}`, "=", id).where("supply_relation.deleted_at", "is", null).where("supplier.deleted_at", "is", null).orderBy("supplier.sort_name").orderBy("supply_relation.commodity").execute()).map((row) => ({
		relation: rowToRelation(row),
		name: row.other_name,
		country: row.other_country
	}));
}
async function relationById(store, id) {
	const row = await store.db.selectFrom("supply_relation").selectAll().where("id", "=", id).executeTakeFirst();
	if (!row) throw new Refusal({
		code: "not-found",
		params: {
			table: "supply_relation",
			id
		}
	});
	return rowToRelation(row);
}
/** Contacts of one supplier or recruiter, in the order in which they came. */
async function contactsOf(store, ownerType, ownerId) {
	return (await store.db.selectFrom("contact").selectAll().where("owner_id", "=", ownerId).where("owner_type", "=", ownerType).orderBy("id").execute()).map(rowToContact);
}
// electron/engine/suppliers/contacts.ts
async function ownerName(call, { ownerType, ownerId }) {
	return (ownerType === "supplier" ? await supplierById(call.store, ownerId) : await recruiterById(call.store, ownerId)).name;
}
function contactRows(call, owner, before, drafts) {
	const known = new Map(before.map((contact) => [contact.id, contact]));
	const kept = new Set(drafts.map((draft) => draft.id));
	const written = drafts.flatMap(({ id, ...fields }) => {
		if (id === null) return [insert("contact", contactToRow({
			id: call.newId(),
			...owner,
			...fields,
			source: null
		}))];
		const contact = known.get(id);
		if (contact === void 0) throw new Refusal({
			code: "not-found",
			params: {
				table: "contact",
				id
			}
		});
		return changes$1(contact, fields) ? [update("contact", id, contactToRow({
			...contact,
			...fields
		}))] : [];
	});
	return [...before.filter(({ id }) => !kept.has(id)).map(({ id }) => remove$4("contact", id)), ...written];
}
/** Contacts are personal data: nobody's name is in the trail's sentence, and no list or export reads this table. */
var contactHandlers = {
	"suppliers.contacts": async ({ ownerType, ownerId }, call) => {
		await ownerName(call, {
			ownerType,
			ownerId
		});
		return { contacts: await contactsOf(call.store, ownerType, ownerId) };
	},
	"suppliers.set-contacts": async ({ contacts, reason, ...owner }, call) => {
		const name = await ownerName(call, owner);
		const rows = contactRows(call, owner, await contactsOf(call.store, owner.ownerType, owner.ownerId), contacts);
		if (rows.length === 0) return null;
		await call.change({
			topic: "suppliers",
			action: "suppliers.set-contacts",
			summary: { name },
			reason,
			undo: "step",
			rows,
			touched: ["suppliers"]
		});
		return null;
	}
};
// electron/engine/suppliers/details.ts
async function supplierDetail(store, id) {
	const supplier = await supplierById(store, id);
	const [records] = withEverything(store, [supplier]);
	return {
		supplier,
		sites: [...records?.sites ?? []],
		controls: [...records?.controls ?? []],
		recruiters: records?.recruiters ?? [],
		corridors: await corridorsNaming(store, "supplier_id", id)
	};
}
async function parentOf(store, parentId) {
	if (parentId === null) return null;
	const { id, name } = await recruiterById(store, parentId);
	return {
		id,
		name
	};
}
async function recruiterDetail(store, id) {
	const recruiter = await recruiterById(store, id);
	return {
		recruiter,
		parent: await parentOf(store, recruiter.parentId),
		subAgents: agentsBelow(store, id),
		controls: controlsOf(store, [id]),
		suppliers: await suppliersHiringThrough(store, id),
		corridors: await corridorsNaming(store, "recruiter_id", id)
	};
}
var detailHandlers = {
	"suppliers.get": ({ id }, { store }) => supplierDetail(store, id),
	"suppliers.get-recruiter": ({ id }, { store }) => recruiterDetail(store, id)
};
// electron/engine/suppliers/recruiters.ts
/** A sub-agent hangs below a recruiter or another sub-agent, never below itself; a recruiter hangs below nobody. */
async function soundParent(call, recruiter) {
	if (recruiter.parentId === null) return;
	if (recruiter.kind === "recruiter") throw new Refusal({
		code: "refused",
		detail: "recruiter-with-parent"
	});
	const above = /* @__PURE__ */ new Set([recruiter.id]);
	for (let id = recruiter.parentId; id !== null;) {
		if (above.has(id)) throw new Refusal({
			code: "refused",
			detail: "parent-circle"
		});
		above.add(id);
		id = (await recruiterById(call.store, id)).parentId;
	}
}
async function moveRecruiters(call, ids, to, reason) {
	const found = await recruitersByIds(call.store, ids);
	if (found.length < new Set(ids).size) throw new Refusal({
		code: "not-found",
		params: { table: "recruiter" }
	});
	const moving = found.filter((recruiter) => recruiter.deletedAt === null === (to === "bin"));
	if (moving.length === 0) return null;
	const at = call.now();
	const columns = {
		deleted_at: to === "bin" ? at : null,
		updated_at: at
	};
	await call.change({
		topic: "suppliers",
		action: to === "bin" ? "suppliers.remove-recruiters" : "suppliers.restore-recruiters",
		summary: {
			count: moving.length,
			name: moving.length === 1 ? moving[0]?.name ?? null : null
		},
		reason,
		undo: "step",
		rows: moving.map(({ id }) => update("recruiter", id, columns)),
		touched: TOUCHED
	});
	return null;
}
async function siteOfSupplier(call, siteId, supplierId) {
	if (siteId === null) return;
	if ((await siteById(call.store, siteId)).supplierId !== supplierId) throw new Refusal({
		code: "refused",
		detail: "site-of-another-supplier"
	});
}
var recruiterHandlers = {
	"suppliers.add-recruiter": async ({ recruiter: draft }, call) => {
		const recruiter = {
			...draft,
			countryText: null,
			custom: {},
			...typedIn(call)
		};
		await soundParent(call, recruiter);
		await call.change({
			topic: "suppliers",
			action: "suppliers.add-recruiter",
			summary: { name: recruiter.name },
			undo: "step",
			rows: [insert("recruiter", recruiterToRow(recruiter))],
			touched: TOUCHED
		});
		return { id: recruiter.id };
	},
	"suppliers.edit-recruiter": async ({ id, patch, reason }, call) => {
		const before = await recruiterById(call.store, id);
		if (!changes$1(before, patch)) return null;
		const after = patched({
			...before,
			updatedAt: call.now()
		}, patch);
		await soundParent(call, after);
		await call.change({
			topic: "suppliers",
			action: "suppliers.edit-recruiter",
			summary: { name: before.name },
			reason,
			undo: "step",
			rows: [update("recruiter", id, recruiterToRow(after))],
			touched: TOUCHED
		});
		return null;
	},
	"suppliers.remove-recruiters": ({ ids, reason }, call) => moveRecruiters(call, ids, "bin", reason),
	"suppliers.restore-recruiters": ({ ids }, call) => moveRecruiters(call, ids, "list", null),
	"suppliers.link-recruiter": async (link, call) => {
		const supplier = await supplierById(call.store, link.supplierId);
		const recruiter = await recruiterById(call.store, link.recruiterId);
		await siteOfSupplier(call, link.siteId, link.supplierId);
		if (await hasLink(call.store, link)) throw new Refusal({
			code: "conflict",
			detail: "link-exists"
		});
		const id = call.newId();
		await call.change({
			topic: "suppliers",
			action: "suppliers.link-recruiter",
			summary: {
				recruiter: recruiter.name,
				name: supplier.name
			},
			undo: "step",
			rows: [insert("recruiter_link", recruiterLinkToRow({
				id,
				...link
			})), touchedSupplier(supplier.id, call)],
			touched: TOUCHED
		});
		return { id };
	},
	"suppliers.unlink-recruiter": async ({ id }, call) => {
		const link = await linkById(call.store, id);
		const supplier = await supplierById(call.store, link.supplierId);
		const recruiter = await recruiterById(call.store, link.recruiterId);
		await call.change({
			topic: "suppliers",
			action: "suppliers.unlink-recruiter",
			summary: {
				recruiter: recruiter.name,
				name: supplier.name
			},
			undo: "step",
			rows: [remove$4("recruiter_link", id), touchedSupplier(supplier.id, call)],
			touched: TOUCHED
		});
		return null;
	}
};
// electron/engine/suppliers/relations.ts
var relationHandlers = {
	"suppliers.relations": async ({ id }, { store }) => {
		await supplierById(store, id);
		return {
			customers: await relationsAt(store, "supplier_id", id),
			sources: await relationsAt(store, "customer_id", id)
		};
	},
	"suppliers.add-relation": async ({ relation: draft }, call) => {
		if (draft.supplierId === draft.customerId) throw new Refusal({
			code: "refused",
			detail: "relation-to-itself"
		});
		const supplier = await supplierById(call.store, draft.supplierId);
		const customer = await supplierById(call.store, draft.customerId);
		const id = call.newId();
		await refuseTwice(call, {
			...draft,
			id
		});
		await call.change({
			topic: "suppliers",
			action: "suppliers.add-relation",
			summary: {
				name: supplier.name,
				customer: customer.name
			},
			undo: "step",
			rows: [insert("supply_relation", relationToRow({
				...draft,
				id,
				source: null,
				deletedAt: null
			})), touchedSupplier(supplier.id, call)],
			touched: TOUCHED
		});
		return { id };
	},
	"suppliers.edit-relation": async ({ id, patch, reason }, call) => {
		const relation = await relationById(call.store, id);
		if (!changes$1(relation, patch)) return null;
		const after = patched(relation, patch);
		await refuseTwice(call, after);
		await call.change({
			topic: "suppliers",
			action: "suppliers.edit-relation",
			summary: await endsOf(call, relation),
			reason,
			undo: "step",
			rows: [update("supply_relation", id, relationToRow(after)), touchedSupplier(relation.supplierId, call)],
			touched: TOUCHED
		});
		return null;
	},
	"suppliers.remove-relation": async ({ id, reason }, call) => {
		const relation = await relationById(call.store, id);
		await call.change({
			topic: "suppliers",
			action: "suppliers.remove-relation",
			summary: await endsOf(call, relation),
			reason,
			undo: "step",
			rows: [update("supply_relation", id, { deleted_at: call.now() }), touchedSupplier(relation.supplierId, call)],
			touched: TOUCHED
		});
		return null;
	}
};
/** The names of both ends, for the sentence of the history. */
async function endsOf(call, relation) {
	const supplier = await supplierById(call.store, relation.supplierId);
	const customer = await supplierById(call.store, relation.customerId);
	return {
		name: supplier.name,
		customer: customer.name
	};
}
/** The same goods of the same year between the same two are one relation. */
async function refuseTwice(call, relation) {
	if ((await relationsAt(call.store, "supplier_id", relation.supplierId)).some((other) => other.relation.id !== relation.id && isSame(other.relation, relation))) throw new Refusal({
		code: "conflict",
		detail: "relation-exists"
	});
}
var isSame = (known, draft) => known.customerId === draft.customerId && known.commodity === draft.commodity && known.year === draft.year;
// electron/engine/suppliers/related-parties.ts
/** The trail goes into bundles: it says whose related party was changed, never who it is. */
async function summaryOf(call, party) {
	const { name } = await supplierById(call.store, party.supplierId);
	return { supplier: name };
}
async function move(call, id, to, reason) {
	const party = await relatedPartyById(call.store, id);
	if (party.deletedAt === null !== (to === "bin")) return null;
	const at = call.now();
	await call.change({
		topic: "suppliers",
		action: to === "bin" ? "suppliers.remove-related-party" : "suppliers.restore-related-party",
		summary: await summaryOf(call, party),
		reason,
		undo: "step",
		rows: [update("related_party", id, {
			deleted_at: to === "bin" ? at : null,
			updated_at: at
		}), touchedSupplier(party.supplierId, call)],
		touched: TOUCHED
	});
	return null;
}
var relatedPartyHandlers = {
	"suppliers.related-parties": async ({ supplierId }, { store }) => ({ parties: await relatedPartiesOf(store, supplierId) }),
	"suppliers.add-related-party": async ({ supplierId, party: draft }, call) => {
		await supplierById(call.store, supplierId);
		const party = {
			...draft,
			supplierId,
			...typedIn(call)
		};
		await call.change({
			topic: "suppliers",
			action: "suppliers.add-related-party",
			summary: await summaryOf(call, party),
			undo: "step",
			rows: [insert("related_party", relatedPartyToRow(party)), touchedSupplier(supplierId, call)],
			touched: TOUCHED
		});
		return { id: party.id };
	},
	"suppliers.edit-related-party": async ({ id, patch, reason }, call) => {
		const before = await relatedPartyById(call.store, id);
		if (!changes$1(before, patch)) return null;
		const after = patched({
			...before,
			updatedAt: call.now()
		}, patch);
		await call.change({
			topic: "suppliers",
			action: "suppliers.edit-related-party",
			summary: await summaryOf(call, after),
			reason,
			undo: "step",
			rows: [update("related_party", id, relatedPartyToRow(after)), touchedSupplier(after.supplierId, call)],
			touched: TOUCHED
		});
		return null;
	},
	"suppliers.remove-related-party": ({ id, reason }, call) => move(call, id, "bin", reason),
	"suppliers.restore-related-party": ({ id }, call) => move(call, id, "list", null)
};
// electron/engine/suppliers/sites.ts
/** A latitude without a longitude is no place. */
function wholePosition({ lat, lon }) {
	if (lat === null !== (lon === null)) throw new Refusal({
		code: "refused",
		detail: "position-half"
	});
}
/** A position that was typed in is exact unless the person says otherwise; none has no precision. */
function placed(site) {
	wholePosition(site);
	return {
		...site,
		positionPrecision: site.lat === null ? null : site.positionPrecision ?? "exact"
	};
}
async function moveSite(call, id, to, reason) {
	const site = await siteById(call.store, id);
	if (site.deletedAt === null === (to === "list")) return null;
	const at = call.now();
	await call.change({
		topic: "suppliers",
		action: to === "bin" ? "suppliers.remove-site" : "suppliers.restore-site",
		summary: { name: site.name },
		reason,
		undo: "step",
		rows: [update("site", id, {
			deleted_at: to === "bin" ? at : null,
			updated_at: at
		}), touchedSupplier(site.supplierId, call)],
		touched: TOUCHED
	});
	return null;
}
function originRows(call, siteId, before, drafts) {
	const known = new Map(before.map((group) => [group.id, group]));
	const kept = new Set(drafts.map((draft) => draft.id));
	const rows = drafts.flatMap((draft) => originRow(call, siteId, known, draft));
	const gone = before.filter((group) => !kept.has(group.id));
	return [...rows, ...gone.map(({ id }) => update("origin_group", id, { deleted_at: call.now() }))];
}
function originRow(call, siteId, known, draft) {
	wholePosition(draft);
	if (draft.id === null) {
		const group = {
			...draft,
			id: call.newId(),
			siteId,
			source: null,
			deletedAt: null
		};
		return [insert("origin_group", originGroupToRow(group))];
	}
	const group = known.get(draft.id);
	if (group === void 0) throw new Refusal({
		code: "not-found",
		params: {
			table: "origin_group",
			id: draft.id
		}
	});
	const { id, ...fields } = draft;
	return changes$1(group, fields) ? [update("origin_group", id, originGroupToRow({
		...group,
		...fields
	}))] : [];
}
/** Groups of one site are parts of one workforce. */
function notAboveAll(groups) {
	const sumPct = groups.reduce((sum, group) => sum + group.sharePct, 0);
	if (sumPct > 100.5) throw new Refusal({
		code: "refused",
		detail: "shares-above-100",
		params: { sumPct }
	});
}
var siteHandlers = {
	"suppliers.add-site": async ({ supplierId, site: draft }, call) => {
		const supplier = await supplierById(call.store, supplierId);
		const site = placed({
			...draft,
			supplierId,
			countryText: null,
			sectorText: null,
			custom: {},
			...typedIn(call)
		});
		await call.change({
			topic: "suppliers",
			action: "suppliers.add-site",
			summary: {
				name: site.name,
				supplier: supplier.name
			},
			undo: "step",
			rows: [insert("site", siteToRow(site)), touchedSupplier(supplierId, call)],
			touched: TOUCHED
		});
		return { id: site.id };
	},
	"suppliers.edit-site": async ({ id, patch, reason }, call) => {
		const before = await siteById(call.store, id);
		if (!changes$1(before, patch)) return null;
		const after = placed(patched({
			...before,
			updatedAt: call.now()
		}, patch));
		await call.change({
			topic: "suppliers",
			action: "suppliers.edit-site",
			summary: { name: before.name },
			reason,
			undo: "step",
			rows: [update("site", id, siteToRow(after)), touchedSupplier(before.supplierId, call)],
			touched: TOUCHED
		});
		return null;
	},
	"suppliers.remove-site": ({ id, reason }, call) => moveSite(call, id, "bin", reason),
	"suppliers.restore-site": ({ id }, call) => moveSite(call, id, "list", null),
	"suppliers.set-origins": async ({ siteId, groups, reason }, call) => {
		const site = await siteById(call.store, siteId);
		notAboveAll(groups);
		const rows = originRows(call, siteId, await originGroupsOf(call.store, siteId), groups);
		if (rows.length === 0) return null;
		await call.change({
			topic: "suppliers",
			action: "suppliers.set-origins",
			summary: { name: site.name },
			reason,
			undo: "step",
			rows: [...rows, touchedSupplier(site.supplierId, call)],
			touched: TOUCHED
		});
		return null;
	}
};
({
	...listHandlers,
	...detailHandlers,
	...editHandlers,
	...siteHandlers,
	...controlHandlers,
	...recruiterHandlers,
	...relationHandlers,
	...contactHandlers,
	...relatedPartyHandlers
});
// electron/engine/intake/country-outlines.ts
var read = /* @__PURE__ */ new Map();
/** The built-in outlines of countries (Natural Earth 1:50m, rounded); read once. */
function countryOutlines(assetsDir) {
	const known = read.get(assetsDir);
	if (known) return known;
	const fresh = readFile(join(assetsDir, "reference", "outlines.json"), "utf8").then((text) => outlinesOf(outlinesSchema.parse(JSON.parse(text))));
	read.set(assetsDir, fresh);
	fresh.catch(() => read.delete(assetsDir));
	return fresh;
}
// shared/intake/templates/read-declaration.ts
/** Case, spaces and signs differ between revisions of the same answer (`IPC-1755 [e.g., CMRT]`). */
var answerKey = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}%]/gu, "");
answerKey("Smelter not listed");
new Set([
	"Smelter not yet identified",
	"Processor not yet identified",
	"Not yet identified",
	"Unknown"
].map(answerKey));
// shared/intake/templates/rmi.ts
/**
* Cell maps of the three templates of the Responsible Minerals Initiative, read from the workbooks: CMRT 6.5 (25 April
* 2025; same rows from 6.01 on), EMRT 2.1 and AMRT 1.3 (17 October 2025). Maps of addresses and answer lists only; no text
* of the templates is kept here.
*/
var D = "Declaration";
var YES_NO = ["Yes", "No"];
var YES_NO_UNKNOWN = [...YES_NO, "Unknown"];
var WITH_NOT_DECLARING = [...YES_NO_UNKNOWN, "Not declaring"];
var SHARES = [
	"100%",
	"Greater than 90%",
	"Greater than 75%",
	"Greater than 50%",
	"50% or less",
	"None"
];
var surveyed = (...templates) => [
	...templates.map((template) => `Yes, in conformance with ${template}`),
	"Yes, using other format (describe)",
	"No"
];
var FILING = [
	"Yes, with the SEC",
	"Yes, with the EU",
	"Yes, with the SEC and the EU",
	"No"
];
var at = (ref) => ({
	sheet: D,
	ref
});
/** Company block from its first row; the extended templates put the choice of minerals between scope and identifier. */
var companyBlock = (identifierRow) => ({
	name: at("D8"),
	scope: at("D9"),
	scopeText: at("D10"),
	uniqueId: at(`D${identifierRow}`),
	uniqueIdAuthority: at(`D${identifierRow + 1}`),
	address: at(`D${identifierRow + 2}`),
	contactName: at(`D${identifierRow + 3}`),
	contactEmail: at(`D${identifierRow + 4}`),
	contactPhone: at(`D${identifierRow + 5}`),
	authorizerName: at(`D${identifierRow + 6}`),
	authorizerTitle: at(`D${identifierRow + 7}`),
	authorizerEmail: at(`D${identifierRow + 8}`),
	authorizerPhone: at(`D${identifierRow + 9}`),
	effectiveOn: at(`D${identifierRow + 10}`)
});
var question = (id, row, answers, subject = null) => ({
	id,
	sheet: D,
	ref: `D${row}`,
	comment: `G${row}`,
	subject,
	answers: [...answers]
});
/** The order of the rows, which is not that of the alphabet. */
var METALS = [
	"tantalum",
	"tin",
	"gold",
	"tungsten"
];
var perMetal = (id, headingRow, answers) => METALS.map((metal, index) => question(id, headingRow + 1 + index, answers, { text: metal }));
/** Ten rows, each of which names its mineral in column B. */
var perMineral = (id, headingRow, answers) => Array.from({ length: 10 }, (_, index) => {
	const row = headingRow + 1 + index;
	return question(id, row, answers, { ref: `B${row}` });
});
var SMELTERS = {
	A: "input",
	B: "metal",
	C: "lookUp",
	D: "name",
	E: "country",
	F: "identification",
	G: "source",
	H: "street",
	I: "city",
	J: "region",
	K: "contactName",
	L: "contactEmail",
	M: "nextSteps",
	N: "mine",
	O: "mineCountry",
	P: "recycled",
	Q: "comments"
};
function smelterList(lastRow, hidden) {
	const columns = Object.entries({
		...SMELTERS,
		...hidden
	}).map(([letters, column]) => [column, letters]);
	return {
		sheet: "Smelter List",
		headingRow: 4,
		firstRow: 5,
		lastRow,
		columns: Object.fromEntries(columns),
		lookUp: {
			sheet: "Smelter Look-up",
			firstRow: 5
		}
	};
}
companyBlock(12), [
	...perMetal("CMRT.1", 25, YES_NO),
	...perMetal("CMRT.2", 31, YES_NO),
	...perMetal("CMRT.3", 37, YES_NO_UNKNOWN),
	...perMetal("CMRT.4", 43, YES_NO_UNKNOWN),
	...perMetal("CMRT.5", 49, YES_NO_UNKNOWN),
	...perMetal("CMRT.6", 55, SHARES),
	...perMetal("CMRT.7", 61, YES_NO),
	...perMetal("CMRT.8", 67, YES_NO),
	question("CMRT.A", 75, YES_NO),
	question("CMRT.B", 77, YES_NO),
	question("CMRT.C", 79, YES_NO),
	question("CMRT.D", 81, YES_NO),
	question("CMRT.E", 83, surveyed("IPC1755 (e.g., CMRT)", "IPC-1755 [e.g., CMRT]")),
	question("CMRT.F", 85, YES_NO),
	question("CMRT.G", 87, YES_NO),
	question("CMRT.H", 89, FILING)
], smelterList(2504, {
	R: "standardName",
	S: "countryCode"
});
companyBlock(16), [
	...perMineral("EMRT.1", 29, WITH_NOT_DECLARING),
	...perMineral("EMRT.2", 41, YES_NO_UNKNOWN),
	...perMineral("EMRT.3", 53, YES_NO_UNKNOWN),
	...perMineral("EMRT.4", 65, YES_NO_UNKNOWN),
	...perMineral("EMRT.5", 77, [...SHARES, "Did not survey"]),
	...perMineral("EMRT.6", 89, YES_NO_UNKNOWN),
	...perMineral("EMRT.7", 101, YES_NO_UNKNOWN),
	question("EMRT.A", 115, YES_NO),
	question("EMRT.B", 117, YES_NO),
	...perMineral("EMRT.C", 119, [
		"Yes",
		"Yes, when more processors are validated",
		"No"
	]),
	question("EMRT.D", 131, YES_NO),
	question("EMRT.E", 133, surveyed("IPC1755 (e.g., EMRT)", "IPC-1755 [e.g., EMRT]")),
	question("EMRT.F", 135, YES_NO),
	question("EMRT.G", 137, YES_NO)
], smelterList(2497, {});
companyBlock(17), [...perMineral("AMRT.1", 30, WITH_NOT_DECLARING), ...perMineral("AMRT.2", 42, [...SHARES, "Did not survey"])], smelterList(2497, {});
new Set("city town village municipality metropolitan district province state region division governorate prefecture county oblast krai upazila thana zila zilla taluk tehsil pradesh of the ville commune departement ciudad municipio provincia estado departamento cidade comune regione stadt landkreis kreis bezirk il ili ilcesi sehri kota kabupaten provinsi tinh thanh pho quan huyen nagar palika nagarpalika jilla provincie provincia sheng shi xian zhen hsien do si gun gu eup gwangyeoksi teukbyeolsi oblysy oblast dist sadar zizhiqu".split(" "));
// electron/engine/intake/readers/decode.ts
/** Encodings that are tried at all; chardet knows more, most of them never seen in a list. */
var KNOWN = {
	"windows-1250": "windows-1250",
	"windows-1251": "windows-1251",
	"windows-1252": "windows-1252",
	"windows-1253": "windows-1253",
	"windows-1254": "windows-1254",
	"windows-1255": "windows-1255",
	"windows-1256": "windows-1256",
	"ISO-8859-1": "windows-1252",
	"ISO-8859-2": "iso-8859-2",
	"ISO-8859-5": "iso-8859-5",
	"ISO-8859-6": "iso-8859-6",
	"ISO-8859-7": "iso-8859-7",
	"ISO-8859-8": "iso-8859-8",
	"ISO-8859-9": "windows-1254",
	"KOI8-R": "koi8-r",
	Shift_JIS: "shift_jis",
	"EUC-JP": "euc-jp",
	"EUC-KR": "euc-kr",
	Big5: "big5",
	GB18030: "gb18030",
	"UTF-16LE": "utf-16le",
	"UTF-16BE": "utf-16be"
};
/** chardet guesses on little text; below this it is a coin toss and the commonest legacy encoding is the better guess. */
var LEAST_CONFIDENCE = 30;
/** Ctrl-Z ended text files of DOS and still ends some exports. */
var DOS_END = "";
/** Text of bytes: a byte order mark decides; else UTF-8 if every byte fits; else the best guess; else windows-1252. */
function decode(bytes, chosen) {
	const encoding = chosen ?? markOf(bytes) ?? (isUtf8(bytes) ? "utf-8" : guessOf(bytes));
	try {
		const text = new TextDecoder(encoding).decode(bytes);
		return {
			text: text.endsWith(DOS_END) ? text.slice(0, -1) : text,
			encoding
		};
	} catch (cause) {
		throw new Refusal({
			code: "file-unreadable",
			detail: "unknown-encoding",
			params: { encoding }
		}, { cause });
	}
}
function markOf(bytes) {
	if (bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191) return "utf-8";
	if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
	return bytes[0] === 254 && bytes[1] === 255 ? "utf-16be" : null;
}
function isUtf8(bytes) {
	if (bytes.subarray(0, 1024).includes(0)) return false;
	try {
		new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}
function guessOf(bytes) {
	const best = analyse(bytes.subarray(0, 262144)).find((guess) => KNOWN[guess.name] !== void 0 && guess.confidence >= LEAST_CONFIDENCE);
	return (best && KNOWN[best.name]) ?? "windows-1252";
}
// electron/engine/intake/readers/html-entities.ts
/** Names of U+00A0 to U+00FF in HTML 4.01 (section 24.2), in the order of the characters. */
var LATIN_1 = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
/** Marks that programs write by name though they need not (section 24.4). */
var OTHERS = {
	OElig: "Œ",
	oelig: "œ",
	Scaron: "Š",
	scaron: "š",
	ndash: "–",
	mdash: "—",
	lsquo: "‘",
	rsquo: "’",
	ldquo: "“",
	rdquo: "”",
	bull: "•",
	hellip: "…",
	euro: "€"
};
var NAMED = new Map([...LATIN_1.split(" ").map((name, index) => [name, String.fromCharCode(160 + index)]), ...Object.entries(OTHERS)]);
/** Replaces the named characters of HTML that XML does not know; the five of XML and numbers are the parser's own work. */
function namedCharacters(html) {
	return html.replace(/&([A-Za-z]{2,6}\d{0,2});/g, (written, name) => NAMED.get(name) ?? written);
}
// electron/engine/intake/readers/merged.ts
/** A cell merged over several rows of one column stands for each of them, by `row,column`; merged titles stay where they are. */
function tallMerges(source) {
	const values = /* @__PURE__ */ new Map();
	for (const range of source.merges ?? []) if (isTall(range)) spread$1(source, range, values);
	return values;
}
var isTall = (range) => range.startCol === range.endCol && range.endRow > range.startRow;
function spread$1(source, range, values) {
	const value = source.rows[range.startRow]?.[range.startCol] ?? null;
	const last = Math.min(range.endRow, source.rows.length - 1);
	for (let row = range.startRow + 1; row <= last; row++) values.set(`${row},${range.startCol}`, value);
}
// electron/engine/intake/readers/html-reader.ts
var BREAK = /<br\b[^>]*>/gi;
/** Parts of a page that are no content of a cell. */
var NOT_CONTENT = /<(style|script|head|title)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
/** Does the text hold an HTML table? Spreadsheet programs put one on the clipboard, and some save one as `.xls`. */
function hasHtmlTable(text) {
	return /<table[\s>]/i.test(text);
}
/** The rows of the tables of an HTML text: what each cell shows, as text. Line ends of the source part words, `<br>` parts lines. Nothing in it is run or fetched. */
function htmlSheet(html, name) {
	const source = namedCharacters(html.replace(NOT_CONTENT, "")).replace(/\s+/g, " ").replace(BREAK, "\n");
	const table = fromHtml(source, {
		typeInference: false,
		classes: false
	});
	const merged = tallMerges(table);
	return {
		name,
		hidden: false,
		rows: table.rows.map((values, index) => ({
			number: index + 1,
			cells: values.map((value, column) => textCell(String(value ?? merged.get(`${index},${column}`) ?? "")))
		})).filter((row) => !isBlank(row))
	};
}
// electron/engine/intake/readers/reader.ts
/** Bounds of what is read: beyond them a file is refused, never cut in silence. */
var READ_LIMITS = {
	fileBytes: 104857600,
	/** Rows of one sheet, headings and blank lines included. */
	rows: 2e5,
	columns: 400,
	/** Cells of a workbook's large sheets that are left when the empty ones behind the content are gone. */
	cells: 4e6,
	/** Zip entries of a workbook, and the bytes all of them unpack to: no more than one string of the language holds. */
	zipEntries: 5e3,
	unpackedBytes: 524288e3,
	/** Unpacked to packed, looked at in entries above `ratioFromBytes`. Sheets of real lists stay below 40. */
	zipRatio: 200,
	ratioFromBytes: 20971520
};
/** Refuses a sheet that is longer or wider than any list. */
function refuseTooLarge(size, path, sheet) {
	const over = ["rows", "columns"].find((side) => size[side] > READ_LIMITS[side]);
	if (over === void 0) return;
	const params = {
		path,
		sheet,
		...size,
		limit: READ_LIMITS[over]
	};
	throw new Refusal({
		code: "file-too-large",
		detail: `too-many-${over}`,
		params
	});
}
// electron/engine/intake/readers/json-reader.ts
/** Does the text start like a JSON document that can hold lists? */
var looksLikeJson = (text) => /^\s*(?:\[\s*[{\]]|\{\s*["}])/.test(text);
/**
* Lists as JSON (`docs/lists-as-json.md`): an array of entries, or an object of such arrays by the name of the list. The fields
* of the entries are the columns; fields inside fields get dotted names.
*/
function readJson$1(file) {
	const { text, encoding } = decode(file.bytes);
	return {
		format: "json",
		sheets: listsOf(parsed$2(text, file.name), file.name).map(([name, entries]) => sheetOf$3(name, entries, file.name)),
		encoding,
		delimiter: null
	};
}
function parsed$2(text, name) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new Refusal({
			code: "file-unreadable",
			detail: "json-damaged",
			params: { path: name }
		}, { cause });
	}
}
var isEntry = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var isList = (value) => Array.isArray(value) && value.every(isEntry);
function listsOf(document, fileName) {
	if (isList(document)) return [[fileName.replace(/\.[^.]+$/, ""), document]];
	const lists = isEntry(document) ? Object.entries(document).flatMap(([name, value]) => isList(value) ? [[name, value]] : []) : [];
	if (lists.length === 0) throw new Refusal({
		code: "file-wrong-kind",
		detail: "json-without-list",
		params: { path: fileName }
	});
	return lists;
}
function sheetOf$3(name, entries, fileName) {
	const flat = entries.map(flatEntry);
	const columns = [...new Set(flat.flatMap((entry) => [...entry.keys()]))];
	refuseTooLarge({
		rows: flat.length,
		columns: columns.length
	}, fileName, name);
	return {
		name,
		hidden: false,
		rows: [columns.map(textCell), ...flat.map((entry) => columns.map((column) => entry.get(column) ?? EMPTY_CELL))].map((cells, index) => ({
			number: index + 1,
			cells
		})).filter((row) => !isBlank(row))
	};
}
/** A site that stands at the centre of its town or region says so; to another workspace the centre would be a position. */
function ownWords(entry) {
	if (!(entry["positionPrecision"] === "city" || entry["positionPrecision"] === "region")) return entry;
	return Object.fromEntries(Object.entries(entry).filter(([key]) => key !== "lat" && key !== "lon"));
}
function flatEntry(entry) {
	const cells = /* @__PURE__ */ new Map();
	addTo(cells, "", ownWords(entry));
	return cells;
}
function addTo(cells, prefix, entry) {
	for (const [key, value] of Object.entries(entry)) {
		const name = prefix === "" ? key : `${prefix}.${key}`;
		if (isEntry(value)) addTo(cells, name, value);
		else cells.set(name, cellOf$1(value));
	}
}
function cellOf$1(value) {
	if (value === null || value === void 0) return EMPTY_CELL;
	if (typeof value === "number") return numberCell(value);
	if (typeof value === "boolean") return booleanCell(value);
	if (typeof value === "string") return textCell(value);
	return textCell((Array.isArray(value) ? value : [value]).map((part) => typeof part === "string" ? part : JSON.stringify(part)).join("; "));
}
// electron/engine/intake/readers/csv-reader.ts
var DELIMITERS = [
	",",
	";",
	"	",
	"|"
];
/** Reads comma, semicolon, tab or bar separated text in any common encoding; all cells are text. JSON and HTML tables are told apart. */
function readCsv(file, options) {
	const { text, encoding } = decode(file.bytes, options.encoding);
	if (looksLikeJson(text)) return Promise.resolve(readJson$1(file));
	if (/^\s*<(?:!doctype|html|\?xml|table|!--|meta)/i.test(text)) return Promise.resolve(markup(text, encoding, file));
	const { body, delimiter } = delimiterOf(text);
	const parsed = Papa.parse(body, {
		delimiter,
		skipEmptyLines: false
	});
	const widest = parsed.data.reduce((max, row) => Math.max(max, row.length), 0);
	refuseTooLarge({
		rows: parsed.data.length,
		columns: widest
	}, file.name, file.name);
	const content = {
		format: "csv",
		sheets: [sheetOf$2(parsed.data, file.name)],
		encoding,
		delimiter
	};
	return Promise.resolve(content);
}
/** Many systems save an HTML table under the name of a workbook; its table is read. Other pages and XML are no lists. */
function markup(text, encoding, file) {
	if (!hasHtmlTable(text)) throw new Refusal({
		code: "file-wrong-kind",
		detail: "is-markup",
		params: { path: file.name }
	});
	const sheet = htmlSheet(text, file.name.replace(/\.[^.]+$/, ""));
	const columns = sheet.rows.reduce((max, row) => Math.max(max, row.cells.length), 0);
	refuseTooLarge({
		rows: sheet.rows.at(-1)?.number ?? 0,
		columns
	}, file.name, sheet.name);
	return {
		format: "html",
		sheets: [sheet],
		encoding,
		delimiter: null
	};
}
/** Excel's own first line `sep=;` names the delimiter; otherwise the one that parts most lines evenly. */
function delimiterOf(text) {
	const named = /^sep=(.)\r?\n/i.exec(text);
	if (named?.[1] !== void 0) return {
		body: text.slice(named[0].length),
		delimiter: named[1]
	};
	const head = headOf(text);
	return {
		body: text,
		delimiter: DELIMITERS.map((delimiter) => ({
			delimiter,
			width: evenWidth(head, delimiter)
		})).reduce((a, b) => b.width > a.width ? b : a).delimiter
	};
}
var SAMPLE_LINES = 200;
function headOf(text) {
	let end = 0;
	for (let line = 0; line < SAMPLE_LINES && end >= 0; line++) end = text.indexOf("\n", end + 1);
	return end < 0 ? text : text.slice(0, end);
}
/** Columns that a delimiter gives the sampled lines, weighed by how many lines agree. */
function evenWidth(head, delimiter) {
	const rows = Papa.parse(head, {
		delimiter,
		skipEmptyLines: true
	}).data;
	const counts = /* @__PURE__ */ new Map();
	for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
	const [width, lines] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
	return width === 1 ? 0 : width * (lines / Math.max(1, rows.length));
}
function sheetOf$2(rows, name) {
	const cells = rows.map((row, index) => ({
		number: index + 1,
		cells: row.map(textCell)
	}));
	return {
		name: name.replace(/\.[^.]+$/, ""),
		hidden: false,
		rows: cells
	};
}
// electron/engine/intake/readers/sniff.ts
var startsWith = (bytes, signature) => signature.every((byte, index) => bytes[index] === byte);
/** Looks at the bytes, never at the name: lists arrive as `.xls` that are HTML and `.csv` that are workbooks. */
function natureOf(bytes) {
	if (startsWith(bytes, [
		80,
		75,
		3,
		4
	]) || startsWith(bytes, [
		80,
		75,
		5,
		6
	])) return "zip";
	if (startsWith(bytes, [
		208,
		207,
		17,
		224
	])) return "ole";
	if (startsWith(bytes, [
		37,
		80,
		68,
		70
	])) return "pdf";
	return looksBinary(bytes) ? "binary" : "text";
}
/** NUL bytes are text only in UTF-16, which says so at its start or has them at every second place. */
function looksBinary(bytes) {
	if (startsWith(bytes, [255, 254]) || startsWith(bytes, [254, 255])) return false;
	const head = bytes.subarray(0, 4096);
	const nuls = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
	return nuls > 0 && nuls < head.length * .2;
}
// electron/engine/intake/returned/xml-spans.ts
/** `x:row` is `row` with the prefix `x:`. */
var split = (name) => {
	const colon = name.indexOf(":");
	return colon < 0 ? ["", name] : [name.slice(0, colon + 1), name.slice(colon + 1)];
};
/**
* Walks the text of an XML part and tells where the named elements stand, so that text can be put in without writing the
* rest anew. A document type is refused: no part of a workbook has one, and it could hold entities.
*/
function walkElements(xml, wanted, onClose) {
	const parser = new SaxesParser();
	const open = [];
	parser.on("error", (error) => {
		throw error;
	});
	parser.on("doctype", () => {
		throw new Error("a workbook part with a document type");
	});
	parser.on("opentag", (tag) => {
		const [prefix, name] = split(tag.name);
		if (!wanted.has(name)) return;
		const openEnd = parser.position;
		const openStart = xml.lastIndexOf("<", openEnd - 1);
		open.push({
			name,
			prefix,
			attributes: tag.attributes,
			openStart,
			openEnd,
			isEmpty: tag.isSelfClosing
		});
	});
	parser.on("closetag", (tag) => {
		if (!wanted.has(split(tag.name)[1])) return;
		const started = open.pop();
		if (!started) return;
		const closeEnd = parser.position;
		const closeStart = started.isEmpty ? started.openStart : xml.lastIndexOf("<", closeEnd - 1);
		onClose({
			...started,
			closeStart,
			closeEnd
		});
	});
	parser.write(xml).close();
}
// electron/engine/intake/returned/workbook-parts.ts
function opened$1(bytes) {
	const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return new Promise((resolve, reject) => {
		fromBuffer(all, { lazyEntries: true }, (error, zip) => error ? reject(error) : resolve(zip));
	});
}
var streamOf = (zip, entry) => new Promise((resolve, reject) => {
	zip.openReadStream(entry, (error, stream) => error ? reject(error) : resolve(Readable.from(stream)));
});
/** Entries of a zip, in their order; the caller closes it. */
function entriesOf(zip) {
	return new Promise((resolve, reject) => {
		const all = [];
		zip.on("error", reject);
		zip.on("end", () => resolve(all));
		zip.on("entry", (entry) => {
			all.push(entry);
			zip.readEntry();
		});
		zip.readEntry();
	});
}
/** Opens a workbook's parts for as long as `use` takes. */
async function withParts(bytes, use) {
	const zip = await opened$1(bytes);
	try {
		const entries = new Map((await entriesOf(zip)).map((entry) => [entry.fileName, entry]));
		return await use({
			paths: [...entries.keys()],
			scan: async (path, take) => {
				const entry = entries.get(path);
				if (entry) for await (const chunk of await streamOf(zip, entry)) take(chunk);
			},
			read: async (path) => {
				const entry = entries.get(path);
				return entry ? buffer(await streamOf(zip, entry)) : null;
			}
		});
	} finally {
		zip.close();
	}
}
/** Goes through one part without keeping it. */
var scanPart = (bytes, path, take) => withParts(bytes, (parts) => parts.scan(path, take));
/** All parts; the reader has made sure before that they unpack to something sane. */
async function readParts(bytes) {
	const zip = await opened$1(bytes);
	const entries = await entriesOf(zip).catch((cause) => {
		zip.close();
		throw cause;
	});
	const parts = /* @__PURE__ */ new Map();
	for (const entry of entries) if (!entry.fileName.endsWith("/")) parts.set(entry.fileName, new Uint8Array(await buffer(await streamOf(zip, entry))));
	zip.close();
	return parts;
}
/** The parts packed again, in their order. */
async function packParts(parts, at, { compress = true } = {}) {
	const zip = new ZipFile();
	const mtime = new Date(at);
	for (const [path, bytes] of parts) zip.addBuffer(Buffer.from(bytes), path, {
		mtime,
		compress
	});
	zip.end();
	return new Uint8Array(await buffer(Readable.from(zip.outputStream)));
}
// electron/engine/intake/readers/ods-header-rows.ts
var CONTENT = "content.xml";
var HEADER_ROWS = /<\/?table:table-header-rows\b[^>]*>/g;
/** Any time does; the copy is read and thrown away. */
var PACKED_AT$1 = "2000-01-01T00:00:00Z";
/**
* The bytes to read instead of an OpenDocument sheet's own: rows that are repeated on every printed page stand in an
* element of their own, which the reader passes over, headings and all. Here they stand among the others.
*/
async function openHeaderRows(bytes) {
	const parts = await readParts(bytes).catch(() => /* @__PURE__ */ new Map());
	const content = Buffer.from(parts.get(CONTENT) ?? []).toString("utf8");
	const opened = content.replace(HEADER_ROWS, "");
	if (opened === content) return bytes;
	parts.set(CONTENT, Buffer.from(opened, "utf8"));
	return packParts(parts, PACKED_AT$1, { compress: false });
}
// electron/engine/intake/readers/trim-sheet.ts
var ROW_END$1 = "</row>";
var ROWS_END = "</sheetData>";
/**
* Takes out what carries nothing: formatted but empty cells at the end of a row, and rows without cells at the end of the
* sheet. Programs leave millions of them behind, and a reader pays for each. Empty cells before content stay, because
* cells without an address are counted. Letters in comments and CDATA could look like cells; a sheet with such is left alone.
*/
function trimmedSheet(xml) {
	if (xml.includes("<![CDATA[") || xml.includes("<!--")) return {
		xml,
		cells: cellsIn(xml)
	};
	const rows = xml.split(ROW_END$1);
	const rest = rows.pop() ?? "";
	const kept = rows.map(withoutEmptyEnd);
	const cells = kept.map(cellsIn);
	const filled = Math.max(1, cells.findLastIndex((count) => count > 0) + 1);
	const after = rows.length > 0 && rest.includes(ROWS_END) ? rest.slice(rest.indexOf(ROWS_END)) : rest;
	return {
		xml: [...kept.slice(0, filled), after].join(ROW_END$1),
		cells: cells.reduce((sum, count) => sum + count, 0)
	};
}
/** A row, up to its end tag, without the run of empty cells it ends with. */
function withoutEmptyEnd(row) {
	let end = row.length;
	for (let start = emptyCellBefore(row, end); start !== null; start = emptyCellBefore(row, end)) end = start;
	return row.slice(0, end);
}
/** Where the empty cell begins that ends here: `<c s="1"/>` or `<c s="1"></c>`. */
function emptyCellBefore(row, end) {
	const close = row.endsWith("/>", end) ? end - 1 : row.endsWith("></c>", end) ? end - 4 - 1 : null;
	const start = close === null ? -1 : row.lastIndexOf("<", close);
	return start >= 0 && isCellAt(row, start) ? start : null;
}
var isCellAt = (xml, at) => xml.startsWith("<c", at) && " />\n	\r".includes(xml.charAt(at + 2));
/** Cells of a piece of XML, empty ones included. */
function cellsIn(xml) {
	let count = 0;
	for (let at = xml.indexOf("<c"); at >= 0; at = xml.indexOf("<c", at + 2)) if (isCellAt(xml, at)) count++;
	return count;
}
/** Tags of a piece of XML that close themselves: empty cells and rows, and few others in a sheet. */
function emptyTagsIn(xml) {
	let count = 0;
	for (let at = xml.indexOf("/>"); at >= 0; at = xml.indexOf("/>", at + 2)) count++;
	return count;
}
// electron/engine/intake/readers/trim-workbook.ts
var SHEET_PART = /(^|\/)worksheets\/[^/]+\.xml$/;
/** Sheets below this size open at once, whatever they hold. */
var LARGE_SHEET_BYTES = 1048576;
/** Fewer empty cells and rows than this are not worth packing the sheet again. */
var WORTH = 5e4;
/** Any time does; the trimmed copy is read and thrown away. */
var PACKED_AT = "2000-01-01T00:00:00Z";
/**
* The bytes to read instead of a workbook's own: the same without the empty cells and rows that its large sheets end
* with. Refuses a workbook with more filled cells than any list.
*/
async function trimmedWorkbook(file, entries, limit = READ_LIMITS.cells) {
	const large = entries.filter(({ path, unpacked }) => SHEET_PART.test(path) && unpacked > LARGE_SHEET_BYTES);
	if (large.length === 0) return file.bytes;
	const counts = await Promise.all(large.map(({ path }) => countedSheet(file.bytes, path)));
	const overgrown = large.filter((_, at) => (counts[at]?.empty ?? 0) > WORTH);
	const kept = counts.reduce((sum, { cells, empty }) => sum + (empty > WORTH ? 0 : cells), 0);
	if (kept > limit) throw tooManyCells(file.name, kept, limit);
	return overgrown.length === 0 ? file.bytes : trimmed(file, overgrown, limit - kept);
}
/** Cells of a sheet, and how many of its cells and rows are empty tags; counted as it is unpacked, in little memory. */
async function countedSheet(bytes, path) {
	const counts = {
		cells: 0,
		empty: 0
	};
	let rest = "";
	await scanPart(bytes, path, (chunk) => {
		const text = rest + chunk.toString("latin1");
		const end = text.lastIndexOf("<");
		counts.cells += cellsIn(text.slice(0, end));
		counts.empty += emptyTagsIn(text.slice(0, end));
		rest = text.slice(end);
	});
	return counts;
}
async function trimmed(file, sheets, limit) {
	const parts = await readParts(file.bytes);
	let cells = 0;
	for (const { path } of sheets) {
		const sheet = trimmedSheet(Buffer.from(parts.get(path) ?? []).toString("latin1"));
		cells += sheet.cells;
		if (cells > limit) throw tooManyCells(file.name, cells, limit);
		parts.set(path, Buffer.from(sheet.xml, "latin1"));
	}
	return packParts(parts, PACKED_AT, { compress: false });
}
function tooManyCells(path, cells, limit) {
	return new Refusal({
		code: "file-too-large",
		detail: "too-many-cells",
		params: {
			path,
			cells,
			limit
		}
	});
}
// electron/engine/intake/readers/cell-formats.ts
/** Built-in formats of per cent (ECMA-376 part 1, 18.8.30); the file does not spell them out. */
var PERCENT_IDS = /* @__PURE__ */ new Set(["9", "10"]);
/** The kind of each cell format of a workbook, by its number (`s` of a cell). */
function numberKindsOf(stylesXml) {
	const codes = /* @__PURE__ */ new Map();
	const kinds = [];
	if (stylesXml === null) return kinds;
	walkElements(stylesXml, /* @__PURE__ */ new Set(["numFmt"]), ({ attributes: { numFmtId = "", formatCode = "" } }) => codes.set(numFmtId, formatCode));
	const [start, end] = [stylesXml.indexOf("<cellXfs"), stylesXml.indexOf("</cellXfs>")];
	for (const [xf] of stylesXml.slice(start, end).matchAll(/<xf[\s>][^>]*/g)) {
		const id = /\snumFmtId="(\d+)"/.exec(xf)?.[1] ?? "0";
		kinds.push(kindOf(id, codes.get(id)));
	}
	return kinds;
}
function kindOf(id, code) {
	if (isDateFormat(code ?? id)) return "date";
	return code?.includes("%") === true || PERCENT_IDS.has(id) ? "percent" : "number";
}
// electron/engine/intake/readers/plain-xml.ts
/**
* What is read letter by letter here is what spreadsheet programs write: no comments, no CDATA, no prefixes, double
* quotes. Anything else is no error: such a workbook is read by the library, which takes longer and knows all of XML.
*/
var NotPlain = class extends Error {
	name = "NotPlain";
};
var ENTITIES = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'"
};
function entity(match, name) {
	if (!name.startsWith("#")) return ENTITIES[name] ?? match;
	const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
	return code <= 1114111 ? String.fromCodePoint(code) : match;
}
/** `_x000D_`: a letter that XML cannot hold, as workbooks write it. */
var ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
/**
* The text of an element whose UTF-8 bytes stand as one letter each. Always a text of its own: a piece of the part would
* keep the whole part in memory.
*/
function plainText(bytes) {
	const text = Buffer.from(bytes, "latin1").toString("utf8");
	const decoded = text.includes("&") ? text.replace(/&(#x[0-9a-fA-F]+|#[0-9]+|[a-z]+);/g, entity) : text;
	return decoded.includes("_x") ? decoded.replace(ESCAPED, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))) : decoded;
}
/** The value of an attribute in the inside of a tag, or `null`. */
function attribute(tag, name) {
	const start = tag.indexOf(` ${name}="`);
	if (start < 0) return null;
	const from = start + name.length + 3;
	return tag.slice(from, tag.indexOf("\"", from));
}
/** Texts of all `<t>` of a piece, but for those that only say how it is pronounced (`<rPh>`). */
function textsIn(xml) {
	const shown = xml.includes("<rPh") ? xml.replace(/<rPh[\s>][\s\S]*?<\/rPh>/g, "") : xml;
	let text = "";
	for (let at = shown.indexOf("<t"); at >= 0; at = shown.indexOf("<t", at + 2)) {
		const open = shown.indexOf(">", at);
		if (!(shown.charAt(at + 2) === ">" || shown.charAt(at + 2) === " ") || shown.charAt(open - 1) === "/") continue;
		text += plainText(shown.slice(open + 1, shown.indexOf("</t>", open)));
	}
	return text;
}
var ODD = /<!|<\w+:(?:worksheet|sst|row|c|si)[\s>]/;
/** Throws where a piece holds what is not read here. */
function assertPlain(xml) {
	if (ODD.test(xml)) throw new NotPlain();
}
// electron/engine/intake/readers/scan-sheet.ts
var ROW_END = "</row>";
var CELL_END = "</c>";
/** Different numbers of one kind that are remembered. */
var MOST_KNOWN$1 = 5e3;
/**
* Reads the rows of a sheet while it is unpacked, a piece at a time, and keeps nothing but its filled cells: a workbook of
* 50,000 rows holds fifty megabytes of tags. Equal texts and numbers share one cell.
*/
var SheetScanner = class {
	meaning;
	limits;
	texts;
	/** Rows that hold something, by rising number. */
	rows = [];
	/** What stands behind the rows: merged cells, among others. */
	tail = "";
	/** The last row in which any cell stands, filled or not. */
	lastRow = 0;
	numbers = /* @__PURE__ */ new Map();
	rest = "";
	rowBefore = 0;
	state = "head";
	cells = 0;
	constructor(meaning, limits, texts) {
		this.meaning = meaning;
		this.limits = limits;
		this.texts = texts;
	}
	take(chunk) {
		this.rest += chunk.toString("latin1");
		if (this.state === "head") this.passHead();
		if (this.state === "rows") this.takeRows();
		if (this.state === "tail") this.passTail();
	}
	/** To be called when the part has ended. */
	finish() {
		if (this.state !== "tail" || !this.tail.includes("</worksheet>")) throw new NotPlain();
	}
	passHead() {
		const start = this.rest.indexOf("<sheetData");
		const end = start < 0 ? -1 : this.rest.indexOf(">", start);
		if (end < 0) return;
		const head = this.rest.slice(0, end);
		assertPlain(head);
		if (!head.includes("<worksheet")) throw new NotPlain();
		this.state = head.endsWith("/") ? "tail" : "rows";
		this.rest = this.rest.slice(end + 1);
	}
	/** Reads whole rows only; the begun one waits for the next piece. */
	takeRows() {
		const end = this.rest.indexOf("</sheetData>");
		const upTo = end < 0 ? this.rest.lastIndexOf("<row") : end;
		if (upTo < 0) return;
		const rows = this.rest.slice(0, upTo);
		assertPlain(rows);
		this.rest = this.rest.slice(upTo);
		let at = rows.indexOf("<row");
		while (at >= 0) at = this.takeRow(rows, at);
		if (end >= 0) this.state = "tail";
	}
	passTail() {
		this.tail += this.rest;
		this.rest = "";
	}
	/** Reads the row that starts there; gives the start of the next, or -1. */
	takeRow(xml, start) {
		const open = xml.indexOf(">", start);
		const tag = plainTag(xml.slice(start + 4, open));
		const number = Number(attribute(tag, "r") ?? this.rowBefore + 1);
		if (!(number > this.rowBefore)) throw new NotPlain();
		this.rowBefore = number;
		if (tag.endsWith("/")) return xml.indexOf("<row", open);
		const end = xml.indexOf(ROW_END, open);
		if (end < 0) throw new NotPlain();
		const cells = this.cellsOf(xml, open + 1, end, number);
		if (cells.length > 0) {
			this.limits.check(number, cells.length, this.cells);
			this.rows.push({
				number,
				cells
			});
		}
		return xml.indexOf("<row", end);
	}
	cellsOf(xml, from, end, row) {
		const cells = [];
		let next = 0;
		for (let at = xml.indexOf("<c", from); at >= 0 && at < end;) {
			const open = xml.indexOf(">", at);
			if (!isTagEnd(xml.charCodeAt(at + 2))) throw new NotPlain();
			const tag = plainTag(xml.slice(at + 2, open));
			const isEmpty = tag.endsWith("/");
			const close = isEmpty ? open : xml.indexOf(CELL_END, open);
			const column = columnOf(attribute(tag, "r"), row) ?? next;
			this.lastRow = row;
			next = column + 1;
			const cell = isEmpty ? EMPTY_CELL : this.cellOf(tag, xml.slice(open + 1, close));
			if (cell !== EMPTY_CELL) this.place(cells, column, cell, row);
			at = xml.indexOf("<c", close);
		}
		return cells;
	}
	place(cells, column, cell, row) {
		this.cells += 1;
		if (column >= this.limits.columns) this.limits.check(row, column + 1, this.cells);
		while (cells.length < column) cells.push(EMPTY_CELL);
		cells[column] = cell;
	}
	cellOf(tag, inside) {
		const type = attribute(tag, "t");
		if (type === "inlineStr") return textCell(textsIn(inside));
		const value = valueOf(inside);
		if (type === "s") return this.sharedText(Number(value));
		if (type === "str") return textCell(plainText(value));
		if (type === "b") return booleanCell(value === "1" || value.toLowerCase() === "true");
		if (type === "e") return errorCell(plainText(value));
		return value === "" ? withoutValue(inside) : this.numberOf(value, attribute(tag, "s"));
	}
	sharedText(index) {
		const known = this.texts[index];
		if (known) return known;
		const text = this.meaning.texts[index];
		const cell = text === void 0 ? EMPTY_CELL : textCell(text);
		this.texts[index] = cell;
		return cell;
	}
	numberOf(value, style) {
		const kind = style === null ? "number" : this.meaning.kinds[Number(style)] ?? "number";
		const key = kind === "number" ? value : `${kind} ${value}`;
		const known = this.numbers.get(key);
		if (known) return known;
		const cell = this.freshNumber(value, kind);
		if (this.numbers.size < MOST_KNOWN$1) this.numbers.set(plainText(key), cell);
		return cell;
	}
	freshNumber(value, kind) {
		const number = Number(value);
		if (Number.isNaN(number)) return textCell(plainText(value));
		if (kind === "percent") return percentCell(number);
		if (kind === "number") return numberCell(number);
		const date = serialToDate(number, this.meaning.since1904);
		return Number.isNaN(date.getTime()) ? EMPTY_CELL : dateCell(date.toISOString().slice(0, 10));
	}
};
/** Attributes parted by single spaces, in double quotes: what `attribute` understands. */
function plainTag(tag) {
	if (/['\n\r\t]| =|= /.test(tag)) throw new NotPlain();
	return tag;
}
/** A space, a line end, `>` or `/`: the tag is no longer word. */
var isTagEnd = (code) => code === 32 || code === 62 || code === 47 || code === 10 || code === 13 || code === 9;
function valueOf(inside) {
	const start = inside.indexOf("<v");
	if (start < 0) return "";
	const open = inside.indexOf(">", start);
	return inside.charAt(open - 1) === "/" ? "" : inside.slice(open + 1, inside.indexOf("</v>", open));
}
/** A formula that was never computed is told, not taken for nothing. */
function withoutValue(inside) {
	const start = inside.indexOf("<f");
	const open = start < 0 ? -1 : inside.indexOf(">", start);
	if (open < 0 || inside.charAt(open - 1) === "/") return EMPTY_CELL;
	const formula = plainText(inside.slice(open + 1, inside.indexOf("</f>", open)));
	return formula === "" ? EMPTY_CELL : errorCell(`=${formula}`);
}
/** The column an address such as `AB12` names, from 0; `null` without an address. */
function columnOf(ref, row) {
	if (ref === null) return null;
	let column = 0;
	let at = 0;
	for (; at < ref.length; at++) {
		const code = ref.charCodeAt(at);
		if (code < 65 || code > 90) break;
		column = column * 26 + code - 64;
	}
	if (column === 0 || Number(ref.slice(at)) !== row) throw new NotPlain();
	return column - 1;
}
// electron/engine/intake/readers/scan-workbook.ts
/**
* The sheets of a workbook as spreadsheet programs write them, read while they are unpacked; `null` for one that is not
* plain, which the library reads. Refuses what is larger than any list.
*/
async function scannedWorkbook(file) {
	try {
		return await withParts(file.bytes, (parts) => sheetsOf(parts, file.name));
	} catch (cause) {
		if (cause instanceof Refusal) throw cause;
		return null;
	}
}
async function sheetsOf(parts, fileName) {
	const workbook = await workbookOf(parts);
	const meaning = {
		texts: await sharedTexts(parts, workbook.texts),
		kinds: numberKindsOf(await textPart(parts, workbook.styles)),
		since1904: workbook.since1904
	};
	const texts = [];
	const sheets = [];
	for (const { name, hidden, path } of workbook.sheets) {
		const scanner = new SheetScanner(meaning, {
			columns: READ_LIMITS.columns,
			check: checkOf(fileName, name, sheets)
		}, texts);
		await parts.scan(path, (chunk) => scanner.take(chunk));
		scanner.finish();
		sheets.push({
			name,
			hidden,
			rows: withTallMerges(scanner)
		});
	}
	return sheets;
}
/** Refuses a sheet as soon as it is larger than any list, with what the sheets before it hold. */
function checkOf(path, sheet, before) {
	const earlier = before.reduce((sum, { rows }) => sum + rows.reduce((all, row) => all + row.cells.length, 0), 0);
	return (rows, columns, own) => {
		refuseTooLarge({
			rows,
			columns
		}, path, sheet);
		const cells = earlier + own;
		if (cells > READ_LIMITS.cells) throw new Refusal({
			code: "file-too-large",
			detail: "too-many-cells",
			params: {
				path,
				cells,
				limit: READ_LIMITS.cells
			}
		});
	};
}
async function workbookOf(parts) {
	const path = parts.paths.find((one) => /(^|\/)workbook\.xml$/.test(one)) ?? "";
	const relations = await relationsOf(parts, path, posix.dirname(path));
	const xml = await textPart(parts, path) ?? "";
	let since1904 = false;
	const sheets = [];
	walkElements(xml, /* @__PURE__ */ new Set(["workbookPr", "sheet"]), ({ name, attributes }) => {
		if (name === "workbookPr") since1904 = /^(?:1|true)$/.test(attributes["date1904"] ?? "");
		else sheets.push(sheetOf$1(attributes, relations));
	});
	if (sheets.length === 0) throw new NotPlain();
	return {
		sheets,
		texts: typed(relations, "sharedStrings"),
		styles: typed(relations, "styles"),
		since1904
	};
}
function sheetOf$1(attributes, relations) {
	const id = Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1];
	const relation = relations.find((one) => one.id === id);
	if (relation?.type !== "worksheet") throw new NotPlain();
	const { name = "", state = "visible" } = attributes;
	return {
		name,
		hidden: state !== "visible",
		path: relation.target
	};
}
var typed = (relations, type) => relations.find((one) => one.type === type)?.target ?? null;
async function relationsOf(parts, path, folder) {
	const xml = await textPart(parts, posix.join(folder, "_rels", `${posix.basename(path)}.rels`));
	const found = [];
	walkElements(xml ?? "", /* @__PURE__ */ new Set(["Relationship"]), ({ attributes }) => {
		const { Id = "", Type = "", Target = "" } = attributes;
		const target = Target.startsWith("/") ? Target.slice(1) : posix.join(folder, Target);
		found.push({
			id: Id,
			type: posix.basename(Type),
			target
		});
	});
	return found;
}
async function textPart(parts, path) {
	return (path === null ? null : await parts.read(path))?.toString("utf8").replace(/^\uFEFF/, "") ?? null;
}
/** The texts that cells refer to by number. */
async function sharedTexts(parts, path) {
	const bytes = path === null ? null : await parts.read(path);
	if (bytes === null) return [];
	const xml = bytes.toString("latin1");
	assertPlain(xml);
	const texts = [];
	for (let at = xml.indexOf("<si"); at >= 0; at = xml.indexOf("<si", at + 3)) {
		const open = xml.indexOf(">", at);
		const isEmpty = xml.charAt(open - 1) === "/";
		texts.push(isEmpty ? "" : sharedText(xml.slice(open + 1, xml.indexOf("</si>", open))));
	}
	return texts;
}
var WHOLE = /^<t(?: xml:space="preserve")?>([^<]*)<\/t>$/;
function sharedText(item) {
	const whole = WHOLE.exec(item)?.[1];
	return whole === void 0 ? textsIn(item) : plainText(whole);
}
/** A cell merged over several rows of one column stands for each of them; merged titles stay where they are. */
function withTallMerges({ rows, tail, lastRow }) {
	const ranges = [...tail.matchAll(/<mergeCell\b([^>]*)>/g)].flatMap(([, tag = ""]) => tallRange(tag) ?? []);
	if (ranges.length === 0) return rows;
	const byNumber = new Map(rows.map((row) => [row.number, [...row.cells]]));
	for (const { column, first, last } of ranges) {
		const cell = byNumber.get(first)?.[column] ?? EMPTY_CELL;
		if (cell === EMPTY_CELL) continue;
		for (let row = first + 1; row <= Math.min(last, lastRow); row++) spread(byNumber, row, column, cell);
	}
	return [...byNumber].sort(([a], [b]) => a - b).map(([number, cells]) => ({
		number,
		cells
	}));
}
function spread(rows, row, column, cell) {
	const cells = rows.get(row) ?? [];
	rows.set(row, cells);
	while (cells.length <= column) cells.push(EMPTY_CELL);
	if (cells[column] === EMPTY_CELL) cells[column] = cell;
}
var TALL = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/;
function tallRange(tag) {
	const [, left = "", first = "", right = "", last = ""] = TALL.exec(attribute(tag, "ref") ?? "") ?? [];
	if (left === "" || left !== right || Number(last) <= Number(first)) return null;
	return {
		column: Array.from(left).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
		first: Number(first),
		last: Number(last)
	};
}
// electron/engine/intake/readers/zip-check.ts
/** The entries of a zip file whose declared sizes are sane. Refuses bombs before anything is unpacked. */
async function checkedEntries(bytes, name) {
	const zip = await opened(bytes, name);
	try {
		return await collect(zip, name);
	} finally {
		zip.close();
	}
}
function opened(bytes, name) {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return new Promise((resolve, reject) => {
		fromBuffer(buffer, {
			lazyEntries: true,
			decodeStrings: true
		}, (error, zip) => {
			if (error) reject(damaged(name, error));
			else resolve(zip);
		});
	});
}
function damaged(name, cause) {
	return new Refusal({
		code: "file-unreadable",
		detail: "zip-damaged",
		params: { path: name }
	}, { cause });
}
function collect(zip, name) {
	const parts = [];
	let total = 0;
	return new Promise((resolve, reject) => {
		zip.on("error", (error) => reject(damaged(name, error)));
		zip.on("end", () => resolve(parts));
		zip.on("entry", (entry) => {
			parts.push({
				path: entry.fileName,
				unpacked: entry.uncompressedSize
			});
			total += entry.uncompressedSize;
			const reason = unsafe(entry, parts.length, total);
			if (reason === null) zip.readEntry();
			else reject(new Refusal({
				code: "file-unsafe",
				detail: reason,
				params: { path: name }
			}));
		});
		zip.readEntry();
	});
}
/** An entry that says it unpacks to nothing but holds bytes has lied about its size. */
function unsafe(entry, count, total) {
	if (count > READ_LIMITS.zipEntries) return "zip-too-many-entries";
	if (total > READ_LIMITS.unpackedBytes) return "zip-unpacks-too-large";
	if (entry.uncompressedSize === 0 && entry.compressedSize > 2) return "zip-size-untrue";
	return entry.uncompressedSize / Math.max(1, entry.compressedSize) > READ_LIMITS.zipRatio && entry.uncompressedSize > READ_LIMITS.ratioFromBytes ? "zip-ratio" : null;
}
// electron/engine/intake/readers/xlsx-reader.ts
var PARSERS = {
	xlsx: readXlsx,
	ods: readOds,
	xls: readXls
};
/**
* Reads a zipped workbook (xlsx, xlsm, ods): values only. Macros, links and formulas are never run; formulas give
* their last value.
*/
async function readWorkbook(file) {
	const entries = await checkedEntries(file.bytes, file.name);
	const has = (path) => entries.some((entry) => path.test(entry.path));
	if (has(/(^|\/)workbook\.xml$/)) return xlsxContent(file, entries);
	if (has(/^content\.xml$/) && has(/^mimetype$/)) return contentOf("ods", {
		...file,
		bytes: await openHeaderRows(file.bytes)
	});
	const detail = has(/(^|\/)workbook\.bin$/) ? "is-xlsb" : "is-no-workbook";
	throw new Refusal({
		code: "file-wrong-kind",
		detail,
		params: { path: file.name }
	});
}
async function xlsxContent(file, entries) {
	const sheets = await scannedWorkbook(file);
	if (sheets !== null) return {
		format: "xlsx",
		sheets,
		encoding: null,
		delimiter: null
	};
	return readByLibrary({
		...file,
		bytes: await trimmedWorkbook(file, entries)
	});
}
/** Reads a workbook with all of XML understood and all of it in memory at once. */
var readByLibrary = (file) => contentOf("xlsx", file);
/** Reads a workbook of the kind that Excel wrote until 2003; values only. */
var readOldWorkbook = (file) => contentOf("xls", file);
async function contentOf(format, file) {
	return {
		format,
		sheets: (await parsed$1(format, file, {
			readStyles: format !== "xls",
			maxRows: READ_LIMITS.rows + 1
		})).map((sheet) => sheetOf(sheet, file.name)),
		encoding: null,
		delimiter: null
	};
}
async function parsed$1(format, file, options) {
	try {
		return (await PARSERS[format](file.bytes, options)).sheets;
	} catch (cause) {
		if (!(cause instanceof HucreError)) throw cause;
		const detail = cause instanceof EncryptedFileError ? "xlsx-encrypted" : "xlsx-damaged";
		throw new Refusal({
			code: "file-unreadable",
			detail,
			params: { path: file.name }
		}, { cause });
	}
}
function sheetOf(source, fileName) {
	const merged = tallMerges(source);
	const known = /* @__PURE__ */ new Map();
	const filled = source.rows.map((values, index) => ({
		number: index + 1,
		cells: cellsOf$1(source, values ?? [], index, merged, known)
	})).filter((row) => !isBlank(row));
	refuseTooLarge({
		rows: filled.at(-1)?.number ?? 0,
		columns: filled.reduce((max, row) => Math.max(max, row.cells.length), 0)
	}, fileName, source.name);
	return {
		name: source.name,
		hidden: source.hidden === true || source.veryHidden === true,
		rows: filled
	};
}
function cellsOf$1(source, values, row, merged, known) {
	const cells = values.map((value, column) => {
		const key = `${row},${column}`;
		return sharedCell(known, value ?? merged.get(key) ?? null, source.cells?.get(key));
	});
	const end = cells.findLastIndex((cell) => cell !== EMPTY_CELL);
	return cells.slice(0, end + 1);
}
/** Different texts remembered at most; a column of nothing but different ones gains nothing. */
var MOST_KNOWN = 1e4;
/** Most texts of a list come again and again (countries, towns, yes and no): one cell does for all of them. */
function sharedCell(known, value, detail) {
	if (typeof value !== "string" || detail?.type === "error") return cellOf(value, detail);
	const before = known.get(value);
	if (before) return before;
	const fresh = textCell(value);
	if (known.size < MOST_KNOWN) known.set(value, fresh);
	return fresh;
}
function cellOf(value, detail) {
	if (detail?.type === "error") return errorCell(String(value));
	if (value === null) return detail?.type === "formula" ? errorCell(`=${detail.formula ?? ""}`) : EMPTY_CELL;
	if (typeof value === "string") return textCell(value);
	if (typeof value === "boolean") return booleanCell(value);
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? EMPTY_CELL : dateCell(value.toISOString().slice(0, 10));
	return detail?.style?.numFmt?.includes("%") === true ? percentCell(value) : numberCell(value);
}
// electron/engine/intake/readers/read-file.ts
/** UTF-16 text of the stream that holds a password-protected workbook inside an OLE file. */
var ENCRYPTED_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");
var READERS = {
	zip: (file) => readWorkbook(file),
	text: readCsv,
	ole: (file) => Buffer.from(file.bytes).includes(ENCRYPTED_PACKAGE) ? Promise.reject(new Refusal({
		code: "file-unreadable",
		detail: "xlsx-encrypted",
		params: { path: file.name }
	})) : readOldWorkbook(file),
	pdf: (file) => Promise.reject(new Refusal({
		code: "file-wrong-kind",
		detail: "is-pdf",
		params: { path: file.name }
	})),
	binary: (file) => Promise.reject(new Refusal({
		code: "file-wrong-kind",
		detail: "is-binary",
		params: { path: file.name }
	}))
};
/**
* Reads a list of any known format into sheets. Refuses with a coded reason what is no list: wrong kind, damaged,
* locked with a password, unsafe to unpack, too large, or without any content.
*/
async function readList(file, options = {}) {
	if (file.bytes.byteLength === 0) throw new Refusal({
		code: "file-empty",
		params: { path: file.name }
	});
	const content = await READERS[natureOf(file.bytes)](file, options);
	if (content.sheets.every((sheet) => sheet.rows.length === 0)) throw new Refusal({
		code: "no-table",
		params: { path: file.name }
	});
	return content;
}
// shared/corridors/records.ts
/** May the worker leave the employer? Risk model 4.6, legal context. */
var LEGAL_CONTEXTS = [
	"free-choice",
	"notice-needed",
	"permission-needed",
	"tied",
	"tied-and-criminalised"
];
var legalContextSchema = z.enum(LEGAL_CONTEXTS);
z.strictObject({
	id: idSchema,
	name: z.string().min(1).max(300),
	recruiterId: idSchema.nullable(),
	supplierId: idSchema.nullable(),
	siteId: idSchema.nullable(),
	recruiterChain: recruiterChainSchema.nullable(),
	legalContext: legalContextSchema.nullable(),
	/** Expected monthly take-home pay at the destination. */
	monthlyWage: moneySchema.nullable(),
	workersPerYear: countSchema.nullable(),
	/** Name of the visa or permit, as the papers call it. */
	visa: z.string().max(300).nullable(),
	/** What a worker typically owes on arrival because of the recruitment. */
	debt: moneySchema.nullable(),
	documentsRetained: z.boolean().nullable(),
	contractSubstituted: z.boolean().nullable(),
	notes: z.string().nullable(),
	custom: customSchema,
	source: sourceRowSchema.nullable(),
	createdAt: z.iso.datetime(),
	updatedAt: z.iso.datetime(),
	deletedAt: z.iso.datetime().nullable()
});
z.strictObject({
	id: idSchema,
	corridorId: idSchema,
	position: z.int().min(0),
	role: z.enum([
		"origin",
		"transit",
		"destination"
	]),
	country: countryCodeSchema.nullable(),
	place: z.string().nullable(),
	lat: latSchema.nullable(),
	lon: lonSchema.nullable()
});
/** Recruitment fees and related costs by the definition of the ILO (2019, paragraphs 6 to 14). */
var FEE_CATEGORIES = [
	"recruitment-fee",
	"medical",
	"insurance",
	"skills-test",
	"training",
	"equipment",
	"travel-lodging",
	"administrative",
	"illegitimate"
];
var FEE_PAYERS = [
	"worker",
	"employer",
	"recruiter"
];
z.strictObject({
	id: idSchema,
	corridorId: idSchema,
	/** The stop at which it is charged; `null` = not known. */
	stopPosition: z.int().min(0).nullable(),
	label: z.string().min(1),
	category: z.enum(FEE_CATEGORIES).nullable(),
	amount: moneySchema,
	payer: z.enum(FEE_PAYERS),
	paidOn: calendarDateSchema.nullable(),
	receipt: z.boolean().nullable()
});
z.strictObject({
	id: idSchema,
	corridorId: idSchema,
	position: z.int().min(0),
	recruiterId: idSchema,
	/** The stop at which this one takes over; `null` = not known. */
	stopPosition: z.int().min(0).nullable()
});
z.strictObject({
	id: idSchema,
	corridorId: idSchema,
	position: z.int().min(0),
	label: z.string().trim().min(1).max(200),
	arrivedOn: calendarDateSchema.nullable(),
	workers: countSchema.nullable(),
	/** What one worker of the cohort paid in all; `null` = as the fees of the corridor say. */
	paid: moneySchema.nullable(),
	/** What was repaid to the cohort in all. */
	repaid: moneySchema.nullable()
});
var words = (values) => values.map((value) => value.replace(/[-_]/g, " "));
words(TOLD_SECTORS), words(RECRUITER_CHAINS), words(LEGAL_CONTEXTS), words(LICENCE_STATUSES), words(RECRUITER_KINDS), words(FEE_PAYERS), words(FEE_CATEGORIES), words(RELATED_ROLES), words(RELATED_TYPES);
// electron/engine/reference/read-grid.ts
/** Tables of countries, areas or sectors are small; a larger file is something else. */
var MOST_SMALL_TABLE_BYTES = 4e7;
/** The sheets of a csv or xlsx file as rows of text, in any encoding a list may have. */
async function readGrids(file) {
	const bytes = await onFile(file.path, () => readFile(file.path));
	const { sheets } = await readList({
		name: file.name,
		bytes
	});
	return sheets.filter((sheet) => !sheet.hidden).map((sheet) => sheet.rows.map(({ number, cells }) => ({
		row: number,
		cells: cells.map((cell) => cell.text)
	})));
}
/** What the first sheet that fits says; refuses the file with the columns it should have. */
async function fromGrids(file, read, detail) {
	for (const grid of await readGrids(file)) {
		const found = read(grid);
		if (found !== null) return found;
	}
	throw new Refusal({
		code: "no-table",
		detail,
		params: { path: file.path }
	});
}
// shared/reference/events/collect-events.ts
var FIRST_ROOM = 4096;
/** A typed array with room to grow: doubled when it is full, so that a row costs the same on average. */
var Growing = class {
	#array;
	#make;
	constructor(make) {
		this.#make = make;
		this.#array = make(FIRST_ROOM);
	}
	put(at, value) {
		if (at >= this.#array.length) {
			const wider = this.#make(this.#array.length * 2);
			wider.set(this.#array);
			this.#array = wider;
		}
		this.#array[at] = value;
	}
	cut(count) {
		const exact = this.#make(count);
		exact.set(this.#array.subarray(0, count));
		return exact;
	}
};
/** Words met so far with their position; the empty word is first. Too many of them become "none" instead of wrapping. */
var WordList = class {
	words = [""];
	#at = /* @__PURE__ */ new Map([["", 0]]);
	#most;
	constructor(most) {
		this.#most = most;
	}
	at(word) {
		const known = this.#at.get(word);
		if (known !== void 0) return known;
		if (this.words.length >= this.#most) return 0;
		this.#at.set(word, this.words.length);
		return this.words.push(word) - 1;
	}
};
var MOST_PARTIES = 65535;
var LONGEST_WORD = 120;
/** Gathers events into columns while a file is read; memory grows with the events, not with the file. */
var EventCollector = class {
	#lat = new Growing((length) => new Float64Array(length));
	#lon = new Growing((length) => new Float64Array(length));
	#deaths = new Growing((length) => new Int32Array(length));
	#day = new Growing((length) => new Int32Array(length));
	#place = new Growing((length) => new Uint32Array(length));
	#party = new Growing((length) => new Uint16Array(length));
	#country = new Growing((length) => new Uint16Array(length));
	#precision = new Growing((length) => new Uint8Array(length));
	#violence = new Growing((length) => new Uint8Array(length));
	#countries = new WordList(MOST_PARTIES);
	#places = new WordList(4e6);
	#parties = new WordList(MOST_PARTIES);
	#ids = /* @__PURE__ */ new Set();
	vague = 0;
	deathsInAll = 0;
	firstDay = Infinity;
	lastDay = -Infinity;
	get count() {
		return this.#ids.size;
	}
	/** Takes an event; an id that came before is refused. */
	add(event) {
		if (this.#ids.has(event.id)) return {
			code: "twice",
			field: "id",
			value: event.id
		};
		const at = this.#ids.size;
		this.#ids.add(event.id);
		this.#lat.put(at, event.lat);
		this.#lon.put(at, event.lon);
		this.#deaths.put(at, event.deaths);
		this.#day.put(at, event.day);
		this.#precision.put(at, event.precision);
		this.#violence.put(at, event.violence);
		this.#country.put(at, this.#countries.at(event.country));
		this.#place.put(at, this.#places.at(event.place.slice(0, LONGEST_WORD)));
		this.#party.put(at, this.#parties.at(event.party.slice(0, LONGEST_WORD)));
		this.#tally(event);
		return null;
	}
	#tally(event) {
		this.vague += event.precision >= 5 ? 1 : 0;
		this.deathsInAll += event.deaths;
		this.firstDay = Math.min(this.firstDay, event.day);
		this.lastDay = Math.max(this.lastDay, event.day);
	}
	/** The columns of everything taken, for data that speaks up to `lastDay`. */
	events(lastDay = this.lastDay) {
		const { count } = this;
		return {
			columns: {
				count,
				lat: this.#lat.cut(count),
				lon: this.#lon.cut(count),
				deaths: this.#deaths.cut(count),
				day: this.#day.cut(count),
				precision: this.#precision.cut(count),
				violence: this.#violence.cut(count),
				country: this.#country.cut(count),
				countries: this.#countries.words,
				lastDay
			},
			labels: {
				ids: [...this.#ids],
				place: this.#place.cut(count),
				places: this.#places.words,
				party: this.#party.cut(count),
				parties: this.#parties.words
			}
		};
	}
};
// shared/reference/events/layout.ts
/** Columns of UCDP GED, all editions since 17 (codebooks of GED 19.1 to 26.1) and the country files on HDX. */
var UCDP = {
	id: ["id"],
	lat: ["latitude"],
	lon: ["longitude"],
	date: ["date_end"],
	deaths: ["best", "best_est"],
	precision: ["where_prec"],
	violence: ["type_of_violence"],
	country: ["country"],
	region: ["adm_1"],
	place: ["where_coordinates"],
	party: ["dyad_name"],
	status: ["code_status"]
};
/** Columns of ACLED's data export (ACLED codebook, 2023). */
var ACLED = {
	id: ["event_id_cnty"],
	lat: ["latitude"],
	lon: ["longitude"],
	date: ["event_date"],
	deaths: ["fatalities"],
	precision: ["geo_precision"],
	country: ["country"],
	region: ["admin1"],
	place: ["location"],
	party: ["actor1"],
	otherParty: ["actor2"]
};
var NEEDED = {
	ucdp: [
		"id",
		"lat",
		"lon",
		"date",
		"deaths",
		"precision",
		"violence",
		"country"
	],
	acled: [
		"id",
		"lat",
		"lon",
		"date",
		"deaths",
		"country"
	]
};
/** The official order of the 49 columns (GED 22 to 26): some candidate files come without a heading. */
var GED_49 = "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob".split(" ");
var normal = (heading) => heading.replace(/^\uFEFF/, "").trim().toLowerCase();
function columnsOf(headings, names) {
	const found = Object.entries(names).flatMap(([field, known]) => {
		const at = headings.findIndex((heading) => known.includes(heading));
		return at < 0 ? [] : [[field, at]];
	});
	return Object.fromEntries(found);
}
function layoutOf(family, headings, headerless) {
	return {
		family,
		columns: columnsOf(headings, family === "ucdp" ? UCDP : ACLED),
		width: headings.length,
		headerless
	};
}
/** A row of the fixed 49 columns that holds an event already: an id, a year and a type where they belong. */
function isHeaderless(cells) {
	return cells.length === GED_49.length && /^\d+$/.test(cells[0] ?? "") && /^(19|20)\d\d$/.test(cells[2] ?? "") && /^[123]$/.test(cells[5] ?? "");
}
/** The columns a file of events lacks, in its publisher's words; empty when it can be read. */
function missingEventColumns({ family, columns }) {
	const names = family === "ucdp" ? UCDP : ACLED;
	return NEEDED[family].filter((field) => columns[field] === void 0).map((field) => names[field]?.[0] ?? field);
}
/** The layout of a file by its first row. What it can't be read for lack of columns, `missingEventColumns` says. */
function eventLayout(firstRow) {
	if (isHeaderless(firstRow)) return layoutOf("ucdp", GED_49, true);
	const headings = firstRow.map(normal);
	return layoutOf(headings.includes("event_id_cnty") ? "acled" : "ucdp", headings, false);
}
/** A second row of tags such as `#date+year` (Humanitarian Exchange Language) holds no event. */
function isTagRow(cells) {
	return cells.some((cell) => /^#[a-z]/.test(cell)) && cells.every((cell) => cell === "" || /^#[a-z+_]/.test(cell));
}
// electron/engine/reference/verdicts.ts
/** Rows shown one by one; the others are counted by their reason. */
var MOST_KEPT = 200;
/** Rows that were not taken: the first ones whole, all of them counted by reason, so that memory stays bounded. */
var Verdicts = class {
	rows = [];
	byCode = /* @__PURE__ */ new Map();
	last = null;
	count = 0;
	add(row) {
		this.count++;
		this.last = row;
		this.byCode.set(row.code, (this.byCode.get(row.code) ?? 0) + 1);
		if (this.rows.length < MOST_KEPT) this.rows.push({
			...row,
			value: row.value?.slice(0, 80) ?? null
		});
	}
};
// electron/engine/reference/row-stream.ts
/** The full UCDP file has 250 MB; six times that is no table of this kind, and reading it would only waste an hour. */
var MOST_TABLE_BYTES = 15e8;
var CHUNK_BYTES = 1 << 19;
/** A cell may hold line feeds, but a row of more than 16 MB has lost the quote that ends it. */
var MOST_CHUNKS_PER_ROW = 32;
var refuse = (path, code, detail) => new Refusal({
	code,
	detail,
	params: { path }
});
/** Text of the bytes, strictly UTF-8: another encoding would silently spoil every name. Binary content is refused. */
var TextOfBytes = class extends Transform {
	#utf8 = new TextDecoder("utf-8", { fatal: true });
	#path;
	#lastByte = 10;
	bytes = 0;
	constructor(path) {
		super({
			readableObjectMode: true,
			readableHighWaterMark: 2
		});
		this.#path = path;
	}
	get lineEnded() {
		return this.#lastByte === 10 || this.#lastByte === 13;
	}
	_transform(chunk, _, done) {
		this.bytes += chunk.length;
		this.#lastByte = chunk.at(-1) ?? this.#lastByte;
		if (chunk.includes(0)) done(refuse(this.#path, "file-wrong-kind", "not-text"));
		else if (this.bytes > 15e8) done(refuse(this.#path, "file-too-large", "table-too-large"));
		else this.#decode(done, "not-utf8", () => this.#utf8.decode(chunk, { stream: true }));
	}
	_flush(done) {
		this.#decode(done, "cut-off", () => this.#utf8.decode());
	}
	#decode(done, detail, decode) {
		let text;
		try {
			text = decode();
		} catch (cause) {
			if (!(cause instanceof TypeError)) throw cause;
			done(refuse(this.#path, "file-unreadable", detail));
			return;
		}
		if (text === "") done();
		else done(null, text);
	}
};
var asError = (cause) => cause instanceof Error ? cause : new Error(String(cause));
/** Parses text as it comes; the parser keeps the row that a chunk cuts in two, line feeds in quotes included. */
function parsed(text, path, take, options) {
	return new Promise((resolve, reject) => {
		let [rows, emptyChunks, openQuote] = [
			0,
			0,
			false
		];
		const fail = (cause) => {
			text.destroy();
			reject(asError(cause));
		};
		const chunk = ({ data, errors }) => {
			options.signal.throwIfAborted();
			emptyChunks = data.length === 0 ? emptyChunks + 1 : 0;
			if (emptyChunks > MOST_CHUNKS_PER_ROW) throw refuse(path, "file-unreadable", "row-without-end");
			openQuote = errors.some((error) => error.code === "MissingQuotes");
			for (const cells of data) {
				rows++;
				if (cells.length > 1 || cells[0] !== "") take(cells, rows);
			}
			options.onProgress(text.bytes);
		};
		text.on("error", reject);
		Papa.parse(text, {
			delimitersToGuess: [
				",",
				";",
				"	",
				"|"
			],
			chunk: (results, parser) => {
				try {
					chunk(results);
				} catch (cause) {
					fail(cause);
					parser.abort();
				}
			},
			complete: () => resolve({
				rows,
				openQuote,
				lineEnded: text.lineEnded
			}),
			error: fail
		});
	});
}
function openZip(path) {
	return new Promise((resolve, reject) => {
		open$1(path, {
			lazyEntries: true,
			autoClose: false
		}, (error, zip) => {
			if (error) reject(new Refusal({
				code: "file-unreadable",
				detail: "zip-damaged",
				params: { path }
			}));
			else resolve(zip);
		});
	});
}
/** The largest table in a zip: official downloads hold one, with notes beside it. */
function largestTable(zip, path) {
	let best = null;
	return new Promise((resolve, reject) => {
		zip.on("error", () => reject(refuse(path, "file-unreadable", "zip-damaged")));
		zip.on("entry", (entry) => {
			if (/\.(csv|tsv|txt)$/i.test(entry.fileName) && entry.uncompressedSize > (best?.uncompressedSize ?? 0)) best = entry;
			zip.readEntry();
		});
		zip.on("end", () => {
			if (best === null) reject(refuse(path, "no-table", "zip-without-table"));
			else if (best.uncompressedSize > 15e8) reject(refuse(path, "file-too-large", "table-too-large"));
			else resolve(best);
		});
		zip.readEntry();
	});
}
function entryStream(zip, entry, path) {
	return new Promise((resolve, reject) => {
		zip.openReadStream(entry, (error, stream) => {
			if (error) reject(refuse(path, "file-unreadable", "zip-damaged"));
			else resolve(stream.on("close", () => zip.close()));
		});
	});
}
async function bytesOf({ path, name }) {
	if (!/\.zip$/i.test(name)) return createReadStream(path, { highWaterMark: CHUNK_BYTES });
	const zip = await openZip(path);
	return entryStream(zip, await largestTable(zip, path), path);
}
/**
* Hands on the rows of a delimited text file, or of the largest one in a zip, in bounded memory; rows are counted from 1,
* empty ones are passed over. Refuses what is not text in UTF-8 and rows that never end.
*/
async function eachRow(file, options, take) {
	return onFile(file.path, async () => {
		const bytes = await bytesOf(file);
		const text = new TextOfBytes(file.path);
		bytes.on("error", (cause) => text.destroy(cause));
		try {
			return await parsed(bytes.pipe(text), file.path, take, options);
		} finally {
			bytes.destroy();
		}
	});
}
// electron/engine/reference/read-events.ts
/** More events than any publisher has; the columns of as many take 70 MB. */
var MOST_EVENTS = 2e6;
/** Answers asked again and again: two of three events share their point with another one. */
function remembered(outlines) {
	const known = /* @__PURE__ */ new Map();
	const keep = (key, ask) => {
		const before = known.get(key);
		if (before !== void 0) return before;
		if (known.size > 5e5) known.clear();
		const fresh = ask();
		known.set(key, fresh);
		return fresh;
	};
	return {
		near: (country, lat, lon) => keep(`${country} ${lat} ${lon}`, () => outlines.near(country, lat, lon)),
		onLand: (lat, lon) => keep(`${lat} ${lon}`, () => outlines.onLand(lat, lon))
	};
}
/** Reads one file row by row. */
var EventsReader = class {
	path;
	outlines;
	today;
	collector = new EventCollector();
	verdicts = new Verdicts();
	layout = null;
	#lastProblemRow = 0;
	#unclear = 0;
	constructor(path, outlines, today) {
		this.path = path;
		this.outlines = outlines;
		this.today = today;
	}
	take(cells, row) {
		if (this.layout === null) {
			this.layout = this.#layout(cells);
			if (!this.layout.headerless) return;
		}
		if (row === 2 && isTagRow(cells)) return;
		this.#event(cells, row, this.layout);
	}
	#layout(firstRow) {
		const layout = eventLayout(firstRow);
		const missing = missingEventColumns(layout);
		if (missing.length === 0) return layout;
		const params = {
			path: this.path,
			missing: missing.join(", ")
		};
		throw new Refusal({
			code: "no-table",
			detail: "events-columns",
			params
		});
	}
	#event(cells, row, layout) {
		const { event, problem } = readEvent(cells, {
			layout,
			outlines: this.outlines,
			today: this.today
		});
		const status = cells[layout.columns.status ?? -1] ?? "Clear";
		if (status !== "Clear" && status !== "") this.#unclear++;
		const wrong = event === null ? problem : this.collector.add(event);
		if (wrong !== null) {
			this.#lastProblemRow = row;
			this.verdicts.add({
				row,
				column: wrong.field,
				value: wrong.value,
				code: wrong.code
			});
		}
		this.#refuseTooMany();
	}
	#refuseTooMany() {
		if (this.collector.count <= MOST_EVENTS) return;
		throw new Refusal({
			code: "file-too-large",
			detail: "too-many-events",
			params: {
				path: this.path,
				most: MOST_EVENTS
			}
		});
	}
	/** A last row without all its columns or the quote that ends it: the rest of the file is missing. */
	refuseCutOff(rows, openQuote) {
		const short = this.#lastProblemRow === rows && this.verdicts.last?.code === "cut-off";
		if (!openQuote && !short) return;
		throw new Refusal({
			code: "file-unreadable",
			detail: "cut-off",
			params: {
				path: this.path,
				row: rows
			}
		});
	}
	/** Candidate files say for a part of their rows that they still have to be checked. */
	get preliminary() {
		return this.#unclear > this.collector.count / 20;
	}
};
/** UCDP names its monthly files with three parts and more, `GEDEvent_v26_0_8.csv`; final ones have two. */
var CANDIDATE_NAME = /v?\d\d[._]\d{1,2}[._]\d{1,2}/i;
var CREDITS = {
	ucdp: {
		name: "UCDP Georeferenced Event Dataset",
		licence: "CC BY 4.0",
		credit: "Uppsala Conflict Data Program (UCDP), Georeferenced Event Dataset, CC BY 4.0",
		publisher: "Uppsala Conflict Data Program"
	},
	acled: {
		name: "ACLED",
		licence: "ACLED terms of use; not to be passed on",
		credit: "Armed Conflict Location & Event Data (ACLED), acleddata.com",
		publisher: "ACLED"
	}
};
var dateOf = (day) => addDays("1970-01-01", day);
function editionOf(reader, file, layout, id) {
	const { collector } = reader;
	const about = CREDITS[layout.family];
	const asOf = dateOf(collector.lastDay);
	const year = Number(asOf.slice(0, 4));
	return {
		id,
		kind: "events",
		edition: file.name,
		asOf,
		licence: about.licence,
		credits: [about.credit],
		sources: [{
			title: about.name,
			publisher: about.publisher,
			year,
			licence: about.licence,
			citationStatus: "looked-up"
		}],
		family: layout.family,
		preliminary: layout.family === "ucdp" && (CANDIDATE_NAME.test(file.name) || reader.preliminary),
		count: collector.count,
		firstDay: collector.firstDay,
		lastDay: collector.lastDay,
		countries: [],
		vague: collector.vague,
		deaths: collector.deathsInAll
	};
}
/** Why nothing of a file can be used: no row at all, or the first of the wrong ones with its reason. */
function noneUsable({ path }, { rows: wrong, count }) {
	const [first] = wrong;
	if (first === void 0) return new Refusal({
		code: "no-table",
		detail: "events-empty",
		params: { path }
	});
	const { row, column, code } = first;
	return new Refusal({
		code: "no-table",
		detail: "events-none",
		params: {
			path,
			rows: count,
			row,
			column: column ?? "",
			code
		}
	});
}
/** Reads a file of events: UCDP GED, its candidates and country files, or an ACLED export, told apart by their columns. */
async function readEventsFile(file, context, options) {
	const reader = new EventsReader(file.path, remembered(context.outlines), dayNumber(context.today));
	const { rows, openQuote } = await eachRow(file, options, (cells, row) => reader.take(cells, row));
	if (reader.layout === null) throw new Refusal({
		code: "no-table",
		params: { path: file.path }
	});
	reader.refuseCutOff(rows, openQuote);
	if (reader.collector.count === 0) throw noneUsable(file, reader.verdicts);
	const edition = editionOf(reader, file, reader.layout, context.id);
	const events = reader.collector.events();
	const { countries } = events.columns;
	return {
		events,
		edition: {
			...edition,
			countries: [...countries]
		},
		verdicts: reader.verdicts
	};
}
// shared/reference/geojson.ts
var positionSchema = z.tuple([z.number(), z.number()]).rest(z.number());
var geometrySchema = z.discriminatedUnion("type", [
	z.looseObject({
		type: z.literal("Point"),
		coordinates: positionSchema
	}),
	z.looseObject({
		type: z.literal("Polygon"),
		coordinates: z.array(z.array(positionSchema).min(4)).min(1)
	}),
	z.looseObject({
		type: z.literal("MultiPolygon"),
		coordinates: z.array(z.array(z.array(positionSchema).min(4)).min(1)).min(1)
	})
]);
var propertySchema = z.union([
	z.string(),
	z.number(),
	z.boolean(),
	z.null()
]);
var collectionSchema = z.looseObject({
	type: z.literal("FeatureCollection"),
	features: z.array(z.looseObject({
		type: z.literal("Feature"),
		geometry: geometrySchema,
		properties: z.record(z.string(), z.unknown()).nullable()
	}))
});
function cornersOf(geometry) {
	switch (geometry.type) {
		case "Point": return [{
			lon: geometry.coordinates[0],
			lat: geometry.coordinates[1]
		}];
		case "Polygon": return (geometry.coordinates[0] ?? []).slice(0, -1).map(([lon, lat]) => ({
			lon,
			lat
		}));
		case "MultiPolygon": return geometry.coordinates.flatMap((rings) => (rings[0] ?? []).slice(0, -1).map(([lon, lat]) => ({
			lon,
			lat
		})));
	}
}
/**
* The circle a shape becomes: the mean of its corners, and the distance to the farthest one. It covers the shape, so
* that no place inside a drawn area is left out; a long shape covers more than itself.
*/
function coveringCircle(corners) {
	const mean = (of) => corners.reduce((sum, point) => sum + of(point), 0) / corners.length;
	const centre = {
		lat: mean((point) => point.lat),
		lon: mean((point) => point.lon)
	};
	return {
		...centre,
		radiusKm: Math.max(0, ...corners.map((corner) => distanceKm(centre, corner)))
	};
}
var rounded = (value) => String(Math.round(value * 1e5) / 1e5);
function cellsOf(geometry, properties) {
	const { lat, lon, radiusKm } = coveringCircle(cornersOf(geometry));
	const told = Object.entries(properties).flatMap(([key, value]) => {
		const plain = propertySchema.safeParse(value);
		return plain.success && plain.data !== null ? [[key.toLowerCase(), String(plain.data)]] : [];
	});
	const shape = geometry.type === "Point" ? {} : { radius_km: rounded(Math.max(.1, radiusKm)) };
	return {
		...Object.fromEntries(told),
		...shape,
		lat: rounded(lat),
		lon: rounded(lon)
	};
}
/**
* Features of a GeoJSON collection (RFC 7946) as rows of an own list: properties are its columns, a polygon becomes the
* circle that covers it. `null` when it is none.
*/
function geoJsonRows(value) {
	const parsed = collectionSchema.safeParse(value);
	if (!parsed.success) return null;
	return parsed.data.features.map(({ geometry, properties }) => cellsOf(geometry, properties ?? {}));
}
// shared/reference/own-hotspots.ts
/** Columns of an own hotspot list; the first three are needed. Headings are matched without case, spaces and dashes. */
var OWN_HOTSPOT_COLUMNS = [
	"name",
	"lat",
	"lon",
	"radius_km",
	"severity",
	"kind",
	"extent",
	"country",
	"sectors",
	"patterns",
	"confirmed_on"
];
var ALIASES = {
	latitude: "lat",
	longitude: "lon",
	lng: "lon",
	long: "lon",
	radius: "radius_km",
	country_code: "country",
	iso2: "country",
	sector: "sectors",
	pattern: "patterns",
	last_confirmed: "confirmed_on",
	place: "name"
};
/** The column a heading means, or `null` for one that is kept out. */
function ownHotspotColumn(heading) {
	const key = heading.trim().toLowerCase().replace(/[^a-z0-9]+/g, "_").replace(/^_|_$/g, "");
	return OWN_HOTSPOT_COLUMNS.find((column) => column === key) ?? ALIASES[key] ?? null;
}
/** The columns without which a file is no hotspot list. */
function missingColumns(headings) {
	const found = headings.map(ownHotspotColumn);
	return [
		"name",
		"lat",
		"lon"
	].filter((column) => !found.includes(column));
}
var RowProblem = class extends Error {
	problem;
	constructor(column, value, code) {
		super(code);
		this.problem = {
			column,
			value,
			code
		};
	}
};
var text = (cells, column) => (cells[column] ?? "").trim();
/** A number with a point or, where no point stands, a decimal comma. */
function numberIn(cells, column, { min, max }) {
	const given = text(cells, column);
	if (given === "") return null;
	const value = Number(given.includes(".") ? given : given.replace(",", "."));
	if (!Number.isFinite(value)) throw new RowProblem(column, given, "not-a-number");
	if (value < min || value > max) throw new RowProblem(column, given, "out-of-range");
	return value;
}
function needed(value, column) {
	if (value === null) throw new RowProblem(column, null, "empty");
	return value;
}
function wordIn(cells, column, words) {
	const given = text(cells, column);
	if (given === "") return null;
	const word = words.find((known) => known === given.toLowerCase().replace(/[\s_]+/g, "-"));
	if (word === void 0) throw new RowProblem(column, given, "unknown-word");
	return word;
}
function dateIn(cells, column) {
	const given = text(cells, column);
	if (given === "") return null;
	if (!calendarDateSchema.safeParse(given).success) throw new RowProblem(column, given, "not-a-date");
	return given;
}
function countryIn(cells) {
	const given = text(cells, "country").toUpperCase();
	if (given === "") return null;
	if (!/^[A-Z]{2}$/.test(given)) throw new RowProblem("country", given, "not-a-country");
	return given;
}
var listIn = (cells, column) => text(cells, column).split(/[;|]/).map((part) => part.trim().toLowerCase()).filter((part) => part !== "");
/** A latitude that can only be a longitude is the most common slip: say so instead of "out of range". */
function refuseSwapped(cells) {
	const [lat, lon] = [Number(text(cells, "lat")), Number(text(cells, "lon"))];
	if (Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90) throw new RowProblem("lat", text(cells, "lat"), "swapped-coordinates");
}
var DEFAULT_RADIUS_KM = 25;
function hotspotOf(cells, id) {
	const name = text(cells, "name");
	refuseSwapped(cells);
	return {
		id,
		name: needed(name === "" ? null : name, "name"),
		country: countryIn(cells),
		lat: needed(numberIn(cells, "lat", {
			min: -90,
			max: 90
		}), "lat"),
		lon: needed(numberIn(cells, "lon", {
			min: -180,
			max: 180
		}), "lon"),
		radiusKm: numberIn(cells, "radius_km", {
			min: .1,
			max: 1e3
		}) ?? DEFAULT_RADIUS_KM,
		extent: wordIn(cells, "extent", [
			"place",
			"region",
			"camp"
		]) ?? "place",
		kind: wordIn(cells, "kind", HOTSPOT_KINDS) ?? "conflict",
		basis: "own",
		status: "current",
		period: null,
		deaths12m: null,
		events12m: null,
		lastEventOn: null,
		confidence: "medium",
		verification: "looked-up",
		sectors: listIn(cells, "sectors"),
		patterns: listIn(cells, "patterns"),
		actors: [],
		sources: [0],
		severity: numberIn(cells, "severity", {
			min: 0,
			max: 100
		}),
		confirmedOn: dateIn(cells, "confirmed_on")
	};
}
/**
* Reads rows of an own list (cells by column name) into hotspots. Each wrong row gets one verdict and is left out;
* empty rows are passed over; a second row of the same name and place is refused, because it would count twice.
*/
function readOwnHotspots(rows, idPrefix) {
	const hotspots = [];
	const rejected = [];
	const seen = /* @__PURE__ */ new Set();
	for (const [i, cells] of rows.entries()) {
		const row = i + 2;
		if (Object.values(cells).every((cell) => (cell ?? "").trim() === "")) continue;
		try {
			const hotspot = hotspotOf(cells, `${idPrefix}-${row}`);
			const key = `${hotspot.name.toLowerCase()} ${hotspot.lat} ${hotspot.lon}`;
			if (seen.has(key)) throw new RowProblem("name", hotspot.name, "twice");
			seen.add(key);
			hotspots.push(hotspot);
		} catch (cause) {
			if (!(cause instanceof RowProblem)) throw cause;
			rejected.push({
				row,
				...cause.problem
			});
		}
	}
	return {
		hotspots,
		rejected
	};
}
/** An edition of own hotspots, named after its file. */
function ownHotspotsEdition(hotspots, file) {
	return {
		id: file.id,
		kind: "hotspots",
		edition: file.name,
		asOf: hotspots.map((hotspot) => hotspot.confirmedOn ?? file.loadedOn).sort().at(-1) ?? file.loadedOn,
		licence: "own data",
		credits: [],
		sources: [{
			title: file.name,
			publisher: null,
			year: null,
			licence: null,
			citationStatus: "looked-up"
		}],
		hotspots: [...hotspots]
	};
}
// electron/engine/reference/read-small.ts
/** Own lists are places somebody knows; a longer one is event data, which has its own kind. */
var MOST_PLACES = 5e3;
function ownHeader(file, { id, today }, asOf = today) {
	return {
		id,
		edition: file.name,
		asOf,
		licence: "own data",
		credits: [],
		sources: [{
			title: file.name,
			publisher: null,
			year: null,
			licence: null,
			citationStatus: "looked-up"
		}]
	};
}
/** Cells by their column; a file without the needed columns says which ones are missing. */
function hotspotCells(grid, path) {
	const head = grid.findIndex(({ cells }) => missingColumns(cells).length === 0);
	const headings = grid[head]?.cells.map((heading) => ownHotspotColumn(heading) ?? heading) ?? [];
	if (head < 0) {
		const params = {
			path,
			missing: missingColumns(grid[0]?.cells ?? []).join(", "),
			columns: OWN_HOTSPOT_COLUMNS.join(", ")
		};
		throw new Refusal({
			code: "no-table",
			detail: "hotspots-columns",
			params
		});
	}
	return grid.slice(head + 1).map(({ cells }) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ""])));
}
/** A JSON file in UTF-8. */
async function readJson(file) {
	const bytes = await onFile(file.path, () => readFile(file.path));
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch (cause) {
		if (!(cause instanceof SyntaxError || cause instanceof TypeError)) throw cause;
		throw new Refusal({
			code: "file-unreadable",
			detail: "not-json",
			params: { path: file.path }
		}, { cause });
	}
}
var isGeoJson = ({ name }) => /\.(geo)?json$/i.test(name);
async function hotspotRows(file) {
	if (!isGeoJson(file)) return fromGrids(file, (grid) => hotspotCells(grid, file.path), "hotspots-columns");
	const rows = geoJsonRows(await readJson(file));
	if (rows === null) throw new Refusal({
		code: "no-table",
		detail: "not-geojson",
		params: { path: file.path }
	});
	return rows;
}
/** An own list of places: csv, xlsx or GeoJSON points and polygons. */
async function readHotspotsFile(file, context) {
	const rows = await hotspotRows(file);
	if (rows.length > MOST_PLACES) {
		const params = {
			rows: rows.length,
			most: MOST_PLACES
		};
		throw new Refusal({
			code: "refused",
			detail: "too-many-hotspots",
			params
		});
	}
	const { hotspots, rejected } = readOwnHotspots(rows, context.id);
	return {
		content: ownHotspotsEdition(hotspots, {
			id: context.id,
			name: file.name,
			loadedOn: context.today
		}),
		rejected
	};
}
/** `CAHRA list 2025-06-30.xlsx`: the day a list speaks for, where its name says it. */
function dateInName(name, today) {
	const found = /(20\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)/.exec(name);
	const date = found === null ? null : `${found[1]}-${found[2]}-${found[3]}`;
	return date !== null && z.iso.date().safeParse(date).success && date <= today ? date : today;
}
/** A list of conflict-affected areas in the manner of the EU's indicative list: a country and a region per row. */
async function readAreasFile(file, context) {
	const table = await fromGrids(file, (grid) => tableIn(grid, AREA_COLUMNS, ["country", "region"]), "areas-columns");
	const { areas, rejected } = readAreas(table.rows);
	return {
		content: {
			...ownHeader(file, context, dateInName(file.name, context.today)),
			kind: "areas",
			areas: [...areas]
		},
		rejected
	};
}
/** Country indicators: World Bank downloads (wide or tidy) and own tables. */
async function readIndicatorsFile(file, context) {
	const { indicators, values, rejected } = await fromGrids(file, readIndicators, "indicators-columns");
	const dated = indicators.map((indicator) => ({
		...indicator,
		asOf: indicatorDate(values, indicator.id, context.today)
	}));
	return {
		content: {
			...ownHeader(file, context, dated.map((indicator) => indicator.asOf).sort().at(-1) ?? context.today),
			kind: "indicators",
			indicators: dated,
			values: [...values]
		},
		rejected
	};
}
async function readSectorsFile(file, context) {
	const table = await fromGrids(file, (grid) => tableIn(grid, SECTOR_COLUMNS, ["sector", "score"]), "sectors-columns");
	const { scores, rejected } = readSectorScores(table.rows);
	return {
		content: {
			...ownHeader(file, context),
			kind: "sector-scores",
			scores
		},
		rejected
	};
}
async function readProfileFile(file, context) {
	const parsed = profileFileSchema.safeParse(await readJson(file));
	const path = file.path;
	if (!parsed.success) {
		const at = parsed.error.issues[0]?.path.join(".") ?? "";
		throw new Refusal({
			code: "no-table",
			detail: "profile-form",
			params: {
				path,
				at
			}
		});
	}
	const problem = profileProblem(parsed.data);
	if (problem !== null) throw new Refusal({
		code: "refused",
		detail: problem,
		params: { path }
	});
	return {
		content: {
			...ownHeader(file, context),
			kind: "profile",
			profile: parsed.data
		},
		rejected: []
	};
}
/** The content and the SHA-256 of its canonical JSON (RFC 8785). */
var packSchema = z.strictObject({
	format: z.literal("fivefold-pack"),
	version: z.literal(1),
	giver: z.string().trim().min(1).max(200),
	madeOn: calendarDateSchema,
	licence: z.string().trim().min(1).max(200),
	note: z.string().max(2e3).nullable(),
	hotspots: z.array(hotspotSchema).max(5e3),
	flags: z.array(sharedFlagSchema).max(2e4)
}).extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });
// electron/engine/reference/share.ts
var hashOf = (content) => createHash("sha256").update(canonicalJson(content)).digest("hex");
/** A pack as editions under its giver's name; refuses one whose content is not what its hash says. */
function editionsOfPack(value, path, newId) {
	const parsed = packSchema.safeParse(value);
	if (!parsed.success) {
		const at = parsed.error.issues[0]?.path.join(".") ?? "";
		throw new Refusal({
			code: "no-table",
			detail: "pack-form",
			params: {
				path,
				at
			}
		});
	}
	const { sha256, ...content } = parsed.data;
	if (hashOf(content) !== sha256) throw new Refusal({
		code: "file-unreadable",
		detail: "pack-changed",
		params: { path }
	});
	const { giver } = content;
	return {
		giver,
		contents: [placesOf(content, newId()), flagsOf(content, newId())].filter((found) => found !== null).map((content) => ({
			content,
			rejected: []
		}))
	};
}
function headerOf({ giver, madeOn, licence, note }, id) {
	return {
		id,
		edition: giver,
		asOf: madeOn,
		licence,
		credits: [giver],
		sources: [{
			title: note ?? giver,
			publisher: giver,
			year: Number(madeOn.slice(0, 4)),
			licence,
			citationStatus: "secondary"
		}]
	};
}
function placesOf(content, id) {
	if (content.hotspots.length === 0) return null;
	const hotspots = content.hotspots.map((hotspot, n) => ({
		...hotspot,
		id: `${id}-${n + 1}`,
		sources: [0]
	}));
	return {
		...headerOf(content, id),
		kind: "hotspots",
		hotspots
	};
}
function flagsOf(content, id) {
	if (content.flags.length === 0) return null;
	return {
		...headerOf(content, id),
		kind: "flags",
		giver: content.giver,
		flags: content.flags
	};
}
// electron/engine/reference/load-file.ts
var MOST_SHOWN = 200;
/** SHA-256 of what an edition says; the same on every system, whatever the file's layout. */
var contentHash = (content) => createHash("sha256").update(canonicalJson(content)).digest("hex");
function readEdition({ content, rejected }) {
	const rows = rejected.slice(0, MOST_SHOWN).map((row) => ({ ...row }));
	return {
		content,
		sha256: contentHash(content),
		rejected: {
			count: rejected.length,
			rows
		},
		blobs: null,
		bulk: []
	};
}
async function readEvents(file, id, call) {
	const outlines = await countryOutlines(call.assetsDir);
	const { events, edition, verdicts } = await readEventsFile(file, {
		id,
		today: call.today(),
		outlines
	}, {
		signal: call.signal,
		onProgress: (done) => call.progress({
			phase: "read-file",
			done,
			total: file.sizeBytes
		})
	});
	const { content, labels } = eventBlobs(events);
	return {
		content: edition,
		sha256: createHash("sha256").update(packEvents(events)).digest("hex"),
		rejected: {
			count: verdicts.count,
			rows: verdicts.rows
		},
		blobs: {
			content: content.sha256,
			labels: labels.sha256
		},
		bulk: [keepEventBlobs(content, labels)]
	};
}
var SMALL = {
	hotspots: readHotspotsFile,
	areas: readAreasFile,
	indicators: readIndicatorsFile,
	sectors: readSectorsFile,
	profile: readProfileFile
};
async function readAs(kind, token, id, call) {
	if (kind === "events") {
		const file = await call.files.open(token, { maxBytes: MOST_TABLE_BYTES });
		return {
			file,
			read: await readEvents(file, id, call)
		};
	}
	const file = await call.files.open(token, { maxBytes: MOST_SMALL_TABLE_BYTES });
	return {
		file,
		read: readEdition(await SMALL[kind](file, {
			id,
			today: call.today()
		}))
	};
}
/** An edition that waits for a decision. */
function proposedEdition(read, file) {
	return {
		id: read.content.id,
		content: read.content,
		fileName: file.fileName,
		sha256: read.sha256,
		loadedAt: file.loadedAt,
		family: familyOf(read.content, file.fileName, file.giver),
		state: "proposed",
		giver: file.giver,
		contentBlob: read.blobs?.content ?? null,
		labelsBlob: read.blobs?.labels ?? null,
		rejected: read.rejected,
		decided: null
	};
}
/** Keeps editions as proposals: in the history, but in no score until somebody accepts them. */
async function propose(call, file, reads) {
	const loadedAt = call.now();
	const entries = reads.reduce((sum, { content }) => sum + loadedEntries(content), 0);
	await call.change({
		topic: "reference",
		action: "reference.load",
		summary: {
			file: file.fileName,
			count: entries
		},
		undo: "step",
		rows: reads.map((read) => addEdition(proposedEdition(read, {
			...file,
			loadedAt
		}))),
		bulk: reads.flatMap((read) => read.bulk),
		touched: ["reference"]
	});
}
var nothingLoaded = ({ rejected }) => ({
	id: null,
	ids: [],
	loaded: 0,
	rejected: [...rejected.rows],
	rejectedCount: rejected.count
});
/** A pack comes in whole or not at all: it was made by a program, and its hash says whether it is what was made. */
async function loadPack(token, call) {
	const file = await call.files.open(token, { maxBytes: MOST_SMALL_TABLE_BYTES });
	const { giver, contents } = editionsOfPack(await readJson(file), file.path, () => call.newId());
	const reads = contents.map(readEdition);
	await propose(call, {
		fileName: file.name,
		giver
	}, reads);
	const ids = reads.map(({ content }) => content.id);
	const loaded = reads.reduce((sum, { content }) => sum + loadedEntries(content), 0);
	return {
		id: ids[0] ?? null,
		ids,
		loaded,
		rejected: [],
		rejectedCount: 0
	};
}
/** Reads a file into a proposed edition; nothing is written when a row is wrong and must not be skipped. */
async function loadFile(input, call) {
	if (input.kind === "pack") return loadPack(input.file, call);
	const id = call.newId();
	const { file, read } = await readAs(input.kind, input.file, id, call);
	const entries = loadedEntries(read.content);
	if (entries === 0 || read.rejected.count > 0 && !input.skipRejected) return nothingLoaded(read);
	await propose(call, {
		fileName: file.name,
		giver: null
	}, [read]);
	return {
		...nothingLoaded(read),
		id,
		ids: [id],
		loaded: entries
	};
}
export { scoresOf as C, referenceMadeAnew as D, referenceInUse as E, fileRefusal as O, readRun as S, referenceAfter as T, frameworkSourceSchema as _, supplierRecords as a, localTextSchema as b, feeBurden as c, supplierToRow as d, suppliersOfRelated as f, claimStatusSchema as g, listTarget as h, oneSupplierRecords as i, onFile as k, moneySchema as l, listExported as m, corridorRecords as n, rowsFor as o, UNCHECKABLE as p, corridorsLeadingTo as r, debtMonths as s, loadFile as t, siteToRow as u, mitigationIndicatorSchema as v, acceptEdition as w, offerBaseline as x, requirementIdSchema as y };
