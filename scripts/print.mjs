import { dirname, join } from 'node:path'
import { run } from './setup/command.mjs'
import { sandboxArgs, withDisplay } from './setup/display.mjs'
import { checkout } from './setup/places.mjs'
import { prepareApp } from './setup/prepare.mjs'
import { runtimeEnv } from './setup/runtime.mjs'
import { runScript, SetupProblem } from './setup/say.mjs'

/** `node scripts/print.mjs IN.html OUT.pdf '{"page":"A4"}'`: prints with the app’s own Chromium. */
await runScript(async () => {
  const [html, pdf, options = '{}'] = process.argv.slice(2)
  const runtime = await prepareApp()
  const args = [
    ...sandboxArgs(),
    ...runtime.appArgs,
    ...[`--fivefold-print=${html}`, `--fivefold-pdf=${pdf}`, `--fivefold-print-options=${options}`],
  ]
  const { code, output } = await withDisplay(
    { ...runtimeEnv(runtime), FIVEFOLD_DATA_DIR: join(dirname(html), 'data') },
    env => run(runtime.electronPath, args, { cwd: checkout, env, quiet: true, timeoutMs: 120_000 }),
  )
  if (code !== 0) throw new SetupProblem(`Printing failed (code ${code}).`, output.trim().slice(-2000))
})
