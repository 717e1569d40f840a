import { z } from "zod";
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
export { Refusal as t };
