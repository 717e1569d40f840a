import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { CheckReport } from '@shared/contract/workspace'
import { changedContents } from './baseline'
import { checkPages } from './check-pages'
import { checkMerged } from './merge/extract'
import { checkChain } from './trail'

/** What can be found out of the file alone; whose signed heads fit needs the person's own folder. */
export type FileReport = Omit<CheckReport, 'heads'>

/** How far a check is, in per cent of the whole. */
export type CheckTold = (phase: 'evidence' | 'trail' | 'database', percent: number) => void

/** Shares of the whole, as measured on a file of 2 GB: hashes take two thirds, SQLite's look at every page the rest. */
const [HASHES, CHAIN] = [65, 70]

/** Looks a whole workspace through: hash of each stored file, chain of the history, every page, every reference. */
export function checkFile(db: Database, told: CheckTold = () => undefined): FileReport {
  told('evidence', 0)
  const evidence = checkBytes(db, percent => told('evidence', Math.floor((percent * HASHES) / 100)))
  told('trail', HASHES)
  const [trail, copies] = [checkChain(db), checkMerged(db)]
  told('database', CHAIN)
  const { problems, brokenForeignKeys } = checkPages(db)
  return {
    database: { ok: problems.length === 0, problems: [...problems] },
    foreignKeys: { ok: brokenForeignKeys === 0, broken: brokenForeignKeys },
    trail,
    copies,
    evidence,
  }
}

/** Recomputes the hash of every stored file and built-in edition; gives how many files there are and what differs. */
export function checkBytes(
  db: Database,
  told: (percent: number) => void = () => undefined,
): FileReport['evidence'] {
  const changed = changedContents(db)
  const whole = Number(db.prepare('SELECT coalesce(sum(size_bytes), 0) FROM blob').pluck().get())
  const rows = db.prepare<[], { sha256: string; bytes: Uint8Array }>('SELECT sha256, bytes FROM blob')
  let [files, done] = [0, 0]
  for (const { sha256, bytes } of rows.iterate()) {
    files += 1
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) changed.push(sha256)
    done += bytes.length
    told(whole === 0 ? 100 : Math.min(100, Math.floor((done * 100) / whole)))
  }
  return { ok: changed.length === 0, files, changed }
}
