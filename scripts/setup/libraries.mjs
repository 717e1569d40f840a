import { readFileSync } from 'node:fs'
import { answerOf, isInstalled, run } from './command.mjs'
import { say, SetupProblem } from './say.mjs'

/** Debian's package of a library or tool; `t64` marks those that newer releases renamed with that ending. */
const PACKAGES = [
  { part: 'libgtk-3.so', name: 'libgtk-3-0', t64: true },
  { part: 'libgdk-3.so', name: 'libgtk-3-0', t64: true },
  { part: 'libnss', name: 'libnss3' },
  { part: 'libsmime3.so', name: 'libnss3' },
  { part: 'libnspr4.so', name: 'libnspr4' },
  { part: 'libasound.so', name: 'libasound2', t64: true },
  { part: 'libgbm.so', name: 'libgbm1' },
  { part: 'libatk-1.0.so', name: 'libatk1.0-0', t64: true },
  { part: 'libatk-bridge', name: 'libatk-bridge2.0-0', t64: true },
  { part: 'libatspi.so', name: 'libatspi2.0-0', t64: true },
  { part: 'libcups.so', name: 'libcups2', t64: true },
  { part: 'libdrm.so', name: 'libdrm2' },
  { part: 'libxkbcommon.so', name: 'libxkbcommon0' },
  { part: 'libXcomposite.so', name: 'libxcomposite1' },
  { part: 'libXdamage.so', name: 'libxdamage1' },
  { part: 'libXfixes.so', name: 'libxfixes3' },
  { part: 'libXrandr.so', name: 'libxrandr2' },
  { part: 'libXext.so', name: 'libxext6' },
  { part: 'libX11.so', name: 'libx11-6' },
  { part: 'libxcb.so', name: 'libxcb1' },
  { part: 'libpango', name: 'libpango-1.0-0' },
  { part: 'libcairo', name: 'libcairo2' },
  { part: 'libdbus-1.so', name: 'libdbus-1-3' },
  { part: 'libexpat.so', name: 'libexpat1' },
  { part: 'libudev.so', name: 'libudev1' },
  { part: 'libglib-2.0.so', name: 'libglib2.0-0', t64: true },
  { part: 'libgobject-2.0.so', name: 'libglib2.0-0', t64: true },
  { part: 'libgio-2.0.so', name: 'libglib2.0-0', t64: true },
]
const TOOL_PACKAGES = { gcc: ['gcc'], 'g++': ['g++'], Xvfb: ['xvfb', 'xauth'] }

function isDebianLike() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

const nameHere = (name, t64) => (t64 && answerOf('apt-cache', ['show', `${name}t64`]) ? `${name}t64` : name)

/** The packages that hold these libraries, as this release calls them; all of them when one is not known. */
export function packagesOf(missing, nameOf) {
  const known = PACKAGES.filter(({ part }) => missing.some(library => library.startsWith(part)))
  return [...new Set((known.length > 0 ? known : PACKAGES).map(({ name, t64 }) => nameOf(name, t64)))]
}

const aptInstall = names => ['apt-get', 'install', '-y', '--no-install-recommends', ...names]

/** As root on Debian or Ubuntu the packages are installed; anyone else is told the exact command. */
async function install(missing, packages) {
  const command = aptInstall(packages)
  const problem = new SetupProblem(
    `This system lacks ${missing.join(', ')}.`,
    isDebianLike()
      ? `Install with: sudo apt-get update && sudo ${command.join(' ')}`
      : `Install the packages that your system has in place of Debian’s: ${packages.join(' ')}`,
  )
  if (process.getuid?.() !== 0 || !isDebianLike()) throw problem
  say(`installing system packages: ${packages.join(' ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { quiet: true, env })
  const { code } = await run(command[0], command.slice(1), { quiet: true, env })
  if (code !== 0) throw problem
}

/** The libraries a program asks for and this system does not have. */
export function missingLibraries(program) {
  const list = answerOf('ldd', [program]) ?? ''
  return [...list.matchAll(/^\s*(\S+) => not found/gm)].map(([, library]) => library)
}

/** Sees to the system libraries of a program on Linux; elsewhere they are part of the system. */
export async function ensureSystemLibraries(program) {
  if (process.platform !== 'linux') return
  const missing = missingLibraries(program)
  if (missing.length === 0) return
  await install(missing, packagesOf(missing, nameHere))
  const still = missingLibraries(program)
  if (still.length > 0)
    throw new SetupProblem(
      `Still missing: ${still.join(', ')}.`,
      'Install them and run the same command again.',
    )
}

/** Sees to command-line tools on Linux (compilers, the virtual display). */
export async function ensureTools(tools) {
  const missing = tools.filter(tool => !isInstalled(tool))
  if (missing.length > 0) await install(missing, [...new Set(missing.flatMap(tool => TOOL_PACKAGES[tool]))])
}
