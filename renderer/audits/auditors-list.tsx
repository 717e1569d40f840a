import { useMemo } from 'react'
import type { AuditorRow } from '@shared/contract/audits'
import { Button } from '../kit/button'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { rowsAtHand } from '../kit/row-source'
import { useText } from '../kit/text'

interface Props {
  readonly rows: readonly AuditorRow[]
  readonly onChoose: (id: string) => void
  /** Begins the first one, from where there is none. */
  readonly onAdd: () => void
}

/** The register of auditors, by name. */
export function AuditorsList({ rows, onChoose, onAdd }: Props) {
  const t = useText()
  const source = useMemo(() => rowsAtHand(rows), [rows])
  return (
    <DataList
      listId="audits.auditors"
      label={t('audits:auditor.list')}
      columns={useColumns()}
      rows={source}
      rowId={row => row.id}
      onCurrent={row => onChoose(row.id)}
      empty={
        <EmptyState
          title={t('audits:auditor.empty')}
          actions={<Button onClick={onAdd}>{t('audits:auditor.add')}</Button>}
        >
          {t('audits:auditor.emptyWhat')}
        </EmptyState>
      }
    />
  )
}

function useColumns(): readonly DataColumn<AuditorRow>[] {
  const t = useText()
  const format = useFormat()
  return useMemo(
    () => [
      {
        key: 'name',
        people: 'auditor',
        value: row => row.name,
        heading: t('audits:auditor.name'),
        width: 10,
        grow: true,
        cell: row => row.name,
      },
      {
        key: 'firm',
        value: row => row.firm,
        heading: t('audits:auditor.firm'),
        width: 8,
        soft: true,
        cell: row => row.firm ?? '–',
      },
      {
        key: 'declaredOn',
        value: row => row.declaredOn,
        since: true,
        heading: t('audits:auditor.declaredOn'),
        width: 8,
        cell: row => format.date(row.declaredOn),
      },
      {
        key: 'audits',
        value: row => row.audits,
        heading: t('audits:auditor.audits'),
        width: 4,
        numeric: true,
        cell: row => format.number(row.audits),
      },
    ],
    [t, format],
  )
}
