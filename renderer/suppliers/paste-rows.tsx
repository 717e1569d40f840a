import { Select } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '@shared/contract/contract'
import { PASTE_FIELDS, type PasteField, type PastedBlock } from '@shared/suppliers/paste-block'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button, ButtonGroup } from '../kit/button'
import { cellsOfBlock } from '../kit/clip-block'
import { Dialog } from '../kit/dialog'
import { ScrollBox } from '../kit/scroll-box'
import { useText, type Translate } from '../kit/text'
import { NotDone } from './not-done'
import styles from './suppliers.module.css'

export interface PasteRowsProps {
  /** The text a spreadsheet put on the clipboard. */
  readonly block: string
  /** Suppliers of the list from the row in hand on, as many as the block has lines or fewer. */
  readonly suppliers: readonly { readonly id: string; readonly name: string }[]
  readonly onClose: () => void
}

type Fields = PastedBlock['fields']

/** Which field each column is, where the block brought its headings along. */
function headed(t: Translate, cells: readonly string[]): Fields | null {
  const names = new Map(PASTE_FIELDS.map(field => [t(`suppliers:field.${field}`).toLowerCase(), field]))
  const found = cells.map(cell => names.get(cell.trim().toLowerCase()) ?? null)
  return found.some(field => field !== null) ? found : null
}

/** A block from a spreadsheet, put onto the suppliers from the row in hand on: what each column is, what it changes, one step. */
export function PasteRows({ block, suppliers, onClose }: PasteRowsProps) {
  const t = useText()
  const lines = cellsOfBlock(block)
  const width = Math.max(1, ...lines.map(cells => cells.length))
  const headings = headed(t, lines[0] ?? [])
  const body = headings === null ? lines : lines.slice(1)
  const [fields, setFields] = useState<Fields>(headings ?? Array.from({ length: width }, () => null))
  const rows = body.flatMap((cells, at) => {
    const supplier = suppliers[at]
    return supplier === undefined ? [] : [{ id: supplier.id, cells: [...cells] }]
  })
  const input = { fields, rows }
  const isReady = rows.length > 0 && fields.some(field => field !== null)
  const preview = useAnswer('suppliers.preview-paste', input, { when: isReady, keep: true })
  const paste = useCommand('suppliers.paste')
  const found = isReady ? (preview.data ?? null) : null
  const apply = () =>
    paste.mutate(input, {
      onSuccess: ({ changed }) => {
        notify({ tone: 'good', text: t('suppliers:paste.done', { count: changed }) })
        onClose()
      },
    })
  const choose = (at: number) => (next: string | null) =>
    setFields(
      fields.map((field, one) => (one === at ? (PASTE_FIELDS.find(key => key === next) ?? null) : field)),
    )
  return (
    <Dialog
      title={t('suppliers:paste.title', { count: rows.length })}
      size="wide"
      open
      onClose={onClose}
      actions={
        <ButtonGroup end>
          <Button onClick={onClose}>{t('suppliers:cancel')}</Button>
          <Button kind="primary" off={(found?.suppliers ?? 0) === 0 || paste.isPending} onClick={apply}>
            {t('suppliers:paste.apply', { count: found?.suppliers ?? 0 })}
          </Button>
        </ButtonGroup>
      }
    >
      <p>{t('suppliers:paste.how', { first: suppliers[0]?.name ?? '' })}</p>
      {body.length > rows.length ? (
        <p>{t('suppliers:paste.left', { count: body.length - rows.length })}</p>
      ) : null}
      <div className={styles.pasteColumns}>
        {fields.map((field, at) => (
          <Select
            key={at}
            size="xs"
            label={t('suppliers:paste.column', { n: at + 1, example: body[0]?.[at] ?? '' })}
            placeholder={t('suppliers:paste.leaveOut')}
            clearable
            data={PASTE_FIELDS.map(one => ({ value: one, label: t(`suppliers:field.${one}`) }))}
            value={field}
            onChange={choose(at)}
          />
        ))}
      </div>
      {found === null ? null : <Found preview={found} />}
      <NotDone error={paste.error} />
    </Dialog>
  )
}

type Preview = OutputOf<'suppliers.preview-paste'>

function Found({ preview }: { readonly preview: Preview }) {
  const t = useText()
  const name = (field: PasteField) => t(`suppliers:field.${field}`)
  return (
    <>
      <p aria-live="polite">
        {t('suppliers:paste.cells', { count: preview.cells })}
        {preview.unread === 0 ? null : ` ${t('suppliers:paste.unread', { count: preview.unread })}`}
      </p>
      <ScrollBox label={t('suppliers:paste.preview')} className={styles.pasteBox}>
        <table className={styles.pasteTable}>
          <thead>
            <tr>
              <th scope="col">{t('suppliers:column.name')}</th>
              <th scope="col">{t('suppliers:bulk.field')}</th>
              <th scope="col">{t('suppliers:paste.before')}</th>
              <th scope="col">{t('suppliers:paste.after')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.problems.map((one, at) => (
              <tr key={`problem ${at}`}>
                <th scope="row">{one.name}</th>
                <td>{name(one.field)}</td>
                <td colSpan={2}>{t('suppliers:paste.notUnderstood', { text: one.text })}</td>
              </tr>
            ))}
            {preview.changes.map((one, at) => (
              <tr key={`change ${at}`}>
                <th scope="row">{one.name}</th>
                <td>{name(one.field)}</td>
                <td>{one.before ?? t('kit:notKnown')}</td>
                <td>{one.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}
