import type { Tone } from '../kit/band'
import { StatusChip } from '../kit/band-chip'
import { useText } from '../kit/text'

const TONES: readonly Tone[] = ['unknown', 'good', 'good', 'partly', 'warn', 'bad']

/** Severity from 1 to 5 by shape, number and colour. */
export function SeverityChip({ severity }: { readonly severity: number | null }) {
  const t = useText()
  return severity === null ? (
    <StatusChip tone="unknown">{t('response:notRated')}</StatusChip>
  ) : (
    <StatusChip tone={TONES[severity] ?? 'unknown'}>{t('response:severity', { n: severity })}</StatusChip>
  )
}
