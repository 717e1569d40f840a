import type { OutputOf } from '@shared/contract/contract'
import { useAnswer } from '../app/engine-hooks'

export type Guide = OutputOf<'response.guide'>

/** Words of the frameworks for forms; `undefined` for the moment until they are here. */
export const useGuide = (): Guide | undefined => useAnswer('response.guide', {}).data
