import { z } from 'zod'
import { canonicalJson } from '../../text/canonical-json'
import { foreignJson } from '../../text/foreign-json'
import { sha256Schema } from '../manifest'
import { momentSchema } from '../../units/calendar-date'
import { signatureSchema } from './signature'
import type { Hashing } from './source'

export const HEADS_PATH = 'trail/heads.json'

/** A file of one or a few heads; anything larger is another file. */
export const MOST_HEAD_BYTES = 100_000

/** How far the history of a workspace went at a moment: so many entries, and the hash of the last, which covers all before it. */
export const trailHeadSchema = z.strictObject({
  format: z.literal('fivefold-trail-head'),
  version: z.literal(1),
  /** Id of the workspace: a random one, the same in all copies of it. */
  workspace: z.string().min(1).max(100),
  entries: z.int().min(1),
  lastHash: sha256Schema,
  at: momentSchema,
})

/** A head with the signature over its canonical JSON. */
export const signedHeadSchema = z.strictObject({ head: trailHeadSchema, signature: signatureSchema })
export type SignedHead = z.infer<typeof signedHeadSchema>

export const signedHeadsSchema = z.array(signedHeadSchema).min(1).max(100_000)

const bytesOfHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16))

/** Whether the key named in it signed this head. Whose key that is, it can't tell. */
export async function headIsSigned({ head, signature }: SignedHead, hashing: Hashing): Promise<boolean> {
  const { publicKey, fingerprint } = signature
  if (hashing.sha256(bytesOfHex(publicKey)) !== fingerprint) return false
  return hashing.isSignedBy(publicKey, signature.signature, hashing.bytes(canonicalJson(head)))
}

/** A saved head as it was written; `null` where the text is none. */
export function readSignedHead(text: string | null): SignedHead | null {
  try {
    const read = signedHeadSchema.safeParse(foreignJson(text ?? ''))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** The heads of a bundle; `null` where the text holds none. */
export function readSignedHeads(text: string | null): SignedHead[] | null {
  try {
    const read = signedHeadsSchema.safeParse(foreignJson(text ?? ''))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
