import { z } from 'zod'
import { idSchema } from '../ids/id'
import { command, done, query } from './endpoint'
import { listKindSchema, listViewSchema } from './list-view'

/** Views of lists that somebody saved under a name. */
export const listsEndpoints = {
  'lists.views': query(
    z.strictObject({ kind: listKindSchema }),
    z.strictObject({ views: z.array(z.strictObject({ id: idSchema, ...listViewSchema.shape })) }),
  ),
  /** Saves a view; one of the same list and name is replaced. */
  'lists.save-view': command(listViewSchema, z.strictObject({ id: idSchema })),
  'lists.remove-view': command(z.strictObject({ id: idSchema }), done),
} as const
