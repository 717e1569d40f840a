import type { OutputOf } from '@shared/contract/contract'
import { useJob } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Notice } from '../kit/notice'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'

/** Recomputes every hash and says which files are not what was added. */
export function CheckFiles() {
  const t = useText()
  const { state, start, cancel } = useJob('evidence.check')
  return (
    <>
      {state.status === 'running' ? (
        <ProgressBar
          label={t('evidence:check.running')}
          done={state.progress?.done ?? 0}
          total={state.progress?.total ?? null}
          onCancel={cancel}
        />
      ) : (
        <div>
          <Button onClick={() => void start({ id: null })}>{t('evidence:check.do')}</Button>
        </div>
      )}
      {state.status === 'done' ? <Verdict report={state.value} /> : null}
      <RefusedHere topic="evidence" error={state.status === 'failed' ? state.error : null} />
    </>
  )
}

function Verdict({ report }: { readonly report: OutputOf<'evidence.check'> }) {
  const t = useText()
  const { files, changed } = report
  if (changed.length === 0) return <Notice tone="good">{t('evidence:check.sound', { count: files })}</Notice>
  return (
    <Notice tone="bad" urgent>
      <p>{t('evidence:check.changed', { count: changed.length })}</p>
      <ul>
        {changed.map(({ id, title, problem }) => (
          <li key={id}>{t(`evidence:check.problem.${problem}`, { title })}</li>
        ))}
      </ul>
    </Notice>
  )
}
