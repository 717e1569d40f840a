import { useMemo } from 'react'
import { z } from 'zod'
import type { ActionRow } from '@shared/contract/response'
import { Answer } from '../app/answer'
import { useCells } from '../app/cells'
import { useAnswer } from '../app/engine-hooks'
import { ExportList } from '../app/export-list'
import { useWholeRows } from '../app/paged-rows'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useKeptState } from '../kit/list-memory'
import { listFilter } from '../kit/list-state'
import { ListSearch } from '../kit/search-field'
import { useText } from '../kit/text'
import { ListEnd, ToggleChip, Toolbar } from '../kit/toolbar'
import { RefusedHere } from '../steps/refused-here'
import { ActionsBoard } from './actions-board'
import { ActionsTimeline } from './actions-timeline'
import { DueDate } from './due-date'

const LOOKS = ['list', 'board', 'timeline'] as const
type Look = (typeof LOOKS)[number]
/** As many as a board or a timeline can be read with. */
const MOST = 500

/** Every action by its date, as a list, a board or a timeline; choosing one opens the finding it belongs to. */
export function ActionsList({ onChoose }: { readonly onChoose: (findingId: string) => void }) {
  const t = useText()
  const [onlyOverdue, setOnlyOverdue] = useKeptState('response.overdue', false)
  const seen = { due: onlyOverdue ? ('overdue' as const) : null, findingId: null, owner: null }
  const rows = useWholeRows('response.actions', seen)
  const [look, setLook] = useKeptState<Look>('response.look', 'list')
  const all = useAnswer(
    'response.actions',
    { ...seen, offset: 0, limit: MOST },
    { when: look !== 'list', keep: true },
  )
  const columns = useColumns()
  const cells = useCells<ActionRow>('actions')
  return (
    <>
      <Toolbar
        label={t('response:filter.label')}
        end={
          <ListEnd
            count={t('response:filter.actions', { count: rows.total ?? 0 })}
            known={rows.total !== null}
          >
            <ExportList
              endpoint="response.export-actions"
              listId="response.actions"
              name={t('response:tab.actions')}
              seen={seen}
            />
          </ListEnd>
        }
      >
        {look === 'list' ? <ListSearch listId="response.actions" /> : null}
        <ToggleChip on={onlyOverdue} onChange={setOnlyOverdue}>
          {t('response:filter.overdue')}
        </ToggleChip>
        {LOOKS.map(one => (
          <ToggleChip key={one} on={look === one} onChange={() => setLook(one)}>
            {t(`response:look.${one}`)}
          </ToggleChip>
        ))}
      </Toolbar>
      <RefusedHere topic="response" error={rows.error} />
      {cells.dialogs}
      {look === 'list' ? cells.bar : null}
      {look === 'list' ? (
        <DataList
          {...cells.list}
          listId="response.actions"
          label={t('response:tab.actions')}
          columns={columns}
          rows={rows}
          rowId={row => row.id}
          filter={listFilter(onlyOverdue, z.boolean(), setOnlyOverdue)}
          onCurrent={row => onChoose(row.findingId)}
          empty={
            <EmptyState title={t('response:empty.actions')}>{t('response:empty.actionsWhat')}</EmptyState>
          }
        />
      ) : (
        <Answer of={all}>
          {({ rows: found }) =>
            look === 'board' ? (
              <ActionsBoard rows={found} onChoose={onChoose} />
            ) : (
              <ActionsTimeline rows={found} onChoose={onChoose} />
            )
          }
        </Answer>
      )}
    </>
  )
}

function useColumns(): readonly DataColumn<ActionRow>[] {
  const t = useText()
  return useMemo(
    () => [
      {
        key: 'action',
        value: row => row.title,
        heading: t('response:column.action'),
        width: 12,
        grow: true,
        cell: row => row.title,
      },
      {
        key: 'subject',
        value: row => row.subject.name ?? row.findingTitle,
        heading: t('response:column.subject'),
        width: 9,
        soft: true,
        secondary: true,
        cell: row => row.subject.name ?? row.findingTitle,
      },
      {
        key: 'owner',
        people: 'responsible',
        value: row => row.owner,
        heading: t('response:column.owner'),
        width: 7.5,
        cell: row => row.owner,
      },
      {
        key: 'due',
        value: row => row.dueOn,
        since: true,
        heading: t('response:column.dueOn'),
        width: 8,
        cell: row => <DueDate dueOn={row.dueOn} due={row.due} inRow />,
      },
      {
        key: 'stage',
        value: row => t(`response:action.statuses.${row.status}`),
        heading: t('response:column.stage'),
        width: 6,
        cell: row => t(`response:action.statuses.${row.status}`),
      },
    ],
    [t],
  )
}
