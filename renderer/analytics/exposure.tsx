import type { PortfolioView } from '@shared/contract/risk'
import { Card } from '../kit/card'
import { FactTable, Figure } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './analytics.module.css'

const HOTSPOTS_SHOWN = 50

/** How much of the portfolio lies in or near hotspots (method 4.8), and near which. */
export function Exposure({ portfolio }: { readonly portfolio: PortfolioView }) {
  const t = useText()
  const format = useFormat()
  const { exposureShare, exposureKm } = portfolio
  const counts = {
    suppliers: format.number(portfolio.suppliersExposed),
    placed: format.number(portfolio.suppliersPlaced),
    workers: format.number(portfolio.workersExposed),
    counted: format.number(portfolio.workersCounted),
    without: format.number(portfolio.suppliersWithoutWorkers),
  }
  return (
    <Card title={t('risk:analytics.exposure')} flush fill>
      <div className={styles.text}>
        {exposureShare === null ? (
          <p>{t('risk:analytics.exposureNone')}</p>
        ) : (
          <Figure
            value={format.percent(exposureShare * 100)}
            label={t('risk:analytics.exposureShare', { km: format.number(exposureKm) })}
          />
        )}
        <p>{t('risk:analytics.exposureCounts', counts)}</p>
      </div>
      <FactTable
        caption={t('risk:analytics.hotspotTable')}
        rows={portfolio.hotspots.slice(0, HOTSPOTS_SHOWN)}
        rowKey={hotspot => hotspot.id}
        columns={[
          { key: 'name', heading: t('risk:analytics.hotspotTable'), cell: hotspot => hotspot.name },
          {
            key: 'suppliers',
            heading: t('risk:analytics.suppliers'),
            numeric: true,
            cell: hotspot => format.number(hotspot.suppliers),
          },
          {
            key: 'sites',
            heading: t('risk:analytics.sites'),
            numeric: true,
            cell: hotspot => format.number(hotspot.sites),
          },
          {
            key: 'workers',
            heading: t('risk:analytics.workers'),
            numeric: true,
            cell: hotspot => format.number(hotspot.workers),
          },
        ]}
      />
    </Card>
  )
}
