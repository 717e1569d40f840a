import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { SUBJECT_TYPES } from '@shared/response/finding'
import { useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card, Panel } from '../kit/card'
import { inSlices } from '../kit/in-slices'
import { useKeptState } from '../kit/list-memory'
import { Page, Split } from '../kit/page'
import { Tabs } from '../kit/tabs'
import { useText } from '../kit/text'
import { ActionsList } from './actions-list'
import { ClusterTable } from './cluster-table'
import { emptyFinding } from './finding-draft'
import { FindingForm } from './finding-form'
import { FindingPanel } from './finding-panel'
import { FindingsList } from './findings-list'
import { ManagementReport } from './management-report'
import type { ChosenSubject } from './subject-chooser'

type View = 'findings' | 'clusters' | 'actions'

/** Findings in order of work, and beside them the one in hand: decision, actions, proof, closing. Or all actions by date. */
export function ResponsePage() {
  const t = useText()
  const link = useLink()
  const [view, setView] = useKeptState<View>('response.view', 'findings')
  const [findingId, setFindingId] = useState<string | null>(link.findingId)
  const [isNew, setIsNew] = useState(link.subject !== null)
  const add = inSlices(() => setIsNew(true))
  const choose = (id: string) => {
    setFindingId(id)
    setIsNew(false)
  }
  const side = isNew ? (
    <NewFinding
      subject={link.subject ?? { subjectType: 'supplier', subjectId: null }}
      subjectName={link.subjectName}
      onDone={choose}
      onCancel={() => setIsNew(false)}
    />
  ) : findingId === null ? (
    <Panel title={t('response:page')}>{t('response:choose')}</Panel>
  ) : (
    <FindingPanel key={findingId} id={findingId} />
  )
  return (
    <Page
      title={t('response:page')}
      actions={
        <>
          <ManagementReport />
          <Button kind="primary" onClick={add}>
            {t('response:add')}
          </Button>
        </>
      }
    >
      <Split wide side={side}>
        <Card label={t('response:list')} flush fill>
          <Tabs
            label={t('response:tab.label')}
            tabs={[
              { key: 'findings', label: t('response:tab.findings') },
              { key: 'clusters', label: t('response:tab.clusters') },
              { key: 'actions', label: t('response:tab.actions') },
            ]}
            current={view}
            onChange={setView}
          >
            {view === 'findings' ? (
              <FindingsList linkedId={link.findingId} onChoose={choose} onAdd={add} />
            ) : view === 'clusters' ? (
              <ClusterTable onChoose={choose} />
            ) : (
              <ActionsList onChoose={choose} />
            )}
          </Tabs>
        </Card>
      </Split>
    </Page>
  )
}

interface ResponseLink {
  readonly findingId: string | null
  readonly subject: ChosenSubject | null
  readonly subjectName: string | null
}

/** What a link to this page may say: a finding to open, or what a new one is about. */
function useLink(): ResponseLink {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const said = (key: string) => {
    const value = search[key]
    return typeof value === 'string' ? value : null
  }
  const type = SUBJECT_TYPES.find(one => one === said('about'))
  const subject = type === undefined ? null : { subjectType: type, subjectId: said('aboutId') }
  return { findingId: said('finding'), subject, subjectName: said('aboutName') }
}

interface NewProps {
  readonly subject: ChosenSubject
  readonly subjectName: string | null
  readonly onDone: (id: string) => void
  readonly onCancel: () => void
}

function NewFinding({ subject, subjectName, onDone, onCancel }: NewProps) {
  const t = useText()
  const add = useCommand('response.add-finding')
  return (
    <FindingForm
      title={t('response:form.new')}
      start={emptyFinding(subject)}
      subjectName={subjectName}
      error={add.error}
      busy={add.isPending}
      onSubmit={finding => add.mutate({ finding }, { onSuccess: ({ id }) => onDone(id) })}
      onCancel={onCancel}
    />
  )
}
