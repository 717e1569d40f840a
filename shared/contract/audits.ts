import { z } from 'zod'
import { AUDIT_REMARKS, auditDraftSchema, auditSchema } from '../audits/audit'
import { AUDITOR_CHECKS, auditorDraftSchema, auditorSchema } from '../audits/auditor'
import { CHECK_RESULTS, checkDraftSchema, checkResultSchema } from '../audits/checklist'
import { KIT_TARGETS, KIT_VERDICTS } from '../audits/kit'
import { REPORT_FACTS, REPORT_PROBLEMS } from '../audits/report-form'
import { auditSampleSchema, SAMPLE_METHODS, sampleKindSchema, seedSchema } from '../audits/sample'
import { sha256Schema } from '../evidence/evidence'
import { idSchema } from '../ids/id'
import {
  CLOSING_OUTCOMES,
  CLOSING_VERIFICATIONS,
  findingDraftSchema,
  findingGradeSchema,
  subjectTypeSchema,
} from '../response/finding'
import { DUE_STATES } from '../steps/due'
import { localTextSchema } from '../steps/local-text'
import { calendarDateSchema } from '../units/calendar-date'
import { command, done, job, nothing, query } from './endpoint'
import { listExported, listTarget } from './list-export'
import { fileTokenSchema } from './workspace'
import { subjectViewSchema } from './response'

const count = z.int().min(0)

export const auditRowSchema = auditSchema.extend({
  subject: subjectViewSchema,
  /** Name of the audit it follows. */
  followsTitle: z.string().nullable(),
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
  /** Points of checklists with what the auditor found on them. */
  checks: count,
  findings: z.array(z.strictObject({ grade: findingGradeSchema, title: z.string(), place: kitPlace })),
  problems: z.array(
    z.strictObject({
      code: z.enum([
        'unknown-key',
        'unknown-verdict',
        'unknown-grade',
        'grade-missing',
        'title-missing',
        'unknown-result',
        'result-missing',
      ]),
      raw: z.string(),
      place: kitPlace,
    }),
  ),
})
export type KitPlan = z.infer<typeof kitPlanSchema>

/** What a report taken in as a file would bring; nothing is written yet. */
const reportPlanSchema = z.strictObject({
  fileName: z.string(),
  head: z.int(),
  sha256: sha256Schema,
  auditor: z.string().nullable(),
  /** Who had the audit made, of a report taken over; `null` = the entity itself. */
  organisation: z.string().nullable(),
  takenBefore: z.boolean(),
  /** What it says of the audit that is not known so yet. */
  facts: z.array(
    z.strictObject({ fact: z.enum(REPORT_FACTS), said: z.string(), before: z.string().nullable() }),
  ),
  findings: z.array(
    z.strictObject({
      grade: findingGradeSchema,
      title: z.string(),
      /** Name of what it is about; `null` = what the audit is about. */
      about: z.string().nullable(),
      workers: count.nullable(),
      rootCause: z.string().nullable(),
      action: z.string().nullable(),
      place: kitPlace,
    }),
  ),
  checks: count,
  problems: z.array(
    z.strictObject({
      code: z.enum([...REPORT_PROBLEMS, 'unknown-key', 'unknown-result', 'result-missing']),
      raw: z.string(),
      place: kitPlace,
      /** The whole line stays out, not only the cell. */
      line: z.boolean(),
    }),
  ),
  /** Whether the report says what the audit did not cover. */
  limitsSaid: z.boolean(),
})
export type ReportPlan = z.infer<typeof reportPlanSchema>

const checkCountsSchema = z.strictObject({
  met: count,
  partly: count,
  'not-met': count,
  'not-looked-at': count,
  /** Of those met, the ones nobody says what shows it of. */
  unproven: count,
})

