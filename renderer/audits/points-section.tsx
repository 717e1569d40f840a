import { Link } from '@tanstack/react-router'
import type { AuditPoint, AuditRow } from '@shared/contract/audits'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { DueDate } from '../response/due-date'
import styles from './audits.module.css'

/** The plan of corrective action: each finding with its cause, what is done, and what shows that it is closed. */
export function AuditPoints({ audit }: { readonly audit: AuditRow }) {
  const t = useText()
  const found = useAnswer('audits.points', { auditId: audit.id }, { keep: true })
  return (
    <Answer of={found}>
      {({ points }) =>
        points.length === 0 ? null : (
          <FactTable
            caption={t('audits:points.caption')}
            rows={points}
            rowKey={({ findingId }) => findingId}
            columns={[
              {
                key: 'finding',
                heading: t('audits:points.finding'),
                cell: point => <Finding point={point} />,
              },
              {
                key: 'cause',
                heading: t('audits:points.cause'),
                cell: ({ rootCause }) =>
                  rootCause ?? <span className={styles.soft}>{t('audits:points.noCause')}</span>,
              },
              { key: 'action', heading: t('audits:points.action'), cell: point => <Actions point={point} /> },
              { key: 'closed', heading: t('audits:points.closed'), cell: point => <Closed point={point} /> },
            ]}
          />
        )
      }
    </Answer>
  )
}

interface OfPoint {
  readonly point: AuditPoint
}

function Finding({ point }: OfPoint) {
  const t = useText()
  return (
    <>
      <Link to="/response" search={{ finding: point.findingId }}>
        {point.title}
      </Link>
      <div className={styles.soft}>{t(`response:findingGrade.${point.grade}`)}</div>
      {point.before ? <div className={styles.soft}>{t('audits:points.before')}</div> : null}
    </>
  )
}

function Actions({ point }: OfPoint) {
  const t = useText()
  if (point.actions.length === 0) return <span className={styles.soft}>{t('audits:points.noAction')}</span>
  return (
    <>
      {point.actions.map(({ title, owner, dueOn, due }) => (
        <div key={`${title} ${dueOn}`}>
          <div dir="auto">{title}</div>
          <div className={styles.soft}>
            <span dir="auto">{owner}</span> <DueDate dueOn={dueOn} due={due} />
          </div>
        </div>
      ))}
    </>
  )
}

function Closed({ point }: OfPoint) {
  const t = useText()
  const format = useFormat()
  const { closed, evidence } = point
  return (
    <>
      <div>
        {closed === null
          ? t('audits:points.open')
          : t('audits:points.verified', {
              outcome: t(`response:closing.outcomes.${closed.outcome}`),
              date: format.date(closed.on),
              verification: t(`steps:verification.${closed.verification}`),
            })}
      </div>
      {closed?.verifiedBy == null ? null : (
        <div className={styles.soft} dir="auto">
          {closed.verifiedBy}
        </div>
      )}
      <div className={styles.soft}>{t('audits:points.files', { count: evidence })}</div>
    </>
  )
}
