import { canonicalJson } from '../../text/canonical-json'

/** Where in the file something was said. */
export interface Origin {
  readonly sheet: string
  readonly row: number
}

interface Entry<T> {
  record: T
  readonly before: T | null
  /** The row that added the record or changed it first. */
  origin: Origin | null
  readonly keys: Set<string>
  /** Which row of this file said what about each field. */
  readonly saidBy: Map<string, Origin>
}

/** A value of the file that an earlier row of the same file contradicts. */
interface Contradiction {
  readonly field: string
  readonly earlier: Origin
}

interface Merged {
  readonly changed: boolean
  readonly contradictions: readonly Contradiction[]
}

/** What became of a record: added when `before` is `null`. */
export interface Outcome<T> {
  readonly before: T | null
  readonly after: T
  readonly origin: Origin
}

/**
 * The records of one table while a file is planned: those of the workspace and those the file brings, found by keys
 * (identifiers, folded names). Rows of one file never overwrite each other: the first word counts, later ones only fill
 * gaps, so that planning the same file again ends in the same state.
 */
export class Ledger<T extends { readonly id: string }> {
  private readonly entries = new Map<string, Entry<T>>()
  private readonly byKey = new Map<string, Set<string>>()

  constructor(
    existing: readonly T[],
    private readonly keysOf: (record: T) => readonly string[],
    private readonly gathered: readonly string[] = [],
  ) {
    for (const record of existing)
      this.enter({ record, before: record, origin: null, keys: new Set(), saidBy: new Map() })
  }

  /** Ids of all records that have the key, in the order in which they came. */
  find(key: string): readonly string[] {
    return [...(this.byKey.get(key) ?? [])]
  }

  get(id: string): T | undefined {
    return this.entries.get(id)?.record
  }

  /** Has a row of this file spoken of the record already? */
  isSpokenOf(id: string): boolean {
    return (this.entries.get(id)?.saidBy.size ?? 0) > 0
  }

  /** The row that added the record or changed it first; `null` for a record that no row has touched. */
  originOf(id: string): Origin | null {
    return this.entries.get(id)?.origin ?? null
  }

  isNew(id: string): boolean {
    return this.entries.get(id)?.before === null
  }

  /** A key that only this file knows, such as the number a sheet gives its sites. */
  alsoKnownAs(id: string, key: string): void {
    const entry = this.entries.get(id)
    if (entry) this.index(entry, key)
  }

  add(record: T, origin: Origin): void {
    const entry: Entry<T> = { record, before: null, origin, keys: new Set(), saidBy: new Map() }
    for (const field of fieldsOf(record)) this.note(entry, field, origin)
    this.enter(entry)
  }

  /**
   * Lays what a row says over a record. Empty values say nothing and erase nothing. Gathered fields (other names, kept
   * columns) grow: a list by what it lacks, a table key by key.
   */
  merge(id: string, patch: Partial<T>, origin: Origin): Merged {
    const entry = this.entries.get(id)
    if (!entry) return { changed: false, contradictions: [] }
    const contradictions: Contradiction[] = []
    let changed = false
    for (const field of fieldsOf(patch)) {
      const heard = this.gathered.includes(field)
        ? this.gather(entry, field, patch[field], origin)
        : patch[field]
      if (!says(heard) || equal(entry.record[field], heard)) {
        if (says(heard) && !entry.saidBy.has(field)) entry.saidBy.set(field, origin)
        continue
      }
      const earlier = this.gathered.includes(field) ? undefined : entry.saidBy.get(field)
      if (earlier) {
        contradictions.push({ field, earlier })
        continue
      }
      entry.saidBy.set(field, origin)
      entry.record = { ...entry.record, [field]: heard }
      changed = true
    }
    if (changed) this.reindex(entry)
    if (changed) entry.origin ??= origin
    return { changed, contradictions }
  }

  private gather(entry: Entry<T>, field: Field<T>, heard: unknown, origin: Origin): unknown {
    const known: unknown = entry.record[field]
    if (Array.isArray(known) && Array.isArray(heard))
      return [...new Set<unknown>([...(known as unknown[]), ...(heard as unknown[])])]
    if (!isTable(known) || !isTable(heard)) return heard
    const fresh = Object.entries(heard).filter(([key]) => !entry.saidBy.has(`${field}.${key}`))
    for (const [key] of fresh) entry.saidBy.set(`${field}.${key}`, origin)
    return { ...known, ...Object.fromEntries(fresh) }
  }

  /** Records that differ from the workspace at the end, in the order in which they came. */
  outcomes(): readonly Outcome<T>[] {
    return [...this.entries.values()].flatMap(({ before, record, origin }) =>
      origin !== null && before !== record ? [{ before, after: record, origin }] : [],
    )
  }

  private note(entry: Entry<T>, field: Field<T>, origin: Origin): void {
    const value: unknown = entry.record[field]
    if (!says(value)) return
    entry.saidBy.set(field, origin)
    if (this.gathered.includes(field) && isTable(value))
      for (const key of Object.keys(value)) entry.saidBy.set(`${field}.${key}`, origin)
  }

  private enter(entry: Entry<T>): void {
    this.entries.set(entry.record.id, entry)
    this.reindex(entry)
  }

  private reindex(entry: Entry<T>): void {
    for (const key of this.keysOf(entry.record)) this.index(entry, key)
  }

  private index(entry: Entry<T>, key: string): void {
    if (entry.keys.has(key)) return
    entry.keys.add(key)
    const ids = this.byKey.get(key)
    if (ids) ids.add(entry.record.id)
    else this.byKey.set(key, new Set([entry.record.id]))
  }
}

type Field<T> = keyof T & string

function fieldsOf<T extends object>(record: Partial<T>): Field<T>[] {
  return Object.keys(record) as Field<T>[]
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Does a value say anything? Unknown and empty do not. */
function says(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false
  if (Array.isArray(value)) return value.length > 0
  return typeof value !== 'object' || Object.keys(value).length > 0
}

/** Same value, whatever the order of keys. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  return canonicalJson(a) === canonicalJson(b)
}
