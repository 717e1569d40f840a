import { useState } from 'react'
import type { ScreeningState } from '@shared/contract/screening'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { Page } from '../kit/page'
import { Reserved } from '../kit/reserved'
import { Tabs } from '../kit/tabs'
import { useText } from '../kit/text'
import { CheckTab } from './check-tab'
import { FetchCard } from './fetch-card'
import { JobNotice } from './job-notice'
import { ListsTab } from './lists-tab'
import { MatchesTab } from './matches-tab'
import { OwnListDialog } from './own-list-dialog'
import { RunFacts } from './run-facts'
import styles from './screening.module.css'
import { SettingsTab } from './settings-tab'
import { useScreeningJobs, type ScreeningJobs } from './use-screening-jobs'

const TABS = ['matches', 'check', 'lists', 'settings'] as const
type TabKey = (typeof TABS)[number]

/** Names against sanctions lists: load a list, compare, decide, and say what was not checked. */
export function ScreeningPage() {
  const t = useText()
  const state = useAnswer('screening.state', {})
  const jobs = useScreeningJobs()
  const noList = state.data?.lists.length === 0
  return (
    <Page
      title={t('screening:title')}
      actions={
        <>
          <Button kind={noList ? 'primary' : 'plain'} off={jobs.busy} onClick={jobs.chooseList}>
            {t('screening:loadList')}
          </Button>
          {state.data?.run === null || state.error !== null ? null : (
            <Reserved known={state.data !== undefined}>
              <Button off={jobs.busy} onClick={jobs.certify}>
                {t('screening:certificate.write')}
              </Button>
            </Reserved>
          )}
          {noList ? null : (
            <Button kind="primary" off={jobs.busy || state.data === undefined} onClick={jobs.screen}>
              {t('screening:run')}
            </Button>
          )}
        </>
      }
    >
      <JobNotice jobs={jobs} />
      {jobs.unknown === null ? null : (
        <OwnListDialog file={jobs.unknown} onLoad={jobs.loadOwn} onClose={jobs.leaveUnknown} />
      )}
      <Answer of={state}>{found => <Content state={found} jobs={jobs} />}</Answer>
    </Page>
  )
}

function Content({ state, jobs }: { readonly state: ScreeningState; readonly jobs: ScreeningJobs }) {
  const t = useText()
  const [tab, setTab] = useState<TabKey>('matches')
  if (state.lists.length === 0)
    return (
      <div className={styles.stack}>
        <EmptyState
          title={t('screening:empty.noList')}
          actions={<Button onClick={jobs.chooseList}>{t('screening:loadList')}</Button>}
        >
          {t('screening:empty.noListHow')}
        </EmptyState>
        <FetchCard jobs={jobs} />
      </div>
    )
  return (
    <div className={styles.page}>
      <RunFacts state={state} onShowMore={() => setTab('lists')} />
      <Tabs
        label={t('screening:tab.label')}
        tabs={TABS.map(key => ({
          key,
          label: t(`screening:tab.${key}`),
        }))}
        current={tab}
        onChange={setTab}
      >
        <div className={styles.tab}>
          {tab === 'matches' ? <Matches state={state} jobs={jobs} /> : null}
          {tab === 'check' ? <CheckTab /> : null}
          {tab === 'lists' ? <ListsTab run={state.run} jobs={jobs} /> : null}
          {tab === 'settings' ? <SettingsTab /> : null}
        </div>
      </Tabs>
    </div>
  )
}

function Matches({ state, jobs }: { readonly state: ScreeningState; readonly jobs: ScreeningJobs }) {
  const t = useText()
  const format = useFormat()
  if (state.run !== null) return <MatchesTab key={state.run.id} state={state} />
  const entries = state.lists.reduce((sum, list) => sum + list.entries, 0)
  return (
    <EmptyState
      title={t('screening:empty.noRun')}
      actions={
        <Button off={jobs.busy} onClick={jobs.screen}>
          {t('screening:run')}
        </Button>
      }
    >
      {t('screening:empty.noRunHow', { entries: format.number(entries) })}
    </EmptyState>
  )
}
