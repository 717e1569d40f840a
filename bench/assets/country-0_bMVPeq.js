// shared/risk/country.ts
/** Traffic-light value of the US trafficking-in-persons tier (model 4.1). */
var TIP_TIER = {
	"1": 10,
	"2": 35,
	"2-watch-list": 65,
	"3": 90,
	"special-case": 100
};
/** K as the literature mixes it; some of its indices may not be redistributed, so it needs the user's own figures. */
var REFERENCE_PROFILE = {
	id: "reference",
	indicators: [
		{
			id: "gsiVulnerability",
			weight: .3,
			rescaling: { kind: "as-is" }
		},
		{
			id: "corruptionPerceptions",
			weight: .2,
			rescaling: { kind: "complement" }
		},
		{
			id: "moneyLaundering",
			weight: .15,
			rescaling: { kind: "as-is" }
		},
		{
			id: "ruleOfLaw",
			weight: .2,
			rescaling: { kind: "complement" }
		},
		{
			id: "tipTier",
			weight: .15,
			rescaling: {
				kind: "table",
				scores: TIP_TIER
			}
		}
	]
};
/** The built-in profile: openly licensed columns only. */
var OPEN_2026_PROFILE = {
	id: "open-2026",
	indicators: [
		{
			id: "ruleOfLawPct",
			weight: .2,
			rescaling: { kind: "complement" }
		},
		{
			id: "politicalStabilityPct",
			weight: .15,
			rescaling: { kind: "complement" }
		},
		{
			id: "controlOfCorruptionPct",
			weight: .15,
			rescaling: { kind: "complement" }
		},
		{
			id: "tipTier",
			weight: .15,
			rescaling: {
				kind: "table",
				scores: TIP_TIER
			}
		},
		{
			id: "displacedPer1000",
			weight: .15,
			rescaling: {
				kind: "log",
				fullAt: 100
			}
		},
		{
			id: "fatfStatus",
			weight: .1,
			rescaling: {
				kind: "table",
				scores: {
					none: 20,
					"increased-monitoring": 70,
					"call-for-action": 100
				}
			}
		},
		{
			id: "forcedLabourGoods",
			weight: .1,
			rescaling: {
				kind: "steps",
				steps: [
					[0, 10],
					[1, 50],
					[2, 65],
					[3, 80]
				]
			}
		}
	]
};
var COUNTRY_PROFILES = [OPEN_2026_PROFILE, REFERENCE_PROFILE];
function numeric(value, of) {
	return typeof value === "number" && Number.isFinite(value) ? Math.max(0, Math.min(100, of(value))) : null;
}
function stepScore(value, steps) {
	return steps.reduce((score, [from, stepped]) => value >= from ? stepped : score, 0);
}
/** The score of one raw value, or `null` where it is not known or not in the table. */
function rescale(value, rescaling) {
	if (value === null || value === void 0) return null;
	switch (rescaling.kind) {
		case "as-is": return numeric(value, (given) => given);
		case "complement": return numeric(value, (given) => 100 - given);
		case "linear": return numeric(value, (given) => 100 * (given - rescaling.zero) / (rescaling.hundred - rescaling.zero));
		case "table": return rescaling.scores[String(value)] ?? null;
		case "steps": return numeric(value, (given) => stepScore(given, rescaling.steps));
		case "log": return numeric(value, (given) => 100 * Math.log10(1 + given) / Math.log10(1 + rescaling.fullAt));
	}
}
/** K of a country by a profile: weighted mean of what is known, weights renormalised (model 4.1). */
function countryContext(raw, profile) {
	const parts = profile.indicators.map(({ id, weight, rescaling }) => {
		const value = raw[id] ?? null;
		return {
			id,
			value,
			score: rescale(value, rescaling),
			weight
		};
	});
	const total = parts.reduce((sum, part) => sum + part.weight, 0);
	const known = parts.filter((part) => part.score !== null);
	const knownWeight = known.reduce((sum, part) => sum + part.weight, 0);
	const weighted = known.reduce((sum, part) => sum + part.weight * (part.score ?? 0), 0);
	return {
		score: knownWeight / total >= .499999999 ? weighted / knownWeight : null,
		knownWeight,
		parts,
		missing: parts.filter((part) => part.score === null).map((part) => part.id)
	};
}
function countryProfile(id) {
	return COUNTRY_PROFILES.find((profile) => profile.id === id) ?? null;
}
export { countryContext as n, countryProfile as r, OPEN_2026_PROFILE as t };
