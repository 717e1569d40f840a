import type { RemedyFacts } from '@shared/disclosure/facts'
import { figureIndex } from '@shared/disclosure/plain'
import { coarsened } from '@shared/disclosure/profiles/place'
import type { Report } from '@shared/disclosure/report'
import type { Call } from '../call'
import { recruiterRecords, siteRecords, supplierRecords } from '../store/bundle-records'
import { readDecisions } from '../store/response'
import { readRun } from '../store/risk'
import type { BundleFile } from './bundle/build'
import { allRows } from './gather/all-rows'
import { auditsInPeriod } from './gather/audits'
import { corridorRecordsOf } from './gather/corridors'
import type { HandedOver } from './handed-over'
import type { Outgoing } from './outgoing'

/** The register: suppliers, sites and recruiters, as far as figures are counted from them. */
async function registerFiles(call: Call, files: HandedOver): Promise<readonly BundleFile[]> {
  const { store } = call
  const run = await readRun(store, null)
  return [
    ...files.lines('records/suppliers.jsonl', 'records', () => supplierRecords(store, run?.id ?? '')),
    ...files.lines('records/sites.jsonl', 'records', () =>
      siteRecords(store).map(site => ({ ...site, ...coarsened(site, files.profile.places) })),
    ),
    ...files.lines('records/recruiters.jsonl', 'records', () => recruiterRecords(store)),
  ]
}

async function responseFiles(call: Call, files: HandedOver): Promise<readonly BundleFile[]> {
  const all = { stage: null, subjectType: null, subjectId: null, auditId: null, source: null, text: null }
  const findings = await allRows(stretch =>
    call.ask('response.findings', { status: 'all', ...all, ...stretch }),
  )
  const actions = await allRows(stretch =>
    call.ask('response.actions', { due: null, findingId: null, owner: null, ...stretch }),
  )
  const decisions = await readDecisions(call.store)
  return [
    ...files.lines('records/findings.jsonl', 'records', () => findings),
    ...files.lines('records/actions.jsonl', 'records', () => actions),
    ...files.lines('records/decisions.jsonl', 'records', () => decisions),
  ]
}

/** The sums as the statement tells them: a figure that it does not tell is `null` here too, and what it never prints is left out. */
function toldSums(report: Report) {
  const figures = figureIndex(report)
  const told = (key: string): number | null => figures.get(key)?.value ?? null
  return (prefix: string, names: readonly string[]) =>
    Object.fromEntries(names.map(name => [name, told(`${prefix}.${name}`)]))
}

function peopleSums({ facts, report, profile }: Outgoing) {
  const { grievances, remedy, registers } = facts
  const currencies = remedy?.currencies.map(({ currency, ...sums }) => [currency, sums] as const) ?? []
  if (profile.leastCount === null)
    return {
      registers,
      grievances,
      remedy: remedy === null ? null : { ...remedy, currencies: Object.fromEntries(currencies) },
    }
  const told = toldSums(report)
  const amounts = (currency: string) =>
    Object.fromEntries(
      Object.entries({ owed: 'owed', paid: 'paid', open: 'open' }).map(([name, key]) => [
        name,
        told(`remedy.${key}`, [currency])[currency] ?? null,
      ]),
    )
  return {
    registers: {
      ...told('registers', ['policies', 'trainings', 'suppliersWithClauses']),
      ...told('training', ['audience', 'covered']),
    },
    grievances:
      grievances === null ? null : told('grievances', ['received', 'resolved', 'medianDaysToFirstResponse']),
    remedy:
      remedy === null
        ? null
        : {
            ...told('remedy', fieldNames(remedy)),
            currencies: Object.fromEntries(currencies.map(([currency]) => [currency, amounts(currency)])),
          },
  }
}

const fieldNames = (remedy: RemedyFacts): readonly string[] =>
  Object.keys(remedy).filter(name => name !== 'currencies')

/**
 * Complaints, remedy, registers and questionnaires as sums (single cases stay out, since people could be told from them), and
 * the items of each law with their state.
 */
function sumFiles(produced: Outgoing, files: HandedOver): readonly BundleFile[] {
  const { report, facts } = produced
  const { registers, grievances, remedy } = peopleSums(produced)
  const { questionnaires } = facts
  return [
    ...files.json(
      'records/coverage.json',
      'records',
      report.coverage.map(({ regime, id, level, state, text }) => ({ regime, id, level, state, text })),
    ),
    ...files.json('records/registers.json', 'records', registers),
    ...(questionnaires === null ? [] : files.json('records/questionnaires.json', 'records', questionnaires)),
    ...(grievances === null ? [] : files.json('records/grievances.json', 'records', grievances)),
    ...(remedy === null ? [] : files.json('records/remedy.json', 'records', remedy)),
  ]
}

/** The records that figures are counted from: register, findings, actions, decisions, audits, corridors, five steps. */
export async function recordFiles(
  call: Call,
  produced: Outgoing,
  files: HandedOver,
): Promise<readonly BundleFile[]> {
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
    ...(await registerFiles(call, files)),
    ...(await responseFiles(call, files)),
    ...files.lines('records/audits.jsonl', 'records', () => audits),
    ...files.lines('records/corridors.jsonl', 'records', () => corridors),
    ...files.json('records/five-steps.json', 'records', steps),
    ...sumFiles(produced, files),
  ]
}
