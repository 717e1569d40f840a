import { Card } from '../kit/card'
import { Page } from '../kit/page'
import { useText } from '../kit/text'
import { AccessStatement } from './access-statement'
import { AllTopics, HelpActions } from './help-actions'
import styles from './help.module.css'

/** For whom the program works and how far that was checked. */
export function AccessPage() {
  const t = useText()
  return (
    <Page title={t('access:title')} back={<AllTopics />} actions={<HelpActions />}>
      <div className={styles.whole} data-upright>
        <Card label={t('access:title')}>
          <AccessStatement />
        </Card>
      </div>
    </Page>
  )
}
