import { RISK_MODEL, type RiskModel } from '@shared/risk/model'
import { applySettings, settingValuesSchema, type SettingValues } from '@shared/risk/settings'
import type { Store } from '../store/store'
import { modelVersions, type ModelVersionRow } from '../store/risk-model'

/** What a kept version of the settings changes. */
export const settingsOf = (row: ModelVersionRow): SettingValues =>
  settingValuesSchema.parse(JSON.parse(row.settings))

/** The model scores are made with now: the built-in one with the settings of the newest version. */
export async function modelInUse(store: Store): Promise<RiskModel> {
  const [newest] = await modelVersions(store)
  return newest === undefined ? RISK_MODEL : applySettings(settingsOf(newest), newest.name)
}
