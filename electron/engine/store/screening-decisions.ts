import type { ScreenedType } from '@shared/contract/screening'
import type { ScreeningDecisionRow } from './screening'
import type { Store } from './store'

export interface Sides {
  readonly subjectType: ScreenedType
  readonly subjectId: string
  readonly listCode: string
  readonly entryKey: string
}

export function readDecision(store: Store, sides: Sides): Promise<ScreeningDecisionRow | undefined> {
  return store.db
    .selectFrom('screening_decision')
    .selectAll()
    .where('subject_type', '=', sides.subjectType)
    .where('subject_id', '=', sides.subjectId)
    .where('list_code', '=', sides.listCode)
    .where('entry_key', '=', sides.entryKey)
    .executeTakeFirst()
}

/** True matches that count, whose entry stands on the current edition of its list, with the entry. */
export function readConfirmed(store: Store) {
  return store.db
    .selectFrom('screening_decision as d')
    .innerJoin('sanctions_list as l', join =>
      join.onRef('l.code', '=', 'd.list_code').on('l.replaced_at', 'is', null),
    )
    .innerJoin('sanctions_entry as e', join =>
      join.onRef('e.list_id', '=', 'l.id').onRef('e.key', '=', 'd.entry_key'),
    )
    .selectAll('d')
    .select(['e.entry as entry', 'l.title as list_title', 'l.kind as list_kind'])
    .where('d.verdict', '=', 'true')
    .where(eb => eb.or([eb('d.needs_second', '=', 0), eb('d.confirmed_at', 'is not', null)]))
    .orderBy('d.id')
    .execute()
}
