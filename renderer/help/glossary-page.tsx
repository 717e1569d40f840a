import { Page } from '../kit/page'
import { useText } from '../kit/text'
import { Glossary } from './glossary'
import { AllTopics, HelpActions } from './help-actions'

/** What the words mean, and where each comes from. */
export function GlossaryPage() {
  const t = useText()
  return (
    <Page title={t('glossary:title')} back={<AllTopics />} actions={<HelpActions />}>
      <Glossary />
    </Page>
  )
}
