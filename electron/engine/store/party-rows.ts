import anyAscii from 'any-ascii'
import { z } from 'zod'
import type { SourceRow } from '@shared/suppliers/records'

/** Columns of a record's place, the same in every table that has one. */
export type PlacedColumns = {
  country: string | null
  country_text: string | null
  region: string | null
  city: string | null
  address: string | null
}

export type SourceColumns = {
  source_import_id: string | null
  source_file_name: string | null
  source_sheet: string | null
  source_row: number | null
}

export type KeptColumns = SourceColumns & {
  created_at: string
  updated_at: string
  deleted_at: string | null
}

interface Placed {
  country: string | null
  countryText: string | null
  region: string | null
  city: string | null
  address: string | null
}

interface Kept {
  source: SourceRow | null
  createdAt: string
  updatedAt: string
  deletedAt: string | null
}

export const placedToColumns = (placed: Placed): PlacedColumns => ({
  country: placed.country,
  country_text: placed.countryText,
  region: placed.region,
  city: placed.city,
  address: placed.address,
})

export const columnsToPlaced = (row: PlacedColumns): Placed => ({
  country: row.country,
  countryText: row.country_text,
  region: row.region,
  city: row.city,
  address: row.address,
})

export const sourceToColumns = (source: SourceRow | null): SourceColumns => ({
  source_import_id: source?.importId ?? null,
  source_file_name: source?.fileName ?? null,
  source_sheet: source?.sheet ?? null,
  source_row: source?.row ?? null,
})

export function columnsToSource(row: SourceColumns): SourceRow | null {
  const { source_import_id, source_file_name, source_sheet, source_row } = row
  if (source_import_id === null || source_file_name === null || source_sheet === null || source_row === null)
    return null
  return { importId: source_import_id, fileName: source_file_name, sheet: source_sheet, row: source_row }
}

export const keptToColumns = (kept: Kept): KeptColumns => ({
  ...sourceToColumns(kept.source),
  created_at: kept.createdAt,
  updated_at: kept.updatedAt,
  deleted_at: kept.deletedAt,
})

export const columnsToKept = (row: KeptColumns): Kept => ({
  source: columnsToSource(row),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  deletedAt: row.deleted_at,
})

const textsSchema = z.array(z.string())
const textMapSchema = z.record(z.string(), z.string())

/** Most rows keep nothing here, which needs no reading. */
export const textsFromJson = (json: string): string[] =>
  json === '[]' ? [] : textsSchema.parse(JSON.parse(json))
export const textMapFromJson = (json: string): Record<string, string> =>
  json === '{}' ? {} : textMapSchema.parse(JSON.parse(json))

/** Columns hold 0 or 1 where a record holds a truth value. */
export const flagToColumn = (flag: boolean | null): 0 | 1 | null => (flag === null ? null : flag ? 1 : 0)
export const columnToFlag = (column: number | null): boolean | null => (column === null ? null : column === 1)

/**
 * A name as lists order it: plain Latin letters without case, so that Ünal stands beside Unal and Łódź beside Lodz.
 * Other scripts are written in Latin letters letter by letter.
 */
export const sortNameOf = (name: string): string =>
  anyAscii(name.normalize('NFKC')).toLowerCase().replace(/\s+/g, ' ').trim()

/** Names and town in plain Latin letters, for the search. */
export const latinOf = (party: {
  readonly name: string
  readonly aliases: readonly string[]
  readonly city: string | null
}): string => sortNameOf([party.name, ...party.aliases, party.city ?? ''].join(' '))
