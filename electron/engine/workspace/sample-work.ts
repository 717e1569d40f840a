import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { findingDraftSchema } from '@shared/response/finding'
import { actionDraftSchema } from '@shared/response/action'
import { decisionDraftSchema } from '@shared/response/decision'
import { auditDraftSchema } from '@shared/audits/audit'
import {
  grievanceClosingSchema,
  grievanceDraftSchema,
  grievanceStepDraftSchema,
} from '@shared/grievances/record'
import { remedyDraftSchema, remedyEntryDraftSchema } from '@shared/remedy/record'
import { stepAnswerDraftSchema } from '@shared/steps/answer'
import { addDays, type CalendarDate } from '@shared/units/calendar-date'
import type { Call } from '../call'
import { subjectNamed } from '../store/named-subject'
import { addSampleRecords, sampleRecords } from './sample-records'
import { addSampleStatement, sampleStatementSchema } from './sample-statement'

const values = z.record(z.string(), z.unknown())
const subjectSchema = z.strictObject({
  type: z.enum(['supplier', 'recruiter', 'corridor']),
  name: z.string(),
})
const findingSchema = z.strictObject({
  subject: subjectSchema,
  finding: values,
  decision: values.optional(),
  actions: z.array(values).optional(),
})
const workSchema = z.strictObject({
  note: z.string(),
  steps: z.array(values),
  findings: z.array(findingSchema),
  audits: z.array(z.strictObject({ subject: subjectSchema, audit: values, findings: z.array(values) })),
  grievances: z.array(
    z.strictObject({
      subject: subjectSchema,
      grievance: values,
      steps: z.array(values),
      closing: values.nullable(),
    }),
  ),
  remedies: z.array(z.strictObject({ subject: subjectSchema, remedy: values, entries: z.array(values) })),
  statement: sampleStatementSchema,
  ...sampleRecords,
})

/** In the file, days count from the day the sample is made: a number under the key `on`, or one that ends in `On`, becomes a date. */
function dated(value: unknown, today: CalendarDate, key = ''): unknown {
  if (typeof value === 'number' && (key.endsWith('On') || key === 'on')) return addDays(today, value)
  if (Array.isArray(value)) return value.map(item => dated(item, today))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, dated(item, today, name)]))
}

async function subjectOf(call: Call, { type, name }: z.infer<typeof subjectSchema>) {
  return { subjectType: type, subjectId: await subjectNamed(call.store, type, name) }
}

async function addFinding(call: Call, given: z.infer<typeof findingSchema>): Promise<void> {
  const subject = await subjectOf(call, given.subject)
  const finding = findingDraftSchema.parse({ ...given.finding, ...subject, auditId: null, grade: null })
  const { id: findingId } = await call.ask('response.add-finding', { finding })
  if (given.decision) {
    await call.ask('response.decide', {
      decision: decisionDraftSchema.parse({ ...given.decision, findingId }),
    })
  }
  for (const action of given.actions ?? []) {
    await call.ask('response.add-action', { action: actionDraftSchema.parse({ ...action, findingId }) })
  }
}

async function addAudit(call: Call, given: z.infer<typeof workSchema>['audits'][number]): Promise<void> {
  const subject = await subjectOf(call, given.subject)
  const { id: auditId } = await call.ask('audits.add', {
    audit: auditDraftSchema.parse({ ...given.audit, ...subject }),
  })
  for (const one of given.findings) {
    await call.ask('audits.add-finding', {
      auditId,
      finding: findingDraftSchema.parse({ ...one, ...subject, auditId }),
    })
  }
}

async function addRemedy(call: Call, given: z.infer<typeof workSchema>['remedies'][number]): Promise<void> {
  const subject = await subjectOf(call, given.subject)
  const { id: remedyId } = await call.ask('remedy.add', {
    remedy: remedyDraftSchema.parse({ ...given.remedy, ...subject }),
  })
  for (const entry of given.entries)
    await call.ask('remedy.record', { entry: remedyEntryDraftSchema.parse({ ...entry, remedyId }) })
}

async function addGrievance(
  call: Call,
  given: z.infer<typeof workSchema>['grievances'][number],
): Promise<void> {
  const subject = await subjectOf(call, given.subject)
  const grievance = grievanceDraftSchema.parse({ ...given.grievance, ...subject })
  const { id: grievanceId } = await call.ask('grievances.add', { grievance })
  for (const step of given.steps)
    await call.ask('grievances.take-step', {
      step: grievanceStepDraftSchema.parse({ ...step, grievanceId }),
    })
  if (given.closing !== null)
    await call.ask('grievances.close', {
      id: grievanceId,
      closing: grievanceClosingSchema.parse(given.closing),
    })
}

/** The invented work of the sample: answers to requirements, findings with decisions and actions, audits, grievances, remedies, records. */
export async function addSampleWork(call: Call): Promise<void> {
  const text = await readFile(join(call.assetsDir, 'sample/sample-work.json'), 'utf8')
  const work = workSchema.parse(dated(JSON.parse(text), call.today()))
  for (const step of work.steps) {
    const answer = stepAnswerDraftSchema.parse({ repeatMonths: null, ...step, notApplicableReason: null })
    await call.ask('steps.answer', { answer, reason: null })
  }
  for (const finding of work.findings) await addFinding(call, finding)
  for (const audit of work.audits) await addAudit(call, audit)
  for (const grievance of work.grievances) await addGrievance(call, grievance)
  for (const remedy of work.remedies) await addRemedy(call, remedy)
  await addSampleRecords(call, work)
  await addSampleStatement(call, work.statement)
}
