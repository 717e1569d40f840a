import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, run } from './command.mjs'
import { checkoutLock, withLock } from './once.mjs'
import { checkout, modulesFolder } from './places.mjs'
import { say, SetupProblem, withPulse } from './say.mjs'

const readPackages = file => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

/** Is each package of the lockfile there as locked? Optional ones may be absent: they belong to other systems. */
export function packagesMatch(wanted, present) {
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || (entry.optional && !present[path])) return true
    return present[path]?.version === entry.version && present[path]?.integrity === entry.integrity
  })
}

/**
 * npm writes `node_modules/.package-lock.json` as the very last act of an install, so it says both what is there
 * and that the install came to its end.
 */
const modulesMatch = () =>
  packagesMatch(
    readPackages(join(checkout, 'package-lock.json')),
    readPackages(join(modulesFolder, '.package-lock.json')),
  )

async function install() {
  say('installing the packages of package-lock.json (npm ci) …')
  const [program, first] = npm()
  const args = [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { code } = await withPulse('installing packages', () => run(program, args, { cwd: checkout }))
  if (code !== 0)
    throw new SetupProblem(
      'npm ci did not succeed; its message stands above.',
      'Check the connection to your npm registry, then run the same command again: it goes on from here.',
    )
}

/** Installs the packages of the lockfile when node_modules does not hold exactly those. */
export async function ensureModules() {
  if (modulesMatch()) return
  await withLock(checkoutLock('modules'), async () => {
    if (!modulesMatch()) await install()
  })
}
