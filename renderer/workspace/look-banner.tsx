import { useAnswer } from '../app/engine-hooks'
import { useCloseWorkspace } from '../app/global-actions'
import { Button } from '../kit/button'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import styles from './workspace.module.css'

/** Says all the time that what is seen is a copy. */
export function LookBanner() {
  const t = useText()
  const format = useFormat()
  const safety = useAnswer('workspace.safety', {})
  const close = useCloseWorkspace()
  const since = safety.data?.lookedAtSince ?? null
  if (since === null) return null
  return (
    <div className={styles.banner}>
      <Notice tone="warn" actions={<Button onClick={() => void close()}>{t('workspace:look.leave')}</Button>}>
        {t('workspace:look.since', { when: format.moment(since) })}
      </Notice>
    </div>
  )
}
