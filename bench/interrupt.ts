import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bundledWorker } from '../electron/cli/testing/interrupted/bundle'
import { play, type Interruption, type Outcome } from '../electron/cli/testing/interrupted/rounds'
import { makeTemplates } from '../electron/cli/testing/interrupted/templates'
import { KINDS } from '../electron/cli/testing/interrupted/work'

/**
 * Ends a working program at random moments and looks at what is left: `node bench/run.mjs interrupt kill 200`, or
 * `node bench/run.mjs interrupt full-disk 50`, which needs the right to mount a small file system in memory (root on Linux).
 * `… interrupt kill 20 3000 protect` does one kind only, with lists of 3,000 rows; a last number is the latest
 * moment in milliseconds (1500).
 */
const [, , , said = 'kill', count = '200', rows = '300', only = 'all', longest = '1500'] = process.argv
const kinds = KINDS.filter(kind => only === 'all' || kind === only)
const interruption: Interruption = said === 'full-disk' ? 'full-disk' : 'kill'
const DISK = '120m'

const root = join(process.cwd())
const folder = mkdtempSync(join(tmpdir(), 'fivefold-interrupt-'))
const small = join(folder, 'small')
mkdirSync(small)
process.env['FIVEFOLD_DATA_DIR'] = join(folder, 'person')

const mounted = (): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', small]).status === 0

function told(outcomes: readonly Outcome[]): void {
  for (const kind of kinds) {
    const of = outcomes.filter(outcome => outcome.kind === kind)
    const changes = of.reduce((sum, one) => sum + one.told, 0)
    const refused = of.filter(one => one.refused !== null).length
    const faulty = of.filter(one => one.faults.length > 0).length
    const fell = (where: Outcome['fell']) => of.filter(one => one.fell === where).length
    console.log(
      [
        `${kind.padEnd(8)} ${of.length} rounds`,
        `killed within ${fell('within')}, between two ${fell('between')}, after the end ${fell('after')}`,
        `${changes} changes told to be saved, refused in ${refused}, faults in ${faulty}`,
      ].join('; '),
    )
  }
  for (const one of outcomes) if (one.faults.length > 0) console.log(JSON.stringify(one))
  for (const words of new Set(outcomes.map(one => one.refused ?? '').filter(word => word !== '')))
    console.log(`refused: ${words.replaceAll(folder, '…')}`)
}

try {
  if (interruption === 'full-disk' && !mounted())
    throw new Error('no small file system can be mounted here: run it as root on Linux')
  const worker = await bundledWorker(root)
  const templates = join(folder, 'templates')
  await makeTemplates({ root, folder: templates }, Number(rows))
  const outcomes: Outcome[] = []
  for (let n = 0; n < Number(count); n++) {
    const kind = kinds[n % kinds.length] ?? 'edit'
    const after = Math.floor(Math.random() * Number(longest))
    const place = { root, folder: join(small, 'round') }
    outcomes.push(await play({ kind, interruption, after }, { templates, worker, place }))
    process.stderr.write(`\r${n + 1} of ${count}`)
  }
  process.stderr.write('\n')
  told(outcomes)
  if (outcomes.some(one => one.faults.length > 0)) process.exitCode = 1
  rmSync(dirname(worker), { recursive: true, force: true })
} finally {
  if (interruption === 'full-disk') spawnSync('umount', [small])
  rmSync(folder, { recursive: true, force: true })
}
