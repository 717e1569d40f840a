import { IconHelpCircle } from '@tabler/icons-react'
import { lazy, Suspense, useEffect } from 'react'
import { useBridge } from '../app/bridge'
import { useShortcuts } from '../app/shortcuts'
import { Button } from '../kit/button'
import { useText } from '../kit/text'
import { useHelpPanel } from './help-state'
import type { HelpTopic } from './topics'

const HelpPanel = lazy(() =>
  import('./help-panel').then(({ HelpPanel: component }) => ({ default: component })),
)

/** Where the help appears when it is asked for, on every screen; its code is fetched then. */
export function HelpBeside({ withPages }: { readonly withPages: boolean }) {
  const shown = useHelpPanel(state => state.shown)
  if (shown === null) return null
  return (
    <Suspense fallback={null}>
      <HelpPanel shown={shown} withPages={withPages} />
    </Suspense>
  )
}

/** The way to the help on screens outside of a workspace, with its key. */
export function HelpButton({ topic }: { readonly topic: HelpTopic }) {
  const t = useText()
  const bridge = useBridge()
  const show = useHelpPanel(state => state.show)
  useShortcuts({ f1: () => show(topic), 'mod+/': () => show('keys') })
  useEffect(() =>
    bridge.onMenu(command => {
      if (command === 'help_page') show(topic)
      if (command === 'keys') show('keys')
    }),
  )
  return (
    <Button
      kind="quiet"
      icon={<IconHelpCircle size={16} aria-hidden="true" />}
      aria-keyshortcuts="F1"
      onClick={() => show(topic)}
    >
      {t('help:title')}
    </Button>
  )
}
