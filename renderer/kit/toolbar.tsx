import type { ReactNode } from 'react'
import styles from './facts.module.css'
import { useText } from './text'

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

/** A filter that is active, with what it keeps; pressing it takes it away. */
export function ActiveFilter({ label, onClear }: { readonly label: string; readonly onClear: () => void }) {
  const t = useText()
  return (
    <button
      type="button"
      className={styles.chipButton}
      aria-pressed="true"
      aria-label={t('kit:filter.clear', { label })}
      onClick={onClear}
    >
      {label} <span aria-hidden="true">×</span>
    </button>
  )
}
