import { majorAmount } from '../../units/money'
import type { Corridor, CorridorFee } from '../../corridors/records'
import {
  feeKey,
  freshRecord,
  place,
  type PlanContext,
  type RowEffect,
  keepMatch,
  rememberedIn,
} from './context'
import { fold } from '../fold'
import { strongest } from './effects'
import { recruiterBy, siteNamed, supplierNamed } from './references'
import type { Ledger } from './ledger'
import type { RowView } from './row-view'
import { feeStopOf, placeStops, stopsOf } from './stops'

const LONGEST_NAME = 300

/** Plans a row of a list of recruitment corridors: the corridor, its stops, and the fee the row names. */
export function planCorridorRow(context: PlanContext, row: RowView): RowEffect {
  const ends = [
    row.original('corridor.originCountry') ?? row.text('corridor.originPlace'),
    row.original('corridor.destinationCountry') ?? row.text('corridor.destinationPlace'),
  ]
  if (ends.some(end => end === null)) {
    row.report(null, { code: 'corridor-end-missing' }, 'error')
    return 'skipped'
  }
  const name = row.text('corridor.name', LONGEST_NAME) ?? nameFrom(ends)
  const said = { name, ...subjectOf(context, row), ...termsOf(row) }
  const found = rememberedIn(context, context.corridors, row, 'corridor') ?? matchOf(context, said)
  const corridor = place(
    context.corridors,
    found,
    said,
    () => ({ ...said, ...freshRecord(context, row) }),
    row,
    ['corridor'],
  )
  keepMatch(context, row, 'corridor', corridor.id)
  const named = stopsOf(row)
  const stops = placeStops(context, row, corridor.id, named)
  return strongest([
    corridor.effect,
    stops,
    feeEffect(context, row, corridor.id, feeStopOf(row, named)),
    ...chainEffects(context, row, corridor.id),
    cohortEffect(context, row, corridor.id),
  ])
}

/** Where it leads, as far as a name may go on; a letter of two parts is not torn. */
const nameFrom = (ends: readonly (string | null)[]): string =>
  Array.from(ends.join(' – ')).slice(0, LONGEST_NAME).join('')

type Subject = Pick<Corridor, 'supplierId' | 'siteId' | 'recruiterId'>

/** Who the corridor serves and who recruits. A name that nobody has is reported; the corridor itself stays. */
function subjectOf(context: PlanContext, row: RowView): Subject {
  const site = row.has('ref.site') ? siteNamed(context, row, 'warning') : null
  const supplier = !site && row.has('ref.supplier') ? supplierNamed(context, row, 'warning') : null
  const recruiterText = row.text('ref.recruiter')
  const recruiter = recruiterText === null ? null : recruiterBy(context, row, 'ref.recruiter', recruiterText)
  return {
    supplierId: site?.supplierId ?? supplier?.id ?? null,
    siteId: site?.id ?? null,
    recruiterId: recruiter?.id ?? null,
  }
}

const SUBJECT = ['supplierId', 'siteId', 'recruiterId'] as const

/** The corridor of the same name whose parties are the same; parties that either side doesn't know do not part them. */
function matchOf(context: PlanContext, said: Subject & { readonly name: string }): string | null {
  const named = context.corridors.find(fold(said.name)).flatMap(id => context.corridors.get(id) ?? [])
  const same = named.find(known => SUBJECT.every(party => known[party] === said[party]))
  const open = named.find(known =>
    SUBJECT.every(party => known[party] === said[party] || known[party] === null || said[party] === null),
  )
  return (same ?? open)?.id ?? null
}

function termsOf(row: RowView) {
  return {
    recruiterChain: row.recruiterChain('corridor.recruiterChain'),
    legalContext: row.legalContext('corridor.legalContext'),
    visa: row.text('corridor.visa', 300),
    debt: row.money('corridor.debt', 'corridor.debtCurrency'),
    monthlyWage: row.money('corridor.wage', 'corridor.wageCurrency'),
    workersPerYear: row.count('corridor.workersPerYear'),
    documentsRetained: row.yesNo('corridor.documentsRetained'),
    contractSubstituted: row.yesNo('corridor.contractSubstituted'),
    notes: row.text('corridor.notes'),
    custom: { ...row.custom() },
  }
}

function feeEffect(
  context: PlanContext,
  row: RowView,
  corridorId: string,
  stopPosition: number | null,
): RowEffect {
  const amount = row.money('corridor.fee', 'corridor.feeCurrency')
  if (amount === null) return 'unchanged'
  const label = row.text('corridor.feeLabel') ?? row.heading('corridor.fee') ?? 'fee'
  const payer = row.feePayer('corridor.feePayer')
  if (payer === null && majorAmount(amount) > 0)
    row.report('corridor.feePayer', { code: 'fee-payer-assumed' }, 'note')
  const said: Omit<CorridorFee, 'id'> = {
    corridorId,
    stopPosition,
    label,
    category: row.feeCategory('corridor.feeCategory'),
    amount,
    payer: payer ?? 'worker',
    paidOn: row.date('corridor.feeDate'),
    receipt: row.yesNo('corridor.feeReceipt'),
  }
  const found = context.corridorFees.find(feeKey(corridorId, label))[0] ?? null
  return place(context.corridorFees, found, said, () => ({ id: context.newId(), ...said }), row).effect
}

/** The place after the last of what a corridor has already. */
const nextPosition = (known: readonly { readonly position: number }[]): number =>
  1 + Math.max(-1, ...known.map(({ position }) => position))

/**
 * Recruiters in the order in which workers meet them. Those the corridor has keep their places, new ones follow; a name that
 * nobody has is told.
 */
function chainEffects(context: PlanContext, row: RowView, corridorId: string): RowEffect[] {
  const names = row.list('corridor.chain').flatMap(part => part.split(/[>→›←]/))
  return names.flatMap(written => {
    const name = written.trim()
    const recruiter = name === '' ? null : recruiterBy(context, row, 'corridor.chain', name)
    if (recruiter === null) return []
    const known = knownOf(context.corridorRecruiters, corridorId)
    const found = known.find(({ recruiterId }) => recruiterId === recruiter.id)?.id ?? null
    const fresh = () => ({
      id: context.newId(),
      corridorId,
      position: nextPosition(known),
      recruiterId: recruiter.id,
      stopPosition: null,
    })
    return [place(context.corridorRecruiters, found, {}, fresh, row).effect]
  })
}

const knownOf = <T extends { readonly id: string }>(ledger: Ledger<T>, corridorId: string): T[] =>
  ledger.find(`of:${corridorId}`).flatMap(id => ledger.get(id) ?? [])

/** The cohort a row names: its workers, what one of them paid, and what was repaid to all. */
function cohortEffect(context: PlanContext, row: RowView, corridorId: string): RowEffect {
  const label = row.text('corridor.cohort', 200)
  if (label === null) return 'unchanged'
  const said = {
    corridorId,
    label,
    arrivedOn: row.date('corridor.cohortArrivedOn'),
    workers: row.count('corridor.cohortWorkers'),
    paid: row.money('corridor.cohortPaid', 'corridor.cohortCurrency'),
    repaid: row.money('corridor.cohortRepaid', 'corridor.cohortCurrency'),
  }
  const found = context.corridorCohorts.find(feeKey(corridorId, label))[0] ?? null
  const position = nextPosition(knownOf(context.corridorCohorts, corridorId))
  return place(context.corridorCohorts, found, said, () => ({ id: context.newId(), position, ...said }), row)
    .effect
}
