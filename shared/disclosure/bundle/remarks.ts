import { z } from 'zod'
import { SAMPLE_METHODS, seedSchema } from '../../audits/sample'
import { KIT_VERDICTS } from '../../audits/kit'
import { momentSchema } from '../../units/calendar-date'
import { bundlePathSchema, sha256Schema } from '../manifest'
import { signatureSchema } from './signature'

/** What an auditor says of one item of a bundle: a file, a line of a file, or a figure of the statement. */
export const remarkSchema = z
  .strictObject({
    path: bundlePathSchema,
    /** The line of the file, from 1; `null` = the whole file. */
    line: z.int().min(1).nullable(),
    /** The id of the record in that line. */
    id: z.string().max(200).nullable(),
    /** What it is called, as the auditor saw it. */
    about: z.string().max(500),
    verdict: z.enum(KIT_VERDICTS).nullable(),
    text: z.string().trim().max(5000).nullable(),
  })
  .refine(({ verdict, text }) => verdict !== null || (text !== null && text !== ''), {
    message: 'says-nothing',
  })
export type BundleRemark = z.infer<typeof remarkSchema>

/** A sample as it was drawn from a file of a bundle: whoever has the bundle draws the same again. */
export const bundleSampleSchema = z.strictObject({
  path: bundlePathSchema,
  seed: seedSchema,
  method: z.enum(SAMPLE_METHODS),
  size: z.int().min(1),
  population: z.int().min(1),
  members: z.array(z.string()),
})
export type BundleSample = z.infer<typeof bundleSampleSchema>

/** What is signed: everything an auditor says about one bundle. */
export const remarksSchema = z.strictObject({
  format: z.literal('fivefold-remarks'),
  version: z.literal(1),
  /** Fingerprint of the bundle they are about. */
  bundle: sha256Schema,
  auditor: z.string().trim().min(1).max(200),
  savedAt: momentSchema,
  sample: bundleSampleSchema.nullable(),
  remarks: z.array(remarkSchema).max(20_000),
})
export type Remarks = z.infer<typeof remarksSchema>

/** The file an auditor sends back: the remarks, and the signature over their canonical JSON. */
export const remarksFileSchema = z.strictObject({
  remarks: remarksSchema,
  signature: signatureSchema.nullable(),
})
export type RemarksFile = z.infer<typeof remarksFileSchema>
