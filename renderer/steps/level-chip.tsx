import type { RequirementView } from '@shared/contract/steps'
import type { Tone } from '../kit/band'
import { StatusChip } from '../kit/band-chip'
import { useText } from '../kit/text'

const TONES: readonly Tone[] = ['bad', 'warn', 'partly', 'good', 'good']

/** How far a requirement is, by shape, word and colour. */
export function LevelChip({ view }: { readonly view: RequirementView }) {
  const t = useText()
  const maturity = view.answer?.maturity ?? null
  if (!view.applies) return <StatusChip tone="info">{t('steps:notApplicable')}</StatusChip>
  if (maturity === null) return <StatusChip tone="unknown">{t('steps:notAssessed')}</StatusChip>
  return <StatusChip tone={TONES[maturity] ?? 'unknown'}>{t('steps:level', { level: maturity })}</StatusChip>
}
