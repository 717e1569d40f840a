import { Refusal } from '@shared/contract/error'
import type {
  ChainDraft,
  CohortDraft,
  CorridorDraft,
  CorridorPatch,
  FeeDraft,
  StopDraft,
} from '@shared/corridors/drafts'
import type {
  Corridor,
  CorridorCohort,
  CorridorFee,
  CorridorRecruiter,
  CorridorStop,
} from '@shared/corridors/records'
import { changes, patched } from '@shared/suppliers/patch'
import type { Call } from '../call'
import { insert, remove, update, type RowOp } from '../store/change'
import type { CorridorParts } from '../store/corridor-records'
import {
  corridorCohortToRow,
  corridorFeeToRow,
  corridorRecruiterToRow,
  corridorStopToRow,
  corridorToRow,
} from '../store/corridors'
import { recruiterById, siteById, supplierById } from '../store/suppliers-read'

/** Origin first, destination last, whatever lies between is transit. */
function stopsOf(corridorId: string, drafts: readonly StopDraft[], call: Call): CorridorStop[] {
  return drafts.map((draft, position) => ({
    ...draft,
    id: draft.id ?? call.newId(),
    corridorId,
    position,
    role: position === 0 ? 'origin' : position === drafts.length - 1 ? 'destination' : 'transit',
  }))
}

const feesOf = (corridorId: string, drafts: readonly FeeDraft[], call: Call): CorridorFee[] =>
  drafts.map(draft => ({ ...draft, id: draft.id ?? call.newId(), corridorId }))

const chainOf = (corridorId: string, drafts: readonly ChainDraft[], call: Call): CorridorRecruiter[] =>
  drafts.map((draft, position) => ({ ...draft, id: draft.id ?? call.newId(), corridorId, position }))

const cohortsOf = (corridorId: string, drafts: readonly CohortDraft[], call: Call): CorridorCohort[] =>
  drafts.map((draft, position) => ({ ...draft, id: draft.id ?? call.newId(), corridorId, position }))

interface PartDrafts {
  readonly stops: readonly StopDraft[]
  readonly fees: readonly FeeDraft[]
  readonly chain: readonly ChainDraft[]
  readonly cohorts: readonly CohortDraft[]
}

function soundParts({ stops, fees, chain, cohorts }: PartDrafts): void {
  if (stops.some(stop => (stop.lat === null) !== (stop.lon === null)))
    throw new Refusal({ code: 'refused', detail: 'position-half' })
  if (fees.some(fee => fee.stopPosition !== null && fee.stopPosition >= stops.length))
    throw new Refusal({ code: 'refused', detail: 'fee-at-no-stop' })
  if (fees.some(fee => fee.amount.minor < 0)) throw new Refusal({ code: 'refused', detail: 'fee-negative' })
  if (chain.some(({ stopPosition }) => stopPosition !== null && stopPosition >= stops.length))
    throw new Refusal({ code: 'refused', detail: 'recruiter-at-no-stop' })
  if (cohorts.some(({ paid, repaid }) => (paid?.minor ?? 0) < 0 || (repaid?.minor ?? 0) < 0))
    throw new Refusal({ code: 'refused', detail: 'fee-negative' })
}

/** Whoever the corridor names exists, and the site is the supplier's. */
async function soundNames(corridor: Corridor, chain: readonly ChainDraft[], call: Call): Promise<void> {
  for (const { recruiterId } of chain) await recruiterById(call.store, recruiterId)
  if (corridor.recruiterId !== null) await recruiterById(call.store, corridor.recruiterId)
  if (corridor.supplierId !== null) await supplierById(call.store, corridor.supplierId)
  if (corridor.siteId === null) return
  const site = await siteById(call.store, corridor.siteId)
  if (site.supplierId !== corridor.supplierId)
    throw new Refusal({ code: 'refused', detail: 'site-of-another-supplier' })
}

/** The rows that turn one list of parts into another: gone ones are removed, known ones updated, new ones inserted. */
function partRows<Part extends { readonly id: string }>(
  table: 'corridor_stop' | 'corridor_fee' | 'corridor_recruiter' | 'corridor_cohort',
  before: readonly Part[],
  after: readonly Part[],
  insertPart: (part: Part) => RowOp,
  updatePart: (part: Part) => RowOp,
): RowOp[] {
  const known = new Map(before.map(part => [part.id, part]))
  const kept = new Set(after.map(part => part.id))
  return [
    ...before.filter(({ id }) => !kept.has(id)).map(({ id }) => remove(table, id)),
    ...after.flatMap(part => {
      const old = known.get(part.id)
      if (old === undefined) return [insertPart(part)]
      return changes(old, part) ? [updatePart(part)] : []
    }),
  ]
}

