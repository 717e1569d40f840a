import type { CorridorListRow } from '@shared/contract/corridors'
import { ALL_CORRIDORS } from '@shared/corridors/list'
import type { CorridorFacts } from '@shared/disclosure/facts'
import type { Call } from '../../call'
import { allRows } from './all-rows'

function corridorFacts(corridors: readonly CorridorListRow[]): CorridorFacts {
  const months = corridors.flatMap(corridor => corridor.burden.months ?? [])
  const workers = corridors.flatMap(corridor => corridor.workersPerYear ?? [])
  const above = (limit: number) => months.filter(burden => burden > limit).length
  return {
    total: corridors.length,
    workersPerYear: workers.length === 0 ? null : workers.reduce((sum, count) => sum + count, 0),
    workersPay: above(0),
    aboveOneMonth: above(1),
    aboveThreeMonths: above(3),
    burdenNotKnown: corridors.length - months.length,
  }
}

/** What workers pay for recruitment, in months of their pay (SDG indicator 10.7.1), counted over all corridors. */
export async function gatherCorridors(call: Call): Promise<CorridorFacts> {
  const rows = await allRows(stretch =>
    call.ask('corridors.list', { filter: ALL_CORRIDORS, sort: [], ...stretch }),
  )
  return corridorFacts(rows)
}
