import type { RejectedRow } from '@shared/contract/reference'

/** Rows shown one by one; the others are counted by their reason. */
const MOST_KEPT = 200

/** Rows that were not taken: the first ones whole, all of them counted by reason, so that memory stays bounded. */
export class Verdicts {
  readonly rows: RejectedRow[] = []
  readonly byCode = new Map<string, number>()
  last: RejectedRow | null = null
  count = 0

  add(row: RejectedRow): void {
    this.count++
    this.last = row
    this.byCode.set(row.code, (this.byCode.get(row.code) ?? 0) + 1)
    if (this.rows.length < MOST_KEPT) this.rows.push({ ...row, value: row.value?.slice(0, 80) ?? null })
  }
}
