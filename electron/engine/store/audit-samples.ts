import { sql } from 'kysely'
import type { Audit } from '@shared/audits/audit'
import { auditSampleSchema, type AuditSample, type Candidate, type SampleKind } from '@shared/audits/sample'
import { Refusal } from '@shared/contract/error'
import { insert, remove, update, type RowOp } from './change'
import { readRun } from './risk'
import type { Store } from './store'

type SampleRow = {
  id: string
  audit_id: string
  kind: SampleKind
  method: AuditSample['method']
  seed: number
  population: number
  population_hash: string
  members: string
  drawn_at: string
}

export interface AuditSampleTables {
  audit_sample: SampleRow
}

const toRow = (sample: AuditSample): SampleRow => ({
  id: sample.id,
  audit_id: sample.auditId,
  kind: sample.kind,
  method: sample.method,
  seed: sample.seed,
  population: sample.population,
  population_hash: sample.populationHash,
  members: JSON.stringify(sample.members),
  drawn_at: sample.drawnAt,
})

const fromRow = (row: SampleRow): AuditSample => ({
  id: row.id,
  auditId: row.audit_id,
  kind: row.kind,
  method: row.method,
  seed: row.seed,
  population: row.population,
  populationHash: row.population_hash,
  members: auditSampleSchema.shape.members.parse(JSON.parse(row.members)),
  drawnAt: row.drawn_at,
})

export const insertSample = (sample: AuditSample): RowOp => insert('audit_sample', toRow(sample))
export const updateSample = (sample: AuditSample): RowOp => update('audit_sample', sample.id, toRow(sample))
export const removeSample = (id: string): RowOp => remove('audit_sample', id)

/** Samples of an audit, as they were drawn. */
export async function readSamples(store: Store, auditId: string): Promise<AuditSample[]> {
  const rows = await store.db
    .selectFrom('audit_sample')
    .selectAll()
    .where('audit_id', '=', auditId)
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

export async function oneSample(store: Store, id: string): Promise<AuditSample> {
  const row = await store.db.selectFrom('audit_sample').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal({ code: 'not-found', params: { table: 'audit_sample', id } })
  return fromRow(row)
}

/** One that can be drawn, with the name it is read by. */
export interface Named extends Candidate {
  readonly name: string
  readonly of: string | null
}

type About = Pick<Audit, 'subjectType' | 'subjectId'>

/** Which kinds can be drawn from what an audit is about. */
const KINDS: Readonly<Record<About['subjectType'], readonly SampleKind[]>> = {
  entity: ['site', 'supplier', 'corridor'],
  supplier: ['site', 'corridor'],
  site: [],
  recruiter: ['corridor'],
  corridor: [],
}
export const sampleKindsOf = ({ subjectType }: About): readonly SampleKind[] => KINDS[subjectType]

/** What a sample of this kind can be drawn from, with the scores of the newest run. */
export async function samplePopulation(store: Store, kind: SampleKind, about: About): Promise<Named[]> {
  const run = await readRun(store, null)
  if (!KINDS[about.subjectType].includes(kind)) return []
  if (kind === 'site') return sites(store, about, run?.id ?? '')
  return kind === 'supplier' ? suppliers(store, run?.id ?? '') : corridors(store, about, run?.id ?? '')
}

function sites(store: Store, { subjectType, subjectId }: About, runId: string): Promise<Named[]> {
  return store.db
    .selectFrom('site')
    .innerJoin('supplier', 'supplier.id', 'site.supplier_id')
    .leftJoin('score', on =>
      on
        .onRef('score.subject_id', '=', 'site.id')
        .on('score.subject_type', '=', 'site')
        .on('score.run_id', '=', runId),
    )
    .select(['site.id', 'site.name', 'supplier.name as of', 'score.residual'])
    .where('site.deleted_at', 'is', null)
    .where('supplier.deleted_at', 'is', null)
    .$if(subjectType === 'supplier', query => query.where('site.supplier_id', '=', subjectId))
    .orderBy('site.id')
    .execute()
}

function suppliers(store: Store, runId: string): Promise<Named[]> {
  return store.db
    .selectFrom('supplier')
    .leftJoin('score', on =>
      on
        .onRef('score.subject_id', '=', 'supplier.id')
        .on('score.subject_type', '=', 'supplier')
        .on('score.run_id', '=', runId),
    )
    .select(['supplier.id', 'supplier.name', sql<null>`NULL`.as('of'), 'score.residual'])
    .where('supplier.deleted_at', 'is', null)
    .orderBy('supplier.id')
    .execute()
}

function corridors(store: Store, { subjectType, subjectId }: About, runId: string): Promise<Named[]> {
  return store.db
    .selectFrom('corridor')
    .leftJoin('score', on =>
      on
        .onRef('score.subject_id', '=', 'corridor.id')
        .on('score.subject_type', '=', 'corridor')
        .on('score.run_id', '=', runId),
    )
    .select(['corridor.id', 'corridor.name', sql<null>`NULL`.as('of'), 'score.residual'])
    .where('corridor.deleted_at', 'is', null)
    .$if(subjectType === 'supplier', query => query.where('corridor.supplier_id', '=', subjectId))
    .$if(subjectType === 'recruiter', query => query.where('corridor.recruiter_id', '=', subjectId))
    .orderBy('corridor.id')
    .execute()
}
