import type { ReactNode } from 'react'
import styles from './facts.module.css'

/** The line above a list or a map: filters first, counts at the end. */
export function Toolbar({
  label,
  end,
  children,
}: {
  readonly label: string
  readonly end?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div className={styles.toolbar} role="group" aria-label={label}>
      {children}
      {end === undefined ? null : <span className={styles.toolbarEnd}>{end}</span>}
    </div>
  )
}

/** The end of a list's toolbar: how many there are, and what can be done with all of them. */
export function ListEnd({ count, children }: { readonly count: ReactNode; readonly children: ReactNode }) {
  return (
    <span className={styles.listEnd}>
      {count}
      {children}
    </span>
  )
}

export interface ToggleChipProps {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  readonly children: string
}

/** A filter or a layer that is on or off. */
export function ToggleChip({ on, onChange, children }: ToggleChipProps) {
  return (
    <button type="button" className={styles.chipButton} aria-pressed={on} onClick={() => onChange(!on)}>
      {children}
    </button>
  )
}
