import { E as referenceInUse, _ as frameworkSourceSchema, a as supplierRecords, b as localTextSchema, c as feeBurden, f as suppliersOfRelated, g as claimStatusSchema, h as listTarget, i as oneSupplierRecords, l as moneySchema, m as listExported, n as corridorRecords, o as rowsFor, p as UNCHECKABLE, r as corridorsLeadingTo, s as debtMonths, v as mitigationIndicatorSchema, y as requirementIdSchema } from "./reference-BY4kZQIb.js";
import { O as idSchema, h as countryCodeSchema } from "./hotspots-BMe5bta0.js";
import { a as momentSchema, n as calendarDateSchema } from "./calendar-date-B7KFMKyQ.js";
import "./error-Cv29HHXK.js";
import "./canonical-json-BTf8Si1k.js";
import "./change-oZQVU4tB.js";
import { D as job, O as nothing, T as command, b as periodSchema, k as query, y as fileTokenSchema } from "./reference-B2BSj9Si.js";
import "./baseline-DyDazBzL.js";
import "./country-DdLW1UAA.js";
import "node:fs";
import "node:path";
import "node:crypto";
import "node:fs/promises";
import { z } from "zod";
import "any-ascii";
import { sql } from "kysely";
import { setImmediate } from "node:timers/promises";
import "papaparse";
import "node:stream";
import "exceljs";
import "yauzl";
import "saxes";
// shared/risk/from-records.ts
function grouped(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = keyOf(item);
		if (key === null) continue;
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
}
function sourceOf(source) {
	if (source === null) return { kind: "person" };
	return {
		kind: "import",
		fileName: source.fileName,
		sheet: source.sheet,
		row: source.row
	};
}
/** What a recorded value rests on: a supplier's own statement of the day the record last changed. */
var selfDeclared = ({ source, updatedAt }) => ({
	level: "self",
	date: updatedAt.slice(0, 10),
	source: sourceOf(source)
});
function declared(value, kept) {
	return value === null ? null : {
		value,
		...selfDeclared(kept)
	};
}
function positionOf(place, precision) {
	return place.lat === null || place.lon === null ? null : {
		lat: place.lat,
		lon: place.lon,
		precision: precision ?? "exact"
	};
}
var SUBJECT = (floor) => `${floor.subjectType} ${floor.subjectId}`;
/** Finds the facts of each subject among the records. */
var FactFinder = class {
	records;
	model;
	sitesOf;
	originsOf;
	controlsOf;
	linksOf;
	subAgentsOf;
	recruiters;
	stopsOf;
	feesOf;
	chainsOf;
	floorsOf;
	constructor(records, model) {
		this.records = records;
		this.model = model;
		this.sitesOf = grouped(records.sites, (site) => site.supplierId);
		this.originsOf = grouped(records.origins, (origin) => origin.siteId);
		this.controlsOf = grouped(records.controls, (control) => `${control.subjectType} ${control.subjectId}`);
		this.linksOf = grouped(records.links, (link) => link.supplierId);
		this.subAgentsOf = grouped(records.recruiters, (recruiter) => recruiter.parentId);
		this.recruiters = new Map(records.recruiters.map((recruiter) => [recruiter.id, recruiter]));
		this.stopsOf = grouped(records.stops, (stop) => stop.corridorId);
		this.feesOf = grouped(records.fees, (fee) => fee.corridorId);
		this.chainsOf = grouped(records.chains, (link) => link.corridorId);
		this.floorsOf = grouped([...records.floors, ...this.feeFloors()], SUBJECT);
	}
	supplier(supplier) {
		const { id, name, country, sector, workers } = supplier;
		const links = this.linksOf.get(id) ?? [];
		const wide = links.filter((link) => link.siteId === null);
		return {
			id,
			name,
			country,
			sector,
			workers,
			sites: (this.sitesOf.get(id) ?? []).map((site) => this.site(site, links.filter((link) => link.siteId === site.id), wide)),
			controls: this.controls("supplier", id),
			floors: [...this.floors("supplier", id), ...this.recruiterFloors(wide)]
		};
	}
	site(site, own, wide) {
		const origins = this.originsOf.get(site.id) ?? [];
		const { id, name, country, sector, workers } = site;
		return {
			id,
			name,
			country,
			sector,
			workers,
			position: positionOf(site, site.positionPrecision),
			lowWagePct: declared(site.lowWagePct, site),
			lowQualificationPct: declared(site.lowQualificationPct, site),
			informalPct: declared(site.informalPct, site),
			migrantPct: declared(site.migrantPct, site),
			recruiterChain: declared(site.recruiterChain, site) ?? this.chainOf((own.length > 0 ? own : wide).map((link) => link.recruiterId)),
			origins: origins.map(({ country, place, lat, lon, sharePct, displaced }) => ({
				country,
				place,
				position: positionOf({
					lat,
					lon
				}, null),
				sharePct,
				displaced
			})),
			originsFrom: origins.length === 0 ? null : selfDeclared(site),
			controls: this.controls("site", id),
			floors: [...this.floors("site", id), ...this.recruiterFloors(own)]
		};
	}
	corridor(corridor) {
		const { id, name, recruiterId } = corridor;
		const stops = [...this.stopsOf.get(id) ?? []].sort((a, b) => a.position - b.position);
		const months = feeBurden(this.feesOf.get(id) ?? [], corridor.monthlyWage).months;
		return {
			id,
			name,
			stops: stops.map((stop) => ({
				...placeOf(stop),
				role: stop.role,
				place: stop.place
			})),
			recruiterChain: declared(corridor.recruiterChain, corridor) ?? this.chainOf(this.recruitersOf(corridor)),
			feeMonths: declared(months, corridor),
			legalContext: declared(corridor.legalContext, corridor),
			controls: recruiterId === null ? [] : this.controls("recruiter", recruiterId),
			floors: [...this.floors("corridor", id), ...this.recruitersOf(corridor).flatMap((recruiter) => this.floors("recruiter", recruiter))]
		};
	}
	/** Everybody who recruits in a corridor, once each. */
	recruitersOf({ id, recruiterId }) {
		const chain = (this.chainsOf.get(id) ?? []).map((link) => link.recruiterId);
		return [...new Set(recruiterId === null ? chain : [recruiterId, ...chain])];
	}
	controls(type, id) {
		return (this.controlsOf.get(`${type} ${id}`) ?? []).map(({ control, maturity, verification, assessedOn }) => ({
			control,
			maturity,
			verification,
			assessedOn
		}));
	}
	floors(type, id) {
		return (this.floorsOf.get(`${type} ${id}`) ?? []).map(({ code, reason, params, ref, date }) => ({
			code,
			reason,
			params,
			ref,
			date
		}));
	}
	recruiterFloors(links) {
		return links.flatMap((link) => this.floors("recruiter", link.recruiterId));
	}
	/** The recruiter chain that the linked recruiters amount to (4.2); `null` when none is recorded. */
	chainOf(recruiterIds) {
		const known = recruiterIds.flatMap((id) => this.recruiters.get(id) ?? []);
		const [only] = known;
		if (only === void 0) return null;
		const several = known.length > 1 || (this.subAgentsOf.get(only.id) ?? []).length > 0;
		const single = only.licenceStatus === "licensed" ? "one-licensed" : "one-unlicensed-or-unknown";
		return {
			value: several ? "two-or-more" : single,
			level: "self",
			date: null,
			source: {
				kind: "derived",
				from: "recruiters"
			}
		};
	}
	/**
	* F4 (4.4): recorded fees, or a recorded debt, of more than three months of take-home pay. It holds for the corridor
	* and for the site or supplier it leads to. A record of fees speaks against the interest of those who keep it, so it
	* counts without receipts, which workers seldom get; the reason says whether there are any.
	*/
	feeFloors() {
		return this.records.corridors.flatMap((corridor) => {
			const fees = this.feesOf.get(corridor.id) ?? [];
			const most = this.model.corridor.floorF4Months;
			const months = feeBurden(fees, corridor.monthlyWage).months ?? 0;
			const debt = debtMonths(corridor.debt, corridor.monthlyWage) ?? 0;
			if (Math.max(months, debt) <= most) return [];
			const floor = floorF4(corridor, fees, {
				months: Math.max(months, debt),
				debt: debt > months
			});
			return subjectsOf(corridor).map((subject) => ({
				...floor,
				...subject
			}));
		});
	}
};
function floorF4(corridor, fees, { months, debt }) {
	const paid = fees.filter((fee) => fee.payer === "worker");
	const withReceipts = paid.every((fee) => fee.receipt === true) ? "F4" : "F4Recorded";
	return {
		code: "F4",
		reason: debt ? "F4Debt" : withReceipts,
		params: {
			months: Math.round(months * 10) / 10,
			corridor: corridor.name
		},
		ref: {
			topic: "corridors",
			id: corridor.id
		},
		date: paid.flatMap((fee) => fee.paidOn ?? []).sort().at(-1) ?? null
	};
}
function placeOf(stop) {
	return {
		country: stop.country,
		position: positionOf(stop, null)
	};
}
/** A corridor's fees concern the corridor, and the site it leads to or else the supplier. */
function subjectsOf(corridor) {
	const own = {
		subjectType: "corridor",
		subjectId: corridor.id
	};
	if (corridor.siteId !== null) return [own, {
		subjectType: "site",
		subjectId: corridor.siteId
	}];
	if (corridor.supplierId !== null) return [own, {
		subjectType: "supplier",
		subjectId: corridor.supplierId
	}];
	return [own];
}
/** The facts of every supplier and corridor, in the order of the records. */
function factsFromRecords(records, model) {
	const finder = new FactFinder(records, model);
	return {
		suppliers: records.suppliers.map((supplier) => finder.supplier(supplier)),
		corridors: records.corridors.map((corridor) => finder.corridor(corridor))
	};
}
// electron/engine/store/risk-recruiters.ts
/** Recruiters and sub-agents that aren't in the bin, as far as the recruiter chain asks: licence and who works for whom. */
async function recruiterTree(store) {
	return (await store.db.selectFrom("recruiter").select([
		"id",
		"parent_id",
		"licence_status"
	]).where("deleted_at", "is", null).orderBy("id").execute()).map((row) => ({
		id: row.id,
		parentId: row.parent_id,
		licenceStatus: row.licence_status
	}));
}
var WITH_SUB_AGENTS = `WITH asked AS (SELECT value AS id FROM json_each(?))
SELECT id, parent_id, licence_status FROM recruiter WHERE deleted_at IS NULL AND id IN (
  SELECT id FROM asked UNION SELECT id FROM recruiter WHERE parent_id IN (SELECT id FROM asked)
) ORDER BY id`;
/** The given recruiters with those who work for them directly: all that the chain of a supplier asks. */
function recruitersWithSubAgents(store, ids) {
	return rowsFor(store, WITH_SUB_AGENTS, ids).map((row) => ({
		id: row.id,
		parentId: row.parent_id,
		licenceStatus: row.licence_status
	}));
}
// shared/questionnaires/unanswered.ts
/** The same day a year before; the 29th of February becomes a day that sorts after the 28th, which is what counts here. */
var yearBefore = (day) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
/** The newest day on which each subject answered any questionnaire. */
function lastAnswersOf(recipients) {
	const last = /* @__PURE__ */ new Map();
	for (const { subjectId, answeredOn } of recipients) if (answeredOn !== null && answeredOn > (last.get(subjectId) ?? "")) last.set(subjectId, answeredOn);
	return last;
}
/**
* Who has left a questionnaire unanswered for over twelve months (risk model 4.4, floor F8): sent more than a year ago, and
* no questionnaire answered since that day. The oldest such one of each.
*/
function longUnanswered(recipients, today) {
	const limit = yearBefore(today);
	const lastAnswers = lastAnswersOf(recipients);
	const oldest = /* @__PURE__ */ new Map();
	for (const { subjectType, subjectId, campaignId, sentOn, answeredOn } of recipients) {
		if (sentOn === null || answeredOn !== null || sentOn >= limit) continue;
		const answered = (lastAnswers.get(subjectId) ?? "") >= sentOn;
		const before = oldest.get(subjectId);
		if (!answered && (before === void 0 || sentOn < before.sentOn)) oldest.set(subjectId, {
			subjectType,
			subjectId,
			campaignId,
			sentOn
		});
	}
	return [...oldest.values()];
}
// shared/assessment/answer.ts
/**
* What was answered. "Not known" is an answer of its own: it never counts as good. "Not applicable" takes a reason and
* leaves the question out of the score. Yes, no and partial are options of a choice.
*/
var answerValueSchema = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("choice"),
		option: z.string().min(1)
	}),
	z.strictObject({
		kind: z.literal("several"),
		options: z.array(z.string().min(1)).min(1)
	}),
	z.strictObject({
		kind: z.literal("grid"),
		cells: z.record(z.string(), z.array(z.string().min(1)).min(1))
	}),
	z.strictObject({
		kind: z.literal("number"),
		value: z.number()
	}),
	z.strictObject({
		kind: z.literal("money"),
		money: moneySchema
	}),
	z.strictObject({
		kind: z.literal("text"),
		text: z.string().trim().min(1).max(2e4)
	}),
	z.strictObject({
		kind: z.literal("file"),
		evidenceIds: z.array(z.string()).min(1)
	}),
	z.strictObject({ kind: z.literal("not-known") }),
	z.strictObject({
		kind: z.literal("not-applicable"),
		reason: z.string().trim().min(1).max(2e3)
	})
]);
// shared/assessment/condition.ts
/** Facts about the respondent's places that a condition may ask for; they come from the workspace, not from answers. */
var PLACE_FACTS = [
	"near-conflict",
	"crosses-border",
	"recruits-workers"
];
var question = z.string();
var conditionSchema = z.lazy(() => z.union([
	z.strictObject({
		question,
		is: z.array(z.string()).min(1)
	}),
	z.strictObject({
		question,
		above: z.number()
	}),
	z.strictObject({
		question,
		atLeast: z.number()
	}),
	z.strictObject({
		question,
		below: z.number()
	}),
	z.strictObject({
		question,
		equals: z.number()
	}),
	z.strictObject({
		question,
		aboveAnswerOf: question
	}),
	z.strictObject({
		question,
		notKnown: z.literal(true)
	}),
	z.strictObject({ place: z.enum(PLACE_FACTS) }),
	z.strictObject({ all: z.array(conditionSchema).min(1) }),
	z.strictObject({ any: z.array(conditionSchema).min(1) }),
	z.strictObject({ not: conditionSchema })
]));
/** Ids of the questions that a condition asks for. */
function questionsOf(condition) {
	if ("all" in condition) return condition.all.flatMap(questionsOf);
	if ("any" in condition) return condition.any.flatMap(questionsOf);
	if ("not" in condition) return questionsOf(condition.not);
	if ("aboveAnswerOf" in condition) return [condition.question, condition.aboveAnswerOf];
	return "question" in condition ? [condition.question] : [];
}
var assessmentKindSchema = z.enum([
	"recruiter-self-assessment",
	"supplier-questionnaire",
	"site-assessment",
	"worker-interviews",
	"management-systems"
]);
var QUESTION_TYPES = [
	"yes-no-partial",
	"choice",
	"several",
	"grid",
	"number",
	"money",
	"text",
	"file"
];
var severitySchema = z.enum([
	"critical",
	"major",
	"minor"
]);
var optionSchema = z.strictObject({
	id: z.string().min(1),
	text: localTextSchema
});
var questionSchema = z.strictObject({
	id: z.string().min(1),
	text: localTextSchema,
	type: z.enum(QUESTION_TYPES),
	/** Of choices, several and grids; a yes-no-partial question has none of its own. */
	options: z.array(optionSchema),
	/** Of grids. */
	rows: z.array(optionSchema),
	/** Of numbers. */
	unit: localTextSchema.nullable(),
	limits: z.strictObject({
		min: z.number().nullable(),
		max: z.number().nullable(),
		whole: z.boolean()
	}).nullable(),
	/** Belongs to the short form that decides most of the result. */
	short: z.boolean(),
	/** "Not applicable" is no answer to it. */
	alwaysApplies: z.boolean(),
	severity: severitySchema,
	/** The answer that is best for workers, of a yes-no-partial question. */
	good: z.enum(["yes", "no"]).nullable(),
	/** `answer`: yes, partial, no give 1, 0.5, 0; `no-red-flag`: 1 while no red flag fires; `none`: not scored. */
	scored: z.enum([
		"answer",
		"no-red-flag",
		"none"
	]),
	/** `null` = asked in any case. */
	askWhen: conditionSchema.nullable(),
	/** The gravest that holds counts. */
	redFlags: z.array(z.strictObject({
		severity: severitySchema,
		when: conditionSchema
	})),
	/** Ids of the indicators of forced labour, patterns and financial flags that a red flag points to. */
	indicators: z.array(z.string()),
	/** What usually proves a good answer. */
	evidence: z.array(localTextSchema),
	/** Provisions the question stands for, as `source id, pin`. */
	references: z.array(z.strictObject({
		source: z.string(),
		pin: z.string()
	})),
	/** Requirements of the five steps that the answer also serves. */
	alsoAnswers: z.array(z.string())
});
var sectionSchema = z.strictObject({
	id: z.string().min(1),
	title: localTextSchema,
	framework: z.string(),
	questions: z.array(questionSchema).min(1)
});
/** Two answers that don't go together: the person is asked, not accused. */
var crossCheckSchema = z.strictObject({
	id: z.string().min(1),
	when: conditionSchema,
	message: localTextSchema
});
/** The answers that every question takes, in the languages of the pack. */
var answerWordsSchema = z.strictObject({
	yes: localTextSchema,
	partial: localTextSchema,
	no: localTextSchema,
	notKnown: localTextSchema,
	notApplicable: localTextSchema
});
z.strictObject({
	schemaVersion: z.literal(1),
	id: z.string().regex(/^[a-z0-9-]+$/),
	kind: assessmentKindSchema,
	version: z.string().min(1),
	title: localTextSchema,
	/** What it is for and who should answer. */
	intro: localTextSchema,
	declaration: localTextSchema,
	answerWords: answerWordsSchema,
	validMonths: z.int().min(1),
	/** Languages beside English; `machine` until somebody who reads the language confirms the texts. */
	translations: z.record(z.string(), z.enum(["machine", "confirmed"])),
	sources: z.array(frameworkSourceSchema),
	sections: z.array(sectionSchema).min(1),
	crossChecks: z.array(crossCheckSchema)
}).superRefine((pack, context) => {
	for (const { code, id } of packProblems(pack)) context.addIssue({
		code: "custom",
		message: code,
		params: { id }
	});
});
/** All questions in order. */
var questionsIn = (pack) => pack.sections.flatMap((section) => section.questions);
/** What the shape alone can't say: ids once, conditions about questions there are, no circle of conditions. */
function packProblems(pack) {
	const questions = questionsIn(pack);
	const ids = new Set(questions.map((question) => question.id));
	const sources = new Set(pack.sources.map((source) => source.id));
	const problems = [];
	const seen = /* @__PURE__ */ new Set();
	for (const question of questions) {
		if (seen.has(question.id)) problems.push({
			code: "question-twice",
			id: question.id
		});
		seen.add(question.id);
		problems.push(...questionProblems(question, ids, sources));
	}
	for (const check of pack.crossChecks) if (questionsOf(check.when).some((id) => !ids.has(id))) problems.push({
		code: "unknown-question",
		id: check.id
	});
	const circle = circleOf(questions);
	return circle === null ? problems : [...problems, {
		code: "circle-of-conditions",
		id: circle
	}];
}
function questionProblems(question, ids, sources) {
	const { id, type, options, rows, good } = question;
	const problem = (wrong, code) => wrong ? [{
		code,
		id
	}] : [];
	return [
		...problem(conditionsOf(question).flatMap(questionsOf).some((other) => !ids.has(other)), "unknown-question"),
		...problem([
			"choice",
			"several",
			"grid"
		].includes(type) && options.length < 2, "options-missing"),
		...problem(type === "grid" && rows.length === 0, "rows-missing"),
		...problem(type === "yes-no-partial" !== (good !== null), "good-answer-missing"),
		...problem(question.references.some((reference) => !sources.has(reference.source)), "unknown-source")
	];
}
function conditionsOf(question) {
	const flags = question.redFlags.map((flag) => flag.when);
	return question.askWhen === null ? flags : [question.askWhen, ...flags];
}
/** A question that is asked only when a later answer about itself is there could never be reached: its id, or `null`. */
function circleOf(questions) {
	const needs = new Map(questions.map(({ id, askWhen }) => [id, askWhen === null ? [] : questionsOf(askWhen)]));
	const done = /* @__PURE__ */ new Set();
	const inCircle = (id, path) => {
		if (path.has(id)) return true;
		if (done.has(id)) return false;
		const found = (needs.get(id) ?? []).some((other) => inCircle(other, /* @__PURE__ */ new Set([...path, id])));
		done.add(id);
		return found;
	};
	return questions.find(({ id }) => inCircle(id, /* @__PURE__ */ new Set()))?.id ?? null;
}
// shared/assessment/score.ts
/** Who has checked an answer. */
var ANSWER_VERIFICATIONS = [
	"none",
	"self",
	"doc",
	"indep"
];
var assessedTypeSchema = z.enum([
	"entity",
	"supplier",
	"site",
	"recruiter",
	"corridor"
]);
/** Who declared the answers, and when. The program records it and does not take it for proof. */
var declarationSchema = z.strictObject({
	name: z.string().trim().min(1).max(300),
	position: z.string().trim().min(1).max(300),
	declaredOn: calendarDateSchema
});
z.strictObject({
	id: idSchema,
	packId: z.string(),
	/** The version of the pack that was answered last. */
	packVersion: z.string(),
	subjectType: assessedTypeSchema,
	/** `null` exactly when the entity itself is assessed. */
	subjectId: idSchema.nullable(),
	startedOn: calendarDateSchema,
	/** The assessment of the year before whose answers are offered for confirmation. */
	previousId: idSchema.nullable(),
	declaration: declarationSchema.nullable(),
	/** The last day it counts as current; `null` until declared. */
	validUntil: calendarDateSchema.nullable(),
	updatedAt: momentSchema
});
z.strictObject({
	id: idSchema,
	assessmentId: idSchema,
	questionId: z.string(),
	value: answerValueSchema,
	verification: z.enum(ANSWER_VERIFICATIONS),
	note: z.string().trim().max(2e4).nullable(),
	answeredAt: momentSchema
});
z.strictObject({
	schemaVersion: z.literal(1),
	words: z.record(z.enum([
		"key",
		"question",
		"answer",
		"unit",
		"note",
		"proof",
		"for",
		"from",
		"period",
		"due",
		"about",
		"declared.name",
		"declared.position",
		"declared.on",
		"declaration"
	]), localTextSchema),
	instructions: z.array(localTextSchema).min(1)
});
var indicatorStrengthSchema = z.enum([
	"strong",
	"medium",
	"weak"
]);
var sourceGradeSchema = z.enum([
	"A",
	"B",
	"C",
	"D",
	"E",
	"F"
]);
var indicatorIdSchema = z.string().regex(/^FL\d{2}$/);
var patternIdSchema = z.string().regex(/^TIC\d{2}$/);
var flagIdSchema = z.string().regex(/^FIN\d{2}$/);
var testSideSchema = z.enum(["involuntariness", "penalty"]);
var indicatorSchema = z.strictObject({
	id: indicatorIdSchema,
	name: localTextSchema,
	definition: localTextSchema,
	testSides: z.array(testSideSchema).min(1),
	strength: z.strictObject({
		default: indicatorStrengthSchema,
		strongWhen: localTextSchema.nullable(),
		basis: z.string(),
		status: claimStatusSchema
	}),
	signs: z.array(localTextSchema),
	questions: z.array(localTextSchema),
	recruiterRedFlag: localTextSchema.nullable(),
	responseNote: localTextSchema.nullable(),
	metric: z.strictObject({
		name: z.string(),
		formula: localTextSchema,
		redFlag: localTextSchema
	}).nullable()
});
var named = {
	name: localTextSchema,
	note: localTextSchema.nullable()
};
z.strictObject({
	schemaVersion: z.literal(1),
	id: z.literal("forced-labour-indicators"),
	version: z.string(),
	title: localTextSchema,
	sources: z.array(frameworkSourceSchema),
	strengths: z.record(indicatorStrengthSchema, localTextSchema),
	sourceGrades: z.record(sourceGradeSchema, localTextSchema),
	decisionRule: z.strictObject({
		legalTest: localTextSchema,
		triage: z.record(z.enum([
			"probable",
			"possible",
			"monitor"
		]), localTextSchema),
		never: localTextSchema,
		dimensionPositiveIf: z.strictObject({
			status: claimStatusSchema,
			rules: z.array(localTextSchema)
		})
	}),
	indicators: z.array(indicatorSchema).min(1),
	operational: z.strictObject({
		note: localTextSchema,
		status: claimStatusSchema,
		dimensions: z.array(z.strictObject({
			id: z.string(),
			name: localTextSchema,
			strong: z.array(localTextSchema),
			medium: z.array(localTextSchema),
			weak: z.array(localTextSchema)
		}))
	}),
	conflictPatterns: z.strictObject({
		note: localTextSchema,
		armedGroupInvolvement: z.record(z.enum([
			"direct",
			"taxer",
			"governor"
		]), localTextSchema),
		patterns: z.array(z.strictObject({
			id: patternIdSchema,
			...named,
			direction: z.enum([
				"within",
				"into",
				"out-of",
				"through",
				"remote"
			]),
			indicators: z.array(indicatorIdSchema),
			sectors: z.array(z.string())
		})),
		hotspotTypes: z.array(z.strictObject({
			id: z.string(),
			name: localTextSchema,
			examples: localTextSchema
		})),
		riskLocations: z.array(localTextSchema)
	}),
	financialRedFlags: z.strictObject({
		note: localTextSchema,
		groups: z.array(z.strictObject({
			id: z.string(),
			items: z.array(z.strictObject({
				id: flagIdSchema,
				flag: localTextSchema,
				sources: z.array(z.string()),
				status: claimStatusSchema,
				basis: localTextSchema.nullable(),
				observers: z.array(z.enum([
					"bank",
					"buyer",
					"recruiter",
					"platform"
				])),
				indicators: z.array(indicatorIdSchema)
			}))
		}))
	})
});
var subjectTypeSchema = z.enum([
	"entity",
	"supplier",
	"site",
	"recruiter",
	"corridor"
]);
/** Where a finding came from. */
var FINDING_SOURCES = [
	"observation",
	"audit",
	"questionnaire",
	"grievance",
	"worker-interview",
	"screening",
	"risk-score",
	"media"
];
/** What kind of conclusion it is; three kinds and strong indicators raise floors in the risk score (method 4.4). */
var FINDING_KINDS = [
	"indicator",
	"armed-group-support",
	"access-refused",
	"red-flag",
	"system-gap",
	"other"
];
var RED_FLAG_SEVERITIES = [
	"critical",
	"major",
	"minor"
];
var findingGradeSchema = z.enum([
	"critical",
	"major",
	"minor",
	"observation"
]);
/** How the entity is tied to the impact (UN Guiding Principles, 19): decides who must remedy. */
var INVOLVEMENTS = [
	"caused",
	"contributed",
	"linked"
];
var FINDING_STATUSES = ["open", "closed"];
/** Rating from 1 to 5; `null` = not rated, which is not the same as low. */
var ratingSchema = z.int().min(1).max(5).nullable();
var draftFields$3 = z.strictObject({
	title: z.string().trim().min(1).max(300),
	description: z.string().trim().max(2e4).nullable(),
	subjectType: subjectTypeSchema,
	/** Record the finding is about; `null` exactly when it is the entity itself. */
	subjectId: idSchema.nullable(),
	kind: z.enum(FINDING_KINDS),
	source: z.enum(FINDING_SOURCES),
	sourceGrade: sourceGradeSchema,
	observedOn: calendarDateSchema.nullable(),
	indicatorId: indicatorIdSchema.nullable(),
	indicatorStrength: indicatorStrengthSchema.nullable(),
	redFlagSeverity: z.enum(RED_FLAG_SEVERITIES).nullable(),
	/** Section of the questionnaire or sheet the red flag stands in. */
	section: z.string().trim().min(1).max(200).nullable(),
	scale: ratingSchema,
	scopeOfImpact: ratingSchema,
	irremediability: ratingSchema,
	likelihood: ratingSchema,
	/** Power of the entity to change what the partner does, 1 to 5. */
	leverage: ratingSchema,
	workersAffected: z.int().min(0).nullable(),
	involvement: z.enum(INVOLVEMENTS).nullable(),
	involvementReason: z.string().trim().max(5e3).nullable(),
	auditId: idSchema.nullable(),
	grade: findingGradeSchema.nullable(),
	/** What was measured against, with its version. */
	criterion: z.string().trim().max(2e3).nullable(),
	requirementId: requirementIdSchema.nullable()
});
var RULES$2 = [
	{
		path: "subjectId",
		code: "subject-missing",
		broken: (draft) => draft.subjectType === "entity" !== (draft.subjectId === null)
	},
	{
		path: "indicatorId",
		code: "indicator-missing",
		broken: (draft) => draft.kind === "indicator" && draft.indicatorId === null
	},
	{
		path: "indicatorStrength",
		code: "strength-missing",
		broken: (draft) => draft.indicatorId === null !== (draft.indicatorStrength === null)
	},
	{
		path: "redFlagSeverity",
		code: "red-flag-severity-missing",
		broken: (draft) => draft.kind === "red-flag" !== (draft.redFlagSeverity !== null)
	},
	{
		path: "grade",
		code: "grade-missing",
		broken: (draft) => draft.auditId === null !== (draft.grade === null)
	}
];
draftFields$3.superRefine((draft, context) => {
	for (const rule of RULES$2) if (rule.broken(draft)) context.addIssue({
		code: "custom",
		message: rule.code,
		path: [rule.path]
	});
});
/** How and why a finding was closed. Floors go only with a closing that somebody verified (method 4.4). */
var closingFields = z.strictObject({
	outcome: z.enum([
		"resolved",
		"unfounded",
		"duplicate"
	]),
	reason: z.string().trim().min(1).max(5e3),
	verification: z.enum([
		"none",
		"self",
		"doc",
		"indep"
	]),
	verifiedBy: z.string().trim().min(1).max(300).nullable(),
	closedOn: calendarDateSchema,
	/** The finding it is joined to, exactly when it is the same as another. */
	duplicateOf: idSchema.nullable()
});
closingFields.refine(({ outcome, duplicateOf }) => outcome === "duplicate" === (duplicateOf !== null), {
	path: ["duplicateOf"],
	message: "duplicate-of-what"
});
draftFields$3.extend({
	id: idSchema,
	status: z.enum(FINDING_STATUSES),
	closing: closingFields.nullable(),
	createdAt: momentSchema,
	updatedAt: momentSchema
});
// shared/response/action.ts
/** What an action is for (OECD Guidance for Responsible Business Conduct, 2018: cease, prevent, mitigate, remediate). */
var ACTION_KINDS = [
	"prevent",
	"mitigate",
	"cease",
	"remedy"
];
var ACTION_STATUSES = [
	"open",
	"in-progress",
	"done",
	"cancelled"
];
var ACTION_VERIFICATIONS = [
	"none",
	"self",
	"doc",
	"indep"
];
/** How it will be seen whether the action works; numbers as text, because a target may be "at least 95" or "all". */
var measureSchema$1 = z.strictObject({
	/** Example indicator of the framework it follows; `null` = the entity's own. */
	indicatorId: mitigationIndicatorSchema.shape.id.nullable(),
	indicator: z.string().trim().min(1).max(500),
	unit: z.string().trim().max(60).nullable(),
	baseline: z.string().trim().max(100).nullable(),
	target: z.string().trim().min(1).max(100),
	/** Newest value; `null` = not measured yet. */
	latest: z.string().trim().max(100).nullable()
});
/** One of many that the same action is done with, and how far it is there. */
var actionPartnerSchema = z.strictObject({
	subjectType: z.enum([
		"supplier",
		"site",
		"recruiter"
	]),
	subjectId: idSchema,
	status: z.enum(ACTION_STATUSES),
	doneOn: calendarDateSchema.nullable(),
	note: z.string().trim().min(1).max(2e3).nullable()
});
var isOnce = (partners) => new Set(partners.map(({ subjectId }) => subjectId)).size === partners.length;
var draftFields$2 = z.strictObject({
	findingId: idSchema,
	kind: z.enum(ACTION_KINDS),
	title: z.string().trim().min(1).max(300),
	description: z.string().trim().max(1e4).nullable(),
	owner: z.string().trim().min(1).max(300),
	startsOn: calendarDateSchema.nullable(),
	dueOn: calendarDateSchema,
	status: z.enum(ACTION_STATUSES),
	measure: measureSchema$1.nullable(),
	completedOn: calendarDateSchema.nullable(),
	/** What shows that it is done, or why it was cancelled. */
	completionNote: z.string().trim().min(1).max(5e3).nullable(),
	verification: z.enum(ACTION_VERIFICATIONS),
	/** What it costs, as planned or paid; `null` = not known. */
	cost: moneySchema.nullable(),
	/** Actions that must be settled before this one can work. */
	dependsOn: z.array(idSchema).max(50),
	/** Others it is done with, each tracked: one action for many suppliers. */
	partners: z.array(actionPartnerSchema).max(2e3)
});
var RULES$1 = [
	{
		path: "dueOn",
		code: "due-before-start",
		broken: (action) => action.startsOn !== null && action.dueOn < action.startsOn
	},
	{
		path: "completedOn",
		code: "completion-date",
		broken: (action) => action.status === "done" !== (action.completedOn !== null)
	},
	{
		path: "completionNote",
		code: "completion-needs-proof",
		broken: (action) => isSettled(action) && action.completionNote === null
	},
	{
		path: "partners",
		code: "partner-twice",
		broken: (action) => !isOnce(action.partners)
	},
	{
		path: "partners",
		code: "partner-date",
		broken: (action) => action.partners.some(({ status, doneOn }) => status === "done" !== (doneOn !== null))
	},
	{
		path: "partners",
		code: "partners-open",
		broken: (action) => action.status === "done" && action.partners.some((partner) => !isSettled(partner))
	}
];
draftFields$2.superRefine((action, context) => {
	for (const rule of RULES$1) if (rule.broken(action)) context.addIssue({
		code: "custom",
		message: rule.code,
		path: [rule.path]
	});
});
var actionSchema = draftFields$2.extend({
	id: idSchema,
	createdAt: momentSchema,
	updatedAt: momentSchema
});
/** Nothing more is to be done: done, or cancelled with a reason. */
var isSettled = (action) => action.status === "done" || action.status === "cancelled";
var responseOptionSchema = z.enum([
	"continue",
	"suspend",
	"disengage"
]);
/** One step of a staged exit: what ends by when, and when it did. */
var exitStageSchema = z.strictObject({
	what: z.string().trim().min(1).max(500),
	dueOn: calendarDateSchema,
	doneOn: calendarDateSchema.nullable()
});
var draftFields$1 = z.strictObject({
	findingId: idSchema,
	option: responseOptionSchema,
	reasons: z.string().trim().min(1).max(1e4),
	/** What the decision means for the workers; needed where they may be left worse off (five steps, S3.03 and S3.11). */
	effectOnWorkers: z.string().trim().min(1).max(1e4).nullable(),
	leverageTried: z.string().trim().min(1).max(1e4).nullable(),
	approver: z.string().trim().min(1).max(300),
	decidedOn: calendarDateSchema,
	reviewOn: calendarDateSchema,
	/** Steps of a responsible exit, by date; none for the other responses (five steps, S3.11). */
	exitStages: z.array(exitStageSchema).max(30)
});
draftFields$1.superRefine((draft, context) => {
	if (draft.reviewOn <= draft.decidedOn) context.addIssue({
		code: "custom",
		message: "review-before-decision",
		path: ["reviewOn"]
	});
	if (draft.option !== "continue" && draft.effectOnWorkers === null) context.addIssue({
		code: "custom",
		message: "effect-on-workers-missing",
		path: ["effectOnWorkers"]
	});
	if (draft.option !== "disengage" && draft.exitStages.length > 0) context.addIssue({
		code: "custom",
		message: "exit-without-disengaging",
		path: ["exitStages"]
	});
	draft.exitStages.forEach((stage, at) => {
		if (stage.dueOn < draft.decidedOn) context.addIssue({
			code: "custom",
			message: "stage-before-decision",
			path: [
				"exitStages",
				at,
				"dueOn"
			]
		});
	});
});
var decisionSchema$1 = draftFields$1.extend({
	id: idSchema,
	createdAt: momentSchema
});
// electron/engine/store/response.ts
/** The parts of a closing are there together or not at all; the table checks it. */
function columnsToClosing(row) {
	const { closing_outcome, closing_reason, closing_verification, verified_by, closed_on } = row;
	if (closing_outcome === null || closing_reason === null || closing_verification === null || closed_on === null) return null;
	return {
		outcome: closing_outcome,
		reason: closing_reason,
		verification: closing_verification,
		verifiedBy: verified_by,
		closedOn: closed_on,
		duplicateOf: row.duplicate_of
	};
}
var rowToFinding = (row) => ({
	id: row.id,
	title: row.title,
	description: row.description,
	subjectType: row.subject_type,
	subjectId: row.subject_id,
	kind: row.kind,
	source: row.source,
	sourceGrade: row.source_grade,
	observedOn: row.observed_on,
	indicatorId: row.indicator_id,
	indicatorStrength: row.indicator_strength,
	redFlagSeverity: row.red_flag_severity,
	section: row.section,
	scale: row.scale,
	scopeOfImpact: row.scope_of_impact,
	irremediability: row.irremediability,
	likelihood: row.likelihood,
	leverage: row.leverage,
	workersAffected: row.workers_affected,
	involvement: row.involvement,
	involvementReason: row.involvement_reason,
	auditId: row.audit_id,
	grade: row.grade,
	criterion: row.criterion,
	requirementId: row.requirement_id,
	status: row.status,
	closing: columnsToClosing(row),
	createdAt: row.created_at,
	updatedAt: row.updated_at
});
decisionSchema$1.shape.exitStages;
actionSchema.shape.measure;
actionSchema.shape.dependsOn;
/** All findings, open and closed. */
async function readFindings(store) {
	return (await store.db.selectFrom("finding").selectAll().orderBy("id").execute()).map(rowToFinding);
}
var recipientTypeSchema = z.enum([
	"supplier",
	"site",
	"recruiter"
]);
var languageSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
z.strictObject({
	title: z.string().trim().min(1).max(200),
	/** The period that is asked about. */
	period: periodSchema,
	dueOn: calendarDateSchema,
	/** One language, or two side by side. */
	languages: z.array(languageSchema).min(1).max(2)
}).extend({
	id: idSchema,
	packId: z.string(),
	packVersion: z.string(),
	createdAt: momentSchema,
	updatedAt: momentSchema
});
z.strictObject({
	id: idSchema,
	campaignId: idSchema,
	subjectType: recipientTypeSchema,
	subjectId: idSchema,
	/** Where the answers are; `null` until the first reply is taken in. */
	assessmentId: idSchema.nullable(),
	/** Name of the workbook that was written for it. */
	fileName: z.string().nullable(),
	sentOn: calendarDateSchema.nullable(),
	remindedOn: calendarDateSchema.nullable(),
	reminders: z.int().min(0),
	answeredOn: calendarDateSchema.nullable()
});
// electron/engine/store/questionnaires.ts
var rowToRecipient = (row) => ({
	id: row.id,
	campaignId: row.campaign_id,
	subjectType: row.subject_type,
	subjectId: row.subject_id,
	assessmentId: row.assessment_id,
	fileName: row.file_name,
	sentOn: row.sent_on,
	remindedOn: row.reminded_on,
	reminders: row.reminders,
	answeredOn: row.answered_on
});
/** Recipients of one campaign, or of all that aren't in the bin, in the order they were added. */
async function readRecipients(store, campaignId) {
	return (await store.db.selectFrom("questionnaire_recipient").innerJoin("questionnaire_campaign", "questionnaire_campaign.id", "questionnaire_recipient.campaign_id").selectAll("questionnaire_recipient").where("questionnaire_campaign.deleted_at", "is", null).$if(campaignId !== null, (query) => query.where("questionnaire_recipient.campaign_id", "=", campaignId)).orderBy("questionnaire_recipient.id").execute()).map(rowToRecipient);
}
new Intl.Collator("en", { numeric: true });
// shared/questionnaires/facts.ts
/** What a workbook says of itself on its sheet of keys, as text; every value may have been lost on the way. */
var factsSchema = z.strictObject({
	format: z.literal("fivefold-questionnaire"),
	formatVersion: z.literal("1"),
	pack: z.string(),
	packVersion: z.string(),
	recipient: z.string(),
	subject: z.string(),
	period: z.string(),
	languages: z.string()
});
Object.keys(factsSchema.shape);
// shared/questionnaires/plan-reply.ts
/**
* What becomes of an answer of a workbook: `added` and `changed` are written; `same` is there already; `checked` differs
* from an answer that somebody has checked, which stays; `proposed` waits for a person; `refused` could not be read;
* `noted` has only a note.
*/
var REPLY_STATES = [
	"added",
	"changed",
	"same",
	"checked",
	"proposed",
	"refused",
	"noted"
];
/** How many answers are in each state. */
function replyCounts(planned) {
	const count = (state) => planned.filter((one) => one.state === state).length;
	return Object.fromEntries(REPLY_STATES.map((state) => [state, count(state)]));
}
replyCounts([]);
// shared/response/floors.ts
/**
* Whether a finding still counts: it is open, or its closing says "resolved" without anybody having verified it.
* Floors are lifted only by recorded, verified resolution, with date and person (method 4.4).
*/
function stillCounts(finding) {
	const { closing } = finding;
	if (closing === null) return true;
	if (closing.outcome === "duplicate") return false;
	return !((closing.verification === "doc" || closing.verification === "indep") && closing.verifiedBy !== null);
}
/**
* The floors that a finding raises on its own (method 4.4):
* F2 credible evidence of support to a non-state armed group: any source but inference from country data (F); a supplier's
* own admission (E) counts, because it speaks against its interest. F3 a strong indicator with source grade A to C.
* F6 a critical red flag of a recruiter's self-assessment. F7 access refused to auditors, unions or workers.
*/
function floorsOf(finding) {
	if (!stillCounts(finding)) return [];
	const raised = [];
	if (finding.kind === "armed-group-support" && finding.sourceGrade !== "F") raised.push("F2");
	if (finding.indicatorStrength === "strong" && finding.sourceGrade <= "C") raised.push("F3");
	if (isCriticalSelfAssessment(finding)) raised.push("F6");
	if (finding.kind === "access-refused") raised.push("F7");
	return raised;
}
var isCriticalSelfAssessment = (finding) => finding.subjectType === "recruiter" && finding.source === "questionnaire" && finding.redFlagSeverity === "critical";
/** All floors that findings raise, one entry per subject and floor; F9 needs two or more major red flags in one section. */
function raisedFloors(findings) {
	const found = /* @__PURE__ */ new Map();
	const raise = (floor, finding) => {
		const key = `${floor} ${subjectKey(finding)}`;
		const entry = found.get(key) ?? {
			floor,
			finding,
			findingIds: []
		};
		if (!entry.findingIds.includes(finding.id)) entry.findingIds.push(finding.id);
		found.set(key, entry);
	};
	for (const finding of findings) for (const floor of floorsOf(finding)) raise(floor, finding);
	for (const group of majorFlagGroups(findings)) for (const finding of group) raise("F9", finding);
	return [...found.values()].map(({ floor, finding, findingIds }) => ({
		floor,
		subjectType: finding.subjectType,
		subjectId: finding.subjectId,
		findingIds
	}));
}
var subjectKey = (finding) => `${finding.subjectType} ${finding.subjectId ?? ""}`;
/** Groups of two or more major red flags that still count, of one subject and one section. */
function majorFlagGroups(findings) {
	const groups = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		if (finding.redFlagSeverity !== "major" || finding.section === null || !stillCounts(finding)) continue;
		const key = `${subjectKey(finding)} ${finding.section}`;
		groups.set(key, [...groups.get(key) ?? [], finding]);
	}
	return [...groups.values()].filter((group) => group.length >= 2);
}
// shared/audits/audit.ts
/** Auditor of the customer, or independent of both sides (glossary). */
var AUDITOR_TYPES = ["second-party", "third-party"];
/** Whether the site knew the date. */
var ANNOUNCEMENTS = [
	"announced",
	"semi-announced",
	"unannounced"
];
var AUDIT_STATUSES = [
	"planned",
	"under-way",
	"reported",
	"closed"
];
/** What the audit measures against. */
var criterionSchema = z.strictObject({
	name: z.string().trim().min(1).max(300),
	version: z.string().trim().max(100).nullable()
});
/**
* Declaration of independence: no commercial or family link to the auditee beyond the audit, no advice given before
* (OECD-MIN 2016, Annex I Step 4; five steps, S4.03).
*/
var independenceSchema = z.strictObject({
	declaredBy: z.string().trim().min(1).max(300),
	declaredOn: calendarDateSchema,
	/** Links that were named; `null` = none. */
	conflicts: z.string().trim().min(1).max(5e3).nullable()
});
var draftFields = z.strictObject({
	title: z.string().trim().min(1).max(300),
	subjectType: subjectTypeSchema,
	subjectId: idSchema.nullable(),
	auditorType: z.enum(AUDITOR_TYPES),
	announcement: z.enum(ANNOUNCEMENTS).nullable(),
	/** The auditing firm or person; `null` = not chosen yet. */
	auditor: z.string().trim().min(1).max(300).nullable(),
	/** The auditor of the register; `null` = named only by the text above. */
	auditorId: idSchema.nullable(),
	/** Languages in which workers are to be interviewed (BCP 47). */
	languages: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)).max(50),
	/** Who is interviewed where, how many, how they are chosen and kept safe. */
	interviewPlan: z.string().trim().min(1).max(1e4).nullable(),
	criteria: z.array(criterionSchema).max(50),
	scope: z.string().trim().min(1).max(1e4),
	/** What the audit did not cover; an audit report without it is rarely believed. */
	notCovered: z.string().trim().min(1).max(1e4).nullable(),
	/** Workers interviewed in private; `null` = not recorded. */
	interviews: z.int().min(0).nullable(),
	startsOn: calendarDateSchema.nullable(),
	endsOn: calendarDateSchema.nullable(),
	independence: independenceSchema.nullable(),
	status: z.enum(AUDIT_STATUSES)
});
var isReported = (audit) => audit.status === "reported" || audit.status === "closed";
var RULES = [
	{
		path: "subjectId",
		code: "subject-missing",
		broken: (audit) => audit.subjectType === "entity" !== (audit.subjectId === null)
	},
	{
		path: "endsOn",
		code: "ends-before-start",
		broken: (audit) => audit.startsOn !== null && audit.endsOn !== null && audit.endsOn < audit.startsOn
	},
	{
		path: "auditor",
		code: "auditor-missing",
		broken: (audit) => isReported(audit) && audit.auditor === null
	},
	{
		path: "criteria",
		code: "criteria-missing",
		broken: (audit) => isReported(audit) && audit.criteria.length === 0
	},
	{
		path: "endsOn",
		code: "dates-missing",
		broken: (audit) => isReported(audit) && audit.endsOn === null
	}
];
draftFields.superRefine((audit, context) => {
	for (const rule of RULES) if (rule.broken(audit)) context.addIssue({
		code: "custom",
		message: rule.code,
		path: [rule.path]
	});
});
var auditSchema = draftFields.extend({
	id: idSchema,
	createdAt: momentSchema,
	updatedAt: momentSchema
});
auditSchema.shape.criteria;
auditSchema.shape.languages;
// electron/engine/response/index.ts
/** The floors of the risk score that findings raise today, per subject, with the findings that are the reason (method 4.4). */
async function floorFacts(store) {
	return raisedFloors(await readFindings(store));
}
// shared/screening/difference.ts
var DIFFERENCE_CHANGES = [
	"added",
	"changed",
	"removed"
];
var DIFFERENCE_FIELDS = [
	"type",
	"names",
	"birthDates",
	"birthPlaces",
	"nationalities",
	"countries",
	"identifiers",
	"addresses",
	"programmes",
	"roles",
	"links",
	"references",
	"listedOn",
	"remarks"
];
// shared/screening/entry.ts
var ENTRY_TYPES = [
	"person",
	"organisation",
	"vessel",
	"aircraft"
];
/** How sure the publisher is of a name. UN: Good/Low; OFAC: strong/weak. `former` = formerly known as. */
var NAME_QUALITIES = [
	"primary",
	"good",
	"low",
	"former"
];
var listNameSchema = z.strictObject({
	text: z.string().min(1).max(1e3),
	quality: z.enum(NAME_QUALITIES)
});
/** What is known of a birth date: a day, a year, a span of years; `circa` where the publisher says "about". */
var birthDateSchema = z.strictObject({
	date: calendarDateSchema.nullable(),
	fromYear: z.int().min(1800).max(2100).nullable(),
	toYear: z.int().min(1800).max(2100).nullable(),
	circa: z.boolean()
});
var identifierSchema = z.strictObject({
	/** The publisher's word for the document, for example "Passport". */
	kind: z.string(),
	number: z.string().min(1),
	country: countryCodeSchema.nullable()
});
/** A party the list names beside this one: an owner, a relative, a subsidiary. Seen from this entry. */
var entryLinkSchema = z.strictObject({
	/** What the other is to this one: `owner` = the other owns this one. */
	relation: z.enum([
		"owner",
		"owned",
		"family",
		"associate",
		"officer",
		"other"
	]),
	name: z.string().min(1).max(1e3),
	/** Key of the other's own entry on the same list; `null` when it has none. */
	key: z.string().nullable()
});
/** One listed party with all its names, as every list format is mapped to it. */
var listEntrySchema = z.strictObject({
	/** The publisher's lasting key (UN: REFERENCE_NUMBER), which a new edition keeps. */
	key: z.string().min(1).max(200),
	type: z.enum(ENTRY_TYPES),
	names: z.array(listNameSchema).min(1),
	birthDates: z.array(birthDateSchema),
	/** Nationalities and countries of addresses that could be told; ISO 3166-1 alpha-2. */
	countries: z.array(countryCodeSchema),
	/** Country texts of the list that could not be told. */
	countryTexts: z.array(z.string()),
	programmes: z.array(z.string()),
	identifiers: z.array(identifierSchema),
	roles: z.array(z.string()),
	addresses: z.array(z.string()),
	listedOn: calendarDateSchema.nullable(),
	updatedOn: calendarDateSchema.nullable(),
	remarks: z.string().nullable(),
	/** Countries of `countries` that are nationalities or registrations, not merely addresses. */
	nationalities: z.array(countryCodeSchema).default([]),
	birthPlaces: z.array(z.string()).default([]),
	/** Listed owners, relatives and associates, where the list names them. */
	links: z.array(entryLinkSchema).default([]),
	/** Numbers of the same party on other lists, as this list says them ("TAe.010"). */
	references: z.array(z.string()).default([]),
	/** Legal act or page of the listing; text, never opened by us. */
	sourceUrl: z.string().nullable().default(null)
});
var { key, type, names, birthDates, countries, identifiers, roles } = listEntrySchema.shape;
z.object({
	key,
	type,
	names,
	birthDates,
	countries,
	identifiers,
	roles
});
/** Whether our side is a person, a firm, or could be either (a sub-agent in a village). */
var SUBJECT_TYPES = [
	"person",
	"organisation",
	"unknown"
];
// shared/screening/formats/own-list.ts
/** What a column of a list of one's own can hold. */
var OWN_LIST_FIELDS = [
	"name",
	"aliases",
	"key",
	"type",
	"birthDate",
	"country",
	"identifier",
	"address",
	"programme",
	"listedOn",
	"until",
	"remarks"
];
var columnSchema = z.int().min(0).max(400);
/** Which columns hold which field, by position; several columns can hold the same. Names are needed. */
var ownListMappingSchema = z.strictObject({
	columns: z.array(z.strictObject({
		column: columnSchema,
		field: z.enum(OWN_LIST_FIELDS)
	})).max(100),
	/** Headings the mapping was made for, to know the list's next edition again. */
	headings: z.array(z.string().max(500)).max(400),
	/** What the parties are where no column says. */
	defaultType: z.enum(["person", "organisation"])
});
// shared/screening/lists.ts
/** What a list is for: a match with a sanctions list is a prohibition, with the others a fact to weigh. */
var LIST_KINDS = [
	"sanctions",
	"watch",
	"debarment"
];
var thresholdSchema = z.number().min(.3).max(.99);
/** Sentences to choose a reason from, in the workspace's own words. */
var templatesSchema = z.array(z.string().trim().min(1).max(300)).max(20);
/** How this workspace screens. */
var screeningSettingsSchema = z.strictObject({
	/** Score from which a listed party is shown, 0 to 1. */
	threshold: thresholdSchema,
	/** A decision that a match is true or false counts only once a second person has confirmed it. */
	fourEyes: z.boolean(),
	/** Reasons to choose from, by verdict; `null` = the built-in ones. */
	templates: z.strictObject({
		true: templatesSchema,
		false: templatesSchema,
		unsure: templatesSchema
	}).nullable()
});
var screenedTypeSchema = z.enum([
	"supplier",
	"site",
	"recruiter",
	"related-party",
	"auditor"
]);
var verdictSchema = z.enum([
	"true",
	"false",
	"unsure"
]);
var paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));
/** A record of the file that was left out: line, code of `screening:rejected.<code>`. */
var rejectedSchema = z.strictObject({
	code: z.string(),
	params: paramsSchema,
	line: z.int()
});
/** One edition of one list, as it was loaded. */
var listEditionSchema = z.strictObject({
	id: idSchema,
	/** Which list it is an edition of; a newer edition takes its place. */
	code: z.string(),
	title: z.string(),
	publisher: z.string(),
	kind: z.enum(LIST_KINDS),
	/** Day or moment the publisher made the file; `null` when the file does not say. */
	generatedAt: z.string().nullable(),
	loadedAt: momentSchema,
	fileName: z.string(),
	sizeBytes: z.int(),
	sha256: z.string(),
	entries: z.int(),
	persons: z.int(),
	organisations: z.int(),
	vessels: z.int(),
	aircraft: z.int(),
	names: z.int(),
	/** The first records that were left out; `rejectedCount` says how many there were in all. */
	rejected: z.array(rejectedSchema),
	rejectedCount: z.int(),
	/** Whether it is the edition screened against now. */
	current: z.boolean(),
	/** How it differs from the edition whose place it took; `null` for the first of a list. */
	difference: z.strictObject({
		added: z.int(),
		removed: z.int(),
		changed: z.int()
	}).nullable(),
	/** How the columns of a list of one's own were read, for its next edition. */
	mapping: ownListMappingSchema.nullable()
});
var matchReasonSchema = z.strictObject({
	code: z.string(),
	side: z.enum(["for", "against"]),
	params: paramsSchema
});
/** How the names compare: the alias that hit, pairs of words, words without counterpart, reasons. */
var nameMatchSchema = z.strictObject({
	score: z.number().min(0).max(1),
	ourName: z.string(),
	theirName: z.string(),
	theirQuality: z.enum(NAME_QUALITIES),
	pairs: z.array(z.strictObject({
		ours: z.string(),
		theirs: z.string(),
		similarity: z.number(),
		kind: z.string()
	})),
	ourRest: z.array(z.string()),
	theirRest: z.array(z.string()),
	reasons: z.array(matchReasonSchema)
});
var decisionSchema = z.strictObject({
	id: idSchema,
	verdict: verdictSchema,
	reason: z.string(),
	decidedAt: momentSchema,
	decidedBy: z.string(),
	/** It counts only once a second person has confirmed it, as the workspace was set when it was made. */
	needsSecond: z.boolean(),
	confirmedAt: momentSchema.nullable(),
	confirmedBy: z.string().nullable()
});
/**
* `open`: nobody decided. `reopened`: a decision was made, but one side changed since. `to-confirm`: one person decided,
* and a second must confirm it before it counts.
*/
var CANDIDATE_STATES = [
	"open",
	"reopened",
	"to-confirm",
	"decided"
];
var candidateSchema = z.strictObject({
	runId: idSchema,
	n: z.int(),
	subject: z.strictObject({
		type: screenedTypeSchema,
		id: idSchema,
		name: z.string(),
		names: z.array(z.string()),
		countries: z.array(countryCodeSchema),
		identifiers: z.array(z.string()),
		/** The supplier a site belongs to. */
		supplierId: idSchema.nullable()
	}),
	list: z.strictObject({
		id: idSchema,
		code: z.string(),
		title: z.string(),
		generatedAt: z.string().nullable()
	}),
	entry: listEntrySchema,
	match: nameMatchSchema,
	state: z.enum(CANDIDATE_STATES),
	changed: z.array(z.enum(["subject-changed", "entry-changed"])),
	because: z.enum([
		"list-new",
		"entry-new",
		"entry-changed",
		"ours-changed",
		"threshold-lower"
	]).nullable(),
	decision: decisionSchema.nullable()
});
var uncheckableSchema = z.strictObject({
	subjectType: screenedTypeSchema,
	subjectId: idSchema,
	name: z.string(),
	why: z.enum(UNCHECKABLE)
});
var screeningRunSchema = z.strictObject({
	id: idSchema,
	at: momentSchema,
	threshold: z.number(),
	/** Editions screened against, as they were. */
	editions: z.array(z.strictObject({
		id: idSchema,
		code: z.string(),
		title: z.string(),
		generatedAt: z.string().nullable(),
		sha256: z.string(),
		entries: z.int()
	})),
	/** Parties of ours, and their names, that were checked. */
	subjects: z.int(),
	namesChecked: z.int(),
	namesUncheckable: z.int(),
	candidates: z.int(),
	/** Candidates that the run before did not have, or whose sides have changed since. */
	fresh: z.int()
});
var reasonSchema = z.string().trim().min(1).max(2e3);
var screeningStateSchema = z.strictObject({
	lists: z.array(listEditionSchema),
	run: screeningRunSchema.nullable(),
	open: z.int(),
	reopened: z.int(),
	/** Decided by one person, waiting for the second. */
	toConfirm: z.int(),
	decided: z.strictObject({
		true: z.int(),
		false: z.int(),
		unsure: z.int()
	}),
	/** Parties were changed, or lists loaded, after the run. */
	stale: z.boolean()
});
var candidateFilterSchema = z.strictObject({
	states: z.array(z.enum(CANDIDATE_STATES)),
	verdict: verdictSchema.nullable(),
	subjectType: screenedTypeSchema.nullable(),
	text: z.string().max(200)
});
/** Editions that came of a load; `already` = the very file was current, and nothing was changed. */
var loaded = z.strictObject({ loaded: z.array(z.strictObject({
	edition: listEditionSchema,
	already: z.boolean()
})) });
var differenceSelection = {
	listId: idSchema,
	change: z.enum(DIFFERENCE_CHANGES).nullable()
};
/** One party that a new edition added, dropped or changed; texts as the list has them. */
var entryDifferenceSchema = z.strictObject({
	change: z.enum(DIFFERENCE_CHANGES),
	key: z.string(),
	name: z.string(),
	type: z.enum(ENTRY_TYPES),
	fields: z.array(z.strictObject({
		field: z.enum(DIFFERENCE_FIELDS),
		gone: z.array(z.string()),
		come: z.array(z.string())
	})),
	/** Whether a decision about this party has to be made anew: names, numbers, dates or countries changed. */
	decides: z.boolean()
});
var ownColumnSchema = z.strictObject({
	column: z.int(),
	heading: z.string(),
	samples: z.array(z.string()),
	suggested: z.enum(OWN_LIST_FIELDS).nullable()
});
/** `findingId`: the finding that a true match has opened and that waits for a response; `null` where none was opened. */
var decided = z.strictObject({
	decision: decisionSchema,
	findingId: idSchema.nullable()
});
job(z.strictObject({ files: z.array(fileTokenSchema).min(1).max(20) }), loaded), query(z.strictObject({ file: fileTokenSchema }), z.strictObject({
	fileName: z.string(),
	rows: z.int(),
	columns: z.array(ownColumnSchema),
	/** The list whose mapping fits this file, when one was loaded before. */
	known: z.strictObject({
		title: z.string(),
		publisher: z.string(),
		kind: z.enum(LIST_KINDS),
		mapping: ownListMappingSchema
	}).nullable()
})), job(z.strictObject({
	file: fileTokenSchema,
	title: z.string().trim().min(1).max(200),
	publisher: z.string().trim().max(200),
	kind: z.enum(LIST_KINDS),
	mapping: ownListMappingSchema
}), loaded), job(z.strictObject({ permit: fileTokenSchema }), loaded), query(z.strictObject({
	...differenceSelection,
	offset: z.int().min(0),
	limit: z.int().min(1).max(500)
}), z.strictObject({
	rows: z.array(entryDifferenceSchema),
	total: z.int(),
	kept: z.boolean()
})), job(z.strictObject({
	...differenceSelection,
	...listTarget
}), listExported), query(nothing, z.strictObject({ lists: z.array(z.strictObject({
	id: idSchema,
	title: z.string(),
	added: z.int(),
	changed: z.int(),
	removed: z.int()
})) })), query(nothing, z.strictObject({ lists: z.array(listEditionSchema) })), job(z.strictObject({ threshold: thresholdSchema.nullable() }), z.strictObject({ run: screeningRunSchema })), query(nothing, z.strictObject({ runs: z.array(screeningRunSchema) })), query(z.strictObject({ runId: idSchema }), z.strictObject({ names: z.array(uncheckableSchema) })), query(candidateFilterSchema.extend({
	offset: z.int().min(0),
	limit: z.int().min(1).max(500)
}), z.strictObject({
	rows: z.array(candidateSchema),
	total: z.int()
})), job(candidateFilterSchema.extend(listTarget), listExported), query(z.strictObject({
	subjectType: screenedTypeSchema,
	subjectId: idSchema
}), z.strictObject({
	rows: z.array(candidateSchema),
	screenedAt: momentSchema.nullable()
})), command(z.strictObject({
	runId: idSchema,
	n: z.int().min(0),
	verdict: verdictSchema,
	reason: reasonSchema
}), decided), command(z.strictObject({
	runId: idSchema,
	n: z.int().min(0)
}), decided), query(nothing, screeningSettingsSchema), command(screeningSettingsSchema, screeningSettingsSchema), job(nothing, z.strictObject({
	parties: z.int(),
	rows: z.array(z.strictObject({
		threshold: z.number(),
		alerts: z.int(),
		parties: z.int(),
		/** Shares of the labelled pairs, 0 to 1; `null` where this threshold was not measured. */
		recall: z.number().nullable(),
		precision: z.number().nullable()
	})),
	labelled: z.strictObject({
		pairs: z.int(),
		measuredOn: calendarDateSchema
	})
})), query(z.strictObject({
	name: z.string().max(1e3),
	type: z.enum(SUBJECT_TYPES),
	country: countryCodeSchema.nullable(),
	birthYear: z.int().min(1800).max(2100).nullable(),
	threshold: thresholdSchema.nullable()
}), z.strictObject({
	uncheckable: uncheckableSchema.shape.why.nullable(),
	lists: z.array(listEditionSchema),
	found: z.array(z.strictObject({
		list: candidateSchema.shape.list,
		entry: listEntrySchema,
		match: nameMatchSchema
	}))
})), query(nothing, screeningStateSchema);
z.array(rejectedSchema);
screeningRunSchema.shape.editions;
sql`case
  when d.id is null then 0
  when d.subject_fingerprint <> c.subject_fingerprint or d.entry_fingerprint <> c.entry_fingerprint then 1
  when d.needs_second = 1 and d.confirmed_at is null then 3
  else 2 end`;
