import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../app/engine-hooks'
import { useErrorText } from '../app/error-text'
import { notify } from '../app/notices'
import { Button, ButtonGroup } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { LongText } from '../kit/long-text'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'

export interface KeepSettingsProps {
  readonly open: boolean
  readonly values: Readonly<Record<string, number>>
  readonly onClose: () => void
}

/** Makes changed settings those of the workspace: a name and a reason, because numbers of others rest on them. */
export function KeepSettings({ open, values, onClose }: KeepSettingsProps) {
  const t = useText()
  const errorText = useErrorText()
  const [name, setName] = useState('')
  const [reason, setReason] = useState('')
  const keep = useCommand('risk.keep-settings')
  const whole = name.trim() !== '' && reason.trim() !== ''
  const save = () =>
    keep.mutate(
      { values: { ...values }, name, reason },
      {
        onSuccess: () => {
          notify({ tone: 'good', text: t('risk:model.kept', { name }) })
          onClose()
        },
      },
    )
  return (
    <Dialog
      title={t('risk:model.keep')}
      open={open}
      onClose={onClose}
      actions={
        <ButtonGroup end>
          <Button onClick={onClose}>{t('kit:confirm.cancel')}</Button>
          <Button
            kind="primary"
            off={!whole || keep.isPending}
            offBecause={t('risk:model.bothNeeded')}
            onClick={save}
          >
            {t('risk:model.keep')}
          </Button>
        </ButtonGroup>
      }
    >
      <p>{t('risk:model.keepAbout')}</p>
      <TextInput
        label={t('risk:model.name')}
        maxLength={80}
        required
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      <LongText
        label={t('risk:model.reason')}
        maxLength={500}
        least={2}
        required
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      {keep.error === null ? null : <Notice tone="bad">{errorText(keep.error.error, 'risk')}</Notice>}
    </Dialog>
  )
}
