import type { Call } from '../call'
import { recruiterRecords, siteRecords, supplierRecords } from '../store/bundle-records'
import { readDecisions } from '../store/response'
import { readRun } from '../store/risk'
import { lines, json } from './bundle/file'
import type { BundleFile } from './bundle/build'
import { allRows } from './gather/all-rows'
import { auditsInPeriod } from './gather/audits'
import { corridorRecordsOf } from './gather/corridors'
import type { Produced } from './produce'

/** The register: suppliers, sites and recruiters, as far as figures are counted from them. */
async function registerFiles(call: Call): Promise<readonly BundleFile[]> {
  const { store } = call
  const run = await readRun(store, null)
  return [
    lines('records/suppliers.jsonl', 'records', () => supplierRecords(store, run?.id ?? '')),
    lines('records/sites.jsonl', 'records', () => siteRecords(store)),
    lines('records/recruiters.jsonl', 'records', () => recruiterRecords(store)),
  ]
}

async function responseFiles(call: Call): Promise<readonly BundleFile[]> {
  const all = { stage: null, subjectType: null, subjectId: null, auditId: null, source: null, text: null }
  const findings = await allRows(stretch =>
    call.ask('response.findings', { status: 'all', ...all, ...stretch }),
  )
  const actions = await allRows(stretch =>
    call.ask('response.actions', { due: null, findingId: null, owner: null, ...stretch }),
  )
  const decisions = await readDecisions(call.store)
  return [
    lines('records/findings.jsonl', 'records', () => findings),
    lines('records/actions.jsonl', 'records', () => actions),
    lines('records/decisions.jsonl', 'records', () => decisions),
  ]
}

/**
 * Complaints, remedy, registers and questionnaires as sums (single cases stay out, since people could be told from them), and
 * the items of each law with their state.
 */
function sumFiles({ facts, report }: Produced): readonly BundleFile[] {
  const { grievances, remedy, registers, questionnaires } = facts
  return [
    json(
      'records/coverage.json',
      'records',
      report.coverage.map(({ regime, id, level, state, text }) => ({ regime, id, level, state, text })),
    ),
    json('records/registers.json', 'records', registers),
    ...(questionnaires === null ? [] : [json('records/questionnaires.json', 'records', questionnaires)]),
    ...(grievances === null ? [] : [json('records/grievances.json', 'records', grievances)]),
    ...(remedy === null
      ? []
      : [
          json('records/remedy.json', 'records', {
            ...remedy,
            currencies: Object.fromEntries(
              remedy.currencies.map(({ currency, ...sums }) => [currency, sums]),
            ),
          }),
        ]),
  ]
}

/** The records that figures are counted from: register, findings, actions, decisions, audits, corridors, five steps. */
export async function recordFiles(call: Call, produced: Produced): Promise<readonly BundleFile[]> {
  const { facts } = produced
  const { rows } = await call.ask('audits.list', {})
  const counted = auditsInPeriod(rows, facts.period.start, facts.period.end)
  const numbers = new Map(counted.map(({ id }, at) => [id, at + 1]))
  const audits = rows.map(audit => ({ ...audit, number: numbers.get(audit.id) ?? null }))
  const { steps } = await call.ask('steps.list', {})
  const corridors = (await corridorRecordsOf(call)).map(one => ({
    ...one,
    id: one.corridor.id,
    feeLines: one.fees.length,
  }))
  return [
    ...(await registerFiles(call)),
    ...(await responseFiles(call)),
    lines('records/audits.jsonl', 'records', () => audits),
    lines('records/corridors.jsonl', 'records', () => corridors),
    json('records/five-steps.json', 'records', steps),
    ...sumFiles(produced),
  ]
}
