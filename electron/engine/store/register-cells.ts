import type { CellValue } from '@shared/cells/read-cells'
import type { CellField, CellRegister } from '@shared/cells/registers'
import { IN_IDS, rowsFor } from './by-id'
import { update, type RowOp } from './change'
import type { Store } from './store'

interface RegisterTable {
  readonly table: 'site' | 'recruiter' | 'corridor' | 'action' | 'evidence'
  /** Column that names a record to a person. */
  readonly name: string
  readonly columns: Readonly<Partial<Record<CellField, string>>>
  /** Records that may be written. */
  readonly open: string
  readonly keepsTime: boolean
}

const PLACE = { country: 'country', region: 'region', city: 'city' } as const

const TABLES: Readonly<Record<CellRegister, RegisterTable>> = {
  sites: {
    table: 'site',
    name: 'name',
    columns: { ...PLACE, address: 'address', sector: 'sector', workers: 'workers' },
    open: 'deleted_at IS NULL',
    keepsTime: true,
  },
  recruiters: {
    table: 'recruiter',
    name: 'name',
    columns: {
      ...PLACE,
      licenceStatus: 'licence_status',
      licenceNumber: 'licence_number',
      licenceAuthority: 'licence_authority',
      licenceValidUntil: 'licence_valid_until',
      registrationNumber: 'registration_number',
    },
    open: 'deleted_at IS NULL',
    keepsTime: true,
  },
  corridors: {
    table: 'corridor',
    name: 'name',
    columns: { workersPerYear: 'workers_per_year', visa: 'visa' },
    open: 'deleted_at IS NULL',
    keepsTime: true,
  },
  // What is done or given up stays as it was settled.
  actions: {
    table: 'action',
    name: 'title',
    columns: { owner: 'owner', dueOn: 'due_on' },
    open: `status IN ('open', 'in-progress')`,
    keepsTime: true,
  },
  evidence: {
    table: 'evidence',
    name: 'title',
    columns: { validUntil: 'valid_until' },
    open: 'deleted_at IS NULL AND replaced_by IS NULL',
    keepsTime: false,
  },
}

export interface CellRecord {
  readonly id: string
  readonly name: string
  readonly values: Readonly<Partial<Record<CellField, CellValue>>>
  /** The first day an action may end; `null` where nothing says so. */
  readonly startsOn: string | null
}

/** The records of a register that may be written, with the fields that may; ids that are gone or settled are left out. */
export function cellRecords(store: Store, register: CellRegister, ids: readonly string[]): CellRecord[] {
  const { table, name, columns, open } = TABLES[register]
  const fields = Object.entries(columns) as [CellField, string][]
  const startsOn = table === 'action' ? 'starts_on' : 'NULL'
  const selected = fields.map(([field, column]) => `${column} AS "${field}"`).join(', ')
  const rows = rowsFor<Record<string, CellValue>>(
    store,
    `SELECT id AS "_id", ${name} AS "_name", ${startsOn} AS "_startsOn", ${selected}
     FROM ${table} WHERE id ${IN_IDS} AND ${open}`,
    ids,
  )
  return rows.map(({ _id, _name, _startsOn, ...values }) => ({
    id: String(_id),
    name: String(_name),
    startsOn: typeof _startsOn === 'string' ? _startsOn : null,
    values,
  }))
}

/** Writes some fields of a record. */
export function cellUpdate(
  register: CellRegister,
  id: string,
  values: CellRecord['values'],
  at: string,
): RowOp {
  const { table, columns, keepsTime } = TABLES[register]
  const set = Object.entries(values).flatMap(([field, value]) => {
    const column = columns[field as CellField]
    return column === undefined ? [] : [[column, value] as const]
  })
  return update(table, id, { ...Object.fromEntries(set), ...(keepsTime ? { updated_at: at } : {}) })
}
