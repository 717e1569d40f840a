import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import * as yauzl from 'yauzl'
import { BUNDLE_PATH } from '@shared/disclosure/manifest'
import type { Problem, ProblemCode } from '@shared/disclosure/verdict'

/** What a checker takes on: far above any bundle, far below what hurts a computer. */
export interface Limits {
  readonly entries: number
  readonly totalBytes: number
  readonly manifestBytes: number
}
export const LIMITS: Limits = { entries: 20_000, totalBytes: 4 * 1024 ** 3, manifestBytes: 16 * 1024 ** 2 }

export interface OpenBundle {
  readonly entries: readonly yauzl.Entry[]
  readonly stream: (entry: yauzl.Entry) => Promise<Readable>
  readonly close: () => void
}

export type Opened =
  | { readonly ok: true; readonly bundle: OpenBundle }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const problem = (code: ProblemCode, path: string | null = null): Problem => ({ code, path })
const refused = (...problems: readonly Problem[]): Opened => ({ ok: false, problems })

async function startsAsZip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return bytesRead === 4 && buffer.readUInt32LE(0) === 0x04034b50
  } finally {
    await file.close()
  }
}

function openZip(path: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    // Names and sizes are checked by our own stricter rules below, which can say which file it is about.
    yauzl.open(
      path,
      { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false },
      (error, zip) => (error ? reject(error) : resolve(zip)),
    )
  })
}

/** The entries of the directory; with strings left as bytes, so names are turned into text here. */
function directory(zip: yauzl.ZipFile, limit: number): Promise<readonly yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = []
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: yauzl.Entry) => {
      entry.fileName = Buffer.from(entry.fileName).toString('latin1')
      entries.push(entry)
      if (entries.length > limit) resolve(entries)
      else zip.readEntry()
    })
    zip.readEntry()
  })
}

const unixKind = (entry: yauzl.Entry): number => (entry.externalFileAttributes >>> 16) & 0o170000
const PLAIN_FILE = 0o100000

/** Why an entry is not opened at all; `null` when it may be. */
function refusalOf(entry: yauzl.Entry): ProblemCode | null {
  if (!BUNDLE_PATH.test(entry.fileName) || entry.fileName.length > 200) return 'unsafe-path'
  if (unixKind(entry) !== PLAIN_FILE) return 'not-a-file'
  if ((entry.generalPurposeBitFlag & 1) !== 0) return 'encrypted'
  return entry.compressionMethod !== 0 || entry.compressedSize !== entry.uncompressedSize
    ? 'compressed'
    : null
}

function clashes(entries: readonly yauzl.Entry[]): readonly Problem[] {
  const seen = new Map<string, string>()
  return entries.flatMap(({ fileName }) => {
    const before = seen.get(fileName.toLowerCase())
    seen.set(fileName.toLowerCase(), fileName)
    if (before === undefined) return []
    return [problem(before === fileName ? 'duplicate-path' : 'case-clash', fileName)]
  })
}

function entryProblems(entries: readonly yauzl.Entry[], limits: Limits): readonly Problem[] {
  if (entries.length > limits.entries) return [problem('too-many-files')]
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (total > limits.totalBytes) return [problem('too-large')]
  const refusals = entries.flatMap(entry => {
    const code = refusalOf(entry)
    return code === null ? [] : [problem(code, entry.fileName)]
  })
  return [...refusals, ...clashes(entries)]
}

const streamOf =
  (zip: yauzl.ZipFile) =>
  (entry: yauzl.Entry): Promise<Readable> =>
    new Promise((resolve, reject) => {
      zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
    })

/**
 * Opens a bundle without trusting it: nothing is unpacked to disk, compressed entries are refused (so there is nothing
 * that could swell), as are paths that leave the folder, links, devices, doubles and names that differ in case only.
 */
export async function openBundle(path: string, limits: Limits = LIMITS): Promise<Opened> {
  if (!(await startsAsZip(path))) return refused(problem('not-a-bundle'))
  let zip: yauzl.ZipFile
  try {
    zip = await openZip(path)
  } catch {
    return refused(problem('container-damaged'))
  }
  try {
    const entries = await directory(zip, limits.entries)
    const problems = entryProblems(entries, limits)
    if (problems.length === 0)
      return { ok: true, bundle: { entries, stream: streamOf(zip), close: () => zip.close() } }
    zip.close()
    return refused(...problems)
  } catch {
    zip.close()
    return refused(problem('container-damaged'))
  }
}
