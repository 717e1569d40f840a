import { n as connect, r as copyUnder, s as Refusal } from "./assets/connection-Du0LbhL6.js";
import { closeSync, fsyncSync, openSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
// electron/engine/store/copy-messages.ts
/** Threads hand bytes over as plain arrays. */
var keyOf = (key) => key === null ? null : {
	head: Buffer.from(key.head),
	key: Buffer.from(key.key)
};
/** The task as it arrives in the thread. */
function fileTaskOf(data) {
	const { copy, path, key } = data;
	return {
		copy: copy === null ? null : {
			...copy,
			fromKey: keyOf(copy.fromKey),
			toKey: keyOf(copy.toKey)
		},
		path,
		key: keyOf(key)
	};
}
function saidOf(cause) {
	const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
	const code = cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : null;
	return {
		refusal: cause instanceof Refusal ? cause.error : null,
		name,
		message,
		code
	};
}
// electron/engine/store/finish-copy.ts
/** A copy that can't be read is none: it is looked through and flushed. Refuses a damaged one. */
function finishCopy({ copy, path, key }) {
	if (copy !== null) copyUnder(copy);
	sound(path, key);
	flush(path);
}
/** Looks through a closed file; refuses a damaged one. Leaves it without a log beside it. */
function sound(path, key) {
	const db = connect(path, {
		mustExist: true,
		key
	});
	try {
		db.pragma("locking_mode = EXCLUSIVE");
		db.pragma("journal_mode = DELETE");
		const found = String(db.pragma("quick_check(1)", { simple: true }));
		if (found !== "ok") throw new Refusal({
			code: "workspace-damaged",
			params: {
				path,
				detail: found
			}
		});
	} finally {
		db.close();
	}
}
/** Waits until a file is on the disk. */
function flush(path) {
	const file = openSync(path, "r+");
	try {
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}
// electron/engine/store/copy-worker.ts
/** A thread that does one task with a file and says how it ended. */
try {
	finishCopy(fileTaskOf(workerData));
	parentPort?.postMessage(null);
} catch (cause) {
	parentPort?.postMessage(saidOf(cause));
}
export {};
