import { t as Refusal } from "./error-Cv29HHXK.js";
import { a as editionHash, c as keptEditions, d as anyEditionSchema, f as baselineOf, u as BASELINE_FILES } from "./baseline-DyDazBzL.js";
import { join } from "node:path";
import { readFile } from "node:fs/promises";
// electron/engine/reference/baseline.ts
var KINDS = Object.keys(BASELINE_FILES);
async function readBuiltIn(assetsDir, kind) {
	const text = await readFile(join(assetsDir, "reference", BASELINE_FILES[kind]), "utf8");
	const edition = anyEditionSchema.parse(JSON.parse(text));
	return {
		sha256: editionHash(edition),
		edition
	};
}
var shipped = /* @__PURE__ */ new Map();
/** The built-in editions of this program, read once per folder: they can't change while it runs. */
function shippedEditions(assetsDir) {
	const known = shipped.get(assetsDir);
	if (known !== void 0) return known;
	const reading = Promise.all(KINDS.map((kind) => readBuiltIn(assetsDir, kind)));
	shipped.set(assetsDir, reading);
	return reading;
}
function ofKind(editions, kind) {
	return editions.map(({ edition }) => edition).find((edition) => edition.kind === kind);
}
/** One edition of each kind as a baseline; `null` when a kind is missing. */
function assembled(editions) {
	const [countries, hotspots] = [ofKind(editions, "countries"), ofKind(editions, "hotspots")];
	const [routes, sectors] = [ofKind(editions, "routes"), ofKind(editions, "sectors")];
	if (!countries || !hotspots || !routes || !sectors) return null;
	const ordered = KINDS.flatMap((kind) => editions.filter(({ edition }) => edition.kind === kind));
	return {
		data: baselineOf({
			countries,
			hotspots,
			routes,
			sectors
		}),
		editions: ordered
	};
}
/** The built-in editions this workspace scores with: those it keeps, whatever the program brings. */
async function baselineInUse(store) {
	const baseline = assembled(await keptEditions(store));
	if (baseline !== null) return baseline;
	throw new Refusal({
		code: "workspace-damaged",
		params: {
			path: store.path,
			detail: "baseline_edition"
		}
	});
}
/** A built-in edition as scores and exports name it. */
var builtInRef = ({ edition, sha256 }) => ({
	id: edition.id,
	kind: edition.kind,
	edition: edition.edition,
	asOf: edition.asOf,
	builtIn: true,
	sha256
});
export { shippedEditions as i, baselineInUse as n, builtInRef as r, assembled as t };
