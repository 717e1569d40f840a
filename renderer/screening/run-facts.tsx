import type { ScreeningState } from '@shared/contract/screening'
import { Button } from '../kit/button'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { useListNames } from './list-names'

/** What the newest run was made of: date, lists and editions, threshold, names checked and not checkable; and its limits. */
export function RunFacts({
  state,
  onShowMore,
}: {
  readonly state: ScreeningState
  readonly onShowMore: () => void
}) {
  const t = useText()
  const format = useFormat()
  const names = useListNames()
  const { run, stale } = state
  if (run === null) return null
  const facts = t('screening:facts.run', {
    at: format.moment(run.at),
    names: format.number(run.namesChecked),
    subjects: format.number(run.subjects),
    lists: names(run.editions),
    threshold: format.percent(run.threshold * 100),
  })
  return (
    <>
      {stale ? <Notice tone="warn">{t('screening:facts.stale')}</Notice> : null}
      <Notice tone="info">
        {facts}{' '}
        {run.namesUncheckable === 0 ? null : (
          <Button kind="link" onClick={onShowMore}>
            {t('screening:facts.uncheckable', { count: run.namesUncheckable })}
          </Button>
        )}
        <p>{t('screening:limits')}</p>
      </Notice>
    </>
  )
}
