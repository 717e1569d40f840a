import canonicalize from "canonicalize";
// shared/text/canonical-json.ts
/** Canonical JSON (RFC 8785): the one text form of a value, for everything that is hashed or signed. */
function canonicalJson(value) {
	const text = canonicalize(value);
	if (text === void 0) throw new TypeError("value has no JSON form");
	return text;
}
/** Half a character, which no JSON text may hold (RFC 8785 3.2.2.2). */
var LONE_SURROGATE = /\p{Surrogate}/u;
/**
* The same text for a row of a table, several times faster: a row holds plain values only, so sorting its columns (by
* UTF-16 code units, RFC 8785 3.2.3) is all there is to do. Whatever else it holds goes the general way.
*/
function canonicalRow(row) {
	let text = "";
	for (const column of Object.keys(row).sort()) {
		const value = row[column];
		if (!isPlain(value) || LONE_SURROGATE.test(column)) return canonicalJson(row);
		text += `${text === "" ? "{" : ","}${JSON.stringify(column)}:${JSON.stringify(value)}`;
	}
	return text === "" ? "{}" : `${text}}`;
}
function isPlain(value) {
	if (typeof value === "string") return !LONE_SURROGATE.test(value);
	return value === null || typeof value === "boolean" || Number.isFinite(value);
}
export { canonicalRow as n, canonicalJson as t };
