import type { searchEndpoints } from '@shared/contract/search'
import type { HandlersOf } from '../call'
import { findRecords } from './find-records'

/** Find-or-do asks here for records: one question, one ranked answer. */
export const searchHandlers: HandlersOf<typeof searchEndpoints> = {
  'search.records': async (input, call) => ({ found: await findRecords(input, call) }),
}
