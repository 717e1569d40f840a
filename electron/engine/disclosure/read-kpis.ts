import { z } from 'zod'
import { kpiSchema, type Kpi } from '@shared/disclosure/kpi'
import { readSetting } from '../store/settings'
import type { Store } from '../store/store'

export const KPI_SETTING = 'disclosure.kpis'

/** Indicators in the order people gave them. */
export function readKpis(store: Store): Kpi[] {
  const value = readSetting(store, KPI_SETTING)
  return value === undefined ? [] : z.array(kpiSchema).parse(JSON.parse(value))
}
