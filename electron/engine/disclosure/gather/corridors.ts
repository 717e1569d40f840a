import type { CorridorDetail, CorridorListRow } from '@shared/contract/corridors'
import { ALL_CORRIDORS } from '@shared/corridors/list'
import { owedInAll, paidByWorker } from '@shared/corridors/owed'
import type { AmountFacts, BandName, CorridorFacts, CorridorLineFacts } from '@shared/disclosure/facts'
import { majorAmount, type Money } from '@shared/units/money'
import type { Call } from '../../call'
import { readRun, scoresOf } from '../../store/risk'
import { recruiterById } from '../../store/suppliers-read'
import { allRows } from './all-rows'
import type { Names } from './names'

/** A statement tells the worst ones; the bundle has all. */
const MOST_TOLD = 100

function corridorFacts(corridors: readonly CorridorListRow[]): Omit<CorridorFacts, 'lines'> {
  const months = corridors.flatMap(corridor => corridor.burden.months ?? [])
  const workers = corridors.flatMap(corridor => corridor.workersPerYear ?? [])
  const above = (limit: number) => months.filter(burden => burden > limit).length
  return {
    total: corridors.length,
    workersPerYear:
      corridors.length > 0 && workers.length === 0 ? null : workers.reduce((sum, count) => sum + count, 0),
    workersPay: above(0),
    aboveOneMonth: above(1),
    aboveThreeMonths: above(3),
    burdenNotKnown: corridors.length - months.length,
  }
}

type Scores = Awaited<ReturnType<typeof scoresOf>>

/** Corridors in the order in which statement and bundle number them: the worst first, those without a score last. */
async function numbered(call: Call): Promise<{ rows: CorridorListRow[]; scores: Scores }> {
  const rows = await allRows(stretch =>
    call.ask('corridors.list', { filter: ALL_CORRIDORS, sort: [], ...stretch }),
  )
  const run = await readRun(call.store, null)
  const scores: Scores = run === undefined ? new Map() : await scoresOf(call.store, run.id)
  const residual = ({ id }: CorridorListRow): number => scores.get(id)?.residual ?? -1
  return { rows: rows.sort((a, b) => residual(b) - residual(a) || (a.id < b.id ? -1 : 1)), scores }
}

const amountsOf = (money: readonly Money[]): AmountFacts[] =>
  money.map(amount => ({ currency: amount.currency, amount: majorAmount(amount) }))

type Licensed = Pick<
  CorridorDetail['chain'][number],
  'name' | 'kind' | 'licenceNumber' | 'licenceStatus' | 'licenceValidUntil'
>

/** A corridor with everybody who recruits for it: the chain, and the main recruiter where it does not stand in the chain. */
interface CorridorRecord extends CorridorDetail {
  readonly recruiters: readonly Licensed[]
}

const licensed = ({ name, kind, licenceNumber, licenceStatus, licenceValidUntil }: Licensed): Licensed => ({
  name,
  kind,
  licenceNumber,
  licenceStatus,
  licenceValidUntil,
})

async function recordOf(call: Call, id: string): Promise<CorridorRecord> {
  const found = await call.ask('corridors.get', { id })
  const main = found.corridor.recruiterId
  const isIn = main === null || found.chain.some(({ recruiterId }) => recruiterId === main)
  const others = isIn ? [] : [await recruiterById(call.store, main)]
  return { ...found, recruiters: [...found.chain, ...others].map(licensed) }
}

/** Countries in travelling order; a stop within the same country adds none. */
const journey = (stops: CorridorDetail['stops']): (string | null)[] =>
  stops
    .map(({ country }) => country)
    .filter((country, at, all) => at === 0 || country === null || country !== all[at - 1])

function lineOf(
  found: CorridorRecord,
  number: number,
  band: BandName | null,
  names: Names,
): CorridorLineFacts {
  const { corridor, stops, recruiters, fees, burden } = found
  const owed = owedInAll(found.owed)
  return {
    number,
    countries: journey(stops).map(country => (country === null ? null : names.country(country))),
    band,
    recruiters: recruiters.map(({ kind, licenceStatus }) => ({ kind, licence: licenceStatus })),
    workersPerYear: corridor.workersPerYear,
    paid: fees.length === 0 ? null : amountsOf(paidByWorker(fees)),
    months: burden.months === null ? null : Math.round(burden.months * 10) / 10,
    owed: owed === null ? null : amountsOf(owed.filter(({ minor }) => minor > 0)),
  }
}

/** What workers pay for recruitment, in months of their pay (SDG indicator 10.7.1), over all corridors and one by one. */
export async function gatherCorridors(call: Call, names: Names): Promise<CorridorFacts> {
  const { rows, scores } = await numbered(call)
  const lines: CorridorLineFacts[] = []
  for (const { id } of rows.slice(0, MOST_TOLD)) {
    const found = await recordOf(call, id)
    lines.push(lineOf(found, lines.length + 1, scores.get(id)?.band ?? null, names))
  }
  return { ...corridorFacts(rows), lines }
}

/** Every corridor with its parts, numbered as in the statement, for the bundle. */
export async function corridorRecordsOf(call: Call): Promise<(CorridorRecord & { number: number })[]> {
  const { rows } = await numbered(call)
  const records: (CorridorRecord & { number: number })[] = []
  for (const { id } of rows) records.push({ number: records.length + 1, ...(await recordOf(call, id)) })
  return records
}
