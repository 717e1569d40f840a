import type { RequirementView } from '@shared/contract/steps'
import { useText } from '../kit/text'
import { RecordSentences } from '../suppliers/record-history'
import styles from './steps.module.css'

/** Who changed what on this requirement; opened on demand. */
export function RequirementHistory({ view }: { readonly view: RequirementView }) {
  const t = useText()
  const { answer } = view
  if (answer === null) return null
  return (
    <details className={styles.more}>
      <summary>{t('steps:record')}</summary>
      <RecordSentences recordId={answer.id} topic="steps" />
    </details>
  )
}
