import type { ValidityState } from '@shared/evidence/evidence'
import type { Tone } from '../kit/band'
import { StatusChip } from '../kit/band-chip'
import { useText } from '../kit/text'

const TONES: Readonly<Record<ValidityState, Tone>> = {
  'no-end': 'info',
  valid: 'good',
  ending: 'partly',
  ended: 'bad',
}

/** Whether a file still proves something, in words. */
export function ValidityChip({ validity }: { readonly validity: ValidityState }) {
  const t = useText()
  return <StatusChip tone={TONES[validity]}>{t(`evidence:validity.${validity}`)}</StatusChip>
}
