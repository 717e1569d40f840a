import type { FrameworkSource, Requirement } from '@shared/steps/framework'
import { textIn, type LocalText } from '@shared/steps/local-text'
import { Section } from '../kit/card'
import { useText } from '../kit/text'
import styles from './steps.module.css'

interface Props {
  readonly requirement: Requirement
  readonly sources: readonly FrameworkSource[]
}

/** What usually proves a requirement, what to measure, and where it comes from with how sure that is. */
export function RequirementWords({ requirement, sources }: Props) {
  const t = useText()
  const { evidence, metrics, note, references } = requirement
  return (
    <>
      <Texts title={t('steps:proof')} texts={evidence} />
      <Texts title={t('steps:metrics')} texts={metrics} />
      {note === null ? null : (
        <Section title={t('steps:note')}>
          <p>{textIn(note.text, t.language)}</p>
          <p className={styles.soft}>{t(`steps:claim.${note.status}`)}</p>
        </Section>
      )}
      {references.length === 0 ? null : (
        <details className={styles.more}>
          <summary>{t('steps:sources')}</summary>
          <ul className={styles.plainList}>
            {references.map(({ source, pin, status }) => (
              <li key={`${source} ${pin}`}>
                {t('steps:reference', { source: titleOf(sources, source), pin })}{' '}
                <span className={styles.soft}>{t(`steps:claim.${status}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function titleOf(sources: readonly FrameworkSource[], id: string): string {
  const source = sources.find(one => one.id === id)
  return source === undefined ? id : `${source.title} (${source.year})`
}

function Texts({ title, texts }: { readonly title: string; readonly texts: readonly LocalText[] }) {
  const t = useText()
  if (texts.length === 0) return null
  return (
    <Section title={title}>
      <ul className={styles.plainList}>
        {texts.map(text => (
          <li key={text.en}>{textIn(text, t.language)}</li>
        ))}
      </ul>
    </Section>
  )
}
