import { z } from 'zod'
import { keysOf } from './formula'
import { RISK_MODEL, type RiskModel } from './model'

/** Settings that stand together on the screen. The weights of a group of weights are shares of one whole. */
export const SETTING_GROUPS = [
  'workforce',
  'location',
  'controls',
  'corridor',
  'shares',
  'distances',
  'radii',
  'times',
] as const
export type SettingGroup = (typeof SETTING_GROUPS)[number]

/** One number of the model that a person may change: where it stands, and between what it makes sense. */
export interface Setting {
  readonly key: string
  readonly group: SettingGroup
  readonly min: number
  readonly max: number
  readonly step: number
  readonly unit: 'share' | 'km' | 'months'
}

const WEIGHT = { min: 0, max: 1, step: 0.01, unit: 'share' } as const
const KM = { min: 5, max: 300, step: 5, unit: 'km' } as const
const RADIUS = { min: 0, max: 200, step: 5, unit: 'km' } as const
const MONTHS = { min: 1, max: 120, step: 1, unit: 'months' } as const

const weights = (group: SettingGroup, path: string, names: readonly string[]): Setting[] =>
  names.map(name => ({ key: `${path}.${name}`, group, ...WEIGHT }))

/** Every setting a person may change, by its place in the model. */
export const SETTINGS: readonly Setting[] = [
  ...weights('workforce', 'workforce', keysOf(RISK_MODEL.workforce)),
  ...weights('location', 'location.mean', keysOf(RISK_MODEL.location.mean)),
  ...weights('controls', 'control.weights', keysOf(RISK_MODEL.control.weights)),
  ...weights('corridor', 'corridor.weights', keysOf(RISK_MODEL.corridor.weights)),
  { key: 'location.conflictAlone', group: 'shares', ...WEIGHT },
  { key: 'location.countryAlone', group: 'shares', ...WEIGHT },
  { key: 'control.effect', group: 'shares', ...WEIGHT },
  { key: 'supplier.worst', group: 'shares', ...WEIGHT },
  { key: 'conflict.lambdaKm.place', group: 'distances', ...KM },
  { key: 'conflict.lambdaKm.region', group: 'distances', ...KM },
  { key: 'conflict.lambdaKm.camp', group: 'distances', ...KM },
  { key: 'route.lambdaKm', group: 'distances', ...KM },
  { key: 'events.lambdaKm', group: 'distances', ...KM },
  { key: 'events.radiusKmByPrecision.1', group: 'radii', ...RADIUS },
  { key: 'events.radiusKmByPrecision.2', group: 'radii', ...RADIUS },
  { key: 'events.radiusKmByPrecision.3', group: 'radii', ...RADIUS },
  { key: 'events.radiusKmByPrecision.4', group: 'radii', ...RADIUS },
  { key: 'conflict.halfLifeMonths', group: 'times', ...MONTHS },
  { key: 'events.halfLifeMonths', group: 'times', ...MONTHS },
  { key: 'events.oldestMonths', group: 'times', ...MONTHS },
]

/** Groups whose weights add up to 1. */
const WHOLES: readonly SettingGroup[] = ['workforce', 'location', 'controls', 'corridor']

/** What differs from the built-in model, by setting. Empty = the built-in model. */
export type SettingValues = Readonly<Record<string, number>>

const byKey = new Map(SETTINGS.map(setting => [setting.key, setting]))

/** Values a person gave: known settings within their limits, and no group of weights that is all zero. */
export const settingValuesSchema = z.record(z.string(), z.number()).superRefine((values, context) => {
  for (const [key, value] of Object.entries(values)) {
    const setting = byKey.get(key)
    if (setting === undefined || value < setting.min || value > setting.max)
      context.addIssue({ code: 'custom', path: [key], message: 'not a setting, or outside its limits' })
  }
  for (const group of WHOLES) {
    const sum = SETTINGS.filter(setting => setting.group === group).reduce(
      (total, { key }) => total + (values[key] ?? settingValue(RISK_MODEL, key)),
      0,
    )
    if (!(sum > 0)) context.addIssue({ code: 'custom', path: [group], message: 'weights add up to nothing' })
  }
})

type Tree = { [key: string]: number | Tree }

/** The value of a setting in a model. Throws where the model has no such number. */
export function settingValue(model: RiskModel, key: string): number {
  let at: unknown = model
  for (const part of key.split('.')) at = (at as Readonly<Record<string, unknown>> | undefined)?.[part]
  if (typeof at !== 'number') throw new RangeError(`no setting ${key}`)
  return at
}

function setValue(tree: Tree, key: string, value: number): void {
  const path = key.split('.')
  const last = path.pop() ?? ''
  let at = tree
  for (const part of path) at = at[part] as Tree
  at[last] = value
}

/** The built-in model with changed settings: weights of a group are brought to a sum of 1, and the id says it is changed. */
export function applySettings(values: SettingValues, name: string): RiskModel {
  const changed = Object.entries(values).filter(([key, value]) => value !== settingValue(RISK_MODEL, key))
  if (changed.length === 0) return RISK_MODEL
  const copy = structuredCopy(RISK_MODEL)
  for (const [key, value] of changed) setValue(copy as unknown as Tree, key, value)
  const groups = new Set(changed.map(([key]) => byKey.get(key)?.group))
  for (const group of WHOLES) if (groups.has(group)) makeWhole(copy, group)
  setValue(copy as unknown as Tree, 'supplier.mean', 1 - copy.supplier.worst)
  return { ...copy, id: `${RISK_MODEL.id} · ${name}` }
}

function makeWhole(model: RiskModel, group: SettingGroup): void {
  const keys = SETTINGS.filter(setting => setting.group === group).map(({ key }) => key)
  const sum = keys.reduce((total, key) => total + settingValue(model, key), 0)
  for (const key of keys) setValue(model as unknown as Tree, key, settingValue(model, key) / sum)
}

/** A copy of plain data, whose parts may be written. */
function structuredCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
