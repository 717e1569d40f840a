import { z } from 'zod'
import type { InputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import { partedValues } from '@shared/duplicates/merge'
import type { Supplier } from '@shared/suppliers/records'
import type { Call } from '../call'
import { insert, update } from '../store/change'
import { mergeById, movedRowSchema, type MovedRow } from '../store/duplicates'
import { splitMoves, stillThere } from '../store/party-references'
import { supplierToRow } from '../store/suppliers'
import { supplierParty } from '@shared/duplicates/party'
import { decidedRow } from './decide'
import { pointedTo, TOUCHED } from './merge'
import { changedParty, partyRecord, recordOf, refOf, type PartyRecord } from './parties'

const filledSchema = z.record(z.string(), z.strictObject({ before: z.unknown(), after: z.unknown() }))

/**
 * Takes a merge apart. The lost record comes out of the bin; what came along goes back to it unless it was moved on
 * since; fields that the kept record took over are put back unless they were changed since. Remembered as different.
 */
export async function part(call: Call, { mergeId, note }: InputOf<'duplicates.part'>): Promise<null> {
  const found = await mergeById(call.store, mergeId)
  if (found === null) throw new Refusal({ code: 'not-found', params: { table: 'party_merge', id: mergeId } })
  if (found.parted_at !== null) throw new Refusal({ code: 'refused', detail: 'parted-already' })
  const kept = await partyRecord(call.store, found.subject_type, found.kept_id)
  const lost = await recordOf(call.store, found.subject_type, found.lost_id)
  const at = call.now()
  const moved = movedRowSchema.array().parse(JSON.parse(found.moved))
  const values = partedValues({ ...kept.record }, filledSchema.parse(JSON.parse(found.filled)))
  await call.change({
    topic: 'duplicates',
    action: 'duplicates.part',
    summary: { kept: kept.record.name, lost: lost.record.name },
    reason: note,
    undo: 'step',
    rows: [
      changedParty(kept, { ...values, updatedAt: at }),
      update(found.subject_type, found.lost_id, { deleted_at: null, updated_at: at }),
      ...stillThere(call.store, moved, found.kept_id).map(row => pointedTo(row, found.lost_id)),
      update('party_merge', mergeId, { parted_at: at }),
      await decidedRow(call, 'different', lost, kept, note),
    ],
    touched: TOUCHED,
  })
  return null
}

/** What of a supplier the person took out must be its own. */
function checkedSplit(
  supplier: Supplier,
  own: ReadonlySet<string>,
  input: InputOf<'duplicates.split'>,
): void {
  const isForeign =
    input.siteIds.some(id => !own.has(id)) || input.aliases.some(alias => !supplier.aliases.includes(alias))
  if (isForeign) throw new Refusal({ code: 'refused', detail: 'not-of-this-supplier' })
}

/** Takes sites with all that hangs on them, names and numbers out of a supplier into a new one beside it. */
export async function split(call: Call, input: InputOf<'duplicates.split'>): Promise<{ id: string }> {
  const from = await partyRecord(call.store, 'supplier', input.supplierId)
  const supplier = from.record as Supplier
  const { own, moved } = splitMoves(call.store, supplier.id, input.siteIds)
  checkedSplit(supplier, own, input)
  const at = call.now()
  const fresh = splitOff(supplier, input, call.newId(), at)
  const left = Object.fromEntries(input.numbers.map(field => [field, null]))
  const aliases = supplier.aliases.filter(alias => !input.aliases.includes(alias))
  const out: PartyRecord = {
    kind: 'supplier',
    record: fresh,
    party: supplierParty(fresh),
    ref: refOf(fresh),
  }
  await call.change({
    topic: 'duplicates',
    action: 'duplicates.split',
    summary: { from: supplier.name, name: fresh.name, sites: input.siteIds.length },
    reason: input.note,
    undo: 'step',
    rows: [
      insert('supplier', supplierToRow(fresh)),
      changedParty(from, { ...left, aliases, updatedAt: at }),
      ...moved.map((row: MovedRow) => pointedTo(row, fresh.id)),
      await decidedRow(call, 'different', out, from, input.note),
    ],
    touched: TOUCHED,
  })
  return { id: fresh.id }
}

/** The new supplier: where it is, what it makes and where the record came from are as before; its numbers are those taken out. */
function splitOff(supplier: Supplier, input: InputOf<'duplicates.split'>, id: string, at: string): Supplier {
  const taken = (field: (typeof input.numbers)[number]): string | null =>
    input.numbers.includes(field) ? supplier[field] : null
  return {
    ...supplier,
    id,
    name: input.name,
    aliases: input.aliases.filter(alias => alias !== input.name),
    ownNumber: taken('ownNumber'),
    lei: taken('lei'),
    vatNumber: taken('vatNumber'),
    dunsNumber: taken('dunsNumber'),
    osId: taken('osId'),
    registrationNumber: taken('registrationNumber'),
    workers: null,
    notes: null,
    custom: {},
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  }
}
