import type { InputOf, OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import { assessSupplier } from '@shared/risk/assess'
import type { Call } from '../call'
import { referenceInUse } from '../reference'
import { modelInUse } from '../store/risk-model'
import { numbersOf } from './explain'
import { placeIndex } from './place-index'
import { readSupplierFacts } from './read-facts'

/**
 * The score of one supplier from its facts as they are now: what an edit does, before the next run. Editions and events
 * stay prepared between calls, so only this supplier is read and scored.
 */
export async function scoreNow({ supplier }: InputOf<'risk.now'>, call: Call): Promise<OutputOf<'risk.now'>> {
  const model = await modelInUse(call.store)
  const facts = await readSupplierFacts(call, supplier, model)
  if (facts === undefined)
    throw new Refusal({ code: 'not-found', detail: 'scored-supplier', params: { name: supplier } })
  const index = placeIndex(await referenceInUse(call), model, call.today())
  return { supplier, ...numbersOf(assessSupplier(facts, index).numbers) }
}
