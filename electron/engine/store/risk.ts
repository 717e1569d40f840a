import { sql } from 'kysely'
import type { Band } from '@shared/risk/model'
import type { SupplierGap } from '@shared/suppliers/list'
import { knownCondition, SUPPLIER_LACKS } from './known-filter'
import type { Store } from './store'

export interface ScoreRunRow {
  id: string
  at: string
  as_of: string
  model: string
  editions: string
  facts_head: number
  inputs_hash: string
  outputs_hash: string
  summary: string
  previous_run_id: string | null
}

export type SubjectType = 'supplier' | 'site' | 'corridor'

/** A row per scored subject: what lists and maps show. */
export interface ScoreRow {
  run_id: string
  subject_type: SubjectType
  subject_id: string
  /** The supplier of a site. */
  parent_id: string | null
  name: string
  country: string | null
  residual: number
  inherent: number
  band: Band
  confidence: number
  range_low: number
  range_high: number
  provisional: number
  floors: string
  drivers: string
  nearest_hotspot: string | null
  nearest_km: number | null
  nearest_edge_km: number | null
  previous_residual: number | null
  previous_band: Band | null
}

export interface ScorePartsRow {
  run_id: string
  subject_type: 'supplier' | 'corridor'
  subject_id: string
  parts: Uint8Array
}

export interface RiskTables {
  score_run: ScoreRunRow
  score: ScoreRow
  score_parts: ScorePartsRow
}

/** The newest run, or the one asked for; `undefined` when there is none. */
export function readRun(store: Store, id: string | null): Promise<ScoreRunRow | undefined> {
  const runs = store.db.selectFrom('score_run').selectAll()
  const found = id === null ? runs.orderBy('id', 'desc').limit(1) : runs.where('id', '=', id)
  return found.executeTakeFirst()
}

/** Runs, newest first. */
export function listRuns(store: Store, limit: number): Promise<ScoreRunRow[]> {
  return store.db.selectFrom('score_run').selectAll().orderBy('id', 'desc').limit(limit).execute()
}

/** The latest scores by subject, for comparing the next run with them. */
export async function scoresOf(
  store: Store,
  runId: string,
): Promise<ReadonlyMap<string, { readonly residual: number; readonly band: Band }>> {
  const rows = await store.db
    .selectFrom('score')
    .select(['subject_id', 'residual', 'band'])
    .where('run_id', '=', runId)
    .execute()
  return new Map(rows.map(({ subject_id, residual, band }) => [subject_id, { residual, band }]))
}

/** The residual scores of some subjects run by run, the oldest first. */
export async function scoresOver(
  store: Store,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly at: string; readonly residual: number }[]>> {
  const rows = await store.db
    .selectFrom('score')
    .innerJoin('score_run', 'score_run.id', 'score.run_id')
    .select(['score.subject_id', 'score.residual', 'score_run.at'])
    .where('score.subject_id', 'in', subjectIds)
    .orderBy('score_run.id')
    .execute()
  const found = new Map<string, { at: string; residual: number }[]>()
  for (const { subject_id: id, at, residual } of rows)
    found.set(id, [...(found.get(id) ?? []), { at, residual }])
  return found
}

export const RANKED_SORTS = ['residual', 'inherent', 'name', 'country', 'confidence', 'change'] as const
export type RankedSort = (typeof RANKED_SORTS)[number]

