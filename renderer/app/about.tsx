import { lazy, Suspense } from 'react'
import { useAbout } from './about-state'

const AboutDialog = lazy(() =>
  import('./about-dialog').then(({ AboutDialog: component }) => ({ default: component })),
)

/** "About Fivefold", with and without an open workspace; its text is fetched when it is first asked for. */
export function About() {
  const { isOpen, close } = useAbout()
  return isOpen ? (
    <Suspense fallback={null}>
      <AboutDialog onClose={close} />
    </Suspense>
  ) : null
}
