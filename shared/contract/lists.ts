import { z } from 'zod'
import { cellBlockSchema, cellFieldSchema } from '../cells/registers'
import { idSchema } from '../ids/id'
import { command, done, job, query } from './endpoint'
import { listExported, listTarget } from './list-export'
import { listKindSchema, listViewSchema } from './list-view'
import { peopleShownSchema } from './shown'

/** How the values of a column are written; a day is an ISO 8601 date. */
const SHOWN_KINDS = ['text', 'number', 'date'] as const

/** A list as a window shows it: its columns in their order, its rows in theirs, each cell as it stands or as the value behind it. */
const shownListSchema = z
  .strictObject({
    kind: listKindSchema,
    title: z.string().min(1).max(200),
    columns: z
      .array(z.strictObject({ heading: z.string().max(200), kind: z.enum(SHOWN_KINDS) }))
      .min(1)
      .max(60),
    /** Data of people that its columns hold, for the entry that tells of it. */
    people: peopleShownSchema,
    rows: z.array(z.array(z.union([z.string().max(32_767), z.number(), z.null()]))).max(100_000),
  })
  .refine(({ columns, rows }) => rows.every(cells => cells.length === columns.length), { path: ['rows'] })
export type ShownList = z.infer<typeof shownListSchema>

const count = z.int().min(0)

/** Views of lists that somebody saved under a name. */
export const listsEndpoints = {
  'lists.views': query(
    z.strictObject({ kind: listKindSchema }),
    z.strictObject({ views: z.array(z.strictObject({ id: idSchema, ...listViewSchema.shape })) }),
  ),
  /** Saves a view; one of the same list and name is replaced. */
  'lists.save-view': command(listViewSchema, z.strictObject({ id: idSchema })),
  'lists.remove-view': command(z.strictObject({ id: idSchema }), done),
  /** Writes a list exactly as it is shown, whoever sorted and narrowed it: the window or the engine. */
  'lists.export-shown': job(z.strictObject({ list: shownListSchema, ...listTarget }), listExported),
  /** What a block would change in the records of a register; shown are the first of each, counted are all. */
  'lists.preview-cells': query(
    cellBlockSchema,
    z.strictObject({
      records: count,
      cells: count,
      unread: count,
      changes: z.array(
        z.strictObject({
          name: z.string(),
          field: cellFieldSchema,
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      ),
      problems: z.array(z.strictObject({ name: z.string(), field: cellFieldSchema, text: z.string() })),
    }),
  ),
  /** Writes what was understood of a block, as one step. */
  'lists.change-cells': command(
    z.strictObject({ block: cellBlockSchema, reason: z.string().trim().max(1000).nullable() }),
    z.strictObject({ changed: count }),
  ),
} as const
