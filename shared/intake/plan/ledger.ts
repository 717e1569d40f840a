import { canonicalJson } from '../../text/canonical-json'
import { KeyIndex } from './key-index'

/** Where in the file something was said. */
export interface Origin {
  readonly sheet: string
  readonly row: number
}

interface Entry<T> {
  /** Its number among the entries. */
  readonly at: number
  record: T
  readonly before: T | null
  /** The record as a row of this file added it: that row said all its fields. A map of them for 50,000 rows would be large. */
  readonly added: T | null
  /** The row that added the record or changed it first. */
  origin: Origin | null
  /** Which other row of this file said what about a field. */
  saidBy: Map<string, Origin> | null
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
  private readonly entries: Entry<T>[] = []
  private readonly byId = new Map<string, Entry<T>>()
  private readonly keys = new KeyIndex()

  constructor(
    private readonly keysOf: (record: T) => readonly string[],
    private readonly gathered: readonly string[] = [],
  ) {}

  /** Enters a record of the workspace. */
  know(record: T): void {
    this.enter({ record, before: record, added: null, origin: null, saidBy: null })
  }

  /** Ids of all records that have the key now, in the order in which they came. */
  find(key: string): readonly string[] {
    const found = this.keys.find(key)
    return found.length === 0 ? NOBODY : found.map(at => this.entries[at]?.record.id ?? '')
  }

  /** How many records have the key now. */
  count(key: string): number {
    return this.keys.find(key).length
  }

  get(id: string): T | undefined {
    return this.byId.get(id)?.record
  }

  /** Has a row of this file spoken of the record already? */
  isSpokenOf(id: string): boolean {
    const entry = this.byId.get(id)
    return entry !== undefined && (entry.added !== null || entry.saidBy !== null)
  }

  /** The row that added the record or changed it first; `null` for a record that no row has touched. */
  originOf(id: string): Origin | null {
    return this.byId.get(id)?.origin ?? null
  }

  isNew(id: string): boolean {
    return this.byId.get(id)?.before === null
  }

  /** A key that only this file knows, such as the number a sheet gives its sites. */
  alsoKnownAs(id: string, key: string): void {
    const entry = this.byId.get(id)
    if (entry) this.keys.add(key, entry.at)
  }

  add(record: T, origin: Origin): void {
    this.enter({ record, before: null, added: record, origin, saidBy: null })
  }

  /**
   * Lays what a row says over a record. Empty values say nothing and erase nothing. Gathered fields (other names, kept
   * columns) grow: a list by what it lacks, a table key by key.
   */
  merge(id: string, patch: Partial<T>, origin: Origin): Merged {
    const entry = this.byId.get(id)
    if (!entry) return { changed: false, contradictions: [] }
    const contradictions: Contradiction[] = []
    let changed = false
    for (const field of fieldsOf(patch)) {
      const heard = this.gathered.includes(field)
        ? this.gather(entry, field, patch[field], origin)
        : patch[field]
      if (!says(heard) || equal(entry.record[field], heard)) {
        if (says(heard) && !sayer(entry, field)) note(entry, field, origin)
        continue
      }
      const earlier = this.gathered.includes(field) ? undefined : sayer(entry, field)
      if (earlier) {
        contradictions.push({ field, earlier })
        continue
      }
      note(entry, field, origin)
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
    const fresh = Object.entries(heard).filter(([key]) => !sayer(entry, field, key))
    for (const [key] of fresh) note(entry, `${field}.${key}`, origin)
    return { ...known, ...Object.fromEntries(fresh) }
  }

  /** Records that differ from the workspace at the end, in the order in which they came. */
  outcomes(): readonly Outcome<T>[] {
    return this.entries.flatMap(({ before, record, origin }) =>
      origin !== null && before !== record ? [{ before, after: record, origin }] : [],
    )
  }

  private enter(made: Omit<Entry<T>, 'at'>): void {
    const entry = { ...made, at: this.entries.length }
    this.entries.push(entry)
    this.byId.set(entry.record.id, entry)
    this.reindex(entry)
  }

  private reindex(entry: Entry<T>): void {
    for (const key of this.keysOf(entry.record)) this.keys.add(key, entry.at)
  }
}

/** The row of this file that spoke first of a field, or of one key of a table. */
function sayer<T extends object>(entry: Entry<T>, field: keyof T & string, key?: string): Origin | undefined {
  const later = entry.saidBy?.get(key === undefined ? field : `${field}.${key}`)
  if (later !== undefined || entry.added === null || entry.origin === null) return later
  const value: unknown = entry.added[field]
  const isSaid = key === undefined ? says(value) : isTable(value) && Object.hasOwn(value, key)
  return isSaid ? entry.origin : undefined
}

function note<T>(entry: Entry<T>, field: string, origin: Origin): void {
  entry.saidBy ??= new Map()
  entry.saidBy.set(field, origin)
}

const NOBODY: readonly string[] = []

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
