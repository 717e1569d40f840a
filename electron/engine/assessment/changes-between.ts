import { packChanges } from '@shared/assessment/pack-changes'
import type { Pack } from '@shared/assessment/pack'
import type { PackChangesView } from '@shared/contract/assessment'

/** The changes as the contract takes them. */
export function changesBetween(before: Pack, after: Pack): PackChangesView {
  const { added, changed, retired } = packChanges(before, after)
  return {
    added: [...added],
    changed: changed.map(one => ({ ...one, parts: [...one.parts] })),
    retired: [...retired],
  }
}
