import { n as canonicalRow } from "./canonical-json-BTf8Si1k.js";
import { t as Refusal } from "./error-Cv29HHXK.js";
import { createHash } from "node:crypto";
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
		const before = Object.fromEntries(changed.map(([column]) => [column, row[column] ?? null]));
		return {
			table,
			id,
			before: canonicalRow(before),
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
export { rowsHash as a, remove as i, RowsHash as n, update as o, insert as r, RowWriter as t };
