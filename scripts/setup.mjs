import { ensureModules } from './setup/modules.mjs'
import { ensureNode } from './setup/node.mjs'
import { ensureRuntime } from './setup/runtime.mjs'
import { runScript, say } from './setup/say.mjs'

/** `npm run setup`: everything but the build; says which Electron this checkout uses. */
await runScript(async () => {
  await ensureModules()
  await ensureNode()
  const { electronPath, electronVersion } = await ensureRuntime()
  say(`ready: Electron ${electronVersion} (${electronPath})`)
})
