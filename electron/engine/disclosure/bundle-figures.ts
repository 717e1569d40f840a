import { FIGURES_PATH, type FiguresFile } from '@shared/disclosure/bundle/trace'
import { sourceOf } from '@shared/disclosure/figure-sources'
import { repeatedBy } from '@shared/disclosure/profiles/counts'
import { isTraceable } from '@shared/disclosure/profiles/record-fields'
import { figureIndex } from '@shared/disclosure/plain'
import type { Call } from '../call'
import { modelOf } from '../risk'
import { readRun } from '../store/risk'
import type { BundleFile } from './bundle/build'
import { json } from './bundle/file'
import type { Outgoing } from './outgoing'

/** Every figure of the statement with what it is counted from in this bundle. */
export async function figuresFile(call: Call, { report, facts, profile }: Outgoing): Promise<BundleFile> {
  const run = await readRun(call.store, null)
  const radiusKm = run === undefined ? null : modelOf(run).exposureKm
  const indicators = { indicators: facts.kpis, periodLabel: facts.period.label }
  const figures: FiguresFile['figures'] = Object.fromEntries(
    [...figureIndex(report).values()].map(({ key, value, unit, withheld }) => {
      const from = sourceOf(repeatedBy(key, indicators) ?? key, facts.period, radiusKm)
      const isThere = from !== null && withheld === undefined && isTraceable(from, profile)
      const why = withheld === undefined ? {} : { withheld: withheld.why }
      return [key, { value, unit, ...why, from: isThere ? from : null }]
    }),
  )
  return json(FIGURES_PATH, 'statement', { schema: 'fivefold-figures', version: 1, figures })
}
