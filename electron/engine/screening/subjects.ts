import type { ScreenedType } from '@shared/contract/screening'
import type { Subject } from '@shared/screening/entry'
import type { Store } from '../store/store'
import { birthYearOf } from '@shared/suppliers/related-party'
import { auditorNames } from '../audits'
import { allRelatedParties, screeningSubjects, supplierRecords } from '../suppliers'

/** One of our parties with what screening compares. */
export interface ScreenedParty extends Subject {
  readonly subjectType: ScreenedType
  readonly id: string
  readonly name: string
  /** The supplier a site or a related party belongs to. */
  readonly supplierId: string | null
  /** The recruiter a related party belongs to. */
  readonly recruiterId: string | null
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
          recruiterId: null,
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

/**
 * Every supplier, recruiter, sub-agent, site, related party and auditor that is not in the bin, each once. Recruiters may
 * be persons or firms.
 */
export function* partiesToScreen(store: Store): Generator<ScreenedParty> {
  for (const { type, id, name, aliases, country, identifiers } of screeningSubjects(store)) {
    if (type === 'site') continue
    yield {
      subjectType: type,
      id,
      name,
      supplierId: null,
      recruiterId: null,
      type: type === 'recruiter' ? 'unknown' : 'organisation',
      names: unique([name, ...aliases]),
      countries: country === null ? [] : [country],
      birthYear: null,
      identifiers,
    }
  }
  yield* sitesOf(store)
  yield* relatedOf(store)
  for (const { id, name } of auditorNames(store))
    yield {
      ...NOTHING_KNOWN,
      subjectType: 'auditor',
      id,
      name,
      supplierId: null,
      recruiterId: null,
      type: 'unknown',
      names: [name],
    }
}

const NOTHING_KNOWN = { countries: [], birthYear: null, identifiers: [] } as const

/** Owners, directors, parent companies and ships. A ship is compared with everything: lists enter them in many ways. */
function* relatedOf(store: Store): Generator<ScreenedParty> {
  for (const party of allRelatedParties(store)) {
    const countries = [party.nationality, party.country].filter(code => code !== null)
    yield {
      subjectType: 'related-party',
      id: party.id,
      name: party.name,
      supplierId: party.supplierId,
      recruiterId: party.recruiterId,
      type: party.type === 'vessel' ? 'unknown' : party.type,
      names: unique([party.name, ...party.aliases]),
      countries: unique(countries),
      birthYear: birthYearOf(party.born),
      birthDate: party.born !== null && party.born.length > 4 ? party.born : null,
      identifiers: party.identifiers,
    }
  }
}
