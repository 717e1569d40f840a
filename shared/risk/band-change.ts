import type { AssessedSupplier } from './assess'
import { bandOf, bandRank } from './formula'
import { controlLevers, type Crossing, floorLevers, siteLevers, type Step, Trials } from './levers'
import { BANDS, type RiskModel } from './model'

/** One single change that would bring a supplier into a lower band, with the score after it, found by trying (method, section 7). */
export type BandChange = Step & Crossing

/**
 * What would change the band (model 7): each single change that would bring the supplier below its present band,
 * the smallest of its kind. Empty for a supplier in the lowest band, or where no single change is enough: then
 * `bandCombinations` says which changes together are.
 */
export function bandChanges(supplier: AssessedSupplier, model: RiskModel): BandChange[] {
  if (bandOf(supplier.numbers.residual, model) === BANDS[0]) return []
  const trials = new Trials(supplier, model)
  const at = supplier.numbers.worstSite
  const worst = supplier.sites.slice(at, at + 1)
  const levers = [
    ...floorLevers(supplier, worst, model),
    ...siteLevers(supplier, at, model),
    ...controlLevers(supplier),
  ]
  return levers
    .flatMap(lever => {
      const setting = trials.least(lever, supplier)
      const crossed = setting === null ? null : trials.crossing(lever.apply(supplier, setting))
      return setting === null || crossed === null ? [] : [{ ...lever.step(setting), ...crossed }]
    })
    .sort((a, b) => bandRank(a.band) - bandRank(b.band))
}
