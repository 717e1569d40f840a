import { z } from 'zod'
import { passedSchema } from './let-through'
import { PATTERN_KINDS, TERM_KINDS } from './terms'

/** What betrays somebody by its being there, whatever it says. */
export const TRACE_KINDS = ['author', 'remark', 'hidden', 'photo', 'position', 'unreadable'] as const
export type TraceKind = (typeof TRACE_KINDS)[number]

export const LEAK_KINDS = [...TERM_KINDS, ...PATTERN_KINDS, ...TRACE_KINDS] as const
export type LeakKind = (typeof LEAK_KINDS)[number]

/** Where in a file: a row of a sheet, a line of a text, a page, among the attributes or properties, in the name of the file itself. */
export const PLACES = ['row', 'line', 'page', 'attributes', 'name', 'property'] as const
const leakPlaceSchema = z.strictObject({ at: z.enum(PLACES), which: z.string() })
export type LeakPlace = z.infer<typeof leakPlaceSchema>

/** Something a file must not hold, and where it stands. */
const leakSchema = z.strictObject({
  kind: z.enum(LEAK_KINDS),
  file: z.string(),
  /** The file within it, outermost first; empty when it stands in the file itself. */
  inside: z.array(z.string()),
  place: leakPlaceSchema.nullable(),
  /** The words themselves; empty where the thing has none. */
  found: z.string(),
  times: z.int().min(1),
})
export type Leak = z.infer<typeof leakSchema>

/** Part of a file that could not be looked at: a picture, a scan, letters without meaning, something locked or damaged. */
const unreadSchema = leakSchema.pick({ file: true, inside: true, place: true })
export type Unread = z.infer<typeof unreadSchema>

/** Leaks are named one by one up to this many. */
export const MOST_LEAKS = 200

/** What the check of finished files came to. Only files that passed are saved. */
export const leakVerdictSchema = z.strictObject({
  passed: z.boolean(),
  files: z.int().min(0),
  /** How many names, notes, positions and numbers were looked for. */
  sought: z.int().min(0),
  /** How many were not, because they are so short that they stand in ordinary words. */
  tooShort: z.int().min(0),
  leaks: z.array(leakSchema),
  /** Leaks beyond those named. */
  more: z.int().min(0),
  /** What could not be looked at; never passed over in silence. */
  unread: z.array(unreadSchema),
  /** What would be a leak, had nobody let it through; each with who did, why, and where it stands. */
  letThrough: z.array(passedSchema),
})
export type LeakVerdict = z.infer<typeof leakVerdictSchema>
