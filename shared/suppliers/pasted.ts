import { readCountry } from '../intake/values/country'
import { readCount } from '../intake/values/number'
import { sectorKeyOf } from '../intake/values/sector'
import { textCell } from '../intake/sheet'
import type { PastedBlock, PasteField } from './paste-block'
import type { Supplier } from './records'

type Patch = Partial<Pick<Supplier, PasteField>>
export type PastedCell =
  | { readonly field: PasteField; readonly patch: Patch }
  | { readonly field: PasteField; readonly unread: string }

const MOST_TIERS = 20

/**
 * What the cells of one row say, each read as an import reads it; an empty cell says nothing, and nothing is ever taken away
 * by one.
 */
export function pastedCells(fields: PastedBlock['fields'], cells: readonly string[]): readonly PastedCell[] {
  return fields.flatMap((field, at): PastedCell[] => {
    const text = (cells[at] ?? '').trim()
    if (field === null || text === '') return []
    const patch = patchOf(field, text)
    return [patch === null ? { field, unread: text } : { field, patch }]
  })
}

function patchOf(field: PasteField, text: string): Patch | null {
  switch (field) {
    case 'country': {
      const country = readCountry(textCell(text))
      return country.state === 'read' ? { country: country.value } : null
    }
    case 'sector': {
      const sector = sectorKeyOf(text)
      return sector === null ? null : { sector }
    }
    case 'tier':
    case 'workers': {
      const count = readCount(textCell(text))
      if (count.state !== 'read') return null
      const isTier = count.value >= 1 && count.value <= MOST_TIERS
      return field === 'tier' && !isTier ? null : { [field]: count.value }
    }
    case 'name':
      return text.length > 500 ? null : { name: text }
    default:
      return { [field]: text }
  }
}
