import type { InputOf, OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import { TOPICS } from '@shared/contract/topic'
import type { Call } from '../call'
import { removalsInBin } from '../steps'
import { readBin, restoreRows } from '../store/bin'

/** What is in the bin, with what rules on how long records are kept say of it. */
export async function listBin(_: unknown, call: Call): Promise<OutputOf<'trail.bin'>> {
  const removals = await removalsInBin(call.store, call.today())
  const rows = readBin(call.store)
  return { rows: rows.map(row => ({ ...row, removal: removals.get(`${row.kind} ${row.id}`) ?? null })) }
}

/** Takes records out of the bin as one step; refused when one of them is not there or can't come back by itself. */
export async function takeFromBin(
  { records }: InputOf<'trail.take-from-bin'>,
  call: Call,
): Promise<OutputOf<'trail.take-from-bin'>> {
  const inBin = new Map(readBin(call.store).map(row => [`${row.kind} ${row.id}`, row]))
  const chosen = [...new Set(records.map(({ kind, id }) => `${kind} ${id}`))].map(key => {
    const row = inBin.get(key)
    if (row === undefined)
      throw new Refusal({ code: 'not-found', params: { table: key.split(' ')[0] ?? '' } })
    if (row.held !== null)
      throw new Refusal({
        code: 'refused',
        detail: `bin-${row.held}`,
        // Of a supply link both suppliers: how a way is written is the language's matter.
        params: { name: row.name, to: row.to },
      })
    return row
  })
  const now = call.now()
  const rows = new Map(chosen.flatMap(({ kind, id }) => restoreRows(call.store, kind, id, now)))
  const [only] = chosen
  await call.change({
    topic: 'trail',
    action: 'trail.take-from-bin',
    // The name of a person, or of a restricted file, is not told in the history.
    summary: { count: chosen.length, name: null, kind: chosen.length === 1 ? (only?.kind ?? null) : null },
    undo: 'step',
    rows: rows.values(),
    touched: TOPICS,
  })
  return { restored: chosen.length }
}
