import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DEEDS, MergeModel, type Deed } from '../testing/merge-model'

const deed: fc.Arbitrary<Deed> = fc.record({
  who: fc.constantFrom<0 | 1>(0, 1),
  what: fc.constantFrom(...DEEDS),
  a: fc.nat(30),
  b: fc.nat(11),
  c: fc.nat(19),
})

/** More by hand: `node bench/run.mjs merge-copies 10000`. */
const RUNS = Number(process.env['FIVEFOLD_MERGE_RUNS'] ?? 4)

it('merges two copies as three dictionaries would, whatever people do', async () => {
  let merges = 0
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 40, maxLength: 80, size: 'max' }), async deeds => {
      const folder = mkdtempSync(join(tmpdir(), 'fivefold-merge-'))
      const model = new MergeModel(folder)
      try {
        for (const one of deeds) await model.does(one)
        for (const who of [0, 1, 0] as const) await model.does({ who, what: 'merge', a: 0, b: 0, c: who })
        merges += model.merges
      } finally {
        model.close()
        rmSync(folder, { recursive: true })
      }
    }),
    // What fails is made smaller no longer than this, so that it is told before the test is given up.
    { numRuns: RUNS, interruptAfterTimeLimit: 120_000 },
  )
  expect(merges).toBeGreaterThan(RUNS)
}, 240_000)
