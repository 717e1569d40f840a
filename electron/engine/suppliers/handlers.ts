import type { suppliersEndpoints } from '@shared/contract/suppliers'
import type { Topic } from '@shared/contract/topic'
import type { HandlersOf } from '../call'

export type SupplierHandlers = HandlersOf<typeof suppliersEndpoints>

/** What a change of suppliers, sites or recruiters makes stale: scores rest on their facts, screening on their names. */
export const TOUCHED: readonly Topic[] = ['suppliers', 'corridors', 'risk', 'screening', 'disclosure']
