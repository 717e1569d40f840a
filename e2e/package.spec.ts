import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from './app'
import { environment, plainStart, root } from './runtime'

/**
 * The packed app cannot be driven by Playwright (its inspector is off), so it is watched from outside: it is given a
 * workspace to open, and that it did stands in its own list of recent files.
 */
const folder = join(root, 'test-results', 'package')
const unpacked = join(folder, 'linux-unpacked')
const program = join(unpacked, 'fivefold')

test.describe.configure({ mode: 'serial' })
test.skip(process.platform !== 'linux', 'the unpacked build for Linux is looked at on Linux')

const node = (...args: readonly string[]) =>
  spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: environment(folder) })

test('H: the app packs', () => {
  test.setTimeout(300_000)
  const packed = node('scripts/package.mjs', '--dir', `-c.directories.output=${folder}`)
  expect(packed.status, `${packed.stdout}${packed.stderr}`).toBe(0)
  const bytes = sizeOf(unpacked)
  console.log(
    `unpacked app: ${Math.round(bytes / 1e6)} MB, archive ${Math.round(statSync(archive()).size / 1e6)} MB`,
  )
})

test('H1: every fuse stands as listed', async () => {
  const wire = await getCurrentFuseWire(program)
  const state = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE
  expect({
    runAsNode: state(FuseV1Options.RunAsNode),
    cookieEncryption: state(FuseV1Options.EnableCookieEncryption),
    nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    nodeCliInspect: state(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
    ownSnapshot: state(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    filePrivileges: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    nodeCliInspect: false,
    asarIntegrity: true,
    onlyAsar: true,
    ownSnapshot: false,
    filePrivileges: false,
  })
})

test('H2: the archive holds what runs and nothing else', () => {
  const files = archivedFiles()
  const places = new Set(files.map(file => file.split('/')[0]))
  expect([...places].sort()).toEqual(['node_modules', 'out', 'package.json'])
  expect(files).toEqual(
    expect.arrayContaining([
      'out/main/main.js',
      'out/main/engine.js',
      'out/main/score-worker.js',
      'out/preload/preload.cjs',
      'out/renderer/index.html',
    ]),
  )
  expect(files.filter(file => /\.(ts|tsx|map|md)$|(^|\/)\.env|\.test\./.test(file))).toEqual([])
  expect(
    files.filter(file => file.startsWith('out/sample') || /\/better-sqlite3[^/]*\/(src|deps)\//.test(file)),
  ).toEqual([])
  // The page of the kit is for those who build the program.
  expect(files.filter(file => file.includes('kit-page'))).toEqual([])
  const natives = files.filter(file => file.endsWith('.node'))
  expect(natives.toSorted()).toEqual(
    ['better-sqlite3', 'better-sqlite3-multiple-ciphers']
      .map(name => `node_modules/${name}/prebuilds/${process.platform}-${process.arch}.node`)
      .toSorted(),
  )
  expect(existsSync(join(`${archive()}.unpacked`, natives[0] ?? ''))).toBe(true)
  for (const name of ['reference', 'frameworks', 'sample'])
    expect(existsSync(join(unpacked, 'resources', 'assets', name))).toBe(true)
})

test('the licences of what is built into our scripts go with them', () => {
  const licences = (name: string) =>
    readFileSync(join(unpacked, 'resources', 'licences', `${name}.txt`), 'utf8')
  for (const [file, name] of [
    ['window', 'react'],
    ['window', 'recharts'],
    ['engine', 'zod'],
    ['engine', 'kysely'],
  ] as const)
    expect(licences(file)).toMatch(
      new RegExp(`^## ${name} - \\S+ \\(MIT\\)$[^#]+Permission is hereby granted`, 'm'),
    )
  expect(licences('NOTICE')).toContain('CC BY 4.0')
})

test('H4: nothing of the machine that packed it is inside', () => {
  const bytes = readFileSync(archive())
  for (const secret of [root, 'BEGIN PRIVATE KEY', 'BEGIN RSA PRIVATE KEY', '_authToken'])
    expect(bytes.includes(secret)).toBe(false)
})

test('H1: it starts, opens a workspace, and is neither a Node nor inspectable', async () => {
  const info = test.info()
  const dataDir = info.outputPath('data')
  const workspace = info.outputPath('packed.fivefold')
  const made = node(
    'electron/cli/fivefold.mjs',
    'new',
    workspace,
    '--entity',
    'Packed Ltd',
    '--period',
    '2026',
  )
  expect(made.status, made.stderr).toBe(0)
  const trap = info.outputPath('ran')
  const script = info.outputPath('trap.cjs')
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(trap)}, '')`)

  const port = 39_000 + (process.pid % 900)
  const app = spawn(
    program,
    [...plainStart.args.filter(arg => arg.startsWith('--')), `--inspect=${port}`, workspace],
    {
      env: {
        ...environment(dataDir),
        HOME: dataDir,
        XDG_CONFIG_HOME: dataDir,
        ELECTRON_RUN_AS_NODE: '1',
        NODE_OPTIONS: `--require ${script}`,
      },
      stdio: 'ignore',
    },
  )
  try {
    const recent = () => {
      const file = join(dataDir, 'recent.json')
      return existsSync(file) ? readFileSync(file, 'utf8') : ''
    }
    await expect.poll(recent, { timeout: 30_000 }).toContain('packed.fivefold')
    expect(await listens(port)).toBe(false)
    expect(existsSync(trap)).toBe(false)
  } finally {
    app.kill()
    await once(app, 'exit')
  }
})

const archive = (): string => join(unpacked, 'resources', 'app.asar')

function sizeOf(place: string): number {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>
}

/** The archive's table of contents: a length at byte 12, then JSON (the asar format). */
function archivedFiles(): string[] {
  const file = openSync(archive(), 'r')
  try {
    const lengths = Buffer.alloc(16)
    readSync(file, lengths, 0, 16, 0)
    const text = Buffer.alloc(lengths.readUInt32LE(12))
    readSync(file, text, 0, text.length, 16)
    return names('', JSON.parse(text.toString('utf8')) as Entry)
  } finally {
    closeSync(file)
  }
}

function names(prefix: string, { files = {} }: Entry): string[] {
  return Object.entries(files).flatMap(([name, entry]) =>
    entry.files ? names(`${prefix}${name}/`, entry) : [`${prefix}${name}`],
  )
}

function listens(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
