import { useRef, type ReactNode } from 'react'
import { Button } from './button'
import { classNames } from './class-names'
import styles from './fields.module.css'
import { useDropTarget } from './use-drop-target'

export interface FileDropProps {
  /** "Drop a supplier list here". */
  readonly title: string
  /** Which kinds are read, and what happens next. */
  readonly hint: ReactNode
  /** Text of the button that opens the dialog of the system. */
  readonly choose: string
  readonly onChoose: () => void
  readonly onFiles: (files: readonly File[]) => void
}

/** A place for files: dropped, or chosen through the dialog of the system. */
export function FileDrop({ title, hint, choose, onChoose, onFiles }: FileDropProps) {
  const place = useRef<HTMLDivElement>(null)
  const over = useDropTarget(place, onFiles)
  return (
    <div
      ref={place}
      data-screen-only
      role="group"
      aria-label={title}
      className={classNames(styles.drop, over && styles.over)}
    >
      <strong>{title}</strong>
      <div className={styles.hint}>{hint}</div>
      <Button onClick={onChoose}>{choose}</Button>
    </div>
  )
}
