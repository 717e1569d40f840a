import { hotspotsEditionSchema, type HotspotsEdition } from '@shared/reference/hotspots'
import type { EditionKind } from '@shared/reference/edition'
import type { Moment } from '@shared/units/calendar-date'
import { insert, remove, type RowOp } from './change'
import type { Store } from './store'

/** A proposed edition changes no number; a retired one stays because runs name it. */
export const EDITION_STATES = ['proposed', 'active', 'retired', 'rejected'] as const
export type EditionState = (typeof EDITION_STATES)[number]

export interface EditionRow {
  id: string
  kind: EditionKind
  name: string
  as_of: string
  file_name: string
  sha256: string
  entry_count: number
  loaded_at: string
  content: string
  /** What a newer edition stands in for. */
  family: string
  state: EditionState
  /** Who handed a shared pack over; `null` for own and official data. */
  giver: string | null
  /** Hashes of bulky content. */
  content_blob: string | null
  labels_blob: string | null
  verdicts: string
  decided_at: string | null
  decided_by: string | null
  decided_reason: string | null
}

export interface ReferenceTables {
  edition: EditionRow
}

/** An edition that a person loaded, with where it came from. */
export interface LoadedEdition {
  readonly id: string
  readonly edition: HotspotsEdition
  readonly fileName: string
  readonly sha256: string
  readonly loadedAt: Moment
}

export const addEdition = ({ id, edition, fileName, sha256, loadedAt }: LoadedEdition): RowOp =>
  insert('edition', {
    id,
    kind: edition.kind,
    name: edition.edition,
    as_of: edition.asOf,
    file_name: fileName,
    sha256,
    entry_count: edition.hotspots.length,
    loaded_at: loadedAt,
    content: JSON.stringify(edition),
    family: 'own',
    state: 'active',
    giver: null,
    content_blob: null,
    labels_blob: null,
    verdicts: '[]',
    decided_at: null,
    decided_by: null,
    decided_reason: null,
  })

export const removeEdition = (id: string): RowOp => remove('edition', id)

/** Loaded hotspot editions, oldest first. */
export async function loadedEditions(store: Store): Promise<LoadedEdition[]> {
  const rows = await store.db
    .selectFrom('edition')
    .selectAll()
    .where('kind', '=', 'hotspots')
    .where('state', '=', 'active')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    edition: hotspotsEditionSchema.parse(JSON.parse(row.content)),
    fileName: row.file_name,
    sha256: row.sha256,
    loadedAt: row.loaded_at,
  }))
}
