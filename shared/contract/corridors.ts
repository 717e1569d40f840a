import { z } from 'zod'
import { corridorDraftSchema, corridorPatchSchema } from '../corridors/drafts'
import { corridorFeeSchema, corridorSchema, corridorStopSchema } from '../corridors/records'
import { corridorFilterSchema, corridorSortSchema } from '../corridors/list'
import { idSchema } from '../ids/id'
import { stretch } from '../suppliers/list'
import { command, done, job, query } from './endpoint'
import { listExported, listTarget } from './list-export'

const reason = z.string().max(1000).nullable()
const ids = z.array(idSchema).min(1).max(100_000)
const named = z.strictObject({ id: idSchema, name: z.string() })

/** Months of destination pay a worker pays (SDG 10.7.1), or why that can't be told. */
const burdenSchema = z.strictObject({
  months: z.number().nullable(),
  gap: z.enum(['wage-not-known', 'fees-not-known', 'other-currency']).nullable(),
  workerPaidMinor: z.int().nullable(),
})

const endPlace = z.strictObject({ country: z.string().nullable(), place: z.string().nullable() })

export const corridorListRowSchema = corridorSchema.extend({
  origin: endPlace.nullable(),
  destination: endPlace.nullable(),
  transits: z.int(),
  fees: z.int(),
  recruiterName: z.string().nullable(),
  supplierName: z.string().nullable(),
  burden: burdenSchema,
})
export type CorridorListRow = z.infer<typeof corridorListRowSchema>

export const corridorDetailSchema = z.strictObject({
  corridor: corridorSchema,
  stops: z.array(corridorStopSchema),
  fees: z.array(corridorFeeSchema),
  burden: burdenSchema,
  recruiter: named.nullable(),
  supplier: named.nullable(),
  site: named.nullable(),
})
export type CorridorDetail = z.infer<typeof corridorDetailSchema>

export const corridorsEndpoints = {
  'corridors.list': query(
    z.strictObject({ filter: corridorFilterSchema, sort: corridorSortSchema, ...stretch }),
    z.strictObject({ rows: z.array(corridorListRowSchema), total: z.int() }),
  ),
  /** Writes the list as a filter and order show it. */
  'corridors.export': job(
    z.strictObject({ filter: corridorFilterSchema, sort: corridorSortSchema, ...listTarget }),
    listExported,
  ),
  'corridors.get': query(z.strictObject({ id: idSchema }), corridorDetailSchema),
  'corridors.add': command(
    z.strictObject({ corridor: corridorDraftSchema }),
    z.strictObject({ id: idSchema }),
  ),
  'corridors.edit': command(z.strictObject({ id: idSchema, patch: corridorPatchSchema, reason }), done),
  'corridors.remove': command(z.strictObject({ ids, reason }), done),
  'corridors.restore': command(z.strictObject({ ids }), done),
} as const
