import { listViewSchema, type ListView } from '@shared/contract/list-view'
import { insert, remove, update, type RowOp } from './change'
import type { Store } from './store'

/** Each view is a setting of its own, so that views of two copies merge one by one. */
const PREFIX = 'list-view.'

export type KeptView = ListView & { readonly id: string }

interface SettingRow {
  readonly id: string
  readonly value: string
}

/** All views of the workspace; one that a later version wrote in another form is left alone and not shown. */
export function readViews(store: Store): readonly KeptView[] {
  const rows = store.sqlite
    .prepare<[string], SettingRow>('SELECT id, value FROM setting WHERE id GLOB ? ORDER BY id')
    .all(`${PREFIX}*`)
  return rows.flatMap(({ id, value }) => {
    const view = listViewSchema.safeParse(JSON.parse(value))
    return view.success ? [{ id: id.slice(PREFIX.length), ...view.data }] : []
  })
}

export const newView = (id: string, view: ListView): RowOp =>
  insert('setting', { id: PREFIX + id, value: JSON.stringify(view) })

export const replacedView = (id: string, view: ListView): RowOp =>
  update('setting', PREFIX + id, { value: JSON.stringify(view) })

export const removedView = (id: string): RowOp => remove('setting', PREFIX + id)
