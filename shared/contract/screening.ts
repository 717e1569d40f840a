import { z } from 'zod'
import { idSchema } from '../ids/id'
import { listEntrySchema, NAME_QUALITIES, SUBJECT_TYPES } from '../screening/entry'
import { UNCHECKABLE } from '../screening/parse-name'
import { countryCodeSchema } from '../suppliers/records'
import { momentSchema } from '../units/calendar-date'
import { command, job, nothing, query } from './endpoint'
import { listExported, listTarget } from './list-export'
import { fileTokenSchema } from './workspace'

/** Our parties that are screened. */
export const SCREENED_TYPES = ['supplier', 'site', 'recruiter'] as const
export const screenedTypeSchema = z.enum(SCREENED_TYPES)
export type ScreenedType = z.infer<typeof screenedTypeSchema>

export const VERDICTS = ['true', 'false', 'unsure'] as const
export const verdictSchema = z.enum(VERDICTS)
export type Verdict = z.infer<typeof verdictSchema>

const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]))

/** A record of the file that was left out: line, code of `screening:rejected.<code>`. */
export const rejectedSchema = z.strictObject({ code: z.string(), params: paramsSchema, line: z.int() })

/** One edition of one list, as it was loaded. */
export const listEditionSchema = z.strictObject({
  id: idSchema,
  /** Which list it is an edition of; a newer edition takes its place. */
  code: z.string(),
  title: z.string(),
  publisher: z.string(),
  /** Moment the publisher made the file; `null` when the file does not say. */
  generatedAt: z.string().nullable(),
  loadedAt: momentSchema,
  fileName: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  entries: z.int(),
  persons: z.int(),
  organisations: z.int(),
  names: z.int(),
  rejected: z.array(rejectedSchema),
  /** Whether it is the edition screened against now. */
  current: z.boolean(),
})
export type ListEdition = z.infer<typeof listEditionSchema>

export const matchReasonSchema = z.strictObject({
  code: z.string(),
  side: z.enum(['for', 'against']),
  params: paramsSchema,
})

/** How the names compare: the alias that hit, pairs of words, words without counterpart, reasons. */
export const nameMatchSchema = z.strictObject({
  score: z.number().min(0).max(1),
  ourName: z.string(),
  theirName: z.string(),
  theirQuality: z.enum(NAME_QUALITIES),
  pairs: z.array(
    z.strictObject({ ours: z.string(), theirs: z.string(), similarity: z.number(), kind: z.string() }),
  ),
  ourRest: z.array(z.string()),
  theirRest: z.array(z.string()),
  reasons: z.array(matchReasonSchema),
})

export const decisionSchema = z.strictObject({
  id: idSchema,
  verdict: verdictSchema,
  reason: z.string(),
  decidedAt: momentSchema,
  decidedBy: z.string(),
})

/** `open`: nobody decided. `reopened`: a decision was made, but one side changed since. */
export const CANDIDATE_STATES = ['open', 'reopened', 'decided'] as const
/** What changed since the decision, or since the last run when nobody decided. */
export const CHANGES = ['subject-changed', 'entry-changed'] as const

export const candidateSchema = z.strictObject({
  runId: idSchema,
  n: z.int(),
  subject: z.strictObject({
    type: screenedTypeSchema,
    id: idSchema,
    name: z.string(),
    names: z.array(z.string()),
    countries: z.array(countryCodeSchema),
    identifiers: z.array(z.string()),
    /** The supplier a site belongs to. */
    supplierId: idSchema.nullable(),
  }),
  list: z.strictObject({
    id: idSchema,
    code: z.string(),
    title: z.string(),
    generatedAt: z.string().nullable(),
  }),
  entry: listEntrySchema,
  match: nameMatchSchema,
  state: z.enum(CANDIDATE_STATES),
  changed: z.array(z.enum(CHANGES)),
  decision: decisionSchema.nullable(),
})
export type Candidate = z.infer<typeof candidateSchema>

export const uncheckableSchema = z.strictObject({
  subjectType: screenedTypeSchema,
  subjectId: idSchema,
  name: z.string(),
  why: z.enum(UNCHECKABLE),
})

