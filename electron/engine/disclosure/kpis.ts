import type { InputOf, OutputOf } from '@shared/contract/contract'
import { KPI_KEYS, kpiFigures } from '@shared/disclosure/key-figures'
import type { Call } from '../call'
import { insert, update } from '../store/change'
import { readSetting } from '../store/settings'
import { produce } from './produce'
import { KPI_SETTING, readKpis } from './read-kpis'

/** Indicators, and what every figure they may be bound to stands at today. */
export async function listKpis(call: Call): Promise<OutputOf<'disclosure.kpis'>> {
  const { facts } = await produce(call, 'OECD5')
  const found = new Map(kpiFigures(facts).map(item => [item.key, item]))
  return {
    kpis: readKpis(call.store),
    figures: KPI_KEYS.map(key => ({
      key,
      unit: found.get(key)?.unit ?? 'count',
      value: found.get(key)?.value ?? null,
    })),
  }
}

export async function saveKpis({ kpis }: InputOf<'disclosure.save-kpis'>, call: Call): Promise<null> {
  const row = { id: KPI_SETTING, value: JSON.stringify(kpis) }
  await call.change({
    topic: 'disclosure',
    action: 'disclosure.save-kpis',
    summary: { count: kpis.length },
    undo: 'step',
    rows: [
      readSetting(call.store, KPI_SETTING) === undefined
        ? insert('setting', row)
        : update('setting', KPI_SETTING, { value: row.value }),
    ],
    touched: ['disclosure'],
  })
  return null
}
