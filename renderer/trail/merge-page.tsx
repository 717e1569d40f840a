import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { MergePlan } from '@shared/contract/merge'
import { Refused } from '../app/answer'
import type { JobState } from '../app/engine-hooks'
import { useUndo } from '../app/undo'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { ConfirmBar } from '../kit/dialog'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { Page } from '../kit/page'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import { ConflictsCard } from './conflicts-card'
import { PlanCard } from './plan-card'
import { undecided, useMerge, type MergeDesk } from './use-merge'

/** Takes in a copy of this workspace that somebody else worked on: looked at first, decided, then merged as one step. */
export function MergePage() {
  const t = useText()
  const desk = useMerge()
  const { plan, merge } = desk
  const isBusy = plan.status === 'running' || merge.status === 'running'
  const choose = (
    <Button kind={plan.status === 'done' ? 'plain' : 'primary'} off={isBusy} onClick={() => void desk.pick()}>
      {t('trail:merge.choose')}
    </Button>
  )
  return (
    <Page
      title={t('trail:merge.title')}
      back={<Link to="/history">{t('app:history.title')}</Link>}
      actions={plan.status === 'done' ? choose : undefined}
    >
      <JobLine state={plan} onCancel={desk.cancel} />
      <JobLine state={merge} onCancel={desk.cancel} />
      {merge.status === 'done' ? <Merged {...merge.value} /> : null}
      {plan.status === 'done' ? <Planned plan={plan.value} desk={desk} /> : <Intro choose={choose} />}
    </Page>
  )
}

/** Before a copy was chosen: what a merge is, and the one thing to do. */
function Intro({ choose }: { readonly choose: ReactNode }) {
  const t = useText()
  return (
    <Card label={t('trail:merge.title')} fill>
      <EmptyState title={t('trail:merge.first')} actions={choose}>
        <p>{t('trail:merge.intro')}</p>
        <p>{t('trail:merge.safe')}</p>
      </EmptyState>
    </Card>
  )
}

function JobLine<Out>({ state, onCancel }: { readonly state: JobState<Out>; readonly onCancel: () => void }) {
  const t = useText()
  if (state.status === 'running')
    return (
      <ProgressBar
        label={t.say('trail', `phase.${state.progress?.phase ?? 'read-copy'}`)}
        done={state.progress?.done ?? 0}
        total={state.progress?.total ?? null}
        secondsLeft={state.secondsLeft}
        onCancel={onCancel}
      />
    )
  if (state.status === 'failed') return <Refused error={state.error} topic="trail" />
  return state.status === 'cancelled' ? <Notice tone="info">{t('trail:merge.cancelled')}</Notice> : null
}

function Merged({
  rows,
  conflicts,
  seq,
}: {
  readonly rows: number
  readonly conflicts: number
  readonly seq: number
}) {
  const t = useText()
  const { undo } = useUndo()
  return (
    <Notice tone="good" actions={<Button onClick={undo}>{t('app:undo.undo')}</Button>}>
      {t('trail:merge.done', { count: rows, conflicts, seq })}
    </Notice>
  )
}

function Planned({ plan, desk }: { readonly plan: MergePlan; readonly desk: MergeDesk }) {
  const t = useText()
  const format = useFormat()
  const open = undecided(plan, desk.choices, desk.all)
  return (
    <>
      <PlanCard plan={plan} />
      {plan.conflictCount === 0 ? null : <ConflictsCard plan={plan} desk={desk} />}
      <ConfirmBar
        confirm={t('trail:merge.do')}
        busy={open > 0 || desk.merge.status === 'running'}
        onCancel={desk.giveUp}
        onConfirm={() => void desk.confirm(plan)}
      >
        {open > 0
          ? t('trail:merge.waiting', { count: open, n: format.number(open) })
          : t('trail:merge.ask', { fileName: plan.fileName })}
      </ConfirmBar>
    </>
  )
}
