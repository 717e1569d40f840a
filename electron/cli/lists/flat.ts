import type { Row } from '../where'

export type FlatValue = string | number | boolean | null

const join = (prefix: string, key: string): string => (prefix === '' ? key : `${prefix}.${key}`)

function addTo(flat: Record<string, FlatValue>, key: string, value: unknown): void {
  if (value === null || value === undefined) flat[key] = null
  else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    flat[key] = value
  else if (Array.isArray(value))
    flat[key] = value.map(item => (typeof item === 'string' ? item : JSON.stringify(item))).join('; ')
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
