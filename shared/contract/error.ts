import { z } from 'zod'

/** One thing that is wrong with one field: path of keys, and a code of the catalogue `errors`. */
const fieldIssue = z.strictObject({ path: z.string(), code: z.string(), message: z.string() })

/**
 * Everything that can be refused. The code is stable and has a sentence in `shared/text/en/errors.json`
 * that says what happened, where, and what to do; `params` fill it.
 */
export const ERROR_CODES = [
  'invalid-input',
  'not-found',
  'conflict',
  'no-workspace',
  'not-a-workspace',
  'workspace-newer',
  'workspace-damaged',
  'workspace-locked',
  'workspace-exists',
  'read-only',
  'passphrase-needed',
  'passphrase-wrong',
  'file-missing',
  'file-empty',
  'file-is-directory',
  'file-no-permission',
  'file-too-large',
  'file-unreadable',
  'file-unsafe',
  'file-wrong-kind',
  'no-table',
  'disk-full',
  'nothing-to-undo',
  'nothing-to-redo',
  'undo-conflict',
  'cancelled',
  'busy',
  'refused',
  'unexpected',
] as const

export const appErrorSchema = z.strictObject({
  code: z.enum(ERROR_CODES),
  /** Narrower code of the topic, for example `xlsx-encrypted`; key of the catalogue `errors.detail`. */
  detail: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
  issues: z.array(fieldIssue).optional(),
  /** Number of the log entry that holds the cause, for errors that are our fault. */
  ref: z.string().optional(),
})
export type AppError = z.infer<typeof appErrorSchema>
export type ErrorCode = AppError['code']

/** A refusal on its way to the border, where it becomes the value `{ ok: false, error }`. */
export class Refusal extends Error {
  readonly error: AppError
  constructor(error: AppError, options?: ErrorOptions) {
    super(error.code, options)
    this.name = 'Refusal'
    this.error = error
  }
}
