import type { Question } from '@shared/assessment/pack'
import type { FrameworkSource } from '@shared/steps/framework'
import { Section } from '../kit/card'
import { useText } from '../kit/text'
import { AlsoAnswers } from './also-answers'
import styles from './assessment.module.css'
import { Said } from './said'

interface Props {
  readonly question: Question
  readonly sources: readonly FrameworkSource[]
}

/** What usually proves a good answer, where the question comes from, and what else the answer serves. */
export function QuestionWords({ question, sources }: Props) {
  const t = useText()
  return (
    <>
      {question.evidence.length === 0 ? null : (
        <Section title={t('assessment:evidence')}>
          <ul className={styles.plainList}>
            {question.evidence.map(text => (
              <li key={text.en}>
                <Said text={text} inline />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <AlsoAnswers ids={question.alsoAnswers} />
      {question.references.length === 0 ? null : (
        <details className={styles.more}>
          <summary>{t('assessment:provisions')}</summary>
          <ul className={styles.plainList}>
            {question.references.map(({ source, pin }) => (
              <Provision key={`${source} ${pin}`} source={sources.find(one => one.id === source)} pin={pin} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** A provision, and how far we have confirmed that it says so. */
function Provision({ source, pin }: { readonly source: FrameworkSource | undefined; readonly pin: string }) {
  const t = useText()
  if (source === undefined) return null
  return (
    <li>
      {t('assessment:provision', { source: `${source.title} (${source.year})`, pin })}
      <span className={styles.soft}> {source.confirmed}</span>
    </li>
  )
}
