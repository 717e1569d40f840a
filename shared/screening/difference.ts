import type { ListEntry } from './entry'

export const DIFFERENCE_CHANGES = ['added', 'changed', 'removed'] as const
export type DifferenceChange = (typeof DIFFERENCE_CHANGES)[number]

export const DIFFERENCE_FIELDS = [
  'type',
  'names',
  'birthDates',
  'birthPlaces',
  'nationalities',
  'countries',
  'identifiers',
  'addresses',
  'programmes',
  'roles',
  'links',
  'references',
  'listedOn',
  'remarks',
] as const
export type DifferenceField = (typeof DIFFERENCE_FIELDS)[number]

/** What one field lost and gained, as texts. */
export interface FieldDifference {
  readonly field: DifferenceField
  readonly gone: string[]
  readonly come: string[]
}

const one = (text: string | null): string[] => (text === null ? [] : [text])

const TEXTS: Readonly<Record<DifferenceField, (entry: ListEntry) => readonly string[]>> = {
  type: entry => [entry.type],
  names: entry => entry.names.map(({ text, quality }) => (quality === 'low' ? `${text} (low)` : text)),
  birthDates: entry =>
    entry.birthDates.map(({ date, fromYear, toYear, circa }) => {
      const years = fromYear === toYear ? String(fromYear) : `${fromYear ?? ''}–${toYear ?? ''}`
      return `${circa ? '~' : ''}${date ?? years}`
    }),
  birthPlaces: entry => entry.birthPlaces,
  nationalities: entry => entry.nationalities,
  countries: entry => [...entry.countries, ...entry.countryTexts],
  identifiers: entry =>
    entry.identifiers.map(({ kind, number, country }) =>
      [kind, number, country].filter(part => part !== null && part !== '').join(' '),
    ),
  addresses: entry => entry.addresses,
  programmes: entry => entry.programmes,
  roles: entry => entry.roles,
  links: entry => entry.links.map(({ name }) => name),
  references: entry => entry.references,
  listedOn: entry => one(entry.listedOn),
  remarks: entry => one(entry.remarks),
}

/** How an entry differs from what it was an edition before: field by field, what is gone and what has come. */
export function differenceOf(before: ListEntry, after: ListEntry): FieldDifference[] {
  return DIFFERENCE_FIELDS.flatMap(field => {
    const [were, are] = [TEXTS[field](before), TEXTS[field](after)]
    const gone = were.filter(text => !are.includes(text))
    const come = are.filter(text => !were.includes(text))
    return gone.length + come.length === 0 ? [] : [{ field, gone, come }]
  })
}
