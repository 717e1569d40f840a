import { Refusal } from '@shared/contract/error'
import type { Call } from '../call'
import { markSample, readWorkspace } from '../store/workspace'

/** Fills an empty workspace with the invented sample, by the same steps a person would take. */
export async function fillSample(call: Call): Promise<void> {
  const { id } = await readWorkspace(call.store)
  if (call.store.trail.head > 1)
    throw new Refusal({ code: 'refused', detail: 'sample-needs-empty-workspace' })
  await call.change({
    topic: 'workspace',
    action: 'workspace.mark-sample',
    summary: {},
    undo: 'record',
    rows: [markSample(id)],
    touched: ['workspace'],
  })
}
