import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { Refusal } from '@shared/contract/error'
import type { ListEdition } from '@shared/contract/screening'
import type { ListEntry } from '@shared/screening/entry'
import type { OwnListMapping } from '@shared/screening/formats/own-list'
import type { Call } from '../call'
import type { OpenedFile } from '../files'
import { insert, remove, update } from '../store/change'
import {
  countDifferences,
  entriesBulk,
  entryHashes,
  unusedEditions,
  type EntryText,
} from '../store/sanctions-entries'
import { currentEditions, rowToEdition, type SanctionsListRow } from '../store/screening'
import { entryFingerprint } from './fingerprint'
import { fileSource, LARGEST_LIST_BYTES, type ListSource } from './lists/list-source'
import { readLists, type ReadList } from './lists/read-lists'
import { readOwnList, type OwnList } from './lists/read-own-list'
import { zipSources } from './lists/zip-sources'

export interface Loaded {
  readonly edition: ListEdition
  readonly already: boolean
}

/** Records that were left out are listed up to this many; how many there were is always said. */
const MOST_REJECTED = 500
const SLICE = 500

/** Entries as they are stored. Hashing tens of thousands takes a second: others get their turn in between. */
async function entryTexts(entries: readonly ListEntry[], call: Call): Promise<EntryText[]> {
  const texts: EntryText[] = []
  for (const [done, entry] of entries.entries()) {
    const text = JSON.stringify(entry)
    const hash = createHash('sha256').update(text).digest('hex')
    texts.push({ key: entry.key, hash, fingerprint: entryFingerprint(entry), entry: text })
    if (done % SLICE !== 0) continue
    call.progress({ phase: 'keep-list', done, total: entries.length })
    await setImmediate()
    if (call.signal.aborted) throw new Refusal({ code: 'cancelled' })
  }
  return texts
}

type Counted = Pick<
  SanctionsListRow,
  'entries' | 'persons' | 'organisations' | 'vessels' | 'aircraft' | 'names'
>

function counts(entries: readonly ListEntry[]): Counted {
  const of = (type: ListEntry['type']): number => entries.filter(entry => entry.type === type).length
  return {
    entries: entries.length,
    persons: of('person'),
    organisations: of('organisation'),
    vessels: of('vessel'),
    aircraft: of('aircraft'),
    names: entries.reduce((total, entry) => total + entry.names.length, 0),
  }
}

function listRow(
  call: Call,
  list: ReadList,
  before: ListEdition | undefined,
  mapping: OwnListMapping | null,
) {
  return {
    id: call.newId(),
    ...list.identity,
    generated_at: list.generatedAt,
    loaded_at: call.now(),
    file_name: list.fileName,
    size_bytes: list.sizeBytes,
    sha256: list.sha256,
    ...counts(list.entries),
    rejected: JSON.stringify(list.rejected.slice(0, MOST_REJECTED)),
    rejected_count: list.rejected.length,
    replaced_at: null,
    previous_id: before?.id ?? null,
    added: null,
    removed: null,
    changed: null,
    mapping: mapping === null ? null : JSON.stringify(mapping),
  } satisfies SanctionsListRow
}

/**
 * Makes a list that was read the current edition. The edition before stays to be compared with, and every edition stays
 * that a run refers to; others are dropped. Loading the very file that is current changes nothing.
 */
async function keepList(list: ReadList, mapping: OwnListMapping | null, call: Call): Promise<Loaded> {
  const { store } = call
  const before = (await currentEditions(store)).find(edition => edition.code === list.identity.code)
  if (before?.sha256 === list.sha256 && JSON.stringify(before.mapping) === JSON.stringify(mapping))
    return { edition: before, already: true }
  const texts = await entryTexts(list.entries, call)
  const difference = before === undefined ? {} : countDifferences(entryHashes(store, before.id), texts)
  const row: SanctionsListRow = { ...listRow(call, list, before, mapping), ...difference }
  const dropped = await unusedEditions(store, row.code)
  await call.change({
    topic: 'screening',
    action: 'screening.load-list',
    summary: { title: row.title, entries: row.entries, rejected: row.rejected_count },
    undo: 'record',
    rows: [
      ...dropped.map(id => remove('sanctions_list', id)),
      ...(before === undefined ? [] : [update('sanctions_list', before.id, { replaced_at: row.loaded_at })]),
      insert('sanctions_list', row),
    ],
    bulk: entriesBulk(store, row.id, texts),
    touched: ['screening', 'reference', 'risk'],
  })
  return { edition: rowToEdition(row), already: false }
}

interface Opened {
  readonly sources: readonly ListSource[]
  close(): void
}

/** The lists in a file: the file itself, or what a zip holds. */
async function sourcesOf(file: OpenedFile, isZip: boolean): Promise<Opened> {
  if (!isZip) return { sources: [fileSource(file)], close: () => undefined }
  const zip = await zipSources(file)
  if (!zip.isWorkbook && zip.sources.length > 0) return zip
  zip.close()
  const detail = zip.isWorkbook ? 'list-needs-columns' : 'zip-without-list'
  throw new Refusal({ code: 'file-wrong-kind', detail, params: { path: file.path } })
}

/** Reads lists; `keep` makes them the current editions, which a caller may first want to look at. */
export async function readSources(
  sources: readonly ListSource[],
  call: Call,
): Promise<{ readonly lists: readonly ReadList[]; readonly keep: () => Promise<{ loaded: Loaded[] }> }> {
  const lists = await readLists(sources, {
    signal: call.signal,
    onProgress: (done, total) => call.progress({ phase: 'read-list', done, total }),
  })
  return {
    lists,
    keep: async () => {
      const loaded: Loaded[] = []
      for (const list of lists) loaded.push(await keepList(list, null, call))
      return { loaded }
    },
  }
}

/** Reads list files of any known kind and keeps each list as its current edition. Nothing is kept unless all can be read. */
export async function loadFiles(files: readonly OpenedFile[], call: Call): Promise<{ loaded: Loaded[] }> {
  const opened: Opened[] = []
  try {
    for (const file of files) opened.push(await sourcesOf(file, await isZip(file, call.signal)))
    const { keep } = await readSources(
      opened.flatMap(each => each.sources),
      call,
    )
    return await keep()
  } finally {
    for (const each of opened) each.close()
  }
}

async function isZip(file: OpenedFile, signal: AbortSignal): Promise<boolean> {
  const stream = await fileSource(file).open(signal)
  for await (const chunk of stream) return (chunk as Buffer).subarray(0, 4).equals(ZIP_START)
  return false
}
const ZIP_START = Buffer.from([0x50, 0x4b, 0x03, 0x04])

export async function loadList(tokens: readonly string[], call: Call): Promise<{ loaded: Loaded[] }> {
  const files: OpenedFile[] = []
  for (const token of tokens) files.push(await call.files.open(token, { maxBytes: LARGEST_LIST_BYTES }))
  return loadFiles(files, call)
}

/** Keeps a watch list or debarment list whose columns the person has named. */
export async function loadOwnList(
  { file: token, ...own }: OwnList & { readonly file: string },
  call: Call,
): Promise<{ loaded: Loaded[] }> {
  call.progress({ phase: 'read-list', done: 0, total: null })
  const list = await readOwnList(token, own, call)
  if (list.entries.length === 0)
    throw new Refusal({
      code: 'file-wrong-kind',
      detail: 'list-without-entries',
      params: { path: list.fileName, title: own.title, rejected: list.rejected.length },
    })
  return { loaded: [await keepList(list, own.mapping, call)] }
}
