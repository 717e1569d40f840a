import { z } from 'zod'
import { FORMATS } from '../disclosure/file-name'
import { BODY } from '../disclosure/layout'
import { sha256Schema } from '../disclosure/manifest'
import { statementJsonSchema } from '../disclosure/report-json'
import { verdictSchema } from '../disclosure/verdict'
import { idSchema } from '../ids/id'
import { calendarDateSchema, momentSchema } from '../units/calendar-date'
import { quarterSchema } from '../units/quarter'
import { command, job, nothing, query } from './endpoint'
import { listTarget } from './list-export'
import { signWithSchema } from './signing'
import { fileTokenSchema } from './workspace'

/** Which law or guideline a statement answers; an id of `assets/frameworks/regimes/`. */
export const regimeIdSchema = z.string().regex(/^[A-Z0-9]{2,20}$/)

export const approvalSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  role: z.string().trim().min(1).max(200),
  date: calendarDateSchema,
})
export type Approval = z.infer<typeof approvalSchema>

/** Words of the entity's own by section. An empty text takes the words out. */
const ownWordsSchema = z.partialRecord(z.enum(BODY), z.string().max(20_000))

/** The statement under one regime for the workspace's period, as far as people decide about it. */
export const statementSchema = z.strictObject({
  regime: regimeIdSchema,
  edition: z.int().min(1),
  status: z.enum(['draft', 'final']),
  approval: approvalSchema.nullable(),
  ownWords: ownWordsSchema,
  /** Why this edition was begun; `null` for the first. */
  reason: z.string().nullable(),
})
export type Statement = z.infer<typeof statementSchema>

export const PAPER_SIZES = ['A4', 'Letter'] as const
const pageSchema = z.enum(PAPER_SIZES)

const writtenFileSchema = z.strictObject({
  format: z.enum(FORMATS),
  name: z.string(),
  /** Where it lies, for the person to read. */
  path: z.string(),
  sizeBytes: z.int().min(0),
  sha256: sha256Schema,
})
export type WrittenFile = z.infer<typeof writtenFileSchema>

const coverageCountsSchema = z.strictObject({
  answered: z.int().min(0),
  partly: z.int().min(0),
  missing: z.int().min(0),
})

const pastExportSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['files', 'bundle']),
  regime: regimeIdSchema,
  period: z.string(),
  edition: z.int().min(1),
  status: z.enum(['draft', 'final']),
  at: momentSchema,
  actor: z.string(),
  files: z.array(z.strictObject({ name: z.string(), sizeBytes: z.int().min(0), sha256: sha256Schema })),
  /** Of a bundle: the hash of its manifest. */
  fingerprint: sha256Schema.nullable(),
})
export type PastExport = z.infer<typeof pastExportSchema>

const ofRegime = z.strictObject({ regime: regimeIdSchema })

/** A bundle to check, and what was said about it by other roads. */
export const verifyInputSchema = z.strictObject({
  file: fileTokenSchema,
  expectedFingerprint: sha256Schema.nullable(),
  /** Only a bundle signed by this key will do. */
  signer: sha256Schema.nullable().optional(),
  /** Known signers of a file, besides those known on this computer. */
  signersFile: fileTokenSchema.nullable().optional(),
  /** Fingerprint of a bundle that is known already: this one must be the same or a later one. */
  after: sha256Schema.nullable().optional(),
})
export type VerifyInput = z.infer<typeof verifyInputSchema>

export const disclosureEndpoints = {
  /** Laws and guidelines a statement can be made under. */
  'disclosure.regimes': query(
    nothing,
    z.array(
      z.strictObject({
        id: regimeIdSchema,
        name: z.string(),
        version: z.string(),
        legalReference: z.string(),
        who: z.string(),
        items: z.int().min(1),
      }),
    ),
  ),
  /** What people decided about the statement: edition, approval, own words. */
  'disclosure.statement': query(ofRegime, statementSchema),
  /** The statement as it would be exported now, with its coverage. */
  'disclosure.preview': query(ofRegime, statementJsonSchema),
  /** Changes own words, approval or status. What is left out stays; a final edition refuses. */
  'disclosure.edit': command(
    ofRegime.extend({
      ownWords: ownWordsSchema.optional(),
      approval: approvalSchema.nullable().optional(),
      status: z.enum(['draft', 'final']).optional(),
    }),
    statementSchema,
  ),
  /** Begins the edition after a final one, with the same words and without its approval. */
  'disclosure.next-edition': command(
    ofRegime.extend({ reason: z.string().trim().min(1).max(2000) }),
    statementSchema,
  ),
  /** Writes the statement into a folder, each format whole or not at all, and records who exported what. */
  'disclosure.export': job(
    ofRegime.extend({
      formats: z.array(z.enum(FORMATS)).min(1),
      page: pageSchema,
      folder: fileTokenSchema,
      /** `false`: files of the same names make it refuse with `files-exist`, so that the person can be asked. */
      replace: z.boolean().optional(),
    }),
    z.strictObject({ files: z.array(writtenFileSchema), coverage: coverageCountsSchema }),
  ),
  /** Writes the bundle: all formats, scores with parts, editions, screening, trail, method, evidence by choice. */
  'disclosure.bundle': job(
    ofRegime.extend({
      page: pageSchema,
      file: fileTokenSchema,
      /** Files marked as restricted never go in. */
      evidence: z.boolean(),
      /** Signs the bundle; left out or `null`, it says that it is not signed. */
      sign: signWithSchema.nullable().optional(),
    }),
    z.strictObject({
      name: z.string(),
      path: z.string(),
      sizeBytes: z.int().min(0),
      files: z.int().min(0),
      evidenceFiles: z.int().min(0),
      evidenceLeftOut: z.int().min(0),
      fingerprint: sha256Schema,
      /** Fingerprint of the key that signed it. */
      signer: sha256Schema.nullable(),
      /** The page that checks it, as it was written beside the bundle. */
      verifyPage: z.string(),
    }),
  ),
  /** Writes the certificate of the newest screening run as PDF, workbook and JSON. */
  'disclosure.screening-certificate': job(
    z.strictObject({
      page: pageSchema,
      folder: fileTokenSchema,
      /** `false`: files of the same names make it refuse with `files-exist`, so that the person can be asked. */
      replace: z.boolean(),
    }),
    z.strictObject({ files: z.array(writtenFileSchema) }),
  ),
  /** Writes the report to management of one quarter as PDF and DOCX. It names suppliers: it is for the house. */
  'disclosure.management-report': job(
    z.strictObject({
      quarter: quarterSchema,
      page: pageSchema,
      /** Language of its words (BCP 47); English where its catalogue is not there. */
      language: listTarget.language,
      folder: fileTokenSchema,
      /** `false`: files of the same names make it refuse with `files-exist`, so that the person can be asked. */
      replace: z.boolean(),
    }),
    z.strictObject({ files: z.array(writtenFileSchema) }),
  ),
  /** Checks a bundle; needs no workspace. */
  'disclosure.verify': job(verifyInputSchema, verdictSchema),
  /** What left the house: exports and bundles, newest first. */
  'disclosure.history': query(nothing, z.array(pastExportSchema)),
} as const
