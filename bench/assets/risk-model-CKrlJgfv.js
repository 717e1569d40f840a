import { c as keysOf, g as RISK_MODEL } from "./formula-CzJK3Ip4.js";
import "./change-oZQVU4tB.js";
import { z } from "zod";
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
export { modelVersions as n, settingsOf as r, modelInUse as t };
