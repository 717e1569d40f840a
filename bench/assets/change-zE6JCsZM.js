import { createHash } from "node:crypto";
import { z } from "zod";
import canonicalize from "canonicalize";
// shared/contract/error.ts
/** One thing that is wrong with one field: path of keys, and a code of the catalogue `errors`. */
var fieldIssue = z.strictObject({
	path: z.string(),
	code: z.string(),
	message: z.string()
});
z.strictObject({
	code: z.enum([
		"invalid-input",
		"not-found",
		"conflict",
		"no-workspace",
		"not-a-workspace",
		"workspace-newer",
		"workspace-damaged",
		"workspace-locked",
		"workspace-exists",
		"file-missing",
		"file-empty",
		"file-is-directory",
		"file-no-permission",
		"file-too-large",
		"file-unreadable",
		"file-unsafe",
		"file-wrong-kind",
		"no-table",
		"disk-full",
		"nothing-to-undo",
		"nothing-to-redo",
		"undo-conflict",
		"cancelled",
		"busy",
		"refused",
		"unexpected"
	]),
	/** Narrower code of the topic, for example `xlsx-encrypted`; key of the catalogue `errors.detail`. */
	detail: z.string().optional(),
	params: z.record(z.string(), z.union([
		z.string(),
		z.number(),
		z.null()
	])).optional(),
	issues: z.array(fieldIssue).optional(),
	/** Number of the log entry that holds the cause, for errors that are our fault. */
	ref: z.string().optional()
});
/** A refusal on its way to the border, where it becomes the value `{ ok: false, error }`. */
var Refusal = class extends Error {
	error;
	constructor(error, options) {
		super(error.code, options);
		this.name = "Refusal";
		this.error = error;
	}
};
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
// electron/engine/store/change.ts
/** A row type of a table seen as what it is: columns and values. */
var valuesOf = (row) => row;
var insert = (table, row) => ({
	op: "insert",
	table,
	id: row.id,
	values: valuesOf(row)
});
var update = (table, id, values) => ({
	op: "update",
	table,
	id,
	values: valuesOf(values)
});
var remove = (table, id) => ({
	op: "remove",
	table,
	id
});
var IDENTIFIER = /^[a-z][a-z0-9_]*$/;
/** Table and column names come from our own code only; this keeps a slip from becoming SQL. */
function identifier(name) {
	if (!IDENTIFIER.test(name)) throw new TypeError(`not a column or table name: ${name}`);
	return `"${name}"`;
}
/** Writes rows through prepared statements and gives back what the trail must remember. Call inside a transaction. */
var RowWriter = class {
	#db;
	#statements = /* @__PURE__ */ new Map();
	constructor(db) {
		this.#db = db;
	}
	write(op) {
		switch (op.op) {
			case "insert":
				this.#insert(op.table, op.values);
				return {
					table: op.table,
					id: op.id,
					before: null,
					after: canonicalRow(op.values)
				};
			case "update": return this.#update(op.table, op.id, op.values);
			case "remove": {
				const before = this.#row(op.table, op.id);
				this.#prepared(`DELETE FROM ${identifier(op.table)} WHERE "id" = ?`).run(op.id);
				return {
					table: op.table,
					id: op.id,
					before: canonicalRow(before),
					after: null
				};
			}
		}
	}
	writeBulk(bulk) {
		let count = 0;
		for (const row of bulk.rows) {
			this.#insert(bulk.table, valuesOf(row), bulk.onConflict);
			count++;
		}
		return count;
	}
	#insert(table, values, onConflict) {
		const columns = Object.keys(values);
		const shape = `${onConflict ?? "insert"} ${table} ${columns.join()}`;
		this.#prepared(shape, () => insertSql(table, columns, onConflict)).run(...Object.values(values));
	}
	#update(table, id, values) {
		const row = this.#row(table, id);
		const changed = Object.entries(values).filter(([column, value]) => row[column] !== value);
		if (changed.length === 0) return null;
		const sql = `UPDATE ${identifier(table)} SET ${changed.map(([column]) => `${identifier(column)} = ?`).join(", ")} WHERE "id" = ?`;
		this.#prepared(sql).run(...changed.map(([, value]) => value), id);
		return {
			table,
			id,
			before: canonicalRow(Object.fromEntries(changed.map(([column]) => [column, row[column] ?? null]))),
			after: canonicalRow(Object.fromEntries(changed))
		};
	}
	#row(table, id) {
		const row = this.#prepared(`SELECT * FROM ${identifier(table)} WHERE "id" = ?`).get(id);
		if (!isValues(row)) throw new Refusal({
			code: "not-found",
			params: {
				table,
				id
			}
		});
		return row;
	}
	/** The statement known under a key; its SQL is put together only the first time. */
	#prepared(key, sql = () => key) {
		const known = this.#statements.get(key);
		if (known) return known;
		const fresh = this.#db.prepare(sql());
		this.#statements.set(key, fresh);
		return fresh;
	}
};
function insertSql(table, columns, onConflict) {
	const names = columns.map(identifier).join(", ");
	const values = columns.map(() => "?").join(", ");
	return `INSERT ${onConflict === void 0 ? "" : `OR ${onConflict.toUpperCase()} `}INTO ${identifier(table)} (${names}) VALUES (${values})`;
}
function isValues(row) {
	return typeof row === "object" && row !== null;
}
/** The rows of one change as one hash: SHA-256 over their canonical JSON, in writing order. */
var RowsHash = class {
	#hash = createHash("sha256");
	add({ table, id, before, after }) {
		this.#hash.update(`["${table}",${JSON.stringify(id)},${before ?? "null"},${after ?? "null"}]\n`);
	}
	digest() {
		return this.#hash.digest("hex");
	}
};
function rowsHash(rows) {
	const hash = new RowsHash();
	for (const row of rows) hash.add(row);
	return hash.digest();
}
export { rowsHash as a, Refusal as c, remove as i, RowsHash as n, update as o, insert as r, canonicalJson as s, RowWriter as t };
