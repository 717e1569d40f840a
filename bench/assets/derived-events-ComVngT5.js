import { createHash } from "node:crypto";
// electron/engine/store/derived-events.ts
var hashOf = (key, { words, columns }) => createHash("sha256").update(`${key}\n${words}\n`).update(columns).digest("hex");
var derivedRow = (kind, key, packed) => ({
	kind,
	key,
	...packed,
	sha256: hashOf(key, packed)
});
/** What the file keeps of this kind under this key; `null` when it keeps none, or when its bytes are not those of its hash. */
function readDerivedEvents(store, kind, key) {
	const row = store.sqlite.prepare("SELECT * FROM derived_events WHERE kind = ? AND key = ?").get(kind, key);
	return row === void 0 || hashOf(key, row) !== row.sha256 ? null : row;
}
function isKept(store, { kind, key, sha256 }) {
	return store.sqlite.prepare("SELECT 1 FROM derived_events WHERE kind = ? AND key = ? AND sha256 = ?").get(kind, key, sha256) !== void 0;
}
/** Keeps rows in the stead of those of their kind; what the file has already is not written again. */
function keepDerivedEvents(store, rows) {
	return {
		table: "derived_events",
		rows: rows.filter((row) => !isKept(store, row)),
		onConflict: "replace"
	};
}
export { keepDerivedEvents as n, readDerivedEvents as r, derivedRow as t };
