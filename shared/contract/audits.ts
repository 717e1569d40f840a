import { z } from 'zod'
import { AUDIT_REMARKS, auditDraftSchema, auditSchema } from '../audits/audit'
import { AUDITOR_CHECKS, auditorDraftSchema, auditorSchema } from '../audits/auditor'
import { KIT_TARGETS, KIT_VERDICTS } from '../audits/kit'
import { auditSampleSchema, SAMPLE_METHODS, sampleKindSchema, seedSchema } from '../audits/sample'
import { idSchema } from '../ids/id'
import { findingDraftSchema, findingGradeSchema } from '../response/finding'
import { command, done, job, nothing, query } from './endpoint'
import { listExported, listTarget } from './list-export'
import { fileTokenSchema } from './workspace'
import { subjectViewSchema } from './response'

const count = z.int().min(0)

export const auditRowSchema = auditSchema.extend({
  subject: subjectViewSchema,
  remarks: z.array(z.enum(AUDIT_REMARKS)),
  /** What speaks against its auditor. */
  checks: z.array(z.enum(AUDITOR_CHECKS)),
  late: z.boolean(),
  findings: z.array(z.strictObject({ grade: findingGradeSchema, open: count, closed: count })),
  evidenceCount: count,
})
export type AuditRow = z.infer<typeof auditRowSchema>

const kitPlace = z.strictObject({ sheet: z.string(), ref: z.string() })

/** What a returned kit would bring in; nothing is written yet. */
const kitPlanSchema = z.strictObject({
  fileName: z.string(),
  head: z.int(),
  /** Who wrote into it; `null` = nobody is named. */
  auditor: z.string().nullable(),
  /** The same file was taken in before. */
  takenBefore: z.boolean(),
  remarks: count,
  findings: z.array(z.strictObject({ grade: findingGradeSchema, title: z.string(), place: kitPlace })),
  problems: z.array(
    z.strictObject({
      code: z.enum(['unknown-key', 'unknown-verdict', 'unknown-grade', 'grade-missing', 'title-missing']),
      raw: z.string(),
      place: kitPlace,
    }),
  ),
})
export type KitPlan = z.infer<typeof kitPlanSchema>

const remarkViewSchema = z.strictObject({
  id: idSchema,
  target: z.enum(KIT_TARGETS),
  /** Name of what it is about; `null` = gone. */
  about: z.string().nullable(),
  verdict: z.enum(KIT_VERDICTS).nullable(),
  text: z.string().nullable(),
  author: z.string(),
  takenAt: z.string(),
})
export type RemarkView = z.infer<typeof remarkViewSchema>

const auditorRowSchema = auditorSchema.extend({
  /** Audits on record that name it. */
  audits: count,
})
export type AuditorRow = z.infer<typeof auditorRowSchema>

const programmeRowSchema = z.strictObject({
  supplierId: idSchema,
  name: z.string(),
  country: z.string().nullable(),
  residual: z.number().min(0).max(100),
  band: z.enum(['high', 'critical']),
  /** Day the last audit of it or of a site of it ended; `null` = none is on record. */
  lastAuditOn: z.string().nullable(),
  /** An audit is planned or under way. */
  planned: z.boolean(),
})
export type ProgrammeRow = z.infer<typeof programmeRowSchema>

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
  /** The register of auditors, by name. */
  'audits.auditors': query(nothing, z.strictObject({ rows: z.array(auditorRowSchema) })),
  'audits.add-auditor': command(z.strictObject({ auditor: auditorDraftSchema }), created),
  'audits.edit-auditor': command(
    z.strictObject({
      id: idSchema,
      auditor: auditorDraftSchema,
      reason: z.string().trim().max(1000).nullable(),
    }),
    done,
  ),
  /** The samples of an audit, and how many there are of each kind to draw from today. */
  'audits.samples': query(
    z.strictObject({ auditId: idSchema }),
    z.strictObject({
      samples: z.array(auditSampleSchema),
      populations: z.array(z.strictObject({ kind: sampleKindSchema, count })),
    }),
  ),
  /** Draws a sample; without a seed one is chosen and kept. */
  'audits.draw-sample': command(
    z.strictObject({
      auditId: idSchema,
      kind: sampleKindSchema,
      size: z.int().min(1).max(10_000),
      method: z.enum(SAMPLE_METHODS),
      seed: seedSchema.nullable(),
    }),
    created,
  ),
  /** Draws again from what is there today: whether the same comes out, and why not. */
  'audits.check-sample': query(
    z.strictObject({ id: idSchema }),
    z.strictObject({ same: z.boolean(), populationChanged: z.boolean() }),
  ),
  /** Puts one more into a sample, by choice of the auditor and with the reason. */
  'audits.add-to-sample': command(
    z.strictObject({ id: idSchema, memberId: idSchema, reason: z.string().trim().min(1).max(1000) }),
    done,
  ),
  'audits.drop-sample': command(
    z.strictObject({ id: idSchema, reason: z.string().trim().min(1).max(1000) }),
    done,
  ),
  /** Writes the auditor's kit: a workbook with findings, sample and evidence index to write verdicts and remarks into. */
  'audits.write-kit': job(z.strictObject({ auditId: idSchema, file: fileTokenSchema }), listExported),
  /** What a returned kit would bring in; writes nothing. */
  'audits.plan-kit': job(z.strictObject({ auditId: idSchema, file: fileTokenSchema }), kitPlanSchema),
  /** Takes a returned kit in, in one change; refused when something was saved since the plan. */
  'audits.take-kit': job(
    z.strictObject({ auditId: idSchema, file: fileTokenSchema, head: z.int() }),
    z.strictObject({ remarks: count, findings: count }),
  ),
  /** What auditors wrote, as it came. */
  'audits.remarks': query(
    z.strictObject({ auditId: idSchema }),
    z.strictObject({ remarks: z.array(remarkViewSchema) }),
  ),
  /** Suppliers that risk puts first for an audit: worst score first, with their last audit. */
  'audits.programme': query(
    nothing,
    z.strictObject({
      /** `null` = nothing has been scored yet. */
      scoredAt: z.string().nullable(),
      rows: z.array(programmeRowSchema),
      /** Suppliers in the two upper bands. */
      atRisk: count,
      /** Of those, with an audit that ended within the last twelve months. */
      audited: count,
    }),
  ),
} as const
