import { hotspotsEditionSchema, type HotspotsEdition } from '@shared/reference/hotspots'
import type { Moment } from '@shared/units/calendar-date'
import { remove, update, type RowOp } from './change'
import type { Store } from './store'

/** The family of the edition that holds the places marked on the map; there is at most one in use. */
export const DRAWN_FAMILY = 'drawn'

export interface DrawnEdition {
  readonly id: string
  readonly edition: HotspotsEdition
  readonly loadedAt: Moment
}

/** The places marked on the map; `null` before the first. */
export async function readDrawnEdition(store: Store): Promise<DrawnEdition | null> {
  const row = await store.db
    .selectFrom('edition')
    .select(['id', 'content', 'loaded_at'])
    .where('family', '=', DRAWN_FAMILY)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    edition: hotspotsEditionSchema.parse(JSON.parse(row.content)),
    loadedAt: row.loaded_at,
  }
}

/** Takes an edition out of use: one that a run may name is kept as retired, any other goes. */
export const takeOutOfUse = (edition: DrawnEdition, newestRunAt: Moment | null): RowOp =>
  newestRunAt !== null && newestRunAt >= edition.loadedAt
    ? update('edition', edition.id, { state: 'retired' })
    : remove('edition', edition.id)
