import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
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
  process.exitCode = code ?? 1
})
