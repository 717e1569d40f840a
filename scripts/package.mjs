import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { officialElectron } from './setup/electron.mjs'
import { checkout, modulesFolder } from './setup/places.mjs'
import { prepareApp } from './setup/prepare.mjs'
import { originOfRegistryElectron } from './setup/registry-electron.mjs'
import { runScript, say } from './setup/say.mjs'

/** One line of many thousand characters about packages that are in the tree more than once. */
const NOISE = /duplicate dependency references/

/**
 * The official Electron is what packages are made of; electron-builder then takes it by itself. Where only the older
 * one from the registry is at hand, it serves to try the packaging, and says so.
 */
async function electronToPack({ electronVersion }) {
  const official = officialElectron()
  if (official) return [`-c.electronDist=${dirname(official.electronPath)}`]
  say(`packing the older Electron ${electronVersion} that is at hand: good for trying, not for giving away`)
  return [`-c.electronDist=${await originOfRegistryElectron()}`, `-c.electronVersion=${electronVersion}`]
}

const OUTPUT = '-c.directories.output='

/** Where electron-builder leaves what lies beside the archive. */
function besideArchive(args) {
  const output = args.find(word => word.startsWith(OUTPUT))?.slice(OUTPUT.length) ?? 'dist'
  return resolve(checkout, output, 'linux-unpacked', 'resources', 'app.asar.unpacked')
}

/** The binaries inside SQLite's packages crash an Electron as old as that: it gets those that were compiled for it. */
function giveBindings({ sqliteBinding, cipherBinding }, args) {
  const bindings = { 'better-sqlite3': sqliteBinding, 'better-sqlite3-multiple-ciphers': cipherBinding }
  for (const [name, binding] of Object.entries(bindings)) {
    const folder = join(besideArchive(args), 'node_modules', name, 'prebuilds')
    const packed = join(folder, `${process.platform}-${process.arch}.node`)
    if (binding !== null && existsSync(packed)) copyFileSync(binding, packed)
  }
}

/** `npm run package [-- --dir]`: builds and packs; `--dir` only unpacked. Other arguments go to electron-builder. */
await runScript(async () => {
  const runtime = await prepareApp()
  const args = process.argv.slice(2)
  const program = join(modulesFolder, 'electron-builder', 'cli.js')
  const builder = spawn(
    process.execPath,
    [program, '--publish=never', ...(await electronToPack(runtime)), ...args],
    {
      cwd: checkout,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const ended = once(builder, 'close')
  for await (const line of createInterface({ input: builder.stdout }))
    if (!NOISE.test(line)) console.log(line)
  const [code] = await ended
  if (code === 0 && officialElectron() === null) giveBindings(runtime, args)
  process.exitCode = code ?? 1
})
