import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { answerOf, runInForeground } from './command.mjs'
import { modulesFolder } from './places.mjs'
import { SetupProblem } from './say.mjs'

/** better-sqlite3 13 crashes on older ones instead of refusing. */
const LEAST = [22, 14]

const isNewEnough = version => {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])
}

/** The Node that came with the packages, when this system has one. */
function nodeOfThePackages() {
  const program = join(modulesFolder, '.bin', 'node')
  const version = existsSync(program) ? answerOf(program, ['--version']) : null
  return version && isNewEnough(version) ? program : null
}

/**
 * Under an older Node, runs the same script again under the newer one of the packages and ends with its exit code.
 * Answers only when the Node at hand is new enough.
 */
export async function ensureNode() {
  if (isNewEnough(process.version)) return
  const newer = nodeOfThePackages()
  if (!newer)
    throw new SetupProblem(
      `Node ${process.version} is too old: Fivefold needs Node ${LEAST.join('.')} or newer.`,
      'Install a newer Node from https://nodejs.org and run the same command again.',
    )
  process.exit(await runInForeground(newer, process.argv.slice(1)))
}
