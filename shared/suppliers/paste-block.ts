import { z } from 'zod'
import { idSchema } from '../ids/id'

/** Fields that can be pasted onto rows of the list. */
export const PASTE_FIELDS = [
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
] as const
export type PasteField = (typeof PASTE_FIELDS)[number]

/** A block from a spreadsheet: what each of its columns is (`null` = left out), and the cells for each supplier. */
export const pastedBlockSchema = z.strictObject({
  fields: z.array(z.enum(PASTE_FIELDS).nullable()).min(1).max(50),
  rows: z
    .array(z.strictObject({ id: idSchema, cells: z.array(z.string().max(5000)).max(50) }))
    .min(1)
    .max(5000),
})
export type PastedBlock = z.infer<typeof pastedBlockSchema>
