import { PAPER_SIZES } from '../units/paper'
import { z } from 'zod'
import { LIST_SOURCE_KEYS } from '../screening/list-sources'
import { releaseAddressSchema } from '../workspace/release'

/** Messages between the shell and the engine's process. Both ends are ours; they are parsed all the same. */

export const grantModeSchema = z.enum(['open', 'save', 'folder', 'drag'])
export type GrantMode = z.infer<typeof grantModeSchema>

export const printOptionsSchema = z.strictObject({
  page: z.enum(PAPER_SIZES),
  header: z.string().optional(),
  footer: z.string().optional(),
  /** The document says by itself which way it lies and how wide its margins are. */
  laidOut: z.boolean().optional(),
})

const bytesSchema = z.custom<Uint8Array>(value => value instanceof Uint8Array)

/** Tells a key from every other: a hash of the salt it was made with. */
const keyMarkSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** What the engine asks of the system's key store, which only the shell can reach. */
export const keyRequestSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('is-real') }),
  z.strictObject({ what: z.literal('find'), mark: keyMarkSchema }),
  z.strictObject({ what: z.literal('keep'), mark: keyMarkSchema, key: bytesSchema }),
  z.strictObject({ what: z.literal('forget'), mark: keyMarkSchema }),
])
export type KeyRequest = z.infer<typeof keyRequestSchema>

/** What a person who saw its address agreed to fetch, once: a list of its publisher, or the file that names the newest version. */
export const permittedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('list'), source: z.enum(LIST_SOURCE_KEYS) }),
  z.strictObject({ kind: z.literal('release'), address: releaseAddressSchema }),
])
export type Permitted = z.infer<typeof permittedSchema>

export const toEngineSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('start'),
    assetsDir: z.string(),
    /** Folder of the signing key and the known signers. */
    dataDir: z.string(),
    actor: z.string(),
    /** Opened at once: the file the program was started with, or the one that was open when the engine had to be started anew. */
    reopen: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('grant'), token: z.string(), path: z.string(), mode: grantModeSchema }),
  z.strictObject({ kind: z.literal('permit'), token: z.string(), permitted: permittedSchema }),
  z.strictObject({ kind: z.literal('port') }),
  z.strictObject({
    kind: z.literal('printed'),
    id: z.int(),
    pdf: bytesSchema.nullable(),
    error: z.string().nullable(),
  }),
  /** Whether the store is real, or the key that was looked for; `null` where there is none. */
  z.strictObject({ kind: z.literal('key'), id: z.int(), isReal: z.boolean(), key: bytesSchema.nullable() }),
  z.strictObject({ kind: z.literal('close') }),
])
export type ToEngine = z.infer<typeof toEngineSchema>

export const fromEngineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), path: z.string().nullable() }),
  z.strictObject({ kind: z.literal('print'), id: z.int(), html: z.string(), options: printOptionsSchema }),
  /** Nobody waits for it any more. */
  z.strictObject({ kind: z.literal('stop-print'), id: z.int() }),
  z.strictObject({ kind: z.literal('report'), ref: z.string(), endpoint: z.string(), cause: z.string() }),
  z.strictObject({ kind: z.literal('key'), id: z.int(), request: keyRequestSchema }),
  z.strictObject({ kind: z.literal('closed') }),
])
export type FromEngine = z.infer<typeof fromEngineSchema>
