import type { InputOf, OutputOf } from '@shared/contract/contract'
import { DEFAULT_SETTINGS, screeningSettingsSchema, type ScreeningSettings } from '@shared/screening/settings'
import type { Call } from '../call'
import { insert, update } from '../store/change'
import { readSetting } from '../store/settings'
import type { Store } from '../store/store'

const ID = 'screening'

/** How this workspace screens: as somebody has set it, else as built in. */
export function readSettings(store: Store): ScreeningSettings {
  const value = readSetting(store, ID)
  return value === undefined ? DEFAULT_SETTINGS : screeningSettingsSchema.parse(JSON.parse(value))
}

export async function keepSettings(
  settings: InputOf<'screening.keep-settings'>,
  call: Call,
): Promise<OutputOf<'screening.keep-settings'>> {
  const row = { id: ID, value: JSON.stringify(settings) }
  const known = readSetting(call.store, ID) !== undefined
  await call.change({
    topic: 'screening',
    action: 'screening.keep-settings',
    summary: {
      threshold: Math.round(settings.threshold * 100),
      eyes: settings.fourEyes ? 'four' : 'two',
    },
    undo: 'step',
    rows: [known ? update('setting', ID, { value: row.value }) : insert('setting', row)],
    touched: ['screening'],
  })
  return settings
}
