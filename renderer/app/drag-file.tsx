import { IconGripVertical } from '@tabler/icons-react'
import { useText } from '../kit/text'
import { useBridge } from './bridge'
import styles from './drag-file.module.css'

/**
 * A written file for the hand to drag to a folder or into a message; `token` is that of the place it was written to. Whoever works
 * without a hand shows it in its folder, which stands beside it.
 */
export function DragFile({ token }: { readonly token: string }) {
  const t = useText()
  const bridge = useBridge()
  return (
    <span
      className={styles.file}
      draggable
      title={t('kit:list.dragFileHint')}
      onDragStart={event => {
        event.preventDefault()
        void bridge.dragOut(token)
      }}
    >
      <IconGripVertical size={14} aria-hidden="true" />
      {t('kit:list.dragFile')}
    </span>
  )
}
