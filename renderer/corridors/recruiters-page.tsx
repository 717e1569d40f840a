import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import type { RecruiterListRow } from '@shared/contract/suppliers'
import {
  ALL_RECRUITERS,
  recruiterFilterSchema,
  LICENCE_FILTERS,
  RECRUITER_GAPS,
  type RecruiterFilter,
  type RecruiterSortKeys,
} from '@shared/suppliers/list'
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
import { SearchField } from '../kit/search-field'
import { useText } from '../kit/text'
import { ToggleChip, Toolbar } from '../kit/toolbar'
import { FilterChip } from '../kit/filter-chip'
import { Reserved } from '../kit/reserved'
import { useToday } from '../steps/today'
import { StandingChip } from '../screening/standing-chip'
import { AssessmentCell, useAssessmentText } from './assessment-cell'
import { RecruiterDialog } from './recruiter-dialog'
import { RecruiterPanel } from './recruiter-panel'
import { NotDone } from '../suppliers/not-done'

/** Everybody who finds, places or manages workers, licensed or not. */
export function RecruitersPage() {
  const t = useText()
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title={t('corridors:recruiters.label')}
      actions={
        <Button kind="primary" onClick={() => setAdding(true)}>
          {t('corridors:recruiters.add')}
        </Button>
      }
    >
      {adding ? <RecruiterDialog recruiter={null} parent={null} onClose={() => setAdding(false)} /> : null}
      <RecruiterList onAdd={() => setAdding(true)} />
    </Page>
  )
}

const BY_NAME: RecruiterSortKeys = [{ by: 'name', descending: false }]

function RecruiterList({ onAdd }: { readonly onAdd: () => void }) {
  const t = useText()
  const navigate = useNavigate()
  const [filter, setFilter] = useKeptState<RecruiterFilter>('recruiters.filter', ALL_RECRUITERS)
  const [sort, setSort] = useKeptState<RecruiterSortKeys>('recruiters.sort', BY_NAME)
  const [current, setCurrent] = useState<RecruiterListRow | null>(null)
  const total = useAnswer('suppliers.counts', {}, { keep: true }).data?.recruiters ?? 0
  const rows = usePagedRows('suppliers.list-recruiters', { filter, sort })
  const columns = useRecruiterColumns()
  const cells = useCells<RecruiterListRow>('recruiters')
  return (
    <Split side={<Side current={current} />}>
      <Card flush fill label={t('corridors:recruiters.label')}>
        <RecruiterFilters filter={filter} sort={sort} onChange={setFilter} shown={rows.total} total={total} />
        {filter.inBin ? null : cells.bar}
        <NotDone error={rows.error} />
        <DataList
          {...cells.list}
          listId="recruiters"
          label={t('corridors:recruiters.label')}
          columns={columns}
          rows={rows}
          rowId={row => row.id}
          sort={sort}
          onSort={next => setSort([...next])}
          filter={listFilter(filter, recruiterFilterSchema, setFilter)}
          onCurrent={setCurrent}
          onOpen={row => void navigate({ to: '/recruiters/$id', params: { id: row.id } })}
          empty={<Empty some={total > 0} onAdd={onAdd} />}
        />
      </Card>
      {cells.dialogs}
    </Split>
  )
}

interface RecruiterFiltersProps {
  readonly filter: RecruiterFilter
  readonly sort: RecruiterSortKeys
  readonly onChange: (filter: RecruiterFilter) => void
  readonly shown: number | null
  readonly total: number
}

const licencesSchema = z.array(z.enum(LICENCE_FILTERS))

function RecruiterFilters({ filter, sort, onChange, shown, total }: RecruiterFiltersProps) {
  const t = useText()
  const format = useFormat()
  const left = shown ?? total
  const counted = { shown: format.number(left), total: format.number(Math.max(total, left)) }
  const gaps = RECRUITER_GAPS.map(value => ({ value, label: t(`suppliers:field.${value}`) }))
  const licences = LICENCE_FILTERS.map(value => ({ value, label: t(`suppliers:licence.${value}`) }))
  return (
    <Toolbar
      label={t('suppliers:list.filters')}
      end={
        <>
          <Reserved known={shown !== null}>{t('corridors:recruiters.count', counted)}</Reserved>
          <ExportList
            endpoint="suppliers.export-recruiters"
            name={t('corridors:recruiters.title')}
            seen={{ filter, sort }}
          />
        </>
      }
    >
      <SearchField
        label={t('corridors:recruiters.search')}
        value={filter.text ?? ''}
        onChange={text => onChange({ ...filter, text: text === '' ? null : text })}
      />
      <ToggleChip
        on={filter.kinds.includes('sub_agent')}
        onChange={on => onChange({ ...filter, kinds: on ? ['sub_agent'] : [] })}
      >
        {t('corridors:recruiters.subAgents')}
      </ToggleChip>
      <FilterChip
        name={t('suppliers:field.licenceStatus')}
        choices={licences}
        chosen={filter.licences}
        onChange={chosen => onChange({ ...filter, licences: licencesSchema.parse(chosen) })}
      />
      <KnownFilters
        gaps={gaps}
        filter={filter}
        today={useToday()}
        onChange={part => onChange({ ...filter, ...part })}
      />
      <ToggleChip on={filter.inBin} onChange={inBin => onChange({ ...filter, inBin })}>
        {t('suppliers:list.inBin')}
      </ToggleChip>
    </Toolbar>
  )
}

