import type { DueState } from '@shared/steps/due'
import { classNames } from '../kit/class-names'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import twoLines from '../kit/two-lines.module.css'
import styles from './response.module.css'

/** A date, with what it means today in words where it presses. */
export function DueDate({
  dueOn,
  due,
  inRow = false,
}: {
  readonly dueOn: string
  readonly due: DueState
  /** In a row of a list, whose texts go on in a second line. */
  readonly inRow?: boolean
}) {
  const t = useText()
  const date = useFormat().date(dueOn)
  const text =
    due === 'overdue'
      ? t('steps:due.overdue', { date })
      : due === 'soon'
        ? t('steps:due.soon', { date })
        : t('steps:due.later', { date })
  const lines = inRow && classNames(twoLines.lines, twoLines.inRow)
  return <span className={classNames(lines, due === 'overdue' && styles.overdue)}>{text}</span>
}
