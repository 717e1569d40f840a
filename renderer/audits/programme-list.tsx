import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ProgrammeRow } from '@shared/contract/audits'
import { ToPage } from '../app/to-page'
import { bandPlace } from '../kit/band'
import { BandChip } from '../kit/band-chip'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { rowsAtHand } from '../kit/row-source'
import { useText } from '../kit/text'

/** Where the next audit belongs: suppliers of the two upper bands, the worst first, with their last audit. */
export function ProgrammeList({ rows }: { readonly rows: readonly ProgrammeRow[] }) {
  const t = useText()
  const source = useMemo(() => rowsAtHand(rows), [rows])
  return (
    <DataList
      listId="audits.programme"
      label={t('audits:programme.list')}
      columns={useColumns()}
      rows={source}
      rowId={row => row.supplierId}
      empty={
        <EmptyState title={t('audits:programme.empty')} actions={<ToPage to="/risk" />}>
          {t('audits:programme.emptyWhat')}
        </EmptyState>
      }
    />
  )
}

function useColumns(): readonly DataColumn<ProgrammeRow>[] {
  const t = useText()
  const format = useFormat()
  return useMemo(
    () => [
      {
        key: 'name',
        value: row => row.name,
        heading: t('audits:programme.supplier'),
        width: 10,
        grow: true,
        cell: row => (
          <Link to="/suppliers/$id" params={{ id: row.supplierId }}>
            {row.name}
          </Link>
        ),
      },
      {
        key: 'country',
        value: row => (row.country === null ? null : format.country(row.country)),
        heading: t('suppliers:field.country'),
        width: 7,
        soft: true,
        cell: row => format.country(row.country),
      },
      {
        key: 'band',
        value: row => bandPlace(row.band),
        term: 'band',
        heading: t('audits:programme.band'),
        width: 6,
        cell: row => <BandChip band={row.band} />,
      },
      {
        key: 'residual',
        value: row => row.residual,
        term: 'residual',
        heading: t('audits:sample.score'),
        width: 5.75,
        numeric: true,
        cell: row => format.number(row.residual),
      },
      {
        key: 'last',
        value: row => row.lastAuditOn,
        since: true,
        heading: t('audits:programme.last'),
        width: 8,
        cell: row =>
          row.lastAuditOn === null
            ? t(row.planned ? 'audits:programme.planned' : 'audits:programme.none')
            : format.date(row.lastAuditOn),
      },
    ],
    [t, format],
  )
}
