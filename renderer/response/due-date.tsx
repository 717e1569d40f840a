import type { DueState } from '@shared/steps/due'
import { classNames } from '../kit/class-names'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './response.module.css'

/** A date, with what it means today in words where it presses. */
export function DueDate({ dueOn, due }: { readonly dueOn: string; readonly due: DueState }) {
  const t = useText()
  const date = useFormat().date(dueOn)
  const text =
    due === 'overdue'
      ? t('steps:due.overdue', { date })
      : due === 'soon'
        ? t('steps:due.soon', { date })
        : t('steps:due.later', { date })
  return <span className={classNames(due === 'overdue' && styles.overdue)}>{text}</span>
}
