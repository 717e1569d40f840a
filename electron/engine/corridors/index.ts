import { Refusal } from '@shared/contract/error'
import type { CorridorDetail, corridorsEndpoints } from '@shared/contract/corridors'
import type { Topic } from '@shared/contract/topic'
import { owedRepayments } from '@shared/corridors/owed'
import type { Call, HandlersOf } from '../call'
import { update } from '../store/change'
import { allCorridors, withParts, type CorridorParts } from '../store/corridor-records'
import { corridorById, corridorIds, corridorListRows, corridorsByIds } from '../store/corridors-list'
import type { Store } from '../store/store'
import { recruiterById, recruitersByIds, siteById, supplierById } from '../store/suppliers-read'
import { addedRows, editedRows } from './edit'
import { exportCorridors } from './export-corridors'

const TOUCHED: readonly Topic[] = ['corridors', 'suppliers', 'risk', 'disclosure']

async function partsOf(store: Store, id: string): Promise<CorridorParts> {
  const [parts] = withParts(store, [await corridorById(store, id)])
  if (parts === undefined) throw new Refusal({ code: 'not-found', params: { table: 'corridor', id } })
  return parts
}

interface Named {
  readonly id: string
  readonly name: string
}

async function nameOf(id: string | null, find: (id: string) => Promise<Named>): Promise<Named | null> {
  if (id === null) return null
  const found = await find(id)
  return { id: found.id, name: found.name }
}

/** The recruiters of a chain with their licences. */
async function chainLinks(store: Store, chain: CorridorParts['chain']): Promise<CorridorDetail['chain']> {
  const ids = [...new Set(chain.map(({ recruiterId }) => recruiterId))]
  const known = new Map((ids.length === 0 ? [] : await recruitersByIds(store, ids)).map(one => [one.id, one]))
  return chain.flatMap(link => {
    const recruiter = known.get(link.recruiterId)
    if (recruiter === undefined) return []
    const { name, kind, licenceNumber, licenceStatus, licenceValidUntil } = recruiter
    return [{ ...link, name, kind, licenceNumber, licenceStatus, licenceValidUntil }]
  })
}

/** What the workers of a corridor are owed, in the shape of the contract. */
function owedOf({ corridor, fees, cohorts }: CorridorParts): CorridorDetail['owed'] {
  return owedRepayments(fees, cohorts, corridor.workersPerYear).map(({ owed, ...rest }) => ({
    ...rest,
    perWorker: [...rest.perWorker],
    owed: owed === null ? null : [...owed],
    reasons: [...rest.reasons],
  }))
}

async function detail(store: Store, id: string): Promise<CorridorDetail> {
  const parts = await partsOf(store, id)
  const { corridor, stops, fees, burden, cohorts } = parts
  return {
    corridor,
    stops: [...stops],
    fees: [...fees],
    burden,
    chain: await chainLinks(store, parts.chain),
    cohorts: [...cohorts],
    owed: owedOf(parts),
    recruiter: await nameOf(corridor.recruiterId, recruiter => recruiterById(store, recruiter)),
    supplier: await nameOf(corridor.supplierId, supplier => supplierById(store, supplier)),
    site: await nameOf(corridor.siteId, site => siteById(store, site)),
  }
}

async function move(
  call: Call,
  ids: readonly string[],
  to: 'bin' | 'list',
  reason: string | null,
): Promise<null> {
  const found = await corridorsByIds(call.store, ids)
  if (found.length < new Set(ids).size)
    throw new Refusal({ code: 'not-found', params: { table: 'corridor' } })
  const moving = found.filter(corridor => (corridor.deletedAt === null) === (to === 'bin'))
  if (moving.length === 0) return null
  const at = call.now()
  await call.change({
    topic: 'corridors',
    action: to === 'bin' ? 'corridors.remove' : 'corridors.restore',
    summary: { count: moving.length, name: moving.length === 1 ? (moving[0]?.name ?? null) : null },
    reason,
    undo: 'step',
    rows: moving.map(({ id }) =>
      update('corridor', id, { deleted_at: to === 'bin' ? at : null, updated_at: at }),
    ),
    touched: TOUCHED,
  })
  return null
}

/** Recruitment corridors: journeys with stops, who recruits, what it costs the worker. */
export const corridorsHandlers: HandlersOf<typeof corridorsEndpoints> = {
  'corridors.list': async ({ filter, sort, offset, limit }, { store }) => {
    const ids = await corridorIds(store, filter, sort)
    return { rows: await corridorListRows(store, ids.slice(offset, offset + limit)), total: ids.length }
  },
  'corridors.export': exportCorridors,
  'corridors.owed': async ({ corridorId }, { store }) => {
    const all = corridorId === null ? allCorridors(store) : [await partsOf(store, corridorId)]
    return {
      corridors: all.map(parts => {
        const { id, name, supplierId, recruiterId } = parts.corridor
        return { id, name, supplierId, recruiterId, owed: owedOf(parts) }
      }),
    }
  },
  'corridors.get': ({ id }, { store }) => detail(store, id),
  'corridors.add': async ({ corridor }, call) => {
    const { id, rows } = await addedRows(corridor, call)
    await call.change({
      topic: 'corridors',
      action: 'corridors.add',
      summary: { name: corridor.name },
      undo: 'step',
      rows,
      touched: TOUCHED,
    })
    return { id }
  },
  'corridors.edit': async ({ id, patch, reason }, call) => {
    const before = await partsOf(call.store, id)
    const rows = await editedRows(before, patch, call)
    if (rows.length === 0) return null
    await call.change({
      topic: 'corridors',
      action: 'corridors.edit',
      summary: { name: before.corridor.name },
      reason,
      undo: 'step',
      rows,
      touched: TOUCHED,
    })
    return null
  },
  'corridors.remove': ({ ids, reason }, call) => move(call, ids, 'bin', reason),
  'corridors.restore': ({ ids }, call) => move(call, ids, 'list', null),
}

export { allCorridors, corridorRecords, corridorsLeadingTo } from '../store/corridor-records'
