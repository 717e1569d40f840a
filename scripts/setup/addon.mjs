import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './command.mjs'
import { ensureTools } from './libraries.mjs'
import { makeOnce } from './once.mjs'
import { cacheFolder, modulesFolder } from './places.mjs'
import { say, SetupProblem, withPulse } from './say.mjs'

/** The prebuilt binaries inside both packages speak this Node-API version. */
const PREBUILT_NODE_API = 10

/** SQLite as it is, for plain workspaces, and with ciphers, for encrypted ones: packages of one make. */
const PACKAGES = { sqliteBinding: 'better-sqlite3', cipherBinding: 'better-sqlite3-multiple-ciphers' }

const bridge = fileURLToPath(new URL('node-api-9.h', import.meta.url))
const packageVersion = name =>
  JSON.parse(readFileSync(join(modulesFolder, name, 'package.json'), 'utf8')).version

/** SQLite is compiled with exactly the defines of the prebuilt binaries. */
function sqliteDefines(source) {
  const list = readFileSync(join(source, 'deps', 'defines.gypi'), 'utf8')
  return [...list.matchAll(/^\s*'([A-Z0-9_]+(?:=[^']*)?)',?$/gm)].map(([, define]) => `-D${define}`)
}

/**
 * With -O1: what -O3 works on for a minute of each package takes it 22 seconds, and this older Electron serves development and
 * tests only (decision 0755).
 */
const compileSqlite = (source, folder) =>
  run(
    'gcc',
    [
      ...['-c', '-O1', '-fPIC', '-w', '-std=c99', '-D_GNU_SOURCE', '-DNDEBUG', ...sqliteDefines(source)],
      ...[join(source, 'deps', 'sqlite3', 'sqlite3.c'), '-o', join(folder, 'sqlite3.o')],
    ],
    { quiet: true },
  )

const compileBinding = (source, folder) =>
  run(
    'g++',
    [
      ...['-c', '-O2', '-fPIC', '-std=c++20', '-fvisibility=hidden', '-w', '-DNDEBUG'],
      ...['-DNODE_GYP_MODULE_NAME=better_sqlite3', '-DNAPI_DISABLE_CPP_EXCEPTIONS'],
      ...['-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS', '-include', bridge],
      ...[
        join(modulesFolder, 'node-api-headers/include'),
        join(modulesFolder, 'node-addon-api'),
        join(source, 'deps/sqlite3'),
      ].map(place => `-I${place}`),
      ...[join(source, 'src', 'better_sqlite3.cpp'), '-o', join(folder, 'binding.o')],
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

const compile = name => async folder => {
  const source = join(modulesFolder, name)
  say(`compiling the binding of ${name} for this older Electron (half a minute, once) …`)
  const both = () => Promise.all([compileSqlite(source, folder), compileBinding(source, folder)])
  check(await withPulse('compiling', both))
  check([await linkBoth(folder)])
}

const madeFrom = name => `${name}-${packageVersion(name)}-${process.platform}-${process.arch}-napi9`
const folderOf = name => join(cacheFolder(), madeFrom(name))

async function ensureAddon(name) {
  const folder = await makeOnce(folderOf(name), madeFrom(name), compile(name))
  const file = join(folder, 'better_sqlite3.node')
  return existsSync(file) ? file : null
}

/**
 * The paths of SQLite’s bindings for an Electron that speaks an older Node-API than the prebuilt ones, or null where
 * those serve. Compiled once into the cache, both at a time, from the sources inside the packages, which stay untouched.
 */
export async function ensureAddons(nodeApi) {
  if (nodeApi >= PREBUILT_NODE_API) return { sqliteBinding: null, cipherBinding: null }
  const names = Object.values(PACKAGES)
  if (!names.every(name => existsSync(folderOf(name)))) await ensureTools(['gcc', 'g++'])
  const bindings = Object.entries(PACKAGES).map(async ([binding, name]) => [binding, await ensureAddon(name)])
  return Object.fromEntries(await Promise.all(bindings))
}
