import { z } from 'zod'
import { foreignJson } from '../../text/foreign-json'
import { sha256Schema, type Manifest } from '../manifest'
import { problem, type Problem } from '../verdict'
import { headIsSigned, HEADS_PATH, readSignedHeads, type SignedHead } from './signed-head'
import type { Hashing } from './source'
import { TRAIL_HEAD_PATH, TRAIL_PATH, type WalkedTrail } from './trail-check'

const endSchema = z.strictObject({ entries: z.int().min(0), lastHash: sha256Schema })

/** The end of a history that stands in a bundle by its head only. */
function endIn(text: string | null): z.infer<typeof endSchema> | null {
  try {
    return endSchema.parse(foreignJson(text ?? ''))
  } catch {
    return null
  }
}

/** What a bundle holds of its history. */
export interface HistoryFiles {
  readonly manifest: Manifest
  /** `null` where the profile leaves it out. */
  readonly trail: WalkedTrail | null
  /** Text of `trail/head.json`. */
  readonly headText: string | null
  readonly heads: readonly SignedHead[]
  /** A head that was kept elsewhere and given to compare with. */
  readonly given: SignedHead | null
}

/** The signed heads a bundle carries; none where it has no file of them, a problem where that can't be read. */
export function headsIn(manifest: Manifest, text: string | null): readonly SignedHead[] | Problem {
  if (manifest.files.every(({ path }) => path !== HEADS_PATH)) return []
  return readSignedHeads(text) ?? problem('head-unsigned', HEADS_PATH)
}

/** The hash of an entry as this bundle has it; `undefined` where it holds too little of the history to know. */
function hashAt({ trail, headText }: HistoryFiles, entries: number): string | null | undefined {
  if (trail !== null) return trail.hashes.get(entries) ?? null
  const end = endIn(headText)
  if (end === null || entries > end.entries) return null
  return entries === end.entries ? end.lastHash : undefined
}

async function headProblem(
  signed: SignedHead,
  files: HistoryFiles,
  hashing: Hashing,
  line: number | null,
): Promise<Problem | null> {
  const { head } = signed
  const path = line === null ? null : HEADS_PATH
  const where = { ...(line === null ? {} : { line }), id: head.at.slice(0, 10) }
  if (!(await headIsSigned(signed, hashing))) return problem('head-unsigned', path, where)
  const found = hashAt(files, head.entries)
  return found === undefined || found === head.lastHash
    ? null
    : problem('history-rewritten', path, { line: head.entries, id: where.id })
}

function endProblem({ manifest, trail, headText }: HistoryFiles): Problem | null {
  if (manifest.trail === null) return null
  const { entries, lastHash } = manifest.trail
  const end = trail ?? endIn(headText)
  if (end?.entries === entries && end.lastHash === lastHash) return null
  return problem('trail-end-differs', trail === null ? TRAIL_HEAD_PATH : TRAIL_PATH)
}

/** What the signed heads say against the history beside them, and how many fit it. */
export async function checkHeads(
  files: HistoryFiles,
  hashing: Hashing,
): Promise<{ readonly fitting: readonly SignedHead[]; readonly problems: readonly Problem[] }> {
  const end = endProblem(files)
  const problems: Problem[] = end === null ? [] : [end]
  const fitting: SignedHead[] = []
  for (const [at, signed] of files.heads.entries()) {
    const found = await headProblem(signed, files, hashing, at + 1)
    if (found === null) fitting.push(signed)
    else problems.push(found)
  }
  const given = files.given === null ? null : await headProblem(files.given, files, hashing, null)
  return { fitting, problems: given === null ? problems : [...problems, given] }
}
