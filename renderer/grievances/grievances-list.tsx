import { useMemo } from 'react'
import type { GrievanceRow } from '@shared/contract/grievances'
import { StatusChip } from '../kit/band-chip'
import { Button } from '../kit/button'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { rowsAtHand } from '../kit/row-source'
import { useText } from '../kit/text'

interface Props {
  readonly rows: readonly GrievanceRow[]
  readonly onChoose: (id: string) => void
  /** Begins the first one, from where there is none. */
  readonly onAdd: () => void
}

/** Complaints, open ones first by the day their answer is due. */
export function GrievancesList({ rows, onChoose, onAdd }: Props) {
  const t = useText()
  const source = useMemo(() => rowsAtHand(rows), [rows])
  return (
    <DataList
      listId="grievances"
      label={t('grievances:list')}
      columns={useColumns()}
      rows={source}
      rowId={row => row.id}
      onCurrent={row => onChoose(row.id)}
      empty={
        <EmptyState
          title={t('grievances:empty.title')}
          actions={<Button onClick={onAdd}>{t('grievances:add')}</Button>}
        >
          {t('grievances:empty.what')}
        </EmptyState>
      }
    />
  )
}

/** How a complaint stands, in words. */
export function GrievanceStateChip({ grievance }: { readonly grievance: GrievanceRow }) {
  const t = useText()
  const { closing, due, urgent, daysToAnswer } = grievance
  if (closing !== null)
    return (
      <StatusChip tone={closing.outcome === 'remedied' ? 'good' : 'partly'}>
        {t(`grievances:outcome.${closing.outcome}`)}
      </StatusChip>
    )
  if (urgent) return <StatusChip tone="bad">{t('grievances:state.urgent')}</StatusChip>
  if (due === 'overdue') return <StatusChip tone="warn">{t('grievances:state.overdue')}</StatusChip>
  return daysToAnswer === null ? (
    <StatusChip tone="unknown">{t('grievances:state.open')}</StatusChip>
  ) : (
    <StatusChip tone="info">{t('grievances:state.answered')}</StatusChip>
  )
}

function useColumns(): readonly DataColumn<GrievanceRow>[] {
  const t = useText()
  const format = useFormat()
  return useMemo(
    () => [
      {
        key: 'number',
        value: row => row.number,
        heading: t('grievances:column.number'),
        width: 4.5,
        cell: row => row.number,
      },
      {
        key: 'topic',
        people: 'case',
        value: row => t(`grievances:topic.${row.topic}`),
        heading: t('grievances:column.topic'),
        width: 8.5,
        grow: true,
        cell: row => t(`grievances:topic.${row.topic}`),
      },
      {
        key: 'receivedOn',
        value: row => row.receivedOn,
        since: true,
        heading: t('grievances:column.receivedOn'),
        width: 7,
        cell: row => format.date(row.receivedOn),
      },
      {
        key: 'days',
        value: row => row.daysToAnswer,
        heading: t('grievances:column.daysToAnswer'),
        width: 6,
        numeric: true,
        cell: row => (row.daysToAnswer === null ? '–' : format.number(row.daysToAnswer)),
      },
      {
        key: 'state',
        value: row => (row.closing === null ? `0 ${row.due}` : `1 ${row.closing.outcome}`),
        heading: t('grievances:column.state'),
        width: 11,
        cell: row => <GrievanceStateChip grievance={row} />,
      },
    ],
    [t, format],
  )
}
