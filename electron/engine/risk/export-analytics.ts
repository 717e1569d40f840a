import type { InputOf } from '@shared/contract/contract'
import type { Analytics, AnalyticsGroup } from '@shared/contract/risk-analytics'
import { Refusal } from '@shared/contract/error'
import type { Call } from '../call'
import { exportRows, exportWords, type ExportWords, type ListColumn } from '../export-list'
import { analytics } from './analytics'

interface Line {
  readonly group: string
  readonly name: string | null
  readonly counts: Pick<AnalyticsGroup, 'critical' | 'high' | 'medium' | 'low' | 'suppliers'>
  readonly workers: number | null
  readonly corruption: number | null
  readonly laundering: string | null
  readonly vulnerability: number | null
}

const NOTHING = { workers: null, corruption: null, laundering: null, vulnerability: null }

/** Every number of the charts as lines of one table. */
function linesOf(found: Analytics, { t, country, sector }: ExportWords): Line[] {
  const groups = (group: string, rows: readonly AnalyticsGroup[], name: (key: string) => string | null) =>
    rows.map(({ key, workers, ...counts }): Line => ({
      ...NOTHING,
      group,
      name: key === null ? t('kit:notKnown') : name(key),
      counts,
      workers,
    }))
  const points = new Map(found.countries.map(point => [point.country, point]))
  const countries = found.byCountry.map(({ key, workers, ...counts }): Line => {
    const point = points.get(key ?? '')
    return {
      group: t('risk:analytics.byCountry'),
      name: key === null ? t('kit:notKnown') : country(key),
      counts,
      workers,
      corruption: point?.corruption ?? null,
      laundering: point?.launderingStatus ?? null,
      vulnerability: point?.vulnerability ?? null,
    }
  })
  const runs = found.runs.map(({ at, bands: { critical, high, medium, low }, suppliers }): Line => {
    const counts = { critical, high, medium, low, suppliers }
    return { ...NOTHING, group: t('risk:analytics.overTime'), name: at, counts }
  })
  return [
    ...countries,
    ...groups(t('risk:analytics.bySector'), found.bySector, sector),
    ...groups(t('risk:analytics.byTier'), found.byTier, key => t('risk:analytics.tier', { n: key })),
    ...runs,
  ]
}

function columns({ t }: ExportWords): ListColumn<Line>[] {
  const bands = (['critical', 'high', 'medium', 'low'] as const).map((band): ListColumn<Line> => ({
    heading: t(`kit:band.${band}`),
    kind: 'number',
    value: line => line.counts[band],
  }))
  return [
    { heading: t('risk:analytics.group'), kind: 'text', value: line => line.group },
    { heading: t('risk:analytics.name'), kind: 'text', width: 32, value: line => line.name },
    { heading: t('risk:analytics.suppliers'), kind: 'number', value: line => line.counts.suppliers },
    ...bands,
    { heading: t('risk:analytics.workers'), kind: 'number', value: line => line.workers },
    { heading: t('risk:analytics.corruption'), kind: 'number', value: line => line.corruption },
    { heading: t('risk:indicator.fatfStatus'), kind: 'text', value: line => line.laundering },
    { heading: t('risk:analytics.vulnerability'), kind: 'number', value: line => line.vulnerability },
  ]
}

/** The numbers behind the charts as a list. */
export async function exportAnalytics(
  { runId, ...target }: InputOf<'risk.export-analytics'>,
  call: Call,
): Promise<{ rows: number }> {
  const words = exportWords(target.language)
  const found = await analytics(runId, call)
  if (found === null) throw new Refusal({ code: 'not-found', detail: 'no-score-run' })
  const lines = linesOf(found, words)
  return exportRows(call, target, {
    name: words.t('risk:analytics.title'),
    columns: columns(words),
    rows: lines,
  })
}
