import { useMemo } from 'react'
import type { CampaignRow } from '@shared/contract/questionnaires'
import { textIn } from '@shared/steps/local-text'
import { StatusChip } from '../kit/band-chip'
import { Button } from '../kit/button'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { rowsAtHand } from '../kit/row-source'
import { useText } from '../kit/text'

interface Props {
  readonly rows: readonly CampaignRow[]
  readonly onCurrent: (id: string) => void
  readonly onOpen: (id: string) => void
  /** Begins the first one, from where there is none. */
  readonly onAdd: () => void
}

/** Campaigns, the newest first. */
export function CampaignsList({ rows, onCurrent, onOpen, onAdd }: Props) {
  const t = useText()
  const source = useMemo(() => rowsAtHand(rows), [rows])
  return (
    <DataList
      listId="questionnaires"
      label={t('questionnaires:list')}
      columns={useColumns()}
      rows={source}
      rowId={row => row.campaign.id}
      onCurrent={row => onCurrent(row.campaign.id)}
      onOpen={row => onOpen(row.campaign.id)}
      empty={
        <EmptyState
          title={t('questionnaires:empty.title')}
          actions={<Button onClick={onAdd}>{t('questionnaires:new')}</Button>}
        >
          {t('questionnaires:empty.what')}
        </EmptyState>
      }
    />
  )
}

function useColumns(): readonly DataColumn<CampaignRow>[] {
  const t = useText()
  const format = useFormat()
  const counted = (count: number, tone: 'bad' | 'warn') =>
    count === 0 ? t('questionnaires:none') : <StatusChip tone={tone}>{format.number(count)}</StatusChip>
  return [
    {
      key: 'title',
      value: row => row.campaign.title,
      heading: t('questionnaires:column.title'),
      width: 15,
      grow: true,
      cell: row => row.campaign.title,
    },
    {
      key: 'pack',
      value: row => textIn(row.packTitle, t.language),
      heading: t('questionnaires:column.pack'),
      width: 8,
      grow: true,
      soft: true,
      secondary: true,
      cell: row => textIn(row.packTitle, t.language),
    },
    {
      key: 'due',
      value: row => row.campaign.dueOn,
      since: true,
      heading: t('questionnaires:column.due'),
      width: 7.5,
      cell: row => format.date(row.campaign.dueOn),
    },
    {
      key: 'progress',
      value: row => (row.counts.recipients === 0 ? null : row.counts.answered / row.counts.recipients),
      heading: t('questionnaires:column.progress'),
      width: 6,
      numeric: true,
      cell: row =>
        t('questionnaires:of', {
          done: format.number(row.counts.answered),
          total: format.number(row.counts.recipients),
        }),
    },
    {
      key: 'overdue',
      value: row => row.counts.overdue,
      heading: t('questionnaires:column.overdue'),
      width: 6,
      cell: row => counted(row.counts.overdue, 'warn'),
    },
    {
      key: 'flagged',
      value: row => row.counts.flagged,
      term: 'redFlag',
      heading: t('questionnaires:column.flagged'),
      width: 6,
      cell: row => counted(row.counts.flagged, 'bad'),
    },
  ]
}
