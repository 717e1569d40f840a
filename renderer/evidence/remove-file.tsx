import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { EvidenceView } from '@shared/contract/evidence'
import { useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { ConfirmBar } from '../kit/dialog'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'

/** Puts a file into the bin, with the reason that the history keeps. */
export function RemoveFile({ file }: { readonly file: EvidenceView }) {
  const t = useText()
  const remove = useCommand('evidence.remove')
  const [reason, setReason] = useState<string | null>(null)
  if (reason === null)
    return (
      <div>
        <Button kind="danger" onClick={() => setReason('')}>
          {t('evidence:remove.open')}
        </Button>
      </div>
    )
  return (
    <>
      <ConfirmBar
        confirm={t('evidence:remove.do')}
        danger
        busy={remove.isPending || reason.trim() === ''}
        onConfirm={() => remove.mutate({ id: file.id, reason })}
        onCancel={() => setReason(null)}
      >
        <p>{t('evidence:remove.ask', { title: file.title })}</p>
        <TextInput
          label={t('evidence:remove.reason')}
          required
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
      </ConfirmBar>
      <RefusedHere topic="evidence" error={remove.error} />
    </>
  )
}