export interface RankedFilter {
  readonly runId: string
  readonly subject: SubjectType
  readonly bands: readonly Band[]
  readonly countries: readonly string[]
  readonly text: string | null
  /** Only what changed its band since the run before. */
  readonly bandChanged: boolean
  /** Facts that the supplier behind a row lacks today, and since when it was changed; sites and corridors have neither. */
  readonly notKnown: readonly SupplierGap[]
  readonly changedSince: string | null
  readonly sort: RankedSort
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

const SORT_SQL = {
  residual: sql`residual`,
  inherent: sql`inherent`,
  name: sql`name COLLATE NOCASE`,
  country: sql`country`,
  confidence: sql`confidence`,
  change: sql`residual - previous_residual`,
} as const satisfies Record<RankedSort, unknown>

function ranked(store: Store, filter: RankedFilter) {
  let rows = store.db
    .selectFrom('score')
    .where('run_id', '=', filter.runId)
    .where('subject_type', '=', filter.subject)
  if (filter.bands.length > 0) rows = rows.where('band', 'in', filter.bands)
  if (filter.countries.length > 0) rows = rows.where('country', 'in', filter.countries)
  if (filter.bandChanged)
    rows = rows.where('previous_band', 'is not', null).whereRef('previous_band', '<>', 'band')
  if (filter.notKnown.length > 0 || filter.changedSince !== null) {
    const known = knownCondition(filter, SUPPLIER_LACKS, sql`supplier.updated_at`)
    rows = rows.where('subject_id', 'in', sql<string>`(SELECT supplier.id FROM supplier WHERE ${known})`)
  }
  const text = filter.text?.trim() ?? ''
  if (text !== '') rows = rows.where(sql<boolean>`instr(lower(name), lower(${text})) > 0`)
  return rows
}

/** A stretch of the ranking and how many there are in all. */
export async function rankedScores(store: Store, filter: RankedFilter) {
  const direction = filter.descending ? sql`DESC` : sql`ASC`
  const rows = await ranked(store, filter)
    .selectAll()
    .orderBy(sql`${SORT_SQL[filter.sort]} ${direction} NULLS LAST`)
    .orderBy('subject_id')
    .offset(filter.offset)
    .limit(filter.limit)
    .execute()
  const counted = await ranked(store, filter)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: counted.total }
}

/** The scored supplier with this id, or the ones with this name. */
export function findScored(store: Store, runId: string, idOrName: string): Promise<ScoreRow[]> {
  return store.db
    .selectFrom('score')
    .selectAll()
    .where('run_id', '=', runId)
    .where('subject_type', '=', 'supplier')
    .where(eb =>
      eb.or([eb('subject_id', '=', idOrName), eb(sql`lower(name)`, '=', sql`lower(${idOrName.trim()})`)]),
    )
    .orderBy('residual', 'desc')
    .limit(20)
    .execute()
}

export function readParts(
  store: Store,
  runId: string,
  subject: ScorePartsRow['subject_type'],
  subjectId: string,
): Promise<ScorePartsRow | undefined> {
  return store.db
    .selectFrom('score_parts')
    .selectAll()
    .where('run_id', '=', runId)
    .where('subject_type', '=', subject)
    .where('subject_id', '=', subjectId)
    .executeTakeFirst()
}

export function readScore(
  store: Store,
  runId: string,
  subject: SubjectType,
  subjectId: string,
): Promise<ScoreRow | undefined> {
  return store.db
    .selectFrom('score')
    .selectAll()
    .where('run_id', '=', runId)
    .where('subject_type', '=', subject)
    .where('subject_id', '=', subjectId)
    .executeTakeFirst()
}

const SCORED_TOPICS = ['suppliers', 'intake', 'corridors', 'reference', 'screening', 'response', 'trail']

/** Single deeds of other topics that move scores: own settings, and what floor F8 hangs on. */
const SCORED_ACTIONS = [
  'risk.keep-settings',
  'questionnaires.take-in',
  'questionnaires.take-out',
  'questionnaires.remove',
]

/** What is done with editions that don't count yet, or no longer. */
const WITHOUT_EFFECT = [
  'reference.load',
  'reference.reject',
  'reference.keep-baseline',
  'reference.offer-baseline',
  'reference.reconsider',
]

/** Whether anything a score depends on was changed after this point of the trail; a proposed edition is nothing yet. */
export async function changedSince(store: Store, head: number): Promise<boolean> {
  const later = await store.db
    .selectFrom('trail')
    .select('seq')
    .where('seq', '>', head)
    .where(eb => eb.or([eb('topic', 'in', SCORED_TOPICS), eb('action', 'in', SCORED_ACTIONS)]))
    .where('action', 'not in', WITHOUT_EFFECT)
    .limit(1)
    .executeTakeFirst()
  return later !== undefined
}
