import type { BirthDate, IndexedEntry, NameQuality, Subject } from './entry'
import { foldWord, splitWords } from './fold'

/** A reason in words is made by the catalogue `screening:reason.<code>` from code and params. */
export interface Reason {
  readonly code: string
  readonly side: 'for' | 'against'
  readonly params: Readonly<Record<string, string | number>>
}

/** What one piece of evidence does: closes a share of the gap to certainty, or keeps a share of the score. */
interface Effect {
  readonly reason: Reason
  readonly closes?: number
  readonly keeps?: number
}

/** What agreeing facts close of the gap to certainty. */
const CLOSES = { identifier: 0.95, birthDate: 0.65, birthYear: 0.4, country: 0.3, role: 0.1 } as const

const forIt = (code: string, params: Reason['params'] = {}): Reason => ({ code, side: 'for', params })
const against = (code: string, params: Reason['params'] = {}): Reason => ({ code, side: 'against', params })

function country(subject: Subject, entry: IndexedEntry): Effect | null {
  if (subject.countries.length === 0 || entry.countries.length === 0) return null
  const shared = subject.countries.filter(code => entry.countries.includes(code))
  if (shared.length > 0)
    return { reason: forIt('country.same', { countries: shared.join(', ') }), closes: CLOSES.country }
  const params = { ours: subject.countries.join(', '), theirs: entry.countries.join(', ') }
  return { reason: against('country.differs', params), keeps: 0.93 }
}

/** Years from a birth year to what is listed; 0 when it lies within. "About" allows two years either side. */
function yearsOff(year: number, birth: BirthDate): number {
  const slack = birth.circa ? 2 : 0
  const exact = birth.date === null ? null : Number(birth.date.slice(0, 4))
  const from = (exact ?? birth.fromYear ?? birth.toYear ?? year) - slack
  const to = (exact ?? birth.toYear ?? birth.fromYear ?? year) + slack
  return year < from ? from - year : Math.max(0, year - to)
}

/** Two days of one year are two persons, unless day and month changed places on the way. */
function birthDay(date: string, entry: IndexedEntry): Effect | null {
  const listed = entry.birthDates.flatMap(birth => (birth.date === null || birth.circa ? [] : [birth.date]))
  if (listed.includes(date)) return { reason: forIt('birth-date.same', { date }), closes: CLOSES.birthDate }
  const [year, month, day] = date.split('-')
  const swapped = listed.includes(`${year}-${day}-${month}`)
  if (swapped) return { reason: forIt('birth-date.swapped', { date }), closes: CLOSES.birthYear }
  const sameYear = listed.some(each => each.startsWith(`${year}-`))
  return sameYear ? { reason: against('birth-date.differs', { date }), keeps: 0.9 } : null
}

function birth(subject: Subject, entry: IndexedEntry): Effect | null {
  const date = subject.birthDate ?? null
  const byDay = date === null ? null : birthDay(date, entry)
  if (byDay !== null || date === null) return byDay ?? birthYear(subject, entry)
  return birthYear({ ...subject, birthYear: Number(date.slice(0, 4)) }, entry)
}

function birthYear(subject: Subject, entry: IndexedEntry): Effect | null {
  const year = subject.birthYear
  if (year === null || entry.birthDates.length === 0) return null
  const off = Math.min(...entry.birthDates.map(birth => yearsOff(year, birth)))
  if (off === 0) return { reason: forIt('birth-year.same', { year }), closes: CLOSES.birthYear }
  if (off === 1) return { reason: against('birth-year.near', { year }), keeps: 0.97 }
  return { reason: against('birth-year.differs', { year, off }), keeps: off > 5 ? 0.6 : 0.75 }
}

function type(subject: Subject, entry: IndexedEntry): Effect | null {
  if (subject.type === 'unknown' || subject.type === entry.type) return null
  const keeps = entry.type === 'vessel' || entry.type === 'aircraft' ? 0.85 : 0.9
  return { reason: against('type.differs', { ours: subject.type, theirs: entry.type }), keeps }
}

function quality(nameQuality: NameQuality): Effect | null {
  if (nameQuality === 'low') return { reason: against('alias.low-quality'), keeps: 0.95 }
  return nameQuality === 'former' ? { reason: against('alias.former'), keeps: 0.99 } : null
}

/** A number without spaces and marks, or `null` where it is so short that registers of different kinds repeat it. */
export function plainIdentifier(number: string): string | null {
  const plain = number.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
  return plain.length >= SHORTEST_IDENTIFIER && /\d/.test(plain) ? plain : null
}
const SHORTEST_IDENTIFIER = 6

function identifier(subject: Subject, entry: IndexedEntry): Effect | null {
  if (subject.identifiers.length === 0 || entry.identifiers.length === 0) return null
  const ours = new Set(subject.identifiers.map(plainIdentifier))
  const same = entry.identifiers.find(each => {
    const plain = plainIdentifier(each.number)
    return plain !== null && ours.has(plain)
  })
  return same === undefined
    ? null
    : {
        reason: forIt('identifier.same', { kind: same.kind, number: same.number }),
        closes: CLOSES.identifier,
      }
}

const roleWords = (roles: readonly string[]): Set<string> =>
  new Set(roles.flatMap(each => splitWords(each).map(foldWord)).filter(word => word.length > 3))

/** The same office or line of work on both sides; people hold several, so another one says nothing. */
function role({ roles = [] }: Subject, entry: IndexedEntry): Effect | null {
  if (roles.length === 0 || entry.roles.length === 0) return null
  const theirs = roleWords(entry.roles)
  const shared = [...roleWords(roles)].filter(word => theirs.has(word))
  return shared.length === 0
    ? null
    : { reason: forIt('role.same', { role: shared.join(', ') }), closes: CLOSES.role }
}

export interface Weighed {
  readonly score: number
  readonly reasons: readonly Reason[]
}

/**
 * Raises or lowers a name's score by what else is known. Evidence for closes part of the gap to 1 and so never
 * reaches it; evidence against keeps part of the score and so never raises it; what is not known changes nothing.
 * Agreeing facts are taken first: a contradiction always weighs on the whole.
 */
export function weighEvidence(
  score: number,
  subject: Subject,
  entry: IndexedEntry,
  nameQuality: NameQuality,
): Weighed {
  const effects = [
    identifier(subject, entry),
    country(subject, entry),
    birth(subject, entry),
    role(subject, entry),
    type(subject, entry),
    quality(nameQuality),
  ].filter(effect => effect !== null)
  const raised = effects.reduce((value, effect) => value + (1 - value) * (effect.closes ?? 0), score)
  const kept = effects.reduce((value, effect) => value * (effect.keeps ?? 1), raised)
  return { score: kept, reasons: effects.map(effect => effect.reason) }
}

/**
 * The least score of a name by itself that evidence can still raise to the threshold, were all the subject says agreed
 * with. `sharesNumber` = whether any listed party has one of the subject's numbers.
 */
export function leastNameScore(subject: Subject, threshold: number, sharesNumber: boolean): number {
  const { countries, birthDate, birthYear, roles = [] } = subject
  const born = (birthDate ?? null) !== null ? CLOSES.birthDate : birthYear === null ? 0 : CLOSES.birthYear
  const closes = [
    countries.length > 0 ? CLOSES.country : 0,
    born,
    roles.length > 0 ? CLOSES.role : 0,
    sharesNumber ? CLOSES.identifier : 0,
  ]
  const gap = closes.reduce((left, share) => left * (1 - share), 1)
  return 1 - (1 - threshold) / gap - ROUNDING
}
/** What rounding may take from a score on its way through the evidence. */
const ROUNDING = 1e-9
