import { Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { SupplierBulkPatch } from '@shared/suppliers/drafts'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button, ButtonGroup } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { useFormat } from '../kit/format'
import { NumberBox } from '../kit/number-box'
import { useText } from '../kit/text'
import { countryChoices } from '../workspace/country-choices'
import { useSectorChoices } from './names'
import { NotDone } from './not-done'

export interface BulkEditProps {
  readonly open: boolean
  readonly ids: readonly string[]
  readonly onClose: () => void
  readonly onDone: () => void
}

const FIELDS = ['tier', 'country', 'region', 'city', 'sector', 'products'] as const
type Field = (typeof FIELDS)[number]

/** The patch a field and its value make; an emptied value means "not known". */
function patchOf(field: Field, value: string | null): SupplierBulkPatch {
  if (field === 'tier') return { tier: value === null ? null : Number(value) }
  return { [field]: value }
}

/** One field of many suppliers, with how many will change before anything does. */
export function BulkEdit({ open, ids, onClose, onDone }: BulkEditProps) {
  const t = useText()
  const format = useFormat()
  const [field, setField] = useState<Field>('tier')
  const [value, setValue] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const patch = patchOf(field, value)
  const selection = { ids: [...ids] }
  const preview = useAnswer('suppliers.preview-edit', { selection, patch }, { when: open, keep: true })
  const edit = useCommand('suppliers.edit-many')
  const changed = preview.data?.changed ?? 0
  const apply = () =>
    edit.mutate(
      { selection, patch, reason: reason === '' ? null : reason },
      {
        onSuccess: done => {
          notify({ tone: 'good', text: t('suppliers:bulk.done', { count: done.changed }) })
          onClose()
          onDone()
        },
      },
    )
  return (
    <Dialog
      title={t('suppliers:bulk.title', { n: format.number(ids.length) })}
      open={open}
      onClose={onClose}
      actions={
        <ButtonGroup end>
          <Button onClick={onClose}>{t('suppliers:cancel')}</Button>
          <Button kind="primary" off={changed === 0 || edit.isPending} onClick={apply}>
            {t('suppliers:bulk.apply', { count: changed })}
          </Button>
        </ButtonGroup>
      }
    >
      <Select
        label={t('suppliers:bulk.field')}
        data={FIELDS.map(one => ({ value: one, label: t(`suppliers:field.${one}`) }))}
        value={field}
        allowDeselect={false}
        onChange={next => {
          setField(FIELDS.find(one => one === next) ?? 'tier')
          setValue(null)
        }}
      />
      <BulkValue field={field} value={value} onChange={setValue} />
      <TextInput
        label={t('suppliers:reason')}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <p aria-live="polite">
        {changed === 0
          ? t('suppliers:bulk.previewNone')
          : t('suppliers:bulk.preview', {
              changed: format.number(changed),
              selected: format.number(preview.data?.selected ?? ids.length),
            })}
      </p>
      <NotDone error={edit.error} />
    </Dialog>
  )
}

interface BulkValueProps {
  readonly field: Field
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

function BulkValue({ field, value, onChange }: BulkValueProps) {
  const t = useText()
  const sectors = useSectorChoices()
  const countries = useMemo(() => countryChoices(t.language), [t.language])
  const common = { label: t('suppliers:bulk.value'), placeholder: t('kit:notKnown') }
  if (field === 'tier')
    return (
      <NumberBox
        {...common}
        min={1}
        max={20}
        allowDecimal={false}
        value={value === null ? null : Number(value)}
        onChange={next => onChange(next === null ? null : String(next))}
      />
    )
  if (field === 'country' || field === 'sector')
    return (
      <Select
        {...common}
        searchable
        clearable
        data={[...(field === 'country' ? countries : sectors)]}
        value={value}
        onChange={onChange}
      />
    )
  return (
    <TextInput
      {...common}
      value={value ?? ''}
      onChange={event => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  )
}