const checklistViewSchema = z.strictObject({
  id: idSchema,
  packId: z.string(),
  version: z.string(),
  title: localTextSchema,
  counts: checkCountsSchema,
  points: z.array(
    z.strictObject({
      id: z.string(),
      section: localTextSchema,
      text: localTextSchema,
      should: z.enum(['yes', 'no']).nullable(),
      evidence: z.array(localTextSchema),
      result: checkResultSchema,
      note: z.string().nullable(),
      proof: z.string().nullable(),
      author: z.string().nullable(),
      /** What the audit before found; `null` = there was none, or it did not have this list. */
      before: z.enum(CHECK_RESULTS).nullable(),
    }),
  ),
})
export type ChecklistView = z.infer<typeof checklistViewSchema>

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

/** A line of the plan of corrective action. */
const auditPointSchema = z.strictObject({
  findingId: idSchema,
  title: z.string(),
  grade: findingGradeSchema,
  /** It was found by an audit before. */
  before: z.boolean(),
  rootCause: z.string().nullable(),
  actions: z.array(
    z.strictObject({
      title: z.string(),
      owner: z.string(),
      dueOn: calendarDateSchema,
      due: z.enum(DUE_STATES),
    }),
  ),
  /** Files that show it, on the finding and its actions. */
  evidence: count,
  /** How it was closed; `null` = it is open. */
  closed: z
    .strictObject({
      outcome: z.enum(CLOSING_OUTCOMES),
      verification: z.enum(CLOSING_VERIFICATIONS),
      verifiedBy: z.string().nullable(),
      on: calendarDateSchema,
    })
    .nullable(),
})
export type AuditPoint = z.infer<typeof auditPointSchema>

const reportInput = {
  /** The audit it belongs to; `null` = one of another organisation, about the subject given. */
  auditId: idSchema.nullable(),
  subject: z.strictObject({ subjectType: subjectTypeSchema, subjectId: idSchema.nullable() }).nullable(),
  file: fileTokenSchema,
} as const

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
    z.strictObject({ remarks: count, findings: count, checks: count }),
  ),
  /** What auditors wrote, as it came. */
  'audits.remarks': query(
    z.strictObject({ auditId: idSchema }),
    z.strictObject({ remarks: z.array(remarkViewSchema) }),
  ),
  /** The checklists of an audit, and the packs that can be chosen as one. */
  'audits.checklists': query(
    z.strictObject({ auditId: idSchema }),
    z.strictObject({
      packs: z.array(z.strictObject({ packId: z.string(), title: localTextSchema, points: count })),
      checklists: z.array(checklistViewSchema),
    }),
  ),
  'audits.choose-checklist': command(
    z.strictObject({ auditId: idSchema, packId: z.string().min(1).max(100) }),
    created,
  ),
  'audits.drop-checklist': command(
    z.strictObject({ id: idSchema, reason: z.string().trim().min(1).max(1000) }),
    done,
  ),
  /** What was found on one point of a checklist. */
  'audits.check': command(z.strictObject({ check: checkDraftSchema }), done),
  /** Plans the next audit after one, with its checklists and open points. */
  'audits.carry-over': command(
    z.strictObject({
      auditId: idSchema,
      title: z.string().trim().min(1).max(300),
      startsOn: calendarDateSchema.nullable(),
    }),
    created,
  ),
  /** The findings of an audit and those that audits before it left open, with what is done about each. */
  'audits.points': query(
    z.strictObject({ auditId: idSchema }),
    z.strictObject({ points: z.array(auditPointSchema) }),
  ),
  /** Writes the form in which an auditor reports; filled in, it shares the audit with another organisation. */
  'audits.write-report': job(
    z.strictObject({ auditId: idSchema, filled: z.boolean(), file: fileTokenSchema }),
    listExported,
  ),
  /** What a report would bring in; writes nothing. Without an audit it is one that another organisation had made. */
  'audits.plan-report': job(z.strictObject(reportInput), reportPlanSchema),
  /** Takes a report in, in one change, and keeps the file as evidence; refused when something was saved since the plan. */
  'audits.take-report': job(
    z.strictObject({ ...reportInput, head: z.int(), restricted: z.boolean() }),
    z.strictObject({ auditId: idSchema, findings: count, checks: count }),
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
