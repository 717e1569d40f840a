import type { ScreenedType } from '@shared/contract/screening'
import type { Subject } from '@shared/screening/entry'
import type { Store } from '../store/store'
import { screeningSubjects, supplierRecords } from '../suppliers'

/** One of our parties with what screening compares. */
export interface ScreenedParty extends Subject {
  readonly subjectType: ScreenedType
  readonly id: string
  readonly name: string
  /** The supplier a site belongs to. */
  readonly supplierId: string | null
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]

/** A site that merely bears its supplier's name is checked with the supplier. */
function* sitesOf(store: Store): Generator<ScreenedParty> {
  for (const batch of supplierRecords(store)) {
    for (const { supplier, sites } of batch) {
      for (const { site } of sites) {
        if (site.name === supplier.name) continue
        yield {
          subjectType: 'site',
          id: site.id,
          name: site.name,
          supplierId: supplier.id,
          type: 'organisation',
          names: [site.name],
          countries: site.country === null ? [] : [site.country],
          birthYear: null,
          identifiers: [],
        }
      }
    }
  }
}

/** Every supplier, recruiter, sub-agent and site that is not in the bin. Recruiters may be persons or firms. */
export function* partiesToScreen(store: Store): Generator<ScreenedParty> {
  for (const { type, id, name, aliases, country, identifiers } of screeningSubjects(store)) {
    yield {
      subjectType: type,
      id,
      name,
      supplierId: null,
      type: type === 'recruiter' ? 'unknown' : 'organisation',
      names: unique([name, ...aliases]),
      countries: country === null ? [] : [country],
      birthYear: null,
      identifiers,
    }
  }
  yield* sitesOf(store)
}
