import { canonicalJson } from '../../text/canonical-json'
import { foreignJson } from '../../text/foreign-json'
import { problem, type Problem } from '../verdict'
import { linesOf } from './line-reader'
import type { Hashing } from './source'

export const TRAIL_PATH = 'trail/trail.jsonl'
/** Stands in its place where the profile leaves it out: `entries` and `lastHash`. */
export const TRAIL_HEAD_PATH = 'trail/head.json'
const BEGINNING = '0'.repeat(64)

interface Entry {
  readonly hash: string
  readonly seq: number | null
  /** Whether the entry gives its own hash, and follows the one before. */
  readonly holds: boolean
}

/**
 * What the hash of an entry covers: summary and reason by their own hash. Where they were left out, or removed for good, their salt
 * is gone too, and nothing stands in their place; `null` where they are not what their hash says.
 */
function heldBy({ summary, reason, salt, ...held }: Readonly<Record<string, unknown>>, hashing: Hashing) {
  const said = { reason, salt, summary }
  const fits =
    salt === null
      ? summary === '{}' && reason === null
      : hashing.sha256(hashing.bytes(canonicalJson(said))) === held['said_hash']
  return fits ? held : null
}

function entryIn(line: Uint8Array, previous: string, hashing: Hashing): Entry | null {
  try {
    const value: unknown = foreignJson(hashing.text(line) ?? '')
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    const { hash, ...rest } = value as Readonly<Record<string, unknown>>
    const hashed = rest['said_hash'] === undefined ? rest : heldBy(rest, hashing)
    if (hashed === null) return null
    const own = hashing.sha256(hashing.bytes(canonicalJson(hashed)))
    const seq = typeof rest['seq'] === 'number' ? rest['seq'] : null
    return { hash: own, seq, holds: hash === own && rest['prev_hash'] === previous }
  } catch {
    return null
  }
}

/** A history that was walked: its length, the hash of its last entry, and those of the entries that were asked for. */
export interface WalkedTrail {
  readonly entries: number
  readonly lastHash: string
  readonly hashes: ReadonlyMap<number, string>
  readonly problem: Problem | null
}

/** Walks the chain of the trail; names the first entry that does not follow from the one before it. */
export async function checkTrail(
  chunks: AsyncIterable<Uint8Array>,
  hashing: Hashing,
  wanted: ReadonlySet<number> = new Set(),
): Promise<WalkedTrail> {
  let lastHash = BEGINNING
  let entries = 0
  const hashes = new Map<number, string>()
  for await (const line of linesOf(chunks)) {
    const entry = entryIn(line, lastHash, hashing)
    entries += 1
    if (entry?.holds !== true) {
      const id = entry?.seq === null || entry === null ? null : String(entry.seq)
      return {
        entries,
        lastHash,
        hashes,
        problem: problem('trail-broken', TRAIL_PATH, { line: entries, id }),
      }
    }
    lastHash = entry.hash
    if (wanted.has(entries)) hashes.set(entries, lastHash)
  }
  return { entries, lastHash, hashes, problem: null }
}
