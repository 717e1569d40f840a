import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AuditSample } from '@shared/audits/sample'
import { useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { ConfirmBar } from '../kit/dialog'
import { useText } from '../kit/text'
import { useSubjectChoices } from '../response/use-subject-choices'
import { RefusedHere } from '../steps/refused-here'

/** The auditor may choose: one more, with the reason. */
export function AddToSample({ sample }: { readonly sample: AuditSample }) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  return isOpen ? (
    <Choice sample={sample} onDone={() => setIsOpen(false)} />
  ) : (
    <div>
      <Button kind="quiet" onClick={() => setIsOpen(true)}>
        {t('audits:sample.add')}
      </Button>
    </div>
  )
}

function Choice({ sample, onDone }: { readonly sample: AuditSample; readonly onDone: () => void }) {
  const t = useText()
  const add = useCommand('audits.add-to-sample')
  const [search, setSearch] = useState('')
  const [memberId, setMemberId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const found = useSubjectChoices(sample.kind, search === '' ? null : search)
  return (
    <>
      <ConfirmBar
        confirm={t('audits:sample.addDo')}
        busy={add.isPending || memberId === null || reason.trim() === ''}
        onConfirm={() => {
          if (memberId !== null) add.mutate({ id: sample.id, memberId, reason }, { onSuccess: onDone })
        }}
        onCancel={onDone}
      >
        <Select
          label={t(`audits:sample.one.${sample.kind}`)}
          required
          searchable
          data={[...found]}
          nothingFoundMessage={t('kit:field.nothingFound')}
          searchValue={search}
          onSearchChange={setSearch}
          value={memberId}
          onChange={setMemberId}
        />
        <TextInput
          label={t('audits:sample.addWhy')}
          required
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
      </ConfirmBar>
      <RefusedHere topic="audits" error={add.error} />
    </>
  )
}
