import type { FeeBurden } from '@shared/corridors/fee-burden'
import { feeBurden } from '@shared/corridors/fee-burden'
import type {
  Corridor,
  CorridorCohort,
  CorridorFee,
  CorridorRecruiter,
  CorridorStop,
} from '@shared/corridors/records'
import type { Control, Recruiter } from '@shared/suppliers/records'
import {
  rowToCorridor,
  rowToCorridorCohort,
  rowToCorridorFee,
  rowToCorridorRecruiter,
  rowToCorridorStop,
  type CorridorCohortRow,
  type CorridorFeeRow,
  type CorridorRecruiterRow,
  type CorridorRow,
  type CorridorStopRow,
} from './corridors'
import { grouped, IN_IDS, rowsFor } from './by-id'
import type { Store } from './store'
import { controlsOf } from './supplier-records'
import { rowToRecruiter, type RecruiterRow } from './suppliers'

/** A corridor with its stops in travelling order, its fees and what they weigh, its recruiters and its cohorts. */
export interface CorridorParts {
  readonly corridor: Corridor
  readonly stops: readonly CorridorStop[]
  readonly fees: readonly CorridorFee[]
  readonly burden: FeeBurden
  readonly chain: readonly CorridorRecruiter[]
  readonly cohorts: readonly CorridorCohort[]
}

/** The parts and who recruits: what the risk model needs to know of a corridor. */
export interface CorridorRecords extends CorridorParts {
  readonly recruiter: Recruiter | null
  /** Controls recorded for the recruiter. */
  readonly controls: readonly Control[]
}

/** The given corridors with all their parts. */
export function withParts(store: Store, corridors: readonly Corridor[]): CorridorParts[] {
  const ids = corridors.map(corridor => corridor.id)
  const stops = rowsFor<CorridorStopRow>(
    store,
    `SELECT * FROM corridor_stop WHERE corridor_id ${IN_IDS} ORDER BY corridor_id, position`,
    ids,
  ).map(rowToCorridorStop)
  const fees = rowsFor<CorridorFeeRow>(
    store,
    `SELECT * FROM corridor_fee WHERE corridor_id ${IN_IDS} ORDER BY corridor_id, stop_position, id`,
    ids,
  ).map(rowToCorridorFee)
  const chains = rowsFor<CorridorRecruiterRow>(
    store,
    `SELECT * FROM corridor_recruiter WHERE corridor_id ${IN_IDS} ORDER BY corridor_id, position`,
    ids,
  ).map(rowToCorridorRecruiter)
  const cohorts = rowsFor<CorridorCohortRow>(
    store,
    `SELECT * FROM corridor_cohort WHERE corridor_id ${IN_IDS} ORDER BY corridor_id, position`,
    ids,
  ).map(rowToCorridorCohort)
  const stopsOf = grouped(stops, stop => stop.corridorId)
  const feesOf = grouped(fees, fee => fee.corridorId)
  const chainOf = grouped(chains, link => link.corridorId)
  const cohortsOf = grouped(cohorts, cohort => cohort.corridorId)
  return corridors.map(corridor => {
    const own = feesOf(corridor.id)
    return {
      corridor,
      stops: stopsOf(corridor.id),
      fees: own,
      burden: feeBurden(own, corridor.monthlyWage),
      chain: chainOf(corridor.id),
      cohorts: cohortsOf(corridor.id),
    }
  })
}

/** Corridors in the bin, or all others, in order of their names. */
export function corridorsInOrder(store: Store, inBin: boolean): Corridor[] {
  const where = inBin ? 'deleted_at IS NOT NULL' : 'deleted_at IS NULL'
  return store.sqlite
    .prepare<[], CorridorRow>(`SELECT * FROM corridor WHERE ${where} ORDER BY sort_name, id`)
    .all()
    .map(rowToCorridor)
}

/** Every corridor that is not in the bin, with its stops and fees. */
export const allCorridors = (store: Store): CorridorParts[] =>
  withParts(store, corridorsInOrder(store, false))

const LEADING_TO = `SELECT * FROM corridor WHERE deleted_at IS NULL AND id IN (
  SELECT id FROM corridor WHERE supplier_id ${IN_IDS} UNION SELECT id FROM corridor WHERE site_id ${IN_IDS}
) ORDER BY sort_name, id`

/** The corridors that lead to a supplier or to one of its sites, found by their indexes. */
export function corridorsLeadingTo(
  store: Store,
  supplierId: string,
  siteIds: readonly string[],
): CorridorParts[] {
  const rows = store.sqlite
    .prepare<[string, string], CorridorRow>(LEADING_TO)
    .all(JSON.stringify([supplierId]), JSON.stringify(siteIds))
  return withParts(store, rows.map(rowToCorridor))
}

/** Every corridor that is not in the bin, with its recruiter and the recruiter's controls. */
export function corridorRecords(store: Store): CorridorRecords[] {
  const parts = allCorridors(store)
  const recruiterIds = parts.flatMap(({ corridor }) => corridor.recruiterId ?? [])
  const recruiters = rowsFor<RecruiterRow>(
    store,
    `SELECT * FROM recruiter WHERE id ${IN_IDS} AND deleted_at IS NULL`,
    recruiterIds,
  ).map(rowToRecruiter)
  const byId = new Map(recruiters.map(recruiter => [recruiter.id, recruiter]))
  const controls = grouped(controlsOf(store, recruiterIds), control => control.subjectId)
  return parts.map(part => {
    const recruiter = byId.get(part.corridor.recruiterId ?? '') ?? null
    return { ...part, recruiter, controls: recruiter === null ? [] : controls(recruiter.id) }
  })
}
