import { Refusal, type AppError } from '@shared/contract/error'
import type { FileKey } from './file-key'
import type { FileTask } from './finish-copy'

/** Threads hand bytes over as plain arrays. */
export const keyOf = (key: FileKey | null): FileKey | null =>
  key === null ? null : { head: Buffer.from(key.head), key: Buffer.from(key.key) }

/** The task as it arrives in the thread. */
export function fileTaskOf(data: unknown): FileTask {
  const { copy, path, key } = data as FileTask
  const under = copy === null ? null : { ...copy, fromKey: keyOf(copy.fromKey), toKey: keyOf(copy.toKey) }
  return { copy: under, path, key: keyOf(key) }
}

/** Why a task failed, in a form that goes from thread to thread. */
export interface Said {
  readonly refusal: AppError | null
  readonly name: string
  readonly message: string
  readonly code: string | null
}

export function saidOf(cause: unknown): Said {
  const { name, message } = cause instanceof Error ? cause : new Error(String(cause))
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null
  return { refusal: cause instanceof Refusal ? cause.error : null, name, message, code }
}

/** The same error again, on this side. */
export function errorOf({ refusal, name, message, code }: Said): Error {
  if (refusal !== null) return new Refusal(refusal)
  return Object.assign(new Error(message), { name }, code === null ? {} : { code })
}
