import type { InputOf } from '@shared/contract/contract'
import type { RemedyRow } from '@shared/contract/remedy'
import type { RemedyEntry } from '@shared/remedy/record'
import { converted } from '@shared/remedy/standing'
import { majorAmount, type Money } from '@shared/units/money'
import type { Call } from '../call'
import { exportRows, exportWords, type ExportWords, type ListColumn } from '../export-list'
import { readRemedyEntries } from '../store/remedy'

const major = (minor: number | null, currency: string): number | null =>
  minor === null ? null : majorAmount({ minor, currency, rateDate: null })

/** One row a remedy and currency, so that money stays a number: a remedy in two currencies takes two rows. */
interface RemedyLine {
  readonly row: RemedyRow
  readonly line: RemedyRow['standing']['currencies'][number] | null
}

function remedyColumns({ t }: ExportWords): ListColumn<RemedyLine>[] {
  const money = (key: 'owed' | 'offered' | 'paid' | 'open'): ListColumn<RemedyLine> => ({
    heading: t(`remedy:column.${key}`),
    kind: 'number',
    value: ({ line }) => (line === null ? null : major(line[key], line.currency)),
  })
  const people = (key: 'owedTo' | 'reached' | 'confirmed' | 'declined' | 'unreachable' | 'open') => ({
    heading: t(`remedy:workers.${key}`),
    kind: 'number' as const,
    value: ({ row }: RemedyLine) => row.standing.workers[key],
  })
  return [
    { heading: t('remedy:column.title'), kind: 'text', width: 40, value: ({ row }) => row.title },
    { heading: t('remedy:column.kind'), kind: 'text', value: ({ row }) => t(`remedy:kind.${row.kind}`) },
    {
      heading: t('remedy:column.subject'),
      kind: 'text',
      width: 30,
      value: ({ row }) => row.subject.name ?? t('remedy:entity'),
    },
    { heading: t('remedy:column.currency'), kind: 'text', value: ({ line }) => line?.currency ?? null },
    money('owed'),
    money('offered'),
    money('paid'),
    money('open'),
    people('owedTo'),
    people('reached'),
    people('confirmed'),
    people('declined'),
    people('unreachable'),
    people('open'),
    { heading: t('remedy:column.owner'), kind: 'text', value: ({ row }) => row.owner },
    { heading: t('remedy:column.dueOn'), kind: 'date', value: ({ row }) => row.dueOn },
    {
      heading: t('remedy:column.state'),
      kind: 'text',
      value: ({ row }) =>
        row.closing === null ? t('remedy:state.open') : t(`remedy:outcome.${row.closing.outcome}`),
    },
    { heading: t('remedy:column.closedOn'), kind: 'date', value: ({ row }) => row.closing?.closedOn ?? null },
    {
      heading: t('remedy:column.reason'),
      kind: 'text',
      width: 40,
      value: ({ row }) => row.closing?.reason ?? null,
    },
  ]
}

export async function exportRemedies(
  target: InputOf<'remedy.export'>,
  call: Call,
): Promise<{ rows: number }> {
  const words = exportWords(target.language)
  const { rows } = await call.ask('remedy.list', {})
  const lines = rows.flatMap((row): RemedyLine[] =>
    row.standing.currencies.length === 0
      ? [{ row, line: null }]
      : row.standing.currencies.map(line => ({ row, line })),
  )
  return exportRows(call, target, {
    name: words.t('remedy:page'),
    columns: remedyColumns(words),
    rows: lines,
  })
}

interface LedgerLine {
  readonly title: string
  readonly entry: RemedyEntry
}

const amount = (money: Money | null): number | null => (money === null ? null : majorAmount(money))

function ledgerColumns({ t }: ExportWords): ListColumn<LedgerLine>[] {
  const worth = ({ entry }: LedgerLine): Money | null =>
    entry.amount === null ? null : converted(entry.amount, entry.rate)
  return [
    { heading: t('remedy:entry.happenedOn'), kind: 'date', value: ({ entry }) => entry.happenedOn },
    { heading: t('remedy:column.title'), kind: 'text', width: 40, value: ({ title }) => title },
    {
      heading: t('remedy:entry.event'),
      kind: 'text',
      value: ({ entry }) => t(`remedy:event.${entry.event}`),
    },
    { heading: t('remedy:entry.workers'), kind: 'number', value: ({ entry }) => entry.workers },
    { heading: t('remedy:entry.amount'), kind: 'number', value: ({ entry }) => amount(entry.amount) },
    {
      heading: t('remedy:column.currency'),
      kind: 'text',
      value: ({ entry }) => entry.amount?.currency ?? null,
    },
    { heading: t('remedy:entry.rate'), kind: 'number', value: ({ entry }) => entry.rate?.perUnit ?? null },
    { heading: t('remedy:entry.rateOn'), kind: 'date', value: ({ entry }) => entry.rate?.on ?? null },
    { heading: t('remedy:entry.worth'), kind: 'number', value: line => amount(worth(line)) },
    { heading: t('remedy:entry.rateTo'), kind: 'text', value: ({ entry }) => entry.rate?.to ?? null },
    { heading: t('remedy:entry.note'), kind: 'text', width: 50, value: ({ entry }) => entry.note },
  ]
}

export async function exportLedger(
  target: InputOf<'remedy.export-ledger'>,
  call: Call,
): Promise<{ rows: number }> {
  const words = exportWords(target.language)
  const { rows } = await call.ask('remedy.list', {})
  const titles = new Map(rows.map(({ id, title }) => [id, title]))
  const entries = await readRemedyEntries(call.store, null)
  const lines = entries.map(entry => ({ entry, title: titles.get(entry.remedyId) ?? '' }))
  return exportRows(call, target, {
    name: words.t('remedy:ledger'),
    columns: ledgerColumns(words),
    rows: lines,
  })
}
