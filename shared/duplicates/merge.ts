import type { PartyKind } from './party'

/**
 * Fields that a merged record can take over, in groups that belong together: a country and how it was written, the two
 * halves of a position. Names are no field: the losing name always stays as another name.
 */
export const MERGE_FIELDS: Readonly<Record<PartyKind, readonly (readonly string[])[]>> = {
  supplier: [
    ['country', 'countryText'],
    ['region'],
    ['city'],
    ['address'],
    ['ownNumber'],
    ['lei'],
    ['vatNumber'],
    ['dunsNumber'],
    ['osId'],
    ['registrationNumber'],
    ['tier'],
    ['sector', 'sectorText'],
    ['products'],
    ['workers'],
    ['notes'],
  ],
  site: [
    ['country', 'countryText'],
    ['region'],
    ['city'],
    ['address'],
    ['lat', 'lon', 'positionPrecision'],
    ['sector', 'sectorText'],
    ['workers'],
    ['lowWagePct'],
    ['lowQualificationPct'],
    ['informalPct'],
    ['migrantPct'],
    ['agencyPct'],
    ['recruiterChain'],
  ],
  recruiter: [
    ['country', 'countryText'],
    ['region'],
    ['city'],
    ['address'],
    ['licenceNumber'],
    ['licenceAuthority'],
    ['licenceStatus'],
    ['licenceValidUntil'],
    ['registrationNumber'],
    ['notes'],
  ],
}

type Fields = Readonly<Record<string, unknown>>

/** A field that a merge changed in the kept record, so that it can be put back. */
export interface FilledField {
  readonly before: unknown
  readonly after: unknown
}

export interface MergedRecord {
  readonly values: Fields
  readonly filled: Readonly<Record<string, FilledField>>
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''

/**
 * The kept record with what it lacks from the lost one; `take` names the fields in which the lost one is right. Other
 * names and further columns grow, and the losing name becomes another name.
 */
export function mergedRecord(
  kind: PartyKind,
  kept: Fields,
  lost: Fields,
  take: readonly string[] = [],
): MergedRecord {
  const values: Record<string, unknown> = {}
  for (const group of MERGE_FIELDS[kind]) {
    const [first = ''] = group
    const isTaken = !isEmpty(lost[first]) && (isEmpty(kept[first]) || take.includes(first))
    if (isTaken) for (const field of group) values[field] = lost[field]
  }
  if (Array.isArray(kept['aliases'])) values['aliases'] = joinedNames(kept, lost)
  if (Array.isArray(kept['countries']))
    values['countries'] = [...new Set([...textsOf(kept['countries']), ...textsOf(lost['countries'])])]
  if (typeof kept['custom'] === 'object')
    values['custom'] = { ...(lost['custom'] ?? {}), ...(kept['custom'] ?? {}) }
  const changed = Object.entries(values).filter(([field, after]) => !same(kept[field], after))
  return {
    values: Object.fromEntries(changed),
    filled: Object.fromEntries(
      changed.map(([field, after]) => [field, { before: kept[field] ?? null, after }]),
    ),
  }
}

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(each => typeof each === 'string') : []

function joinedNames(kept: Fields, lost: Fields): readonly string[] {
  const names = [...textsOf(kept['aliases']), ...textsOf([lost['name']]), ...textsOf(lost['aliases'])]
  return [...new Set(names)].filter(name => name !== kept['name'])
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** The kept record's values when a merge is taken apart: what was changed since stays; grown lists lose what was added. */
export function partedValues(record: Fields, filled: MergedRecord['filled']): Fields {
  const values: Record<string, unknown> = {}
  for (const [field, { before, after }] of Object.entries(filled)) {
    if (same(record[field], after)) values[field] = before
    else if (field === 'aliases') {
      const added = new Set(textsOf(after).filter(name => !textsOf(before).includes(name)))
      values[field] = textsOf(record[field]).filter(name => !added.has(name))
    }
  }
  return values
}

/** One field in which both records say something different: somebody has to choose. */
export interface MergeConflict {
  readonly field: string
  readonly kept: string
  readonly lost: string
}

export function mergeConflicts(kind: PartyKind, kept: Fields, lost: Fields): readonly MergeConflict[] {
  return MERGE_FIELDS[kind].flatMap(([field = '']) =>
    isEmpty(kept[field]) || isEmpty(lost[field]) || same(kept[field], lost[field])
      ? []
      : [{ field, kept: String(kept[field]), lost: String(lost[field]) }],
  )
}
