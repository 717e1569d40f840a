import type { FindingStage } from '@shared/response/stage'
import type { Tone } from '../kit/band'
import { StatusChip } from '../kit/band-chip'
import { useText } from '../kit/text'

const TONES: Readonly<Record<FindingStage, Tone>> = {
  'to-decide': 'bad',
  'to-act': 'warn',
  acting: 'partly',
  'to-close': 'info',
  closed: 'good',
}

/** Where a finding stands on its way to a verified closing. */
export function StageChip({ stage }: { readonly stage: FindingStage }) {
  const t = useText()
  return <StatusChip tone={TONES[stage]}>{t(`response:stage.${stage}`)}</StatusChip>
}
