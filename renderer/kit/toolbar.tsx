import type { ReactNode } from 'react'
import styles from './facts.module.css'
import { Reserved } from './reserved'

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

export interface ListEndProps {
  readonly count: string
  /** Whether they are counted yet; until then any number keeps the place. */
  readonly known?: boolean
  readonly children: ReactNode
}

/** The end of a list's toolbar: how many there are, and what can be done with all of them. */
export function ListEnd({ count, known = true, children }: ListEndProps) {
  return (
    <span className={styles.listEnd}>
      <Reserved known={known}>{count}</Reserved>
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
