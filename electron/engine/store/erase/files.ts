import type { Database } from 'better-sqlite3'
import { blanksIn, asBlanked, withoutBlanked } from './blanked-trail'
import type { Blanked } from '../entry-hash'
import { extractsNow, packed, unpacked, type Extract } from '../merge/extract'

/** A stored file that goes along: the bytes of evidence, of a questionnaire, or of a list that brought the record in. */
export interface GoneFile {
  readonly sha256: string
  readonly name: string
}

/**
 * Stored files that go: those of removed evidence, of removed questionnaires and of lists that brought a removed record, as far as nothing
 * that stays has the same bytes. `held` are files that stay because evidence or a questionnaire that is kept is the same.
 */
export function filesOf(db: Database, ids: ReadonlySet<string>): { gone: GoneFile[]; held: GoneFile[] } {
  const all = db
    .prepare<[{ ids: string }], GoneFile & { held: number }>(
      `WITH ids AS MATERIALIZED (SELECT value FROM json_each(@ids)),
         file (sha256, name) AS (
           SELECT sha256, file_name FROM evidence WHERE id IN ids
           UNION SELECT sha256, coalesce(file_name, title) FROM pack_edition WHERE id IN ids
           UNION SELECT sha256, file_name FROM import WHERE id IN (SELECT import_id FROM import_row WHERE record_id IN ids))
       SELECT file.sha256, min(file.name) AS name,
         EXISTS (SELECT 1 FROM evidence e WHERE e.sha256 = file.sha256 AND e.id NOT IN ids
           UNION ALL SELECT 1 FROM pack_edition p WHERE p.sha256 = file.sha256 AND p.id NOT IN ids) AS held
       FROM file JOIN blob ON blob.sha256 = file.sha256 GROUP BY file.sha256 ORDER BY name`,
    )
    .all({ ids: JSON.stringify([...ids]) })
  const asFile = ({ sha256, name }: GoneFile): GoneFile => ({ sha256, name })
  return {
    gone: all.filter(({ held }) => held === 0).map(asFile),
    held: all.filter(({ held }) => held === 1).map(asFile),
  }
}

export interface BlankedExtract {
  readonly before: string
  readonly after: Extract
  /** Merges that stand and name it. */
  readonly merges: readonly string[]
  readonly blanks: ReadonlyMap<string, Blanked>
}

/** Sealed histories of copies that were merged, without what goes. */
export function extractsWithout(db: Database, ids: ReadonlySet<string>): BlankedExtract[] {
  const now = extractsNow(db)
  const bytesOf = db.prepare<[string], Uint8Array>('SELECT bytes FROM blob WHERE sha256 = ?').pluck()
  const mergesOf = db.prepare<[string], string>('SELECT id FROM merged_copy WHERE extract_sha256 = ?').pluck()
  return mergedOnce(db).flatMap(({ extract, standsFor }) => {
    const before = now(extract)
    const bytes = bytesOf.get(before)
    const made =
      bytes === undefined ? null : extractWithout(bytes, id => ids.has(id) || ids.has(standsFor[id] ?? ''))
    return made === null ? [] : [{ ...made, before, merges: mergesOf.all(before) }]
  })
}

/** A sealed history without the rows of what is gone; `null` where it has none. */
export function extractWithout(
  bytes: Uint8Array,
  isGone: (id: string) => boolean,
): Pick<BlankedExtract, 'after' | 'blanks'> | null {
  const lines = unpacked(bytes)
  const found = blanksIn(lines ?? [], isGone)
  if (lines === null || found.length === 0) return null
  const byHash = new Map(found.map(blanks => [blanks.hash, blanks] as const))
  const after = packed(
    lines.map(line => {
      const blanks = byHash.get(line.entry.hash)
      return blanks === undefined ? line : withoutBlanked(line, blanks)
    }),
  )
  return { after, blanks: new Map(found.map(one => [one.hash, asBlanked(one)] as const)) }
}

/** Every merge that the history knows, those that were undone included: their files stay. */
function mergedOnce(db: Database): { extract: string; standsFor: Readonly<Record<string, string>> }[] {
  const rows = db
    .prepare<[], { extract: string; standsFor: string }>(
      `SELECT DISTINCT json_extract(after, '$.extract_sha256') AS extract, json_extract(after, '$.stands_for') AS standsFor
       FROM trail_row WHERE table_name = 'merged_copy' AND before IS NULL AND after IS NOT NULL`,
    )
    .all()
  return rows.map(({ extract, standsFor }) => ({
    extract,
    standsFor: JSON.parse(standsFor) as Record<string, string>,
  }))
}
