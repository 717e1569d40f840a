import type { CellValue } from '@shared/cells/read-cells'
import type { CellField, CellRegister } from '@shared/cells/registers'
import { isSettled } from '@shared/response/action'
import { patched } from '@shared/suppliers/patch'
import type { Call } from '../call'
import { update, type RowOp } from '../store/change'
import { corridorToRow } from '../store/corridors'
import { corridorsByIds } from '../store/corridors-list'
import { readEvidence } from '../store/evidence'
import { readActions, updateAction } from '../store/response'
import { recruiterToRow, siteToRow, supplierToRow } from '../store/suppliers'
import { recruitersByIds, sitesByIds, suppliersByIds } from '../store/suppliers-read'

export type CellValues = Readonly<Partial<Record<CellField, CellValue>>>

/** A record whose cells may be written: written whole, as its own page writes it. */
export interface CellRecord {
  readonly id: string
  /** What a person calls it. */
  readonly name: string
  /** The same for the history, which goes into bundles; `null` = restricted, so not told there. */
  readonly told: string | null
  readonly value: (field: CellField) => CellValue
  /** Whether a value that was understood goes with what else the record says. */
  readonly takes: (field: CellField, value: CellValue) => boolean
  readonly write: (values: CellValues) => readonly RowOp[]
}

type Kept = Readonly<{ id: string; updatedAt: string }>

/** A record as one of a list: its fields are called in the register as in the record. */
function cellRecord<T extends Kept>(
  call: Call,
  record: T,
  name: string,
  write: (after: T) => readonly RowOp[],
): CellRecord {
  return {
    id: record.id,
    name,
    told: name,
    value: field => (record as Readonly<Record<string, unknown>>)[field] as CellValue,
    takes: () => true,
    write: values => write({ ...patched(record, values as Partial<T>), updatedAt: call.now() }),
  }
}

type Read = (call: Call, ids: readonly string[]) => Promise<readonly CellRecord[]>

const isThere = ({ deletedAt }: { readonly deletedAt: string | null }): boolean => deletedAt === null

const READ: Readonly<Record<CellRegister, Read>> = {
  suppliers: async (call, ids) =>
    (await suppliersByIds(call.store, ids))
      .filter(isThere)
      .map(one =>
        cellRecord(call, one, one.name, after => [update('supplier', one.id, supplierToRow(after))]),
      ),
  // A supplier has changed with its sites.
  sites: async (call, ids) =>
    (await sitesByIds(call.store, ids))
      .filter(isThere)
      .map(one =>
        cellRecord(call, one, one.name, after => [
          update('site', one.id, siteToRow(after)),
          update('supplier', one.supplierId, { updated_at: after.updatedAt }),
        ]),
      ),
  recruiters: async (call, ids) =>
    (await recruitersByIds(call.store, ids))
      .filter(isThere)
      .map(one =>
        cellRecord(call, one, one.name, after => [update('recruiter', one.id, recruiterToRow(after))]),
      ),
  corridors: async (call, ids) =>
    (await corridorsByIds(call.store, ids))
      .filter(isThere)
      .map(one =>
        cellRecord(call, one, one.name, after => [update('corridor', one.id, corridorToRow(after))]),
      ),
  // What is done or given up stays as it was settled, and nothing is due before it begins.
  actions: async (call, ids) => {
    const wanted = new Set(ids)
    return (await readActions(call.store))
      .filter(one => wanted.has(one.id) && !isSettled(one))
      .map(one => ({
        ...cellRecord(call, one, one.title, after => [updateAction(after)]),
        takes: (field, value) => field !== 'dueOn' || one.startsOn === null || String(value) >= one.startsOn,
      }))
  },
  evidence: async (call, ids) => {
    const wanted = new Set(ids)
    return (await readEvidence(call.store))
      .filter(one => wanted.has(one.id))
      .map(one => ({
        id: one.id,
        name: one.title,
        told: one.restricted ? null : one.title,
        value: () => one.validUntil,
        takes: () => true,
        write: ({ validUntil }) =>
          typeof validUntil === 'number' || validUntil === undefined
            ? []
            : [update('evidence', one.id, { valid_until: validUntil })],
      }))
  },
}

/** The records of a register that may be written; ids that are gone, in the bin or settled are left out. */
export const cellRecords = (call: Call, register: CellRegister, ids: readonly string[]) =>
  READ[register](call, ids)
