import { prepareApp } from './setup/prepare.mjs'
import { runScript } from './setup/say.mjs'

/** `npm run pictures [-- -g dark]`: a picture of every screen into test-results/pictures, to be judged by eye. */
await runScript(async () => {
  const runtime = await prepareApp()
  const { journeys } = await import('./tests.mjs')
  process.env.FIVEFOLD_PICTURES = '1'
  const { failed } = await journeys(runtime, ['pictures', ...process.argv.slice(2)])
  process.exitCode = failed > 0 ? 1 : 0
})
