import { RISK_MODEL, type RiskModel } from '@shared/risk/model'
import { applySettings, settingValuesSchema, type SettingValues } from '@shared/risk/settings'
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

/** What a kept version of the settings changes. */
export const settingsOf = (row: ModelVersionRow): SettingValues =>
  settingValuesSchema.parse(JSON.parse(row.settings))

/** The model scores are made with now: the built-in one with the settings of the newest version. */
export async function modelInUse(store: Store): Promise<RiskModel> {
  const [newest] = await modelVersions(store)
  return newest === undefined ? RISK_MODEL : applySettings(settingsOf(newest), newest.name)
}
