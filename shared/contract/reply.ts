import { z } from 'zod'
import { appErrorSchema, type AppError } from './error'
import { topicSchema, type Topic } from './topic'

/** What every endpoint answers: a value, or a refusal as a value. Commands and jobs say which topics they touched. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T; readonly touched: readonly Topic[] }
  | { readonly ok: false; readonly error: AppError }

/** How far a job is. `total` is `null` while it can't be known. */
export const progressSchema = z.strictObject({
  phase: z.string(),
  done: z.int().min(0),
  total: z.int().min(0).nullable(),
})
export type Progress = z.infer<typeof progressSchema>

/** Messages on the port from the window to the engine. */
export const requestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), id: z.int(), name: z.string(), input: z.unknown() }),
  z.strictObject({ kind: z.literal('cancel'), id: z.int() }),
])
export type Request = z.infer<typeof requestSchema>

/** Messages on the port from the engine to the window. `touched` without a call comes from a job or another window. */
export const messageSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('reply'),
    id: z.int(),
    reply: z.union([
      z.strictObject({ ok: z.literal(true), value: z.unknown(), touched: z.array(topicSchema) }),
      z.strictObject({ ok: z.literal(false), error: appErrorSchema }),
    ]),
  }),
  z.strictObject({ kind: z.literal('progress'), id: z.int(), progress: progressSchema }),
  z.strictObject({ kind: z.literal('touched'), topics: z.array(topicSchema) }),
])
export type Message = z.infer<typeof messageSchema>
