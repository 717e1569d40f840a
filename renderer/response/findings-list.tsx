import { useMemo, useRef } from 'react'
import type { InputOf } from '@shared/contract/contract'
import { findingFilterSchema, type FindingRow } from '@shared/contract/response'
import { FINDING_STAGES } from '@shared/response/stage'
import { ExportList } from '../app/export-list'
import { useWholeRows } from '../app/paged-rows'
import { Button } from '../kit/button'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useKeptState } from '../kit/list-memory'
import { listFilter } from '../kit/list-state'
import { SearchField } from '../kit/search-field'
import { useText } from '../kit/text'
import { ListEnd, ToggleChip, Toolbar } from '../kit/toolbar'
import { RefusedHere } from '../steps/refused-here'
import styles from './response.module.css'
import { SeverityChip } from './severity-chip'
import { StageChip } from './stage-chip'
import { useSubjectText } from './subject-text'

type Filter = Omit<InputOf<'response.findings'>, 'offset' | 'limit'>

const OPEN: Filter = {
  status: 'open',
  stage: null,
  subjectType: null,
  subjectId: null,
  auditId: null,
  source: null,
  text: null,
}

interface Props {
  /** A finding that a link leads to: it stays in hand until the person moves. */
  readonly linkedId: string | null
  readonly onChoose: (id: string) => void
  /** Begins the first one, from where there is none. */
  readonly onAdd: () => void
}

/** Findings, the worst first. */
export function FindingsList({ linkedId, onChoose, onAdd }: Props) {
  const t = useText()
  const [filter, setFilter] = useKeptState<Filter>('response.filter', OPEN)
  const rows = useWholeRows('response.findings', filter)
  const columns = useColumns()
  // The list names its first row once by itself; a link has already said which finding is meant.
  const skip = useRef(linkedId !== null)
  return (
    <>
      <FindingsToolbar filter={filter} onChange={setFilter} total={rows.total} />
      <RefusedHere topic="response" error={rows.error} />
      <DataList
        listId="response.findings"
        label={t('response:list')}
        columns={columns}
        rows={rows}
        rowId={row => row.id}
        filter={listFilter(filter, findingFilterSchema, setFilter)}
        onCurrent={row => {
          if (!skip.current) onChoose(row.id)
          skip.current = false
        }}
        empty={
          <EmptyState
            title={t('response:empty.title')}
            actions={<Button onClick={onAdd}>{t('response:add')}</Button>}
          >
            {t('response:empty.what')}
          </EmptyState>
        }
      />
    </>
  )
}

interface ToolbarProps {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
  readonly total: number | null
}

function FindingsToolbar({ filter, onChange, total }: ToolbarProps) {
  const t = useText()
  return (
    <Toolbar
      label={t('response:filter.label')}
      end={
        <ListEnd count={t('response:filter.count', { count: total ?? 0 })} known={total !== null}>
          <ExportList
            endpoint="response.export-findings"
            listId="response.findings"
            name={t('response:tab.findings')}
            seen={filter}
          />
        </ListEnd>
      }
    >
      <SearchField
        label={t('response:filter.search')}
        value={filter.text ?? ''}
        onChange={text => onChange({ ...filter, text: text || null })}
      />
      {(['open', 'closed'] as const).map(status => (
        <ToggleChip
          key={status}
          on={filter.status === status}
          onChange={on => onChange({ ...filter, status: on ? status : 'all', stage: null })}
        >
          {t(`response:filter.${status}`)}
        </ToggleChip>
      ))}
      <ToggleChip
        on={filter.stage === 'to-decide'}
        onChange={on => onChange({ ...filter, status: 'open', stage: on ? 'to-decide' : null })}
      >
        {t('response:filter.toDecide')}
      </ToggleChip>
    </Toolbar>
  )
}

function useColumns(): readonly DataColumn<FindingRow>[] {
  const t = useText()
  const subjectText = useSubjectText()
  return useMemo(
    () => [
      {
        key: 'severity',
        value: row => row.severity,
        term: 'severity',
        heading: t('response:column.severity'),
        width: 5.75,
        cell: row => <SeverityChip severity={row.severity} />,
      },
      {
        key: 'finding',
        value: row => row.title,
        term: 'finding',
        heading: t('response:column.finding'),
        width: 12.5,
        grow: true,
        cell: row => row.title,
      },
      {
        key: 'subject',
        value: subjectText,
        heading: t('response:column.subject'),
        width: 7,
        secondary: true,
        soft: true,
        cell: subjectText,
      },
      {
        key: 'stage',
        value: row => FINDING_STAGES.indexOf(row.stage),
        heading: t('response:column.stage'),
        width: 7.75,
        cell: row => <StageChip stage={row.stage} />,
      },
      {
        key: 'actions',
        value: row => row.actionsOverdue * 1000 + row.actionsOpen,
        heading: t('response:column.actions'),
        width: 11.5,
        soft: true,
        cell: row => <ActionCounts row={row} />,
      },
    ],
    [t, subjectText],
  )
}

function ActionCounts({ row }: { readonly row: FindingRow }) {
  const t = useText()
  const { actionsOpen, actionsOverdue } = row
  if (actionsOpen === 0) return null
  if (actionsOverdue === 0) return <>{t('response:actionsLeft', { open: actionsOpen })}</>
  return (
    <span className={styles.overdue}>
      {t('response:actionsLate', { open: actionsOpen, late: actionsOverdue })}
    </span>
  )
}
