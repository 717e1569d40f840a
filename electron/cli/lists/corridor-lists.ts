import type { CorridorDetail } from '@shared/contract/corridors'
import { ALL_CORRIDORS } from '@shared/corridors/list'
import { majorAmount, type Money } from '@shared/units/money'
import type { Desk } from '../desk'
import { allRows } from '../pages'
import type { Row } from '../where'
import type { List } from './lists'

/** Every corridor with its parts. */
async function details(desk: Desk): Promise<CorridorDetail[]> {
  const rows = await allRows(stretch =>
    desk.ask('corridors.list', {
      filter: ALL_CORRIDORS,
      sort: [{ by: 'name', descending: false }],
      ...stretch,
    }),
  )
  const found: CorridorDetail[] = []
  for (const { id } of rows) found.push(await desk.ask('corridors.get', { id }))
  return found
}

/** The parts of one kind of all corridors, each with the name of its corridor. */
const parts =
  (of: (detail: CorridorDetail) => readonly object[]): List['rows'] =>
  async desk =>
    (await details(desk)).flatMap(detail =>
      of(detail).map((part): Row => ({ corridor: detail.corridor.name, ...part })),
    )

/** Amounts a program can read, in major units: `NPR 185000; QAR 350.5`. */
const written = (amounts: readonly Money[] | null): string | null =>
  amounts === null ? null : amounts.map(amount => `${amount.currency} ${majorAmount(amount)}`).join('; ')

/** What stands within corridors: the way, what it costs, who recruits, who came, what is owed. */
export const corridorLists: Readonly<Record<string, List>> = {
  'corridor-stops': {
    columns: ['corridor', 'position', 'role', 'country', 'place', 'lat', 'lon'],
    rows: parts(({ stops }) => stops),
  },
  'corridor-fees': {
    columns: ['corridor', 'label', 'category', 'amount', 'payer', 'paidOn', 'receipt'],
    rows: parts(({ fees }) => fees.map(fee => ({ ...fee, amount: written([fee.amount]) }))),
  },
  'corridor-recruiters': {
    columns: ['corridor', 'position', 'name', 'kind', 'licenceStatus', 'licenceValidUntil'],
    rows: parts(({ chain }) => chain),
  },
  'corridor-cohorts': {
    columns: ['corridor', 'label', 'arrivedOn', 'workers', 'paid', 'repaid'],
    rows: parts(({ cohorts }) =>
      cohorts.map(cohort => ({
        ...cohort,
        paid: written(cohort.paid === null ? null : [cohort.paid]),
        repaid: written(cohort.repaid === null ? null : [cohort.repaid]),
      })),
    ),
  },
  owed: {
    columns: ['corridor', 'label', 'workers', 'perWorker', 'owed', 'gap'],
    rows: parts(({ owed }) =>
      owed.map(line => ({
        ...line,
        perWorker: written(line.perWorker),
        repaid: written(line.repaid === null ? null : [line.repaid]),
        owed: written(line.owed),
      })),
    ),
  },
}
