import { Link, useParams } from '@tanstack/react-router'
import { PAGES } from '../app/rail-entries'
import { Card } from '../kit/card'
import { EmptyState } from '../kit/empty-state'
import { Page } from '../kit/page'
import { useText } from '../kit/text'
import { AllTopics, HelpActions } from './help-actions'
import styles from './help.module.css'
import { numbered } from './numbered'
import { HELP_TOPICS, isTopic, topicOf, type HelpTopic } from './topics'

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
      <div className={styles.topic}>
        <Article topic={topic} />
        <Topics current={topic} />
      </div>
    </Page>
  )
}

function Article({ topic }: { readonly topic: HelpTopic }) {
  const t = useText()
  const base = `topics.${topic}`
  return (
    <Card label={t(`help:topics.${topic}.title`)}>
      <div className={styles.article}>
        <section>
          <h2>{t('help:about')}</h2>
          <p>{t(`help:topics.${topic}.about`)}</p>
          <Pages topic={topic} />
        </section>
        <section>
          <h2>{t('help:first')}</h2>
          <ol>
            {numbered(t, `${base}.first`).map(text => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </section>
        <Points title={t('help:numbers')} points={numbered(t, `${base}.numbers`)} />
        <Points title={t('help:limits')} points={numbered(t, `${base}.limits`)} />
        <Points title={t('help:more')} points={numbered(t, `${base}.more`)} />
      </div>
    </Card>
  )
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {points.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  )
}

/** Ways to the pages that the topic explains. */
function Pages({ topic }: { readonly topic: HelpTopic }) {
  const t = useText()
  const pages = PAGES.filter(({ to }) => topicOf(to) === topic)
  if (pages.length === 0) return null
  return (
    <p className={styles.pages}>
      <span>{t('help:pages')}</span>
      {pages.map(({ to, label }) => (
        <Link key={to} to={to}>
          {t(label)}
        </Link>
      ))}
    </p>
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
