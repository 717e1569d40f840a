import { useEffect, useEffectEvent, useState } from 'react'
import type { ChosenFile } from '@shared/contract/bridge'
import type { OutputOf } from '@shared/contract/contract'
import { useJob } from '../../app/engine-hooks'
import { HelpButton } from '../../help/help-beside'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Page } from '../../kit/page'
import { Tabs } from '../../kit/tabs'
import { useText } from '../../kit/text'
import { useAuditor } from '../auditor-state'
import { JobProgress } from '../job-progress'
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
      return <RemarksPart bundle={bundle} notes={notes} />
  }
}

function Opened(content: Content) {
  const t = useText()
  const [tab, setTab] = useState<TabKey>('result')
  return (
    <Tabs
      label={t('auditor:tabs')}
      tabs={TABS.map(key => ({ key, label: t(`auditor:tab.${key}`) }))}
      current={tab}
      onChange={setTab}
    >
      <div className={styles.stack}>
        <Part tab={tab} {...content} />
      </div>
    </Tabs>
  )
}

/** A bundle looked at read-only, with or without a workspace: checked, browsed, sampled, and remarked on. */
export function AuditorPage({ bundle }: { readonly bundle: ChosenFile }) {
  const t = useText()
  const close = useAuditor(state => state.close)
  const job = useJob('disclosure.open-bundle')
  const notes = useNotes()
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
            <Button onClick={close}>{t('auditor:close')}</Button>
          </>
        }
      >
        <p className={styles.soft}>{t('auditor:lead')}</p>
        <JobProgress state={job.state} onCancel={job.cancel} />
        {job.state.status === 'done' ? (
          <Opened bundle={bundle} opened={job.state.value} notes={notes} onKnown={open} />
        ) : null}
      </Page>
    </main>
  )
}
