import { PAPER_SIZES } from '../units/paper'
import { z } from 'zod'
import { knownSignerSchema, publicKeySchema } from '../disclosure/bundle/signature'
import { sha256Schema } from '../disclosure/manifest'
import { command, done, job, nothing, query } from './endpoint'
import { fileTokenSchema, LEAST_PASSPHRASE } from './workspace'

/** A signing key as far as anybody may know it. */
const keyViewSchema = z.strictObject({
  name: z.string(),
  fingerprint: sha256Schema,
  publicKey: publicKeySchema,
  madeOn: z.string(),
})
export type KeyView = z.infer<typeof keyViewSchema>

const nameSchema = z.string().trim().min(1).max(200)
const passphraseSchema = z.string().min(1).max(200)
/** A key is worth as much as its passphrase: new ones are not short. */
const newPassphraseSchema = z.string().min(LEAST_PASSPHRASE).max(200)

/** Which key signs: one in a file, or with `null` the one kept on this computer; with the passphrase that opens it. */
export const signWithSchema = z.strictObject({
  key: fileTokenSchema.nullable(),
  passphrase: passphraseSchema,
})
export type SignWith = z.infer<typeof signWithSchema>

/** Keys and known signers: they belong to the person and not to a workspace, so none of these needs one. */
export const signingEndpoints = {
  /** The key in a file, or with `null` the one kept on this computer; `null` when there is none. */
  'disclosure.key': query(
    z.strictObject({ file: fileTokenSchema.nullable() }),
    z.strictObject({ key: keyViewSchema.nullable() }),
  ),
  /** Makes a key, into a file or with `null` on this computer; one that is there is never written over. */
  'disclosure.make-key': command(
    z.strictObject({ name: nameSchema, passphrase: newPassphraseSchema, file: fileTokenSchema.nullable() }),
    keyViewSchema,
  ),
  /** Takes in a kept key from its file, or from the lines of its printed sheet, and keeps it on this computer. */
  'disclosure.import-key': command(
    z.strictObject({
      from: z.union([
        z.strictObject({ file: fileTokenSchema }),
        z.strictObject({ name: nameSchema, lines: z.string().min(1).max(10_000) }),
      ]),
      passphrase: passphraseSchema,
    }),
    keyViewSchema,
  ),
  /** Saves a copy of the kept key, as locked as it is. */
  'disclosure.copy-key': command(z.strictObject({ file: fileTokenSchema }), done),
  /** Takes the key off this computer. Copies and sheets still open. */
  'disclosure.remove-key': command(z.strictObject({ fingerprint: sha256Schema }), done),
  /** The recovery sheet as PDF or, by the name of the file, as a page. */
  'disclosure.key-sheet': job(
    z.strictObject({
      key: fileTokenSchema.nullable(),
      file: fileTokenSchema,
      page: z.enum(PAPER_SIZES),
    }),
    z.strictObject({ path: z.string() }),
  ),
  /** Keys known by name, by name. */
  'disclosure.signers': query(nothing, z.strictObject({ signers: z.array(knownSignerSchema) })),
  /** Remembers whose key it is; the person has compared the fingerprint. */
  'disclosure.know-signer': command(z.strictObject({ signer: knownSignerSchema }), done),
  'disclosure.forget-signer': command(z.strictObject({ fingerprint: sha256Schema }), done),
  /** Saves the known signers as a file, for the command line and for colleagues. */
  'disclosure.save-signers': command(z.strictObject({ file: fileTokenSchema }), done),
  /** Adds the signers of a file to those known here; who is known already keeps the name given here. */
  'disclosure.load-signers': command(
    z.strictObject({ file: fileTokenSchema }),
    z.strictObject({ added: z.int().min(0) }),
  ),
} as const
