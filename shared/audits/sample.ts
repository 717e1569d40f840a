import { z } from 'zod'
import { idSchema } from '../ids/id'
import { momentSchema } from '../units/calendar-date'
import { seeded } from '../units/seeded'

/** What a sample is drawn from: sites, suppliers or corridors of what the audit is about. */
export const SAMPLE_KINDS = ['site', 'supplier', 'corridor'] as const
export const sampleKindSchema = z.enum(SAMPLE_KINDS)
export type SampleKind = z.infer<typeof sampleKindSchema>

/** `random`: each alike. `risk-weighted`: the riskier, the likelier. */
export const SAMPLE_METHODS = ['random', 'risk-weighted'] as const
export type SampleMethod = (typeof SAMPLE_METHODS)[number]

/** Seeds are whole numbers that are easily read out and typed. */
export const seedSchema = z.int().min(0).max(999_999_999)

/** What was drawn, or put in by the auditor: with the name and score of that day, so that it stays readable. */
const memberSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  /** Supplier of a site. */
  of: z.string().nullable(),
  residual: z.number().nullable(),
  /** Why the auditor put it in; `null` = drawn. */
  reason: z.string().nullable(),
})
export type SampleMember = z.infer<typeof memberSchema>

export const auditSampleSchema = z.strictObject({
  id: idSchema,
  auditId: idSchema,
  kind: sampleKindSchema,
  method: z.enum(SAMPLE_METHODS),
  seed: seedSchema,
  /** How many there were to draw from, on the day it was drawn. */
  population: z.int().min(1),
  /** SHA-256 over the ids and scores that were drawn from: whether a repeat starts from the same. */
  populationHash: z.string().regex(/^[0-9a-f]{64}$/),
  members: z.array(memberSchema),
  drawnAt: momentSchema,
})
export type AuditSample = z.infer<typeof auditSampleSchema>

export interface Candidate {
  readonly id: string
  /** Score before the audit, 0 to 100; `null` = not scored, which counts as risk and not as safety. */
  readonly residual: number | null
}

/** Weight of who is not scored: that of the highest score. */
const UNKNOWN = 100
/** A score of nothing still has a chance: nobody is sure to be left out. */
const LEAST = 1

/**
 * Draws without putting back. Every candidate gets one number of the seeded row, in the order of their ids, so that the
 * order of the list does not matter; those with the smallest -ln(u) / weight are drawn, in that order (Efraimidis and
 * Spirakis, Weighted random sampling with a reservoir, 2006). With equal weights that is a plain random draw.
 */
export function drawSample<C extends Candidate>(
  population: readonly C[],
  size: number,
  seed: number,
  method: SampleMethod,
): C[] {
  const next = seeded(seed)
  const weight = ({ residual }: Candidate) => (method === 'random' ? 1 : Math.max(LEAST, residual ?? UNKNOWN))
  return [...population]
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(candidate => ({ candidate, key: -Math.log(1 - next()) / weight(candidate) }))
    .sort((a, b) => a.key - b.key)
    .slice(0, size)
    .map(({ candidate }) => candidate)
}
