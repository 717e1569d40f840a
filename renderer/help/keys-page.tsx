import { Page } from '../kit/page'
import { useText } from '../kit/text'
import { AllTopics, HelpActions } from './help-actions'
import { Keys } from './keys'

/** The shortcuts, to look at and to print. */
export function KeysPage() {
  const t = useText()
  return (
    <Page title={t('help:keys.title')} back={<AllTopics />} actions={<HelpActions />} toRead>
      <Keys />
    </Page>
  )
}
