import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { CorridorListRow } from '@shared/contract/corridors'
import {
  ALL_CORRIDORS,
  CORRIDOR_GAPS,
  corridorFilterSchema,
  type CorridorFilter,
  type CorridorGap,
  type CorridorSort,
  type CorridorSortKeys,
} from '@shared/corridors/list'
import { useCells } from '../app/cells'
import { useAnswer } from '../app/engine-hooks'
import { ExportList } from '../app/export-list'
import { usePagedRows } from '../app/paged-rows'
import { Button } from '../kit/button'
import { Card, Panel } from '../kit/card'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { KnownFilters } from '../kit/known-filters'
import { useKeptState } from '../kit/list-memory'
import { listFilter } from '../kit/list-state'
import { Page, Split } from '../kit/page'
import { Reserved } from '../kit/reserved'
import { SearchField } from '../kit/search-field'
import { useText } from '../kit/text'
import { ToggleChip, Toolbar } from '../kit/toolbar'
import { useToday } from '../steps/today'
import { useBurdenText, usePlaceText } from './corridor-words'
import { CorridorDialog } from './corridor-dialog'
import { CorridorPanel } from './corridor-panel'
import { NotDone } from '../suppliers/not-done'

/** Recruitment corridors: the ways workers come, who recruits, and what it costs them. */
export function CorridorsPage() {
  const t = useText()
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title={t('corridors:title')}
      actions={
        <Button kind="primary" onClick={() => setAdding(true)}>
          {t('corridors:list.add')}
        </Button>
      }
    >
      {adding ? <CorridorDialog detail={null} onClose={() => setAdding(false)} /> : null}
      <CorridorList onAdd={() => setAdding(true)} />
    </Page>
  )
}

const HEAVIEST_FIRST: CorridorSortKeys = [{ by: 'burden', descending: true }]

function CorridorList({ onAdd }: { readonly onAdd: () => void }) {
  const t = useText()
  const format = useFormat()
  const navigate = useNavigate()
  const [filter, setFilter] = useKeptState<CorridorFilter>('corridors.filter', ALL_CORRIDORS)
  const [sort, setSort] = useKeptState<CorridorSortKeys>('corridors.sort', HEAVIEST_FIRST)
  const [current, setCurrent] = useState<CorridorListRow | null>(null)
  const total = useAnswer('suppliers.counts', {}, { keep: true }).data?.corridors ?? 0
  const rows = usePagedRows('corridors.list', { filter, sort })
  const columns = useCorridorColumns()
  const cells = useCells<CorridorListRow>('corridors')
  const gapNames = useGapNames()
  const shown = rows.total ?? total
  const counted = { shown: format.number(shown), total: format.number(Math.max(total, shown)) }
  return (
    <Split side={<Side current={current} />}>
      <Card flush fill label={t('corridors:list.label')}>
        <Toolbar
          label={t('suppliers:list.filters')}
          end={
            <>
              <Reserved known={rows.total !== null}>{t('corridors:list.count', counted)}</Reserved>
              <ExportList endpoint="corridors.export" name={t('corridors:title')} seen={{ filter, sort }} />
            </>
          }
        >
          <SearchField
            label={t('corridors:list.search')}
            value={filter.text ?? ''}
            onChange={text => setFilter({ ...filter, text: text === '' ? null : text })}
          />
          <KnownFilters
            gaps={CORRIDOR_GAPS.map(value => ({ value, label: gapNames[value] }))}
            filter={filter}
            today={useToday()}
            onChange={part => setFilter({ ...filter, ...part })}
          />
          <ToggleChip on={filter.inBin} onChange={inBin => setFilter({ ...filter, inBin })}>
            {t('suppliers:list.inBin')}
          </ToggleChip>
        </Toolbar>
        {filter.inBin ? null : cells.bar}
        <NotDone error={rows.error} />
        <DataList
          {...cells.list}
          listId="corridors"
          label={t('corridors:list.label')}
          columns={columns}
          rows={rows}
          rowId={row => row.id}
          sort={sort}
          onSort={next => setSort([...next])}
          filter={listFilter(filter, corridorFilterSchema, setFilter)}
          onCurrent={setCurrent}
          onOpen={row => void navigate({ to: '/corridors/$id', params: { id: row.id } })}
          empty={<Empty some={total > 0} onAdd={onAdd} />}
        />
      </Card>
      {cells.dialogs}
    </Split>
  )
}

function useGapNames(): Readonly<Record<CorridorGap, string>> {
  const t = useText()
  return {
    origin: t('corridors:column.origin'),
    destination: t('corridors:column.destination'),
    recruiter: t('corridors:column.recruiter'),
    supplier: t('corridors:column.supplier'),
    workersPerYear: t('corridors:field.workersPerYear'),
    monthlyWage: t('corridors:field.monthlyWage'),
    fees: t('corridors:column.fees'),
    legalContext: t('corridors:field.legalContext'),
  }
}

function Side({ current }: { readonly current: CorridorListRow | null }) {
  const t = useText()
  if (current === null)
    return <Panel title={t('corridors:list.chooseOne')}>{t('corridors:list.chooseOneText')}</Panel>
  return <CorridorPanel key={current.id} id={current.id} />
}

function Empty({ some, onAdd }: { readonly some: boolean; readonly onAdd: () => void }) {
  const t = useText()
  if (some) return <EmptyState title={t('corridors:list.noneFound')} />
  return (
    <EmptyState
      title={t('corridors:list.emptyTitle')}
      actions={<Button onClick={onAdd}>{t('corridors:list.add')}</Button>}
    >
      {t('corridors:list.emptyText')}
    </EmptyState>
  )
}

function useCorridorColumns(): readonly DataColumn<CorridorListRow, CorridorSort>[] {
  const t = useText()
  const format = useFormat()
  const placeText = usePlaceText()
  const burdenText = useBurdenText()
  return useMemo(
    () => [
      {
        key: 'name',
        term: 'corridor',
        heading: t('corridors:column.name'),
        cell: row => row.name,
        width: 11,
        grow: true,
        sortBy: 'name',
      },
      {
        key: 'origin',
        heading: t('corridors:column.origin'),
        cell: row => placeText(row.origin),
        width: 8.75,
        sortBy: 'origin',
      },
      {
        key: 'destination',
        heading: t('corridors:column.destination'),
        cell: row => placeText(row.destination),
        width: 8.75,
        sortBy: 'destination',
      },
      {
        key: 'recruiter',
        term: 'recruiter',
        heading: t('corridors:column.recruiter'),
        cell: row => row.recruiterName ?? t('kit:notKnown'),
        width: 9,
        secondary: true,
        soft: true,
      },
      {
        key: 'workers',
        heading: t('corridors:column.workersPerYear'),
        cell: row => format.number(row.workersPerYear),
        width: 6.25,
        numeric: true,
        sortBy: 'workersPerYear',
      },
      {
        key: 'burden',
        term: 'feeBurden',
        heading: t('corridors:column.burden'),
        cell: row => burdenText(row.burden),
        width: 6,
        numeric: true,
        sortBy: 'burden',
      },
    ],
    [t, format, placeText, burdenText],
  )
}
