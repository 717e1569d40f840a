import { useNavigate } from '@tanstack/react-router'
import { Refused } from '../app/answer'
import { useJob } from '../app/engine-hooks'
import { Button, ButtonGroup } from '../kit/button'
import { Card } from '../kit/card'
import { EmptyState } from '../kit/empty-state'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'

/** An empty workspace: bring in a list, or look at the sample. */
export function FirstSteps() {
  const t = useText()
  const navigate = useNavigate()
  const fill = useJob('workspace.fill-sample')
  const { state } = fill
  return (
    <Card label={t('home:first.title')} fill>
      {state.status === 'running' ? (
        <ProgressBar
          label={t('workspace:start.sampleFilling')}
          done={state.progress?.done ?? 0}
          total={state.progress?.total ?? null}
          onCancel={fill.cancel}
        />
      ) : (
        <EmptyState
          title={t('home:first.title')}
          actions={
            <ButtonGroup>
              <Button onClick={() => void fill.start({})}>{t('home:first.sample')}</Button>
              <Button kind="primary" onClick={() => void navigate({ to: '/intake' })}>
                {t('home:import')}
              </Button>
            </ButtonGroup>
          }
        >
          {t('home:first.what')}
        </EmptyState>
      )}
      {state.status === 'failed' ? <Refused error={state.error} /> : null}
    </Card>
  )
}
