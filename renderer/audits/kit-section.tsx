import { useState } from 'react'
import type { AuditRow, KitPlan, RemarkView } from '@shared/contract/audits'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Button, ButtonGroup } from '../kit/button'
import { Section } from '../kit/card'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './audits.module.css'
import { KitPlanDialog } from './kit-plan-dialog'
import { usePlanFromFile, useWriteWorkbook, type Returned } from './use-workbook'

/** The kit goes out as a workbook and comes back with verdicts, remarks and findings; below, what auditors wrote. */
export function KitSection({ audit }: { readonly audit: AuditRow }) {
  const t = useText()
  const remarks = useAnswer('audits.remarks', { auditId: audit.id }, { keep: true })
  const writing = useWriteWorkbook('audits.write-kit', 'audits:kit.written')
  const planning = usePlanFromFile('audits.plan-kit')
  const busy = writing.busy || planning.busy
  const [returned, setReturned] = useState<Returned<KitPlan> | null>(null)
  const write = () => void writing.write(audit.title, file => ({ auditId: audit.id, file }))
  const take = async () => setReturned(await planning.plan(file => ({ auditId: audit.id, file })))
  return (
    <Section title={t('audits:kit.title')}>
      <p className={styles.soft}>{t('audits:kit.what')}</p>
      <ButtonGroup>
        <Button off={busy} onClick={write}>
          {t('audits:kit.write')}
        </Button>
        <Button off={busy} onClick={() => void take()}>
          {t('audits:kit.take')}
        </Button>
      </ButtonGroup>
      <Answer of={remarks}>{found => <Remarks remarks={found.remarks} />}</Answer>
      {returned === null ? null : (
        <KitPlanDialog auditId={audit.id} returned={returned} onClose={() => setReturned(null)} />
      )}
    </Section>
  )
}

function Remarks({ remarks }: { readonly remarks: readonly RemarkView[] }) {
  const t = useText()
  const format = useFormat()
  if (remarks.length === 0) return null
  return (
    <FactTable
      caption={t('audits:kit.remarksCaption')}
      rows={remarks}
      rowKey={remark => remark.id}
      columns={[
        {
          key: 'about',
          heading: t('audits:kit.about'),
          cell: ({ target, about }) => (
            <>
              <div dir="auto">{about ?? t('audits:kit.gone')}</div>
              <div className={styles.soft}>{t(`audits:kit.target.${target}`)}</div>
            </>
          ),
        },
        {
          key: 'said',
          heading: t('audits:kit.said'),
          cell: ({ verdict, text }) => (
            <>
              {verdict === null ? null : <strong>{t(`audits:kit.verdicts.${verdict}`)}</strong>}
              {text === null ? null : <div dir="auto">{text}</div>}
            </>
          ),
        },
        {
          key: 'who',
          heading: t('audits:kit.who'),
          cell: ({ author, takenAt }) => (
            <>
              <div dir="auto">{author}</div>
              <div className={styles.soft}>{format.date(takenAt.slice(0, 10))}</div>
            </>
          ),
        },
      ]}
    />
  )
}
