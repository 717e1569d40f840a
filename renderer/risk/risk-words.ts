import { useMemo } from 'react'
import type { Explanation, Factor, ScoreDriver, SiteExplanation } from '@shared/contract/risk'
import { type Format, useFormat } from '../kit/format'
import { type Translate, useText } from '../kit/text'

type BandChange = Explanation['changes'][number]
type Params = Readonly<Record<string, string | number>>

/** Sentences of the risk model, as the language of the person writes them. */
export interface RiskWords {
  driver(driver: Pick<ScoreDriver, 'code' | 'params'>): string
  floor(floor: Pick<Explanation['floors'][number], 'code' | 'reason' | 'params'>): string
  change(change: BandChange): string
  factor(factor: string): string
  source(source: Factor['source']): string
  /** What a list or a person says of a hotspot beside the data. */
  notes(match: SiteExplanation['hotspots'][number]): string
  /** The raw value of a factor: a share, a chain, a sector, a maturity. */
  value(factor: Factor): string
}

/** Parameters as a reader wants them: countries by name, distances and shares without needless digits. */
function readable(params: Params, format: Format): Params {
  const { country, date } = params
  return {
    ...params,
    ...(typeof country === 'string' ? { country: format.country(country) } : {}),
    ...(typeof date === 'string' ? { date: format.date(date) } : {}),
  }
}

function changeWords(change: BandChange, t: Translate, format: Format): string {
  const site = change.site ?? ''
  switch (change.kind) {
    case 'floor':
      return t.say('risk', `change.floor.${change.subject}`)
    case 'chain':
      return t('risk:change.chain', { site, chain: t.say('risk', `chain.${change.subject}`) })
    case 'control':
      return t('risk:change.control', {
        control: t.say('risk', `factor.${change.subject}`),
        to: change.to ?? 0,
        verification: t.say('risk', `verification.${change.verification ?? 'none'}`),
      })
    case 'factor':
      return factorChangeWords(change, t, format)
  }
}

/** Shares of migrants count double in the score: 50 per cent scores 100. */
const shareOfScore = ({ subject, to }: BandChange): number => (to ?? 0) * (subject === 'migrant' ? 0.5 : 1)

function factorChangeWords(change: BandChange, t: Translate, format: Format): string {
  const site = change.site ?? ''
  const pct = format.number(shareOfScore(change))
  if (change.from === null) return t.say('risk', `change.factorMeasured.${change.subject}`, { site, pct })
  if (change.workers === null) return t.say('risk', `change.factorScore.${change.subject}`, { site, pct })
  const workers = format.number(change.workers)
  return t.say('risk', `change.factor.${change.subject}`, { site, workers })
}

const SHARES = new Set(['lowWage', 'lowQualification', 'informal', 'migrant'])

function valueWords({ factor, part, value }: Factor, t: Translate, format: Format): string {
  if (value === null) return ''
  if (typeof value === 'string') {
    const topic = factor === 'sector' ? 'sector' : 'chain'
    return t.knows('risk', `${topic}.${value}`) ? t.say('risk', `${topic}.${value}`) : value
  }
  if (part === 'control') return `${format.number(value)}/4`
  return SHARES.has(factor) ? format.percent(value) : format.number(value, factor === 'fees' ? 1 : 0)
}

function sourceWords(source: Factor['source'], t: Translate): string {
  if (source === null) return ''
  const { kind, ...params } = source
  return t.say('risk', `source.${kind}`, params)
}

function noteWords(
  { listed, overruled }: SiteExplanation['hotspots'][number],
  t: Translate,
  format: Format,
): string {
  const words = [
    listed && t('risk:note.listed', { list: listed.edition, date: format.date(listed.asOf) }),
    overruled &&
      t('risk:note.overruled', {
        by: overruled.by,
        why: overruled.reason,
        before: format.number(overruled.severityBefore),
      }),
  ]
  return words.filter(Boolean).join(' · ')
}

/** The words of scores and their reasons. */
export function useRiskWords(): RiskWords {
  const t = useText()
  const format = useFormat()
  return useMemo(
    () => ({
      driver: ({ code, params }) => t.say('risk', `driver.${code}`, readable(params, format)),
      floor: ({ code, reason, params }) =>
        t('risk:floorHead', {
          code,
          text: t.say('risk', `driver.floor.${reason}`, readable(params, format)),
        }),
      change: change => changeWords(change, t, format),
      factor: factor => t.say('risk', `factor.${factor}`),
      source: source => sourceWords(source, t),
      notes: match => noteWords(match, t, format),
      value: factor => valueWords(factor, t, format),
    }),
    [t, format],
  )
}
