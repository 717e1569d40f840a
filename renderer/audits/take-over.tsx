import { useState } from 'react'
import type { ReportPlan } from '@shared/contract/audits'
import { Button } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { useText } from '../kit/text'
import { SubjectChooser, type ChosenSubject } from '../response/subject-chooser'
import { ReportPlanDialog } from './report-plan-dialog'
import { usePlanFromFile, type Returned } from './use-workbook'

interface Props {
  readonly onTaken: (auditId: string) => void
}

/** An audit that another organisation had made and shares: whom of ours it was about, then the file. */
export function TakeOver({ onTaken }: Props) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('audits:report.takeOver')}</Button>
      {isOpen ? <Steps onTaken={onTaken} onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}

function Steps({ onTaken, onClose }: Props & { readonly onClose: () => void }) {
  const t = useText()
  const planning = usePlanFromFile('audits.plan-report')
  const [subject, setSubject] = useState<ChosenSubject>({ subjectType: 'supplier', subjectId: null })
  const [returned, setReturned] = useState<Returned<ReportPlan> | null>(null)
  const plan = async () => setReturned(await planning.plan(file => ({ auditId: null, subject, file })))
  if (returned !== null)
    return (
      <ReportPlanDialog
        auditId={null}
        subject={subject}
        returned={returned}
        onClose={onClose}
        onTaken={onTaken}
      />
    )
  const isReady = subject.subjectId !== null || subject.subjectType === 'entity'
  return (
    <Dialog
      title={t('audits:report.aboutWhom')}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('audits:form.cancel')}</Button>
          <Button kind="primary" off={planning.busy || !isReady} onClick={() => void plan()}>
            {t('audits:report.choose')}
          </Button>
        </>
      }
    >
      <p>{t('audits:report.aboutWhat')}</p>
      <SubjectChooser value={subject} onChange={setSubject} name={null} error={null} />
    </Dialog>
  )
}
