import { distanceKm } from '../risk/distance'
import { nameOnlyScore, type OwnScore } from '../screening/match'
import type { Rarity } from '../screening/rarity'
import { overlap } from './address'
import type { PreparedName, PreparedParty } from './prepare'
import { WEIGHTS } from './weights'

/** One thing that speaks for or against; its sentence is `duplicates:reason.<code>`, filled by the parameters. */
export interface Reason {
  readonly code: string
  readonly side: 'for' | 'against'
  readonly params: Readonly<Record<string, string | number>>
  /** Log odds, negative against. */
  readonly points: number
}

export interface Comparison {
  /** 0 to 1: how likely both are one. */
  readonly score: number
  /** What weighs most first. */
  readonly reasons: readonly Reason[]
  /** The two names that are most alike. */
  readonly ours: PreparedName | null
  readonly theirs: PreparedName | null
  readonly name: OwnScore | null
}

interface BestNames {
  readonly ours: PreparedName
  readonly theirs: PreparedName
  readonly own: OwnScore
}

function bestNames(ours: PreparedParty, theirs: PreparedParty, rarity: Rarity): BestNames | null {
  let best: BestNames | null = null
  for (const a of ours.names)
    for (const b of theirs.names) {
      const own = nameOnlyScore(a.parsed, b.parsed, rarity)
      if (best === null || own.score > best.own.score) best = { ours: a, theirs: b, own }
    }
  return best
}

const reason = (code: string, points: number, params: Reason['params'] = {}): Reason => ({
  code,
  side: points >= 0 ? 'for' : 'against',
  params,
  points,
})

/** Names that agree this much speak neither for nor against. */
const NEUTRAL_NAME = 0.6

/** Names are judged by screening's comparison; numbers in them (`Unit 2`, `Unit 3`) are held against each other besides. */
function aboutNames(best: BestNames | null): Reason[] {
  if (best === null) return []
  const { ours, theirs, own } = best
  const share = Math.round(own.score * 100)
  const code = own.same
    ? 'name-same'
    : share >= 80
      ? 'name-alike'
      : share >= 60
        ? 'name-partly'
        : 'name-unlike'
  const found = [
    reason(code, WEIGHTS.name * (own.score - NEUTRAL_NAME) + (own.same ? WEIGHTS.nameSame : 0), { share }),
  ]
  if (numbersContradict(ours.numbers, theirs.numbers))
    found.push(
      reason('name-numbers-differ', WEIGHTS.nameNumbersDiffer, {
        ours: ours.numbers.join(', '),
        theirs: theirs.numbers.join(', '),
      }),
    )
  else if (ours.numbers.length > 0 !== theirs.numbers.length > 0)
    found.push(
      reason('name-number-lacking', WEIGHTS.nameNumberLacking, {
        number: [...ours.numbers, ...theirs.numbers].join(', '),
      }),
    )
  return found
}

const numbersContradict = (ours: readonly string[], theirs: readonly string[]): boolean =>
  ours.length > 0 && theirs.length > 0 && !ours.some(number => theirs.includes(number))

/** Above this share of equal words two addresses agree, below the other they do not; between them they say little. */
const AGREES = 0.6
const DISAGREES = 0.25

function aboutAddress(ours: PreparedParty, theirs: PreparedParty): Reason[] {
  const found: Reason[] = []
  const words = overlap(ours.address.words, theirs.address.words)
  if (words !== null && words >= AGREES)
    found.push(reason('address-same', WEIGHTS.addressWordsSame * words, { share: Math.round(words * 100) }))
  if (words !== null && words <= DISAGREES)
    found.push(reason('address-differs', WEIGHTS.addressWordsDiffer * (1 - words)))
  const numbers = overlap(ours.address.numbers, theirs.address.numbers)
  if (numbers !== null && numbers >= AGREES)
    found.push(reason('address-numbers-same', WEIGHTS.addressNumbersSame))
  if (numbers === 0) found.push(reason('address-numbers-differ', WEIGHTS.addressNumbersDiffer))
  return found
}

