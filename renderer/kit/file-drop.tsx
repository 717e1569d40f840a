import { useRef, useState, type DragEvent, type ReactNode } from 'react'
import { Button } from './button'
import { classNames } from './class-names'
import styles from './fields.module.css'

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
  const [over, setOver] = useState(false)
  // Entering a child fires "leave" on the parent; only as many leaves as enters mean that the file has left.
  const depth = useRef(0)
  const move = (by: 1 | -1) => {
    depth.current += by
    setOver(depth.current > 0)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    depth.current = 0
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) onFiles(files)
  }
  return (
    <div
      role="group"
      aria-label={title}
      className={classNames(styles.drop, over && styles.over)}
      onDragEnter={() => move(1)}
      onDragLeave={() => move(-1)}
      onDragOver={event => event.preventDefault()}
      onDrop={drop}
    >
      <strong>{title}</strong>
      <div className={styles.hint}>{hint}</div>
      <Button onClick={onChoose}>{choose}</Button>
    </div>
  )
}
