import { ensureKitPage } from './kit-page.mjs'
import { runInForeground } from './setup/command.mjs'
import { sandboxArgs } from './setup/display.mjs'
import { checkout } from './setup/places.mjs'
import { prepareApp } from './setup/prepare.mjs'
import { runtimeEnv } from './setup/runtime.mjs'
import { runScript } from './setup/say.mjs'

/** `npm run kit`: opens the app in its development mode with every part of the kit in every state. */
await runScript(async () => {
  const runtime = await prepareApp()
  await ensureKitPage(checkout)
  process.exitCode = await runInForeground(
    runtime.electronPath,
    [...sandboxArgs(), ...runtime.appArgs, '--kit'],
    { cwd: checkout, env: runtimeEnv(runtime) },
  )
})
