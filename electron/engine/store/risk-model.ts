import { insert, type RowOp } from './change'
import type { Store } from './store'

/** A version of the model's settings: what differs from the built-in model, and why. */
export interface ModelVersionRow {
  id: string
  at: string
  name: string
  reason: string
  settings: string
}

export interface ModelTables {
  model_version: ModelVersionRow
}

export const addModelVersion = (row: ModelVersionRow): RowOp => insert('model_version', row)

/** Versions of the settings, the one in use first. */
export function modelVersions(store: Store): Promise<ModelVersionRow[]> {
  return store.db.selectFrom('model_version').selectAll().orderBy('id', 'desc').limit(200).execute()
}
