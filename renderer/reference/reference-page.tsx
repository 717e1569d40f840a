import { Link } from '@tanstack/react-router'
import type { EditionInfo } from '@shared/contract/reference'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card, Section } from '../kit/card'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { Page } from '../kit/page'
import { useText } from '../kit/text'
import { LoadResult } from './load-result'
import styles from './reference.module.css'
import { type OwnPlaces, useOwnPlaces } from './use-own-places'

/** Which outside data the scores rest on: editions, what they cover, where they are thin, whom they credit. */
export function ReferencePage() {
  const t = useText()
  const editions = useAnswer('reference.editions', {})
  const places = useOwnPlaces()
  return (
    <Page
      title={t('reference:title')}
      back={<Link to="/risk">{t('risk:title')}</Link>}
      actions={
        <Button kind="primary" off={places.busy} onClick={places.choose}>
          {t('reference:load')}
        </Button>
      }
    >
      <div className={styles.stack}>
        <p className={styles.plain}>{t('reference:intro')}</p>
        <LoadResult places={places} />
        <Answer of={editions}>{found => <Editions editions={found.editions} places={places} />}</Answer>
        <p className={styles.soft}>{t('reference:format')}</p>
      </div>
    </Page>
  )
}

interface EditionsProps {
  readonly editions: readonly EditionInfo[]
  readonly places: OwnPlaces
}

function Editions({ editions, places }: EditionsProps) {
  const t = useText()
  const format = useFormat()
  const conflict = editions.find(edition => edition.builtIn && edition.kind === 'hotspots')
  return (
    <>
      {conflict === undefined ? null : (
        <Notice tone="info">{t('reference:coarse', { date: format.date(conflict.asOf) })}</Notice>
      )}
      <Card flush title={t('reference:table.caption')}>
        <EditionTable editions={editions} places={places} />
      </Card>
      {editions.map(edition => (
        <EditionCard key={edition.id} edition={edition} />
      ))}
    </>
  )
}

function EditionTable({ editions, places }: EditionsProps) {
  const t = useText()
  const format = useFormat()
  const origin = ({ fileName, loadedAt }: EditionInfo) =>
    fileName === null
      ? t('reference:table.builtIn')
      : t('reference:table.loadedFrom', { file: fileName, date: format.moment(loadedAt) })
  const columns: readonly FactColumn<EditionInfo>[] = [
    { key: 'name', heading: t('reference:table.name'), cell: row => row.edition },
    { key: 'kind', heading: t('reference:table.kind'), cell: row => t(`reference:kind.${row.kind}`) },
    {
      key: 'entries',
      heading: t('reference:table.entries'),
      cell: row => format.number(row.entries),
      numeric: true,
    },
    { key: 'asOf', heading: t('reference:table.asOf'), cell: row => format.date(row.asOf) },
    { key: 'origin', heading: t('reference:table.origin'), cell: origin },
    { key: 'licence', heading: t('reference:table.licence'), cell: row => row.licence },
    {
      key: 'remove',
      heading: '',
      cell: row =>
        row.builtIn ? null : (
          <Button
            kind="quiet"
            aria-label={`${t('reference:remove')} ${row.edition}`}
            onClick={() => places.remove(row)}
          >
            {t('reference:remove')}
          </Button>
        ),
    },
  ]
  return (
    <FactTable
      caption={t('reference:table.caption')}
      columns={columns}
      rows={editions}
      rowKey={row => row.id}
    />
  )
}

function EditionCard({ edition }: { readonly edition: EditionInfo }) {
  const t = useText()
  const format = useFormat()
  const covers = edition.coverage.map(({ code, count, of }) => ({
    code,
    text: t.say('reference', `coverage.${code}`, { n: format.number(count), total: format.number(of) }),
  }))
  return (
    <Card title={edition.edition} aside={t(`reference:kind.${edition.kind}`)}>
      <Section title={t('reference:covers')}>
        <ul className={styles.list}>
          {covers.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      </Section>
      {edition.gaps.length === 0 ? null : (
        <Section title={t('reference:gaps')}>
          <ul className={styles.list}>
            {edition.gaps.map(({ code, params }) => (
              <li key={code}>{t.say('reference', `gap.${code}`, params)}</li>
            ))}
          </ul>
        </Section>
      )}
      <Sources edition={edition} />
    </Card>
  )
}

function Sources({ edition }: { readonly edition: EditionInfo }) {
  const t = useText()
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
        <p className={styles.soft}>{`${t('reference:credits')}: ${edition.credits.join('; ')}`}</p>
      )}
    </details>
  )
}
