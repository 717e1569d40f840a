import { z } from 'zod'
import { canonicalJson } from '../../text/canonical-json'
import { foreignJson } from '../../text/foreign-json'

export const SIGNATURE_PATH = 'signature.json'

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))
export const publicKeySchema = hex(32)

/** Who signed, and the signature itself, beside what was signed. The signed bytes are the canonical JSON of the value. */
export const signatureSchema = z.strictObject({
  format: z.literal('fivefold-signature'),
  version: z.literal(1),
  /** RFC 8032, pure; made and read by every common tool. */
  algorithm: z.literal('Ed25519'),
  publicKey: publicKeySchema,
  /** SHA-256 of the 32 bytes of the public key. */
  fingerprint: hex(32),
  signature: hex(64),
})
export type Signature = z.infer<typeof signatureSchema>

/** A key that is known by name: somebody compared its fingerprint with the one its owner gave. */
export const knownSignerSchema = z.strictObject({
  fingerprint: hex(32),
  name: z.string().trim().min(1).max(200),
})
export type KnownSigner = z.infer<typeof knownSignerSchema>

/** A file of known signers, as the app saves it and the command line reads it. */
export const signersFileSchema = z.strictObject({
  format: z.literal('fivefold-signers'),
  version: z.literal(1),
  signers: z.array(knownSignerSchema).max(1000),
})

/** A fingerprint to be read out: 16 groups of four. */
export const inGroups = (fingerprint: string): string => (fingerprint.match(/.{1,4}/g) ?? []).join(' ')

/** A fingerprint as people type it, with or without blanks; `null` where it is none. */
export function typedFingerprint(text: string): string | null {
  const plain = text.replace(/[\s:-]/g, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(plain) ? plain : null
}

/** A signature file as it was written: parsed, and in its one canonical form; `null` otherwise. */
export function readSignature(text: string | null): Signature | null {
  if (text === null) return null
  try {
    const parsed = signatureSchema.safeParse(foreignJson(text))
    return parsed.success && canonicalJson(parsed.data) === text ? parsed.data : null
  } catch {
    return null
  }
}
