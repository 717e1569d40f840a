import type { Candidate } from '@shared/contract/screening'
import type { Tone } from '../kit/band'
import { StatusChip } from '../kit/band-chip'
import { useText } from '../kit/text'

const TONES = {
  open: 'unknown',
  reopened: 'warn',
  'to-confirm': 'warn',
  true: 'bad',
  false: 'good',
  unsure: 'partly',
} as const satisfies Record<string, Tone>

/** Where a possible match stands, in words. */
export function StateChip({ candidate: { state, decision } }: { readonly candidate: Candidate }) {
  const t = useText()
  const key = state === 'decided' ? (decision?.verdict ?? 'open') : state
  return <StatusChip tone={TONES[key]}>{t(`screening:state.${key}`)}</StatusChip>
}