function aboutPlace(ours: PreparedParty, theirs: PreparedParty): Reason[] {
  const found: Reason[] = []
  const [a, b] = [ours.party, theirs.party]
  if (a.country !== null && b.country !== null && a.country !== b.country)
    found.push(reason('country-differs', WEIGHTS.countryDiffers, { ours: a.country, theirs: b.country }))
  if (ours.city !== '' && theirs.city !== '') {
    const isSame = ours.city === theirs.city
    found.push(
      reason(isSame ? 'city-same' : 'city-differs', isSame ? WEIGHTS.citySame : WEIGHTS.cityDiffers, {
        ours: a.city ?? '',
        theirs: b.city ?? '',
      }),
    )
  }
  return [...found, ...aboutDistance(ours, theirs)]
}

/** Geocoders put one address up to some hundred metres apart; beyond some tens of kilometres it is another place. */
const NEAR_KM = 1
const FAR_KM = 25

function aboutDistance({ party: a }: PreparedParty, { party: b }: PreparedParty): Reason[] {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return []
  const km = distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon })
  if (km <= NEAR_KM) return [reason('near', WEIGHTS.near, { metres: Math.round(km * 1000) })]
  return km >= FAR_KM ? [reason('far', WEIGHTS.far, { km: Math.round(km) })] : []
}

/** Registers that give one entity one number; a company's own number may have been given anew. */
function aboutNumbers({ party: a }: PreparedParty, { party: b }: PreparedParty): Reason[] {
  const theirs = new Map(b.numbers.map(({ kind, number }) => [kind, number]))
  const both = a.numbers.flatMap(({ kind, number }) => {
    const other = theirs.get(kind)
    return other === undefined ? [] : [{ kind, number, other }]
  })
  const same = both.find(each => each.number === each.other)
  const found = same
    ? [reason('number-same', WEIGHTS.identifierSame, { kind: same.kind, number: same.number })]
    : []
  const other = both.find(each => each.number !== each.other)
  if (other)
    found.push(
      reason('number-differs', other.kind === 'own' ? WEIGHTS.ownNumberDiffers : WEIGHTS.identifierDiffers, {
        kind: other.kind,
        ours: other.number,
        theirs: other.other,
      }),
    )
  return found
}

/**
 * Can two parties reach a likelihood, however alike their names are? Told without comparing names, which takes longer than
 * all else together.
 */
export function canReach(score: number, ours: PreparedParty, theirs: PreparedParty): boolean {
  const others = [...aboutAddress(ours, theirs), ...aboutPlace(ours, theirs), ...aboutNumbers(ours, theirs)]
  const odds = WEIGHTS.base + BEST_NAMES + leastOfNumbers(ours, theirs) + sumOf(others)
  return likelihood(odds) >= score
}

const BEST_NAMES = WEIGHTS.name * (1 - NEUTRAL_NAME) + WEIGHTS.nameSame

/** What numbers in the names say at least, whichever of the names are most alike. */
function leastOfNumbers(ours: PreparedParty, theirs: PreparedParty): number {
  const isContradicted = ours.names.every(a =>
    theirs.names.every(b => numbersContradict(a.numbers, b.numbers)),
  )
  return isContradicted && ours.names.length > 0 && theirs.names.length > 0 ? WEIGHTS.nameNumbersDiffer : 0
}

const likelihood = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** Compares two parties by name, address, place and numbers. What one side does not say counts neither way. */
export function compareParties(ours: PreparedParty, theirs: PreparedParty, rarity: Rarity): Comparison {
  const best = bestNames(ours, theirs, rarity)
  const reasons = [
    ...aboutNames(best),
    ...aboutAddress(ours, theirs),
    ...aboutPlace(ours, theirs),
    ...aboutNumbers(ours, theirs),
  ]
  const odds = WEIGHTS.base + sumOf(reasons)
  return {
    score: likelihood(odds),
    reasons: [...reasons].sort((x, y) => Math.abs(y.points) - Math.abs(x.points)),
    ours: best?.ours ?? null,
    theirs: best?.theirs ?? null,
    name: best?.own ?? null,
  }
}

const sumOf = (reasons: readonly Reason[]): number => reasons.reduce((sum, { points }) => sum + points, 0)
