import type { InputOf } from '@shared/contract/contract'
import { SAMPLED_PATHS } from '@shared/contract/auditor'
import type { Reply } from '@shared/contract/reply'
import { bytesOf, sampleBundle, SIGNING } from '../../disclosure/testing/sample-bundle'
import type { TestEngine } from '../test-engine'
import { isUnexpected, through, type Reading, type Target } from './target'

/** Bundles: checked, and looked through as an auditor does, who may have nothing but the file. */
export async function bundleTargets(test: TestEngine, own: Buffer): Promise<Target[]> {
  const small = await bytesOf(await sampleBundle(undefined, undefined, SIGNING))
  return [
    {
      ...{ name: 'bundle-zip', extension: 'zip', corpus: [small] },
      ...through(test, 'disclosure.verify', file => ({ file, expectedFingerprint: null })),
    },
    { ...{ name: 'bundle-looked-through', extension: 'zip', corpus: [own] }, ...lookedThrough(test) },
  ]
}

const MOST = 12

/** Every part, its first row, every figure, a sample, and a file saved; whatever the verdict was. */
const lookedThrough = (test: TestEngine): Reading => ({
  endpoints: [
    ...(['disclosure.open-bundle', 'disclosure.bundle-part', 'disclosure.bundle-row'] as const),
    ...(['disclosure.bundle-figure', 'disclosure.bundle-sample', 'disclosure.save-part'] as const),
  ],
  read: async path => {
    const file = test.opening(path)
    const bundle = await test.engine.call('disclosure.open-bundle', { file, expectedFingerprint: null })
    if (!bundle.ok) return bundle
    const { parts, figures } = bundle.value
    const target = test.saving(test.path('part.bin'))
    const asked: (() => Promise<Reply<unknown>>)[] = [
      ...parts
        .slice(0, MOST)
        .flatMap(part => [
          () => test.engine.call('disclosure.bundle-part', { file, path: part.path, offset: 0, limit: 20 }),
          () => test.engine.call('disclosure.bundle-row', { file, path: part.path, line: 1 }),
        ]),
      ...figures.slice(0, MOST).map(
        ({ key }) =>
          () =>
            test.engine.call('disclosure.bundle-figure', { file, key }),
      ),
      () => test.engine.call('disclosure.bundle-sample', { file, ...SAMPLE }),
      () => test.engine.call('disclosure.save-part', { file, path: parts.at(-1)?.path ?? 'none', target }),
    ]
    for (const ask of asked) {
      const reply = await ask()
      if (isUnexpected(reply)) return reply
    }
    return bundle
  },
})

const SAMPLE: Omit<InputOf<'disclosure.bundle-sample'>, 'file'> = {
  ...{ path: SAMPLED_PATHS[0], size: 5, seed: 20261128, method: 'random' },
}
