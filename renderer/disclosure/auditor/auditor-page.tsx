import { useEffect, useEffectEvent, useState } from 'react'
import type { ChosenFile } from '@shared/contract/bridge'
import type { OutputOf } from '@shared/contract/contract'
import { useJob } from '../../app/engine-hooks'
import { HelpButton } from '../../help/help-beside'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { ConfirmBar } from '../../kit/dialog'
import { Page } from '../../kit/page'
import { Tabs } from '../../kit/tabs'
import { useText } from '../../kit/text'
import { useAuditor } from '../auditor-state'
import { JobProgress } from '../job-progress'
import { SigningKey } from '../signing-tab'
import { VerdictView } from '../verdict-view'
import styles from './auditor.module.css'
import { FiguresPart } from './figures-part'
import { FilesPart } from './files-part'
import { RemarksPart } from './remarks-part'
import { SamplePart } from './sample-part'
import { useNotes, type Notes } from './use-notes'

const TABS = ['result', 'figures', 'files', 'sample', 'remarks'] as const
type TabKey = (typeof TABS)[number]

interface Content {
  readonly bundle: ChosenFile
  readonly opened: OutputOf<'disclosure.open-bundle'>
  readonly notes: Notes
  readonly onKnown: () => void
}

function Part({ tab, bundle, opened, notes, onKnown }: Content & { readonly tab: TabKey }) {
  const t = useText()
  switch (tab) {
    case 'result':
      return (
        <Card title={t('auditor:tab.result')}>
          <VerdictView verdict={opened.verdict} onKnown={onKnown} />
        </Card>
      )
    case 'figures':
      return <FiguresPart bundle={bundle} figures={opened.figures} notes={notes} />
    case 'files':
      return <FilesPart bundle={bundle} parts={opened.parts} notes={notes} />
    case 'sample':
      return <SamplePart bundle={bundle} parts={opened.parts} notes={notes} />
    case 'remarks':
      return (
        <>
          <RemarksPart bundle={bundle} notes={notes} />
          <SigningKey />
        </>
      )
  }
}

/** Parts that were looked at stay as they were left: a search, a sample that was drawn, an opened row. */
function Opened(content: Content) {
  const t = useText()
  const [tab, setTab] = useState<TabKey>('result')
  const [visited, setVisited] = useState<readonly TabKey[]>(['result'])
  const go = (key: TabKey) => {
    setTab(key)
    if (!visited.includes(key)) setVisited([...visited, key])
  }
  return (
    <Tabs
      label={t('auditor:tabs')}
      tabs={TABS.map(key => ({ key, label: t(`auditor:tab.${key}`) }))}
      current={tab}
      onChange={go}
    >
      {visited.map(key => (
        <div key={key} hidden={key !== tab} className={styles.stack}>
          <Part tab={key} {...content} />
        </div>
      ))}
    </Tabs>
  )
}

/** Asks before remarks that no file has yet go with the bundle. */
function useClosing(notes: Notes) {
  const close = useAuditor(state => state.close)
  const [asked, setAsked] = useState(false)
  return {
    asked,
    close,
    ask: () => (notes.wouldBeLost ? setAsked(true) : close()),
    stay: () => setAsked(false),
  }
}

/** A bundle looked at read-only, with or without a workspace: checked, browsed, sampled, and remarked on. */
export function AuditorPage({ bundle }: { readonly bundle: ChosenFile }) {
  const t = useText()
  const job = useJob('disclosure.open-bundle')
  const notes = useNotes()
  const closing = useClosing(notes)
  const open = () => void job.start({ file: bundle.token, expectedFingerprint: null })
  const openOnce = useEffectEvent(open)
  useEffect(() => openOnce(), [bundle.token])
  return (
    <main className={styles.page}>
      <Page
        title={t('auditor:title', { name: bundle.name })}
        actions={
          <>
            <HelpButton topic="disclosure" />
            <Button onClick={closing.ask}>{t('auditor:close')}</Button>
          </>
        }
      >
        <p className={styles.soft}>{t('auditor:lead')}</p>
        {closing.asked ? (
          <ConfirmBar confirm={t('auditor:closing.do')} onCancel={closing.stay} onConfirm={closing.close}>
            {t('auditor:closing.ask')}
          </ConfirmBar>
        ) : null}
        <JobProgress state={job.state} onCancel={job.cancel} />
        {job.state.status === 'done' ? (
          <Opened bundle={bundle} opened={job.state.value} notes={notes} onKnown={open} />
        ) : null}
      </Page>
    </main>
  )
}
