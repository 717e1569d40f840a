import { join } from 'node:path'
import { Refusal } from '@shared/contract/error'
import type { Call } from '../call'
import { markSample, readWorkspace } from '../store/workspace'
import { addSampleWork } from './sample-work'

const STAGES = ['import', 'list', 'work', 'screen', 'score'] as const

/** Fills an empty workspace with the invented sample, by the same calls a person's clicks would make. */
export async function fillSample(call: Call): Promise<void> {
  const { id } = await readWorkspace(call.store)
  if (call.store.trail.head > 1)
    throw new Refusal({ code: 'refused', detail: 'sample-needs-empty-workspace' })
  const at = (stage: (typeof STAGES)[number]) =>
    call.progress({ phase: `sample.${stage}`, done: STAGES.indexOf(stage), total: STAGES.length })
  const sample = (name: string) => call.files.grant(join(call.assetsDir, 'sample', name), 'open')
  await call.change({
    topic: 'workspace',
    action: 'workspace.mark-sample',
    summary: {},
    undo: 'record',
    rows: [markSample(id)],
    touched: ['workspace'],
  })
  at('import')
  await call.ask('intake.commit', {
    file: sample('sample-suppliers.xlsx'),
    sheets: null,
    answers: {},
    returnTo: null,
  })
  at('list')
  await call.ask('screening.load-list', { files: [sample('sample-sanctions-list.xml')] })
  at('work')
  await addSampleWork(call)
  at('screen')
  await call.ask('screening.run', { threshold: null })
  at('score')
  await call.ask('risk.run', {})
}
