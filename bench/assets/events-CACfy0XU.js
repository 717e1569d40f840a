import { t as Refusal } from "./error-Cv29HHXK.js";
import { createHash } from "node:crypto";
import { z } from "zod";
import { deflateRawSync, inflateRawSync } from "node:zlib";
/** Views of one buffer, widest numbers first, so that every column starts where its type may start. */
function viewsOf(buffer, count) {
	let at = 0;
	const take = (bytes) => {
		const start = at;
		at += bytes * count;
		return start;
	};
	return {
		lat: new Float64Array(buffer, take(8), count),
		lon: new Float64Array(buffer, take(8), count),
		deaths: new Int32Array(buffer, take(4), count),
		day: new Int32Array(buffer, take(4), count),
		place: new Uint32Array(buffer, take(4), count),
		party: new Uint16Array(buffer, take(2), count),
		country: new Uint16Array(buffer, take(2), count),
		precision: new Uint8Array(buffer, take(1), count),
		violence: new Uint8Array(buffer, take(1), count)
	};
}
/** The columns as one run of bytes, little-endian, as every machine the app runs on keeps numbers. */
function packEvents({ columns, labels }) {
	const buffer = /* @__PURE__ */ new ArrayBuffer(columns.count * 34);
	const views = viewsOf(buffer, columns.count);
	views.lat.set(columns.lat);
	views.lon.set(columns.lon);
	views.deaths.set(columns.deaths);
	views.day.set(columns.day);
	views.place.set(labels.place);
	views.party.set(labels.party);
	views.country.set(columns.country);
	views.precision.set(columns.precision);
	views.violence.set(columns.violence);
	return new Uint8Array(buffer);
}
/** Reads packed columns. Throws a RangeError when there are fewer or more bytes than the header says. */
function unpackEvents(bytes, header) {
	if (bytes.byteLength !== header.count * 34) throw new RangeError(`${bytes.byteLength} bytes are not ${header.count} events`);
	const { count, countries, lastDay } = header;
	const { place, party, ...columns } = viewsOf(new Uint8Array(bytes).buffer, count);
	return {
		columns: {
			...columns,
			count,
			countries,
			lastDay
		},
		place,
		party
	};
}
// electron/engine/store/events.ts
/** Level 1: a third larger than the best, and several times faster for 14 MB. */
var packed = (bytes) => {
	const deflated = deflateRawSync(bytes, { level: 1 });
	return {
		sha256: createHash("sha256").update(deflated).digest("hex"),
		bytes: deflated
	};
};
/** Columns and labels as the blobs that are kept; the labels stand apart because scoring never reads them. */
function eventBlobs(events) {
	const { ids, places, parties } = events.labels;
	return {
		content: packed(packEvents(events)),
		labels: packed(JSON.stringify({
			ids,
			places,
			parties
		}))
	};
}
var keepEventBlobs = (...blobs) => ({
	table: "blob",
	rows: blobs.map(({ sha256, bytes }) => ({
		sha256,
		size_bytes: bytes.length,
		bytes
	})),
	onConflict: "ignore"
});
var MOST_LABEL_BYTES = 512e6;
var labelsSchema = z.object({
	ids: z.array(z.string()),
	places: z.array(z.string()),
	parties: z.array(z.string())
});
function blobBytes(store, sha256, most) {
	const row = store.sqlite.prepare("SELECT bytes FROM blob WHERE sha256 = ?").get(sha256);
	if (row === void 0) throw new Refusal({
		code: "workspace-damaged",
		params: {
			path: store.path,
			detail: "event columns"
		}
	});
	return inflateRawSync(row.bytes, { maxOutputLength: most });
}
/** Columns with ids and words. */
function readLabelledEvents(store, { edition, contentBlob, labelsBlob }) {
	const { columns, place, party } = unpackEvents(blobBytes(store, contentBlob, Math.max(1, edition.count * 34)), edition);
	const text = new TextDecoder().decode(blobBytes(store, labelsBlob, MOST_LABEL_BYTES));
	return {
		columns,
		labels: {
			...labelsSchema.parse(JSON.parse(text)),
			place,
			party
		}
	};
}
/** The files of events among loaded editions. */
function storedEvents(editions) {
	return editions.flatMap(({ id, content, contentBlob, labelsBlob, sha256 }) => content.kind === "events" ? [{
		id,
		edition: content,
		contentBlob: contentBlob ?? "",
		labelsBlob: labelsBlob ?? "",
		sha256
	}] : []);
}
export { packEvents as a, storedEvents as i, keepEventBlobs as n, readLabelledEvents as r, eventBlobs as t };
