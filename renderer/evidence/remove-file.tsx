import type { EvidenceView } from '@shared/contract/evidence'
import { useCommand } from '../app/engine-hooks'
import { AskFirst } from '../kit/ask-why'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'

/** Puts a file into the bin, with the reason that the history keeps. */
export function RemoveFile({ file }: { readonly file: EvidenceView }) {
  const t = useText()
  const remove = useCommand('evidence.remove')
  return (
    <AskFirst
      kind="danger"
      open={t('evidence:remove.open')}
      bar={{
        danger: true,
        needed: true,
        confirm: t('evidence:remove.do'),
        busy: remove.isPending,
        label: t('evidence:remove.reason'),
        children: t('evidence:remove.ask', { title: file.title }),
      }}
      onConfirm={reason => remove.mutate({ id: file.id, reason: reason ?? '' })}
    >
      <RefusedHere topic="evidence" error={remove.error} />
    </AskFirst>
  )
}
