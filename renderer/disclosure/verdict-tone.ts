import type { EntityLaw } from '@shared/contract/disclosure'
import type { Tone } from '../kit/band'

/** How a result looks; its word always stands beside the colour. */
export const VERDICT_TONES: Readonly<Record<EntityLaw['verdict'], Tone>> = {
  applies: 'bad',
  later: 'partly',
  perhaps: 'partly',
  voluntary: 'good',
  no: 'good',
}
