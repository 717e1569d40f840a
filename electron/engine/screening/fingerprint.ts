import { createHash } from 'node:crypto'
import type { ListEntry, Subject } from '@shared/screening/entry'
import { canonicalJson } from '@shared/text/canonical-json'

const sha256 = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex')

/**
 * What a decision was made on, as one hash: names, countries, numbers and dates. A comment or an address that the
 * publisher reworded does not ask for a new decision; a new alias does.
 */
export const entryFingerprint = ({ type, names, birthDates, countries, identifiers }: ListEntry): string =>
  sha256({ type, names, birthDates, countries: [...countries].sort(), identifiers })

/** The same for our side. The order of names and numbers does not matter. */
export const subjectFingerprint = ({ names, countries, identifiers, birthYear }: Subject): string =>
  sha256({
    names: [...names].sort(),
    countries: [...countries].sort(),
    identifiers: [...identifiers].sort(),
    ...(birthYear === null ? {} : { birthYear }),
  })
