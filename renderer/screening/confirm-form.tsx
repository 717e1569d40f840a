import type { Candidate } from '@shared/contract/screening'
import { Refused } from '../app/answer'
import { useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { useText } from '../kit/text'
import styles from './screening.module.css'
import { useDecidedNotice } from './use-decided-notice'

/** The second pair of eyes: confirms what another person decided, or decides anew in the form below. */
export function ConfirmForm({
  candidate,
  onDone,
}: {
  readonly candidate: Candidate
  readonly onDone: () => void
}) {
  const t = useText()
  const confirm = useCommand('screening.confirm')
  const sayDecided = useDecidedNotice()
  const { runId, n, subject, decision } = candidate
  if (decision === null) return null
  const verdict = t(`screening:state.${decision.verdict}`)
  const save = () =>
    confirm.mutate(
      { runId, n },
      {
        onSuccess: ({ findingId }) => {
          sayDecided(t('screening:decide.confirmed', { ours: subject.name, verdict }), findingId)
          onDone()
        },
      },
    )
  return (
    <div className={styles.check}>
      {confirm.error === null ? null : <Refused error={confirm.error} topic="screening" />}
      <p className={styles.soft}>{t('screening:decide.confirmHow')}</p>
      <div>
        <Button kind="primary" off={confirm.isPending} onClick={save}>
          {t('screening:decide.confirm', { verdict })}
        </Button>
      </div>
    </div>
  )
}