export const screeningRunSchema = z.strictObject({
  id: idSchema,
  at: momentSchema,
  threshold: z.number(),
  /** Editions screened against, as they were. */
  editions: z.array(
    z.strictObject({
      id: idSchema,
      code: z.string(),
      title: z.string(),
      generatedAt: z.string().nullable(),
      sha256: z.string(),
      entries: z.int(),
    }),
  ),
  /** Parties of ours, and their names, that were checked. */
  subjects: z.int(),
  namesChecked: z.int(),
  namesUncheckable: z.int(),
  candidates: z.int(),
  /** Candidates that the run before did not have, or whose sides have changed since. */
  fresh: z.int(),
})
export type ScreeningRun = z.infer<typeof screeningRunSchema>

const thresholdSchema = z.number().min(0.3).max(0.99)
const reasonSchema = z.string().trim().min(1).max(2000)

export const screeningStateSchema = z.strictObject({
  lists: z.array(listEditionSchema),
  run: screeningRunSchema.nullable(),
  open: z.int(),
  reopened: z.int(),
  decided: z.strictObject({ true: z.int(), false: z.int(), unsure: z.int() }),
  /** Parties were changed, or lists loaded, after the run. */
  stale: z.boolean(),
})
export type ScreeningState = z.infer<typeof screeningStateSchema>

export const candidateFilterSchema = z.strictObject({
  states: z.array(z.enum(CANDIDATE_STATES)),
  verdict: verdictSchema.nullable(),
  subjectType: screenedTypeSchema.nullable(),
  text: z.string().max(200),
})

export const screeningEndpoints = {
  /** Reads a list file and makes it the current edition. Loading the same file again changes nothing. */
  'screening.load-list': job(
    z.strictObject({ file: fileTokenSchema }),
    z.strictObject({ edition: listEditionSchema, already: z.boolean() }),
  ),
  'screening.lists': query(nothing, z.strictObject({ lists: z.array(listEditionSchema) })),
  /** Compares every party with every current list and stores the run. */
  'screening.run': job(
    z.strictObject({ threshold: thresholdSchema.nullable() }),
    z.strictObject({ run: screeningRunSchema }),
  ),
  'screening.runs': query(nothing, z.strictObject({ runs: z.array(screeningRunSchema) })),
  'screening.uncheckable': query(
    z.strictObject({ runId: idSchema }),
    z.strictObject({ names: z.array(uncheckableSchema) }),
  ),
  /** Candidates of the newest run: undecided first, then by score. */
  'screening.candidates': query(
    candidateFilterSchema.extend({ offset: z.int().min(0), limit: z.int().min(1).max(500) }),
    z.strictObject({ rows: z.array(candidateSchema), total: z.int() }),
  ),
  /** Writes the possible matches as a filter shows them. */
  'screening.export-candidates': job(candidateFilterSchema.extend(listTarget), listExported),
  'screening.of-subject': query(
    z.strictObject({ subjectType: screenedTypeSchema, subjectId: idSchema }),
    z.strictObject({ rows: z.array(candidateSchema), screenedAt: momentSchema.nullable() }),
  ),
  'screening.decide': command(
    z.strictObject({ runId: idSchema, n: z.int().min(0), verdict: verdictSchema, reason: reasonSchema }),
    z.strictObject({ decision: decisionSchema }),
  ),
  /** Looks up one name; nothing is stored. */
  'screening.check-name': query(
    z.strictObject({
      name: z.string().max(1000),
      type: z.enum(SUBJECT_TYPES),
      country: countryCodeSchema.nullable(),
      birthYear: z.int().min(1800).max(2100).nullable(),
      threshold: thresholdSchema.nullable(),
    }),
    z.strictObject({
      uncheckable: uncheckableSchema.shape.why.nullable(),
      lists: z.array(listEditionSchema),
      found: z.array(
        z.strictObject({ list: candidateSchema.shape.list, entry: listEntrySchema, match: nameMatchSchema }),
      ),
    }),
  ),
  'screening.state': query(nothing, screeningStateSchema),
} as const
