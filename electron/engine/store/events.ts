import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import {
  packEvents,
  PACKED_EVENT_BYTES,
  unpackEvents,
  type LabelledEvents,
} from '@shared/reference/event-columns'
import type { EventsEdition } from '@shared/reference/events-edition'
import { Refusal } from '@shared/contract/error'
import type { BulkOp } from './change'
import type { LoadedEdition } from './reference'
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
  onConflict: 'ignore',
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

/** Columns with ids and words. */
export function readLabelledEvents(
  store: Store,
  { edition, contentBlob, labelsBlob }: StoredEvents,
): LabelledEvents {
  const bytes = blobBytes(store, contentBlob, Math.max(1, edition.count * PACKED_EVENT_BYTES))
  const { columns, place, party } = unpackEvents(bytes, edition)
  const text = new TextDecoder().decode(blobBytes(store, labelsBlob, MOST_LABEL_BYTES))
  return { columns, labels: { ...labelsSchema.parse(JSON.parse(text)), place, party } }
}

/** The files of events among loaded editions. */
export function storedEvents(editions: readonly LoadedEdition[]): StoredEvents[] {
  return editions.flatMap(({ id, content, contentBlob, labelsBlob, sha256 }) =>
    content.kind === 'events'
      ? [{ id, edition: content, contentBlob: contentBlob ?? '', labelsBlob: labelsBlob ?? '', sha256 }]
      : [],
  )
}
