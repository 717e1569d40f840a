import type { AuditRow } from '@shared/contract/audits'
import type { FindingDraft } from '@shared/response/finding'
import { useCommand } from '../app/engine-hooks'
import { useText } from '../kit/text'
import { emptyFinding } from '../response/finding-draft'
import { FindingForm } from '../response/finding-form'

interface Props {
  readonly audit: AuditRow
  /** What is known of it already. */
  readonly more: Partial<FindingDraft>
  readonly onDone: () => void
}

/** A graded finding of an audit. */
export function NewAuditFinding({ audit, more, onDone }: Props) {
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
      ...more,
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
