import type { Candidate } from '@shared/contract/screening'
import { Section } from '../kit/card'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './screening.module.css'

type Reason = Candidate['match']['reasons'][number]

/** The sentence of a reason; codes of countries and kinds inside it become words. */
function useReasonText(): (reason: Reason) => string {
  const t = useText()
  const format = useFormat()
  return ({ code, params }) => {
    const codes = (text: unknown): string =>
      format.list(
        String(text)
          .split(', ')
          .map(each => format.country(each)),
      )
    if (code.startsWith('country.'))
      return t.say(
        'screening',
        `reason.${code}`,
        Object.fromEntries(Object.entries(params).map(([name, value]) => [name, codes(value)])),
      )
    if (code === 'type.differs')
      return t.say('screening', `reason.${code}`, {
        ours: t.say('screening', `type.${String(params['ours'])}`).toLowerCase(),
        theirs: t.say('screening', `type.${String(params['theirs'])}`).toLowerCase(),
      })
    return t.say('screening', `reason.${code}`, params)
  }
}

/** What speaks for and against a match, in sentences. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const t = useText()
  const text = useReasonText()
  const of = (side: Reason['side'], title: string, none: string) => {
    const found = reasons.filter(reason => reason.side === side)
    return (
      <Section title={title}>
        {found.length === 0 ? (
          <p className={styles.soft}>{none}</p>
        ) : (
          <ul className={styles.reasons}>
            {found.map((reason, i) => (
              <li key={i}>{text(reason)}</li>
            ))}
          </ul>
        )}
      </Section>
    )
  }
  return (
    <div className={styles.sides}>
      {of('for', t('screening:panel.for'), t('screening:panel.nothingFor'))}
      {of('against', t('screening:panel.against'), t('screening:panel.nothingAgainst'))}
    </div>
  )
}
