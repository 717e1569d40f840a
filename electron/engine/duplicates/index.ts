import type { duplicatesEndpoints } from '@shared/contract/duplicates'
import type { HandlersOf } from '../call'
import { keepApart, listDecisions, reopen } from './decide'
import { findDuplicates } from './find'
import { listMerges, merge, previewMerge } from './merge'
import { part, split } from './part'

/** Records that are told twice: found, decided, merged, and taken apart again. */
export const duplicatesHandlers: HandlersOf<typeof duplicatesEndpoints> = {
  'duplicates.find': ({ kind }, call) => findDuplicates(call, kind),
  'duplicates.keep-apart': (input, call) => keepApart(call, input),
  'duplicates.preview-merge': (input, call) => previewMerge(call, input),
  'duplicates.merge': (input, call) => merge(call, input),
  'duplicates.merges': ({ keptId }, call) => listMerges(call, keptId),
  'duplicates.part': (input, call) => part(call, input),
  'duplicates.split': (input, call) => split(call, input),
  'duplicates.decisions': (_, call) => listDecisions(call),
  'duplicates.reopen': (input, call) => reopen(call, input),
}