candidateSchema.shape.subject;
// electron/engine/store/screening-decisions.ts
/** True matches that count, whose entry stands on the current edition of its list, with the entry. */
function readConfirmed(store) {
	return store.db.selectFrom("screening_decision as d").innerJoin("sanctions_list as l", (join) => join.onRef("l.code", "=", "d.list_code").on("l.replaced_at", "is", null)).innerJoin("sanctions_entry as e", (join) => join.onRef("e.list_id", "=", "l.id").onRef("e.key", "=", "d.entry_key")).selectAll("d").select([
		"e.entry as entry",
		"l.title as list_title",
		"l.kind as list_kind"
	]).where("d.verdict", "=", "true").where((eb) => eb.or([eb("d.needs_second", "=", 0), eb("d.confirmed_at", "is not", null)])).orderBy("d.id").execute();
}
// shared/screening/list-sources.ts
var OFAC_FILES = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports";
[
	"SDN.CSV",
	"ALT.CSV",
	"ADD.CSV",
	"SDN_COMMENTS.CSV"
].map((name) => `${OFAC_FILES}/${name}`);
z.object({
	id: z.string().min(1).max(200),
	caption: z.string().default(""),
	schema: z.string(),
	properties: z.record(z.string(), z.array(z.string())),
	target: z.boolean().default(false),
	first_seen: z.string().nullish(),
	last_change: z.string().nullish()
});
Buffer.from([
	80,
	75,
	3,
	4
]);
// shared/audits/auditor.ts
var words = (most) => z.string().trim().min(1).max(most);
z.strictObject({
	name: words(300),
	/** The firm a person works for. */
	firm: words(300).nullable(),
	kind: z.enum(AUDITOR_TYPES),
	/** Training, years of work, sectors, worker interviews: what makes this auditor able. */
	competence: words(5e3).nullable(),
	/** Certificate or scheme, with its number. */
	accreditation: words(500).nullable(),
	accreditedUntil: calendarDateSchema.nullable(),
	/** Languages workers can be interviewed in (BCP 47). */
	languages: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)).max(50),
	/** Day of the newest declaration of independence; `null` = none is on file. */
	declaredOn: calendarDateSchema.nullable(),
	/** Ties that were named in it; `null` = none. */
	conflicts: words(5e3).nullable(),
	notes: words(5e3).nullable()
}).extend({
	id: idSchema,
	createdAt: momentSchema,
	updatedAt: momentSchema
});
var sampleKindSchema = z.enum([
	"site",
	"supplier",
	"corridor"
]);
/** `random`: each alike. `risk-weighted`: the riskier, the likelier. */
var SAMPLE_METHODS = ["random", "risk-weighted"];
/** Seeds are whole numbers that are easily read out and typed. */
var seedSchema = z.int().min(0).max(999999999);
/** What was drawn, or put in by the auditor: with the name and score of that day, so that it stays readable. */
var memberSchema = z.strictObject({
	id: idSchema,
	name: z.string(),
	/** Supplier of a site. */
	of: z.string().nullable(),
	residual: z.number().nullable(),
	/** Why the auditor put it in; `null` = drawn. */
	reason: z.string().nullable()
});
z.strictObject({
	id: idSchema,
	auditId: idSchema,
	kind: sampleKindSchema,
	method: z.enum(SAMPLE_METHODS),
	seed: seedSchema,
	/** How many there were to draw from, on the day it was drawn. */
	population: z.int().min(1),
	/** SHA-256 over the ids and scores that were drawn from: whether a repeat starts from the same. */
	populationHash: z.string().regex(/^[0-9a-f]{64}$/),
	members: z.array(memberSchema),
	drawnAt: momentSchema
});
// electron/engine/screening/confirmed-matches.ts
/** Every confirmed match, for floor F1 of the risk model and for statements. */
async function confirmedMatches(store) {
	return (await readConfirmed(store)).map((row) => {
		const entry = listEntrySchema.parse(JSON.parse(row.entry));
		return {
			subjectType: row.subject_type,
			subjectId: row.subject_id,
			listCode: row.list_code,
			listTitle: row.list_title,
			listKind: row.list_kind,
			entryKey: row.entry_key,
			caption: entry.names[0]?.text ?? row.their_name,
			programmes: entry.programmes,
			decidedAt: row.decided_at,
			reason: row.reason
		};
	});
}
// electron/engine/risk/floor-readers.ts
/** F1: a match with a listed party that a person confirmed. */
async function screeningFloors({ store }) {
	const matches = (await confirmedMatches(store)).filter((match) => match.listKind === "sanctions");
	const related = matches.filter((match) => match.subjectType === "related-party");
	const owners = await suppliersOfRelated(store, related.map((match) => match.subjectId));
	return matches.flatMap((match) => {
		const subject = floorSubject(match, owners);
		if (subject === null) return [];
		return [{
			...subject,
			code: "F1",
			reason: "F1",
			params: {
				party: match.caption,
				list: match.listTitle
			},
			ref: {
				topic: "screening",
				id: match.entryKey
			},
			date: match.decidedAt.slice(0, 10)
		}];
	});
}
/** A listed owner or director is the supplier's floor. An auditor has no score: the match stands in screening only. */
function floorSubject({ subjectType, subjectId }, owners) {
	if (subjectType === "auditor") return null;
	if (subjectType !== "related-party") return {
		subjectType,
		subjectId
	};
	const supplier = owners.get(subjectId);
	return supplier === void 0 ? null : {
		subjectType: "supplier",
		subjectId: supplier.id
	};
}
/** F2, F3, F6, F7 and F9: what findings raise until their resolution is recorded and verified. */
async function findingFloors({ store }) {
	return (await floorFacts(store)).flatMap(({ floor, subjectType, subjectId, findingIds }) => {
		if (subjectType === "entity" || subjectId === null) return [];
		return [{
			subjectType,
			subjectId,
			code: floor,
			reason: floor,
			params: { count: findingIds.length },
			ref: findingIds[0] === void 0 ? null : {
				topic: "response",
				id: findingIds[0]
			},
			date: null
		}];
	});
}
/** F8: a questionnaire that was sent over twelve months ago, and none answered since. */
async function questionnaireFloors(call) {
	return longUnanswered(await readRecipients(call.store, null), call.today()).map(({ subjectType, subjectId, campaignId, sentOn }) => ({
		subjectType,
		subjectId,
		code: "F8",
		reason: "F8",
		params: {},
		ref: {
			topic: "questionnaires",
			id: campaignId
		},
		date: sentOn
	}));
}
/** The topics that raise floors from their own records. F4 and F5 follow from the facts of corridors and sites. */
var FLOOR_READERS = [
	screeningFloors,
	findingFloors,
	questionnaireFloors
];
/** Every floor raised today, in an order that does not depend on when it was recorded. */
async function readFloors(call, readers = FLOOR_READERS) {
	const floors = [];
	for (const read of readers) floors.push(...await read(call));
	const key = ({ subjectId, code, ref }) => `${subjectId} ${code} ${ref?.id ?? ""}`;
	return floors.sort((a, b) => key(a) < key(b) ? -1 : 1);
}
// electron/engine/risk/read-facts.ts
function partOf(records) {
	return {
		suppliers: records.map(({ supplier }) => supplier),
		sites: records.flatMap(({ sites }) => sites.map(({ site }) => site)),
		origins: records.flatMap(({ sites }) => sites.flatMap(({ origins }) => origins)),
		controls: records.flatMap(({ sites, controls }) => [...controls, ...sites.flatMap((site) => site.controls)]),
		links: records.flatMap(({ recruiters }) => recruiters.map(({ link }) => link))
	};
}
/** Suppliers with everything below them, a batch at a time, with other work in between. */
async function readSuppliers(call) {
	const parts = [];
	let done = 0;
	for (const batch of supplierRecords(call.store)) {
		parts.push(partOf(batch));
		done += batch.length;
		call.progress({
			phase: "read",
			done,
			total: done
		});
		await setImmediate();
		call.signal.throwIfAborted();
	}
	return parts;
}
/** The records of some suppliers with those of corridors, recruiters and floors that concern them. */
async function withOthers(call, parts) {
	const corridors = corridorRecords(call.store);
	return {
		suppliers: parts.flatMap((part) => part.suppliers),
		sites: parts.flatMap((part) => part.sites),
		origins: parts.flatMap((part) => part.origins),
		controls: [...parts.flatMap((part) => part.controls), ...recruiterControls(corridors)],
		links: parts.flatMap((part) => part.links),
		recruiters: await recruiterTree(call.store),
		corridors: corridors.map(({ corridor }) => corridor).sort((a, b) => a.id < b.id ? -1 : 1),
		stops: corridors.flatMap(({ stops }) => stops),
		fees: corridors.flatMap(({ fees }) => fees),
		chains: corridors.flatMap(({ chain }) => chain),
		floors: await readFloors(call)
	};
}
/** Controls of recruiters, once each: a recruiter may serve several corridors. */
function recruiterControls(corridors) {
	return [...new Map(corridors.flatMap(({ controls }) => controls.map((control) => [control.id, control]))).values()];
}
/** Facts that belong together, in order of ids: read again when somebody changed something meanwhile. */
async function readFacts(call, model, referenceOf = referenceInUse) {
	for (;;) {
		const head = call.store.trail.head;
		const reference = await referenceOf(call);
		const records = await withOthers(call, await readSuppliers(call));
		if (call.store.trail.head === head) return {
			facts: factsFromRecords(records, model),
			head,
			reference
		};
	}
}
/** The facts of one supplier as they are now; `undefined` when there is none. */
async function readSupplierFacts(call, id, model) {
	const records = oneSupplierRecords(call.store, id);
	if (records === void 0) return void 0;
	return factsFromRecords(await concerning(call, partOf([records]), id), model).suppliers[0];
}
/** What concerns one supplier only: an edit must not wait for the corridors and recruiters of all others. */
async function concerning(call, part, id) {
	const siteIds = part.sites.map((site) => site.id);
	const recruiterIds = part.links.map((link) => link.recruiterId);
	const corridors = corridorsLeadingTo(call.store, id, siteIds);
	const subjects = /* @__PURE__ */ new Set([
		id,
		...siteIds,
		...recruiterIds
	]);
	return {
		...part,
		recruiters: recruitersWithSubAgents(call.store, recruiterIds),
		corridors: corridors.map(({ corridor }) => corridor).sort((a, b) => a.id < b.id ? -1 : 1),
		stops: [],
		fees: corridors.flatMap(({ fees }) => fees),
		chains: [],
		floors: (await readFloors(call)).filter(({ subjectId }) => subjects.has(subjectId))
	};
}
export { readSupplierFacts as n, readFacts as t };
