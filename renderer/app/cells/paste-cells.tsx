import { Select } from '@mantine/core'
import { useState } from 'react'
import type { CellBlock, CellField, CellRegister } from '@shared/cells/registers'
import { cellsOfBlock } from '../../kit/clip-block'
import { useText } from '../../kit/text'
import { useCellWords } from './cell-words'
import { CellsDialog } from './cells-dialog'
import styles from './cells.module.css'

export interface PasteCellsProps {
  readonly register: CellRegister
  /** The text a spreadsheet put on the clipboard. */
  readonly text: string
  /** Rows of the list from the one in hand on, as many as the block has lines or fewer. */
  readonly ids: readonly string[]
  readonly onClose: () => void
}

/** A block from a spreadsheet, put onto the rows from the one in hand on; headings that came along say what each column is. */
export function PasteCells({ register, text, ids, onClose }: PasteCellsProps) {
  const t = useText()
  const { fields: choices } = useCellWords(register)
  const lines = cellsOfBlock(text)
  const names = new Map(choices.map(({ label, value }) => [label.toLowerCase(), value]))
  const headed = (lines[0] ?? []).map(cell => names.get(cell.trim().toLowerCase()) ?? null)
  const hasHeadings = headed.some(field => field !== null)
  const body = hasHeadings ? lines.slice(1) : lines
  const width = Math.max(1, ...lines.map(cells => cells.length))
  const [fields, setFields] = useState<readonly (CellField | null)[]>(
    Array.from({ length: width }, (_, at) => (hasHeadings ? (headed[at] ?? null) : null)),
  )
  const rows = body.flatMap((cells, at) => {
    const id = ids[at]
    return id === undefined ? [] : [{ id, cells: [...cells] }]
  })
  const isReady = rows.length > 0 && fields.some(field => field !== null)
  const block: CellBlock | null = isReady ? { register, fields: [...fields], rows } : null
  const choose = (at: number) => (next: string | null) =>
    setFields(
      fields.map((field, one) =>
        one === at ? (choices.find(({ value }) => value === next)?.value ?? null) : field,
      ),
    )
  return (
    <CellsDialog
      title={t('kit:list.cells.pasteTitle', { count: rows.length })}
      block={block}
      onClose={onClose}
      onDone={onClose}
    >
      <p>{t('kit:list.cells.how')}</p>
      {body.length > rows.length ? (
        <p>{t('kit:list.cells.left', { count: body.length - rows.length })}</p>
      ) : null}
      <div className={styles.columns}>
        {fields.map((field, at) => (
          <Select
            key={at}
            size="xs"
            label={t('kit:list.cells.column', { n: at + 1, example: body[0]?.[at] ?? '' })}
            placeholder={t('kit:list.cells.leaveOut')}
            clearable
            data={[...choices]}
            value={field}
            onChange={choose(at)}
          />
        ))}
      </div>
    </CellsDialog>
  )
}
