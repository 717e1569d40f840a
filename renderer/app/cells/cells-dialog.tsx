import type { ReactNode } from 'react'
import type { CellBlock } from '@shared/cells/registers'
import type { OutputOf } from '@shared/contract/contract'
import { Button, ButtonGroup } from '../../kit/button'
import { Dialog } from '../../kit/dialog'
import { ScrollBox } from '../../kit/scroll-box'
import { useText } from '../../kit/text'
import { useAnswer, useCommand } from '../engine-hooks'
import { useErrorText } from '../error-text'
import { notify } from '../notices'
import { useCellWords } from './cell-words'
import styles from './cells.module.css'

export interface CellsDialogProps {
  readonly title: string
  /** `null` while it is not said yet what is to be written. */
  readonly block: CellBlock | null
  readonly reason?: string
  readonly onClose: () => void
  readonly onDone: () => void
  readonly children: ReactNode
}

/** Many cells at once: what is asked for stands above, what it would change below, and one press writes it as one step. */
export function CellsDialog({ title, block, reason = '', onClose, onDone, children }: CellsDialogProps) {
  const t = useText()
  const errorText = useErrorText()
  const preview = useAnswer('lists.preview-cells', block ?? NOTHING, { when: block !== null, keep: true })
  const write = useCommand('lists.change-cells')
  const found = block === null ? null : (preview.data ?? null)
  const apply = () => {
    if (block === null) return
    write.mutate(
      { block, reason: reason.trim() === '' ? null : reason.trim() },
      {
        onSuccess: ({ changed }) => {
          notify({ tone: 'good', text: t('kit:list.cells.done', { count: changed }) })
          onDone()
          onClose()
        },
      },
    )
  }
  const refused = write.error ?? preview.error
  return (
    <Dialog
      title={title}
      size="wide"
      open
      onClose={onClose}
      actions={
        <ButtonGroup end>
          <Button onClick={onClose}>{t('kit:list.cells.cancel')}</Button>
          <Button kind="primary" off={(found?.records ?? 0) === 0 || write.isPending} onClick={apply}>
            {t('kit:list.cells.apply', { count: found?.records ?? 0 })}
          </Button>
        </ButtonGroup>
      }
    >
      {children}
      {found === null || block === null ? null : <Found preview={found} register={block.register} />}
      {refused === null ? null : <p role="alert">{errorText(refused.error)}</p>}
    </Dialog>
  )
}

/** Never asked: the question waits until there is a block. */
const NOTHING: CellBlock = { register: 'sites', fields: [null], rows: [] }

interface FoundProps {
  readonly preview: OutputOf<'lists.preview-cells'>
  readonly register: CellBlock['register']
}

function Found({ preview, register }: FoundProps) {
  const t = useText()
  const { nameOf, shown } = useCellWords(register)
  const { cells, unread, problems, changes } = preview
  return (
    <>
      <p aria-live="polite">
        {t('kit:list.cells.cells', { count: cells })}
        {unread === 0 ? null : ` ${t('kit:list.cells.unread', { count: unread })}`}
      </p>
      {problems.length + changes.length === 0 ? null : (
        <ScrollBox label={t('kit:list.cells.preview')} className={styles.box}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('kit:list.cells.row')}</th>
                <th scope="col">{t('kit:list.cells.field')}</th>
                <th scope="col">{t('kit:list.cells.before')}</th>
                <th scope="col">{t('kit:list.cells.after')}</th>
              </tr>
            </thead>
            <tbody>
              {problems.map((one, at) => (
                <tr key={`problem ${at}`}>
                  <th scope="row">{one.name}</th>
                  <td>{nameOf(one.field)}</td>
                  <td colSpan={2}>{t('kit:list.cells.notUnderstood', { text: one.text })}</td>
                </tr>
              ))}
              {changes.map((one, at) => (
                <tr key={`change ${at}`}>
                  <th scope="row">{one.name}</th>
                  <td>{nameOf(one.field)}</td>
                  <td>{shown(one.field, one.before)}</td>
                  <td>{shown(one.field, one.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </>
  )
}
