import type { PackPlan } from '@shared/contract/assessment'
import { textIn } from '@shared/steps/local-text'
import { Button, ButtonGroup } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { FactTable } from '../kit/facts'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import styles from './assessment.module.css'
import { PackChanges } from './pack-changes'

interface Props {
  readonly plan: PackPlan
  readonly busy: boolean
  readonly onCommit: () => void
  readonly onClose: () => void
}

/** What taking a workbook in would do, or where it has to be put right first. */
export function PackPlanDialog({ plan, busy, onCommit, onClose }: Props) {
  const t = useText()
  const off = busy || plan.pack === null || plan.state === 'same'
  return (
    <Dialog
      title={t('assessment:packs.plan.title')}
      open
      size="wide"
      onClose={onClose}
      actions={
        <ButtonGroup end>
          <Button onClick={onClose}>{t('kit:confirm.cancel')}</Button>
          <Button kind="primary" off={off} onClick={onCommit}>
            {t('assessment:packs.plan.do')}
          </Button>
        </ButtonGroup>
      }
    >
      <div className={styles.stack}>
        {plan.pack === null ? <Problems plan={plan} /> : <Effect plan={plan} pack={plan.pack} />}
      </div>
    </Dialog>
  )
}

function Effect({ plan, pack }: { readonly plan: PackPlan; readonly pack: NonNullable<PackPlan['pack']> }) {
  const t = useText()
  const { kept, retired } = plan.answers
  return (
    <>
      <p>
        {t(`assessment:packs.plan.${plan.state ?? 'new'}`, {
          title: textIn(pack.title, t.language),
          version: pack.version,
          before: plan.before ?? '',
          questions: pack.questions,
        })}
      </p>
      {plan.changes === null ? null : <PackChanges changes={plan.changes} />}
      {kept === 0 ? null : <p>{t('assessment:packs.plan.answersKept', { count: kept })}</p>}
      {retired === 0 ? null : (
        <Notice tone="warn">{t('assessment:packs.plan.answersRetired', { count: retired })}</Notice>
      )}
    </>
  )
}

function Problems({ plan }: { readonly plan: PackPlan }) {
  const t = useText()
  return (
    <>
      <Notice tone="warn">
        {t('assessment:packs.plan.problems', { count: plan.problems.length, file: plan.fileName })}
      </Notice>
      <FactTable
        caption={t('assessment:packs.plan.title')}
        rows={plan.problems.map((problem, at) => ({ ...problem, at }))}
        rowKey={problem => String(problem.at)}
        columns={[
          {
            key: 'where',
            heading: t('assessment:packs.plan.where'),
            cell: ({ sheet, ref }) => (ref === null ? sheet : `${sheet} ${ref}`),
          },
          {
            key: 'what',
            heading: t('assessment:packs.plan.what'),
            cell: ({ code, value, known }) =>
              known !== null && t.knows('assessment', `packs.problem.${code}-known`)
                ? t.say('assessment', `packs.problem.${code}-known`, { value, known })
                : t(`assessment:packs.problem.${code}`, { value }),
          },
        ]}
      />
    </>
  )
}
