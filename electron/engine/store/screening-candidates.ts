import { sql } from 'kysely'
import type { ScreenedType, Verdict } from '@shared/contract/screening'
import type { ScreeningCandidateRow, ScreeningDecisionRow } from './screening'
import type { Store } from './store'

export interface CandidateFilter {
  readonly states: readonly (keyof typeof STATE_NUMBERS)[]
  readonly verdict: Verdict | null
  readonly subjectType: ScreenedType | null
  readonly text: string
}

export interface CandidatePage {
  readonly offset: number
  readonly limit: number
}

/** A candidate with its listed entry, the edition, and the decision that speaks of the two, if any. */
export type CandidateRow = ScreeningCandidateRow & {
  entry: string
  list_title: string
  list_generated_at: string | null
  decision: Pick<
    ScreeningDecisionRow,
    | 'id'
    | 'verdict'
    | 'reason'
    | 'decided_at'
    | 'decided_by'
    | 'needs_second'
    | 'confirmed_at'
    | 'confirmed_by'
    | 'subject_fingerprint'
    | 'entry_fingerprint'
  > | null
}

/** 0 nobody decided, 1 decided but a side changed since, 2 decided, 3 decided by one of two. */
const STATE = sql<number>`case
  when d.id is null then 0
  when d.subject_fingerprint <> c.subject_fingerprint or d.entry_fingerprint <> c.entry_fingerprint then 1
  when d.needs_second = 1 and d.confirmed_at is null then 3
  else 2 end`
const STATE_NUMBERS = { open: 0, reopened: 1, decided: 2, 'to-confirm': 3 } as const
const STATES = ['open', 'reopened', 'decided', 'to-confirm'] as const

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, found => `\\${found}`)

function ofRun(store: Store, runId: string) {
  return store.db
    .selectFrom('screening_candidate as c')
    .leftJoin('screening_decision as d', join =>
      join
        .onRef('d.subject_type', '=', 'c.subject_type')
        .onRef('d.subject_id', '=', 'c.subject_id')
        .onRef('d.list_code', '=', 'c.list_code')
        .onRef('d.entry_key', '=', 'c.entry_key'),
    )
    .where('c.run_id', '=', runId)
}

function matching(store: Store, runId: string, filter: CandidateFilter) {
  let query = ofRun(store, runId)
  if (filter.states.length > 0)
    query = query.where(
      STATE,
      'in',
      filter.states.map(state => STATE_NUMBERS[state]),
    )
  if (filter.verdict !== null) query = query.where('d.verdict', '=', filter.verdict)
  if (filter.subjectType !== null) query = query.where('c.subject_type', '=', filter.subjectType)
  if (filter.text.trim() !== '') {
    const like = `%${escapeLike(filter.text.trim().toLowerCase())}%`
    query = query.where(eb =>
      eb.or(
        (['c.subject_name', 'c.their_name', 'c.entry_key'] as const).map(
          column => sql<boolean>`lower(${sql.ref(column)}) like ${like} escape '\\'`,
        ),
      ),
    )
  }
  return query
}

