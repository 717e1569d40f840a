import type { ReactNode } from 'react'
import type { Tone } from './band'
import { classNames } from './class-names'
import { useInSight } from './in-sight'
import styles from './notice.module.css'

export interface NoticeProps {
  readonly tone: Tone
  readonly actions?: ReactNode
  /** Said at once by a screen reader and brought into sight: for what just went wrong. */
  readonly urgent?: boolean
  readonly children: ReactNode
}

/** A sentence that must be seen: what happened, what it means, what to do. */
export function Notice({ tone, actions, urgent = false, children }: NoticeProps) {
  const box = useInSight<HTMLDivElement>(urgent)
  return (
    <div
      ref={box}
      className={classNames(styles.notice, styles[tone], actions !== undefined && styles.answerable)}
      role={urgent ? 'alert' : undefined}
    >
      {actions === undefined ? children : <div className={styles.said}>{children}</div>}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
