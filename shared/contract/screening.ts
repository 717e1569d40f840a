import { z } from 'zod'
import { idSchema } from '../ids/id'
import { DIFFERENCE_CHANGES, DIFFERENCE_FIELDS } from '../screening/difference'
import { ENTRY_TYPES, listEntrySchema, NAME_QUALITIES, SUBJECT_TYPES } from '../screening/entry'
import { ownListMappingSchema, OWN_LIST_FIELDS } from '../screening/formats/own-list'
import { LIST_KINDS } from '../screening/lists'
import { UNCHECKABLE } from '../screening/parse-name'
import { screeningSettingsSchema, thresholdSchema } from '../screening/settings'
import { countryCodeSchema } from '../suppliers/records'
import { calendarDateSchema, momentSchema } from '../units/calendar-date'
import { command, job, nothing, query } from './endpoint'
import { listExported, listTarget } from './list-export'
import { fileTokenSchema } from './workspace'

/** Our parties that are screened. A related party is an owner, a director, a ship … of a supplier or recruiter. */
export const SCREENED_TYPES = ['supplier', 'site', 'recruiter', 'related-party', 'auditor'] as const
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
  kind: z.enum(LIST_KINDS),
  /** Day or moment the publisher made the file; `null` when the file does not say. */
  generatedAt: z.string().nullable(),
  loadedAt: momentSchema,
  fileName: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  entries: z.int(),
  persons: z.int(),
  organisations: z.int(),
  vessels: z.int(),
  aircraft: z.int(),
  names: z.int(),
  /** The first records that were left out; `rejectedCount` says how many there were in all. */
  rejected: z.array(rejectedSchema),
  rejectedCount: z.int(),
  /** Whether it is the edition screened against now. */
  current: z.boolean(),
  /** How it differs from the edition whose place it took; `null` for the first of a list. */
  difference: z.strictObject({ added: z.int(), removed: z.int(), changed: z.int() }).nullable(),
  /** How the columns of a list of one's own were read, for its next edition. */
  mapping: ownListMappingSchema.nullable(),
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
  /** It counts only once a second person has confirmed it, as the workspace was set when it was made. */
  needsSecond: z.boolean(),
  confirmedAt: momentSchema.nullable(),
  confirmedBy: z.string().nullable(),
})

/**
 * `open`: nobody decided. `reopened`: a decision was made, but one side changed since. `to-confirm`: one person decided,
 * and a second must confirm it before it counts.
 */
export const CANDIDATE_STATES = ['open', 'reopened', 'to-confirm', 'decided'] as const
/** What changed since the decision. */
export const CHANGES = ['subject-changed', 'entry-changed'] as const
/** Why a possible match came up that the run before did not have, or not so. */
export const BECAUSE = ['list-new', 'entry-new', 'entry-changed', 'ours-changed', 'threshold-lower'] as const
export type Because = (typeof BECAUSE)[number]

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
    /** The supplier a site or a related party belongs to. */
    supplierId: idSchema.nullable(),
    /** The recruiter a related party belongs to; runs of before had none. */
    recruiterId: idSchema.nullable().default(null),
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
  because: z.enum(BECAUSE).nullable(),
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

const reasonSchema = z.string().trim().min(1).max(2000)

