import { useMemo } from 'react'
import type { OutputOf } from '@shared/contract/contract'
import type { RecipientRow } from '@shared/contract/questionnaires'
import { ExportList } from '../app/export-list'
import { Card } from '../kit/card'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { rowsAtHand } from '../kit/row-source'
import { useText, type Translate } from '../kit/text'
import { ListEnd, ToggleChip, Toolbar } from '../kit/toolbar'
import { RECIPIENT_GROUPS, type RecipientGroup } from './recipient-group'
import { FlagsChip, StateChip } from './state-chip'

interface Props {
  readonly view: OutputOf<'questionnaires.campaign'>
  readonly rows: readonly RecipientRow[]
  readonly group: RecipientGroup
  readonly onGroup: (group: RecipientGroup) => void
  readonly onCurrent: (id: string) => void
}

function groupText(t: Translate, group: RecipientGroup): string {
  if (group === 'all' || group === 'flagged') return t(`questionnaires:recipients.${group}`)
  return group === 'to-remind' ? t('questionnaires:recipients.toRemind') : t(`questionnaires:state.${group}`)
}

/** Everybody who is asked, by group; the list leaves as it is, the reminders as a list of their own. */
export function RecipientsCard({ view, rows, group, onGroup, onCurrent }: Props) {
  const t = useText()
  const source = useMemo(() => rowsAtHand(rows), [rows])
  const { campaign } = view
  return (
    <Card label={t('questionnaires:recipients.title')} flush fill>
      <Toolbar
        label={t('questionnaires:recipients.filter')}
        end={
          <ListEnd count={t('questionnaires:recipients.count', { count: rows.length })}>
            <ExportList
              endpoint="questionnaires.export"
              name={campaign.title}
              seen={{ id: campaign.id, reminders: group === 'to-remind' }}
            />
          </ListEnd>
        }
      >
        {RECIPIENT_GROUPS.map(one => (
          <ToggleChip key={one} on={one === group} onChange={() => onGroup(one)}>
            {groupText(t, one)}
          </ToggleChip>
        ))}
      </Toolbar>
      <DataList
        listId={`questionnaires.${campaign.id}`}
        kind="questionnaires.recipients"
        label={t('questionnaires:recipients.title')}
        columns={useColumns()}
        rows={source}
        rowId={row => row.recipient.id}
        onCurrent={row => onCurrent(row.recipient.id)}
        empty={<EmptyState title={groupText(t, group)}>{t('questionnaires:recipients.empty')}</EmptyState>}
      />
    </Card>
  )
}

function useColumns(): readonly DataColumn<RecipientRow>[] {
  const t = useText()
  const format = useFormat()
  return [
    {
      key: 'name',
      value: row => row.name,
      heading: t('questionnaires:column.recipient'),
      width: 10,
      grow: true,
      cell: row => row.name,
    },
    {
      key: 'state',
      value: row => t(`questionnaires:state.${row.state}`),
      heading: t('questionnaires:column.state'),
      width: 8.5,
      cell: row => <StateChip state={row.state} />,
    },
    {
      key: 'answered',
      value: row => (row.asked === 0 ? null : row.answered / row.asked),
      heading: t('questionnaires:column.answered'),
      width: 7,
      numeric: true,
      secondary: true,
      cell: row =>
        row.asked === 0
          ? null
          : t('questionnaires:of', { done: format.number(row.answered), total: format.number(row.asked) }),
    },
    {
      key: 'score',
      value: row => row.score,
      heading: t('questionnaires:column.score'),
      width: 5,
      numeric: true,
      cell: row => (row.score === null ? null : format.number(Math.round(row.score))),
    },
    {
      key: 'flags',
      heading: t('questionnaires:column.flagged'),
      width: 7.5,
      cell: row => <FlagsChip row={row} />,
    },
  ]
}
