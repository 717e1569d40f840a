import { z } from 'zod'
import { AUDIT_REMARKS, auditDraftSchema, auditSchema } from '../audits/audit'
import { idSchema } from '../ids/id'
import { findingDraftSchema, findingGradeSchema } from '../response/finding'
import { command, done, job, nothing, query } from './endpoint'
import { listExported, listTarget } from './list-export'
import { subjectViewSchema } from './response'

const count = z.int().min(0)

export const auditRowSchema = auditSchema.extend({
  subject: subjectViewSchema,
  remarks: z.array(z.enum(AUDIT_REMARKS)),
  late: z.boolean(),
  findings: z.array(z.strictObject({ grade: findingGradeSchema, open: count, closed: count })),
  evidenceCount: count,
})
export type AuditRow = z.infer<typeof auditRowSchema>

const created = z.strictObject({ id: idSchema })

export const auditsEndpoints = {
  'audits.list': query(nothing, z.strictObject({ rows: z.array(auditRowSchema), total: count })),
  'audits.export': job(z.strictObject(listTarget), listExported),
  'audits.add': command(z.strictObject({ audit: auditDraftSchema }), created),
  'audits.edit': command(
    z.strictObject({ id: idSchema, audit: auditDraftSchema, reason: z.string().trim().max(1000).nullable() }),
    done,
  ),
  /** A graded finding of an audit; it joins the findings of the response in the order of work. */
  'audits.add-finding': command(z.strictObject({ auditId: idSchema, finding: findingDraftSchema }), created),
} as const
