import type { OutputOf } from '@shared/contract/contract'
import type { Call } from '../call'
import { coverageNow } from '../disclosure'

const SHOWN = 5
/** The base report of every sector; laws that entities say they answer come with it. */
const REGIME = 'OECD5'

/** What the statement would leave unanswered, or half answered, today; the unanswered first. */
export async function missingPart(call: Call): Promise<OutputOf<'home.overview'>['missing']> {
  const coverage = await coverageNow(call, REGIME)
  const open = [
    ...coverage.filter(item => item.state === 'missing'),
    ...coverage.filter(item => item.state === 'partly'),
  ]
  return {
    total: open.length,
    items: open.slice(0, SHOWN).map(({ regime, id, text }) => ({ regime, itemId: id, text })),
  }
}
