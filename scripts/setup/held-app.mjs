import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkout, ownFolder } from './places.mjs'
import { mirrorOfRegistryElectron } from './registry-electron.mjs'

/**
 * Playwright holds an Electron back until it is attached, with a loader that it passes by `-r`; an Electron named by
 * its path gets no loader, and when it opens its window in the very moment of attaching, the driver waits for ever
 * (seen in three of sixty starts). This is the same hold as an app of its own that then starts ours.
 */
const HOLD = `import { app } from 'electron'

const ready = app.whenReady()
const emit = app.emit.bind(app)
let readyEvent = []
app.emit = (event, ...args) => {
  if (event !== 'ready') return emit(event, ...args)
  readyEvent = args
  return app.listenerCount('ready') > 0
}

let isReady = false
let release
const released = new Promise(resolve => (release = resolve))
app.isReady = () => isReady
app.whenReady = () => released
globalThis.__playwright_run = async () => {
  await ready
  isReady = true
  release()
  emit('ready', ...readyEvent)
}
`

function writeApp(folder) {
  mkdirSync(folder, { recursive: true })
  const main = pathToFileURL(join(checkout, 'out', 'main', 'main.js')).href
  const manifest = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'))
  writeFileSync(join(folder, 'hold.js'), HOLD)
  const started = `process.env.FIVEFOLD_HELD_MAIN ?? ${JSON.stringify(main)}`
  writeFileSync(join(folder, 'main.js'), `import './hold.js'\nawait import(${started})\n`)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, main: 'main.js' }))
}

/**
 * How the tests start the app under Playwright: `{ program, args }`. FIVEFOLD_HELD_MAIN, the address of a script, starts
 * that one instead.
 */
export async function heldApp(runtime) {
  const folder = join(ownFolder, 'held-app')
  writeApp(folder)
  if (runtime.appArgs.length > 0) return { program: runtime.electronPath, args: [folder] }
  const mirror = await mirrorOfRegistryElectron(`electron-${runtime.electronVersion}-held`, folder)
  return { program: join(mirror, 'electron'), args: [] }
}
