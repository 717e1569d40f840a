import type { ListEntry, Subject } from '../entry'

/** An entry with nothing but a name, to be filled as a test needs. */
export function entryOf(name: string, more: Partial<ListEntry> = {}): ListEntry {
  return {
    key: name,
    type: 'person',
    names: [{ text: name, quality: 'primary' }],
    birthDates: [],
    countries: [],
    countryTexts: [],
    programmes: [],
    identifiers: [],
    roles: [],
    addresses: [],
    listedOn: null,
    updatedOn: null,
    remarks: null,
    nationalities: [],
    birthPlaces: [],
    links: [],
    references: [],
    sourceUrl: null,
    ...more,
  }
}

export function subjectOf(name: string, more: Partial<Subject> = {}): Subject {
  return { type: 'person', names: [name], countries: [], birthYear: null, identifiers: [], ...more }
}
