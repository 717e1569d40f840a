import type { EvidenceView } from '@shared/contract/evidence'
import { useJob } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'

/** Recomputes the hash of this file: it is what was added on that day, or it is not. */
export function CheckOne({ file }: { readonly file: EvidenceView }) {
  const t = useText()
  const format = useFormat()
  const { state, start } = useJob('evidence.check')
  const problem = state.status === 'done' ? state.value.changed[0]?.problem : undefined
  return (
    <>
      <div>
        <Button off={state.status === 'running'} onClick={() => void start({ id: file.id })}>
          {t('evidence:check.one')}
        </Button>
      </div>
      {state.status === 'done' ? (
        <Notice tone={problem === undefined ? 'good' : 'bad'} urgent={problem !== undefined}>
          {problem === undefined
            ? t('evidence:check.unchanged', { date: format.moment(file.addedAt) })
            : t(`evidence:check.problem.${problem}`, { title: file.title })}
        </Notice>
      ) : null}
      <RefusedHere topic="evidence" error={state.status === 'failed' ? state.error : null} />
    </>
  )
}
