import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './command.mjs'
import { ensureTools } from './libraries.mjs'
import { makeOnce } from './once.mjs'
import { cacheFolder, modulesFolder } from './places.mjs'
import { say, SetupProblem, withPulse } from './say.mjs'

/** The prebuilt binaries inside better-sqlite3 speak this Node-API version. */
const PREBUILT_NODE_API = 10

const sqlite = join(modulesFolder, 'better-sqlite3')
const bridge = fileURLToPath(new URL('node-api-9.h', import.meta.url))
const packageVersion = name =>
  JSON.parse(readFileSync(join(modulesFolder, name, 'package.json'), 'utf8')).version

/** SQLite is compiled with exactly the defines of the prebuilt binaries. */
function sqliteDefines() {
  const list = readFileSync(join(sqlite, 'deps', 'defines.gypi'), 'utf8')
  return [...list.matchAll(/^\s*'([A-Z0-9_]+(?:=[^']*)?)',?$/gm)].map(([, define]) => `-D${define}`)
}

const compileSqlite = folder =>
  run(
    'gcc',
    [
      ...['-c', '-O3', '-fPIC', '-w', '-std=c99', '-D_GNU_SOURCE', '-DNDEBUG', ...sqliteDefines()],
      ...[join(sqlite, 'deps', 'sqlite3', 'sqlite3.c'), '-o', join(folder, 'sqlite3.o')],
    ],
    { quiet: true },
  )

const compileBinding = folder =>
  run(
    'g++',
    [
      ...['-c', '-O2', '-fPIC', '-std=c++20', '-fvisibility=hidden', '-w', '-DNDEBUG'],
      ...['-DNODE_GYP_MODULE_NAME=better_sqlite3', '-DNAPI_DISABLE_CPP_EXCEPTIONS'],
      ...['-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS', '-include', bridge],
      ...['node-api-headers/include', 'node-addon-api', 'better-sqlite3/deps/sqlite3'].map(
        place => `-I${join(modulesFolder, place)}`,
      ),
      ...[join(sqlite, 'src', 'better_sqlite3.cpp'), '-o', join(folder, 'binding.o')],
    ],
    { quiet: true },
  )

const linkBoth = folder =>
  run(
    'g++',
    [
      ...['-shared', join(folder, 'binding.o'), join(folder, 'sqlite3.o')],
      ...['-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-ldl', '-lpthread'],
      ...['-o', join(folder, 'better_sqlite3.node')],
    ],
    { quiet: true },
  )

function check(results) {
  const failed = results.find(result => result.code !== 0)
  if (failed)
    throw new SetupProblem(
      `SQLite’s binding could not be compiled:\n${failed.output.trim()}`,
      'It needs gcc and g++ 10 or newer.',
    )
}

async function compile(folder) {
  await ensureTools(['gcc', 'g++'])
  say('compiling SQLite’s binding for this older Electron (about a minute, once) …')
  check(await withPulse('compiling', () => Promise.all([compileSqlite(folder), compileBinding(folder)])))
  check([await linkBoth(folder)])
}

/**
 * The path of a SQLite binding for an Electron that speaks an older Node-API than the prebuilt ones, or null when
 * the prebuilt one serves. Compiled once into the cache, from the sources inside the package, which stays untouched.
 */
export async function ensureAddon(nodeApi) {
  if (nodeApi >= PREBUILT_NODE_API) return null
  const name = `better-sqlite3-${packageVersion('better-sqlite3')}-${process.platform}-${process.arch}-napi9`
  const folder = await makeOnce(join(cacheFolder(), name), name, compile)
  const file = join(folder, 'better_sqlite3.node')
  return existsSync(file) ? file : null
}
