import type { BandChange } from '@shared/risk/band-change'
import type { Call } from '../call'
import type { ExportWords } from '../export-list'
import { bandChangesOf } from './explain'

/** Shares of migrants count double in the score: 50 per cent scores 100 (method 4.2). */
const shareOfScore = ({ subject, to }: BandChange): number => (to ?? 0) * (subject === 'migrant' ? 0.5 : 1)

/** One change in words, as the panel of the score says it. */
function sentence(change: BandChange, { t }: ExportWords): string {
  const site = change.site ?? ''
  switch (change.kind) {
    case 'floor':
      return t(`risk:change.floor.${change.subject}`)
    case 'chain':
      return t('risk:change.chain', { site, chain: t(`risk:chain.${change.subject}`) })
    case 'control':
      return t('risk:change.control', {
        control: t(`risk:factor.${change.subject}`),
        to: change.to ?? 0,
        verification: t(`risk:verification.${change.verification ?? 'none'}`),
      })
    case 'factor': {
      const pct = shareOfScore(change)
      if (change.from === null) return t(`risk:change.factorMeasured.${change.subject}`, { site, pct })
      if (change.workers === null) return t(`risk:change.factorScore.${change.subject}`, { site, pct })
      return t(`risk:change.factor.${change.subject}`, { site, workers: change.workers })
    }
  }
}

/** What would change the band of a supplier of a run, in sentences. */
export function changesOf(
  call: Call,
  runId: string,
  words: ExportWords,
): (supplierId: string) => Promise<readonly string[]> {
  return async supplierId => {
    const changes = await bandChangesOf(call, runId, supplierId)
    return changes.map(change => sentence(change, words))
  }
}
