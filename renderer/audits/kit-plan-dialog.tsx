import { useJob } from '../app/engine-hooks'
import { useErrorText } from '../app/error-text'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import type { ReturnedKit } from './kit-section'

interface Props {
  readonly auditId: string
  readonly returned: ReturnedKit
  readonly onClose: () => void
}

/** What a returned kit would bring in, who wrote it, and what is left out with the reason; nothing is written before the yes. */
export function KitPlanDialog({ auditId, returned, onClose }: Props) {
  const t = useText()
  const format = useFormat()
  const { busy, take } = useTakeIn({ auditId, returned, onClose })
  const { plan } = returned
  const isReady = !plan.takenBefore && plan.auditor !== null && plan.remarks + plan.findings.length > 0
  return (
    <Dialog
      title={t('audits:kit.planTitle', { name: plan.fileName })}
      open
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('audits:form.cancel')}</Button>
          <Button kind="primary" off={busy || !isReady} onClick={take}>
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
          findings: format.number(plan.findings.length),
        })}
      </p>
      <Problems problems={plan.problems} />
    </Dialog>
  )
}

function useTakeIn({ auditId, returned, onClose }: Props) {
  const t = useText()
  const format = useFormat()
  const errorText = useErrorText()
  const { state, start } = useJob('audits.take-kit')
  const take = async () => {
    const ended = await start({ auditId, file: returned.file, head: returned.plan.head })
    if (ended.status === 'failed') notify({ tone: 'bad', text: errorText(ended.error.error, 'audits') })
    if (ended.status !== 'done') return
    onClose()
    notify({
      tone: 'good',
      text: t('audits:kit.done', {
        remarks: format.number(ended.value.remarks),
        findings: format.number(ended.value.findings),
      }),
    })
  }
  return { busy: state.status === 'running', take: () => void take() }
}

function Problems({ problems }: Pick<ReturnedKit['plan'], 'problems'>) {
  const t = useText()
  if (problems.length === 0) return null
  return (
    <>
      <h3>{t('audits:kit.problems')}</h3>
      <FactTable
        caption={t('audits:kit.problemsCaption')}
        rows={problems}
        rowKey={({ place }) => `${place.sheet} ${place.ref}`}
        columns={[
          {
            key: 'where',
            heading: t('audits:kit.where'),
            cell: ({ place }) => `${place.sheet} ${place.ref}`,
          },
          { key: 'raw', heading: t('audits:kit.raw'), cell: ({ raw }) => raw },
          {
            key: 'why',
            heading: t('audits:kit.why'),
            cell: ({ code }) => t(`audits:kit.problem.${code}`),
          },
        ]}
      />
    </>
  )
}
