import { ALL_CORRIDORS } from '@shared/corridors/list'
import { ALL_RECRUITERS, ALL_SITES, ALL_SUPPLIERS } from '@shared/suppliers/list'
import type { SupplierListRow } from '@shared/contract/suppliers'
import type { StepView } from '@shared/contract/steps'
import { textIn } from '@shared/steps/local-text'
import type { TrailEntry } from '@shared/contract/trail'
import { ALL_RANKED } from '@shared/risk/ranking'
import type { Desk } from '../desk'
import { allRows } from '../pages'
import type { Row } from '../where'
import { corridorLists } from './corridor-lists'

export interface List {
  /** All rows, as `--json` prints them and `--where` sees them. */
  rows(desk: Desk): Promise<readonly Row[]>
  /** The fields of the short table for people. */
  readonly columns: readonly string[]
}

/** The score stands beside the supplier's own facts, so that a filter reads `residual >= 60`. */
function supplierRow({ score, ...row }: SupplierListRow): Row {
  const { residual, low, high, band, provisional, confidence } = score ?? {
    residual: null,
    low: null,
    high: null,
    band: null,
    provisional: null,
    confidence: null,
  }
  return { ...row, residual, band, low, high, provisional, confidence }
}

/** A requirement with its answer in one flat row, so that a filter reads `maturity < 3`. */
const requirementRows = ({ requirements }: StepView): Row[] =>
  requirements.map(({ requirement, answer, applies, due, evidenceCount }) => ({
    id: requirement.id,
    title: textIn(requirement.title, 'en'),
    gate: requirement.gate,
    applies,
    maturity: answer?.maturity ?? null,
    verification: answer?.verification ?? null,
    owner: answer?.owner ?? null,
    dueOn: answer?.dueOn ?? null,
    repeatMonths: answer?.repeatMonths ?? null,
    lastDoneOn: answer?.lastDoneOn ?? null,
    assessedOn: answer?.assessedOn ?? null,
    due,
    evidenceCount,
    note: answer?.note ?? null,
    notApplicableReason: answer?.notApplicableReason ?? null,
  }))

const byName = <const B extends string>(by: B) => [{ by, descending: false }]

