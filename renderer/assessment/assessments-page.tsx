import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card, Panel } from '../kit/card'
import { Page, Split } from '../kit/page'
import { ListSearch } from '../kit/search-field'
import { useText } from '../kit/text'
import { ListEnd, Toolbar } from '../kit/toolbar'
import { AssessmentPanel } from './assessment-panel'
import { AssessmentsList } from './assessments-list'
import { StartForm, type StartFor } from './start-form'

/** All self-assessments, the one in hand beside them, and a new one to begin. */
export function AssessmentsPage() {
  const t = useText()
  const navigate = useNavigate()
  const linked = useLinkedSubject()
  const [currentId, setCurrentId] = useState<string | null>(null)
  const [starting, setStarting] = useState(linked !== null)
  const list = useAnswer('assessment.list', { subjectType: null, subjectId: null }, { keep: true })
  const open = (id: string) => void navigate({ to: '/assessment/$id', params: { id } })
  return (
    <Page
      title={t('assessment:page')}
      actions={
        <>
          <Button kind="quiet" onClick={() => void navigate({ to: '/packs' })}>
            {t('assessment:packs.open')}
          </Button>
          <Button kind="primary" onClick={() => setStarting(true)}>
            {t('assessment:start')}
          </Button>
        </>
      }
    >
      <Answer of={list}>
        {({ assessments }) => {
          const current = assessments.find(one => one.assessment.id === currentId)
          return (
            <Split
              side={
                starting ? (
                  <StartForm start={linked} onStarted={open} onCancel={() => setStarting(false)} />
                ) : current === undefined ? (
                  <Panel title={t('assessment:page')}>{t('assessment:choose')}</Panel>
                ) : (
                  <AssessmentPanel key={current.assessment.id} row={current} onOpen={open} />
                )
              }
            >
              <Card label={t('assessment:list')} flush fill>
                <Toolbar
                  label={t('assessment:filter')}
                  end={<ListEnd count={t('assessment:count', { count: assessments.length })}>{null}</ListEnd>}
                >
                  {assessments.length === 0 ? null : <ListSearch listId="assessment" />}
                </Toolbar>
                <AssessmentsList
                  rows={assessments}
                  onCurrent={id => setCurrentId(id)}
                  onOpen={open}
                  onAdd={() => setStarting(true)}
                />
              </Card>
            </Split>
          )
        }}
      </Answer>
    </Page>
  )
}

/** A link may name the recruiter that is to be assessed. */
function useLinkedSubject(): StartFor | null {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const { recruiter, name } = search
  if (typeof recruiter !== 'string' || typeof name !== 'string') return null
  return { subject: { subjectType: 'recruiter', subjectId: recruiter }, name }
}
