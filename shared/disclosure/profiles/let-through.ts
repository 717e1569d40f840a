import { z } from 'zod'
import { idSchema } from '../../ids/id'
import { momentSchema } from '../../units/calendar-date'

/**
 * What a person may let through: names and titles that can be public all the same. Never what stands in a restricted field,
 * how to reach a recorded person, a note, a small count, a place on a computer, or what lies hidden in a document.
 */
export const PASSABLE_KINDS = ['person', 'supplier', 'place', 'title', 'evidence', 'email', 'phone'] as const
export type PassableKind = (typeof PASSABLE_KINDS)[number]

export const isPassable = (kind: string): kind is PassableKind =>
  (PASSABLE_KINDS as readonly string[]).includes(kind)

/** A text of one kind that the leak check lets through, and why. */
export const letThroughSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(PASSABLE_KINDS),
  text: z.string(),
  reason: z.string(),
  by: z.string(),
  at: momentSchema,
})
export type LetThrough = z.infer<typeof letThroughSchema>

/** The same with where it stood in finished files. */
export const passedSchema = letThroughSchema.extend({
  times: z.int().min(1),
  files: z.array(z.string()),
})
export type Passed = z.infer<typeof passedSchema>

/** Lists of what was let through as one: the same text in several files counts together. */
export function joinPassed(...lists: readonly (readonly Passed[])[]): Passed[] {
  const byId = new Map<string, Passed>()
  for (const one of lists.flat()) {
    const before = byId.get(one.id)
    const files = [...new Set([...(before?.files ?? []), ...one.files])]
    byId.set(one.id, { ...one, times: one.times + (before?.times ?? 0), files })
  }
  return [...byId.values()]
}
