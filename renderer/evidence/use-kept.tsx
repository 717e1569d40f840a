import { Select } from '@mantine/core'
import { useState } from 'react'
import type { EvidenceTarget } from '@shared/evidence/evidence'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'

const OFFERED = 20

/** One file may prove many things: a file that is kept already is found by its words and used here as well. */
export function UseKept({ target }: { readonly target: EvidenceTarget }) {
  const t = useText()
  const [text, setText] = useState('')
  const link = useCommand('evidence.link')
  const all = useAnswer('evidence.list', { target: null, text: null, validity: null, offset: 0, limit: 1 })
  const input = { target: null, text: text === '' ? null : text, validity: null, offset: 0, limit: OFFERED }
  const found = useAnswer('evidence.list', input, { keep: true })
  if (all.data === undefined || all.data.total === 0) return null
  const isHere = (uses: readonly { readonly target: EvidenceTarget }[]) =>
    uses.some(use => use.target.type === target.type && use.target.id === target.id)
  const offered = (found.data?.rows ?? []).filter(file => !isHere(file.uses))
  return (
    <>
      <Select
        label={t('evidence:use.label')}
        placeholder={t('evidence:use.placeholder')}
        searchable
        data={offered.map(file => ({ value: file.id, label: file.title }))}
        filter={({ options }) => options}
        nothingFoundMessage={t('kit:field.nothingFound')}
        searchValue={text}
        onSearchChange={setText}
        value={null}
        onChange={id => {
          if (id !== null) link.mutate({ id, targets: [target] }, { onSuccess: () => setText('') })
        }}
      />
      <RefusedHere topic="evidence" error={link.error} />
    </>
  )
}
