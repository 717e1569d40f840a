import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bundledWorker } from '../electron/cli/testing/interrupted/bundle'
import { Disk, FILE_SYSTEMS } from '../electron/cli/testing/interrupted/disk'
import { INTERRUPTIONS, play, type Outcome } from '../electron/cli/testing/interrupted/rounds'
import { makeTemplates } from '../electron/cli/testing/interrupted/templates'
import { KINDS } from '../electron/cli/testing/interrupted/work'

/**
 * Ends a working program at random moments and looks at what is left: `node bench/run.mjs interrupt kill 200`;
 * `node bench/run.mjs interrupt full-disk 50` (`full-disk-kill` kills it soon after, too), which needs the right to mount a small file system in memory (root on Linux); or
 * `node bench/run.mjs interrupt power 100`, which cuts the power of a disk (a file that is mounted; root on Linux, and Python, which
 * has the ioctl that Node has not). `… interrupt kill 20 3000 protect` does one kind only, with lists of 3,000 rows; a further number
 * is the latest moment in milliseconds (1500), and then comes the file system whose power is cut (ext4, xfs).
 */
const [, , , said = 'kill', count = '200', rows = '300', only = 'all', longest = '1500', on = 'ext4'] =
  process.argv
const kinds = KINDS.filter(kind => only === 'all' || kind === only)
const interruption = INTERRUPTIONS.find(one => one === said)
const fileSystem = FILE_SYSTEMS.find(one => one === on)
if (interruption === undefined || fileSystem === undefined || kinds.length === 0)
  throw new Error('kill, full-disk, full-disk-kill or power; a kind of work; ext4 or xfs')
const SMALL = '120m'

const root = join(process.cwd())
const folder = mkdtempSync(join(tmpdir(), 'fivefold-interrupt-'))
const small = join(folder, 'small')
mkdirSync(small)
process.env['FIVEFOLD_DATA_DIR'] = join(folder, 'person')

const mounted = (): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SMALL}`, 'tmpfs', small]).status === 0

function told(outcomes: readonly Outcome[]): void {
  for (const kind of kinds) {
    const of = outcomes.filter(outcome => outcome.kind === kind)
    const changes = of.reduce((sum, one) => sum + one.told, 0)
    const files = of.reduce((sum, one) => sum + one.files, 0)
    const refused = of.filter(one => one.refused !== null).length
    const faulty = of.filter(one => one.faults.length > 0).length
    const fell = (where: Outcome['fell']) => of.filter(one => one.fell === where).length
    console.log(
      [
        `${kind.padEnd(9)} ${of.length} rounds`,
        `killed within ${fell('within')}, between two ${fell('between')}, after the end ${fell('after')}`,
        `${changes} changes and ${files} files told to be saved, refused in ${refused}, faults in ${faulty}`,
      ].join('; '),
    )
  }
  for (const one of outcomes) if (one.faults.length > 0) console.log(JSON.stringify(one))
  for (const words of new Set(outcomes.map(one => one.refused ?? '').filter(word => word !== '')))
    console.log(`refused: ${words.replaceAll(folder, '…')}`)
}

let disk: Disk | undefined
try {
  if (interruption.startsWith('full-disk') && !mounted())
    throw new Error('no small file system can be mounted here: run it as root on Linux')
  disk = interruption === 'power' ? new Disk(folder, fileSystem) : undefined
  const worker = await bundledWorker(root)
  const templates = join(folder, 'templates')
  await makeTemplates({ root, folder: templates }, Number(rows))
  const outcomes: Outcome[] = []
  for (let n = 0; n < Number(count); n++) {
    const kind = kinds[n % kinds.length] ?? 'edit'
    const after = Math.floor(Math.random() * Number(longest))
    const place = { root, folder: join(disk?.at ?? small, 'round') }
    const where = { templates, worker, place, ...(disk === undefined ? {} : { disk }) }
    // Every other round of a kind ends right after something was promised.
    const atAnswer = interruption === 'power' && Math.floor(n / kinds.length) % 2 === 1
    outcomes.push(await play({ kind, interruption, after, atAnswer }, where))
    process.stderr.write(`\r${n + 1} of ${count}`)
  }
  process.stderr.write('\n')
  told(outcomes)
  if (outcomes.some(one => one.faults.length > 0)) process.exitCode = 1
  rmSync(dirname(worker), { recursive: true, force: true })
} finally {
  if (interruption.startsWith('full-disk')) spawnSync('umount', [small])
  await disk?.remove()
  rmSync(folder, { recursive: true, force: true })
}
