import { useId, type ReactNode } from 'react'
import styles from './disclosure.module.css'

/** A line of chips of which some or one is chosen, after the word for what is chosen. */
export function Choices({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <div className={styles.labelled} role="group" aria-labelledby={id}>
      <span id={id}>{label}</span>
      <div className={styles.choices}>{children}</div>
    </div>
  )
}
