import type { Moment } from '@shared/units/calendar-date'
import { insert, update, type RowOp } from './change'
import type { Store } from './store'

/** One version of a questionnaire that is kept in the workspace; its content lies under its hash. */
export interface PackEdition {
  readonly id: string
  readonly packId: string
  readonly version: string
  /** English title. */
  readonly title: string
  readonly sha256: string
  /** Taken in from a workbook, not part of the program. */
  readonly own: boolean
  readonly fileName: string | null
  readonly takenAt: Moment
  readonly takenBy: string
}

type EditionRow = {
  id: string
  pack_id: string
  version: string
  title: string
  sha256: string
  own: number
  file_name: string | null
  taken_at: string
  taken_by: string
  deleted_at: string | null
}

/** A translation that somebody who reads the language has confirmed. */
export interface ConfirmedLanguage {
  readonly packId: string
  readonly version: string
  readonly language: string
  readonly confirmedBy: string
  readonly confirmedAt: Moment
}

type LanguageRow = {
  id: string
  pack_id: string
  version: string
  language: string
  confirmed_by: string
  confirmed_at: string
}

export interface PacksTables {
  pack_edition: EditionRow
  pack_language: LanguageRow
}

export const insertPackEdition = (edition: PackEdition): RowOp =>
  insert('pack_edition', {
    id: edition.id,
    pack_id: edition.packId,
    version: edition.version,
    title: edition.title,
    sha256: edition.sha256,
    own: edition.own ? 1 : 0,
    file_name: edition.fileName,
    taken_at: edition.takenAt,
    taken_by: edition.takenBy,
    deleted_at: null,
  })

export const binPackEdition = (id: string, at: Moment): RowOp =>
  update('pack_edition', id, { deleted_at: at })

export const insertConfirmedLanguage = (id: string, one: ConfirmedLanguage): RowOp =>
  insert('pack_language', {
    id,
    pack_id: one.packId,
    version: one.version,
    language: one.language,
    confirmed_by: one.confirmedBy,
    confirmed_at: one.confirmedAt,
  })

/** Every version that is kept and not in the bin, the oldest first. */
export async function readPackEditions(store: Store): Promise<PackEdition[]> {
  const rows = await store.db
    .selectFrom('pack_edition')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    packId: row.pack_id,
    version: row.version,
    title: row.title,
    sha256: row.sha256,
    own: row.own === 1,
    fileName: row.file_name,
    takenAt: row.taken_at,
    takenBy: row.taken_by,
  }))
}

export async function readConfirmedLanguages(store: Store): Promise<ConfirmedLanguage[]> {
  const rows = await store.db.selectFrom('pack_language').selectAll().orderBy('id').execute()
  return rows.map(row => ({
    packId: row.pack_id,
    version: row.version,
    language: row.language,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
  }))
}

/** How many assessments and campaigns stand on a questionnaire. */
export async function usesOfPack(store: Store, packId: string): Promise<number> {
  const count = async (table: 'assessment' | 'questionnaire_campaign') =>
    (
      await store.db
        .selectFrom(table)
        .select('id')
        .where('pack_id', '=', packId)
        .where('deleted_at', 'is', null)
        .execute()
    ).length
  const [assessments, campaigns] = await Promise.all([count('assessment'), count('questionnaire_campaign')])
  return assessments + campaigns
}
