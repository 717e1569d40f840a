import { useMemo } from 'react'
import type { Explanation, Factor, ScoreDriver, SiteExplanation } from '@shared/contract/risk'
import { changeWords, togetherWords, type ChangeSpeech } from '@shared/risk/change-words'
import { type Format, useFormat } from '../kit/format'
import { type Translate, useText } from '../kit/text'

type BandChange = Explanation['changes'][number]
type Params = Readonly<Record<string, string | number>>

/** Sentences of the risk model, as the language of the person writes them. */
export interface RiskWords {
  driver(driver: Pick<ScoreDriver, 'code' | 'params'>): string
  floor(floor: Pick<Explanation['floors'][number], 'code' | 'reason' | 'params'>): string
  change(change: BandChange): string
  /** Changes that only together are enough. */
  together(changes: readonly BandChange[]): string
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

const changeSpeech = (t: Translate, format: Format): ChangeSpeech => ({
  say: (key, params) => t.say('risk', key, params),
  number: value => format.number(value),
})

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
      change: change => changeWords(change, changeSpeech(t, format)),
      together: changes => togetherWords(changes, changeSpeech(t, format)),
      factor: factor => t.say('risk', `factor.${factor}`),
      source: source => sourceWords(source, t),
      notes: match => noteWords(match, t, format),
      value: factor => valueWords(factor, t, format),
    }),
    [t, format],
  )
}
