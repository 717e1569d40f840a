import { createRootRoute } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useAuditor } from '../disclosure/auditor-state'
import { HelpBeside } from '../help/help-beside'
import { Behind } from '../kit/behind'
import { Coming } from '../kit/coming'
import { EmptyState } from '../kit/empty-state'
import { Page } from '../kit/page'
import { useText } from '../kit/text'
import { SafeKeeping, StartScreen } from '../workspace'
import { About } from './about'
import { Answer } from './answer'
import { useAnswer } from './engine-hooks'
import { CrashNote } from './error-boundary'
import { Frame } from './frame'
import styles from './frame.module.css'
import { Notices } from './notices'
import { useOpening } from './opening'
import { PrintingDialog } from './printing-dialog'
import { usePaperMenu } from './use-paper'

/** Auditor mode is fetched when a bundle is opened: most starts never need it. */
const AuditorPage = lazy(async () => ({
  default: (await import('../disclosure/auditor/auditor-page')).AuditorPage,
}))

/** A bundle in auditor mode before all else; with an open workspace the frame and its pages, without one the start screen. */
function Root() {
  const current = useAnswer('workspace.current', {})
  const bundle = useAuditor(state => state.bundle)
  const isOpening = useOpening()
  usePaperMenu()
  if (bundle !== null)
    return (
      <>
        <Behind>
          <Suspense fallback={<Coming />}>
            <AuditorPage key={bundle.token} bundle={bundle} />
          </Suspense>
        </Behind>
        <HelpBeside withPages={false} />
        <PrintingDialog />
        <Notices />
      </>
    )
  return (
    <>
      <Behind>
        {current.error === null && (current.data !== undefined || isOpening) ? (
          current.data === null ? (
            <StartScreen />
          ) : (
            <>
              <Frame workspace={current.data} />
              {current.data === undefined ? null : (
                <SafeKeeping key={`${current.data.folder}/${current.data.fileName}`} />
              )}
            </>
          )
        ) : (
          <div className={styles.center}>
            <Answer of={current} waiting={<span />}>
              {() => null}
            </Answer>
          </div>
        )}
      </Behind>
      <About />
      <HelpBeside withPages={current.data !== undefined && current.data !== null} />
      <PrintingDialog />
      <Notices />
    </>
  )
}

function NoSuchPage() {
  const t = useText()
  return (
    <Page title={t('app:missing.title')}>
      <EmptyState title={t('app:missing.title')}>{t('app:missing.what')}</EmptyState>
    </Page>
  )
}

export const rootRoute = createRootRoute({
  component: Root,
  notFoundComponent: NoSuchPage,
  errorComponent: ({ error, reset }) => (
    <CrashNote cause={error instanceof Error ? error : new Error(String(error))} again={reset} />
  ),
})
