import { Checkbox, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { canBeUnknown, type CellRegister } from '@shared/cells/registers'
import { useText } from '../../kit/text'
import { useCellWords } from './cell-words'
import { CellsDialog } from './cells-dialog'

export interface EditCellsProps {
  readonly register: CellRegister
  readonly ids: readonly string[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** One field of many rows, with what it changes before anything does. */
export function EditCells({ register, ids, onClose, onDone }: EditCellsProps) {
  const t = useText()
  const { fields } = useCellWords(register)
  const [chosen, setChosen] = useState(fields[0]?.value ?? null)
  const [value, setValue] = useState('')
  const [isUnknown, setUnknown] = useState(false)
  const [reason, setReason] = useState('')
  const cell = isUnknown ? null : value.trim()
  const block =
    chosen === null || cell === ''
      ? null
      : { register, fields: [chosen], rows: ids.map(id => ({ id, cells: [cell] })) }
  return (
    <CellsDialog
      title={t('kit:list.cells.editTitle', { count: ids.length })}
      block={block}
      reason={reason}
      onClose={onClose}
      onDone={onDone}
    >
      <Select
        label={t('kit:list.cells.field')}
        data={[...fields]}
        value={chosen}
        allowDeselect={false}
        onChange={next => {
          setChosen(fields.find(one => one.value === next)?.value ?? null)
          setUnknown(false)
        }}
      />
      <TextInput
        label={t('kit:list.cells.value')}
        value={value}
        disabled={isUnknown}
        onChange={event => setValue(event.currentTarget.value)}
      />
      {chosen === null || !canBeUnknown(chosen) ? null : (
        <Checkbox
          label={t('kit:list.cells.unknown')}
          checked={isUnknown}
          onChange={event => setUnknown(event.currentTarget.checked)}
        />
      )}
      <TextInput
        label={t('kit:list.cells.reason')}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
    </CellsDialog>
  )
}
