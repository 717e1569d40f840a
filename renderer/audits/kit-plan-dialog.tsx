import type { ReactNode } from 'react'
import type { KitPlan, ReportPlan } from '@shared/contract/audits'
import { Button } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { useTakeIn, type Returned } from './use-workbook'

interface Props {
  readonly auditId: string
  readonly returned: Returned<KitPlan>
  readonly onClose: () => void
}

/** What a returned kit would bring in, who wrote it, and what is left out with the reason; nothing is written before the yes. */
export function KitPlanDialog({ auditId, returned, onClose }: Props) {
  const t = useText()
  const format = useFormat()
  const { file, plan } = returned
  const { busy, take } = useTakeIn('audits.take-kit', ({ remarks, checks, findings }) =>
    t('audits:kit.done', {
      remarks: format.number(remarks),
      checks: format.number(checks),
      findings: format.number(findings),
    }),
  )
  const brings = plan.remarks + plan.checks + plan.findings.length
  const isReady = !plan.takenBefore && plan.auditor !== null && brings > 0
  return (
    <Dialog
      title={t('audits:kit.planTitle', { name: plan.fileName })}
      open
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('audits:form.cancel')}</Button>
          <Button
            kind="primary"
            off={busy || !isReady}
            onClick={() => void take({ auditId, file, head: plan.head }, onClose)}
          >
            {t('audits:kit.do')}
          </Button>
        </>
      }
    >
      {plan.takenBefore ? <Notice tone="warn">{t('audits:kit.takenBefore')}</Notice> : null}
      {plan.auditor === null ? (
        <Notice tone="warn">{t('audits:kit.byNobody')}</Notice>
      ) : (
        <p>{t('audits:kit.by', { who: plan.auditor })}</p>
      )}
      <p>
        {t('audits:kit.brings', {
          remarks: format.number(plan.remarks),
          checks: format.number(plan.checks),
          findings: format.number(plan.findings.length),
        })}
      </p>
      <Problems problems={plan.problems} why={({ code }) => t(`audits:kit.problem.${code}`)} />
    </Dialog>
  )
}

interface ProblemsProps<P> {
  readonly problems: readonly P[]
  /** Why a cell or line stays out. */
  readonly why: (problem: P) => ReactNode
}

/** Cells that can't be taken in: where they stand, what is in them, and why. */
export function Problems<P extends KitPlan['problems'][number] | ReportPlan['problems'][number]>({
  problems,
  why,
}: ProblemsProps<P>) {
  const t = useText()
  if (problems.length === 0) return null
  const where = ({ place }: P) => `${place.sheet} ${place.ref}`
  return (
    <>
      <h3>{t('audits:kit.problems')}</h3>
      <FactTable
        caption={t('audits:kit.problemsCaption')}
        rows={problems}
        rowKey={problem => `${where(problem)} ${problem.code}`}
        columns={[
          { key: 'where', heading: t('audits:kit.where'), cell: where },
          { key: 'raw', heading: t('audits:kit.raw'), cell: ({ raw }) => raw },
          { key: 'why', heading: t('audits:kit.why'), cell: why },
        ]}
      />
    </>
  )
}
