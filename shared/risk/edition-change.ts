import type { AssessedCorridor, AssessedSite, AssessedSupplier } from './assess'
import { bandRank } from './formula'
import type { Band } from './model'
import type { HotspotMatch } from './places'

/** The factor that moved most between two sets of editions, and what it points at. */
export interface MovedFactor {
  /** A code of the catalogue `risk`, `moved.<code>`. */
  readonly code:
    'conflict' | 'route' | 'country' | 'origin' | 'sector' | 'floor' | 'transit' | 'destination' | 'none'
  readonly before: number | null
  readonly after: number | null
  /** The hotspot, route or floor behind it. */
  readonly name: string | null
}

/** A score before and after. */
export interface ScoreChange {
  readonly subject: 'supplier' | 'site' | 'corridor'
  readonly id: string
  readonly name: string
  /** The supplier of a site. */
  readonly parent: string | null
  readonly country: string | null
  readonly before: { readonly residual: number; readonly band: Band }
  readonly after: { readonly residual: number; readonly band: Band }
  readonly moved: MovedFactor
}

interface Candidate extends MovedFactor {
  readonly size: number
}

const sizeOf = (before: number | null, after: number | null): number => Math.abs((after ?? 0) - (before ?? 0))

const candidate = (
  code: MovedFactor['code'],
  before: number | null,
  after: number | null,
  name: string | null,
): Candidate => ({ code, before, after, name, size: sizeOf(before, after) })

const NOTHING: MovedFactor = { code: 'none', before: null, after: null, name: null }
/** Smaller differences are rounding, not a reason. */
const LEAST_MOVE = 1e-9

function largest(candidates: readonly Candidate[]): MovedFactor {
  const best = candidates.reduce<Candidate | null>(
    (most, next) => (next.size > Math.max(LEAST_MOVE, most?.size ?? 0) ? next : most),
    null,
  )
  if (best === null) return NOTHING
  const { code, before, after, name } = best
  return { code, before, after, name }
}

/** The hotspot that came, went, or changed its influence most. */
function movedHotspot(before: readonly HotspotMatch[], after: readonly HotspotMatch[]): string | null {
  const weights = new Map<string, { name: string; move: number }>()
  const add = (match: HotspotMatch, sign: number) => {
    const known = weights.get(match.id)
    weights.set(match.id, {
      name: match.name,
      move: (known?.move ?? 0) + sign * match.severity * match.influence,
    })
  }
  for (const match of before) add(match, -1)
  for (const match of after) add(match, 1)
  const [strongest] = [...weights.values()].sort((a, b) => Math.abs(b.move) - Math.abs(a.move))
  return strongest === undefined || Math.abs(strongest.move) <= LEAST_MOVE ? null : strongest.name
}

function movedFloor(before: AssessedSite, after: AssessedSite): Candidate[] {
  const came = after.floors.find(floor => !before.floors.some(({ code }) => code === floor.code))
  const went = before.floors.find(floor => !after.floors.some(({ code }) => code === floor.code))
  const floor = came ?? went
  if (floor === undefined) return []
  const { residual: from } = before.numbers
  const { residual: to } = after.numbers
  const fires = came !== undefined ? to > after.numbers.controlled : from > before.numbers.controlled
  // A floor that decides the score outweighs every factor below it.
  return fires ? [{ ...candidate('floor', from, to, floor.code), size: Infinity }] : []
}

function movedAtSite(before: AssessedSite, after: AssessedSite): MovedFactor {
  const hotspot = movedHotspot(before.place.hotspots, after.place.hotspots)
  const route = after.place.routeMatch?.name ?? before.place.routeMatch?.name ?? null
  return largest([
    ...movedFloor(before, after),
    candidate('conflict', before.inputs.conflict, after.inputs.conflict, hotspot),
    candidate('route', before.inputs.route, after.inputs.route, route),
    candidate('country', before.inputs.country, after.inputs.country, after.country),
    candidate('origin', before.numbers.originHazard, after.numbers.originHazard, null),
    candidate('sector', before.inputs.workforce.sector, after.inputs.workforce.sector, after.sector),
  ])
}

const scoreOf = ({
  numbers: { residual, band },
}: {
  readonly numbers: { residual: number; band: Band }
}) => ({
  residual,
  band,
})

/** The score of each site and of the supplier, with what moved it; the supplier's reason is that of the site that moved most. */
export function supplierChanges(before: AssessedSupplier, after: AssessedSupplier): ScoreChange[] {
  const sites = after.sites.flatMap((site, n) => {
    const was = before.sites[n]
    if (was === undefined) return []
    const moved = movedAtSite(was, site)
    return [{ site, was, moved, size: sizeOf(was.numbers.residual, site.numbers.residual) }]
  })
  const [most] = [...sites].sort((a, b) => b.size - a.size)
  const { id, name, country } = after
  const siteLines = sites.flatMap(({ site, was, moved }): ScoreChange[] =>
    site.id === null
      ? []
      : [
          {
            subject: 'site',
            id: site.id,
            name: site.name,
            parent: name,
            country: site.country,
            before: scoreOf(was),
            after: scoreOf(site),
            moved,
          },
        ],
  )
  const supplier: ScoreChange = {
    ...{ subject: 'supplier', id, name, parent: null, country },
    before: scoreOf(before),
    after: scoreOf(after),
    moved: most?.moved ?? NOTHING,
  }
  return [supplier, ...siteLines]
}

/** The score of a corridor with the stop that moved it. */
export function corridorChange(before: AssessedCorridor, after: AssessedCorridor): ScoreChange {
  const stopsOf = ({ stops }: AssessedCorridor) => stops.flatMap(stop => stop.hotspots)
  const hotspot = movedHotspot(stopsOf(before), stopsOf(after))
  const { id, name, stops } = after
  return {
    ...{ subject: 'corridor', id, name, parent: null },
    country: stops.find(stop => stop.role === 'origin')?.country ?? null,
    before: scoreOf(before),
    after: scoreOf(after),
    moved: largest([
      candidate('origin', before.inputs.origin, after.inputs.origin, hotspot),
      candidate('transit', before.inputs.transit, after.inputs.transit, hotspot),
      candidate('destination', before.inputs.destination, after.inputs.destination, hotspot),
    ]),
  }
}

export const bandChanged = ({ before, after }: ScoreChange): boolean => before.band !== after.band
export const scoreMoved = ({ before, after }: ScoreChange): boolean =>
  sizeOf(before.residual, after.residual) > LEAST_MOVE

/** What became worse first, then by the height of the new band, then by how far it moved. */
export function byUrgency(a: ScoreChange, b: ScoreChange): number {
  const rise = (change: ScoreChange) => bandRank(change.after.band) - bandRank(change.before.band)
  const step = (change: ScoreChange) => change.after.residual - change.before.residual
  return (
    Math.sign(rise(b)) - Math.sign(rise(a)) ||
    bandRank(b.after.band) - bandRank(a.after.band) ||
    step(b) - step(a) ||
    (a.id < b.id ? -1 : 1)
  )
}
