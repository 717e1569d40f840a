import { IconGripVertical } from '@tabler/icons-react'
import { useText } from '../kit/text'
import { useBridge } from './bridge'
import styles from './drag-file.module.css'

/**
 * A written file for the hand to drag to a folder or into a message; `token` is that of the place it was written to. Whoever works
 * without a hand, or presses it, is shown the file in its folder.
 */
export function DragFile({ token }: { readonly token: string }) {
  const t = useText()
  const bridge = useBridge()
  return (
    <button
      type="button"
      className={styles.file}
      draggable
      title={t('kit:list.dragFileHint')}
      onClick={() => void bridge.showInFolder(token)}
      onDragStart={event => {
        event.preventDefault()
        void bridge.dragOut(token)
      }}
    >
      <IconGripVertical size={14} aria-hidden="true" />
      {t('kit:list.dragFile')}
    </button>
  )
}
