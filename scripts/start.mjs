import { runInForeground } from './setup/command.mjs'
import { hasDisplay, sandboxArgs } from './setup/display.mjs'
import { checkout } from './setup/places.mjs'
import { prepareApp, prepareModules } from './setup/prepare.mjs'
import { runtimeEnv } from './setup/runtime.mjs'
import { runScript, say } from './setup/say.mjs'

/** `npm start`: sets everything up and opens the app; without a screen it runs the sample instead. */
await runScript(async () => {
  await prepareModules()
  if (!hasDisplay()) {
    say('there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): running the sample instead')
    const { sample } = await import('./sample.mjs')
    return sample()
  }
  const runtime = await prepareApp()
  const args = [...sandboxArgs(), ...runtime.appArgs, ...process.argv.slice(2)]
  const env = runtimeEnv(runtime)
  process.exitCode = await runInForeground(runtime.electronPath, args, { cwd: checkout, env })
})
