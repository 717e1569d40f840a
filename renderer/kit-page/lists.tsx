import { useState } from 'react'
import type { Band } from '../kit/band'
import { BandChip } from '../kit/band-chip'
import { Card } from '../kit/card'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { KnownFilters, type KnownPart } from '../kit/known-filters'
import { rowsAtHand, type RowSource } from '../kit/row-source'
import { useText } from '../kit/text'
import styles from './kit-page.module.css'
import { Group, Specimen } from './specimen'

interface Row {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly band: Band
  readonly changed: string
}

/** Names as they come, in the scripts they come in. */
const ROWS: readonly Row[] = [
  { id: '1', name: 'Harbour Textiles', country: 'QA', band: 'critical', changed: '2026-03-04' },
  { id: '2', name: 'حرير المرفأ', country: 'AE', band: 'high', changed: '2026-01-19' },
  { id: '3', name: 'कोशी परिधान', country: 'NP', band: 'not-known', changed: '2025-11-30' },
  { id: '4', name: 'Étoile Confection', country: null, band: 'low', changed: '2025-06-01' },
]
const NARROWED: KnownPart<'country'> = { notKnown: ['country'], changedSince: '2026-02-02' }
const NONE = rowsAtHand<Row>([])
const ON_ITS_WAY: RowSource<Row> = { total: null, at: NONE.at, need: NONE.need, range: NONE.range }

function useColumns(): DataColumn<Row>[] {
  const t = useText()
  const format = useFormat()
  return [
    {
      key: 'name',
      heading: t('suppliers:column.name'),
      width: 9,
      grow: true,
      cell: row => row.name,
      value: row => row.name,
    },
    {
      key: 'country',
      heading: t('suppliers:column.country'),
      width: 7,
      cell: row => format.country(row.country),
      value: row => row.country,
    },
    {
      key: 'band',
      heading: t('suppliers:column.band'),
      term: 'band',
      width: 9,
      cell: row => <BandChip band={row.band} />,
    },
    {
      key: 'changed',
      heading: t('suppliers:column.changed'),
      width: 7,
      soft: true,
      since: true,
      cell: row => format.date(row.changed),
      value: row => row.changed,
    },
  ]
}

/** Lists of rows, and plain tables. */
export function Lists() {
  const t = useText()
  const columns = useColumns()
  const [rows] = useState(() => rowsAtHand(ROWS))
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['2']))
  const shared = {
    columns,
    rowId: (row: Row) => row.id,
    empty: <EmptyState title={t('suppliers:list.emptyTitle')}>{t('suppliers:list.emptyText')}</EmptyState>,
  }
  return (
    <Group name="lists and tables">
      <div className={styles.whole}>
        <Specimen part="DataList" state="rows, one picked">
          <Card label={t('suppliers:list.label')} flush>
            <div className={styles.framed}>
              <DataList
                {...shared}
                listId="kit.rows"
                label={t('suppliers:list.label')}
                rows={rows}
                selected={selected}
                onSelect={setSelected}
              />
            </div>
          </Card>
        </Specimen>
      </div>
      <Specimen part="DataList" state="empty">
        <DataList {...shared} listId="kit.none" label={t('suppliers:title')} rows={NONE} />
      </Specimen>
      <Specimen part="DataList" state="on its way">
        <DataList {...shared} listId="kit.coming" label={t('suppliers:title')} rows={ON_ITS_WAY} />
      </Specimen>
      <Specimen part="KnownFilters" state="both chosen">
        <Narrowing />
      </Specimen>
      <Specimen part="FactTable" state="with its caption">
        <FactTable
          caption={t('suppliers:detail.sites')}
          showCaption
          columns={columns}
          rows={ROWS}
          rowKey={row => row.id}
        />
      </Specimen>
    </Group>
  )
}

function Narrowing() {
  const t = useText()
  const [filter, setFilter] = useState(NARROWED)
  const gaps = [{ value: 'country', label: t('suppliers:column.country') }] as const
  return <KnownFilters gaps={gaps} filter={filter} today="2026-03-04" onChange={setFilter} />
}
