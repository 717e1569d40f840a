import type { AuditRow } from '@shared/contract/audits'
import type { InputOf } from '@shared/contract/contract'
import type { Call } from '../call'
import { exportRows, exportWords, type ExportWords, type ListColumn } from '../export-list'

function columns({ t, country }: ExportWords): ListColumn<AuditRow>[] {
  const findings = (row: AuditRow, state: 'open' | 'closed'): number =>
    row.findings.reduce((sum, one) => sum + one[state], 0)
  return [
    { heading: t('audits:column.title'), kind: 'text', width: 40, value: row => row.title },
    {
      heading: t('audits:column.subject'),
      kind: 'text',
      width: 30,
      value: row => row.subject.name ?? t('audits:entity'),
    },
    { heading: t('suppliers:field.country'), kind: 'text', value: row => country(row.subject.country) },
    { heading: t('audits:column.startsOn'), kind: 'date', value: row => row.startsOn },
    { heading: t('audits:column.endsOn'), kind: 'date', value: row => row.endsOn },
    { heading: t('audits:column.auditor'), kind: 'text', value: row => row.auditor },
    { heading: t('audits:column.status'), kind: 'text', value: row => t(`audits:status.${row.status}`) },
    { heading: t('audits:column.findings'), kind: 'number', value: row => findings(row, 'open') },
    { heading: t('audits:column.closed'), kind: 'number', value: row => findings(row, 'closed') },
    { heading: t('audits:column.evidence'), kind: 'number', value: row => row.evidenceCount },
  ]
}

export async function exportAudits(target: InputOf<'audits.export'>, call: Call): Promise<{ rows: number }> {
  const words = exportWords(target.language)
  const { rows } = await call.ask('audits.list', {})
  return exportRows(call, target, {
    name: words.t('audits:page'),
    columns: columns(words),
    rows,
  })
}
