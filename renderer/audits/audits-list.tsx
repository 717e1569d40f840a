import { useMemo } from 'react'
import type { AuditRow } from '@shared/contract/audits'
import { AUDIT_STATUSES, type AuditStatus } from '@shared/audits/audit'
import type { Tone } from '../kit/band'
import { StatusChip } from '../kit/band-chip'
import { Button } from '../kit/button'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { rowsAtHand } from '../kit/row-source'
import { useText } from '../kit/text'
import { useSubjectText } from '../response/subject-text'

interface Props {
  readonly rows: readonly AuditRow[]
  readonly onChoose: (id: string) => void
  /** Begins the first one, from where there is none. */
  readonly onAdd: () => void
}

/** Audits, those without a date first, then the latest. */
export function AuditsList({ rows, onChoose, onAdd }: Props) {
  const t = useText()
  const source = useMemo(() => rowsAtHand(rows), [rows])
  return (
    <DataList
      listId="audits"
      label={t('audits:list')}
      columns={useColumns()}
      rows={source}
      rowId={row => row.id}
      onCurrent={row => onChoose(row.id)}
      empty={
        <EmptyState
          title={t('audits:empty.title')}
          actions={<Button onClick={onAdd}>{t('audits:add')}</Button>}
        >
          {t('audits:empty.what')}
        </EmptyState>
      }
    />
  )
}

const TONES: Readonly<Record<AuditStatus, Tone>> = {
  planned: 'unknown',
  'under-way': 'partly',
  reported: 'info',
  closed: 'good',
}

/** How far an audit is; one that should have begun says so. */
export function AuditStatusChip({ audit }: { readonly audit: AuditRow }) {
  const t = useText()
  return audit.late ? (
    <StatusChip tone="bad">{t('audits:late')}</StatusChip>
  ) : (
    <StatusChip tone={TONES[audit.status]}>{t(`audits:status.${audit.status}`)}</StatusChip>
  )
}

function useColumns(): readonly DataColumn<AuditRow>[] {
  const t = useText()
  const format = useFormat()
  const subjectText = useSubjectText()
  return useMemo(
    () => [
      {
        key: 'title',
        value: row => row.title,
        heading: t('audits:column.title'),
        width: 14,
        grow: true,
        cell: row => row.title,
      },
      {
        key: 'subject',
        value: subjectText,
        heading: t('audits:column.subject'),
        width: 7.5,
        secondary: true,
        soft: true,
        cell: subjectText,
      },
      {
        key: 'when',
        value: row => row.startsOn,
        since: true,
        heading: t('audits:column.when'),
        width: 7,
        cell: row => (row.startsOn === null ? t('audits:notDated') : format.date(row.startsOn)),
      },
      {
        key: 'status',
        value: row => AUDIT_STATUSES.indexOf(row.status),
        heading: t('audits:column.status'),
        width: 8.75,
        cell: row => <AuditStatusChip audit={row} />,
      },
      {
        key: 'findings',
        value: row => row.findings.reduce((sum, one) => sum + one.open, 0),
        term: 'finding',
        heading: t('audits:column.findings'),
        width: 5,
        numeric: true,
        cell: row => format.number(row.findings.reduce((sum, one) => sum + one.open, 0)),
      },
    ],
    [t, format, subjectText],
  )
}
