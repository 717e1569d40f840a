import { z } from 'zod'
import { majorAmount, minorDigits, moneySchema } from '@shared/units/money'
import type { Row } from '../where'

export type FlatValue = string | number | boolean | null

const join = (prefix: string, key: string): string => (prefix === '' ? key : `${prefix}.${key}`)

const inMajor = (minor: number, currency: string): string =>
  majorAmount({ minor, currency, rateDate: null }).toFixed(minorDigits(currency))

/** An amount as people write it, `1234.50 QAR`, with the day of its rate where it was converted; `null` = no amount. */
export function moneyText(value: unknown): string | null {
  const { success, data } = moneySchema.safeParse(value)
  if (!success) return null
  const amount = `${inMajor(data.minor, data.currency)} ${data.currency}`
  return data.rateDate === null ? amount : `${amount} (${data.rateDate})`
}

/** What stands in one currency, in minor units under several names. */
const accountSchema = z
  .object({ currency: moneySchema.shape.currency })
  .catchall(moneySchema.shape.minor.nullable())

/** An account as `QAR: owed 10.00, paid 6.00`; what is not known is left out. `null` = no account. */
function accountText(value: unknown): string | null {
  const { success, data } = accountSchema.safeParse(value)
  if (!success) return null
  const { currency, ...sums } = data
  const parts = Object.entries(sums).flatMap(([name, minor]) =>
    typeof minor === 'number' ? [`${name} ${inMajor(minor, currency)}`] : [],
  )
  return `${currency}: ${parts.join(', ')}`
}

const itemText = (item: unknown): string =>
  typeof item === 'string' ? item : (moneyText(item) ?? accountText(item) ?? JSON.stringify(item))

function addTo(flat: Record<string, FlatValue>, key: string, value: unknown): void {
  if (value === null || value === undefined) flat[key] = null
  else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    flat[key] = value
  else if (Array.isArray(value)) flat[key] = value.map(itemText).join('; ')
  else if (moneyText(value) !== null) flat[key] = moneyText(value)
  else for (const [inner, part] of Object.entries(value)) addTo(flat, join(key, inner), part)
}

/** One level of plain values under dotted names (`origin.country`); lists become one text. */
export function flatRow(row: Row): Readonly<Record<string, FlatValue>> {
  const flat: Record<string, FlatValue> = {}
  for (const [key, value] of Object.entries(row)) addTo(flat, key, value)
  return flat
}

/** Every field that any row has, in the order of first sight. */
export function fieldsOf(rows: readonly Readonly<Record<string, FlatValue>>[]): readonly string[] {
  return [...new Set(rows.flatMap(row => Object.keys(row)))]
}
