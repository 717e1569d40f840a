import { useMemo } from 'react'
import type { RequirementView, StepView } from '@shared/contract/steps'
import { textIn } from '@shared/steps/local-text'
import { classNames } from '../kit/class-names'
import { DataList, type DataColumn } from '../kit/data-list'
import { useFormat } from '../kit/format'
import { rowsAtHand } from '../kit/row-source'
import { useText } from '../kit/text'
import twoLines from '../kit/two-lines.module.css'
import { LevelChip } from './level-chip'
import styles from './steps.module.css'

interface Props {
  readonly step: StepView
  /** A requirement that a link leads to. */
  readonly linkedId: string | null
  readonly onCurrent: (view: RequirementView) => void
}

/** The requirements of one step, by arrows or click. */
export function RequirementList({ step, linkedId, onCurrent }: Props) {
  const t = useText()
  const rows = useMemo(() => rowsAtHand(step.requirements), [step.requirements])
  return (
    <DataList
      listId={`steps.${step.id}`}
      kind="steps.requirements"
      label={t('steps:list')}
      columns={useColumns()}
      rows={rows}
      rowId={view => view.requirement.id}
      startAt={startAt(step, linkedId)}
      onCurrent={onCurrent}
      empty={null}
    />
  )
}

function startAt(step: StepView, linkedId: string | null): number | undefined {
  const at = step.requirements.findIndex(view => view.requirement.id === linkedId)
  return at < 0 ? undefined : at
}

function useColumns(): readonly DataColumn<RequirementView>[] {
  const t = useText()
  return useMemo(
    () => [
      {
        key: 'requirement',
        value: view => view.requirement.id,
        text: view => `${view.requirement.id} ${textIn(view.requirement.title, t.language)}`,
        heading: t('steps:column.requirement'),
        width: 16.5,
        grow: true,
        cell: view => <RequirementName view={view} />,
      },
      {
        key: 'level',
        value: view => view.answer?.maturity,
        term: 'maturity',
        heading: t('steps:column.level'),
        width: 8.25,
        cell: view => <LevelChip view={view} />,
      },
      {
        key: 'due',
        value: view => view.answer?.dueOn,
        since: true,
        heading: t('steps:column.due'),
        width: 7.5,
        cell: view => <DueDate view={view} />,
      },
      {
        key: 'evidence',
        value: view => view.evidenceCount,
        heading: t('steps:column.evidence'),
        width: 5,
        soft: true,
        cell: view => (view.evidenceCount === 0 ? '' : t('steps:files', { count: view.evidenceCount })),
      },
    ],
    [t],
  )
}

function RequirementName({ view }: { readonly view: RequirementView }) {
  const t = useText()
  const { id, title, gate } = view.requirement
  return (
    <span className={styles.requirement}>
      <span className={styles.number}>{id}</span>
      <span className={classNames(twoLines.lines, twoLines.inRow)}>{textIn(title, t.language)}</span>
      {gate ? <span className={styles.gate}>{t('steps:gate')}</span> : null}
    </span>
  )
}

function DueDate({ view }: { readonly view: RequirementView }) {
  const format = useFormat()
  const dueOn = view.answer?.dueOn ?? null
  if (dueOn === null) return null
  return <span className={classNames(view.due === 'overdue' && styles.overdue)}>{format.date(dueOn)}</span>
}
