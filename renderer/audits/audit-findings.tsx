import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AuditRow } from '@shared/contract/audits'
import { useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Section } from '../kit/card'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { emptyFinding } from '../response/finding-draft'
import { FindingForm } from '../response/finding-form'

/** Findings by grade, and a new one; they stand in the order of work with all others. */
export function AuditFindings({ audit }: { readonly audit: AuditRow }) {
  const t = useText()
  const format = useFormat()
  const [isAdding, setIsAdding] = useState(false)
  if (isAdding) return <NewAuditFinding audit={audit} onDone={() => setIsAdding(false)} />
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

function NewAuditFinding({ audit, onDone }: { readonly audit: AuditRow; readonly onDone: () => void }) {
  const t = useText()
  const add = useCommand('audits.add-finding')
  const start = emptyFinding(
    { subjectType: audit.subjectType, subjectId: audit.subjectId },
    {
      auditId: audit.id,
      grade: 'major',
      source: 'audit',
      sourceGrade: 'B',
      kind: 'system-gap',
      observedOn: audit.endsOn,
    },
  )
  return (
    <FindingForm
      title={t('response:form.new')}
      start={start}
      subjectName={audit.subject.name}
      error={add.error}
      busy={add.isPending}
      onSubmit={finding => add.mutate({ auditId: audit.id, finding }, { onSuccess: onDone })}
      onCancel={onDone}
    />
  )
}
