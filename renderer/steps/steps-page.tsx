import { useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf } from '@shared/contract/contract'
import type { RequirementView, StepView } from '@shared/contract/steps'
import { textIn } from '@shared/steps/local-text'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Card, Panel } from '../kit/card'
import { Page, Split } from '../kit/page'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { RequirementList } from './requirement-list'
import { RequirementPanel } from './requirement-panel'
import { StepHead } from './step-head'
import styles from './steps.module.css'
import { WorkbookTools } from './workbook-tools'

type Steps = OutputOf<'steps.list'>

/** One of the five steps: where it stands, its requirements, and the one in hand with all that belongs to it. */
export function StepsPage() {
  const steps = useAnswer('steps.list', {}, { keep: true })
  const { step: wanted = 'S1' } = useParams({ strict: false })
  const linkedId = useLinkedRequirement()
  return (
    <Answer of={steps}>
      {value => {
        const step = value.steps.find(one => one.id === wanted) ?? value.steps[0]
        return step === undefined ? null : (
          <StepPage key={`${step.id} ${linkedId ?? ''}`} step={step} steps={value} linkedId={linkedId} />
        )
      }}
    </Answer>
  )
}

/** The requirement that a link leads to, from home, the calendar or a broken rule. */
function useLinkedRequirement(): string | null {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const { requirement } = search
  return typeof requirement === 'string' ? requirement : null
}

interface StepPageProps {
  readonly step: StepView
  readonly steps: Steps
  readonly linkedId: string | null
}

function StepPage({ step, steps, linkedId }: StepPageProps) {
  const t = useText()
  const format = useFormat()
  const [currentId, setCurrentId] = useState<string | null>(null)
  const current = step.requirements.find(one => one.requirement.id === currentId)
  const title = t('steps:page', {
    number: format.figures(step.id.slice(1)),
    name: textIn(step.title, t.language),
  })
  return (
    <Page title={title} actions={<WorkbookTools />}>
      <Split wide side={<Side view={current} steps={steps} />}>
        <div className={styles.column}>
          <StepHead
            step={step}
            gateThreshold={steps.gateThreshold}
            isMachineMade={steps.translations[t.language] === 'machine'}
          />
          <Card label={t('steps:list')} flush fill>
            <RequirementList
              step={step}
              linkedId={linkedId}
              onCurrent={view => setCurrentId(view.requirement.id)}
            />
          </Card>
        </div>
      </Split>
    </Page>
  )
}

function Side({ view, steps }: { readonly view: RequirementView | undefined; readonly steps: Steps }) {
  const t = useText()
  return view === undefined ? (
    <Panel title={t('steps:list')}>{t('steps:choose')}</Panel>
  ) : (
    <RequirementPanel key={view.requirement.id} view={view} sources={steps.sources} />
  )
}
