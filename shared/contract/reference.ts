import { z } from 'zod'
import { idSchema } from '../ids/id'
import { sharedFlagSchema } from '../reference/flags'
import { HOTSPOT_KINDS, listedSchema } from '../reference/hotspots'
import { editionKindSchema, sourceSchema } from '../reference/edition'
import { calendarDateSchema } from '../units/calendar-date'
import { command, done, job, nothing, query } from './endpoint'
import { referencePlacesEndpoints } from './reference-places'
import { fileTokenSchema } from './workspace'

const count = z.int().min(0)
const param = z.union([z.string(), z.number()])
/** A name or reason that stands in the history: never empty. */
const words = z.string().trim().min(1).max(500)

/** An edition of outside data, named as every score and export names it. */
export const editionRefSchema = z.strictObject({
  /** Id of the built-in edition, or of the loaded row. */
  id: z.string(),
  kind: editionKindSchema,
  edition: z.string(),
  asOf: calendarDateSchema,
  builtIn: z.boolean(),
  /** SHA-256 of its content in canonical JSON. */
  sha256: z.string(),
})
export type EditionRef = z.infer<typeof editionRefSchema>

/** A proposed edition changes no number; a retired one stays because runs name it. */
export const editionStateSchema = z.enum(['proposed', 'active', 'retired', 'rejected'])

export const editionInfoSchema = editionRefSchema.extend({
  licence: z.string(),
  credits: z.array(z.string()),
  sources: z.array(sourceSchema),
  entries: count,
  fileName: z.string().nullable(),
  /** When it came into the workspace. */
  loadedAt: z.iso.datetime(),
  /** Built in and brought by the running version of the program; an earlier one's stays as long as it is in use. */
  ofThisVersion: z.boolean(),
  state: editionStateSchema,
  /** Who handed a shared pack over. */
  giver: z.string().nullable(),
  /** Rows of the file that were left out. */
  rejected: count,
  /** Who accepted, retired or rejected it, when and why. */
  decided: z.strictObject({ at: z.iso.datetime(), by: z.string(), reason: z.string() }).nullable(),
  /** Codes of the catalogue `reference`, `coverage.<code>` and `gap.<code>`. */
  coverage: z.array(z.strictObject({ code: z.string(), count, of: count.nullable() })),
  gaps: z.array(z.strictObject({ code: z.string(), params: z.record(z.string(), param) })),
})
export type EditionInfo = z.infer<typeof editionInfoSchema>

/** A row of a loaded file that was not taken, and why (`reference:rejected.<code>`). */
export const rejectedRowSchema = z.strictObject({
  row: z.int().min(1),
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
})
export type RejectedRow = z.infer<typeof rejectedRowSchema>

/** What can be loaded, in a person's words. */
export const LOAD_KINDS = ['hotspots', 'events', 'areas', 'indicators', 'sectors', 'profile', 'pack'] as const
export const loadKindSchema = z.enum(LOAD_KINDS)
export type LoadKind = z.infer<typeof loadKindSchema>

const loadedSchema = z.strictObject({
  /** The proposed edition; `null` when rows are wrong and nothing was loaded. A pack may hold several. */
  id: idSchema.nullable(),
  ids: z.array(idSchema),
  loaded: count,
  /** The first of the rows that can't be used. */
  rejected: z.array(rejectedRowSchema),
  rejectedCount: count,
})
export type LoadedFile = z.infer<typeof loadedSchema>

const decisionSchema = z.strictObject({ id: idSchema, name: words, reason: words })

const overrideSchema = z.strictObject({
  hotspotId: z.string().min(1),
  severity: z.number().min(0).max(100).nullable(),
  radiusKm: z.number().positive().max(2000).nullable(),
  off: z.boolean(),
})

/** A hotspot as the list shows it: what the edition says, and what a person says instead. */
export const hotspotLineSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  kind: z.enum(HOTSPOT_KINDS),
  basis: z.enum(['events', 'curated', 'own']),
  edition: z.string(),
  severity: z.number(),
  radiusKm: z.number(),
  deaths12m: z.number().nullable(),
  events12m: z.number().nullable(),
  lastEventOn: calendarDateSchema.nullable(),
  listed: listedSchema.nullable(),
  overruled: z
    .strictObject({
      id: idSchema,
      on: calendarDateSchema,
      by: z.string(),
      reason: z.string(),
      severityBefore: z.number(),
      radiusBefore: z.number(),
    })
    .nullable(),
})
export type HotspotLine = z.infer<typeof hotspotLineSchema>

export const referenceEndpoints = {
  ...referencePlacesEndpoints,
  /** Editions in use, built-in ones first, with what they cover and where they are thin; those that wait; past ones. */
  'reference.editions': query(
    nothing,
    z.strictObject({
      editions: z.array(editionInfoSchema),
      proposed: z.array(editionInfoSchema),
      past: z.array(editionInfoSchema),
    }),
  ),
  /**
   * Reads a file into a proposed edition, which changes no number until it is accepted. Nothing is loaded when a row is
   * wrong, unless `skipRejected`.
   */
  'reference.load': job(
    z.strictObject({ kind: loadKindSchema, file: fileTokenSchema, skipRejected: z.boolean() }),
    loadedSchema,
  ),
  /** Takes a proposed edition into use; what it stands in for is retired and stays readable for old runs. */
  'reference.accept': command(decisionSchema, z.strictObject({ retired: z.array(idSchema) })),
  'reference.reject': command(decisionSchema, done),
  /** Takes an edition out of use. */
  'reference.retire': command(decisionSchema, done),
  /** Puts a retired or rejected edition before the person again, as a proposal. */
  'reference.reconsider': command(z.strictObject({ id: idSchema }), done),
  /** Every hotspot that counts or was switched off. */
  'reference.hotspots': query(nothing, z.strictObject({ hotspots: z.array(hotspotLineSchema) })),
  /** The red flags and readings that an organisation passed on, in an edition of that kind whatever its state. */
  'reference.flags': query(
    z.strictObject({ id: idSchema }),
    z.strictObject({ giver: z.string(), flags: z.array(sharedFlagSchema) }),
  ),
  /** Writes own places and red flags as a pack for another organisation; names no party unless `nameParties`. */
  'reference.share': command(
    z.strictObject({
      file: fileTokenSchema,
      giver: words,
      licence: words,
      note: z.string().max(2000).nullable(),
      places: z.boolean(),
      flags: z.boolean(),
      nameParties: z.boolean(),
    }),
    z.strictObject({ sha256: z.string(), places: count, flags: count }),
  ),
  /** Proposes another severity or radius for a hotspot, or to switch it off. */
  'reference.overrule': command(overrideSchema, z.strictObject({ id: idSchema })),
} as const
