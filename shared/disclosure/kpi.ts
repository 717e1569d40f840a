import { z } from 'zod'
import { KPI_KEYS } from './key-figures'
import { UNITS } from './report'

const labelled = z.strictObject({
  label: z.string().trim().min(1).max(60),
  value: z.number().min(-1e12).max(1e12),
})

/** An indicator as people set it: bound to a figure of the records, or their own with a title and typed values. */
export const kpiSchema = z
  .strictObject({
    figure: z.enum(KPI_KEYS).nullable(),
    title: z.string().trim().min(1).max(200).nullable(),
    unit: z.enum(UNITS),
    baseline: labelled.nullable(),
    target: labelled.nullable(),
    values: z.array(labelled).max(20),
  })
  .refine(kpi => kpi.figure !== null || kpi.title !== null, { path: ['title'], message: 'title-missing' })
  .refine(kpi => new Set(kpi.values.map(one => one.label)).size === kpi.values.length, {
    path: ['values'],
    message: 'period-twice',
  })
export type Kpi = z.infer<typeof kpiSchema>
