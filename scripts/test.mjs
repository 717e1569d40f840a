import { prepareApp } from './setup/prepare.mjs'
import { runScript, say } from './setup/say.mjs'

/**
 * `npm test [-- unit|e2e [arguments for the runner]]`: checks, unit and engine tests, journeys in the real app.
 * Ends with the line `N passed, N failed`; a failed check counts as one failure.
 */
await runScript(async () => {
  const runtime = await prepareApp()
  const { failedChecks, SECURITY } = await import('./checks.mjs')
  const { closingLine, journeys, none, sum, unitTests } = await import('./tests.mjs')
  const [only, ...args] = process.argv.slice(2)

  const parts = []
  if (!only) {
    // What is found by reading is among the unit tests.
    const failed = await failedChecks(name => name !== SECURITY)
    parts.push({ ...none(), failed: failed.length, why: failed.map(({ why }) => why) })
  }
  if (only !== 'e2e') parts.push(await unitTests(runtime, args))
  if (only !== 'unit') parts.push(await journeys(runtime, args))

  const total = sum(parts)
  // Said again where everybody looks first: the way up is long.
  for (const why of total.why) say(`failed: ${why}`)
  console.log(closingLine(total))
  process.exitCode = total.failed > 0 ? 1 : 0
})
