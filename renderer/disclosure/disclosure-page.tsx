import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Statement, StatementPreview } from '@shared/contract/disclosure'
import { Answer, Refused } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { StatusChip } from '../kit/band-chip'
import { Button } from '../kit/button'
import { classNames } from '../kit/class-names'
import { Page } from '../kit/page'
import { Reserved } from '../kit/reserved'
import { Sliced } from '../kit/sliced'
import { Tabs } from '../kit/tabs'
import { useText } from '../kit/text'
import { inOrder } from '../kit/waiting'
import { ChecksStrip } from '../steps/checks-strip'
import { ApprovalTab } from './approval-tab'
import { BundleCard } from './bundle-card'
import { CoverageTab } from './coverage-tab'
import styles from './disclosure.module.css'
import { ExportCard } from './export-card'
import { HistoryCard } from './history-card'
import { IndicatorsTab } from './indicators-tab'
import { lawName } from './law-name'
import { LawsTab } from './laws-tab'
import { useProfile, type ChosenProfile } from './profile-fields'
import { LetThroughCard } from './let-through'
import { ReportPreview } from './report-preview'
import { ReturnedCard } from './returned-card'
import { SigningTab } from './signing-tab'
import { TakeRemarksCard } from './take-remarks-card'
import { VerifyCard } from './verify-card'
import { WordsTab } from './words-tab'

const TABS = ['laws', 'coverage', 'words', 'indicators', 'approval', 'export', 'signing', 'verify'] as const
type TabKey = (typeof TABS)[number]

interface Content {
  readonly tab: TabKey
  readonly statement: Statement
  readonly shown: StatementPreview
  /** For whom the statement is exported, and shown while that is chosen. */
  readonly audience: ChosenProfile
}

function TabContent({ tab, statement, shown, audience }: Content) {
  switch (tab) {
    case 'coverage':
      return <CoverageTab shown={shown} statement={statement} />
    case 'laws':
      return <LawsTab />
    case 'words':
      return (
        <>
          <ReturnedCard statement={statement} />
          <WordsTab statement={statement} shown={shown} />
        </>
      )
    case 'indicators':
      return <IndicatorsTab />
    case 'approval':
      return (
        <>
          <ChecksStrip />
          <ApprovalTab statement={statement} shown={shown} />
        </>
      )
    case 'export':
      return (
        <>
          <ChecksStrip />
          <ExportCard regime={statement.regime} of={audience} />
          <BundleCard statement={shown} />
          <LetThroughCard />
          <HistoryCard />
        </>
      )
    case 'signing':
      return <SigningTab />
    case 'verify':
      return (
        <>
          <VerifyCard />
          <TakeRemarksCard />
        </>
      )
  }
}

function Halves({ onTab, ...content }: Content & { readonly onTab: (tab: TabKey) => void }) {
  const t = useText()
  return (
    <Tabs
      label={t('disclosure:screen.tabs')}
      tabs={TABS.map(key => ({ key, label: t(`disclosure:tab.${key}`) }))}
      current={content.tab}
      onChange={onTab}
    >
      <div className={styles.halves}>
        <div className={classNames(styles.half, inOrder)}>
          <Sliced key={content.tab}>{() => <TabContent {...content} />}</Sliced>
        </div>
        <ReportPreview statement={content.shown} />
      </div>
    </Tabs>
  )
}

/** Which law or guideline the statement answers. */
function Regimes({
  current,
  onChoose,
}: {
  readonly current: string
  readonly onChoose: (id: string) => void
}) {
  const t = useText()
  const regimes = useAnswer('disclosure.regimes', {})
  if (regimes.error !== null) return <Refused error={regimes.error} onRetry={() => void regimes.refetch()} />
  const known = regimes.data?.map(({ id, short }) => ({ value: id, label: lawName(t, id, short) }))
  return (
    <NativeSelect
      size="xs"
      className={styles.regime ?? ''}
      aria-label={t('disclosure:screen.regimes')}
      aria-busy={regimes.isPending}
      data={known ?? [{ value: current, label: '…' }]}
      value={current}
      onChange={event => onChoose(event.currentTarget.value)}
    />
  )
}

/** The statement: what it must say, the entity's own words, approval, export and bundle, beside the page as printed. */
export function DisclosurePage() {
  const t = useText()
  const [regime, setRegime] = useState('OECD5')
  const [tab, setTab] = useState<TabKey>('coverage')
  const statement = useAnswer('disclosure.statement', { regime })
  const audience = useProfile('public')
  const { profile, leastCount, language } = audience
  const reader = tab === 'export' ? { profile, leastCount, language } : { language }
  const shown = useAnswer('disclosure.preview', { regime, ...reader }, { keep: true })
  const isFinal = statement.data?.status === 'final'
  return (
    <Page
      title={t('disclosure:screen.title')}
      state={
        <>
          <Regimes current={regime} onChoose={setRegime} />
          <Reserved known={statement.data !== undefined}>
            <StatusChip tone={isFinal ? 'good' : 'partly'}>
              {t(isFinal ? 'disclosure:screen.final' : 'disclosure:screen.draft')}
            </StatusChip>
          </Reserved>
        </>
      }
      actions={
        <>
          <Button onClick={() => setTab('export')}>{t('disclosure:tab.export')}</Button>
          <Button kind="primary" onClick={() => setTab('approval')}>
            {t(isFinal ? 'disclosure:screen.nextEdition' : 'disclosure:screen.checkAndApprove')}
          </Button>
        </>
      }
    >
      <Answer of={statement}>
        {found => (
          <Answer of={shown}>
            {preview => (
              <Halves tab={tab} onTab={setTab} statement={found} shown={preview} audience={audience} />
            )}
          </Answer>
        )}
      </Answer>
    </Page>
  )
}
