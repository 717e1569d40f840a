import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestEngine } from '../test-engine'
import { bundleTargets } from './bundle-targets'
import { cleaningTarget } from './cleaning-target'
import { listTargets } from './list-targets'
import { referenceTargets } from './reference-targets'
import { returnedTargets } from './returned-targets'
import { sanctionsTargets } from './sanctions-targets'
import { isUnexpected, takenIn, undone, type Target } from './target'
import { workspaceTargets } from './workspace-targets'

/** Every reader of files, by the folder of the program's sources, with sound files to begin from: those of the repository, and those the program writes itself. */
export async function targetsIn(test: TestEngine, root: string): Promise<Target[]> {
  const shipped = {
    asset: (name: string) => readFileSync(join(root, 'assets', name)),
    beside: (name: string) => readFileSync(join(root, 'electron/engine', name)),
  }
  const returned = await returnedTargets(test)
  return [
    ...(await listTargets(test, shipped)),
    ...(await sanctionsTargets(test, shipped)),
    ...(await referenceTargets(test)),
    await stepsTarget(test),
    await packTarget(test),
    ...(await bundleTargets(test, returned.bundle)),
    ...(await workspaceTargets(test, join(root, 'assets'))),
    await evidenceTarget(test),
    ...returned.targets,
    cleaningTarget(
      test,
      shipped.asset('icons/512x512.png').subarray(0, 20_000),
      shipped.asset('sample/sample-suppliers.xlsx'),
    ),
  ]
}

async function stepsTarget(test: TestEngine): Promise<Target> {
  const path = test.path('steps.xlsx')
  await test.ask('steps.export', { file: test.saving(path), format: 'xlsx', language: 'en' })
  return {
    ...{ name: 'steps-workbook', extension: 'xlsx', corpus: [readFileSync(path)] },
    ...takenIn(test, {
      ...{ plan: 'steps.plan-import', take: 'steps.commit-import' },
      input: file => ({ file: test.opening(file), language: 'en' }),
      more: ({ head }) => ({ head }),
    }),
  }
}

/** A questionnaire of the house, as it is written for changing. */
async function packTarget(test: TestEngine): Promise<Target> {
  const path = test.path('pack.xlsx')
  await test.ask('assessment.write-pack', { packId: null, file: test.saving(path) })
  return {
    ...{ name: 'questionnaire-pack', extension: 'xlsx', corpus: [readFileSync(path)] },
    ...takenIn(test, {
      ...{ plan: 'assessment.plan-pack', take: 'assessment.take-pack' },
      input: file => ({ file: test.opening(file) }),
      more: ({ head }) => ({ head }),
    }),
  }
}

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

/** Kept as evidence, shown, and put in the place of another file. */
async function evidenceTarget(test: TestEngine): Promise<Target> {
  const about = { title: null, validUntil: null, language: null, restricted: false, targets: [] }
  const first = test.path('first.pdf')
  writeFileSync(first, PDF)
  const { evidence } = await test.ask('evidence.add', { file: test.opening(first), ...about })
  return {
    ...{ name: 'evidence', extension: 'pdf', corpus: [PDF] },
    endpoints: ['evidence.add', 'evidence.replace'],
    read: async path => {
      const file = test.opening(path)
      const added = await test.engine.call('evidence.add', { file, ...about })
      if (!added.ok) return added
      const shown = await test.engine.call('evidence.preview', { id: added.value.evidence.id })
      if (isUnexpected(shown)) return shown
      const { id } = evidence
      const replaced = await test.engine.call('evidence.replace', {
        id,
        file,
        validUntil: null,
        reason: null,
      })
      return replaced.ok ? undone(test, replaced) : isUnexpected(replaced) ? replaced : added
    },
  }
}
