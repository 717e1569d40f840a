import type { Database } from 'better-sqlite3'
import type { Contents, ContentCounts } from '@shared/contract/workspace-safety'
import { Refusal } from '@shared/contract/error'
import { entitySchema, periodSchema } from '@shared/workspace/entity'

const COUNTED: Readonly<Record<keyof ContentCounts, string>> = {
  suppliers: 'supplier WHERE deleted_at IS NULL',
  sites: 'site WHERE deleted_at IS NULL',
  recruiters: 'recruiter WHERE deleted_at IS NULL',
  corridors: 'corridor WHERE deleted_at IS NULL',
  findings: 'finding',
  evidence: 'evidence WHERE deleted_at IS NULL',
  changes: 'trail',
}

const COUNTS = `SELECT ${Object.entries(COUNTED)
  .map(([name, from]) => `(SELECT count(*) FROM ${from}) AS ${name}`)
  .join(', ')}`

interface Said {
  readonly entity: string
  readonly period: string
  readonly savedAt: string
}

/** What a file is about and how much is in it, in a form that files of every version of ours can answer. */
export function fileContents(db: Database, path: string): Contents {
  const said = db
    .prepare<[], Said>(
      `SELECT entity, period, coalesce((SELECT at FROM trail ORDER BY seq DESC LIMIT 1), created_at) AS savedAt
      FROM workspace`,
    )
    .get()
  const counts = db.prepare<[], ContentCounts>(COUNTS).get()
  if (!said || !counts)
    throw new Refusal({ code: 'workspace-damaged', params: { path, detail: 'workspace row' } })
  return {
    entity: entitySchema.parse(JSON.parse(said.entity)).name,
    period: periodSchema.parse(JSON.parse(said.period)),
    savedAt: said.savedAt,
    counts,
  }
}
