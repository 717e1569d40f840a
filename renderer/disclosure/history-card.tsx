import type { PastExport } from '@shared/contract/disclosure'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Card } from '../kit/card'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './disclosure.module.css'

/** What left the house, when, by whom; the fingerprint of each bundle. */
export function HistoryCard() {
  const t = useText()
  const format = useFormat()
  const answer = useAnswer('disclosure.history', {})
  const columns: FactColumn<PastExport>[] = [
    { key: 'at', heading: t('disclosure:screen.when'), cell: past => format.moment(past.at) },
    {
      key: 'kind',
      heading: t('disclosure:screen.what'),
      cell: past => t(`disclosure:exportKinds.${past.kind}`),
    },
    {
      key: 'edition',
      heading: t('disclosure:cover.labels.edition'),
      cell: past => `${past.regime} · ${past.period} · ${past.edition}`,
    },
    {
      key: 'profile',
      heading: t('disclosure:screen.profile'),
      cell: past =>
        past.profile === null
          ? t('disclosure:screen.noProfile')
          : t(`disclosure:publishing.profiles.${past.profile}`),
    },
    {
      key: 'language',
      heading: t('disclosure:screen.writtenIn'),
      cell: past =>
        past.language === null
          ? t('disclosure:screen.noProfile')
          : t.say('disclosure', `languages.${past.language}`),
    },
    {
      key: 'passed',
      heading: t('disclosure:letThrough.seenTitle'),
      cell: past => format.series((past.letThrough ?? []).map(one => one.text)),
    },
    { key: 'who', heading: t('disclosure:screen.who'), cell: past => past.actor },
    {
      key: 'files',
      heading: t('disclosure:screen.files'),
      cell: past => format.number(past.files.length),
      numeric: true,
    },
    {
      key: 'fingerprint',
      heading: t('disclosure:screen.fingerprint'),
      cell: past =>
        past.fingerprint === null ? (
          '—'
        ) : (
          <code className={styles.hash}>{past.fingerprint.slice(0, 16)}…</code>
        ),
    },
  ]
  return (
    <Answer of={answer}>
      {exports =>
        exports.length === 0 ? null : (
          <Card title={t('disclosure:screen.history')} flush>
            <FactTable
              caption={t('disclosure:screen.history')}
              columns={columns}
              rows={exports}
              rowKey={past => past.id}
            />
          </Card>
        )
      }
    </Answer>
  )
}
