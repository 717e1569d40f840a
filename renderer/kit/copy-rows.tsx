import { createContext } from 'react'
import type { PeopleShown } from '@shared/contract/shown'
import { clipTable, putOnClipboard } from './clip-table'
import type { DrawnTexts } from './drawn-texts'
import type { ListPicks } from './list-picks'
import type { ListState } from './list-state'
import { peopleIn } from './shown-people'

export interface CopiedRows<Row> {
  readonly list: ListState<Row>
  readonly picks: ListPicks
  readonly rowId: (row: Row) => string
  /** The row the person is on. */
  readonly index: number
}

/** What goes to the clipboard, without what it says. */
export interface Copying {
  readonly kind: string
  readonly rows: number
  readonly people: readonly PeopleShown[]
}

/** What became of telling: in the history; nowhere, because nothing can be written there; or refused, then nothing is copied. */
export type CopyTold = 'told' | 'untold' | 'refused'

/** Who tells in the history what is copied: the application, not the kit. Without one nothing is told. */
export const TellCopyContext = createContext<((copying: Copying) => Promise<CopyTold>) | null>(null)

/** How many rows are on the clipboard, and whether the history tells of it. */
export interface Copied {
  readonly count: number
  readonly told: boolean
}

/** Copies the picked rows as a table, or else the one the person is on, once it is told; `null` where nothing was copied. */
export async function copyRows<Row>(
  { list, picks, rowId, index }: CopiedRows<Row>,
  { read }: DrawnTexts<Row>,
  tell: (copying: Copying) => Promise<CopyTold>,
): Promise<Copied | null> {
  const { columns, rows, kind } = list
  const picked = picks.ids.size === 0 ? null : await rows.range(0, (rows.total ?? 0) - 1)
  const found = picked?.filter(row => picks.has(rowId(row))) ?? (await rows.range(index, index))
  if (found.length === 0) return null
  const headings = columns.map(column => column.heading)
  const table = clipTable(headings, await read(found))
  const told = await tell({ kind, rows: found.length, people: peopleIn(columns) })
  if (told === 'refused') return null
  await putOnClipboard(table)
  return { count: found.length, told: told === 'told' }
}
