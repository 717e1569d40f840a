import { useMemo } from 'react'
import type { RemedyRow } from '@shared/contract/remedy'
import { StatusChip } from '../kit/band-chip'
import { Button } from '../kit/button'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { rowsAtHand } from '../kit/row-source'
import { useText } from '../kit/text'

interface Props {
  readonly rows: readonly RemedyRow[]
  readonly onChoose: (id: string) => void
  /** Begins the first one, from where there is none. */
  readonly onAdd: () => void
}

/** Remedies, open ones first by their date. */
export function RemedyList({ rows, onChoose, onAdd }: Props) {
  const t = useText()
  const source = useMemo(() => rowsAtHand(rows), [rows])
  return (
    <DataList
      listId="remedy"
      label={t('remedy:list')}
      columns={useColumns()}
      rows={source}
      rowId={row => row.id}
      onCurrent={row => onChoose(row.id)}
      empty={
        <EmptyState
          title={t('remedy:empty.title')}
          actions={<Button onClick={onAdd}>{t('remedy:add')}</Button>}
        >
          {t('remedy:empty.what')}
        </EmptyState>
      }
    />
  )
}

/** How a remedy stands, in words. */
export function RemedyStateChip({ remedy }: { readonly remedy: RemedyRow }) {
  const t = useText()
  const { closing, due, standing } = remedy
  if (closing !== null)
    return (
      <StatusChip tone={closing.outcome === 'complete' ? 'good' : 'partly'}>
        {t(`remedy:outcome.${closing.outcome}`)}
      </StatusChip>
    )
  if (standing.complete) return <StatusChip tone="info">{t('remedy:state.ready')}</StatusChip>
  if (due === 'overdue') return <StatusChip tone="bad">{t('remedy:state.overdue')}</StatusChip>
  return <StatusChip tone="unknown">{t('remedy:state.open')}</StatusChip>
}

function useColumns(): readonly DataColumn<RemedyRow>[] {
  const t = useText()
  const format = useFormat()
  return useMemo(() => {
    const open = ({ owed, standing: { currencies } }: RemedyRow) => {
      if (owed === null) return t('kit:notKnown')
      const left = currencies.filter(({ open: minor }) => minor !== 0)
      // Where all is paid that is said, as an amount.
      const amounts = (left.length > 0 ? left : currencies).flatMap(({ currency, open: minor }) =>
        minor === null ? [] : [format.money({ minor, currency, rateDate: null })],
      )
      return format.list(amounts) || '–'
    }
    return [
      {
        key: 'title',
        people: 'case',
        value: row => row.title,
        heading: t('remedy:column.title'),
        width: 10,
        grow: true,
        cell: row => row.title,
      },
      { key: 'open', heading: t('remedy:column.open'), width: 8.5, numeric: true, cell: open },
      {
        key: 'people',
        value: ({ standing: { workers } }) => workers.owedTo,
        heading: t('remedy:column.people'),
        width: 5.5,
        numeric: true,
        cell: ({ standing: { workers } }) =>
          t('remedy:ofPeople', {
            confirmed: format.number(workers.confirmed),
            owedTo: format.number(workers.owedTo),
          }),
      },
      {
        key: 'state',
        value: row => (row.closing === null ? `0 ${row.due}` : `1 ${row.closing.outcome}`),
        heading: t('remedy:column.state'),
        width: 12.5,
        cell: row => <RemedyStateChip remedy={row} />,
      },
    ]
  }, [t, format])
}
