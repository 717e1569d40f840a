import type { InputOf, OutputOf } from '@shared/contract/contract'
import { stillDue, type DueItem } from '@shared/steps/due'
import { newestEntries, trainedPct, type RegisterEntry } from '@shared/steps/register'
import type { Call } from '../call'
import {
  binRegisterEntry,
  insertRegisterEntry,
  oneRegisterEntry,
  readRegisters,
  updateRegisterEntry,
} from '../store/step-registers'
import { mustBeKnown, readSubjects } from '../store/subjects'

type Reading = Pick<Call, 'store'>

/** The newest version of every entry, with the name of its supplier and how many versions came before. */
export async function listRegisters({ store }: Reading): Promise<OutputOf<'steps.registers'>> {
  const all = await readRegisters(store)
  const names = await readSubjects(
    store,
    all.map(one => ({ subjectType: 'supplier', subjectId: one.supplierId })),
  )
  const byId = new Map(all.map(one => [one.id, one]))
  const newest = newestEntries(all)
  return {
    entries: newest.map(entry => ({
      entry,
      supplierName: names.get(entry.supplierId ?? '')?.name ?? null,
      older: olderOf(entry, byId),
    })),
    trainedPct: trainedPct(newest),
    suppliersWithClauses: new Set(newest.flatMap(one => one.supplierId ?? [])).size,
  }
}

function olderOf(entry: RegisterEntry, byId: ReadonlyMap<string, RegisterEntry>): RegisterEntry[] {
  const before = entry.previousId === null ? undefined : byId.get(entry.previousId)
  return before === undefined ? [] : [before, ...olderOf(before, byId)]
}

/** Adds an entry, changes one, or (`replaces`) puts a new version in its place and keeps the old one. */
export async function saveRegisterEntry(
  { id, replaces, draft }: InputOf<'steps.save-register'>,
  call: Call,
): Promise<{ id: string }> {
  await mustBeKnown(call.store, { subjectType: 'supplier', subjectId: draft.supplierId })
  const before = id === null ? null : await oneRegisterEntry(call.store, id)
  if (replaces !== null) await oneRegisterEntry(call.store, replaces)
  const entry: RegisterEntry = {
    ...draft,
    id: before?.id ?? call.newId(),
    previousId: before === null ? replaces : before.previousId,
    updatedAt: call.now(),
  }
  await call.change({
    topic: 'steps',
    action: before === null ? 'steps.add-register' : 'steps.edit-register',
    summary: { title: entry.title, kind: entry.kind, version: entry.version },
    undo: 'step',
    rows: [before === null ? insertRegisterEntry(entry) : updateRegisterEntry(entry)],
    touched: ['steps'],
  })
  return { id: entry.id }
}

/** Puts an entry with its older versions into the bin. */
export async function removeRegisterEntry(
  { id, reason }: InputOf<'steps.remove-register'>,
  call: Call,
): Promise<null> {
  const entry = await oneRegisterEntry(call.store, id)
  const byId = new Map((await readRegisters(call.store)).map(one => [one.id, one]))
  await call.change({
    topic: 'steps',
    action: 'steps.remove-register',
    summary: { title: entry.title, kind: entry.kind },
    reason,
    undo: 'step',
    rows: [entry, ...olderOf(entry, byId)].map(one => binRegisterEntry(one.id, call.now())),
    touched: ['steps'],
  })
  return null
}

/** Policies to look at again, roles and trainings to refresh, contracts to renew. */
export async function registerDueItems({ store }: Reading, today: string): Promise<DueItem[]> {
  return newestEntries(await readRegisters(store)).flatMap(({ id, title, holder, reviewOn, supplierId }) =>
    stillDue({ kind: 'register', id, title, owner: holder, dueOn: reviewOn, supplierId }, false, today),
  )
}
