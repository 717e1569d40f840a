import { z } from 'zod'
import { corridorDraftSchema, corridorPatchSchema } from '../corridors/drafts'
import {
  corridorCohortSchema,
  corridorFeeSchema,
  corridorRecruiterSchema,
  corridorSchema,
  corridorStopSchema,
} from '../corridors/records'
import { corridorFilterSchema, corridorSortSchema } from '../corridors/list'
import { idSchema } from '../ids/id'
import { LICENCE_STATUSES } from '../suppliers/records'
import { calendarDateSchema } from '../units/calendar-date'
import { moneySchema } from '../units/money'
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

/** What is owed to a cohort, or to the workers of a year (`cohortId` null), with what it rests on. */
const owedSchema = z.strictObject({
  cohortId: idSchema.nullable(),
  label: z.string().nullable(),
  workers: z.int().nullable(),
  perWorker: z.array(moneySchema),
  repaid: moneySchema.nullable(),
  owed: z.array(moneySchema).nullable(),
  gap: z.enum(['workers-not-known', 'fees-not-known']).nullable(),
  /** Codes of the catalogue `corridors`, `owed.reason.<code>`. */
  reasons: z.array(
    z.enum(['cohort-paid', 'corridor-fees', 'yearly-workers', 'without-receipts', 'repaid-other-currency']),
  ),
})

/** A recruiter of the chain with the licence it works under. */
const chainLinkSchema = corridorRecruiterSchema.extend({
  name: z.string(),
  kind: z.enum(['recruiter', 'sub_agent']),
  licenceNumber: z.string().nullable(),
  licenceStatus: z.enum(LICENCE_STATUSES).nullable(),
  licenceValidUntil: calendarDateSchema.nullable(),
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
  /** What is owed in all, one amount a currency; `null` = can't be told. */
  owed: z.array(moneySchema).nullable(),
})
export type CorridorListRow = z.infer<typeof corridorListRowSchema>

export const corridorDetailSchema = z.strictObject({
  corridor: corridorSchema,
  stops: z.array(corridorStopSchema),
  fees: z.array(corridorFeeSchema),
  burden: burdenSchema,
  chain: z.array(chainLinkSchema),
  cohorts: z.array(corridorCohortSchema),
  owed: z.array(owedSchema),
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
  /** What workers are owed in fees, corridor by corridor and cohort by cohort: what remedy starts from. */
  'corridors.owed': query(
    z.strictObject({ corridorId: idSchema.nullable() }),
    z.strictObject({
      corridors: z.array(
        z.strictObject({
          id: idSchema,
          name: z.string(),
          supplierId: idSchema.nullable(),
          recruiterId: idSchema.nullable(),
          owed: z.array(owedSchema),
        }),
      ),
    }),
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
