import { copyFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { Side } from '@shared/trail/merge'
import { uuidV7 } from '@shared/ids/id'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import type { Call } from '../call'
import { Files } from '../files'
import { Permits } from '../permits'
import { insert, remove, update, type RowOp } from '../store/change'
import { LEAST_WORK } from '../store/file-key'
import { createStore, openStore, type Store } from '../store/store'
import { supplierToRow } from '../store/suppliers'
import { newWorkspaceRow } from '../store/workspace'
import { mergeCopy, planMerge } from '../trail/merge'
import { supplierNamed } from './people-and-places'

/** One thing that one of two people does; numbers are taken modulo what there is to choose from. */
export interface Deed {
  readonly who: 0 | 1
  readonly what: (typeof DEEDS)[number]
  readonly a: number
  readonly b: number
  readonly c: number
}

/** What people do, as often as it stands here. */
export const DEEDS = [
  ...['edit', 'edit', 'edit', 'edit', 'edit', 'edit', 'add', 'bin', 'rate', 'rate', 'rate', 'unrate'],
  ...['undo', 'undo', 'redo', 'rename', 'merge'],
] as const

const FIELDS = ['city', 'workers', 'tier', 'notes'] as const
const CONTROLS = ['policy', 'mapping', 'audit'] as const

type Cell = string | number | null
interface Party {
  readonly fields: Readonly<Record<string, Cell>>
  readonly bin: Cell
}

/** What a copy holds, as plain as it can be said. */
interface Facts {
  readonly parties: ReadonlyMap<string, Party>
  /** Maturity by "supplier control". */
  readonly ratings: ReadonlyMap<string, number>
}

/**
 * Two copies of one workspace on real SQLite, and beside them the simplest thing a merge could be: three dictionaries.
 * `does` plays a deed; a merge is compared with what the dictionaries say, taken back, done again, and checked.
 */
export class MergeModel {
  readonly #paths: readonly [string, string]
  readonly #stores: [Store, Store]
  readonly #files = new Files()
  readonly #ids = new Map<string, string>()
  #base: Facts
  #clock = Date.parse('2026-11-24T08:00:00.000Z')
  /** How many merges were compared, and how many contradictions they had. */
  merges = 0
  conflicts = 0

  constructor(folder: string) {
    this.#paths = [`${folder}/mine.fivefold`, `${folder}/theirs.fivefold`]
    const first = createStore(this.#paths[0], store => this.#begin(store))
    first.close()
    copyFileSync(...this.#paths)
    this.#stores = [openStore(this.#paths[0]), openStore(this.#paths[1])]
    this.#base = factsOf(this.#stores[0])
  }

  #begin(store: Store): void {
    const row = newWorkspaceRow(this.#id(), entityNamed('Harbour Textiles'), calendarYear(2026), this.#now())
    this.#write(store, [row], 'record')
    for (let n = 0; n < 4; n++) this.#write(store, [this.#newSupplier(n)])
  }

  async does({ who, what, a, b, c }: Deed): Promise<void> {
    const store = this.#stores[who]
    if (what === 'merge') return this.#merge(who, c % 2 === 0 ? 'mine' : 'theirs')
    if (what === 'undo' || what === 'redo') return this.#back(store, what)
    const rows = this.#rowsFor(store, what, a, b, c)
    if (rows.length > 0) this.#write(store, rows)
  }

  close(): void {
    for (const store of this.#stores) store.close()
  }

  /** Steps are taken back and done again, merges only when they are compared. */
  async #back(store: Store, way: 'undo' | 'redo'): Promise<void> {
    const seq = store.trail.stack[way].at(-1)
    if (seq === undefined || store.trail.entry(seq).action === 'trail.merge') return
    await store.trail[way]({ actor: 'Tester', at: this.#now() })
  }

  #rowsFor(store: Store, what: Deed['what'], a: number, b: number, c: number): RowOp[] {
    const { parties, ratings } = factsOf(store)
    const ids = [...parties.keys()]
    if (what === 'add' || ids.length === 0) return [this.#newSupplier(c)]
    const id = ids[a % ids.length] ?? ''
    const control = CONTROLS[b % CONTROLS.length] ?? 'policy'
    const key = `${id} ${control}`
    switch (what) {
      case 'edit':
        return [this.#edit(id, FIELDS[b % FIELDS.length] ?? 'city', c)]
      case 'rename':
        return [update('supplier', id, { notes: `name ${c % 4}`, updated_at: this.#now() })]
      case 'bin':
        return [update('supplier', id, { deleted_at: parties.get(id)?.bin === null ? this.#now() : null })]
      case 'rate':
        return [this.#rate(store, id, control, c % 5, ratings.has(key))]
      case 'unrate':
        return ratings.has(key) ? [remove('control', ratingId(store, id, control))] : []
      default:
        return []
    }
  }

  #edit(id: string, field: (typeof FIELDS)[number], value: number): RowOp {
    const cell =
      field === 'tier' ? 1 + (value % 4) : field === 'workers' ? value % 4 : `${field} ${value % 4}`
    return update('supplier', id, { [field]: cell, updated_at: this.#now() })
  }

  /** Whoever rates again what they rated before goes on with the same row; two people make two. */
  #rate(store: Store, supplier: string, control: string, maturity: number, isThere: boolean): RowOp {
    if (isThere) return update('control', ratingId(store, supplier, control), { maturity })
    const key = `${store.path} ${supplier} ${control}`
    const id = this.#ids.get(key) ?? this.#id()
    this.#ids.set(key, id)
    return {
      op: 'insert',
      table: 'control',
      id,
      values: {
        id,
        subject_type: 'supplier',
        subject_id: supplier,
        control,
        maturity,
        verification: 'doc',
        assessed_on: null,
        note: null,
      },
    }
  }

  async #merge(who: 0 | 1, accept: Side): Promise<void> {
    const [mine, theirs] = [this.#stores[who], this.#stores[1 - who] as Store]
    const [before, given] = [factsOf(mine), factsOf(theirs)]
    const expected = merged(this.#base, before, given, accept)
    theirs.close()
    try {
      if (await this.#take(mine, theirs.path, accept)) {
        this.merges += 1
        await this.#compare(mine, expected, [this.#base, before, given])
        this.#base = given
      }
      // Of two days in the bin the earlier holds, also where only this copy took it out and in again: that alone is nothing new.
      else if (!isDeepStrictEqual(expected, before) && !isDeepStrictEqual(given, this.#base))
        throw new Error('a merge with something new was refused')
    } finally {
      this.#stores[1 - who] = openStore(theirs.path)
    }
  }

  /** Whether there was anything to take. */
  async #take(mine: Store, path: string, accept: Side): Promise<boolean> {
    const call = this.#callOn(mine)
    const file = () => this.#files.grant(path, 'open')
    try {
      const plan = await planMerge({ file: file() }, call)
      if (plan.impossible.length > 0) throw new Error(`impossible: ${JSON.stringify(plan.impossible)}`)
      this.conflicts += plan.conflictCount
      const heads = { mine: plan.mine.head, theirs: plan.theirs.head }
      await mergeCopy({ file: file(), heads, accept, choices: {} }, call)
      return true
    } catch (cause) {
      if (cause instanceof Error && 'error' in cause && JSON.stringify(cause.error).includes('nothing-new'))
        return false
      throw cause
    }
  }

  async #compare(store: Store, expected: Facts, from: readonly Facts[]): Promise<void> {
    mustEqual(factsOf(store), expected, 'the merge (found, expected, base, mine, theirs)', from)
    const context = { actor: 'Tester', at: this.#now() }
    await store.trail.undo(context)
    mustEqual(factsOf(store), from[1], 'taking the merge back')
    await store.trail.redo(context)
    mustEqual(factsOf(store), expected, 'doing the merge again')
    mustEqual(store.checkDatabase(), { problems: [], brokenForeignKeys: 0 }, 'the database')
    mustEqual(store.checkTrail().ok && store.checkCopies().ok, true, 'the chains')
  }

  #newSupplier(n: number): RowOp {
    const at = this.#now()
    const draft = supplierNamed(`Supplier ${n % 50}`)
    const source = { source: null, createdAt: at, updatedAt: at, deletedAt: null }
    const texts = { countryText: null, sectorText: null, custom: {} }
    return insert('supplier', supplierToRow({ ...draft, ...source, ...texts, id: this.#id() }))
  }

  #write(store: Store, rows: readonly RowOp[], undo: 'step' | 'record' = 'step'): void {
    const context = { actor: store.path, at: this.#now() }
    store.trail.commit(
      { topic: 'suppliers', action: 'suppliers.edit', summary: {}, undo, rows, touched: [] },
      context,
    )
  }

  #id = (): string => uuidV7(this.#clock, crypto.getRandomValues(new Uint8Array(16)))
  #now = (): string => new Date((this.#clock += 1000)).toISOString()

  #callOn(store: Store): Call {
    const nothing = (): undefined => undefined
    const written: Call['change'] = draft =>
      Promise.resolve(store.trail.commit(draft, { actor: 'Tester', at: this.#now() }))
    return {
      ...{ store, openStore: store, files: this.#files, permits: new Permits(), actor: 'Tester' },
      ...{
        assetsDir: '',
        dataDir: '',
        download: null,
        keys: null,
        stretchWork: LEAST_WORK,
        signal: new AbortController().signal,
      },
      ...{ now: this.#now, today: () => this.#now().slice(0, 10), newId: this.#id },
      ...{ change: written, changeAtLength: written, touch: nothing, progress: nothing },
      alone: task => task(() => Promise.resolve(), store),
      print: () => Promise.reject(new Error('no printer here')),
      // The backup before a merge is all that is asked for.
      ask: () => Promise.resolve({} as never),
    }
  }
}

function mustEqual(found: unknown, expected: unknown, what: string, from: readonly Facts[] = []): void {
  if (isDeepStrictEqual(found, expected)) return
  const isFacts = from.length > 0
  const all = isFacts ? [found as Facts, expected as Facts, ...from] : []
  const told = isFacts ? differing(all) : [found, expected].map(value => JSON.stringify(value))
  throw new Error([`${what} differs`, ...told].join('\n'))
}

/** The parties and ratings in which the first two differ, as each of the facts has them. */
function differing(all: readonly Facts[]): string[] {
  const [found, expected] = all
  return (['parties', 'ratings'] as const).flatMap(part =>
    [...new Set(all.flatMap(facts => [...facts[part].keys()]))]
      .filter(key => !isDeepStrictEqual(found?.[part].get(key), expected?.[part].get(key)))
      .map(
        key =>
          `${key}: ${all.map(facts => (facts[part].has(key) ? JSON.stringify(facts[part].get(key)) : '-')).join(' | ')}`,
      ),
  )
}

function ratingId(store: Store, supplier: string, control: string): string {
  const row = store.sqlite
    .prepare<[string, string], { id: string }>('SELECT id FROM control WHERE subject_id = ? AND control = ?')
    .get(supplier, control)
  return row?.id ?? ''
}

function factsOf(store: Store): Facts {
  const parties = store.sqlite
    .prepare<[], Record<string, Cell>>(
      'SELECT id, city, workers, tier, notes, deleted_at FROM supplier ORDER BY id',
    )
    .all()
  const ratings = store.sqlite
    .prepare<[], { key: string; maturity: number }>(
      `SELECT subject_id || ' ' || control AS key, maturity FROM control ORDER BY 1`,
    )
    .all()
  return {
    parties: new Map(
      parties.map(({ id, deleted_at: bin = null, ...fields }) => [String(id), { fields, bin }]),
    ),
    ratings: new Map(ratings.map(({ key, maturity }) => [key, maturity])),
  }
}

const inOrder = <T>(map: ReadonlyMap<string, T>): Map<string, T> =>
  new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)))

/** The model: field by field, against what both knew; work stays against removal, `accept` decides everything else. */
function merged(base: Facts, mine: Facts, theirs: Facts, accept: Side): Facts {
  const parties = new Map<string, Party>()
  for (const id of new Set([...mine.parties.keys(), ...theirs.parties.keys()])) {
    const party = mergedParty(id, base, mine, theirs, accept)
    if (party !== undefined) parties.set(id, party)
  }
  const ratings = new Map<string, number>()
  for (const key of new Set([...mine.ratings.keys(), ...theirs.ratings.keys()])) {
    const [b, m, t] = [base, mine, theirs].map(facts => facts.ratings.get(key))
    const rating =
      m === t || t === b
        ? m
        : m === b
          ? t
          : m === undefined || t === undefined
            ? (m ?? t)
            : accept === 'mine'
              ? m
              : t
    if (rating !== undefined) ratings.set(key, rating)
  }
  return { parties: inOrder(parties), ratings: inOrder(ratings) }
}

function mergedParty(id: string, base: Facts, mine: Facts, theirs: Facts, accept: Side): Party | undefined {
  const [b, m, t] = [base, mine, theirs].map(facts => facts.parties.get(id))
  const there = m ?? t
  if (there === undefined) return undefined
  if (m === undefined || t === undefined) {
    const facts = m === undefined ? theirs : mine
    if (b === undefined) return there
    return isDeepStrictEqual(there, b) && !worked(id, base, facts) ? undefined : there
  }
  const fields = Object.fromEntries(
    Object.keys(m.fields).map(field => {
      const [before, ours, other] = [b, m, t].map(party => party?.fields[field] ?? null)
      const decided = accept === 'mine' ? ours : other
      return [field, ours === other || other === before ? ours : ours === before ? other : decided] as const
    }),
  )
  return {
    fields: fields as Party['fields'],
    bin: mergedBin(b?.bin ?? null, m.bin, t.bin, worked(id, base, mine), worked(id, base, theirs)),
  }
}

function mergedBin(base: Cell, mine: Cell, theirs: Cell, workHere: boolean, workThere: boolean): Cell {
  if (mine === theirs) return mine
  if (mine !== null && theirs !== null) return String(mine) < String(theirs) ? mine : theirs
  if (mine !== null) return mine === base || theirs !== base || workThere ? null : mine
  return theirs === base || mine !== base || workHere ? null : theirs
}

function worked(id: string, base: Facts, facts: Facts): boolean {
  if (!isDeepStrictEqual(facts.parties.get(id)?.fields, base.parties.get(id)?.fields)) return true
  return [...facts.ratings].some(
    ([key, maturity]) => key.startsWith(id) && base.ratings.get(key) !== maturity,
  )
}
