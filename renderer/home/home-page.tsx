import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { HomeOverview } from '@shared/contract/home'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { TourOffer } from '../app/tour-offer'
import { tourStop } from '../app/tour-state'
import { Button } from '../kit/button'
import { classNames } from '../kit/class-names'
import { Coming } from '../kit/coming'
import { Page } from '../kit/page'
import { useText } from '../kit/text'
import { inOrder } from '../kit/waiting'
import { ChecksStrip } from '../steps/checks-strip'
import { RetentionStrips } from '../steps/retention-strip'
import { FirstSteps } from './first-steps'
import { FiveSteps } from './five-steps'
import { ChangedCard, DueCard, MissingCard, RiskyCard } from './four-questions'
import styles from './home.module.css'

/** Charts have a large library, and stand at the foot of the page: it comes after all else is there. */
const BandsChart = lazy(async () => ({ default: (await import('./bands-chart')).BandsChart }))

/** What is due, what is risky, what changed, what is missing; the five steps as one picture. */
export function HomePage() {
  const t = useText()
  const navigate = useNavigate()
  const overview = useAnswer('home.overview', { language: t.language })
  const rail = useAnswer('home.rail', {})
  // Asked along with the overview and not after it: what stands below their strips waits for them.
  useAnswer('home.consistency', { language: t.language }, { keep: true })
  useAnswer('steps.retention', {}, { keep: true })
  const isEmpty = rail.data?.counts.suppliers === 0
  return (
    <Page
      title={t('home:title')}
      actions={
        <Button kind="primary" {...tourStop('import')} onClick={() => void navigate({ to: '/intake' })}>
          {t('home:import')}
        </Button>
      }
    >
      <Answer of={overview}>{value => <Overview overview={value} isEmpty={isEmpty} />}</Answer>
    </Page>
  )
}

function Overview({ overview, isEmpty }: { readonly overview: HomeOverview; readonly isEmpty: boolean }) {
  return (
    <div className={classNames(styles.parts, inOrder)}>
      <TourOffer />
      <FiveSteps steps={overview.steps} />
      <ChecksStrip />
      <RetentionStrips />
      {isEmpty ? (
        <FirstSteps />
      ) : (
        <>
          <div className={styles.questions}>
            <DueCard due={overview.due} />
            <RiskyCard risky={overview.risky} />
            <ChangedCard changed={overview.changed} />
            <MissingCard missing={overview.missing} />
          </div>
          <div className={styles.grow}>
            <Suspense fallback={<Coming />}>
              <BandsChart runs={overview.runs} />
            </Suspense>
          </div>
        </>
      )}
    </div>
  )
}
