import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import { TOPICS } from '@shared/contract/topic'
import type { Side } from '@shared/trail/merge'
import type { Call } from '../call'
import { insert, type RowOp } from '../store/change'
import { extractWithout, insertBlanks, TooOld } from '../store/erase'
import { onFile } from '../store/file-refusal'
import {
  contentsOf,
  extractOf,
  firstUnproven,
  makeMerge,
  tableShapes,
  type Extract,
  type ItemConflict,
  type MadeMerge,
} from '../store/merge'
import { openCopy, type Store } from '../store/store'
import { checkChain } from '../store/trail'
import { planView } from './merge-view'
import { suggestedSide } from './suggested-side'

export function planMerge(
  { file }: InputOf<'trail.merge-plan'>,
  call: Call,
): Promise<OutputOf<'trail.merge-plan'>> {
  return withCopy(file, call, async theirs => {
    const made = await making(call, theirs, conflict => suggestedSide(conflict) ?? 'mine')
    return planView(made, call.store, theirs)
  })
}

export function mergeCopy(input: InputOf<'trail.merge'>, call: Call): Promise<OutputOf<'trail.merge'>> {
  return withCopy(input.file, call, async theirs => {
    const made = await making(call, theirs, chooser(input))
    const { heads } = made.points
    if (heads.mine.hash !== input.heads.mine || heads.theirs.hash !== input.heads.theirs)
      throw new Refusal({ code: 'conflict', params: { expected: input.heads.mine, found: heads.mine.hash } })
    const undecided = made.conflicts.filter(conflict => decision(input, conflict) === null).length
    if (undecided > 0)
      throw new Refusal({ code: 'refused', detail: 'undecided', params: { count: undecided } })
    return written(made, input, call, theirs)
  })
}

type Decisions = Pick<InputOf<'trail.merge'>, 'accept' | 'choices'>

const decision = ({ accept, choices }: Decisions, conflict: ItemConflict): Side | null =>
  (Object.hasOwn(choices, conflict.key) ? choices[conflict.key] : undefined) ??
  suggestedSide(conflict) ??
  accept

const chooser =
  (decisions: Decisions) =>
  (conflict: ItemConflict): Side =>
    decision(decisions, conflict) ?? 'mine'

/** Opens the other copy, makes sure that it is sound, and closes it whatever happens. */
async function withCopy<T>(file: string, call: Call, work: (theirs: Store) => Promise<T>): Promise<T> {
  const { path } = await call.files.open(file)
  if (await isSameFile(path, call.store.path)) throw new Refusal({ code: 'refused', detail: 'same-file' })
  call.progress({ phase: 'read-copy', done: 0, total: 3 })
  const theirs = openCopy(path, call.store.key)
  try {
    const { ok, firstBroken } = checkChain(theirs.sqlite)
    if (!ok) throw broken(path, firstBroken ?? 0)
    return await work(theirs)
  } finally {
    theirs.sqlite.close()
  }
}

const broken = (path: string, seq: number): Refusal =>
  new Refusal({
    code: 'workspace-damaged',
    detail: 'copy-chain-broken',
    params: { path, detail: String(seq), seq },
  })

const isSameFile = (a: string, b: string): Promise<boolean> =>
  onFile(a, async () => {
    const [one, other] = await Promise.all([stat(a, { bigint: true }), stat(b, { bigint: true })])
    return one.ino === other.ino && one.dev === other.dev
  })

function making(call: Call, theirs: Store, choose: (conflict: ItemConflict) => Side): Promise<MadeMerge> {
  call.progress({ phase: 'compare', done: 1, total: 3 })
  return call.alone(async (pause, mine) => {
    const made = await makeMerge(mine, theirs, choose, pause)
    const strange = firstUnproven(theirs.sqlite, made.points.prefix.seq, tableShapes(theirs.sqlite))
    if (strange !== null)
      throw new Refusal({
        code: 'workspace-damaged',
        detail: 'copy-rows-differ',
        params: { path: theirs.path, detail: strange.table, table: strange.table, id: strange.id },
      })
    return made
  })
}

async function written(
  made: MadeMerge,
  decisions: Decisions,
  call: Call,
  theirs: Store,
): Promise<OutputOf<'trail.merge'>> {
  const since = made.points.theirsTaken?.seq ?? made.points.prefix.seq
  const whole = extractOf(theirs.sqlite, since)
  const blanked = withoutErased(whole, made, theirs)
  const extract = blanked?.after ?? whole
  const rows = [
    mergedCopy(made, decisions, call, theirs, extract),
    ...(blanked === null ? [] : [insertBlanks(call.newId(), blanked.blanks)]),
    ...made.rows,
  ]
  const { heads } = made.points
  await call.ask('workspace.backup', { reason: 'before-merge' })
  const { seq, hash } = await call.changeAtLength(
    {
      topic: 'trail',
      action: 'trail.merge',
      summary: {
        fileName: basename(theirs.path),
        head: heads.theirs.hash,
        entries: extract.entries,
        conflicts: made.conflicts.length,
        count: made.rows.length,
      },
      undo: 'step',
      rows,
      bulk: [
        {
          table: 'blob',
          rows: [{ sha256: extract.sha256, size_bytes: extract.bytes.length, bytes: extract.bytes }],
          onConflict: 'ignore',
        },
        ...contentsOf(made.rows, theirs, call.store, made.copies),
      ],
      touched: TOPICS,
      expectHead: heads.mine.seq,
    },
    done => call.progress({ phase: 'write', done: Math.min(done, rows.length), total: rows.length }),
  )
  return { entries: extract.entries, rows: made.rows.length, conflicts: made.conflicts.length, seq, hash }
}

/** What was removed here for good does not come back in their sealed history either; `null` where it holds none of it. */
function withoutErased(
  { bytes }: Extract,
  { copies }: MadeMerge,
  theirs: Store,
): ReturnType<typeof extractWithout> {
  if (copies.erased.size === 0) return null
  try {
    return extractWithout(bytes, id => copies.erased.has(copies.ourId(id)))
  } catch (cause) {
    if (!(cause instanceof TooOld)) throw cause
    const params = { path: theirs.path, seq: Number(cause.message) }
    throw new Refusal({ code: 'refused', detail: 'copy-holds-erased', params }, { cause })
  }
}

/** What stays of the other copy: how far it was taken in, its sealed trail, and how each conflict was decided. */
function mergedCopy(
  made: MadeMerge,
  decisions: Decisions,
  call: Call,
  theirs: Store,
  extract: Extract,
): RowOp {
  const { points, copies, conflicts } = made
  const base = points.theirsTaken === null ? points.prefix.hash : takenHash(theirs, points.theirsTaken.seq)
  return insert('merged_copy', {
    id: call.newId(),
    file_name: basename(theirs.path),
    base_hash: base,
    head_seq: points.heads.theirs.seq,
    head_hash: points.heads.theirs.hash,
    entry_count: extract.entries,
    extract_sha256: extract.sha256,
    stands_for: JSON.stringify(copies.standsFor),
    verdicts: JSON.stringify(
      conflicts.map(conflict => ({ key: conflict.key, side: decision(decisions, conflict) })),
    ),
    merged_at: call.now(),
    merged_by: call.actor,
  })
}

const takenHash = (theirs: Store, seq: number): string => theirs.trail.entry(seq).hash
