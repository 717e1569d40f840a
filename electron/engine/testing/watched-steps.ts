import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import Sqlite, { type Database } from 'better-sqlite3'
import { isDeepStrictEqual } from 'node:util'
import type { Reply } from '@shared/contract/reply'
import { Engine, type CallOptions } from '../engine'
import { Session } from '../session'
import type { Store } from '../store/store'
import { Trail } from '../store/trail'
import { NO_STEP, STEPS } from './changing-endpoints'
import { NO_NAME, stepNames } from './step-names'

/**
 * What is not taken back: the trail itself, contents named by their hash, numbers of the search index, what rows of a file
 * meant (read through its import), and caches.
 */
const STAYS =
  /^(unclean$|trail|blob|baseline_content|party_|import_row|derived_events|screening_index|sqlite_)/
const AT = { actor: 'Tester', at: '2026-11-24T08:00:00.000Z' }

/** What changes something and can be a step: not undo, merges and what is done with the file as a whole. */
const CHANGING: ReadonlySet<string> = new Set(
  [...STEPS, ...Object.values(NO_STEP).flat()].filter(
    name => !/^trail\.(?!take-from-bin)|^workspace\.(?!edit)/.test(name),
  ),
)

/** Every row of every table, table by table, as one hash each. */
export function tables(db: Database): Record<string, string> {
  const names = db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%'`,
    )
    .all()
    .map(({ name }) => name)
    .filter(name => !STAYS.test(name))
  return Object.fromEntries(
    names.map(name => {
      const rows = db.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).all()
      return [name, `${rows.length} ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`]
    }),
  )
}

/** A copy of an open workspace in memory, to try things on. */
function copyOf(store: Store): Database {
  const bytes = store.sqlite.serialize()
  // In memory there is no log: the header must not ask for one (file format 1.3, bytes 18 and 19).
  bytes[18] = 1
  bytes[19] = 1
  const db = new Sqlite(bytes)
  db.pragma('foreign_keys = ON')
  return db
}

/** Tables of what was recorded after the newest step and stays when that is taken back (a remembered mapping). */
function recordedAfter({ trail }: Store): Set<string> {
  const step = trail.stack.undo.at(-1) ?? trail.head
  const entries = Array.from({ length: trail.head - step }, (_, n) => step + 1 + n)
  return new Set(entries.flatMap(seq => trail.rowsOf(seq).map(({ table }) => table)))
}

const differing = (
  found: Record<string, string>,
  wanted: Record<string, string>,
  left: ReadonlySet<string> = new Set(),
) =>
  [...new Set([...Object.keys(found), ...Object.keys(wanted)])].filter(
    name => !left.has(name) && !isDeepStrictEqual(found[name], wanted[name]),
  )

/** Takes the last step back in a copy and does it again; gives what is not as it was before and after it. */
async function faultsOfUndo(store: Store, before: Record<string, string>): Promise<string[]> {
  const db = copyOf(store)
  try {
    const trail = new Trail(db)
    const stays = recordedAfter(store)
    const after = tables(db)
    await trail.undo(AT)
    const back = differing(tables(db), before, stays).map(name => `taken back, differs in ${name}`)
    await trail.redo(AT)
    return [...back, ...differing(tables(db), after).map(name => `done again, differs in ${name}`)]
  } catch (cause) {
    return [`can’t be taken back and done again: ${String(cause)}`]
  } finally {
    db.close()
  }
}

/** How undo calls the newest step, language by language. */
function namesOfStep({ trail }: Store): Record<string, string> {
  const { action, summary } = trail.entry(trail.stack.undo.at(-1) ?? 0)
  return stepNames(action, JSON.parse(summary) as Parameters<typeof stepNames>[1])
}

const asked = new AsyncLocalStorage<{ session: Session | null }>()
const sessions = new WeakMap<Engine, Session>()

/** The open workspace behind an engine, which shows it to nobody; `null` where none is open. */
export async function storeOf(engine: Engine): Promise<Store | null> {
  const known = sessions.get(engine)
  if (known !== undefined) return known.current
  const own = Object.getOwnPropertyDescriptor(Session.prototype, 'store')
  if (own === undefined) throw new Error('a session has no store any more')
  Object.defineProperty(Session.prototype, 'store', {
    ...own,
    get(this: Session) {
      const asker = asked.getStore()
      if (asker !== undefined) asker.session = this
      return own.get?.call(this) as Store
    },
  })
  const asker: { session: Session | null } = { session: null }
  try {
    await asked.run(asker, () => engine.call('trail.steps', {}))
  } finally {
    Object.defineProperty(Session.prototype, 'store', own)
  }
  if (asker.session !== null) sessions.set(engine, asker.session)
  return asker.session?.current ?? null
}

/** What was watched until now. */
export class WatchedSteps {
  /** How often each endpoint made a step. */
  readonly counts = new Map<string, number>()
  /** How undo calls the first step of each endpoint. */
  readonly called = new Map<string, string>()
  readonly #faults: string[] = []

  get steps(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0)
  }

  /** Steps that could not be taken back, or have no name, since this was asked last. */
  takeFaults(): string[] {
    return this.#faults.splice(0)
  }

  async look(name: string, store: Store, before: Record<string, string>): Promise<void> {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
    const names = namesOfStep(store)
    if (!this.called.has(name)) this.called.set(name, names['en'] ?? '')
    const nameless = Object.entries(names).filter(([, said]) => NO_NAME.test(said))
    this.#faults.push(
      ...nameless.map(([language, said]) => `${name} is called “${said}” in ${language}`),
      ...(STEPS.has(name as never) ? [] : [`${name} does not stand among those that make a step`]),
      ...(await faultsOfUndo(store, before)).map(fault => `${name} ${fault}`),
    )
  }
}

/**
 * Lets every change that is made through an engine be taken back and done again beside it, in a copy in memory: each row of
 * each table must be as it was before and after. `stop` ends the watching.
 */
export function watchSteps(): { readonly watched: WatchedSteps; readonly stop: () => void } {
  const watched = new WatchedSteps()
  const answer = Reflect.get<Engine, 'answer'>(Engine.prototype, 'answer')
  Engine.prototype.answer = async function (
    this: Engine,
    name: string,
    input: unknown,
    options?: CallOptions,
  ): Promise<Reply<unknown>> {
    const store = CHANGING.has(name) ? await storeOf(this) : null
    if (store === null) return answer.call(this, name, input, options)
    const [head, depth, before] = [store.trail.head, store.trail.stack.undo.length, tables(store.sqlite)]
    const reply = await answer.call(this, name, input, options)
    // An export that is told (a record) may follow the step. A long change that another call writes meanwhile is half done.
    const isOneStep = store.trail.head > head && store.trail.stack.undo.length === depth + 1
    if (isOneStep && !store.sqlite.inTransaction && (await storeOf(this)) === store)
      await watched.look(name, store, before)
    return reply
  }
  return {
    watched,
    stop: () => {
      Engine.prototype.answer = answer
    },
  }
}
