import { z } from 'zod'
import { idSchema } from '../ids/id'
import {
  remedyClosingSchema,
  remedyDraftSchema,
  remedyEntryDraftSchema,
  remedyEntrySchema,
  remedySchema,
} from '../remedy/record'
import { REMEDY_REMARKS } from '../remedy/rules'
import { DUE_STATES } from '../steps/due'
import { moneySchema } from '../units/money'
import { command, done, job, nothing, query } from './endpoint'
import { listExported, listTarget } from './list-export'
import { subjectViewSchema } from './response'

const count = z.int().min(0)
const minor = z.int().min(0)

/** Money by currency in minor units, people by how far it has come for them; `null` = not known. */
export const standingSchema = z.strictObject({
  currencies: z.array(
    z.strictObject({
      currency: z.string(),
      owed: minor.nullable(),
      offered: minor,
      paid: minor,
      open: minor.nullable(),
    }),
  ),
  workers: z.strictObject({
    owedTo: count.nullable(),
    reached: count,
    confirmed: count,
    declined: count,
    unreachable: count,
    open: count.nullable(),
  }),
  /** Days on which somebody tried to reach people. */
  tries: count,
  complete: z.boolean(),
})

export const remedyRowSchema = remedySchema.extend({
  subject: subjectViewSchema,
  findingTitle: z.string().nullable(),
  standing: standingSchema,
  /** What a reader would ask. */
  remarks: z.array(z.enum(REMEDY_REMARKS)),
  due: z.enum(DUE_STATES),
})
export type RemedyRow = z.infer<typeof remedyRowSchema>

export const remedyTotalsSchema = z.strictObject({
  remedies: count,
  closed: count,
  workersOwed: count,
  workersHelped: count,
  workersRepaid: count,
  documentsReturned: count,
  workersConfirmed: count,
  workersUnreachable: count,
  currencies: z.array(z.strictObject({ currency: z.string(), owed: minor, paid: minor, open: minor })),
  /** Remedies of which the number of people or what is owed is not known. */
  notKnown: count,
})

/** Fees that workers of a corridor paid and for which no remedy is recorded yet. */
const owedSchema = z.strictObject({
  corridorId: idSchema,
  corridorName: z.string(),
  cohortId: idSchema.nullable(),
  cohortLabel: z.string().nullable(),
  workers: count.nullable(),
  owed: z.array(moneySchema),
})
export type OwedInCorridor = z.infer<typeof owedSchema>

const created = z.strictObject({ id: idSchema })
const reason = z.string().trim().min(1).max(1000)

export const remedyEndpoints = {
  /** All remedies, open ones first by their date, and what they come to. */
  'remedy.list': query(
    nothing,
    z.strictObject({
      rows: z.array(remedyRowSchema),
      totals: remedyTotalsSchema,
      /** Everything paid in the currency of the latest rate; `leftOut` amounts had no rate to it. `null` = no rate is recorded. */
      paidInAll: z.strictObject({ sum: moneySchema, leftOut: count }).nullable(),
    }),
  ),
  'remedy.get': query(
    z.strictObject({ id: idSchema }),
    z.strictObject({ remedy: remedyRowSchema, entries: z.array(remedyEntrySchema) }),
  ),
  /** What corridors owe and no remedy names yet: where remedy starts from. */
  'remedy.owed': query(nothing, z.strictObject({ corridors: z.array(owedSchema) })),
  'remedy.add': command(z.strictObject({ remedy: remedyDraftSchema }), created),
  'remedy.edit': command(
    z.strictObject({ id: idSchema, remedy: remedyDraftSchema, reason: reason.nullable() }),
    done,
  ),
  /** One more entry of the ledger. */
  'remedy.record': command(z.strictObject({ entry: remedyEntryDraftSchema }), created),
  /** Takes an entry back that was wrong; the history keeps it. */
  'remedy.take-back': command(z.strictObject({ entryId: idSchema, reason }), done),
  'remedy.close': command(z.strictObject({ id: idSchema, closing: remedyClosingSchema }), done),
  'remedy.reopen': command(z.strictObject({ id: idSchema, reason }), done),
  /** Writes the remedies, one a row. */
  'remedy.export': job(z.strictObject(listTarget), listExported),
  /** Writes the ledger, one entry a row. */
  'remedy.export-ledger': job(z.strictObject(listTarget), listExported),
} as const
