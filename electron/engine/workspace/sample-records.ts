import { join } from 'node:path'
import { z } from 'zod'
import type { AnswerValue } from '@shared/assessment/answer'
import { ANSWER_VERIFICATIONS } from '@shared/assessment/score'
import { campaignDraftSchema } from '@shared/questionnaires/campaign'
import { emptyEntry, REGISTER_KINDS, registerDraftSchema } from '@shared/steps/register'
import { calendarDateSchema } from '@shared/units/calendar-date'
import type { Call } from '../call'
import { subjectNamed } from '../store/named-subject'
import { readWorkspace } from '../store/workspace'

const registerSchema = z.strictObject({
  kind: z.enum(REGISTER_KINDS),
  entry: z.record(z.string(), z.unknown()),
  supplier: z.string().optional(),
  /** What takes the place of the entry: a newer version of a policy. */
  then: z.record(z.string(), z.unknown()).optional(),
})
const evidenceSchema = z.strictObject({
  file: z.string(),
  title: z.string(),
  language: z.string(),
  validOn: calendarDateSchema.nullable(),
  requirements: z.array(z.string()),
  /** By their titles. */
  audits: z.array(z.string()),
})
const answerSchema = z.union([z.string(), z.number()])
const assessmentSchema = z.strictObject({
  packId: z.string(),
  recruiter: z.string(),
  verification: z.enum(ANSWER_VERIFICATIONS),
  /** By question: the word of a choice, a number, or `not-known`. */
  answers: z.record(z.string(), answerSchema),
  declaration: z.strictObject({ name: z.string(), position: z.string() }).nullable(),
})
const campaignSchema = z.strictObject({
  packId: z.string(),
  title: z.string(),
  dueOn: calendarDateSchema,
  languages: z.array(z.string()),
  suppliers: z.array(z.string()),
})

/** The part of sample-work.json that stands in registers, evidence, assessments and questionnaires. */
export const sampleRecords = {
  registers: z.array(registerSchema),
  evidence: z.array(evidenceSchema),
  assessments: z.array(assessmentSchema),
  campaigns: z.array(campaignSchema),
}
type SampleRecords = { readonly [Kind in keyof typeof sampleRecords]: z.infer<(typeof sampleRecords)[Kind]> }

async function addRegister(call: Call, given: z.infer<typeof registerSchema>): Promise<void> {
  const supplierId = given.supplier ? await subjectNamed(call.store, 'supplier', given.supplier) : null
  const whole = (entry: Record<string, unknown>) =>
    registerDraftSchema.parse({ ...emptyEntry(given.kind), supplierId, ...entry })
  const { id } = await call.ask('steps.save-register', {
    id: null,
    replaces: null,
    draft: whole(given.entry),
  })
  if (given.then)
    await call.ask('steps.save-register', {
      id: null,
      replaces: id,
      draft: whole({ ...given.entry, ...given.then }),
    })
}

async function addEvidence(call: Call, given: z.infer<typeof evidenceSchema>): Promise<void> {
  const { rows } = await call.ask('audits.list', {})
  const audits = rows.filter(audit => given.audits.includes(audit.title))
  await call.ask('evidence.add', {
    file: call.files.grant(join(call.assetsDir, 'sample/evidence', given.file), 'open'),
    title: given.title,
    validUntil: given.validOn,
    language: given.language,
    restricted: false,
    targets: [
      ...given.requirements.map(id => ({ type: 'requirement' as const, id })),
      ...audits.map(({ id }) => ({ type: 'audit' as const, id })),
    ],
  })
}

function valueOf(answer: z.infer<typeof answerSchema>): AnswerValue {
  if (typeof answer === 'number') return { kind: 'number', value: answer }
  return answer === 'not-known' ? { kind: 'not-known' } : { kind: 'choice', option: answer }
}

async function addAssessment(call: Call, given: z.infer<typeof assessmentSchema>): Promise<void> {
  const subjectId = await subjectNamed(call.store, 'recruiter', given.recruiter)
  const { id } = await call.ask('assessment.start', {
    packId: given.packId,
    subjectType: 'recruiter',
    subjectId,
  })
  for (const [questionId, answer] of Object.entries(given.answers))
    await call.ask('assessment.answer', {
      id,
      questionId,
      value: valueOf(answer),
      verification: given.verification,
      note: null,
      reason: null,
    })
  if (given.declaration) await call.ask('assessment.declare', { id, declaration: given.declaration })
}

async function addCampaign(call: Call, given: z.infer<typeof campaignSchema>): Promise<void> {
  const { period } = await readWorkspace(call.store)
  const ids = await Promise.all(given.suppliers.map(name => subjectNamed(call.store, 'supplier', name)))
  await call.ask('questionnaires.create', {
    draft: campaignDraftSchema.parse({
      title: given.title,
      period,
      dueOn: given.dueOn,
      languages: given.languages,
    }),
    packId: given.packId,
    subjects: { type: 'supplier', ids },
  })
}

/** Registers of step 1, documents, a recruiter's self-assessment, and a questionnaire that is ready to be sent. */
export async function addSampleRecords(call: Call, work: SampleRecords): Promise<void> {
  for (const register of work.registers) await addRegister(call, register)
  for (const file of work.evidence) await addEvidence(call, file)
  for (const assessment of work.assessments) await addAssessment(call, assessment)
  for (const campaign of work.campaigns) await addCampaign(call, campaign)
}
