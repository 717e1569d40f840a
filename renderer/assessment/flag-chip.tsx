import type { FlagSeverity } from '@shared/assessment/pack'
import type { Tone } from '../kit/band'
import { StatusChip } from '../kit/band-chip'
import { useText } from '../kit/text'

const TONES: Readonly<Record<FlagSeverity, Tone>> = { critical: 'bad', major: 'warn', minor: 'partly' }

/** How grave a red flag is, by shape, word and colour. */
export function FlagChip({ severity }: { readonly severity: FlagSeverity }) {
  const t = useText()
  return <StatusChip tone={TONES[severity]}>{t(`assessment:severity.${severity}`)}</StatusChip>
}
