import type { Factor, SiteExplanation } from '@shared/contract/risk'
import { Section } from '../kit/card'
import { FactorBar } from '../kit/factor-bar'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { useRiskWords } from './risk-words'
import styles from './risk.module.css'

/** The bars of a site's score: context of place and workers, then what exposes the workers, the heaviest first. */
export function FactorList({ site }: { readonly site: SiteExplanation }) {
  const t = useText()
  const format = useFormat()
  const words = useRiskWords()
  const name = ({ factor }: Factor) =>
    factor === 'country' && site.country !== null
      ? t('risk:factor.countryNamed', { country: format.country(site.country) })
      : words.factor(factor)
  const context = site.factors.filter(({ part }) => part === 'context')
  const exposure = site.factors.filter(({ part }) => part === 'exposure').sort((a, b) => b.points - a.points)
  const heaviest = exposure[0]
  return (
    <>
      <Section title={t('risk:panel.context')}>
        <ul className={styles.factors}>
          {context.map(factor => (
            <li key={factor.factor}>
              <FactorBar name={name(factor)} value={factor.score} decides={factor.drives} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('risk:panel.exposure')}>
        <ul className={styles.factors}>
          {exposure.map(factor => (
            <li key={factor.factor}>
              <FactorBar
                name={name(factor)}
                value={factor.score}
                decides={factor === heaviest && factor.score !== null}
              />
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
