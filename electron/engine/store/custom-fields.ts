import { z } from 'zod'
import type { Store } from './store'

/** The most headings a list gets: beyond that a workbook is no list any more. */
const MOST = 200

const rowsSchema = z.array(z.object({ heading: z.string() }))

/** Headings of the columns that records keep without a field of ours, the most used first. */
export function customHeadings(
  store: Store,
  table: 'supplier' | 'site' | 'recruiter' | 'corridor',
): string[] {
  const sql = `SELECT kept.key AS heading FROM ${table}, json_each(${table}.custom) AS kept
    WHERE ${table}.deleted_at IS NULL GROUP BY kept.key ORDER BY count(*) DESC, kept.key LIMIT ${MOST}`
  return rowsSchema.parse(store.sqlite.prepare(sql).all()).map(row => row.heading)
}
