import type { Factor, SiteExplanation } from '@shared/contract/risk'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { useRiskWords } from './risk-words'
import styles from './risk.module.css'

/** Every number behind the score of a site as tables: factors, places within reach, origins, country indicators. */
export function ScoreDetails({ site }: { readonly site: SiteExplanation }) {
  const t = useText()
  return (
    <details className={styles.details}>
      <summary>{t('risk:panel.details')}</summary>
      <FactorTable site={site} />
      <HotspotTable site={site} />
      <OriginTable site={site} />
      <CountryTable site={site} />
    </details>
  )
}

function useFactorColumns(): readonly FactColumn<Factor>[] {
  const t = useText()
  const format = useFormat()
  const words = useRiskWords()
  const score = ({ score, standIn, part }: Factor) =>
    score === null
      ? t('risk:stoodIn', { n: format.number(standIn) })
      : format.number(score, part === 'control' ? 3 : 2)
  return [
    { key: 'factor', heading: t('risk:table.factor'), cell: row => words.factor(row.factor) },
    {
      key: 'value',
      heading: t('risk:table.value'),
      cell: row => (row.score === null ? t('risk:notKnown') : words.value(row)),
    },
    { key: 'score', heading: t('risk:table.score'), cell: score, numeric: true },
    {
      key: 'weight',
      heading: t('risk:table.weight'),
      cell: row => format.number(row.weight, 2),
      numeric: true,
    },
    {
      key: 'points',
      heading: t('risk:table.points'),
      cell: row => format.number(row.points, 2),
      numeric: true,
    },
    {
      key: 'quality',
      heading: t('risk:table.quality'),
      cell: row => `${format.number(row.quality, 2)}, ${t(`risk:quality.${row.level}`)}`,
    },
    { key: 'source', heading: t('risk:table.source'), cell: row => words.source(row.source) },
    {
      key: 'date',
      heading: t('risk:table.date'),
      cell: row => (row.date === null ? '' : format.date(row.date)),
    },
  ]
}

function FactorTable({ site }: { readonly site: SiteExplanation }) {
  const t = useText()
  return (
    <FactTable
      caption={t('risk:table.caption.factors', { name: site.name })}
      columns={useFactorColumns()}
      rows={site.factors}
      rowKey={row => row.factor}
    />
  )
}

function HotspotTable({ site }: { readonly site: SiteExplanation }) {
  const t = useText()
  const format = useFormat()
  const columns: readonly FactColumn<SiteExplanation['hotspots'][number]>[] = [
    { key: 'place', heading: t('risk:table.place'), cell: row => row.name },
    {
      key: 'distance',
      heading: t('risk:table.distance'),
      cell: row => t('risk:unit.km', { n: format.number(row.distanceKm, 1) }),
      numeric: true,
    },
    {
      key: 'severity',
      heading: t('risk:table.severity'),
      term: 'hotspot',
      cell: row => format.number(row.severity, 1),
      numeric: true,
    },
    {
      key: 'arrives',
      heading: t('risk:table.arrives'),
      cell: row => format.percent(row.influence * 100, 1),
      numeric: true,
    },
  ]
  if (site.hotspots.length === 0) return <p className={styles.soft}>{t('risk:panel.noHotspot')}</p>
  return (
    <FactTable
      caption={t('risk:table.caption.hotspots', { name: site.name })}
      showCaption
      columns={columns}
      rows={site.hotspots}
      rowKey={row => row.id}
    />
  )
}

function OriginTable({ site }: { readonly site: SiteExplanation }) {
  const t = useText()
  const format = useFormat()
  const columns: readonly FactColumn<SiteExplanation['origins'][number]>[] = [
    {
      key: 'place',
      heading: t('risk:table.place'),
      cell: row => format.place([row.place, row.country === null ? null : format.country(row.country)]),
    },
    {
      key: 'share',
      heading: t('risk:table.share'),
      cell: row => format.percent(row.sharePct),
      numeric: true,
    },
    {
      key: 'exposure',
      heading: t('risk:table.exposure'),
      cell: row => format.number(row.exposure, 1),
      numeric: true,
    },
  ]
  if (site.origins.length === 0) return null
  return (
    <FactTable
      caption={t('risk:table.caption.origins', { name: site.name })}
      showCaption
      columns={columns}
      rows={site.origins}
      rowKey={row => `${row.country ?? ''} ${row.place ?? ''} ${row.sharePct}`}
    />
  )
}

function CountryTable({ site }: { readonly site: SiteExplanation }) {
  const t = useText()
  const format = useFormat()
  const { parts, profile, country } = site.countryContext
  type Part = (typeof parts)[number]
  const value = (part: Part) =>
    typeof part.value === 'number' ? format.number(part.value, 1) : (part.value ?? t('risk:notKnown'))
  const columns: readonly FactColumn<Part>[] = [
    { key: 'id', heading: t('risk:table.indicator'), cell: part => t.say('risk', `indicator.${part.id}`) },
    { key: 'value', heading: t('risk:table.value'), cell: value },
    {
      key: 'score',
      heading: t('risk:table.score'),
      cell: part => format.number(part.score, 1),
      numeric: true,
    },
    {
      key: 'weight',
      heading: t('risk:table.weight'),
      cell: part => format.number(part.weight, 2),
      numeric: true,
    },
    { key: 'source', heading: t('risk:table.source'), cell: part => part.source ?? '' },
    {
      key: 'asOf',
      heading: t('risk:table.asOf'),
      cell: part => (part.asOf === null ? '' : format.date(part.asOf)),
    },
  ]
  if (parts.length === 0) return null
  const { missing } = site.countryContext
  const names = missing.map(id => t.say('risk', `indicator.${id}`))
  return (
    <>
      <FactTable
        caption={t('risk:table.caption.country', { country: format.country(country), profile })}
        showCaption
        columns={columns}
        rows={parts}
        rowKey={part => part.id}
      />
      {missing.length === 0 ? null : (
        <p className={styles.soft}>{t('risk:panel.indicatorsMissing', { names: format.list(names) })}</p>
      )}
    </>
  )
}
