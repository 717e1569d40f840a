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
import type { RowView } from './row-view'
import { feeStopOf, placeStops, stopsOf } from './stops'

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
  const name = row.text('corridor.name', 300) ?? ends.join(' – ')
  const said = { name, ...subjectOf(context, row), ...termsOf(row) }
  const found = rememberedIn(context, context.corridors, row, 'corridor') ?? matchOf(context, said)
  const corridor = place(
    context.corridors,
    found,
    said,
    () => ({ ...said, visa: null, debt: null, ...freshRecord(context, row) }),
    row,
  )
  keepMatch(context, row, 'corridor', corridor.id)
  const named = stopsOf(row)
  const stops = placeStops(context, row, corridor.id, named)
  return strongest([corridor.effect, stops, feeEffect(context, row, corridor.id, feeStopOf(row, named))])
}

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
  const said: Omit<CorridorFee, 'id' | 'category'> = {
    corridorId,
    stopPosition,
    label,
    amount,
    payer: payer ?? 'worker',
    paidOn: row.date('corridor.feeDate'),
    receipt: row.yesNo('corridor.feeReceipt'),
  }
  const found = context.corridorFees.find(feeKey(corridorId, label))[0] ?? null
  return place(
    context.corridorFees,
    found,
    said,
    () => ({ id: context.newId(), category: null, ...said }),
    row,
  ).effect
}
