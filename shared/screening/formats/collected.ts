import type { ListEntry } from '../entry'
import type { ListIdentity } from '../lists'

/** Why a record was left out, as a code of the catalogue `screening:rejected.<code>`. */
export const RECORD_PROBLEMS = [
  'no-reference',
  'no-name',
  'unknown-record',
  'name-too-long',
  'repeated-reference',
  'row-width',
  'no-such-entry',
  'not-a-party',
  'not-json',
] as const

export interface RecordProblem {
  readonly code: (typeof RECORD_PROBLEMS)[number]
  readonly params: Readonly<Record<string, string | number>>
}

export type MappedRecord =
  { readonly ok: true; readonly entry: ListEntry } | { readonly ok: false; readonly problem: RecordProblem }

/** A record that was left out, with the file (where there are several) and the line it begins at. */
export interface RejectedRecord extends RecordProblem {
  readonly line: number
}

/** What was understood of a list, whatever its format was. */
export interface CollectedList {
  readonly identity: ListIdentity
  /** Day or moment the publisher made the file, ISO 8601; `null` when the file does not say. */
  readonly generatedAt: string | null
  readonly entries: readonly ListEntry[]
  readonly rejected: readonly RejectedRecord[]
}

/** Takes a list's records one by one and gives the list at the end. */
export interface Collector<Item> {
  add(record: Item, line: number): void
  end(): CollectedList
}

/** Keeps entries and problems; a second entry of the same key is a problem, never a silent replacement. */
export class Kept {
  readonly entries: ListEntry[] = []
  readonly rejected: RejectedRecord[] = []
  readonly #keys = new Set<string>()

  add(mapped: MappedRecord, line: number): void {
    if (!mapped.ok) this.reject(mapped.problem.code, mapped.problem.params, line)
    else if (this.#keys.has(mapped.entry.key))
      this.reject('repeated-reference', { key: mapped.entry.key }, line)
    else {
      this.#keys.add(mapped.entry.key)
      this.entries.push(mapped.entry)
    }
  }

  reject(code: RecordProblem['code'], params: RecordProblem['params'], line: number): void {
    this.rejected.push({ code, params, line })
  }
}
