import type { CheckReport } from '@shared/contract/workspace'
import { Refused } from '../app/answer'
import { useJob } from '../app/engine-hooks'
import { StatusChip } from '../kit/band-chip'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'

/** Reads the whole file and says whether it is sound: database, links, history, evidence. */
export function FileCheck() {
  const t = useText()
  const check = useJob('workspace.check')
  const { state } = check
  return (
    <Card title={t('workspace:profile.checkTitle')}>
      <p>{t('workspace:profile.checkHint')}</p>
      {state.status === 'running' ? (
        <ProgressBar
          label={t('workspace:profile.checking')}
          done={state.progress?.done ?? 0}
          total={state.progress?.total ?? null}
          onCancel={check.cancel}
        />
      ) : (
        <div>
          <Button onClick={() => void check.start({})}>{t('workspace:profile.check')}</Button>
        </div>
      )}
      <div aria-live="polite">
        {state.status === 'done' ? <CheckResult report={state.value} /> : null}
        {state.status === 'failed' ? <Refused error={state.error} /> : null}
      </div>
    </Card>
  )
}

function CheckResult({ report }: { readonly report: CheckReport }) {
  const t = useText()
  const format = useFormat()
  const { database, foreignKeys, trail, copies, heads, evidence } = report
  if (database.ok && foreignKeys.ok && trail.ok && copies.ok && heads.ok && evidence.ok) {
    return (
      <Notice tone="good">
        {t('workspace:profile.checkSound', {
          entries: format.number(trail.entries),
          files: format.number(evidence.files),
        })}
        {trail.blanked === 0 ? null : ` ${t('workspace:profile.checkBlanked', { count: trail.blanked })}`}
      </Notice>
    )
  }
  const problems = (count: number) => (
    <StatusChip tone="bad">{t('workspace:profile.problems', { count })}</StatusChip>
  )
  const brokenAt = (entry: number | null) => (
    <StatusChip tone="bad">{t('workspace:profile.brokenAt', { n: entry ?? 0 })}</StatusChip>
  )
  const fine = <StatusChip tone="good">{t('workspace:profile.fine')}</StatusChip>
  return (
    <>
      <Notice tone="bad" urgent>
        {t('workspace:profile.checkBroken')}
      </Notice>
      <KeyValues
        pairs={[
          {
            name: t('workspace:profile.checkDatabase'),
            value: database.ok ? fine : problems(database.problems.length),
          },
          {
            name: t('workspace:profile.checkLinks'),
            value: foreignKeys.ok ? fine : problems(foreignKeys.broken),
          },
          {
            name: t('workspace:profile.checkTrail'),
            value: trail.ok ? fine : brokenAt(trail.firstBroken),
          },
          {
            name: t('workspace:profile.checkCopies'),
            value: copies.ok ? fine : brokenAt(copies.firstBroken),
          },
          { name: t('trail:heads.title'), value: <HeadsState heads={heads} /> },
          {
            name: t('workspace:profile.checkEvidence'),
            value: evidence.ok ? fine : problems(evidence.changed.length),
          },
        ]}
      />
    </>
  )
}

/** What the signed heads say: that the history is as it was signed, or before which entry it was rewritten. */
function HeadsState({ heads }: { readonly heads: CheckReport['heads'] }) {
  const t = useText()
  const format = useFormat()
  const { firstBroken, soundUpTo } = heads
  if (firstBroken === null) return <StatusChip tone="good">{t('workspace:profile.fine')}</StatusChip>
  const { state, entries, at } = firstBroken
  return (
    <Notice tone="bad">
      {t.say('trail', `heads.broken.${state}`, {
        entries,
        day: format.date(at.slice(0, 10)),
        after: soundUpTo,
      })}
    </Notice>
  )
}
