import type { WorkbookPlan } from '@shared/contract/steps'
import { Button, ButtonGroup } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { FactTable } from '../kit/facts'
import { Notice } from '../kit/notice'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './steps.module.css'

interface Props {
  readonly plan: WorkbookPlan
  readonly busy: boolean
  readonly onCommit: () => void
  readonly onClose: () => void
}

/** What reading a workbook back would change, field by field, and which rows are left out and why. */
export function WorkbookDialog({ plan, busy, onCommit, onClose }: Props) {
  const t = useText()
  const format = useFormat()
  const isNothing = plan.changes.length === 0
  return (
    <Dialog
      title={t('steps:import.title')}
      open
      size="wide"
      onClose={onClose}
      actions={
        <ButtonGroup end>
          <Button onClick={onClose}>{t('kit:confirm.cancel')}</Button>
          <Button kind="primary" off={busy || isNothing} onClick={onCommit}>
            {t('steps:import.do')}
          </Button>
        </ButtonGroup>
      }
    >
      <div className={styles.stack}>
        <p>{t('steps:import.rows', { count: plan.rows, file: plan.fileName })}</p>
        <p>
          {isNothing
            ? t('steps:import.nothing')
            : t('steps:import.changes', { count: plan.changes.length, unchanged: plan.unchanged })}
        </p>
        <Problems plan={plan} />
        {isNothing ? null : <Changes plan={plan} />}
        {plan.missingColumns.length === 0 ? null : (
          <p className={styles.soft}>
            {t('steps:import.missing', {
              columns: format.list(plan.missingColumns.map(field => t(`steps:sheet.${field}`))),
            })}
          </p>
        )}
      </div>
    </Dialog>
  )
}

function Problems({ plan }: { readonly plan: WorkbookPlan }) {
  const t = useText()
  if (plan.problems.length === 0) return null
  return (
    <Notice tone="warn">
      <p>{t('steps:import.problems', { count: plan.problems.length })}</p>
      <ul className={styles.plainList}>
        {plan.problems.map(({ ref, code, value }) => (
          <li key={ref}>{t(`steps:import.problem.${code}`, { ref, value })}</li>
        ))}
      </ul>
    </Notice>
  )
}

type Change = WorkbookPlan['changes'][number]
type Line = Pick<Change, 'requirementId'> & Change['fields'][number]

function Changes({ plan }: { readonly plan: WorkbookPlan }) {
  const t = useText()
  const lines = plan.changes.flatMap(({ requirementId, fields }) =>
    fields.map((field): Line => ({ requirementId, ...field })),
  )
  const said = (value: Line['before']) => (value === null ? t('steps:import.empty') : String(value))
  return (
    <FactTable
      caption={t('steps:import.title')}
      columns={[
        { key: 'id', heading: t('steps:import.requirement'), cell: line => line.requirementId },
        { key: 'field', heading: t('steps:import.field'), cell: line => t(`steps:sheet.${line.field}`) },
        { key: 'before', heading: t('steps:import.before'), cell: line => said(line.before) },
        { key: 'after', heading: t('steps:import.after'), cell: line => said(line.after) },
      ]}
      rows={lines}
      rowKey={line => `${line.requirementId} ${line.field}`}
    />
  )
}
