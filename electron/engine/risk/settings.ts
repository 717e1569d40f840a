import type { InputOf, OutputOf } from '@shared/contract/contract'
import { RISK_MODEL } from '@shared/risk/model'
import { SETTINGS, settingValue } from '@shared/risk/settings'
import type { Call } from '../call'
import { addModelVersion, modelInUse, modelVersions, settingsOf } from '../store/risk-model'

/** The settings of the model in use beside the built-in ones, with the versions that were kept. */
export async function settingsView({ store }: Call): Promise<OutputOf<'risk.settings'>> {
  const [model, versions] = await Promise.all([modelInUse(store), modelVersions(store)])
  return {
    model: model.id,
    settings: SETTINGS.map(({ key, ...setting }) => ({
      key,
      ...setting,
      builtIn: settingValue(RISK_MODEL, key),
      inUse: settingValue(model, key),
    })),
    versions: versions.map(row => ({
      id: row.id,
      at: row.at,
      name: row.name,
      reason: row.reason,
      values: settingsOf(row),
    })),
  }
}

/** Keeps settings as the newest version. Scores change with the next run; old runs keep the model they were made with. */
export async function keepSettings(
  { values, name, reason }: InputOf<'risk.keep-settings'>,
  call: Call,
): Promise<{ id: string }> {
  const changed = Object.entries(values).filter(([key, value]) => value !== settingValue(RISK_MODEL, key))
  const id = call.newId()
  await call.change({
    topic: 'risk',
    action: 'risk.keep-settings',
    summary: { name, count: changed.length },
    reason,
    undo: 'step',
    rows: [
      addModelVersion({
        id,
        at: call.now(),
        name,
        reason,
        settings: JSON.stringify(Object.fromEntries(changed)),
      }),
    ],
    touched: ['risk'],
  })
  return { id }
}
