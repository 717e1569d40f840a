import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { SupplierListRow } from '@shared/contract/suppliers'
import {
  ALL_SUPPLIERS,
  BAND_FILTERS,
  supplierFilterSchema,
  type SupplierFilter,
  type SupplierSortKeys,
} from '@shared/suppliers/list'
import { usePasteCells } from '../app/cells'
import { useAnswer } from '../app/engine-hooks'
import { ExportList } from '../app/export-list'
import { usePagedRows } from '../app/paged-rows'
import { Button } from '../kit/button'
import { Card, Panel } from '../kit/card'
import { DataList } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { useKeptState } from '../kit/list-memory'
import { listFilter } from '../kit/list-state'
import { Page, Split } from '../kit/page'
import { Reserved } from '../kit/reserved'
import { useText } from '../kit/text'
import { AddSupplier } from './add-supplier'
import { BulkBar } from './bulk-bar'
import { BulkEdit } from './bulk-edit'
import { useSupplierColumns } from './supplier-columns'
import { SupplierFilters } from './supplier-filters'
import { SupplierPanel } from './supplier-panel'
import { today } from './today'
import { NotDone } from './not-done'

const WORST_FIRST: SupplierSortKeys = [{ by: 'score', descending: true }]
const NONE: ReadonlySet<string> = new Set()

/** A filter that a link carried here, for example `{ band: 'critical' }` from Home. */
function linkedFilter(search: Readonly<Record<string, unknown>>): SupplierFilter | null {
  const { band, country } = search
  const bands = BAND_FILTERS.filter(one => typeof band === 'string' && band.split(',').includes(one))
  const countries = typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? [country] : []
  return bands.length + countries.length === 0 ? null : { ...ALL_SUPPLIERS, bands, countries }
}

/** All suppliers: filter, sort, look at why, edit several. */
export function SuppliersPage() {
  const t = useText()
  const navigate = useNavigate()
  const linked = linkedFilter(useSearch({ strict: false }))
  const [kept, keepFilter] = useKeptState<SupplierFilter>('suppliers.filter', ALL_SUPPLIERS)
  const [adding, setAdding] = useState(false)
  const filter = linked ?? kept
  const setFilter = (next: SupplierFilter) => {
    keepFilter(next)
    if (linked !== null) void navigate({ to: '/suppliers', search: {} })
  }
  return (
    <Page
      title={t('suppliers:title')}
      actions={
        <>
          <Button onClick={() => setAdding(true)}>{t('suppliers:list.add')}</Button>
          <Button kind="primary" onClick={() => void navigate({ to: '/intake' })}>
            {t('suppliers:list.import')}
          </Button>
        </>
      }
    >
      <AddSupplier open={adding} onClose={() => setAdding(false)} />
      <SupplierList filter={filter} onFilter={setFilter} />
    </Page>
  )
}

interface SupplierListProps {
  readonly filter: SupplierFilter
  readonly onFilter: (filter: SupplierFilter) => void
}

function SupplierList({ filter, onFilter }: SupplierListProps) {
  const t = useText()
  const navigate = useNavigate()
  const [sort, setSort] = useKeptState<SupplierSortKeys>('suppliers.sort', WORST_FIRST)
  const [current, setCurrent] = useState<SupplierListRow | null>(null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(NONE)
  const [editing, setEditing] = useState<readonly string[]>([])
  const { onPaste, dialog: pasting } = usePasteCells<SupplierListRow>('suppliers')
  const rows = usePagedRows('suppliers.list', { filter, sort })
  const columns = useSupplierColumns()
  return (
    <Split side={<Side current={current} />}>
      <Card flush fill label={t('suppliers:list.label')}>
        <SupplierFilters
          filter={filter}
          onChange={onFilter}
          today={today()}
          end={
            <>
              <Counts shown={rows.total} selected={selected.size} />
              <ExportList endpoint="suppliers.export" name={t('suppliers:title')} seen={{ filter, sort }} />
              <ExportList
                endpoint="suppliers.export-sites"
                name={t('suppliers:column.sites')}
                label={t('suppliers:list.exportSites')}
                seen={{ filter, sort }}
              />
              <ExportList
                endpoint="suppliers.export-os-hub"
                name={t('suppliers:list.osHubFile')}
                label={t('suppliers:list.exportOsHub')}
                seen={{ filter, sort }}
              />
            </>
          }
        />
        {selected.size === 0 ? null : (
          <BulkBar ids={[...selected]} inBin={filter.inBin} onDone={() => setSelected(NONE)} />
        )}
        <NotDone error={rows.error} />
        <DataList
          listId="suppliers"
          label={t('suppliers:list.label')}
          columns={columns}
          rows={rows}
          rowId={row => row.id}
          sort={sort}
          onSort={next => setSort([...next])}
          selected={selected}
          onSelect={setSelected}
          onEdit={row => setEditing(selected.size > 0 ? [...selected] : [row.id])}
          onPaste={onPaste}
          filter={listFilter(filter, supplierFilterSchema, onFilter)}
          onCurrent={setCurrent}
          onOpen={row => void navigate({ to: '/suppliers/$id', params: { id: row.id } })}
          empty={<Empty filter={filter} onFilter={onFilter} />}
        />
      </Card>
      {pasting}
      <BulkEdit
        open={editing.length > 0}
        ids={editing}
        onClose={() => setEditing([])}
        onDone={() => setSelected(NONE)}
      />
    </Split>
  )
}

function Side({ current }: { readonly current: SupplierListRow | null }) {
  const t = useText()
  if (current === null)
    return <Panel title={t('suppliers:list.chooseOne')}>{t('suppliers:list.chooseOneText')}</Panel>
  return <SupplierPanel key={current.id} row={current} />
}

/** How many of all suppliers the filters leave, and how many are picked. */
function Counts({ shown, selected }: { readonly shown: number | null; readonly selected: number }) {
  const t = useText()
  const format = useFormat()
  const total = useSupplierTotal()
  const left = shown ?? total
  const counted = t('suppliers:list.count', {
    shown: format.number(left),
    total: format.number(Math.max(total, left)),
  })
  return (
    <span aria-live="polite">
      <Reserved known={shown !== null}>
        {selected === 0 ? counted : `${counted} · ${t('kit:list.selected', { count: selected })}`}
      </Reserved>
    </span>
  )
}

/** Suppliers in all, whatever the filters leave. */
function useSupplierTotal(): number {
  return useAnswer('suppliers.counts', {}, { keep: true }).data?.suppliers ?? 0
}

function Empty({ filter, onFilter }: SupplierListProps) {
  const t = useText()
  const navigate = useNavigate()
  const total = useSupplierTotal()
  if (filter.inBin) return <EmptyState title={t('suppliers:list.binEmpty')} />
  if (total > 0)
    return (
      <EmptyState
        title={t('suppliers:list.noneFound')}
        actions={<Button onClick={() => onFilter(ALL_SUPPLIERS)}>{t('suppliers:list.clear')}</Button>}
      >
        {t('suppliers:list.noneFoundText')}
      </EmptyState>
    )
  return (
    <EmptyState
      title={t('suppliers:list.emptyTitle')}
      actions={
        <Button kind="primary" onClick={() => void navigate({ to: '/intake' })}>
          {t('suppliers:list.import')}
        </Button>
      }
    >
      {t('suppliers:list.emptyText')}
    </EmptyState>
  )
}
