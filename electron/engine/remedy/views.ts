import type { OutputOf } from '@shared/contract/contract'
import type { OwedInCorridor, RemedyRow } from '@shared/contract/remedy'
import type { Remedy, RemedyEntry } from '@shared/remedy/record'
import { remedyRemarks } from '@shared/remedy/rules'
import { remedyStanding } from '@shared/remedy/standing'
import { paidIn, remedyTotals, type Span, type WithEntries } from '@shared/remedy/totals'
import { dueState } from '@shared/steps/due'
import type { Call } from '../call'
import { grouped } from '../store/by-id'
import { oneRemedy, readRemedies, readRemedyEntries } from '../store/remedy'
import { readFindings } from '../store/response'
import type { Store } from '../store/store'
import { readSubjects, subjectView } from '../store/subjects'

interface RemedyFacts {
  readonly remedies: readonly Remedy[]
  readonly entriesOf: (remedyId: string) => readonly RemedyEntry[]
}

async function remedyFacts(store: Store): Promise<RemedyFacts> {
  const [remedies, entries] = await Promise.all([readRemedies(store), readRemedyEntries(store, null)])
  return { remedies, entriesOf: grouped(entries, entry => entry.remedyId) }
}

const withEntries = ({ remedies, entriesOf }: RemedyFacts): WithEntries[] =>
  remedies.map(remedy => ({ remedy, entries: entriesOf(remedy.id) }))

async function rowsOf(call: Call, { remedies, entriesOf }: RemedyFacts): Promise<RemedyRow[]> {
  const [subjects, findings] = await Promise.all([
    readSubjects(call.store, remedies),
    readFindings(call.store),
  ])
  const titles = new Map(findings.map(finding => [finding.id, finding.title]))
  return remedies.map(remedy => {
    const entries = entriesOf(remedy.id)
    const { currencies, ...standing } = remedyStanding(remedy, entries)
    return {
      ...remedy,
      subject: subjectView(subjects, remedy),
      findingTitle: titles.get(remedy.findingId ?? '') ?? null,
      standing: { ...standing, currencies: currencies.map(line => ({ ...line })) },
      remarks: remedyRemarks(remedy, entries),
      due: dueState(remedy.dueOn, remedy.closing !== null, call.today()),
    }
  })
}

/** The currency of the latest rate that was written down: the one the entity reckons in. */
function reckonedIn(all: readonly RemedyEntry[]): string | null {
  const rates = all.flatMap(({ rate }) => (rate === null ? [] : [rate]))
  return rates.sort((a, b) => (a.on < b.on ? -1 : 1)).at(-1)?.to ?? null
}

export async function listRemedies(call: Call): Promise<OutputOf<'remedy.list'>> {
  const facts = await remedyFacts(call.store)
  const all = withEntries(facts)
  const { currencies, ...totals } = remedyTotals(all, null)
  const currency = reckonedIn(facts.remedies.flatMap(({ id }) => facts.entriesOf(id)))
  return {
    rows: await rowsOf(call, facts),
    totals: { ...totals, currencies: currencies.map(one => ({ ...one })) },
    paidInAll: currency === null ? null : paidIn(currency, all),
  }
}

export async function getRemedy(id: string, call: Call): Promise<OutputOf<'remedy.get'>> {
  const remedy = await oneRemedy(call.store, id)
  const entries = await readRemedyEntries(call.store, id)
  const [row] = await rowsOf(call, { remedies: [remedy], entriesOf: () => entries })
  if (row === undefined) throw new Error('a remedy has one row')
  return { remedy: row, entries }
}

/** What the statement says of remedy over its period. */
export async function remedyTotalsOf(store: Store, span: Span | null) {
  return remedyTotals(withEntries(await remedyFacts(store)), span)
}

/** Corridors whose workers paid fees that no remedy names yet. */
export async function owedInCorridors(call: Call): Promise<OwedInCorridor[]> {
  const [{ corridors }, remedies] = await Promise.all([
    call.ask('corridors.owed', { corridorId: null }),
    readRemedies(call.store),
  ])
  const taken = new Set(
    remedies.flatMap(({ kind, subjectId, cohortId }) =>
      kind === 'fees' ? [keyOf(subjectId, cohortId)] : [],
    ),
  )
  return corridors.flatMap(({ id, name, owed }) =>
    owed.flatMap(one => {
      const amounts = one.owed ?? []
      if (!amounts.some(({ minor }) => minor > 0)) return []
      if (taken.has(keyOf(id, one.cohortId)) || taken.has(keyOf(id, null))) return []
      return [
        {
          corridorId: id,
          corridorName: name,
          cohortId: one.cohortId,
          cohortLabel: one.label,
          workers: one.workers,
          owed: amounts.filter(({ minor }) => minor > 0),
        },
      ]
    }),
  )
}

const keyOf = (corridorId: string | null, cohortId: string | null): string =>
  `${corridorId ?? ''} ${cohortId ?? ''}`
