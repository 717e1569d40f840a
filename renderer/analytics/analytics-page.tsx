import { Link } from '@tanstack/react-router'
import type { Analytics } from '@shared/contract/risk-analytics'
import type { PortfolioView } from '@shared/contract/risk'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { ExportList } from '../app/export-list'
import { ToPage } from '../app/to-page'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { Page } from '../kit/page'
import { Reserved } from '../kit/reserved'
import { useText } from '../kit/text'
import { Waiting } from '../kit/waiting'
import styles from './analytics.module.css'
import { BandBars } from './band-bars'
import { CountryScatter } from './country-scatter'
import { Exposure } from './exposure'

/** The portfolio of the newest run in pictures, each with its numbers as a table. */
export function AnalyticsPage() {
  const t = useText()
  const found = useAnswer('risk.analytics', { runId: null })
  const portfolio = useAnswer('risk.portfolio', { runId: null })
  return (
    <Page
      title={t('risk:analytics.title')}
      back={<Link to="/risk">{t('risk:title')}</Link>}
      actions={
        found.data === null || found.error !== null ? null : (
          <Reserved known={found.data !== undefined}>
            <ExportList
              endpoint="risk.export-analytics"
              name={t('risk:analytics.export')}
              seen={{ runId: null }}
            />
          </Reserved>
        )
      }
    >
      <Answer of={found}>
        {analytics =>
          analytics === null ? (
            <EmptyState title={t('risk:analytics.none')} actions={<ToPage to="/risk" />} />
          ) : portfolio.isPending ? (
            <Waiting />
          ) : (
            <Charts analytics={analytics} portfolio={portfolio.data ?? null} />
          )
        }
      </Answer>
    </Page>
  )
}

interface ChartsProps {
  readonly analytics: Analytics
  readonly portfolio: PortfolioView | null
}

function Charts({ analytics, portfolio }: ChartsProps) {
  const t = useText()
  const format = useFormat()
  const { run, runs } = analytics
  const named = (name: (key: string) => string) => (key: string | null) =>
    key === null ? t('kit:notKnown') : name(key)
  const overTime = runs.map(({ id, at, bands: { critical, high, medium, low }, suppliers }) => {
    const names = { id, name: format.moment(at), short: format.day(at.slice(0, 10)) }
    return { ...names, critical, high, medium, low, suppliers, workers: null }
  })
  const groups = (rows: Analytics['byCountry'], name: (key: string) => string) =>
    rows.map(row => {
      const text = named(name)(row.key)
      return { ...row, id: row.key ?? '-', name: text, short: text }
    })
  return (
    <>
      <p className={styles.soft}>
        {t('risk:analytics.run', {
          date: format.moment(run.at),
          suppliers: format.number(run.suppliers),
          model: run.model,
        })}
      </p>
      <div className={styles.grid}>
        <BandBars title={t('risk:analytics.overTime')} rows={overTime} upright />
        {portfolio === null ? null : <Exposure portfolio={portfolio} />}
        <BandBars
          title={t('risk:analytics.byCountry')}
          rows={groups(analytics.byCountry, key => format.country(key))}
        />
        <BandBars
          title={t('risk:analytics.bySector')}
          rows={groups(analytics.bySector, key =>
            t.knows('risk', `sector.${key}`) ? t.say('risk', `sector.${key}`) : key,
          )}
        />
        <BandBars
          title={t('risk:analytics.byTier')}
          rows={groups(analytics.byTier, key => t('risk:analytics.tier', { n: key }))}
        />
        <CountryScatter
          title={t('risk:analytics.corruptionTitle')}
          axis={t('risk:analytics.corruption')}
          points={analytics.countries}
          of="corruption"
          rho={analytics.corruptionCorrelation}
        />
        <CountryScatter
          title={t('risk:analytics.launderingTitle')}
          axis={t('risk:analytics.laundering')}
          points={analytics.countries}
          of="laundering"
          rho={analytics.launderingCorrelation}
        />
      </div>
    </>
  )
}