/** A part that claims an id must be one of this corridor: nobody moves the stop of another journey. */
function onlyOwnIds(
  before: readonly { readonly id: string }[],
  drafts: readonly { readonly id: string | null }[],
): void {
  const own = new Set(before.map(({ id }) => id))
  const strange = drafts.find(({ id }) => id !== null && !own.has(id))
  if (strange) throw new Refusal({ code: 'not-found', params: { id: strange.id } })
}

/** Rows of a new corridor with all its parts. */
export async function addedRows(draft: CorridorDraft, call: Call): Promise<{ id: string; rows: RowOp[] }> {
  const { stops, fees, chain, cohorts, ...fields } = draft
  const now = call.now()
  const corridor = {
    ...fields,
    id: call.newId(),
    custom: {},
    source: null,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  }
  onlyOwnIds([], [...stops, ...fees, ...chain, ...cohorts])
  soundParts(draft)
  await soundNames(corridor, chain, call)
  const rows = [
    insert('corridor', corridorToRow(corridor)),
    ...stopsOf(corridor.id, stops, call).map(stop => insert('corridor_stop', corridorStopToRow(stop))),
    ...feesOf(corridor.id, fees, call).map(fee => insert('corridor_fee', corridorFeeToRow(fee))),
    ...chainOf(corridor.id, chain, call).map(link =>
      insert('corridor_recruiter', corridorRecruiterToRow(link)),
    ),
    ...cohortsOf(corridor.id, cohorts, call).map(cohort =>
      insert('corridor_cohort', corridorCohortToRow(cohort)),
    ),
  ]
  return { id: corridor.id, rows }
}

/** Rows that a patch changes; empty when it says nothing new. */
export async function editedRows(before: CorridorParts, patch: CorridorPatch, call: Call): Promise<RowOp[]> {
  const { stops, fees, chain, cohorts, ...fields } = patch
  const parts = {
    stops: stops ?? before.stops,
    fees: fees ?? before.fees,
    chain: chain ?? before.chain,
    cohorts: cohorts ?? before.cohorts,
  }
  const { corridor } = before
  onlyOwnIds(before.stops, parts.stops)
  onlyOwnIds(before.fees, parts.fees)
  onlyOwnIds(before.chain, parts.chain)
  onlyOwnIds(before.cohorts, parts.cohorts)
  soundParts(parts)
  const after = patched({ ...corridor, updatedAt: call.now() }, fields)
  await soundNames(after, parts.chain, call)
  const rows = changedParts(before, parts, call)
  if (rows.length === 0 && !changes(corridor, fields)) return []
  return [update('corridor', corridor.id, corridorToRow(after)), ...rows]
}

function changedParts(before: CorridorParts, parts: PartDrafts, call: Call): RowOp[] {
  const { id } = before.corridor
  return [
    ...partRows(
      'corridor_stop',
      before.stops,
      stopsOf(id, parts.stops, call),
      stop => insert('corridor_stop', corridorStopToRow(stop)),
      stop => update('corridor_stop', stop.id, corridorStopToRow(stop)),
    ),
    ...partRows(
      'corridor_fee',
      before.fees,
      feesOf(id, parts.fees, call),
      fee => insert('corridor_fee', corridorFeeToRow(fee)),
      fee => update('corridor_fee', fee.id, corridorFeeToRow(fee)),
    ),
    ...partRows(
      'corridor_recruiter',
      before.chain,
      chainOf(id, parts.chain, call),
      link => insert('corridor_recruiter', corridorRecruiterToRow(link)),
      link => update('corridor_recruiter', link.id, corridorRecruiterToRow(link)),
    ),
    ...partRows(
      'corridor_cohort',
      before.cohorts,
      cohortsOf(id, parts.cohorts, call),
      cohort => insert('corridor_cohort', corridorCohortToRow(cohort)),
      cohort => update('corridor_cohort', cohort.id, corridorCohortToRow(cohort)),
    ),
  ]
}
