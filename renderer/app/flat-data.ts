/** A value in which nothing further lies. */
export type Plain = string | number | boolean | null

/** An empty list says no more than one that is not there. */
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0

const isPlain = (value: unknown): value is Plain => value === null || typeof value !== 'object'

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Data that one row keeps in a field as JSON, where it is flat: what it holds, by name (as columns are named: `starts_on`), or for a list
 * without names; what is not known is left out. `null` where the text is no data or lies deeper.
 */
export function flatData(text: string): readonly (readonly [name: string | null, value: Plain])[] | null {
  if (!/^[[{]/.test(text)) return null
  const data = parsed(text)
  if (typeof data !== 'object' || data === null) return null
  const entries = Object.entries(data as Record<string, unknown>)
  const known: (readonly [string | null, Plain])[] = []
  for (const [key, value] of entries) {
    if (isEmpty(value)) continue
    if (!isPlain(value)) return null
    const name = Array.isArray(data) ? null : key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
    if (value !== null) known.push([name, value])
  }
  return known
}