export const screeningStateSchema = z.strictObject({
  lists: z.array(listEditionSchema),
  run: screeningRunSchema.nullable(),
  open: z.int(),
  reopened: z.int(),
  /** Decided by one person, waiting for the second. */
  toConfirm: z.int(),
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

/** Editions that came of a load; `already` = the very file was current, and nothing was changed. */
const loaded = z.strictObject({
  loaded: z.array(z.strictObject({ edition: listEditionSchema, already: z.boolean() })),
})

const differenceSelection = {
  listId: idSchema,
  change: z.enum(DIFFERENCE_CHANGES).nullable(),
} as const

/** One party that a new edition added, dropped or changed; texts as the list has them. */
export const entryDifferenceSchema = z.strictObject({
  change: z.enum(DIFFERENCE_CHANGES),
  key: z.string(),
  name: z.string(),
  type: z.enum(ENTRY_TYPES),
  fields: z.array(
    z.strictObject({
      field: z.enum(DIFFERENCE_FIELDS),
      gone: z.array(z.string()),
      come: z.array(z.string()),
    }),
  ),
  /** Whether a decision about this party has to be made anew: names, numbers, dates or countries changed. */
  decides: z.boolean(),
})
export type EntryDifference = z.infer<typeof entryDifferenceSchema>

export const ownColumnSchema = z.strictObject({
  column: z.int(),
  heading: z.string(),
  samples: z.array(z.string()),
  suggested: z.enum(OWN_LIST_FIELDS).nullable(),
})
export type OwnColumn = z.infer<typeof ownColumnSchema>

/** `findingId`: the finding that a true match has opened and that waits for a response; `null` where none was opened. */
const decided = z.strictObject({ decision: decisionSchema, findingId: idSchema.nullable() })

export const screeningEndpoints = {
  /**
   * Reads list files of any known kind, told from their content, and makes each list the current edition. The files of
   * OFAC's csv family are given together, or as a zip. Loading the same file again changes nothing.
   */
  'screening.load-list': job(z.strictObject({ files: z.array(fileTokenSchema).min(1).max(20) }), loaded),
  /** What the columns of a table of one's own could be. */
  'screening.own-columns': query(
    z.strictObject({ file: fileTokenSchema }),
    z.strictObject({
      fileName: z.string(),
      rows: z.int(),
      columns: z.array(ownColumnSchema),
      /** The list whose mapping fits this file, when one was loaded before. */
      known: z
        .strictObject({
          title: z.string(),
          publisher: z.string(),
          kind: z.enum(LIST_KINDS),
          mapping: ownListMappingSchema,
        })
        .nullable(),
    }),
  ),
  /** Loads a watch list or debarment list (csv or xlsx) whose columns the person has named. */
  'screening.load-own-list': job(
    z.strictObject({
      file: fileTokenSchema,
      title: z.string().trim().min(1).max(200),
      publisher: z.string().trim().max(200),
      kind: z.enum(LIST_KINDS),
      mapping: ownListMappingSchema,
    }),
    loaded,
  ),
  /** Fetches a list from its publisher's address; the permit comes from the shell, which showed the address. */
  'screening.fetch-list': job(z.strictObject({ permit: fileTokenSchema }), loaded),
  /** What an edition added, dropped and changed against the one before it, page by page. */
  'screening.differences': query(
    z.strictObject({
      ...differenceSelection,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    z.strictObject({ rows: z.array(entryDifferenceSchema), total: z.int(), kept: z.boolean() }),
  ),
  'screening.export-differences': job(
    z.strictObject({ ...differenceSelection, ...listTarget }),
    listExported,
  ),
  /** Per list: entries that are new, changed or gone since the newest run compared with it. */
  'screening.list-news': query(
    nothing,
    z.strictObject({
      lists: z.array(
        z.strictObject({
          id: idSchema,
          title: z.string(),
          added: z.int(),
          changed: z.int(),
          removed: z.int(),
        }),
      ),
    }),
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
    decided,
  ),
  /** A second person confirms what the first decided; refused under the same name. */
  'screening.confirm': command(z.strictObject({ runId: idSchema, n: z.int().min(0) }), decided),
  'screening.settings': query(nothing, screeningSettingsSchema),
  'screening.keep-settings': command(screeningSettingsSchema, screeningSettingsSchema),
  /** Counts the alerts that each threshold would give for the workspace's own names; stores nothing. */
  'screening.preview-threshold': job(
    nothing,
    z.strictObject({
      parties: z.int(),
      rows: z.array(
        z.strictObject({
          threshold: z.number(),
          alerts: z.int(),
          parties: z.int(),
          /** Shares of the labelled pairs, 0 to 1; `null` where this threshold was not measured. */
          recall: z.number().nullable(),
          precision: z.number().nullable(),
        }),
      ),
      labelled: z.strictObject({ pairs: z.int(), measuredOn: calendarDateSchema }),
    }),
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
