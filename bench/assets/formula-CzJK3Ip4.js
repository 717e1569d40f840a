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
export { WORKFORCE_FACTORS as _, decidingFloor as a, keysOf as c, withFloors as d, worseBand as f, RISK_MODEL as g, RISK_CONTROLS as h, controlledScore as i, shownBand as l, FLOOR_CODES as m, bandRank as n, filled as o, BANDS as p, controlLevel as r, inherentScore as s, bandOf as t, weightedSum as u };
