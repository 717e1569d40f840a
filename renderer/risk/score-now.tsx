import { useAnswer } from '../app/engine-hooks'
import { BandChip } from '../kit/band-chip'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './risk.module.css'

/** What a supplier would score with its facts as they are now, while its last run is older than they. */
export function ScoreNow({ supplierId }: { readonly supplierId: string }) {
  const t = useText()
  const format = useFormat()
  const { data } = useAnswer('risk.now', { supplier: supplierId }, { keep: true })
  if (data === undefined) return null
  const { residual, band, range } = data
  return (
    <p className={styles.head} role="status">
      <span>{t('risk:panel.now')}</span>
      <BandChip band={band} />
      <strong>{format.number(residual)}</strong>
      <span className={styles.soft}>
        {t('risk:panel.range', { low: format.number(range.low), high: format.number(range.high) })}
      </span>
    </p>
  )
}
