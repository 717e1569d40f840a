import type { HistoryPoint } from '@shared/contract/risk-analytics'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { BandChip } from '../kit/band-chip'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './risk.module.css'

/** The score of a supplier run by run, newest first, with what is behind each change. */
export function ScoreHistory({ subject }: { readonly subject: string }) {
  const found = useAnswer('risk.history', { subject })
  return <Answer of={found}>{({ points }) => <Points points={points} />}</Answer>
}

function Points({ points }: { readonly points: readonly HistoryPoint[] }) {
  const t = useText()
  const format = useFormat()
  const because = (point: HistoryPoint, first: boolean) => {
    if (first) return t('risk:historyOf.first')
    return point.change === null ? t('risk:historyOf.same') : t(`risk:historyOf.changeBy.${point.change}`)
  }
  const rows = points.map((point, at) => ({ ...point, because: because(point, at === 0) })).reverse()
  return (
    <>
      {points.length < 2 ? <p className={styles.soft}>{t('risk:historyOf.empty')}</p> : null}
      <FactTable
        caption={t('risk:historyOf.title')}
        rows={rows}
        rowKey={row => row.runId}
        columns={[
          { key: 'at', heading: t('risk:historyOf.run'), cell: row => format.moment(row.at) },
          { key: 'band', heading: t('risk:column.band'), cell: row => <BandChip band={row.band} plain /> },
          {
            key: 'residual',
            heading: t('risk:column.points'),
            numeric: true,
            cell: row => format.number(row.residual),
          },
          {
            key: 'range',
            heading: t('risk:column.score'),
            cell: row =>
              t('risk:panel.range', {
                low: format.number(row.range.low),
                high: format.number(row.range.high),
              }),
          },
          {
            key: 'sure',
            heading: t('risk:column.sure'),
            numeric: true,
            cell: row => format.percent(row.confidence * 100),
          },
          { key: 'change', heading: t('risk:historyOf.change'), cell: row => row.because },
          { key: 'model', heading: t('risk:column.model'), cell: row => row.model },
        ]}
      />
    </>
  )
}
