import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AuditRow } from '@shared/contract/audits'
import { Button } from '../kit/button'
import { Section } from '../kit/card'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { NewAuditFinding } from './new-audit-finding'
import { AuditPoints } from './points-section'

/** Findings by grade, and a new one; they stand in the order of work with all others. */
export function AuditFindings({ audit }: { readonly audit: AuditRow }) {
  const t = useText()
  const format = useFormat()
  const [isAdding, setIsAdding] = useState(false)
  if (isAdding) return <NewAuditFinding audit={audit} more={{}} onDone={() => setIsAdding(false)} />
  return (
    <Section title={t('audits:findings.title')}>
      <FactTable
        caption={t('audits:findings.caption')}
        columns={[
          {
            key: 'grade',
            heading: t('audits:findings.grade'),
            cell: row => t(`response:findingGrade.${row.grade}`),
          },
          {
            key: 'open',
            heading: t('audits:findings.open'),
            numeric: true,
            cell: row => format.number(row.open),
          },
          {
            key: 'closed',
            heading: t('audits:findings.closed'),
            numeric: true,
            cell: row => format.number(row.closed),
          },
        ]}
        rows={audit.findings}
        rowKey={row => row.grade}
      />
      <AuditPoints audit={audit} />
      {audit.status === 'planned' ? (
        <p>{t('audits:findings.notYet')}</p>
      ) : (
        <div>
          <Button onClick={() => setIsAdding(true)}>{t('audits:findings.add')}</Button>
        </div>
      )}
      <Link to="/response">{t('audits:findings.toResponse')}</Link>
    </Section>
  )
}