/** Everything `fivefold list` knows. */
export const lists: Readonly<Record<string, List>> = {
  suppliers: {
    columns: ['name', 'country', 'city', 'sector', 'tier', 'workers', 'residual', 'band'],
    rows: async desk => {
      const found = await allRows(stretch =>
        desk.ask('suppliers.list', { filter: ALL_SUPPLIERS, sort: byName('name'), ...stretch }),
      )
      return found.map(supplierRow)
    },
  },
  sites: {
    columns: ['name', 'supplierName', 'country', 'city', 'lat', 'lon', 'workers'],
    rows: desk =>
      allRows(stretch =>
        desk.ask('suppliers.list-sites', {
          filter: ALL_SITES,
          sort: byName('name'),
          ...stretch,
        }),
      ),
  },
  recruiters: {
    columns: [
      'name',
      'kind',
      'country',
      'parentName',
      'licenceStatus',
      'licenceAuthority',
      'countries',
      'suppliers',
      'subAgents',
      'corridorNames',
      'selfAssessment.score',
      'selfAssessment.criticalFlags',
      'sanctions',
    ],
    rows: desk =>
      allRows(stretch =>
        desk.ask('suppliers.list-recruiters', { filter: ALL_RECRUITERS, sort: byName('name'), ...stretch }),
      ),
  },
  corridors: {
    columns: [
      'name',
      'origin.country',
      'destination.country',
      'recruiterName',
      'workersPerYear',
      'visa',
      'legalContext',
      'burden.months',
    ],
    rows: desk =>
      allRows(stretch =>
        desk.ask('corridors.list', { filter: ALL_CORRIDORS, sort: byName('name'), ...stretch }),
      ),
  },
  ...corridorLists,
  findings: {
    columns: ['title', 'subject.name', 'severity', 'stage', 'option', 'reviewOn', 'status'],
    rows: desk =>
      allRows(stretch =>
        desk.ask('response.findings', {
          status: 'all',
          stage: null,
          subjectType: null,
          subjectId: null,
          auditId: null,
          source: null,
          text: null,
          ...stretch,
        }),
      ),
  },
  actions: {
    columns: ['title', 'findingTitle', 'owner', 'dueOn', 'status', 'due'],
    rows: desk =>
      allRows(stretch =>
        desk.ask('response.actions', { due: null, findingId: null, owner: null, ...stretch }),
      ),
  },
  screening: {
    columns: ['subject.name', 'match.theirName', 'match.score', 'list.title', 'state', 'decision.verdict'],
    rows: desk =>
      allRows(stretch =>
        desk.ask('screening.candidates', {
          states: [],
          verdict: null,
          subjectType: null,
          text: '',
          ...stretch,
        }),
      ),
  },
  risks: {
    columns: ['name', 'country', 'residual', 'band', 'confidence'],
    rows: desk =>
      allRows(stretch =>
        desk.ask('risk.ranked', {
          ...ALL_RANKED,
          ...stretch,
        }),
      ),
  },
  evidence: {
    columns: ['title', 'fileName', 'sizeBytes', 'addedAt', 'validity', 'restricted'],
    rows: desk =>
      allRows(stretch => desk.ask('evidence.list', { target: null, text: null, validity: null, ...stretch })),
  },
  grievances: {
    columns: ['number', 'receivedOn', 'topic', 'subject.name', 'workers', 'daysToAnswer', 'due'],
    rows: async desk => (await desk.ask('grievances.list', {})).rows,
  },
  remedies: {
    columns: ['title', 'subject.name', 'kind', 'workers', 'standing.workers.confirmed', 'dueOn', 'due'],
    rows: async desk => (await desk.ask('remedy.list', {})).rows,
  },
  assessments: {
    columns: [
      'assessment.subjectType',
      'subjectName',
      'title.en',
      'score',
      'answered',
      'asked',
      'criticalFlags',
      'assessment.validUntil',
    ],
    rows: async desk =>
      (await desk.ask('assessment.list', { subjectType: null, subjectId: null })).assessments,
  },
  requirements: {
    columns: [
      'id',
      'title',
      'gate',
      'applies',
      'maturity',
      'verification',
      'owner',
      'dueOn',
      'due',
      'evidenceCount',
    ],
    rows: async desk => (await desk.ask('steps.list', {})).steps.flatMap(requirementRows),
  },
  audits: {
    columns: ['title', 'subject.name', 'startsOn', 'status', 'auditor'],
    rows: async desk => (await desk.ask('audits.list', {})).rows,
  },
  referrals: {
    columns: ['country', 'name', 'kind', 'contact', 'asOf'],
    rows: async desk => (await desk.ask('grievances.referrals', { country: null })).lines,
  },
  imports: {
    columns: ['fileName', 'at', 'counts.added', 'counts.updated', 'counts.skipped'],
    rows: desk => desk.ask('intake.list', {}),
  },
  history: {
    columns: ['seq', 'at', 'actor', 'action', 'rowCount'],
    rows: historyRows,
  },
}

const HISTORY_BATCH = 500

/** The whole trail, newest first; the rows of a change stay in the workspace, where contacts are. */
async function historyRows(desk: Desk): Promise<readonly Row[]> {
  const found: Row[] = []
  let before: number | null = null
  for (;;) {
    const entries: readonly TrailEntry[] = await historyBefore(desk, before)
    found.push(...entries.map(({ rows, ...entry }) => ({ ...entry, shownRows: rows.length })))
    before = entries.at(-1)?.seq ?? null
    if (entries.length < HISTORY_BATCH) return found
  }
}

async function historyBefore(desk: Desk, before: number | null): Promise<readonly TrailEntry[]> {
  const everything = { topic: null, recordId: null, text: null }
  const { entries } = await desk.ask('trail.list', {
    ...everything,
    before,
    limit: HISTORY_BATCH,
    outward: true,
  })
  return entries
}
