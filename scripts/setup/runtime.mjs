import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureAddons } from './addon.mjs'
import { electronVersions, findElectron } from './electron.mjs'
import { ensureSystemLibraries } from './libraries.mjs'
import { checkout, modulesFolder, ownFolder, runtimeFile } from './places.mjs'
import { SetupProblem } from './say.mjs'

const versionOf = name => JSON.parse(readFileSync(join(modulesFolder, name, 'package.json'), 'utf8')).version

/** What the found runtime depends on; another key means looking again. */
const key = () =>
  [
    checkout,
    versionOf('electron'),
    versionOf('better-sqlite3'),
    versionOf('better-sqlite3-multiple-ciphers'),
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '',
  ].join('|')

function remembered() {
  try {
    const runtime = JSON.parse(readFileSync(runtimeFile, 'utf8'))
    const whole =
      runtime.key === key() &&
      existsSync(runtime.electronPath) &&
      [runtime.sqliteBinding, runtime.cipherBinding].every(file => file === null || existsSync(file))
    return whole ? runtime : null
  } catch {
    return null
  }
}

async function prepare() {
  const found = await findElectron()
  await ensureSystemLibraries(found.electronPath)
  const versions = electronVersions(found.electronPath)
  if (!versions)
    throw new SetupProblem(
      `${found.electronPath} does not start.`,
      'Run it with --version in a terminal to see why.',
    )
  const bindings = await ensureAddons(Number(versions.napi))
  const runtime = { ...found, electronVersion: versions.electron, ...bindings, key: key() }
  mkdirSync(ownFolder, { recursive: true })
  // Written anew and put in place whole: a reader never sees half of it, and a copy that shares the file keeps its own.
  const whole = `${runtimeFile}.${process.pid}`
  writeFileSync(whole, `${JSON.stringify(runtime, null, 2)}\n`)
  renameSync(whole, runtimeFile)
  return runtime
}

/**
 * The Electron of this checkout: `{ electronPath, appArgs, electronVersion, sqliteBinding, cipherBinding }`. The
 * bindings are null where the binaries inside the packages serve. Remembered in node_modules/.fivefold/runtime.json.
 */
export const ensureRuntime = async () => remembered() ?? prepare()

/** The environment in which the app, its tests and the command line find SQLite’s bindings. */
export const runtimeEnv = ({ sqliteBinding, cipherBinding }) => ({
  ...process.env,
  ...(sqliteBinding ? { FIVEFOLD_SQLITE_BINDING: sqliteBinding } : {}),
  ...(cipherBinding ? { FIVEFOLD_CIPHER_BINDING: cipherBinding } : {}),
})
