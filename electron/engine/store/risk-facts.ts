import { setImmediate } from 'node:timers/promises'
import type { RiskRecords } from '@shared/risk/from-records'
import { rowToCorridor, rowToCorridorFee, rowToCorridorStop } from './corridors'
import type { Store } from './store'
import { rowToControl, rowToOriginGroup, rowToRecruiterLink, rowToSite, type SiteRow } from './suppliers'

type Records = Omit<RiskRecords, 'floors'>

/** Rows read in one go before other work gets its turn. */
const ROWS_PER_TURN = 2000

/** Reads a table in order of its id, a stretch at a time. */
async function inStretches<R extends { id: string }, T>(
  read: (after: string, limit: number) => Promise<R[]>,
  map: (row: R) => T,
): Promise<T[]> {
  const all: T[] = []
  let after = ''
  for (;;) {
    const rows = await read(after, ROWS_PER_TURN)
    for (const row of rows) all.push(map(row))
    if (rows.length < ROWS_PER_TURN) return all
    after = rows.at(-1)?.id ?? after
    await setImmediate()
  }
}

const suppliersIn = ({ db }: Store) =>
  inStretches(
    (after, limit) =>
      db
        .selectFrom('supplier')
        .select(['id', 'name', 'country', 'sector', 'workers'])
        .where('deleted_at', 'is', null)
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .execute(),
    row => row,
  )

const sitesIn = ({ db }: Store) =>
  inStretches<SiteRow, ReturnType<typeof rowToSite>>(
    (after, limit) =>
      db
        .selectFrom('site')
        .selectAll()
        .where('deleted_at', 'is', null)
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .execute(),
    rowToSite,
  )

const originsIn = ({ db }: Store) =>
  db.selectFrom('origin_group').selectAll().where('deleted_at', 'is', null).orderBy('id').execute()

const recruitersIn = ({ db }: Store) =>
  db
    .selectFrom('recruiter')
    .select(['id', 'parent_id', 'licence_status'])
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute()

const corridorsIn = ({ db }: Store) =>
  db.selectFrom('corridor').selectAll().where('deleted_at', 'is', null).orderBy('id').execute()

/**
 * Everything a score run reads, in order of ids, so that the same workspace gives the same facts. A read model over the
 * tables of suppliers and corridors: it only reads, and row shapes stay with their topics.
 */
export async function readRiskRecords(store: Store): Promise<Records> {
  const { db } = store
  const controls = await db.selectFrom('control').selectAll().orderBy('id').execute()
  const links = await db.selectFrom('recruiter_link').selectAll().orderBy('id').execute()
  const stops = await db
    .selectFrom('corridor_stop')
    .selectAll()
    .orderBy('corridor_id')
    .orderBy('position')
    .execute()
  const fees = await db.selectFrom('corridor_fee').selectAll().orderBy('id').execute()
  const recruiters = await recruitersIn(store)
  return {
    suppliers: await suppliersIn(store),
    sites: await sitesIn(store),
    origins: (await originsIn(store)).map(rowToOriginGroup),
    controls: controls.map(rowToControl),
    recruiters: recruiters.map(row => ({
      id: row.id,
      parentId: row.parent_id,
      licenceStatus: row.licence_status,
    })),
    links: links.map(rowToRecruiterLink),
    corridors: (await corridorsIn(store)).map(rowToCorridor),
    stops: stops.map(rowToCorridorStop),
    fees: fees.map(rowToCorridorFee),
  }
}
