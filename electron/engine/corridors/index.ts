import { Refusal } from '@shared/contract/error'
import type { CorridorDetail, corridorsEndpoints } from '@shared/contract/corridors'
import type { Topic } from '@shared/contract/topic'
import type { Call, HandlersOf } from '../call'
import { update } from '../store/change'
import { withParts, type CorridorParts } from '../store/corridor-records'
import { corridorById, corridorIds, corridorListRows, corridorsByIds } from '../store/corridors-list'
import type { Store } from '../store/store'
import { recruiterById, siteById, supplierById } from '../store/suppliers-read'
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

async function detail(store: Store, id: string): Promise<CorridorDetail> {
  const { corridor, stops, fees, burden } = await partsOf(store, id)
  return {
    corridor,
    stops: [...stops],
    fees: [...fees],
    burden,
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

export { allCorridors, corridorRecords } from '../store/corridor-records'
