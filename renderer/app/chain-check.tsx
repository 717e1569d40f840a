import { useEffect } from 'react'
import { Button } from '../kit/button'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { useJob } from './engine-hooks'
import { useErrorText } from './error-text'
import { notify } from './notices'

/** Recomputes the chain of hashes from the first entry and says whether each fits the one before it. */
export function ChainCheck() {
  const t = useText()
  const format = useFormat()
  const errorText = useErrorText()
  const check = useJob('trail.check')
  const { state } = check
  useEffect(() => {
    if (state.status === 'failed') notify({ tone: 'bad', text: errorText(state.error.error) })
    if (state.status !== 'done') return
    const { ok, entries, firstBroken } = state.value
    notify(
      ok
        ? { tone: 'good', text: t('app:history.sound', { n: format.number(entries) }) }
        : { tone: 'bad', text: t('app:history.broken', { n: firstBroken ?? 0 }) },
    )
  }, [state, t, format, errorText])
  const running = state.status === 'running'
  return (
    <Button off={running} onClick={() => void check.start({})}>
      {running ? t('app:history.checking') : t('app:history.check')}
    </Button>
  )
}
