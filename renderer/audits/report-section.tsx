import { useState } from 'react'
import type { AuditRow, ReportPlan } from '@shared/contract/audits'
import { Button, ButtonGroup } from '../kit/button'
import { Section } from '../kit/card'
import { useText } from '../kit/text'
import styles from './audits.module.css'
import { ReportPlanDialog } from './report-plan-dialog'
import { usePlanFromFile, useWriteWorkbook, type Returned } from './use-workbook'

/** The report form goes to the auditor's office and comes back as the report; the audit itself can be shared the same way. */
export function ReportSection({ audit }: { readonly audit: AuditRow }) {
  const t = useText()
  const writing = useWriteWorkbook('audits.write-report', 'audits:report.written')
  const planning = usePlanFromFile('audits.plan-report')
  const [returned, setReturned] = useState<Returned<ReportPlan> | null>(null)
  const busy = writing.busy || planning.busy
  const write = (filled: boolean) => () =>
    void writing.write(audit.title, file => ({ auditId: audit.id, filled, file }))
  const take = async () =>
    setReturned(await planning.plan(file => ({ auditId: audit.id, subject: null, file })))
  return (
    <Section title={t('audits:report.title')}>
      <p className={styles.soft}>{t('audits:report.what')}</p>
      <ButtonGroup>
        <Button off={busy} onClick={write(false)}>
          {t('audits:report.write')}
        </Button>
        <Button off={busy} onClick={() => void take()}>
          {t('audits:report.take')}
        </Button>
      </ButtonGroup>
      <p className={styles.soft}>{t('audits:report.shareWhat')}</p>
      <div>
        <Button off={busy} onClick={write(true)}>
          {t('audits:report.share')}
        </Button>
      </div>
      {returned === null ? null : (
        <ReportPlanDialog
          auditId={audit.id}
          subject={null}
          returned={returned}
          onClose={() => setReturned(null)}
          onTaken={() => setReturned(null)}
        />
      )}
    </Section>
  )
}
