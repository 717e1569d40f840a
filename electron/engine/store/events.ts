import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import {
  packEvents,
  PACKED_EVENT_BYTES,
  unpackEvents,
  type EventColumns,
  type LabelledEvents,
} from '@shared/reference/event-columns'
import { eventsEditionSchema, type EventsEdition } from '@shared/reference/events-edition'
import { Refusal } from '@shared/contract/error'
import type { BulkOp } from './change'
import type { Store } from './store'

/** A loaded file of events: its header, and under which hashes its columns and labels lie. */
export interface StoredEvents {
  readonly id: string
  readonly edition: EventsEdition
  readonly contentBlob: string
  readonly labelsBlob: string
  readonly sha256: string
}

export interface PackedBlob {
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** Level 1: a third larger than the best, and several times faster for 14 MB. */
const packed = (bytes: Uint8Array | string): PackedBlob => {
  const deflated = deflateRawSync(bytes, { level: 1 })
  return { sha256: createHash('sha256').update(deflated).digest('hex'), bytes: deflated }
}

/** Columns and labels as the blobs that are kept; the labels stand apart because scoring never reads them. */
export function eventBlobs(events: LabelledEvents): {
  readonly content: PackedBlob
  readonly labels: PackedBlob
} {
  const { ids, places, parties } = events.labels
  return {
    content: packed(packEvents(events)),
    labels: packed(JSON.stringify({ ids, places, parties })),
  }
}

export const keepEventBlobs = (...blobs: readonly PackedBlob[]): BulkOp => ({
  table: 'blob',
  rows: blobs.map(({ sha256, bytes }) => ({ sha256, size_bytes: bytes.length, bytes })),
  orIgnore: true,
})

const MOST_LABEL_BYTES = 512_000_000
const labelsSchema = z.object({
  ids: z.array(z.string()),
  places: z.array(z.string()),
  parties: z.array(z.string()),
})

function blobBytes(store: Store, sha256: string, most: number): Uint8Array {
  const row = store.sqlite
    .prepare<[string], { bytes: Uint8Array }>('SELECT bytes FROM blob WHERE sha256 = ?')
    .get(sha256)
  if (row === undefined)
    throw new Refusal({ code: 'workspace-damaged', params: { path: store.path, detail: 'event columns' } })
  return inflateRawSync(row.bytes, { maxOutputLength: most })
}

function unpacked(store: Store, { edition, contentBlob }: StoredEvents) {
  const bytes = blobBytes(store, contentBlob, Math.max(1, edition.count * PACKED_EVENT_BYTES))
  return unpackEvents(bytes, edition)
}

/** Only what scoring reads: no ids, no words. */
export function readEventColumns(store: Store, stored: StoredEvents): EventColumns {
  return unpacked(store, stored).columns
}

/** Columns with ids and words. */
export function readLabelledEvents(store: Store, stored: StoredEvents): LabelledEvents {
  const { columns, place, party } = unpacked(store, stored)
  const text = new TextDecoder().decode(blobBytes(store, stored.labelsBlob, MOST_LABEL_BYTES))
  return { columns, labels: { ...labelsSchema.parse(JSON.parse(text)), place, party } }
}

/** Files of events in use now, in the order in which they were accepted. */
export async function activeEventEditions(store: Store): Promise<StoredEvents[]> {
  const rows = await store.db
    .selectFrom('edition')
    .select(['id', 'content', 'content_blob', 'labels_blob', 'sha256'])
    .where('kind', '=', 'events')
    .where('state', '=', 'active')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    edition: eventsEditionSchema.parse(JSON.parse(row.content)),
    contentBlob: row.content_blob ?? '',
    labelsBlob: row.labels_blob ?? '',
    sha256: row.sha256,
  }))
}
