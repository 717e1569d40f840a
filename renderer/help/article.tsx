import { Link } from '@tanstack/react-router'
import { PAGES } from '../app/rail-entries'
import { useText } from '../kit/text'
import styles from './help.module.css'
import { numbered } from './numbered'
import { topicOf, type HelpTopic } from './topics'

/** One topic in five parts. `withPages` where there is a workspace, so that its pages can be gone to. */
export function Article({ topic, withPages }: { readonly topic: HelpTopic; readonly withPages: boolean }) {
  const t = useText()
  const base = `topics.${topic}`
  return (
    <div className={styles.article}>
      <section>
        <h2>{t('help:about')}</h2>
        <p>{t(`help:topics.${topic}.about`)}</p>
        {withPages ? <Pages topic={topic} /> : null}
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
