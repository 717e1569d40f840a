import { join } from 'node:path'
import { fuzz } from '../electron/engine/testing/fuzz/fuzz'
import { targetsIn } from '../electron/engine/testing/fuzz/targets'
import { withWorkspace } from '../electron/engine/testing/test-engine'

/**
 * Feeds every reader of files with files that are other than they should be: `node bench/run.mjs fuzz MINUTES [READER]
 * [SEED]`, the minutes for all readers together, `all` for every reader. Names what was found with the seed that repeats it.
 */
const minutes = Number(process.argv[3] ?? 10)
const only = process.argv[4] ?? 'all'
const seed = Number(process.argv[5] ?? Date.now() % 1_000_000_000)

const test = await withWorkspace({ assetsDir: join(process.cwd(), 'assets') })
const targets = (await targetsIn(test, process.cwd())).filter(
  target => only === 'all' || target.name === only,
)
let found = 0
console.log(`seed ${seed}`)
for (const target of targets) {
  const result = await fuzz(test, target, { seed, cases: Infinity, ms: (minutes * 60_000) / targets.length })
  const { cases, read, refused, slowestMs, findings } = result
  const most = [...refused].slice(0, 4).map(([name, count]) => `${name} ${count}`)
  console.log(
    `${target.name}: ${cases} cases, ${read} read, slowest ${Math.round(slowestMs)} ms; ${most.join(', ')}`,
  )
  for (const finding of new Set(findings)) console.log(`  FOUND ${finding}`)
  found += findings.length
}
test.close()
process.exitCode = found === 0 ? 0 : 1
