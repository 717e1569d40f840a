import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './command.mjs'
import { checkoutLock, withLock } from './once.mjs'
import { checkout, modulesFolder } from './places.mjs'
import { say, SetupProblem } from './say.mjs'

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'assets',
  'docs/method.md',
  'electron.vite.config.ts',
  'package-lock.json',
]
/** Set for the children of a run that holds the build. */
const HELD = 'FIVEFOLD_BUILD_HELD'
const stampFile = join(checkout, 'out', '.sources')

function* filesUnder(path) {
  const entries = readdirSync(join(checkout, path), { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const place = `${path}/${entry.name}`
    if (entry.isDirectory()) yield* filesUnder(place)
    else if (!/\.test\.tsx?$/.test(entry.name)) yield place
  }
}

/** One hash over names and contents of everything the build reads: the same for the same sources on every machine. */
function sourcesHash() {
  const hash = createHash('sha256')
  for (const source of SOURCES.filter(name => existsSync(join(checkout, name)))) {
    const files = /\.\w+$/.test(source) ? [source] : filesUnder(source)
    for (const file of files)
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(checkout, file)))
        .update('\0')
  }
  return hash.digest('hex')
}

const stamp = () => (existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : null)

async function build(hash) {
  say('building the app …')
  rmSync(stampFile, { force: true })
  const program = join(modulesFolder, 'electron-vite', 'bin', 'electron-vite.js')
  const { code, output } = await run(process.execPath, [program, 'build'], { cwd: checkout, quiet: true })
  if (code !== 0)
    throw new SetupProblem(`The app could not be built:\n${output.trim()}`, 'Correct the error above.')
  writeFileSync(stampFile, hash)
}

/**
 * Runs `work` with the built app held still: a second run in this checkout waits, and nobody builds meanwhile, also
 * not the programs that the work itself starts.
 */
export function withBuildHeld(work) {
  return withLock(checkoutLock('build'), () => work({ [HELD]: '1' }))
}

/** Builds into out/ when the sources are other than those of the last whole build. */
export async function ensureBuild() {
  if (process.env[HELD]) return
  const hash = sourcesHash()
  if (stamp() === hash) return
  await withLock(checkoutLock('build'), async () => {
    if (stamp() !== hash) await build(hash)
  })
}
