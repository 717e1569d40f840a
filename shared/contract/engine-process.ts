import { z } from 'zod'
import { LIST_SOURCE_KEYS } from '../screening/list-sources'

/** Messages between the shell and the engine's process. Both ends are ours; they are parsed all the same. */

export const grantModeSchema = z.enum(['open', 'save', 'folder'])
export type GrantMode = z.infer<typeof grantModeSchema>

export const printOptionsSchema = z.strictObject({
  page: z.enum(['A4', 'Letter']),
  header: z.string().optional(),
  footer: z.string().optional(),
})

export const toEngineSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('start'),
    assetsDir: z.string(),
    /** Folder of the signing key and the known signers. */
    dataDir: z.string(),
    actor: z.string(),
    /** Opened at once when the engine was started anew while a workspace was open. */
    reopen: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('grant'), token: z.string(), path: z.string(), mode: grantModeSchema }),
  /** The person saw the publisher's address and agreed to fetch from it, once. */
  z.strictObject({ kind: z.literal('permit'), token: z.string(), source: z.enum(LIST_SOURCE_KEYS) }),
  z.strictObject({ kind: z.literal('port') }),
  z.strictObject({
    kind: z.literal('printed'),
    id: z.int(),
    pdf: z.custom<Uint8Array>(value => value instanceof Uint8Array).nullable(),
    error: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('close') }),
])
export type ToEngine = z.infer<typeof toEngineSchema>

export const fromEngineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), path: z.string().nullable() }),
  z.strictObject({ kind: z.literal('print'), id: z.int(), html: z.string(), options: printOptionsSchema }),
  z.strictObject({ kind: z.literal('report'), ref: z.string(), endpoint: z.string(), cause: z.string() }),
  z.strictObject({ kind: z.literal('closed') }),
])
export type FromEngine = z.infer<typeof fromEngineSchema>
