import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { ReportPlan } from '@shared/contract/audits'
import { Button } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import type { ChosenSubject } from '../response/subject-chooser'
import styles from './audits.module.css'
import { Problems } from './kit-plan-dialog'
import { useTakeIn, type Returned } from './use-workbook'

interface Props {
  readonly auditId: string | null
  readonly subject: ChosenSubject | null
  readonly returned: Returned<ReportPlan>
  readonly onClose: () => void
  readonly onTaken: (auditId: string) => void
}

/** What a report would bring in, cell by cell what is wrong with it; nothing is written before the yes. */
export function ReportPlanDialog({ auditId, subject, returned, onClose, onTaken }: Props) {
  const t = useText()
  const format = useFormat()
  const [restricted, setRestricted] = useState(true)
  const { file, plan } = returned
  const { busy, take } = useTakeIn('audits.take-report', ({ findings, checks }) =>
    t('audits:report.done', { findings: format.number(findings), checks: format.number(checks) }),
  )
  const isReady = !plan.takenBefore && plan.auditor !== null
  return (
    <Dialog
      title={t('audits:report.planTitle', { name: plan.fileName })}
      open
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('audits:form.cancel')}</Button>
          <Button
            kind="primary"
            off={busy || !isReady}
            onClick={() =>
              void take({ auditId, subject, file, head: plan.head, restricted }, taken => {
                onClose()
                onTaken(taken.auditId)
              })
            }
          >
            {t('audits:report.do')}
          </Button>
        </>
      }
    >
      <Told plan={plan} />
      <FactsTold facts={plan.facts} />
      <FindingsTold findings={plan.findings} />
      {plan.checks === 0 ? null : <p>{t('audits:report.points', { count: plan.checks })}</p>}
      <Problems
        problems={plan.problems}
        why={({ code, line }) => (
          <>
            <div>{t(`audits:report.problem.${code}`)}</div>
            <div className={styles.soft}>{t(line ? 'audits:report.isOut' : 'audits:report.isWithout')}</div>
          </>
        )}
      />
      <Checkbox
        label={t('audits:report.restricted')}
        checked={restricted}
        onChange={event => setRestricted(event.currentTarget.checked)}
      />
      <p className={styles.hash}>{t('audits:report.sha', { hash: plan.sha256 })}</p>
    </Dialog>
  )
}

function Told({ plan }: { readonly plan: ReportPlan }) {
  const t = useText()
  const { auditor, organisation, takenBefore, limitsSaid } = plan
  return (
    <>
      {takenBefore ? <Notice tone="warn">{t('audits:report.takenBefore')}</Notice> : null}
      {auditor === null ? (
        <Notice tone="warn">{t('audits:report.byNobody')}</Notice>
      ) : (
        <p>{t('audits:report.by', { who: auditor })}</p>
      )}
      {organisation === null ? null : <p>{t('audits:report.from', { organisation })}</p>}
      {limitsSaid ? null : <Notice tone="warn">{t('audits:report.limits')}</Notice>}
    </>
  )
}

type Fact = ReportPlan['facts'][number]['fact']
const isDay = (fact: Fact): fact is 'startsOn' | 'endsOn' => fact === 'startsOn' || fact === 'endsOn'

function FactsTold({ facts }: Pick<ReportPlan, 'facts'>) {
  const t = useText()
  const format = useFormat()
  if (facts.length === 0) return null
  return (
    <FactTable
      caption={t('audits:report.factsCaption')}
      showCaption
      rows={facts}
      rowKey={({ fact }) => fact}
      columns={[
        {
          key: 'fact',
          heading: t('audits:report.factHead'),
          cell: ({ fact }) => t(isDay(fact) ? `audits:field.${fact}` : `audits:report.fact.${fact}`),
        },
        {
          key: 'said',
          heading: t('audits:report.says'),
          cell: ({ fact, said }) => (isDay(fact) ? format.date(said) : said),
        },
        {
          key: 'before',
          heading: t('audits:report.known'),
          cell: ({ fact, before }) =>
            before === null ? t('kit:notKnown') : isDay(fact) ? format.date(before) : before,
        },
      ]}
    />
  )
}

function FindingsTold({ findings }: Pick<ReportPlan, 'findings'>) {
  const t = useText()
  const format = useFormat()
  if (findings.length === 0) return null
  return (
    <FactTable
      caption={t('audits:report.findingsCaption')}
      showCaption
      rows={findings}
      rowKey={({ place }) => `${place.sheet} ${place.ref}`}
      columns={[
        {
          key: 'title',
          heading: t('audits:points.finding'),
          cell: ({ title, about, grade }) => (
            <>
              <div dir="auto">{title}</div>
              <div className={styles.soft}>
                {format.list([t(`response:findingGrade.${grade}`), ...(about === null ? [] : [about])])}
              </div>
            </>
          ),
        },
        {
          key: 'workers',
          heading: t('response:field.workersAffected'),
          numeric: true,
          cell: ({ workers }) => format.number(workers),
        },
        {
          key: 'cause',
          heading: t('audits:points.cause'),
          cell: ({ rootCause }) => rootCause ?? t('audits:points.noCause'),
        },
        {
          key: 'action',
          heading: t('audits:points.action'),
          cell: ({ action }) => action ?? t('audits:points.noAction'),
        },
        {
          key: 'place',
          heading: t('audits:report.place'),
          cell: ({ place }) => `${place.sheet} ${place.ref}`,
        },
      ]}
    />
  )
}
