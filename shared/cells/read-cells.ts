import { textCell } from '../intake/sheet'
import { readCountry } from '../intake/values/country'
import { readDate } from '../intake/values/date'
import { readCount } from '../intake/values/number'
import type { Reading } from '../intake/values/reading'
import { sectorKeyOf } from '../intake/values/sector'
import { LICENCE_STATUSES } from '../suppliers/records'
import { canBeUnknown, type CellBlock, type CellField } from './registers'

export type CellValue = string | number | null
export type ReadCell =
  | { readonly field: CellField; readonly value: CellValue }
  | { readonly field: CellField; readonly unread: string }

const MOST_LETTERS = 500
const MOST_TIERS = 20

/** What the cells of one record say, each read as an import reads it. */
export function readCells(
  fields: CellBlock['fields'],
  cells: readonly (string | null)[],
): readonly ReadCell[] {
  return fields.flatMap((field, at): ReadCell[] => {
    const cell = cells[at]
    if (field === null || cell === undefined) return []
    if (cell === null) return canBeUnknown(field) ? [{ field, value: null }] : [{ field, unread: '–' }]
    const text = cell.trim()
    if (text === '') return []
    const value = valueOf(field, text)
    return [value === null ? { field, unread: text } : { field, value }]
  })
}

const understood = <T>(reading: Reading<T>): T | null => (reading.state === 'read' ? reading.value : null)

/** `null`: not understood. A date whose day and month could change places is not understood. */
function valueOf(field: CellField, text: string): CellValue {
  switch (field) {
    case 'country':
      return understood(readCountry(textCell(text)))
    case 'sector':
      return sectorKeyOf(text)
    case 'workers':
    case 'workersPerYear':
      return understood(readCount(textCell(text)))
    case 'tier': {
      const tier = understood(readCount(textCell(text)))
      return tier !== null && tier >= 1 && tier <= MOST_TIERS ? tier : null
    }
    case 'products':
    case 'notes':
      return text
    case 'licenceValidUntil':
    case 'dueOn':
    case 'validUntil':
      return understood(readDate(textCell(text), null))
    case 'licenceStatus':
      return LICENCE_STATUSES.find(status => status === text.toLowerCase()) ?? null
    default:
      return text.length > MOST_LETTERS ? null : text
  }
}
