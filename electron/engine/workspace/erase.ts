import { dirname, join } from 'node:path'
import type { ErasurePlan } from '@shared/contract/bin'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import { TOPICS } from '@shared/contract/topic'
import type { Call } from '../call'
import { roomForCopy } from '../disk'
import { givesWay } from '../gives-way'
import type { Session } from '../session'
import { ruleThatRemoves } from '../steps'
import { readBin, withVersions } from '../store/bin'
import { erasureDraft, erasureOf, holdsTexts, type Erasure } from '../store/erase'
import { lookInto, type Store } from '../store/store'
import { backupsIn, removeBackups } from './backups/folder'
import { bytesOnDisk } from './backups/keep'
import { folderOf } from './backups/restore'
import { makeClean } from './clean'
import { keyFor } from './open'

type Chosen = InputOf<'trail.erase-plan'>['records']

/** Records of the bin with their versions; refused when one of them is not in it. */
function found(store: Store, records: Chosen): { table: string; id: string }[] {
  const inBin = new Set(readBin(store).map(({ kind, id }) => `${kind} ${id}`))
  return records.flatMap(({ kind, id }) => {
    if (!inBin.has(`${kind} ${id}`)) throw new Refusal({ code: 'not-found', params: { table: kind } })
    return withVersions(store, kind, id).map(version => ({ table: kind, id: version }))
  })
}

function countedBy(records: Iterable<{ readonly table: string }>): { table: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { table } of records) counts.set(table, (counts.get(table) ?? 0) + 1)
  return [...counts].map(([table, count]) => ({ table, count })).sort((a, b) => b.count - a.count)
}

/** Whether a backup has a text of one of these records; of every version of ours, since the history is in all of them. */
async function holds(path: string, ids: readonly string[], call: Call): Promise<boolean | null> {
  try {
    const key = await keyFor(path, undefined, call.store.key)
    return lookInto(path, key, db => holdsTexts(db, ids))
  } catch (cause) {
    if (cause instanceof Refusal) return null
    throw cause
  }
}

async function backupsHolding({ gone }: Erasure, call: Call): Promise<ErasurePlan['backups']> {
  const folder = folderOf(call.store.path, call)
  const ids = [...gone.keys()]
  const told: ErasurePlan['backups'] = []
  const backups = backupsIn(folder)
  for (const [done, { name, at }] of backups.entries()) {
    call.progress({ phase: 'backups', done, total: backups.length })
    await givesWay(call)
    const held = await holds(join(folder, name), ids, call)
    if (held !== false) told.push({ name, at, holds: held })
  }
  return told
}

export async function planErasure(
  { records }: InputOf<'trail.erase-plan'>,
  call: Call,
): Promise<ErasurePlan> {
  const { store } = call
  const erasure = erasureOf(store, found(store, records))
  const gone = [...erasure.gone.values(), ...erasure.alongside]
  return {
    gone: countedBy(gone),
    emptied: countedBy(erasure.emptied),
    files: erasure.files.map(({ name }) => name),
    held: erasure.held.map(({ name }) => name),
    entries: erasure.entries.length,
    steps: store.trail.stack.undo.length,
    backups: await backupsHolding(erasure, call),
    head: store.trail.head,
  }
}

export async function erase(
  { records, reason, ruleId, head, backups }: InputOf<'trail.erase'>,
  session: Session,
  call: Call,
): Promise<OutputOf<'trail.erase'>> {
  const { store } = call
  const rule = ruleId === null ? null : await ruleThatRemoves(store, ruleId, records, call.today())
  const why = rule === null ? (reason ?? '') : (rule.content ?? rule.title).slice(0, 2000)
  const chosen = found(store, records)
  // The form without free pages, and beside it for a while a copy to make it from.
  roomForCopy(dirname(store.path), 2 * bytesOnDisk(store.path))
  call.progress({ phase: 'erase', done: 0, total: null })
  await call.change({
    ...erasureDraft(erasureOf(store, chosen), {
      ...{ id: call.newId(), reason: why, rule: rule?.title ?? null, count: records.length, head },
    }),
    touched: TOPICS,
  })
  const clean = await makeClean(session, call)
  const folder = folderOf(session.store.path, call)
  const gone = backupsIn(folder).filter(({ name }) => backups.includes(name))
  removeBackups(folder, gone)
  call.touch(TOPICS)
  return { erased: records.length, backups: gone.length, clean }
}