function Side({ current }: { readonly current: RecruiterListRow | null }) {
  const t = useText()
  if (current === null)
    return (
      <Panel title={t('corridors:recruiters.chooseOne')}>{t('corridors:recruiters.chooseOneText')}</Panel>
    )
  return (
    <Panel
      title={current.name}
      sub={t(`suppliers:kind.${current.kind}`)}
      actions={
        <Link to="/recruiters/$id" params={{ id: current.id }}>
          {t('suppliers:open')}
        </Link>
      }
    >
      <RecruiterPanel recruiter={current} />
    </Panel>
  )
}

function Empty({ some, onAdd }: { readonly some: boolean; readonly onAdd: () => void }) {
  const t = useText()
  if (some) return <EmptyState title={t('corridors:recruiters.noneFound')} />
  return (
    <EmptyState
      title={t('corridors:recruiters.emptyTitle')}
      actions={<Button onClick={onAdd}>{t('corridors:recruiters.add')}</Button>}
    >
      {t('corridors:recruiters.emptyText')}
    </EmptyState>
  )
}

function useRecruiterColumns(): readonly DataColumn<RecruiterListRow, RecruiterSortKeys[number]['by']>[] {
  const t = useText()
  const assessmentText = useAssessmentText()
  const format = useFormat()
  return useMemo(
    () => [
      {
        key: 'name',
        term: 'recruiter',
        heading: t('corridors:recruiters.column.name'),
        cell: row => row.name,
        width: 14,
        grow: true,
        sortBy: 'name',
      },
      {
        key: 'kind',
        heading: t('corridors:recruiters.column.kind'),
        cell: row => t(`suppliers:kind.${row.kind}`),
        width: 6,
        sortBy: 'kind',
      },
      {
        key: 'country',
        heading: t('corridors:recruiters.column.country'),
        cell: row => format.country(row.country),
        width: 6.25,
        sortBy: 'country',
      },
      {
        key: 'licence',
        heading: t('corridors:recruiters.column.licence'),
        cell: row => t(`suppliers:licence.${row.licenceStatus ?? 'not-known'}`),
        width: 5.5,
        sortBy: 'licenceStatus',
      },
      {
        key: 'selfAssessment',
        heading: t('corridors:recruiters.column.selfAssessment'),
        cell: row => <AssessmentCell of={row.selfAssessment} />,
        text: row => assessmentText(row.selfAssessment),
        width: 7.5,
        secondary: true,
      },
      {
        key: 'sanctions',
        term: 'screening',
        heading: t('corridors:recruiters.column.sanctions'),
        cell: row => <StandingChip state={row.sanctions} />,
        width: 11.25,
      },
      {
        key: 'validUntil',
        heading: t('corridors:recruiters.column.validUntil'),
        cell: row => format.date(row.licenceValidUntil),
        width: 7,
        secondary: true,
        sortBy: 'licenceValidUntil',
      },
      {
        key: 'suppliers',
        heading: t('corridors:recruiters.column.suppliers'),
        cell: row => format.number(row.suppliers),
        width: 4.75,
        numeric: true,
        secondary: true,
        sortBy: 'suppliers',
      },
      {
        key: 'subAgents',
        term: 'subAgent',
        heading: t('corridors:recruiters.column.subAgents'),
        cell: row => format.number(row.subAgents),
        width: 5.5,
        numeric: true,
        secondary: true,
        sortBy: 'subAgents',
      },
      {
        key: 'corridors',
        heading: t('corridors:recruiters.column.corridors'),
        cell: row => format.number(row.corridors),
        width: 5,
        numeric: true,
        secondary: true,
      },
    ],
    [t, format, assessmentText],
  )
}
