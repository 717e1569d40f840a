import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { evidenceFilterSchema, type EvidenceView } from '@shared/contract/evidence'
import { useCells } from '../app/cells'
import { useWholeRows } from '../app/paged-rows'
import { Card } from '../kit/card'
import { Coming } from '../kit/coming'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { useKeptState } from '../kit/list-memory'
import { listFilter } from '../kit/list-state'
import { Page, Split } from '../kit/page'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import { CheckFiles } from './check-files'
import { EvidenceDrop } from './evidence-drop'
import { EvidencePanel } from './evidence-panel'
import { EvidenceToolbar, NO_FILTER, type EvidenceFilter } from './evidence-toolbar'
import { useDragCopy } from './use-drag-copy'
import { ValidityChip } from './validity-chip'

/** Every file kept as evidence: what it is, how long it counts, what it proves, and that it is unchanged. */
export function EvidencePage() {
  const t = useText()
  const navigate = useNavigate()
  const { text }: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const [kept, keep] = useKeptState<EvidenceFilter>('evidence.filter', NO_FILTER)
  const linked = typeof text === 'string' ? { ...NO_FILTER, text } : null
  const filter = linked ?? kept
  const setFilter = (next: EvidenceFilter) => {
    keep(next)
    if (linked !== null) void navigate({ to: '/evidence', search: {} })
  }
  const [current, setCurrent] = useState<EvidenceView | null>(null)
  const rows = useWholeRows('evidence.list', { target: null, ...filter })
  const columns = useColumns()
  const cells = useCells<EvidenceView>('evidence')
  const dragCopy = useDragCopy()
  return (
    <Page title={t('evidence:page')}>
      <Split wide side={<Side file={current} isComing={rows.error === null && rows.total !== 0} />}>
        <Card label={t('evidence:list')} flush fill>
          <EvidenceToolbar filter={filter} onChange={setFilter} total={rows.total} />
          <RefusedHere topic="evidence" error={rows.error} />
          {cells.bar}
          <DataList
            {...cells.list}
            listId="evidence"
            label={t('evidence:list')}
            columns={columns}
            rows={rows}
            rowId={row => row.id}
            filter={listFilter(filter, evidenceFilterSchema, setFilter)}
            onCurrent={setCurrent}
            onDragOut={dragCopy}
            empty={<EmptyState title={t('evidence:empty.title')}>{t('evidence:empty.what')}</EmptyState>}
          />
        </Card>
        {cells.dialogs}
      </Split>
    </Page>
  )
}

/** What is told of all files stays while one goes from row to row; what is begun on one file does not go over to the next. */
function Side({ file, isComing }: { readonly file: EvidenceView | null; readonly isComing: boolean }) {
  const t = useText()
  return (
    <Card label={t('evidence:here')} fill>
      {file === null ? null : <h2 className="only-heard">{file.title}</h2>}
      <EvidenceDrop targets={[]} />
      {file !== null ? (
        <EvidencePanel key={file.id} file={file} />
      ) : isComing ? (
        <Coming />
      ) : (
        <p>{t('evidence:choose')}</p>
      )}
      <CheckFiles />
    </Card>
  )
}

function useColumns(): readonly DataColumn<EvidenceView>[] {
  const t = useText()
  const format = useFormat()
  return useMemo(
    () => [
      {
        key: 'title',
        value: row => row.title,
        heading: t('evidence:column.title'),
        width: 14,
        grow: true,
        cell: row => row.title,
      },
      {
        key: 'size',
        value: row => row.sizeBytes,
        heading: t('evidence:column.size'),
        width: 4.5,
        secondary: true,
        numeric: true,
        cell: row => format.bytes(row.sizeBytes),
      },
      {
        key: 'added',
        value: row => row.addedAt.slice(0, 10),
        since: true,
        heading: t('evidence:column.added'),
        width: 7,
        cell: row => format.date(row.addedAt.slice(0, 10)),
      },
      {
        key: 'validUntil',
        value: row => row.validUntil,
        since: true,
        heading: t('evidence:column.validUntil'),
        width: 9,
        cell: row => <ValidityChip validity={row.validity} />,
      },
      {
        key: 'uses',
        value: row => row.uses.length,
        heading: t('evidence:column.uses'),
        width: 5.25,
        cell: row =>
          row.uses.length === 0 ? t('evidence:unused') : t('evidence:uses', { count: row.uses.length }),
      },
    ],
    [t, format],
  )
}
