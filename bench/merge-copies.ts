import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEEDS, MergeModel, type Deed } from '../electron/engine/testing/merge-model'
import { seeded } from '../shared/units/seeded'

/**
 * Random edits in two copies of a workspace, merged again and again and compared with a model after every merge:
 * `node bench/run.mjs merge-copies 10000 [seed]`. Stops at the first difference, and names the seed that leads there.
 */
const deeds = Number(process.argv[3] ?? 10_000)
const seed = Number(process.argv[4] ?? Date.now() % 1_000_000)
/** A workspace is begun anew after so many, so that all kinds of beginnings are met. */
const PER_WORKSPACE = 500

const random = seeded(seed)
const below = (most: number): number => Math.floor(random() * most)
const nextDeed = (): Deed => ({
  who: below(2) === 0 ? 0 : 1,
  what: DEEDS[below(DEEDS.length)] ?? 'edit',
  a: below(1000),
  b: below(12),
  c: below(20),
})

console.log(`seed ${seed}`)
let [done, merges, conflicts] = [0, 0, 0]
const began = performance.now()
while (done < deeds) {
  const folder = mkdtempSync(join(tmpdir(), 'fivefold-merge-'))
  const model = new MergeModel(folder)
  try {
    for (let n = 0; n < PER_WORKSPACE && done < deeds; n++, done++) await model.does(nextDeed())
  } finally {
    model.close()
    rmSync(folder, { recursive: true })
  }
  merges += model.merges
  conflicts += model.conflicts
}
const seconds = Math.round((performance.now() - began) / 1000)
console.log(`${done} edits, ${merges} merges as the model, ${conflicts} contradictions decided, ${seconds} s`)
