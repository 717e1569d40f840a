import { join } from 'node:path'
import type { z } from 'zod'
import type { disclosureEndpoints, WrittenFile } from '@shared/contract/disclosure'
import { safePart } from '@shared/disclosure/file-name'
import {
  buildManagementReport,
  type ManagementFacts,
  type TopRisk,
} from '@shared/disclosure/management-report'
import { quarterSpan } from '@shared/units/quarter'
import { addDays, type CalendarDate } from '@shared/units/calendar-date'
import { ALL_RANKED } from '@shared/risk/ranking'
import type { Call } from '../call'
import { exportWords } from '../export-list'
import { grievanceFiguresOf } from '../grievances'
import { remedyTotalsOf } from '../remedy'
import { readAudits } from '../store/audits'
import { readDecisions } from '../store/response'
import { readWorkspace } from '../store/workspace'
import { writeBytes } from '../write-file'
import { sha256Of } from './bundle/hash'
import { refuseReplacing } from './export'
import { speech } from './gather'
import { allRows } from './gather/all-rows'
import { isWithin } from './gather/period'
import { renderFormats, stopIfCancelled } from './produce'

type Endpoint = (typeof disclosureEndpoints)['disclosure.management-report']
type Input = z.infer<Endpoint['input']>

const FORMATS = ['pdf', 'docx'] as const
const TOP = 10
/** How far ahead decisions are shown. */
const AHEAD_DAYS = 90

const everyFinding = {
  status: 'all',
  stage: null,
  subjectType: null,
  subjectId: null,
  auditId: null,
  source: null,
  text: null,
} as const

async function topRisks(call: Call, language: string) {
  const { country, reason } = exportWords(language)
  const { run, rows } = await call.ask('risk.ranked', {
    ...ALL_RANKED,
    offset: 0,
    limit: TOP,
  })
  const risks = rows.map((row): TopRisk => ({
    name: row.name,
    country: country(row.country),
    band: row.band,
    residual: row.residual,
    before: row.previous?.residual ?? null,
    reason: reason(row.drivers[0] ?? null) ?? '',
  }))
  const { critical = 0, high = 0 } = run?.bands ?? {}
  return { risks, scoredOn: run?.at.slice(0, 10) ?? null, bands: { critical, high } }
}

async function workOf(call: Call, quarter: ManagementFacts['quarter']) {
  const findings = await allRows(stretch => call.ask('response.findings', { ...everyFinding, ...stretch }))
  const decided = (await readDecisions(call.store)).filter(({ decidedOn }) => isWithin(quarter, decidedOn))
  const counted = (option: string) => decided.filter(decision => decision.option === option).length
  const audits = await readAudits(call.store)
  return {
    findings: {
      opened: findings.filter(({ createdAt }) => isWithin(quarter, createdAt.slice(0, 10))).length,
      closed: findings.filter(({ closing }) => isWithin(quarter, closing?.closedOn ?? null)).length,
      open: findings.filter(({ status }) => status === 'open').length,
    },
    decisions: {
      continue: counted('continue'),
      suspend: counted('suspend'),
      disengage: counted('disengage'),
    },
    audits: {
      reported: audits.filter(
        ({ status, endsOn }) => (status === 'reported' || status === 'closed') && isWithin(quarter, endsOn),
      ).length,
      planned: audits.filter(({ status }) => status === 'planned').length,
    },
  }
}

/** What the report of a quarter says, from the state of the workspace today. */
async function gather(call: Call, quarter: string, language: string): Promise<ManagementFacts> {
  const { entity } = await readWorkspace(call.store)
  const span = { label: quarter, ...quarterSpan(quarter) }
  const { items } = await call.ask('steps.due', {})
  const horizon: CalendarDate = addDays(call.today(), AHEAD_DAYS)
  const top = await topRisks(call, language)
  return {
    entity: entity.name,
    quarter: span,
    madeAt: call.now(),
    madeBy: call.actor,
    scoredOn: top.scoredOn,
    bands: top.bands,
    topRisks: top.risks,
    overdue: items.filter(({ state }) => state === 'overdue'),
    decisionsDue: items.filter(({ kind, dueOn }) => kind === 'decision' && dueOn <= horizon),
    ...(await workOf(call, span)),
    remedy: await remedyTotalsOf(call.store, span),
    grievances: await grievanceFiguresOf(call.store, span),
  }
}

/** Writes the quarter's report to management as PDF and DOCX; both are made before the first is written. */
export async function writeManagementReport(
  { quarter, folder, page, replace, language }: Input,
  call: Call,
): Promise<z.infer<Endpoint['output']>> {
  const place = call.files.path(folder, 'folder')
  const say = speech(language)
  const facts = await gather(call, quarter, say.language)
  const stem = `${safePart(facts.entity)}_${quarter}_management-report`
  const nameOf = (format: string) => `${stem}.${format}`
  if (!replace) await refuseReplacing(place, FORMATS.map(nameOf))
  const rendered = await renderFormats(call, buildManagementReport(facts, say), FORMATS, { page })
  stopIfCancelled(call)
  const files: WrittenFile[] = []
  for (const { format, bytes } of rendered) {
    const path = join(place, nameOf(format))
    await writeBytes(path, bytes)
    files.push({ format, name: nameOf(format), path, sizeBytes: bytes.length, sha256: sha256Of(bytes) })
  }
  return { files }
}
