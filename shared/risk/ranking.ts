import type { SupplierGap } from '../suppliers/list'
import type { Band } from './model'

/** All suppliers of the newest run, the riskiest first: what a ranking is asked for unless somebody narrows it. */
export const ALL_RANKED = {
  runId: null,
  subject: 'supplier' as const,
  bands: [] as Band[],
  countries: [] as string[],
  text: null,
  bandChanged: false,
  notKnown: [] as SupplierGap[],
  changedSince: null,
  sort: 'residual' as const,
  descending: true,
}
