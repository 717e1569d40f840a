import { useMemo } from 'react'
import type { ActionRow } from '@shared/contract/response'
import { ExportList } from '../app/export-list'
import { usePagedRows } from '../app/paged-rows'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useKeptState } from '../kit/list-memory'
import { useText } from '../kit/text'
import { ListEnd, ToggleChip, Toolbar } from '../kit/toolbar'
import { RefusedHere } from '../steps/refused-here'
import { DueDate } from './due-date'

/** Every action by its date; choosing one opens the finding it belongs to. */
export function ActionsList({ onChoose }: { readonly onChoose: (findingId: string) => void }) {
  const t = useText()
  const [onlyOverdue, setOnlyOverdue] = useKeptState('response.overdue', false)
  const seen = { due: onlyOverdue ? ('overdue' as const) : null, findingId: null, owner: null }
  const rows = usePagedRows('response.actions', seen)
  const columns = useColumns()
  return (
    <>
      <Toolbar
        label={t('response:filter.label')}
        end={
          <ListEnd count={rows.total === null ? null : t('response:filter.actions', { count: rows.total })}>
            <ExportList endpoint="response.export-actions" name={t('response:tab.actions')} seen={seen} />
          </ListEnd>
        }
      >
        <ToggleChip on={onlyOverdue} onChange={setOnlyOverdue}>
          {t('response:filter.overdue')}
        </ToggleChip>
      </Toolbar>
      <RefusedHere topic="response" error={rows.error} />
      <DataList
        listId="response.actions"
        label={t('response:tab.actions')}
        columns={columns}
        rows={rows}
        rowId={row => row.id}
        onCurrent={row => onChoose(row.findingId)}
        empty={<EmptyState title={t('response:empty.actions')}>{t('response:empty.actionsWhat')}</EmptyState>}
      />
    </>
  )
}

function useColumns(): readonly DataColumn<ActionRow>[] {
  const t = useText()
  return useMemo(
    () => [
      { key: 'action', heading: t('response:column.action'), width: 14, grow: true, cell: row => row.title },
      {
        key: 'subject',
        heading: t('response:column.subject'),
        width: 10,
        soft: true,
        cell: row => row.subject.name ?? row.findingTitle,
      },
      { key: 'owner', heading: t('response:column.owner'), width: 8, cell: row => row.owner },
      {
        key: 'due',
        heading: t('response:column.dueOn'),
        width: 10,
        cell: row => <DueDate dueOn={row.dueOn} due={row.due} />,
      },
      {
        key: 'stage',
        heading: t('response:column.stage'),
        width: 6,
        cell: row => t(`response:action.statuses.${row.status}`),
      },
    ],
    [t],
  )
}
