import type { AssessedSupplier } from './assess'
import { bandChanges, type BandChange } from './band-change'
import { bandOf } from './formula'
import { controlLevers, floorLevers, type Lever, siteLevers, type Trial, Trials } from './levers'
import { BANDS, type RiskModel } from './model'

/** Changes that only together bring a supplier into a lower band; each carries the score after all of them. */
export type BandCombination = readonly BandChange[]

/** So many ways are told, those of least effort first. */
const WAYS_TOLD = 3
/** More changes at once than this are no advice but a new company. */
const MOST_TOGETHER = 8
/** The sites whose workers are looked at: the worst ones decide. */
const SITES_LOOKED_AT = 5

/** A lever and how far it is pulled. */
interface Pull {
  readonly lever: Lever
  readonly setting: number
}

const fully = (lever: Lever): Pull => ({ lever, setting: lever.settings - 1 })
const pulled = (supplier: Trial, pulls: readonly Pull[]): Trial =>
  pulls.reduce((trial, { lever, setting }) => lever.apply(trial, setting), supplier)

/** The same levers, each pulled back as far as the others allow, one after the other. */
function eased(supplier: Trial, pulls: readonly Pull[], trials: Trials): Pull[] {
  const result = [...pulls]
  for (const [at, { lever }] of pulls.entries()) {
    const others = pulled(
      supplier,
      result.filter((_, i) => i !== at),
    )
    const setting = trials.least(lever, others)
    if (setting !== null) result[at] = { lever, setting }
  }
  return result
}

/** Share of what could be done at most, over all pulls: what orders ways of the same length. */
const effort = (pulls: readonly Pull[]): number =>
  pulls.reduce((sum, { lever, setting }) => sum + (setting + 1) / lever.settings, 0)

/** Every two levers that together are enough. */
function pairs(supplier: AssessedSupplier, levers: readonly Lever[], trials: Trials): Pull[][] {
  return levers.flatMap((first, i) =>
    levers.slice(i + 1).flatMap(second => {
      const both = [fully(first), fully(second)]
      return trials.crossing(pulled(supplier, both)) === null ? [] : [eased(supplier, both, trials)]
    }),
  )
}

/** Everything at once, then without whatever is not needed, what helps least first: none of the rest can be left out. */
function leanest(supplier: AssessedSupplier, levers: readonly Lever[], trials: Trials): Pull[] {
  const all = levers.map(fully)
  if (trials.crossing(pulled(supplier, all)) === null) return []
  const without = (pulls: readonly Pull[], out: Pull) => pulls.filter(pull => pull !== out)
  const help = new Map(all.map(pull => [pull, trials.residualOf(pulled(supplier, without(all, pull)))]))
  const leastFirst = [...all].sort((a, b) => (help.get(a) ?? 0) - (help.get(b) ?? 0))
  const needed = leastFirst.reduce<readonly Pull[]>((kept, pull) => {
    const rest = without(kept, pull)
    return trials.crossing(pulled(supplier, rest)) === null ? kept : rest
  }, all)
  return eased(supplier, needed, trials)
}

/** Positions of the worst sites, the worst first. */
const worstSites = ({ sites }: AssessedSupplier): number[] =>
  [...sites.keys()]
    .sort((a, b) => (sites[b]?.numbers.residual ?? 0) - (sites[a]?.numbers.residual ?? 0) || a - b)
    .slice(0, SITES_LOOKED_AT)

function told(supplier: AssessedSupplier, pulls: readonly Pull[], trials: Trials): BandCombination[] {
  const crossed = trials.crossing(pulled(supplier, pulls))
  if (crossed === null || pulls.length === 0 || pulls.length > MOST_TOGETHER) return []
  return [pulls.map(({ lever, setting }) => ({ ...lever.step(setting), ...crossed }))]
}

/**
 * What would change the band where no single change is enough (method, section 7): two changes together, else the fewest
 * found by leaving out. Every change of a combination is needed, and none goes further than it has to with the others as they
 * are. Empty where a single change is enough (`changes`, tried here unless given), in the lowest band, and where even everything together is not.
 */
export function bandCombinations(
  supplier: AssessedSupplier,
  model: RiskModel,
  changes: readonly BandChange[] = bandChanges(supplier, model),
): BandCombination[] {
  if (bandOf(supplier.numbers.residual, model) === BANDS[0] || changes.length > 0) return []
  const trials = new Trials(supplier, model)
  const sites = worstSites(supplier)
  const shared = [...floorLevers(supplier, supplier.sites, model), ...controlLevers(supplier)]
  const [worst, ...others] = sites.map(at => siteLevers(supplier, at, model))
  const near = [...shared, ...(worst ?? [])]
  const two = pairs(supplier, near, trials).sort((a, b) => effort(a) - effort(b))
  const ways = two.length > 0 ? two : [leanest(supplier, [...near, ...others.flat()], trials)]
  return ways.slice(0, WAYS_TOLD).flatMap(pulls => told(supplier, pulls, trials))
}
