import { Refusal } from '@shared/contract/error'
import type { Store } from './store'

const TABLES = { supplier: 'supplier', recruiter: 'recruiter', corridor: 'corridor' } as const
export type NamedSubject = keyof typeof TABLES

/** The id of a supplier, recruiter or corridor by its whole name; refuses with `not-found`. */
export async function subjectNamed(store: Store, type: NamedSubject, name: string): Promise<string> {
  const row = await store.db
    .selectFrom(TABLES[type])
    .select('id')
    .where('name', '=', name)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new Refusal({ code: 'not-found', params: { table: type, id: name } })
  return row.id
}
