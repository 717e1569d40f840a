import { Modal } from '@mantine/core'
import { useDeferredValue, useLayoutEffect, useRef, type ReactNode } from 'react'
import styles from './dialog.module.css'
import { Button, ButtonGroup } from './button'
import { firstToFillIn } from './first-field'
import { useText } from './text'
import { useInertBehind } from './behind'
import { useFocusBack } from './use-focus-back'

export interface DialogProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  /** Buttons at the end; the dialog adds none by itself. */
  readonly actions?: ReactNode
  readonly size?: 'narrow' | 'wide'
  readonly children: ReactNode
}

/** The one dialog frame: keeps the focus inside and the page behind it still, closes with Esc, gives the focus back. Only where a panel will not do. */
export function Dialog({ title, open, onClose, actions, size = 'narrow', children }: DialogProps) {
  const t = useText()
  // A long form is drawn in slices before it is there; it is gone at once.
  const isDrawn = useDeferredValue(open, false)
  const opened = open && isDrawn
  useInertBehind(opened)
  // The modal's own way back knows of no dialog that goes away as it is left.
  useFocusBack(opened)
  return (
    <Modal
      opened={opened}
      returnFocus={false}
      onClose={onClose}
      title={title}
      size={size === 'wide' ? '52rem' : '32rem'}
      classNames={{
        content: styles.content ?? '',
        header: styles.header ?? '',
        title: styles.title ?? '',
        overlay: styles.overlay ?? '',
      }}
      closeButtonProps={{ 'aria-label': t('kit:dialog.close') }}
    >
      <DialogBody>{children}</DialogBody>
      {actions === undefined ? null : <div className={styles.foot}>{actions}</div>}
    </Modal>
  )
}

/** What a dialog asks: its first field has the focus, not the cross that closes it. */
function DialogBody({ children }: { readonly children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    // The trap of the focus looks for this mark a moment after the dialog has opened.
    firstToFillIn(body.current)?.setAttribute('data-autofocus', '')
  }, [])
  return (
    <div ref={body} className={styles.body}>
      {children}
    </div>
  )
}

export interface ConfirmBarProps {
  /** What will happen, with its numbers: "Delete 12 suppliers. They go to the bin." */
  readonly children: ReactNode
  readonly confirm: string
  readonly danger?: boolean
  readonly busy?: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** A question in place, at the foot of the thing it is about, instead of a dialog. */
export function ConfirmBar({
  children,
  confirm,
  danger = false,
  busy = false,
  onConfirm,
  onCancel,
}: ConfirmBarProps) {
  const t = useText()
  return (
    <div className={styles.confirm} role="group" aria-label={t('kit:confirm.label')} data-screen-only>
      <div className={styles.question}>{children}</div>
      <ButtonGroup end>
        <Button onClick={onCancel}>{t('kit:confirm.cancel')}</Button>
        <Button kind={danger ? 'danger' : 'primary'} off={busy} onClick={onConfirm}>
          {confirm}
        </Button>
      </ButtonGroup>
    </div>
  )
}
