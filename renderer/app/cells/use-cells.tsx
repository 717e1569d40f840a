import { useState, type ReactNode } from 'react'
import type { CellRegister } from '@shared/cells/registers'
import { Button } from '../../kit/button'
import { cellsOfBlock } from '../../kit/clip-block'
import type { RowSource } from '../../kit/row-source'
import { useText } from '../../kit/text'
import { Toolbar } from '../../kit/toolbar'
import { EditCells } from './edit-cells'
import { PasteCells } from './paste-cells'

/** As many lines as an endpoint takes at once. */
const MOST_LINES = 5000
const NONE: ReadonlySet<string> = new Set()

interface Pasting<Row> {
  /** For the list: a block is pasted onto its rows, from the one in hand on. */
  readonly onPaste: (text: string, index: number, rows: RowSource<Row>) => void
  readonly dialog: ReactNode
}

/** Pasting a block from a spreadsheet onto the rows of a register. */
export function usePasteCells<Row extends { readonly id: string }>(register: CellRegister): Pasting<Row> {
  const [pasted, setPasted] = useState<{ text: string; ids: readonly string[] } | null>(null)
  const paste = async (text: string, index: number, rows: RowSource<Row>) => {
    const lines = Math.min(MOST_LINES, cellsOfBlock(text).length)
    const found = await rows.range(index, Math.min(index + lines, rows.total ?? 0) - 1)
    setPasted({ text, ids: found.map(({ id }) => id) })
  }
  return {
    onPaste: (text, index, rows) => void paste(text, index, rows),
    dialog:
      pasted === null ? null : <PasteCells register={register} {...pasted} onClose={() => setPasted(null)} />,
  }
}

interface Cells<Row> {
  /** For the list: rows are picked, F2 changes them, a block is pasted onto them. */
  readonly list: Pick<Pasting<Row>, 'onPaste'> & {
    readonly selected: ReadonlySet<string>
    readonly onSelect: (ids: ReadonlySet<string>) => void
    readonly onEdit: (row: Row) => void
  }
  /** What can be done with the picked rows; stands above the list. */
  readonly bar: ReactNode
  readonly dialogs: ReactNode
}

/** Picking rows of a register and changing many of them at once. */
export function useCells<Row extends { readonly id: string }>(register: CellRegister): Cells<Row> {
  const t = useText()
  const [selected, setSelected] = useState(NONE)
  const [editing, setEditing] = useState<readonly string[]>([])
  const { onPaste, dialog } = usePasteCells<Row>(register)
  return {
    list: {
      selected,
      onSelect: setSelected,
      onEdit: row => setEditing(selected.size > 0 ? [...selected] : [row.id]),
      onPaste,
    },
    bar:
      selected.size === 0 ? null : (
        <div data-screen-only>
          <Toolbar label={t('kit:list.selected', { count: selected.size })}>
            <Button onClick={() => setEditing([...selected])}>
              {t('kit:list.cells.edit', { count: selected.size })}
            </Button>
            <Button kind="quiet" onClick={() => setSelected(NONE)}>
              {t('kit:list.cells.let')}
            </Button>
          </Toolbar>
        </div>
      ),
    dialogs: (
      <>
        {editing.length === 0 ? null : (
          <EditCells
            register={register}
            ids={editing}
            onClose={() => setEditing([])}
            onDone={() => setSelected(NONE)}
          />
        )}
        {dialog}
      </>
    ),
  }
}
