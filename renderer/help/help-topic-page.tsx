import { Link, useParams } from '@tanstack/react-router'
import { Card } from '../kit/card'
import { EmptyState } from '../kit/empty-state'
import { Page } from '../kit/page'
import { useText } from '../kit/text'
import { Article } from './article'
import { AllTopics, HelpActions } from './help-actions'
import styles from './help.module.css'
import { HELP_TOPICS, isTopic, type HelpTopic } from './topics'

/** One topic of the help. */
export function HelpTopicPage() {
  const t = useText()
  const { topic } = useParams({ strict: false })
  if (topic === undefined || !isTopic(topic))
    return (
      <Page title={t('help:unknownTitle')} back={<AllTopics />}>
        <EmptyState title={t('help:unknownTitle')}>{t('help:unknown')}</EmptyState>
      </Page>
    )
  return (
    <Page title={t(`help:topics.${topic}.title`)} back={<AllTopics />} actions={<HelpActions />}>
      <div className={styles.topic} data-upright>
        <Card label={t(`help:topics.${topic}.title`)}>
          <Article topic={topic} withPages />
        </Card>
        <Topics current={topic} />
      </div>
    </Page>
  )
}

/** The other topics, one step away. */
function Topics({ current }: { readonly current: HelpTopic }) {
  const t = useText()
  return (
    <nav className={styles.others} aria-label={t('help:all')}>
      <ul>
        {HELP_TOPICS.map(topic => (
          <li key={topic}>
            <Link to="/help/$topic" params={{ topic }} aria-current={topic === current ? 'page' : undefined}>
              {t(`help:topics.${topic}.title`)}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/help/glossary">{t('help:glossary')}</Link>
        </li>
      </ul>
    </nav>
  )
}
