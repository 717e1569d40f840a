import { BUNDLE_PATH } from '../manifest'
import { problem, type Problem, type ProblemCode } from '../verdict'
import { CENTRAL, CENTRAL_BYTES, END, END_BYTES, LOCAL, LOCAL_BYTES } from './container'
import type { Source } from './source'

/** What a checker takes on: far above any bundle, far below what hurts a computer. */
export interface Limits {
  readonly entries: number
  readonly totalBytes: number
  readonly manifestBytes: number
}
export const LIMITS: Limits = { entries: 20_000, totalBytes: 4 * 1024 ** 3, manifestBytes: 16 * 1024 ** 2 }

/** An entry as the directory claims it. Nothing of it is believed until it was checked. */
export interface Entry {
  readonly path: string
  readonly sizeBytes: number
  readonly crc32: number
  readonly offset: number
  readonly method: number
  readonly flags: number
  readonly storedBytes: number
  readonly attributes: number
}

export type Directory =
  | { readonly ok: true; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const refused = (...problems: readonly Problem[]): Directory => ({ ok: false, problems })

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Names byte by byte: a bundle has ASCII names only, and what is none shows as what it is. */
const latin1 = (bytes: Uint8Array): string => Array.from(bytes, byte => String.fromCharCode(byte)).join('')

interface End {
  readonly count: number
  readonly sizeBytes: number
  readonly offset: number
}

/** The last record. It has no comment, so it stands at a fixed place; anything behind it is damage. */
async function endOf(source: Source): Promise<End | null> {
  if (source.sizeBytes < END_BYTES) return null
  const bytes = await source.read(source.sizeBytes - END_BYTES, END_BYTES)
  if (bytes.length < END_BYTES) return null
  const view = viewOf(bytes)
  if (view.getUint32(0, true) !== END) return null
  const end = {
    count: view.getUint16(10, true),
    sizeBytes: view.getUint32(12, true),
    offset: view.getUint32(16, true),
  }
  return end.offset + end.sizeBytes === source.sizeBytes - END_BYTES ? end : null
}

function entryAt(bytes: Uint8Array, at: number): { readonly entry: Entry; readonly next: number } | null {
  if (at + CENTRAL_BYTES > bytes.length) return null
  const view = viewOf(bytes)
  if (view.getUint32(at, true) !== CENTRAL) return null
  const nameBytes = view.getUint16(at + 28, true)
  const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const next = at + CENTRAL_BYTES + nameBytes + rest
  if (next > bytes.length) return null
  const entry: Entry = {
    path: latin1(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    storedBytes: view.getUint32(at + 20, true),
    sizeBytes: view.getUint32(at + 24, true),
    attributes: view.getUint32(at + 38, true),
    offset: view.getUint32(at + 42, true),
  }
  return { entry, next }
}

function entriesIn(bytes: Uint8Array, count: number): readonly Entry[] | null {
  const entries: Entry[] = []
  let at = 0
  for (let index = 0; index < count; index += 1) {
    const found = entryAt(bytes, at)
    if (found === null) return null
    entries.push(found.entry)
    at = found.next
  }
  return at === bytes.length ? entries : null
}

const PLAIN_FILE = 0o100000
const unixKind = (entry: Entry): number => (entry.attributes >>> 16) & 0o170000

/** Why an entry is not opened at all; `null` when it may be. */
function refusalOf(entry: Entry): ProblemCode | null {
  if (!BUNDLE_PATH.test(entry.path) || entry.path.length > 200) return 'unsafe-path'
  if (unixKind(entry) !== PLAIN_FILE) return 'not-a-file'
  if ((entry.flags & 1) !== 0) return 'encrypted'
  return entry.method !== 0 || entry.storedBytes !== entry.sizeBytes ? 'compressed' : null
}

function clashes(entries: readonly Entry[]): readonly Problem[] {
  const seen = new Map<string, string>()
  return entries.flatMap(({ path }) => {
    const before = seen.get(path.toLowerCase())
    seen.set(path.toLowerCase(), path)
    if (before === undefined) return []
    return [problem(before === path ? 'duplicate-path' : 'case-clash', path)]
  })
}

function entryProblems(entries: readonly Entry[], mostBytes: number): readonly Problem[] {
  const refusals = entries.flatMap(entry => {
    const code = refusalOf(entry)
    return code === null ? [] : [problem(code, entry.path)]
  })
  const all = [...refusals, ...clashes(entries)]
  const total = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0)
  return all.length === 0 && total > mostBytes ? [problem('too-large')] : all
}

/** A directory of this many bytes an entry is none of ours: names have 200 letters at most. */
const MOST_ENTRY_BYTES = CENTRAL_BYTES + 1024

/**
 * Reads the directory of a bundle without trusting it: compressed entries are refused (so there is nothing that could
 * swell), as are more bytes than the file has (so nothing can be counted twice), paths that leave the folder, links,
 * devices, doubles and names that differ in case only.
 */
export async function readDirectory(source: Source, limits: Limits = LIMITS): Promise<Directory> {
  const first = await source.read(0, 4)
  if (first.length < 4 || viewOf(first).getUint32(0, true) !== LOCAL) return refused(problem('not-a-bundle'))
  const end = await endOf(source)
  if (end === null) return refused(problem('container-damaged'))
  if (end.count > limits.entries) return refused(problem('too-many-files'))
  if (end.sizeBytes > end.count * MOST_ENTRY_BYTES) return refused(problem('container-damaged'))
  const entries = entriesIn(await source.read(end.offset, end.sizeBytes), end.count)
  if (entries === null) return refused(problem('container-damaged'))
  const problems = entryProblems(entries, Math.min(limits.totalBytes, source.sizeBytes))
  return problems.length === 0 ? { ok: true, entries } : refused(...problems)
}

/** Where the bytes of an entry begin; `null` where its own header is none or it would reach past the end. */
export async function dataStart(source: Source, entry: Entry): Promise<number | null> {
  const head = await source.read(entry.offset, LOCAL_BYTES)
  if (head.length < LOCAL_BYTES) return null
  const view = viewOf(head)
  if (view.getUint32(0, true) !== LOCAL) return null
  const start = entry.offset + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true)
  return start + entry.sizeBytes <= source.sizeBytes ? start : null
}
