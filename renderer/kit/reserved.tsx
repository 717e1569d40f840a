import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './waiting.module.css'

export interface ReservedProps {
  readonly known: boolean
  readonly children: ReactNode
}

/** Keeps the place of what is not known yet, unseen: what stands beside it does not move when it comes. */
export function Reserved({ known, children }: ReservedProps) {
  return <span className={classNames(styles.reserved, !known && styles.unseen)}>{children}</span>
}
