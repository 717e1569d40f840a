import { IconGripVertical } from '@tabler/icons-react'
import { useText } from '../kit/text'
import { useBridge } from './bridge'
import styles from './drag-file.module.css'

export interface Dragged {
  /** Of the place it was written to: a file, or the folder that holds the files. */
  readonly token: string
  /** What was written into the folder; dragged all together. */
  readonly names?: readonly string[]
}

/**
 * Written files for the hand to drag to a folder or into a message. Whoever works without a hand, or presses it, is shown where they
 * lie.
 */
export function DragFile({ token, names = [] }: Dragged) {
  const t = useText()
  const count = Math.max(1, names.length)
  const bridge = useBridge()
  return (
    <button
      type="button"
      className={styles.file}
      draggable
      title={t('kit:list.dragFileHint', { count })}
      onClick={() => void bridge.showInFolder(token)}
      onDragStart={event => {
        event.preventDefault()
        void bridge.dragOut(token, names)
      }}
    >
      <IconGripVertical size={14} aria-hidden="true" />
      {t('kit:list.dragFile', { count })}
    </button>
  )
}
