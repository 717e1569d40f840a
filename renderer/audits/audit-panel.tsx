import { useState } from 'react'
import type { AuditRow } from '@shared/contract/audits'
import { emptyAudit } from '@shared/audits/audit'
import { localeWords } from '@shared/text/locale-words'
import { useCommand } from '../app/engine-hooks'
import { EvidenceFor } from '../evidence/evidence-for'
import { Button } from '../kit/button'
import { Panel, Section } from '../kit/card'
import { draftOf } from '../kit/draft-of'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { useSubjectText } from '../response/subject-text'
import { AuditFindings } from './audit-findings'
import { AuditForm } from './audit-form'
import { CarryOver } from './carry-over'
import { ChecklistSection } from './checklist-section'
import { KitSection } from './kit-section'
import { ReportSection } from './report-section'
import { SampleSection } from './sample-section'
import { AuditStatusChip } from './audits-list'

interface Props {
  readonly audit: AuditRow
  /** The next audit after this one was planned. */
  readonly onPlanned: (auditId: string) => void
}

/** One audit: its facts, what a reader would ask of it, its findings and its files. */
export function AuditPanel({ audit, onPlanned }: Props) {
  const t = useText()
  const [isEditing, setIsEditing] = useState(false)
  if (isEditing) return <EditAudit audit={audit} onDone={() => setIsEditing(false)} />
  return (
    <Panel
      people="auditor"
      title={audit.title}
      sub={<AuditStatusChip audit={audit} />}
      actions={<Button onClick={() => setIsEditing(true)}>{t('audits:form.change')}</Button>}
    >
      <AuditFacts audit={audit} />
      {audit.remarks.length + audit.checks.length === 0 ? null : (
        <Section title={t('audits:asked')}>
          {audit.checks.map(check => (
            <Notice key={check} tone={check === 'auditor-is-party' ? 'bad' : 'warn'}>
              {t(`audits:check.${check}`)}
            </Notice>
          ))}
          {audit.remarks.map(remark => (
            <Notice key={remark} tone="warn">
              {t(`audits:remark.${remark}`)}
            </Notice>
          ))}
        </Section>
      )}
      <SampleSection audit={audit} />
      <AuditFindings audit={audit} />
      <ChecklistSection audit={audit} />
      <ReportSection audit={audit} />
      <KitSection audit={audit} />
      <EvidenceFor target={{ type: 'audit', id: audit.id }} />
      <CarryOver audit={audit} onPlanned={onPlanned} />
    </Panel>
  )
}

function EditAudit({ audit, onDone }: { readonly audit: AuditRow; readonly onDone: () => void }) {
  const t = useText()
  const edit = useCommand('audits.edit')
  return (
    <AuditForm
      title={t('audits:form.edit')}
      start={draftOf(emptyAudit(), audit)}
      subjectName={audit.subject.name}
      error={edit.error}
      busy={edit.isPending}
      onSubmit={draft => edit.mutate({ id: audit.id, audit: draft, reason: null }, { onSuccess: onDone })}
      onCancel={onDone}
    />
  )
}

function AuditFacts({ audit }: { readonly audit: AuditRow }) {
  const t = useText()
  const format = useFormat()
  const subjectText = useSubjectText()
  const { startsOn, endsOn, criteria, announcement, languages, interviewPlan } = audit
  const words = localeWords(t.language)
  return (
    <KeyValues
      pairs={[
        { name: t('audits:fact.subject'), value: subjectText(audit) },
        { name: t('audits:fact.auditor'), value: audit.auditor },
        ...(audit.sharedFrom === null
          ? []
          : [{ name: t('audits:carry.sharedFrom'), value: audit.sharedFrom }]),
        ...(audit.followsTitle === null
          ? []
          : [{ name: t('audits:carry.follows'), value: audit.followsTitle }]),
        { name: t('audits:fact.type'), value: t(`audits:auditorType.${audit.auditorType}`) },
        {
          name: t('audits:fact.announcement'),
          value: announcement === null ? null : t(`audits:announcement.${announcement}`),
        },
        {
          name: t('audits:fact.when'),
          value:
            startsOn === null
              ? null
              : t('audits:between', { from: format.date(startsOn), to: format.date(endsOn) }),
        },
        {
          name: t('audits:fact.criteria'),
          value: format.list(
            criteria.map(({ name, version }) =>
              version === null ? name : t('audits:fact.criterion', { name, version }),
            ),
          ),
        },
        { name: t('audits:fact.scope'), value: audit.scope },
        { name: t('audits:fact.notCovered'), value: audit.notCovered },
        {
          name: t('audits:fact.languages'),
          value: languages.length === 0 ? null : format.list(languages.map(code => words.language(code))),
        },
        { name: t('audits:fact.interviewPlan'), value: interviewPlan },
        { name: t('audits:fact.interviews'), value: format.number(audit.interviews) },
        { name: t('audits:fact.independence'), value: <Independence audit={audit} /> },
      ]}
    />
  )
}

function Independence({ audit: { independence } }: { readonly audit: AuditRow }) {
  const t = useText()
  const format = useFormat()
  if (independence === null) return <>{t('kit:notKnown')}</>
  const { declaredBy, declaredOn, conflicts } = independence
  return (
    <>
      <p>{t('audits:fact.declared', { who: declaredBy, date: format.date(declaredOn) })}</p>
      {conflicts === null ? null : <p>{t('audits:fact.conflicts', { text: conflicts })}</p>}
    </>
  )
}
