import type { SanctionsState } from '@shared/contract/suppliers'
import type { Tone } from '../kit/band'
import { StatusChip } from '../kit/band-chip'
import { useText } from '../kit/text'

const TONES = {
  true: 'bad',
  'to-confirm': 'warn',
  reopened: 'warn',
  open: 'warn',
  unsure: 'partly',
  false: 'good',
  changed: 'unknown',
  none: 'good',
  never: 'unknown',
} as const satisfies Record<SanctionsState, Tone>

/** Where sanctions screening stands for a record, in words: its gravest possible match, or that there is none. */
export function StandingChip({ state }: { readonly state: SanctionsState }) {
  const t = useText()
  return <StatusChip tone={TONES[state]}>{t(`screening:standing.${state}`)}</StatusChip>
}
