import type { InputOf } from '@shared/contract/contract'
import type { Scenario, ScenarioRow } from '@shared/contract/risk-settings'
import { assessSupplier } from '@shared/risk/assess'
import type { SupplierFacts } from '@shared/risk/facts'
import type { Band, RiskModel } from '@shared/risk/model'
import { applySettings } from '@shared/risk/settings'
import type { Call } from '../call'
import { modelInUse } from '../store/risk-model'
import { placeIndex } from './place-index'
import { readFacts } from './read-facts'
import { noBands } from './run-view'
import { inTurns } from './turns'

interface Scored {
  readonly facts: SupplierFacts
  readonly residual: number
  readonly band: Band
}

/** Every supplier as a model scores it now. */
async function scoredWith(model: RiskModel, phase: string, call: Call): Promise<Scored[]> {
  const { facts, reference } = await readFacts(call, model)
  const index = placeIndex(reference, model, call.today())
  const scored: Scored[] = []
  await inTurns(facts.suppliers, phase, call, supplier => {
    const { residual, band } = assessSupplier(supplier, index).numbers
    scored.push({ facts: supplier, residual, band })
  })
  return scored
}

/** Rank of each supplier, from 1, the worst; equal scores keep the order of the register. */
function ranksOf(scored: readonly Scored[]): Map<string, number> {
  const order = [...scored.keys()].sort(
    (a, b) => (scored[b]?.residual ?? 0) - (scored[a]?.residual ?? 0) || a - b,
  )
  return new Map(order.map((at, i) => [scored[at]?.facts.id ?? '', i + 1] as const))
}

function bandCounts(scored: readonly Scored[]): Record<Band, number> {
  const counts = noBands()
  for (const { band } of scored) counts[band] += 1
  return counts
}

function rowsOf(before: readonly Scored[], after: readonly Scored[]): ScenarioRow[] {
  const [rankBefore, rankAfter] = [ranksOf(before), ranksOf(after)]
  const then = new Map(after.map(scored => [scored.facts.id, scored] as const))
  return before.flatMap(({ facts, residual, band }) => {
    const changed = then.get(facts.id)
    const [from, to] = [rankBefore.get(facts.id), rankAfter.get(facts.id)]
    if (changed === undefined || from === undefined || to === undefined) return []
    return {
      id: facts.id,
      name: facts.name,
      country: facts.country,
      before: { residual, band, rank: from },
      after: { residual: changed.residual, band: changed.band, rank: to },
    }
  })
}

const moved = ({ before, after }: ScenarioRow): number => Math.abs(after.residual - before.residual)
const changesBand = ({ before, after }: ScenarioRow): boolean => before.band !== after.band

/** What other settings would do to the list as it is now. Both lists are made from the same facts; nothing is kept. */
export async function runScenario(
  { values, limit }: InputOf<'risk.scenario'>,
  call: Call,
): Promise<Scenario> {
  const before = await scoredWith(await modelInUse(call.store), 'suppliers', call)
  const after = await scoredWith(applySettings(values, 'scenario'), 'scenario', call)
  const rows = rowsOf(before, after)
  return {
    suppliers: rows.length,
    bandChanges: rows.filter(changesBand).length,
    rankChanges: rows.filter(row => row.before.rank !== row.after.rank).length,
    bandsBefore: bandCounts(before),
    bandsAfter: bandCounts(after),
    rows: rows
      .sort(
        (a, b) =>
          Number(changesBand(b)) - Number(changesBand(a)) ||
          moved(b) - moved(a) ||
          a.before.rank - b.before.rank,
      )
      .slice(0, limit),
  }
}