export async function countCandidates(store: Store, runId: string, filter: CandidateFilter): Promise<number> {
  const row = await matching(store, runId, filter)
    .select(eb => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

type Filtered = ReturnType<typeof ofRun>

async function whole(query: Filtered): Promise<CandidateRow[]> {
  const rows = await query
    .innerJoin('sanctions_list as l', 'l.id', 'c.list_id')
    .innerJoin('sanctions_entry as e', join =>
      join.onRef('e.list_id', '=', 'c.list_id').onRef('e.key', '=', 'c.entry_key'),
    )
    .selectAll('c')
    .select(['e.entry as entry', 'l.title as list_title', 'l.generated_at as list_generated_at'])
    .select([
      'd.id as d_id',
      'd.verdict as d_verdict',
      'd.reason as d_reason',
      'd.decided_at as d_decided_at',
      'd.decided_by as d_decided_by',
      'd.needs_second as d_needs_second',
      'd.confirmed_at as d_confirmed_at',
      'd.confirmed_by as d_confirmed_by',
      'd.subject_fingerprint as d_subject_fingerprint',
      'd.entry_fingerprint as d_entry_fingerprint',
    ])
    .execute()
  return rows.map(withDecision)
}

interface DecisionColumns {
  d_id: string | null
  d_verdict: Verdict | null
  d_reason: string | null
  d_decided_at: string | null
  d_decided_by: string | null
  d_needs_second: 0 | 1 | null
  d_confirmed_at: string | null
  d_confirmed_by: string | null
  d_subject_fingerprint: string | null
  d_entry_fingerprint: string | null
}

function withDecision<R extends DecisionColumns>(
  row: R,
): Omit<R, keyof DecisionColumns> & Pick<CandidateRow, 'decision'> {
  const {
    d_id,
    d_verdict,
    d_reason,
    d_decided_at,
    d_decided_by,
    d_needs_second,
    d_confirmed_at,
    d_confirmed_by,
    d_subject_fingerprint,
    d_entry_fingerprint,
    ...rest
  } = row
  const known = d_id !== null && d_verdict !== null && d_reason !== null && d_decided_at !== null
  if (!known || d_decided_by === null || d_subject_fingerprint === null || d_entry_fingerprint === null)
    return { ...rest, decision: null }
  return {
    ...rest,
    decision: {
      id: d_id,
      verdict: d_verdict,
      reason: d_reason,
      decided_at: d_decided_at,
      decided_by: d_decided_by,
      needs_second: d_needs_second ?? 0,
      confirmed_at: d_confirmed_at,
      confirmed_by: d_confirmed_by,
      subject_fingerprint: d_subject_fingerprint,
      entry_fingerprint: d_entry_fingerprint,
    },
  }
}

/** One page of a run's candidates: undecided before decided, surest first. */
export function readCandidates(
  store: Store,
  runId: string,
  filter: CandidateFilter,
  page: CandidatePage,
): Promise<CandidateRow[]> {
  return whole(
    matching(store, runId, filter)
      .orderBy(sql`${STATE} = 2`)
      .orderBy('c.score', 'desc')
      .orderBy('c.n')
      .offset(page.offset)
      .limit(page.limit),
  )
}

export async function readCandidate(
  store: Store,
  runId: string,
  n: number,
): Promise<CandidateRow | undefined> {
  return (await whole(ofRun(store, runId).where('c.n', '=', n)))[0]
}

/** Each possible match of some subjects in a run: whose it is, where it stands, and the verdict, if any. */
export async function standingOf(
  store: Store,
  runId: string,
  type: ScreenedType,
  ids: readonly string[],
): Promise<{ subjectId: string; state: keyof typeof STATE_NUMBERS; verdict: Verdict | null }[]> {
  const rows = await ofRun(store, runId)
    .select(['c.subject_id', 'd.verdict', STATE.as('state')])
    .where('c.subject_type', '=', type)
    .where('c.subject_id', 'in', ids)
    .execute()
  return rows.map(({ subject_id: subjectId, state, verdict }) => ({
    subjectId,
    verdict,
    state: STATES.find(name => STATE_NUMBERS[name] === state) ?? 'open',
  }))
}

export function candidatesOfSubject(
  store: Store,
  runId: string,
  type: ScreenedType,
  id: string,
): Promise<CandidateRow[]> {
  return whole(
    ofRun(store, runId)
      .where('c.subject_type', '=', type)
      .where('c.subject_id', '=', id)
      .orderBy('c.score', 'desc')
      .orderBy('c.n'),
  )
}

/** How many candidates of a run are in which state, and with which verdict. */
export async function countStates(store: Store, runId: string) {
  return ofRun(store, runId)
    .select([STATE.as('state'), 'd.verdict as verdict'])
    .select(eb => eb.fn.countAll<number>().as('count'))
    .groupBy(['state', 'd.verdict'])
    .execute()
}
