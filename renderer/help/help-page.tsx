import { Link } from '@tanstack/react-router'
import { useTour } from '../app/tour-state'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Page } from '../kit/page'
import { useText } from '../kit/text'
import styles from './help.module.css'
import { HELP_TOPICS } from './topics'

/** All topics of the help with what each is about, and the glossary. */
export function HelpPage() {
  const t = useText()
  const tour = useTour(state => state.start)
  return (
    <Page title={t('help:title')} actions={<Button onClick={tour}>{t('app:tour.command')}</Button>}>
      <p className={styles.intro}>{t('help:intro')}</p>
      <div className={styles.whole} data-upright>
        <Card label={t('help:topicsTitle')}>
          <ul className={styles.topics}>
            {HELP_TOPICS.map(topic => (
              <li key={topic}>
                <h2>
                  <Link to="/help/$topic" params={{ topic }}>
                    {t(`help:topics.${topic}.title`)}
                  </Link>
                </h2>
                <p>{t(`help:topics.${topic}.about`)}</p>
              </li>
            ))}
            <li>
              <h2>
                <Link to="/help/glossary">{t('help:glossary')}</Link>
              </h2>
              <p>{t('help:glossaryHint')}</p>
            </li>
            <li>
              <h2>
                <Link to="/help/keys">{t('help:keys.title')}</Link>
              </h2>
              <p>{t('help:keys.intro')}</p>
            </li>
            <li>
              <h2>
                <Link to="/help/accessibility">{t('access:title')}</Link>
              </h2>
              <p>{t('access:hint')}</p>
            </li>
          </ul>
        </Card>
      </div>
      <p className={styles.soft}>{t('help:documents')}</p>
    </Page>
  )
}
