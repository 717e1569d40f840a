import type { EditionInfo } from '@shared/contract/reference'
import { Card, Section } from '../kit/card'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { FlagList } from './flag-list'
import styles from './reference.module.css'

/** What an edition covers, where it is thin, and whom it credits. */
export function EditionCard({ edition }: { readonly edition: EditionInfo }) {
  const t = useText()
  return (
    <Card title={edition.edition} aside={t(`reference:kind.${edition.kind}`)}>
      <Coverage edition={edition} />
      {edition.kind === 'flags' ? <FlagList id={edition.id} /> : null}
      <Decided edition={edition} />
      <Sources edition={edition} />
    </Card>
  )
}

/** Counts of what is there and sentences about what is not. */
export function Coverage({ edition }: { readonly edition: EditionInfo }) {
  const t = useText()
  const format = useFormat()
  const covers = edition.coverage.map(({ code, count, of }) => ({
    code,
    text: t.say('reference', `coverage.${code}`, { n: format.number(count), total: format.number(of) }),
  }))
  return (
    <>
      {covers.length === 0 ? null : (
        <Section repeated title={t('reference:covers')}>
          <ul className={styles.list}>
            {covers.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        </Section>
      )}
      {edition.gaps.length === 0 ? null : (
        <Section repeated title={t('reference:gaps')}>
          <ul className={styles.list}>
            {edition.gaps.map(({ code, params }) => (
              <li key={code}>{t.say('reference', `gap.${code}`, params)}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Decided({ edition: { decided, giver } }: { readonly edition: EditionInfo }) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      {giver === null ? null : <p className={styles.plain}>{t('reference:proposal.giver', { giver })}</p>}
      {decided === null ? null : (
        <p className={styles.soft}>
          {t('reference:decide.decided', {
            by: decided.by,
            date: format.moment(decided.at),
            reason: decided.reason,
          })}
        </p>
      )}
    </>
  )
}

function Sources({ edition }: { readonly edition: EditionInfo }) {
  const t = useText()
  const format = useFormat()
  return (
    <details>
      <summary className={styles.summary}>{t('reference:sources')}</summary>
      <ul className={styles.list}>
        {edition.sources.map(source => (
          <li key={`${source.title} ${source.year ?? ''} ${source.citationStatus}`}>
            {source.publisher === null
              ? source.title
              : t('reference:sourceLine', {
                  title: source.title,
                  publisher: source.publisher,
                  year: source.year === null ? '' : String(source.year),
                })}
            {' · '}
            {t(`reference:citation.${source.citationStatus}`)}
          </li>
        ))}
      </ul>
      {edition.credits.length === 0 ? null : (
        <p className={styles.soft}>
          {format.labelled(t('reference:credits'), format.series(edition.credits))}
        </p>
      )}
    </details>
  )
}
