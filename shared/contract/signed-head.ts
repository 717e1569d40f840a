import { z } from 'zod'
import { sha256Schema } from '../disclosure/manifest'

/**
 * Where an entry that was signed stands now: in this history, in the sealed one of a copy that was merged, or nowhere
 * (`rewritten`: the history was changed since). `unsigned`: the signature is not by the key it names; `elsewhere`: it is
 * the head of another workspace.
 */
export const HEAD_STATES = ['own', 'copy', 'rewritten', 'unsigned', 'elsewhere'] as const

/** A signed head and what it proves. */
export const headViewSchema = z.strictObject({
  /** Number of the last entry it covers. */
  entries: z.int(),
  lastHash: z.string(),
  at: z.iso.datetime(),
  /** Of the key; its name is the one given here. */
  fingerprint: sha256Schema,
  name: z.string().nullable(),
  state: z.enum(HEAD_STATES),
})
export type HeadView = z.infer<typeof headViewSchema>
