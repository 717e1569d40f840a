import "./change-zE6JCsZM.js";
import { z } from "zod";
// shared/risk/model.ts
/** The factors of V, how exposed the workers are (model 4.2). */
var WORKFORCE_FACTORS = [
	"lowWage",
	"lowQualification",
	"informal",
	"migrant",
	"intermediaries",
	"sector"
];
var RISK_CONTROLS = [
	"policy",
	"mapping",
	"recruitment",
	"grievance",
	"remedy",
	"audit"
];
var FLOOR_CODES = [
	"F1",
	"F2",
	"F3",
	"F4",
	"F5",
	"F6",
	"F7",
	"F8",
	"F9"
];
var BANDS = [
	"low",
	"medium",
	"high",
	"critical"
];
/** The model as built in: the authors' own proposal, not calibrated against real cases. */
var RISK_MODEL = {
	id: "fivefold-risk 1.0",
	countryProfile: "open-2026",
	conflict: {
		lambdaKm: {
			place: 50,
			region: 100,
			camp: 25
		},
		cutoff: .05,
		halfLifeMonths: 12,
		countryOnlyShare: .6
	},
	route: {
		lambdaKm: 75,
		radiusKm: 10
	},
	events: {
		lambdaKm: 50,
		radiusKmByPrecision: {
			1: 5,
			2: 25,
			3: 50,
			4: 50
		},
		halfLifeMonths: 12,
		oldestMonths: 60,
		deathsCap: 100,
		scale: 100
	},
	location: {
		mean: {
			conflict: .5,
			route: .15,
			country: .35
		},
		conflictAlone: .85,
		countryAlone: .7
	},
	origin: {
		countryShare: .7,
		displacedAtLeast: 70,
		baseShare: .5,
		fullAtShare: .3
	},
	workforce: {
		lowWage: .15,
		lowQualification: .1,
		informal: .2,
		migrant: .15,
		intermediaries: .2,
		sector: .2
	},
	migrantFullAtShare: .5,
	chain: {
		direct: 0,
		"one-licensed": 35,
		"one-unlicensed-or-unknown": 70,
		"two-or-more": 80,
		unknown: 85
	},
	control: {
		weights: {
			policy: .1,
			mapping: .15,
			recruitment: .25,
			grievance: .2,
			remedy: .15,
			audit: .15
		},
		verification: {
			none: 0,
			self: .4,
			doc: .7,
			indep: 1
		},
		effect: .5
	},
	least: 5,
	floors: {
		F1: 100,
		F2: 90,
		F3: 75,
		F4: 75,
		F5: 75,
		F6: 75,
		F7: 50,
		F8: 50,
		F9: 50
	},
	floorF5Severity: 75,
	floorsThatCarry: [
		"F1",
		"F2",
		"F3",
		"F4"
	],
	bands: {
		medium: 25,
		high: 50,
		critical: 75
	},
	corridor: {
		weights: {
			recruiterChain: .4,
			fees: .35,
			legalContext: .25
		},
		originShare: .6,
		transitShare: .4,
		fees: [
			[0, 0],
			[1, 50],
			[3, 90]
		],
		floorF4Months: 3,
		legalContext: {
			"free-choice": 0,
			"notice-needed": 25,
			"permission-needed": 70,
			tied: 85,
			"tied-and-criminalised": 100
		}
	},
	supplier: {
		worst: .7,
		mean: .3
	},
	missing: {
		standIn: 60,
		low: 20,
		high: 80
	},
	quality: {
		measured: 1,
		documented: .8,
		self: .5,
		proxy: .3,
		missing: 0
	},
	halfLifeMonths: {
		hotspot: 12,
		questionnaire: 18,
		audit: 24,
		countryIndex: 36
	},
	confidence: {
		place: .4,
		workforce: .4,
		control: .2,
		placeParts: {
			conflict: .5,
			route: .15,
			country: .35
		},
		provisionalBelow: .5
	},
	exposureKm: 100
};
// shared/risk/formula.ts
/** Weighted sum of factors; the weights of the model add up to 1. */
function weightedSum(scores, weights) {
	let sum = 0;
	for (const factor of keysOf(weights)) sum += weights[factor] * scores[factor];
	return sum;
}
/** The keys of a record whose keys are a closed union. */
function keysOf(record) {
	return Object.keys(record);
}
/** The same scores with a stand-in for each that is not known. */
function filled(scores, standIn) {
	const entries = keysOf(scores).map((factor) => [factor, scores[factor] ?? standIn]);
	return Object.fromEntries(entries);
}
/** What one control contributes to M: a missing control is 0 (model 4.3). */
function controlStrength(state, model) {
	return state === null ? 0 : state.maturity / 4 * model.control.verification[state.verification];
}
/** M, control actually in place, 0 to 1 (model 4.3). */
function controlLevel(controls, model) {
	return RISK_CONTROLS.reduce((sum, control) => sum + model.control.weights[control] * controlStrength(controls[control], model), 0);
}
/** I: the geometric mean of context and exposure of the workers (model 4.4). */
function inherentScore(h, v, model) {
	return Math.sqrt(Math.max(h, model.least) * Math.max(v, model.least));
}
/** R before floors: control can at most halve the inherent risk (model 4.4). */
function controlledScore(inherent, m, model) {
	return inherent * (1 - model.control.effect * m);
}
/** R: known serious facts have their weight, whatever the controls say (model 4.4). */
function withFloors(score, floors, model) {
	return Math.max(score, ...floors.map((code) => model.floors[code]));
}
/** The floor that decides the score, or `null` when none lifts it. */
function decidingFloor(score, floors, model) {
	const residual = withFloors(score, floors, model);
	return residual > score ? floors.find((code) => model.floors[code] === residual) ?? null : null;
}
/** The band of a residual score (model 5); the edges 25, 50 and 75 belong to the upper band. */
function bandOf(score, model) {
	const { medium, high, critical } = model.bands;
	return score >= critical ? "critical" : score >= high ? "high" : score >= medium ? "medium" : "low";
}
var bandRank = (band) => BANDS.indexOf(band);
/** The more serious of two bands. */
function worseBand(a, b) {
	return bandRank(a) >= bandRank(b) ? a : b;
}
/** The band shown: with too little confidence it is provisional and may not be low (model 6). */
function shownBand(score, confidence, model) {
	const provisional = confidence < model.confidence.provisionalBelow;
	const band = bandOf(score, model);
	return {
		band: provisional && band === "low" ? "medium" : band,
		provisional
	};
}
// shared/risk/settings.ts
var WEIGHT = {
	min: 0,
	max: 1,
	step: .01,
	unit: "share"
};
var KM = {
	min: 5,
	max: 300,
	step: 5,
	unit: "km"
};
var RADIUS = {
	min: 0,
	max: 200,
	step: 5,
	unit: "km"
};
var MONTHS = {
	min: 1,
	max: 120,
	step: 1,
	unit: "months"
};
var weights = (group, path, names) => names.map((name) => ({
	key: `${path}.${name}`,
	group,
	...WEIGHT
}));
/** Every setting a person may change, by its place in the model. */
var SETTINGS = [
	...weights("workforce", "workforce", keysOf(RISK_MODEL.workforce)),
	...weights("location", "location.mean", keysOf(RISK_MODEL.location.mean)),
	...weights("controls", "control.weights", keysOf(RISK_MODEL.control.weights)),
	...weights("corridor", "corridor.weights", keysOf(RISK_MODEL.corridor.weights)),
	{
		key: "location.conflictAlone",
		group: "shares",
		...WEIGHT
	},
	{
		key: "location.countryAlone",
		group: "shares",
		...WEIGHT
	},
	{
		key: "control.effect",
		group: "shares",
		...WEIGHT
	},
	{
		key: "supplier.worst",
		group: "shares",
		...WEIGHT
	},
	{
		key: "conflict.lambdaKm.place",
		group: "distances",
		...KM
	},
	{
		key: "conflict.lambdaKm.region",
		group: "distances",
		...KM
	},
	{
		key: "conflict.lambdaKm.camp",
		group: "distances",
		...KM
	},
	{
		key: "route.lambdaKm",
		group: "distances",
		...KM
	},
	{
		key: "events.lambdaKm",
		group: "distances",
		...KM
	},
	{
		key: "events.radiusKmByPrecision.1",
		group: "radii",
		...RADIUS
	},
	{
		key: "events.radiusKmByPrecision.2",
		group: "radii",
		...RADIUS
	},
	{
		key: "events.radiusKmByPrecision.3",
		group: "radii",
		...RADIUS
	},
	{
		key: "events.radiusKmByPrecision.4",
		group: "radii",
		...RADIUS
	},
	{
		key: "conflict.halfLifeMonths",
		group: "times",
		...MONTHS
	},
	{
		key: "events.halfLifeMonths",
		group: "times",
		...MONTHS
	},
	{
		key: "events.oldestMonths",
		group: "times",
		...MONTHS
	}
];
/** Groups whose weights add up to 1. */
var WHOLES = [
	"workforce",
	"location",
	"controls",
	"corridor"
];
var byKey = new Map(SETTINGS.map((setting) => [setting.key, setting]));
/** Values a person gave: known settings within their limits, and no group of weights that is all zero. */
var settingValuesSchema = z.record(z.string(), z.number()).superRefine((values, context) => {
	for (const [key, value] of Object.entries(values)) {
		const setting = byKey.get(key);
		if (setting === void 0 || value < setting.min || value > setting.max) context.addIssue({
			code: "custom",
			path: [key],
			message: "not a setting, or outside its limits"
		});
	}
	for (const group of WHOLES) if (!(SETTINGS.filter((setting) => setting.group === group).reduce((total, { key }) => total + (values[key] ?? settingValue(RISK_MODEL, key)), 0) > 0)) context.addIssue({
		code: "custom",
		path: [group],
		message: "weights add up to nothing"
	});
});
/** The value of a setting in a model. Throws where the model has no such number. */
function settingValue(model, key) {
	let at = model;
	for (const part of key.split(".")) at = at?.[part];
	if (typeof at !== "number") throw new RangeError(`no setting ${key}`);
	return at;
}
function setValue(tree, key, value) {
	const path = key.split(".");
	const last = path.pop() ?? "";
	let at = tree;
	for (const part of path) at = at[part];
	at[last] = value;
}
/** The built-in model with changed settings: weights of a group are brought to a sum of 1, and the id says it is changed. */
function applySettings(values, name) {
	const changed = Object.entries(values).filter(([key, value]) => value !== settingValue(RISK_MODEL, key));
	if (changed.length === 0) return RISK_MODEL;
	const copy = structuredCopy(RISK_MODEL);
	for (const [key, value] of changed) setValue(copy, key, value);
	const groups = new Set(changed.map(([key]) => byKey.get(key)?.group));
	for (const group of WHOLES) if (groups.has(group)) makeWhole(copy, group);
	setValue(copy, "supplier.mean", 1 - copy.supplier.worst);
	return {
		...copy,
		id: `${RISK_MODEL.id} · ${name}`
	};
}
function makeWhole(model, group) {
	const keys = SETTINGS.filter((setting) => setting.group === group).map(({ key }) => key);
	const sum = keys.reduce((total, key) => total + settingValue(model, key), 0);
	for (const key of keys) setValue(model, key, settingValue(model, key) / sum);
}
/** A copy of plain data, whose parts may be written. */
function structuredCopy(value) {
	return JSON.parse(JSON.stringify(value));
}
// electron/engine/store/risk-model.ts
/** Versions of the settings, the one in use first. */
function modelVersions(store) {
	return store.db.selectFrom("model_version").selectAll().orderBy("id", "desc").limit(200).execute();
}
/** What a kept version of the settings changes. */
var settingsOf = (row) => settingValuesSchema.parse(JSON.parse(row.settings));
/** The model scores are made with now: the built-in one with the settings of the newest version. */
async function modelInUse(store) {
	const [newest] = await modelVersions(store);
	return newest === void 0 ? RISK_MODEL : applySettings(settingsOf(newest), newest.name);
}
export { FLOOR_CODES as _, bandRank as a, WORKFORCE_FACTORS as b, decidingFloor as c, keysOf as d, shownBand as f, BANDS as g, worseBand as h, bandOf as i, filled as l, withFloors as m, modelVersions as n, controlLevel as o, weightedSum as p, settingsOf as r, controlledScore as s, modelInUse as t, inherentScore as u, RISK_CONTROLS as v, RISK_MODEL as y };
