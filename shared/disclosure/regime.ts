import { z } from 'zod'
import { calendarDateSchema } from '../units/calendar-date'
import { ANNEXES, BODY } from './layout'

/** Kinds of data an item of a law or guideline may ask for. Each has a rule in `coverage.ts`. */
export const DATA_KINDS = [
  'policy',
  'governance',
  'records',
  'suppliers',
  'method',
  'risk',
  'bands',
  'hotspots',
  'decisions',
  'actions',
  'engagement',
  'indicators',
  'audits',
  'grievances',
  'protection',
] as const
export type DataKind = (typeof DATA_KINDS)[number]

export const ITEM_LEVELS = ['mandatory', 'conditional', 'recommended', 'procedural'] as const

const itemSchema = z.strictObject({
  id: z.string().min(1),
  level: z.enum(ITEM_LEVELS),
  text: z.string().min(1),
  /** Requirements of the five steps that stand behind the item. */
  requirements: z.array(z.string()),
  data: z.array(z.enum(DATA_KINDS)).min(1),
  /** Id of the section that answers it. */
  section: z.enum([...BODY, ...ANNEXES]),
})
export type RegimeItem = z.infer<typeof itemSchema>

/** A law or guideline as data: what a statement under it says, who must make it, and where it is published. */
export const regimeSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().regex(/^[A-Z0-9]+$/),
  version: z.string().min(1),
  language: z.string().min(2),
  name: z.string().min(1),
  legalReference: z.string().min(1),
  who: z.string().min(1),
  inForceFrom: calendarDateSchema,
  inForceUntil: calendarDateSchema.nullable(),
  cadence: z.string().min(1),
  approver: z.string().min(1),
  publishedWhere: z.string().min(1),
  /** How far the authors compared this file with its source. */
  status: z.enum(['confirmed', 'partly', 'unverified']),
  items: z.array(itemSchema).min(1),
})
export type Regime = z.infer<typeof regimeSchema>
