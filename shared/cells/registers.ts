import { z } from 'zod'
import { idSchema } from '../ids/id'

/** Registers whose cells can be written many at a time, and the fields of each; an emptied one is not known. */
export const CELL_FIELDS = {
  suppliers: [
    'name',
    'ownNumber',
    'country',
    'region',
    'city',
    'tier',
    'sector',
    'products',
    'workers',
    'notes',
  ],
  sites: ['country', 'region', 'city', 'address', 'sector', 'workers'],
  recruiters: [
    'country',
    'region',
    'city',
    'licenceStatus',
    'licenceNumber',
    'licenceAuthority',
    'licenceValidUntil',
    'registrationNumber',
  ],
  corridors: ['workersPerYear', 'visa'],
  actions: ['owner', 'dueOn'],
  evidence: ['validUntil'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type CellRegister = keyof typeof CELL_FIELDS
export type CellField<R extends CellRegister = CellRegister> = (typeof CELL_FIELDS)[R][number]

export const CELL_REGISTERS = [
  'suppliers',
  'sites',
  'recruiters',
  'corridors',
  'actions',
  'evidence',
] as const

/** Fields that a record of its register cannot be without. */
const NEEDED: ReadonlySet<CellField> = new Set<CellField>(['name', 'owner', 'dueOn'])

export const canBeUnknown = (field: CellField): boolean => !NEEDED.has(field)

export const cellFieldSchema = z.enum(
  CELL_REGISTERS.flatMap((register): readonly CellField[] => CELL_FIELDS[register]),
)

/**
 * A block of cells for records of one register: what each column is (`null` = left out), and the cells of each record. An empty
 * cell says nothing, `null` says that the value is not known.
 */
export const cellBlockSchema = z
  .strictObject({
    register: z.enum(CELL_REGISTERS),
    fields: z.array(cellFieldSchema.nullable()).min(1).max(50),
    rows: z
      .array(z.strictObject({ id: idSchema, cells: z.array(z.string().max(5000).nullable()).max(50) }))
      .min(1)
      .max(5000),
  })
  .refine(
    ({ register, fields }) => {
      const known: readonly CellField[] = CELL_FIELDS[register]
      return fields.every(field => field === null || known.includes(field))
    },
    { path: ['fields'] },
  )
export type CellBlock = z.infer<typeof cellBlockSchema>
