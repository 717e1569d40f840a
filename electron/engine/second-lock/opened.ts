import type { SealedTable } from '../store/sealed-columns'
import { openedAt, shownAt, type Keyed, type Place } from './keys'

type Open = (place: Place, text: string, at: Keyed) => string

/** A record whose fields are named otherwise than the columns they stand in. */
type Fields<T> = Readonly<Partial<Record<keyof T, string>>>

function each<T extends { readonly id: string }>(
  open: Open,
  table: SealedTable,
  fields: Fields<T>,
  record: T,
  at: Keyed,
): T {
  const opened = Object.entries(fields).flatMap(([field, column]) => {
    const text: unknown = record[field as keyof T]
    return typeof text === 'string' && typeof column === 'string'
      ? [[field, open({ table, id: record.id, column }, text, at)]]
      : []
  })
  return { ...record, ...(Object.fromEntries(opened) as Partial<T>) }
}

/** A record with its sealed texts opened; `BEHIND_LOCK` stands for each while the lock is closed. */
export const opened = <T extends { readonly id: string }>(
  table: SealedTable,
  fields: Fields<T>,
  record: T,
  at: Keyed,
): T => each(openedAt, table, fields, record, at)

/** The same where nothing can be done without them: refuses while the lock is closed. */
export const shown = <T extends { readonly id: string }>(
  table: SealedTable,
  fields: Fields<T>,
  record: T,
  at: Keyed,
): T => each(shownAt, table, fields, record, at)
