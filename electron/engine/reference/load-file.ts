import { createHash } from 'node:crypto'
import type { LoadedFile, LoadKind, RejectedRow } from '@shared/contract/reference'
import { loadedEntries, type LoadedContent } from '@shared/reference/loaded'
import { packEvents } from '@shared/reference/event-columns'
import { familyOf } from '@shared/reference/replaces'
import { canonicalJson } from '@shared/text/canonical-json'
import type { Call } from '../call'
import type { OpenedFile } from '../files'
import { countryOutlines } from '../intake'
import type { BulkOp } from '../store/change'
import { eventBlobs, keepEventBlobs } from '../store/events'
import { addEdition, type LoadedEdition } from '../store/reference'
import { MOST_SMALL_TABLE_BYTES } from './read-grid'
import { readEventsFile } from './read-events'
import {
  readAreasFile,
  readHotspotsFile,
  readIndicatorsFile,
  readJson,
  readProfileFile,
  readSectorsFile,
  type ReadContent,
} from './read-small'
import { MOST_TABLE_BYTES } from './row-stream'
import { editionsOfPack } from './share'
import { refuseTheSameAgain } from './there-already'

/** What was read, ready to be kept. */
export interface ReadEdition {
  readonly content: LoadedContent
  readonly sha256: string
  readonly rejected: { readonly count: number; readonly rows: readonly RejectedRow[] }
  readonly blobs: { readonly content: string; readonly labels: string } | null
  readonly bulk: readonly BulkOp[]
}

const MOST_SHOWN = 200

/** SHA-256 of what an edition says; the same on every system, whatever the file's layout. */
const contentHash = (content: LoadedContent): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex')

export function readEdition({ content, rejected }: ReadContent): ReadEdition {
  const rows = rejected.slice(0, MOST_SHOWN).map(row => ({ ...row }))
  return {
    content,
    sha256: contentHash(content),
    rejected: { count: rejected.length, rows },
    blobs: null,
    bulk: [],
  }
}

async function readEvents(file: OpenedFile, id: string, call: Call): Promise<ReadEdition> {
  const outlines = await countryOutlines(call.assetsDir)
  const { events, edition, verdicts } = await readEventsFile(
    file,
    { id, today: call.today(), outlines },
    {
      signal: call.signal,
      onProgress: done => call.progress({ phase: 'read-file', done, total: file.sizeBytes }),
    },
  )
  const { content, labels } = eventBlobs(events)
  return {
    content: edition,
    sha256: createHash('sha256').update(packEvents(events)).digest('hex'),
    rejected: { count: verdicts.count, rows: verdicts.rows },
    blobs: { content: content.sha256, labels: labels.sha256 },
    bulk: [keepEventBlobs(content, labels)],
  }
}

type SmallKind = Exclude<LoadKind, 'events' | 'pack'>

const SMALL = {
  hotspots: readHotspotsFile,
  areas: readAreasFile,
  indicators: readIndicatorsFile,
  sectors: readSectorsFile,
  profile: readProfileFile,
} as const satisfies Record<
  SmallKind,
  (file: OpenedFile, context: { id: string; today: string }) => Promise<ReadContent>
>

async function readAs(kind: Exclude<LoadKind, 'pack'>, token: string, id: string, call: Call) {
  if (kind === 'events') {
    const file = await call.files.open(token, { maxBytes: MOST_TABLE_BYTES })
    return { file, read: await readEvents(file, id, call) }
  }
  const file = await call.files.open(token, { maxBytes: MOST_SMALL_TABLE_BYTES })
  return { file, read: readEdition(await SMALL[kind](file, { id, today: call.today() })) }
}

/** An edition that waits for a decision. */
export function proposedEdition(
  read: ReadEdition,
  file: { readonly fileName: string; readonly giver: string | null; readonly loadedAt: string },
): LoadedEdition {
  return {
    id: read.content.id,
    content: read.content,
    fileName: file.fileName,
    sha256: read.sha256,
    loadedAt: file.loadedAt,
    family: familyOf(read.content, file.fileName, file.giver),
    state: 'proposed',
    giver: file.giver,
    contentBlob: read.blobs?.content ?? null,
    labelsBlob: read.blobs?.labels ?? null,
    rejected: read.rejected,
    decided: null,
  }
}

/** Keeps editions as proposals: in the history, but in no score until somebody accepts them. */
export async function propose(
  call: Call,
  file: { readonly fileName: string; readonly giver: string | null },
  reads: readonly ReadEdition[],
): Promise<void> {
  const loadedAt = call.now()
  const entries = reads.reduce((sum, { content }) => sum + loadedEntries(content), 0)
  await call.change({
    topic: 'reference',
    action: 'reference.load',
    summary: { file: file.fileName, count: entries },
    undo: 'step',
    rows: reads.map(read => addEdition(proposedEdition(read, { ...file, loadedAt }))),
    bulk: reads.flatMap(read => read.bulk),
    touched: ['reference'],
  })
}

const nothingLoaded = ({ rejected }: ReadEdition): LoadedFile => ({
  id: null,
  ids: [],
  loaded: 0,
  rejected: [...rejected.rows],
  rejectedCount: rejected.count,
})

/** A pack comes in whole or not at all: it was made by a program, and its hash says whether it is what was made. */
async function loadPack(token: string, call: Call): Promise<LoadedFile> {
  const file = await call.files.open(token, { maxBytes: MOST_SMALL_TABLE_BYTES })
  const { giver, contents } = editionsOfPack(await readJson(file), file.path, () => call.newId())
  const reads = contents.map(readEdition)
  await refuseTheSameAgain(call, giver, reads)
  await propose(call, { fileName: file.name, giver }, reads)
  const ids = reads.map(({ content }) => content.id)
  const loaded = reads.reduce((sum, { content }) => sum + loadedEntries(content), 0)
  return { id: ids[0] ?? null, ids, loaded, rejected: [], rejectedCount: 0 }
}

/** Reads a file into a proposed edition; nothing is written when a row is wrong and must not be skipped. */
export async function loadFile(
  input: { readonly kind: LoadKind; readonly file: string; readonly skipRejected: boolean },
  call: Call,
): Promise<LoadedFile> {
  if (input.kind === 'pack') return loadPack(input.file, call)
  const id = call.newId()
  const { file, read } = await readAs(input.kind, input.file, id, call)
  const entries = loadedEntries(read.content)
  if (entries === 0 || (read.rejected.count > 0 && !input.skipRejected)) return nothingLoaded(read)
  await refuseTheSameAgain(call, null, [read])
  await propose(call, { fileName: file.name, giver: null }, [read])
  return { ...nothingLoaded(read), id, ids: [id], loaded: entries }
}
